"""The pattern of a page in a browser: the bar of five pages, chapters that open, first screens."""

import io
import re
from itertools import groupby, pairwise
from urllib.parse import urlsplit

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.visit import MENU, PAGES, SOON, STREAMLIT, figure

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1366, "height": 768}
SCREENS = [{"width": 320, "height": 640}, PHONE, DESK]
LEADING = 14  # pixels without ink between two lines of 16 set in 25.6
BOXES = """it => [...it.querySelectorAll(".tm-menu li a")].map(a => {
  const { left, right, top, bottom } = a.getBoundingClientRect();
  return { left, right, top, bottom, width: right - left, height: bottom - top };
})"""


def opened(page, address):
    """An address with its first figure alive; all else as it comes."""
    page.goto(address)
    expect(page.locator("section.tm-live[data-alive]").first).to_be_visible(timeout=SOON)


def bar(page):
    return page.locator("html").evaluate(BOXES)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen['width']}")
@pytest.mark.parametrize("path", ["/", "/hole_and_patch", "/sources_and_checks"])
@pytest.mark.parametrize("behind", ["", STREAMLIT], ids=["plain", "streamlit"])
def test_five_pages_are_at_hand_wherever_one_reads(page, site, screen, path, behind):
    """On the first screen and on the last, each as large as a finger, side by side."""
    page.set_viewport_size(screen)
    opened(page, site + path + behind)
    menu = page.get_by_role("navigation", name="Two Millimetres")
    links = menu.get_by_role("list").get_by_role("link")
    expect(links).to_have_text(list(MENU.values()))
    page.keyboard.press("End")
    for go in (lambda: None, lambda: page.locator("footer").scroll_into_view_if_needed()):
        go()
        boxes = bar(page)
        for box in boxes:
            assert box["width"] >= 44 and box["height"] >= 44
            assert box["left"] >= 0 and box["right"] <= screen["width"]
            assert box["top"] >= 0 and box["bottom"] <= screen["height"]
        assert all(a["right"] <= b["left"] + 1 for a, b in pairwise(boxes))
    here = page.locator(".tm-menu [aria-current=page]")
    expect(here).to_have_text(MENU[path])
    border, weight = here.evaluate("""a => { const style = getComputedStyle(a);
      return [parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth),
        style.fontWeight]; }""")
    assert border >= 3 and int(weight) >= 600
    foot = page.locator("footer p").last.evaluate("p => p.getBoundingClientRect().bottom")
    assert foot <= screen["height"] - (boxes[0]["height"] if screen["width"] < 641 else 0)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen['width']}")
@pytest.mark.parametrize("behind", ["", STREAMLIT], ids=["plain", "streamlit"])
def test_what_has_the_focus_never_lies_under_the_bar(page, site, screen, behind):
    page.set_viewport_size(screen)
    opened(page, f"{site}/sources_and_checks{behind}")
    page.locator(".tm-chapters a").first.focus()
    for key in ["Tab"] * 25 + ["Shift+Tab"] * 25:
        page.keyboard.press(key)
        top, bottom = page.evaluate("""() => { const { top, bottom } =
          document.activeElement.getBoundingClientRect(); return [top, bottom]; }""")
        edge = bar(page)[0]
        if screen["width"] < 641:
            assert bottom <= edge["top"] + 1
        else:
            assert top >= edge["bottom"] - 1


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PAGES)
def test_a_chapter_of_the_list_is_jumped_to(page, site, screen, path):
    page.set_viewport_size(screen)
    opened(page, site + path)
    for link in page.locator(".tm-chapters a").all():
        link.click()
        place = page.locator(f"[id='{urlsplit(link.evaluate('a => a.href')).fragment}'] > h2")
        expect(place).to_have_text(link.inner_text())
        expect(place).to_be_in_viewport(ratio=1)
        edge = bar(page)[0]
        assert place.evaluate("h => h.getBoundingClientRect().top") >= (
            0 if screen == PHONE else edge["bottom"]
        )


