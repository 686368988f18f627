/** Parts of a scene: sprites that are placed, words, swarms of points; all in pixels of its view. */
import { dress, fixed, setText } from "./make.js";
// As in `scene.py`: numbers that look like chance, and are the same everywhere.
const STREAMS = [12.9898, 78.233, 37.719];
const SPREAD = 3.2; // Times as high at the end of a jet as where it begins.
const PACE = 26; // Pixels a second of points that mill about.
const STREAM = 1.1; // Boxes a second of those that stream.
const fraction = (value) => value - Math.floor(value);
/** From one side of a box to the other and back, as light between two mirrors. */
const bounce = (value) => 1 - Math.abs(1 - 2 * fraction(value / 2));
/** Where points stand `seconds` after they began to move: from there a path of dots. */
function pointsPath(count, [left, top, right, bottom], gap, seconds) {
  const [wide, high] = [right - left, bottom - top];
  const spot = gap === null ? (u, v, turn) => [
    left + wide * bounce(u + PACE * seconds * Math.cos(turn) / wide),
    top + high * bounce(v + PACE * seconds * Math.sin(turn) / high)]
    : (u, v) => {
      const along = fraction(u + STREAM * seconds);
      return [left + wide * along, (top + bottom) / 2 + (v - 0.5) * gap * (1 + (SPREAD - 1) * along)];
    };
  let path = "";
  for (let k = 1; k <= count; k++) {
    const [u, v, turn] = STREAMS.map((stream) => fraction(Math.sin(k * stream) * 43758.5453));
    const [x, y] = spot(u, v, 2 * Math.PI * turn);
    path += `${k > 1 ? " " : ""}M ${fixed(x)},${fixed(y)} h 0.00`;
  }
  return path;
}
/** The painters of a scene: `glide` says between which positions it stands, and how far on. */
export function placedPainter(group, layer) {
  const names = ["x", "y", "turn", "across", "down", "opacity", "count", "gap"]
    .filter((name) => layer[name] !== undefined);
  const read = Object.fromEntries(names.map((name) =>
    [name, layer[name].at ?? (() => layer[name])])); // One that never changes is a plain number.
  const element = group.firstElementChild;
  const kinds = {
    sprite: ({ x, y, turn, across, down, opacity }) => dress(group, { opacity: fixed(opacity),
      transform: `translate(${fixed(x)},${fixed(y)}) rotate(${fixed(turn)}) scale(${fixed(across)},${fixed(down)})` }),
    caption: ({ x, y }, position, { tell }) => {
      dress(element, { x: fixed(x), y: fixed(y), "text-anchor": layer.anchor.at(position) });
      setText(element, tell(layer.text));
    },
    swarm: ({ count, gap = null }, position, { seconds }) =>
      dress(element, { d: pointsPath(Math.round(count), layer.box, gap, seconds) }),
  };
  let last = null;
  return (position, seen) => {
    const { from, on } = seen.glide ?? {};
    const shown = layer.shown?.at(position) !== 0;
    const now = {};
    for (const name of names) {
      now[name] = read[name](position);
      if (from) now[name] = read[name](from) * (1 - on) + now[name] * on;
    }
    const key = `${shown} ${Object.values(now)} ${layer.kind === "swarm" ? seen.seconds
      : layer.kind === "caption" ? seen.tell(layer.text) : ""}`;
    if (key === last) return;
    last = key;
    dress(group, { display: shown ? "inline" : "none" });
    if (shown) kinds[layer.kind](now, position, seen);
  };
}
