"""A hatch in 2018: the orbital module of MS-09 shut off, instead of patched."""

import numpy as np

from lib import facts
from lib.hole_and_patch.falls import MMHG, effective_area
from lib.hole_and_patch.scenario import HOLES, SHUT_H
from lib.hole_and_patch.shut import Hatch, Sides, close, solve
from lib.hole_and_patch.sides import Rows, layers, share_given_up, table, when, working
from lib.live.layers import Band, Event, Label, Layer
from lib.live.sweep import NumberLine, Sweep
from lib.look.figure import Axis
from lib.look.palette import OBSERVED
from lib.look.words import HOUR, PRESSURE_UNITS, count, duration, durations, number, quantity
from lib.physics import cabin, orifice

TICKS = {"kPa": range(0, 120, 20), "mmHg": range(0, 900, 200), "psi": range(0, 18, 4)}
POINTS = 24
ROWS = Rows(slow=600 * MMHG, fast=220 * MMHG, least=200 * MMHG, open_end=480 * MMHG,
            open_fall=600 * MMHG)  # fmt: skip
REPORTED_ROW, REPORTED_LEAST = 365 * MMHG, 420 * MMHG  # where the reported band has its name


def hatch() -> Hatch:
    """The orbital module behind the station of that day."""
    station = facts.fact("volume_leak_day")
    return Hatch(
        controls=(HOLES, SHUT_H),
        area=orifice.round_area(np.array(HOLES.positions, float) / 1000),
        shut=np.array(SHUT_H.positions, float) * HOUR,
        start=facts.fact("pressure_after_boost").number * MMHG,
        volumes=(station.band[0], station.number, station.band[1]),
        part=facts.fact("volume_soyuz_orbital").number,
        bottom=0.0,
        top=900 * MMHG,
        end=34 * HOUR,
    )


