"""What a visitor of "Leak" can set, and the names under which a link carries it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib import facts
from lib.live.model.controls import Choice, Number
from lib.live.model.positions import Live, linear, logarithmic, named, words
from lib.live.model.ranges import Units
from lib.look.figure import Axis
from lib.look.words import PRESSURE_UNITS, THIN, number, quantity

# These four are live: the browser owns them, and Python works out every position at once.
TAPE_H, EPOXY_H = (facts.fact(key).number for key in ("tape_after", "epoxy_after"))
PATCH = Choice("patch", f"After {TAPE_H:g} hours the hole gets", ("none", "finger", "tape", "epoxy"), "none")
PATCH_AT_H = Number("patch_at_h", "Patched after", "h", 0, 240, 1, TAPE_H)
CLOSES_PERCENT = Number(
    "closes_percent", "The patch closes", "%", 0, 100, 5, facts.fact("tape_closes").number
)


def _hours() -> Live:
    """Closer together on the first day, when it was decided."""
    stops = (*range(0, 24, 2), *range(24, 72, 6), *range(72, 241, 12))
    return Live(PATCH_AT_H, tuple(map(float, stops)), tuple(map(number, stops)), "linear")


PATCHES = words(PATCH, ("nothing", "a finger", "tape", "tape, then epoxy"))
# As far along the axis of the pressure as time has come: it fits the hole, from seconds to a year.
TIME = Number("time_percent", "Time", "%", 0, 100, 2, 0)
TIMES = linear(TIME)
HOURS, SHARES = _hours(), linear(CLOSES_PERCENT)

VOLUME_M3 = Number("volume_m3", "Air that leaks", "m³", 4, 1100, 1, facts.fact("volume_leak_day").number)
# A room of 40 m² under a ceiling of 2.5 m, to hold the others against; the rest is reported.
FLAT_M3 = 100.0
ROOMS = {
    "volume_soyuz_descent": "the capsule of a Soyuz",
    "volume_soyuz_orbital": "the module with the hole",
    "mir_spektr_volume": "Mir's module Spektr",
    "volume_2004": "the station in 2004",
    "volume_gas": "gas alone, in a model of the station",
    "volume_station": "the station, by NASA",
    "volume_leak_day": "with the ships of that day",
    "volume_2020": "the station in autumn 2020",
    "volume_beam_open": "with the module BEAM open",
    "volume_since_2021": "the station since 2021, by NASA",
}


def _rooms() -> Live:
    """From the smallest room to the largest; Mir's as its case has it."""
    sizes = {float(number(facts.fact(key).number).replace(THIN, "")): what for key, what in ROOMS.items()}
    mir = facts.cases("hole_and_patch")["mir_spektr"].scenario[VOLUME_M3.name]
    sizes |= {FLAT_M3: "a small flat", float(mir): "all of Mir"}
    return named(VOLUME_M3, {size: f"{quantity(size, 'm³', 4)}, {sizes[size]}" for size in sorted(sizes)})


DISCHARGE_COEFFICIENT = Number(
    "discharge_coefficient",
    "Part of the hole that the jet fills",
    "",
    *facts.fact("discharge_coefficient").band,
    0.01,
    facts.fact("discharge_coefficient").number,
)
# The band of every figure goes from the least that Weisbach measured to this default.
JETS = {
    "discharge_small_drop": "as in textbooks, for small drops",
    "discharge_coefficient": "a drilled hole into vacuum",
}


def _jets() -> Live:
    """From the narrowest jet to the widest that there can be."""
    texts = {
        facts.fact(key).number: f"{number(facts.fact(key).number, 2)}, {what}" for key, what in JETS.items()
    }
    return named(DISCHARGE_COEFFICIENT, texts | {DISCHARGE_COEFFICIENT.high: "1, a jet as wide as the hole"})


VOLUMES, COEFFICIENTS = _rooms(), _jets()
PRESSURE_UNIT = Choice("pressure_unit", "Pressure in", tuple(PRESSURE_UNITS), "mmHg")
UNITS = words(PRESSURE_UNIT)

HATCH_CASE = Choice("hatch_case", "Which hatch?", ("soyuz", "mir"), "soyuz")
HATCHES = words(HATCH_CASE, ("Soyuz, 2018", "Mir, 1997"))
HATCH_SHUT_H = Number("hatch_shut_h", "Hatch shut after", "h", 0, 18, 2, 12)
# Nobody reported when the hatch to Spektr was shut.  So long does NASA's hole take to bring all of
# Mir down to the lowest pressure reported.
HATCH_SHUT_MIN = Number("hatch_shut_min", "Hatch shut after", "min", 0, 20, 0.5, 6.5)
SPEKTR_HOLE_MM2 = Number(
    "spektr_hole_mm2", "Hole in Spektr", "mm²", 150, 900, 25, facts.fact("mir_hole").number
)
# Live too, each with its own case of the hatch.
SHUT_H, SHUT_MIN = linear(HATCH_SHUT_H), linear(HATCH_SHUT_MIN, 1)
SPEKTR_HOLES = linear(SPEKTR_HOLE_MM2)

GAP_UM = Number("gap_um", "Gap of the crack", "µm", 2, 200, 1, 16)
CRACK_MM = Number("crack_mm", "Length of the crack", "mm", 10, 100, 1, 40)  # 20 to 45 reported
GAPS, CRACKS = logarithmic(GAP_UM, about=50), logarithmic(CRACK_MM, about=22)

AIR = Choice("air", "Air aboard", ("works", "no_scrubber", "no_oxygen", "progress"), "works")
AIRS = words(AIR, ("all works", "no scrubber", "no oxygen made", "Progress gas"))


@dataclass(frozen=True)
class Scenario:
    """What one sweep of the first figure stands on, in the units of the address."""

    volume_m3: float = VOLUME_M3.default
    discharge_coefficient: float = DISCHARGE_COEFFICIENT.default

    @property
    def station(self) -> bool:
        """Whether it is this station, whose crews leave at a line; other rooms are not told so."""
        return self.volume_m3 >= facts.fact("volume_2004").number


def pressure_axes(
    title: str, low: float, high: float, ticks: Mapping[str, Iterable[float]], log: bool = False
) -> tuple[Axis, Units]:
    """An axis between two pressures [Pa]: as a visitor first reads it, and in every unit."""
    axes = [
        Axis(
            f"{title} [{unit}]", low / PRESSURE_UNITS[unit], high / PRESSURE_UNITS[unit], ticks[unit], log=log
        )
        for unit in map(str, UNITS.positions)
    ]
    return axes[UNITS.default], Units(UNITS, axes)
