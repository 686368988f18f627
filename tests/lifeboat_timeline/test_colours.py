"""On the page of lifeboats too, what is lacking or in doubt wears the colour of limits."""

import re
from datetime import date

import pytest

from lib.lifeboat_timeline import seats
from lib.lifeboat_timeline.chairs import STYLE
from lib.look.palette import INK, LIMIT, MODEL, QUIET

CHAIRS = {
    ".tl-boat": MODEL, ".tl-seat::before": MODEL, ".tl-rigged::before": QUIET,
    ".tl-doubt .tl-seat::before": LIMIT, ".tl-none::after": LIMIT, ".tl-doubt, .tl-lost": LIMIT,
    ".tl-word": LIMIT, ".tl-state": LIMIT,
}  # fmt: skip


@pytest.mark.parametrize("rule", CHAIRS)
def test_the_colour_of_a_chair_says_how_it_stands(rule):
    (body,) = re.findall(rf"^{re.escape(rule)} {{(.*?)}}", STYLE, re.MULTILINE | re.DOTALL)
    token = CHAIRS[rule]
    assert re.findall(r"light-dark\((#\w+), (#\w+)\)", body) == [(token.light, token.dark)]


def test_every_colour_of_the_chairs_is_held():
    assert STYLE.count("light-dark(") == len(CHAIRS)


BARS = {"seats": MODEL, "people aboard": INK, seats.LACKING: LIMIT, "ships": MODEL, "found": INK,
        "in doubt": LIMIT}  # fmt: skip


def test_the_colour_of_a_line_and_of_a_bar_says_what_it_is():
    """A band's edge, a line, a point or a bar's edge: each in the colour of its name."""
    figure = seats.draw(date(2018, 8, 30), "decade", "MS-09")
    assert {trace.name for trace in figure.data} == set(BARS)
    for trace in figure.data:
        edge = trace.marker.line if trace.type == "bar" else trace.line
        points = trace.type == "scatter" and "markers" in trace.mode
        colour = trace.marker.color if points else edge.color
        assert colour == BARS[trace.name].figure, trace.name