@pytest.mark.parametrize("behind", ["", "&streamlit"], ids=["plain", "streamlit"])
@pytest.mark.parametrize(
    ("address", "chapter", "name"),
    [
        ("/hole_and_patch?gap_um=30&bet=off", "crack", "crack"),
        ("/hole_and_patch?closes_percent=20&bet=off", "patch", "patch"),
        ("/hole_and_patch?bet=off#true_size", "true_size", "true_size"),
        ("/debris_primer?angle_deg=45&particle_mm=3", "shield", "shield"),
        ("/lifeboat_timeline?life_limit_days=220", "age", "age"),
    ],
)
def test_an_address_opens_the_chapter_that_it_means(page, site, address, chapter, name, behind):
    """By the chapter's anchor, and by a setting that only a figure in it has; that figure lives."""
    asked, _, place = address.partition("#")
    page.goto(f"{site}{asked}{behind}{'#' if place else ''}{place}")
    alive = page.locator(f"[data-figure={name}][data-alive]")
    expect(alive).to_be_visible(timeout=SOON)
    expect(page.locator("details.tm-chapter[open]")).to_have_count(1)
    expect(page.locator("details.tm-chapter[open]")).to_have_attribute("id", chapter)
    if place:
        expect(page.locator(f"#{chapter} > summary")).to_be_in_viewport(ratio=1)
    # It is as wide as one that was never folded, and a slider over its picture stands on it.
    wide, first = (one.bounding_box()["width"] for one in (alive, page.locator(".tm-live").first))
    assert wide == pytest.approx(first, abs=1)
    picture = alive.locator(".tm-live-stage svg:visible").first.bounding_box()
    assert picture["width"] > 200 and picture["height"] > 100


def test_a_guess_in_a_chapter_stands_on_its_picture(page, site):
    opened(page, f"{site}/lifeboat_timeline")
    for chapter in page.locator("details.tm-chapter").all():
        chapter.locator("> summary").click()
    page.wait_for_function(
        """() => ![...document.querySelectorAll("section.tm-live")]
      .some(it => !("alive" in it.dataset))""",
        timeout=SOON,
    )
    for slider in page.locator(".tm-chapter .tm-live-guess:visible").all():
        inside = slider.evaluate("""it => { const [a, b] = [it, it.parentNode].map(one =>
          one.getBoundingClientRect()); return Math.max(a.width, a.height) > 100
          && a.left >= b.left - 12 && a.right <= b.right + 13; }""")
        assert inside


def test_a_setting_that_stands_in_the_open_opens_nothing(page, site):
    opened(page, f"{site}/hole_and_patch?hole_mm=3&bet=off")
    page.wait_for_load_state("networkidle")
    expect(page.locator("details.tm-chapter[open]")).to_have_count(0)


def test_a_chapter_asks_for_its_numbers_when_it_is_opened(page, site):
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    opened(page, f"{site}/hole_and_patch?bet=off")
    page.wait_for_load_state("networkidle")
    assert "/sweep/force.js" in asked and "/sweep/crack.js" not in asked
    page.get_by_text("How small can a leak be?").click()
    expect(page.locator("[data-figure=crack][data-alive]")).to_be_visible(timeout=SOON)
    assert "/sweep/crack.js" in asked
    # A figure that is shut away again follows what is set, and is right when it is seen.
    page.get_by_text("How small can a leak be?").click()
    expect(figure(page, "crack")).to_be_hidden()
    page.get_by_text("How small can a leak be?").click()
    expect(page.locator("[data-figure=crack][data-alive]")).to_be_visible()


def test_a_chapter_opens_by_its_anchor_as_often_as_it_is_asked(page, site):
    """By a link, by the same link again, and by an address that somebody types."""
    opened(page, f"{site}/hole_and_patch?bet=off")
    chapter, link = (
        page.locator("#leak_hunt"),
        page.get_by_role("link", name="Hunt for it yourself"),
    )
    for _ in range(2):
        link.click()
        expect(chapter).to_have_attribute("open", "")
        chapter.locator("> summary").click()
        expect(chapter).not_to_have_attribute("open", "")
    page.evaluate("location.hash = '#crack'")
    expect(page.locator("#crack")).to_have_attribute("open", "")


def test_a_chapter_that_was_shut_stays_shut(page, site):
    """What was set in it stands in the address; another volume elsewhere is no wish to see it."""
    opened(page, f"{site}/hole_and_patch?bet=off#crack")
    crack = page.locator("#crack")
    expect(crack).to_have_attribute("open", "")
    expect(page.locator("[data-figure=crack][data-alive]")).to_be_visible(timeout=SOON)
    gap = crack.get_by_role("slider").first
    gap.press("ArrowRight")
    page.wait_for_function("() => location.search.includes('gap_um')")
    crack.locator("> summary").click()
    one = figure(page, "pressure")
    one.locator("summary", has_text="More settings").click()
    one.get_by_label("Air that leaks").select_option(index=6)
    expect(one.locator(".tm-live-headline")).to_contain_text("7.8 days")
    expect(crack).not_to_have_attribute("open", "")


