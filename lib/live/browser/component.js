/** The door into Streamlit: called again at every run and change of theme, on the same elements. */
import { wearTheme } from "./mount.js";
import { watchCases } from "./cases.js";
import { watchExplorations } from "./explore.js";
import { narrow } from "./narrow.js";
import { wake } from "./wake.js";
const doors = new WeakMap();
/** A figure below the screen wakes when the browser idles, or in a second: some frames never do. */
const turn = (section) => new Promise((go) =>
  (section.getBoundingClientRect().top < innerHeight ? queueMicrotask
    : window.requestIdleCallback ?? setTimeout)(go, { timeout: 1000 }));
export function figure({ parentElement }) {
  const section = parentElement.querySelector("section.tm-live, .tm-list");
  wearTheme(section);
  watchExplorations();
  const start = section.matches(".tm-list") ? narrow : wake;
  if (!doors.has(section)) {
    const door = { gone: false, release() {} };
    doors.set(section, door);
    turn(section).then(() => { if (!door.gone) door.release = start(section); }).then(watchCases);
  }
  return () => {
    const door = doors.get(section);
    if (door) Object.assign(door, { gone: true }).release();
    doors.delete(section);
  };
}
