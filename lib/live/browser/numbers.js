/** What the picture shows, as numbers: the same for the table and for the CSV. */
import { inUnit, inWords, make, setText, withUnit } from "./make.js";
import { groupsTold } from "./groups.js";
const ROWS = 12;
/** The height of a curve at x, straight between its points; null where it is not. */
function heightAt(xs, ys, x) {
  const i = xs.findIndex((right, k) => k > 0 && (xs[k - 1] - x) * (right - x) <= 0);
  const part = (x - xs[i - 1]) / (xs[i] - xs[i - 1] || 1);
  return i < 0 ? null : ys[i - 1] + part * (ys[i] - ys[i - 1]);
}
/** The name of a column with its unit, once: titles of axes may hold it, and numbers have none. */
export const headed = (name, unit) =>
  (!unit || /\[.+\]$/.test(name) || new RegExp(`\\b${unit}\\b`, "i").test(name) ? name
    : `${name} [${unit}]`);
const isHidden = (layer, position) => layer.shown?.at(position) === 0;
/** Name and value at a point of the main curve: its x and height, other curves, bands' edges. */
function columnsOf({ sweep: { layers }, main, position, x: along, y }) {
  if (!main) return [];
  const [{ unit: own, factor }, xs, ys] = [y(), main.x.all(position), main.y.all(position)];
  const x = along();
  const column = (name, at, unit = own, scale = factor) => ({ name: headed(name, unit),
    at: (i) => { const value = at(i); return value === null ? null : value * scale; } });
  const others = layers.filter((layer) => layer !== main).flatMap((layer) => {
    const { kind, name, low, high } = layer;
    const edges = [[`${name}, low`, low], [`${name}, high`, high]];
    return ({ curve: [[name, layer.y]], band: edges }[kind] ?? []).map(([title, part]) => {
      const curve = [layer.x.all(position), part.all(position)];
      return column(title, (i) => (isHidden(layer, position) ? null : heightAt(...curve, xs[i])));
    });
  });
  return [column(x.title, (i) => xs[i], x.unit, x.factor), column(main.name, (i) => ys[i]), ...others];
}
/** Settings, numbers, event lines and points: pairs of a name and its text. */
function factsOf(figure) {
  const { sweep: { numbers, layers, groups }, controls, position, y, tell, unit } = figure;
  const x = figure.x();
  const place = (part, axis) => inWords(part.at(position) * (axis.factor ?? 1), axis.unit);
  const placeOf = (layer) => (layer.kind === "marker"
    ? `${place(layer.x, x)}, ${place(layer.y, y())}` : place(layer.at, layer.across ? y() : x));
  return [
    ...controls.map(({ label }, k) => [label, figure.told(k)]),
    ...numbers.map((line) => [inUnit(line.label, unit()), withUnit(tell(line.text), line.unit)]),
    ...layers.filter(({ kind, name }) => kind === "event" || (kind === "marker" && name)).map((layer) =>
      [inUnit(layer.name, unit()), isHidden(layer, position) ? "not in the picture" : placeOf(layer)]),
    ...(groups ? [["who is where", groupsTold(groups, tell)]] : []),
  ];
}
/** The table of what is shown; gives back the function that brings it up to date, in place. */
export function addTable(place, figure) {
  const { sweep, main } = figure;
  const facts = factsOf(figure).map(([name]) => [make("dt", {}, name), make("dd")]);
  const pairs = facts.map((pair) => make("div", {}, ...pair));
  const heads = columnsOf(figure).map(({ name }) => make("th", { scope: "col" }, name));
  const cells = Array.from({ length: ROWS }, () => heads.map(() => make("td")));
  const rows = [heads, ...cells].map((row) => make("tr", {}, ...row));
  place.append(make("dl", { class: "tm-live-numbers" }, ...pairs));
  const looks = { class: "tm-live-scroll", tabindex: 0, role: "group", "aria-label": "Table" };
  const caption = make("caption");
  if (main) place.append(make("div", looks, make("table", {}, caption, ...rows)));
  return () => {
    setText(caption, `${sweep.subject}. ${figure.scenario()}.`);
    factsOf(figure).forEach(([, text], k) => setText(facts[k][1], text));
    columnsOf(figure).forEach(({ name, at }, c) => {
      setText(heads[c], name);
      cells.forEach((row, k) => {
        const value = at(Math.round(k * (main.x.points - 1) / (ROWS - 1)));
        setText(row[c], value === null ? "\u2013" : inWords(value));
      });
    });
  };
}
/** The same as a file: settings as comments, then all points of the main curve, or all rows. */
export function csvOf(figure) {
  const { section, sweep: { title, date }, main } = figure;
  const facts = [["title", title], ["model", date], ...factsOf(figure)];
  const columns = columnsOf(figure);
  const plain = (value) => (value === null ? "" : Number(value.toPrecision(6)));
  const lines = facts.map(([name, text]) => `# ${name}: ${text}`);
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  for (const row of section.querySelectorAll(".tm-live-whole tr")) {
    lines.push([...row.cells].map((cell) => quoted(cell.textContent)).join());
  }
  if (main) lines.push(columns.map(({ name }) => quoted(name)).join());
  for (let i = 0; i < (main?.x.points ?? 0); i++) {
    lines.push(columns.map(({ at }) => plain(at(i))).join());
  }
  return `\ufeff${lines.join("\r\n")}\r\n`; // The mark tells spreadsheets that this is UTF-8.
}
