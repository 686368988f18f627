"""The numbers that a visitor reads are those of ``lib.physics``: ten positions of each figure."""

import re

import pytest

from lib.figures import FIGURES
from tests.figures.by_physics import BY_PHYSICS
from tests.figures.told import drawn_positions, headed, values


def test_every_figure_is_held_against_physics():
    assert set(BY_PHYSICS) == set(FIGURES)


def agrees(text, expected):
    if isinstance(expected, str):
        return text == expected
    low, high = expected
    return low <= float(re.match(r"[\d.]+", text)[0]) <= high


@pytest.mark.parametrize("name", FIGURES)
def test_the_numbers_are_those_of_physics(name):
    sweep = FIGURES[name].sweep()
    labels = [headed(line) for line in sweep.all_numbers]
    held = 0
    for position in drawn_positions(sweep, 10):
        told = dict(zip(labels, sweep.values_at(position).numbers, strict=True))
        for label, expected in BY_PHYSICS[name](**values(sweep, position)).items():
            assert agrees(told[label], expected), (values(sweep, position), label, told, expected)
            held += 1
    assert held >= 10
