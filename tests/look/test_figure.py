"""A figure speaks with the palette alone, and keeps its range and height."""

import json
import re

import plotly.graph_objects as go
import pytest

from lib.look.figure import HEIGHT, Axis, Picture
from lib.look.palette import FIGURE_COLOURS


@pytest.fixture
def figure():
    picture = Picture(Axis("Days", 0, 20, range(0, 21, 5)), Axis("Hits", 1e-6, 1e2, (1e-6, 1, 100), log=True))
    picture.line([0, 1], [1, 2], name="calculated")
    picture.band([0, 1], [1, 2], [2, 3], name="range")
    picture.band([0, 1], [1, 2], [2, 3], name="reported", hatched=True)
    picture.points([0, 1], [1, 2], name="measured", hover=["a", "b"])
    picture.bars([0, 1], [1, 2], [0, 1], name="stays", hover=["a", "b"])
    picture.bars([0], [1], [0], name="doubt", hatched=True)
    picture.label(1, 1, "word")
    return picture.figure()


def test_plotly_finds_nothing_wrong(figure):
    """The picture is built without Plotly's own check, for speed; here it is made."""
    assert len(go.Figure(figure.to_dict()).data) == len(figure.data)


def test_no_colour_but_the_palettes(figure):
    names = {token.figure for token in FIGURE_COLOURS}
    found = re.findall(r'"#(\w+)"', json.dumps(figure.to_plotly_json(), default=str))
    assert found
    assert {f"#{code[:6]}" for code in found} <= names


def test_ranges_are_fixed_and_log_axes_say_so(figure):
    assert figure.layout.xaxis.fixedrange and figure.layout.yaxis.fixedrange
    assert figure.layout.yaxis.range == pytest.approx((-6, 2))
    assert "log scale" in figure.layout.yaxis.title.text
    assert figure.layout.height == HEIGHT
    assert figure.layout.showlegend is False


def test_the_template_is_not_sent_along(figure):
    assert len(figure.to_json()) < 6000
