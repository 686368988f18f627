"""Frames and browsers that give less: no storage, origin or script; figures that cannot wake."""

import json
import re
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.hosts.test_hosts import ALIVE, all_alive
from tests.browser.visit import SOON, UNFOLD

pytestmark = pytest.mark.browser
HERE = Path(__file__).parent


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


def check_that_it_lives(page, frame):
    """All figures of the page of the hole, a control and a case."""
    all_alive(frame)
    headline = frame.locator(".tm-live-headline").first
    expect(headline).to_contain_text("With a 4\u202fmm hole")
    frame.get_by_role("slider", name=re.compile("Width of the hole")).first.focus()
    page.keyboard.press("Home")
    expect(headline).to_contain_text("With a 0.2\u202fmm hole")
    frame.get_by_role("link", name="A coin").click()
    expect(headline).to_contain_text("With a 20\u202fmm hole")


def test_without_storage_a_framed_page_lives(no_third_party, nginx):
    page = no_third_party
    src = f"http://leak{nginx}/hole_and_patch?embed=true&hole_mm=4&bet=off"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src)
    check_that_it_lives(page, frame)
    with pytest.raises(Exception, match="denied"):
        page.frames[1].evaluate("sessionStorage.length")


@pytest.mark.parametrize(
    "address", ["http://leak{}/hole_and_patch", "http://files{}/some/path/hole_and_patch.html"]
)
def test_a_page_lives_in_a_frame_that_has_no_origin(page, nginx, address):
    src = f"{address.format(nginx)}?embed=true&hole_mm=4&bet=off"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src, sandbox="allow-scripts")
    check_that_it_lives(page, frame)
    with pytest.raises(Exception, match="sandboxed"):
        page.frames[1].evaluate("sessionStorage.length")


def test_a_figure_wakes_in_a_frame_that_has_no_origin(page, nginx):
    src = f"http://leak{nginx}/figure/pressure?hole_mm=1.5&bet=off"
    frame = framed(page, f"http://talk{nginx}/frame.html", src=src, sandbox="allow-scripts")
    expect(frame.locator(".tm-live-headline")).to_contain_text("With a 1.5\u202fmm hole")
    frame.get_by_role("slider", name="Width of the hole").first.focus()
    page.keyboard.press("End")
    expect(frame.locator(".tm-live-headline")).to_contain_text("With a 100\u202fmm hole")


def test_a_host_that_frames_the_whole_site_keeps_its_menu_in_the_frame(page, nginx):
    frame = framed(page, f"http://talk{nginx}/frame.html", src=f"http://leak{nginx}/hole_and_patch")
    all_alive(frame)
    frame.get_by_role("link", name="Seats", exact=True).click()
    question = frame.get_by_role("heading", level=1)
    expect(question).to_have_text("Was there a seat home for everyone?")


@pytest.mark.parametrize("path", ["figure/pressure", "hole_and_patch"])
def test_a_file_on_a_disk_may_frame_the_site(page, nginx, path):
    frame = framed(page, (HERE / "frame.html").as_uri(), src=f"http://leak{nginx}/{path}?hole_mm=1.5&bet=off")
    first = frame.locator(".tm-live[data-alive] .tm-live-headline").first
    expect(first).to_contain_text("With a 1.5\u202fmm hole", timeout=SOON)


@pytest.mark.parametrize("query", ["?hole_mm=4", ""])
def test_a_light_page_whose_script_is_lost_says_so(page, site, query):
    page.route("**/live/page.js", lambda route: route.abort())
    page.goto(f"{site}/figure/pressure{query}")
    figure = page.locator("section.tm-live")
    expect(figure).to_contain_text("could not wake")
    expect(figure.locator("svg")).to_have_count(0 if query else 4)
    expect(figure.get_by_role("link", name=re.compile("Load it again"))).to_be_visible()


@pytest.mark.parametrize(
    "address", ["http://leak{}/hole_and_patch", "http://files{}/some/path/hole_and_patch.html"]
)
def test_without_javascript_a_page_is_read_and_leads_to_its_stills(browser, nginx, address):
    """Field case B47."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address.format(nginx)}?hole_mm=5")
    expect(page.get_by_role("heading", level=1)).to_have_text("How fast does the air leave?")
    page.evaluate(UNFOLD)  # as a press on each would
    # One picture a figure, and over the first the scene.
    expect(page.locator(".tm-live svg:visible")).to_have_count(len(ALIVE) + 1)
    told = page.locator("noscript")  # which Chromium's switch leaves out of sight
    assert "whatever the link asks for" in told.text_content()
    page.goto(urljoin(page.url, told.locator("a").first.get_attribute("href")))
    expect(page.locator(".tm-live-headline")).to_contain_text("With a 2\u202fmm hole")
    page.go_back()
    page.get_by_role("link", name="Seats", exact=True).first.click()
    question = page.get_by_role("heading", level=1)
    expect(question).to_have_text("Was there a seat home for everyone?")
