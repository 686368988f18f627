"""Where the pieces go: picture and words against the physics, and against what was reported."""

import re

import numpy as np
import pytest

from lib.debris_primer import gabbard
from lib.debris_primer.clouds import clouds
from lib.debris_primer.scenario import YEARS_ON
from lib.live.model.layers import Band, Dots, Event, Shape
from lib.look.words import number
from lib.physics import orbit
from tests.debris_primer.conftest import drawn, positions


def the(sweep, position, kind, name):
    ((layer, seen),) = [
        (layer, seen)
        for layer, seen in drawn(sweep, position)
        if isinstance(layer, kind) and layer.name == name
    ]
    return layer, seen


def test_dots_are_the_orbits_and_no_other():
    """Each dot is a piece that is up and in the picture, with the period of its mean height."""
    sweep = gabbard.sweep()
    for position in positions(sweep, 12):
        cloud, age = clouds()[position[0]], position[1]
        apogee, perigee = cloud.apogee[age] / 1e3, cloud.perigee[age] / 1e3
        minutes = orbit.period(np.nan_to_num(apogee + perigee) * 500) / 60
        seen = (minutes < gabbard.LONGEST_MIN) & (apogee < gabbard.TOP_KM)
        expected = {(round(t, 6), round(h, 6)) for t, h in zip(minutes[seen], apogee[seen], strict=True)}
        if not expected:
            continue
        _, dots = the(sweep, position, Dots, "highest point")
        assert {(round(t, 6), round(h, 6)) for t, h in zip(dots["x"], dots["y"], strict=True)} == expected
        _, low = the(sweep, position, Dots, "lowest point")
        assert np.array_equal(low["x"], dots["x"]) and np.all(low["y"] <= dots["y"])


def test_the_diagram_has_its_two_arms_that_cross_at_the_break_up():
    for which, cloud in enumerate(clouds()):
        _, high = the(gabbard.sweep(), (which, 0), Dots, "highest point")
        _, low = the(gabbard.sweep(), (which, 0), Dots, "lowest point")
        high["x"], first = np.unique(high["x"], return_index=True)  # dots may lie on each other
        high["y"], low["y"] = high["y"][first], low["y"][first]
        height, once = cloud.height / 1e3, float(orbit.period(cloud.height)) / 60
        short, long = high["x"] < once - 1, high["x"] > once + 1
        assert np.median(high["y"][short]) == pytest.approx(height, rel=0.05)
        assert np.median(low["y"][long]) == pytest.approx(height, rel=0.05)
        rising = np.polyfit(high["x"][long], high["y"][long], 1)[0]
        # da/dT = 2a/3T, and the apogee moves twice as fast as a.
        assert rising == pytest.approx(4 * (height + 6378) / (3 * once), rel=0.15)


def test_what_was_reported_is_in_the_picture():
    for which, (low, high) in enumerate([(200, 4000), (200, 2000), (300, 1100)]):
        layer, band = the(gabbard.sweep(), (which, 0), Band, "heights reported")
        assert layer.hatched
        assert set(band["low"]) == {low} and set(band["high"]) == {high}
    _, line = the(gabbard.sweep(), (0, 0), Event, "the air takes them down")
    assert line["at"] == orbit.FLOOR / 1e3


def test_bars_and_words_count_the_same():
    sweep = gabbard.sweep()
    for position in positions(sweep, 12):
        cloud, age = clouds()[position[0]], position[1]
        seen = sweep.values_at(position)
        numbers = dict(zip([line.label for line in sweep.numbers], seen.numbers, strict=False))
        assert numbers["catalogued"] == number(cloud.catalogued, 4)
        scale = 100 / 3549
        assert the(sweep, position, Shape, "catalogued")[1]["width"] == pytest.approx(
            cloud.catalogued * scale
        )
        made = the(sweep, position, Shape, "calculated")[1]["width"]
        assert made == pytest.approx(cloud.count[1] * scale)
        up = the(sweep, position, Shape, "still up")[1]["width"] / made
        assert up == pytest.approx(cloud.up[1, age] * (1 - cloud.lost))
        if age:
            told = re.search(r"(under 1|\d+)\u202f% of the pieces", seen.headline)[1]
            assert told == "under 1" if 0 < up < 0.005 else int(told) == round(100 * up)
            assert YEARS_ON.texts[age] in seen.headline


def test_the_miss_is_said():
    first = gabbard.sweep().values_at((0, 0))
    told = dict(zip([line.label for line in gabbard.sweep().numbers], first.numbers, strict=False))
    assert told["calculated"] == "829"
    assert "holds 4.3 times as many pieces as the model counts" in first.sentence
    last = gabbard.sweep().values_at((2, 3))
    assert "about as many" in last.sentence and "unverified" in last.sentence
