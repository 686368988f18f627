// @ts-check
/** The menu leads to each page as this tab has left it; a link from elsewhere never does. */
import { findAll } from "./make.js";
import { memory } from "./scenario.js";
const here = () => findAll(document, "a[data-page][aria-current]")[0]?.dataset.page;
function lead() {
  for (const link of findAll(document, "a[data-page]")) {
    if (link.dataset.page !== here()) link.search = memory.get(`left:${link.dataset.page}`) ?? "";
  }
}
let remembering = false;
export function rememberPages() {
  lead();
  if (remembering) return;
  remembering = true;
  window.addEventListener("pageshow", lead);
  window.addEventListener("pagehide", () => {
    if (here() !== undefined) memory.set(`left:${here()}`, location.search);
  });
}
