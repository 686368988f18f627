"""The home page in a browser: one hour for both figures, in the address, and no hour invented."""

import re

import pytest
from playwright.sync_api import expect

from lib import facts
from lib.the_night import station, timeline
from tests.browser.visit import open_page

pytestmark = pytest.mark.browser


def part(page, name, what):
    return page.locator(f"section[data-figure={name}][data-alive] .tm-live-{what}")


def test_an_old_link_restores_and_both_figures_follow_one_hand(page, site):
    open_page(page, f"{site}/?hour=20")
    night, plan = (part(page, name, "headline") for name in ("night", "station"))
    expect(night).to_have_text(timeline.headline(20))
    expect(plan).to_have_text(station.headline(20))
    page.locator("[data-figure=night]").get_by_role("slider").press("Home")
    expect(night).to_have_text(timeline.headline(0))
    expect(plan).to_have_text(station.headline(0))
    expect(page).to_have_url(re.compile(r"[?&]hour=0\b"))
    page.locator("[data-figure=station]").get_by_role("slider").press("PageUp")
    expect(night).to_have_text(timeline.headline(10))
    expect(plan).to_have_text(station.headline(10))


def test_the_table_tells_each_event_as_its_source_does(page, site):
    page.goto(f"{site}/figure/night")
    page.get_by_text("The night in order").first.click()
    rows = page.locator(".tm-live-whole tbody tr")
    expect(rows).to_have_count(len(timeline.rows()))
    for row, told in zip(rows.all(), timeline.rows(), strict=True):
        assert row.locator("td").all_text_contents() == told
    page.get_by_role("button", name="Table").click()
    panel = page.locator(".tm-live-panel:visible")
    expect(panel).to_contain_text("14\u202fh")
    for event in facts.events():
        expect(panel).not_to_contain_text(event.title)


@pytest.mark.parametrize("width", [390, 1366])
def test_the_title_breaks_first_after_the_hole_and_shows_it_in_the_colour_of_a_limit(page, site, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site)
    title, dot, rest = (page.locator(f"h1{part}").bounding_box() for part in ("", " .tm-width", " .tm-rest"))
    assert rest["x"] == pytest.approx(title["x"], abs=1) and rest["y"] > dot["y"]
    colours = """() => [getComputedStyle(document.querySelector(".tm-width")).fill,
      getComputedStyle(document.querySelector("h1")).color]"""
    hole, words = page.evaluate(colours)
    assert hole != words
