"""Each page in a real browser: it opens, is quiet, private, accessible, and forgives its link."""

import re
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lib.parameters import HOLES

PAGES = {
    "/": "What happened on the night of 29 August 2018?",
    "/hole_and_patch": "How fast does the air leave?",
    "/debris_primer": "Could a grain of dust have made this hole?",
    "/lifeboat_timeline": "Was there a seat home for everyone?",
    "/sources_and_checks": "Says who, and how wrong may it be?",
}
pytestmark = pytest.mark.browser


def open_page(page, address):
    page.goto(address)
    expect(page.locator(".tm-footer")).to_be_visible(timeout=30_000)
    drawn = page.locator(".js-plotly-plot .main-svg, .tm-live[data-alive] svg:visible")
    expect(drawn.first).to_be_visible(timeout=30_000)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark"), (320, "light")])
def test_page_opens_quiet_private_and_accessible(watched, site, path, width, scheme):
    watched.emulate_media(color_scheme=scheme)
    watched.set_viewport_size({"width": width, "height": 844})
    open_page(watched, site + path)
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert PAGES[path] in watched.title()
    assert watched.faults == []
    assert {host for host in watched.hosts if host} == {urlsplit(site).netloc}
    assert watched.context.cookies() == []
    serious = [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}"
        for v in Axe().run(watched).response["violations"]
        if v["impact"] in ("serious", "critical")
    ]
    assert serious == []
    wide = watched.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


@pytest.mark.parametrize("address", ["/", "/_stcore/health", "/figure/pressure"])
def test_no_answer_sets_a_cookie(site, address):
    """The foot of every page says so; Streamlit's guard of uploads would set one."""
    with urlopen(site + address) as answer:
        assert answer.headers["set-cookie"] is None


@pytest.mark.parametrize("path", PAGES)
def test_page_survives_a_rotten_link(watched, site, path):
    rotten = "hole_mm=%3Cscript%3E&patch=a&patch=b&date=2018-99-99&lost=nobody&particle_mm=1e999"
    open_page(watched, f"{site}{path}?{rotten}&hour=99999999&unit=" + "9" * 3000)
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert watched.locator("[data-testid=stException]").count() == 0
    assert watched.faults == []


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/"])
def test_first_visitor_of_a_fresh_server_may_come_by_a_deep_link(watched, fresh_site, path):
    """Guards the private switch in streamlit_app.py: without it this page comes without menu."""
    open_page(watched, fresh_site + path)
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    expect(watched.get_by_role("link", name="The night", exact=True).first).to_be_visible()
    assert watched.faults == []


def test_figures_wear_the_theme(page, site):
    """Guards Streamlit's colour names: the calculated line is the palette's blue, day and night."""
    for scheme, blue in [("light", "rgb(10, 79, 140)"), ("dark", "rgb(109, 182, 255)")]:
        page.emulate_media(color_scheme=scheme)
        open_page(page, site + "/sources_and_checks")
        strokes = page.locator(".js-plotly-plot path.js-line").evaluate_all(
            "lines => lines.map(line => getComputedStyle(line).stroke)"
        )
        assert blue in strokes


def headline(page):
    return page.locator(".tm-live-headline").first


def hole(page):
    return page.get_by_role("slider", name=re.compile("Width of the hole")).first


def test_slider_changes_figure_sentence_and_link_and_the_link_restores_them(page, site):
    open_page(page, site + "/hole_and_patch?bet=off")
    expect(headline(page)).to_contain_text("Through a 2\u202fmm hole: 1.5\u202fmmHg an hour")
    curve = page.locator(".tm-live svg:visible .tm-main path").first
    before = curve.get_attribute("d")
    hole(page).focus()
    for _ in range(HOLES.positions.index(2.0) - HOLES.positions.index(1.5)):
        page.keyboard.press("ArrowLeft")
    expect(headline(page)).to_contain_text("Through a 1.5\u202fmm hole: 0.85\u202fmmHg an hour")
    expect(page).to_have_url(re.compile(r"hole_mm=1\.5"))
    assert curve.get_attribute("d") != before
    words = headline(page).inner_text()

    other = page.context.new_page()
    open_page(other, page.url)
    expect(headline(other)).to_have_text(words)


def test_a_drag_and_a_release_cost_the_server_nothing(page, site):
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda f: sent.append(f)))
    open_page(page, site + "/hole_and_patch?bet=off")
    page.wait_for_timeout(500)
    sent.clear()
    hole(page).focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"hole_mm=[2-9]"))
    assert sent == []


