"""What a link says of itself: a card in a chat, an oEmbed answer; hostile words stay words."""

import json
import re

import pytest
from starlette.testclient import TestClient

from lib.live.delivery.preview import frame, listener
from tests.test_site_routes import opened

SITE = "http://site.example"


def test_words_in_the_code_of_a_frame_are_never_markup():
    code = frame('http://x"><script>', 'a "b" <c>').removesuffix(listener())
    assert "<c>" not in code and "<script>" not in code and code.count('"') == 12


@pytest.fixture(scope="module")
def door() -> TestClient:
    return opened()


def asked(door, url, **more):
    return door.get("/oembed", params={"url": url, **more})


def test_a_figure_has_the_card_of_its_page(door):
    html = door.get("/figure/pressure").text
    assert f'og:image" content="{SITE}/cards/hole_and_patch.png"' in html
    assert 'og:title" content="How fast does the air leave? · Two Millimetres"' in html
    assert "og:url" not in html


def test_a_figure_leads_to_its_oembed_answer_with_its_values(door):
    html = door.get("/figure/pressure?hole_mm=5&bet=off").text
    (link,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', html)
    told = door.get(link.replace("&amp;", "&")).json()
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert f'src="{SITE}/figure/pressure?hole_mm=5&amp;bet=off"' in told["html"]
    assert told["title"] == "How fast does the air leave?"


def test_the_answer_fits_the_askers_room(door):
    told = asked(door, f"{SITE}/figure/pressure", maxwidth="400", maxheight="300").json()
    assert (told["width"], told["height"]) == (400, 300)
    assert 'height="300"' in told["html"]


@pytest.mark.parametrize("size", ["-1", "0", "1e9", "9" * 30, '"><script>', "٣"])
def test_a_strange_size_is_as_if_none_was_asked(door, size):
    told = asked(door, f"{SITE}/figure/pressure", maxwidth=size, maxheight=size).json()
    assert (told["width"], told["height"]) == (736, 960)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "pressure",
        "/figure/pressure",
        "https://evil.example/figure/pressure",
        f"{SITE}.evil.example/figure/pressure",
        f"{SITE}@evil.example/figure/pressure",
        f"{SITE}/figure/nothing",
        f"{SITE}/figure/pressure/../patch",
        f"{SITE}/hole_and_patch",
        "javascript:alert(1)",
        "http://[",
        "x" * 3000,
    ],
)
def test_what_is_no_figure_of_ours_is_not_found(door, url):
    assert asked(door, url).status_code == 404


def test_only_json_is_spoken(door):
    assert asked(door, f"{SITE}/figure/pressure", format="xml").status_code == 501
    assert asked(door, f"{SITE}/figure/pressure", format="json").status_code == 200


@pytest.mark.parametrize(
    "query", ["hole_mm=%22%3E%3Cscript%3E", "x=1&y=2", "hole_mm=" + "9" * 3000, "onload=alert(1)"]
)
def test_what_is_no_value_of_the_figure_is_left_out(door, query):
    told = json.dumps(asked(door, f"{SITE}/figure/pressure?{query}").json())
    assert f'src=\\"{SITE}/figure/pressure\\"' in told
    assert door.get(f"/figure/pressure?{query}").text == door.get("/figure/pressure").text
