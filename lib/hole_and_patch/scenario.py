"""What a visitor of "Hole and patch" can set, and the names under which a link carries it."""

from dataclasses import dataclass

from lib import facts
from lib.live.controls import Choice, Number
from lib.live.positions import logarithmic, words
from lib.look.words import PRESSURE_UNITS

# These two are live: the browser owns them, and Python works out every position at once.
HOLE_MM = Number("hole_mm", "Width of the hole", "mm", 0.5, 20.0, 0.1,
                 facts.fact("hole_nasa").number)  # fmt: skip
PATCH = Choice("patch", "Patch: tape slows the leak, epoxy seals it", ("none", "tape", "epoxy"),
               "none")  # fmt: skip
HOLES, PATCHES = logarithmic(HOLE_MM, about=70), words(PATCH)

PATCH_AT_H = Number("patch_at_h", "Patched after", "h", 0, 240, 1, 12)
# Nobody measured how much the tape of 30 August closed, so the visitor decides.  A quarter is what
# 0.8 mmHg/h in the night and 0.6 at midday would mean, if both were right.
CLOSES_PERCENT = Number("closes_percent", "The tape closes", "%", 0, 100, 5, 25)
VOLUME_M3 = Number("volume_m3", "Volume that leaks", "m³", 4, 1100, 1,
                   facts.fact("volume_leak_day").number)  # fmt: skip
_COEFFICIENT = facts.fact("discharge_coefficient")
DISCHARGE_COEFFICIENT = Number("discharge_coefficient", "Discharge coefficient", "",
                               *_COEFFICIENT.band, 0.01, _COEFFICIENT.number)  # fmt: skip
PRESSURE_UNIT = Choice("pressure_unit", "Pressure in", tuple(PRESSURE_UNITS), "mmHg")

CONTROLS = (
    HOLE_MM, PATCH, PATCH_AT_H, CLOSES_PERCENT, VOLUME_M3, DISCHARGE_COEFFICIENT, PRESSURE_UNIT,
)  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """What Python is told, in the units of the address; hole and patch stay with the browser."""

    patch_at_h: float = PATCH_AT_H.default
    closes_percent: float = CLOSES_PERCENT.default
    volume_m3: float = VOLUME_M3.default
    discharge_coefficient: float = DISCHARGE_COEFFICIENT.default
    pressure_unit: str = PRESSURE_UNIT.default

    @property
    def closed_fractions(self) -> tuple[float, ...]:
        """How much of the hole each patch closes, in the order of their words."""
        closed = {"none": 0.0, "tape": self.closes_percent / 100, "epoxy": 1.0}
        return tuple(closed[word] for word in PATCH.options)
