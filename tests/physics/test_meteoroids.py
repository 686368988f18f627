"""What must hold for any meteoroid: direction, limits, shapes, and kind refusals."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from lib.physics import meteoroids

masses = st.floats(-21, -1.01).map(lambda power: 10**power)
altitudes = st.floats(100e3, 1e9)
COSINES, WEIGHTS = np.polynomial.legendre.leggauss(80)


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


@given(st.floats(1e3, 1e5), st.floats(0, 1e5))
def test_motion_by_a_second_method(speed, ship):
    """The mean over the sphere of the relative speed, over the cosine of the angle, integrated."""
    relative = np.sqrt(speed**2 + ship**2 - 2 * speed * ship * COSINES)
    mean = 0.5 * np.sum(WEIGHTS * relative) / speed
    assert meteoroids.motion_factor(speed, ship) == pytest.approx(mean, rel=1e-4)


def test_motion_at_its_limits():
    assert meteoroids.motion_factor(2e4, 0.0) == 1.0
    assert meteoroids.motion_factor(1e4, 1e4) == pytest.approx(4 / 3)
    assert meteoroids.motion_factor(1e3, 1e5) == pytest.approx(100, rel=1e-4)  # sweeping them up
    assert np.all(np.diff(meteoroids.motion_factor(1e4, np.linspace(0, 1e5, 999))) > 0)


def test_all_speeds_together_give_one():
    joints = (11.1e3, 16.3e3, 55e3, 72.2e3)
    total = sum(quad(meteoroids.speed_density, *ends)[0] for ends in pairwise(joints))
    assert total == pytest.approx(1.0, rel=1e-9)
    assert meteoroids.speed_density([11e3, 73e3]).tolist() == [0, 0]


@pytest.mark.parametrize("joint", [16.3e3, 55e3])
def test_the_speed_law_has_no_step_within(joint):
    """Three pieces printed apart, recalled: that they meet speaks for the recollection."""
    before, after = meteoroids.speed_density([joint - 1e-3, joint + 1e-3])
    assert before == pytest.approx(after, rel=2e-3)


def test_density_never_rises_with_mass():
    assert np.all(np.diff(meteoroids.density(np.geomspace(1e-21, 1, 500))) <= 0)


def test_arguments_broadcast():
    flux = meteoroids.flux(meteoroids.mass_of(np.geomspace(1e-5, 1e-2, 5)[:, np.newaxis], [500, 1e3]))
    assert flux.shape == (5, 2)
    assert (flux * meteoroids.earth_factor(np.full((3, 1, 1), 4e5))).shape == (3, 5, 2)
    assert isinstance(meteoroids.flux(1e-9), float)
    assert isinstance(meteoroids.density(1e-9), float)
    assert meteoroids.motion_factor(np.full((3, 1), 2e4), [0, 7e3]).shape == (3, 2)
    assert isinstance(meteoroids.motion_factor(2e4, 7e3), float)
    assert isinstance(meteoroids.speed_density(2e4), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: meteoroids.flux(0), r"mass .* 1e-21 and 0\.1 kg; got 0 kg"),
        (lambda: meteoroids.flux(float("nan")), r"mass .* got nan kg"),
        (lambda: meteoroids.earth_factor(400), r"altitude .* 100000 and 1e\+09 m; got 400 m"),
        (lambda: meteoroids.mass_of(-1e-3), r"diameter .* 0 and 1 m; got -0\.001 m"),
        (lambda: meteoroids.mass_of(1e-3, 1), r"density .* 100 and 20000 kg/m³; got 1 kg/m³"),
        (lambda: meteoroids.motion_factor(19, 7), r"speed .* 1000 and 100000 m/s; got 19 m/s"),
        (lambda: meteoroids.motion_factor(2e4, -1), r"ship's speed .* got -1 m/s"),
        (lambda: meteoroids.speed_density(-1), r"speed .* 0 and 100000 m/s; got -1 m/s"),
        (lambda: meteoroids.density(-1), r"mass .* 0 and 1000 kg; got -1 kg"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
