"""A guess before the answer, the numbers behind the picture, and what can be carried away."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from lib.live.layers import MAIN
from tests.browser.live_kit.hand import (
    HOLE,
    START,
    expect_position,
    figure,
    open_kit,
    slider,
)  # fmt: skip
from tests.browser.live_kit.served import SWEEP

pytestmark = pytest.mark.browser


def test_bet_is_asked_then_answered_over_the_guess(page, kit):
    page.set_viewport_size({"width": 760, "height": 900})
    open_kit(page, f"{kit}/one", "")
    answer = page.locator(".tm-live-wide .tm-live-answer").first
    guess = figure(page).get_by_role("slider", name=SWEEP.bet.question)
    expect(figure(page).locator(".tm-live-headline")).to_have_text(SWEEP.bet.question)
    expect(answer).to_have_css("opacity", "0")
    expect(figure(page).locator(".tm-live-sentence")).to_have_text(SWEEP.bet.hint)
    guess.focus()
    page.keyboard.press("Home")
    for _ in range(25):
        page.keyboard.press("ArrowRight")
    expect(guess).to_have_attribute("aria-valuetext", "about 5\u202fdays")
    thumb = guess.bounding_box()
    mark = page.locator(".tm-live-wide .tm-live-mark.tm-dot line").bounding_box()
    at = thumb["x"] + 12 + 0.25 * (thumb["width"] - 24)
    assert abs(mark["x"] + mark["width"] / 2 - at) < 1.5
    page.get_by_role("button", name="Draw the answer").focus()
    page.keyboard.press("Enter")
    expect(answer).to_have_css("opacity", "1")
    expect(guess).to_be_hidden()
    expect_position(page, START)
    days = SWEEP.values_at(START).answer
    said = (f"You said about 5\u202fdays; calculated: {days:.2g}\u202fdays,"
            f" {days - 5:.2g}\u202fdays more.")  # fmt: skip
    expect(figure(page).locator(".tm-live-bet p")).to_have_text(said)
    expect(page.get_by_role("button", name="Guess again")).to_be_focused()
    expect(page.locator(".tm-live-wide .tm-live-mark:visible")).to_have_count(2)
    slider(page).focus()
    page.keyboard.press("ArrowRight")  # elsewhere nothing was guessed
    expect(figure(page).locator(".tm-live-bet p")).to_have_text("")
    expect(page.locator(".tm-live-wide .tm-live-mark:visible")).to_have_count(0)
    page.keyboard.press("ArrowLeft")
    open_kit(page, f"{kit}/one", "")  # the guess stays in the tab
    expect(figure(page).locator(".tm-live-bet p")).to_have_text(said)
    page.get_by_role("button", name="Guess again").click()
    expect(guess).to_be_focused()
    expect(answer).to_have_css("opacity", "0")


def test_an_answer_at_the_end_of_the_axis_may_lie_beyond_it(page, kit):
    open_kit(page, f"{kit}/one", "?hole_mm=0.5")
    guess = figure(page).get_by_role("slider", name=SWEEP.bet.question)
    guess.focus()
    page.keyboard.press("Home")
    for _ in range(25):
        page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Draw the answer").click()
    assert SWEEP.values_at((0, 0)).answer == SWEEP.x.high
    expect(figure(page).locator(".tm-live-bet p")).to_have_text(
        "You said about 5\u202fdays; calculated: 20\u202fdays or more, 15\u202fdays more."
    )


def test_bet_is_skipped_by_keyboard_and_turned_off_by_a_link(page, kit):
    open_kit(page, f"{kit}/one", "")
    figure(page).get_by_role("slider", name=SWEEP.bet.question).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect_position(page, START)
    open_kit(page, f"{kit}/one", "")
    expect_position(page, START)
    open_kit(page, f"{kit}/one", "?bet=off")
    expect(page.locator(".tm-live-bet")).to_have_count(0)
    expect_position(page, START)


def test_table_is_what_is_shown(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&patch=tape")
    page.get_by_role("button", name="Table").click()
    slider(page).focus()
    page.keyboard.press("PageUp")
    seen = SWEEP.values_at((START[0] + 10, 1))
    curve, other = seen.layers[2], seen.layers[1]
    shown = page.locator(".tm-live-panel tr").all()
    rows = [row.locator("th, td").all_text_contents() for row in shown]
    heads = ["Days since the hole opened", "calculated [mmHg]",
             "reported, 30 August 2018, low [mmHg]", "reported, 30 August 2018, high [mmHg]",
             "without the patch [mmHg]"]  # fmt: skip
    assert rows[0] == heads
    assert len(rows) == 13
    for k, row in enumerate(rows[1:]):
        i = round(k * 71 / 11)
        x, y = float(curve["x"][i]), float(curve["y"][i])
        assert float(row[0]) == pytest.approx(x, rel=0.006, abs=0.001)
        assert float(row[1]) == pytest.approx(y, abs=0.6)
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


def test_csv_holds_every_point_of_what_is_shown(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3")
    page.get_by_role("button", name="Take it with you").click()
    file = saved(page, "CSV")
    assert file.suggested_filename == "example.csv"
    text = file.path().read_bytes().decode()
    assert text.startswith("\ufeff# title: ")  # the mark tells a spreadsheet that this is UTF-8
    assert "# Width of the hole: 3\u202fmm" in text
    assert "# model: 2026-11-23" in text
    lines = [line for line in text[1:].splitlines() if not line.startswith("#")]
    table = list(csv.DictReader(io.StringIO("\n".join(lines))))
    curve = SWEEP.values_at((HOLE.positions.index(3.0), 0)).layers[2]
    xs = [float(row["Days since the hole opened"]) for row in table]
    ys = [float(row["calculated [mmHg]"]) for row in table]
    assert xs == pytest.approx(list(curve["x"]), abs=20 * MAIN / 131_070 * 1.02)
    assert ys == pytest.approx(list(curve["y"]), abs=400 * MAIN / 131_070 * 1.02)


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
    watched.get_by_role("button", name="Skip").click()
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
