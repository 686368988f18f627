// @ts-check
/** The folded things under a figure: hear the curve, the table, take it with you. */
import { setAttributes, make, makeButton, setText } from "./make.js";
import { addTable } from "./numbers.js";
import { playCurve } from "./sound.js";
import { addTake } from "./take.js";
/** @import { Figure } from "./types.d.ts" */

const PANELS = [{ name: "table", label: "Table", fill: addTable },
  { name: "take", label: "Take it with you", fill: addTake }];
/** @param {HTMLElement} place @param {Figure} figure */
export function addMore(place, figure) {
  const { main, position } = figure;
  const row = make("div", { class: "tm-live-row" });
  place.append(row);
  /** @type {(() => void) | null} */
  let stop = null;
  const hear = makeButton("Hear the curve", () => {
    if (stop) return stop();
    const chart = figure.chart();
    if (!main || !chart) return;
    const heights = main.y.all(position).map(chart.y.part);
    /** @type {[number, number][]} */
    const points = main.x.all(position).map((value, i) => [chart.x.part(value), heights[i]]);
    stop = playCurve(points, () => { stop = null; setText(hear, "Hear the curve"); });
    setText(hear, "Stop");
  });
  if (main) row.append(hear);
  for (const { name, label, fill } of PANELS) {
    const id = `tm-${figure.section.dataset.figure}-${name}`;
    const panel = make("div", { class: "tm-live-panel", id, hidden: "" });
    /** @type {(() => void) | null} */
    let refresh = null; // Filled when first opened: most visitors never do.
    const button = makeButton(label, () => {
      panel.hidden = !panel.hidden;
      setAttributes(button, { "aria-expanded": !panel.hidden });
      refresh ??= fill(panel, figure);
      refresh();
    }, { "aria-expanded": false, "aria-controls": id });
    row.append(button);
    place.append(panel);
    figure.redraws.push(() => { if (!panel.hidden) refresh?.(); });
  }
}
