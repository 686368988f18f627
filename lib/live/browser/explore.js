// @ts-check
/** What people explore: a fold that, opened, asks for Plotly once, and for its picture by name. */
import { load } from "./load.js";
import { closest, setAttributes, find, findAll, make, makeButton, spoken } from "./make.js";
import { enter, said, stopOf } from "./scenario.js";
import { isOnDark } from "./theme.js";
/** @import { Control, PlotFold, Plotly } from "./types.d.ts" */
const FOLD = "details.tm-explore";
/** What each open fold shows or waits for: its picture and the theme. @type {WeakMap<Element, string>} */
const wanted = new WeakMap();
/** How each is drawn, light or dark. @type {Map<HTMLElement, (dark: boolean) => Promise<unknown>>} */
const plots = new Map();
/** @type {Promise<Plotly> | null} */
let plotly = null;
function library(/** @type {string} */ address) {
  const asked = plotly ?? new Promise((arrived, failed) => {
    const script = make("script", { src: new URL(address, window.tmRoot) });
    script.addEventListener("load", () => (window.Plotly ? arrived(window.Plotly) : failed(new Error(address))));
    script.addEventListener("error", () => failed(new Error(address)));
    document.head.append(script);
  });
  plotly = asked;
  asked.catch(() => { plotly = null; }); // The next try asks again.
  return asked;
}
/** A picture as it travels: what Plotly draws, and what stands for its colours and its words.
 * @typedef {{ subject: string, colours: Record<string, string[]>, layout: { dragmode?: false } }} Plot */
/** A picture in the colours of the theme, whose names stand in it.
 * @param {Plot} plot @param {boolean} dark @returns {Plot} */
function inColours(plot, dark) {
  const text = JSON.stringify(plot);
  return JSON.parse(text.replace(/#00000[1-7]/g, (name) => plot.colours[name][dark ? 1 : 0]));
}
async function show(/** @type {PlotFold} */ fold) {
  enter();
  /** @type {Control[]} */
  const variants = JSON.parse(fold.dataset.variants);
  const file = [fold.dataset.plot, ...variants.map((control) =>
    control.positions[stopOf(control, said(control.name))[0]])].join("~");
  const dark = isOnDark(fold);
  const now = `${file} ${dark}`;
  if (wanted.get(fold) === now) return;
  wanted.set(fold, now);
  const place = find(fold, ".tm-explore-place");
  const stage = findAll(place, ".tm-explore-stage")[0]
    ?? make("div", { class: "tm-explore-stage", role: "figure" });
  if (!stage.isConnected) say(place, "The picture is on its way.");
  try {
    const [Plotly, content] = await Promise.all([library(fold.dataset.library), load(`plot/${file}`)]);
    if (wanted.get(fold) !== now || !fold.isConnected) return;
    const plot = /** @type {Plot} */ (content);
    const draw = (/** @type {boolean} */ night) => {
      const { colours: _, subject: __, ...figure } = inColours(plot, night);
      // A finger that wants to go on down the page must not be held by a chart.
      if (matchMedia("(pointer: coarse)").matches) figure.layout.dragmode = false;
      return Plotly.react(stage, figure);
    };
    if (!stage.isConnected) place.replaceChildren(stage);
    setAttributes(stage, { "aria-label": spoken(plot.subject) });
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
/** @param {HTMLElement} place @param {(Node | string)[]} words */
const say = (place, ...words) =>
  place.replaceChildren(make("p", { role: "status" }, ...words));
/** All that is open follows the scenario and the theme; what has left the page is let go. */
function followAll() {
  findAll(document, `${FOLD}[open]`).forEach(show);
  for (const stage of plots.keys()) {
    if (!stage.isConnected) { window.Plotly?.purge(stage); plots.delete(stage); }
  }
}
let following = false;
export function watchExplorations() {
  followAll();
  if (following) return;
  following = true;
  document.addEventListener("toggle", (event) => {
    const fold = closest(event, FOLD);
    if (!fold?.open || fold !== event.target) return;
    show(fold);
    for (const stage of plots.keys()) if (fold.contains(stage)) window.Plotly?.Plots.resize(stage);
  }, true);
  for (const kind of /** @type {const} */ (["tm-scenario", "tm-settled"])) window.addEventListener(kind, followAll);
  for (const kind of ["beforeprint", "afterprint"]) { // Paper is white by night too.
    window.addEventListener(kind, () =>
      plots.forEach((draw, stage) => { draw(kind === "afterprint" && isOnDark(stage)); }));
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", followAll);
}
