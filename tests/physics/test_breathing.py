"""What must hold for any air to breathe: second methods, limits, direction, and kind refusals."""

import fluids
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.constants import g, mmHg
from scipy.integrate import solve_ivp

from lib.physics import breathing

altitudes = st.floats(-5_000, 86_000)
pressures = st.floats(1_000.0, 110_000.0)
fractions = st.floats(0.1, 0.3)


def test_the_atmosphere_is_that_of_fluids():
    heights = np.linspace(-5_000, 86_000, 301)
    theirs = [fluids.ATMOSPHERE_1976(height).P for height in heights]
    np.testing.assert_allclose(breathing.standard_pressure(heights), theirs, rtol=1e-10)


def test_the_atmosphere_carries_its_own_weight():
    """``dp/dz = -rho g(z)`` integrated through the temperatures of ``fluids``, gravity thinning."""
    radius, air = 6_356_766.0, 8314.32 / 28.9644

    def balance(height, pressure):
        gravity = g * (radius / (radius + height)) ** 2
        return -pressure * gravity / (air * fluids.ATMOSPHERE_1976(height).T)

    heights = np.linspace(0, 47_000, 48)
    run = solve_ivp(
        balance, (0, 47_000), [101_325.0], t_eval=heights, method="RK45", rtol=1e-9, atol=1e-6, max_step=500
    )
    np.testing.assert_allclose(breathing.standard_pressure(heights), run.y[0], rtol=1e-6)


@given(altitudes)
def test_pressure_leads_back_to_the_altitude(altitude):
    pressure = breathing.standard_pressure(altitude)
    assert breathing.altitude_of_pressure(pressure) == pytest.approx(altitude, abs=1e-6)


@given(altitudes, altitudes)
def test_higher_is_thinner(one, other):
    low, high = sorted((one, other))
    thin, thick = breathing.standard_pressure(high), breathing.standard_pressure(low)
    assert thin <= thick * (1 + 1e-12)
    if high > low + 1e-3:
        assert thin < thick


def test_the_layers_meet_without_a_step():
    """On both sides of every border, a millimetre apart."""
    radius = 6_356_766.0
    for base in (11e3, 20e3, 32e3, 47e3, 51e3, 71e3):
        border = radius * base / (radius - base)
        below, above = breathing.standard_pressure([border - 1e-3, border + 1e-3])
        assert 0 < below / above - 1 < 1e-6


def test_shapes_and_scalars():
    assert isinstance(breathing.standard_pressure(0.0), np.float64)
    assert isinstance(breathing.altitude_of_pressure(5e4), np.float64)
    assert breathing.standard_pressure([[0.0], [1.0]]).shape == (2, 1)
    assert breathing.standard_pressure([]).shape == (0,)
    assert breathing.altitude_of_pressure([]).shape == (0,)
    assert breathing.equal_altitude([[1e5], [9e4]], [0.2, 0.21, 0.25]).shape == (2, 3)


@given(pressures, fractions)
def test_inspired_oxygen_is_less_than_that_of_the_cabin(pressure, fraction):
    inspired = breathing.inspired_oxygen(pressure, fraction)
    assert 0 <= inspired < pressure * fraction


def test_no_oxygen_where_vapour_fills_the_lungs():
    assert breathing.inspired_oxygen([0.0, 20 * mmHg, 47 * mmHg], 1.0).tolist() == [0, 0, 0]
    assert breathing.inspired_oxygen(101_325, 0.0) == 0
    assert breathing.equal_altitude(0.0, 0.21) == breathing.altitude_of_pressure(47 * mmHg)


@given(st.floats(-4_900, 19_000))
def test_air_as_on_earth_is_at_its_own_altitude(altitude):
    pressure = breathing.standard_pressure(altitude)
    assert breathing.equal_altitude(pressure, 0.21) == pytest.approx(altitude, abs=1e-5)


@given(pressures.filter(lambda p: p > 47.1 * mmHg), fractions, fractions)
def test_richer_air_is_lower_down(pressure, one, other):
    poor, rich = sorted((one, other))
    low, high = breathing.equal_altitude(pressure, [rich, poor])
    assert low <= high + 1e-6


@given(pressures, fractions, fractions)
def test_equal_inspired_oxygen_is_equal_altitude(pressure, one, other):
    """Another mixture at the pressure that gives the same oxygen in the lungs."""
    inspired = breathing.inspired_oxygen(pressure, one)
    again = inspired / other + 47 * mmHg
    assert breathing.equal_altitude(again, other) == pytest.approx(
        breathing.equal_altitude(pressure, one), abs=1e-3
    )


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: breathing.standard_pressure(9e4), "altitude .* -5000 and 86000 m; got 90000 m"),
        (
            lambda: breathing.altitude_of_pressure(0.0),
            r"pressure .* 0\.373 and 178000 Pa; got 0 Pa",
        ),
        (lambda: breathing.inspired_oxygen(1e5, 21), "oxygen fraction .* 0 and 1; got 21"),
        (lambda: breathing.inspired_oxygen(-1, 0.21), "pressure .* got -1 Pa"),
        (lambda: breathing.equal_altitude(1e5, 1.0), "inspired oxygen .* got 93733.8 Pa"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
