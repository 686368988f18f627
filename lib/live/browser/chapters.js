/**
 * Chapters that are folded away.  One opens by its own anchor, by that of something in it, and where
 * the address sets what only its figures have; what is in it wakes when it opens.
 */
import { said, valuesOf } from "./scenario.js";
const CHAPTER = "details.tm-chapter";
export const folded = (section) => section.closest(`${CHAPTER}:not([open])`);
/** The names of all that a figure or a list lets people set. */
const namesOf = ({ dataset: { controls, variants } }) => (variants
  ? [...controls.split(" "), ...JSON.parse(variants).map(({ name }) => name)]
  : JSON.parse(controls).map(({ name }) => name));
/** Whatever is newly set is shown: in the open if it stands there, else in the first of its folds. */
function openFor(place, names) {
  const sections = [...place.querySelectorAll("section.tm-live, .tm-list")];
  for (const name of names) {
    const holders = sections.filter((section) => namesOf(section).includes(name));
    if (holders.length && holders.every(folded)) holders[0].closest(CHAPTER).open = true;
  }
}
/** The chapter to which an anchor leads, or the name of a figure, opens; gives back the place. */
function openAt(place, hash) {
  const name = CSS.escape(hash.slice(1));
  const target = name ? place.querySelector(`[id="${name}"]`)
    ?? place.querySelector(`section[data-figure="${name}"]`) : null;
  const chapter = target?.closest(CHAPTER);
  if (chapter) chapter.open = true;
  return target;
}
/** `rouse` wakes a figure, unless it is awake; gives back what lets all of it go. */
export function watchChapters(place, rouse) {
  const ended = new AbortController();
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
  hear(place, "click", ({ target }) => { // Also a second press, at which the address stays.
    const link = target.closest?.("a[href^='#']");
    if (link) openAt(place, link.hash);
  });
  hear(place, "toggle", ({ target }) => {
    if (!target.matches(`${CHAPTER}[open]`)) return;
    target.querySelectorAll("section.tm-live, .tm-list").forEach(rouse);
  }, true);
  follow();
  const target = openAt(place, location.hash);
  // Inside Streamlit the page comes when the browser has long looked for the place.
  if (place !== document || target?.id === "") target?.scrollIntoView();
  return () => ended.abort();
}
