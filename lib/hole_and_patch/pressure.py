"""How fast does the air leave?  Pressure against time: every hole, and what was reported."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.hole_and_patch.falls import BOTTOM, END, MMHG, POINTS, TOP, Falls, reported, solve
from lib.hole_and_patch.scenario import HOLES, PATCHES, Scenario
from lib.live.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.sweep import Bet, NumberLine, Sweep, Working
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET
from lib.look.words import (
    DAY,
    HOUR,
    MINUTE,
    PRESSURE_UNITS,
    duration,
    durations,
    number,
    quantity,
    span,
)
from lib.physics import gas, orifice
from lib.physics.limits import Floats

PRESSURE_TICKS = {"kPa": range(60, 110, 10), "mmHg": range(400, 850, 100), "psi": range(8, 16, 2)}


@lru_cache(maxsize=32)  # each some 100 kB packed; a class that shares a link shares one of them
def sweep(scenario: Scenario) -> Sweep:
    """The live figure: all of it worked out here, once for all visitors."""
    falls = solve(scenario)
    unit = scenario.pressure_unit
    scale = PRESSURE_UNITS[unit]
    leave = np.minimum(falls.leave_after[..., 1], END) / DAY
    everywhere = [(h, p) for h in range(len(HOLES)) for p in range(len(PATCHES))]

    def say(words: NDArray[np.str_] | list[str]) -> NDArray[np.str_]:
        return np.array(words).reshape(len(HOLES), len(PATCHES))

    return Sweep(
        name="pressure",
        title="How fast does the air leave?",
        subject="Pressure in the station against days since the hole opened",
        controls=(HOLES, PATCHES),
        headline=say([headline(falls, *at) for at in everywhere]),
        sentence=say([sentence(falls, *at) for at in everywhere]),
        x=Axis("Days since the hole opened", 0, END / DAY, range(0, 21, 5)),
        y=Axis(f"Pressure in the station [{unit}]", BOTTOM / scale, TOP / scale,
               PRESSURE_TICKS[unit]),
        x_unit="days",
        y_unit=unit,
        layers=_layers(falls, scale, leave),
        numbers=(
            NumberLine("air lost", "kg/day", _by_hole(falls.mass_rate * DAY)),
            NumberLine("pressure lost", f"{unit}/h", _by_hole(falls.rate * HOUR / scale)),
        ),
        bet=Bet("x", "On which day would the crew have to leave?", leave, "days"),
        working=working(falls),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _by_hole(values: Floats, figures: int = 2) -> NDArray[np.str_]:
    return np.array([[number(value, figures)] for value in values.tolist()])


def _layers(falls: Falls, scale: float, leave: Floats) -> tuple[Layer, ...]:
    """From the ground up: what was reported, how sure we are, the curve, the line, the words."""
    days = np.linspace(0.0, END, POINTS)
    slow, fast = (reported(facts.fact(key).number, days) / scale
                  for key in ("rate_loop", "rate_night"))  # fmt: skip
    x = falls.time / DAY
    crossed = falls.leave_after[..., 1] < END
    late = leave > 0.7 * END / DAY
    patched = [[fraction > 0 for fraction in falls.scenario.closed_fractions]]
    at = POINTS // 2
    return (
        Band("reported, 30 August 2018", (days / DAY)[np.newaxis, np.newaxis],
             np.maximum(fast, BOTTOM / scale)[np.newaxis, np.newaxis],
             slow[np.newaxis, np.newaxis], token=OBSERVED, hatched=True),
        Band("calculated, as sources differ about the volume", falls.band_time / DAY,
             falls.lowest / scale, falls.highest / scale),
        Curve("without the patch", falls.bare_time / DAY, falls.bare / scale,
              token=QUIET, stroke="dot", shown=patched),
        Curve("calculated", x, falls.pressure / scale, main=True),
        Event("leave the station", falls.leave_line / scale, across=True),
        Marker("leave the station", leave, falls.leave_line / scale, symbol="diamond",
               token=LIMIT, shown=crossed),
        Label(np.array([[duration(t) for t in row] for row in falls.leave_after[..., 1]]), leave,
              falls.leave_line / scale, token=LIMIT, anchor=np.where(late, "end", "start"), dy=-12,
              shown=crossed),
        Label("reported", 12.5, float(slow[38]), token=OBSERVED),
        Label("calculated", x[..., at], falls.pressure[..., at] / scale, token=MODEL,
              anchor=np.where(x[..., at] > 6, "end", "start"), dy=-8),
    )  # fmt: skip


def headline(falls: Falls, hole: int, patch: int) -> str:
    """The answer in one line, at one position."""
    width = HOLES.texts[hole]
    after = float(falls.leave_after[hole, patch, 1])
    if np.isinf(after):
        return f"Through a {width}\u202fmm hole: {_rate(falls, hole)} until the patch holds."
    return (
        f"Through a {width}\u202fmm hole: {_rate(falls, hole)}, about {duration(after)} to the"
        " line at which crews leave."
    )


def _per(falls: Falls, hole: int) -> tuple[float, str]:
    """A hole that would empty the station within hours is better told by the minute."""
    slow = falls.time_constant[hole] > 10 * HOUR
    return (HOUR, "an hour") if slow else (MINUTE, "a minute")


def _rate(falls: Falls, hole: int) -> str:
    """The fall of pressure at the start, in the visitor's unit."""
    unit = falls.scenario.pressure_unit
    per, word = _per(falls, hole)
    return f"{quantity(float(falls.rate[hole]) * per / PRESSURE_UNITS[unit], unit, 2)} {word}"


