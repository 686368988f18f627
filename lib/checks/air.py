"""What the checks of leaks share: facts in SI units, and one loss told in three ways."""

from lib import facts
from lib.look.words import DAY, PRESSURE_UNITS
from lib.physics import gas, orifice
from lib.physics.uncertainty import Estimate

MMHG, PSI = PRESSURE_UNITS["mmHg"], PRESSURE_UNITS["psi"]
MILLIBAR = 100.0


def number(key: str) -> float:
    """The number of a fact, in the unit of the fact."""
    return facts.fact(key).number


def pascal(key: str) -> float:
    """A fact about pressure, in Pa."""
    fact = facts.fact(key)
    return fact.number * {"mmHg": MMHG, "psia": PSI}[fact.unit]


def kelvin() -> float:
    """The temperature that we take a cabin's air to have [K]."""
    return number("cabin_temperature")


def fall_mmhg_day(loss_kg_day: float, volume_m3: float) -> float:
    """The fall of pressure when this much air is lost from this volume: mass over its gas law."""
    kg_per_pascal = volume_m3 * float(gas.density(1.0, kelvin()))
    return loss_kg_day / kg_per_pascal / MMHG


def falls(loss_kg_day: float, volumes_m3: Estimate[float]) -> Estimate[float]:
    """The same in the largest volume, the likely one and the smallest."""
    return Estimate(*(fall_mmhg_day(loss_kg_day, volume) for volume in reversed(volumes_m3)))


def loss_kg_day(hole_mm: float, pressure: float) -> float:
    """What a clean drilled hole loses at this pressure [Pa]."""
    area = orifice.round_area(hole_mm / 1000)
    rate = orifice.mass_flow(area, pressure, kelvin(), discharge_coefficient=number("discharge_coefficient"))
    return float(rate) * DAY


def equivalent_mm(losses_kg_day: Estimate[float]) -> Estimate[float]:
    """How wide a clean hole loses so much at the station's normal pressure."""

    def width(loss: float) -> float:
        return 1000 * float(
            orifice.equivalent_diameter(
                loss / DAY,
                pascal("pressure_normal"),
                kelvin(),
                discharge_coefficient=number("discharge_coefficient"),
            )
        )

    return Estimate(*map(width, losses_kg_day))
