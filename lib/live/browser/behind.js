// @ts-check
/**
 * Beside Streamlit (`?streamlit`): where it does not come, as behind a proxy that passes no web
 * socket, the page says so, and leads to itself without Streamlit, which needs none.
 */
const PATIENCE = 10000; // Streamlit's scripts take that long on a school's line.

const here = () => document.getElementById("page");
const plain = new URL(location.href);
plain.searchParams.delete("streamlit");

const notice = document.createElement("p");
notice.className = "tm-asleep";
notice.setAttribute("role", "status");
notice.style.cssText = "position: fixed; inset: 0 0 auto; z-index: 1000000; margin: 0; padding: 16px;"
  + " background: var(--tm-ground); color: var(--tm-ink)"; // Over all that is Streamlit's.
const link = Object.assign(document.createElement("a"), {
  href: plain.href.replace(window.tmRoot ?? "", window.tmHome ?? ""), target: "_top",
  textContent: "Open the same page without it" });
notice.append("Streamlit does not come. It needs a web socket, and something between you and this"
  + " site lets none through. ", link);

function watch() {
  if (here()) return notice.remove();
  if (!notice.isConnected) document.body.prepend(notice);
  setTimeout(watch, 500);
}
setTimeout(watch, PATIENCE);
