"""Each page in a real browser: it opens, is quiet, private, accessible, and forgives its link."""

import re
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lib.debris_primer import scenario
from lib.live.model.layers import TOKENS
from lib.parameters import HOLES
from tests.browser.visit import PAGES, SOON, STREAMLIT, figure, network, open_page, told, unfold

pytestmark = pytest.mark.browser
# As a tab and a link say it: the dot in the title of the home page is drawn.
QUESTIONS = PAGES | {"/": "A hole two millimetres wide let air out of the space station"}
ROTTEN = (
    "hole_mm=%3Cscript%3E&patch=a&patch=b&date=2018-99-99&lost=nobody&particle_mm=1e999"
    "&hour=99999999&topic=__proto__&unit=" + "9" * 3000
)


def faulty(page):
    """What axe finds, but for what is minor, each with the element."""
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}"
        for v in Axe().run(page).response["violations"]
        if v["impact"] != "minor"
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_page_opens_quiet_private_and_accessible(watched, site, path, width):
    watched.set_viewport_size({"width": width, "height": 844})
    open_page(watched, site + path)
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert QUESTIONS[path] in watched.title()
    for scheme in ("light", "dark"):
        watched.emulate_media(color_scheme=scheme)
        assert faulty(watched) == [], scheme
    assert watched.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.faults == []
    assert watched.hosts == {urlsplit(site).netloc}
    assert watched.context.cookies() == []


@pytest.mark.parametrize("path", PAGES)
def test_what_is_folded_is_accessible_and_fits_too(watched, site, path):
    watched.set_viewport_size({"width": 320, "height": 844})
    open_page(watched, site + path)
    watched.evaluate("document.querySelectorAll('details:not(.tm-explore)').forEach(it => it.open = 1)")
    for name in ("Table", "Take it with you"):
        watched.get_by_role("button", name=name, exact=True).first.click()
    expect(watched.get_by_role("img", name="QR code")).to_be_visible()
    assert faulty(watched) == []
    assert watched.evaluate("document.documentElement.scrollWidth") <= 320
    assert watched.faults == []


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(page, site, path):
    open_page(page, site + path)
    links = page.locator("a[href]").evaluate_all("all => all.map(a => a.href)")
    ours = {link.partition("#")[0] for link in links if link.startswith(site)}
    assert len(ours) >= len(PAGES)
    for link in ours:
        with urlopen(link) as answer:
            assert answer.status == 200
    for link in filter(None, (link if "#" in link else "" for link in links)):
        with urlopen(link) as answer:
            assert answer.read().decode().count(f' id="{urlsplit(link).fragment}"') == 1, link
    current = page.get_by_role("navigation").locator("[aria-current=page]")
    assert urlsplit(current.evaluate("a => a.href")).path == path


@pytest.mark.parametrize("address", [*PAGES, "/?streamlit", "/_stcore/health", "/figure/pressure"])
def test_no_answer_sets_a_cookie(site, address):
    """The foot of every page says so; Streamlit's guard of uploads would set one."""
    with urlopen(site + address) as answer:
        assert answer.headers["set-cookie"] is None


@pytest.mark.parametrize("path", PAGES)
def test_the_first_answer_comes_from_memory(site, path):
    """The same bytes whatever the link says, and none at all to who has them."""
    first, again = (urlopen(site + path + query) for query in ("", "?hole_mm=5&hour=3"))
    assert first.read() == again.read()
    with pytest.raises(HTTPError, match="304"):
        urlopen(Request(site + path, headers={"If-None-Match": first.headers["etag"]}))


WORDS = "h1, h2, p, li, summary, th, td, a, figcaption"
READ = f"""() => [...document.querySelectorAll(".tm-page :is({WORDS})")]
  .map(it => `${{it.tagName}} ${{it.textContent}} ${{it.hash || (it.href ?? "")}}`)"""
# A living figure has buttons, folds and a line for paper more, and a living page knows its case.
MORE = "section.tm-live, .tm-cases [role=status]"
BESIDE = READ.replace(")]", f")].filter(it => !it.closest('{MORE}'))")
HEADLINES = """() => [...document.querySelectorAll("section.tm-live")].map(it => [
  it.dataset.figure, it.ariaLabel, it.querySelector(".tm-live-headline").textContent,
  it.querySelector(".tm-live-sentence").textContent,
  ...[...it.querySelectorAll(":scope > dl [data-number]")].map(one => one.textContent)])"""

PLACES = f"""() => [...document.querySelectorAll(".tm-menu a, .tm-page :is({WORDS}, svg, button)")]
  .map(it => it.getBoundingClientRect()).map(({{ x, y, width, height }}) =>
    [x, y, width, height].map(Math.round))"""


