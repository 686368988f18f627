"""How soon does a first visitor see a figure, and what does it weigh, here and in the peers?

    .venv/bin/pip install -r tests/load/requirements.txt
    .venv/bin/python tests/load/first_load.py

Each visit is a browser started anew, with nothing in its cache; five visits a site, in rounds that
take turns.  The servers have each had one visitor before, who is not counted.  Times run from
navigation to the end of the frame that shows the first curve, for ours once as a still picture and
once live; bytes are as sent, compressed, web socket included, until two seconds later.  Markdown
tables on stdout.  Nothing asserts a time: machines differ, ratios less so.
"""

import json
import os
import statistics
from dataclasses import astuple, dataclass

from browser import WINDOW, fresh_browser, script
from playwright.sync_api import Browser, sync_playwright
from sites import LIGHT, OURS, SITES, STREAMLIT, Site, machine, running

ROUNDS = 5
QUIET = 2000  # ms in which late requests still count


@dataclass(frozen=True)
class Load:
    """One first visit."""

    still: float  # [ms]
    live: float  # [ms]
    size: float  # [bytes]
    requests: int


def visit(browser: Browser, site: Site, url: str) -> Load:
    """Open the page once, and count until it is quiet."""
    page = browser.new_page(viewport=WINDOW)
    sizes: list[float] = []
    requests: list[str] = []

    def frame(event: dict) -> None:
        answer = event["response"]
        binary = answer["opcode"] == 2  # told in base64: four characters for three bytes
        sizes.append(len(answer["payloadData"]) * (0.75 if binary else 1))

    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.requestWillBeSent", lambda event: requests.append(event["request"]["url"]))
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.on("Network.webSocketFrameReceived", frame)
    wanted = json.dumps({"lines": site.lines, "live": site.live or site.lines})
    page.add_init_script(f"window.firstLoad = {wanted};\n{script('load_clock.js')}")
    page.goto(url, wait_until="commit", timeout=60_000)
    page.wait_for_function("() => window.firstLoad.times.live", timeout=60_000)
    page.wait_for_timeout(QUIET)
    times = page.evaluate("() => window.firstLoad.times")
    return Load(times["still"], times["live"], sum(sizes), len(requests))


def table(seen: dict[Site, list[Load]]) -> None:
    """Medians over the rounds, each beside that of the minimal Streamlit app."""
    middle = {
        site: Load(
            *(statistics.median(column) for column in zip(*map(astuple, loads), strict=True))
        )
        for site, loads in seen.items()
    }
    base = middle[STREAMLIT]
    print("| site | still, ms | live, ms | live, all visits | MB | requests", end=" ")
    print("| ms, of plain Streamlit's | MB, of it |\n|---|---|---|---|---|---|---|---|")
    for site, load in middle.items():
        lives = [one.live for one in seen[site]]
        cells = [
            site.name,
            f"{load.still:.0f}" if site.live else "",
            f"{load.live:.0f}",
            f"{min(lives):.0f} to {max(lives):.0f}",
            f"{load.size / 1e6:.2f}",
            f"{load.requests:.0f}",
            f"{load.live / base.live:.2f}",
            f"{load.size / base.size:.3f}",
        ]
        print(f"| {' | '.join(cells)} |")
    print("\n| target, of plain Streamlit's | at most | measured |\n|---|---|---|")
    for site, part, most in ((OURS, "live", 0.7), (OURS, "size", 0.6), (LIGHT, "live", 0.25)):
        what = {"live": "first live figure", "size": "bytes"}[part]
        ratio = getattr(middle[site], part) / getattr(base, part)
        print(f"| {site.name}, {what} | {most} | {ratio:.2f} |")


def main() -> None:
    """All sites in each round, the order turned by one from round to round; round 0 warms up."""
    load = os.getloadavg()
    seen: dict[Site, list[Load]] = {site: [] for site in SITES}
    with running() as urls, sync_playwright() as playwright:
        for k in range(ROUNDS + 1):
            for site in (*SITES[k:], *SITES[:k]):
                with fresh_browser(playwright) as browser:
                    one, version = visit(browser, site, urls[site]), browser.version
                if k > 0:
                    seen[site].append(one)
        table(seen)
        print(f"\n{machine(version, load)}")


if __name__ == "__main__":
    main()