def test_the_link_of_a_figure_in_a_chapter_leads_into_it(page, site):
    opened(page, f"{site}/hole_and_patch?gap_um=30&bet=off")
    crack = figure(page, "crack")
    crack.get_by_role("button", name="Take it with you").click()
    link = crack.get_by_role("textbox", name="link", exact=True).input_value()
    assert link == f"{site}/hole_and_patch?gap_um=30#crack"


def test_find_in_page_reaches_what_is_folded(page, site):
    """The words are in the page, in folds that browsers open where they find something."""
    page.goto(f"{site}/hole_and_patch#:~:text=hairline%20cracks%20in%20a%20tunnel")
    expect(page.locator("#crack")).to_have_attribute("open", "")


@pytest.mark.parametrize("path", PAGES)
def test_paper_shows_what_is_open(page, site, path):
    opened(page, f"{site}{path}?bet=off")
    first, second = page.locator("details.tm-chapter").all()[:2]
    first.locator("> summary").click()
    page.emulate_media(media="print")
    expect(first.locator("> :not(summary)").first).to_be_visible()
    expect(second).to_be_hidden()  # what is folded stays on the screen
    expect(page.locator(".tm-menu, .tm-chapters, .tm-card").locator("visible=true")).to_have_count(0)


def test_the_dot_of_the_title_is_two_millimetres_wide_and_says_so(page, site):
    opened(page, f"{site}/")
    dot = page.get_by_role("heading", level=1).get_by_role("img", name="about 2 millimetres")
    box = dot.bounding_box()
    assert (box["width"], box["height"]) == (pytest.approx(96 / 12.7, abs=0.02),) * 2
    page.get_by_role("link", name="Is the dot in the title").click()
    expect(page.locator("[data-figure=true_size][data-alive]")).to_be_visible(timeout=SOON)
    expect(page).to_have_url(re.compile(r"/hole_and_patch.*#true_size"))


# What stands on the first screen of a page, over the bar that a phone has at its foot.
FIRST = ["h1", ".tm-lead", ".tm-live-headline"]
# A picture that stands there whole, with what moves it.
SCENE = ".tm-live-scene"


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PAGES)
def test_the_first_screen_says_what_it_is_about_and_what_to_touch(page, site, screen, path):
    page.set_viewport_size(screen)
    opened(page, f"{site}{path}?bet=off")
    foot = bar(page)[0]["top"] if screen == PHONE else screen["height"]
    wanted = [page.locator(one).first for one in FIRST]
    section = page.locator("section.tm-live").first
    if section.locator(SCENE).count():
        wanted += [
            section.locator(f"{SCENE} svg:visible").first,
            section.locator(".tm-live-controls :is(input, button)").first,
            *section.locator(".tm-live-go").all(),
        ]
    for part in wanted:
        box = part.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= foot, part
    assert section.locator("svg:visible").first.bounding_box()["y"] < foot - 200


def story(page):
    """Which rows of the story, from its title to "Look closer", have anything drawn in them."""
    end = page.locator("#closer").evaluate("it => it.getBoundingClientRect().top + scrollY")
    page.add_style_tag(content=".tm-menu { display: none !important }")
    shot = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
    rows = np.asarray(shot, int)[: int(end)]
    return np.any(np.abs(rows - rows[0, 0]) > 6, axis=1)


def blank(drawn):
    """The share of rows in which nothing is drawn; what parts two lines of a paragraph is part of
    the text."""
    runs = [len(list(rows)) for seen, rows in groupby(drawn.tolist()) if not seen]
    return sum(run for run in runs if run > LEADING) / len(drawn)


@pytest.mark.parametrize(("screen", "screens"), [(PHONE, 10), (DESK, 6)], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/", "/hole_and_patch", "/sources_and_checks"])
def test_a_story_is_short_and_dense(page, site, path, screen, screens):
    """So many screens at most, a quarter of their rows blank at most."""
    page.set_viewport_size(screen)
    opened(page, f"{site}{path}?bet=off")
    page.wait_for_function(
        """() => ![...document.querySelectorAll("section.tm-live")]
      .some(it => !it.closest(".tm-chapter") && !("alive" in it.dataset))""",
        timeout=SOON,
    )
    drawn = story(page)
    assert len(drawn) <= screens * screen["height"]
    if path != "/sources_and_checks":  # its list of facts has lines of a finger's height
        assert blank(drawn) <= 0.25
