"""Patch it: when, and how much of the hole?  The two holes of 2018 under every patch."""

import math
from functools import cache

import numpy as np

from lib import facts
from lib.hole_and_patch.patched_histories import (
    BOTTOM,
    END,
    POINTS,
    PRESSURE_TICKS,
    PatchedHistories,
    solve,
)
from lib.hole_and_patch.pressure_histories import MMHG, TOP, reported
from lib.hole_and_patch.scenario import HOURS, PRESSURE_UNIT, SHARES, pressure_axes
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET, SAFE
from lib.look.words import DAY, HOUR, article, duration, number, pressure, quantity

QUESTION = "Patch it: when, and how much of the hole?"
REPORTED = "reported, 30 August 2018"
MOMENTS = ("just before the patch", "just after it")


@cache
def sweep() -> Sweep:
    """The live figure, worked out once for all visitors."""
    patched = solve()
    y, units = pressure_axes("Pressure in the station", BOTTOM, TOP, PRESSURE_TICKS)
    headlines, sentence = words(patched)
    return Sweep(
        name="patch",
        title=QUESTION,
        subject="Pressure in the station against days since the hole opened, patched",
        controls=(HOURS, SHARES),
        headline=headlines,
        sentence=sentence,
        x=Axis("Days since the hole opened", 0, END / DAY, range(0, 21, 5)),
        y=y,
        x_unit="days",
        y_unit=PRESSURE_UNIT.default,
        units=units,
        layers=_layers(patched),
        numbers=_numbers(patched),
        working=working(patched),
        citations=facts.citations(*FACTS),
    )


def _layers(patched: PatchedHistories) -> tuple[Layer, ...]:
    """From the ground up: what was reported, both holes without patch and with it, the lines."""
    days = np.linspace(0.0, END, POINTS)
    slow, fast = (
        everywhere(np.maximum(reported(facts.fact(key).number, days), BOTTOM) / MMHG, of=2)
        for key in ("rate_loop", "rate_night")
    )
    closes = np.array([SHARES.positions], dtype=float) > 0
    leave = np.minimum(patched.patched_until, END) / DAY
    crossed = patched.patched_until < END
    line = patched.leave_line / MMHG
    names = [quantity(width, "mm") for width in patched.widths_mm]
    x, y = patched.time / DAY, patched.pressure / MMHG
    bare = along_control(patched.bare_time, 0, of=2) / DAY
    times = [[[duration(t) for t in row] for row in hole] for hole in patched.patched_until.tolist()]
    return (
        Band(REPORTED, everywhere(days / DAY, of=2), fast, slow, token=OBSERVED, hatched=True),
        *(
            Curve(
                _bare(name),
                bare[hole],
                everywhere(patched.bare[hole], of=1) / MMHG,
                token=QUIET,
                stroke="dot",
                shown=closes,
            )
            for hole, name in enumerate(names)
        ),
        *(Curve(name, x[hole], y[hole], main=hole == 0) for hole, name in enumerate(names)),
        Event("crews leave", line, across=True, short="leave"),
        Event("patch", along_control(HOURS.numbers, 0, of=2) * HOUR / DAY, token=SAFE, shown=closes),
        *(
            Marker(
                f"crews leave, {name}", leave[hole], line, symbol="diamond", token=LIMIT, shown=crossed[hole]
            )
            for hole, name in enumerate(names)
        ),
        *(
            Label(name, x[hole, ..., -1], y[hole, ..., -1], MODEL, "end", of=name)
            for hole, name in enumerate(names)
        ),
        Label(times[0], leave[0], line, token=LIMIT, dy=-12, shown=crossed[0]),
        Label(times[1], leave[1], line, token=LIMIT, anchor="end", dy=20, shown=crossed[1]),
        Label("left open", bare[0][..., -1], BOTTOM / MMHG, QUIET, of=tuple(map(_bare, names)), shown=closes),
        Label("reported", days[4] / DAY, float(slow[0, 0, 4]), token=OBSERVED, of=REPORTED),
    )


def _bare(name: str) -> str:
    return f"{name} without a patch"


