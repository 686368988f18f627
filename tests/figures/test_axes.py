"""An axis is read out in the unit that it names, in every figure, variant and unit of pressure."""

import re
from datetime import datetime

import pytest

from lib.figures import FIGURES
from lib.look.words import DAY, HOUR, MINUTE, YEAR
from tests.figures.told import made

# How long a unit of time is that a tick is named with, or that an axis is read out in.
SECONDS = {"min": MINUTE, "h": HOUR, "hours": HOUR, "day": DAY, "days": DAY, "years": YEAR}
# Two scales that are named by their ticks, and those that have no unit at all.
BY_TICKS = {"As heavy as water in a …"}
PLAIN = {
    "How likely",
    "Flights in the order of launch",
    "Your grain, or a larger one",
    "● past, ○ to come, ··· unsure when",
}
YEAR_ALONE = re.compile(r"\d{4}")  # as a tick, or as the title of the months of one year


def axes(name):
    """Every axis that a visitor can meet, with the unit in which it is read out."""
    for _, _, sweep in made(FIGURES[name]):
        for axis, unit in ((sweep.x, sweep.x_unit), (sweep.y, sweep.y_unit)):
            if axis:
                yield axis, unit
        for row in sweep.windows.axes if sweep.windows else ():
            yield from ((axis, sweep.x_unit) for axis in row)
        if sweep.units:
            yield from zip(sweep.units.axes, map(str, sweep.units.control.positions), strict=True)


def ticks_with_time(axis):
    """Ticks named as a stretch of time: what is written, and where it stands."""
    for tick, label in zip(axis.ticks, axis.labels or [], strict=False):
        found = re.fullmatch(r"(\d+)[ \u202f]([a-z]+)", label)
        if found and found[2] in SECONDS:
            yield float(found[1]) * SECONDS[found[2]], float(tick)


def steps_in_a_calendar(axis):
    """How far apart two ticks are that are named with years, months, or midnight and noon."""
    labels = list(axis.labels or [])
    if len(labels) < 2:
        return
    far = float(axis.ticks[1]) - float(axis.ticks[0])
    if all(map(YEAR_ALONE.fullmatch, labels[:2])):
        yield (int(labels[1]) - int(labels[0])) * YEAR, far
    elif YEAR_ALONE.fullmatch(axis.title):
        first, then = (datetime.strptime(f"{axis.title} {m}", "%Y %b") for m in labels[:2])
        yield (then - first).total_seconds(), far
    elif labels[1] == "noon" and re.fullmatch(r"\d+ [A-Z][a-z]+", labels[0]):
        yield DAY / 2, far


@pytest.mark.parametrize("name", FIGURES)
def test_the_unit_of_an_axis_is_the_one_in_its_title_or_on_its_ticks(name):
    for axis, unit in axes(name):
        bracketed = re.search(r"\[(.+)\]$", axis.title)
        timed, dated = list(ticks_with_time(axis)), list(steps_in_a_calendar(axis))
        if bracketed:
            assert bracketed[1] == unit
        elif timed:
            for seconds, tick in timed:
                assert seconds == pytest.approx(tick * SECONDS[unit], rel=1e-3)
        elif dated and unit:
            for seconds, far in dated:
                assert seconds == pytest.approx(far * SECONDS[unit], rel=3e-3)
        elif YEAR_ALONE.fullmatch(axis.title):  # a year of which one month is shown
            assert unit == "days"
        elif axis.title in PLAIN or dated:
            assert unit == ""
        elif axis.title not in BY_TICKS:
            words = {"h": "hours", "min": "minutes", "of 100": "of 100"}.get(unit, unit)
            assert words and words in axis.title.lower(), axis.title


def test_every_way_to_name_a_unit_is_met():
    every = {name: list(axes(name)) for name in FIGURES}
    titles = {axis.title for found in every.values() for axis, _ in found}
    assert titles >= BY_TICKS | PLAIN
    assert {"Pressure in the station [psi]", "Days since the hole opened"} <= titles
    assert any(list(ticks_with_time(axis)) for axis, _ in every["clock"])
    for name in ("night", "seats"):
        assert any(list(steps_in_a_calendar(axis)) for axis, unit in every[name] if unit)