def sweep(title: str, unit: str) -> Sweep:
    """The live figure: every hole, and the hatch shut at any of the hours."""
    sides = solve(hatch())
    scale = PRESSURE_UNITS[unit]
    shape = sides.kept.shape
    everywhere = list(np.ndindex(shape))
    reported = durations(*_half_reported(sides.hatch))
    said = [sentence(sides, at, unit, reported) for at in everywhere]
    return Sweep(
        name="hatch",
        title=title,
        subject="Pressure on both sides of the hatch against hours since the hole opened",
        controls=sides.hatch.controls,
        headline=np.array([headline(sides, at, unit) for at in everywhere]).reshape(shape),
        sentence=np.array(said).reshape(shape),
        x=Axis("Hours since the hole opened", 0, sides.hatch.end / HOUR, range(0, 31, 6)),
        y=Axis(f"Pressure [{unit}]", 0, sides.hatch.top / scale, TICKS[unit]),
        x_unit="h",
        y_unit=unit,
        layers=(*_reported(sides, scale),
                *layers(sides, "station", "orbital module", HOUR, unit, ROWS)),
        numbers=(
            NumberLine("station keeps", unit,
                       [[number(value / scale) for value in row] for row in sides.kept.tolist()]),
            NumberLine("on the hatch an hour later", unit,
                       [[number(value / scale) for value in row]
                        for row in (sides.kept - sides.hour_later).tolist()]),
        ),
        table=table(sides, "orbital module", "station", HOUR, "hours", unit),
        working=working(sides, unit),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _reported(sides: Sides, scale: float) -> tuple[Layer, ...]:
    """What the reported falls mean for the module alone, and the line at which crews leave."""
    shut = sides.hatch.shut[:, np.newaxis]
    time = (shut + (sides.hatch.end - shut) * np.linspace(0.0, 1.0, POINTS))[np.newaxis]
    slow, fast = (close(sides.hatch, time, effective=float(effective_area(facts.fact(key).number)))
                  .leaking / scale for key in ("rate_loop", "rate_night"))  # fmt: skip
    reached = [np.interp(-REPORTED_ROW / scale, -fall, hours)
               for fall, hours in zip(slow[0], time[0] / HOUR, strict=True)]  # fmt: skip
    return (
        Band("orbital module, as the fall of 30 August 2018 was reported", time / HOUR, fast, slow,
             token=OBSERVED, hatched=True),
        Event("leave the station", facts.fact("pressure_leave").number * MMHG / scale, across=True),
        Label("reported", np.array([reached]) + 0.3, REPORTED_ROW / scale, OBSERVED, dy=0,
              shown=sides.kept > REPORTED_LEAST),
    )  # fmt: skip


def headline(sides: Sides, at: tuple[int, ...], unit: str) -> str:
    """The answer in one line, at one position."""
    kept = quantity(float(sides.kept[at]) / PRESSURE_UNITS[unit], unit)
    shut = f"Shut {when(float(sides.hatch.shut[at[1]]))}, the hatch"
    if _too_late(sides, at):
        return f"{shut} comes too late: crews leave before the station is at {kept}."
    half = duration(float(sides.half[at[0]]))
    return f"{shut} keeps {kept} in the station; the orbital module has half of it {half} later."


def _too_late(sides: Sides, at: tuple[int, ...]) -> bool:
    return bool(sides.kept[at] < facts.fact("pressure_leave").number * MMHG)


def sentence(sides: Sides, at: tuple[int, ...], unit: str, reported: str) -> str:
    """The same in full: what is saved, how fast the rest goes, and what is given up."""
    scale = PRESSURE_UNITS[unit]
    force = facts.fact("hatch_force")
    pressing = quantity(float(sides.kept[at] - sides.hour_later[at]) / scale, unit)
    after = (
        "By then nobody is aboard to shut it: a hatch is no help that late."
        if _too_late(sides, at)
        else f"An hour after it is shut {pressing} press on the"
        f" hatch, each with {quantity(force.number * scale / MMHG, 'N')}: nobody pulls it open."
        f" {_given_up()}"
    )
    return (
        f"{_saved(sides, at, unit)} The orbital module,"
        f" {number(share_given_up(sides.hatch), 2)}\u202f% of the air, falls alone: to half in"
        f" {duration(float(sides.half[at[0]]))}, at the rates reported on 30 August 2018 in"
        f" {reported}. {after}"
    )


def _saved(sides: Sides, at: tuple[int, ...], unit: str) -> str:
    scale = PRESSURE_UNITS[unit]
    kept = quantity(float(sides.kept[at]) / scale, unit)
    if at[1] == 0:
        return f"The hatch is shut at once, and the station stays at {kept}."
    hole, shut = HOLES.texts[at[0]], when(float(sides.hatch.shut[at[1]]))
    falls = f"Through a clean hole of {hole}\u202fmm the station falls to {kept} until the hatch is"
    if _too_late(sides, at):
        leave = quantity(facts.fact("pressure_leave").number * MMHG / scale, unit)
        return f"{falls} shut {shut}. Crews leave at {leave}, so that is too late."
    return f"{falls} shut {shut}, and stays there."


def _half_reported(hatch: Hatch) -> tuple[float, float]:
    """Until the module has half of its air, at the faster and at the slower reported rate.  [s]"""
    kelvin = facts.fact("cabin_temperature").number
    fast, slow = (
        float(cabin.time_to_pressure(hatch.part, effective_area(facts.fact(key).number), 2.0, 1.0,
                                     kelvin, discharge_coefficient=1.0))
        for key in ("rate_night", "rate_loop")
    )  # fmt: skip
    return fast, slow


def _given_up() -> str:
    """Said as it is: a ship that cannot be entered is no way home."""
    seats = facts.fact("seats_leak_day").number - facts.fact("seats_without_ms09").number
    return (
        f"Given up is the way home of {count(seats, 'people')}, whose seats lie behind this module;"
        " in 2018 tape and epoxy kept both."
    )


FACTS = (
    "hole_place", "volume_soyuz_orbital", "volume_leak_day", "pressure_after_boost",
    "pressure_leave", "rate_night", "rate_loop", "hole_nasa", "hole_roscosmos_esa", "hatch_force",
    "hatch_half_rule", "isolation_order", "seats_leak_day", "seats_without_ms09",
    "trained_descent_module_leak", "discharge_coefficient", "cabin_temperature",
)  # fmt: skip
