"""Scenes: what is placed in a browser is what Python places, time plays, and rest is rest."""

import re
from itertools import pairwise
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES
from lib.live.svg.scene_svg import scenes
from lib.look.words import spoken
from tests.browser.visit import PAGES, figure, open_page
from tests.figures.told import drawn_positions

pytestmark = pytest.mark.browser
SCENES = [name for name, shown in FIGURES.items() if shown.default.scene]

# All that is placed: whether it is seen, where, how strong, its words and its points.
PLACED = """svgs => svgs.map(svg => [...svg.querySelectorAll("[data-layer]")].map(group => {
  if (group.getAttribute("display") === "none") return null;
  const at = name => group.getAttribute(name);
  return [at("transform"), at("opacity"), group.textContent,
    ...[...group.querySelectorAll("text, path")].map(it =>
      [it.getAttribute("x"), it.getAttribute("y"), it.getAttribute("d")].join())];
}))"""
OF_PYTHON = f"""text => ({PLACED})([...new DOMParser().parseFromString(text, "text/html")
  .querySelectorAll("svg")])"""
# Counts every frame that the page asks for.
COUNTING = """() => {
  window.frames_asked = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = draw => { window.frames_asked += 1; return ask(draw); };
}"""


def asked(page):
    return page.evaluate("window.frames_asked")


def open_figure(page, site, name, **said):
    page.goto(f"{site}/figure/{name}?{urlencode({'bet': 'off', **said})}")
    expect(page.locator("section.tm-live[data-alive]")).to_be_visible()
    return figure(page, name)


def placed(page):
    return page.locator(".tm-live-scene svg").evaluate_all(PLACED)


@pytest.fixture
def counted(page):
    page.add_init_script(f"({COUNTING})()")
    return page


@pytest.mark.parametrize("name", SCENES)
def test_ten_positions_are_placed_as_python_places_them(page, site, name):
    """Without motion: what moves stands where the still has it."""
    page.emulate_media(reduced_motion="reduce")
    sweep = FIGURES[name].default
    for position in [sweep.default, *drawn_positions(sweep, 10, "scenes")]:
        values = {
            live.control.name: live.positions[k] for live, k in zip(sweep.controls, position, strict=True)
        }
        one = open_figure(page, site, name, **values)
        expected = page.evaluate(OF_PYTHON, "".join(scenes(sweep, position)))
        assert placed(page) == expected, position
        expect(one.locator(".tm-live-seen")).to_have_text(spoken(sweep.tell(sweep.scene.seen, position)))


@pytest.mark.parametrize("name", SCENES)
def test_it_is_dressed_for_paper_darkness_and_system_colours(page, site, name):
    """A window looks the same in both themes, has an edge in forced colours, and words for all."""
    one = open_figure(page, site, name)
    light = placed(page)
    for look in ({"color_scheme": "dark"}, {"forced_colors": "active"}, {"media": "print"}):
        page.emulate_media(**look)
        scene = one.locator(".tm-live-scene svg:visible")
        expect(scene).to_have_count(1)
        assert placed(page) == light
        page.emulate_media(color_scheme="light", forced_colors="none", media="screen")
    assert one.locator(".tm-live-scene svg").first.get_attribute("aria-label")
    page.emulate_media(forced_colors="active")
    edge = "getComputedStyle(document.querySelector('.tm-live-scene svg')).outlineStyle"
    assert page.evaluate(edge) == "solid"


@pytest.mark.parametrize(
    ("path", "slider", "tells"),
    [
        ("/hole_and_patch", "#tm-pressure-hole_mm", "2.1\u202fmm"),
        ("/debris_primer", "#tm-shot-particle_mm", "2\u202fmm"),
        ("/debris_primer", "#tm-shot-speed_km_s", "10\u202fkm/s"),
    ],
)
def test_the_first_drag_changes_the_picture(page, site, path, slider, tells):
    """Nothing is to be answered, opened or pressed before."""
    page.goto(site + path)
    expect(page.locator("section.tm-live[data-alive]").first).to_be_visible()
    before = placed(page)
    page.locator(slider).focus()
    page.keyboard.press("ArrowRight")
    section = page.locator("section.tm-live").first
    expect(section.locator(".tm-live-headline, .tm-live-scene").filter(has_text=tells)).not_to_have_count(0)
    assert placed(page) != before


