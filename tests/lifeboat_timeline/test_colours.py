"""On the page of lifeboats too, what is lacking or in doubt wears the colour of limits."""

import pytest

from lib.lifeboat_timeline import chairs, years
from lib.lifeboat_timeline.history import LACKING
from lib.look.palette import INK, LIMIT, MODEL, QUIET

# The chair itself, and with what stroke; who sits in it is drawn as people are.
CHAIRS = {"sound": (MODEL, "solid"), "in doubt": (LIMIT, "dot"), "improvised": (QUIET, "dash")}


@pytest.mark.parametrize("kind", CHAIRS)
def test_the_colour_of_a_chair_says_how_it_stands(kind):
    glyphs = chairs.sweep().groups.glyphs
    (free,) = glyphs[f"{kind}, free"]
    chair, *sits = glyphs[kind]
    for outline in (free, chair):
        assert (outline.token, outline.stroke, outline.filled) == (*CHAIRS[kind], False)
    assert sits and all(one.token == INK and one.filled for one in sits)


def test_who_has_no_seat_wears_the_colour_of_limits():
    glyphs = chairs.sweep().groups.glyphs
    assert all(one.token == LIMIT and one.filled for one in glyphs["stands"])


def test_every_colour_of_the_chairs_is_held():
    held = {name for kind in CHAIRS for name in (kind, f"{kind}, free")} | {"stands"}
    assert set(chairs.sweep().groups.glyphs) == held


BARS = {"seats": MODEL, "people aboard": INK, LACKING: LIMIT, "ships": MODEL,
        "in doubt": LIMIT}  # fmt: skip


def test_the_colour_of_a_line_and_of_a_bar_says_what_it_is():
    """A band's edge, a line, a point or a bar's edge: each in the colour of its name."""
    figure = years.draw()
    assert {trace.name for trace in figure.data} == set(BARS)
    for trace in figure.data:
        edge = trace.marker.line if trace.type == "bar" else trace.line
        points = trace.type == "scatter" and "markers" in trace.mode
        colour = trace.marker.color if points else edge.color
        assert colour == BARS[trace.name].figure, trace.name
