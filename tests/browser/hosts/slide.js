// What is wrong with a slide: type too small, words or controls cut or over each other, scrolling.
(part = 0.035) => {
  const least = part * innerHeight - 0.01, found = [], boxes = [];
  const inside = (b, of, by = 1) => b.left >= of.left - by && b.top >= of.top - by
    && b.right <= of.right + by && b.bottom <= of.bottom + by;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push("it scrolls");
  const isSeen = (element) => element.getBoundingClientRect().width > 1
    && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** What is seen of a picture: one that is too high shows its lower or its upper part alone. */
  const shownOf = (svg) => {
    const { left, top, right, bottom } = svg.getBoundingClientRect();
    const [over = 0, , under = 0] = /^inset\(([^)]*)\)/.exec(getComputedStyle(svg).clipPath)?.[1]
      .split(" ").map(parseFloat) ?? [];
    return { left, top: top + over, right, bottom: bottom - under };
  };
  /** A part of a picture may end above its foot. */
  const isClipped = (element, box, zoom) => {
    const part = element.closest("[data-layer], .tm-axis"), svg = element.closest("svg");
    const under = part && /^inset\(0px 0px ([\d.]+)px/.exec(getComputedStyle(part).clipPath)?.[1];
    return under && box.top >= svg.getBoundingClientRect().bottom - under * zoom - 1;
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode());) {
    const element = node.parentElement, text = node.textContent.trim(), svg = element.closest("svg");
    if (!text || !isSeen(element) || element.closest("script, noscript, option, .tm-live-unseen")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width <= 1) continue;
    const zoom = svg ? svg.clientWidth / svg.viewBox.baseVal.width : 1;
    const isOut = (of) => box.bottom <= of.top || box.top >= of.bottom;
    if (svg && (isOut(shownOf(svg)) || isClipped(element, box, zoom))) continue; // Left out as a whole.
    const size = parseFloat(getComputedStyle(element).fontSize) * zoom;
    if (size < least) found.push(`“${text}” is ${size} pixels high`);
    // A picture's own lines of type are higher than its letters.
    if (svg ? !inside(box, shownOf(svg), size / 5) : !inside(box, screen)) found.push(`“${text}” is cut`);
    boxes.push({ name: `“${text}”`, box, svg, element });
  }
  for (const element of document.querySelectorAll("input, select, button, :is(.tm-live-stage, .tm-live-scene) svg")) {
    if (!isSeen(element) || element.matches(".tm-live-guess")) continue; // It lies on the picture.
    const svg = element.closest("svg");
    const name = element.id || element.className.baseVal || element.textContent;
    const box = svg ? shownOf(svg) : element.getBoundingClientRect();
    if (!inside(box, screen)) found.push(`${name} is cut`);
    boxes.push({ name, box, svg, element });
  }
  boxes.forEach((one, k) => boxes.slice(0, k).forEach((other) => {
    if (one.svg && one.svg === other.svg) return; // How a picture's own words lie is lib.live.svg.label_fit's.
    if (one.element.contains(other.element)) return; // A button and its own word.
    const [a, b] = [one.box, other.box];
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 1 && high > 1) found.push(`${one.name} lies on ${other.name}`);
  }));
  return found;
}
