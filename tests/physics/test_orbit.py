"""What must hold for any circular orbit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import orbit

altitudes = st.floats(0, 5e7)
inclinations = st.floats(0, np.pi)


@given(altitudes, st.floats(100, 1e6))
def test_higher_is_slower_and_longer(altitude, step):
    assert orbit.circular_speed(altitude + step) < orbit.circular_speed(altitude)
    assert orbit.period(altitude + step) > orbit.period(altitude)


@given(altitudes)
def test_speed_times_period_is_the_way_round(altitude):
    way = orbit.circular_speed(altitude) * orbit.period(altitude)
    assert way == pytest.approx(2 * np.pi * (orbit.EARTH_RADIUS + altitude))


@given(altitudes)
def test_pull_holds_the_orbit(altitude):
    radius = orbit.EARTH_RADIUS + altitude
    assert orbit.circular_speed(altitude) ** 2 / radius == pytest.approx(orbit.EARTH_MU / radius**2)


@given(altitudes, inclinations)
def test_backward_orbits_drift_the_other_way(altitude, inclination):
    there = orbit.node_drift(altitude, inclination)
    assert orbit.node_drift(altitude, np.pi - inclination) == pytest.approx(-there, abs=1e-20)


def test_the_plane_over_the_poles_stands_still():
    assert orbit.node_drift(400e3, np.pi / 2) == pytest.approx(0, abs=1e-20)
    assert orbit.node_drift(400e3, 0) < 0


def test_arguments_broadcast():
    drift = orbit.node_drift(np.linspace(3e5, 9e5, 3)[:, np.newaxis], np.linspace(0, 1, 4))
    assert drift.shape == (3, 4)
    assert orbit.circular_speed([4e5, 5e5]).shape == (2,)
    assert isinstance(orbit.period(4e5), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orbit.circular_speed(-1), r"altitude .* 0 and 1e\+09 m; got -1 m"),
        (lambda: orbit.period(float("inf")), r"altitude .* got inf m"),
        (lambda: orbit.node_drift(4e5, 51.6), r"inclination .* 0 and 3\.14159 rad; got 51\.6 rad"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
