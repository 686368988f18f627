/** A live figure: the section that Python wrote, its sweep, and what a hand does to them. */
import { setText } from "./make.js";
import { unpack } from "./unpack.js";
import { viewOf } from "./draw.js";
import { memoryOf, positionOf, startPositions, writeAddress } from "./address.js";
import { makeChoice, makeNumber } from "./controls.js";
import { addReadout } from "./readout.js";
import { addBet } from "./bet.js";
import { addMore } from "./more.js";

const mounted = new WeakMap();
let mounts = 0;
/**
 * Bring a section to life; gives back what lets it go; a second mount replaces the first.
 * `share` holds link, embed (code), qr (SVG) and offline.
 */
export function mount(section, packed, share = null) {
  mounted.get(section)?.();
  wearTheme(section);
  const [query, memory] = [new URLSearchParams(location.search), memoryOf(location.pathname)];
  const [sweep, abort] = [unpack(packed), new AbortController()];
  const still = section.cloneNode(true).childNodes; // What is left when the figure is let go.
  const find = (name) => section.querySelector(`.tm-live-${name}`);
  const [stage, place, sentence] = ["stage", "controls", "sentence"].map(find);
  const position = startPositions(sweep.controls, query, memory);
  const views = [...stage.querySelectorAll("svg")].map((svg) => viewOf(svg, sweep));
  const figure = {
    section, sweep, position, views, memory, share, id: `tm-${++mounts}`, betting: false,
    main: sweep.layers.find((layer) => layer.main), redraws: [],
    redraw: () => figure.redraws.forEach((redraw) => redraw()),
    seen: () => views.filter(({ svg }) => getComputedStyle(svg).display !== "none"),
  };
  const [answer, said] = ["headline", "sentence"].map((name) => find(name).firstElementChild);
  const sentenceNow = () => (figure.betting ? sweep.bet.hint : sweep.sentence.at(position));
  figure.redraws.push(() => {
    for (const view of views) view.draw(position);
    setText(answer, figure.betting ? sweep.bet.question : sweep.headline.at(position));
    setText(said, sentenceNow());
    section.querySelectorAll("[data-number]").forEach((number, k) =>
      setText(number, sweep.numbers[k].text.at(position)));
  });

  /** While the hand moves, the sentence is right but silent; it speaks when the movement ends. */
  const move = (k, index, draw) => {
    position[k] = index;
    sentence.setAttribute("aria-live", "off");
    draw();
  };
  let frame = 0; // A figure that only follows waits for the frame: the one under the hand is first.
  const follow = () => { frame ||= requestAnimationFrame(() => { frame = 0; figure.redraw(); }); };
  sweep.controls.forEach((control, k) => {
    const { name, positions } = control;
    const moveAll = (index) => {
      if (index === position[k]) return;
      move(k, index, figure.redraw);
      const detail = { name, value: positions[index], source: section };
      window.dispatchEvent(new CustomEvent("tm-live", { detail }));
    };
    const release = () => {
      memory.set(name, positions[position[k]]);
      setTimeout(writeAddress, 30, sweep.controls, [...position]); // The picture comes first.
      sentence.setAttribute("aria-live", "polite");
      said.textContent = sentenceNow();
    };
    const build = control.kind === "choice" ? makeChoice : makeNumber;
    const { element, show } = build(control, `${figure.id}-${name}`, moveAll, release);
    place.append(element);
    figure.redraws.push(() => show(position[k]));
    // The figure under the hand speaks for all that share its control: these follow in silence.
    window.addEventListener("tm-live", ({ detail }) => {
      if (!section.isConnected) return abort.abort();
      const index = detail.name === name ? positionOf(control, detail.value) : -1;
      if (index >= 0 && detail.source !== section) move(k, index, follow);
    }, { signal: abort.signal });
  });
  if (figure.main) addReadout(figure, stage);
  // Who has turned bets off, by a link, is not asked again in this tab.
  const wanted = query.get("bet") ?? memory.get("bet");
  if (wanted) memory.set("bet", wanted);
  if (sweep.bet && wanted !== "off") addBet(figure, stage, place);
  addMore(find("more"), figure);
  figure.redraw();
  section.dataset.alive = ""; // The still table of the default makes way for ours.
  abort.signal.addEventListener("abort", () => {
    section.replaceChildren(...still);
    for (const name of ["data-alive", "data-betting"]) section.removeAttribute(name);
  });
  mounted.set(section, () => abort.abort());
  return mounted.get(section);
}
/** Inside Streamlit only the component knows the theme: it is dark if its ground is. */
export function wearTheme(section) {
  const ground = getComputedStyle(section).getPropertyValue("--st-background-color").trim();
  const hex = /^#(..)(..)(..)/.exec(ground)?.slice(1).map((pair) => parseInt(pair, 16));
  const [red, green, blue] = hex ?? ground.match(/[\d.]+/g)?.map(Number) ?? [];
  if (ground) section.dataset.theme = 3 * red + 6 * green + blue < 1280 ? "dark" : "light";
}
