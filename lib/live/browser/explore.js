/** What people explore: a fold that, opened, asks for Plotly once, and for its picture by name. */
import { load } from "./load.js";
import { dress, make, makeButton, spoken } from "./make.js";
import { enter, said, stopOf } from "./scenario.js";
const FOLD = "details.tm-explore";
const wanted = new WeakMap(); // What each open fold shows or waits for: its picture and the theme.
const plots = new Map(); // How each is drawn, light or dark.
let plotly = null;
function library(address) {
  plotly ??= new Promise((arrived, failed) => {
    const script = make("script", { src: new URL(address, window.tmRoot) });
    script.addEventListener("load", () => arrived(window.Plotly));
    script.addEventListener("error", () => failed(new Error(address)));
    document.head.append(script);
  });
  plotly.catch(() => { plotly = null; }); // The next try asks again.
  return plotly;
}
/** By the ground on which it stands: Streamlit's theme is the visitor's, not the system's. */
function isDark(element) {
  for (let at = element; at; at = at.parentElement) {
    const [red, green, blue, alpha = 1] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g);
    if (Number(alpha)) return 3 * red + 6 * green + Number(blue) < 1280;
  }
  return false;
}
/** A picture in the colours of the theme, whose names stand in it. */
function inColours(plot, dark) {
  const text = JSON.stringify(plot);
  return JSON.parse(text.replace(/#00000[1-7]/g, (name) => plot.colours[name][dark ? 1 : 0]));
}
async function show(fold) {
  enter();
  const variants = JSON.parse(fold.dataset.variants);
  const file = [fold.dataset.plot, ...variants.map((control) =>
    control.positions[stopOf(control, said(control.name))[0]])].join("~");
  const dark = isDark(fold);
  const now = `${file} ${dark}`;
  if (wanted.get(fold) === now) return;
  wanted.set(fold, now);
  const place = fold.querySelector(".tm-explore-place");
  const stage = place.querySelector(".tm-explore-stage")
    ?? make("div", { class: "tm-explore-stage", role: "figure" });
  if (!stage.isConnected) say(place, "The picture is on its way.");
  try {
    const [Plotly, plot] = await Promise.all([library(fold.dataset.library), load(`plot/${file}`)]);
    if (wanted.get(fold) !== now || !fold.isConnected) return;
    const draw = (night) => {
      const { colours: _, subject: __, ...figure } = inColours(plot, night);
      // A finger that wants to go on down the page must not be held by a chart.
      if (matchMedia("(pointer: coarse)").matches) figure.layout.dragmode = false;
      return Plotly.react(stage, figure);
    };
    if (!stage.isConnected) place.replaceChildren(stage);
    dress(stage, { "aria-label": spoken(plot.subject) });
    plots.set(stage, draw);
    await draw(dark);
  } catch (error) {
    if (wanted.get(fold) !== now) return;
    wanted.delete(fold);
    say(place, "This picture did not arrive; nothing else on the page needs it. ",
      makeButton("Try again", () => show(fold)));
    console.error(error);
  }
}
const say = (place, ...words) =>
  place.replaceChildren(make("p", { role: "status" }, ...words));
/** All that is open follows the scenario and the theme; what has left the page is let go. */
function followAll() {
  document.querySelectorAll(`${FOLD}[open]`).forEach(show);
  for (const stage of plots.keys()) {
    if (!stage.isConnected) { window.Plotly?.purge(stage); plots.delete(stage); }
  }
}
let following = false;
export function watchExplorations() {
  followAll();
  if (following) return;
  following = true;
  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches?.(`${FOLD}[open]`)) return;
    show(target);
    for (const stage of plots.keys()) if (target.contains(stage)) window.Plotly.Plots.resize(stage);
  }, true);
  for (const kind of ["tm-scenario", "tm-settled"]) window.addEventListener(kind, followAll);
  for (const kind of ["beforeprint", "afterprint"]) { // Paper is white by night too.
    window.addEventListener(kind, () =>
      plots.forEach((draw, stage) => draw(kind === "afterprint" && isDark(stage))));
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", followAll);
}
