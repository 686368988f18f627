"""Every live figure of the site: its light page, its offline file, and its route."""

import re
from html import escape

import numpy as np
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from lib import front_door
from lib.entrance import Page
from lib.figures import FIGURES, figure_page, offline_file
from lib.gate import Gate
from lib.live import shelf
from lib.live.pack import document, gzipped
from lib.live.section import section
from lib.look.words import MODEL_DATE
from tests.approved.figures import VARIANTS

SITE = "http://site.example"


@pytest.fixture(scope="module")
def door():
    pages = (Page("the_night", "", "The night", "What happened?", "A hole."),)
    routes = front_door.routes(pages)
    app = Starlette(routes=routes, middleware=[Middleware(Gate, pages=pages, routes=routes)])
    return TestClient(app, base_url=SITE)


MOST = {"hatch": 90_000, "spektr": 90_000}  # bytes; two rooms that empty, at every position


def variants(name):
    """The sweep of a figure's default, and every other that its page can show."""
    return [make() for make in (FIGURES[name].sweep, *VARIANTS.get(name, {}).values())]


@pytest.mark.parametrize("name", FIGURES)
def test_the_sweep_is_small_and_named_like_its_address(name):
    for sweep in variants(name):
        assert sweep.name == name
        assert sweep.date == MODEL_DATE
        assert gzipped(document(sweep)) < MOST.get(name, 60_000)


@pytest.mark.parametrize("name", FIGURES)
def test_no_position_says_what_only_a_machine_would_say(name):
    for sweep in variants(name):
        for words in (sweep.headline, sweep.sentence, *(line.text for line in sweep.all_numbers)):
            for text in np.unique(np.asarray(words, str)):
                assert not re.search(r"\bnan\b|\binf\b|\bNone\b|[\[{]|  |\.\.", text)


@pytest.mark.parametrize("name", FIGURES)
def test_the_still_says_the_default_and_cuts_no_word(name):
    """A word that has no room is refused while the section is written."""
    for sweep in variants(name):
        seen, html = sweep.values_at(sweep.default), section(sweep)
        for words in (seen.headline, seen.sentence, *seen.numbers):
            assert escape(words) in html
        written = [at["text"] for at in seen.layers if at["shown"] and at.get("text")]
        assert all(f">{escape(words)}</text>" in html for words in written)


@pytest.mark.parametrize("name", FIGURES)
def test_the_light_page_stands_on_its_own(door, name):
    answer = door.get(f"/figure/{name}")
    assert answer.status_code == 200
    assert f'data-figure="{name}"' in answer.text
    assert "<svg" in answer.text and "tm-live-sentence" in answer.text
    hosts = set(re.findall(r'(?:src|href)="(https?://[^/"]+)', answer.text))
    assert hosts <= {SITE}
    again = door.get(f"/figure/{name}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("name", FIGURES)
def test_the_offline_file_asks_for_nothing(door, name):
    answer = door.get(f"/offline/{name}.html")
    assert answer.text == offline_file(name)
    assert "attachment" in answer.headers["content-disposition"]
    assert not re.findall(r'(?:src|href|import|from)\s*[=(]?\s*"(?:https?:)?/', answer.text)


def test_a_sweep_is_served_for_good_and_only_by_its_fingerprint(door):
    fingerprint = shelf.put(FIGURES["pressure"].sweep())
    answer = door.get(f"/sweep/{fingerprint}.json")
    assert answer.json()["name"] == "pressure"
    assert "immutable" in answer.headers["cache-control"]
    assert door.get("/sweep/nothing.json").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/figure/nothing", "/offline/nothing.html", "/live/nothing.js", "/live/..%2fpack.py"],
)
def test_what_is_not_ours_is_not_there(door, address):
    assert door.get(address).status_code == 404


def test_an_address_is_never_read_into_the_page(door):
    plain = door.get("/figure/pressure").text
    assert door.get("/figure/pressure?hole_mm=%3Cscript%3E&x=1").text == plain


def test_pages_differ_by_origin_only_in_their_share():
    ours, theirs = (
        figure_page("pressure", f"https://{host}") for host in ("a.example", "b.example")
    )
    assert ours.replace("a.example", "b.example")[:2000] == theirs[:2000]
