"""On paper: so few sheets, each chapter together, and what a screen plays or turns stands still."""

import io
import unicodedata

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from lib.look.palette import INK
from tests.browser.visit import PAGES, SOON, figure, unfold

pytestmark = pytest.mark.browser
SHEETS = 4  # that the story of a page takes at most
LIVES = """() => ![...document.querySelectorAll("section.tm-live")].some(it =>
  !it.closest(".tm-chapter") && !("alive" in it.dataset))"""
MOMENTS = """() => Object.fromEntries([...document.querySelectorAll("section.tm-live")].map(it =>
  [it.dataset.figure, it.querySelector(".tm-live-headline > span").textContent]))"""


def plain(text):
    """Without ligatures, thin spaces and line ends."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def opened(page, address):
    """A page on which all lives that stands open."""
    page.goto(address)
    page.wait_for_function(LIVES, timeout=SOON)
    page.wait_for_load_state("networkidle")


def printed(page, address):
    """Its sheets as words."""
    opened(page, address)
    pdf = page.pdf(format="A4")
    return [plain(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("path", [*PAGES, "/teach"])
def test_a_page_prints_its_story_on_few_sheets(page, site, path):
    """With each chapter's heading and answer on one of them, and the address at the end."""
    sheets = printed(page, site + path)
    assert len(sheets) <= SHEETS
    chapters = page.locator(".tm-question:has(.tm-live-headline)").evaluate_all(
        """all => all.map(it => ["h2", ".tm-live-headline > span"].map(one =>
          it.querySelector(one).textContent))"""
    )
    assert bool(chapters) == (path not in ("/sources_and_checks", "/teach"))
    for heading, answer in chapters:
        (on,) = (sheet for sheet in sheets if plain(heading) in sheet)
        # What has played to its end on paper tells another answer here.
        assert plain(answer).split(".")[0] in on or "still whole" in answer, heading
    assert site.split("//")[1] in sheets[-1]


def test_a_shot_is_told_on_paper_as_fired_and_still_asks_on_the_screen(page, site):
    """So is a race as run, and a satellite as broken up; what a hand has set stays as it is."""
    opened(page, f"{site}/debris_primer")
    before = page.evaluate(MOMENTS)
    assert before["shot"].endswith("Fire it and see.")
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.paper = ({MOMENTS})() }})")
    page.pdf()
    paper = page.evaluate("window.paper")
    assert paper["shot"].startswith("A ragged hole") and "10 years" in paper["globe"]
    assert page.evaluate(MOMENTS) == before
    page.goto(f"{site}/debris_primer?moment=first")
    expect(figure(page, "shot").locator(".tm-live-headline")).to_contain_text("hits the blanket")
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.paper = ({MOMENTS})() }})")
    page.pdf()
    assert "hits the blanket" in page.evaluate("window.paper.shot")
    assert "moment=first" in page.url


def test_a_chart_to_explore_is_dark_on_paper_by_night_too(page, site):
    page.emulate_media(color_scheme="dark")
    page.goto(f"{site}/debris_primer")
    expect(page.locator("section.tm-live[data-alive]").first).to_be_visible(timeout=SOON)
    unfold(page)
    fold = page.locator("details[data-plot=all_fluxes]")
    fold.locator("summary").first.click()
    words = fold.locator(".main-svg text").first
    expect(words).to_be_visible(timeout=SOON)
    inks = "it => [...it.querySelectorAll('text')].map(one => getComputedStyle(one).fill)"
    page.evaluate(f"""addEventListener("beforeprint", () => {{ window.inks = ({inks})(
      document.querySelector("[data-plot=all_fluxes]")) }})""")
    by_night = set(fold.evaluate(inks))
    page.pdf()
    on_paper = set(page.evaluate("window.inks"))
    light, dark = (
        f"rgb({', '.join(str(int(ink[k : k + 2], 16)) for k in (1, 3, 5))})" for ink in (INK.light, INK.dark)
    )
    assert dark in by_night and dark not in on_paper and light in on_paper
    page.wait_for_function(
        f"([it, night]) => ({inks})(it).includes(night)", arg=[fold.element_handle(), dark]
    )
