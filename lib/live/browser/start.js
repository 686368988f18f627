/**
 * A page comes to life: its first figure at once, the others as soon as there is time, and what is
 * folded away when it is opened.
 */
import { watchCases } from "./cases.js";
import { folded, watchChapters } from "./chapters.js";
import { watchExplorations } from "./explore.js";
import { watchFrame } from "./framed.js";
import { narrow } from "./narrow.js";
import { rememberPages } from "./pages.js";
import { watchPaper } from "./paper.js";
import { enter } from "./scenario.js";
import { wake } from "./wake.js";
/** When the browser idles, or in a second: in some frames it never does. */
const idle = () => new Promise((go) =>
  (window.requestIdleCallback ?? setTimeout)(go, { timeout: 1000 }));
/** Gives back what lets all of it go. */
export function begin(place) {
  let gone = false;
  const awake = new Map();
  const rouse = (section) => {
    if (gone) return null;
    if (!awake.has(section)) {
      awake.set(section, section.matches(".tm-list") ? { release: narrow(section) } : wake(section));
    }
    return awake.get(section).ready;
  };
  const start = async () => {
    for (const section of place.querySelectorAll("section.tm-live, .tm-list")) {
      if (folded(section)) continue;
      if (section.getBoundingClientRect().top > innerHeight) await idle();
      await rouse(section);
    }
    await idle();
    await watchPaper(place);
  };
  enter(place.querySelector("section.tm-live")?.dataset.scenario);
  const leave = watchChapters(place, rouse);
  start();
  watchCases();
  watchExplorations();
  rememberPages();
  watchFrame();
  return () => { gone = true; leave(); awake.forEach(({ release }) => release()); };
}