def test_a_grain_is_fired_from_the_first_screen_and_again(page, site):
    """First it asks; the cloud is on its way in between; in the end the outcome stands in words and
    picture, and on a phone no control has moved away from under the finger."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/debris_primer")
    one = figure(page, "shot")
    fire, told = one.get_by_role("button", name="Fire"), one.locator(".tm-live-headline")
    scene = one.locator(".tm-live-scene svg:visible")
    expect(told.locator("span")).to_have_text("Will this grain leave a round hole too? Fire it and see.")
    expect(scene).to_contain_text("fire and see")
    expect(scene).not_to_contain_text("ragged")
    stood = fire.bounding_box()
    fire.click()
    expect(told).to_contain_text("A cloud of pieces", timeout=5_000)
    expect(told).to_contain_text("A ragged hole", timeout=9_000)
    expect(fire).to_be_visible()
    page.wait_for_function("() => location.search.includes('moment=left')")
    expect(scene).to_contain_text("ragged hole")
    assert fire.bounding_box() == stood
    # What is left follows the hand; another shot begins anew.
    one.get_by_role("slider", name="Size of the grain").press("PageDown")
    expect(told).to_contain_text("Stopped")
    fire.click()
    expect(told).to_contain_text("hits the blanket")


def test_an_event_of_the_debris_page_acts_on_the_scene(page, site):
    """A bare wall is another place: the blanket is gone, and the shot stands where it stood."""
    page.goto(f"{site}/debris_primer?moment=left")
    one = figure(page, "shot")
    expect(one.locator(".tm-live-headline")).to_contain_text("A ragged hole")
    page.locator(".tm-cases").get_by_role("link", name="Just through a bare wall").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("Perhaps: a hole 2.1\u202fmm wide")
    expect(one.locator(".tm-live-scene svg:visible")).to_contain_text("no blanket")
    page.locator(".tm-cases").get_by_role("link", name="Back to 2018").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("A ragged hole")


def test_the_first_drag_over_the_days_changes_the_picture(page, site):
    open_page(page, f"{site}/lifeboat_timeline")
    before = placed(page)
    page.locator("#tm-homeward-date").focus()
    page.keyboard.press("PageUp")
    expect(figure(page, "homeward").locator(".tm-live-headline")).not_to_contain_text("a hole")
    assert placed(page) != before


@pytest.mark.parametrize("scheme", ["no-preference", "reduce"])
def test_time_plays_to_its_end_and_stops_by_itself(page, site, scheme):
    page.emulate_media(reduced_motion=scheme)
    one = open_figure(page, site, "pressure", time_percent=70)
    go, told = one.get_by_role("button", name="Let it leak"), one.locator(".tm-live-time b")
    expect(told).to_have_text("14\u202fdays")
    go.click()
    expect(one.get_by_role("button", name="Pause")).to_be_visible()
    expect(told).to_have_text("20\u202fdays", timeout=9_000)
    expect(go).to_be_visible()
    # What was played stands in the link; and from the end it begins anew.
    page.wait_for_function("() => location.search.includes('time_percent=100')")
    go.click()
    expect(told).not_to_have_text("20\u202fdays")
    one.get_by_role("button", name="Pause").click()
    expect(go).to_be_visible()
    here = told.inner_text()
    page.wait_for_timeout(1200)
    assert told.inner_text() == here


def test_the_first_frame_of_a_race_is_whole(page, site):
    """It may have begun before the hand that asked for it: time never runs backwards."""
    faults = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    one = open_figure(page, site, "race")
    for _ in range(4):
        one.get_by_role("button", name="Start").click()
        page.wait_for_timeout(120)
        one.get_by_role("button", name="Pause").click()
        one.get_by_role("slider", name="Clock").focus()
        page.keyboard.press("Home")
    assert not faults


@pytest.mark.parametrize("scheme", ["no-preference", "reduce"])
def test_a_figure_without_a_scene_plays_too(counted, site, scheme):
    """Step by step to its end; then it asks for no more frames."""
    page = counted
    page.emulate_media(reduced_motion=scheme)
    one = open_figure(page, site, "globe", cloud_days=1250)
    told = one.locator(".tm-live-time b")
    expect(told).to_have_text("1\u202f250 days")
    before = asked(page)
    page.wait_for_timeout(700)
    assert asked(page) == before
    one.get_by_role("button", name="Break it up").click()
    expect(one.get_by_role("button", name="Pause")).to_be_visible()
    expect(told).to_have_text("10\u202fyears", timeout=9_000)
    expect(one.get_by_role("button", name="Break it up")).to_be_visible()
    expect(one.locator(".tm-live-headline")).to_contain_text("shell round the whole Earth")
    page.wait_for_timeout(500)
    before = asked(page)
    page.wait_for_timeout(700)
    assert asked(page) == before


def stands(one):
    """Where time stands: on its slider, and in words."""
    return one.locator(".tm-live-time input").input_value(), one.locator(".tm-live-time b").inner_text()


def let_it_leak(page, one):
    one.get_by_role("button", name="Let it leak").click()
    expect(one.locator(".tm-live-time b")).not_to_have_text("0\u202fdays")
    expect(one.get_by_role("button", name="Pause")).to_be_visible()


@pytest.mark.parametrize("of", ["slider", "chart"])
def test_time_that_plays_waits_for_a_hand_that_sets_it(page, site, of):
    page.set_viewport_size({"width": 1000, "height": 1400})
    one = open_figure(page, site, "pressure")
    let_it_leak(page, one)
    place = one.locator(".tm-live-time input" if of == "slider" else ".tm-live-stage svg:visible")
    box = place.bounding_box()
    page.mouse.click(box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2)
    expect(one.get_by_role("button", name="Let it leak")).to_be_visible()
    here = stands(one)
    assert 60 <= 2 * int(here[0]) <= 76
    heard = one.locator(".tm-live-time input").get_attribute("aria-valuetext")
    assert heard == here[1].replace("\u202f", " ")  # days, and no percent
    page.wait_for_timeout(800)
    assert stands(one) == here


def test_back_stops_time_where_the_address_has_it(page, site):
    page.set_viewport_size({"width": 1000, "height": 1800})
    open_page(page, f"{site}/hole_and_patch?bet=off")
    one = figure(page, "pressure")
    page.locator(".tm-cases").get_by_role("link", name="Roscosmos").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("1.5\u202fmm")
    let_it_leak(page, one)
    page.go_back()
    expect(one.locator(".tm-live-headline")).to_contain_text("2\u202fmm")
    page.wait_for_timeout(800)
    assert stands(one) == ("0", "0\u202fdays")
    expect(one.get_by_role("button", name="Let it leak")).to_be_visible()


def test_a_figure_that_is_built_anew_stands_where_time_had_come(page, site):
    """Another volume of air brings other numbers; time, its words and the address agree."""
    page.set_viewport_size({"width": 1000, "height": 1800})
    one = open_figure(page, site, "pressure")
    one.locator("summary", has_text="More settings").click()
    let_it_leak(page, one)
    one.get_by_label("Air that leaks").select_option(index=6)
    expect(one.locator(".tm-live-headline")).to_contain_text("7.8 days")
    page.wait_for_function("() => location.search.includes('time_percent')")
    page.wait_for_timeout(200)
    here, said = stands(one), parse_qs(urlsplit(page.url).query)
    assert said["time_percent"] == [f"{2 * int(here[0])}"] != ["0"]
    page.reload()
    expect(page.locator("section.tm-live[data-alive]")).to_be_visible()
    assert stands(one) == here


def test_a_number_is_typed_while_time_plays(page, site):
    one = open_figure(page, site, "pressure")
    let_it_leak(page, one)
    box = one.locator("#tm-pressure-hole_mm-box")
    box.fill("20")
    page.wait_for_timeout(600)
    expect(box).to_have_value("20")
    box.press("Enter")
    expect(one.locator(".tm-live-headline")).to_contain_text("20\u202fmm")
    # A slider that moves writes its own number again.
    box.fill("7")
    one.get_by_role("slider", name="Width of the hole").press("ArrowRight")
    expect(box).not_to_have_value("7")


def test_a_unit_is_switched_while_time_plays(page, site):
    """The scene's own words follow."""
    page.set_viewport_size({"width": 1000, "height": 1800})
    one = open_figure(page, site, "pressure")
    let_it_leak(page, one)
    one.locator("summary", has_text="More settings").click()
    one.get_by_label("psi", exact=True).check()
    one.get_by_role("button", name="Pause").click()
    scene = one.locator(".tm-live-scene svg:visible")
    expect(scene.get_by_text("psi")).to_have_count(1)
    expect(scene.get_by_text("mmHg")).to_have_count(0)
    ticks = scene.locator("[data-unit] text:visible")
    expect(ticks).to_have_text(["0", "10"])  # up to what 800 mmHg are
    one.get_by_label("hPa", exact=True).check()  # and at rest
    expect(scene.get_by_text("hPa")).to_have_count(1)
    expect(ticks).to_have_text(["0", "400", "800"])


