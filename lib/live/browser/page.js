/** Light pages and offline files: every figure finds its sweep in the page itself. */
import { mount } from "./mount.js";

for (const section of document.querySelectorAll("section.tm-live")) {
  const find = (name) => section.querySelector(`.tm-live-${name}`)?.textContent ?? "null";
  try {
    mount(section, JSON.parse(find("data")), JSON.parse(find("share")));
  } catch { window.tmAsleep?.(section.parentElement); } // An offline file has no other page.
}
