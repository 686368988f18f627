// @ts-check
/**
 * What the visitor has set: one object for the page, kept in its address, read by every figure.
 * Texts of an address are read here by the same rules as in Python (`controls.py`, `positions.py`).
 */
import { withUnit } from "./make.js";
const SPACE = /[ \t\r\n\u00a0\u2009\u202f]+/g;
const NUMBER = /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]{1,3})?$/;
const THOUSANDS = /^[-+]?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*$/;
const UNREADABLE = "nothing readable";
/** @import { Control, Position, Value, Written } from "./types.d.ts" */
const plain = (/** @type {string} */ text, gap = " ") => text.replace(SPACE, gap).replace(/^ +| +$/g, "").toLowerCase();
/** A number as people write it: spaces, the unit, a decimal comma; NaN if it is none.
 * @param {Written} written @param {string} text */
export function numberOf({ read, thousands }, text) {
  let bare = plain(text, "").replaceAll("\u2212", "-");
  const unit = plain(read, "");
  if (unit && bare.endsWith(unit)) bare = bare.slice(0, -unit.length);
  const parts = THOUSANDS.exec(bare);
  if (parts && thousands.includes(parts[1])) bare = bare.replaceAll(parts[1], "");
  bare = bare.replaceAll(",", ".");
  return NUMBER.test(bare) ? Number(bare) : NaN;
}
/** The position that a text means, and whether it says just that; -1 if it is none of ours.
 * @param {Control} control @param {string} text @returns {[index: number, exact: boolean]} */
export function positionOf(control, text) {
  const { positions, texts } = control;
  const same = (/** @type {Value[]} */ list) => list.findIndex((word) => plain(`${word}`) === plain(text));
  if (control.kind === "choice" && same(texts) >= 0) return [same(texts), true];
  if (control.kind === "day") {
    const index = Math.round((Date.parse(plain(text)) - Date.parse(control.positions[0])) / 864e5);
    return [positions[index] === plain(text) ? index : -1, true];
  }
  if (control.read === undefined) return [same(positions), true];
  const value = numberOf(control, text);
  if (!(value >= control.low && value <= control.high)) return [-1, false];
  const index = nearest(control.positions, value);
  return [index, positions[index] === value];
}
/** Which of some numbers is the nearest; of two that are as near, the first. */
export function nearest(/** @type {number[]} */ numbers, /** @type {number} */ value) {
  const far = numbers.map((number) => Math.abs(number - value));
  return far.indexOf(Math.min(...far));
}
/** A stop as people read it. @param {Control} control @param {number} index */
export const textOf = ({ texts, unit }, index) => withUnit(texts[index], unit);
/** Which position an address means by all its values of one name, and a note if it is off.
 * @param {Control} control @param {string[]} said @param {number[]} [open] those that are offered
 * @returns {[index: number, note: string]} */