def test_a_hand_on_the_chart_that_marks_a_guess_leaves_time_alone(page, site):
    page.set_viewport_size({"width": 1000, "height": 1800})
    page.goto(f"{site}/figure/pressure")
    expect(page.locator("section.tm-live[data-alive]")).to_be_visible()
    one = figure(page, "pressure")
    one.get_by_role("button", name="Mark your guess").click()
    box = one.locator(".tm-live-stage svg:visible").bounding_box()
    there = box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2
    page.mouse.click(*there)
    assert stands(one) == ("0", "0\u202fdays")
    one.get_by_role("button", name="Show me").click()
    page.mouse.click(*there, button="right")  # nor does one that asks for the browser's menu
    assert stands(one) == ("0", "0\u202fdays")
    expect(one.get_by_text(re.compile(r"^You said 1[2-5]\S*\sdays\. It is 8\.8"))).to_be_visible()


def test_a_double_click_plays_once(page, site):
    one = open_figure(page, site, "pressure")
    one.get_by_role("button", name="Let it leak").dblclick()
    page.wait_for_timeout(500)
    expect(one.get_by_role("button", name="Pause")).to_be_visible()
    page.wait_for_timeout(500)
    one.get_by_role("button", name="Pause").dblclick()
    expect(one.get_by_role("button", name="Let it leak")).to_be_visible()


