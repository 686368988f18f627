"""Frames that give less: no storage, no origin, a file around; and figures that cannot wake."""

import json
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
HERE = Path(__file__).parent
SOON = 30_000


def framed(page, around, **said):
    page.goto(f"{around}?{urlencode(said)}")
    return page.frame_locator("iframe")


@pytest.fixture
def no_third_party(browser_type, browser_type_launch_args, tmp_path):
    """A page of a browser that blocks cookies and storage of sites in frames of others."""
    (tmp_path / "Default").mkdir()
    chosen = {"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": True}}
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(chosen), encoding="utf-8")
    context = browser_type.launch_persistent_context(str(tmp_path), **browser_type_launch_args)
    yield context.pages[0]
    context.close()


def test_without_storage_every_figure_of_a_framed_page_wakes(no_third_party, nginx):
    page = no_third_party
    src = f"http://leak{nginx}/hole_and_patch?embed=true&hole_mm=4&bet=off"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src)
    expect(frame.locator(".tm-live[data-alive]")).to_have_count(7, timeout=SOON)
    with pytest.raises(Exception, match="denied"):
        page.frames[1].evaluate("sessionStorage.length")
    headline = frame.locator(".tm-live-headline").first
    expect(headline).to_contain_text("Through a 4\u202fmm hole")
    frame.get_by_role("button", name="A coin").click()
    expect(headline).to_contain_text("Through a 20\u202fmm hole")


def test_a_figure_wakes_in_a_frame_that_has_no_origin(page, nginx):
    src = f"http://leak{nginx}/figure/pressure?hole_mm=1.5&bet=off"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src, sandbox="allow-scripts")
    expect(frame.locator(".tm-live-headline")).to_contain_text("Through a 1.5\u202fmm hole")
    frame.get_by_role("slider").first.focus()
    page.keyboard.press("End")
    expect(frame.locator(".tm-live-headline")).to_contain_text("Through a 20\u202fmm hole")


def test_a_page_in_a_frame_without_origin_shows_its_title_and_a_way_on(page, nginx):
    src, may = f"http://leak{nginx}/hole_and_patch?embed=true", "allow-scripts allow-forms"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src, sandbox=may)
    expect(frame.get_by_role("heading", level=1)).to_have_text("How fast does the air leave?")
    expect(frame.get_by_role("link", name="Open it by itself")).to_be_visible()
    frame.get_by_role("link", name="How fast does the air leave?").click()
    expect(frame.locator(".tm-live[data-alive]")).to_be_visible()


@pytest.mark.parametrize("path", ["figure/pressure", "hole_and_patch"])
def test_a_file_on_a_disk_may_frame_the_site(page, nginx, path):
    frame = framed(
        page, (HERE / "frame.html").as_uri(), src=f"http://leak{nginx}/{path}?hole_mm=1.5&bet=off"
    )
    first = frame.locator(".tm-live[data-alive] .tm-live-headline").first
    expect(first).to_contain_text("Through a 1.5\u202fmm hole", timeout=SOON)


@pytest.mark.parametrize("lost", ["**/live/component.js", "**/sweep/*.json"])
def test_a_figure_that_cannot_wake_says_so_and_shows_no_other_numbers(page, site, lost):
    page.route(lost, lambda route: route.abort())
    page.goto(f"{site}/hole_and_patch?hole_mm=4&bet=off")
    figure = page.locator("[data-figure=pressure]")
    expect(figure).to_contain_text("could not wake", timeout=SOON)
    expect(figure).to_contain_text("what the link asks for is not shown")
    expect(figure).not_to_contain_text("2\u202fmm")
    page.unroute(lost)
    figure.get_by_role("link").click()
    expect(page).to_have_url(f"{site}/figure/pressure?hole_mm=4&bet=off")
    expect(page.locator(".tm-live-headline")).to_contain_text("Through a 4\u202fmm hole")


def test_a_figure_that_cannot_wake_keeps_its_default_where_that_was_asked_for(page, site):
    page.route("**/live/component.js", lambda route: route.abort())
    page.goto(f"{site}/hole_and_patch?bet=off")
    figure = page.locator("[data-figure=pressure]")
    expect(figure).to_contain_text("What stands here is its default", timeout=SOON)
    expect(figure.locator(".tm-live-headline")).to_contain_text("1.5\u202fmmHg an hour")
    expect(figure.locator("svg:visible").first).to_be_visible()


@pytest.mark.parametrize("query", ["?hole_mm=4", ""])
def test_a_light_page_whose_script_is_lost_says_so(page, site, query):
    page.route("**/live/page.js", lambda route: route.abort())
    page.goto(f"{site}/figure/pressure{query}")
    figure = page.locator("section.tm-live")
    expect(figure).to_contain_text("could not wake")
    expect(figure.locator("svg")).to_have_count(0 if query else 2)
    expect(figure.get_by_role("link", name=re.compile("Load it again"))).to_be_visible()
