/** The nearest point of the main curve, by pointer or by arrow keys, told beside the point. */
import { dress, inWords, make, makeSvg, setText, spoken } from "./make.js";
export function addReadout(figure, stage) {
  const { sweep, main: { x, y }, views, position } = figure;
  let point = null;
  const live = make("p", { class: "tm-live-unseen", role: "status" });
  stage.after(live);
  dress(stage, { tabindex: 0, role: "application",
    "aria-label": spoken(`${sweep.title} Arrow keys read along the curve.`) });
  const marks = views.filter((view) => !view.picture).map((view) => {
    const [dot, text] = [makeSvg("circle", { r: 5 }), makeSvg("text")];
    view.svg.append(makeSvg("g", { class: "tm-live-readout" }, dot, text));
    return { view, dot, text };
  });
  const told = (part, { unit, factor = 1 }) => inWords(part.at(position, point) * factor, unit);
  const pixels = (view, i) => [view.x.pixel(x.at(position, i)), view.y.pixel(y.at(position, i))];
  const redraw = () => marks.forEach(({ view, dot, text }) => {
    dress(dot.parentNode, { display: point === null || figure.marking ? "none" : "inline" });
    if (point === null) return;
    const [[px, py], [left, top, right]] = [pixels(view, point), view.plot];
    const far = px > (left + right) / 2; // The words stand where there is room.
    dress(dot, { cx: px, cy: py });
    dress(text, { x: px + (far ? -10 : 10), y: Math.max(py - 10, top + 14),
      "text-anchor": far ? "end" : "start" });
    setText(text, `${told(x, figure.x())}: ${told(y, figure.y())}`);
  });
  const show = (i) => { point = i; redraw(); };
  figure.redraws.push(redraw);

  /** Along the curve counts more than across it: people point at a time, not at a pressure. */
  const underPointer = (event) => {
    const view = figure.chart();
    const box = view.svg.getBoundingClientRect();
    const zoom = view.width / box.width;
    const [mx, my] = [(event.clientX - box.left) * zoom, (event.clientY - box.top) * zoom];
    const far = x.all(position).map((_, i) => pixels(view, i))
      .map(([px, py]) => Math.hypot(mx - px, (my - py) / 4));
    show(far.indexOf(Math.min(...far)));
  };
  for (const kind of ["pointermove", "pointerdown"]) stage.addEventListener(kind, underPointer);
  for (const kind of ["pointerleave", "blur"]) stage.addEventListener(kind, () => show(null));
  stage.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10,
      PageDown: -10, Home: -Infinity, End: Infinity }[event.key];
    if (!steps || event.target !== stage || figure.marking) return;
    event.preventDefault();
    show(Math.min(x.points - 1, Math.max(0, (point ?? -1) + steps)));
    setText(live, spoken(marks[0].text.textContent));
  });
}
