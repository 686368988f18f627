"""Each check of grains against the handbook's printed tables; the known misses stay."""

import numpy as np
import pytest
from scipy.constants import Julian_year as YEAR

from lib.checks import check
from lib.physics import debris, impact, meteoroids
from tests.checks.finding import find

STATION = np.radians(51.6)
KM2 = 1e6  # m²: checks count hits on each km²


@pytest.mark.parametrize(
    ("size", "diameter", "year", "sun", "printed"),
    [
        ("of 3 mm", 3e-3, 2018, 77, 1.19e-4),
        ("of 0.1 mm", 1e-4, 2002, 180, 21.31 / 6),
        ("of 1 cm", 1e-2, 2002, 180, 2.8802e-6 / 6),
    ],
)
def test_kessler_against_ordem2000(size, diameter, year, sun, printed):
    """Handbook tables 2-2 and 2-4, surface flux at 400 km; a cube of 1 m² faces, by their mean."""
    one = find("Kessler", size)
    ours = debris.flux(diameter, 400e3, STATION, year, sun) * YEAR
    assert one.predicted.value == pytest.approx(KM2 * float(ours), rel=1e-12)
    assert one.reported.value == pytest.approx(KM2 * printed, rel=1e-6)
    assert not one.agrees


def test_the_known_misses_of_kessler():
    """Debris notes 2.3: 0.47 at 3 mm, 15 times too low at 0.1 mm, 7 times too high at 1 cm."""
    assert 1 / find("Kessler", "of 3 mm").ratio.value == pytest.approx(0.47, abs=0.005)
    assert 1 / find("Kessler", "of 0.1 mm").ratio.value == pytest.approx(15, rel=0.05)
    assert find("Kessler", "of 1 cm").ratio.value == pytest.approx(7, rel=0.05)
    assert find("Kessler", "mean speed").predicted.value == pytest.approx(10.8, abs=0.05)


def test_meteoroids_with_and_without_the_factor():
    flux = meteoroids.flux(meteoroids.mass_of(3e-3)) * meteoroids.earth_factor(400e3)
    plain = float(flux) * YEAR * KM2
    assert find("Meteoroids", "law as it stands").predicted == pytest.approx([plain] * 3)
    assert find("Meteoroids", "with factor K").predicted.value == pytest.approx(1.09 * plain)
    assert not find("Meteoroids", "law as it stands").agrees
    with_k = find("Meteoroids", "with factor K")
    assert with_k.kind == check.MODEL and with_k.miss == pytest.approx(1.034, abs=0.001)


@pytest.mark.parametrize(("km_s", "printed"), [(3, 1.52), (7, 1.86)])
def test_soyuz_wall_against_its_handbook(km_s, printed):
    ours = impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, km_s * 1e3, 0, 2_800) * 1e3
    one = find("Soyuz wall", f"{km_s} km/s")
    assert one.predicted.value == pytest.approx(float(ours))
    assert one.reported.value == printed and one.agrees
