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
  let [view, first, last, finger] = [null, 0, 0, null];
  const follow = (event) => {
    if (!view || (finger && event.type === "pointermove" && !aside(finger, event))) return;
    finger = null;
    const box = view.svg.getBoundingClientRect();
    const [left, , right] = view.plot;
    const part = ((event.clientX - box.left) * view.width / box.width - left) / (right - left);
    hand.move(Math.min(last, Math.max(first, nearest(view.x.value(part)))));
  };
  stage.addEventListener("pointerdown", (event) => {
    view = figure.seen().find(({ svg, picture }) => !picture && svg.contains(event.target)) ?? null;
    if (!view || event.button || figure.marking) { view = null; return; }
    // A drag stays in the window where it began; the next one begins at its end.
    const edge = view.x.value(1);
    [first, last] = [nearest(view.x.value(0)), nearest(edge)];
    if (numbers[last] >= edge && last < numbers.length - 1) last -= 1;
    stage.setPointerCapture(event.pointerId);
    finger = event.pointerType === "touch" ? event : null;
    if (!finger) follow(event);
  });
  stage.addEventListener("pointermove", follow);
  for (const kind of ["pointerup", "pointercancel"]) {
    stage.addEventListener(kind, (event) => {
      if (!view) return;
      if (kind === "pointerup") follow(event);
      view = null;
      hand.release();
    });
  }
}
