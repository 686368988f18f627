// @ts-check
/** A figure wakes: its sweep is fetched by name, and another one when a variant is chosen. */
import { keep, load } from "./load.js";
import { find, findAll, focused, make } from "./make.js";
import { mount } from "./mount.js";
import { stopsOf } from "./unpack.js";
import { enter, said, settle, spread, stopOf } from "./scenario.js";
/** @import { Control, FigureSection, PackedSweep, PackedControl } from "./types.d.ts" */
/** @type {Set<(values: URLSearchParams) => Promise<unknown>>} */
const wants = new Set();
/** Fetch what the living figures of the page need to show these values; fails if one does not come. */
export const fetched = (/** @type {URLSearchParams} */ values) => Promise.all([...wants].map((want) => want(values)));
/**
 * Gives back when it is ready, and what lets the figure go.  A file of its own has the one sweep
 * that it brings.
 * @param {FigureSection} section
 */
export function wake(section) {
  const [ended, given] = [new AbortController(), new URLSearchParams(section.dataset.scenario)];
  /** @type {PackedControl[]} */
  const packed = JSON.parse(section.dataset.variants);
  const variants = packed.map(stopsOf).map((control) =>
    (window.tmRoot ? control : onlyOne(control, stopOf(control, given.getAll(control.name))[0])));
  const fileOf = (/** @type {number[]} */ stops) => [section.dataset.figure, // As Python names it.
    ...variants.map(({ positions }, k) => positions[stops[k]])].join("~");
  const first = variants.map((control) => control.default);
  const [data, start] = [section.querySelector(".tm-live-data"), section.innerHTML];
  if (data) keep(`sweep/${fileOf(first)}`, JSON.parse(data.textContent ?? ""));
  enter(section.dataset.scenario);
  // What is asked for, what the section holds, and where the figure last stood.
  let [wanted, held, shown] = ["", fileOf(first), first];
  let release = () => {};
  const show = async () => {
    const stops = variants.map((control) => stopOf(control, said(control.name))[0]);
    const file = fileOf(stops);
    if (file === wanted) return;
    wanted = file;
    const sweep = /** @type {PackedSweep | void} */ (
      await load(`sweep/${file}`).catch((error) => { console.error(error); }));
    if (ended.signal.aborted || wanted !== file) return;
    if (!sweep) return late();
    const hand = handOf(section);
    release();
    // Written by our own Python, as folds are.
    if (file !== held) section.innerHTML = sweep.inside ?? start;
    if (sweep.folds) find(section, ".tm-live-folds").innerHTML = sweep.folds;
    [held, shown] = [file, stops];
    release = mount(section, sweep, variants);
    giveBack(section, hand);
  };
  /** A still says that it is one; what lives stays as it was, and its controls say so. */
  const late = () => {
    wanted = "";
    if (section.dataset.alive === undefined) {
      held = "";
      return window.tmAsleep?.(section);
    }
    wanted = fileOf(shown);
    settle(variants, shown);
    spread();
    section.querySelector(".tm-live-late")?.remove();
    section.prepend(make("p", { class: "tm-live-late tm-live-note", role: "alert" },
      "The numbers for that choice did not come, so nothing has changed here. Choose it again."));
  };
  const want = async (/** @type {URLSearchParams} */ values) => section.dataset.alive === undefined || load(`sweep/${
    fileOf(variants.map((control) => stopOf(control, values.getAll(control.name))[0]))}`);
  wants.add(want);
  window.addEventListener("tm-scenario", show, { signal: ended.signal });
  const ready = show();
  return { ready, release: () => { wants.delete(want); ended.abort(); release(); } };
}
/** A control of a file that holds one of its positions alone.
 * @param {Control} control @param {number} k @returns {Control} */
const onlyOne = (control, k) => Object.assign({ ...control }, { default: 0, texts: [control.texts[k]],
  positions: [control.positions[k]] });
/** What a hand had open and held, before the figure is built anew. */
function handOf(/** @type {FigureSection} */ section) {
  const held = focused(section);
  return {
    held: held && section.contains(held) ? held.id : "",
    open: findAll(section, "details[open] > summary, [aria-expanded=true]")
      .map((element) => element.textContent),
  };
}
/** @param {FigureSection} section @param {ReturnType<typeof handOf>} hand */
function giveBack(section, { held, open }) {
  for (const element of findAll(section, "summary, [aria-expanded]")) {
    if (open.includes(element.textContent)) element.click();
  }
  if (held) findAll(section, `#${CSS.escape(held)}`)[0]?.focus({ preventScroll: true });
}
