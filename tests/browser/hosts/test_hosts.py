"""The site wherever it is put: figures wake, links restore, cases, Back and sharing work."""

import re
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
SOON = 30_000
FIGURES = 7  # of the page of the hole


class Host(NamedTuple):
    """Where the page stands, where the site itself does, and whether a frame holds it."""

    page: str
    root: str
    framed: bool = False


HOSTS = {
    "the whole of a name": Host("http://leak{end}/", "http://leak{end}/"),
    "a proxy that keeps our name to itself": Host("http://plain{end}/", "http://plain{end}/"),
    "prefix taken away": Host("http://stripped{end}/two/", "http://stripped{end}/two/"),
    "prefix kept": Host("http://kept{end}/two/", "http://kept{end}/two/"),
    "Community Cloud": Host("http://cloud{end}/", "http://cloud{end}/~/+/", framed=True),
}


def all_alive(place):
    expect(place.locator(".tm-live[data-alive]")).to_have_count(FIGURES, timeout=SOON)


def hole(place):
    return place.get_by_role("slider", name=re.compile("Width of the hole")).first


@pytest.mark.parametrize("host", HOSTS)
def test_the_page_works_and_its_links_lead_back_to_it(watched, nginx, host):
    page, (home, root, framed) = watched, HOSTS[host]
    home, root = home.format(end=nginx), root.format(end=nginx)
    page.goto(f"{home}hole_and_patch?hole_mm=4&bet=off")
    place = page.frame_locator("iframe") if framed else page
    all_alive(place)
    headline = place.locator(".tm-live-headline").first
    expect(headline).to_contain_text("Through a 4\u202fmm hole")

    hole(place).focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(re.escape(home) + r"hole_and_patch\?.*hole_mm=4\.\d"))
    words = headline.inner_text()
    page.reload()
    all_alive(place)
    expect(headline).to_have_text(words)

    first = place.locator(".tm-live").first
    first.get_by_role("button", name="Take it with you").click()
    link = first.get_by_role("textbox", name="link", exact=True).input_value()
    assert re.fullmatch(re.escape(home) + r"hole_and_patch\?hole_mm=4\.\d+", link)
    code = first.get_by_role("textbox", name="embed code", exact=True).input_value()
    (source,) = re.findall(r'src="([^"]+)"', code)
    assert source.startswith(f"{root}figure/pressure?hole_mm=4.")
    file = first.get_by_role("link", name="Offline file").get_attribute("href")
    assert page.evaluate("file => fetch(file).then(answer => answer.status)", file) == 200

    place.get_by_role("link", name="Lifeboat timeline", exact=True).first.click()
    question = place.get_by_role("heading", level=1)
    expect(question).to_have_text("Was there a seat home for everyone?")
    page.go_back()
    expect(question).to_have_text("How fast does the air leave?")
    expect(headline).to_have_text(words)
    place.get_by_role("button", name="A coin").click()
    expect(headline).to_contain_text("Through a 20\u202fmm hole")
    expect(page).to_have_url(re.compile("hole_mm=20"))
    assert page.faults == []

    page.goto(f"{source}&bet=off")
    expect(page.locator(".tm-live[data-alive] .tm-live-headline")).to_have_text(words)
