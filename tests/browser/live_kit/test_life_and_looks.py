"""A live figure comes and goes without a trace, fits every look, and stays fast."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lib.live.delivery.pack import gzipped
from lib.live.delivery.page import served
from tests.browser.live_kit.hand import (
    HOLE,
    MOUNT,
    START,
    expect_position,
    figure,
    open_kit,
    slider,
)

pytestmark = pytest.mark.browser


def test_a_second_mount_replaces_the_first_and_cleanup_leaves_the_still(page, kit):
    page.goto(f"{kit}/still")
    still = page.evaluate("document.querySelector('section').outerHTML")
    page.evaluate(MOUNT, "section")
    expect(slider(page)).to_have_count(1)
    page.evaluate("window.first()")  # long gone
    expect(slider(page)).to_have_count(1)
    page.evaluate("window.second()")
    expect(slider(page)).to_have_count(0)
    assert page.evaluate("document.querySelector('section').outerHTML") == still
    expect(page.locator(".tm-live-table summary")).to_be_visible()


COMPONENT = """async () => {
  const { open } = await import('/live/component.js');
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const [sheet, link] = [document.createElement('style'), document.createElement('link')];
  sheet.textContent = document.querySelector('style').textContent;
  Object.assign(link, { rel: 'stylesheet', href: '/live/live.css' });
  const still = document.querySelector('section');
  document.querySelector('main').append(host);
  root.append(sheet, link, still);
  window.call = (colour) => {
    host.style.setProperty('--st-background-color', colour);
    return open(root);
  };
}"""


def test_component_in_a_shadow_root_keeps_the_focus_and_follows_the_theme(watched, kit):
    watched.goto(f"{kit}/still?bet=off")
    watched.evaluate(COMPONENT)
    watched.evaluate("void window.call('#FBFAF7')")
    expect(figure(watched)).to_have_attribute("data-theme", "light")
    slider(watched).focus()
    watched.keyboard.press("ArrowRight")
    at = START[0] + 1
    expect(watched).to_have_url(f"{kit}/still?bet=off&hole_mm={HOLE.positions[at]:g}")
    watched.evaluate("void window.call('rgb(14, 22, 36)')")
    expect(figure(watched)).to_have_attribute("data-theme", "dark")
    expect(figure(watched)).to_have_css("color", "rgb(232, 237, 244)")
    watched.keyboard.press("ArrowRight")
    expect(slider(watched)).to_have_value(str(at + 1))
    watched.evaluate("void window.call('#0E1624')()")
    expect(slider(watched)).to_have_count(0)
    assert watched.faults == []


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (390, "dark"), (320, "light")])
@pytest.mark.parametrize("query", ["", "?bet=off"])
def test_every_width_and_theme_is_accessible_and_fits(watched, kit, width, scheme, query):
    watched.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    watched.set_viewport_size({"width": width, "height": 844})
    open_kit(watched, f"{kit}/one", query)
    if query:
        watched.get_by_role("button", name="Table").click()
        watched.get_by_role("button", name="Take it with you").click()
    assert watched.evaluate("document.documentElement.scrollWidth") <= width
    ground = {"light": "rgb(251, 250, 247)", "dark": "rgb(14, 22, 36)"}[scheme]
    expect(figure(watched)).to_have_css("background-color", ground)
    wide = figure(watched).locator("svg.tm-live-wide").first
    assert wide.is_visible() == (width >= 640)
    found = Axe().run(watched).response["violations"]
    assert [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found] == []
    assert watched.faults == []


def test_each_panel_has_a_name_of_its_own(page, kit):
    """A button says which panel it opens, by a name that the page has once."""
    open_kit(page, f"{kit}/two")
    expect(figure(page, 1)).to_have_attribute("data-alive", "")
    names = page.locator(".tm-live-more [aria-controls]").evaluate_all(
        "all => all.map(it => it.getAttribute('aria-controls'))"
    )
    assert len(names) == 4 == len(set(names))
    for name in names:
        expect(page.locator(f"[id='{name}']")).to_have_count(1)


def test_system_colours_and_reduced_motion(page, kit):
    page.emulate_media(forced_colors="active", color_scheme="dark", reduced_motion="reduce")
    open_kit(page, f"{kit}/one")
    canvas = page.evaluate(
        "{ const it = document.createElement('i'); it.style.color = 'CanvasText';"
        " document.body.append(it); getComputedStyle(it).color; }"
    )
    expect(figure(page).locator("svg .tm-quiet").first).to_have_css("color", canvas)
    moving = (
        figure(page)
        .locator("*")
        .evaluate_all("all => all.filter(it => getComputedStyle(it).transitionDuration !== '0s').length")
    )
    assert moving == 0


def test_words_of_a_picture_stand_on_its_ground(page, kit):
    """Their outline is the ground's colour; in their own it would smear them into bold."""
    page.set_viewport_size({"width": 1000, "height": 900})
    open_kit(page, f"{kit}/one")
    words = page.locator(".tm-live-wide .tm-shape > text:visible, .tm-live-wide .tm-label > text")
    assert words.count() > 0
    for word in words.all():
        expect(word).to_have_css("stroke", "rgb(251, 250, 247)")


def test_print_is_ink_on_white_without_controls(page, kit):
    page.emulate_media(color_scheme="dark")
    open_kit(page, f"{kit}/one", "?bet=off&hole_mm=3")
    page.emulate_media(media="print", color_scheme="dark")
    expect(slider(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Table")).to_be_hidden()
    expect(figure(page)).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(figure(page)).to_have_css("color", "rgb(0, 0, 0)")
    expect(figure(page).locator(".tm-main").first).to_have_css("color", "rgb(10, 79, 140)")
    expect_position(page, (HOLE.positions.index(3.0), 0))


STEPS = """async (count) => {
  const slider = document.querySelector('.tm-live [type=range]');
  const times = [];
  for (let k = 0; k < count; k++) {
    slider.value = k % 100;
    const before = performance.now();
    slider.dispatchEvent(new Event('input'));
    times.push(performance.now() - before);
    if (k % 50 === 0) await new Promise(requestAnimationFrame);
  }
  return times;
}"""


def test_a_thousand_steps_leave_memory_flat(page, kit):
    open_kit(page, f"{kit}/one")
    page.get_by_role("button", name="Table").click()
    page.evaluate(STEPS, 300)
    session = page.context.new_cdp_session(page)

    def memory():
        session.send("HeapProfiler.collectGarbage")
        used = session.send("Runtime.getHeapUsage")["usedSize"]
        return used, session.send("Memory.getDOMCounters")["nodes"]

    heap, nodes = memory()
    page.evaluate(STEPS, 1000)
    after, nodes_after = memory()
    assert nodes_after == nodes
    assert after <= 1.2 * heap


def test_drawing_never_moves_the_page(page, kit):
    page.set_viewport_size({"width": 390, "height": 844})
    open_kit(page, f"{kit}/one")
    place = "document.querySelector('.tm-live-more').getBoundingClientRect().top"
    before = page.evaluate(place)
    slider(page).focus()
    for key in ("End", "PageDown", "PageDown", "Home", "PageUp"):
        page.keyboard.press(key)
        assert page.evaluate(place) == before


def test_the_browser_half_stays_small():
    """What a page needs before its first figure lives: script and style, squeezed.

    Without their comments they are 38.9 kB; scenes, time that plays and the hunt are some of it.
    """
    sent = served()
    assert gzipped(sent["page.js"]) + gzipped(sent["site.css"]) < 41_000
