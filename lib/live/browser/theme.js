// @ts-check
/** Light or dark: inside Streamlit only the page around a figure knows. */
/** @type {(red: number, green: number, blue: number) => boolean} */
const isDark = (red, green, blue) => 3 * red + 6 * green + blue < 1280;
/** Inside Streamlit a figure takes the theme of the component: dark if its ground is. */
export function applyTheme(/** @type {HTMLElement} */ section) {
  const ground = getComputedStyle(section).getPropertyValue("--st-background-color").trim();
  const hex = /^#(..)(..)(..)/.exec(ground)?.slice(1).map((pair) => parseInt(pair, 16));
  const [red, green, blue] = hex ?? ground.match(/[\d.]+/g)?.map(Number) ?? [];
  if (ground) section.dataset.theme = isDark(red, green, blue) ? "dark" : "light";
}
/** By the ground on which it stands: Streamlit's theme is the visitor's, not the system's. */
export function isOnDark(/** @type {Element} */ element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    const [red, green, blue, alpha = 1] = colour;
    if (alpha) return isDark(red, green, blue);
  }
  return false;
}
