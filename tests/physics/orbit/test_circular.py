"""What must hold for any circular orbit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import orbit

altitudes = st.floats(0, 5e7)


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


def test_arguments_broadcast():
    assert orbit.circular_speed([4e5, 5e5]).shape == (2,)
    assert isinstance(orbit.period(4e5), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orbit.circular_speed(-1), r"altitude .* 0 and 1e\+09 m; got -1 m"),
        (lambda: orbit.period(float("inf")), r"altitude .* got inf m"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
