/**
 * The clock of a first load: when a still and when a live picture first stood on the screen, and how
 * much has moved by itself since.
 */
(() => {
  const { lines, live } = window.firstLoad;
  const times = window.firstLoad.times = { still: null, live: null, shift: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    if (!entry.hadRecentInput) times.shift += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
  const roots = (root) => [root, ...[...root.querySelectorAll("*")]
    .flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
  const LONG = 300; // characters: an axis or an icon has less path than a curve
  const drawn = (places, selector) => places.some((place) =>
    [...place.querySelectorAll(selector)].some((line) =>
      line.getAttribute("d")?.length > LONG && line.getBoundingClientRect().width > 0));
  const tick = () => {
    const places = document.documentElement ? roots(document) : [];
    for (const [name, selector] of [["still", lines], ["live", live]]) {
      if (times[name] === null && drawn(places, selector)) {
        times[name] = 0; // seen; the time counts when the frame that shows it is over
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { times[name] = performance.now(); };
        port2.postMessage(0);
      }
    }
    if (!times.live) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})();
