"""A guess before the answer, the numbers behind the picture, and what can be carried away."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from lib.live.model.parts import MAIN
from lib.look.steps import rows_of
from tests.browser.live_kit.hand import (
    HOLE,
    START,
    expect_position,
    figure,
    open_kit,
    slider,
)
from tests.browser.live_kit.served import SWEEP

pytestmark = pytest.mark.browser


WIDE = {"width": 760, "height": 900}
PHONE = {"width": 390, "height": 844}
MARKS = ".tm-live-stage svg:visible .tm-live-mark:visible"


def guess(page):
    return figure(page).get_by_role("slider", name=SWEEP.bet.question)


def button(page, name):
    return figure(page).get_by_role("button", name=name, exact=True)


def mark_five_days(page):
    button(page, "Mark your guess").click()
    expect(guess(page)).to_be_focused()
    page.keyboard.press("Home")
    for _ in range(25):
        page.keyboard.press("ArrowRight")
    expect(guess(page)).to_have_attribute("aria-valuetext", "5 days")


def under_the_picture(page):
    """Where what stands below the line begins, and how high all of it is."""
    return page.evaluate(
        "[document.querySelector('.tm-live-controls').getBoundingClientRect().top + scrollY,"
        " document.documentElement.scrollHeight]"
    )


@pytest.mark.parametrize("screen", [WIDE, PHONE])
def test_nothing_waits_for_a_bet(page, kit, screen):
    """The first touch changes answer and picture, and the invitation takes one line."""
    page.set_viewport_size(screen)
    open_kit(page, f"{kit}/one", "")
    expect_position(page, START)
    expect(figure(page).locator(".tm-live-bet p").first).to_have_text(SWEEP.bet.question)
    assert figure(page).locator(".tm-live-bet").bounding_box()["height"] < 104
    for shown in (".tm-live-headline", ".tm-live-sentence", ".tm-live-numbers", "svg:visible"):
        expect(figure(page).locator(shown).first).to_have_css("opacity", "1")
    expect(page.locator(MARKS)).to_have_count(0)
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    expect_position(page, (START[0] + 1, START[1]))


@pytest.mark.parametrize("screen", [WIDE, PHONE])
def test_a_guess_is_marked_and_the_answer_drawn_over_it(page, kit, screen):
    page.set_viewport_size(screen)
    open_kit(page, f"{kit}/one", "")
    before = under_the_picture(page)
    mark_five_days(page)
    assert under_the_picture(page) == before
    answer = figure(page).locator("svg:visible .tm-live-answer").first
    expect(answer).to_have_css("opacity", "0")
    expect(page.locator(MARKS)).to_have_text("5\u202fdays")
    button(page, "Show me").focus()
    page.keyboard.press("Enter")
    expect(answer).to_have_css("animation-name", "tm-draw")
    expect(answer).to_have_css("animation-duration", "1s")
    expect(answer).to_have_css("opacity", "1")
    expect(guess(page)).to_be_hidden()
    expect(button(page, "Guess again")).to_be_focused()
    said = f"You said 5\u202fdays. {SWEEP.bet.sentence[START]}"
    verdict = figure(page).locator(".tm-live-bet [role=status]")
    expect(verdict).to_have_text(said)
    assert under_the_picture(page) == before
    expect(answer).to_have_css("animation-name", "none")
    expect_position(page, START)
    assert sorted(page.locator(MARKS).all_text_contents()) == ["answer", "your guess"]
    slider(page).focus()
    page.keyboard.press("ArrowRight")  # elsewhere nothing was guessed
    expect(verdict).to_have_text("")
    expect(page.locator(MARKS)).to_have_count(0)
    open_kit(page, f"{kit}/one", "")  # the guess stays in the tab
    expect(verdict).to_have_text(said)
    button(page, "Guess again").click()
    expect(answer).to_have_css("opacity", "0")


def test_an_answer_is_there_at_once_where_motion_is_unwanted(page, kit):
    page.emulate_media(reduced_motion="reduce")
    open_kit(page, f"{kit}/one", "")
    mark_five_days(page)
    page.keyboard.press("Enter")
    answer = figure(page).locator("svg:visible .tm-live-answer").first
    looks = answer.evaluate("it => ['animationName', 'opacity'].map(of => getComputedStyle(it)[of])")
    assert looks == ["none", "1"]


def test_the_mark_runs_along_the_axis_and_follows_a_mouse(page, kit):
    page.set_viewport_size(WIDE)
    open_kit(page, f"{kit}/one", "")
    mark_five_days(page)
    thumb = guess(page).bounding_box()
    line = page.locator(f"{MARKS} line").bounding_box()
    at = thumb["x"] + 12 + 0.25 * (thumb["width"] - 24)
    assert abs(line["x"] + line["width"] / 2 - at) < 1.5
    y = thumb["y"] - 100
    page.mouse.click(at + 100, y)
    page.mouse.move(at + 100, y)
    page.mouse.down()
    page.mouse.move(at + 200, y, steps=5)
    page.mouse.up()
    line = page.locator(f"{MARKS} line").bounding_box()
    assert abs(line["x"] + line["width"] / 2 - at - 200) < 0.01 * thumb["width"]
    expect_position(page, START)


def test_a_control_that_moves_while_somebody_guesses_shows_the_answer(page, kit):
    open_kit(page, f"{kit}/one", "")
    mark_five_days(page)
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    expect_position(page, (START[0] + 1, START[1]))
    expect(guess(page)).to_be_hidden()
    expect(button(page, "Mark your guess")).to_be_visible()
    expect(figure(page)).not_to_have_attribute("data-marking", "")


def test_a_finger_marks_with_a_slider_as_wide_as_the_line_has_room(browser, kit):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE)
    page = context.new_page()
    open_kit(page, f"{kit}/one", "")
    button(page, "Mark your guess").tap()
    box = guess(page).bounding_box()
    assert box["width"] >= 340 and box["height"] >= 44
    page.touchscreen.tap(box["x"] + 0.8 * box["width"], box["y"] + 22)
    assert int(guess(page).input_value()) == pytest.approx(80, abs=5)
    chart = figure(page).locator("svg:visible").first.bounding_box()
    page.touchscreen.tap(chart["x"] + 0.3 * chart["width"], chart["y"] + 100)
    assert int(guess(page).input_value()) < 40
    button(page, "Show me").tap()
    expect(figure(page).locator(".tm-live-bet [role=status]")).to_contain_text("You said")
    context.close()


def test_a_bet_is_turned_off_by_a_link(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off")
    expect(page.locator(".tm-live-bet")).to_be_hidden()
    expect_position(page, START)
    open_kit(page, f"{kit}/one", "")  # and stays off in this tab
    expect(page.locator(".tm-live-bet")).to_be_hidden()


def test_table_is_what_is_shown(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&patch=tape")
    page.get_by_role("button", name="Table").click()
    slider(page).focus()
    page.keyboard.press("PageUp")
    seen = SWEEP.values_at((START[0] + 10, 1))
    curve, other = seen.layers[2], seen.layers[1]
    shown = page.locator(".tm-live-panel tr:visible").all()
    rows = [row.locator("th, td").all_text_contents() for row in shown]
    heads = [
        "Days since the hole opened",
        "calculated [mmHg]",
        "reported, 30 August 2018, low [mmHg]",
        "reported, 30 August 2018, high [mmHg]",
        "without the patch [mmHg]",
    ]
    assert rows[0] == heads
    for (x, point), row in zip(rows_of(curve["x"]), rows[1:], strict=True):
        assert float(row[0]) == x
        assert float(row[1]) == pytest.approx(float(curve["y"][point]), abs=0.6)
        if row[4] != "–":
            assert float(row[4]) == pytest.approx(_at(other, x), abs=0.6)
    names, texts = (page.locator(f".tm-live-panel {it}").all_text_contents() for it in ("dt", "dd"))
    facts = dict(zip(names, texts, strict=True))
    assert facts["Width of the hole"] == f"{HOLE.texts[START[0] + 10]}\u202fmm"
    assert facts["fall at the start"].startswith(seen.numbers[0])


def _at(curve, x):
    pairs = sorted(zip(curve["x"], curve["y"], strict=True))
    after = next((k for k, pair in enumerate(pairs) if pair[0] >= x), len(pairs) - 1)
    (a, p), (b, q) = pairs[max(after - 1, 0)], pairs[after]
    return p if a == b else p + (x - a) / (b - a) * (q - p)


def saved(page, name):
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return download.value


def test_csv_holds_what_is_shown_at_round_values(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3")
    page.get_by_role("button", name="Take it with you").click()
    file = saved(page, "CSV")
    assert file.suggested_filename == "example.csv"
    text = file.path().read_bytes().decode()
    assert text.startswith("\ufeff# title: ")  # the mark tells a spreadsheet that this is UTF-8
    assert "# Width of the hole: 3 mm" in text
    assert "# model: 2026-11-23" in text
    lines = [line for line in text[1:].splitlines() if not line.startswith("#")]
    table = list(csv.DictReader(io.StringIO("\n".join(lines))))
    curve = SWEEP.values_at((HOLE.positions.index(3.0), 0)).layers[2]
    xs = [float(row["Days since the hole opened"]) for row in table]
    ys = [float(row["calculated [mmHg]"]) for row in table]
    rows = rows_of(curve["x"])
    assert xs == [value for value, _ in rows] and len(rows) > 5
    assert ys == pytest.approx(
        [curve["y"][point] for _, point in rows], abs=400 * MAIN / 131_070 * 1.02, rel=5e-4
    )


def test_svg_and_png_carry_their_colours(page, kit):
    page.set_viewport_size({"width": 760, "height": 900})
    open_kit(page, f"{kit}/one")
    page.get_by_role("button", name="Take it with you").click()
    text = saved(page, "SVG").path().read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    names = "{http://www.w3.org/2000/svg}"
    curve = root.find(f".//{names}g[@data-layer='2']/{names}path")
    assert curve.get("stroke") == "rgb(10, 79, 140)"
    assert root.find(f"{names}rect").get("fill") == "rgb(251, 250, 247)"
    assert SWEEP.values_at(START).headline in root.find(f"{names}title").text
    assert "var(" not in text and "currentcolor" not in text.lower()
    file = saved(page, "PNG")
    data = file.path().read_bytes()
    assert file.suggested_filename == "example.png"
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20]) == 3 * (736 + 32)


@pytest.mark.parametrize("width", [320, 760])
def test_a_picture_says_what_it_shows_how_it_is_set_and_where_it_is_from(page, kit, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3&patch=tape")
    page.get_by_role("button", name="Take it with you").click()
    text = saved(page, "SVG").path().read_text(encoding="utf-8")
    names = "{http://www.w3.org/2000/svg}"
    root = ElementTree.fromstring(text)
    words = [one.text for one in root.findall(f"{names}text")]
    said = " ".join(words)
    for part in (
        SWEEP.title,
        "Width of the hole: 3\u202fmm; Patch after 12 hours: tape.",
        f"Two Millimetres, model of {SWEEP.date}",
    ):
        assert part in said, said
    assert f"{kit}/hole_and_patch?hole_mm=3&patch=tape#example" in said.replace(" ", "")
    page.set_content(text)
    picture = page.locator("svg").first.bounding_box()
    for word in page.locator("svg").first.locator("> text").all():
        box = word.bounding_box()
        assert box["x"] >= picture["x"] and box["y"] >= picture["y"]
        assert box["x"] + box["width"] <= picture["x"] + picture["width"]
        assert box["y"] + box["height"] <= picture["y"] + picture["height"]


def test_what_is_handed_on_follows_the_position(watched, kit):
    open_kit(watched, f"{kit}/one", "?bet=off&hole_mm=3&patch=tape")
    watched.get_by_role("button", name="Take it with you").click()
    link = watched.get_by_role("textbox", name="link", exact=True)
    expect(link).to_have_value(f"{kit}/hole_and_patch?hole_mm=3&patch=tape#example")
    watched.get_by_role("radio", name="none").check()
    expect(link).to_have_value(f"{kit}/hole_and_patch?hole_mm=3#example")
    slider(watched).focus()
    watched.keyboard.press("Home")
    code = watched.get_by_role("textbox", name="embed code", exact=True)
    expect(code).to_have_value(re.compile(f'src="{kit}/figure/example.hole_mm=0.5"'))
    watched.get_by_role("button", name="Copy link").click()
    expect(watched.locator(".tm-live-panel .tm-live-note").last).to_contain_text("link")
    expect(watched.get_by_role("img", name="QR code of the link")).to_be_visible()
    expect(watched).to_have_url(f"{kit}/one?bet=off&hole_mm=0.5")
    assert watched.faults == []


def test_the_offline_file_is_the_figure_as_it_stands(watched, kit, tmp_path):
    open_kit(watched, f"{kit}/one", "?bet=off&hole_mm=3&patch=tape")
    watched.get_by_role("button", name="Take it with you").click()
    with watched.expect_download() as caught:
        watched.get_by_role("button", name="Offline file").click()
    file = tmp_path / caught.value.suggested_filename
    caught.value.save_as(file)
    watched.goto(f"file://{file}")
    expect(figure(watched)).to_have_attribute("data-alive", "")
    expect_position(watched, (HOLE.positions.index(3.0), 1))
    watched.get_by_role("button", name="Take it with you").click()
    expect(watched.get_by_role("textbox", name="link", exact=True)).to_have_count(0)
    assert watched.faults == []


def test_hearing_starts_and_stops_on_a_click(watched, kit):
    open_kit(watched, f"{kit}/one")
    button = watched.get_by_role("button", name="Hear the curve")
    button.click()
    watched.get_by_role("button", name="Stop").click()
    expect(button).to_be_visible()
    button.click()
    expect(watched.get_by_role("button", name="Stop")).to_be_visible()
    expect(button).to_be_visible(timeout=4_000)
    assert watched.faults == []
