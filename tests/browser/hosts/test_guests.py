"""Figures as guests: the page around hears their height, a deck its keys, and slides fit."""

import json
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES

pytestmark = pytest.mark.browser
MEASURE = (Path(__file__).parent / "slide.js").read_text(encoding="utf-8")
SCREENS = ((800, 450), (1280, 720), (1920, 1080))
HEIGHT = "document.documentElement.getBoundingClientRect().height"


@pytest.fixture
def talk(page, nginx):
    """Opens a page of another site that frames ours; gives back that frame."""

    def framed(**said):
        page.goto(f"http://talk{nginx}/frame.html?{urlencode(said)}")
        expect(page.frame_locator("iframe").locator(".tm-live[data-alive]").first).to_be_visible()
        return page.frames[1]

    return framed


def code_of_the_panel(page, site):
    page.goto(f"{site}/figure/pressure?bet=off&hole_mm=4")
    page.get_by_role("button", name="Take it with you").click()
    code = page.get_by_role("textbox", name="embed code", exact=True).input_value()
    return code.replace("?hole_mm=4", "?bet=off&hole_mm=4")


def code_of_oembed(page, site):
    asked = quote(f"{site}/figure/pressure?bet=off&hole_mm=4", safe="")
    with urlopen(f"{site}/oembed?url={asked}") as answer:
        return json.load(answer)["html"]


def check_that_all_is_seen(page, frame):
    """The frame is as high as what it holds, to the pixel that rounding up adds."""
    page.wait_for_function(
        "([frame, height]) => frame.clientHeight >= height && frame.clientHeight < height + 1",
        arg=[page.query_selector("iframe"), frame.evaluate(HEIGHT)],
    )
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize("code", [code_of_the_panel, code_of_oembed])
def test_the_frame_becomes_as_high_as_the_figure(page, site, talk, code):
    frame = talk(code=code(page, site))
    assert page.evaluate("document.body.innerText.trim()") == ""
    heights = []
    for width in (1280, 1100, 500, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(300)  # the words have found their lines
        check_that_all_is_seen(page, frame)
        heights.append(frame.evaluate(HEIGHT))
    assert len(set(heights)) > 1
    frame.get_by_text("Says who?").click()
    page.wait_for_timeout(300)
    check_that_all_is_seen(page, frame)
    assert frame.evaluate(HEIGHT) > heights[-1]


def test_the_code_of_the_panel_carries_about_the_right_height_already(page, site, talk):
    code = code_of_the_panel(page, site).split("<script>")[0]
    frame = talk(code=code)
    page.set_viewport_size({"width": 736 + 16, "height": 800})
    told = page.evaluate("Number(document.querySelector('iframe').height)")
    assert told == pytest.approx(frame.evaluate(HEIGHT), abs=60)


@pytest.mark.parametrize("path", ["figure/pressure", "hole_and_patch"])
def test_a_learning_platform_hears_the_height_too(page, nginx, talk, path):
    frame = talk(src=f"http://leak{nginx}/{path}?embed=true&bet=off")
    page.wait_for_function("() => heard.length > 1")
    page.wait_for_timeout(500)
    height = frame.evaluate(f"Math.ceil({HEIGHT})")
    assert page.evaluate("heard.slice(-2)") == [
        {"type": "two-millimetres", "height": height},
        {"subject": "lti.frameResize", "height": height},
    ]


def test_an_oembed_frame_that_is_allowed_less_height_does_not_grow(site):
    asked = quote(f"{site}/figure/pressure", safe="")
    with urlopen(f"{site}/oembed?url={asked}&maxheight=400") as answer:
        told = json.load(answer)["html"]
    assert 'height="400"' in told and "<script>" not in told


@pytest.mark.parametrize("query", ["", "&stage"])
def test_links_of_a_guest_open_a_tab(page, nginx, talk, query):
    frame = talk(src=f"http://leak{nginx}/figure/pressure?bet=off{query}")
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="Two Millimetres").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("How fast does the air leave?")
    assert "/figure/pressure" in frame.url


def test_a_chapter_of_a_guest_is_jumped_to_in_its_own_frame(page, nginx, talk):
    frame = talk(src=f"http://leak{nginx}/hole_and_patch?embed=true&bet=off")
    link = frame.locator(".tm-chapters a").last
    link.click()
    expect(frame.locator("#closer > h2")).to_be_in_viewport()
    assert frame.url.endswith("#closer") and len(page.context.pages) == 1


def test_a_deck_gets_its_keys_and_the_figure_its_own(page, nginx, talk):
    frame = talk(src=f"http://leak{nginx}/figure/pressure?stage&bet=off")
    slider, headline = (
        frame.get_by_role("slider", name="Width of the hole").first,
        frame.locator(".tm-live-headline"),
    )
    words = headline.inner_text()
    slider.focus()
    for key in ("PageDown", "PageUp", "Escape", "b", "."):
        page.keyboard.press(key)
    assert headline.inner_text() == words
    page.keyboard.press("ArrowRight")
    expect(headline).not_to_have_text(words)
    frame.get_by_role("textbox").first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("1.5")
    page.keyboard.press("Enter")
    expect(headline).to_contain_text("With a 1.5\u202fmm hole")
    frame.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    keys = ("PageDown", "PageUp", "Escape", "b", ".", "ArrowRight", " ")
    told = page.evaluate("heard.filter(({ type }) => type === 'two-millimetres-key')")
    assert told == [{"type": "two-millimetres-key", "key": key} for key in keys]


def test_a_figure_that_is_no_slide_keeps_all_keys(page, nginx, talk):
    frame = talk(src=f"http://leak{nginx}/figure/pressure?bet=off")
    headline = frame.locator(".tm-live-headline")
    words = headline.inner_text()
    frame.get_by_role("slider", name="Width of the hole").first.focus()
    page.keyboard.press("PageUp")
    expect(headline).not_to_have_text(words)
    assert not page.evaluate("heard.some(({ type }) => type === 'two-millimetres-key')")


@pytest.mark.parametrize("name", FIGURES)
def test_a_slide_fits_its_screen(page, site, name):
    for query in ("?stage&bet=off", "?stage", "?stage=drawing&bet=off", "?stage=chart"):
        page.goto(f"{site}/figure/{name}{query}")
        expect(page.locator(".tm-live[data-alive]")).to_be_visible()
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(MEASURE) == [], (query, width, height)
            picture = ":is(.tm-live-stage, .tm-live-scene) svg:visible"
            for seen in (".tm-live-headline", picture, ".tm-live-controls"):
                expect(page.locator(seen).first).to_be_visible()


def test_a_slide_lives_from_a_disk(page, written):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{(written / 'figure' / 'pressure.html').as_uri()}?stage&hole_mm=4&bet=off")
    expect(page.locator(".tm-live-headline")).to_contain_text("With a 4\u202fmm hole")
    assert page.evaluate(MEASURE) == []


def test_the_guess_lies_on_the_axis_of_a_slide(page, site):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site}/figure/pressure?stage=chart")
    page.get_by_role("button", name="Mark your guess").click()
    guess = page.locator(".tm-live-guess")
    expect(guess).to_be_focused()
    page.keyboard.press("Home")
    for _ in range(25):
        page.keyboard.press("ArrowRight")
    thumb = guess.bounding_box()
    mark = page.locator(".tm-live-narrow .tm-live-mark.tm-dot line").bounding_box()
    at = thumb["x"] + 12 + 0.25 * (thumb["width"] - 24)
    assert abs(mark["x"] + mark["width"] / 2 - at) < 1.5
