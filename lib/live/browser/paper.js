// @ts-check
/** On paper a page ends with its address as it stands, and a square that leads back to it. */
import { coder, squareOf } from "./code.js";
import { make } from "./make.js";
import { valuesOf } from "./scenario.js";
export async function watchPaper(/** @type {ParentNode} */ place) {
  const foot = place.querySelector(".tm-footer");
  const { tmRoot, tmHome } = window;
  if (!foot || !tmRoot || !tmHome || location.protocol === "file:") return;
  const codes = await coder(); // At hand before somebody prints: then it must not wait.
  const paper = make("p", { class: "tm-paper" });
  addEventListener("beforeprint", () => {
    const values = valuesOf();
    const link = location.href.split(/[?#]/)[0].replace(tmRoot, tmHome)
      + (values && `?${values}`);
    paper.replaceChildren(squareOf(codes, link), link);
    foot.append(paper);
  });
}
