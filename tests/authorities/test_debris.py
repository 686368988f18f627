"""Other people's numbers for orbital debris; HB is NASA/TM-2009-214785."""

import numpy as np
import pytest
from scipy.constants import Julian_year as YEAR

from lib import facts
from lib.physics import debris

STATION = np.radians(51.6)


def test_terms_of_the_closed_form():
    """KES-01, KES-02, KES-03, KES-04: from the coefficients of NASA TM 100471 and SSP 30425."""
    assert debris.size_factor(0.01) == pytest.approx(1.29311, rel=1e-4)
    assert debris.size_factor(10**0.78 / 100) == pytest.approx(3.16228, rel=1e-4)
    assert debris.altitude_factor(400e3, 140) == pytest.approx(0.240253, rel=1e-4)
    assert debris.large_term(0.1) * YEAR == pytest.approx(6.3232e-7, rel=1e-4)


@pytest.mark.parametrize(
    ("diameter", "altitude", "year", "solar_flux", "per_year", "tolerance"),
    [
        (1e-2, 400e3, 1988, 140, 4.1272e-6, 1e-3),  # KES-05
        (3e-3, 400e3, 2010, 70, 2.0153e-4, 1e-3),  # KES-06
        (1e-3, 408e3, 2018, 77, 4.083e-3, 1e-3),  # KES-07
        (10e-6, 408e3, 2018, 77, 408, 2e-3),  # the rest: table of the debris notes, three digits
        (1e-4, 408e3, 2018, 77, 1.29, 5e-3),
        (2e-3, 408e3, 2018, 77, 7.26e-4, 2e-3),
        (3e-3, 408e3, 2018, 77, 2.67e-4, 2e-3),
        (1e-2, 408e3, 2018, 77, 1.78e-5, 2e-3),
        (0.1, 408e3, 2018, 77, 2.35e-6, 2e-3),
    ],
)
def test_flux_at_the_station(diameter, altitude, year, solar_flux, per_year, tolerance):
    ours = debris.flux(diameter, altitude, STATION, year, solar_flux) * YEAR
    assert ours == pytest.approx(per_year, rel=tolerance)


def test_psi_where_it_is_confirmed():
    """Debris notes: 0.99 at 45° confirmed; 1.031 at the station from the recalled table."""
    assert debris.inclination_factor(np.radians(45)) == pytest.approx(0.99, abs=1e-9)
    assert debris.inclination_factor(STATION) == pytest.approx(1.031, abs=5e-4)


@pytest.mark.parametrize(
    ("altitude", "degrees", "year", "solar_flux", "ordem2000"),
    [
        (400e3, 51.6, 2010, 70, 9.92e-5),  # ORD-H400, ORD-I51.6
        (800e3, 51.6, 2010, 70, 6.16e-4),  # ORD-H800
        (1500e3, 51.6, 2010, 70, 3.02e-4),  # ORD-H1500
        (400e3, 51.6, 2005, 107, 7.28e-5),  # ORD-Y2005; F10.7 of 2004 and of 2010 recalled
        (400e3, 51.6, 2011, 80, 1.14e-4),  # ORD-Y2011
        (400e3, 51.6, 2018, 77, 1.19e-4),  # ORD-Y2018
        (400e3, 0, 2010, 70, 9.13e-5),  # ORD-I0
        (400e3, 90, 2010, 70, 1.35e-4),  # ORD-I90
    ],
)
def test_three_millimetres_against_ordem2000(altitude, degrees, year, solar_flux, ordem2000):
    """HB Tables 2-3 to 2-5, another model: within a factor of 2.5, both surface flux."""
    kessler = debris.flux(3e-3, altitude, np.radians(degrees), year, solar_flux) * YEAR
    assert 1 / 2.5 < ordem2000 / kessler < 2.5


# ORDEM2000 as printed in HB Tables 2-3 to 2-5: debris of 3 mm, 1/(m² year) of surface.
BY_ALTITUDE = {
    300e3: 3.40e-5, 400e3: 9.92e-5, 500e3: 2.05e-4, 800e3: 6.16e-4, 1000e3: 6.97e-4, 1500e3: 3.02e-4
}  # fmt: skip
BY_YEAR = {
    2002: 6.25e-5, 2004: 7.60e-5, 2005: 7.28e-5, 2006: 8.90e-5, 2008: 9.74e-5, 2010: 9.92e-5,
    2011: 1.14e-4, 2013: 9.98e-5, 2015: 8.85e-5, 2017: 1.24e-4, 2018: 1.19e-4, 2020: 1.22e-4,
    2023: 1.22e-4,
}  # fmt: skip
BY_INCLINATION = {
    0: 9.13e-5, 20: 9.38e-5, 28.5: 9.75e-5, 48: 9.76e-5, 51.6: 9.92e-5, 66: 1.08e-4, 90: 1.35e-4,
    98: 1.49e-4,
}  # fmt: skip
# HB Fig 2-7, 2006, markers read to 5 % and divided by 4 to surface flux; and the row of 3 mm.
BY_SIZE = {10e-6: 190, 1e-4: 6.3, 1e-3: 1.1e-2, 3e-3: 8.90e-5, 1e-2: 7.7e-7, 0.1: 7.6e-8, 1: 3.8e-8}


