// @ts-check
/**
 * Chapters that are folded away.  One opens by its own anchor, by that of something in it, and where
 * the address sets what only its figures have; what is in it wakes when it opens.
 */
import { closest, findAll } from "./make.js";
import { said, valuesOf } from "./scenario.js";
/** @import { Control, FigureSection, ListSection } from "./types.d.ts" */
const CHAPTER = "details.tm-chapter";
const LIVING = "section.tm-live, .tm-list";
/** @type {(element: Element) => HTMLDetailsElement | null} */
const chapterOf = (element) => element.closest(CHAPTER);
export const folded = (/** @type {Element} */ section) => section.closest(`${CHAPTER}:not([open])`);
/** Controls in JSON: their names. @returns {string[]} */
const named = (/** @type {string} */ packed) =>
  JSON.parse(packed).map((/** @type {Control} */ { name }) => name);
/** The names of all that a figure or a list lets people set.
 * @param {FigureSection | ListSection} section */
const namesOf = ({ dataset: { controls, variants } }) => (variants
  ? [...controls.split(" "), ...named(variants)] : named(controls));
/** Whatever is newly set is shown: in the open if it stands there, else in the first of its folds.
 * @param {ParentNode} place @param {string[]} names */
function openFor(place, names) {
  const sections = findAll(place, LIVING);
  for (const name of names) {
    const holders = sections.filter((section) => namesOf(section).includes(name));
    const chapter = holders.length && holders.every(folded) ? chapterOf(holders[0]) : null;
    if (chapter) chapter.open = true;
  }
}
/** The chapter to which an anchor leads, or the name of a figure, opens; gives back the place.
 * @param {ParentNode} place @param {string} hash */
function openAt(place, hash) {
  const name = CSS.escape(hash.slice(1));
  const target = name ? place.querySelector(`[id="${name}"]`)
    ?? place.querySelector(`section[data-figure="${name}"]`) : null;
  const chapter = target && chapterOf(target);
  if (chapter) chapter.open = true;
  return target;
}
/** `rouse` wakes a figure, unless it is awake; gives back what lets all of it go.
 * @param {Document | ShadowRoot} place
 * @param {(section: FigureSection | ListSection) => void} rouse */
export function watchChapters(place, rouse) {
  const ended = new AbortController();
  /** @type {(target: EventTarget, kind: string, act: (event: Event) => void, capture?: boolean) => void} */
  const hear = (target, kind, act, capture = false) =>
    target.addEventListener(kind, act, { signal: ended.signal, capture });
  let known = new URLSearchParams();
  const follow = () => {
    const now = new URLSearchParams(valuesOf());
    openFor(place, [...now.keys()].filter((name) => `${said(name)}` !== `${known.getAll(name)}`));
    known = now;
  };
  hear(window, "tm-scenario", follow);
  hear(window, "tm-settled", () => { known = new URLSearchParams(valuesOf()); });
  hear(window, "hashchange", () => openAt(place, location.hash));
  hear(place, "click", (event) => { // Also a second press, at which the address stays.
    const link = closest(event, "a[href^='#']");
    if (link) openAt(place, link.hash);
  });
  hear(place, "toggle", ({ target }) => {
    if (!(target instanceof Element && target.matches(`${CHAPTER}[open]`))) return;
    findAll(target, LIVING).forEach(rouse);
  }, true);
  follow();
  const target = openAt(place, location.hash);
  // Inside Streamlit the page comes when the browser has long looked for the place.
  if (place !== document || target?.id === "") target?.scrollIntoView();
  return () => ended.abort();
}
