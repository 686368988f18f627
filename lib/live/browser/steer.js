// @ts-check
/** Hands on sliders and charts; a finger that comes down may be about to scroll the page. */
import { closest, findAll } from "./make.js";
import { nearest } from "./scenario.js";
/** @import { ChartView, Figure, Hand, View } from "./types.d.ts" */
const SLIP = 8; // Pixels that a finger may roll while it only taps.
/** Whether a finger that came down at `from` has gone aside further than up or down.
 * @type {(from: PointerEvent, now: PointerEvent) => boolean} */
const aside = (from, { clientX, clientY }) => {
  const across = Math.abs(clientX - from.clientX);
  return across > SLIP && across > Math.abs(clientY - from.clientY);
};
/** `move(value)` when the hand is meant: a finger is, once it slides, or goes up where it came.
 * @param {HTMLInputElement} slider @param {(value: number) => void} move */
export function heed(slider, move) {
  let held = "";
  /** @type {PointerEvent | null} */
  let finger = null;
  /** @type {string | null} */
  let wanted = null;
  const go = () => {
    finger = null;
    if (wanted === null) return;
    slider.value = wanted;
    move(Number(wanted));
  };
  slider.addEventListener("pointerdown", (event) => {
    [finger, held, wanted] = [event.pointerType === "touch" ? event : null, slider.value, null];
  });
  slider.addEventListener("input", () => {
    if (!finger) return move(Number(slider.value));
    [wanted, slider.value] = [slider.value, held]; // Browsers move it at once.
  });
  slider.addEventListener("pointermove", (event) => { if (finger && aside(finger, event)) go(); });
  slider.addEventListener("pointerup", () => { if (finger) go(); });
  slider.addEventListener("pointercancel", () => { finger = null; });
}
/** A tap on what stands for a choice makes it, and the next one takes it back.
 * @param {Figure} figure @param {HTMLElement} scene
 * @param {(control: number) => number[] | undefined} open */
export function addTaps({ sweep, position, hands }, scene, open) {
  const setBy = (/** @type {SVGGElement | null} */ group) =>
    sweep.layers[Number(group?.dataset.layer)]?.sets;
  for (const group of findAll(scene, "[data-layer]")) {
    group.toggleAttribute("data-sets", Boolean(setBy(group)));
  }
  scene.addEventListener("click", (event) => {
    const [k, row] = setBy(closest(event, "[data-layer]")) ?? [];
    if (k === undefined || row === undefined) return;
    const chosen = open(k)?.[row] ?? row;
    hands[k].move(position[k] === chosen ? sweep.controls[k].default : chosen);
    hands[k].release();
  });
}
/** A hand on the chart sets the control that the x axis shows: a click, a tap, a drag along it.
 * @param {Figure} figure @param {HTMLElement} stage @param {Hand} hand @param {number} steers */
export function addSteering(figure, stage, hand, steers) {
  const control = figure.sweep.controls[steers];
  const numbers = control.positions.map((value, k) => (control.kind === "day" ? k : Number(value)));
  stage.toggleAttribute("data-steers", true);
  /** @type {ChartView | undefined} */
  let view;
  let [first, last] = [0, 0];
  addHand(figure, stage, (event) => {
    view = figure.seen().filter((one) => !one.picture).find(({ svg }) => holds(svg, event));
    if (!view) return false;
    // A drag stays in the window where it began; the next one begins at its end.
    const edge = view.x.value(1);
    [first, last] = [nearest(numbers, view.x.value(0)), nearest(numbers, edge)];
    if (numbers[last] >= edge && last < numbers.length - 1) last -= 1;
    return true;
  }, (event) => {
    if (!view) return;
    const [left, , right] = view.plot;
    const part = (pointOf(view, event).x - left) / (right - left);
    hand.move(Math.min(last, Math.max(first, nearest(numbers, view.x.value(part)))));
  }, hand.release);
}
/** Whether a hand is on it. */
export const holds = (/** @type {Element} */ element, /** @type {Event} */ { target }) =>
  target instanceof Node && element.contains(target);
/** Where a hand is, in pixels of the view. @param {View} view @param {PointerEvent} event */
const pointOf = ({ svg }, { clientX, clientY }) =>
  new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
/** `start(event)` says whether a hand that comes down is meant; `go(event)` follows it.
 * @param {Figure} figure @param {HTMLElement} stage
 * @param {(event: PointerEvent) => boolean} start @param {(event: PointerEvent) => void} go
 * @param {() => void} release */
function addHand(figure, stage, start, go, release) {
  let held = false;
  /** @type {PointerEvent | null} */
  let finger = null;
  const follow = (/** @type {PointerEvent} */ event) => {
    if (!held || (finger && event.type === "pointermove" && !aside(finger, event))) return;
    finger = null;
    go(event);
  };
  stage.addEventListener("pointerdown", (event) => {
    held = !event.button && !figure.marking && start(event);
    if (!held) return;
    stage.setPointerCapture(event.pointerId);
    finger = event.pointerType === "touch" ? event : null;
    if (!finger) follow(event);
  });
  stage.addEventListener("pointermove", follow);
  for (const kind of /** @type {const} */ (["pointerup", "pointercancel"])) {
    stage.addEventListener(kind, (event) => {
      if (!held) return;
      if (kind === "pointerup") follow(event);
      held = false;
      release();
    });
  }
}
