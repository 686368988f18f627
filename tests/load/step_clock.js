/** The clock of one step: from the key's own time stamp to the changed picture and its frame. */
window.stepClock = (() => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")]
    .flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];

  /** Start the watch; `step` then holds {dom, paint}, or null if nothing changed in time. */
  function arm({ lines, quiet, limit }) {
    const places = roots(document);
    const picture = () => places.flatMap((place) => [...place.querySelectorAll(lines)])
      .map((line) => line.getAttribute("d")).join("");
    const before = picture();
    clock.step = new Promise((done) => {
      let start = null, dom = null, paint = null;
      const press = (event) => { start ??= event.timeStamp; };
      const end = () => {
        watch.disconnect();
        window.removeEventListener("keydown", press, true);
        done(dom === null ? null : { dom, paint });
      };
      // Where lines are changed in place it is enough to look at those; else at all of them.
      const changed = (records) => (records.every(({ type }) => type === "attributes")
        ? records.some(({ target, oldValue }) =>
          target.matches(lines) && target.getAttribute("d") !== oldValue)
        : ![before, ""].includes(picture()));
      const check = (records) => {
        if (start === null || dom !== null || !changed(records)) return;
        dom = performance.now() - start;
        // The message comes when the next frame has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { paint = performance.now() - start; };
        requestAnimationFrame(() => port2.postMessage(0));
        setTimeout(end, quiet);
      };
      const watch = new MutationObserver(check);
      for (const place of places) {
        watch.observe(place, { subtree: true, childList: true, attributes: true,
          attributeOldValue: true, attributeFilter: ["d"] });
      }
      window.addEventListener("keydown", press, true);
      setTimeout(() => { if (dom === null) end(); }, limit);
    });
    return before.length;
  }
  const clock = { arm, step: null };
  return clock;
})();
