/** A figure wakes: its sweep is fetched by name, and another one when a variant is chosen. */
import { make, makeButton } from "./make.js";
import { mount } from "./mount.js";
import { stopsOf } from "./unpack.js";
import { enter, rootOf, said, stopOf } from "./scenario.js";
const kept = new Map(); // Sweeps by their names, for as long as the page lives.
function fetched(file) {
  if (!kept.has(file)) {
    kept.set(file, fetch(new URL(`sweep/${file}.json`, rootOf())).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json();
    }));
    kept.get(file).catch(() => kept.delete(file)); // The next try asks again.
  }
  return kept.get(file);
}
/** The name of a sweep, as Python writes it. */
const fileOf = (section, variants, stopFor) => [section.dataset.figure,
  ...variants.map((control) => control.positions[stopFor(control)])].join("~");
/** Gives back what lets the figure go.  A file of its own has the one sweep that it brings. */
export function wake(section) {
  const [ended, given] = [new AbortController(), new URLSearchParams(section.dataset.scenario)];
  const variants = JSON.parse(section.dataset.variants).map(stopsOf).map((control) =>
    (rootOf() ? control : onlyOne(control, stopOf(control, given.getAll(control.name))[0])));
  const [data, start] = [section.querySelector(".tm-live-data"), section.innerHTML];
  const first = fileOf(section, variants, (control) => control.default);
  if (data) kept.set(first, Promise.resolve(JSON.parse(data.textContent)));
  enter(section.dataset.scenario);
  let [wanted, shown, release] = [null, first, () => {}];
  const show = async () => {
    const file = fileOf(section, variants, (control) => stopOf(control, said(control.name))[0]);
    if (file === wanted) return;
    wanted = file;
    try {
      const sweep = await fetched(file);
      if (ended.signal.aborted || wanted !== file) return;
      const hand = handOf(section);
      release();
      // Written by our own Python, as folds are.
      if (shown !== file) section.innerHTML = file === first ? start : sweep.inside;
      shown = file;
      if (sweep.folds) section.querySelector(".tm-live-folds").innerHTML = sweep.folds;
      release = mount(section, sweep, variants);
      giveBack(section, hand);
    } catch (error) {
      wanted = null;
      sayFailed(section, show);
      console.error(error);
    }
  };
  window.addEventListener("tm-scenario", show, { signal: ended.signal });
  show();
  return () => { ended.abort(); release(); };
}
/** A control of a file that holds one of its positions alone. */
const onlyOne = (control, k) => ({ ...control, default: 0, texts: [control.texts[k]],
  positions: [control.positions[k]] });
/** In the place of a figure that cannot wake: words, and never another link's numbers. */
function sayFailed(section, again) {
  const names = [...section.dataset.controls.split(" "),
    ...JSON.parse(section.dataset.variants).map(({ name }) => name)];
  const asked = names.some((name) => said(name).length);
  section.toggleAttribute("data-failed", asked);
  section.querySelector(".tm-live-failed")?.remove();
  section.prepend(make("p", { class: "tm-live-failed", role: "alert" },
    asked ? "This figure did not arrive, so what your link asks for cannot be shown here. "
      : "The controls of this figure did not arrive; below is what it starts with. ",
    makeButton("Try again", () => {
      section.querySelector(".tm-live-failed").remove();
      section.removeAttribute("data-failed");
      again();
    })));
}
/** What a hand had open and held, before the figure is built anew. */
function handOf(section) {
  const held = section.getRootNode().activeElement;
  return {
    held: held && section.contains(held) ? held.id : "",
    open: [...section.querySelectorAll("details[open] > summary, [aria-expanded=true]")]
      .map((element) => element.textContent),
  };
}
function giveBack(section, { held, open }) {
  for (const element of section.querySelectorAll("summary, [aria-expanded]")) {
    if (open.includes(element.textContent)) element.click();
  }
  if (held) section.querySelector(`#${CSS.escape(held)}`)?.focus({ preventScroll: true });
}
