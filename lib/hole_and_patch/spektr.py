"""A hatch in 1997: the module Spektr shut off from Mir, minutes after a cargo ship had hit it."""

from functools import cache

import numpy as np

from lib import facts
from lib.hole_and_patch.hatch_layers import layers, share_given_up, table, when, working
from lib.hole_and_patch.hatch_model import Hatch, HatchHistories, reaches, solve
from lib.hole_and_patch.pressure_histories import MMHG
from lib.hole_and_patch.scenario import PRESSURE_UNIT, SHUT_MIN, SPEKTR_HOLES, pressure_axes
from lib.live.model.beside import NumberLine
from lib.live.model.layers import Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.palette import LIMIT, OBSERVED
from lib.look.words import MINUTE, duration, number, pressure, span
from lib.physics import inference
from lib.physics.limits import Floats
from lib.physics.uncertainty import Estimate

TICKS = {
    "hPa": range(400, 1000, 200),
    "kPa": range(40, 120, 20),
    "mmHg": range(300, 900, 100),
    "psi": range(6, 18, 2),
}
LEAVE, FALLING = "today's line to leave", "Spektr, falling"
ALARM, LOWEST = (f"{what}, at a time not told" for what in ("alarm", "lowest in Mir"))


def hatch() -> Hatch:
    """Spektr behind all of Mir.  Mir's volume is known as a range; drawn is the middle of it."""
    least, most = facts.fact("mir_volume").band
    return Hatch(
        controls=(SPEKTR_HOLES, SHUT_MIN),
        area=SPEKTR_HOLES.numbers / 1e6,
        shut=SHUT_MIN.numbers * MINUTE,
        start=facts.fact("mir_normal").number * MMHG,
        volumes=Estimate(least, (least + most) / 2, most),
        part=facts.fact("mir_spektr_volume").number,
        bottom=300 * MMHG,
        top=840 * MMHG,
        end=40 * MINUTE,
        unit=MINUTE,
    )


@cache
def sweep(title: str) -> Sweep:
    """The live figure: the holes that were spoken of, and the hatch shut at any minute."""
    sides = solve(hatch())
    y, units = pressure_axes("Pressure", sides.hatch.bottom, sides.hatch.top, TICKS)
    shape = sides.kept.shape
    down = reaches(sides, facts.fact("mir_spektr").number * MMHG) / MINUTE
    reported = pressure(facts.fact("mir_spektr").number * MMHG)
    return Sweep(
        name="spektr",
        title=title,
        subject="Pressure on both sides of the hatch against minutes since the hit",
        controls=sides.hatch.controls,
        headline=tell_at(shape, lambda at: headline(sides, at)),
        sentence=tell_at(shape, lambda at: sentence(sides, at, float(down[at]))),
        x=Axis("Minutes since the hit", 0, sides.hatch.end / MINUTE, range(0, 50, 10)),
        y=y,
        x_unit="min",
        y_unit=PRESSURE_UNIT.default,
        units=units,
        layers=_layers(sides),
        numbers=(
            NumberLine("Mir keeps", "", tell_each(sides.kept, pressure)),
            NumberLine(
                f"Spektr at {reported} after", "min", tell_each(down, lambda minutes: number(minutes, 2))
            ),
        ),
        table=table(sides, "Spektr", "Mir", "minutes"),
        working=working(
            sides,
            NumberLine("behind the hatch, of all the air", "%", number(share_given_up(sides.hatch), 2)),
            NumberLine(
                "hole of which the gauges speak (volumes unverified)",
                "mm²",
                span(*hole_needed(sides.hatch), ""),
            ),
            NumberLine("hole as NASA told it, one square inch", "mm²", number(facts.fact("mir_hole").number)),
            NumberLine(
                "hole in other accounts (unverified)", "mm²", span(*facts.fact("mir_hole_other").band, "")
            ),
        ),
        citations=facts.citations(*FACTS),
    )


