/** The arrays of a sweep as they travelled, and how to pick one position out of them. */
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
export function unpack(packed) {
  const controls = packed.controls.map(stopsOf);
  const windows = packed.windows && { ...packed.windows, control: stopsOf(packed.windows.control) };
  const rows = rowsOf(controls);
  const looks = packed.looks && wordsOf(packed.looks, rows); // Of a scene: one for many positions.
  if (looks) rows.look = (position) => Number(looks.at(position));
  rows.shared = unpacked(packed.shared ?? [], rows); // Arrays that more than one layer has.
  const rest = unpacked({ ...packed, controls: [], windows: null, shared: [] }, rows);
  followMain(rest.layers, controls.length - 1);
  return { ...rest, controls, windows, row: rows[0] };
}
/** What follows the main curve to where time stands: `Follows` in Python. */
function followMain(layers, time) {
  const y = layers.find(({ main }) => main)?.y;
  for (const layer of layers) {
    for (const [name, { times, plus } = {}] of Object.entries(layer)) {
      if (times === undefined) continue;
      layer[name] = { at: (position) => times * y.at(position, position[time]) + plus,
        start: (position) => y.start(position) + position[time] };
    }
  }
}
/** A control with all its stops; of days only the first and their number travel. */
export function stopsOf(control) {
  if (control.days === undefined) return control;
  const first = Date.parse(control.first);
  const every = Array.from({ length: control.days }, (_, k) => new Date(first + k * 864e5));
  return { ...control, positions: every.map((day) => day.toISOString().slice(0, 10)),
    texts: every.map((day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`) };
}
/** For each control, the row of arrays at a position: as `Live.row` in Python. */
function rowsOf(controls) {
  const rows = controls.map(({ rows: runs, offered }, k) => {
    const flat = runs?.flatMap(([row, count]) => Array(count).fill(row));
    if (flat) return (position) => flat[position[k]];
    if (!offered) return (position) => position[k];
    return (position) => Math.max(0, offered[rows[0](position)].indexOf(position[k]));
  });
  return rows;
}
function unpacked(value, controls) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => unpacked(item, controls));
  if (value.again !== undefined) return controls.shared[value.again];
  if (value.twentieths) return stepsOf(value.twentieths, controls.look);
  if (value.data !== undefined) return numbersOf(value, controls);
  if (value.index !== undefined) return wordsOf(value, controls);
  const pairs = Object.entries(value).map(([name, item]) => [name, unpacked(item, controls)]);
  return Object.fromEntries(pairs);
}
/** The bytes in a buffer of their own, where numbers of any width are aligned. */
function bufferOf(base64) {
  const text = atob(base64);
  return new Uint8Array(text.length).map((_, i) => text.charCodeAt(i)).buffer;
}
/** Where a position starts: an axis of length 1 does not vary, so its stride is 0. */
function layoutOf(shape, controls) {
  const points = shape[controls.length] ?? 1;
  const strides = [];
  for (let k = controls.length - 1, stride = points; k >= 0; stride *= shape[k--]) {
    strides[k] = shape[k] > 1 ? stride : 0;
  }
  const start = (position) => strides.reduce((sum, stride, k) =>
    (stride ? sum + stride * controls[k](position) : sum), 0);
  return { points, start, varies: strides.some(Boolean) };
}
/** One number for each look of a scene: by how many twentieths it is more than the last one. */
function stepsOf(steps, look) {
  let sum = 0;
  const all = steps.map((more) => (sum += more) / 20);
  return { points: 1, start: look, varies: true, at: (position) => all[look(position)] };
}
function numbersOf(packed, controls) {
  const { shape, type, low, high, log, data } = packed;
  const [layout, buffer] = [layoutOf(shape, controls), bufferOf(data)];
  if (type === "bits") {
    const bytes = new Uint8Array(buffer);
    const bit = (i) => (bytes[i >> 3] >> (7 - (i & 7))) & 1;
    return { ...layout, at: (position) => bit(layout.start(position)) };
  }
  const raw = type === "f32" ? new Float32Array(buffer) : type === "u16" ? new Uint16Array(buffer)
    : pointsOf(new Uint8Array(buffer), layout.points, packed.step);
  let value = (i) => low + (high - low) * raw[i] / 65535;
  if (type === "f32") value = (i) => raw[i];
  else if (log) value = (i) => low * (high / low) ** (raw[i] / 65535);
  const at = (position, i = 0) => value(layout.start(position) + i);
  const all = (position) => Array.from({ length: layout.points }, (_, i) => at(position, i));
  return { ...layout, at, all };
}
/** Points travel as differences of differences: their large bytes, then the small by points. */
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
function wordsOf({ shape, table, index }, controls) {
  const layout = layoutOf(shape, controls);
  const buffer = bufferOf(index);
  const raw = table.length > 256 ? new Uint16Array(buffer) : new Uint8Array(buffer);
  return { ...layout, at: (position) => table[raw[layout.start(position)]] };
}