def test_a_tab_that_is_hidden_stops(page, site):
    one = open_figure(page, site, "pressure")
    let_it_leak(page, one)
    page.evaluate("""() => { Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange")); }""")
    expect(one.get_by_role("button", name="Let it leak")).to_be_visible()


def test_the_jet_streams_out(page, site):
    """From one frame to the next its points go to the right, but for those that begin anew."""
    one = open_figure(page, site, "pressure")
    let_it_leak(page, one)
    ahead, behind = one.locator(".tm-live-scene svg:visible").evaluate(
        """async svg => {
          const [jet] = [...svg.querySelectorAll("g[stroke] > path:only-child")];
          const xs = () => [...jet.getAttribute("d").matchAll(/M ([^,]+),/g)].map(it => +it[1]);
          const frame = () => new Promise(requestAnimationFrame);
          let [ahead, behind, before] = [0, 0, xs()];
          for (let k = 0; k < 20; k++) {
            await frame();
            const now = xs();
            ahead += now.filter((x, k) => x > before[k]).length;
            behind += now.filter((x, k) => x < before[k]).length;
            before = now;
          }
          return [ahead, behind];
        }"""
    )
    assert ahead > 5 * behind and ahead > 50
    # The air in the cabin mills about where it is.
    strays = one.locator(".tm-live-scene svg:visible").evaluate(
        """svg => [...svg.querySelectorAll("g[stroke] > path[transform]")].flatMap(it =>
          it.getAttribute("transform").match(/-?[\\d.]+/g).map(Number))"""
    )
    assert 0 < max(map(abs, strays)) <= 10


