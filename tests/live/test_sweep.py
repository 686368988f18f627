"""A sweep that does not fit is refused under its name; one that fits gives what was put in."""

import json
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.live.delivery.pack import document
from lib.live.model.beside import Bet, NumberLine
from lib.live.model.contents import Drawing
from lib.live.model.controls import Choice, Number
from lib.live.model.layers import TOKENS, Band, Curve, Event, Label, Marker, Shape, token_name
from lib.live.model.positions import Live, linear, logarithmic, words
from lib.live.model.texts import tell
from lib.live.svg.chart_svg import pictures
from lib.live.svg.composition import composed
from lib.look import palette
from lib.look.figure import Axis
from tests.live.example import HOLE, LEAVE, OPEN, PATCH, example, leave_day, pressure

SWEEP = example()
X = np.linspace(0, 20, 9)[np.newaxis, np.newaxis]
LINE = np.full((1, 1, 9), 500.0)


def test_values_at_a_position_are_those_put_in():
    hole, patch = HOLE.positions.index(4.0), 1
    seen = SWEEP.values_at((hole, patch))
    assert "4\u202fmm" in seen.headline and "tape" in seen.sentence
    curve = seen.layers[2]
    day = curve["x"][30]
    assert curve["y"][30] == pytest.approx(pressure(4.0, "tape", day))
    assert seen.layers[4]["x"] == seen.answer == leave_day(4.0, "tape")
    assert seen.layers[3]["at"] == LEAVE
    assert seen.layers[1]["shown"] and not SWEEP.values_at((hole, 0)).layers[1]["shown"]
    assert seen.numbers == ("6.5",)
    assert len(seen.layers) == len(SWEEP.all_layers) == 17


def test_the_default_is_the_controls_default():
    assert [c.positions[k] for c, k in zip(SWEEP.controls, SWEEP.default, strict=True)] == [
        2.0,
        "none",
    ]
    assert SWEEP.shape == (len(HOLE), len(OPEN))


def test_tell_asks_at_every_position_in_the_order_of_the_controls():
    said = tell((HOLE, PATCH), lambda hole, patch: f"{hole} {patch}")
    assert said.shape == SWEEP.shape
    assert said[3, 2] == f"{HOLE.positions[3]} epoxy"


NAN = LINE.copy()
NAN[0, 0, 3] = np.nan


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": "Air leak"}, "a name is like"),
        ({"title": ""}, "must say something"),
        ({"controls": ()}, "one to three"),
        ({"x": None}, "two axes or none"),
        ({"x": None, "y": None, "layers": (), "drawing": None}, "neither chart nor drawing"),
        ({"y": Axis("p", 800, 400, (500, 600))}, "has no range"),
        ({"y": Axis("p", 0, 800, (500, 600), log=True)}, "has no range"),
        ({"y": Axis("p", 400, 800, (500, 900))}, "ticks in its range"),
        ({"y": Axis("p", 400, 800, (500, 600), ("a",))}, "one label a tick"),
        ({"headline": ["a", "b"]}, "headline has the shape (2,)"),
        ({"sentence": [["a", "", "b"]]}, "sentence is empty"),
        ({"numbers": (NumberLine("rate", "", [["1", "2"]]),)}, "number 'rate' has the shape"),
        ({"layers": (Curve("c", X, NAN),)}, "Curve 'c', y holds NaN"),
        ({"layers": (Curve("c", X, LINE * np.inf),)}, "Curve 'c', y holds NaN or no finite"),
        (
            {"layers": (Curve("c", X, LINE * 2),)},
            "Curve 'c', y: 1000 to 1000, but its scale is 400",
        ),
        ({"layers": (Curve("c", X[0, 0], LINE),)}, "Curve 'c', x has the shape (9,)"),
        ({"layers": (Curve("c", X, LINE[:, :, :5]),)}, "as many x as y"),
        ({"layers": (Curve("c", X, LINE[:, :, :0]),)}, "is empty"),
        ({"layers": (Curve("a", X, LINE, main=True),) * 2}, "more than one main"),
        (
            {"layers": (Band("b", X, LINE, np.full((5, 1, 9), 600)),)},
            "Band 'b', high has the shape",
        ),
        ({"layers": (Marker("m", 1, 500, symbol="star"),)}, "Marker 'm', symbol is none of"),
        ({"layers": (Label("word", 1, 500, anchor="left"),)}, "anchor is none of"),
        ({"layers": (Event("e", 25),)}, "Event 'e', at: 25 to 25, but its scale is 0 to 20"),
        ({"layers": (Event("e", 5, shown=[True, False]),)}, "shown has the shape"),
        ({"layers": (Shape("s", "circle", {"cx": 1, "cy": 1, "r": 1}),)}, "belong to the drawing"),
        ({"drawing": Drawing("d", 10, 10, (Shape("s", "circle", {"cx": 1, "cy": 1}),))}, "needs"),
        (
            {"drawing": Drawing("d", 9, 9, (Shape("s", "circle", {"cx": 10, "cy": 1, "r": 1}),))},
            "Shape 's', cx: 10 to 10",
        ),
        ({"bet": Bet("x", "When?", 21.0, "It is 21.", ("0", "1"))}, "the answer of the bet: 21"),
        (
            {"bet": Bet("x", "When?", 2.0, "", ("0", "1"))},
            "the answer of the bet in words is empty",
        ),
        ({"bet": Bet("x", "When?", 2.0, "It is 2.", ("0", ""))}, "a guess needs words"),
    ],
)
def test_what_does_not_fit_is_refused_under_the_figures_name(change, says):
    with pytest.raises(ValueError) as refused:
        replace(SWEEP, **change)
    assert str(refused.value).startswith(change.get("name", "example") + ": ")
    assert says in str(refused.value)


