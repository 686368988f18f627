// @ts-check
/** A live figure: the section that Python wrote, its sweep, and what a hand does to them. */
import { find, findAll, inUnit, inWords, make, setText, spoken } from "./make.js";
import { addSteering, addTaps } from "./steer.js";
import { mainOf, unpack } from "./unpack.js";
import { viewOf } from "./draw.js";
import { enter, heard, memory, positionOf, said, settle, spread, stopOf, textOf } from "./scenario.js";
import { makeChoice, makeNumber } from "./controls.js";
import { addMotion, makeTime } from "./play.js";
import { addReadout } from "./readout.js";
import { addBet } from "./bet.js";
import { addHunt } from "./hunt.js";
import { addMore } from "./more.js";
import { linkOf } from "./take.js";
import { applyTheme } from "./theme.js";
/** @import { Control, Figure, FigureSection, PackedSweep, Position } from "./types.d.ts" */

/** @type {WeakMap<Element, () => void>} */
const mounted = new WeakMap();
const rest = () => {}; // What a figure does that never moves.
/**
 * Bring a section to life; gives back what lets it go; a second mount replaces the first.
 * `variants` choose among ready sweeps; who woke the figure brings another one when one moves.
 * @param {FigureSection} section @param {PackedSweep} packed @param {Control[]} variants
 */
