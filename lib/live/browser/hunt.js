// @ts-check
/**
 * A hunt: chance hides something, a hand shuts gates and waits, and what is ruled out is crossed out.
 * All that a try shows is in the sweep; here tries are counted.
 */
import { setAttributes, find, make, makeButton, makeSvg, once, setText } from "./make.js";
import { drawLot, listed, memory } from "./scenario.js";
/** @import { Figure, Hunt, View } from "./types.d.ts" */
const PLACE = 0;
const GATE = 1;
const TIME = 2;
const MOMENT = 140; // Milliseconds from one stop of the clock to the next.
const NAMED = 3; // So many suspects are told by name.
const TICK = "M -4,0 L -1,3.5 L 4.5,-4";
/** @type {(count: number, one: string, more: string) => string} */
const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;
/** Fill the place that Python kept for it, and lay what a finger needs over the pictures.
 * @param {Figure} figure @param {Hunt} hunt @param {HTMLElement} panel
 * @param {HTMLElement} controlsPlace @param {AbortSignal} signal */
export function addHunt(figure, hunt, panel, controlsPlace, signal) {
  const { sweep, section, position, controls, hands } = figure;
  const { rooms, beyond, places, fewest, luck, ending, story } = hunt;
  const none = controls[GATE].default;
  const end = controls[TIME].positions.length - 1;
  const leak = () => sweep.row(position);
  const number = () => controls[PLACE].texts[position[PLACE]];
  // What was tried at this number, in this tab: a page that is loaded again forgets no try.
  /** @returns {{ tried: string[], wrong: number[], found: boolean }} */
  const remembered = () => {
    const kept = memory.get(`hunt:${number()}`);
    return { tried: [], wrong: [], found: false, ...(kept ? JSON.parse(kept) : {}) };
  };
  let game = remembered();
  const recall = () => { game = remembered(); };
  const keep = () => memory.set(`hunt:${number()}`, JSON.stringify(game));
  const gates = controls[GATE].positions.map(String);
  const suspects = () => rooms.map((_, room) => room).filter((room) => game.tried.every((name) => {
    const far = beyond[gates.indexOf(name)] ?? [];
    return far.includes(room) === far.includes(leak());
  }) && !game.wrong.includes(room));
  const note = () => { // What the gauges show has been tried.
    const name = gates[position[GATE]];
    if (!position[TIME] || position[GATE] === none || game.found) return;
    if (!game.tried.includes(name)) { game.tried.push(name); keep(); }
  };
  const move = (/** @type {number} */ k, /** @type {number} */ index) => { hands[k].move(index); hands[k].release(); };
  let clock = 0;
  const stop = () => { window.clearInterval(clock); clock = 0; };
  const tick = () => {
    if (position[TIME] < end && section.isConnected) return hands[TIME].move(position[TIME] + 1);
    stop();
    hands[TIME].release();
  };
  const wait = () => {
    stop();
    if (position[TIME] === end) return move(GATE, none); // Opened again.
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return move(TIME, end);
    tick();
    clock = window.setInterval(tick, MOMENT);
  };
  const fresh = () => { // Another leak, or the same from the start: all open, nothing tried.
    stop();
    hands[GATE].move(none);
    hands[TIME].move(0);
    recall();
    figure.redraw();
  };
  const again = () => {
    memory.set(`hunt:${number()}`, "{}");
    fresh();
    hands[PLACE].release();
  };
  const another = () => {
    const { name, positions } = controls[PLACE];
    const next = drawLot(name, positions, positions[position[PLACE]]);
    memory.set(`hunt:${next}`, "{}");
    const ends = game.found;
    move(PLACE, positions.map(String).indexOf(`${next}`));
    if (ends) go.focus({ preventScroll: true }); // What was pressed is gone.
  };
  const guess = () => {
    const room = Number(list.value);
    if (room === leak()) game.found = true;
    else if (!game.wrong.includes(room)) game.wrong.push(room);
    said = game.found ? "" : `No: ${rooms[room]} does not leak. `;
    keep();
    list.value = "-1";
    figure.redraw();
    if (game.found) over.focus();
    said = "";
  };
  let said = "";
  const go = makeButton("", once(wait), { class: "tm-hunt-go" });
  const count = make("p", { role: "status" });
  const list = make("select", { id: `tm-${section.dataset.figure}-guess` },
    make("option", { value: -1 }, "choose a room"),
    ...rooms.map((room, k) => make("option", { value: k }, room)));
  const say = makeButton("Say so", () => { if (Number(list.value) >= 0) guess(); else list.focus(); });
  const answer = make("div", { class: "tm-live-row" },
    make("label", { for: list.id }, "It leaks in"), list, say);
  const over = make("p", { tabindex: -1, class: "tm-hunt-over" });
  const sources = story.map(([says, mark, who, more]) => make("p", { class: "tm-quiet" },
    `${says} ${more} `, make("span", { class: "tm-mark" }, mark), ` ${who}`));
  const won = make("div", { class: "tm-hunt-won" }, over, make("p", {}, ending),
    makeButton("Find another leak", another),
    make("details", { class: "tm-live-fold" }, make("summary", {}, "Who says how it was?"), ...sources));
  const label = make("summary");
  const fold = make("details", { class: "tm-live-fold" }, label,
    make("p", {}, "Who takes the same number hunts the same leak."), controlsPlace.children[0],
    make("div", { class: "tm-live-row" }, makeButton("Start again", again),
      makeButton("Another leak", another)));
  fold.open = Boolean(find(fold, ".tm-live-note").textContent);
  panel.append(go, count, answer, won, fold);
  list.addEventListener("change", figure.redraw);
  const overlays = figure.views.map((view) => overlay(view, places, {
    gate: (k) => { stop(); move(GATE, position[GATE] === k ? none : k); },
    room: (k) => { if (suspects().includes(k)) { list.value = `${k}`; figure.redraw(); } },
  }));
  const result = () => {
    const [tried, missed, lucky] = [game.tried.length, game.wrong.length, luck[leak()]];
    const found = `Found: ${rooms[leak()]}. That took you ${many(tried, "try", "tries")}${
      missed ? ` and ${many(missed, "wrong guess", "wrong guesses")}` : ""}.`;
    if (tried < lucky) return `${found} A lucky guess: to be sure takes at least ${lucky}.`;
    return `${found} ${tried > fewest || missed ? "" : "Well searched. "}The best plan never needs more${
      ` than ${fewest}`}. With luck, ${lucky} would have done.`;
  };
  figure.redraws.push(() => {
    const [left, done] = [suspects(), position[TIME] === end];
    if (left.length === 1) list.value = `${left[0]}`;
    const names = left.length > NAMED ? `one of ${left.length} rooms` : listed(left.map((k) => rooms[k]));
    for (const option of list.options) {
      option.disabled = Number(option.value) >= 0 && !left.includes(Number(option.value));
    }
    panel.classList.toggle("tm-hunt-done", game.found);
    controlsPlace.hidden = go.hidden = answer.hidden = count.hidden = game.found;
    won.hidden = !game.found;
    setText(go, done ? "Open the hatch again" : "Let an hour pass");
    const hint = game.tried.length || position[GATE] !== none ? ""
      : "Tap a ring: each is a hatch. ";
    setText(count, `${hint}${said}Tries: ${game.tried.length}. It can be ${names}.`);
    setText(over, game.found ? result() : "");
    setText(label, `Leak number ${number()}`);
    for (const show of overlays) show(left, game.found ? leak() : null, Number(list.value));
  });
  // A hand has moved something: another leak begins anew, another hatch begins its hour anew.
  window.addEventListener("tm-live", ({ detail: { name, source } }) => {
    if (source !== section) return;
    const moved = controls.findIndex((control) => control.name === name);
    if (moved === PLACE) fresh();
    if (moved === GATE) { stop(); hands[TIME].move(0); }
    if (moved === TIME) { note(); figure.redraw(); }
  }, { signal });
  // Back or a link may lead to another leak: its own tries are shown, and no others.
  window.addEventListener("tm-scenario", () => { stop(); recall(); note(); figure.redraw(); }, { signal });
  signal.addEventListener("abort", stop);
  note();
}
/** What lies over a picture: rooms and gates for a finger, and what is known of the rooms.
 * @param {View} over @param {Hunt["places"]} places
 * @param {{ gate(k: number): void, room(k: number): void }} hand
 * @returns {(left: number[], found: number | null, choice: number) => void} */
