/** Native controls over the positions of a sweep: sliders with a number box, and radio groups. */
import { agreeing, dress, make, setText, withUnit } from "./make.js";
import { nearest } from "./address.js";
/** `move(index)` draws at once, `release()` ends a movement; `show` follows the figure. */
export function makeChoice({ label, unit, positions, texts }, name, move, release) {
  const inputs = positions.map((value) => make("input", { type: "radio", name, value }));
  inputs.forEach((input, k) => input.addEventListener("change", () => { move(k); release(); }));
  const element = make("fieldset", { class: "tm-live-choice" }, make("legend", {}, label),
    ...inputs.map((input, k) => make("label", {}, input, withUnit(texts[k], unit))));
  return { element, show: (index) => { inputs[index].checked = true; } };
}
export function makeNumber({ label, unit, positions, texts }, id, move, release) {
  const last = positions.length - 1;
  const slider = make("input", { type: "range", id, min: 0, max: last });
  const note = make("span", { class: "tm-live-note", id: `${id}-note`, role: "status" });
  const box = make("input", { type: "text", inputmode: "decimal", autocomplete: "off",
    "aria-label": `${label}, number${unit && ` in ${unit}`}`, "aria-describedby": note.id,
    size: Math.max(...texts.map((text) => text.length)) });
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
    const plain = box.value.replace(/\s/g, "").replace(",", ".").replace("\u2212", "-");
    const value = plain ? Number(plain) : NaN;
    const inside = value >= positions[0] && value <= positions[last];
    setText(note, inside ? "" : `${texts[0]} to ${withUnit(texts[last], unit)}, please`);
    if (!Number.isNaN(value)) move(nearest(positions, value));
    box.value = texts[slider.value];
    release();
  });
  return { element, show: (index) => {
    dress(slider, { "aria-valuetext": withUnit(texts[index], unit) }).value = index;
    box.value = texts[index];
    setText(word, agreeing(texts[index], unit));
  } };
}
