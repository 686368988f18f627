// @ts-check
/** The elements that Python drew, changed in place: none comes or goes, nothing moves the page. */
import { setAttributes, find, findAll, fixed, inUnit, makeSvg, setText, tenth } from "./make.js";
import { placedPainter } from "./scene.js";
/** @import { Axis, AxisScale, Drawn, Now, Numbers, Painted, PixelScale, Placed, Plot, Position,
 * Size, Span, Stretch, Sweep, View } from "./types.d.ts" */
/** @typedef {(position: Position, seen: Now & { zoomed?: boolean }) => void} Painter */
/** @typedef {{ x: PixelScale, y: PixelScale, size?: PixelScale }} Scales */
/** @typedef {{ symbols: Record<string, string>, plot: Plot["plot"], slide: false | null | (() => string) }} Given */
/** From a value of an axis to its part of the axis (0 to 1) and to pixels, and back from a part.
 * @param {Pick<Axis, "low" | "high" | "log">} axis @param {number} from @param {number} to
 * @returns {AxisScale} */
function axisScale(axis, from, to) { // What is between its ends may change: a window moves.
  const { log } = axis;
  const f = log ? Math.log10 : (/** @type {number} */ value) => value;
  const part = (/** @type {number} */ value) => (f(value) - f(axis.low)) / (f(axis.high) - f(axis.low));
  const value = (/** @type {number} */ at) => (log ? axis.low * (axis.high / axis.low) ** at
    : axis.low + (axis.high - axis.low) * at);
  return { part, value, log, pixel: (of) => from + part(of) * (to - from) };
}
/** One SVG of a figure: its scales, and a painter for each layer that it holds.
 * @param {SVGSVGElement} svg @param {Sweep} sweep @returns {View} */
export function viewOf(svg, sweep) {
  const { views, layers, symbols, windows, x, y } = sweep;
  const size = svg.classList.contains("tm-live-wide") ? "wide" : "narrow";
  if (svg.closest(".tm-live-scene")) return sceneView(svg, sweep, size);
  const picture = svg.classList.contains("tm-live-drawing");
  const view = picture ? views.drawing[size] : views[size];
  const [left, top, right, bottom] = view.plot;
  // A picture has one scale for both directions, y downwards.
  const zoom = picture ? (right - left) / views.drawing[size].across : 1;
  const from = (/** @type {number} */ start) => ({ pixel: (/** @type {number} */ value) => start + value * zoom });
  const scales = picture ? { x: from(left), y: from(top), size: from(0) }
    : { x: axisScale({ ...x }, left, right), y: axisScale(y, bottom, top) };
  const shown = { ...x };
  const now = picture ? scales : { ...scales, x: axisScale(shown, left, right) };
  const slide = () => {
    const wider = (x.high - x.low) / (shown.high - shown.low);
    return `matrix(${wider},0,0,1,${now.x.pixel(x.low) - left * wider},0)`;
  };
  const painters = findAll(svg, "[data-layer]").map((group) => {
    const drawn = /** @type {Drawn} */ (layers[Number(group.dataset.layer)]);
    const layer = drawn.desk && size === "wide" ? /** @type {Drawn} */ ({ ...drawn, ...drawn.desk }) : drawn;
    const slides = windows && isLine(layer); // It is drawn once, and moved as a whole.
    return lazyPainter(group, layer, slides ? scales : now,
      { symbols, plot: view.plot, slide: slides && slide });
  });
  const scalesByUnit = findAll(svg, "[data-unit]");
  /** @type {Stretch | Span | null | undefined} */
  let last = sweep.spans ? undefined : null;
  const draw = (/** @type {Position} */ position, /** @type {Now} */ seen) => {
    const { unit, window } = seen;
    if (!picture && window && (window.low !== shown.low || window.high !== shown.high
      || (sweep.spans && window !== last))) {
      Object.assign(shown, { low: window.low, high: window.high });
      drawTicks(svg, view, window, size);
      if (last) moveShortly(svg, left, lengthOf(window) / lengthOf(last));
      last = window;
    }
    const zoomed = !picture && window && (window.low > x.low || window.high < x.high);
    for (const paint of painters) paint(position, { ...seen, zoomed: Boolean(zoomed) });
    if (unit) showUnit(scalesByUnit, sweep, unit);
  };
  return /** @type {View} */ ({ ...view, ...now, svg, picture, draw });
}
const lengthOf = (/** @type {Stretch | Span} */ span) => ("length" in span ? span.length : 1);
/** Of what stands there once for each unit, the one of the unit that is chosen.
 * @param {SVGGElement[]} groups @param {Sweep} sweep @param {Now["unit"]} unit */
