// @ts-check
/** What the picture shows, as numbers: the same for the table and for the CSV. */
import { bare, findAll, inUnit, inWords, make, setText, withUnit } from "./make.js";
/** @import { AxisNow, EventLine, Figure, Layer, Marker, Numbers, Position } from "./types.d.ts" */
const ROWS = 13; // MOST in Python.
/** The height of a curve at x, straight between its points; null where it is not.
 * @param {number[]} xs @param {number[]} ys @param {number} x */
function heightAt(xs, ys, x) {
  const i = xs.findIndex((right, k) => k > 0 && (xs[k - 1] - x) * (right - x) <= 0);
  const part = (x - xs[i - 1]) / (xs[i] - xs[i - 1] || 1);
  return i < 0 ? null : ys[i - 1] + part * (ys[i] - ys[i - 1]);
}
/** The name of a column with its unit, once: titles of axes may hold it, and numbers have none.
 * @type {(name: string, unit: string) => string} */
export const headed = (name, unit) =>
  (!unit || /\[.+\]$/.test(name) || new RegExp(`\\b${unit}\\b`, "i").test(name) ? name
    : `${name} [${unit}]`);
/** @type {(layer: Layer, position: Position) => boolean} */
const isHidden = (layer, position) => layer.shown?.at(position) === 0;
/** Curves, and edges of bands, by their names. @returns {[name: string, along: Numbers, up: Numbers][]} */
function linesOf(/** @type {Layer} */ layer) {
  if (layer.kind === "curve") return [[layer.name, layer.x, layer.y]];
  if (layer.kind !== "band") return [];
  return [[`${layer.name}, low`, layer.x, layer.low], [`${layer.name}, high`, layer.x, layer.high]];
}
/** The rows: x and a point of the main curve at each round value, as Python found them. */
function roundRows(/** @type {Figure} */ { main, position }) {
  const rows = main?.rows?.at(position).split(" ") ?? [];
  return rows.map((row) => row.split(":").map(Number));
}
/** Name and value of a row: x and the main curve's height, other curves, bands' edges.
 * @param {Figure} figure */
function columnsOf({ sweep: { layers }, main, position, x: along, y }) {
  if (!main) return [];
  const [{ unit: own, factor }, ys] = [y(), main.y.all(position)];
  const x = along();
  const column = (/** @type {string} */ name, /** @type {(at: number, point: number) => number | null} */ of,
    unit = own, scale = factor) => ({ name: headed(name, unit), at: (/** @type {number[]} */ [at, point]) => {
    const value = of(at, point);
    return value === null ? null : value * scale;
  } });
  const others = layers.filter((layer) => layer !== main).flatMap((layer) =>
    linesOf(layer).map(([title, across, up]) => {
      const [along, heights] = [across.all(position), up.all(position)];
      return column(title, (at) => (isHidden(layer, position) ? null : heightAt(along, heights, at)));
    }));
  return [column(x.title, (at) => at, x.unit, x.factor), column(main.name, (_, i) => ys[i]), ...others];
}
/** @type {(name: string, text: string) => [string, string]} */
const pair = (name, text) => [name, text];
/** Settings, numbers, event lines and points: pairs of a name and its text.
 * @returns {[name: string, text: string][]} */
function factsOf(/** @type {Figure} */ figure) {
  const { sweep: { numbers, layers }, controls, position, y, tell, unit } = figure;
  const x = figure.x();
  const place = (/** @type {Numbers} */ part, /** @type {AxisNow} */ axis) =>
    inWords(part.at(position) * axis.factor, axis.unit);
  const placeOf = (/** @type {Marker | EventLine} */ layer) => (layer.kind === "marker"
    ? `${place(layer.x, x)}, ${place(layer.y, y())}` : place(layer.at, layer.across ? y() : x));
  const marked = layers.flatMap((layer) =>
    (layer.kind === "event" || (layer.kind === "marker" && layer.name) ? [layer] : []));
  return [
    ...controls.map(({ label }, k) => pair(label, figure.text(k))),
    ...numbers.map((line) => pair(inUnit(line.label, unit()), withUnit(tell(line.text), line.unit))),
    ...marked.map((layer) => pair(inUnit(layer.name, unit()),
      isHidden(layer, position) ? "not in the picture" : placeOf(layer))),
  ];
}
/** The table of what is shown; gives back the function that brings it up to date, in place.
 * @param {HTMLElement} place @param {Figure} figure */
export function addTable(place, figure) {
  const { sweep, main } = figure;
  const facts = factsOf(figure).map(([name]) => [make("dt", {}, name), make("dd")]);
  const pairs = facts.map((both) => make("div", {}, ...both));
  const heads = columnsOf(figure).map(({ name }) => make("th", { scope: "col" }, name));
  const cells = Array.from({ length: ROWS }, () => heads.map(() => make("td")));
  const rows = [heads, ...cells].map((row) => make("tr", {}, ...row));
  place.append(make("dl", { class: "tm-live-numbers" }, ...pairs));
  const looks = { class: "tm-live-scroll", tabindex: 0, role: "group", "aria-label": "Table" };
  const caption = make("caption");
  if (main) place.append(make("div", looks, make("table", {}, caption, ...rows)));
  return () => {
    setText(caption, `${sweep.subject}. ${figure.scenario()}.`);
    factsOf(figure).forEach(([, text], k) => { setText(facts[k][1], text); });
    const round = roundRows(figure);
    cells.forEach((_, k) => { rows[k + 1].toggleAttribute("hidden", !round[k]); });
    columnsOf(figure).forEach(({ name, at }, c) => {
      setText(heads[c], name);
      round.forEach((row, k) => {
        const value = at(row);
        setText(cells[k][c], value === null ? "\u2013" : inWords(value));
      });
    });
  };
}
// Then spreadsheets part cells by semicolons, and some by both.
const COMMA = 1.5.toLocaleString().includes(",");
/** Cells as a line of a file, in the digits of the reader's country. */
const line = (/** @type {string[]} */ cells) =>
  cells.map((cell) => (COMMA ? cell.replace(/^(\D?\d+)\.(\d+)$/, '"$1,$2"') : cell)).join(COMMA ? ";" : ",");
/** The same as a file: settings as comments, then the rows. */
export function csvOf(/** @type {Figure} */ figure) {
  const { section, sweep: { title, date }, main } = figure;
  const facts = [["title", title], ["model", date], ...factsOf(figure)];
  const columns = columnsOf(figure);
  const plain = (/** @type {number | null} */ value) => (value === null ? "" : `${Number(value.toPrecision(4))}`);
  const lines = facts.map(([name, text]) => `# ${name}: ${text}`);
  const quoted = (/** @type {string} */ text) => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const row of findAll(section, ".tm-live-whole tr")) {
    lines.push(line([...row.cells].map((cell) => quoted(cell.textContent))));
  }
  if (main) lines.push(line(columns.map(({ name }) => quoted(name))));
  for (const row of roundRows(figure)) lines.push(line(columns.map(({ at }) => plain(at(row)))));
  // The mark tells spreadsheets that this is UTF-8.
  return `\ufeff${bare(lines.join("\r\n")).replaceAll("\u2212", "-")}\r\n`;
}
