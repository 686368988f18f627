// @ts-check
/** A bet is an invitation: who likes marks a guess on the axis, and sees the answer drawn over it. */
import { setAttributes, findAll, focused, inWords, make, makeSvg, setText, spoken } from "./make.js";
import { memory } from "./scenario.js";
import { heed, holds } from "./steer.js";
/** @import { Bet, ChartView, Figure } from "./types.d.ts" */
const STOPS = 100;
const DRAWN = 1000; // Milliseconds in which the answer is drawn.
/** Wake the line under the picture; the guess never leaves the tab.
 * @param {Figure} figure @param {Bet} asked @param {HTMLElement} stage @param {HTMLElement} line */
export function addBet(figure, { axis, question: words, answer, said, sentence }, stage, line) {
  const { section, sweep, position } = figure;
  const [[question], [button]] = [findAll(line, "p"), findAll(line, "button")];
  setText(question, words);
  const charts = figure.views.filter((view) => !view.picture);
  const name = `bet:${sweep.name}`;
  const still = sweep.play ? sweep.controls.length - 1 : -1; // Time that plays asks nothing new.
  const here = () => position.toSpliced(still, still < 0 ? 0 : 1).join();
  let [guessed, where] = [memory.get(name), ""];
  // What changes with the controls, or says what we calculate, fades while somebody guesses.
  for (const group of charts.flatMap(({ svg }) => findAll(svg, "[data-layer]"))) {
    const parts = Object.values(sweep.layers[Number(group.dataset.layer)]);
    const tells = parts.some((part) => part === "model" || part?.varies);
    group.classList.toggle("tm-live-answer", tells);
  }
  const addMarks = (/** @type {string} */ looks) => charts.map((view) => addMark(view, axis, looks));
  const marks = [addMarks("tm-ink tm-dot"), addMarks("tm-model")];
  const last = said.length ? said.length - 1 : STOPS;
  // What a guess says; along an axis of spans, what such a place says there.
  const say = (/** @type {number} */ k) => {
    const { factor, unit } = figure.x();
    return said[k] ?? inWords(charts[0].x.value(k / last) * factor, unit);
  };
  const slider = make("input", { type: "range", min: 0, max: last,
    "aria-label": spoken(question.textContent) });
  const verdict = make("p", { role: "status" });
  question.after(verdict);
  const turn = (/** @type {boolean} */ marking) => {
    figure.marking = marking;
    section.toggleAttribute("data-marking", marking);
    where = here();
  };
  const tell = () => {
    guessed = `${slider.value} ${where}`;
    memory.set(name, guessed);
    turn(false);
    section.toggleAttribute("data-drawn", true);
    setTimeout(() => section.removeAttribute("data-drawn"), DRAWN);
  };
  button.addEventListener("click", () => {
    if (figure.marking) tell();
    else turn(true);
    figure.redraw();
    if (figure.marking) slider.focus({ preventScroll: true });
  });
  slider.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // The button that has the focus now would hear it too.
    button.focus();
    button.click();
  });
  const draw = () => {
    if (figure.marking && here() !== where) turn(false); // A control moves: the answer is shown.
    const [stop, at] = figure.marking ? [slider.value, where] : (guessed ?? "").split(" ");
    const part = Number(stop);
    // A guess stands only where it was made.
    const guess = at === here() ? charts[0][axis].value(part / last) : null;
    const truth = guess === null || figure.marking ? null : answer.at(position);
    for (const put of marks[0]) put(guess, figure.marking ? say(part) : "your guess");
    for (const put of marks[1]) put(truth, "answer");
    setText(verdict, truth === null ? "" : `You said ${say(part)}. ${sentence.at(position)}`);
    question.classList.toggle("tm-live-asked", truth !== null);
    setText(button, figure.marking ? "Show me" : truth === null ? "Mark your guess" : "Guess again");
    slider.hidden = !figure.marking;
    setAttributes(slider, { "aria-valuetext": spoken(say(Number(slider.value))) });
  };
  heed(slider, draw);
  // The mark follows a hand on the picture too: a tap, or a mouse that drags.
  for (const kind of /** @type {const} */ (["click", "pointermove"])) stage.addEventListener(kind, (event) => {
    const drags = event.buttons & 1 && !(event instanceof PointerEvent && event.pointerType === "touch");
    const view = charts.find(({ svg }) => holds(svg, event));
    if (!figure.marking || !view || (kind === "pointermove" && !drags)) return;
    const { svg, width, plot: [left, top, right, bottom] } = view;
    const box = svg.getBoundingClientRect();
    const at = (/** @type {number} */ pixel) => pixel * width / box.width;
    const part = axis === "x" ? (at(event.clientX - box.left) - left) / (right - left)
      : (bottom - at(event.clientY - box.top)) / (bottom - top);
    slider.value = `${Math.round(last * part)}`;
    draw();
  });
  figure.redraws.push(draw);
  turn(false);
  // On a page the thumb runs along the axis itself, half of its 24 pixels reaching out at both ends;
  // under a finger, or where the picture is small, in the line below.
  new ResizeObserver(() => {
    const { svg, width, plot } = charts.find((view) => view.svg.clientWidth) ?? charts[0];
    const large = svg.classList.contains("tm-live-wide") || "stage" in document.documentElement.dataset;
    const along = large && !matchMedia("(pointer: coarse)").matches;
    const held = focused(slider) === slider;
    if (slider.parentNode !== (along ? stage : line)) (along ? stage : line).append(slider);
    if (held) slider.focus({ preventScroll: true });
    slider.className = along ? `tm-live-guess tm-live-guess-${axis}` : "tm-live-guess-below";
    const [left, top, right, bottom] = plot.map((edge) => (edge * svg.clientWidth) / width);
    const [x, y, length] = axis === "x" ? [left - 12, bottom - 22, right - left]
      : [right - 22, top - 12, bottom - top];
    slider.style.cssText = along ? `left: ${x}px; top: ${y}px; inline-size: ${length + 24}px` : "";
  }).observe(stage);
}
/** A line from edge to edge with a name; gives back the function that puts both at a value.
 * @param {ChartView} view @param {"x" | "y"} axis @param {string} looks
 * @returns {(value: number | null, name: string) => void} */
function addMark({ svg, plot: [left, top, right, bottom], ...view }, axis, looks) {
  const truth = looks === "tm-model"; // The two names never meet: two rows, or two ends.
  const line = makeSvg("line", axis === "x" ? { y1: top, y2: bottom } : { x1: left, x2: right });
  const text = makeSvg("text", axis === "x" ? { y: bottom - (truth ? 12 : 32) }
    : { y: -6, x: truth ? left + 6 : right - 18 });
  const mark = makeSvg("g", { class: `tm-live-mark ${looks}` }, line, text);
  svg.append(mark);
  return (value, name) => {
    const at = value === null ? 0 : view[axis].pixel(value);
    const far = axis === "x" ? at > (left + right) / 2 : !truth;
    setText(text, name);
    setAttributes(text, { "text-anchor": far ? "end" : "start", ...(axis === "x" && { x: far ? -6 : 6 }) });
    setAttributes(mark, { display: value === null ? "none" : "inline",
      transform: `translate(${axis === "x" ? [at, 0] : [0, at]})` });
  };
}
