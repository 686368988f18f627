// @ts-check
/** Take it with you: what is shown as a file (CSV, SVG, PNG), and ways to hand the figure on. */
import { codeOf } from "./code.js";
import { LISTENER } from "./listener.js";
import { setAttributes, find, findAll, make, makeButton, makeSvg, setText } from "./make.js";
import { withPositions } from "./scenario.js";
import { csvOf } from "./numbers.js";
/** @import { Figure } from "./types.d.ts" */

const LOOKS = ["color", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "opacity", "paint-order", "font-family", "font-size", "font-weight"];
const MARGIN = 16;
const BREADTH = 0.55; // As wide as most, in parts of their size.
const SUFFIX = document.documentElement.dataset.suffix ?? ""; // Where pages are files.
const ABOVE = 120; // Pixels of a light page over and under its figure.
/** The pictures now seen, one below the other, with every colour written out; over them what they
 *  show, under them what is set, who made it, and where it stands.
 * @param {Figure} figure */
function pictureOf(figure) {
  const { section, sweep, seen, tell } = figure;
  const { backgroundColor, color, fontFamily } = getComputedStyle(section);
  const ground = makeSvg("rect", { fill: backgroundColor });
  const outer = makeSvg("svg", { "font-family": fontFamily, fill: color },
    makeSvg("title", {}, tell(sweep.headline)), ground);
  const pictures = seen();
  const width = Math.max(...pictures.map((view) => view.width));
  let top = MARGIN;
  const write = (/** @type {string} */ text, /** @type {number} */ size, weight = 400) => {
    for (const line of wrapped(text, width / size / BREADTH)) {
      top += 1.4 * size;
      outer.append(makeSvg("text", { x: MARGIN, y: top, "font-size": size, "font-weight": weight }, line));
    }
  };
  write(sweep.title, 20, 600);
  write(tell(sweep.headline), 16);
  top += MARGIN;
  for (const { svg, width: wide, height } of pictures) {
    const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
    resolve(svg, copy);
    outer.append(setAttributes(copy, { x: MARGIN, y: top, width: wide, height }));
    top += height;
  }
  write(`${figure.scenario()}.`, 14);
  write(`Two Millimetres, model of ${sweep.date}`, 14);
  write(linkOf(figure), 14);
  const size = { width: width + 2 * MARGIN, height: Math.ceil(top + MARGIN) };
  setAttributes(ground, size);
  return new XMLSerializer().serializeToString(setAttributes(outer, size));
}
/** A text in lines of so many letters, broken at spaces; an address too, where it has to be. */
function wrapped(/** @type {string} */ text, /** @type {number} */ letters) {
  const most = Math.floor(letters);
  return text.match(new RegExp(`\\S.{0,${most - 1}}(?= |$)|\\S{1,${most}}`, "g")) ?? [];
}
/** Outside this page there is no style sheet: each element carries its own looks. */
function resolve(/** @type {Element} */ from, /** @type {Element} */ to) {
  const style = getComputedStyle(from);
  for (const look of LOOKS) to.setAttribute(look, style.getPropertyValue(look));
  [...from.children].forEach((child, k) => { resolve(child, to.children[k]); });
}
/** The picture as pixels, three to one, sharp on a projector. */
async function pixelsOf(/** @type {string} */ picture) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = make("canvas", { width: 3 * image.width, height: 3 * image.height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const pixels = await new Promise((done) => { canvas.toBlob(done); });
  if (!pixels) throw new Error("the browser made no picture");
  return pixels;
}
/** This figure as one file, as it stands: its light page, with script, style and numbers put in. */
async function aloneOf(/** @type {Figure} */ shown) {
  const { section, packed, controls, position } = shown;
  const { figure } = section.dataset;
  const [page, script, style] = await Promise.all(
    [`figure/${figure}${SUFFIX}`, "live/page.js", "live/site.css"].map(async (path) =>
      (await fetch(new URL(path, window.tmRoot))).text()));
  const file = new DOMParser().parseFromString(page, "text/html");
  for (const it of findAll(file, "script[src], link, meta[property]")) it.remove();
  find(file, ".tm-from a").href = linkOf(shown);
  const copy = find(file, "section.tm-live");
  copy.dataset.scenario = withPositions("", controls, position).slice(1);
  const { inside, folds, ...data } = packed;
  if (inside) copy.innerHTML = inside; // Written by our own Python, as folds are.
  if (folds) find(copy, ".tm-live-folds").innerHTML = folds;
  copy.querySelector(".tm-live-data")?.remove();
  /** @type {(place: Element, tag: string, attributes: Record<string, string>, text: string) => void} */
  const add = (place, tag, attributes, text) => {
    const element = setAttributes(file.createElement(tag), attributes);
    element.append(text);
    place.append(element);
  };
  add(copy, "script", { type: "application/json", class: "tm-live-data" },
    JSON.stringify(data).replaceAll("<", "\\u003c"));
  add(file.head, "style", {}, style);
  add(file.body, "script", {}, script);
  return `<!DOCTYPE html>\n${file.documentElement.outerHTML}\n`;
}
/** An address of the site with all that the figure shows.
 * @param {string} path @param {Figure} figure @param {string} [root] @param {string} [also] */
const addressOf = (path, { controls, position }, root, also = "") =>
  new URL(path + SUFFIX + withPositions(also, controls, position), root).href;
/** The page that holds the figure, as it stands and where it stands; nothing without an address. */
export function linkOf(/** @type {Figure} */ figure) {
  const { page, also, figure: name } = figure.section.dataset;
  const at = figure.section.closest("details.tm-chapter")?.id ?? name;
  return window.tmHome
    ? `${addressOf(page || (SUFFIX && "index"), figure, window.tmHome, also)}#${at}` : "";
}
/** Fill the panel; gives back the function that keeps all of it on what is shown.
 * @param {HTMLElement} place @param {Figure} figure */
export function addTake(place, figure) {
  const { section, sweep } = figure;
  const said = make("p", { class: "tm-live-note", role: "status" });
  /** @type {(label: string, kind: string, type: string,
   * content: (figure: Figure) => string | Promise<string | Blob>) => void} */
  const addFile = (label, kind, type, content) => row.append(makeButton(label, async () => {
    const href = URL.createObjectURL(new Blob([await content(figure)], { type }));
    make("a", { href, download: `${section.dataset.figure}.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  }));
  const row = make("div", { class: "tm-live-row" });
  addFile("CSV", "csv", "text/csv", csvOf);
  addFile("SVG", "svg", "image/svg+xml", pictureOf);
  addFile("PNG", "png", "image/png", () => pixelsOf(pictureOf(figure)));
  place.append(row);
  // A file of its own and a site on a disk have no address to hand on.
  if (!window.tmRoot || location.protocol === "file:") return () => {};
  addFile("Offline file", "html", "text/html", aloneOf);
  /** @type {(() => unknown)[]} */
  const refreshers = [];
  /** @type {(label: string, text: () => string) => void} */
  const addField = (label, text) => {
    const field = make("input", { type: "text", readonly: "", "aria-label": label });
    const copy = makeButton(`Copy ${label}`, () => {
      field.select(); // Where a page may not copy, a keyboard or a long press can.
      (navigator.clipboard?.writeText(field.value) ?? Promise.reject()).then(
        () => setText(said, `Copied the ${label}.`), () => setText(said, `Selected the ${label}.`));
    });
    place.append(make("div", { class: "tm-live-field" }, field, copy));
    refreshers.push(() => { field.value = text(); });
  };
  const link = () => linkOf(figure);
  addField("link", link);
  addField("slide link", () =>
    addressOf(`figure/${section.dataset.figure}`, figure, window.tmRoot, "stage")
      .replace("stage=", "stage"));
  addField("citation", () => `Two Millimetres, \u201c${sweep.title}\u201d, ${figure.scenario()},`
    + ` model of ${sweep.date}, ${link()}`);
  addField("embed code", () => {
    const frame = make("iframe", { "data-two-millimetres": "", title: sweep.title, width: "100%",
      src: addressOf(`figure/${section.dataset.figure}`, figure, window.tmRoot), style: "border:0",
      height: section.offsetHeight - place.offsetHeight + ABOVE }); // The panel is open, there not.
    return frame.outerHTML + LISTENER;
  });
  const code = make("div");
  place.append(code, said);
  let drawn = "";
  refreshers.push(async () => {
    if (drawn === link()) return;
    drawn = link();
    code.replaceChildren(await codeOf(drawn));
  });
  return () => { for (const refresh of refreshers) refresh(); };
}
