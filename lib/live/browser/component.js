/** The door into Streamlit: called again at every change of data or theme, on the same elements. */

import { mount, wearTheme } from "./mount.js";

const alive = new WeakMap();

export function figure({ parentElement, data }) {
  let section = parentElement.querySelector("section.tm-live");
  if (data.section && data.section !== alive.get(section)?.section) {
    section.outerHTML = data.section; // Python's own words: the picture in another unit, say.
    alive.get(section)?.cleanup();
    section = parentElement.querySelector("section.tm-live");
  }
  wearTheme(section);
  const [choice, values] = JSON.parse(data.chosen);
  const key = `tm:${location.pathname}:chosen`;
  const chosen = choice && sessionStorage.getItem(key) !== choice ? values : null;
  // The same figure stays as it is: a new mount would take the focus from the hand.
  if (!chosen && alive.get(section)?.sweep === data.sweep) return alive.get(section).cleanup;
  const now = { sweep: data.sweep, section: data.section, cleanup: () => {} };
  alive.set(section, now);
  fetch(data.sweep).then((answer) => answer.json()).then((sweep) => {
    if (alive.get(section) !== now) return;
    if (chosen) {
      choose(sweep.controls, chosen);
      sessionStorage.setItem(key, choice);
    }
    now.cleanup = mount(section, sweep, { share: JSON.parse(data.share) });
  });
  return () => now.cleanup();
}

/** A named case, chosen elsewhere on the page, is written where a mount looks first. */
function choose(controls, values) {
  const next = new URLSearchParams(location.search);
  for (const { name } of controls) if (name in values) next.set(name, values[name]);
  history.replaceState(history.state, "", `${location.pathname}?${next}`);
}
