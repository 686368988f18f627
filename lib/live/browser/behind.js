// @ts-check
/**
 * Beside Streamlit (`?streamlit`): where it does not come, as behind a proxy that passes no web
 * socket, the page says so, and leads to itself without Streamlit, which needs none.
 */
const PATIENCE = 10000; // Streamlit's scripts take that long on a school's line.

const here = () => document.getElementById("page");
const root = window.tmRoot ?? "";
const home = window.tmHome ?? "";
const plain = new URL(location.href);
plain.searchParams.delete("streamlit");

const told = document.createElement("p");
told.className = "tm-asleep";
told.setAttribute("role", "status");
told.style.cssText = "position: fixed; inset: 0 0 auto; z-index: 1000000; margin: 0; padding: 16px;"
  + " background: var(--tm-ground); color: var(--tm-ink)"; // Over all that is Streamlit's.
const link = Object.assign(document.createElement("a"), {
  href: plain.href.replace(root, home), target: "_top",
  textContent: "Open the same page without it" });
told.append("Streamlit does not come. It needs a web socket, and something between you and this"
  + " site lets none through. ", link);

function watch() {
  if (here()) return told.remove();
  if (!told.isConnected) document.body.prepend(told);
  setTimeout(watch, 500);
}
setTimeout(watch, PATIENCE);
