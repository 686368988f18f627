/** The door into Streamlit: called again at every change of data or theme, on the same elements. */
import { mount, wearTheme } from "./mount.js";
import { memoryOf, showQuery } from "./address.js";
const doors = new WeakMap();
/** A figure below the screen wakes when the browser idles, or in a second: some frames never do. */
const turn = (section) => new Promise((go) =>
  (section.getBoundingClientRect().top < innerHeight ? queueMicrotask
    : window.requestIdleCallback ?? setTimeout)(go, { timeout: 1000 }));
export function figure({ parentElement, data }) {
  const find = () => parentElement.querySelector("section.tm-live");
  const door = doors.get(parentElement) ?? { first: find().outerHTML, drawn: "", cleanup() {} };
  doors.set(parentElement, door);
  if (data.section !== door.drawn) { // Another still, in another unit say; none means the first.
    door.cleanup();
    find().outerHTML = data.section || door.first;
    Object.assign(door, { drawn: data.section, sweep: null });
  }
  wearTheme(find());
  const [choice, values] = JSON.parse(data.chosen);
  const [memory, key] = [memoryOf(location.pathname), `${find().dataset.figure}:chosen`];
  const chosen = choice && memory.get(key) !== choice ? values : {};
  // The same figure stays as it is: a new mount would take the focus from the hand.
  if (chosen === values || door.sweep !== data.sweep) {
    door.sweep = data.sweep;
    fetch(new URL(data.sweep, window.tmRoot)).then(async (answer) => {
      const [sweep] = await Promise.all([answer.json(), turn(find())]);
      if (door.sweep !== data.sweep) return;
      memory.set(key, choice);
      const next = new URLSearchParams(location.search); // Where a mount looks first.
      for (const { name } of sweep.controls) if (name in chosen) next.set(name, chosen[name]);
      if (chosen === values) showQuery(`${next}` && `?${next}`);
      find().querySelector(".tm-live-folds").innerHTML = sweep.folds; // Written by our own Python.
      door.cleanup = mount(find(), sweep, JSON.parse(data.share));
    }).catch(() => { // The next call begins with a still again.
      Object.assign(door, { drawn: null, sweep: null });
      window.tmAsleep(parentElement);
    });
  }
  return () => door.cleanup();
}
