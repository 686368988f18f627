"""Draw the pictures that shared links show: the question, and the page's first figure as it is.

Run by hand, beside a running site, when a figure or the look has changed:

    .venv/bin/python tests/browser/make_cards.py http://localhost:8501
"""

import base64
import shutil
import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from lib.look.figure import FONT  # noqa: E402
from lib.look.palette import GROUND, INK, LIMIT, MODEL, QUIET  # noqa: E402

CARDS = ROOT / "lib" / "look" / "cards"
SCRIPTS = {
    "the_night": "",
    "hole_and_patch": "hole_and_patch",
    "debris_primer": "debris_primer",
    "lifeboat_timeline": "lifeboat_timeline",
    "sources_and_checks": "sources_and_checks",
}


def figure(page: Page, address: str) -> tuple[str, str]:
    """The page's question, and its first figure as a data address."""
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg")
    page.wait_for_load_state("networkidle")
    question = page.get_by_role("heading", level=1).inner_text()
    picture = page.locator(".js-plotly-plot").first.screenshot()
    return question, "data:image/png;base64," + base64.b64encode(picture).decode()


def card(question: str, picture: str) -> str:
    """A card of 1200 by 630: the question left, the figure right, paper by day."""
    return f"""<body style="margin:0;width:1200px;height:630px;display:flex;align-items:center;
      background:{GROUND.light};color:{INK.light};font-family:{FONT.replace('"', "'")}">
      <div style="width:430px;padding:0 30px 0 60px">
      <p style="font-size:26px;color:{QUIET.light};margin:0 0 24px">Two Millimetres</p>
      <h1 style="font-size:50px;line-height:1.15;margin:0">{escape(question)}</h1>
      </div><img src="{picture}" style="width:640px"></body>"""


ICON = f"""<body style="margin:0"><svg viewBox="0 0 64 64" width="64" height="64"
  style="display:block"><rect width="64" height="64" rx="12" fill="{MODEL.light}"/>
  <circle cx="32" cy="32" r="13" fill="{INK.light}"/>
  <circle cx="32" cy="32" r="13" fill="none" stroke="{LIMIT.dark}" stroke-width="4"/>
  </svg></body>"""


def main(site: str) -> None:
    """One card a page, and the icon of the browser's tab."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        wide = browser.new_page(viewport={"width": 1000, "height": 900}, device_scale_factor=2)
        paper = browser.new_page(viewport={"width": 1200, "height": 630})
        for script, path in SCRIPTS.items():
            paper.set_content(card(*figure(wide, f"{site.rstrip('/')}/{path}")))
            paper.screenshot(path=CARDS / f"{script}.png")
        paper.set_viewport_size({"width": 64, "height": 64})
        paper.set_content(ICON)
        paper.screenshot(path=CARDS / "icon.png")


if __name__ == "__main__":
    main(sys.argv[1])
