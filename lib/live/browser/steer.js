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
  const follow = (event) => {
    if (!view) return;
    const box = view.svg.getBoundingClientRect();
    const [left, , right] = view.plot;
    const part = ((event.clientX - box.left) * view.width / box.width - left) / (right - left);
    hand.move(Math.min(last, Math.max(first, nearest(view.x.value(part)))));
  };
  stage.addEventListener("pointerdown", (event) => {
    view = figure.seen().find(({ svg, picture }) => !picture && svg.contains(event.target)) ?? null;
    if (!view || event.button || figure.betting) { view = null; return; }
    // A drag stays in the window where it began; the next one begins at its end.
    const edge = view.x.value(1);
    [first, last] = [nearest(view.x.value(0)), nearest(edge)];
    if (numbers[last] >= edge && last < numbers.length - 1) last -= 1;
    stage.setPointerCapture(event.pointerId);
    // A finger that comes down may be about to scroll the page; then the browser takes it away.
    if (event.pointerType !== "touch") follow(event);
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
