"""The site wherever it is put: figures wake, links restore, cases, Back and sharing work."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from lib import plain_pages
from tests.browser.visit import SOON, UNFOLD

pytestmark = pytest.mark.browser
ALIVE = re.findall(r'data-figure="(\w+)"', plain_pages.body("hole_and_patch"))


class Host(NamedTuple):
    """Where pages stand, where the site itself does, how their names end, what is around them."""

    pages: str
    site: str = ""
    suffix: str = ""
    framed: bool = False
    shared: bool = True  # an address that is worth handing on


HOSTS = {
    "the whole of a name": Host("http://leak{end}/"),
    "a proxy that keeps our name to itself": Host("http://plain{end}/"),
    "a proxy that passes no web socket": Host("http://deaf{end}/"),  # field case B38
    "prefix taken away": Host("http://stripped{end}/two/"),
    "prefix kept": Host("http://kept{end}/two/"),
    "Community Cloud": Host("http://cloud{end}/", "http://cloud{end}/~/+/", framed=True),
    "files under a path": Host("http://files{end}/some/path/", suffix=".html"),
    "files on a disk": Host("{disk}/", suffix=".html", shared=False),
}


def all_alive(place):
    expect(place.get_by_role("heading", level=1)).to_be_visible(timeout=SOON)
    place.locator("body").evaluate(UNFOLD)
    expect(place.locator(".tm-live[data-alive]")).to_have_count(len(ALIVE), timeout=SOON)


def hole(place):
    return place.get_by_role("slider", name=re.compile("Width of the hole")).first


@pytest.fixture(params=HOSTS)
def host(request, nginx, written) -> Host:
    """One of them, its addresses as they are this time."""
    found = HOSTS[request.param]
    where = {"end": nginx, "disk": written.as_uri()}
    return found._replace(pages=found.pages.format(**where), site=(found.site or found.pages).format(**where))


@pytest.fixture
def opened(watched, host):
    """What shows the page of the hole at 4 mm: the window, or a frame in it."""
    watched.goto(f"{host.pages}hole_and_patch{host.suffix}?hole_mm=4&bet=off")
    place = watched.frame_locator("iframe") if host.framed else watched
    all_alive(place)
    expect(place.locator(".tm-live-headline").first).to_contain_text("With a 4\u202fmm hole")
    yield place
    assert watched.faults == []


def moved(page, place, host) -> str:
    """One step of the hole; gives back what the first figure then says."""
    hole(place).focus()
    page.keyboard.press("ArrowRight")
    here = re.escape(f"{host.pages}hole_and_patch{host.suffix}")
    expect(page).to_have_url(re.compile(rf"{here}\?.*hole_mm=4\.\d"))
    return place.locator(".tm-live-headline").first.inner_text()


def test_a_move_stands_in_the_address_and_a_reload_brings_it_back(watched, opened, host):
    words = moved(watched, opened, host)
    assert "With a 4\u202fmm" not in words
    watched.reload()
    all_alive(opened)
    expect(opened.locator(".tm-live-headline").first).to_have_text(words)


def test_what_is_taken_along_leads_back_to_what_is_shown(watched, opened, host, tmp_path):
    words = moved(watched, opened, host)
    first = opened.locator(".tm-live").first
    first.get_by_role("button", name="Take it with you").click()
    link = first.get_by_role("textbox", name="link", exact=True)
    if not host.shared:
        expect(link).to_have_count(0)
        return
    page = re.escape(f"{host.pages}hole_and_patch{host.suffix}")
    assert re.fullmatch(rf"{page}\?hole_mm=4\.\d+#pressure", link.input_value())
    code = first.get_by_role("textbox", name="embed code", exact=True).input_value()
    (source,) = re.findall(r'src="([^"]+)"', code)
    assert source.startswith(f"{host.site}figure/pressure{host.suffix}?hole_mm=4.")
    with watched.expect_download() as download:
        first.get_by_role("button", name="Offline file").click()
    download.value.save_as(tmp_path / "pressure.html")

    alone = watched.locator(".tm-live[data-alive] .tm-live-headline")
    watched.goto(f"{source}&bet=off")
    expect(alone).to_have_text(words)
    watched.goto((tmp_path / "pressure.html").as_uri())
    expect(alone).to_have_text(words)


def test_the_menu_leads_to_another_page_and_back_brings_this_one(watched, opened, host):
    words = moved(watched, opened, host)
    opened.get_by_role("link", name="Seats", exact=True).first.click()
    question = opened.get_by_role("heading", level=1)
    expect(question).to_have_text("Was there a seat home for everyone?")
    expect(opened.locator(".tm-live[data-alive]").first).to_be_visible(timeout=SOON)
    expect(watched).to_have_url(f"{host.pages}lifeboat_timeline{host.suffix}")
    watched.go_back()
    expect(question).to_have_text("How fast does the air leave?")
    expect(opened.locator(".tm-live-headline").first).to_have_text(words)
    expect(watched).to_have_url(re.compile(r"hole_and_patch.*hole_mm=4\.\d"))


def test_a_case_sets_the_page_and_back_undoes_it(watched, opened, host):
    words = moved(watched, opened, host)
    headline = opened.locator(".tm-live-headline").first
    opened.get_by_role("link", name="A coin").click()
    expect(headline).to_contain_text("With a 20\u202fmm hole")
    expect(watched).to_have_url(re.compile("hole_mm=20"))
    watched.go_back()
    expect(headline).to_have_text(words)


def test_what_is_explored_comes_when_its_fold_opens(watched, host):
    watched.goto(f"{host.pages}debris_primer{host.suffix}?bet=off")
    place = watched.frame_locator("iframe") if host.framed else watched
    place.locator("body").evaluate(UNFOLD)
    fold = place.locator("details.tm-explore").first
    fold.locator("summary").first.click()
    expect(fold.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=SOON)
    assert watched.faults == []


def test_a_host_of_files_answers_an_unknown_address_with_a_way_on(page, nginx):
    root = f"http://files{nginx}/some/path/"
    assert page.goto(f"{root}nothing").status == 404
    page.get_by_role("link", name="How fast does the air leave?").click()
    expect(page).to_have_url(f"{root}hole_and_patch.html")


def test_the_zip_holds_the_folder(written: Path):
    assert written.with_suffix(".zip").stat().st_size < 6_000_000
