"""A script or numbers that do not come: the figure says so, and never tells another's values."""

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES
from lib.hole_and_patch import hatch
from tests.browser.visit import figure, open_page, told, unfold

pytestmark = pytest.mark.browser
HERE = [one for one in FIGURES.values() if one.page == "hole_and_patch" and not one.also]


def gone(route):
    route.abort()


def instead(route):
    """As a school's proxy answers."""
    route.fulfill(status=200, content_type="text/html", body="<h1>Blocked</h1>")


@pytest.mark.parametrize(
    ("missing", "answer"),
    [("**/sweep/*", gone), ("**/sweep/*", instead), ("**/live/page.js", gone)],
    ids=["numbers", "a page of a proxy instead", "script"],
)
@pytest.mark.parametrize("path", ["hole_and_patch", "hole_and_patch?streamlit"])
def test_every_figure_says_so_and_keeps_its_default_under_a_plain_link_alone(
    page, site, missing, answer, path
):
    if "streamlit" in path and "page.js" in missing:
        missing = "**/live/component.js"
    page.route(missing, answer)
    page.goto(f"{site}/{path}")
    unfold(page)
    for one in HERE:
        section = figure(page, one.name)
        expect(section.get_by_text("This figure could not wake")).to_be_visible(timeout=20_000)
        expect(section.get_by_text("What stands here is its default.")).to_be_visible()
        told = one.default.values_at(one.default.default)
        expect(section.locator(".tm-live-headline")).to_contain_text(told.headline)
        expect(section.locator("svg:visible").first).to_be_visible()
    page.goto(f"{site}/{path}{'&' if '?' in path else '?'}hole_mm=5")
    unfold(page)
    for one in HERE:
        section = figure(page, one.name)
        expect(section.get_by_text("what the link asks for is not shown")).to_be_visible()
        expect(section.locator(".tm-live-headline, svg")).to_have_count(0)
        link = section.get_by_role("link", name="Open it on a page of its own")
        assert link.get_attribute("href").endswith("hole_mm=5")


def test_one_figure_without_numbers_leaves_the_others_alone(page, site):
    page.route("**/sweep/force.js", gone)
    page.goto(f"{site}/hole_and_patch?bet=off")
    unfold(page)
    expect(figure(page, "force").get_by_text("This figure could not wake")).to_be_visible()
    for one in HERE:
        if one.name != "force":
            expect(page.locator(f"[data-figure={one.name}][data-alive]")).to_be_visible()
    expect(page.locator(".tm-asleep")).to_have_count(1)


def test_a_choice_that_does_not_come_leaves_all_as_it_was_and_can_be_made_again(page, site):
    page.route("**/sweep/hatch~mir.js", gone)
    open_page(page, f"{site}/hole_and_patch?bet=off&hole_mm=5")
    before, address, section = told(page, "hatch"), page.url, figure(page, "hatch")
    (case,) = hatch.FIGURE.variants
    choice = section.get_by_role("radio", name=case.texts[1 - case.default])
    if not choice.is_visible():
        section.get_by_text("More settings").click()
    choice.check(force=True)
    expect(section.get_by_role("alert")).to_contain_text("did not come, so nothing has changed")
    assert told(page, "hatch") == before
    assert page.url == address
    expect(page.locator(".tm-asleep")).to_have_count(0)
    page.unroute("**/sweep/hatch~mir.js")
    choice.check()
    expect(section.locator(".tm-live-headline")).not_to_have_text(before["words"][0])
    expect(section.get_by_role("alert")).to_have_count(0)
    expect(choice).to_be_checked()


def test_an_event_that_does_not_come_moves_nothing_and_can_be_chosen_again(page, site):
    page.route("**/sweep/*~mir.js", gone)
    open_page(page, f"{site}/hole_and_patch?bet=off&hole_mm=5")
    before, address = [told(page, one.name) for one in HERE], page.url
    page.evaluate(
        "window.heard = 0; addEventListener('tm-scenario', () => heard++);"
        " addEventListener('tm-live', () => heard++)"
    )
    event, said = page.locator(".tm-cases a[href*='hatch_case=mir']").first, "nothing has changed"
    event.click()
    expect(page.locator(".tm-cases [role=status]")).to_contain_text(said)
    assert [told(page, one.name) for one in HERE] == before
    assert (page.url, page.evaluate("heard")) == (address, 0)
    page.unroute("**/sweep/*~mir.js")
    event.click()
    expect(event).to_have_attribute("aria-current", "")
    expect(page.locator(".tm-cases [role=status]")).not_to_contain_text(said)


def test_of_two_events_the_one_that_was_pressed_last_is_shown(page, site):
    """Whichever numbers come first."""
    open_page(page, f"{site}/hole_and_patch?bet=off")
    held = []
    page.route("**/sweep/pressure~4~0.84.js", lambda route: held.append(route))
    cases = page.locator(".tm-cases")
    cases.get_by_role("link", name="Soyuz 11, 1971").click()
    last = cases.get_by_role("link", name="Roscosmos and ESA")
    last.click()
    expect(last).to_have_attribute("aria-current", "")
    page.wait_for_timeout(200)
    assert held
    for route in held:
        route.continue_()
    page.wait_for_timeout(1000)
    expect(last).to_have_attribute("aria-current", "")
    expect(figure(page, "pressure").locator(".tm-live-headline")).to_contain_text("1.5\u202fmm")


def test_numbers_that_come_at_the_second_try_wake_the_figure(page, site):
    """A case asks for other numbers than those that failed; the still comes back, alive."""
    page.route("**/sweep/pressure~*", gone, times=1)
    page.goto(f"{site}/hole_and_patch?bet=off&hole_mm=5")
    section = figure(page, "pressure")
    expect(section.get_by_text("could not wake")).to_be_visible()
    page.locator(".tm-cases a").filter(has_text="As NASA gave it").click()
    expect(section.locator(".tm-live-headline")).to_contain_text("With a 2\u202fmm hole")
    expect(page.locator(".tm-asleep")).to_have_count(0)
