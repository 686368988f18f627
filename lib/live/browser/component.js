/** The door into Streamlit: called again at every run and change of theme, on the same elements. */
import { wearTheme } from "./mount.js";
import { begin } from "./start.js";
const doors = new WeakMap();
export function open(place) {
  place.querySelectorAll(".tm-live").forEach(wearTheme);
  if (!doors.has(place)) doors.set(place, begin(place));
  return () => { doors.get(place)?.(); doors.delete(place); };
}
