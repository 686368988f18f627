"""On the page of lifeboats too, what is lacking or in doubt wears the colour of limits."""

import re

import numpy as np

from lib.lifeboat_timeline import chairs, years
from lib.lifeboat_timeline.history import LACKING
from lib.look.materials import ALARM
from lib.look.palette import INK, LIMIT, MODEL


def named(sweep):
    """Each drawing of the phone's scene by its name."""
    ground = sweep.scene.narrow.backdrop
    return dict(re.findall(r'<g id="at-n-([\w-]+)">(.*?)(?=<g id="|</defs>)', ground))


def test_who_has_no_seat_is_drawn_in_the_colour_of_alarm_and_in_another_shape():
    drawn = named(chairs.sweep())
    for name in ("stands", "rig"):
        assert ALARM in drawn[name]
    for name in ("sits", "free"):
        assert ALARM not in drawn[name]
    assert "stroke-dasharray" in drawn["rig"] and "stroke-dasharray" not in drawn["sits"]
    assert "stroke-dasharray" in drawn["lost"] and ALARM in drawn["lost"]


def test_what_is_wrong_with_a_ship_is_told_in_the_colour_of_alarm():
    sweep = chairs.sweep()
    for layer in sweep.scene.narrow.layers:
        words = {*np.ravel(getattr(layer, "text", ""))} - {""}
        wrong = {word for word in words if re.match("lost|in doubt|has a hole|.* improvised", word)}
        if wrong:
            assert wrong == words and layer.fill == ALARM


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
