"""The page of the lifeboats by hand: days under a finger, ships, a search, the what-ifs by keys."""

import csv
import random
import re
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from lib.lifeboat_timeline import chairs, history, race, timeline
from lib.lifeboat_timeline.scenario import DATES, LOSTS
from lib.live.svg.chart_svg import pictures
from lib.live.svg.views import chart_views
from tests.browser.visit import SOON, open_page

pytestmark = pytest.mark.browser


def test_the_what_ifs_of_2018_are_walked_by_keys_alone(page, site):
    """Tab into the figure, arrows along the choices; the slider and the places by arrows too."""
    page.goto(f"{site}/figure/morning?what_if=as_it_was")
    headline = page.locator(".tm-live-headline")
    expect(headline).to_have_text("Three people of six sit in a ship with a hole.")
    first = page.get_by_role("radio", name="It goes as it went")
    while not first.evaluate("radio => radio === document.activeElement"):
        page.keyboard.press("Tab")
    for chosen in (
        "MS-09 is given up",
        "MS-09 is given up, and three go home at once",
        "MS-09 is given up, and the next launch fails",
    ):
        page.keyboard.press("ArrowDown")
        expect(headline).to_have_text("Three people of six have no seat home.")
        expect(page.get_by_role("radio", name=chosen, exact=True)).to_be_checked()
    expect(page.locator(".tm-live-sentence")).to_contain_text("fails, as that of MS-10 did")
    expect(page).to_have_url(f"{site}/figure/morning?what_if=launch_fails")
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    expect(page.locator(".tm-live-sentence")).to_contain_text("no ship is there")
    expect(page.locator(".tm-live-sentence")).to_contain_text("19 February 2019")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tm-live-sentence")).to_contain_text("One improvised place")


def test_race_clock_and_chance_share_their_hole(page, site):
    open_page(page, f"{site}/lifeboat_timeline?bet=off")
    chance = page.locator("[data-figure=chance] .tm-live-headline")
    before = chance.text_content()
    page.locator("[data-figure=sealed_in]").get_by_role("slider", name="Width of the hole").focus()
    page.keyboard.press("End")
    headline = page.locator(HEADLINE.format("sealed_in"))
    expect(headline).to_contain_text("100\u202fmm: they need 23 minutes and have 5.1 minutes.")
    expect(chance).not_to_have_text(before)
    expect(chance).to_contain_text("With a 100\u202fmm hole the crew needs 23 minutes and has 4.1 minutes.")


def test_the_clock_of_the_race_runs_by_hand_and_ends_by_itself(page, site):
    page.clock.install()
    headline = open_figure(page, site, "sealed_in", "?hole_mm=80&clock_percent=0")
    seen = page.locator(".tm-live-seen")
    expect(headline).to_contain_text("They come too late.")
    expect(seen).to_contain_text("After 0 minutes the crew is: on their way.")
    page.get_by_role("button", name="Run the clock").click()
    page.clock.run_for(11_000)
    expect(seen).to_contain_text("After 60 minutes the crew is: too late.")
    expect(page.get_by_role("button", name="Run the clock")).to_be_visible()


