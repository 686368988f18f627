"""What people bring along: their size of type, their fingers, their colours, their ears."""

import io
import json

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import chromium
from tests.browser.visit import PAGES, STREAMLIT, open_page

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
UNFOLD = "document.querySelectorAll('details:not(.tm-explore)').forEach(it => it.open = 1)"
# Everything that is only heard.
HEARD = """() => ["aria-valuetext", "aria-label", "aria-description"].flatMap(name =>
  [...document.querySelectorAll(`[${name}]`)].map(it => it.getAttribute(name)))
  .concat([...document.querySelectorAll(".tm-live-unseen")].map(it => it.textContent))"""
UNHEARD = ("\u202f", "\u2009", "\u2212", "²", "³", "/h", "/s", "/min", "mmHg")
FIELDS = """() => [...document.querySelectorAll("input:not([type=range], [type=radio]), select")]
  .map(it => [it.id || it.ariaLabel, parseFloat(getComputedStyle(it).fontSize)])"""
TOUCH = """() => [...document.querySelectorAll(".tm-live-stage")].map(it =>
  [it, ...it.querySelectorAll("*")].map(one => getComputedStyle(one).touchAction).join(" "))"""


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_zooms_by_hand_and_not_by_itself_and_an_ear_hears_words(browser, site, path):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE)
    page = context.new_page()
    open_page(page, site + path)
    page.evaluate(UNFOLD)
    small = [field for field in page.evaluate(FIELDS) if field[1] < 16]
    assert small == []  # iOS zooms into a smaller one
    for actions in page.evaluate(TOUCH):
        assert actions.startswith("pan-y pinch-zoom") and "none" not in actions
    for said in page.evaluate(HEARD):
        assert not [part for part in UNHEARD if part in said], said
    context.close()


# What a finger is meant to hit, and its size; a link within a sentence is as high as its line.
TARGETS = """() => {
  document.querySelectorAll("[aria-expanded=false]").forEach(it => it.click());
  const inSentence = (it) => it.matches("a, .tm-word")
    && [...it.parentNode.childNodes].some(beside =>
      beside !== it && beside.nodeName !== "A" && beside.textContent.trim());
  return [...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter(it => it.checkVisibility() && !inSentence(it))
    .map(it => it.matches("[type=radio]") ? it.closest("label") : it)
    .map(it => [it.outerHTML.slice(0, 120), it.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 44 || height < 44);
}"""


@pytest.mark.parametrize("path", [*PAGES, "/figure/pressure"])
def test_a_finger_finds_all_that_it_may_touch(browser, site, path):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE)
    page = context.new_page()
    open_page(page, site + path)
    page.evaluate(UNFOLD)
    assert page.evaluate(TARGETS) == []
    context.close()


