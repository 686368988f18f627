"""What must hold for any debris: direction, normalisation, limits, shapes, kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from lib.physics import debris

STATION = np.radians(51.6)
diameters = st.floats(-6, 0).map(lambda power: 10**power)
altitudes = st.floats(200e3, 1900e3)
inclinations = st.floats(0, np.radians(120))
years = st.floats(1988, 2049)
suns = st.floats(65, 250)


@given(diameters, st.floats(1.01, 9), altitudes, inclinations, years, suns)
def test_larger_pieces_are_rarer(diameter, factor, altitude, inclination, year, sun):
    small, large = debris.flux([diameter, diameter * factor], altitude, inclination, year, sun)
    assert large < small


@given(diameters, altitudes, inclinations, years, suns)
def test_flux_grows_with_height_and_years_and_falls_with_the_sun(d, altitude, i, year, sun):
    here = debris.flux(d, altitude, i, year, sun)
    assert debris.flux(d, altitude + 50e3, i, year, sun) >= here
    assert debris.flux(d, altitude, i, year + 1, sun) > here
    assert debris.flux(d, altitude, i, year, sun + 20) <= here


@given(diameters, altitudes, years, suns)
def test_the_station_meets_more_than_a_flat_orbit(diameter, altitude, year, sun):
    flat, station = debris.flux(diameter, altitude, [0.0, STATION], year, sun)
    assert station / flat == pytest.approx(1.0312 / 0.91)


def test_growth_has_no_step_where_the_rate_changes():
    before, at, after = debris.fragment_growth([2011 - 1e-6, 2011, 2011 + 1e-6])
    assert (before, after) == (pytest.approx(at, rel=1e-6), pytest.approx(at, rel=1e-6))
    assert debris.fragment_growth(2012) / at == pytest.approx(1.04)
    assert at / debris.fragment_growth(2010) == pytest.approx(1.02)
    assert debris.fragment_growth(1988) == debris.large_growth(1988) == 1


def test_fragments_and_objects_grow_each_at_their_own_rate():
    for diameter, law in [(1e-4, debris.fragment_growth), (5.0, debris.large_growth)]:
        early, late = debris.flux(diameter, 400e3, STATION, [1990, 2030], 100)
        assert late / early == pytest.approx(law(2030) / law(1990), rel=1e-3)


@given(st.floats(1e-6, 10))
def test_the_bulge_lifts_and_never_lowers(diameter):
    assert 1.0 <= debris.size_factor(diameter) <= np.sqrt(10) + 1e-12


@pytest.mark.parametrize("degrees", [0, 28.5, 49.9, 51.6, 60])
def test_all_speeds_together_give_one(degrees):
    total, _ = quad(debris.speed_density, 0, 16e3, (np.radians(degrees),), limit=200)
    assert total == pytest.approx(1.0, abs=1e-5)


@given(st.floats(0, 1e5), st.floats(0, np.radians(60)))
def test_no_speed_is_less_than_impossible_and_none_above_twice_the_orbits(speed, inclination):
    density = debris.speed_density(speed, inclination)
    assert density >= 0
    if speed > 15.5e3:
        assert density == 0


@given(st.floats(0, 1e6))
def test_cross_section_is_four_times_surface(flux):
    assert debris.to_cross_section(flux) == 4 * flux


tables = st.lists(
    st.tuples(st.floats(0.01, 100), st.floats(1e-9, 1e3)),
    min_size=2,
    max_size=8,
    unique_by=lambda row: round(row[0], 6),
).map(lambda rows: np.array(sorted(rows)).T)


@given(tables, st.sampled_from(["even", "log"]), st.floats(0, 1))
def test_a_table_keeps_its_rows_and_stays_between_neighbours(table, spacing, share):
    rows, fluxes = table
    np.testing.assert_allclose(debris.between_rows(rows, rows, fluxes, spacing=spacing), fluxes)
    where = np.clip(rows[0] + share * (rows[1] - rows[0]), rows[0], rows[1])
    between = debris.between_rows(where, rows, fluxes, spacing=spacing)
    assert min(fluxes[:2]) * (1 - 1e-9) <= between <= max(fluxes[:2]) * (1 + 1e-9)


@given(st.floats(1e-4, 1e-2), st.floats(0.5, 6))
def test_a_power_law_is_read_exactly_on_log_spacing(size, slope):
    rows = np.array([1e-4, 7e-4, 1e-2])
    ours = debris.between_rows(size, rows, rows**-slope, spacing="log")
    assert ours == pytest.approx(size**-slope)


def test_a_steady_growth_is_read_exactly_on_even_spacing():
    years = np.array([2002, 2010, 2018])
    ours = debris.between_rows([2005, 2015], years, 1.04 ** (years - 2000.0))
    assert ours == pytest.approx([1.04**5, 1.04**15])


def test_arguments_broadcast():
    sizes, heights = np.geomspace(1e-4, 1e-1, 4)[:, np.newaxis], np.linspace(3e5, 5e5, 3)
    flux = debris.flux(sizes, heights, STATION, 2018, 77)
    assert flux.shape == (4, 3)
    assert flux[2, 1] == debris.flux(sizes[2, 0], heights[1], STATION, 2018, 77)
    density = debris.speed_density(np.linspace(0, 16e3, 5)[:, np.newaxis], [0.5, STATION])
    assert density.shape == (5, 2)
    assert density[3, 1] == pytest.approx(debris.speed_density(12e3, STATION))
    assert isinstance(debris.flux(1e-3, 400e3, STATION, 2018, 77), float)
    assert isinstance(debris.speed_density(1e4, STATION), float)
    assert isinstance(debris.between_rows(2.0, [1, 3], [1, 2]), float)
    assert debris.between_rows([[1.0], [3.0]], [1, 3], [1, 2]).shape == (2, 1)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: debris.flux(0, 4e5, 0.9, 2018, 77), r"diameter .* 1e-06 and 10 m; got 0 m"),
        (lambda: debris.flux(1e-3, 400, 0.9, 2018, 77), r"altitude .* 200000 .* got 400 m"),
        (lambda: debris.flux(1e-3, 4e5, 51.6, 2018, 77), r"inclination .* rad; got 51\.6 rad"),
        (lambda: debris.flux(1e-3, 4e5, 0.9, 18, 77), r"year .* 1980 and 2050; got 18"),
        (lambda: debris.flux(1e-3, 4e5, 0.9, 2018, 0), r"F10\.7 .* 50 and 400 .* got 0"),
        (lambda: debris.speed_density(-1, 0.9), r"speed .* 0 and 100000 m/s; got -1 m/s"),
        (lambda: debris.speed_density(1e4, 1.4), r"inclination .* 1\.0472 rad; got 1\.4 rad"),
        (lambda: debris.between_rows(4, [1, 3], [1, 2]), r"row of the table .* 1 and 3; got 4"),
        (lambda: debris.between_rows(1, [1, 3], [0, 2]), r"flux in the table .* got 0"),
        (lambda: debris.between_rows(1, [3, 1], [1, 2]), r"rows must rise .* got \[3, 1\]"),
        (lambda: debris.between_rows(1, [1, 3], [1]), r"rows must rise and have one flux each"),
        (lambda: debris.between_rows(1, [], []), r"rows must rise and have one flux each"),
        (lambda: debris.between_rows(1, [0, 3], [1, 2], spacing="log"), r"log spacing .* got 0"),
        (lambda: debris.between_rows(1, [1, 3], [1, 2], spacing="odd"), r"even, log; got 'odd'"),
        (lambda: debris.to_cross_section(-1), r"flux .* got -1 1/\(m² s\)"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