def test_back_works_in_one_press(page, site):
    """Off its default, with a control of the browser and one of Streamlit's in the address."""
    open_page(page, site + "/hole_and_patch?hole_mm=3&volume_m3=830&bet=off")
    hole(page).focus()
    page.keyboard.press("ArrowRight")
    words = headline(page).inner_text()
    assert "Through a 3\u202fmm" not in words
    page.get_by_role("link", name="Lifeboat timeline", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/lifeboat_timeline"])
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/hole_and_patch"])
    expect(headline(page)).to_have_text(words)
    expect(page).to_have_url(re.compile(r"hole_mm=3\.\d+.*volume_m3=830"))


def test_a_case_sets_the_scenario(page, site):
    open_page(page, site + "/hole_and_patch?bet=off")
    for case, width in [("A coin", "20"), ("As NASA gave it", "2"), ("Roscosmos and ESA", "1.5")]:
        page.get_by_role("button", name=case).click()
        expect(headline(page)).to_contain_text(f"Through a {width}\u202fmm hole")
    expect(page).to_have_url(re.compile(r"hole_mm=1\.5"))


def test_a_bad_value_leaves_a_quiet_note(page, site):
    open_page(page, site + "/hole_and_patch?hole_mm=900&bet=off")
    note = "“Width of the hole” can be 0.5 to 20 mm; the link said 900, so you see 2 mm."
    expect(page.get_by_text(note)).to_be_visible()
    expect(headline(page)).to_contain_text("Through a 2\u202fmm hole")


def test_what_a_note_says_is_shown_stands_there_in_a_tab_that_remembers(page, site):
    """The tab's memory of 6.5 mm does not beat a link, not even one that cannot be used."""
    open_page(page, site + "/hole_and_patch?bet=off")
    box = page.get_by_role("textbox", name="Width of the hole, number in mm").first
    box.fill("6.5")
    box.press("Enter")
    expect(headline(page)).to_contain_text("Through a 6.5\u202fmm hole")
    open_page(page, site + "/hole_and_patch")
    expect(headline(page)).to_contain_text("Through a 6.5\u202fmm hole")
    open_page(page, site + "/hole_and_patch?hole_mm=900")
    expect(page.get_by_text("so you see 2 mm.")).to_be_visible()
    for first in headline(page), page.locator(".tm-live[data-figure=force] .tm-live-headline"):
        expect(first).to_contain_text("2\u202fmm")
    open_page(page, site + "/hole_and_patch")
    expect(headline(page)).to_contain_text("Through a 2\u202fmm hole")


def test_a_slider_moved_away_and_back_keeps_the_page_alive(page, site):
    """Guards minCachedMessageSize: with Streamlit's message cache, such a move loses the page."""
    open_page(page, site + "/debris_primer?bet=off")
    page.get_by_text("The outside of the module").click()
    slider = page.get_by_role("slider", name=re.compile("Outside of the module"))
    slider.focus()
    for key in ["ArrowRight", "ArrowLeft"] * 6:
        page.keyboard.press(key)
        page.wait_for_timeout(150)
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("area_m2=17.5"))
    expect(slider).to_be_enabled()


@pytest.mark.parametrize("path", PAGES)
def test_the_page_does_not_jump_while_it_loads(page, site, path):
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e =>"
        " window.shift += e.value)).observe({type: 'layout-shift', buffered: true})"
    )
    open_page(page, site + path)
    assert page.evaluate("window.shift") < 0.1


def test_another_unit_redraws_the_axis_and_back_again(page, site):
    open_page(page, site + "/hole_and_patch?bet=off&hole_mm=1.5&pressure_unit=kPa")
    expect(headline(page)).to_contain_text("1.5\u202fmm hole: 0.11\u202fkPa an hour")
    title = page.locator(".tm-live svg:visible .tm-title").filter(has_text="Pressure")
    expect(title.first).to_have_text(re.compile("kPa"))
    page.get_by_role("radio", name="mmHg").click()
    expect(title.first).to_have_text(re.compile("mmHg"))
    expect(headline(page)).to_contain_text("1.5\u202fmm hole: 0.85\u202fmmHg an hour")


def test_a_move_of_the_volume_runs_the_first_figure_alone(page, site):
    """Its link is in the address, the figure follows, and the figures below are not sent again."""
    frames = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda frame: frames.append(len(frame))))
    open_page(page, site + "/hole_and_patch?bet=off&hole_mm=1.5")
    told = headline(page).inner_text()
    whole = sum(frames)
    page.get_by_text("The volume and the coefficient").click()
    slider = page.get_by_role("slider", name="Volume that leaks [m³]")
    expect(slider).to_be_visible()
    page.wait_for_timeout(500)  # the fold is still opening
    frames.clear()
    slider.press("PageDown")
    expect(headline(page)).not_to_have_text(told)
    expect(page).to_have_url(re.compile(r"volume_m3=\d+"))
    expect(headline(page)).to_contain_text("1.5\u202fmm hole")
    assert 0 < sum(frames) < whole / 2
    again = headline(page).inner_text()
    page.reload()
    expect(headline(page)).to_have_text(again)
