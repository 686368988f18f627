// @ts-check
/**
 * A talk: one slide of a figure a screen, in frames, with a clicker's keys, a black screen, a square
 * that phones read, and the speaker's notes in a second window.
 */
import { codeOf } from "./code.js";
import { closest, find, make, makeButton, setText } from "./make.js";
/** One screen of a talk (`talk.py`). @typedef {{ figure: string, page: string, settings: string,
 * notes: string }} Step */
const FORTH = ["ArrowRight", "ArrowDown", " ", "PageDown", "n"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "p"];
const asked = new URLSearchParams(location.search);
const suffix = document.documentElement.dataset.suffix ?? "";
/** @type {Record<string, Step[]>} */
const talks = JSON.parse(find(document, "#talks").textContent ?? "");
const page = asked.get("page") ?? "";
const of = talks[page] ? page : "";
const steps = talks[of];
/** Where it stands lives in the address, from 1; what an address says wrong is its first. */
const wanted = Number(asked.get("step"));
let at = Number.isInteger(wanted) && wanted >= 1 && wanted <= steps.length ? wanted - 1 : 0;
let began = Date.now();
/** @type {Window | null} */
let notes = null;
let drawn = "";
const NOTES = `<style>body { font: 1.5rem/1.5 system-ui, sans-serif; margin: 1.5rem; background: #111; color: #eee; }
header { display: flex; justify-content: space-between; font-size: 2.25rem; font-variant-numeric: tabular-nums; }
h1, h2 { font-size: 1rem; color: #aaa; margin: 1rem 0 0; } p { margin: 0; } #next { color: #bbb; font-size: 1.25rem; }
</style><header><span id=where></span><span id=clock role=timer></span></header>
<h1>Say now</h1><p id=said></p><h2>Then</h2><p id=next></p>`;
/** Each with the settings at which it stands. @type {Map<number, HTMLIFrameElement & { state: string }>} */
const slides = new Map();
const place = make("main", { class: "tm-talk" });
const note = make("p", { class: "tm-live-note", role: "status" });
const code = make("a", { class: "tm-talk-code", target: "_blank" });
const count = make("span", { class: "tm-talk-count" });
const frameOf = (/** @type {number} */ k) => {
  let frame = slides.get(k);
  if (!frame) {
    const { figure, settings } = steps[k];
    frame = Object.assign(make("iframe", { title: `${k + 1} of ${steps.length}`,
      src: new URL(`figure/${figure}${suffix}?${settings ? `${settings}&` : ""}stage`, window.tmRoot).href }), { state: settings });
    slides.set(k, frame);
    place.prepend(frame);
  }
  return frame;
};
/** The page that holds the figure, as it stands on the screen. */
const linkOf = () => {
  const { figure, page } = steps[at];
  const { state } = frameOf(at);
  return new URL(`${page || (suffix && "index")}${suffix}${state ? `?${state}` : ""}#${figure}`,
    window.tmHome).href;
};
async function drawCode() {
  const link = linkOf();
  if (drawn === link || location.protocol === "file:") return; // A disk has no address to hand on.
  drawn = link;
  code.href = link;
  code.replaceChildren(await codeOf(link));
}
function show(/** @type {number} */ k) {
  if (k < 0 || k >= steps.length) return leave(k);
  at = k;
  const now = frameOf(at);
  if (at + 1 < steps.length) frameOf(at + 1); // Ready before it is asked for.
  for (const frame of slides.values()) {
    frame.inert = frame !== now;
    if (frame.inert) frame.blur(); // Else its keys would come from a picture that is not seen.
    frame.classList.toggle("tm-talk-now", frame === now);
  }
  setText(count, `${at + 1} of ${steps.length}`);
  const next = new URLSearchParams(location.search);
  next.set("step", `${at + 1}`);
  try { history.replaceState(null, "", `?${next}`); } catch { /* A disk, or a frame without. */ }
  drawCode();
  tell();
}
/** Beyond its ends a talk in a deck hands the key on. */
const leave = (/** @type {number} */ k) => parent !== window
  && parent.postMessage({ type: "two-millimetres-key", key: k < 0 ? "PageUp" : "PageDown" }, "*");
const toggle = (/** @type {string} */ name) => place.toggleAttribute(`data-${name}`);
function quit() {
  if (parent !== window) return parent.postMessage({ type: "two-millimetres-key", key: "Escape" }, "*");
  const { page } = steps[at];
  location.assign(new URL(`${page || (suffix && "index")}${suffix}`, window.tmRoot).href);
}
function openNotes() {
  notes = open("", "two-millimetres-notes", "width=720,height=640");
  if (!notes) return setText(note, "The browser did not open a window for the notes.");
  notes.document.title = "Notes";
  notes.document.documentElement.lang = "en";
  notes.document.body.innerHTML = NOTES; // Plain words come later, as text.
  notes.addEventListener("keydown", onKey);
  began = Date.now();
  tell();
}
function tell() {
  if (!notes || notes.closed) return;
  const { document: sheet } = notes;
  const put = (/** @type {string} */ id, /** @type {string} */ text) =>
    setText(find(sheet, `#${id}`), text);
  const seconds = Math.floor((Date.now() - began) / 1000);
  put("clock", `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`);
  put("where", `${at + 1} of ${steps.length}`);
  put("said", steps[at].notes || "This picture has no notes.");
  put("next", steps[at + 1]?.notes || "The end.");
}
/** @type {Record<string, () => void>} */
const ACTS = { b: () => toggle("black"), ".": () => toggle("black"), q: () => toggle("code"),
  s: openNotes, Home: () => show(0), End: () => show(steps.length - 1), Escape: quit };
function act(/** @type {string} */ key) {
  if (place.hasAttribute("data-black") && !["b", ".", "Escape"].includes(key)) return toggle("black");
  if (FORTH.includes(key)) show(at + 1);
  else if (BACK.includes(key)) show(at - 1);
  else if (ACTS[key]) ACTS[key]();
  else return false;
  return true;
}
function onKey(/** @type {KeyboardEvent} */ event) {
  if (event.ctrlKey || event.metaKey || event.altKey || closest(event, "button, a")
    && ["Enter", " "].includes(event.key)) return;
  if (act(event.key) !== false) event.preventDefault();
}
addEventListener("keydown", onKey);
addEventListener("message", ({ source, data }) => {
  const frame = [...slides.values()].find((one) => one.contentWindow === source);
  if (!frame) return;
  if (data?.type === "two-millimetres-key") act(data.key);
  if (data?.type === "two-millimetres-state") {
    const asks = new URLSearchParams(data.query);
    asks.delete("stage");
    frame.state = `${asks}`;
    drawCode();
  }
});
place.append(note, code, make("nav", { class: "tm-talk-row", "aria-label": "The talk" },
  makeButton("Back", () => show(at - 1)), count, makeButton("Next", () => show(at + 1)),
  makeButton("Black", () => toggle("black")), makeButton("Notes", openNotes), makeButton("Leave", quit)));
find(document, "#talk").replaceWith(place);
document.documentElement.dataset.talk = "";
if (of !== page) {
  setText(note, "There is no talk of that page, so here is the ready one.");
}
if (asked.has("step") && at + 1 !== wanted) {
  setText(note, `This talk has ${steps.length} steps; the link asked for another, so it begins.`);
}
setInterval(tell, 1000);
show(at);
