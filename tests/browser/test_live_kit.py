"""The browser half of live figures: what a hand moves is drawn, said and written at once.

More in ``live_kit/``: bets, tables and files; mounting, looks and speed.
"""

import random
import re
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

from lib.live.delivery.pack import packed_control
from tests.browser.live_kit.hand import (
    HOLE,
    LAST,
    PATCH,
    START,
    expect_position,
    figure,
    open_kit,
    slider,
)
from tests.browser.live_kit.served import SWEEP, serving
from tests.live.addresses import BESIDE, CONTROLS, RUBBISH, UNDERSTOOD

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kit():
    """The address of the small server."""
    with serving() as address:
        yield address


def test_begins_as_python_drew_it_and_without_a_fault(watched, kit):
    open_kit(watched, f"{kit}/one")
    expect_position(watched, START)
    assert watched.faults == []
    assert watched.url.endswith("/one?bet=off")


def test_any_position_is_drawn_as_python_would_draw_it(page, kit):
    draw = random.Random(2018)
    open_kit(page, f"{kit}/one")
    for _ in range(10):
        hole, patch = draw.randrange(len(HOLE)), draw.randrange(len(PATCH))
        figure(page).get_by_label(PATCH.texts[patch], exact=True).check()
        slider(page).evaluate(
            "(it, value) => { it.value = value; it.dispatchEvent(new Event('input')); }", hole
        )
        expect_position(page, (hole, patch))


def test_keys_move_one_ten_and_to_the_ends(page, kit):
    open_kit(page, f"{kit}/one")
    slider(page).focus()
    at, patch = START
    for key, to in [
        ("ArrowRight", at + 1),
        ("ArrowUp", at + 2),
        ("ArrowLeft", at + 1),
        ("PageUp", at + 11),
        ("PageDown", at + 1),
        ("Home", 0),
        ("End", LAST),
        ("PageUp", LAST),
    ]:
        page.keyboard.press(key)
        expect(slider(page)).to_have_value(str(to))
        expect(slider(page)).to_have_attribute("aria-valuetext", f"{HOLE.texts[to]} mm")
        expect_position(page, (to, patch))


def test_choice_is_a_group_of_radio_buttons(page, kit):
    open_kit(page, f"{kit}/one")
    group = figure(page).get_by_role("group", name=PATCH.control.label)
    group.get_by_role("radio", name="none").focus()
    page.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="tape")).to_be_checked()
    expect_position(page, (START[0], 1))
    expect(page).to_have_url(re.compile(r"patch=tape"))


def test_a_drag_draws_at_once_and_writes_the_address_when_it_ends(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&utm=x")
    slider(page).scroll_into_view_if_needed()
    box = slider(page).bounding_box()
    y = box["y"] + box["height"] / 2
    sentence = figure(page).locator(".tm-live-sentence")
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.8, y, steps=4)
    now = int(slider(page).input_value())
    assert now > START[0] + 10
    expect_position(page, (now, START[1]))
    assert "hole_mm" not in page.evaluate("location.search")
    expect(sentence).to_have_attribute("aria-live", "off")
    page.mouse.up()
    expect(page).to_have_url(f"{kit}/one?bet=off&utm=x&hole_mm={HOLE.positions[now]:g}")
    expect(sentence).to_have_attribute("aria-live", "polite")


def test_a_held_key_is_one_movement(page, kit):
    open_kit(page, f"{kit}/one")
    slider(page).focus()
    for _ in range(5):
        page.keyboard.down("ArrowRight")
    now = START[0] + 5
    expect_position(page, (now, START[1]))
    assert f"hole_mm={HOLE.positions[now]:g}" not in page.evaluate("location.search")
    page.keyboard.up("ArrowRight")
    expect(page).to_have_url(f"{kit}/one?bet=off&hole_mm={HOLE.positions[now]:g}")


