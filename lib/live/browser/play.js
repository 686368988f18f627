// @ts-check
/** Time that plays, and air that stirs: frames run while something moves, and then no more. */
import { setAttributes, find, makeButton, make, once, setText, spoken } from "./make.js";
import { makeNumber } from "./controls.js";
/** @import { Built, Control, Figure, Position, Sweep, View } from "./types.d.ts" */
const CALM = 1500; // Milliseconds until the air is still again after a hand has let go.
const GLIDE = 700; // Of one moment of a story into the next.
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
/** Plays the time of a figure and moves its scene, if it has one; `place` is watched, for what is
 * out of sight does not move.
 * @param {Figure} figure @param {HTMLElement} place @param {AbortSignal} signal */
export function addMotion(figure, place, signal) {
  const { sweep, position } = figure;
  const time = sweep.controls.length - 1;
  const { seconds, steps } = sweep.play ?? { seconds: 0, steps: false };
  const last = sweep.controls[time].positions.length - 1;
  let [asked, before, until] = [0, 0, 0];
  /** @type {{ from: number, start: number, hand: (index: number) => void, changed: () => void,
   * timer?: number } | null} */
  let playing = null;
  /** @type {{ from: Position, start: number } | null} */
  let glide = null;
  /** @type {View[]} */
  let shown = []; // Which of the two it is, is asked when its size changes, and not in a frame.
  const fit = new ResizeObserver(() => { shown = figure.seen().filter(({ scene }) => scene); });
  fit.observe(place);
  const draw = (views = shown) => {
    for (const view of views) view.draw(position, figure.now());
  };
  const drawAll = () => draw(figure.views.filter(({ scene }) => scene)); // Where it comes to rest.
  const frame = (/** @type {number} */ now) => {
    asked = 0;
    figure.seconds += Math.min(now - before, 50) / 1000;
    before = now;
    goOn(now);
    if (glide) {
      const on = Math.max(0, now - glide.start) / GLIDE; // A frame may have begun before the hand.
      figure.glide = on < 1 ? { from: glide.from, on: on * on * (3 - 2 * on) } : null;
      if (on >= 1) glide = null;
    }
    const goesOn = playing || glide || now < until;
    if (goesOn) draw(); else drawAll();
    if (goesOn) asked = requestAnimationFrame(frame);
  };
  const wake = () => {
    if (!asked) before = performance.now();
    asked ||= requestAnimationFrame(frame);
  };
  const goOn = (/** @type {number} */ now) => {
    if (!playing) return;
    // The first frame may have begun before the hand that asked for it.
    const gone = Math.max(0, now - playing.start) / 1000;
    const at = Math.min(last, playing.from + gone / seconds * last);
    const next = Math.ceil(at);
    if (next !== position[time]) playing.hand(next);
    figure.glide = { from: position.toSpliced(time, 1, Math.floor(at)), on: at - Math.floor(at) };
    if (at >= last) figure.pause();
  };
  figure.stir = () => {
    if (!figure.views.some(({ scene }) => scene)) return; // Only a scene has air.
    until = performance.now() + CALM;
    if (!calm.matches) wake();
  };
  figure.glideFrom = (from) => {
    if (calm.matches || playing) return;
    glide = from && { from, start: performance.now() };
    figure.glide = from && { from, on: 0 };
    if (from) wake();
  };
  /** To its end in so many seconds, from the start if it stands there; in steps if asked. */
  figure.play = (hand, changed) => {
    const from = position[time] < last ? position[time] : 0;
    playing = { from, start: performance.now(), hand, changed };
    if (calm.matches) playing.timer = window.setInterval(() => {
      hand(Math.min(last, position[time] + Math.ceil(last / seconds)));
      if (position[time] === last) figure.pause();
    }, 1000);
    if (from !== position[time]) hand(from);
    if (!calm.matches) wake();
    changed();
  };
  figure.playing = () => Boolean(playing);
  figure.pause = () => {
    if (!playing) return;
    const { changed, timer } = playing;
    clearInterval(timer);
    [playing, figure.glide, until] = [null, null, 0];
    drawAll();
    changed();
  };
  const watch = new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting) return;
    [until, glide, figure.glide] = [0, null, null]; // The frame that is asked for draws the end.
    figure.pause();
  });
  watch.observe(place);
  document.addEventListener("visibilitychange", () => document.hidden && figure.pause(), { signal });
  // Nothing plays on paper: what has not begun stands there as it ends, where no chart shows that.
  if (seconds && !steps && sweep.steers !== time) {
    let screen = 0;
    const print = (/** @type {boolean} */ on) => () => {
      if (on) screen = position[time];
      position[time] = (on && screen) || (on ? last : screen);
      figure.redraw();
    };
    for (const on of [true, false]) window.addEventListener(on ? "beforeprint" : "afterprint", print(on), { signal });
  }
  // Back, a link, an event: time stands where they say.
  window.addEventListener("tm-scenario", figure.pause, { signal });
  signal.addEventListener("abort", () => {
    watch.disconnect();
    fit.disconnect();
    figure.pause();
  });
}
/** A slider of time with its button; or with one to either side, where time is a story.
 * @param {Figure} figure @param {NonNullable<Sweep["play"]>} play @param {Control} control
 * @param {string} id @param {(index: number) => void} move @param {() => void} release
 * @returns {Built} */
export function makeTime(figure, { verb, steps }, control, id, move, release) {
  const last = control.positions.length - 1;
  const made = makeNumber(control, id, (k) => { figure.pause(); move(k); }, release);
  const { element } = made;
  element.classList.add("tm-live-time");
  const [slider, word] = [find(element, "input"), make("b", { "aria-hidden": "true" })];
  find(element, "label").append(" ", word);
  const time = figure.sweep.controls.length - 1;
  const step = (/** @type {number} */ by) => () => {
    const to = figure.position[time] + by;
    if (to < 0 || to > last) return;
    move(to);
    release();
  };
  const [back, next] = [makeButton("Back", step(-1), { class: "tm-live-back" }), makeButton(verb, step(1), { class: "tm-live-go" })];
  const go = makeButton(verb, once(() => (figure.playing() ? figure.pause() : figure.play(move, () => {
    setText(go, figure.playing() ? "Pause" : verb);
    if (!figure.playing()) release();
  }))), { class: "tm-live-go" });
  find(element, ".tm-live-box").replaceChildren(...(steps ? [next] : [go]));
  if (steps) slider.before(back);
  return { ...made, show: (index) => {
    made.show(index);
    const now = figure.text(time, index);
    slider.setAttribute("aria-valuetext", spoken(now));
    setText(word, steps ? `${now} of ${last + 1}` : now);
    // They keep the focus of a keyboard that has come to an end.
    setAttributes(back, { "aria-disabled": index === 0 });
    setAttributes(next, { "aria-disabled": index === last });
  } };
}