const showUnit = (groups, { units }, unit) => groups.forEach((group, k) => {
  setAttributes(group, { display: units?.each[k] === unit ? "inline" : "none" });
});
/** A scene: its parts are placed in its own pixels, and follow the clock of the figure.
 * @param {SVGSVGElement} svg @param {Sweep} sweep @param {Size} size @returns {View} */
function sceneView(svg, sweep, size) {
  const painters = findAll(svg, "[data-layer]").map((group) =>
    placedPainter(group, /** @type {Placed} */ (sweep.layers[Number(group.dataset.layer)])));
  const units = findAll(svg, "[data-unit]");
  const draw = (/** @type {Position} */ position, /** @type {Now} */ now) => {
    for (const paint of painters) paint(position, now);
    showUnit(units, sweep, now.unit);
  };
  return { ...sweep.views.scene[size], svg, picture: true, scene: true, draw };
}
/** An axis that reaches further or less far moves there, so that the eye can follow.
 * @param {SVGSVGElement} svg @param {number} left @param {number} ratio */
function moveShortly(svg, left, ratio) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const group of svg.querySelectorAll(".tm-x, .tm-curve, .tm-band")) {
    group.animate([{ transform: `translateX(${left}px) scaleX(${ratio}) translateX(${-left}px)` },
      { transform: "none" }], { duration: 120, easing: "ease-out" });
  }
}
const isLine = (/** @type {Drawn} */ layer) =>
  layer.kind === "curve" || (layer.kind === "band" && !layer.hatched);
/** Another stretch of the x axis has other ticks.
 * @param {SVGSVGElement} svg @param {Plot} view @param {Stretch} stretch @param {Size} size */
function drawTicks(svg, { plot: [, top, , bottom] }, { title, ticks }, size) {
  find(svg, ".tm-x").replaceChildren(...ticks[size].flatMap(([at, label]) => {
    const line = Math.round(at - 0.5) + 0.5;
    return [makeSvg("line", { x1: line, x2: line, y1: top + 0.5, y2: bottom + 0.5, class: "tm-hair",
      stroke: "currentColor", "stroke-opacity": 0.25 }),
    makeSvg("text", { x: at, y: bottom + 20, "text-anchor": "middle" }, label)];
  }));
  setText(find(svg, ".tm-x-title"), title);
}
/** A painter that rests while the position asks for what is already there.
 * @param {SVGGElement} group @param {Drawn} layer @param {Scales} scales @param {Given} given
 * @returns {Painter} */
function lazyPainter(group, layer, scales, given) {
  const paint = painterOf(group, layer, scales, given);
  /** @type {(Partial<Numbers> | undefined)[]} */
  const parts = [...Object.values(layer), ...Object.values(layer.kind === "shape" ? layer.at : {})];
  const picked = parts.flatMap((part) => part?.start ?? []);
  const follows = ["cursor", "tag"].includes(layer.kind);
  /** @type {string | null} */
  let last = null;
  /** @type {Stretch | null | undefined} */
  let where = null;
  return (position, seen) => {
    const { unit, place, window } = seen;
    if (where !== window) {
      where = window;
      if (given.slide) setAttributes(group, { transform: given.slide() });
      else last = null;
    }
    const now = `${picked.map((start) => start(position))}${
      layer.text || layer.name ? unit?.unit : ""}${follows ? ` ${place}` : ""}`;
    if (now === last) return;
    last = now;
    const shown = layer.shown?.at(position) !== 0;
    setAttributes(group, { display: shown ? "inline" : "none" });
    if (shown) paint(position, seen);
  };
}
/** Numbers and path data as Python writes them, so that both halves give the same text. */
const BESIDE = 8; // From the cursor to its words.
const LETTER = 8; // As wide as most.
/** @type {(count: number, x: (i: number) => number, y: (i: number) => number) => string} */
const pathOf = (count, x, y) =>
  `M ${Array.from({ length: count }, (_, i) => `${tenth(x(i))},${tenth(y(i))}`).join(" L ")}`;
/** How a layer of each kind is written for a position `p`.
 * @param {SVGGElement} group @param {Drawn} drawn @param {Scales} scales @param {Given} given
 * @returns {Painter} */