def sentence(falls: Falls, hole: int, patch: int) -> str:
    """The same numbers in full, beside what was reported."""
    unit = falls.scenario.pressure_unit
    scale = PRESSURE_UNITS[unit] / MMHG
    slow, fast = (facts.fact(key).number for key in ("rate_loop", "rate_night"))
    an_hour = float(falls.rate[hole]) * HOUR / MMHG
    per, word = (DAY, "a day") if _per(falls, hole)[0] == HOUR else (MINUTE, "a minute")
    return (
        f"A clean hole of {HOLES.texts[hole]}\u202fmm loses {_rate(falls, hole)}, which is"
        f" {quantity(float(falls.mass_rate[hole]) * per, 'kg', 2)} of air {word}."
        f" {_leaving(*falls.leave_after[hole, patch].tolist())} Reported on"
        f" 30 August 2018: {span(slow / scale, fast / scale, unit)} an hour;"
        f" {_against(an_hour / fast, an_hour / slow)}"
    )


def _leaving(earliest: float, likely: float, latest: float) -> str:
    if np.isinf(likely):
        return "With this patch the pressure never comes down to the line at which crews leave."
    return (
        f"Crews would leave after about {duration(likely)}: {durations(earliest, latest)},"
        " as sources differ about the volume."
    )


def _against(least: float, most: float) -> str:
    """By how much the calculated hole misses the reports, said plainly."""
    if least > 1.05:
        return f"this hole leaks {number(least, 2)} to {number(most, 2)} times that."
    if most < 0.95:
        return f"this hole leaks only {number(least, 2)} to {number(most, 2)} of that."
    return "this hole agrees with that."


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "rate_night", "rate_loop", "pressure_after_boost",
    "pressure_leave", "volume_leak_day", "discharge_coefficient", "cabin_temperature",
    "eighteen_days",
)  # fmt: skip


def working(falls: Falls) -> Working:
    """The formula, and each of its symbols with the visitor's own numbers."""
    start = facts.fact("pressure_after_boost").number
    psi = float(orifice.critical_flow_function(gas.AIR.gamma))
    kelvin = facts.fact("cabin_temperature").number
    area = orifice.round_area(np.array(HOLES.positions, dtype=float) / 1000) * 1e6
    return Working(
        ("p(t) = p_{0} e^{−t/τ}", "τ = V / (C A ψ √(R T))"),
        (
            NumberLine("p₀, the pressure on 30 August", "mmHg", number(start)),
            NumberLine("V, the volume that leaks", "m³", number(falls.scenario.volume_m3)),
            NumberLine("C, the discharge coefficient", "",
                       number(falls.scenario.discharge_coefficient)),
            NumberLine("A, the area of the hole", "mm²", _by_hole(area, 3)),
            NumberLine("ψ, the flow function of air", "", number(psi, 4)),
            NumberLine("R, the gas constant of air", "J/(kg K)",
                       number(gas.AIR.specific_constant)),
            NumberLine("T, an assumed cabin temperature", "K", number(kelvin)),
            NumberLine("τ, until 37 % of the pressure is left", "",
                       [[duration(tau)] for tau in falls.time_constant.tolist()]),
        ),
        "lib.physics.cabin.blow_down",
    )  # fmt: skip
