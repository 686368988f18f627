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
ROWS = {"altitudes": [5_000.0, 8_000.0, 12_000.0], "shortest": [1200.0, 150.0, 15.0],
        "longest": [1800.0, 150.0, 20.0]}  # fmt: skip


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
    run = solve_ivp(balance, (0, 47_000), [101_325.0], t_eval=heights, method="RK45",
                    rtol=1e-9, atol=1e-6, max_step=500)  # fmt: skip
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
    both = breathing.useful_consciousness([[4e4], [3e4]], [0.2, 0.21, 0.22], **ROWS)
    assert both.shortest.shape == both.longest.shape == (2, 3)


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


def test_useful_time_is_the_table_at_its_rows_and_between_them_else():
    pressure = breathing.standard_pressure(ROWS["altitudes"])
    at_rows = breathing.useful_consciousness(pressure, 0.21, **ROWS)
    np.testing.assert_allclose(at_rows.shortest, ROWS["shortest"], rtol=1e-9)
    np.testing.assert_allclose(at_rows.longest, ROWS["longest"], rtol=1e-9)
    half_way = breathing.useful_consciousness(breathing.standard_pressure(6_500), 0.21, **ROWS)
    assert half_way.shortest == pytest.approx(np.sqrt(1200 * 150))


@given(st.floats(5_000, 12_000), st.floats(5_000, 12_000))
def test_useful_time_shrinks_with_height(one, other):
    low, high = sorted((one, other))
    pressure = breathing.standard_pressure([low, high])
    shortest, longest = breathing.useful_consciousness(pressure, 0.21, **ROWS)
    assert np.all(shortest <= longest * (1 + 1e-12))
    assert shortest[1] <= shortest[0] * (1 + 1e-12) and longest[1] <= longest[0] * (1 + 1e-12)


def test_useful_time_goes_by_oxygen_and_not_by_pressure():
    poor = breathing.useful_consciousness(5e4, 0.18, **ROWS)
    rich = breathing.useful_consciousness(5e4, 0.21, **ROWS)
    assert poor.longest < rich.longest
    with pytest.raises(ValueError, match="altitude of equal inspired oxygen must lie between"):
        breathing.useful_consciousness(5e4, 0.30, **ROWS)  # plenty: no row of the table


@given(st.floats(100.0, 200_000.0), st.floats(0, 1), st.floats(1.0, 10.0))
def test_decompression_ratio(pressure, fraction, fall):
    """Staying gives the nitrogen's share, less than 1; a fall multiplies it."""
    nitrogen = breathing.saturated_nitrogen(pressure, fraction)
    at_home = breathing.decompression_ratio(nitrogen, pressure)
    assert at_home == pytest.approx(1 - fraction)
    away = breathing.decompression_ratio(nitrogen, pressure / fall)
    assert away == pytest.approx(fall * at_home)


def table(**changed):
    return breathing.useful_consciousness(3e4, 0.21, **ROWS | changed)


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
        (lambda: breathing.decompression_ratio(8e4, 0.0), "final pressure .* got 0 Pa"),
        (lambda: breathing.saturated_nitrogen(1e5, 1.5), "oxygen fraction .* got 1.5"),
        (lambda: breathing.useful_consciousness(1e5, 0.21, **ROWS), "altitude of equal .* m; got"),
        (lambda: table(altitudes=[5e3, 5e3, 8e3]), "altitudes must rise"),
        (lambda: table(shortest=[1200.0, 151.0, 15.0]), "shortest time of a row must not be above"),
        (lambda: table(longest=[1800.0]), r"one row or more, .* got shapes \(3,\), \(3,\) and"),
        (lambda: table(altitudes=[], shortest=[], longest=[]), "one row or more"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