function painterOf(group, drawn, scales, { symbols, plot: [left, , right] }) {
  // Each kind reads the elements and the numbers that it has.
  const [element, circle] = group.children;
  const text = /** @type {SVGTextElement} */ (group.querySelector("text"));
  const places = "form" in drawn ? drawn.at : {};
  const layer = /** @type {Painted} */ (drawn);
  const { x, y, low, high } = /** @type {Painted} */ ({ ...layer, ...places });
  const [across, up] = [scales.x.pixel, scales.y.pixel];
  const along = (/** @type {Numbers} */ part, /** @type {PixelScale["pixel"]} */ pixel,
    /** @type {Position} */ p) => (/** @type {number} */ i) => pixel(part.at(p, i));
  const closed = layer.form && layer.fill !== "none" ? " Z" : "";
  /** @type {Painter} */
  const line = (p) => {
    setAttributes(element, { d: pathOf(x.points, along(x, across, p), along(y, up, p)) + closed });
  };
  /** @type {Painter} */
  const dots = (p) => { // Many points in one path: level strokes, of no length unless `wide`.
    const [at, over, wide] = [along(x, across, p), along(y, up, p), layer.wide ?? 0];
    setAttributes(element, { d: Array.from({ length: x.points }, (_, i) =>
      `M ${tenth(at(i) - wide)},${tenth(over(i))} h ${tenth(2 * wide)}`).join(" ") });
  };
  /** @type {Painter} */
  const band = (p) => { // Forth along the upper edge, back along the lower.
    const [at, lower, upper] = [along(x, across, p), along(low, up, p), along(high, up, p)];
    const [n, back] = [x.points, (/** @type {number} */ i) => 2 * x.points - 1 - i];
    setAttributes(element, { d: `${pathOf(2 * n, (i) => at(i < n ? i : back(i)),
      (i) => (i < n ? upper(i) : lower(back(i))))} Z` });
  };
  /** @type {Painter} */
  const marker = (p) => {
    setAttributes(element, { d: symbols[layer.symbol.at(p)],
      transform: `translate(${fixed(across(x.at(p)))},${fixed(up(y.at(p)))})` });
  };
  /** @type {Painter} */
  const cursor = (p, { place = NaN }) => {
    const px = fixed(across(place));
    setAttributes(element, { x1: px, x2: px });
    setAttributes(circle, { cx: px, cy: fixed(up(y.at(p))) });
  };
  /** @type {Painter} */
  const tag = (p, { place = NaN, tell }) => {
    const px = across(place);
    const late = px > (left + right) / 2; // The words stand where there is room.
    setAttributes(text, { x: fixed(px + (late ? -BESIDE : BESIDE)), y: fixed(up(y.at(p)) + layer.dy),
      "text-anchor": late ? "end" : "start" });
    setText(text, tell(layer.text));
  };
  /** @type {Painter} */
  const event = (p, seen) => {
    const axis = layer.across ? "y" : "x";
    const pixel = fixed(scales[axis].pixel(layer.at.at(p)));
    setAttributes(element, { [`${axis}1`]: pixel, [`${axis}2`]: pixel });
    words(p, seen);
  };
  /** @type {Painter} */
  const words = (p, { unit, zoomed }) => {
    const [anchor, dx, dy] = layer.side?.at(p).split(" ") ?? [layer.anchor.at(p), 0, layer.dy];
    let [px, py] = [across(x.at(p)) + Number(dx), up(y.at(p)) + Number(dy)];
    if (zoomed) { // A word stays within the window, or is not in it at all.
      const half = layer.text.at(p).length * LETTER / 2;
      const inside = px >= left && px <= right;
      setAttributes(group, { display: inside ? "inline" : "none" });
      px = Math.min(right - half, Math.max(left + half, px));
    }
    setAttributes(text, { x: fixed(px), y: fixed(py), "text-anchor": anchor });
    text.textContent = inUnit(layer.text.at(p), unit);
  };
  /** @type {Painter} */
  const form = (p) => { // cx, x and x1 lie across, cy, y and y1 down; r, width, height are sizes.
    for (const [name, part] of Object.entries(places)) {
      const axis = /** @type {"x" | "y" | undefined} */ (/^c?([xy])\d?$/.exec(name)?.[1]);
      const scale = scales[axis ?? "size"];
      if (scale) setAttributes(element, { [name]: fixed(scale.pixel(part.at(p))) });
    }
  };
  /** @type {Record<string, Painter>} */
  const kinds = { curve: line, path: line, band, dots, marker, event, cursor, tag, label: words,
    text: words };
  return kinds[layer.form ?? layer.kind] ?? form;
}
