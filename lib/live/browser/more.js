/** The folded things under a figure: hear the curve, the table, take it with you. */
import { dress, make, makeButton, setText } from "./make.js";
import { addTable } from "./numbers.js";
import { playCurve } from "./sound.js";
import { addTake } from "./take.js";

export function addMore(place, figure) {
  const { main, position } = figure;
  const row = make("div", { class: "tm-live-row" });
  place.append(row);
  let stop = null;
  const hear = makeButton("Hear the curve", () => {
    if (stop) return stop();
    const { x, y } = figure.chart();
    const heights = main.y.all(position).map(y.part);
    const points = main.x.all(position).map((value, i) => [x.part(value), heights[i]]);
    stop = playCurve(points, () => { stop = null; setText(hear, "Hear the curve"); });
    setText(hear, "Stop");
  });
  if (main) row.append(hear);
  for (const [label, fill] of [["Table", addTable], ["Take it with you", addTake]]) {
    const id = `${figure.id}-${fill.name}`;
    const panel = make("div", { class: "tm-live-panel", id, hidden: "" });
    let refresh = null; // Filled when first opened: most visitors never do.
    const button = makeButton(label, () => {
      panel.hidden = !panel.hidden;
      dress(button, { "aria-expanded": !panel.hidden });
      refresh ??= fill(panel, figure);
      refresh();
    }, { "aria-expanded": false, "aria-controls": id });
    row.append(button);
    place.append(panel);
    figure.redraws.push(() => { if (!panel.hidden) refresh(); });
  }
}
