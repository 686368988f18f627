"""Other people's numbers for walls, holes and chances; HB is NASA/TM-2009-214785."""

import numpy as np
import pytest
from scipy.constants import Julian_year as YEAR

from lib.physics import debris, impact, meteoroids

ALUMINIUM_BALL = 2_800  # kg/m³, HB's usual projectile
EXPOSURE = 83 * 86_400  # 8 June to 29 August 2018 [s]
AREA = 17.0  # outer surface of the orbital module [m²], recalled


def in_cm(shield, km_s, degrees=0.0, density=ALUMINIUM_BALL):
    return 100 * impact.critical_diameter(shield, 1e3 * km_s, np.radians(degrees), density)


@pytest.mark.parametrize(
    ("km_s", "centimetres"),
    [(0.1, 7.2893), (1.7, 1.2178), (10.7, 0.381)],
)
def test_aluminium_plate(km_s, centimetres):
    """SW-AL1, SW-AL3, SW-AL5: pyBLOSSUM's workbook, detached spall at 60°."""
    plate = impact.SingleWall(0.015, impact.ALUMINIUM, impact.NO_LOOSE_FLAKE)
    assert in_cm(plate, km_s, 60) == pytest.approx(centimetres, rel=1e-3)


@pytest.mark.parametrize(("km_s", "centimetres"), [(0.1, 0.7571), (4.7, 0.0581), (14.7, 0.0272)])
def test_titanium_plate(km_s, centimetres):
    """SW-TI1, SW-TI3, SW-TI5: pyBLOSSUM's workbook."""
    plate = impact.SingleWall(0.0015, impact.TITANIUM, impact.NO_LOOSE_FLAKE_TITANIUM)
    assert in_cm(plate, km_s) == pytest.approx(centimetres, rel=5e-3)


@pytest.mark.parametrize(
    ("km_s", "degrees", "centimetres", "tolerance"),
    [
        (1, 0, 1.4846, 1e-3),  # SWS-1
        (3.4, 0, 0.8995, 1e-3),  # SWS-3
        (7.4, 0, 1.2856, 1e-3),  # SWS-5
        (14.4, 0, 1.0298, 1e-3),  # SWS-7
        (2.4, 45, 1.3147, 5e-3),  # SWS-9
        (10.4, 45, 1.3649, 5e-3),  # SWS-11
    ],
)
def test_stuffed_whipple(km_s, degrees, centimetres, tolerance):
    """pyBLOSSUM's workbook: 2 mm aluminium, Kevlar and Nextel of 0.4039 g/cm² each."""
    layers = 0.2 * 2.851 + 2 * 0.4039  # g/cm²
    shield = impact.StuffedWhipple(10 * layers, 0.1143, 4.8e-3, 2_851, 52 * impact.KSI)
    assert in_cm(shield, km_s, degrees) == pytest.approx(centimetres, rel=tolerance)


@pytest.mark.parametrize(("km_s", "degrees"), [(5, 0), (6, 45), (10, 60), (12, 65)])
def test_whipple_between_its_ends(km_s, degrees):
    """NNO-01: HB's printed mid-range form (4-25) against the straight line."""
    shield = impact.Whipple(1.2e-3, 2_700, 0.1, 3.2e-3, 40 * impact.KSI)
    c = np.cos(np.radians(degrees))
    slow = (0.32 + 0.12) / (1.248 * 2.8**0.5 * c)
    fast = 1.071 * 0.32 ** (2 / 3) * 2.8 ** (-1 / 3) * 2.7 ** (-1 / 9) * (10 * 40 / 70) ** (1 / 3)
    printed = slow ** (18 / 19) * (1.75 - km_s * c / 4) + fast * (km_s * c / 4 - 0.75)
    assert in_cm(shield, km_s, degrees) == pytest.approx(printed, abs=5e-4)


def test_whipple_midway():
    """NNO-01, the value of the straight line."""
    shield = impact.Whipple(1.2e-3, 2_700, 0.1, 3.2e-3, 40 * impact.KSI)
    assert in_cm(shield, 5) == pytest.approx(0.39884, abs=5e-6)


def test_whipple_of_christiansen():
    """NNO-02: Christiansen 1993, equations 9 to 11."""
    shield = impact.Whipple(1.27e-3, 2_700, 0.102, 3.2e-3, 52 * impact.KSI)
    assert in_cm(shield, 7) == pytest.approx(0.625, rel=0.01)


def test_us_laboratory():
    """ISS-01 (HB Table 4-5), and that its own factor agrees with NNO plus the blanket's share."""
    assert in_cm(impact.US_LAB, 7) == pytest.approx(0.900, rel=0.01)
    plain = impact.Whipple(2.0e-3, 2_700, 0.107, 4.8e-3, 52 * impact.KSI)
    assert in_cm(plain, 7) < in_cm(impact.US_LAB, 7) < in_cm(plain, 7) + 1.4 * 0.054
    # HB: with a blanket inside, the slow end falls from 3 to 2 km/s.
    assert in_cm(plain, 2) == in_cm(impact.US_LAB, 2)
    assert in_cm(plain, 2.5) < in_cm(plain, 2) < in_cm(impact.US_LAB, 2.5)


