"""Shapes broadcast, scalars stay scalars, and what lies outside is refused kindly."""

import numpy as np
import pytest

from lib.physics import breakup


def generator(seed=20_090_210):
    return np.random.default_rng(seed)


def test_arguments_broadcast():
    column, row = np.geomspace(1e-3, 1, 4)[:, np.newaxis], np.array([10.0, 100.0, 1000.0])
    counts = breakup.fragment_count(column, row, "collision")
    assert counts.shape == breakup.fragment_count(column, row, "explosion").shape == (4, 3)
    assert counts[2, 1] == breakup.fragment_count(column[2, 0], row[1], "collision")
    assert breakup.collision_mass(row, 1.0, [[1e2], [1e4]]).shape == (2, 3)
    law = breakup.area_to_mass_law(column)
    assert law.weight.shape == (3, 4, 1)
    assert law.density(row / 1e3).shape == law.share_below(row / 1e3).shape == (4, 3)
    assert law.draw(generator()).shape == law.mass_per_area.shape == (4, 1)
    scalar = breakup.area_to_mass_law(0.3)
    assert scalar.density(row / 1e3).shape == (3,)
    for value in (
        breakup.fragment_count(0.1, 800, "explosion"),
        breakup.collision_mass(950, 560, 100),
        breakup.size_at(0.5, 0.1, 1.0, "collision"),
        breakup.area(0.1),
        breakup.median_speed_change(0.1, "collision"),
        scalar.density(0.1),
        scalar.share_below(0.1),
        scalar.mass_per_area,
        scalar.draw(generator()),
    ):
        assert isinstance(value, float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: breakup.fragment_count(0, 1, "collision"), r"size .* 1e-05 and 100 m; got 0 m"),
        (lambda: breakup.fragment_count(0.1, -1, "collision"), r"mass .* 1e\+07 kg; got -1 kg"),
        (lambda: breakup.fragment_count(0.1, 1, "crash"), r"collision, explosion; got .cra"),
        (lambda: breakup.fragment_count(0.1, 1, "collision", s_factor=2), r"S factor .*; got 2"),
        (lambda: breakup.collision_mass(0, 1, 1e4), r"target mass .* kg; got 0 kg"),
        (lambda: breakup.collision_mass(1, 1, -1), r"speed .* 0 and 100000 m/s; got -1 m/s"),
        (lambda: breakup.size_at(1.1, 0.1, 1, "collision"), r"share .* 0 and 1; got 1\.1"),
        (lambda: breakup.size_at(0.1, 2, 1, "collision"), r"smallest .* largest, 1 m; got 2 m"),
        (lambda: breakup.area(np.nan), r"size .* got nan m"),
        (lambda: breakup.area_to_mass_law(0.1, "moon"), r"rocket body; got .moon"),
        (lambda: breakup.median_speed_change(0, "collision"), r"area-to-mass ratio .* got 0 m²"),
        (lambda: breakup.median_speed_change(1, "crash"), r"kind must be .* got .crash"),
        (lambda: breakup.area_to_mass_law(1).density(0), r"area-to-mass ratio .* got 0 m²"),
        (lambda: breakup.expected_mass(2, 1, "collision"), r"smallest size .* got 2 m"),
        (
            lambda: breakup.fragments(1e-5, 1e6, "collision", rng=generator()),
            r"expected number of pieces must lie between 0 and 1e\+07; got 1",
        ),
        (lambda: breakup.fragments(2, 1, "collision", rng=generator()), r"smallest size .* got 2"),
        (
            lambda: breakup.fragments(0.1, 1, "collision", rng=generator(), largest=np.inf),
            r"size .* 100 m; got inf m",
        ),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
