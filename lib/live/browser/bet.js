/** Bet first: the visitor marks a guess on the axis, then the answer is drawn over the guess. */
import { dress, inWords, make, makeButton, makeSvg, setText, spoken } from "./make.js";
import { memory } from "./scenario.js";
const STEPS = 100;
const rough = (value, unit) => inWords(Number(value.toPrecision(2)), unit);
/** Ask, unless this tab has answered or passed already; the guess never leaves the tab. */
export function addBet(figure, stage, controls) {
  const { section, sweep, position } = figure;
  const { axis, question, answer, unit } = sweep.bet;
  const charts = figure.views.filter((view) => !view.picture);
  const name = `bet:${sweep.name}`;
  const here = () => position.join();
  let bet = memory.get(name);
  // What changes with the controls, or says what we calculate, would give the answer away.
  for (const group of charts.flatMap(({ svg }) => [...svg.querySelectorAll("[data-layer]")])) {
    const parts = Object.values(sweep.layers[group.dataset.layer]);
    const tells = parts.some((part) => part === "model" || part?.varies);
    group.classList.toggle("tm-live-answer", tells);
  }
  const addMarks = (...looks) => charts.map((view) => addMark(view, axis, ...looks));
  const marks = [addMarks("your guess", "tm-ink tm-dot"), addMarks("answer", "tm-model")];
  const slider = make("input", { type: "range", min: 0, max: STEPS, "aria-label": spoken(question),
    class: `tm-live-guess tm-live-guess-${axis}` });
  const text = make("p", { role: "status" });
  const turn = (betting) => {
    section.toggleAttribute("data-betting", figure.betting = betting);
    slider.hidden = skip.hidden = !betting;
    text.ariaLive = betting ? "off" : "polite"; // Until then the slider speaks for itself.
    setText(go, betting ? "Draw the answer" : "Guess again");
    figure.redraw();
  };
  const decide = (next) => { memory.set(name, bet = next); turn(false); go.focus(); };
  const go = makeButton("", () => {
    if (figure.betting) return decide(`${slider.value} ${here()}`);
    turn(true);
    slider.focus();
  }, { class: "tm-live-go" });
  const skip = makeButton("Skip", () => decide("skip"));
  controls.before(make("div", { class: "tm-live-bet" }, text,
    make("div", { class: "tm-live-row" }, go, skip)));
  stage.append(slider);
  const draw = () => {
    const [part, at] = figure.betting ? [slider.value, here()] : bet.split(" ");
    // A guess stands only where it was made.
    const guess = at === here() ? charts[0][axis].value(part / STEPS) : null;
    const truth = guess === null || figure.betting ? null : answer.at(position);
    [guess, truth].forEach((value, k) => marks[k].forEach((put) => put(value)));
    const said = guess === null ? "" : `about ${rough(guess, unit)}`;
    dress(slider, { "aria-valuetext": spoken(said) });
    if (truth === null) setText(text, said && `Your guess: ${said}`);
    else setText(text, `You said ${said}; ${verdict(guess, truth, unit, charts[0][axis])}`);
  };
  slider.addEventListener("input", draw);
  figure.redraws.push(draw);
  turn(bet === null);
  // The thumb runs along the axis itself, so half of its 24 pixels reach out at both ends.
  const fit = new ResizeObserver(() => {
    const { svg, width, plot } = figure.seen()[0] ?? charts[0];
    const [left, top, right, bottom] = plot.map((edge) => (edge * svg.clientWidth) / width);
    const [x, y, length] = axis === "x" ? [left - 12, bottom - 22, right - left]
      : [right - 22, top - 12, bottom - top];
    slider.style = `left: ${x}px; top: ${y}px; inline-size: ${length + 24}px`;
  });
  fit.observe(stage);
}
/** A line from edge to edge with its name; gives back the function that puts it at a value. */
function addMark({ svg, plot: [left, top, right, bottom], ...view }, axis, name, looks) {
  const truth = looks === "tm-model"; // The two names never meet: two rows, or two ends.
  const line = makeSvg("line", axis === "x" ? { y1: top, y2: bottom } : { x1: left, x2: right });
  const text = makeSvg("text", axis === "x" ? { y: bottom - (truth ? 12 : 32) }
    : { y: -6, x: truth ? left + 6 : right - 18 }, name);
  const mark = makeSvg("g", { class: `tm-live-mark ${looks}` }, line, text);
  svg.append(mark);
  return (value) => {
    const at = value === null ? 0 : view[axis].pixel(value);
    const far = axis === "x" ? at > (left + right) / 2 : !truth;
    dress(text, { "text-anchor": far ? "end" : "start", ...(axis === "x" && { x: far ? -6 : 6 }) });
    dress(mark, { display: value === null ? "none" : "inline",
      transform: `translate(${axis === "x" ? [at, 0] : [0, at]})` });
  };
}
/** The difference in words; an answer at the end of the axis may lie anywhere beyond it. */
function verdict(guess, truth, unit, { part, log }) {
  const beyond = part(truth) >= 1 ? " or more" : part(truth) <= 0 ? " or less" : "";
  const told = `calculated: ${rough(truth, unit)}${beyond}`;
  const more = truth > guess ? "more" : "less";
  if (Math.abs(part(truth) - part(guess)) < 0.02) return `${told}, as close as this picture tells.`;
  if (!log) return `${told}, ${rough(Math.abs(truth - guess), unit)} ${more}.`;
  return `${told}, ${rough(Math.max(truth / guess, guess / truth), "times")} ${more}.`;
}
