/** The menu leads to each page as this tab has left it; a link from elsewhere never does. */
import { memory, valuesOf } from "./scenario.js";
const here = () => document.querySelector("[data-page][aria-current]")?.dataset.page;
function lead() {
  for (const link of document.querySelectorAll("a[data-page]")) {
    const left = memory.get(`left:${link.dataset.page}`);
    if (left && link.dataset.page !== here()) link.search = left;
  }
}
let remembering = false;
export function rememberPages() {
  lead();
  if (remembering) return;
  remembering = true;
  for (const kind of ["tm-scenario", "tm-settled"]) {
    window.addEventListener(kind, () => memory.set(`left:${here()}`, valuesOf()));
  }
  window.addEventListener("pageshow", lead);
}