def test_a_guess_is_made_and_stands_while_time_plays(page, site):
    """It asks when, and not what is now."""
    page.goto(f"{site}/figure/pressure")
    page.set_viewport_size({"width": 1000, "height": 1800})
    one = figure(page, "pressure")
    expect(page.locator("section.tm-live[data-alive]")).to_be_visible()
    let_it_leak(page, one)
    one.get_by_role("button", name="Mark your guess").click()
    page.wait_for_timeout(500)
    one.get_by_role("button", name="Show me").click()
    verdict = one.get_by_text("It is 8.8\u202fdays.")
    expect(verdict.first).to_be_visible()
    page.wait_for_timeout(500)
    expect(verdict.first).to_be_visible()
    one.get_by_role("slider", name="Width of the hole").press("ArrowRight")
    expect(verdict).to_have_count(0)  # another hole is another question


def test_what_is_out_of_sight_stops(counted, site):
    page = counted
    open_page(page, f"{site}/hole_and_patch?bet=off")
    one = figure(page, "pressure")
    one.get_by_role("button", name="Let it leak").click()
    page.wait_for_timeout(300)
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    expect(one.get_by_role("button", name="Let it leak")).to_be_attached()
    page.wait_for_timeout(2000)
    before = asked(page)
    page.wait_for_timeout(500)
    assert asked(page) == before


def test_nothing_runs_at_rest(counted, site):
    """The air stirs while a hand moves something, and is still again soon after."""
    page = counted
    one = open_figure(page, site, "pressure")
    page.wait_for_timeout(500)
    before = asked(page)
    page.wait_for_timeout(700)
    assert asked(page) == before
    still = placed(page)
    one.get_by_role("slider", name="Width of the hole").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert asked(page) > before + 5
    moved = placed(page)
    assert moved != still
    page.wait_for_timeout(2500)
    before = asked(page)
    page.wait_for_timeout(700)
    assert asked(page) == before


def test_the_axis_fits_the_hole(page, site):
    """Twenty millimetres are as readable as two, and so is Soyuz 11."""
    for said, title in (
        ({}, "Days"),
        ({"hole_mm": 20}, "Hours"),
        ({"hole_mm": 28, "volume_m3": 4}, "Seconds"),
    ):
        one = open_figure(page, site, "pressure", **said)
        for view in one.locator(".tm-live-stage svg").all():
            expect(view.locator(".tm-x-title")).to_have_text(f"{title} since the hole opened")
        expect(one.locator(".tm-live-time b")).to_contain_text(title.lower().rstrip("s"))


def test_the_walk_is_walked_by_keys_alone(page, site):
    one = open_figure(page, site, "walk")
    beats = FIGURES["walk"].default
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != "Next":
        page.keyboard.press("Tab")
    for k in range(1, len(beats.controls[0])):
        page.keyboard.press("Enter")
        expect(one.locator(".tm-live-headline")).to_have_text(str(beats.headline[k]))
    expect(one.get_by_role("button", name="Next")).to_be_disabled()
    expect(one.get_by_role("button", name="Back")).to_be_enabled()
    page.wait_for_function("() => location.search.includes('beat=11')")
    # A key that is pressed once more changes nothing, and keeps its place on the page.
    page.keyboard.press("Enter")
    expect(one.get_by_role("button", name="Next")).to_be_focused()
    expect(one.locator(".tm-live-time b")).to_have_text("11 of 11")
    one.get_by_role("slider").press("Home")
    expect(one.get_by_role("button", name="Back")).to_be_disabled()
    expect(one.get_by_role("button", name="Next")).to_be_enabled()


def test_a_moment_glides_into_the_next_and_stands_still_where_motion_is_unwanted(page, site):
    one = open_figure(page, site, "walk", beat=7)
    one.get_by_role("button", name="Next").click()
    page.wait_for_timeout(150)
    on_its_way = placed(page)
    page.wait_for_timeout(1500)
    arrived = placed(page)
    assert on_its_way != arrived
    page.emulate_media(reduced_motion="reduce")
    one = open_figure(page, site, "walk", beat=7)
    one.get_by_role("button", name="Next").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("MS-08")
    assert placed(page) == arrived


