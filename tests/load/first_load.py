"""How soon does a first visitor see a figure, and what does it weigh, here and in the peers?

    .venv/bin/pip install -r tests/load/requirements.txt
    .venv/bin/python tests/load/first_load.py [rounds]

Each visit is a browser started anew, with nothing in its cache; so many visits a site, in rounds
that take turns, first as this machine is and then on a slow line with a slow processor.  The
servers have each had one visitor before, who is not counted.  Times run from navigation to the end
of the frame that shows the first curve, for ours once as a still picture and once live; bytes are
as sent, compressed, web socket included, until then and until two seconds later; the shift is what
moved by itself in all that time.  Markdown tables on stdout.  Nothing asserts a time: machines
differ, ratios less so.
"""

import json
import os
import statistics
import sys
from dataclasses import astuple, dataclass

from browser import WINDOW, fresh_browser, script
from playwright.sync_api import Browser, sync_playwright
from sites import BOKEH, OURS, REST, SITES, STREAMLIT, Site, machine, running

QUIET = 2000  # ms in which late requests still count
PLACES = (OURS, *REST, *SITES[1:])
# A phone on a weak line: 1.6 Mbit/s, 150 ms, a processor slowed fourfold.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SLOWER = 4


@dataclass(frozen=True)
class Load:
    """One first visit."""

    still: float  # [ms]
    live: float  # [ms]
    until_live: float  # [bytes]
    size: float  # [bytes]
    requests: int
    shift: float


def visit(browser: Browser, site: Site, url: str, *, slow: bool) -> Load:
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
    if slow:
        network.send("Network.emulateNetworkConditions", SLOW)
        network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    network.on("Network.requestWillBeSent", lambda event: requests.append(event["request"]["url"]))
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.on("Network.webSocketFrameReceived", frame)
    wanted = json.dumps({"lines": site.lines, "live": site.live or site.lines})
    page.add_init_script(f"window.firstLoad = {wanted};\n{script('load_clock.js')}")
    page.goto(url, wait_until="commit", timeout=60_000)
    page.wait_for_function("() => window.firstLoad.times.live", timeout=60_000)
    until_live = sum(sizes)
    page.wait_for_timeout(QUIET)
    times = page.evaluate("() => window.firstLoad.times")
    size = sum(sizes)
    return Load(times["still"], times["live"], until_live, size, len(requests), times["shift"])


def table(seen: dict[Site, list[Load]]) -> None:
    """Medians over the rounds, each beside that of the minimal Streamlit app."""
    middle = {
        site: Load(*(statistics.median(column) for column in zip(*map(astuple, loads), strict=True)))
        for site, loads in seen.items()
    }
    plain, bokeh = middle[STREAMLIT].live, middle[BOKEH].live
    print("| site | still, ms | live, ms | live, all visits | kB until then | kB in all", end=" ")
    print("| requests | shift | ms, of plain Streamlit's | of Bokeh's |\n|", "---|" * 10, sep="")
    for site, load in middle.items():
        lives = [one.live for one in seen[site]]
        cells = [
            site.name,
            f"{load.still:.0f}" if site.live else "",
            f"{load.live:.0f}",
            f"{min(lives):.0f} to {max(lives):.0f}",
            f"{load.until_live / 1e3:.0f}",
            f"{load.size / 1e3:.0f}",
            f"{load.requests:.0f}",
            f"{load.shift:.3f}",
            f"{load.live / plain:.2f}",
            f"{load.live / bokeh:.2f}",
        ]
        print(f"| {' | '.join(cells)} |")


def main() -> None:
    """All sites in each round, the order turned by one from round to round; round 0 warms up."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    load = os.getloadavg()
    with running() as urls, sync_playwright() as playwright:
        for slow in (False, True):
            seen: dict[Site, list[Load]] = {site: [] for site in PLACES}
            for k in range(slow, rounds + 1):
                for site in (*PLACES[k:], *PLACES[:k]):
                    with fresh_browser(playwright) as browser:
                        one, version = visit(browser, site, urls[site], slow=slow), browser.version
                    if k > 0:
                        seen[site].append(one)
            table(seen)
            print()
        print(machine(version, load))


if __name__ == "__main__":
    main()
