// @ts-check
/** The nearest point of the main curve, by pointer or by arrow keys, told beside the point. */
import { setAttributes, inWords, make, makeSvg, setText, spoken } from "./make.js";
/** @import { AxisNow, ChartView, Curve, Figure, Numbers } from "./types.d.ts" */
/** @type {Record<string, number | undefined>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10,
  Home: -Infinity, End: Infinity };
/** @param {Figure} figure @param {Curve} main @param {HTMLElement} stage */
export function addReadout(figure, { x, y }, stage) {
  const { sweep, views, position } = figure;
  /** @type {number | null} */
  let point = null;
  const live = make("p", { class: "tm-live-unseen", role: "status" });
  stage.after(live);
  setAttributes(stage, { tabindex: 0, role: "application",
    "aria-label": spoken(`${sweep.title} Arrow keys read along the curve.`) });
  const marks = views.filter((view) => !view.picture).map((view) => {
    const [dot, text] = [makeSvg("circle", { r: 5 }), makeSvg("text")];
    const mark = makeSvg("g", { class: "tm-live-readout" }, dot, text);
    view.svg.append(mark);
    return { view, mark, dot, text };
  });
  const read = (/** @type {Numbers} */ part, /** @type {number} */ i,
    /** @type {AxisNow} */ { unit, factor }) => inWords(part.at(position, i) * factor, unit);
  const pixels = (/** @type {ChartView} */ view, /** @type {number} */ i) =>
    [view.x.pixel(x.at(position, i)), view.y.pixel(y.at(position, i))];
  const redraw = () => marks.forEach(({ view, mark, dot, text }) => {
    setAttributes(mark, { display: point === null || figure.marking ? "none" : "inline" });
    if (point === null) return;
    const [[px, py], [left, top, right]] = [pixels(view, point), view.plot];
    const far = px > (left + right) / 2; // The words stand where there is room.
    setAttributes(dot, { cx: px, cy: py });
    setAttributes(text, { x: px + (far ? -10 : 10), y: Math.max(py - 10, top + 14),
      "text-anchor": far ? "end" : "start" });
    setText(text, `${read(x, point, figure.x())}: ${read(y, point, figure.y())}`);
  });
  const show = (/** @type {number | null} */ i) => { point = i; redraw(); };
  figure.redraws.push(redraw);

  /** Along the curve counts more than across it: people point at a time, not at a pressure. */
  const underPointer = (/** @type {PointerEvent} */ event) => {
    const view = figure.chart();
    if (!view) return;
    const box = view.svg.getBoundingClientRect();
    const zoom = view.width / box.width;
    const [mx, my] = [(event.clientX - box.left) * zoom, (event.clientY - box.top) * zoom];
    const far = x.all(position).map((_, i) => pixels(view, i))
      .map(([px, py]) => Math.hypot(mx - px, (my - py) / 4));
    show(far.indexOf(Math.min(...far)));
  };
  for (const kind of /** @type {const} */ (["pointermove", "pointerdown"])) {
    stage.addEventListener(kind, underPointer);
  }
  for (const kind of ["pointerleave", "blur"]) stage.addEventListener(kind, () => show(null));
  stage.addEventListener("keydown", (event) => {
    const steps = STEPS[event.key];
    if (!steps || event.target !== stage || figure.marking) return;
    event.preventDefault();
    show(Math.min(x.points - 1, Math.max(0, (point ?? -1) + steps)));
    setText(live, spoken(marks[0].text.textContent ?? ""));
  });
}
