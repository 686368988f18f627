"""Other people's numbers for holes, chances and faces; HB is NASA/TM-2009-214785."""

import numpy as np
import pytest
from scipy.constants import Julian_year as YEAR

from lib.physics import debris, impact, meteoroids

ALUMINIUM_BALL = 2_800  # kg/m³, HB's usual projectile
EXPOSURE = 83 * 86_400  # 8 June to 29 August 2018 [s]
AREA = 17.0  # outer surface of the orbital module [m²], recalled


@pytest.mark.parametrize(
    ("km_s", "degrees", "millimetres"),
    [
        (5.1, 0, 1.6723),  # at the speed of sound 5.24 / 2.83942 × 1.029857 × 0.0879922 cm
        (5.1, 60, 1.0535),  # times 0.629961, half of it along the normal
    ],
)
def test_crater_by_hand(km_s, degrees, millimetres):
    """HB 4-1 as in the debris notes, a 1 mm aluminium ball on thick AMg6."""
    depth = impact.crater_depth(1e-3, km_s * 1e3, np.radians(degrees), ALUMINIUM_BALL)
    assert depth * 1e3 == pytest.approx(millimetres, rel=1e-4)


def test_crater_shape():
    """Love 1994: on LDEF depth over diameter was 0.56 to 0.60 in aluminium."""
    assert 0.56 < 1e-3 / impact.crater_width(1e-3) < 0.60


@pytest.mark.parametrize(("grain", "hole"), [(0.40, 1.7), (0.45, 2.05), (0.50, 2.4), (1.0, 5.9), (2.0, 10.1)])
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
    """SOY-07: HB Table 6-2, no penetration in 15 years with a chance of 0.900; over 80 % of the
    risk is the orbital module's, so that in 83 days, route A of the notes, 1 in about 780."""
    rate = impact.rate_behind(0.900, 15 * YEAR)
    assert 1 - impact.chance_of_any(rate * 15 * YEAR) == pytest.approx(0.9, abs=1e-12)
    module = impact.chance_of_any(0.8 * rate * EXPOSURE)
    assert module == pytest.approx(0.8 * 0.105361 / 15 * 83 / 365.25, rel=1e-3)


def test_route_with_everything_uncertain():
    """Section 4, route B: the points of the notes, 0.15 to 0.9 %, lie in the band around them."""
    odds = impact.uncertain_odds(
        lambda d: 1.19e-4 / YEAR * (3e-3 / d) ** 2.5,
        (14.0, 22.0),  # recalled in the notes
        (1.52e-3, 1.86e-3),  # HB Table 6-1, 3 and 7 km/s
        EXPOSURE,
        flux_factor=(1.0, 3.6),  # the steeper slope of HB Fig 2-7 raises by up to that
    )
    assert odds.ends[0] < 0.0015 < odds.chance.value < 0.009 < odds.ends[1]


# Impacts a year on the faces of a cube, HB Table 2-2: front, starboard, port, aft, zenith, nadir.
CUBE = {
    "debris 0.1 mm": (5.16, 7.79, 7.90, 0.46, 0, 0),
    "meteoroid 0.1 mm": (8.31, 3.64, 3.64, 0.92, 5.16, 0.53),
    "debris 1 cm": (1.32e-6, 7.70e-7, 7.73e-7, 1.72e-8, 0, 0),
    "meteoroid 1 cm": (5.23e-7, 2.29e-7, 2.29e-7, 5.77e-8, 3.25e-7, 3.33e-8),
}


@pytest.mark.parametrize(
    ("rain", "total"),
    [
        ("debris 0.1 mm", 21.3),  # CUBE-deb01mm
        ("meteoroid 0.1 mm", 22.2),  # CUBE-met01mm
        ("debris 1 cm", 2.88e-6),  # CUBE-deb1cm
        ("meteoroid 1 cm", 1.40e-6),  # CUBE-met1cm
    ],
)
def test_faces_of_a_cube_add_up(rain, total):
    """HB Table 2-2, 400 km, 51.6°, 2002; faces of 1 m² (inferred)."""
    factors = impact.face_factors(CUBE[rain])
    faces = factors * impact.expected_hits(total / 6 / YEAR, 1.0, YEAR)
    np.testing.assert_allclose(faces, CUBE[rain], rtol=5e-3)


@pytest.mark.parametrize(
    ("rain", "more", "less", "ratio"),
    [
        ("debris 0.1 mm", 0, 3, 11.2),  # CUBE-dirD: front over aft
        ("meteoroid 0.1 mm", 0, 3, 9.03),  # CUBE-dirM: front over aft
        ("meteoroid 0.1 mm", 4, 5, 9.74),  # CUBE-dirZ: zenith over nadir
    ],
)
def test_faces_of_a_cube_by_direction(rain, more, less, ratio):
    factors = impact.face_factors(CUBE[rain])
    assert factors[more] / factors[less] == pytest.approx(ratio, rel=0.01)
