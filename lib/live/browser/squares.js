// @ts-check
/** A worksheet whose maker knew no address: the browser knows where it stands, and makes the squares. */
import { codeOf } from "./code.js";
import { make, setText } from "./make.js";
const sheet = document.querySelector("[data-squares]");
const NONE = "This sheet is read from a disk, so it has no squares: a phone cannot come here."
  + " Open it where the site has an address, and they stand beside the questions.";
const short = (/** @type {string} */ link) => link.replace(/^\w+:\/\//, "");
/** An address as people copy it, beside the question that it belongs to. */
async function addSquare(/** @type {HTMLAnchorElement} */ link) {
  setText(link, short(link.href));
  const code = await codeOf(link.href);
  code.classList.add("tm-code");
  link.closest("li")?.append(code);
}
if (sheet && location.protocol === "file:") sheet.prepend(make("p", { class: "tm-live-note" }, NONE));
else if (sheet) {
  sheet.querySelectorAll("a").forEach(addSquare);
  sheet.querySelectorAll(".tm-where").forEach((where) => { setText(where, short(location.href)); });
}
