"""The words of a position are those of that position, at every figure: a property, and no pin.

Each figure is made a second time with other stops, in another order.  Where both have a stop, both
must tell the same, down to the last label; a sentence of the neighbouring stop cannot.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from lib.figures import FIGURES
from lib.live.model.layers import Label, Shape
from lib.look.words import DAY, HOUR, MINUTE, YEAR
from tests.figures import by_physics
from tests.figures.other_stops import WHOLE, other_stops
from tests.figures.told import headed, made, told, values

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """What each figure tells when its controls have other stops."""
    file = tmp_path_factory.mktemp("figures") / "figures.json"
    subprocess.run([sys.executable, "-m", "tests.figures.other_stops", str(file)], cwd=ROOT, check=True)
    return json.loads(file.read_text(encoding="utf-8"))


def disagreement(ours, theirs):
    """What two tellings of one position tell differently; a solver's last digits are the same."""
    for what in ("headline", "sentence", "numbers", "drawn"):
        if ours[what] != theirs[what]:
            return f"{what}: {ours[what]} is not {theirs[what]}"
    for what in ("places", "answer"):
        if ours[what] != pytest.approx(theirs[what], rel=1e-4, abs=1e-9):
            return f"{what}: {ours[what]} is not {theirs[what]}"
    return ""


@pytest.mark.parametrize("name", FIGURES)
def test_what_is_told_does_not_depend_on_the_other_stops(elsewhere, name):
    for file, unit, there, theirs in elsewhere[name]:
        sweep = FIGURES[name].find(file)
        position = tuple(live.positions.index(there[live.control.name]) for live in sweep.controls)
        assert not disagreement(told(sweep, position, unit), theirs), (file, unit, there)


def varying_texts(sweep):
    """Every text of a figure that differs along a control: its name, its array, the axis."""
    named = {"headline": sweep.headline, "sentence": sweep.sentence}
    named |= {headed(line): line.text for line in sweep.all_numbers}
    named |= {
        f"label {k}": layer.text
        for k, layer in enumerate(sweep.all_layers)
        if isinstance(layer, Label | Shape)
    }
    for name, array in named.items():
        words = np.asarray(array, str)
        for axis, count in enumerate(words.shape):
            if count > 1 and (words != np.roll(words, 1, axis)).any():
                yield name, words, axis


@pytest.mark.parametrize("name", FIGURES)
def test_words_of_a_neighbour_would_be_told_apart(name):
    """The test above can fail: with every text one stop off, in both makings of the figure.

    What it cannot see is held against physics, or below.
    """
    for file, chosen, sweep in made(FIGURES[name]):
        middle = tuple(n // 2 for n in sweep.shape)
        held = {*by_physics.of(name)(**values(sweep, middle), **chosen)}
        missed = []
        for text, words, axis in varying_texts(sweep):
            live = sweep.controls[axis]
            if live.control.name in WHOLE or live.rows or live.offered:
                continue  # its rows may be fewer than its stops
            stops = other_stops(live)
            ours = np.roll(words, -1, axis).take(stops, axis)
            theirs = np.roll(words.take(stops, axis), -1, axis)
            if text not in held and not (ours != theirs).any():
                missed.append((text, live.control.name))
        assert not missed, file


SECONDS = {"minute": MINUTE, "hour": HOUR, "day": DAY, "year": YEAR}


def test_the_days_of_the_globe_are_those_of_its_control():
    """Its stops are the same in both makings, so its words are held here."""
    sweep = FIGURES["globe"].default
    for position in np.ndindex(sweep.shape):
        seen = sweep.values_at(position)
        days = sweep.controls[1].positions[position[1]]
        if not days:
            assert "still whole" in seen.headline or "about to meet" in seen.headline
            continue
        label = next(at["text"] for at in seen.layers if str(at.get("text")).endswith(" after"))
        for words in (seen.headline, label):
            *_, (count, unit) = re.findall(r"([\d.\u202f]+) (minute|hour|day|year)s? after", words)
            assert float(count.replace("\u202f", "")) * SECONDS[unit] == pytest.approx(days * DAY, rel=0.06)