@pytest.mark.parametrize(
    ("km_s", "degrees", "density", "millimetres", "tolerance"),
    [
        (3, 0, 2_800, 1.52, 5e-3),  # SOY-01, HB Table 6-1
        (7, 0, 2_800, 1.86, 5e-3),  # SOY-02, HB Table 6-1
        (2.5, 0, 2_800, 1.43, 4e-3),  # the rest: row of the debris notes
        (6, 0, 2_800, 2.06, 4e-3),
        (9, 0, 2_800, 1.57, 4e-3),
        (12, 0, 2_800, 1.30, 4e-3),
        (15, 0, 2_800, 1.12, 4e-3),
        (20, 45, 1_000, 1.64, 4e-3),
    ],
)
def test_soyuz_orbital_module(km_s, degrees, density, millimetres, tolerance):
    ours = 10 * in_cm(impact.SOYUZ_ORBITAL_MODULE, km_s, degrees, density)
    assert ours == pytest.approx(millimetres, rel=tolerance)


def test_bare_wall_of_the_orbital_module():
    """SOY-11, to the three digits of the case: hardness assumed, so good to 10 % at best."""
    assert 10 * in_cm(impact.SOYUZ_BARE_WALL, 9) == pytest.approx(0.452, rel=2e-3)


@pytest.mark.parametrize(
    ("grain", "hole"), [(0.40, 1.7), (0.45, 2.05), (0.50, 2.4), (1.0, 5.9), (2.0, 10.1)]
)
def test_holes_in_the_bare_wall(grain, hole):
    """Row of the debris notes, mm: Carey-McDonnell-Dixon (recalled), aluminium at 9 km/s."""
    ours = 1e3 * impact.hole_diameter(grain / 1e3, 9_000, 1.9e-3)
    assert ours == pytest.approx(hole, abs=0.05)


def test_hole_laws():
    """HOLE-01, HOLE-02: Maiden 1963 at 7 km/s; in a foil the hole is as wide as the particle."""
    maiden = impact.hole_diameter(1e-3, 7_000, 0.2e-3, law="maiden")
    assert maiden / 1e-3 == pytest.approx(1.977, rel=0.01)
    for law in ("carey-mcdonnell-dixon", "maiden", "sawle"):
        assert impact.hole_diameter(1e-3, 7_000, 0.0, law=law) == pytest.approx(1e-3, rel=0.1001)


@pytest.mark.parametrize(
    ("law", "km_s", "thickness", "ratio"),
    [
        ("nysmith-denardo", 9, 1.0, 4.4176),  # 0.88 times the root of 2.8 times 9
        ("nysmith-denardo", 9, 0.25, 2.3673),  # and times 0.25 to 0.45
        ("sawle", 5.1 * 2.64 / 2.8, 1.0, 4.2),  # at 1 in the bracket
        ("carey-mcdonnell-dixon", 10, 2.0, 6.3617),  # n 1.0169
        ("carey-mcdonnell-dixon", 30, 2.0, 4.9933),  # n 0.4
    ],
)
def test_recalled_hole_laws(law, km_s, thickness, ratio):
    """Section 3.5 of the debris notes, recalled, worked by hand for a 1 mm aluminium ball."""
    hole = impact.hole_diameter(1e-3, km_s * 1e3, thickness * 1e-3, law=law)
    assert hole / 1e-3 == pytest.approx(ratio, rel=1e-4)


def test_the_smallest_hole_a_particle_can_punch():
    """HOLE-03: the grain that just perforates leaves about 2t/1.8, the width of a crater."""
    grain = impact.critical_diameter(impact.SOYUZ_BARE_WALL, 9_000, 0, ALUMINIUM_BALL)
    assert impact.hole_diameter(grain, 9_000, 1.9e-3) == pytest.approx(2.1e-3, rel=0.25)


def test_grains_on_the_bare_wall():
    """SOY-12: 0.45 mm and larger, both kinds, 17 m², 83 days; the notes give a factor of 3."""
    dust = meteoroids.flux(meteoroids.mass_of(0.45e-3)) * meteoroids.earth_factor(404e3)
    flux = debris.flux(0.45e-3, 404e3, np.radians(51.6), 2018, 77) + dust
    hits = impact.expected_hits(flux, AREA, EXPOSURE)
    assert 0.19 / 3 < hits < 0.19 * 3


@pytest.mark.parametrize(("millimetres", "chance"), [(1.86, 0.0015), (1.52, 0.0025)])
def test_route_from_flux_to_chance(millimetres, chance):
    """Section 4, route B: 1.19e-4 a year at 3 mm (HB Table 2-4), power -2.5, two digits."""
    flux = 1.19e-4 / YEAR * (3 / millimetres) ** 2.5
    hits = impact.expected_hits(flux, AREA, EXPOSURE)
    assert impact.chance_of_any(hits) == pytest.approx(chance, abs=5e-5)


def test_handbook_risk_turned_round():
    """SOY-07: HB Table 6-2, no penetration in 15 years with a chance of 0.900."""
    yearly = -np.log(0.9) / 15
    assert 1 - impact.chance_of_any(yearly * 15) == pytest.approx(0.9, abs=1e-12)