function overlay(over, places, hand) {
  if (!("size" in over)) throw new Error("a hunt in what is no picture");
  const { svg, x, y, size } = over;
  const view = places[svg.classList.contains("tm-live-wide") ? "wide" : "narrow"];
  const group = makeSvg("g", { class: "tm-hunt-over" });
  const marks = view.rooms.map(([left, top, wide, high], k) => {
    const box = { x: x.pixel(left), y: y.pixel(top), width: size.pixel(wide),
      height: size.pixel(high), rx: 8 };
    const out = makeSvg("g", {}, makeSvg("rect", { ...box, class: "tm-hunt-out" }),
      makeSvg("g", { transform: `translate(${box.x + box.width - 10},${box.y + box.height - 10})` },
        makeSvg("circle", { r: 8, class: "tm-hunt-tick" }), makeSvg("path", { d: TICK })));
    const leak = makeSvg("g", { class: "tm-hunt-leak",
      transform: `translate(${box.x + 12},${box.y + box.height - 12})` },
    makeSvg("circle", { r: 4 }), makeSvg("circle", { r: 9 }));
    const chosen = makeSvg("rect", { ...box, class: "tm-hunt-chosen" });
    const touch = makeSvg("rect", { ...box, class: "tm-hunt-touch" });
    touch.addEventListener("click", () => hand.room(k));
    group.append(out, leak, chosen, touch);
    return { out, leak, chosen };
  });
  const reach = svg.viewBox.baseVal.width > 400 ? 28 : 23; // 44 pixels at the least on any screen.
  view.gates.forEach(([cx, cy], k) => {
    if (cx === undefined || cy === undefined) return;
    const touch = makeSvg("circle", { cx: x.pixel(cx), cy: y.pixel(cy), r: reach,
      class: "tm-hunt-touch", "data-gate": k });
    touch.addEventListener("click", once(() => hand.gate(k)));
    group.append(touch);
  });
  svg.append(group);
  return (left, found, choice) => marks.forEach(({ out, leak, chosen }, k) => {
    setAttributes(out, { display: left.includes(k) && found === null ? "none" : k === found ? "none" : "inline" });
    setAttributes(leak, { display: k === found ? "inline" : "none" });
    setAttributes(chosen, { display: k === choice && found === null ? "inline" : "none" });
  });
}