@pytest.mark.parametrize("late", [0, 60])
def test_a_glide_goes_one_way(page, site, late):
    """MS-08 flies up from its port: higher in each frame, and the first one is near the port.

    On a busy machine the first frame has begun so many milliseconds before the press is heard.
    """
    page.add_init_script(
        f"const now = performance.now.bind(performance); performance.now = () => now() + {late};"
    )
    one = open_figure(page, site, "walk", beat=7)
    heights = one.locator(".tm-live-scene svg:visible").evaluate(
        """async svg => {
          const ship = svg.querySelectorAll("[data-layer]")[1]; // after the lights
          const y = () => Number(/,([-\\d.]+)\\)/.exec(ship.getAttribute("transform"))[1]);
          const seen = [y()];
          document.querySelector(".tm-live-go").click();
          for (let k = 0; k < 80; k++) {
            await new Promise(requestAnimationFrame);
            if (y() !== seen.at(-1)) seen.push(y());
          }
          return seen;
        }"""
    )
    # Two clocks may differ by a fraction of a frame: no eye sees a twentieth of a pixel.
    assert all(later <= sooner + 0.05 for sooner, later in pairwise(heights)) and len(heights) > 3
    port, *_, end = heights
    assert port - heights[1] < (port - end) / 2


def test_a_glide_that_goes_out_of_sight_has_arrived(page, site):
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"{site}/?beat=8")
    arrived = placed(page)
    open_page(page, f"{site}/?beat=7")
    figure(page, "walk").get_by_role("button", name="Next").click()
    page.wait_for_timeout(150)
    page.evaluate("document.querySelector('footer').scrollIntoView()")
    page.wait_for_timeout(400)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(300)
    assert placed(page) == arrived


def test_a_story_goes_on_where_it_stands_in_a_link(page, site):
    one = open_figure(page, site, "walk", beat=4)
    expect(one.locator(".tm-live-time b")).to_have_text("4 of 11")
    one.get_by_role("button", name="Back").click()
    expect(one.locator(".tm-live-headline")).to_have_text("A finger, then tape.")


def test_an_event_marks_itself_comes_into_view_and_is_undone(page, site):
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"{site}/hole_and_patch?bet=off")
    one, cases = figure(page, "pressure"), page.locator(".tm-cases")
    expect(cases.get_by_role("link", name="Back to 2018")).to_be_hidden()
    cases.get_by_role("link", name="Soyuz 11, 1971").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("half of the air is gone")
    expect(one.locator(".tm-live-bet").first).to_be_hidden()
    expect(cases.locator("[aria-current]")).to_have_text("Soyuz 11, 1971")
    expect(cases.locator("[role=status]")).to_contain_text("Georgy Dobrovolsky")
    expect(one.locator(".tm-live-scene")).to_be_in_viewport(ratio=0.9)
    # Time and unit say how it is looked at: the event stays marked.
    page.locator("#tm-pressure-time_percent").focus()
    page.keyboard.press("ArrowRight")
    expect(cases.locator("[aria-current]")).to_have_text("Soyuz 11, 1971")
    cases.get_by_role("link", name="Back to 2018").click()
    expect(one.locator(".tm-live-headline")).to_contain_text("2\u202fmm hole the crew has")


def test_without_a_script_a_scene_is_a_picture_with_words(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/figure/walk")
    expect(page.locator(".tm-live-scene svg:visible")).to_have_count(1)
    expect(page.locator(".tm-live-seen")).to_contain_text("6 people are aboard")
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_what_is_not_shown_is_not_seen(page, site, path):
    """No rule of a page wins over a layer's own word that it is hidden."""
    open_page(page, site + path)
    seen = """all => all.filter(it => getComputedStyle(it).display !== "none")
      .map(it => it.outerHTML.slice(0, 80))"""
    assert page.locator("[display=none]").evaluate_all(seen) == []
    assert page.locator("[display=none]").count() > 0 or path in ("/sources_and_checks",)