@pytest.mark.parametrize(
    ("table", "key", "rows", "where", "per_year"),
    [
        ("debris_by_altitude", "altitude", BY_ALTITUDE, 400e3, 9.92e-5),  # ORD-H400
        ("debris_by_altitude", "altitude", BY_ALTITUDE, 800e3, 6.16e-4),  # ORD-H800
        ("debris_by_altitude", "altitude", BY_ALTITUDE, 1500e3, 3.02e-4),  # ORD-H1500
        ("debris_by_year", "year", BY_YEAR, 2005, 7.28e-5),  # ORD-Y2005
        ("debris_by_year", "year", BY_YEAR, 2011, 1.14e-4),  # ORD-Y2011
        ("debris_by_year", "year", BY_YEAR, 2018, 1.19e-4),  # ORD-Y2018
        ("debris_by_inclination", "inclination", BY_INCLINATION, 0, 9.13e-5),  # ORD-I0
        ("debris_by_inclination", "inclination", BY_INCLINATION, 51.6, 9.92e-5),  # ORD-I51.6
        ("debris_by_inclination", "inclination", BY_INCLINATION, 90, 1.35e-4),  # ORD-I90
    ],
)
def test_printed_rows_of_ordem2000(table, key, rows, where, per_year):
    """Exact if tabulated: by the rows typed here, and by those that the site keeps as facts."""
    assert debris.between_rows(where, list(rows), list(rows.values())) == pytest.approx(per_year)
    kept = facts.table(table)
    scale = 1e3 if key == "altitude" else 1
    here = debris.between_rows(where / scale, kept.numbers(key), kept.numbers("flux"))
    assert here == pytest.approx(per_year)
    assert len(kept.numbers(key)) == len(rows)


def test_slopes_of_the_handbook():
    """Notes, section 2.2: -4.4 from 1 to 3 mm, -3.9 from 3 mm to 1 cm."""

    def slope(low, high):
        flux = debris.between_rows([low, high], list(BY_SIZE), list(BY_SIZE.values()), spacing="log")
        return np.log(flux[1] / flux[0]) / np.log(high / low)

    assert slope(1.2e-3, 2.5e-3) == pytest.approx(-4.4, abs=0.05)
    assert slope(3.5e-3, 9e-3) == pytest.approx(-3.9, abs=0.06)


@pytest.mark.parametrize(("size", "on_six_faces"), [(1e-4, 21.3), (1e-2, 2.88e-6)])
def test_drawing_against_cube(size, on_six_faces):
    """CUBE-deb01mm, CUBE-deb1cm, the handbook against itself: Fig 2-7 of 2006 and Table 2-2 of
    2002 agree within the factor 2 of the case, if both count surface; growth is 1.6 to 1.8."""
    drawn = 6 * debris.between_rows(size, list(BY_SIZE), list(BY_SIZE.values()), spacing="log")
    assert drawn / on_six_faces == pytest.approx(1.7, abs=0.12)
    assert debris.to_cross_section(drawn) / on_six_faces > 4  # mixing the two would show


def test_band_between_kessler_and_ordem2000():
    """All printed rows of 2010 (F10.7 of 2009, 70, recalled): from 2.9 times below Kessler at
    300 km to 1.7 times above at 1000 km.  Between 400 and 1000 km a band of 2.2 holds them."""
    high = debris.flux(3e-3, list(BY_ALTITUDE), STATION, 2010, 70) * YEAR
    tilted = debris.flux(3e-3, 400e3, np.radians(list(BY_INCLINATION)), 2010, 70) * YEAR
    by_height = np.array(list(BY_ALTITUDE.values())) / high
    by_tilt = np.array(list(BY_INCLINATION.values())) / tilted
    assert by_height.min() == pytest.approx(1 / 2.85, rel=0.01)
    assert by_height.max() == pytest.approx(1.73, rel=0.01)
    for ratios in (by_height[1:], by_tilt):
        assert np.all((ratios > 1 / 2.25) & (ratios < 2.25))


def test_known_misses_against_ordem2000():
    """KES-08 and section 0 of the debris notes: by how much the two models part."""
    in_2010 = debris.flux(3e-3, 400e3, STATION, 2010, 70) * YEAR
    in_2018 = debris.flux(3e-3, 400e3, STATION, 2018, 77) * YEAR
    assert 9.92e-5 / in_2010 == pytest.approx(0.50, abs=0.01)
    assert 1.19e-4 / in_2018 == pytest.approx(0.47, abs=0.01)
    # The year of HB Table 2-2; F10.7 of 2001, an active Sun, recalled.
    grains, pieces = debris.flux([1e-4, 1e-2], 400e3, STATION, 2002, 180) * YEAR
    assert 3.6 / grains == pytest.approx(15, rel=0.1)
    assert pieces / 4.8e-7 == pytest.approx(7, rel=0.1)


def test_speed_law_at_the_station():
    """VEL-01, VEL-03 and the row of the debris notes, km/s; coefficients recalled.

    VEL-02, a mean of 9 within 1 in HB 2.6.2, is another model's: we miss it by 1.8.
    """
    v = np.linspace(0, 20e3, 20_001)
    density = debris.speed_density(v, STATION)
    below = np.cumsum(density)
    assert np.trapezoid(v * density, v) == pytest.approx(10.8e3, abs=100)
    assert np.trapezoid(v * density, v) - 9e3 == pytest.approx(1.8e3, abs=100)
    assert v[density.argmax()] == pytest.approx(13.8e3, abs=50)
    assert v[density > 0].max() == pytest.approx(15.2e3, abs=50)
    for share, speed in [(0.05, 4.5e3), (0.50, 11.9e3), (0.95, 14.6e3)]:
        assert np.interp(share, below, v) == pytest.approx(speed, abs=60)


def test_factor_four_between_table_and_drawing():
    """HB: a table's surface flux stands 4 times below a drawing's cross-section flux."""
    assert debris.to_cross_section(8.90e-5) == pytest.approx(3.56e-4)
