"""The ledger and the misses: one scenario, in the address, and no run on the server."""

import pytest
from playwright.sync_api import expect

from lib import facts
from lib.sources_and_checks import dots, every_check, ledger
from lib.sources_and_checks.misses import headline
from lib.sources_and_checks.scenario import CHECKS
from tests.browser.visit import network

pytestmark = pytest.mark.browser


def open_ledger(page, site, query=""):
    page.goto(f"{site}/sources_and_checks{query}")
    expect(page.locator("[data-figure=misses][data-alive]")).to_be_visible(timeout=30_000)
    expect(page.locator(".tm-list[data-alive]")).to_be_visible(timeout=30_000)
    return page.locator(".tm-list")


def test_a_link_restores_what_is_listed(page, site):
    listed = open_ledger(page, site, "?topic=debris&mark=disputed")
    asked = ledger.chosen("debris", "disputed")
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("debris", "disputed"))
    expect(listed.locator("li:visible")).to_have_count(len(asked))  # few, so they come unfolded
    for fact in asked:
        expect(listed.get_by_text(fact.says)).to_be_visible()
    expect(listed.get_by_label("dust")).to_be_checked()


def test_both_follow_one_topic_without_a_run(page, site):
    asked = []
    page.on("websocket", lambda socket: asked.append(socket.url))
    listed = open_ledger(page, site)
    misses = page.locator("[data-figure=misses]")
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("all", "all"))
    assert listed.locator("li:not([hidden])").count() == len(facts.facts()) + len(facts.tables())
    page.on("request", lambda request: asked.append(request.url) if network(request) else None)
    listed.get_by_label("seats").check()
    expect(misses.locator(".tm-live-numbers").first).to_contain_text("1 of 1")
    misses.get_by_label("the leak").check()
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("leak", "all"))
    expect(page).to_have_url(f"{site}/sources_and_checks?topic=leak")
    assert asked == []


def over(svg, paper, one):
    """Where a check's mark is on the screen."""
    box = svg.bounding_box()
    size = box["width"] / paper.width
    x, y = paper.places[one.what]
    return box["x"] + x * size, box["y"] + y * size


def test_a_mark_is_chosen_by_a_tap_and_let_go_by_the_next(page, site):
    """It is told, chosen in the list, and kept in the address."""
    open_ledger(page, site)
    misses = page.locator("[data-figure=misses]")
    said = misses.locator(".tm-live-headline span")
    picture = misses.locator(".tm-live-scene svg:visible")
    picture.scroll_into_view_if_needed()
    first = every_check.checks()[CHECKS.default]
    others = [one for one in every_check.counted() if one != first]
    for one in others:
        page.mouse.click(*over(picture, dots.DESK, one))
        expect(said).to_have_text(headline(one))
        place = every_check.checks().index(one)
        expect(misses.get_by_label("Which check?")).to_have_value(f"{place}")
    expect(page).to_have_url(f"{site}/sources_and_checks?check={every_check.slug(others[-1])}")
    page.mouse.click(*over(picture, dots.DESK, others[-1]))
    expect(said).to_have_text(headline(first))


def test_a_finger_chooses_a_mark(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    open_ledger(page, site)
    misses = page.locator("[data-figure=misses]")
    one = every_check.worst()
    page.touchscreen.tap(*over(misses.locator(".tm-live-scene svg:visible"), dots.PHONE, one))
    expect(misses.locator(".tm-live-headline span")).to_have_text(headline(one))
    context.close()


def test_a_bad_word_gives_everything_and_a_note(page, site):
    listed = open_ledger(page, site, "?mark=moon")
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("all", "all"))
    expect(listed.get_by_text("the link said moon")).to_be_visible()
    expect(page).to_have_url(f"{site}/sources_and_checks")


def test_back_undoes_a_link_within_the_page(page, site):
    listed = open_ledger(page, site, "?mark=quoted")
    # As the page's own jumps do.
    page.evaluate(
        "history.pushState(null, '', '?mark=judgement');dispatchEvent(new PopStateEvent('popstate'))"
    )
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("all", "judgement"))
    page.go_back()
    expect(listed.locator(".tm-live-sentence")).to_have_text(ledger.sentence("all", "quoted"))