@pytest.mark.parametrize("path", PAGES)
def test_without_any_script_all_words_and_stills_are_there(browser, page, site, path):
    """All that the living page says, the answer of every figure and its picture."""
    bare = browser.new_context(java_script_enabled=False).new_page()
    asked = []
    bare.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    bare.goto(site + path)
    unfold(bare)
    open_page(page, f"{site}{path}?bet=off")
    assert [word.replace("?bet=off", "") for word in page.evaluate(BESIDE)] == bare.evaluate(BESIDE)
    assert page.evaluate(HEADLINES) == bare.evaluate(HEADLINES)
    assert len(bare.evaluate(HEADLINES)) >= 1 and len(bare.evaluate(BESIDE)) > 8
    for section in bare.locator("section.tm-live").all():
        expect(section.locator(":is(.tm-live-stage, .tm-live-scene) > svg:visible").first).to_be_visible()
    assert set(asked) == {urlsplit(site).netloc}
    bare.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_streamlit_shows_the_same_page_and_its_figures_live(watched, site, path):
    """Words, links and figures, each in its place; and a figure answers to a hand."""
    open_page(watched, f"{site}{path}?bet=off")
    plain = [watched.evaluate(what) for what in (READ, HEADLINES, PLACES)]
    open_page(watched, f"{site}{path}{STREAMLIT}&bet=off")
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert [watched.evaluate(what) for what in (READ, HEADLINES, PLACES)] == plain
    one = watched.locator("section.tm-live").first
    one.locator("input[type=range], input[type=radio]:not(:checked)").first.focus()
    for key in ("Home", "PageUp", "Space"):
        watched.keyboard.press(key)
    watched.wait_for_function(f"before => ({HEADLINES})()[0].join() !== before", arg=",".join(plain[1][0]))
    expect(watched).to_have_url(re.compile("streamlit.*bet=off&."))
    assert watched.locator("[data-testid=stException]").count() == 0
    assert watched.faults == []
    assert watched.context.cookies() == []
    # Streamlit's components are blobs, which have no host.
    assert watched.hosts - {""} == {urlsplit(site).netloc}


@pytest.mark.parametrize("behind", ["", "&streamlit"], ids=["plain", "streamlit"])
@pytest.mark.parametrize("path", PAGES)
def test_page_survives_a_rotten_link(watched, site, path, behind):
    open_page(watched, f"{site}{path}?{ROTTEN}{behind}")
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    assert watched.locator("[data-testid=stException], .tm-asleep").count() == 0
    assert watched.faults == []


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/"])
def test_first_visitor_of_a_fresh_server_may_come_by_a_deep_link(watched, fresh_site, path):
    """Guards the private switch in streamlit_app.py: without it Streamlit comes without menu."""
    for behind in ("", STREAMLIT):
        open_page(watched, fresh_site + path + behind)
        expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
        expect(watched.get_by_role("link", name="Night", exact=True).first).to_be_visible()
    assert watched.faults == []


