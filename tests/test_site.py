"""The site as files: all that anything in it asks for is there, it is small, it stands anywhere."""

import base64
import json
import re
import zlib
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from lib import site
from lib.facts import HERE as FACTS
from lib.figures import EXPLORATIONS, FIGURES, MOVED, sweep_file
from lib.live.delivery.exploration import LIBRARY
from lib.live.delivery.pack import arriving
from lib.pages import PAGES

FILES = dict(site.files(PAGES))
HTML = {name: body.decode() for name, body in FILES.items() if name.endswith(".html")}
PRESSURE = FIGURES["pressure"].file(*FIGURES["pressure"].defaults)
# As a host that knows nothing of us would serve it: under a path.
ROOT = "http://files.example/some/path/"


class Links(HTMLParser):
    """What a page leads to or asks for, and the names that links within it may jump to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.to: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = dict(attrs)
        self.to += [given[name] for name in ("href", "src") if name in given]
        # The browser finds a figure by its name, and an element by its id.
        self.ids |= {given[name] for name in ("id", "data-figure") if name in given}


LINKS = {name: Links(html) for name, html in HTML.items()}


def test_every_page_figure_list_and_picture_is_there():
    assert {f"{page.path or 'index'}.html" for page in PAGES} <= set(HTML)
    assert {f"figure/{name}.html" for name in FIGURES} <= set(HTML)
    assert {f"cards/{page.script}.png" for page in PAGES} <= set(FILES)
    lists = {f"facts/{file.name}" for file in FACTS.glob("*.csv")}
    assert lists == {name for name in FILES if name.startswith("facts/")} and lists
    assert all(FILES[name].startswith(b"\xef\xbb\xbf") for name in lists)


# What a host shows in another's place, at any address, leads to the root.
@pytest.mark.parametrize("name", sorted(set(HTML) - {"503.html"}))
def test_every_link_leads_to_a_file_and_to_a_place_in_it(name):
    for link in LINKS[name].to:
        there = urljoin(ROOT + name, link)
        assert there.startswith(ROOT), (link, "leads away from the site, or up out of its path")
        parts = urlsplit(there)
        file = unquote(parts.path).removeprefix(urlsplit(ROOT).path)
        assert file in FILES, (name, link)
        if parts.fragment:
            assert parts.fragment in LINKS[file].ids, (name, link)


def test_no_page_asks_another_site_for_anything():
    for name, html in HTML.items():
        shown = re.sub(r'<script type="application/json".*?</script>', "", html, flags=re.DOTALL)
        for asked in re.findall(r"""(?:src|href|content|url)\s*[=(]\s*["']?(https?:|//)""", shown):
            pytest.fail(f"{name}: {asked}")


def test_every_ready_sweep_and_every_picture_to_explore_can_be_asked_for():
    """By the names that the browser makes of a figure and of what its variants are set to."""
    for html in HTML.values():
        for figure, told in re.findall(r'data-figure="(\w+)".*? data-variants="([^"]*)"', html):
            variants = json.loads(unescape(told))
            asked = FIGURES[figure].files
            assert len(list(asked)) >= max((len(v["positions"]) for v in variants), default=1)
            for file in FIGURES[figure].files:
                assert f"sweep/{file}.js" in FILES
    assert {f"plot/{file}.js" for file in EXPLORATIONS} <= set(FILES)


@pytest.mark.parametrize("kind", ["sweep", "plot"])
def test_numbers_arrive_under_the_name_by_which_they_were_asked_for(kind):
    for name, body in FILES.items():
        if name.startswith(f"{kind}/"):
            assert body.decode().startswith(f'tmArrived("{name.removesuffix(".js")}"'), name


def test_squeezed_numbers_are_those_that_the_server_sends():
    name = f"sweep/{PRESSURE}.js"
    told = FILES[name].decode().removeprefix(f'tmArrived("sweep/{PRESSURE}",')
    text, squeezed = json.loads(f"[{told.removesuffix(');')}]")
    whole = zlib.decompress(base64.b85decode(text), -15).decode()
    assert squeezed and arriving(f"sweep/{PRESSURE}", whole) == sweep_file(PRESSURE)


def test_a_page_that_is_not_there_leads_on():
    assert "There is nothing at this address" in HTML["404.html"]
    links = [link for link in LINKS["404.html"].to if link.endswith(".html")]
    assert [link.rpartition("/")[2] for link in links] == [f"{page.path or 'index'}.html" for page in PAGES]


def test_it_is_light():
    size = sum(len(body) for name, body in FILES.items() if name != f"live/{LIBRARY.name}")
    assert size <= 6_000_000


def test_search_engines_find_all_pages_where_the_address_is_known(monkeypatch):
    assert "sitemap.xml" not in FILES
    monkeypatch.setenv("TM_PUBLIC_URL", "https://leak.example/two")
    told = site.sitemap(PAGES, site.public())
    found = [loc.removeprefix("https://leak.example/two/") for loc in re.findall(r"<loc>([^<]+)</loc>", told)]
    led_on = {f"figure/{name}.html" for name in MOVED}
    assert led_on < set(HTML)
    rest = {name for name in HTML if re.match(r"404|503|talk|worksheet-|answers-", name)}
    assert set(found) == set(HTML) - rest - led_on


def test_an_old_address_of_a_figure_leads_on_with_all_that_it_says():
    for name, now in MOVED.items():
        text = FILES[f"figure/{name}.html"].decode()
        assert f'"{now}.html" + location.search' in text and f'href="{now}.html"' in text
        assert f"figure/{now}.html" in FILES


def test_the_folder_and_its_zip_hold_the_same_and_nothing_of_before(tmp_path, monkeypatch):
    few = {name: FILES[name] for name in ("index.html", "boot.js", "live/site.css")}
    monkeypatch.setattr(site, "files", lambda pages: iter(few.items()))
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").write_text("gone")
    packed = site.write(PAGES, folder)
    first = packed.read_bytes()
    assert {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()} == set(few)
    with site.zipfile.ZipFile(packed) as archive:
        assert {name: archive.read(f"site/{name}") for name in few} == few
    assert site.write(PAGES, folder).read_bytes() == first
