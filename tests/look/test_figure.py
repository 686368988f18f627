"""A figure speaks with the palette alone, and keeps its range and height."""

import json
import re

import pytest

from lib.look import figure as draw
from lib.look.palette import FIGURE_COLOURS


@pytest.fixture
def picture():
    picture = draw.blank(
        draw.Axis("Days", 0, 20, range(0, 21, 5)),
        draw.Axis("Hits", 1e-6, 1e2, (1e-6, 1, 100), log=True),
    )
    draw.line(picture, [0, 1], [1, 2], name="calculated")
    draw.band(picture, [0, 1], [1, 2], [2, 3], name="range")
    draw.band(picture, [0, 1], [1, 2], [2, 3], name="reported", hatched=True)
    draw.points(picture, [0, 1], [1, 2], name="measured", hover=["a", "b"])
    draw.limit(picture, 1.0, "leave")
    draw.label(picture, 1, 1, "word")
    return picture


def test_no_colour_but_the_palettes(picture):
    names = {token.figure for token in FIGURE_COLOURS}
    found = re.findall(r'"#(\w+)"', json.dumps(picture.to_plotly_json(), default=str))
    assert found
    assert {f"#{code[:6]}" for code in found} <= names


def test_ranges_are_fixed_and_log_axes_say_so(picture):
    assert picture.layout.xaxis.fixedrange and picture.layout.yaxis.fixedrange
    assert picture.layout.yaxis.range == pytest.approx((-6, 2))
    assert "log scale" in picture.layout.yaxis.title.text
    assert picture.layout.height == draw.HEIGHT
    assert picture.layout.showlegend is False


def test_the_template_is_not_sent_along(picture):
    assert len(picture.to_json()) < 6000
