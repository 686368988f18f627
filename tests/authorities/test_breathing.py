"""Other people's numbers for thin air; each row names where it stands."""

import numpy as np
import pytest
from scipy.constants import mmHg, psi

from lib import facts
from lib.physics import breathing

FOOT = 0.3048


@pytest.mark.parametrize(
    ("metres", "pascals"),
    [
        (-5_000, 1.77762e5), (-2_500, 1.35205e5), (0, 1.01325e5), (1_000, 8.98763e4),
        (2_000, 7.95014e4), (11_000, 2.26999e4), (15_000, 1.21118e4), (20_000, 5.52929e3),
        (25_000, 2.54921e3), (32_162, 8.68014e2), (41_266, 2.42394e2), (47_350, 1.10906e2),
        (50_396, 7.59443e1), (51_412, 6.69384e1),
    ],
)  # fmt: skip
def test_printed_pressures(metres, pascals):
    """ICAO Doc 7488, geometric heights, as typed into the tests of the library ``ambiance``.

    The same law as [US-STD-ATM-1976] up there.  Heights are printed to the metre, which is 1.3e-4
    of the pressure, or half of that.
    """
    assert breathing.standard_pressure(metres) == pytest.approx(pascals, rel=7e-5)
    assert breathing.altitude_of_pressure(pascals) == pytest.approx(metres, abs=0.6)


@pytest.mark.parametrize(
    ("feet", "kilopascals"),
    [
        (15_000, 57.2), (18_000, 50.6), (22_000, 42.8), (25_000, 37.6), (28_000, 33.0),
        (30_000, 30.1), (35_000, 23.9), (40_000, 18.8), (43_000, 16.3), (50_000, 11.7),
    ],
)  # fmt: skip
def test_pressures_of_the_table_of_useful_consciousness(feet, kilopascals):
    """Leak notes 4, last digit half away: the heights there are geometric."""
    ours = breathing.standard_pressure(feet * FOOT) / 1000
    assert ours == pytest.approx(kilopascals, abs=0.0505)


@pytest.mark.parametrize(
    ("total", "fraction", "inspired", "miss"),
    [
        (760, 0.21, 149.7, 0.05),  # leak notes 4
        (490, 0.21, 93.0, 0.05),
        (10.2 * psi / mmHg, 0.265, 127, 0.5),  # [WESSEL-2018]: Shuttle cabins before spacewalks
    ],
)
def test_inspired_oxygen(total, fraction, inspired, miss):
    ours = breathing.inspired_oxygen(total * mmHg, fraction) / mmHg
    assert ours == pytest.approx(inspired, abs=miss)


@pytest.mark.parametrize(
    ("metres", "total", "inspired"),
    [(0, 760, 150), (1_000, 674, 132), (2_000, 596, 115), (3_000, 526, 100), (5_000, 405, 75),
     (8_000, 267, 46), (10_000, 198, 32)],
)  # fmt: skip
def test_a_doctors_table_of_thin_air(metres, total, inspired):
    """Archives of Disease in Childhood, table 1 of a review on air travel: to a whole mmHg, cut."""
    assert breathing.standard_pressure(metres) / mmHg == pytest.approx(total, abs=1)
    assert breathing.inspired_oxygen(total * mmHg, 0.21) / mmHg == pytest.approx(inspired, abs=1)
    # One mmHg is 12 m down here and 37 m up there.
    assert breathing.equal_altitude(total * mmHg, 0.21) == pytest.approx(metres, abs=40)


def test_water_boils_at_body_temperature():
    """[LIQUISEARCH-TUC]: the Armstrong line, 6.27 kPa, is the vapour in the lungs."""
    assert facts.fact("armstrong_line").number * 1000 == pytest.approx(breathing.LUNG_VAPOUR, rel=1e-3)


def test_the_nitrogen_of_a_body_at_ease():
    """Leak notes 4: all that is not oxygen at 14.7 psia is 11.6, and 2.70 times a suit's 4.3."""
    nitrogen = 0.79 * 14.7
    assert facts.fact("tissue_nitrogen").number == pytest.approx(nitrogen, abs=0.05)
    assert nitrogen / 4.3 == pytest.approx(2.70, abs=0.005)


def test_the_printed_pressures_of_that_table():
    table = facts.table("useful_consciousness")
    ours = breathing.standard_pressure(np.array(table.numbers("altitude")) * FOOT) / 1000
    np.testing.assert_allclose(ours, table.numbers("pressure"), atol=0.0505)
