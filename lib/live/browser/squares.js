/** A worksheet whose maker knew no address: the browser knows where it stands, and makes the squares. */
import { codeOf } from "./code.js";
import { make } from "./make.js";
const sheet = document.querySelector("[data-squares]");
const NONE = "This sheet is read from a disk, so it has no squares: a phone cannot come here."
  + " Open it where the site has an address, and they stand beside the questions.";
/** An address as people copy it, beside the question that it belongs to. */
async function add(link) {
  link.textContent = link.href.replace(/^\w+:\/\//, "");
  const code = await codeOf(link.href);
  code.classList.add("tm-code");
  link.closest("li").append(code);
}
if (sheet && location.protocol === "file:") sheet.prepend(make("p", { class: "tm-live-note" }, NONE));
else if (sheet) {
  sheet.querySelectorAll("li a").forEach(add);
  sheet.querySelector(".tm-where").textContent = location.href.replace(/^\w+:\/\//, "");
}