def _numbers(patched: PatchedHistories) -> list[NumberLine]:
    """What leaks just before the patch and just after it."""
    falls = [fall * HOUR for fall in patched.fall_rates]
    masses = [mass * DAY for mass in patched.mass_rates]
    return [
        NumberLine(f"{quantity(width, 'mm')}, {when}", "", _rates(mass[hole].tolist(), fall[hole].tolist()))
        for hole, width in enumerate(patched.widths_mm)
        for when, mass, fall in zip(MOMENTS, masses, falls, strict=True)
    ]


def _rates(masses: list[list[float]], falls: list[list[float]]) -> list[list[str]]:
    return [
        [f"{quantity(mass, 'kg/day', 2)}, {pressure(fall, 2, '/h')}" for mass, fall in zip(*row, strict=True)]
        for row in zip(masses, falls, strict=True)
    ]


def words(patched: PatchedHistories) -> tuple[list[list[str]], str]:
    """The answer in one line, and in full beside what was done in 2018."""
    wide, narrow = (quantity(width, "mm") for width in patched.widths_mm)
    open_wide, open_narrow = (duration(time) for time in patched.open_until.tolist())
    left_open = (
        f"With no patch at all, the crew has {open_wide} to leave with the wider hole. With the"
        f" other it has {open_narrow}."
    )
    headlines = []
    for k in range(len(HOURS)):
        gains = [_gains(patched, hole, k) for hole in range(2)]
        headlines.append(
            [
                _both(gain, wide, other, narrow)
                if share != "0"
                else "A patch that closes nothing buys nothing."
                for share, gain, other in zip(SHARES.texts, *gains, strict=True)
            ]
        )
    return headlines, f"{left_open} {HISTORY}"


def _gains(patched: PatchedHistories, hole: int, when: int) -> list[tuple[str, str]]:
    """What a patch at this hour does for this hole, share by share: a verb and how much."""
    held, opened = float(patched.held[hole, when, 0]), float(patched.open_until[hole])
    if held <= patched.leave_line:
        return [("comes", "too late")] * len(SHARES)
    holds = "holds", f"the air at {pressure(held)}"
    return [
        holds if math.isinf(time) else ("buys", duration(time - opened))
        for time in patched.patched_until[hole, when].tolist()
    ]


def _both(gain: tuple[str, str], wide: str, other: tuple[str, str], narrow: str) -> str:
    if gain == other:
        return f"On {article(wide)} hole or one of {narrow}, this patch {' '.join(gain)}."
    return f"On {article(wide)} hole this patch {' '.join(gain)}. On one of {narrow} it {' '.join(other)}."


HISTORY = (
    "In 2018 tape slowed the leak in the morning, and epoxy sealed it in the evening. Nobody"
    " measured how much of the hole the tape closed. We take a quarter, which fits the two reports"
    " of the fall."
)


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "tape_after", "tape_closes", "epoxy_after", "rate_night",
    "rate_loop", "pressure_after_boost", "pressure_leave", "volume_leak_day",
    "discharge_coefficient", "cabin_temperature",
)  # fmt: skip


def working(patched: PatchedHistories) -> Working:
    """The law before and after the patch, and each of its symbols."""
    taus = [duration(tau) for tau in patched.time_constant.tolist()]
    widths = [quantity(width, "mm") for width in patched.widths_mm]
    return Working(
        ("p = p_{0} e^{−t/τ}  until t_{1}, then  p = p_{1} e^{−(t−t_{1}) (1−f)/τ}", "τ = V / (C A ψ √(R T))"),
        (
            NumberLine("p₀, the pressure on 30 August", "", pressure(patched.start)),
            NumberLine("t₁, when the patch comes", "h", [[text] for text in HOURS.texts]),
            NumberLine("f, the share of the hole that it closes", "%", [list(SHARES.texts)]),
            NumberLine(
                "V, the volume on the day of the leak", "m³", number(facts.fact("volume_leak_day").number)
            ),
            NumberLine(
                "C, the discharge coefficient", "", number(facts.fact("discharge_coefficient").number)
            ),
            *(
                NumberLine(f"τ of the open hole, {width}", "", tau)
                for width, tau in zip(widths, taus, strict=True)
            ),
        ),
        "lib.physics.repair.patched_pressure",
    )


FIGURE = Figure("patch", "hole_and_patch", sweep)