def test_touch_moves_the_slider_and_targets_are_large(browser, kit):
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    open_kit(page, f"{kit}/one")
    slider(page).scroll_into_view_if_needed()
    box = slider(page).bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] * 0.9, box["y"] + 6)
    now = int(slider(page).input_value())
    assert now > 0.8 * LAST
    expect_position(page, (now, START[1]))
    heights = figure(page).locator("[type=range], [type=text], button, label:has(input)")
    visible = [b["height"] for b in (it.bounding_box() for it in heights.all()) if b]
    assert len(visible) >= 7
    assert min(visible) >= 44
    stage = figure(page).locator(".tm-live-stage")
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    page.touchscreen.tap(box["x"] + 100, box["y"] + 100)
    expect(page.locator(".tm-live-narrow .tm-live-readout text")).to_contain_text("mmHg")
    context.close()


@pytest.mark.parametrize(("typed", "to", "note"), [
    ("3", 3.0, ""), ("1,5 mm", 1.5, ""), (" 7 ", 7.0, ""),
    ("1,52", 1.5, "The nearest here is 1.5\u202fmm."),
    ("900", 20.0, "0.5 to 20\u202fmm, please"), ("-1", 0.5, "0.5 to 20\u202fmm, please"),
    ("two", 2.0, "0.5 to 20\u202fmm, please"), ("", 2.0, "0.5 to 20\u202fmm, please"),
])  # fmt: skip
def test_number_box_takes_the_nearest_position(page, kit, typed, to, note):
    open_kit(page, f"{kit}/one")
    box = figure(page).get_by_role("textbox", name="Width of the hole, number in mm")
    box.fill(typed)
    box.press("Enter")
    index = min(range(len(HOLE)), key=lambda k: abs(HOLE.positions[k] - to))
    expect_position(page, (index, START[1]))
    expect(box).to_have_value(HOLE.texts[index])
    expect(figure(page).locator(".tm-live-number .tm-live-note")).to_have_text(note)


def test_the_address_is_restored_and_the_default_leaves_it(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3&patch=epoxy&x=%3Cb%3E")
    three = HOLE.positions.index(3.0)
    expect_position(page, (three, 2))
    length = page.evaluate("history.length")
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(f"hole_mm={HOLE.positions[three + 1]:g}&"))
    box = figure(page).get_by_role("textbox")
    box.fill("2")
    box.press("Enter")
    figure(page).get_by_role("radio", name="none").check()
    expect(page).to_have_url(f"{kit}/one?bet=off&x=%3Cb%3E")
    assert page.evaluate("history.length") == length


@pytest.mark.parametrize("garbage", [
    "hole_mm=900", "hole_mm=NaN", "hole_mm=", "hole_mm=0x10", "hole_mm=3&hole_mm=4",
    "patch=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "patch=tapes", "hole_mm=1e999",
    "hole_mm=" + "9" * 3000, "patch=__proto__", "hole_mm=%3Cscript%3E",
])  # fmt: skip
def test_garbage_gives_the_default(watched, kit, garbage):
    open_kit(watched, f"{kit}/one", f"?bet=off&{garbage}")
    expect_position(watched, START)
    assert watched.locator("img, section script:not([type='application/json'])").count() == 0
    assert watched.faults == []


def test_a_link_is_what_it_says_whatever_the_tab_has_seen(page, kit):
    open_kit(page, f"{kit}/one", "?bet=off")
    slider(page).focus()
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("hole_mm=20"))
    page.reload()
    expect_position(page, (LAST, START[1]))
    open_kit(page, f"{kit}/one", "?bet=off")
    expect_position(page, START)
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3")
    expect_position(page, (HOLE.positions.index(3.0), START[1]))


READ = """async (tries) => {
  const { stopOf } = await import('/live/scenario.js');
  return tries.map(([control, said]) => stopOf(control, said));
}"""


