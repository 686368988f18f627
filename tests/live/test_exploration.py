"""What people explore: words without a script, and a picture by its name with all it needs."""

import json
import re
from html import unescape

import plotly.graph_objects as go
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from lib import site_routes
from lib.debris_primer import globe_to_turn
from lib.debris_primer.scenario import BREAKUPS
from lib.figures import EXPLORATIONS, plot_file
from lib.live.delivery import exploration
from lib.look.palette import FIGURE_COLOURS

EVERY = list({one.name: one for one, _ in EXPLORATIONS.values()}.values())


@pytest.fixture(scope="module")
def door():
    return TestClient(Starlette(routes=site_routes.routes(())))


def test_each_break_up_has_a_picture_of_its_own():
    assert list(globe_to_turn.EXPLORATION.files) == [f"turning~{word}" for word in BREAKUPS.positions]
    texts = {plot_file(file) for file in globe_to_turn.EXPLORATION.files}
    assert len(texts) == len(BREAKUPS)


@pytest.mark.parametrize("file", EXPLORATIONS)
def test_a_picture_brings_its_colours_and_asks_for_nothing(file):
    name, text = json.loads(f"[{plot_file(file).decode()[len('tmArrived(') : -2]}]")
    plot = json.loads(text)
    assert name == f"plot/{file}"
    assert plot["colours"] == {t.figure: [t.light, t.dark] for t in FIGURE_COLOURS}
    drawn = json.dumps([plot["data"], plot["layout"], plot.get("frames")])
    for name in re.findall(r'"#\w{6,8}"', drawn):  # with two digits of opacity, or none
        assert name[1:8] in plot["colours"], name
    assert not re.search(r"https?://", text)
    assert plot["config"]["displayModeBar"] is False
    assert plot["subject"]
    one, _ = EXPLORATIONS[file]
    assert plot["layout"]["height"] == one.height
    assert plot["layout"]["uirevision"] == one.name  # the hand's view outlives a new picture


@pytest.mark.parametrize("file", EXPLORATIONS)
def test_plotly_finds_nothing_wrong(file):
    """Pictures are built without Plotly's own check, for speed; here it is made."""
    one, values = EXPLORATIONS[file]
    plain = one.plot(*values).to_dict()
    strip = plain["layout"].get("xaxis", {}).get("rangeslider", {})
    strip.pop("yaxis2", None)  # Plotly's browser half knows it, its Python half does not
    assert len(go.Figure(plain).data) == len(plain["data"])


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_the_fold_speaks_without_a_script(one):
    html = exploration.fold(one)
    assert html.startswith("<details class=") and "<summary>" in html
    assert one.text in unescape(html) and one.label in unescape(html)
    assert f"min-height:{one.height}px" in html
    for said in one.citations:
        assert said.says in unescape(html)


def test_plotly_is_served_once_for_good_and_squeezed(door):
    answer = door.get(f"/{exploration.ADDRESS}")
    assert answer.status_code == 200
    assert answer.content == exploration.LIBRARY.read_bytes()
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    again = door.get(f"/{exploration.ADDRESS}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


def test_a_picture_comes_by_its_name_only(door):
    for file in EXPLORATIONS:
        answer = door.get(f"/plot/{file}.js")
        assert answer.status_code == 200
        assert answer.content == plot_file(file)
    for name in ("turning", "turning~moon", "all_fluxes~", "..", "turning~fengyun~1"):
        assert door.get(f"/plot/{name}.js").status_code == 404, name
