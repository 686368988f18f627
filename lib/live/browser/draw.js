/** The elements that Python drew, changed in place: none comes or goes, nothing moves the page. */
import { dress, fixed, inUnit, makeSvg, setText, tenth } from "./make.js";
import { groupsView } from "./groups.js";
import { placedPainter } from "./scene.js";
/** From a value of an axis to its part of the axis (0 to 1) and to pixels, and back from a part. */
function axisScale(axis, from, to) { // What is between its ends may change: a window moves.
  const { log } = axis;
  const f = log ? Math.log10 : (value) => value;
  const part = (value) => (f(value) - f(axis.low)) / (f(axis.high) - f(axis.low));
  const value = (at) => (log ? axis.low * (axis.high / axis.low) ** at
    : axis.low + (axis.high - axis.low) * at);
  return { part, value, log, pixel: (of) => from + part(of) * (to - from) };
}
/** One SVG of a figure: its scales, and a painter for each layer that it holds. */
export function viewOf(svg, sweep) {
  const { views, layers, symbols, units, windows, x, y } = sweep;
  if (svg.classList.contains("tm-live-groups")) return groupsView(svg, sweep.groups);
  const size = svg.classList.contains("tm-live-wide") ? "wide" : "narrow";
  if (svg.parentNode.classList.contains("tm-live-scene")) return sceneView(svg, sweep, size);
  const picture = svg.classList.contains("tm-live-drawing");
  const view = picture ? views.drawing[size] : views[size];
  const [left, top, right, bottom] = view.plot;
  // A picture has one scale for both directions, y downwards.
  const zoom = picture ? (right - left) / view.across : 1;
  const from = (start) => ({ pixel: (value) => start + value * zoom });
  const scales = picture ? { x: from(left), y: from(top), size: from(0) }
    : { x: axisScale({ ...x }, left, right), y: axisScale(y, bottom, top) };
  const shown = { ...x };
  const now = picture ? scales : { ...scales, x: axisScale(shown, left, right) };
  const slide = () => {
    const wider = (x.high - x.low) / (shown.high - shown.low);
    return `matrix(${wider},0,0,1,${now.x.pixel(x.low) - left * wider},0)`;
  };
  const painters = [...svg.querySelectorAll("[data-layer]")].map((group) => {
    const drawn = layers[group.dataset.layer];
    const layer = drawn.desk && size === "wide" ? { ...drawn, ...drawn.desk } : drawn;
    const slides = windows && isLine(layer); // It is drawn once, and moved as a whole.
    return lazyPainter(group, layer, slides ? scales : now,
      { symbols, plot: view.plot, slide: slides && slide });
  });
  const scalesByUnit = [...svg.querySelectorAll("[data-unit]")];
  let last = sweep.spans ? undefined : null;
  const draw = (position, { unit, place, window, tell }) => {
    if (!picture && window && (window.low !== shown.low || window.high !== shown.high
      || (sweep.spans && window !== last))) {
      Object.assign(shown, { low: window.low, high: window.high });
      drawTicks(svg, view, window, size);
      if (last) moveShortly(svg, left, window.length / last.length);
      last = window;
    }
    const zoomed = !picture && window && (window.low > x.low || window.high < x.high);
    painters.forEach((paint) => paint(position, { unit, place, tell, window, zoomed }));
    if (unit) scalesByUnit.forEach((group, k) => dress(group,
      { display: units.each[k] === unit ? "inline" : "none" }));
  };
  return { ...view, ...now, svg, picture, draw };
}
/** A scene: its parts are placed in its own pixels, and follow the clock of the figure. */
function sceneView(svg, sweep, size) {
  const painters = [...svg.querySelectorAll("[data-layer]")].map((group) =>
    placedPainter(group, sweep.layers[group.dataset.layer]));
  const units = [...svg.querySelectorAll("[data-unit]")];
  const draw = (position, now) => {
    painters.forEach((paint) => paint(position, now));
    units.forEach((group, k) => dress(group,
      { display: sweep.units.each[k] === now.unit ? "inline" : "none" }));
  };
  return { ...sweep.views.scene[size], svg, picture: true, scene: true, draw };
}
/** An axis that reaches further or less far moves there, so that the eye can follow. */
function moveShortly(svg, left, ratio) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const group of svg.querySelectorAll(".tm-x, .tm-curve, .tm-band")) {
    group.animate([{ transform: `translateX(${left}px) scaleX(${ratio}) translateX(${-left}px)` },
      { transform: "none" }], { duration: 120, easing: "ease-out" });
  }
}
const isLine = ({ kind, hatched }) => kind === "curve" || (kind === "band" && !hatched);
/** Another stretch of the x axis has other ticks. */
function drawTicks(svg, { plot: [, top, , bottom] }, { title, ticks }, size) {
  svg.querySelector(".tm-x").replaceChildren(...ticks[size].flatMap(([at, label]) => {
    const line = Math.round(at - 0.5) + 0.5;
    return [makeSvg("line", { x1: line, x2: line, y1: top + 0.5, y2: bottom + 0.5, class: "tm-hair",
      stroke: "currentColor", "stroke-opacity": 0.25 }),
    makeSvg("text", { x: at, y: bottom + 20, "text-anchor": "middle" }, label)];
  }));
  setText(svg.querySelector(".tm-x-title"), title);
}
/** A painter that rests while the position asks for what is already there. */
function lazyPainter(group, layer, scales, given) {
  const paint = painterOf(group, layer, scales, given);
  const parts = [...Object.values(layer), ...Object.values(layer.at ?? {})];
  const picked = parts.filter((part) => part?.start);
  const follows = ["cursor", "tag"].includes(layer.kind);
  let [last, where] = [null, null];
  return (position, seen) => {
    const { unit, place, window } = seen;
    if (where !== window) {
      where = window;
      if (given.slide) dress(group, { transform: given.slide() });
      else last = null;
    }
    const now = `${picked.map((part) => part.start(position))}${
      layer.text || layer.name ? unit?.unit : ""}${follows ? ` ${place}` : ""}`;
    if (now === last) return;
    last = now;
    const shown = layer.shown?.at(position) !== 0;
    dress(group, { display: shown ? "inline" : "none" });
    if (shown) paint(position, seen);
  };
}
/** Numbers and path data as Python writes them, so that both halves give the same text. */
const BESIDE = 8; // From the cursor to its words.
const LETTER = 8; // As wide as most.
const pathOf = (count, x, y) =>
  `M ${Array.from({ length: count }, (_, i) => `${tenth(x(i))},${tenth(y(i))}`).join(" L ")}`;
