"""What a visitor of "Debris primer" can set, and the names under which a link carries it."""

from dataclasses import dataclass

from lib import facts
from lib.live.controls import Choice, Number
from lib.live.positions import Live, linear, logarithmic
from lib.look.words import number

# A grain about as wide as the hole: the largest that the wall just stops at 7 km/s, rounded.
PARTICLE_MM = Number("particle_mm", "Size of the grain", "mm", 0.1, 10.0, 0.05,
                     round(facts.fact("om_critical_7_km_s").number, 1))  # fmt: skip
_AREA = facts.fact("om_area")
AREA_M2 = Number("area_m2", "Outside of the module", "m²", *_AREA.band, 0.5, _AREA.number)
SHIELD = Choice("shield", "Shield: soyuz is the wall behind its blanket, bare the wall alone",
                ("soyuz", "bare"), "soyuz")  # fmt: skip
# Debris ends at just over 15 km/s; only meteoroids are faster, and the laws are carried on to 20.
SPEED_KM_S = Number("speed_km_s", "Speed", "km/s", 1, 20, 1,
                    facts.fact("speed_debris_mean").number)  # fmt: skip
# The law of the blanketed wall ends at 80°; the handbook's own rows are straight on.
ANGLE_DEG = Number("angle_deg", "Angle off straight on", "°", 0, 80, 15, 0)

CONTROLS = (PARTICLE_MM, AREA_M2, SHIELD, SPEED_KM_S, ANGLE_DEG)


def _sizes() -> Live:
    """Round sizes from a tenth of a millimetre to ten, and those of the named cases."""
    said = {float(case.scenario[PARTICLE_MM.name])
            for case in facts.cases("debris_primer").values()}  # fmt: skip
    stops = tuple(sorted({float(stop) for stop in logarithmic(PARTICLE_MM, 60).positions} | said))
    return Live(PARTICLE_MM, stops, tuple(number(stop, 6) for stop in stops), "log")


# Live: the browser owns these three, and Python works out every position at once.
SIZES, SPEEDS, ANGLES = _sizes(), linear(SPEED_KM_S), linear(ANGLE_DEG)


@dataclass(frozen=True)
class Scenario:
    """What Python is told, in the units of the address; the grain stays with the browser."""

    area_m2: float = AREA_M2.default
    shield: str = SHIELD.default
