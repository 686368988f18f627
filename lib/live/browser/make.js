// @ts-check
/** Elements from plain words: every text becomes a text node, so no datum is ever read as HTML. */
/** @import { Attributes, Found, PressureUnit } from "./types.d.ts" */
/** One for each number of digits: making one is slow. @type {Intl.NumberFormat[]} */
const formats = [];
/** @type {(value: number, digits: number) => string} */
const rounded = (value, digits) => {
  formats[digits] ??= new Intl.NumberFormat("en-US", { maximumSignificantDigits: digits });
  return formats[digits].format(value).replaceAll(",", "\u202f").replace("-", "\u2212");
};
/** Pixels as Python writes them, so that both halves give the same text: a place, a path's point. */
export const fixed = (/** @type {number} */ pixel) => pixel.toFixed(2);
export const tenth = (/** @type {number} */ pixel) => pixel.toFixed(1);
/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Attributes} [attributes] @param {(Node | string)[]} children
 */
export const make = (tag, attributes = {}, ...children) =>
  filled(document.createElement(tag), attributes, children);
/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag @param {Attributes} [attributes] @param {(Node | string)[]} children
 */
export const makeSvg = (tag, attributes = {}, ...children) =>
  filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
/** @param {string} label @param {(event: MouseEvent) => void} act @param {Attributes} [attributes] */
export function makeButton(label, act, attributes) {
  const button = make("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", act);
  return button;
}
/** What is switched on and off by one press: who clicks twice, as on a desk, means it once. */
export const once = (/** @type {(event: MouseEvent) => void} */ act) =>
  (/** @type {MouseEvent} */ event) => { if (event.detail < 2) act(event); };
/** Several attributes at once; gives back the element.
 * @template {Element} Which
 * @param {Which} element @param {Attributes} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}
/** With its attributes and what stands in it.
 * @template {Element} Which
 * @param {Which} element @param {Attributes} attributes @param {(Node | string)[]} children
 */
function filled(element, attributes, children) {
  setAttributes(element, attributes).append(...children);
  return element;
}
/** What the page holds for sure, since Python wrote it. @template {string} S
 * @param {ParentNode} place @param {S} selector */
export function find(place, selector) {
  const found = place.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return /** @type {Found<S>} */ (found);
}
/** All of a kind. @template {string} S @param {ParentNode} place @param {S} selector */
export const findAll = (place, selector) =>
  /** @type {Found<S>[]} */ ([...place.querySelectorAll(selector)]);
/** What an event happened in. @template {string} S @param {Event} event @param {S} selector */
export const closest = ({ target }, selector) => (target instanceof Element
  ? /** @type {Found<S> | null} */ (target.closest(selector)) : null);
/** What has the focus, where a page may be a shadow in another. */
export function focused(/** @type {Node} */ node) {
  const root = node.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
/** Write only what changed: an unchanged text costs no layout and wakes no screen reader. */
export function setText(/** @type {Element} */ element, /** @type {string} */ text) {
  if (element.textContent !== text) element.textContent = text;
}
/** Pressures in a text, written in the unit that is chosen, as `in_unit` does in Python.
 * @type {(text: string, unit?: PressureUnit) => string} */
export const inUnit = (text, unit) => (unit ? text.replace(/⟨([^|]*)\|(\d)\|([^⟩]*)⟩/g,
  (_, pascals, figures, per) => {
    const count = rounded(Number(pascals) / unit.pascals, Number(figures));
    return per === "=" ? count : withUnit(count, unit.unit + per);
  }) : text);
/** A number and its unit as the house writes them: three figures, thin spaces, a real minus.
 * @type {(value: number, unit?: string) => string} */
export const inWords = (value, unit) =>
  withUnit(rounded(value, 3), unit);
/** Degrees of an angle stand close, all else after a thin space; as `with_unit` in Python.
 * @type {(text: string, unit?: string) => string} */
export const withUnit = (text, unit = "") =>
  `${text}${/^(°(?!C)|$)/.test(unit) ? "" : "\u202f"}${agreeing(text, unit)}`;
/** A unit that is a word stands in the plural, but for one; as `agreeing` in `lib/look/words.py`.
 * @type {(text: string, unit: string) => string} */
export const agreeing = (text, unit) => (text !== "1" ? unit
  : unit.replace("people", "person").replace(/^([a-z ]+ss)es$|^([a-z ]{2,})s$/, "$1$2"));
/** @type {Record<string, string>} */
const SPOKEN = { "mm²": "square millimetres", "m²": "square metres", "m³": "cubic metres",
  "km/s": "kilometres a second", mmHg: "millimetres of mercury", hPa: "hectopascals",
  kPa: "kilopascals", "/h": " an hour",
  "/day": " a day", "/min": " a minute", "\u2212": "minus " };
/** A text for other programs: no gap within a number, no thin spaces. */
export const bare = (/** @type {string} */ text) =>
  text.replace(/(\d)\u202f(?=\d)/g, "$1").replaceAll("\u202f", " ");
/** A text that is only heard: symbols as words too; as `spoken` in Python. */
export const spoken = (/** @type {string} */ text) => bare(text)
  .replace(new RegExp(Object.keys(SPOKEN).join("|"), "g"), (symbol) => SPOKEN[symbol]);
