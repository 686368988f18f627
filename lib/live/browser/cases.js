// @ts-check
/** Named real events: each sets all of the page's controls, and the one that is shown is marked. */
import { closest, find, findAll, setText } from "./make.js";
import { after, jump, valuesOf } from "./scenario.js";
import { fetched } from "./wake.js";
/** @import { CaseList } from "./types.d.ts" */
/** @type {(query: string, names: string[]) => string} */
const sorted = (query, names) => [...new URLSearchParams(query)]
  .filter(([name]) => names.includes(name)).map((pair) => pair.join("=")).sort().join("&");
/** Which event the page shows now, if it shows one: all of its values, and no other. */
function mark() {
  for (const list of findAll(document, ".tm-cases")) {
    const names = list.dataset.names.split(" ");
    const now = sorted(valuesOf(), names);
    const links = findAll(list, "a:not(.tm-back)");
    const shown = links.find((link) => sorted(link.search, names) === now);
    for (const link of links) link.toggleAttribute("aria-current", link === shown);
    const status = find(list, "[role=status]");
    setText(status, shown ? shown.title : status.dataset.start ?? "");
    find(list, ".tm-back").hidden = !now;
  }
}
/** The first picture of the page, by which the events stand, comes into view. */
function look() {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.querySelector(".tm-live-scene, .tm-live-stage")
    ?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}
/** @type {HTMLAnchorElement | null} */
let pressed = null;
/** All numbers of an event come before any control moves: it is shown as a whole, or not at all. */
async function choose(/** @type {MouseEvent} */ event) {
  const link = closest(event, ".tm-cases a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  pressed = link;
  const list = /** @type {CaseList} */ (link.closest(".tm-cases"));
  const names = list.dataset.names.split(" ");
  try {
    await fetched(after(link.search, names));
    if (pressed !== link) return;
    jump(link.search, names);
    look();
  } catch (error) {
    console.error(error);
    if (pressed === link) setText(find(list, "[role=status]"),
      "The numbers for that event did not come, so nothing has changed here. Press it again.");
  }
}
let watching = false;
export function watchCases() {
  mark();
  if (watching) return;
  watching = true;
  document.addEventListener("click", choose);
  for (const kind of /** @type {const} */ (["tm-scenario", "tm-settled"])) window.addEventListener(kind, mark);
}
