// @ts-check
/** An address as a square that phones read: black on white in either theme. */
import { makeSvg } from "./make.js";
/** @import { Coder } from "./types.d.ts" */
/** What works it out, asked for late. @returns {Promise<Coder>} */
export const coder = () => import(new URL("live/lean-qr.mjs", window.tmRoot).href);
/** @param {Coder} coder @param {string} link */
export function squareOf({ generate }, link) {
  const code = generate(link);
  const dots = Array.from({ length: code.size ** 2 }, (_, k) => [k % code.size, k / code.size | 0])
    .filter(([x, y]) => code.get(x, y)).map(([x, y]) => `M${x},${y}h1v1h-1z`).join("");
  const size = code.size + 8;
  return makeSvg("svg", { viewBox: `-4 -4 ${size} ${size}`, width: 4 * size, role: "img",
    "aria-label": "QR code of the link" },
  makeSvg("rect", { x: -4, y: -4, width: size, height: size, fill: "white" }),
  makeSvg("path", { d: dots, fill: "black" }));
}
export const codeOf = async (/** @type {string} */ link) => squareOf(await coder(), link);
