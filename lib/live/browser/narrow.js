// @ts-check
/** A long list: its choices hide rows, all of which Python wrote. */
import { find, findAll, setText } from "./make.js";
import { enter, positionOf, said, settle, stopOf } from "./scenario.js";
import { makeChoice } from "./controls.js";
/** @import { Control, ListSection, Position } from "./types.d.ts" */
/** What the list tells at a position: a sentence, or lists of these for each stop of a control.
 * @typedef {string | Told[]} Told */
/** Bring a list to life; gives back what lets it go. */
export function narrow(/** @type {ListSection} */ list) {
  /** @type {Control[]} */
  const controls = JSON.parse(list.dataset.controls);
  /** @type {Told} */
  const sentences = JSON.parse(list.dataset.sentences);
  const [place, sentence] = [find(list, ".tm-live-controls"), find(list, ".tm-live-sentence")];
  const ended = new AbortController();
  /** @type {Position} */
  const position = [];
  enter();
  const asked = (/** @type {Element} */ row) => controls.every(({ name, positions, default: all }, k) =>
    position[k] === all
    || row.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) === positions[position[k]]);
  /** @type {((index: number) => void)[]} */
  const shows = [];
  const draw = () => {
    shows.forEach((show, k) => { show(position[k]); });
    let listed = 0;
    const parts = findAll(list, "details").map((part) => {
      const rows = findAll(part, "li");
      for (const row of rows) row.hidden = !asked(row);
      const count = rows.filter((row) => !row.hidden).length;
      part.hidden = !count;
      setText(find(part, "summary span"), `${count}`);
      listed += count;
      return part;
    });
    const open = listed <= Number(list.dataset.glance);
    if (open !== "unfolded" in list.dataset) {
      list.toggleAttribute("data-unfolded", open);
      for (const part of parts) part.open = open;
    }
    setText(sentence, `${position.reduce((texts, k) => texts[k], sentences)}`);
  };
  const read = () => controls.map((control, k) => {
    const [index, note] = stopOf(control, said(control.name));
    position[k] = index;
    return note;
  });
  const notes = read();
  controls.forEach((control, k) => {
    const move = (/** @type {number} */ index) => {
      position[k] = index;
      draw();
      window.dispatchEvent(new CustomEvent("tm-live",
        { detail: { name: control.name, value: control.positions[index], source: list } }));
    };
    const { element, note, show } = makeChoice(control, `tm-${list.dataset.list}-${control.name}`,
      move, () => settle(controls, position));
    setText(note, notes[k]);
    shows.push(show);
    place.append(element);
  });
  const { signal } = ended;
  window.addEventListener("tm-scenario", () => { read(); draw(); }, { signal });
  window.addEventListener("tm-live", ({ detail: { name, value, source } }) => {
    const k = controls.findIndex((control) => control.name === name);
    if (k < 0 || source === list) return;
    [position[k]] = positionOf(controls[k], `${value}`);
    draw();
  }, { signal });
  if (notes.some(Boolean)) settle(controls, position);
  draw();
  list.dataset.alive = "";
  signal.addEventListener("abort", () => place.replaceChildren());
  return () => ended.abort();
}