export function mount(section, packed, variants = []) {
  mounted.get(section)?.();
  applyTheme(section);
  enter(section.dataset.scenario);
  const [sweep, abort] = [unpack(packed), new AbortController()];
  const still = section.cloneNode(true).childNodes; // What is left when the figure is let go.
  const [scene] = findAll(section, ".tm-live-scene");
  const [stage] = findAll(section, ".tm-live-stage");
  const place = find(section, ".tm-live-controls");
  const sentence = find(section, ".tm-live-sentence");
  // Everything that a visitor sets, in the order of its controls: the sweep's own come first.
  const more = [sweep.units, sweep.windows].flatMap((one) => one?.control ?? []);
  const controls = [...sweep.controls, ...more, ...variants];
  /** @type {Position} */
  const position = []; // Layers look no further than their own controls.
  const open = (/** @type {number} */ k) => controls[k].offered?.[sweep.row(position)];
  const stops = controls.map((control, k) => {
    const stop = stopOf(control, heard(control), open(k));
    [position[k]] = stop;
    return stop;
  });
  const views = findAll(section, ".tm-live-scene svg, .tm-live-stage svg")
    .map((svg) => viewOf(svg, sweep));
  const time = sweep.controls.length - 1; // If one of them is time, the last.
  /** @type {Figure} */
  const figure = {
    section, packed, sweep, position, controls, views, marking: false, redraws: [], hands: [],
    main: mainOf(sweep.layers), seconds: 0, glide: null,
    stir: rest, glideFrom: rest, play: rest, pause: rest, playing: () => false,
    redraw: () => { for (const redraw of figure.redraws) redraw(); },
    seen: () => views.filter(({ svg }) => getComputedStyle(svg).display !== "none"),
    chart: () => figure.seen().find((view) => !view.picture),
    unit: () => sweep.units?.each[position[sweep.controls.length]],
    y: () => ({ factor: 1, ...sweep.y, ...figure.unit() }), // As it reads in the unit chosen.
    x: () => ({ factor: 1, ...sweep.x, ...(sweep.spans && figure.window()) }), // As it reads here.
    tell: (words) => inUnit(words.at(position).replace(/⟨#(\d+)⟩/g,
      (_, k) => sweep.numbers[Number(k)].text.at(position)).replace(/⟨@(\d)⟩/g,
      (_, k) => controls[Number(k)].texts[position[Number(k)]]).replace("⟨now⟩", () => figure.text(time))
      .replace("⟨reading⟩", () => readingOf(figure, position[time])), figure.unit()),
    // Where a control stands, as people read it.
    text: (k, index = position[k]) => (k === sweep.steers && sweep.spans
      ? inWords(Number(controls[k].positions[index]) * figure.x().factor, figure.x().unit)
      : textOf(controls[k], index)),
    // What is set, in words: for captions and for paper.
    scenario: () => controls.map(({ label }, k) => `${label}: ${figure.text(k)}`).join("; "),
    now: () => ({ unit: figure.unit(), place: figure.place(), window: figure.window(),
      tell: figure.tell, seconds: figure.seconds, glide: figure.glide }),
    place: () => (sweep.steers === null ? undefined
      : placeOf(controls[sweep.steers], position[sweep.steers])),
    window: () => sweep.spans?.each[Number(sweep.spans.which.at(position))]
      ?? sweep.windows?.each[position[controls.indexOf(sweep.windows.control)]]
        .findLast(({ low }, k) => !k || low <= Number(figure.place())),
  };
  const [[answer], [prose]] = [find(section, ".tm-live-headline").children, sentence.children];
  figure.redraws.push(() => {
    const now = figure.now();
    for (const view of views) view.draw(position, now);
    if (sweep.seen) setText(find(section, ".tm-live-seen"), spoken(figure.tell(sweep.seen)));
    setText(answer, figure.tell(sweep.headline));
    setText(prose, figure.tell(sweep.sentence));
    section.querySelectorAll("[data-number]").forEach((number, k) => {
      setText(number, figure.tell(sweep.numbers[k].text));
    });
  });

  // On paper the controls are gone: what was set stands there in words, and how to get it back.
  const paper = make("p", { class: "tm-live-paper" });
  section.append(paper);
  figure.redraws.push(() => setText(paper, `${figure.scenario()}. ${linkOf(figure)}`));

  /** While the hand moves, the sentence is right but silent; it speaks when the movement ends. */
  const move = (/** @type {number} */ k, /** @type {number} */ index,
    /** @type {() => void} */ draw) => {
    figure.glideFrom(glides(k) ? [...position] : null);
    position[k] = index;
    sentence.setAttribute("aria-live", "off");
    figure.stir();
    draw();
  };
  // What is seldom changed waits folded, if it is much.
  const under = make("div", { class: "tm-live-controls" });
  const seldom = controls.length - sweep.controls.length > 2
    ? make("details", { class: "tm-live-fold tm-live-seldom" },
      make("summary", {}, "More settings"), under) : null;
  if (seldom) place.after(seldom);
  const taps = new Set(sweep.layers.flatMap(({ sets }) => (sets ? [sets[0]] : [])));
  const glides = (/** @type {number} */ k) => scene && (taps.has(k) || (k === time && sweep.play?.steps));
  const isVariant = (/** @type {number} */ k) => k >= controls.length - variants.length;
  let frame = 0; // A figure that only follows waits for the frame: the one under the hand is first.
  const follow = () => {
    if (!frame) frame = requestAnimationFrame(() => { frame = 0; figure.redraw(); });
  };
  controls.forEach((control, k) => {
    const { name, positions } = control;
    const moveAll = (/** @type {number} */ index) => {
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
    const hand = { release, move: (/** @type {number} */ index) => {
      if (k === time) figure.pause();
      moveAll(index);
    } };
    figure.hands.push(hand);
    const id = `tm-${section.dataset.figure}-${name}`;
    const build = control.kind === "choice" ? makeChoice : makeNumber;
    const { element, show, note } = k === time && sweep.play
      ? makeTime(figure, sweep.play, control, id, moveAll, release)
      : build(control, id, moveAll, release);
    const home = k < sweep.controls.length || !seldom ? place : under;
    if (k === time && sweep.play) home.prepend(element); // Next to the scene that it moves.
    else home.append(element);
    if (k === sweep.steers && stage) addSteering(figure, stage, hand, k);
    if (seldom && stops[k][1]) seldom.open = true;
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
  if (figure.main) addReadout(figure, figure.main, stage);
  // Who has turned bets off, by a link, is not asked again in this tab.
  const [wanted = memory.get("bet")] = said("bet");
  if (wanted) {
    document.documentElement.dataset.bet = wanted;
    memory.set("bet", wanted);
  }
  if (sweep.bet && wanted !== "off") addBet(figure, sweep.bet, stage, find(section, ".tm-live-bet"));
  if (sweep.hunt) addHunt(figure, sweep.hunt, find(section, ".tm-hunt"), place, abort.signal);
  addMore(find(section, ".tm-live-more"), figure);
  figure.redraw();
  section.dataset.alive = ""; // The still table of the default makes way for ours.
  abort.signal.addEventListener("abort", () => {
    section.replaceChildren(...still);
    for (const name of ["data-alive", "data-marking", "data-drawn"]) section.removeAttribute(name);
  });
  const release = () => abort.abort();
  mounted.set(section, release);
  return release;
}
const CLEAR = 0.001; // Of the middle between two readings, where two ways to round would part.
/** The height of the main curve at a point, as a pressure that reads in each unit.
 * @param {Figure} figure @param {number} point */
function readingOf({ main, sweep: { units, y }, position }, point) {
  const own = units?.each.find(({ unit }) => unit === y.unit);
  if (!main || !own) throw new Error("a reading of no curve of pressures");
  return `⟨${(Number(main.y.at(position, point).toFixed(2)) + CLEAR) * own.pascals}|3|⟩`;
}
/** Where on the x axis a control stands that the axis shows.
 * @param {Control} control @param {number} index */
const placeOf = (control, index) => (control.kind === "day" ? index : Number(control.positions[index]));
