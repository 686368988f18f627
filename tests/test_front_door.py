"""What stands at each address before any script runs: titles, cards, headers, and no surprises."""

import re
import runpy
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from lib import front_door
from lib.entrance import Page

ROOT = Path(__file__).parents[1]
LISTS = sorted((ROOT / "lib" / "facts").glob("*.csv"))
PAGES = (
    Page("the_night", "", "The night", "What happened?", 'A "hole" <two> millimetres wide.'),
    Page("hole_and_patch", "hole_and_patch", "Hole", "How fast?", "Change it."),
)


@pytest.fixture(scope="module")
def door():
    app = Starlette(routes=front_door.routes(PAGES), middleware=[Middleware(front_door.Headers)])
    return TestClient(app, base_url="http://site.example")


def test_each_address_has_its_own_card(door):
    html = door.get("/hole_and_patch").text
    assert "<title>How fast? · Two Millimetres</title>" in html
    assert 'og:image" content="http://site.example/cards/hole_and_patch.png"' in html
    assert html.index("/boot.js") < html.index("/static/js/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.script)
def test_a_card_names_the_address_that_it_stands_at(door, page):
    html = door.get(f"/{page.path}").text
    assert f'og:url" content="http://site.example/{page.path}"' in html
    (picture,) = re.findall(r'og:image" content="([^"]+)"', html)
    assert door.get(picture).status_code == 200


def test_words_in_a_card_are_never_markup(door):
    html = door.get("/").text
    assert "A &quot;hole&quot; &lt;two&gt; millimetres wide." in html


def test_behind_a_proxy_the_card_is_found_by_the_visitors_address(door):
    html = door.get("/", headers={"host": "leak.example", "x-forwarded-proto": "https"}).text
    assert 'content="https://leak.example/cards/the_night.png"' in html


@pytest.mark.parametrize("host", ['a"><script>', "evil host", "x" * 300])
def test_a_strange_host_name_is_not_repeated(door, host):
    html = door.get("/", headers={"host": host}).text
    assert host not in html
    assert 'content="/cards/the_night.png"' in html


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_a_list_of_facts_can_be_taken_along_and_tells_a_spreadsheet_its_letters(door, file):
    """Without the mark, Excel reads the m³ of UTF-8 as mÂ³."""
    answer = door.get(f"/facts/{file.name}")
    assert answer.headers["content-type"].startswith("text/csv")
    assert f'attachment; filename="{file.name}"' in answer.headers["content-disposition"]
    assert answer.content == b"\xef\xbb\xbf" + file.read_bytes()


@pytest.mark.parametrize("name", ["nothing", "..%2Ffacts%2Fsources", "%2e%2e/sources", "A.B"])
def test_only_lists_of_facts_are_served(door, name):
    assert door.get(f"/facts/{name}.csv").status_code == 404


@pytest.mark.parametrize("address", ["/", "/boot.js", "/page.css", "/cards/icon.png"])
def test_unchanged_answers_cost_a_304(door, address):
    first = door.get(address)
    assert first.status_code == 200
    again = door.get(address, headers={"if-none-match": "W/" + first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


@pytest.mark.parametrize("name", ["nothing", "..%2f..%2fREADME", "icon.png%00"])
def test_only_our_pictures_are_served(door, name):
    assert door.get(f"/cards/{name}.png").status_code == 404


def test_every_answer_carries_the_policy(door):
    for address in ("/", "/boot.js", "/cards/nothing.png"):
        headers = door.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "connect-src 'self'" in policy
        assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
        assert re.search(r"script-src [^;]*'sha256-[A-Za-z0-9+/=]{44}'", policy)
        assert headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in headers


def test_a_streamlit_whose_page_has_changed_stops_the_start(monkeypatch):
    monkeypatch.setattr(front_door, "bare_page", lambda: "<html><head></head></html>")
    with pytest.raises(RuntimeError, match="expected once"):
        front_door.routes(PAGES)


def test_every_page_of_the_site_has_a_script_a_card_and_a_description():
    pages = runpy.run_path(str(ROOT / "streamlit_app.py"))["PAGES"]
    assert [page.script for page in pages] == [
        "the_night", "hole_and_patch", "debris_primer", "lifeboat_timeline", "sources_and_checks",
    ]  # fmt: skip
    for page in pages:
        assert (ROOT / "pages" / f"{page.script}.py").is_file()
        card = (front_door.CARDS / f"{page.script}.png").read_bytes()
        assert card[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
        assert 40 <= len(page.description) <= 160
        assert len({p.description for p in pages}) == len(pages)


def test_scripts_that_come_late_are_named_early_and_our_own_is_served(door):
    html = door.get("/").text
    early = re.findall(r'<link rel="modulepreload" crossorigin href="(/[^"]+)">', html)
    assert any("/BidiComponent." in address for address in early)
    assert len(set(early)) == len(early)
    (ours,) = [address for address in early if address.startswith("/live/")]
    assert "export { figure }" in door.get(ours).text


def test_who_takes_no_gzip_gets_the_same_plainly(door):
    squeezed = door.get("/live/page.js", headers={"accept-encoding": "gzip"})
    plain = door.get("/live/page.js", headers={"accept-encoding": "identity"})
    assert squeezed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert squeezed.content == plain.content
