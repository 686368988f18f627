"""Other people's numbers for an emptying cabin; each row names where it stands."""

import numpy as np
import pytest

from lib.physics import cabin
from lib.physics.gas import Gas

MMHG = 133.322
ATMOSPHERE = 101_325.0
# Cantera's dry air of 21 % oxygen and 79 % nitrogen, as its table was made.
AIR_21_79 = Gas("air 21/79", 28.8506e-3, 1.4, 1.82e-5)


def disc(diameter):
    return np.pi / 4 * diameter**2


def test_time_constant():
    """Leak case A05: 2 mm, 916 m³, Cd 0.84."""
    assert cabin.time_constant(916, disc(0.002), 295.15) == pytest.approx(1.74157e6, rel=1e-3)


@pytest.mark.parametrize(("days", "mmhg"), [(1, 723.22), (5, 593.04)])
def test_isothermal_fall_of_the_station(days, mmhg):
    """Leak cases A06."""
    fall = cabin.blow_down(916, disc(0.002), ATMOSPHERE, 295.15, days * 86_400.0)
    assert fall.pressure / MMHG == pytest.approx(mmhg, rel=1e-3)


def test_first_rate():
    """Leak case A07: 1.571 mmHg an hour at the start."""
    rate = ATMOSPHERE / cabin.time_constant(916, disc(0.002), 295.15)
    assert rate * 3600 / MMHG == pytest.approx(1.571, rel=2e-3)


def test_adiabatic_fall_starts_gamma_times_faster():
    """Leak case A08, an energy balance."""
    fall = {
        heat: ATMOSPHERE - cabin.blow_down(10, 1e-4, ATMOSPHERE, 295.15, 1e-3, heat=heat).pressure
        for heat in ("isothermal", "adiabatic")
    }
    assert fall["adiabatic"] / fall["isothermal"] == pytest.approx(1.4, abs=1e-3)


@pytest.mark.parametrize(
    ("heat", "seconds", "kilopascals", "tolerance"),
    [
        ("isothermal", 60, 89.883, 1e-3),  # closed forms (A09, A10)
        ("isothermal", 120, 79.7336, 1e-3),
        ("isothermal", 240, 62.7432, 1e-3),
        ("adiabatic", 60, 85.8466, 1e-3),
        ("adiabatic", 120, 73.0122, 1e-3),
        ("adiabatic", 240, 53.3876, 1e-3),
        ("adiabatic", 60, 85.848, 5e-3),  # Cantera 3.2.0, real cp(T), rtol 1e-10 (K01)
        ("adiabatic", 120, 73.0063, 5e-3),
    ],
)
def test_reference_blow_down(heat, seconds, kilopascals, tolerance):
    fall = cabin.blow_down(
        10, 1e-4, ATMOSPHERE, 295.15, seconds, heat=heat, discharge_coefficient=1, gas=AIR_21_79
    )
    assert fall.pressure / 1000 == pytest.approx(kilopascals, rel=tolerance)


@pytest.mark.parametrize(("seconds", "kelvin"), [(60, 281.5), (120, 268.751)])
def test_reference_temperature(seconds, kelvin):
    """Cantera 3.2.0 (K02)."""
    fall = cabin.blow_down(
        10,
        1e-4,
        ATMOSPHERE,
        295.15,
        seconds,
        heat="adiabatic",
        discharge_coefficient=1,
        gas=AIR_21_79,
    )
    assert fall.temperature == pytest.approx(kelvin, abs=0.5)


@pytest.mark.parametrize(
    ("hole_mm", "heat", "seconds"),
    [
        (2, "isothermal", 212.333 * 3600),  # A11
        (10, "isothermal", 8.4933 * 3600),
        (50, "isothermal", 0.33974 * 3600),
        (10, "adiabatic", 6.2609 * 3600),  # A12
        (200, "adiabatic", 56.35),
    ],
)
def test_time_to_the_leave_line(hole_mm, heat, seconds):
    area = disc(hole_mm / 1000)
    time = cabin.time_to_pressure(916, area, ATMOSPHERE, 490 * MMHG, 295.15, heat=heat)
    assert time == pytest.approx(seconds, rel=2e-3)


@pytest.mark.parametrize(("hole_mm", "rate", "tolerance"), [(2.0, 1.504, 0.01), (1.5, 0.846, 0.01)])
def test_soyuz_ms09_theory(hole_mm, rate, tolerance):
    """Leak cases V_MS09_a and e: 944 m³ and 750 mmHg; the reported 0.6 to 0.8 is not this."""
    tau = cabin.time_constant(944, disc(hole_mm / 1000), 295.15)
    assert 750 / tau * 3600 == pytest.approx(rate, rel=tolerance)


@pytest.mark.parametrize(("reported", "effective_mm2"), [(0.6, 1.05), (0.8, 1.40)])
def test_soyuz_ms09_effective_area(reported, effective_mm2):
    """Leak case V_MS09_d: what the reported rates alone say about the hole."""
    area = cabin.infer_area(944, 750 * MMHG, (750 - reported) * MMHG, 3600, 295.15, discharge_coefficient=1)
    assert area * 1e6 == pytest.approx(effective_mm2, abs=0.006)


def test_mir_1997_two_stages():
    """Spektr open, then shut off: 750 to 675 mmHg over 395 m³, then 62 m³ to 480, in 10 to 14 min.

    Two stages give 447 to 626 mm² (V_MIR_a); NASA's statement, one square inch within 30 %
    (V_MIR_b), overlaps that range.
    """
    swept = np.log(750 / 675) * 395 + np.log(675 / 480) * 62  # m³ of air gone
    fastest, slowest = swept / np.array([600, 840]) * cabin.time_constant(1.0, 1.0, 295) * 1e6
    assert slowest < 645.16 * 1.3
    assert fastest > 645.16 * 0.7


def test_the_orbital_module_alone():
    """Leak notes 3.1: time constant 3.4 h for a clean 2 mm hole, 6.5 to 8.6 h as reported."""
    assert cabin.time_constant(6.5, disc(0.002), 295.15) / 3600 == pytest.approx(3.4, abs=0.1)
    as_reported = cabin.time_constant(6.5, np.array([1.40, 1.05]) * 1e-6, 295.15, discharge_coefficient=1)
    assert as_reported / 3600 == pytest.approx([6.5, 8.6], abs=0.1)
