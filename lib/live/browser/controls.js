// @ts-check
/** Native controls over the positions of a sweep: sliders with a number box, and choices. */
import { agreeing, setAttributes, make, makeButton, setText, spoken, withUnit } from "./make.js";
import { heed } from "./steer.js";
import { nearest, numberOf, positionOf, textOf } from "./scenario.js";
/** @import { Built, Control } from "./types.d.ts" */
/** @typedef {(index: number) => void} Move */
const FEW = 5; // More than these go into a list that opens.
const MANY = 40; // More than these are found by typing.
/** `move(index)` draws at once, `release()` ends a movement; `show` follows the figure.
 * @param {Control} control @param {string} id @param {Move} move @param {() => void} release
 * @returns {Built} */
export function makeChoice(control, id, move, release) {
  const { label, texts } = control;
  if (control.offered) return makeOffer(control, id, move, release);
  if (texts.length > MANY) return makeSearch(control, id, move, release);
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const choose = (/** @type {number} */ k) => { setText(note, ""); move(k); release(); };
  if (texts.length > FEW) {
    const options = texts.map((text, k) => make("option", { value: k }, text));
    const list = make("select", { id, "aria-describedby": note.id }, ...options);
    list.addEventListener("change", () => choose(Number(list.value)));
    const element = make("div", { class: "tm-live-list" }, make("label", { for: id }, label), note,
      list);
    return { element, note, show: (index) => { // One that is open keeps its place.
      if (list.value !== `${index}`) list.value = `${index}`;
    } };
  }
  const inputs = texts.map((_, k) => make("input", { type: "radio", name: id, id: `${id}-${k}` }));
  inputs.forEach((input, k) => { input.addEventListener("change", () => choose(k)); });
  const element = make("fieldset", { class: "tm-live-choice" }, make("legend", {}, label),
    ...inputs.map((input, k) => make("label", {}, input, textOf(control, k))), note);
  return { element, note, show: (index) => { inputs[index].checked = true; } };
}
/** A choice that changes with another control: `show` is told what stands open.
 * @param {Control} control @param {string} id @param {Move} move @param {() => void} release
 * @returns {Built} */
function makeOffer({ label, texts }, id, move, release) {
  const note = make("span", { class: "tm-live-note", role: "status" });
  const element = make("fieldset", { class: "tm-live-choice" });
  let now = "";
  return { element, note, show: (index, open = []) => {
    if (now !== `${open}`) {
      now = `${open}`;
      element.replaceChildren(make("legend", {}, label), ...open.map((k) => {
        const input = make("input", { type: "radio", name: id, id: `${id}-${k}`, value: k });
        input.addEventListener("change", () => { setText(note, ""); move(k); release(); });
        return make("label", {}, input, texts[k]);
      }), note);
    }
    const inputs = [...element.querySelectorAll("input")];
    const chosen = inputs.find(({ value }) => value === `${index}`) ?? inputs[0];
    chosen.checked = true;
  } };
}
/** A box to type into that offers what fits; emptied, it chooses what an empty word means.
 * @param {Control} control @param {string} id @param {Move} move @param {() => void} release
 * @returns {Built} */
function makeSearch(control, id, move, release) {
  const { label, texts, positions, limits } = control;
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const box = make("input", { type: "text", id, list: `${id}-list`, autocomplete: "off",
    placeholder: "Type a name", "aria-describedby": note.id });
  const list = make("datalist", { id: `${id}-list` },
    ...texts.filter((_, k) => positions[k]).map((text) => make("option", { value: text })));
  box.addEventListener("input", () => {
    const [index] = positionOf(control, box.value);
    if (index >= 0) { setText(note, ""); move(index); }
  });
  box.addEventListener("change", () => {
    setText(note, positionOf(control, box.value)[0] < 0 ? `${limits}, please` : "");
    release();
  });
  const element = make("div", { class: "tm-live-list" }, make("label", { for: id }, label), note,
    box, list);
  let last = -1; // What a hand types stays as it is typed.
  return { element, note, show: (index) => {
    if (index === last) return;
    last = index;
    if (positionOf(control, box.value)[0] !== index) box.value = positions[index] ? texts[index] : "";
  } };
}
/** A slider with a box; of a day, with a calendar.
 * @param {Control} control @param {string} id @param {Move} move @param {() => void} release
 * @returns {Built} */
export function makeNumber(control, id, move, release) {
  const { label, unit, texts, limits } = control;
  const [last, day] = [texts.length - 1, control.kind === "day"];
  const page = Math.max(10, Math.round(last / 100));
  const written = control.kind === "day" ? control.positions : texts; // A day is picked from the browser's calendar.
  const slider = make("input", { type: "range", id, min: 0, max: last });
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const kind = day ? { type: "date", min: written[0], max: written[last],
    "aria-label": `${label}, date` }
    : { type: "text", inputmode: "decimal", autocomplete: "off",
      "aria-label": spoken(`${label}, number${unit && ` in ${unit}`}`),
      size: Math.max(...texts.map((text) => text.length)) };
  const box = make("input", { ...kind, id: `${id}-box`, "aria-describedby": note.id });
  const word = make("span");
  const marks = (control.marks ?? []).map(([name, at]) => ({ at, button: makeButton(name, () => {
    setText(note, "");
    move(at);
    release();
  }) }));
  const element = make("div", { class: `tm-live-number${marks.length ? " tm-live-marked" : ""}` },
    make("label", { for: id }, label), note,
    slider, make("span", { class: "tm-live-box" }, box, ...(unit ? [word] : [])),
    ...(marks.length ? [make("div", { class: "tm-live-row" }, ...marks.map(({ button }) => button))] : []));

  let held = false; // A key that repeats is one movement: it ends when the key comes up.
  const end = () => { if (held) { held = false; release(); } };
  for (const name of ["keyup", "blur"]) slider.addEventListener(name, end);
  slider.addEventListener("change", () => { if (!held) release(); });
  heed(slider, (index) => { setText(note, ""); move(index); });
  slider.addEventListener("keydown", (event) => {
    held = event.repeat;
    /** @type {Record<string, number | undefined>} */
    const jumps = { PageUp: page, PageDown: -page };
    const steps = jumps[event.key];
    if (!steps) return;
    event.preventDefault();
    move(Math.min(last, Math.max(0, Number(slider.value) + steps)));
    if (!held) release();
  });
  box.addEventListener("change", () => {
    const [index, exact] = positionOf(control, box.value);
    if (index >= 0) move(index);
    else if (control.read !== undefined) { // Beyond an end: to that end.
      const value = numberOf(control, box.value);
      if (!Number.isNaN(value)) move(nearest(control.positions, value));
    }
    setText(note, index < 0 ? `${limits}, please` : exact ? ""
      : `The nearest here is ${textOf(control, index)}.`);
    if (!day) box.value = written[Number(slider.value)];
    release();
  });
  // A calendar is half filled while somebody types into it.
  if (day) box.addEventListener("blur", () => { box.value = written[Number(slider.value)]; });
  let shown = -1; // While time plays, what a hand types stays as it is typed.
  return { element, note, show: (index) => {
    setAttributes(slider, { "aria-valuetext": spoken(withUnit(texts[index], unit)) }).value = `${index}`;
    if (index !== shown) box.value = written[index];
    shown = index;
    setText(word, agreeing(texts[index], unit));
    for (const { at, button } of marks) setAttributes(button, { "aria-pressed": at === index });
  } };
}
