"""What the pictures of both hatches share: the safe side, the leaking side, and had nobody shut."""

import numpy as np

from lib import facts
from lib.hole_and_patch.hatch_model import Hatch, HatchHistories, close, time_constant
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.grid import along_control, everywhere, level
from lib.live.model.layers import Band, Curve, Event, Label, Layer
from lib.live.model.sweep import repeated
from lib.look.palette import MODEL, QUIET, SAFE
from lib.look.steps import steps
from lib.look.words import PRESSURE_UNITS, duration, number, pressure

MMHG = PRESSURE_UNITS["mmHg"]


NOTHING = 1.0  # [Pa]; less is not told as a number


def held(pressure_pa: float) -> str:
    """A pressure in words, or that hardly any is left."""
    return pressure(pressure_pa) if pressure_pa > NOTHING else "almost nothing"


def layers(sides: HatchHistories, whole: str, part: str) -> tuple[Layer, ...]:
    """From the ground up."""
    hatch, size = sides.hatch, sides.hatch.unit
    shut = along_control(hatch.shut, 1, of=2) / size
    still = np.stack(np.broadcast_arrays(shut, hatch.end / size), axis=-1)
    kept, lowest, highest = (
        level(held) / MMHG for held in (np.maximum(sides.kept, hatch.bottom), sides.lowest, sides.highest)
    )
    return (
        Band(f"kept in {whole}, as sources differ about the volume", still, lowest, highest, token=SAFE),
        Curve("no hatch", sides.open_time / size, sides.open / MMHG, token=QUIET, stroke="dash"),
        Curve(f"kept in {whole}", still, kept, token=SAFE, stroke="dot"),
        Curve(part, sides.time / size, sides.leaking / MMHG, main=True),
        Event("hatch shut", shut, token=SAFE),
        Label(whole, hatch.end / size, kept[..., 0], token=SAFE, anchor="end", dy=-8, of=f"kept in {whole}"),
        Label(
            part,
            sides.time[..., -1] / size,
            sides.leaking[..., -1] / MMHG,
            MODEL,
            "end",
            of=part,
            short=part.split()[-1],
        ),
        Label(
            "left open",
            sides.open_time[..., -1] / size,
            sides.open[..., -1] / MMHG,
            QUIET,
            "end",
            of="no hatch",
            short="open",
        ),
    )


def share_given_up(hatch: Hatch) -> float:
    """How much of all the air is behind the hatch when it is shut.  [%]"""
    return 100 * hatch.part / hatch.volumes.value


def when(seconds: float) -> str:
    """The moment at which the hatch is shut, after "shut"."""
    return f"after {duration(seconds)}" if seconds else "at once"


def table(sides: HatchHistories, part: str, whole: str, unit: str) -> Table:
    """The default as rows, at round times: both sides, and had nobody shut the hatch."""
    hatch, size = sides.hatch, sides.hatch.unit
    at = tuple(control.default for control in hatch.controls)
    times = np.array(steps(0.0, hatch.end / size)) * size
    shut = close(hatch, everywhere(times, of=2))
    never = close(hatch, everywhere(times, of=2), shut=False).safe[at[0], 0]
    rows = [
        [number(time), *map(pressure, after)]
        for time, *after in zip(
            (times / size).tolist(),
            shut.leaking[at].tolist(),
            shut.safe[at].tolist(),
            never.tolist(),
            strict=True,
        )
    ]
    columns = (unit, part, whole, "no hatch")
    return Table("Pressure on both sides of the hatch", columns, rows)


def working(sides: HatchHistories, *more: NumberLine) -> Working:
    """The same fall twice, first of all the air and then of what is behind the hatch."""
    hatch = sides.hatch
    kelvin = facts.fact("cabin_temperature").number
    whole, part = (
        [[duration(tau)] for tau in time_constant(hatch, volume).tolist()]
        for volume in (hatch.volumes.value, hatch.part)
    )
    return Working(
        (
            "p = p_{0} e^{−t/τ}  until the hatch is shut, at t_{s} and p_{s}",
            "p′ = p_{s} e^{−(t − t_{s})/τ′}  behind it",
            "τ = V / (C A ψ √(R T)),  τ′ = τ V′/V",
        ),
        (
            NumberLine("p₀, the pressure at the start", "", pressure(hatch.start)),
            NumberLine("V, the volume of all", "m³", number(hatch.volumes.value)),
            NumberLine("V′, the volume behind the hatch", "m³", number(hatch.part)),
            NumberLine(
                "C, the discharge coefficient", "", number(facts.fact("discharge_coefficient").number)
            ),
            NumberLine(
                "A, the area of the hole", "mm²", [[number(area * 1e6)] for area in hatch.area.tolist()]
            ),
            NumberLine("T, an assumed cabin temperature", "K", number(kelvin)),
            NumberLine("τ, until 37\u202f% is left of all", "", whole),
            NumberLine("τ′, until 37\u202f% is left behind the hatch", "", part),
            NumberLine("p_s, when the hatch is shut", "", repeated(0)),
            *more,
        ),
        "lib.physics.repair.close_hatch",
    )
