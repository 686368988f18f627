"""A visit: a page is opened, all that lives on it wakes, and what it tells is read."""

from typing import Any

from playwright.sync_api import Locator, Page, Request, expect

PAGES = {
    "/": "A hole this wide let air out of the space station",
    "/hole_and_patch": "How fast does the air leave?",
    "/debris_primer": "Could a grain of dust have made this hole?",
    "/lifeboat_timeline": "Was there a seat home for everyone?",
    "/sources_and_checks": "Can you trust this site?",
}
STREAMLIT = "?streamlit"
MENU = dict(zip(PAGES, ("Night", "Leak", "Dust", "Seats", "Sources"), strict=True))
SOON = 30_000
UNFOLD = "document.querySelectorAll('.tm-chapter').forEach(it => { it.open = true })"
AWAKE = """() => document.querySelector("section.tm-live")
  && !document.querySelector(":is(section.tm-live, .tm-list):not([data-alive])")"""
# What a figure tells, and where each of its controls stands, as people read it.
TOLD = """section => ({
  words: ["headline", "sentence"].map(name => section.querySelector(`.tm-live-${name}`).innerText),
  numbers: [...section.querySelectorAll("[data-number]")].map(it => it.textContent),
  controls: [...section.querySelectorAll("input[type=range]:not(.tm-live-guess)")]
    .map(it => it.ariaValueText ?? it.getAttribute("aria-valuetext"))
    .concat([...section.querySelectorAll("input:checked")].map(it => it.parentNode.textContent),
      [...section.querySelectorAll("select")].map(it => it.selectedOptions[0].textContent),
      [...section.querySelectorAll("input[list]")].map(it => it.value)).sort(),
})"""


def unfold(page: Page) -> None:
    """All chapters of the page that is open."""
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=SOON)
    page.evaluate(UNFOLD)


def open_page(page: Page, address: str) -> None:
    """Open an address and all its chapters, until each figure and list lives, nothing is asked."""
    page.goto(address)
    unfold(page)
    page.wait_for_function(AWAKE, timeout=SOON)
    page.wait_for_load_state("networkidle")


def figure(page: Page, name: str) -> Locator:
    return page.locator(f"section.tm-live[data-figure={name}]")


def told(page: Page, name: str) -> dict[str, Any]:
    """Headline, sentence, numbers and controls of a figure that lives."""
    expect(page.locator(f"section[data-figure={name}][data-alive]")).to_be_visible(timeout=SOON)
    found: dict[str, Any] = figure(page, name).evaluate(TOLD)
    return found


def network(request: Request) -> bool:
    """Whether a request is one of the page's own.

    At each new address Chromium looks at the tab's icon again, in its cache.
    """
    return not request.url.endswith("/cards/icon.png")
