/** The arrays of a sweep as they travelled, and how to pick one position out of them. */
export function unpack(value, controls = value.controls.length) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => unpack(item, controls));
  if (value.data !== undefined) return numbersOf(value, controls);
  if (value.index !== undefined) return wordsOf(value, controls);
  const pairs = Object.entries(value).map(([name, item]) => [name, unpack(item, controls)]);
  return Object.fromEntries(pairs);
}
/** The bytes in a buffer of their own, where numbers of any width are aligned. */
function bufferOf(base64) {
  const text = atob(base64);
  return new Uint8Array(text.length).map((_, i) => text.charCodeAt(i)).buffer;
}
/** Where a position starts: an axis of length 1 does not vary, so its stride is 0. */
function layoutOf(shape, controls) {
  const points = shape[controls] ?? 1;
  const strides = [];
  for (let k = controls - 1, stride = points; k >= 0; stride *= shape[k--]) {
    strides[k] = shape[k] > 1 ? stride : 0;
  }
  const start = (position) => strides.reduce((sum, stride, k) => sum + stride * position[k], 0);
  return { points, start, varies: strides.some(Boolean) };
}
function numbersOf(packed, controls) {
  const { shape, type, low, high, log, data } = packed;
  const [layout, buffer] = [layoutOf(shape, controls), bufferOf(data)];
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
  const raw = new Uint16Array(bufferOf(index));
  return { ...layout, at: (position) => table[raw[layout.start(position)]] };
}
