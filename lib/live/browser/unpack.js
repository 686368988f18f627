// @ts-check
/** The arrays of a sweep as they travelled, and how to pick one position out of them. */
/** @import { Control, Curve, Layer, Numbers, PackedControl, PackedFollower, PackedNumbers,
 * PackedSweep, PackedThing, PackedWords, Position, Rows, Sweep, Varying, Words } from "./types.d.ts" */
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
/** @param {PackedSweep} packed @returns {Sweep} */
export function unpack(packed) {
  const controls = packed.controls.map(stopsOf);
  const windows = packed.windows && { ...packed.windows, control: stopsOf(packed.windows.control) };
  const rows = Object.assign(rowsOf(controls), /** @type {Pick<Rows, "look" | "shared">} */ (
    { look: () => 0, shared: [] }));
  const looks = packed.looks && wordsOf(packed.looks, rows); // Of a scene: one for many positions.
  if (looks) rows.look = (position) => Number(looks.at(position));
  // Arrays that more than one layer has.
  rows.shared = (packed.shared ?? []).map((array) => unpacked(array, rows));
  // What `pack.py` wrote is what the type says: nothing before this has looked into it.
  const rest = /** @type {Sweep} */ (unpacked({ ...packed, controls: [], windows: null, shared: [] },
    rows));
  followMain(rest.layers, controls.length - 1);
  return { ...rest, controls, windows, row: rows[0] };
}
/** @param {Layer} layer @returns {layer is Curve} */
const isMain = (layer) => layer.kind === "curve" && layer.main === true;
/** The curve that is read out. */
export const mainOf = (/** @type {Layer[]} */ layers) => layers.find(isMain);
/** What follows the main curve to where time stands: `Follows` in Python.
 * @param {Layer[]} layers @param {number} time */
function followMain(layers, time) {
  const main = mainOf(layers);
  for (const layer of layers) {
    for (const [name, part] of Object.entries(layer)) {
      if (!main || part?.times === undefined) continue;
      const { times, plus } = /** @type {PackedFollower} */ (part);
      /** @type {Varying} */
      const follower = { at: (position) => times * main.y.at(position, position[time]) + plus,
        start: (position) => main.y.start(position) + position[time] };
      Object.assign(layer, { [name]: follower });
    }
  }
}
/** A control with all its stops; of days only the first and their number travel.
 * @param {PackedControl} control @returns {Control} */
export function stopsOf(control) {
  if (control.days === undefined) return control;
  const first = Date.parse(control.first);
  const every = Array.from({ length: control.days }, (_, k) => new Date(first + k * 864e5));
  return { ...control, positions: every.map((day) => day.toISOString().slice(0, 10)),
    texts: every.map((day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`) };
}
/** For each control, the row of arrays at a position: as `Live.row` in Python.
 * @param {Control[]} controls */
function rowsOf(controls) {
  /** @type {((position: Position) => number)[]} */
  const rows = controls.map(({ rows: runs, offered }, k) => {
    const flat = runs?.flatMap(([row, count]) => Array(count).fill(row));
    if (flat) return (position) => flat[position[k]];
    if (!offered) return (position) => position[k];
    return (position) => Math.max(0, offered[rows[0](position)].indexOf(position[k]));
  });
  return rows;
}
/** @param {unknown} value @param {Rows} rows @returns {unknown} */
function unpacked(value, rows) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => unpacked(item, rows));
  const thing = /** @type {PackedThing} */ (value);
  if (thing.again !== undefined) return rows.shared[thing.again];
  if (thing.twentieths) return stepsOf(thing.twentieths, rows.look);
  if (thing.data !== undefined) return numbersOf(thing, rows);
  if (thing.index !== undefined) return wordsOf(thing, rows);
  const pairs = Object.entries(value).map(([name, item]) => [name, unpacked(item, rows)]);
  return Object.fromEntries(pairs);
}
/** The bytes in a buffer of their own, where numbers of any width are aligned. */
function bufferOf(/** @type {string} */ base64) {
  const text = atob(base64);
  return new Uint8Array(text.length).map((_, i) => text.charCodeAt(i)).buffer;
}
/** Where a position starts: an axis of length 1 does not vary, so its stride is 0.
 * @param {number[]} shape @param {Rows} rows */
function layoutOf(shape, rows) {
  const points = shape[rows.length] ?? 1;
  /** @type {number[]} */
  const strides = [];
  for (let k = rows.length - 1, stride = points; k >= 0; stride *= shape[k--]) {
    strides[k] = shape[k] > 1 ? stride : 0;
  }
  const start = (/** @type {Position} */ position) => strides.reduce((sum, stride, k) =>
    (stride ? sum + stride * rows[k](position) : sum), 0);
  return { points, start, varies: strides.some(Boolean) };
}
/** One number for each look of a scene: by how many twentieths it is more than the last one.
 * @param {number[]} steps @param {(position: Position) => number} look @returns {Varying} */
function stepsOf(steps, look) {
  let sum = 0;
  const all = steps.map((more) => {
    sum += more;
    return sum / 20;
  });
  return { start: look, at: (position) => all[look(position)] };
}
/** @param {PackedNumbers} packed @param {Rows} rows @returns {Varying | Numbers} */
function numbersOf(packed, rows) {
  const { shape, type, low, high, log, data } = packed;
  const [layout, buffer] = [layoutOf(shape, rows), bufferOf(data)];
  if (type === "bits") {
    const bytes = new Uint8Array(buffer);
    const bit = (/** @type {number} */ i) => (bytes[i >> 3] >> (7 - (i & 7))) & 1;
    return { ...layout, at: (/** @type {Position} */ position) => bit(layout.start(position)) };
  }
  const raw = type === "f32" ? new Float32Array(buffer) : type === "u16" ? new Uint16Array(buffer)
    : pointsOf(new Uint8Array(buffer), layout.points, packed.step);
  let value = (/** @type {number} */ i) => low + (high - low) * raw[i] / 65535;
  if (type === "f32") value = (i) => raw[i];
  else if (log) value = (i) => low * (high / low) ** (raw[i] / 65535);
  const at = (/** @type {Position} */ position, i = 0) => value(layout.start(position) + i);
  const all = (/** @type {Position} */ position) => Array.from({ length: layout.points }, (_, i) => at(position, i));
  return { ...layout, at, all };
}
/** Points travel as differences of differences: their large bytes, then the small by points.
 * @param {Uint8Array} bytes @param {number} points @param {number} step */
function pointsOf(bytes, points, step) {
  const count = bytes.length / 2;
  const [raw, rows] = [new Uint16Array(count), count / points];
  for (let i = 0; i < count; i++) {
    const folded = 256 * bytes[i] + bytes[count + i % points * rows + Math.floor(i / points)];
    raw[i] = folded & 1 ? ~(folded >> 1) : folded >> 1;
  }
  for (let round = 0; round < 2; round++) { // Sums of 16 bits wrap to where they came from.
    for (let i = 0; i < count; i++) if (i % points) raw[i] += raw[i - 1];
  }
  return raw.map((steps) => Math.min(steps * step, 65535));
}
/** @param {PackedWords} packed @param {Rows} rows @returns {Words} */
function wordsOf({ shape, table, index }, rows) {
  const layout = layoutOf(shape, rows);
  const buffer = bufferOf(index);
  const raw = table.length > 256 ? new Uint16Array(buffer) : new Uint8Array(buffer);
  return { ...layout, at: (position) => table[raw[layout.start(position)]] };
}
