"""A hatch in 2018: the orbital module of MS-09 shut off, instead of patched."""

from functools import cache

import numpy as np

from lib import facts
from lib.hole_and_patch.hatch_layers import (
    NOTHING,
    held,
    layers,
    share_given_up,
    table,
    when,
    working,
)
from lib.hole_and_patch.hatch_model import Hatch, HatchHistories, close, solve
from lib.hole_and_patch.pressure_histories import MMHG, effective_area
from lib.hole_and_patch.scenario import PRESSURE_UNIT, SHUT_H, pressure_axes
from lib.live.model.beside import NumberLine
from lib.live.model.grid import along_control, at_points
from lib.live.model.layers import Band, Event, Label, Layer
from lib.live.model.sweep import Sweep, repeated
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.palette import OBSERVED
from lib.look.words import HOUR, duration, durations, number
from lib.parameters import HOLES
from lib.physics import cabin, orifice
from lib.physics.uncertainty import Estimate

TICKS = {
    "hPa": range(0, 1200, 200),
    "kPa": range(0, 120, 20),
    "mmHg": range(0, 900, 200),
    "psi": range(0, 18, 4),
}
POINTS = 24
REPORTED = "orbital module, as the fall of 30 August 2018 was reported"
KEPT = repeated(0)  # the headline says it again
# Said as it is: a ship that cannot be entered is no way home.
GIVEN_UP = (
    "Behind it are the seats of half the crew, so their way home is given up. In the end tape and"
    " epoxy kept both."
)


def hatch() -> Hatch:
    """The orbital module behind the station of that day."""
    station = facts.fact("volume_leak_day")
    return Hatch(
        controls=(HOLES, SHUT_H),
        area=orifice.round_area(HOLES.numbers / 1000),
        shut=SHUT_H.numbers * HOUR,
        start=facts.fact("pressure_after_boost").number * MMHG,
        volumes=Estimate(station.band[0], station.number, station.band[1]),
        part=facts.fact("volume_soyuz_orbital").number,
        bottom=0.0,
        top=900 * MMHG,
        end=34 * HOUR,
        unit=HOUR,
    )


@cache
def sweep(title: str) -> Sweep:
    """The live figure: every hole, and the hatch shut at any of the hours."""
    sides = solve(hatch())
    y, units = pressure_axes("Pressure", sides.hatch.bottom, sides.hatch.top, TICKS)
    kilonewtons = facts.fact("hatch_force").number / MMHG / 1000  # for each pascal
    shape, push = sides.kept.shape, sides.kept - sides.hour_later
    return Sweep(
        name="hatch",
        title=title,
        subject="Pressure on both sides of the hatch against hours since the hole opened",
        controls=sides.hatch.controls,
        headline=tell_at(shape, lambda at: headline(sides, at)),
        sentence=tell_at(shape, lambda at: sentence(sides, at)),
        x=Axis("Hours since the hole opened", 0, sides.hatch.end / HOUR, range(0, 31, 6)),
        y=y,
        x_unit="h",
        y_unit=PRESSURE_UNIT.default,
        units=units,
        layers=_layers(sides),
        numbers=(  # KEPT comes first
            NumberLine("station keeps", "", tell_each(sides.kept, held)),
            NumberLine("on the hatch an hour later", "", tell_each(push, held)),
            NumberLine(
                "which holds it shut with",
                "kN",
                tell_each(np.where(push > NOTHING, push * kilonewtons, 0), lambda force: number(force, 2)),
            ),
        ),
        table=table(sides, "orbital module", "station", "hours"),
        working=working(
            sides,
            NumberLine("behind the hatch, of all the air", "%", number(share_given_up(sides.hatch), 2)),
            NumberLine(
                "until half of it is left there, at the rates of 30 August 2018",
                "",
                durations(*_half_reported(sides.hatch)),
            ),
        ),
        citations=facts.citations(*FACTS),
    )


def _layers(sides: HatchHistories) -> tuple[Layer, ...]:
    """What the reported falls mean for the module alone, when crews leave, and both sides."""
    shut = at_points(sides.hatch.shut)
    time = along_control(shut + (sides.hatch.end - shut) * np.linspace(0.0, 1.0, POINTS), 1, of=2)
    slow, fast = (
        close(sides.hatch, time, effective=float(effective_area(facts.fact(key).number))).leaking / MMHG
        for key in ("rate_loop", "rate_night")
    )
    return (
        Band(REPORTED, time / HOUR, fast, slow, token=OBSERVED, hatched=True),
        Event("crews leave", facts.fact("pressure_leave").number, across=True, short="leave"),
        *layers(sides, "station", "orbital module"),
        Label("reported", time[..., POINTS // 2] / HOUR, slow[..., POINTS // 2], OBSERVED, of=REPORTED),
    )


def headline(sides: HatchHistories, at: tuple[int, ...]) -> str:
    """The answer in one line, at one position."""
    shut = f"Shut {when(float(sides.hatch.shut[at[1]]))}, the hatch"
    if _too_late(sides, at):
        return f"{shut} comes too late: crews leave before the station is at {KEPT}."
    return f"{shut} keeps {KEPT} in the station."


def _too_late(sides: HatchHistories, at: tuple[int, ...]) -> bool:
    return bool(sides.kept[at] < facts.fact("pressure_leave").number * MMHG)


def sentence(sides: HatchHistories, at: tuple[int, ...]) -> str:
    """The same in full: what is saved, how fast the rest goes, and what is given up."""
    if _too_late(sides, at):
        return (
            "Until then the whole station loses air together, and the crew leaves before that. By"
            " then nobody is aboard to shut it: a hatch is no help that late."
        )
    before = "" if at[1] == 0 else "Until then the whole station loses air together. "
    return (
        f"{before}Behind the hatch the small room empties alone, to half in"
        f" {duration(float(sides.half[at[0]]))}. {GIVEN_UP}"
    )


def _half_reported(hatch: Hatch) -> tuple[float, float]:
    """Until the module has half of its air, at the faster and at the slower reported rate.  [s]"""
    kelvin = facts.fact("cabin_temperature").number
    fast, slow = (
        float(
            cabin.time_to_pressure(
                hatch.part,
                effective_area(facts.fact(key).number),
                2.0,
                1.0,
                kelvin,
                discharge_coefficient=1.0,
            )
        )
        for key in ("rate_night", "rate_loop")
    )
    return fast, slow


FACTS = (
    "hole_place", "volume_soyuz_orbital", "volume_leak_day", "pressure_after_boost",
    "pressure_leave", "rate_night", "rate_loop", "hole_nasa", "hole_roscosmos_esa", "hatch_force",
    "hatch_half_rule", "isolation_order", "seats_leak_day", "seats_without_ms09",
    "trained_descent_module_leak", "discharge_coefficient", "cabin_temperature",
)  # fmt: skip
