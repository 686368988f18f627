"""How fast they come, and how hard: the laws' own integrals, and energy by hand."""

import numpy as np
import pytest
from scipy.constants import g

from lib import facts
from lib.debris_primer import arrivals, drop_height_scale, speeds
from lib.debris_primer.scenario import SIZES, SPEEDS
from lib.live.model.layers import Marker, Shape
from lib.physics import debris, meteoroids
from tests.debris_primer.conftest import drawn, positions


def at(size=1.9, speed=9.0):
    return SIZES.positions.index(size), SPEEDS.positions.index(speed)


def named(position, name):
    return [seen for layer, seen in drawn(speeds.sweep(), position) if getattr(layer, "name", "") == name]


def test_the_means_of_both_laws():
    """Debris notes 2.3: 10.8 km/s for debris; meteoroids 16.9 (the model's chapter)."""
    found = arrivals.solve()
    assert found.debris.mean == pytest.approx(10_800, abs=100)
    assert found.dust.mean == pytest.approx(16_900, abs=100)


def test_what_is_faster_is_the_area_beyond():
    """Debris notes 2.3: half of the debris above 11.9 km/s, a twentieth above 14.6."""
    found = arrivals.solve()
    faster = dict(
        zip(SPEEDS.positions, zip(found.debris.faster, found.dust.faster, strict=True), strict=True)
    )
    assert faster[12.0][0] == pytest.approx(0.49, abs=0.02)
    assert faster[14.0][0] > 0.05 > faster[15.0][0]
    assert faster[16.0][0] == 0 and faster[11.0][1] == pytest.approx(1)
    assert np.all(np.diff(found.debris.faster) <= 0) and np.all(np.diff(found.dust.faster) <= 0)


def test_reported_means_stand_in_the_picture_beside_those_of_the_laws():
    sweep = speeds.sweep()
    marks = {layer.name: seen for layer, seen in drawn(sweep, at()) if isinstance(layer, Marker)}
    assert marks["reported mean of debris"]["x"] == 9
    assert marks["reported mean of meteoroids"]["x"] == 19
    (ecss,) = named(at(), "reported mean of debris, European standard")
    assert list(ecss["x"]) == [10, 13]
    assert "unverified" in sweep.values_at(at()).sentence
    debris_mean, dust_mean = sweep.values_at(at()).numbers[4:6]
    assert debris_mean == (
        "10.8\u202fkm/s by this law, 9 by NASA's handbook, 10 to 13 by the European standard"
    )
    assert dust_mean == "16.9\u202fkm/s by this law, 19 by NASA's handbook"
    assert facts.fact("speed_laws").mark == "recalled"


def test_energy_and_what_else_carries_it_at_positions_drawn_by_lot():
    """Half of mass times speed squared; a bag of one kilogram falls from E/g; TNT 4184 J/g."""
    sweep = speeds.sweep()
    for position in positions(sweep, 20):
        size, speed = SIZES.positions[position[0]], SPEEDS.positions[position[1]]
        only_dust = speed > 15.5
        mass = (1.0 if only_dust else 2.8) * np.pi / 6 * (size / 10) ** 3 / 1000  # kg
        energy = 0.5 * mass * (speed * 1000) ** 2
        seen = sweep.values_at(position)
        told = drop_height_scale.in_unit(energy, drop_height_scale.ENERGIES)
        height = drop_height_scale.in_unit(energy / g, drop_height_scale.LENGTHS)
        assert seen.headline.endswith(f"like a kilogram dropped from {height}.")
        assert arrivals.BAG == 1 and seen.numbers[0] == told
        assert seen.numbers[1] == drop_height_scale.in_unit(energy / 4184 / 1000, drop_height_scale.MASSES)
        assert ("meteoroid" in seen.headline) == only_dust
        (bag,) = [
            drawn_as
            for layer, drawn_as in drawn(sweep, position)
            if isinstance(layer, Shape) and layer.name == "the bag"
        ]
        assert drop_height_scale.LEFT <= bag["cx"] <= drop_height_scale.RIGHT


def test_marks_sit_on_the_curves():
    inclination = np.radians(51.6)
    for speed in (5.0, 9.0, 13.0, 17.0):
        laws = {
            "debris": debris.speed_density(speed * 1000, inclination),
            "meteoroids": meteoroids.speed_density(speed * 1000),
        }
        for name, share in laws.items():
            marks = named(at(speed=speed), f"your grain, {name}")
            assert len(marks) == (share > 0)
            for mark in marks:
                assert mark["y"] == pytest.approx(float(share) * 1e5, abs=0.15)


def test_who_comes_so_fast():
    kinds = dict(zip(SPEEDS.positions, arrivals.solve().kind, strict=True))
    assert kinds[10.0] == arrivals.DEBRIS and kinds[15.0] == arrivals.EITHER
    assert kinds[11.0] == arrivals.EITHER and kinds[16.0] == arrivals.DUST
    sweep = speeds.sweep()
    assert sweep.values_at(at(speed=10.0)).numbers[2] == "none so slow"
    assert "Only meteoroids are so fast" in sweep.values_at(at(speed=18.0)).sentence
