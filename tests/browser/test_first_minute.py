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
    page.evaluate(
        "document.querySelectorAll('details:not(.tm-explore)').forEach(it => it.open = 1)"
    )
    small = [field for field in page.evaluate(FIELDS) if field[1] < 16]
    assert small == []  # iOS zooms into a smaller one
    for actions in page.evaluate(TOUCH):
        assert actions.startswith("pan-y pinch-zoom") and "none" not in actions
    for said in page.evaluate(HEARD):
        assert not [part for part in UNHEARD if part in said], said
    context.close()


def test_a_long_number_is_heard_as_one(page, site):
    page.goto(f"{site}/figure/detective?exposure_days=1000&bet=off")
    expect(page.get_by_role("slider").first).to_have_attribute("aria-valuetext", "1000 days")
    page.goto(f"{site}/figure/spektr?bet=off")
    heard = page.get_by_role("slider").first.get_attribute("aria-valuetext")
    assert heard == "645 square millimetres"
    page.goto(f"{site}/figure/pressure?bet=off")
    page.get_by_role("application").focus()
    page.keyboard.press("End")
    expect(page.locator(".tm-live-unseen")).to_have_text("13.1 days: 400 millimetres of mercury")


SIZES = """() => {
  const of = (name) => [...document.querySelectorAll(name)].filter(it => it.checkVisibility())
    .map(it => parseFloat(getComputedStyle(it).fontSize));
  const shown = [...document.querySelectorAll(".tm-live-stage svg")].find(it => it.clientWidth);
  return { text: of("body, .tm-live, .tm-live-sentence, .tm-page > p, select, label, "
      + "input:not([type=range], [type=radio])"),
    small: of(".tm-live-note, .tm-from, .tm-quiet:not(svg *), .tm-footer"),
    picture: 14 * shown.clientWidth / shown.viewBox.baseVal.width,
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
    inked = [
        sum(image.getpixel((x, y)) != ground for y in range(height)) for x in range(2, width - 2)
    ]
    return min(inked) >= 1 and max(inked) >= height / 3


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_slider_has_track_and_thumb_in_the_colours_of_the_system(page, site, path, scheme):
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    open_page(page, f"{site}{path}?bet=off")
    page.evaluate(
        "document.querySelectorAll('details:not(.tm-explore)').forEach(it => it.open = 1)"
    )
    ground = {"light": (255, 255, 255), "dark": (0, 0, 0)}[scheme]
    for slider in page.get_by_role("slider").all():
        assert is_drawn(slider, ground), slider.get_attribute("id")
