/** Hands on sliders and charts; a finger that comes down may be about to scroll the page. */
const SLIP = 8; // Pixels that a finger may roll while it only taps.
/** Whether a finger that came down at `from` has gone aside further than up or down. */
const aside = (from, { clientX, clientY }) => {
  const across = Math.abs(clientX - from.clientX);
  return across > SLIP && across > Math.abs(clientY - from.clientY);
};
/** `move(value)` when the hand is meant: a finger is, once it slides, or goes up where it came. */
export function heed(slider, move) {
  let [finger, held, wanted] = [null, "", null];
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
/** A tap on what stands for a choice makes it, and the next one takes it back. */
export function addTaps({ sweep, position, hands }, scene, open) {
  const setBy = ({ target }) => sweep.layers[target.closest("[data-layer]")?.dataset.layer]?.sets;
  scene.querySelectorAll("[data-layer]").forEach((group) =>
    group.toggleAttribute("data-sets", Boolean(sweep.layers[group.dataset.layer].sets)));
  scene.addEventListener("click", (event) => {
    const [k, row] = setBy(event) ?? [];
    if (k === undefined) return;
    const chosen = open(k)?.[row] ?? row;
    hands[k].move(position[k] === chosen ? sweep.controls[k].default : chosen);
    hands[k].release();
  });
}
/** A hand on the chart sets the control that the x axis shows: a click, a tap, a drag along it. */
export function addSteering(figure, stage, hand) {
  const { sweep, position } = figure;
  const control = sweep.controls[sweep.steers];
  const numbers = control.positions.map((value, k) => (control.kind === "day" ? k : value));
  const nearest = (value) => { // The last stop at or before it, or the next if that is nearer.
    let [low, high] = [0, numbers.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (numbers[middle] <= value) low = middle; else high = middle;
    }
    return value - numbers[low] <= numbers[high] - value ? low : high;
  };
  stage.toggleAttribute("data-steers", true);
  let [view, first, last] = [null, 0, 0];
  addHand(figure, stage, (event) => {
    view = figure.seen().find(({ svg, picture }) => !picture && svg.contains(event.target));
    if (!view) return false;
    // A drag stays in the window where it began; the next one begins at its end.
    const edge = view.x.value(1);
    [first, last] = [nearest(view.x.value(0)), nearest(edge)];
    if (numbers[last] >= edge && last < numbers.length - 1) last -= 1;
    return true;
  }, (event) => {
    const [left, , right] = view.plot;
    const part = (pointOf(view, event).x - left) / (right - left);
    hand.move(Math.min(last, Math.max(first, nearest(view.x.value(part)))));
  }, hand.release);
}
/** Where a hand is, in pixels of the view. */
const pointOf = ({ svg }, { clientX, clientY }) =>
  new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
/** `start(event)` says whether a hand that comes down is meant; `go(event)` follows it. */
function addHand(figure, stage, start, go, release) {
  let [held, finger] = [false, null];
  const follow = (event) => {
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
  for (const kind of ["pointerup", "pointercancel"]) {
    stage.addEventListener(kind, (event) => {
      if (!held) return;
      if (kind === "pointerup") follow(event);
      held = false;
      release();
    });
  }
}
