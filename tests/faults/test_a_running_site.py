"""Its files go while it runs, or an answer of its fails: visitors get all, or a kind page."""

import logging
import urllib.request

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

from lib.facts import HERE as FACTS
from lib.figures import EXPLORATIONS, FIGURES
from lib.live.delivery.exploration import ADDRESS
from lib.middleware import Gate
from streamlit_app import PAGES
from tests.browser.conftest import Site
from tests.faults.trees import planted

OTHER = {name: [*figure.files][-1] for name, figure in FIGURES.items()}
ADDRESSES = [
    *(page.path for page in PAGES),
    "hole_and_patch?streamlit",
    "boot.js",
    "robots.txt",
    "talk",
    "live/page.js",
    "live/site.css",
    "live/behind.js",
    ADDRESS,
    "worksheet?seed=7",
    "worksheet.pdf?seed=7&key",
    *(f"figure/{name}" for name in FIGURES),
    *(f"sweep/{file}.js" for file in OTHER.values()),
    *(f"plot/{file}.js" for file in EXPLORATIONS),
    *(f"facts/{file.name}" for file in FACTS.glob("*.csv")),
    "cards/icon.png",
    "oembed?url=http%3A//127.0.0.1/figure/pressure",
    "nothing",
]


def asked(site: str, address: str) -> tuple[int, bytes]:
    port = site.rpartition(":")[2]
    request = urllib.request.Request(f"{site}/{address.replace('127.0.0.1', f'127.0.0.1:{port}')}")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


@pytest.mark.parametrize("seen_before", [False, True], ids=["first time", "again"])
def test_a_tree_that_goes_while_the_site_runs_takes_no_answer_along(tmp_path, seen_before):
    tree = planted(tmp_path / "tree")
    server = Site(root=tree)
    server.wait()
    try:
        before = {one: asked(server.url, one) for one in ADDRESSES} if seen_before else {}
        tree.rename(tmp_path / "gone")
        after = {one: asked(server.url, one) for one in ADDRESSES}
    finally:
        server.log()
    assert {one for one, (status, _) in after.items() if status != 200} == {"nothing"}
    assert not before or after == before


def test_an_answer_that_fails_is_a_kind_page_with_ways_on_and_one_line_of_the_log(caplog):
    def fails(request):
        raise RuntimeError("the moon is\nin the way")

    def fine(request):
        from starlette.responses import PlainTextResponse

        return PlainTextResponse("fine")

    routes = [Route("/two/fails", fails), Route("/two/fine", fine)]
    gate = Middleware(Gate, pages=PAGES, routes=routes, base="/two")
    site = TestClient(Starlette(routes=routes, middleware=[gate]))
    with caplog.at_level(logging.ERROR, "two_millimetres"):
        answer = site.get("/two/fails?name=secret")
    assert answer.status_code == 500
    assert "It is not you" in answer.text and "still stands in the address" in answer.text
    assert answer.text.count("<li>") == len(PAGES) and 'href="../two/hole_and_patch"' in answer.text
    assert "moon" not in answer.text and "Traceback" not in answer.text
    assert "content-security-policy" in answer.headers
    (told,) = caplog.records
    assert told.getMessage() == "Two Millimetres: /two/fails failed: the moon is in the way."
    assert site.get("/two/fine").text == "fine"
