"""The numbers that a visitor reads are those of ``lib.physics``: ten positions of each sweep.

In every variant, and in every unit of pressure.
"""

import re

import pytest

from lib.figures import FIGURES
from lib.look import words
from tests.figures import by_physics
from tests.figures.by_physics import PASCALS
from tests.figures.told import drawn_positions, headed, made, units, values

WITH_UNITS = [name for name, figure in FIGURES.items() if figure.default.units]


def agrees(text, expected, unit):
    if callable(expected):
        return text == expected(unit)
    if isinstance(expected, str):
        return text == expected
    low, high = expected
    return low <= float(re.match(r"[\d.]+", text)[0]) <= high


def compared(name):
    """Ten positions of each sweep: where, in which unit, what is told, and what is expected."""
    for file, chosen, sweep in made(FIGURES[name]):
        labels = [headed(line) for line in sweep.all_numbers]
        for position in drawn_positions(sweep, 10, "" if file == name else file):
            there = values(sweep, position) | chosen
            expected = by_physics.of(name)(**there)
            for unit in units(sweep):
                told = dict(zip(labels, sweep.values_at(position, unit).numbers, strict=True))
                for label in expected:
                    yield there, unit, label, told[label], expected[label]


@pytest.mark.parametrize("name", FIGURES)
def test_the_numbers_are_those_of_physics(name):
    held = 0
    for there, unit, label, told, expected in compared(name):
        assert agrees(told, expected, unit), (there, unit, label, told)
        held += 1
    assert held >= 10


@pytest.mark.parametrize("name", WITH_UNITS)
@pytest.mark.parametrize("unit", PASCALS)
def test_a_unit_of_another_size_would_be_seen(name, unit, monkeypatch):
    """The test above can fail."""
    monkeypatch.setitem(words.PRESSURE_UNITS, unit, 0.98 * words.PRESSURE_UNITS[unit])
    wrong = [there for there in compared(name) if not agrees(*there[3:], there[1])]
    assert {spoken for _, spoken, *_ in wrong} == {unit}


PRESSURE = re.compile("([\\d.\u202f]+)\u202f(hPa|kPa|mmHg|psi)")


@pytest.mark.parametrize("name", WITH_UNITS)
def test_every_unit_tells_the_same_pressures(name):
    """Each in its own two or three figures; words on the picture too."""
    for file, _, sweep in made(FIGURES[name]):
        for position in drawn_positions(sweep, 4, file):
            told = {}
            for unit in units(sweep):
                seen = sweep.values_at(position, unit)
                written = [at["text"] for at in seen.layers if at.get("text")]
                found = PRESSURE.findall(" ".join([seen.headline, seen.sentence, *seen.numbers]))
                assert {spoken for _, spoken in found} == {unit}
                told[unit] = [float(n.replace("\u202f", "")) * PASCALS[unit] for n, _ in found]
                assert not any(other in word for word in written for other in {*PASCALS} - {unit})
            assert told["mmHg"] == pytest.approx(told["kPa"], rel=0.11)
            assert told["mmHg"] == pytest.approx(told["psi"], rel=0.11)
            assert told["mmHg"] == pytest.approx(told["hPa"], rel=0.11)


@pytest.mark.parametrize("name", WITH_UNITS)
def test_the_axis_in_each_unit_has_the_same_ends(name):
    """By its factor a browser reads out what is drawn."""
    for _, _, sweep in made(FIGURES[name]):
        ends = sweep.y.low * PASCALS["mmHg"], sweep.y.high * PASCALS["mmHg"]
        for unit, axis in zip(sweep.units.control.positions, sweep.units.axes, strict=True):
            assert axis.title.endswith(f"[{unit}]")
            assert (axis.low * PASCALS[unit], axis.high * PASCALS[unit]) == pytest.approx(ends)
            assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
        assert sweep.y_unit == sweep.units.control.control.default
