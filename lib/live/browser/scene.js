// @ts-check
/** Parts of a scene: sprites that are placed, words, swarms of points; all in pixels of its view. */
import { setAttributes, fixed, setText, tenth } from "./make.js";
/** @import { Box, Now, Placed, Placement, Position } from "./types.d.ts" */
// As in `scene.py`: numbers that look like chance, and are the same everywhere.
const STREAMS = [12.9898, 78.233, 37.719];
const SPREAD = 3.2; // Times as high at the end of a jet as where it begins.
const HERDS = 12; // As many parts of a swarm move each on its own.
const REACH = 9; // Pixels that they stray from their place at rest.
const STREAM = 1.1; // Boxes a second that points run through in a jet.
const fraction = (/** @type {number} */ value) => value - Math.floor(value);
const spot = (/** @type {number} */ x, /** @type {number} */ y) => `M ${tenth(x)},${tenth(y)} h 0.0`;
/** Where the `k`th point stands at rest, in parts of its box; as `where` in `scene.py`. */
const chance = (/** @type {number} */ k) => STREAMS.map((stream) => fraction(Math.sin(k * stream) * 43758.5453));
/** Points that mill about: what is drawn changes with their number, and moves by whole herds.
 * @param {Element[]} paths @param {Box} box
 * @returns {(count: number, seconds: number) => void} */
function millPainter(paths, [left, top, right, bottom]) {
  /** @type {string[]} */
  const spots = [];
  /** @type {number[]} */
  const drawn = [];
  return (count, seconds) => {
    for (let k = spots.length + 1; k <= count; k++) {
      const [u, v] = chance(k);
      spots.push(spot(left + (right - left) * u, top + (bottom - top) * v));
    }
    paths.forEach((path, herd) => {
      const own = Math.ceil((count - herd) / HERDS);
      if (drawn[herd] !== own) {
        drawn[herd] = own;
        setAttributes(path, { d: spots.slice(0, count).filter((_, k) => k % HERDS === herd).join(" ") });
      }
      const [, , turn] = chance(herd + 1);
      const [x, y] = [Math.sin(seconds * (1.5 + turn)), Math.sin(seconds * (2.6 - turn))];
      setAttributes(path, { transform: `translate(${fixed(REACH * x)},${fixed(REACH * y)})` });
    });
  };
}
/** Points that stream out of an opening `gap` pixels high, and spread.
 * @param {number} count @param {Box} box @param {number} gap @param {number} seconds */
function jetPath(count, [left, top, right, bottom], gap, seconds) {
  return Array.from({ length: count }, (_, k) => {
    const [u, v] = chance(k + 1);
    const along = fraction(u + STREAM * seconds);
    return spot(left + (right - left) * along,
      (top + bottom) / 2 + (v - 0.5) * gap * (1 + (SPREAD - 1) * along));
  }).join(" ");
}
/** What of a part may change, and what it is where it does not. */
const STILL = { x: 0, y: 0, turn: 0, across: 1, down: 1, opacity: 1, count: 0, gap: 0 };
const NAMES = /** @type {(keyof typeof STILL)[]} */ (Object.keys(STILL));
/** The painters of a scene: `glide` says between which positions it stands, and how far on.
 * @param {SVGGElement} group @param {Placed} layer
 * @returns {(position: Position, seen: Now) => void} */
export function placedPainter(group, layer) {
  /** @type {Partial<Record<keyof typeof STILL, Placement>>} */
  const given = layer;
  const parts = NAMES.flatMap((name) => {
    const part = given[name];
    if (part === undefined) return [];
    // One that never changes is a plain number.
    return [typeof part === "number" ? { name, at: () => part } : { name, at: part.at, start: part.start }];
  });
  const [element] = group.children;
  const mill = layer.kind === "swarm" ? millPainter([...group.children], layer.box) : null;
  const paint = (/** @type {typeof STILL} */ now, /** @type {Position} */ position,
    /** @type {Now} */ { tell, seconds }) => {
    const { x, y, turn, across, down, opacity, count, gap } = now;
    if (layer.kind === "sprite") {
      setAttributes(group, { opacity: fixed(opacity), transform:
        `translate(${fixed(x)},${fixed(y)}) rotate(${fixed(turn)}) scale(${fixed(across)},${fixed(down)})` });
    } else if (layer.kind === "caption") {
      setAttributes(element, { x: fixed(x), y: fixed(y), "text-anchor": layer.anchor.at(position) });
      setText(element, tell(layer.text));
    } else if (layer.gap === undefined) mill?.(Math.round(count), seconds);
    else setAttributes(element, { d: jetPath(Math.round(count), layer.box, gap, seconds) });
  };
  const varying = parts.flatMap(({ start }) => start ?? []);
  const across = parts.find(({ name }) => name === "across");
  /** @type {string | null} */
  let last = null;
  return (position, seen) => {
    const { from, on } = seen.glide ?? { from: null, on: 0 };
    const glides = from && varying.some((start) => start(from) !== start(position));
    const key = `${position} ${layer.kind === "swarm" ? seen.seconds : ""}`;
    if (key === last && !glides) return;
    last = glides ? null : key;
    const shown = layer.shown?.at(position) !== 0;
    setAttributes(group, { display: shown ? "inline" : "none" });
    if (!shown) return;
    const now = { ...STILL };
    const was = glides && // What had no size, or did not say a word, comes where it is.
      (across ? across.at(from) !== 0 : layer.shown?.at(from) !== 0);
    for (const { name, at } of parts) {
      now[name] = at(position);
      if (glides && was) now[name] = at(from) * (1 - on) + now[name] * on;
    }
    paint(now, position, seen);
  };
}