@pytest.mark.parametrize("behind", ["", "&streamlit"], ids=["plain", "streamlit"])
def test_figures_wear_the_theme(page, site, behind):
    """The calculated line is the palette's, day and night; Streamlit's theme is the visitor's."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        open_page(page, f"{site}/hole_and_patch?bet=off{behind}")
        line = figure(page, "pressure").locator("svg:visible .tm-main path").first
        colour = getattr(TOKENS["model"], scheme)
        parts = [str(int(colour[k : k + 2], 16)) for k in (1, 3, 5)]
        assert line.evaluate("it => getComputedStyle(it).stroke") == f"rgb({', '.join(parts)})"


def headline(page):
    return page.locator(".tm-live-headline").first


def hole(page):
    return page.get_by_role("slider", name=re.compile("Width of the hole")).first


def test_slider_changes_figure_sentence_and_link_and_the_link_restores_them(page, site):
    open_page(page, site + "/hole_and_patch?bet=off")
    expect(headline(page)).to_contain_text("With a 2\u202fmm hole the crew has about 8.8 days")
    curve = page.locator(".tm-live svg:visible .tm-main path").first
    before = curve.get_attribute("d")
    hole(page).focus()
    for _ in range(HOLES.positions.index(2.0) - HOLES.positions.index(1.5)):
        page.keyboard.press("ArrowLeft")
    expect(headline(page)).to_contain_text("With a 1.5\u202fmm hole the crew has about 16 days")
    expect(page).to_have_url(re.compile(r"hole_mm=1\.5"))
    assert curve.get_attribute("d") != before
    words = told(page, "pressure")

    other = page.context.new_page()
    open_page(other, page.url)
    assert told(other, "pressure") == words


def test_a_drag_and_a_release_cost_the_server_nothing(page, site):
    asked = []
    page.on("websocket", lambda socket: asked.append(socket.url))
    open_page(page, site + "/hole_and_patch?bet=off")
    page.on("request", lambda request: asked.append(request.url) if network(request) else None)
    hole(page).focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"hole_mm=[2-9]"))
    assert asked == []


def test_back_works_in_one_press(page, site):
    """Off its default, with a control of the sweep and a variant in the address."""
    open_page(page, site + "/hole_and_patch?hole_mm=3&volume_m3=830&bet=off")
    hole(page).focus()
    page.keyboard.press("ArrowRight")
    words = headline(page).inner_text()
    assert "With a 3\u202fmm" not in words
    expect(page).to_have_url(re.compile(r"hole_mm=3\.\d+"))
    page.get_by_role("link", name="Seats", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/lifeboat_timeline"])
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/hole_and_patch"])
    expect(headline(page)).to_have_text(words)
    expect(page).to_have_url(re.compile(r"hole_mm=3\.\d+.*volume_m3=\d+"))
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/lifeboat_timeline"])


def test_the_menu_leads_back_to_what_was_left_and_a_typed_address_does_not(page, site):
    open_page(page, site + "/hole_and_patch?hole_mm=5&bet=off")
    words = told(page, "pressure")
    for name, path in [("Night", "/"), ("Leak", "/hole_and_patch")]:
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    expect(page).to_have_url(re.compile("[?&]hole_mm=5"))
    assert told(page, "pressure") == words
    open_page(page, site + "/hole_and_patch")
    expect(headline(page)).to_contain_text("With a 2\u202fmm hole")
    page.get_by_role("navigation").get_by_role("link", name="Night", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES["/"])
    back = page.get_by_role("navigation").get_by_role("link", name="Leak", exact=True)
    assert "hole_mm" not in back.evaluate("a => a.href")


def test_a_case_sets_the_scenario_and_back_undoes_it(page, site):
    open_page(page, site + "/hole_and_patch?bet=off")
    cases = [("A coin", "20"), ("As NASA gave it", "2"), ("Roscosmos and ESA", "1.5")]
    for case, width in cases:
        link = page.locator(".tm-cases").get_by_role("link", name=case)
        link.click()
        expect(headline(page)).to_contain_text(f"With a {width}\u202fmm hole")
        expect(link).to_have_attribute("aria-current", "")
        expect(page.locator(".tm-cases [role=status]")).to_have_text(link.get_attribute("title"))
    expect(page).to_have_url(re.compile(r"hole_mm=1\.5"))
    for width in ("2", "20"):
        page.go_back()
        expect(headline(page)).to_contain_text(f"With a {width}\u202fmm hole")
    page.go_forward()
    expect(headline(page)).to_contain_text("With a 2\u202fmm hole")


def test_an_event_is_opened_beside_the_page_by_who_asks_for_that(page, site):
    open_page(page, site + "/hole_and_patch?bet=off")
    before, address = headline(page).inner_text(), page.url
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Soyuz 11, 1971").click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_url(re.compile("volume_m3=4"))
    page.wait_for_timeout(300)
    assert (headline(page).inner_text(), page.url) == (before, address)
    opened.value.close()


def test_a_bad_value_leaves_a_quiet_note(page, site):
    open_page(page, site + "/hole_and_patch?hole_mm=900&bet=off")
    note = "“Width of the hole” can be 0.2 to 100\u202fmm; the link said 900, so you see 2\u202fmm."
    expect(page.get_by_text(note).first).to_be_visible()
    expect(headline(page)).to_contain_text("With a 2\u202fmm hole")


def test_what_a_note_says_is_shown_stands_there_in_a_tab_that_remembers(page, site):
    """What the tab remembers of 6.5 mm beats no address, be it plain or rotten."""
    open_page(page, site + "/hole_and_patch?bet=off")
    box = page.get_by_role("textbox", name="Width of the hole, number in mm").first
    box.fill("6.5")
    box.press("Enter")
    expect(headline(page)).to_contain_text("With a 6.5\u202fmm hole")
    open_page(page, site + "/hole_and_patch")
    expect(headline(page)).to_contain_text("With a 2\u202fmm hole")
    open_page(page, site + "/hole_and_patch?hole_mm=900")
    expect(page.get_by_text("so you see 2\u202fmm.").first).to_be_visible()
    for first in headline(page), figure(page, "force").locator(".tm-live-headline"):
        expect(first).to_contain_text("2\u202fmm")


@pytest.mark.parametrize("behind", ["", "&streamlit"], ids=["plain", "streamlit"])
def test_a_choice_moved_away_and_back_keeps_the_page_alive(page, site, behind):
    """Another sweep each time: the figure is built anew, keeps its focus, and is the same again."""
    open_page(page, f"{site}/debris_primer?bet=off{behind}")
    start, areas = told(page, "grains"), scenario.AREAS
    other = areas.texts[(areas.default + 1) % len(areas)]
    grains = figure(page, "grains")
    for text in [other, areas.texts[areas.default]] * 4:
        choice = grains.get_by_role("radio", name=text)
        choice.check()
        expect(choice).to_be_checked()
        expect(choice).to_be_focused()
    numbers = grains.locator("[data-number]")
    expect(numbers).to_have_text(start["numbers"])
    assert told(page, "grains") == start
    grains.get_by_role("radio", name=other).check()
    expect(page).to_have_url(re.compile("area_m2="))
    expect(numbers).not_to_have_text(start["numbers"])


@pytest.mark.parametrize("path", PAGES)
def test_a_printed_page_is_ink_on_white_and_says_what_is_set(page, site, path):
    page.emulate_media(media="print", color_scheme="dark")
    open_page(page, f"{site}{path}?bet=off&hole_mm=5")
    ways = page.locator("nav, .tm-cases, .tm-next, .tm-doors, button:not(.tm-word), input, select")
    expect(ways.locator("visible=true")).to_have_count(0)
    colours = page.locator(".tm-page p:visible").evaluate_all(
        "all => all.map(it => getComputedStyle(it).color)"
    )
    assert set(colours) == {"rgb(0, 0, 0)"}
    for section in page.locator("section.tm-live").all():
        expect(section.locator("svg:visible").first).to_be_visible()
    if path == "/hole_and_patch":
        expect(figure(page, "force").get_by_text(f"{site}{path}?hole_mm=5")).to_be_visible()


SHIFT = """window.shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(it => {
  if (!it.hadRecentInput) window.shift += it.value;
})).observe({type: 'layout-shift', buffered: true})"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_does_not_jump_over_the_whole_visit(page, site, path, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(SHIFT)
    open_page(page, site + path)
    for _ in range(page.evaluate("document.documentElement.scrollHeight") // 600 + 1):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(50)
    assert page.evaluate("scrollY") > 0
    assert page.evaluate("window.shift") <= 0.02


def test_another_unit_redraws_the_axis_and_back_again(page, site):
    open_page(page, site + "/hole_and_patch?bet=off&hole_mm=1.5&pressure_unit=kPa")
    number = figure(page, "pressure").locator(".tm-live-numbers div")
    lost = number.filter(has_text="pressure lost at first").first
    expect(lost).to_contain_text("0.11\u202fkPa/h")
    pressure = figure(page, "pressure")
    title = pressure.locator("svg:visible .tm-title:visible").filter(has_text="Pressure")
    expect(title).to_have_text(re.compile("kPa"))
    pressure.get_by_text("More settings").click()
    pressure.get_by_role("radio", name="mmHg").check()
    expect(title).to_have_text(re.compile("mmHg"))
    other = figure(page, "patch").locator("svg:visible .tm-title:visible")
    expect(other.filter(has_text="Pressure")).to_have_text(re.compile("mmHg"))
    expect(lost).to_contain_text("0.85\u202fmmHg/h")


def test_a_move_of_the_volume_asks_for_one_sweep_of_one_figure(page, site):
    """Its link is in the address, the figure follows, and the figures below are not sent again."""
    asked = []
    open_page(page, site + "/hole_and_patch?bet=off&hole_mm=1.5")
    before = headline(page).inner_text()
    pressure = figure(page, "pressure")
    pressure.get_by_text("More settings").click()
    page.on("request", lambda it: asked.append(urlsplit(it.url).path) if network(it) else None)
    pressure.get_by_role("combobox").select_option(index=0)
    expect(headline(page)).not_to_have_text(before)
    expect(page).to_have_url(re.compile(r"volume_m3=\d+"))
    expect(headline(page)).to_contain_text("1.5\u202fmm hole")
    page.wait_for_load_state("networkidle")
    (sweep,) = asked
    assert sweep.startswith("/sweep/pressure~")
    again = told(page, "pressure")
    page.reload()
    expect(page.locator("section[data-figure=pressure][data-alive]")).to_be_visible(timeout=SOON)
    assert told(page, "pressure") == again
