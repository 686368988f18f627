"""What the pictures of both hatches share: the safe side, the leaking side, and had nobody shut."""

from typing import NamedTuple

import numpy as np

from lib import facts
from lib.hole_and_patch.shut import Hatch, Sides, close, reaches, time_constant, until
from lib.live.beside import NumberLine, Table, Working
from lib.live.layers import Band, Curve, Event, Label, Layer
from lib.live.sweep import repeated
from lib.look.palette import MODEL, QUIET, SAFE
from lib.look.words import PRESSURE_UNITS, duration, number, pressure

MMHG = PRESSURE_UNITS["mmHg"]


NOTHING = 1.0  # [Pa]; less is not told as a number


def held(pressure_pa: float) -> str:
    """A pressure in words, or that hardly any is left."""
    return pressure(pressure_pa) if pressure_pa > NOTHING else "almost nothing"


class Rows(NamedTuple):
    """Pressures [Pa] at which words stand, so that none touches another at any position."""

    slow: float  # the leaking side's name, beside a fall too slow for the next row
    fast: float
    least: float  # without it where less than this is kept
    open_end: float  # had nobody shut the hatch: its name at its end, if that is above this
    open_fall: float  # and else beside its fall, here


def layers(sides: Sides, whole: str, part: str, size: float, rows: Rows) -> tuple[Layer, ...]:
    """From the ground up; ``size`` is the unit of time in seconds."""
    hatch = sides.hatch
    shut = hatch.shut[np.newaxis] / size
    still = np.stack(np.broadcast_arrays(shut, hatch.end / size), axis=-1)
    kept, lowest, highest = (
        np.repeat(held[..., np.newaxis], 2, axis=-1) / MMHG
        for held in (np.maximum(sides.kept, hatch.bottom), sides.lowest, sides.highest)
    )
    words = [[f"{whole} {pressure(value, 3, '=') if value > NOTHING else 0}" for value in row]
             for row in sides.kept.tolist()]  # fmt: skip
    return (
        Band(f"kept in {whole}, as sources differ about the volume", still, lowest, highest,
             token=SAFE),
        Curve("no hatch", sides.open_time / size, sides.open / MMHG, token=QUIET, stroke="dash"),
        Curve(f"kept in {whole}", still, kept, token=SAFE, stroke="dot"),
        Curve(part, sides.time / size, sides.leaking / MMHG, main=True),
        Event("hatch shut", shut, token=SAFE),
        Label(words, hatch.end / size, kept[..., 0], token=SAFE, anchor="end", dy=-8),
        *_names(sides, part, size, rows),
    )  # fmt: skip


def _names(sides: Sides, part: str, size: float, rows: Rows) -> tuple[Label, ...]:
    """The falling lines' names, on the side where a phone has room."""
    hatch = sides.hatch
    aside, end = hatch.end / 100, hatch.end / size
    slow = time_constant(hatch, hatch.part)[:, np.newaxis] > hatch.end / 3
    part_row = np.minimum(rows.fast, hatch.bottom + 0.6 * (sides.kept - hatch.bottom))
    level = np.where(slow, rows.slow, part_row)
    at = reaches(sides, np.maximum(level, 1.0))
    late = at > hatch.end / 2
    beside = np.where(late, np.minimum(at, hatch.end) - aside, at + aside)
    last = sides.open[..., -1]
    steep = last < rows.open_end
    fall = until(hatch, hatch.volumes[1], hatch.start, rows.open_fall)
    fall = np.clip(fall, aside, hatch.end - aside)
    early = fall < hatch.end / 4
    row = rows.open_fall / MMHG
    return (
        Label(part, beside / size, level / MMHG, MODEL, np.where(late, "end", "start"), dy=0,
              shown=sides.kept > rows.least),
        Label("no hatch", end, last / MMHG, QUIET, "end", dy=18, shown=~steep),
        Label("no hatch", (fall + aside) / size, row, QUIET, dy=-6, shown=steep & early),
        Label("no hatch", (fall - aside) / size, row, QUIET, "end", dy=8, shown=steep & ~early),
    )  # fmt: skip


def share_given_up(hatch: Hatch) -> float:
    """How much of all the air is behind the hatch when it is shut.  [%]"""
    return 100 * hatch.part / hatch.volumes[1]


def when(seconds: float) -> str:
    """The moment at which the hatch is shut, after "shut"."""
    return f"after {duration(seconds)}" if seconds else "at once"


def table(sides: Sides, part: str, whole: str, size: float, unit: str) -> Table:
    """The default as rows, a dozen of them: both sides, and had nobody shut the hatch."""
    hatch = sides.hatch
    at = tuple(control.default for control in hatch.controls)
    times = np.linspace(0.0, hatch.end, 13)
    shut = close(hatch, times[np.newaxis, np.newaxis])
    never = close(hatch, times[np.newaxis, np.newaxis], shut=False).safe[at[0], 0]
    rows = [
        [number(time), *map(pressure, after)]
        for time, *after in zip((times / size).tolist(), shut.leaking[at].tolist(),
                                shut.safe[at].tolist(), never.tolist(), strict=True)
    ]  # fmt: skip
    columns = (unit, part, whole, "no hatch")
    return Table("Pressure on both sides of the hatch", columns, rows)


def working(sides: Sides, *more: NumberLine) -> Working:
    """The same fall twice, first of all the air and then of what is behind the hatch."""
    hatch = sides.hatch
    kelvin = facts.fact("cabin_temperature").number
    whole, part = (
        [[duration(tau)] for tau in time_constant(hatch, volume).tolist()]
        for volume in (hatch.volumes[1], hatch.part)
    )
    return Working(
        ("p = p_{0} e^{−t/τ}  until the hatch is shut, at t_{s} and p_{s}",
         "p′ = p_{s} e^{−(t − t_{s})/τ′}  behind it", "τ = V / (C A ψ √(R T)),  τ′ = τ V′/V"),
        (
            NumberLine("p₀, the pressure at the start", "", pressure(hatch.start)),
            NumberLine("V, the volume of all", "m³", number(hatch.volumes[1])),
            NumberLine("V′, the volume behind the hatch", "m³", number(hatch.part)),
            NumberLine("C, the discharge coefficient", "",
                       number(facts.fact("discharge_coefficient").number)),
            NumberLine("A, the area of the hole", "mm²",
                       [[number(area * 1e6)] for area in hatch.area.tolist()]),
            NumberLine("T, an assumed cabin temperature", "K", number(kelvin)),
            NumberLine("τ, until 37\u202f% is left of all", "", whole),
            NumberLine("τ′, until 37\u202f% is left behind the hatch", "", part),
            NumberLine("p_s, when the hatch is shut", "", repeated(0)),
            *more,
        ),
        "lib.physics.repair.close_hatch",
    )  # fmt: skip
