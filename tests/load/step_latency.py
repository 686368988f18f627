"""How long after a key does the picture change, here and in the peers?

    .venv/bin/pip install -r tests/load/requirements.txt
    .venv/bin/python tests/load/step_latency.py

Presses the right arrow on each site's slider, 60 times in all, in rounds that take turns, so that
a busy machine disturbs all alike.  The clock runs inside the page: from the key event's own time
stamp to the first changed path ("dom"), and to the end of the next frame ("paint").  A bare HTML
file with the same line shows what the browser itself needs.  Markdown tables on stdout.  Nothing
asserts a time: machines differ, ratios less so.
"""

import os
import statistics

import numpy as np
from browser import WINDOW, fresh_browser, script
from playwright.sync_api import Browser, sync_playwright
from sites import BOKEH, FLOOR, LIGHT, NICEGUI, OURS, SITES, Site, machine, running

ROUNDS, STEPS, WARM_UP = 6, 10, 3
QUIET, LIMIT = 250, 10_000  # ms: rest after a change, and the longest wait for one
REST = 1000  # ms after the first picture: a page may still be busy with the rest of itself

PLACES = (*SITES, FLOOR)

Steps = list[tuple[float, float]]  # dom and paint [ms]


def visit(browser: Browser, site: Site, url: str) -> Steps:
    """Open the page, press the key again and again, close it."""
    page = browser.new_page(viewport=WINDOW)
    try:
        page.goto(url, wait_until="domcontentloaded")
        slider = page.locator(site.slider).first
        slider.wait_for(timeout=60_000)
        page.locator(site.lines).first.wait_for(state="attached", timeout=60_000)
        page.wait_for_timeout(REST)
        page.evaluate(script("step_clock.js"))
        slider.focus()
        steps = []
        for k in range(WARM_UP + STEPS):
            how = {"lines": site.lines, "quiet": QUIET, "limit": LIMIT}
            if not page.evaluate("(how) => stepClock.arm(how)", how):
                raise RuntimeError(f"{site.name}: there is no line to watch")
            page.keyboard.press("ArrowRight")
            step = page.evaluate("() => stepClock.step")
            if step is None:
                raise RuntimeError(f"{site.name}: step {k} changed nothing")
            if k >= WARM_UP:
                steps.append((step["dom"], step["paint"]))
        return steps
    finally:
        page.close()


def table(seen: dict[Site, list[Steps]]) -> None:
    """Medians and 95th percentiles over all steps; the noise is the medians of the rounds."""
    dom, paint = (
        {site: [step[k] for steps in rounds for step in steps] for site, rounds in seen.items()}
        for k in (0, 1)
    )
    print("| site | dom ms, median | 95 % | medians of rounds | paint ms, median | 95 %", end=" ")
    print("| dom, of NiceGUI's | of Bokeh's |\n|---|---|---|---|---|---|---|---|")
    for site, rounds in seen.items():
        medians = [statistics.median(step[0] for step in steps) for steps in rounds]
        middle = statistics.median(dom[site])
        ratios = (middle / statistics.median(dom[peer]) for peer in (NICEGUI, BOKEH))
        cells = [
            site.name,
            f"{middle:.1f}",
            f"{np.percentile(dom[site], 95):.1f}",
            f"{min(medians):.1f} to {max(medians):.1f}",
            f"{statistics.median(paint[site]):.1f}",
            f"{np.percentile(paint[site], 95):.1f}",
            *(f"{ratio:.3f}" for ratio in ratios),
        ]
        print(f"| {' | '.join(cells)} |")
    print("\n| target | at most | measured on the site | on the light page |\n|---|---|---|---|")
    for peer in (NICEGUI, BOKEH):
        ratios = (statistics.median(dom[site]) / statistics.median(dom[peer]) for site in (OURS, LIGHT))
        cells = " | ".join(f"{ratio:.3f}" for ratio in ratios)
        print(f"| dom median, of {peer.name}'s | 0.1 | {cells} |")
    cells = " | ".join(f"{np.percentile(paint[site], 95):.1f} ms" for site in (OURS, LIGHT))
    print(f"| 95 % of painted frames | 25 ms | {cells} |")


def main() -> None:
    """All sites in each round, the order turned by one from round to round."""
    load = os.getloadavg()
    seen: dict[Site, list[Steps]] = {site: [] for site in PLACES}
    with running() as urls, sync_playwright() as playwright, fresh_browser(playwright) as browser:
        for k in range(ROUNDS):
            for site in (*PLACES[k:], *PLACES[:k]):
                seen[site].append(visit(browser, site, urls[site]))
        table(seen)
        print(f"\n{machine(browser.version, load)}")


if __name__ == "__main__":
    main()
