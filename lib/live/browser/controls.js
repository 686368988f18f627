/** Native controls over the positions of a sweep: sliders with a number box, and choices. */
import { agreeing, dress, make, setText, withUnit } from "./make.js";
import { nearest, numberOf, positionOf, told } from "./scenario.js";
const FEW = 5; // More than these go into a list that opens.
/** `move(index)` draws at once, `release()` ends a movement; `show` follows the figure. */
export function makeChoice(control, id, move, release) {
  const { label, texts } = control;
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const choose = (k) => { setText(note, ""); move(k); release(); };
  if (texts.length > FEW) {
    const options = texts.map((text, k) => make("option", { value: k }, text));
    const list = make("select", { id, "aria-describedby": note.id }, ...options);
    list.addEventListener("change", () => choose(Number(list.value)));
    const element = make("div", { class: "tm-live-list" }, make("label", { for: id }, label), note,
      list);
    return { element, note, show: (index) => { list.value = index; } };
  }
  const inputs = texts.map((_, k) => make("input", { type: "radio", name: id, id: `${id}-${k}` }));
  inputs.forEach((input, k) => input.addEventListener("change", () => choose(k)));
  const element = make("fieldset", { class: "tm-live-choice" }, make("legend", {}, label),
    ...inputs.map((input, k) => make("label", {}, input, told(control, k))), note);
  return { element, note, show: (index) => { inputs[index].checked = true; } };
}
export function makeNumber(control, id, move, release) {
  const { label, unit, texts, limits } = control;
  const last = texts.length - 1;
  const slider = make("input", { type: "range", id, min: 0, max: last });
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const box = make("input", { type: "text", inputmode: "decimal", autocomplete: "off",
    id: `${id}-box`, "aria-label": `${label}, number${unit && ` in ${unit}`}`,
    "aria-describedby": note.id, size: Math.max(...texts.map((text) => text.length)) });
  const word = make("span");
  const element = make("div", { class: "tm-live-number" }, make("label", { for: id }, label), note,
    slider, make("span", { class: "tm-live-box" }, box, ...(unit ? [word] : [])));

  let held = false; // A key that repeats is one movement: it ends when the key comes up.
  const end = () => { if (held) { held = false; release(); } };
  for (const kind of ["keyup", "blur"]) slider.addEventListener(kind, end);
  slider.addEventListener("change", () => { if (!held) release(); });
  slider.addEventListener("input", () => { setText(note, ""); move(Number(slider.value)); });
  slider.addEventListener("keydown", (event) => {
    held = event.repeat;
    const steps = { PageUp: 10, PageDown: -10 }[event.key];
    if (!steps) return;
    event.preventDefault();
    move(Math.min(last, Math.max(0, Number(slider.value) + steps)));
    if (!held) release();
  });
  box.addEventListener("change", () => {
    const [[index, exact], value] = [positionOf(control, box.value), numberOf(control, box.value)];
    if (!Number.isNaN(value)) move(nearest(control, value)); // Beyond an end: to that end.
    setText(note, exact ? "" : index < 0 ? `${limits}, please`
      : `The nearest here is ${told(control, index)}.`);
    box.value = texts[slider.value];
    release();
  });
  return { element, note, show: (index) => {
    dress(slider, { "aria-valuetext": withUnit(texts[index], unit) }).value = index;
    box.value = texts[index];
    setText(word, agreeing(texts[index], unit));
  } };
}
