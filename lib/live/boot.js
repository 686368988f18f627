// @ts-check
/* The first script of every page, before Streamlit's own and before any module. */
(() => {
  // Where the site stands, whatever is before it: all addresses of ours are relative to this.
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL(".", own.src).href;
  window.tmRoot = root;
  // Community Cloud shows pages at its root, and keeps the site itself in a frame at /~/+/.
  window.tmHome = root.replace(/~\/\+\/$/, "");
  // A page other than home finds its server without two guesses that end in 404, and listens to
  // no page around it but one of its own address (Cloud's).
  window.__streamlit = { BACKEND_BASE_URL: root, MAIN_PAGE_BASE_URL: root, HOST_CONFIG: {
    allowedOrigins: [location.origin], useExternalAuthToken: false } };

  const asks = new URLSearchParams(location.search), { classList, dataset } = document.documentElement;
  if (asks.get("embed") === "true") classList.add("tm-embed");
  // A figure as a slide; with ?stage=drawing its drawing, where it has a chart too.
  if (asks.has("stage")) dataset.stage = asks.get("stage") ?? "";
  // A page as a talk: its figures, one a screen.
  const page = location.href.split(/[?#]/)[0].slice(root.length).replace(/\.html$/, "");
  if (asks.has("talk") && page !== "talk") {
    location.replace(`${root}talk${dataset.suffix ?? ""}?page=${encodeURIComponent(page || "index")}`);
  }
  // Who wants no bets sees no line for them, not even till the figures wake.
  let bets = asks.get("bet");
  try { bets ??= sessionStorage.getItem("tm:bet"); } catch { /* A frame without memory. */ }
  if (bets) dataset.bet = bets;
  // Cloud keeps the history of its own page, and so must not find ours in the same list.
  if (window.tmHome !== root) history.pushState = history.replaceState.bind(history);

  /**
   * A figure that cannot wake, or each of a place, says so in its own place; its default never
   * stands under another's link.
   */
  window.tmAsleep = (place) => {
    const still = "section.tm-live:not([data-alive])";
    if (!(place instanceof HTMLElement && place.matches(still))) {
      for (const section of place.querySelectorAll(still)) window.tmAsleep?.(section);
      return;
    }
    const section = place, said = document.createElement("p");
    const page = new URL(`figure/${section.dataset.figure}${dataset.suffix ?? ""}${location.search}`,
      root).href;
    const link = Object.assign(document.createElement("a"), { href: page,
      textContent: page === location.href ? "Load it again" : "Open it on a page of its own" });
    const asked = [...asks.keys()]
      .some((name) => !["bet", "embed", "embed_options", "stage", "streamlit"].includes(name));
    section.querySelector(".tm-asleep")?.remove(); // Once is enough.
    said.className = "tm-asleep";
    said.setAttribute("role", "status");
    said.append("This figure could not wake: its script or its numbers did not come. ",
      asked ? "So what the link asks for is not shown. " : "What stands here is its default. ", link);
    if (asked) section.replaceChildren(said);
    else section.prepend(said);
  };

  // A code with the address of what it shows; where a page may not copy, a window shows it.
  addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.dataset.copy) return;
    /** @type {HTMLAnchorElement | null} */
    const talk = document.querySelector('a[href^="./talk"]');
    const code = target.dataset.copy.replace("ADDRESS", talk?.href ?? "");
    (navigator.clipboard?.writeText(code) ?? Promise.reject()).then(
      () => { target.textContent = "Copied the code"; }, () => prompt("Copy the code", code));
  });

  // A table as a file, with the mark by which Excel knows its letters, in the reader's own digits.
  addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const name = target.dataset.csv, table = target.closest(".tm-table")?.querySelector("table");
    if (!name || !table) return;
    const comma = 1.5.toLocaleString().includes(",");
    const cell = (/** @type {HTMLTableCellElement} */ { textContent }) => {
      const text = textContent.replace(/(\d)\u202f(?=\d)/g, "$1").replaceAll("\u202f", " ")
        .replaceAll("\u2212", "-");
      if (/[",;\r\n]/.test(text)) return `"${text.replaceAll('"', '""')}"`;
      return comma ? text.replace(/^(-?\d+)\.(\d+)$/, '"$1,$2"') : text;
    };
    const lines = [...table.rows].map((row) => [...row.cells].map(cell).join(comma ? ";" : ","));
    const href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href, download: `${name}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  });

  // The script that wakes them does not come, as in a frame that may not; numbers tell themselves.
  addEventListener("error", ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.src !== `${root}live/page.js`) return;
    const say = () => window.tmAsleep?.(document);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", say);
    else say();
  }, true);
})();