def test_both_readers_understand_an_address_alike(page, kit):
    """Python's and the browser's: position and note, for what people write and for rubbish."""
    texts = [text for _, text, *_ in (*UNDERSTOOD, *RUBBISH, *BESIDE)]
    tries = [(live, [text]) for live in CONTROLS for text in texts]
    several = ([], ["2", "3"], ["tape", "tape"], [" "], ["∞", ""], ["∞", "5 "], ["5"] * 9)
    tries += [(live, said) for live in CONTROLS for said in several]
    page.goto(f"{kit}/still")
    read = page.evaluate(READ, [(packed_control(live), said) for live, said in tries])
    assert [tuple(one) for one in read] == [live.stop(said) for live, said in tries]


WRITE = """async (tries) => {
  const { withPositions } = await import('/live/scenario.js');
  return tries.map((given) => withPositions(...given));
}"""


def test_a_link_holds_what_is_set_but_no_default_and_nothing_private(page, kit):
    """Other people's words stay; what says something of this screen is taken out."""
    own = replace(HOLE, private=True)
    query = f"{HOLE.control.name}=7&utm=x"
    stops = [(live, k) for live in CONTROLS for k in (0, live.default, len(live) - 1)]
    stops.append((own, len(own) - 1))
    page.goto(f"{kit}/still")
    told = page.evaluate(WRITE, [(query, [packed_control(live)], [k]) for live, k in stops])
    for link, (live, k) in zip(told, stops, strict=True):
        name = live.control.name
        kept = {"utm": "x"} | ({"hole_mm": "7"} if name != "hole_mm" else {})
        shown = {} if live.private or k == live.default else {name: live.said(k)}
        assert dict(parse_qsl(link[1:], keep_blank_values=True)) == kept | shown, (link, name)


def test_figures_that_share_a_control_move_together(watched, kit):
    open_kit(watched, f"{kit}/two")
    slider(watched).focus()
    watched.keyboard.press("PageUp")
    to = (START[0] + 10, START[1])
    expect_position(watched, to)
    expect_position(watched, to, number=1)
    expect(slider(watched, 1)).to_have_value(str(to[0]))
    live = watched.locator(".tm-live-sentence")
    assert [it.get_attribute("aria-live") for it in live.all()] == ["polite", "off"]
    figure(watched, 1).get_by_role("radio", name="tape").check()
    expect_position(watched, (to[0], 1))
    assert watched.faults == []


def test_readout_by_pointer_and_by_keys(page, kit):
    page.set_viewport_size({"width": 760, "height": 900})
    open_kit(page, f"{kit}/one")
    told = page.locator(".tm-live-wide .tm-live-readout")
    expect(told).to_be_hidden()
    svg = page.locator("svg.tm-live-wide").first.bounding_box()
    page.mouse.move(svg["x"] + svg["width"] * 0.3, svg["y"] + svg["height"] * 0.5)
    expect(told).to_be_visible()
    curve = SWEEP.values_at(START).layers[2]
    days, pressure = _point(told.locator("text").text_content())
    near = min(range(72), key=lambda k: abs(curve["x"][k] - days))
    assert pressure == pytest.approx(curve["y"][near], abs=0.6)
    page.mouse.move(5, 5)
    expect(told).to_be_hidden()
    stage = page.get_by_role("application")
    stage.focus()
    live = page.locator(".tm-live-unseen")
    for key, k in [
        ("ArrowRight", 0),
        ("ArrowRight", 1),
        ("PageUp", 11),
        ("ArrowLeft", 10),
        ("End", -1),
        ("Home", 0),
    ]:
        page.keyboard.press(key)
        assert _point(live.text_content()) == pytest.approx(
            (float(curve["x"][k]), float(curve["y"][k])), rel=0.006, abs=0.0005
        )
        expect(told.locator("text")).to_have_text(re.compile("days: .*\u202fmmHg"))
    slider(page).focus()
    expect(told).to_be_hidden()


def _point(words):
    return tuple(
        map(
            float,
            re.fullmatch("(.*)\\sdays: (.*)\\s(?:mmHg|millimetres of mercury)", words).groups(),
        )
    )
