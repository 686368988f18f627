"""One control is the same wherever it stands: one name, one range, one default, the same stops."""

from collections import defaultdict

import pytest

from lib.figures import EXPLORATIONS, FIGURES
from lib.hole_and_patch.scenario import PRESSURE_UNIT
from lib.look.words import PRESSURE_UNITS
from lib.parameters import HOLE_MM, HOLES
from tests.figures.told import made

# Every control of every sweep, with those of other variants, by its name in the address.
LIVES = defaultdict(list)
for each in FIGURES.values():
    for _, _, sweep in made(each):
        for live in (*each.controls, *sweep.controls):
            if not any(live is known for known in LIVES[live.control.name]):
                LIVES[live.control.name].append(live)
for exploration, _ in EXPLORATIONS.values():
    for live in exploration.variants:
        LIVES[live.control.name].append(live)


@pytest.mark.parametrize("name", LIVES)
def test_all_controls_of_one_name_are_one(name):
    first, *others = LIVES[name]
    for live in others:
        assert live.control == first.control
        assert (live.positions, live.texts, live.default) == (
            first.positions,
            first.texts,
            first.default,
        )


@pytest.mark.parametrize("name", LIVES)
def test_a_stop_is_read_back_as_itself(name):
    """By its value and, where its text is a name or a number, by that; numbers are floats."""
    live = LIVES[name][0]
    assert {type(position) for position in live.positions} in ({float}, {str})
    step = max(len(live) // 400, 1)  # of 9,400 days some hundreds
    for k in range(0, len(live), step):
        assert live.stop([live.said(k)]) == (k, "")
        if live.scale != "days":
            assert live.stop([live.texts[k]]) == (k, "")


def test_holes_have_one_range_everywhere():
    assert (HOLE_MM.low, HOLE_MM.high) == (0.2, 100)
    assert HOLES.positions[0] == 0.2 and HOLES.positions[-1] == 100
    assert LIVES["hole_mm"] == [HOLES]
    holders = {figure.page for figure in FIGURES.values() if HOLES in figure.controls}
    assert holders >= {"hole_and_patch", "lifeboat_timeline"}


def test_the_units_on_offer_are_those_that_can_be_told():
    assert set(PRESSURE_UNIT.options) == set(PRESSURE_UNITS)
