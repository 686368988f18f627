"""The page of the lifeboats by hand: the what-ifs of 2018 by keys alone, and the search."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SOON = 30_000


def test_the_what_ifs_of_2018_are_walked_by_keys_alone(page, site):
    """Tab into the figure, arrows along the choices; the slider and the places by arrows too."""
    page.goto(f"{site}/figure/morning?what_if=as_it_was")
    headline = page.locator(".tm-live-headline")
    expect(headline).to_contain_text("6 people and 6 seats")
    first = page.get_by_role("radio", name="as it was")
    while not first.evaluate("radio => radio === document.activeElement"):
        page.keyboard.press("Tab")
    walk = (
        ("3 people have no seat home, and from 4 October on no ship at all.", "MS-09"),
        ("Three go home; the other three have no ship for 72 days.", "three go home"),
        ("3 people have no seat home, and from 4 October on no ship at all.", "launch fails"),
    )
    for says, chosen in walk:
        page.keyboard.press("ArrowDown")
        expect(headline).to_have_text(says)
        expect(page.get_by_role("radio", name=chosen)).to_be_checked()
    expect(page.locator(".tm-live-sentence")).to_contain_text("fails as that of MS-10 did")
    expect(page).to_have_url(f"{site}/figure/morning?what_if=launch_fails")
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    expect(page.locator(".tm-live-sentence")).to_contain_text("no ship at all")
    expect(page.locator(".tm-live-sentence")).to_contain_text("19 February 2019")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tm-live-sentence")).to_contain_text("One improvised place")


def test_clock_and_chance_share_their_hole(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off")
    expect(page.locator(".tm-live[data-alive]")).to_have_count(4, timeout=SOON)
    chance = page.locator("[data-figure=chance] .tm-live-headline")
    before = chance.inner_text()
    page.locator("[data-figure=clock]").get_by_role("slider").focus()
    page.keyboard.press("End")
    expect(chance).not_to_have_text(before)
    expect(chance).to_contain_text("100\u202fmm: 23 minutes needed, 4.1 minutes there")


def test_a_search_typed_by_hand_is_told_and_kept_in_the_address(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off")
    box = page.get_by_role("combobox", name="Find a ship or a person")
    expect(box).to_be_visible(timeout=SOON)
    box.click()
    page.keyboard.type("gerst", delay=20)
    expect(page.get_by_role("option", name="Gerst", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    answer = page.locator(".tm-answer").first
    expect(answer).to_contain_text("Gerst went up in TMA-13M", timeout=SOON)
    expect(page).to_have_url(f"{site}/lifeboat_timeline?bet=off&find=Gerst")


def test_a_case_sets_the_live_figures_too(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off")
    page.get_by_role("button", name="As Shenzhou-20 in 2025").click(timeout=SOON)
    headline = page.locator("[data-figure=morning] .tm-live-headline")
    expect(headline).to_have_text(
        "Three go home; the other three have no ship for 19 days.", timeout=SOON
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [("Soyuz MS-09", "Soyuz MS-09, with 3 seats"), ("Alexander Gerst", "Alexander Gerst went up")],
)
def test_a_name_typed_in_full_is_found(page, site, name, told):
    page.goto(f"{site}/lifeboat_timeline?bet=off")
    box = page.get_by_role("combobox", name="Find a ship or a person")
    expect(box).to_be_visible(timeout=SOON)
    box.click()
    page.keyboard.type(name, delay=20)
    page.get_by_role("option", name=name, exact=True).click()
    expect(page.locator(".tm-answer").first).to_contain_text(told)
