/** A live figure: the section that Python wrote, its sweep, and what a hand does to them. */
import { inUnit, inWords, make, setText, spoken } from "./make.js";
import { addSteering, addTaps } from "./steer.js";
import { unpack } from "./unpack.js";
import { viewOf } from "./draw.js";
import { enter, heard, memory, positionOf, said, settle, spread, stopOf, told } from "./scenario.js";
import { makeChoice, makeNumber } from "./controls.js";
import { addMotion, makeTime } from "./play.js";
import { addReadout } from "./readout.js";
import { addBet } from "./bet.js";
import { addHunt } from "./hunt.js";
import { addMore } from "./more.js";
import { linkOf } from "./take.js";

const mounted = new WeakMap();
/**
 * Bring a section to life; gives back what lets it go; a second mount replaces the first.
 * `variants` choose among ready sweeps; who woke the figure brings another one when one moves.
 */
export function mount(section, packed, variants = []) {
  mounted.get(section)?.();
  wearTheme(section);
  enter(section.dataset.scenario);
  const [sweep, abort] = [unpack(packed), new AbortController()];
  const still = section.cloneNode(true).childNodes; // What is left when the figure is let go.
  const find = (name) => section.querySelector(`.tm-live-${name}`);
  const [scene, stage, place, sentence] = ["scene", "stage", "controls", "sentence"].map(find);
  // Everything that a visitor sets, in the order of its controls: the sweep's own come first.
  const more = [sweep.units, sweep.windows].filter(Boolean).map(({ control }) => control);
  const controls = [...sweep.controls, ...more, ...variants];
  const position = []; // Layers look no further than their own controls.
  const open = (k) => controls[k].offered?.[sweep.row(position)];
  const stops = controls.map((control, k) => {
    const stop = stopOf(control, heard(control), open(k));
    [position[k]] = stop;
    return stop;
  });
  const views = [...section.querySelectorAll(".tm-live-scene svg, .tm-live-stage svg")]
    .map((svg) => viewOf(svg, sweep));
  const time = sweep.controls.length - 1; // If one of them is time, the last.
  const figure = {
    section, packed, sweep, position, controls, views, marking: false, redraws: [], hands: [],
    main: sweep.layers.find((layer) => layer.main),
    redraw: () => figure.redraws.forEach((redraw) => redraw()),
    seen: () => views.filter(({ svg }) => getComputedStyle(svg).display !== "none"),
    chart: () => figure.seen().find(({ picture }) => !picture),
    unit: () => sweep.units?.each[position[sweep.controls.length]],
    y: () => ({ factor: 1, ...sweep.y, ...figure.unit() }), // As it reads in the unit chosen.
    x: () => ({ factor: 1, ...sweep.x, ...(sweep.spans && figure.window()) }), // As it reads here.
    tell: (words) => inUnit(words.at(position).replace(/⟨#(\d+)⟩/g,
      (_, k) => sweep.numbers[k].text.at(position)).replace(/⟨@(\d)⟩/g,
      (_, k) => controls[k].texts[position[k]]).replace("⟨now⟩", () => figure.told(time))
      .replace("⟨reading⟩", () => readingOf(figure, position[time])), figure.unit()),
    // Where a control stands, as people read it.
    told: (k, index = position[k]) => (k === sweep.steers && sweep.spans
      ? inWords(controls[k].positions[index] * figure.x().factor, figure.x().unit)
      : told(controls[k], index)),
    // What is set, in words: for captions and for paper.
    scenario: () => controls.map(({ label }, k) => `${label}: ${figure.told(k)}`).join("; "),
    now: () => ({ unit: figure.unit(), place: figure.place(), window: figure.window(),
      tell: figure.tell, seconds: figure.seconds, glide: figure.glide }),
    place: () => placeOf(controls[sweep.steers], position[sweep.steers]),
    window: () => sweep.spans?.each[sweep.spans.which.at(position)] ?? sweep.windows?.each[position[controls.indexOf(sweep.windows.control)]]
      .findLast(({ low }, k) => !k || low <= figure.place()),
  };
  const [answer, prose] = ["headline", "sentence"].map((name) => find(name).firstElementChild);
  figure.redraws.push(() => {
    const now = figure.now();
    for (const view of views) view.draw(position, now);
    if (scene) setText(find("seen"), spoken(figure.tell(sweep.seen)));
    setText(answer, figure.tell(sweep.headline));
    setText(prose, figure.tell(sweep.sentence));
    section.querySelectorAll("[data-number]").forEach((number, k) =>
      setText(number, figure.tell(sweep.numbers[k].text)));
  });

  // On paper the controls are gone: what was set stands there in words, and how to get it back.
  const paper = make("p", { class: "tm-live-paper" });
  section.append(paper);
  figure.redraws.push(() => setText(paper, `${figure.scenario()}. ${linkOf(figure)}`));

  /** While the hand moves, the sentence is right but silent; it speaks when the movement ends. */
  const move = (k, index, draw) => {
    figure.glideFrom?.(glides(k) ? [...position] : null);
    position[k] = index;
    sentence.setAttribute("aria-live", "off");
    figure.stir?.();
    draw();
  };
  // What is seldom changed waits folded, if it is much.
  const seldom = controls.length - sweep.controls.length > 2
    ? make("details", { class: "tm-live-fold tm-live-seldom" },
      make("summary", {}, "More settings"), make("div", { class: "tm-live-controls" })) : place;
  if (seldom !== place) place.after(seldom);
  const taps = new Set(sweep.layers.flatMap(({ sets }) => (sets ? [sets[0]] : [])));
  const glides = (k) => scene && (taps.has(k) || (k === time && sweep.play?.steps));
  const isVariant = (k) => k >= controls.length - variants.length;
  let frame = 0; // A figure that only follows waits for the frame: the one under the hand is first.
  const follow = () => { frame ||= requestAnimationFrame(() => { frame = 0; figure.redraw(); }); };
  controls.forEach((control, k) => {
    const { name, positions } = control;
    const moveAll = (index) => {
      if (index === position[k]) return;
      move(k, index, figure.redraw);
      const detail = { name, value: positions[index], source: section };
      window.dispatchEvent(new CustomEvent("tm-live", { detail }));
    };
    const release = () => {
      const here = [...position];
      const write = () => {
        settle(controls, here);
        if (isVariant(k)) spread();
      };
      // The picture comes first; but what lets this figure go reads the address at once.
      if (abort.signal.aborted) write(); else setTimeout(write, 30);
      sentence.setAttribute("aria-live", "polite");
      prose.textContent = figure.tell(sweep.sentence);
    };
    // Time that plays waits for a hand that sets it.
    const hand = { move: (index) => { if (k === time) figure.pause?.(); moveAll(index); }, release };
    figure.hands.push(hand);
    const build = k === time && sweep.play ? (...all) => makeTime(figure, ...all)
      : control.kind === "choice" ? makeChoice : makeNumber;
    const { element, show, note } = build(control, `tm-${section.dataset.figure}-${name}`, moveAll,
      release);
    const home = k < sweep.controls.length || seldom === place ? place : seldom.lastElementChild;
    if (k === time && sweep.play) home.prepend(element); // Next to the scene that it moves.
    else home.append(element);
    if (k === sweep.steers && stage) addSteering(figure, stage, hand);
    if (stops[k][1]) seldom.open = true;
    setText(note, stops[k][1]);
    figure.redraws.push(() => show(position[k], open(k)));
    // The figure under the hand speaks for all that share its control: these follow in silence.
    window.addEventListener("tm-live", ({ detail }) => {
      if (!section.isConnected) return abort.abort();
      const [index] = detail.name === name ? positionOf(control, `${detail.value}`) : [-1];
      if (index >= 0 && detail.source !== section && !isVariant(k)) move(k, index, follow);
    }, { signal: abort.signal });
  });
  // A case, a jump, Back: everything may stand elsewhere now.
  window.addEventListener("tm-scenario", () => {
    controls.forEach((control, k) => {
      if (!control.private) [position[k]] = stopOf(control, heard(control), open(k));
    });
    sentence.setAttribute("aria-live", "polite");
    figure.redraw();
  }, { signal: abort.signal });
  // What is no longer offered is let go where the other control comes to rest.
  window.addEventListener("tm-settled", () => {
    const gone = controls.flatMap((_, k) => (open(k)?.includes(position[k]) ?? true ? [] : [k]));
    for (const k of gone) position[k] = controls[k].default;
    if (gone.length) settle(controls, position);
  }, { signal: abort.signal });
  if (stops.some(([, note]) => note)) settle(controls, position);
  if (scene || sweep.play) addMotion(figure, scene ?? stage, abort.signal);
  if (taps.size) addTaps(figure, scene, open);
  if (figure.main) addReadout(figure, stage);
  // Who has turned bets off, by a link, is not asked again in this tab.
  const [wanted = memory.get("bet")] = said("bet");
  if (wanted) memory.set("bet", document.documentElement.dataset.bet = wanted);
  if (sweep.bet && wanted !== "off") addBet(figure, stage, find("bet"));
  if (sweep.hunt) addHunt(figure, section.querySelector(".tm-hunt"), place, abort.signal);
  addMore(find("more"), figure);
  figure.redraw();
  section.dataset.alive = ""; // The still table of the default makes way for ours.
  abort.signal.addEventListener("abort", () => {
    section.replaceChildren(...still);
    for (const name of ["data-alive", "data-marking", "data-drawn"]) section.removeAttribute(name);
  });
  mounted.set(section, () => abort.abort());
  return mounted.get(section);
}
const CLEAR = 0.001; // Of the middle between two readings, where two ways to round would part.
/** The height of the main curve at a point, as a pressure that reads in each unit. */
const readingOf = ({ main, sweep: { units, y }, position }, point) =>
  `⟨${(Number(main.y.at(position, point).toFixed(2)) + CLEAR) * units.each.find(({ unit }) => unit === y.unit).pascals}|3|⟩`;
/** Where on the x axis a control stands that the axis shows. */
const placeOf = (control, index) => (control?.kind === "day" ? index : control?.positions[index]);
/** Inside Streamlit only the component knows the theme: it is dark if its ground is. */
export function wearTheme(section) {
  const ground = getComputedStyle(section).getPropertyValue("--st-background-color").trim();
  const hex = /^#(..)(..)(..)/.exec(ground)?.slice(1).map((pair) => parseInt(pair, 16));
  const [red, green, blue] = hex ?? ground.match(/[\d.]+/g)?.map(Number) ?? [];
  if (ground) section.dataset.theme = 3 * red + 6 * green + blue < 1280 ? "dark" : "light";
}
