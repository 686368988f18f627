/** Named real events: each sets all of the page's controls, and the one that is shown is marked. */
import { jump, valuesOf } from "./scenario.js";
const sorted = (query, names) => [...new URLSearchParams(query)]
  .filter(([name]) => names.includes(name)).map((pair) => pair.join("=")).sort().join("&");
/** Which event the page shows now, if it shows one: all of its values, and no other. */
function mark() {
  for (const list of document.querySelectorAll(".tm-cases")) {
    const names = list.dataset.names.split(" ");
    const now = sorted(valuesOf(), names);
    const links = [...list.querySelectorAll("a")];
    const shown = links.find((link) => sorted(link.search, names) === now);
    for (const link of links) link.toggleAttribute("aria-current", link === shown);
    const told = list.querySelector("[role=status]");
    const says = shown ? shown.title : told.dataset.start;
    if (told.textContent !== says) told.textContent = says;
  }
}
function choose(event) {
  const link = event.target.closest?.(".tm-cases a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  jump(link.search, link.closest(".tm-cases").dataset.names.split(" "));
}
let watching = false;
export function watchCases() {
  mark();
  if (watching) return;
  watching = true;
  document.addEventListener("click", choose);
  for (const kind of ["tm-scenario", "tm-settled"]) window.addEventListener(kind, mark);
}
