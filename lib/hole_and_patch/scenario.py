"""What a visitor of "Hole and patch" can set, and the names under which a link carries it."""

from dataclasses import dataclass

from lib import facts
from lib.live.controls import Choice, Number
from lib.live.positions import Live, linear, logarithmic, words
from lib.look.words import PRESSURE_UNITS, number

# These four are live: the browser owns them, and Python works out every position at once.
HOLE_MM = Number("hole_mm", "Width of the hole", "mm", 0.5, 20.0, 0.1,
                 facts.fact("hole_nasa").number)  # fmt: skip
PATCH = Choice(
    "patch",
    f"Patch as in 2018: tape after about {facts.fact('tape_after').number:g} hours, then epoxy"
    f" after {facts.fact('epoxy_after').number:g}",
    ("none", "tape", "epoxy"),
    "none",
)
PATCH_AT_H = Number("patch_at_h", "Patched after", "h", 0, 240, 1,
                    facts.fact("tape_after").number)  # fmt: skip
CLOSES_PERCENT = Number("closes_percent", "The patch closes", "%", 0, 100, 5,
                        facts.fact("tape_closes").number)  # fmt: skip


def _hours() -> Live:
    """Closer together on the first day, when it was decided."""
    stops = (*range(0, 24, 2), *range(24, 72, 6), *range(72, 241, 12))
    return Live(PATCH_AT_H, tuple(map(float, stops)), tuple(map(number, stops)), "linear")


HOLES, PATCHES = logarithmic(HOLE_MM, about=70), words(PATCH)
HOURS, SHARES = _hours(), linear(CLOSES_PERCENT)

VOLUME_M3 = Number("volume_m3", "Volume that leaks", "m³", 4, 1100, 1,
                   facts.fact("volume_leak_day").number)  # fmt: skip
_COEFFICIENT = facts.fact("discharge_coefficient")
DISCHARGE_COEFFICIENT = Number("discharge_coefficient", "Discharge coefficient", "",
                               *_COEFFICIENT.band, 0.01, _COEFFICIENT.number)  # fmt: skip
PRESSURE_UNIT = Choice("pressure_unit", "Pressure in", tuple(PRESSURE_UNITS), "mmHg")

HATCH_CASE = Choice("hatch_case", "Hatch: soyuz shuts off the orbital module of MS-09, mir the"
                    " module Spektr in 1997", ("soyuz", "mir"), "soyuz")  # fmt: skip
HATCH_SHUT_H = Number("hatch_shut_h", "Hatch shut after", "h", 0, 18, 2, 12)
# Nobody reported when the hatch to Spektr was shut.  So long does NASA's hole take to bring all of
# Mir down to the lowest pressure reported.
HATCH_SHUT_MIN = Number("hatch_shut_min", "Hatch shut after", "min", 0, 20, 0.5, 6.5)
SPEKTR_HOLE_MM2 = Number("spektr_hole_mm2", "Hole in Spektr", "mm²", 150, 900, 25,
                         facts.fact("mir_hole").number)  # fmt: skip
# Live too, each with its own case of the hatch.
SHUT_H, SHUT_MIN = linear(HATCH_SHUT_H), linear(HATCH_SHUT_MIN, 1)
SPEKTR_HOLES = linear(SPEKTR_HOLE_MM2)

GAP_UM = Number("gap_um", "Gap of the crack", "µm", 2, 200, 1, 16)
CRACK_MM = Number("crack_mm", "Length of the crack", "mm", 10, 100, 1, 40)  # 20 to 45 reported
GAPS, CRACKS = logarithmic(GAP_UM, about=50), logarithmic(CRACK_MM, about=22)

AIR = Choice("air", "Air aboard", ("works", "no_scrubber", "no_oxygen", "progress"), "works")
AIRS = words(AIR, ("all works", "no scrubber", "no oxygen made", "Progress gas"))

CONTROLS = (
    HOLE_MM, PATCH, PATCH_AT_H, CLOSES_PERCENT, VOLUME_M3, DISCHARGE_COEFFICIENT, PRESSURE_UNIT,
    HATCH_CASE, HATCH_SHUT_H, HATCH_SHUT_MIN, SPEKTR_HOLE_MM2, GAP_UM, CRACK_MM,
    AIR,
)  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """What Python is told, in the units of the address; the rest stays with the browser."""

    volume_m3: float = VOLUME_M3.default
    discharge_coefficient: float = DISCHARGE_COEFFICIENT.default
    pressure_unit: str = PRESSURE_UNIT.default
