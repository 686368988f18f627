"""What must hold for any meteoroid: direction, limits, shapes, and kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import meteoroids

masses = st.floats(-21, -1.01).map(lambda power: 10**power)
altitudes = st.floats(100e3, 1e9)


@given(masses, st.floats(1.001, 1.02))
def test_heavier_grains_are_rarer(mass, factor):
    assert meteoroids.flux(mass * factor) < meteoroids.flux(mass)


@given(altitudes)
def test_the_earth_hides_at_most_half_and_at_most_doubles(altitude):
    assert 0.5 <= meteoroids.shielding(altitude) <= 1.0
    assert 1.0 <= meteoroids.focusing(altitude) <= 2.0


def test_the_earth_does_nothing_far_away():
    assert meteoroids.earth_factor(1e9) == pytest.approx(1.0, abs=0.01)
    assert meteoroids.earth_factor(100e3) == pytest.approx(1.0)  # twice the rain, half the sky


@given(st.floats(1e-6, 0.5), st.floats(100, 20_000))
def test_twice_as_wide_is_eight_times_as_heavy(diameter, density):
    mass = meteoroids.mass_of(diameter, density)
    assert meteoroids.mass_of(2 * diameter, density) == pytest.approx(8 * mass)
    assert mass == pytest.approx(density * meteoroids.mass_of(diameter, 1_000) / 1_000)


def test_density_never_rises_with_mass():
    assert np.all(np.diff(meteoroids.density(np.geomspace(1e-21, 1, 500))) <= 0)


def test_arguments_broadcast():
    flux = meteoroids.flux(
        meteoroids.mass_of(np.geomspace(1e-5, 1e-2, 5)[:, np.newaxis], [500, 1e3])
    )
    assert flux.shape == (5, 2)
    assert (flux * meteoroids.earth_factor(np.full((3, 1, 1), 4e5))).shape == (3, 5, 2)
    assert isinstance(meteoroids.flux(1e-9), float)
    assert isinstance(meteoroids.density(1e-9), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: meteoroids.flux(0), r"mass .* 1e-21 and 0\.1 kg; got 0 kg"),
        (lambda: meteoroids.flux(float("nan")), r"mass .* got nan kg"),
        (lambda: meteoroids.earth_factor(400), r"altitude .* 100000 and 1e\+09 m; got 400 m"),
        (lambda: meteoroids.mass_of(-1e-3), r"diameter .* 0 and 1 m; got -0\.001 m"),
        (lambda: meteoroids.mass_of(1e-3, 1), r"density .* 100 and 20000 kg/m³; got 1 kg/m³"),
        (lambda: meteoroids.density(-1), r"mass .* 0 and 1000 kg; got -1 kg"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
