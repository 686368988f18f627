"""What a visitor of "Debris primer" can set, and the names under which a link carries it."""

from dataclasses import dataclass

from lib import facts
from lib.live.controls import Choice, Number

# A grain about as wide as the hole: the largest that the wall just stops at 7 km/s, rounded.
PARTICLE_MM = Number("particle_mm", "Size of the grain", "mm", 0.1, 10.0, 0.05,
                     round(facts.fact("om_critical_7_km_s").number, 1))  # fmt: skip
_AREA = facts.fact("om_area")
AREA_M2 = Number("area_m2", "Outside of the module", "m²", *_AREA.band, 0.5, _AREA.number)
SHIELD = Choice("shield", "Shield: soyuz is the wall behind its blanket, bare the wall alone",
                ("soyuz", "bare"), "soyuz")  # fmt: skip
# Debris ends at just over 15 km/s; only meteoroids are faster, and the laws are carried on to 20.
SPEED_KM_S = Number("speed_km_s", "Speed", "km/s", 1, 20, 0.5,
                    facts.fact("speed_debris_mean").number)  # fmt: skip
# The law of the blanketed wall ends at 80°; the handbook's own rows are straight on.
ANGLE_DEG = Number("angle_deg", "Angle off straight on", "°", 0, 80, 5, 0)

CONTROLS = (PARTICLE_MM, AREA_M2, SHIELD, SPEED_KM_S, ANGLE_DEG)


@dataclass(frozen=True)
class Scenario:
    """Everything set on the page, in the units of its address."""

    particle_mm: float = PARTICLE_MM.default
    area_m2: float = AREA_M2.default
    shield: str = SHIELD.default
    speed_km_s: float = SPEED_KM_S.default
    angle_deg: float = ANGLE_DEG.default
