/** Parts of a scene: sprites that are placed, words, swarms of points; all in pixels of its view. */
import { dress, fixed, setText, tenth } from "./make.js";
// As in `scene.py`: numbers that look like chance, and are the same everywhere.
const STREAMS = [12.9898, 78.233, 37.719];
const SPREAD = 3.2; // Times as high at the end of a jet as where it begins.
const HERDS = 12; // As many parts of a swarm move each on its own.
const REACH = 9; // Pixels that they stray from their place at rest.
const STREAM = 1.1; // Boxes a second that points run through in a jet.
const fraction = (value) => value - Math.floor(value);
const spot = (x, y) => `M ${tenth(x)},${tenth(y)} h 0.0`;
/** Where the `k`th point stands at rest, in parts of its box; as `where` in `scene.py`. */
const chance = (k) => STREAMS.map((stream) => fraction(Math.sin(k * stream) * 43758.5453));
/** Points that mill about: what is drawn changes with their number, and moves by whole herds. */
function millPainter(paths, [left, top, right, bottom]) {
  const [spots, drawn] = [[], []];
  return (count, seconds) => {
    for (let k = spots.length + 1; k <= count; k++) {
      const [u, v] = chance(k);
      spots.push(spot(left + (right - left) * u, top + (bottom - top) * v));
    }
    paths.forEach((path, herd) => {
      const own = Math.ceil((count - herd) / HERDS);
      if (drawn[herd] !== own) {
        drawn[herd] = own;
        dress(path, { d: spots.slice(0, count).filter((_, k) => k % HERDS === herd).join(" ") });
      }
      const [, , turn] = chance(herd + 1);
      const [x, y] = [Math.sin(seconds * (1.5 + turn)), Math.sin(seconds * (2.6 - turn))];
      dress(path, { transform: `translate(${fixed(REACH * x)},${fixed(REACH * y)})` });
    });
  };
}
/** Points that stream out of an opening `gap` pixels high, and spread. */
function jetPath(count, [left, top, right, bottom], gap, seconds) {
  return Array.from({ length: count }, (_, k) => {
    const [u, v] = chance(k + 1);
    const along = fraction(u + STREAM * seconds);
    return spot(left + (right - left) * along,
      (top + bottom) / 2 + (v - 0.5) * gap * (1 + (SPREAD - 1) * along));
  }).join(" ");
}
/** The painters of a scene: `glide` says between which positions it stands, and how far on. */
export function placedPainter(group, layer) {
  const names = ["x", "y", "turn", "across", "down", "opacity", "count", "gap"]
    .filter((name) => layer[name] !== undefined);
  const read = Object.fromEntries(names.map((name) =>
    [name, layer[name].at ?? (() => layer[name])])); // One that never changes is a plain number.
  const element = group.firstElementChild;
  const mill = layer.box && millPainter([...group.children], layer.box);
  const kinds = {
    sprite: ({ x, y, turn, across, down, opacity }) => dress(group, { opacity: fixed(opacity),
      transform: `translate(${fixed(x)},${fixed(y)}) rotate(${fixed(turn)}) scale(${fixed(across)},${fixed(down)})` }),
    caption: ({ x, y }, position, { tell }) => {
      dress(element, { x: fixed(x), y: fixed(y), "text-anchor": layer.anchor.at(position) });
      setText(element, tell(layer.text));
    },
    swarm: ({ count, gap }, position, { seconds }) => (gap === undefined
      ? mill(Math.round(count), seconds)
      : dress(element, { d: jetPath(Math.round(count), layer.box, gap, seconds) })),
  };
  const varying = names.map((name) => layer[name].start).filter(Boolean);
  let last = null;
  return (position, seen) => {
    const { from, on } = seen.glide ?? {};
    const glides = from && varying.some((start) => start(from) !== start(position));
    const key = `${position} ${layer.kind === "swarm" ? seen.seconds : ""}`;
    if (key === last && !glides) return;
    last = glides ? null : key;
    const shown = layer.shown?.at(position) !== 0;
    dress(group, { display: shown ? "inline" : "none" });
    if (!shown) return;
    const now = {};
    const was = glides && // What had no size, or did not say a word, comes where it is.
      (read.across ? read.across(from) !== 0 : layer.shown?.at(from) !== 0);
    for (const name of names) {
      now[name] = read[name](position);
      if (glides && was) now[name] = read[name](from) * (1 - on) + now[name] * on;
    }
    kinds[layer.kind](now, position, seen);
  };
}
