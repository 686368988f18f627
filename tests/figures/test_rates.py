"""A rate in words is one of the numbers beside the figure, or one that somebody reported.

Those numbers are held against physics; so 1.4 mmHg an hour cannot be told as 1.4 a day.
"""

import re
from itertools import chain

import numpy as np
import pytest

from lib import facts
from lib.figures import FIGURES
from lib.look.words import DAY, HOUR, MINUTE, PRESSURE_UNITS
from tests.figures.told import everywhere, made, units

PER = {"a day": DAY, "an hour": HOUR, "a minute": MINUTE,
       "/day": DAY, "/h": HOUR, "/min": MINUTE}  # fmt: skip
SIZES = {"g": 1.0, "kg": 1e3, "mbar": 100.0, **PRESSURE_UNITS}
NUMBER = r"\d[\d.\u202f]*"
UNIT = "|".join(SIZES)
RATE = re.compile(
    rf"(?:({NUMBER}) to )?({NUMBER})\u202f({UNIT})(?: of air)?(?: (?=an? )|(?=/))"
    rf"({'|'.join(PER)})\b"
)


def rates(text):
    """Every rate in a text with what it is written as: grams or pascals a second, by kind."""
    for low, high, unit, per in RATE.findall(text):
        for digits in filter(None, (low, high)):
            value = float(digits.replace("\u202f", "")) * SIZES[unit] / PER[per]
            yield (unit in ("g", "kg"), value), f"{digits} {unit} {per}"


@pytest.fixture(scope="module")
def reported():
    """Every rate among the facts, with both ends of its range."""
    found = []
    for fact in facts.facts().values():
        unit, _, per = fact.unit.partition("/")
        if unit in SIZES and f"/{per}" in PER:
            ends = {end for end in (fact.low, fact.high, fact.value) if isinstance(end, float | int)}
            found += [(unit in ("g", "kg"), end * SIZES[unit] / PER[f"/{per}"]) for end in ends]
    return found


def beside(sweep, position, unit):
    """The rates among the numbers of a position, those of its working too."""
    for line in sweep.all_numbers:
        text = sweep.tell(line.text, position, unit)
        told = f"{text}\u202f{line.unit}" if line.unit else text
        yield from (rate for rate, _ in rates(told))


def speaks_of_rates(sweep, unit):
    return any(
        RATE.search(text)
        for words in (sweep.headline, sweep.sentence)
        for text in everywhere(sweep, words, unit)
    )


def told_rates(name):
    """Every rate in the words of a figure, in each unit of pressure, with those it may be."""
    for _, _, sweep in made(FIGURES[name]):
        for unit in (unit for unit in units(sweep) if speaks_of_rates(sweep, unit)):
            for position in np.ndindex(*map(len, sweep.controls)):
                words = (sweep.tell(text, position, unit) for text in (sweep.headline, sweep.sentence))
                found = list(rates(" ".join(words)))
                known = list(beside(sweep, position, unit)) if found else []
                for rate, text in found:
                    yield rate, text, known, (position, unit)


@pytest.mark.parametrize("name", FIGURES)
def test_a_rate_in_words_is_one_of_the_numbers(name, reported):
    """To 10 %: either is written in two figures, and so may be off by five."""
    for (kind, value), text, numbers, position in told_rates(name):
        known = [other for same, other in (*numbers, *reported) if same == kind]
        assert any(value == pytest.approx(other, rel=0.1) for other in known), (text, position)


def test_rates_in_words_are_met():
    """The test above has something to hold, in each unit."""
    sought = {"kg a day", "g a day"}
    for _, text, *_ in chain(told_rates("crack"), told_rates("pressure")):
        sought.discard(text.split(" ", 1)[1])
        if not sought:
            return
    raise AssertionError(sought)
