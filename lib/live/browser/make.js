/** Elements from plain words: every text becomes a text node, so no datum is ever read as HTML. */
const formats = []; // One for each number of digits: making one is slow.
const rounded = (value, maximumSignificantDigits) =>
  (formats[maximumSignificantDigits] ??= new Intl.NumberFormat("en-US", { maximumSignificantDigits }))
    .format(value).replaceAll(",", "\u202f").replace("-", "\u2212");
/** Pixels as Python writes them, so that both halves give the same text: a place, a path's point. */
export const fixed = (pixel) => pixel.toFixed(2);
export const tenth = (pixel) => pixel.toFixed(1);
export const make = (tag, attributes, ...children) =>
  dress(document.createElement(tag), attributes, children);
export const makeSvg = (tag, attributes, ...children) =>
  dress(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
export function makeButton(label, act, attributes) {
  const button = make("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", act);
  return button;
}
/** What is switched on and off by one press: who clicks twice, as on a desk, means it once. */
export const once = (act) => (event) => { if (event.detail < 2) act(event); };
export function dress(element, attributes = {}, children = []) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
/** Write only what changed: an unchanged text costs no layout and wakes no screen reader. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
/** Pressures in a text, written in the unit that is chosen, as `in_unit` does in Python. */
export const inUnit = (text, unit) => (unit ? text.replace(/⟨([^|]*)\|(\d)\|([^⟩]*)⟩/g,
  (_, pascals, figures, per) => {
    const count = rounded(pascals / unit.pascals, Number(figures));
    return per === "=" ? count : withUnit(count, unit.unit + per);
  }) : text);
/** A number and its unit as the house writes them: three figures, thin spaces, a real minus. */
export const inWords = (value, unit) =>
  withUnit(rounded(value, 3), unit);
/** Degrees of an angle stand close, all else after a thin space; as `with_unit` in Python. */
export const withUnit = (text, unit = "") =>
  `${text}${/^(°(?!C)|$)/.test(unit) ? "" : "\u202f"}${agreeing(text, unit)}`;
/** A unit that is a word stands in the plural, but for one; as `agreeing` in `lib/look/words.py`. */
export const agreeing = (text, unit) => (text !== "1" ? unit
  : unit.replace("people", "person").replace(/^([a-z ]+ss)es$|^([a-z ]{2,})s$/, "$1$2"));
const SPOKEN = { "mm²": "square millimetres", "m²": "square metres", "m³": "cubic metres",
  "km/s": "kilometres a second", mmHg: "millimetres of mercury", hPa: "hectopascals",
  kPa: "kilopascals", "/h": " an hour",
  "/day": " a day", "/min": " a minute", "\u2212": "minus " };
/** A text that is only heard: no gap within a number, symbols as words; as `spoken` in Python. */
export const spoken = (text) => text.replace(/(\d)\u202f(?=\d)/g, "$1").replaceAll("\u202f", " ")
  .replace(new RegExp(Object.keys(SPOKEN).join("|"), "g"), (symbol) => SPOKEN[symbol]);
