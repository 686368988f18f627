/** A long list: its choices hide rows, all of which Python wrote. */
import { setText } from "./make.js";
import { enter, positionOf, said, settle, stopOf } from "./scenario.js";
import { makeChoice } from "./controls.js";
/** Bring a list to life; gives back what lets it go. */
export function narrow(list) {
  const [controls, told] = [JSON.parse(list.dataset.controls), JSON.parse(list.dataset.told)];
  const [place, sentence] = ["controls", "sentence"].map((n) => list.querySelector(`.tm-live-${n}`));
  const [position, ended] = [[], new AbortController()];
  enter();
  const asked = (row) => controls.every(({ name, positions, default: all }, k) =>
    position[k] === all || row.closest(`[data-${name}]`)?.dataset[name] === positions[position[k]]);
  const shows = [];
  const draw = () => {
    shows.forEach((show, k) => show(position[k]));
    let listed = 0;
    const parts = [...list.querySelectorAll("details")].map((part) => {
      const rows = [...part.querySelectorAll("li")];
      for (const row of rows) row.hidden = !asked(row);
      const count = rows.filter((row) => !row.hidden).length;
      part.hidden = !count;
      setText(part.querySelector("summary span"), `${count}`);
      listed += count;
      return part;
    });
    const open = listed <= Number(list.dataset.glance);
    if (open !== "unfolded" in list.dataset) {
      list.toggleAttribute("data-unfolded", open);
      for (const part of parts) part.open = open;
    }
    setText(sentence, position.reduce((texts, k) => texts[k], told));
  };
  const read = () => controls.map((control, k) => {
    const [index, note] = stopOf(control, said(control.name));
    position[k] = index;
    return note;
  });
  const notes = read();
  controls.forEach((control, k) => {
    const move = (index) => {
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
  const hear = (name, act) => window.addEventListener(name, act, { signal: ended.signal });
  hear("tm-scenario", () => { read(); draw(); });
  hear("tm-live", ({ detail: { name, value, source } }) => {
    const k = controls.findIndex((control) => control.name === name);
    if (k < 0 || source === list) return;
    [position[k]] = positionOf(controls[k], `${value}`);
    draw();
  });
  if (notes.some(Boolean)) settle(controls, position);
  draw();
  list.dataset.alive = "";
  ended.signal.addEventListener("abort", () => place.replaceChildren());
  return () => ended.abort();
}
