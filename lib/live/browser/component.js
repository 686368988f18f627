// @ts-check
/** The door into Streamlit: called again at every run and change of theme, on the same elements. */
import { findAll } from "./make.js";
import { begin } from "./start.js";
import { applyTheme } from "./theme.js";
/** @type {WeakMap<ParentNode, () => void>} */
const doors = new WeakMap();
export function open(/** @type {ShadowRoot} */ place) {
  findAll(place, ".tm-live").forEach(applyTheme);
  if (!doors.has(place)) doors.set(place, begin(place));
  return () => { doors.get(place)?.(); doors.delete(place); };
}
