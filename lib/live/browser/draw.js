/** The elements that Python drew, changed in place: none comes or goes, nothing moves the page. */
import { dress, inUnit } from "./make.js";
/** From a value of an axis to its part of the axis (0 to 1) and to pixels, and back from a part. */
function axisScale({ low, high, log }, from, to) {
  const f = log ? Math.log10 : (value) => value;
  const part = (value) => (f(value) - f(low)) / (f(high) - f(low));
  const value = (at) => (log ? low * (high / low) ** at : low + (high - low) * at);
  return { part, value, log, pixel: (of) => from + part(of) * (to - from) };
}
/** One SVG of a figure: its scales, and a painter for each layer that it holds. */
export function viewOf(svg, { views, layers, symbols, units, x, y }) {
  const size = svg.classList.contains("tm-live-wide") ? "wide" : "narrow";
  const picture = svg.classList.contains("tm-live-drawing");
  const view = picture ? views.drawing[size] : views[size];
  const [left, top, right, bottom] = view.plot;
  // A picture has one scale for both directions, y downwards.
  const zoom = picture ? (right - left) / views.drawing.width : 1;
  const from = (start) => ({ pixel: (value) => start + value * zoom });
  const scales = picture ? { x: from(left), y: from(top), size: from(0) }
    : { x: axisScale(x, left, right), y: axisScale(y, bottom, top) };
  const painters = [...svg.querySelectorAll("[data-layer]")].map((group) =>
    lazyPainter(group, layers[group.dataset.layer], scales, symbols));
  const scalesByUnit = [...svg.querySelectorAll("[data-unit]")];
  const draw = (position, unit) => {
    painters.forEach((paint) => paint(position, unit));
    if (unit) scalesByUnit.forEach((group, k) => dress(group,
      { display: units.each[k] === unit ? "inline" : "none" }));
  };
  return { ...view, ...scales, svg, picture, draw };
}
/** A painter that rests while the position asks for what is already there. */
function lazyPainter(group, layer, scales, symbols) {
  const paint = painterOf(group, layer, scales, symbols);
  const parts = [...Object.values(layer), ...Object.values(layer.at ?? {})];
  const picked = parts.filter((part) => part?.start);
  let last = "";
  return (position, unit) => {
    const now = picked.map((part) => part.start(position)).join() + (layer.text || layer.name ? unit?.unit : "");
    if (now === last) return;
    last = now;
    const shown = layer.shown?.at(position) !== 0;
    dress(group, { display: shown ? "inline" : "none" });
    if (shown) paint(position, unit);
  };
}
/** Numbers and path data as Python writes them, so that both halves give the same text. */
const fixed = (pixel) => pixel.toFixed(2);
const pathOf = (count, x, y) =>
  `M ${Array.from({ length: count }, (_, i) => `${fixed(x(i))},${fixed(y(i))}`).join(" L ")}`;
/** How a layer of each kind is written for a position `p`. */
function painterOf(group, layer, scales, symbols) {
  const [element, text] = [group.firstElementChild, group.querySelector("text")];
  const { x, y, low, high } = layer.kind === "shape" ? layer.at : layer;
  const [across, up] = [scales.x.pixel, scales.y.pixel];
  const along = (part, pixel, p) => (i) => pixel(part.at(p, i));
  const closed = layer.form && layer.fill !== "none" ? " Z" : "";
  const line = (p) =>
    dress(element, { d: pathOf(x.points, along(x, across, p), along(y, up, p)) + closed });
  const dots = (p) => { // Many points in one path: level strokes, of no length unless `wide`.
    const [at, over, wide] = [along(x, across, p), along(y, up, p), layer.wide ?? 0];
    dress(element, { d: Array.from({ length: x.points }, (_, i) =>
      `M ${fixed(at(i) - wide)},${fixed(over(i))} h ${fixed(2 * wide)}`).join(" ") });
  };
  const band = (p) => { // Forth along the upper edge, back along the lower.
    const [at, lower, upper] = [along(x, across, p), along(low, up, p), along(high, up, p)];
    const [n, back] = [x.points, (i) => 2 * x.points - 1 - i];
    dress(element, { d: `${pathOf(2 * n, (i) => at(i < n ? i : back(i)),
      (i) => (i < n ? upper(i) : lower(back(i))))} Z` });
  };
  const marker = (p) => dress(element, { d: symbols[layer.symbol.at(p)],
    transform: `translate(${fixed(across(x.at(p)))},${fixed(up(y.at(p)))})` });
  const event = (p, unit) => {
    const [axis, beside] = layer.across ? ["y", layer.dy] : ["x", layer.dx];
    const pixel = scales[axis].pixel(layer.at.at(p));
    dress(element, { [`${axis}1`]: fixed(pixel), [`${axis}2`]: fixed(pixel) });
    dress(text, { [axis]: fixed(pixel + beside) });
    text.textContent = inUnit(layer.name, unit);
  };
  const words = (p, unit) => {
    const [px, py] = [across(x.at(p)), up(y.at(p)) + layer.dy];
    dress(text, { x: fixed(px), y: fixed(py), "text-anchor": layer.anchor.at(p) });
    text.textContent = inUnit(layer.text.at(p), unit);
  };
  const form = (p) => { // cx, x and x1 lie across, cy, y and y1 down; r, width, height are sizes.
    for (const [name, part] of Object.entries(layer.at)) {
      const scale = scales[/^c?([xy])\d?$/.exec(name)?.[1] ?? "size"];
      dress(element, { [name]: fixed(scale.pixel(part.at(p))) });
    }
  };
  const kinds = { curve: line, path: line, band, dots, marker, event, label: words, text: words };
  return kinds[layer.form ?? layer.kind] ?? form;
}