def test_a_case_sets_the_live_figures_too(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off")
    page.get_by_role("link", name="As Shenzhou-20 in 2025").click(timeout=SOON)
    told = page.locator("[data-figure=morning] .tm-live-sentence")
    expect(told).to_contain_text("An empty ship docks on 19 September", timeout=SOON)


HEADLINE = "[data-figure={}] .tm-live-headline > span"
SLIDE = """(slider, value) => {
  slider.value = value;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def open_figure(page, site, name, query=""):
    page.goto(f"{site}/figure/{name}{query}")
    expect(page.locator(".tm-live[data-alive]")).to_be_visible(timeout=SOON)
    return page.locator(HEADLINE.format(name))


def chart(page):
    """Where the chart stands on the screen: its left side and its top, and how large a pixel is."""
    svg = page.locator(".tm-live-stage > svg:visible").first
    box = svg.bounding_box()
    return box["x"], box["y"], box["width"] / float(svg.get_attribute("viewBox").split()[2])


def x_of(page, sweep, day, window=None):
    """The pixel of a day on the screen."""
    left, _, zoom = chart(page)
    view = chart_views(sweep)["wide"]
    axis = window or sweep.x
    return left + zoom * float(view.x(DATES.stop([day])[0], (axis.low, axis.high, False)))


WORDS = """svgs => svgs.map(svg => [...svg.querySelectorAll("text")].filter(text =>
    !text.closest('[display="none"]')).map(text => [text.textContent,
    ...["x", "y", "text-anchor"].map(name => text.getAttribute(name))]))"""
WRITTEN = re.compile(
    r'<text(?: class="[^"]*")? x="([\d.-]+)" y="([\d.-]+)"'
    r' text-anchor="(\w+)">([^<]*)</text>'
)
HIDDEN_GROUP = re.compile(r'<g data-layer="\d+" class="[^"]*" display="none">.*?</g>')


def written(svg):
    """Word, place and side of every text of a still picture that is seen."""
    return [[unescape(text), x, y, side] for x, y, side, text in WRITTEN.findall(HIDDEN_GROUP.sub("", svg))]


@pytest.mark.parametrize(
    "figure", [timeline.FIGURE, chairs.FIGURE, race.FIGURE], ids=lambda figure: figure.name
)
def test_any_position_is_told_and_drawn_as_python_would(page, site, figure):
    """Of days and names drawn by lot, and of the ships of that day."""
    draw, sweep = random.Random(2018), figure.default
    for _ in range(12):
        position = [draw.randrange(n) for n in map(len, sweep.controls)]
        if figure is chairs.FIGURE:  # what is not offered is no position of the browser's
            position[1] = draw.choice(LOSTS.offered[DATES.rows[position[0]]])
        pairs = zip(sweep.controls, position, strict=True)
        query = urlencode({live.control.name: live.said(k) for live, k in pairs})
        headline = open_figure(page, site, figure.name, f"?{query}")
        seen = sweep.values_at(tuple(position))
        expect(headline).to_have_text(seen.headline)
        expect(page.locator(".tm-live-sentence > span")).to_have_text(seen.sentence)
        shown = page.locator(".tm-live-stage > svg").evaluate_all(WORDS)
        assert shown or sweep.scene
        for svg, words in zip(pictures(sweep, tuple(position)), shown, strict=True):
            assert words == written(svg)


def test_a_drag_over_26_years_follows_the_finger_and_writes_one_address(page, site):
    sweep = timeline.sweep()
    headline = open_figure(page, site, "seats")
    _, top, _ = chart(page)
    page.mouse.move(x_of(page, sweep, "2005-01-01"), top + 200)
    page.mouse.down()
    for day in ("2009-07-20", "2013-05-20", "2022-12-20"):
        page.mouse.move(x_of(page, sweep, day), top + 200)
        year = headline.inner_text().split(":")[0][-4:]
        assert year == day[:4]
        expect(page).to_have_url(f"{site}/figure/seats")
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"date=2022-1[12]-\d\d$"))


def test_a_click_in_one_year_picks_the_day(page, site):
    sweep = timeline.sweep()
    headline = open_figure(page, site, "seats", "?span=year")
    window = next(w for w in sweep.windows.axes[2] if w.title == "2018")
    expect(page.locator(".tm-live-wide .tm-x-title")).to_have_text("2018")
    for day in ("2018-10-12", "2018-01-05", "2018-12-21"):
        page.mouse.click(x_of(page, sweep, day, window), chart(page)[1] + 300)
        assert page.locator("input[type=date]").input_value() == day
        expect(headline).to_contain_text("three people aboard" if day != "2018-01-05" else "six people")
    # A drag beyond the edge stays in its year; a key walks into the next.
    page.mouse.move(x_of(page, sweep, "2018-12-21", window), chart(page)[1] + 300)
    page.mouse.down()
    page.mouse.move(x_of(page, sweep, "2018-12-31", window) + 200, chart(page)[1] + 300)
    page.mouse.up()
    expect(headline).to_contain_text("31 December 2018")
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tm-live-wide .tm-x-title")).to_have_text("2019")


def test_lines_are_drawn_once_and_a_window_moves_them(page, site):
    """In a year a line is where its days are: the edge of a docking, to a third of a pixel."""
    sweep = timeline.sweep()
    open_figure(page, site, "seats", "?span=year&date=2018-08-30")
    window = next(w for w in sweep.windows.axes[2] if w.title == "2018")
    view, (a, b) = chart_views(sweep)["wide"], (0.0, float(len(DATES) - 1))
    name = next(k for k, layer in enumerate(sweep.layers) if layer.name == "people with a sound seat")
    matrix = page.locator(f".tm-live-wide [data-layer='{name}']").get_attribute("transform")
    scale, _, _, _, shift, _ = (float(number) for number in re.findall(r"[-\d.e]+", matrix)[:6])
    for day in (window.low, window.low + 157.5, window.high):
        drawn = scale * float(view.x(day, (a, b, False))) + shift
        assert drawn == pytest.approx(float(view.x(day, (window.low, window.high, False))), abs=0.3)


def test_a_tap_sets_the_day_and_a_swipe_down_does_not(page, site):
    headline = open_figure(page, site, "seats")
    before = headline.inner_text()
    stage = page.locator(".tm-live-stage")
    left, top, _ = chart(page)
    touch = {"pointerId": 7, "pointerType": "touch", "isPrimary": True, "bubbles": True,
             "clientX": left + 200, "clientY": top + 150}  # fmt: skip
    stage.evaluate("stage => { stage.setPointerCapture = () => {}; }")
    target = page.locator(".tm-live-wide .tm-axis").first
    target.dispatch_event("pointerdown", touch)
    expect(headline).to_have_text(before)
    stage.dispatch_event("pointercancel", touch)
    expect(headline).to_have_text(before)
    target.dispatch_event("pointerdown", touch)
    stage.dispatch_event("pointerup", touch)
    expect(headline).not_to_have_text(before)


def test_the_day_is_one_for_both_figures_and_a_ship_that_left_is_forgotten(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off&lost=MS-09")
    home = page.locator(HEADLINE.format("homeward"))
    lost = "Three people have no seat home: Prokopyev, Gerst and Auñón-Chancellor."
    expect(home).to_have_text(lost, timeout=SOON)
    slider = page.locator("[data-figure=seats]").get_by_role("slider")
    slider.evaluate(SLIDE, DATES.stop(["2018-12-10"])[0])
    expect(home).to_have_text(lost)
    slider.evaluate(SLIDE, DATES.stop(["2022-12-20"])[0])
    slider.dispatch_event("change")
    expect(home).to_contain_text("Seven people have seven seats, but three of them are in a ship in doubt")
    expect(page).to_have_url(f"{site}/lifeboat_timeline?bet=off&date=2022-12-20")
    offered = page.locator("[data-figure=homeward]").get_by_role("group", name="Take a ship away")
    assert offered.get_by_role("radio").count() == 3
    expect(offered.get_by_role("radio", name="none")).to_be_checked()
    offered.get_by_role("radio", name="MS-22").check()
    expect(home).to_contain_text("Three people have no seat home: Prokopyev, Petelin and Rubio.")
    expect(page).to_have_url(re.compile("lost=MS-22"))


@pytest.mark.parametrize("width", [320, 1366])
def test_a_ship_is_tapped_away_and_back(page, site, width):
    """As the control says it, which follows; what is tapped is as large as a finger."""
    page.set_viewport_size({"width": width, "height": 800})
    headline = open_figure(page, site, "homeward")
    start = headline.inner_text()
    ships = page.locator(".tm-live-scene svg:visible [data-sets]").locator("visible=true")
    expect(ships).to_have_count(2)
    for k, (name, people) in enumerate(
        (("MS-08", "Artemyev, Arnold and Feustel"), ("MS-09", "Prokopyev, Gerst and Auñón"))
    ):
        box = ships.nth(k).bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44
        for says, chosen in ((f"Three people have no seat home: {people}", name), (start, "none")):
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            expect(headline).to_contain_text(says)
            expect(page.get_by_role("radio", name=chosen)).to_be_checked()
            expected = f"lost={name}" if chosen == name else "/homeward$"
            expect(page).to_have_url(re.compile(expected))


def test_people_go_from_their_seats_into_the_station(page, site):
    """Where motion is unwanted they are there at once."""
    where = """() => [...document.querySelectorAll(".tm-live-wide [data-layer]")].filter(it =>
      it.querySelector('use[href$="-stands"]') && it.getAttribute("display") !== "none")
      .map(it => it.getAttribute("transform"))"""
    seen = {}
    for motion in ("reduce", "no-preference"):
        page.emulate_media(reduced_motion=motion)
        open_figure(page, site, "homeward")
        page.get_by_role("radio", name="MS-09").check()
        page.wait_for_timeout(120)
        seen[motion] = page.evaluate(where)
    assert len(seen["reduce"]) == len(seen["no-preference"]) == 3
    assert seen["reduce"] != seen["no-preference"]
    page.wait_for_timeout(1200)
    assert page.evaluate(where) == seen["reduce"]


def test_a_ship_of_another_day_gives_the_default_and_a_note(page, site):
    open_figure(page, site, "homeward", "?date=2022-12-20&lost=MS-09")
    note = "“Take a ship away” can be none, MS-22 or Crew-5; the link said MS-09, so you see none."
    expect(page.get_by_text(note)).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "told", "address"),
    [("gerst", "Gerst flew up and home in TMA-13M", "Gerst"),
     ("Soyuz MS-09", "Soyuz MS-09, with three seats, docked on 8 June 2018", "Soyuz+MS-09"),
     ("Alexander Gerst", "Alexander Gerst flew up and home in TMA-13M", "Alexander+Gerst")],
)  # fmt: skip
def test_a_search_typed_by_hand_is_told_and_kept_in_the_address(page, site, typed, told, address):
    """Where the search had a picture of its own, as old links say, it is that of all years now."""
    open_figure(page, site, "find")
    words = page.locator(".tm-live-sentence > span")
    start = words.inner_text()
    box = page.get_by_role("combobox", name="Find a ship or a person")
    box.press_sequentially(typed)
    expect(words).to_contain_text(told)
    box.press("Enter")
    expect(page).to_have_url(f"{site}/figure/find?find={address}")
    box.fill("Yeltsin")
    box.press("Enter")
    expect(page.get_by_text("a ship or a person of the table")).to_be_visible()
    box.fill("")
    expect(words).to_have_text(start)


def test_a_day_is_picked_from_the_calendar(page, site):
    headline = open_figure(page, site, "seats")
    page.locator("input[type=date]").fill("2024-09-08")
    expect(headline).to_have_text("8 September 2024: nine people aboard, but only seven seats.")
    expect(page).to_have_url(f"{site}/figure/seats?date=2024-09-08")


def test_a_jump_to_a_famous_day_is_undone_by_back(page, site):
    page.goto(f"{site}/lifeboat_timeline?bet=off&find=Gerst")
    headline = page.locator(HEADLINE.format("seats"))
    expect(headline).to_contain_text("30 August 2018", timeout=SOON)
    page.get_by_role("link", name="20 December 2022: MS-22").click()
    expect(headline).to_contain_text("20 December 2022: seven people aboard, but only four seats")
    page.go_back()
    expect(headline).to_contain_text("30 August 2018")
    expect(page).to_have_url(f"{site}/lifeboat_timeline?bet=off&find=Gerst")


def test_a_button_leads_to_a_famous_day_and_the_ships_of_it(page, site):
    headline = open_figure(page, site, "seats")
    button = page.get_by_role("button", name="13 aboard")
    button.click()
    expect(headline).to_have_text("18 July 2009: thirteen people aboard, and a seat for each.")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".tm-live-drawing:visible")).to_contain_text("Payette")
    expect(page).to_have_url(f"{site}/figure/seats?date=2009-07-18")


def test_every_change_can_be_read_and_taken_along(page, site):
    open_figure(page, site, "seats")
    page.get_by_text("Every change of people and seats").first.click()
    rows = page.locator(".tm-live-whole tr")
    assert rows.count() == len(history.table()) + 1
    page.get_by_role("button", name="Take it with you").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    lines = [line for line in csv.reader(text.splitlines()) if not line[0].startswith("#")]
    assert lines == [list(timeline.COLUMNS), *map(list, history.table())]
