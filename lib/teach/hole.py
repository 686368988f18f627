"""A round hole in the station of 30 August 2018: what questions about it ask of the physics."""

from lib import facts
from lib.look.words import PRESSURE_UNITS
from lib.physics import cabin, lifeboat, orifice

MMHG = PRESSURE_UNITS["mmHg"]
VOLUME = facts.fact("volume_leak_day").number  # [m³]
# At first, and the line at which crews leave.  [Pa]
START, LINE = (facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave"))
KELVIN = facts.fact("cabin_temperature").number
COEFFICIENT = facts.fact("discharge_coefficient").number


def area(hole_mm: float) -> float:
    """Of the hole.  [m²]"""
    return float(orifice.round_area(hole_mm / 1000))


def flow(hole_mm: float) -> float:
    """Air lost at first.  [kg/s]

    >>> round(flow(2.0) * 86_400)
    54
    """
    lost = orifice.mass_flow(area(hole_mm), START, KELVIN, discharge_coefficient=COEFFICIENT)
    return float(lost)


def tau(hole_mm: float, volume: float = VOLUME) -> float:
    """In which the pressure falls to 1/e.  [s]"""
    constant = cabin.time_constant(volume, area(hole_mm), KELVIN, discharge_coefficient=COEFFICIENT)
    return float(constant)


def until(hole_mm: float, target: float, volume: float = VOLUME) -> float:
    """How long the pressure takes to fall so far.  [s]"""
    time = cabin.time_to_pressure(
        volume, area(hole_mm), START, target, KELVIN, discharge_coefficient=COEFFICIENT
    )
    return float(time)


def reserve(hole_mm: float) -> float:
    """How long crews have, by the straight line of their charts.  [s]"""
    return float(lifeboat.reserve_time(START, START / tau(hole_mm), LINE))
