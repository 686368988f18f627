// @ts-check
/** Groups of members under headings, set in lines; as `place` in `groups.py`. */
import { setAttributes, makeSvg } from "./make.js";
/** @import { Groups, GroupsView, Outline, Position, Now, Words } from "./types.d.ts" */
const SET = { head: 38, alone: 18, cell: 42, gap: 10, tight: 6, zoom: 0.7, beside: 34 };
/** @param {string[]} told @param {number} width @param {number} columns */
function place(told, width, columns, notes = true) {
  /** @type {[x: number, y: number, name: string][]} */
  const glyphs = [];
  /** @type {[x: number, y: number, text: string, look: string][]} */
  const words = [];
  let y = 0;
  for (const text of told.filter(Boolean)) {
    const [head, ...members] = text.split("\n");
    head.split("\t").slice(0, notes ? 2 : 1).forEach((line, k) => {
      words.push([0, y + 15 + 18 * k, line, k ? "tm-quiet" : "tm-ink tm-title"]);
    });
    y += notes ? SET.head : SET.alone;
    members.forEach((member, k) => {
      const [glyph, ...rest] = member.split("\t");
      const remark = rest.pop();
      const [x, top] = [(k % columns) * width / columns, y + SET.cell * Math.floor(k / columns)];
      glyphs.push([x, top + 6, glyph]);
      const lines = rest.filter(Boolean).map((line) => [line, "tm-ink"]);
      if (remark) lines.push([remark, "tm-quiet"]);
      lines.forEach(([line, look], n) => {
        const down = SET.cell / 2 + 5 + 15 * (n - (lines.length - 1) / 2);
        words.push([x + SET.beside, top + down, line, look]);
      });
    });
    y += SET.cell * Math.ceil(members.length / columns) + (notes ? SET.gap : SET.tight);
  }
  return { glyphs, words, foot: y };
}
/** One SVG of groups; it is drawn anew where its words change.
 * @param {SVGSVGElement} svg @param {Groups} groups @returns {GroupsView} */
export function groupsView(svg, { glyphs, told, views }) {
  const slide = "stage" in document.documentElement.dataset;
  const view = views[svg.classList.contains("tm-live-wide") ? "wide" : slide ? "slide" : "narrow"];
  setAttributes(svg, { viewBox: `0 0 ${view.width} ${view.height}` });
  const outline = (/** @type {Outline} */ { path, look, filled }) => makeSvg("g", { class: look },
    makeSvg("path", { d: path, fill: filled ? "currentColor" : "none" }));
  /** @type {string | null} */
  let last = null;
  const draw = (/** @type {Position} */ _, /** @type {Now} */ { tell }) => {
    const now = told.map(tell);
    if (`${now}` === last) return;
    last = `${now}`;
    const all = place(now, view.width, view.columns);
    const set = all.foot > view.height ? place(now, view.width, view.columns, false) : all;
    svg.replaceChildren(
      ...set.glyphs.map(([x, y, name]) => makeSvg("g", { class: "tm-glyph",
        transform: `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${SET.zoom})` },
      ...glyphs[name].map(outline))),
      ...set.words.map(([x, y, text, look]) => makeSvg("text", { class: look, x: x.toFixed(2),
        y: y.toFixed(2), "text-anchor": "start" }, text)));
  };
  return { ...view, svg, picture: true, draw };
}
/** For table and file: each heading and its members, in one breath.
 * @type {(groups: Groups, tell: (words: Words) => string) => string} */
export const groupsTold = ({ told }, tell) => told.map(tell).filter(Boolean).map((text) => {
  const [head, ...members] = text.split("\n");
  return `${head.split("\t")[0]}: ${members.map((member) => {
    const [, ...rest] = member.split("\t");
    const [remark, name] = [rest.pop(), rest.filter(Boolean).join(" ")];
    return name && remark ? `${name} (${remark})` : name || remark;
  }).join(", ")}`;
}).join("; ");