/** How a layer of each kind is written for a position `p`. */
function painterOf(group, layer, scales, { symbols, plot: [left, , right] }) {
  const [element, text] = [group.firstElementChild, group.querySelector("text")];
  const { x, y, low, high } = layer.form ? layer.at : layer;
  const [across, up] = [scales.x.pixel, scales.y.pixel];
  const along = (part, pixel, p) => (i) => pixel(part.at(p, i));
  const closed = layer.form && layer.fill !== "none" ? " Z" : "";
  const line = (p) =>
    dress(element, { d: pathOf(x.points, along(x, across, p), along(y, up, p)) + closed });
  const dots = (p) => { // Many points in one path: level strokes, of no length unless `wide`.
    const [at, over, wide] = [along(x, across, p), along(y, up, p), layer.wide ?? 0];
    dress(element, { d: Array.from({ length: x.points }, (_, i) =>
      `M ${tenth(at(i) - wide)},${tenth(over(i))} h ${tenth(2 * wide)}`).join(" ") });
  };
  const band = (p) => { // Forth along the upper edge, back along the lower.
    const [at, lower, upper] = [along(x, across, p), along(low, up, p), along(high, up, p)];
    const [n, back] = [x.points, (i) => 2 * x.points - 1 - i];
    dress(element, { d: `${pathOf(2 * n, (i) => at(i < n ? i : back(i)),
      (i) => (i < n ? upper(i) : lower(back(i))))} Z` });
  };
  const marker = (p) => dress(element, { d: symbols[layer.symbol.at(p)],
    transform: `translate(${fixed(across(x.at(p)))},${fixed(up(y.at(p)))})` });
  const cursor = (p, { place }) => {
    const [px, circle] = [fixed(across(place)), element.nextElementSibling];
    dress(element, { x1: px, x2: px });
    dress(circle, { cx: px, cy: fixed(up(y.at(p))) });
  };
  const tag = (p, { place, tell }) => {
    const px = across(place);
    const late = px > (left + right) / 2; // The words stand where there is room.
    dress(text, { x: fixed(px + (late ? -BESIDE : BESIDE)), y: fixed(up(y.at(p)) + layer.dy),
      "text-anchor": late ? "end" : "start" });
    setText(text, tell(layer.text));
  };
  const event = (p, seen) => {
    const axis = layer.across ? "y" : "x";
    const pixel = fixed(scales[axis].pixel(layer.at.at(p)));
    dress(element, { [`${axis}1`]: pixel, [`${axis}2`]: pixel });
    words(p, seen);
  };
  const words = (p, { unit, zoomed }) => {
    const [anchor, dx, dy] = layer.side?.at(p).split(" ") ?? [layer.anchor.at(p), 0, layer.dy];
    let [px, py] = [across(x.at(p)) + Number(dx), up(y.at(p)) + Number(dy)];
    if (zoomed) { // A word stays within the window, or is not in it at all.
      const half = layer.text.at(p).length * LETTER / 2;
      const inside = px >= left && px <= right;
      dress(group, { display: inside ? "inline" : "none" });
      px = Math.min(right - half, Math.max(left + half, px));
    }
    dress(text, { x: fixed(px), y: fixed(py), "text-anchor": anchor });
    text.textContent = inUnit(layer.text.at(p), unit);
  };
  const form = (p) => { // cx, x and x1 lie across, cy, y and y1 down; r, width, height are sizes.
    for (const [name, part] of Object.entries(layer.at)) {
      const scale = scales[/^c?([xy])\d?$/.exec(name)?.[1] ?? "size"];
      dress(element, { [name]: fixed(scale.pixel(part.at(p))) });
    }
  };
  const kinds = { curve: line, path: line, band, dots, marker, event, cursor, tag, label: words,
    text: words };
  return kinds[layer.form ?? layer.kind] ?? form;
}
