// @ts-check
/**
 * A page comes to life: its first figure at once, the others as soon as there is time, and what is
 * folded away when it is opened.
 */
import { watchCases } from "./cases.js";
import { folded, watchChapters } from "./chapters.js";
import { watchExplorations } from "./explore.js";
import { watchFrame } from "./framed.js";
import { findAll } from "./make.js";
import { narrow } from "./narrow.js";
import { rememberPages } from "./pages.js";
import { watchPaper } from "./paper.js";
import { enter } from "./scenario.js";
import { wake } from "./wake.js";
/** @import { FigureSection, ListSection } from "./types.d.ts" */
/** When the browser idles, or in a second: in some frames it never does, and some browsers cannot. */
const idle = () => new Promise((go) => {
  if (window.requestIdleCallback) window.requestIdleCallback(go, { timeout: 1000 });
  else setTimeout(go);
});
/** @param {FigureSection | ListSection} section @returns {section is ListSection} */
const isList = (section) => section.matches(".tm-list");
/** Gives back what lets all of it go. */
export function begin(/** @type {Document | ShadowRoot} */ place) {
  let gone = false;
  /** @type {Map<Element, { release: () => void, ready?: Promise<unknown> }>} */
  const awake = new Map();
  const rouse = (/** @type {FigureSection | ListSection} */ section) => {
    if (gone) return null;
    const life = awake.get(section) ?? (isList(section) ? { release: narrow(section) } : wake(section));
    awake.set(section, life);
    return life.ready;
  };
  const start = async () => {
    for (const section of findAll(place, "section.tm-live, .tm-list")) {
      if (folded(section)) continue;
      if (section.getBoundingClientRect().top > innerHeight) await idle();
      await rouse(section);
    }
    await idle();
    await watchPaper(place);
  };
  enter(findAll(place, "section.tm-live")[0]?.dataset.scenario);
  const leave = watchChapters(place, rouse);
  start();
  watchCases();
  watchExplorations();
  rememberPages();
  watchFrame();
  return () => { gone = true; leave(); awake.forEach(({ release }) => { release(); }); };
}
