"""The teacher's path and the speaker's: open, choose, print; step, blacken, scan, leave."""

import io
import re

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from lib.teach.talk import READY
from tests.browser.visit import SOON, figure

pytestmark = pytest.mark.browser
SLIDE = {"width": 1280, "height": 720}


def scanned(place):
    """What phones read in a picture of it."""
    image = Image.open(io.BytesIO(place.screenshot()))
    return [code.text for code in zxingcpp.read_barcodes(image.convert("RGB"))]


def slide(page):
    """The slide that is seen."""
    return page.frame_locator(".tm-talk-now")


def begin(page, address):
    page.set_viewport_size(SLIDE)
    page.goto(address)
    expect(page.locator(".tm-talk-count")).to_be_visible(timeout=SOON)


def test_a_teacher_chooses_and_comes_back_to_the_same_sheet(page, site):
    page.goto(f"{site}/teach")
    page.get_by_label("15 to 18 years").check()
    for goal in page.locator("[name=goals]").all()[3:]:
        goal.uncheck()
    page.get_by_label("Number of the class").fill("42")
    page.get_by_role("button", name="Worksheet", exact=True).click()
    expect(page.locator("ol > li").first).to_be_visible()
    asked = page.locator("ol").inner_text()
    assert "seed=42" in page.url and "level=15-18" in page.url
    page.goto(page.url)
    assert page.locator("ol").inner_text() == asked
    links = page.locator("ol a").evaluate_all("all => all.map(it => it.href)")
    assert sorted(scanned(page.locator("main"))) == sorted(links)
    page.goto(links[0])
    name = links[0].partition("#")[2]
    expect(figure(page, name)).to_have_attribute("data-alive", "", timeout=SOON)
    expect(figure(page, name).locator(".tm-live-note:not(:empty)")).to_have_count(0)
    page.go_back()
    assert page.locator("ol").inner_text() == asked


def test_a_key_and_a_pdf_are_a_press_away(page, site):
    page.goto(f"{site}/teach")
    page.get_by_role("button", name="Answer key", exact=True).click()
    expect(page.locator(".tm-answer").first).to_be_visible()
    sent = page.request.get(f"{site}/worksheet.pdf?level=15-18&seed=3")
    assert sent.ok and sent.body()[:5] == b"%PDF-"


def test_a_sheet_prints_no_question_in_two(page, site):
    page.goto(f"{site}/worksheet?level=15-18&seed=3")
    broken = page.locator("ol > li").evaluate_all(
        "all => all.filter(it => getComputedStyle(it).breakInside !== 'avoid').length"
    )
    assert broken == 0 and len(re.findall(rb"/Type\s*/Page\b", page.pdf())) <= 5


def test_a_speaker_steps_blackens_scans_and_leaves(page, site):
    begin(page, f"{site}/talk")
    for key, step in (("PageDown", 2), (" ", 3), ("ArrowRight", 4), ("PageUp", 3), ("End", 10)):
        page.keyboard.press(key)
        expect(page.locator(".tm-talk-count")).to_have_text(f"{step} of {len(READY)}")
    page.keyboard.press("Home")
    page.keyboard.press("b")
    assert set(Image.open(io.BytesIO(page.screenshot())).convert("L").tobytes()) == {0}
    page.keyboard.press("PageDown")  # any key brings the picture back, and steps no further
    expect(page.locator(".tm-talk-count")).to_have_text(f"1 of {len(READY)}")
    page.keyboard.press("q")
    link = page.locator(".tm-talk-code").get_attribute("href")
    assert scanned(page) == [link]
    page.keyboard.press("q")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.rstrip("/") == site


def test_the_square_follows_what_is_shown(page, site):
    """The phones of the hall open the state of the moment, and no server knows of them."""
    begin(page, f"{site}/talk?step=4")
    code = page.locator(".tm-talk-code")
    expect(code).to_have_attribute("href", f"{site}/hole_and_patch?hole_mm=20#pressure")
    width = slide(page).get_by_role("slider", name="Width of the hole")
    width.press("ArrowRight")
    expect(code).to_have_attribute("href", f"{site}/hole_and_patch?hole_mm=21#pressure")
    page.wait_for_timeout(300)
    assert scanned(page) == [f"{site}/hole_and_patch?hole_mm=21#pressure"]
    width.press("PageDown")  # a clicker steps the talk, whatever has the focus
    expect(page.locator(".tm-talk-count")).to_have_text(f"5 of {len(READY)}")


def test_notes_stand_in_a_second_window_with_a_clock(page, site):
    begin(page, f"{site}/talk")
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    notes = opened.value
    expect(notes.locator("#said")).to_have_text(READY[0].notes)
    expect(notes.locator("#clock")).to_have_text(re.compile(r"0:0[1-3]"), timeout=SOON)
    notes.keyboard.press("PageDown")  # the clicker may be at the window of the notes
    expect(notes.locator("#said")).to_have_text(READY[1].notes)
    expect(page.locator(".tm-talk-count")).to_have_text(f"2 of {len(READY)}")


@pytest.mark.parametrize("page_of", ["hole_and_patch", ""])
def test_a_page_is_a_talk_too(page, site, page_of):
    begin(page, f"{site}/{page_of}?talk")
    assert f"talk?page={page_of or 'index'}" in page.url
    expect(slide(page).locator("section.tm-live[data-alive]")).to_be_visible(timeout=SOON)


@pytest.mark.parametrize("asked", ["page=nowhere", "step=99", "step=abc"])
def test_an_address_that_asks_for_nothing_begins_the_talk_with_a_note(page, site, asked):
    begin(page, f"{site}/talk?{asked}")
    expect(page.locator(".tm-talk-count")).to_have_text(f"1 of {len(READY)}")
    expect(page.locator(".tm-talk > .tm-live-note")).not_to_be_empty()


def test_type_of_a_talk_is_large_enough_for_the_last_row(page, site):
    begin(page, f"{site}/talk")
    for _ in READY:
        seen = slide(page).locator("section.tm-live[data-alive]")
        expect(seen).to_be_visible(timeout=SOON)
        page.keyboard.press("PageDown")
    assert page.locator("iframe").count() == len(READY)
