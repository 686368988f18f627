/** Take it with you: what is shown as a file (CSV, SVG, PNG), and ways to hand the figure on. */
import { dress, make, makeButton, makeSvg, setText } from "./make.js";
import { withPositions } from "./address.js";
import { csvOf } from "./numbers.js";

const LOOKS = ["color", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "opacity", "paint-order", "font-family", "font-size", "font-weight"];
const MARGIN = 16;
/** The pictures now seen, one below the other, with every colour written out. */
function pictureOf({ section, sweep, seen, position }) {
  const ground = makeSvg("rect", { fill: getComputedStyle(section).backgroundColor });
  const outer = makeSvg("svg", {}, makeSvg("title", {}, sweep.headline.at(position)), ground);
  const size = { width: 2 * MARGIN, height: 2 * MARGIN };
  for (const { svg, width, height } of seen()) {
    const copy = svg.cloneNode(true);
    resolve(svg, copy);
    outer.append(dress(copy, { x: MARGIN, y: size.height - MARGIN, width, height }));
    size.width = width + 2 * MARGIN;
    size.height += height;
  }
  dress(ground, size);
  return new XMLSerializer().serializeToString(dress(outer, size));
}
/** Outside this page there is no style sheet: each element carries what it wears. */
function resolve(from, to) {
  const style = getComputedStyle(from);
  for (const look of LOOKS) to.setAttribute(look, style.getPropertyValue(look));
  [...from.children].forEach((child, k) => resolve(child, to.children[k]));
}
/** The picture as pixels, three to one, sharp on a projector. */
async function pixelsOf(picture) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = make("canvas", { width: 3 * image.width, height: 3 * image.height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done));
}
/** Fill the panel; gives back the function that keeps link and code on the position shown. */
export function addTake(place, figure) {
  const { sweep, share } = figure;
  const said = make("p", { class: "tm-live-note", role: "status" });
  const addFile = (kind, type, content) => row.append(makeButton(kind, async () => {
    const href = URL.createObjectURL(new Blob([await content()], { type }));
    make("a", { href, download: `${sweep.name}.${kind.toLowerCase()}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  }));
  const row = make("div", { class: "tm-live-row" });
  addFile("CSV", "text/csv", () => csvOf(figure));
  addFile("SVG", "image/svg+xml", () => pictureOf(figure));
  addFile("PNG", "image/png", () => pixelsOf(pictureOf(figure)));
  const at = (path, root = window.tmRoot) => new URL(path, root).href;
  if (share?.offline) row.append(make("a", { href: at(share.offline), download: "" }, "Offline file"));
  place.append(row);
  // Only the browser knows where the site stands, and which position is shown.
  const query = () => withPositions("", sweep.controls, figure.position);
  const refreshers = [];
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
  if (share?.link) addField("link", () => at(share.link, window.tmHome) + query());
  if (share?.embed) addField("embed code", () => share.embed.replace(/src="[^"?]*/,
    () => `src="${at(share.figure)}${query().replaceAll("&", "&amp;")}`));
  const code = share?.qr && new DOMParser().parseFromString(share.qr, "text/html").body.firstChild;
  if (code) place.append(dress(code, { role: "img", "aria-label": "QR code of the page" }));
  place.append(said);
  return () => refreshers.forEach((refresh) => refresh());
}
