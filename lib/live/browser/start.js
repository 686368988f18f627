/** A page comes to life: its first figure at once, the others as soon as there is time. */
import { watchCases } from "./cases.js";
import { watchExplorations } from "./explore.js";
import { watchFrame } from "./framed.js";
import { narrow } from "./narrow.js";
import { rememberPages } from "./pages.js";
import { wake } from "./wake.js";
/** When the browser idles, or in a second: in some frames it never does. */
const idle = () => new Promise((go) =>
  (window.requestIdleCallback ?? setTimeout)(go, { timeout: 1000 }));
/** Gives back what lets all of it go. */
export function begin(place) {
  let gone = false;
  const releases = [];
  const start = async () => {
    for (const section of place.querySelectorAll("section.tm-live, .tm-list")) {
      if (section.getBoundingClientRect().top > innerHeight) await idle();
      if (gone) return;
      const { ready, release } = section.matches(".tm-list")
        ? { release: narrow(section) } : wake(section);
      releases.push(release);
      await ready;
    }
  };
  start();
  watchCases();
  watchExplorations();
  rememberPages();
  watchFrame();
  return () => { gone = true; releases.forEach((release) => release()); };
}