export function stopOf(control, said, open) {
  const { label, default: start } = control;
  const limits = open ? listed(open.map((k) => control.texts[k])) : control.limits;
  if (!said.length) return [start, ""];
  const [found, exact] = said.length === 1 ? positionOf(control, said[0]) : [-1, false];
  const index = open && !open.includes(found) ? -1 : found;
  const [name, heard] = [`\u201c${label}\u201d`, short(said)];
  if (index < 0) {
    return [start, `${name} can be ${limits}; the link said ${heard}, so you see ${textOf(control, start)}.`];
  }
  const near = `${name} stops at ${textOf(control, index)}, the nearest to what the link said, ${heard}.`;
  return [index, exact ? "" : near];
}
/** A list as people write one, with "or". */
export const listed = (/** @type {string[]} */ texts) => [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(" or ");
/** At most thirty plain characters of what somebody else wrote. */
function short(/** @type {string[]} */ said) {
  const each = said.map((text) => [...text].filter((c) => /[\p{L}\p{N} .,:+\-_%]/u.test(c))
    .join("").replace(/^ +| +$/g, "") || UNREADABLE);
  const letters = [...(each.every((text) => text === UNREADABLE) ? UNREADABLE : each.join(" and "))];
  return letters.length > 30 ? `${letters.slice(0, 30).join("")}…` : letters.join("");
}
/** A query with these controls: at its default one is left out; other people's words stay.
 * @param {string | URLSearchParams} query @param {Control[]} controls @param {Position} position */
export function withPositions(query, controls, position) {
  const next = new URLSearchParams(query);
  controls.forEach(({ name, positions, default: start, private: own, drawn }, k) => {
    if (own || (position[k] === start && !drawn)) next.delete(name);
    else next.set(name, `${positions[position[k]]}`);
  });
  return `${next}` && `?${next}`;
}
/** What this tab remembers; a frame without storage remembers nothing, and works. */
/** @type {<T>(act: () => T) => T | null} */
const safely = (act) => { try { return act(); } catch { return null; } };
export const memory = {
  get: (/** @type {string} */ name) => safely(() => sessionStorage.getItem(`tm:${name}`)),
  set: (/** @type {string} */ name, /** @type {string} */ text) => safely(() => sessionStorage.setItem(`tm:${name}`, text)),
};
/** @type {Record<string, Value>} */
const lots = {};
/** What the address says of a control, or what chance says for this tab, and goes on to say.
 * @param {Control} control @returns {string[]} */
export function heard({ name, private: own, drawn, positions }) {
  if (own || !drawn || said(name).length) return own ? [] : said(name);
  const kept = lots[name] ?? memory.get(`lot:${name}`);
  return [`${kept ?? drawLot(name, positions)}`];
}
/** By lot: another one than `last`.
 * @param {string} name @param {Value[]} positions @param {Value} [last] */
export function drawLot(name, positions, last) {
  const others = positions.filter((position) => position !== last);
  lots[name] = others[Math.floor(Math.random() * others.length)];
  memory.set(`lot:${name}`, `${lots[name]}`);
  return lots[name];
}
const state = { path: "", values: new URLSearchParams() };
/** A figure comes to life: what the address says is what is set, or what a file brings along. */
export function enter(given = "") {
  if (state.path === location.pathname) return;
  if (!state.path) {
    window.addEventListener("popstate", hear);
    safely(() => around()?.addEventListener("popstate", hear));
  }
  state.path = location.pathname;
  state.values = new URLSearchParams(location.search || given);
  follow("replaceState");
}
/** Community Cloud shows its own address around ours, of the same origin: that one is kept too. */
const around = () => (window.tmHome === window.tmRoot ? null : parent);
/** @typedef {"pushState" | "replaceState"} Way */
function follow(/** @type {Way} */ way) {
  const { tmRoot = "", tmHome = "" } = window;
  const address = location.href.replace(tmRoot, tmHome);
  safely(() => around()?.history[way](parent.history.state, "", address));
}
/** Back and forward within the page: every figure reads the address anew. */
function hear() {
  if (location.pathname !== state.path) return;
  state.values = new URLSearchParams((around() ?? window).location.search);
  if (around()) write("replaceState");
  spread();
}
export const spread = () => window.dispatchEvent(new CustomEvent("tm-scenario"));
/** All that is set on the page, as its address has it. */
export const valuesOf = () => `${state.values}`;
/** All that the address says of a name. */
export const said = (/** @type {string} */ name) => state.values.getAll(name);
/** Some controls moved and were let go: their new place is written down, in the same entry.
 * @param {Control[]} controls @param {Position} position */
export function settle(controls, position) {
  state.values = new URLSearchParams(withPositions(state.values, controls, position));
  write("replaceState");
  window.dispatchEvent(new CustomEvent("tm-settled"));
}
/** What is set once a case, or a day that is jumped to, has set all the page's own names anew.
 * @param {string} query @param {string[]} names */
export function after(query, names) {
  const next = new URLSearchParams(state.values);
  for (const name of names) next.delete(name);
  for (const [name, value] of new URLSearchParams(query)) next.set(name, value);
  return next;
}
/** The jump itself; Back undoes it. @param {string} query @param {string[]} names */
export function jump(query, names) {
  state.values = after(query, names);
  write("pushState");
  spread();
}
function write(/** @type {Way} */ way) {
  const query = `${state.values}` && `?${state.values}`;
  // Some frames and files may not, and browsers limit how often.
  safely(() => history[way](history.state, "", location.pathname + query + location.hash));
  follow(way);
}
