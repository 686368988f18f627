// @ts-check
/** In a frame of another page: that page hears our height or, where we are a slide, its own keys. */
import { closest } from "./make.js";
import { valuesOf } from "./scenario.js";
const DECK = ["PageUp", "PageDown", "Escape"]; // A clicker's too, whatever has the focus.
const DARK = ["b", "."]; // A clicker's button that blackens the screen: no control of ours has a use.
const tellParent = (/** @type {object} */ message) => parent.postMessage(message, "*"); // Whoever frames us may know.
let framed = false;
export function watchFrame() {
  const root = document.documentElement;
  // A whole page with its menu in a frame, as some hosts show it, is no guest but the site itself.
  const guest = root.matches(".tm-embed") || document.querySelector("body > main > .tm-live");
  if (framed || parent === window || !guest) return;
  framed = true;
  addEventListener("click", (event) => {
    const link = closest(event, "a[href]");
    if (link && !link.matches(".tm-cases a, [download], [href^='#']")) link.target = "_blank";
  }, true);
  if (root.dataset.stage !== undefined) {
    const tell = () => tellParent({ type: "two-millimetres-state", query: valuesOf() });
    for (const kind of ["tm-settled", "tm-scenario"]) addEventListener(kind, tell);
    return addEventListener("keydown", handOn, true);
  }
  let sent = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === sent) return;
    sent = height;
    tellParent({ type: "two-millimetres", height });
    tellParent({ subject: "lti.frameResize", height }); // What learning platforms listen for.
  }).observe(root);
}
/** Before any slider sees it; where nothing of ours has the focus, the deck gets every key. */
function handOn(/** @type {KeyboardEvent} */ event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || key === "Tab") return;
  const writing = closest(event, "input[type=text], select");
  const free = target === document.body || (DARK.includes(key) && !writing);
  if (!free && !DECK.includes(key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tellParent({ type: "two-millimetres-key", key });
}