FOCUS = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect();
  if (it === document.body) return "done";
  const [x, y] = [box.left + box.width / 2, Math.max(box.top, 0) + Math.min(box.height, 40) / 2];
  const seen = document.elementFromPoint(x, y);
  const fits = box.height < innerHeight - 144; // Else a part of it is seen.
  const isSeen = (!fits || (box.top >= 0 && box.bottom <= innerHeight))
    && (it.contains(seen) || seen?.contains(it));
  return isSeen ? "" : `${it.outerHTML.slice(0, 120)} ${box.top} ${box.bottom}`;
}"""


@pytest.mark.parametrize("path", PAGES)
def test_what_has_the_focus_is_always_seen(page, site, path):
    page.set_viewport_size({"width": 390, "height": 600})
    open_page(page, site + path)
    for key in ("Tab", "Shift+Tab"):
        for _ in range(400):
            page.keyboard.press(key)
            lost = page.evaluate(FOCUS)
            if lost == "done":
                break
            assert lost == ""
        assert lost == "done"


class Finger:
    """A finger on the screen of a page."""

    def __init__(self, page):
        self.page, self.wire = page, page.context.new_cdp_session(page)

    def touch(self, kind, *at):
        points = [{"x": x, "y": y} for x, y in at]
        self.wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        self.page.wait_for_timeout(20)

    def swipe(self, x, y, dx, dy):
        self.touch("touchStart", (x, y))
        for k in range(1, 11):
            self.touch("touchMove", (x + dx * k / 10, y + dy * k / 10))
            yield
        self.touch("touchEnd")


@pytest.mark.parametrize("of", ["slider", "chart"])
def test_a_swipe_scrolls_and_a_slide_or_a_tap_moves(browser, site, of):
    """The width's slider under its picture; the chart of people, which the hand moves by days."""
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/figure/{'pressure' if of == 'slider' else 'seats'}?bet=off")
    slider = page.get_by_role("slider", name="Width of the hole" if of == "slider" else "").first
    expect(slider).to_be_visible()
    touched = slider if of == "slider" else page.locator("svg.tm-live-narrow").first
    words, finger = page.locator(".tm-live-headline"), Finger(page)
    touched.evaluate("it => it.scrollIntoView({ block: 'center' })")
    box, start, said = touched.bounding_box(), slider.input_value(), words.inner_text()
    x, y, before = box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2, scrolled(page)
    for _ in finger.swipe(x, y, 12, -150):
        assert (slider.input_value(), words.inner_text()) == (start, said)
    page.wait_for_timeout(300)
    assert (slider.input_value(), words.inner_text()) == (start, said)
    assert scrolled(page) > before + 100
    touched.evaluate("it => it.scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(300)
    for _ in finger.swipe(x, y, -60, 12):
        pass
    slid = slider.input_value()
    assert slid != start
    expect(words).not_to_have_text(said)
    finger.touch("touchStart", (x, y))
    finger.touch("touchEnd")
    assert slider.input_value() not in (start, slid)
    context.close()


def scrolled(page):
    return page.evaluate("scrollY")


def test_a_long_number_is_heard_as_one(page, site):
    page.goto(f"{site}/figure/detective?exposure_days=1000&bet=off")
    expect(page.get_by_role("slider").first).to_have_attribute("aria-valuetext", "1000 days")
    page.goto(f"{site}/figure/spektr?bet=off")
    heard = page.get_by_role("slider").first.get_attribute("aria-valuetext")
    assert heard == "645 square millimetres"
    page.goto(f"{site}/figure/pressure?bet=off")
    page.get_by_role("application").focus()
    page.keyboard.press("End")
    expect(page.locator(".tm-live-unseen[role=status]")).to_have_text("20 days: 286 millimetres of mercury")


SIZES = """() => {
  const of = (name) => [...document.querySelectorAll(name)].filter(it => it.checkVisibility())
    .map(it => parseFloat(getComputedStyle(it).fontSize));
  const shown = [...document.querySelectorAll(".tm-live-stage svg")].find(it => it.clientWidth);
  return { text: of("body, .tm-live, .tm-live-sentence, .tm-page > p, select, label, "
      + "input:not([type=range], [type=radio])"),
    small: of(".tm-live-note, .tm-from, .tm-quiet:not(svg *), .tm-footer"),
    picture: shown ? 14 * shown.clientWidth / shown.viewBox.baseVal.width : Infinity, // no chart
    over: document.documentElement.scrollWidth - innerWidth };
}"""


@pytest.fixture(scope="module")
def large_type(browser_type, tmp_path_factory):
    """A browser whose owner has set its type to 32 pixels."""
    home = tmp_path_factory.mktemp("profile")
    (home / "Default").mkdir()
    wish = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (home / "Default" / "Preferences").write_text(json.dumps(wish), encoding="utf-8")
    context = browser_type.launch_persistent_context(home, **chromium())
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["/figure/pressure", *PAGES, f"/{STREAMLIT}"])
def test_all_type_follows_the_size_that_a_visitor_has_set(large_type, site, path):
    for width in (1366, 390):
        large_type.set_viewport_size({"width": width, "height": 768})
        open_page(large_type, site + path)
        told = large_type.evaluate(SIZES)
        assert min(told["text"]) >= 32, width
        assert min(told["small"]) >= 28 and max(told["small"]) <= min(told["text"])
        assert told["over"] <= 0
        if width == 1366:  # a phone's screen has no room to make pictures wider
            assert told["picture"] >= 24


def is_drawn(slider, ground):
    """A line all along, and a knob a third as high as the element, on the ground's colour."""
    image = Image.open(io.BytesIO(slider.screenshot())).convert("RGB")
    width, height = image.size
    inked = [sum(image.getpixel((x, y)) != ground for y in range(height)) for x in range(2, width - 2)]
    return min(inked) >= 1 and max(inked) >= height / 3


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_slider_has_track_and_thumb_in_the_colours_of_the_system(page, site, path, scheme):
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    open_page(page, f"{site}{path}?bet=off")
    page.evaluate(UNFOLD)
    ground = {"light": (255, 255, 255), "dark": (0, 0, 0)}[scheme]
    for slider in page.get_by_role("slider").all():
        assert is_drawn(slider, ground), slider.get_attribute("id")