def test_a_log_axis_takes_nothing_at_or_below_zero():
    log = Axis("flux", 1e-9, 1e3, (1e-9, 1.0), log=True)
    with pytest.raises(ValueError, match="Marker 'm', y: 0 to 0"):
        replace(SWEEP, y=log, layers=(Marker("m", 1, 0.0),))


ROUND = Shape("s", "circle", {"cx": 1, "cy": 1, "r": 1})


@pytest.mark.parametrize(
    ("shapes", "says"),
    [
        ((), "the wide picture has not as many shapes"),
        ((replace(ROUND, fill="solid"),), "Shape 's' is another in the wide picture"),
        ((replace(ROUND, shown=False),), "Shape 's' is another in the wide picture"),
        ((replace(ROUND, at={"cx": 41, "cy": 1, "r": 1}),), "Shape 's', cx: 41 to 41"),
    ],
)
def test_a_picture_composed_twice_is_the_same_picture(shapes, says):
    wide = Drawing("d", 40, 10, shapes)
    with pytest.raises(ValueError) as refused:
        composed(replace(SWEEP, drawing=Drawing("d", 9, 9, (ROUND,), wide=wide)), "wide")
    assert says in str(refused.value)


def test_each_view_has_its_own_composition():
    wide = Drawing("d", 40, 10, (replace(ROUND, at={"cx": 30, "cy": 5, "r": 1}),))
    sweep = replace(SWEEP, drawing=Drawing("d", 9, 9, (ROUND,), wide=wide))
    assert composed(sweep, "narrow").drawing is sweep.drawing
    assert composed(sweep, "wide").drawing is wide
    assert composed(sweep, "wide") is composed(sweep, "wide")
    data = json.loads(document(sweep))
    assert {name: view["across"] for name, view in data["views"]["drawing"].items()} == {
        "narrow": 9,
        "wide": 40,
    }
    assert set(data["layers"][-1]["desk"]["at"]) == {"cx", "cy", "r"}
    drawn = [svg for svg in pictures(sweep) if "tm-live-drawing" in svg]
    places = [re.search(r'cx="([\d.]+)"', svg)[1] for svg in drawn]  # wide, then narrow
    assert float(places[0]) == pytest.approx(30 / 40 * 736, abs=0.02)
    assert float(places[1]) == pytest.approx(304 / 9, abs=0.02)


def test_every_colour_of_the_palette_has_its_word():
    assert {token_name(token) for token in (*palette.FIGURE_COLOURS, *palette.WINDOW)} == set(TOKENS)


def test_round_numbers_are_positions():
    assert {0.5, 1.0, 1.5, 2.0, 5.0, 10.0, 20.0} <= set(HOLE.positions)
    assert 100 <= len(HOLE) <= 140
    assert all(len(text) <= 5 for text in HOLE.texts)


@given(
    low=st.floats(1e-3, 1e3),
    octaves=st.floats(1, 12),
    about=st.integers(5, 200),
    part=st.floats(0, 1),
)
def test_log_positions_hold_the_range_and_the_default(low, octaves, about, part):
    low = float(f"{low:.3g}")
    high = float(f"{low * 2**octaves:.3g}")
    default = float(f"{low + part * (high - low):.3g}")
    assume(low <= default <= high)
    live = logarithmic(Number("d", "D", "mm", low, high, 0.1, default), about)
    stops = np.array(live.positions)
    assert stops[0] == low and stops[-1] == high and live.positions[live.default] == default
    assert np.all(np.diff(stops) > 0)
    assert len(stops) < 3 * about + 3
    assert len(set(live.texts)) == len(live.texts)


def test_linear_positions_are_the_controls_steps():
    live = linear(Number("angle_deg", "Angle", "°", 0, 60, 7, 45))
    assert live.positions == (0, 7, 14, 21, 28, 35, 42, 45, 49, 56, 60)


def test_positions_that_cannot_be_are_refused():
    zero = Number("v", "V", "km/s", 0, 10, 1, 5)
    with pytest.raises(ValueError, match="v starts at 0"):
        logarithmic(zero)
    with pytest.raises(ValueError, match="no position at its default"):
        Live(zero, (0.0, 1.0), ("0", "1"), "linear")
    with pytest.raises(ValueError, match="one text a position"):
        words(Choice("p", "P", ("a", "b"), "a"), ("one",))
    with pytest.raises(ValueError, match="two or more different"):
        words(Choice("p", "P", ("a",), "a"))


def test_of_the_longest_texts_the_first_keeps_the_room():
    """Whichever a set came upon first would make another page in every process."""
    said = np.array([f"{k:05}" for k in range(90, 0, -1)]).reshape(-1, 1)
    assert example().longest(said) == "00090"


def test_nothing_is_kept_in_lists():
    """The collector would walk them again and again, for every sweep that is kept."""
    sweep = example()
    kept = (sweep, *sweep.all_layers, *sweep.all_numbers, *filter(None, [sweep.bet]))
    assert not [one for part in kept for one in vars(part).values() if isinstance(one, list)]
    assert isinstance(Curve("line", [0, 1], [2, 3]).y, np.ndarray)
