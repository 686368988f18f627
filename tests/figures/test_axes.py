"""An axis is read out in the unit that it names, in every figure and every variant."""

import re

import pytest

from lib.figures import FIGURES
from lib.look.words import DAY, HOUR, MINUTE, YEAR
from tests.approved.figures import every_sweep

# How long a unit of time is that a tick is named with, or that an axis is read out in.
SECONDS = {"min": MINUTE, "h": HOUR, "hours": HOUR, "day": DAY, "days": DAY, "years": YEAR}
# Two scales that are named by their ticks, and two that have no unit at all.
BY_TICKS = {"As heavy as water in a …", "Chance of a hole"}
PLAIN = {"How likely", "Flights in the order of launch"}


def axes(name):
    for sweep in every_sweep(name):
        for axis, unit in ((sweep.x, sweep.x_unit), (sweep.y, sweep.y_unit)):
            if axis:
                yield axis, unit


def ticks_with_time(axis):
    """Ticks named as a stretch of time: what is written, and where it stands."""
    for tick, label in zip(axis.ticks, axis.labels or [], strict=False):
        found = re.fullmatch(r"(\d+)[ \u202f]([a-z]+)", label)
        if found and found[2] in SECONDS:
            yield float(found[1]) * SECONDS[found[2]], float(tick)


@pytest.mark.parametrize("name", FIGURES)
def test_the_unit_of_an_axis_is_the_one_in_its_title_or_on_its_ticks(name):
    for axis, unit in axes(name):
        bracketed = re.search(r"\[(.+)\]$", axis.title)
        timed = list(ticks_with_time(axis))
        if bracketed:
            assert bracketed[1] == unit
        elif timed:
            for seconds, tick in timed:
                assert seconds == pytest.approx(tick * SECONDS[unit], rel=1e-3)
        elif axis.title in PLAIN:
            assert unit == ""
        elif axis.title not in BY_TICKS:
            words = {"h": "hours", "min": "minutes", "of 100": "of 100"}.get(unit, unit)
            assert words and words in axis.title.lower()


def test_every_way_to_name_a_unit_is_met():
    titles = {axis.title for name in FIGURES for axis, _ in axes(name)}
    assert titles >= BY_TICKS | PLAIN
    assert {"Pressure in the station [psi]", "Hours since the hole opened"} <= titles
    assert any(list(ticks_with_time(axis)) for axis, _ in axes("clock"))