def _layers(sides: HatchHistories) -> tuple[Layer, ...]:
    """What was told of that day.  Two pressures came without a time, so their lines are long."""
    early, late = facts.fact("mir_minutes").band
    start, alarm, lowest, spektr, leave = (
        facts.fact(key).number
        for key in ("mir_normal", "alarm_mir", "mir_lowest", "mir_spektr", "pressure_leave")
    )
    always, some_time, known = (
        np.array([[minutes]]) for minutes in ((0.0, sides.hatch.end / MINUTE), (0.0, late), (early, late))
    )

    def level(value: float) -> Floats:
        return np.full((1, 1, 2), value)

    return (
        Curve(LEAVE, always, level(leave), token=LIMIT, stroke="dash"),
        Curve(ALARM, some_time, level(alarm), token=OBSERVED, stroke="dash"),
        Curve(LOWEST, some_time, level(lowest), token=OBSERVED, stroke="dash"),
        Curve(FALLING, known, level(spektr), token=OBSERVED),
        Marker("before the hit", 0.0, start),
        Marker("Spektr, falling, at the earliest", early, spektr, symbol="square"),
        Marker("Spektr, falling, at the latest", late, spektr, symbol="square"),
        *layers(sides, "Mir", "Spektr"),
        Label("today: leave", 0.4, leave, token=LIMIT, of=LEAVE, short="leave"),
        Label("alarm", late + 0.5, alarm, token=OBSERVED, of=ALARM),
        Label("lowest", late + 0.5, lowest, token=OBSERVED, dy=14, of=LOWEST),
        Label("reported", late, spektr, token=OBSERVED, dy=16, of=FALLING, short="told"),
    )


def hole_needed(hatch: Hatch) -> tuple[float, float]:
    """The hole that the reported pressures and minutes speak of, smallest and largest.  [mm²]"""
    normal, lowest, spektr = (
        facts.fact(key).number * MMHG for key in ("mir_normal", "mir_lowest", "mir_spektr")
    )
    # Little air and a long time mean the smallest hole.
    minutes = np.array(facts.fact("mir_minutes").band[::-1])
    least, most = (
        inference.infer_area_two_stage(
            np.array([hatch.volumes.low, hatch.volumes.high]),
            hatch.part,
            normal,
            lowest,
            spektr,
            minutes * MINUTE,
            facts.fact("cabin_temperature").number,
            discharge_coefficient=facts.fact("discharge_coefficient").number,
        )
        * 1e6
    )
    return float(least), float(most)


def headline(sides: HatchHistories, at: tuple[int, ...]) -> str:
    """The answer in one line, at one position."""
    kept = pressure(float(sides.kept[at]))
    return f"Shut {when(float(sides.hatch.shut[at[1]]))}, the hatch keeps {kept} in Mir."


def sentence(sides: HatchHistories, at: tuple[int, ...], down: float) -> str:
    """The same beside what was told of that day."""
    spektr = pressure(facts.fact("mir_spektr").number * MMHG)
    return (
        f"{_saved(sides, at, spektr)} after {duration(down * MINUTE)}. The gauges of that day speak"
        " of a smaller hole than NASA told, and other accounts of one smaller still. When the hatch"
        " was shut was not told. The crew gave up the module, and nobody had to leave Mir."
    )


def _saved(sides: HatchHistories, at: tuple[int, ...], spektr: str) -> str:
    if at[1] == 0:
        return f"Spektr alone loses air, and is at {spektr}"
    if sides.kept[at] < facts.fact("mir_spektr").number * MMHG:
        return f"All of Mir loses air, and is at {spektr}"
    return f"First all of Mir loses air, then Spektr alone, and it is at {spektr}"


FACTS = (
    "mir_normal", "mir_lowest", "alarm_mir", "mir_spektr", "mir_minutes", "mir_hole",
    "mir_hole_other", "mir_volume", "mir_spektr_volume", "mir_cables", "mir_air_left",
    "pressure_leave", "discharge_coefficient", "cabin_temperature",
)  # fmt: skip
