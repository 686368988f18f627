"""Other people's numbers for a station with a crew; each row names where it stands."""

import numpy as np
import pytest

from lib.physics import cabin, gas
from lib.physics.cabin import (
    BVAD_2018,
    Compartment,
    Crew,
    HatchCloses,
    HoleOpens,
    Station,
    simulate,
)

DAY = 86_400.0
MMHG = 133.322
OXYGEN, CARBON_DIOXIDE = 1, 2


@pytest.mark.parametrize(
    ("heat", "seconds", "kilopascals", "tolerance"),
    [
        ("isothermal", 60, 89.883, 1e-5),  # closed forms, leak cases A09 and A10
        ("isothermal", 120, 79.7336, 1e-5),
        ("isothermal", 240, 62.7432, 1e-5),
        ("adiabatic", 60, 85.8466, 1e-5),
        ("adiabatic", 120, 73.0122, 1e-5),
        ("adiabatic", 240, 53.3876, 1e-5),
        ("adiabatic", 60, 85.848, 2e-4),  # Cantera 3.2.0, real cp(T), rtol 1e-10 (K01)
        ("adiabatic", 120, 73.0063, 2e-4),
    ],
)
def test_reference_blow_down_of_21_79_air(heat, seconds, kilopascals, tolerance):
    station = Station([Compartment("vessel", 10, 101_325, 295.15)], heat=heat)
    hole = HoleOpens(0, "hole", "vessel", 1e-4, discharge_coefficient=1.0)
    run = simulate(station, [hole], float(seconds))
    assert run.pressure[0] / 1000 == pytest.approx(kilopascals, rel=tolerance)


def test_molar_mass_of_21_79_air():
    """28.8506 g/mol in the head of Cantera's table of reference blow-downs."""
    assert cabin.CABIN_AIR.gas.molar_mass * 1000 == pytest.approx(28.8506, rel=2e-5)


@pytest.mark.parametrize(
    ("species", "kilograms", "molar"),
    [
        (OXYGEN, -0.835, gas.OXYGEN.molar_mass),
        (CARBON_DIOXIDE, 0.998, gas.CARBON_DIOXIDE.molar_mass),
    ],
)
def test_six_people_in_the_station_without_a_machine(species, kilograms, molar):
    """[BVAD-2004], kg per person-day, worked by hand: 6 m R T/(M V) a day."""
    station = Station([Compartment("station", 916, 101_325, 295.15)], crew=[Crew("station", 6)])
    run = simulate(station, [], np.arange(8) * DAY)
    a_day = 6 * kilograms / molar * 8.314462618 * 295.15 / 916
    rise = np.diff(run.partial_pressure[0, species])
    np.testing.assert_allclose(rise, a_day, rtol=1e-9)
    # In round numbers: carbon dioxide +2.73, oxygen -3.15 mmHg a day; 3 mmHg after 26 hours.
    assert a_day / MMHG == pytest.approx({OXYGEN: -3.15, CARBON_DIOXIDE: 2.73}[species], abs=0.01)


def test_respiratory_quotients():
    """0.869 and 0.927 moles of carbon dioxide for one of oxygen: printed beside the two tables."""
    for rates, quotient in ((cabin.BVAD_2004, 0.869), (BVAD_2018, 0.927)):
        moles = (rates.carbon_dioxide / gas.CARBON_DIOXIDE.molar_mass) / (
            rates.oxygen / gas.OXYGEN.molar_mass
        )
        assert moles == pytest.approx(quotient, abs=5e-4)


def test_mir_and_spektr_in_two_stages():
    """[NASA-MIR23-STATUS]: 750 to 675 mmHg together, then Spektr alone to 480.

    The notes' formula: ``ln(750/675) V_total + ln(675/480) 62 = Cd A psi sqrt(R T) t_total``.
    """
    volume, spektr = 395.0, 62.0
    together, alone = np.log(750 / 675) * volume, np.log(675 / 480) * spektr
    air = cabin.CABIN_AIR.gas
    area = (together + alone) / (0.84 * 0.684731 * np.sqrt(air.specific_constant * 295) * 720)
    rooms = [
        Compartment("mir", volume - spektr, 750 * MMHG, 295),
        Compartment("spektr", spektr, 750 * MMHG, 295),
    ]
    station = Station(rooms, [cabin.Hatch("hatch", "mir", "spektr")])
    shut = 720 * together / (together + alone)
    run = simulate(station, [HoleOpens(0, "h", "spektr", area), HatchCloses(shut, "hatch")], 720.0)
    np.testing.assert_allclose(run.pressure / MMHG, [675, 480], rtol=1e-6)
