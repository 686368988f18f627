"""How fast does the air leave?  Pressure against time: this hole, and what was reported."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.hole_and_patch.scenario import Scenario
from lib.look.figure import Axis, Picture
from lib.look.palette import MODEL, OBSERVED, QUIET
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
)  # fmt: skip
from lib.physics import cabin, gas, orifice, repair
from lib.physics.limits import Floats

MMHG = PRESSURE_UNITS["mmHg"]
PRESSURE_TICKS = {"kPa": range(60, 110, 10), "mmHg": range(400, 850, 100), "psi": range(8, 16, 2)}


@dataclass(frozen=True)
class Window:
    """How much time the picture shows: in seconds, the unit of its axis, the step of its ticks."""

    seconds: float
    unit: float
    word: str
    step: float


# The range stays while the hole changes a little; it shortens only when the story would be over
# in its first inch.
WINDOWS = (Window(10 * MINUTE, MINUTE, "minutes", 2), Window(HOUR, MINUTE, "minutes", 10),
           Window(6 * HOUR, HOUR, "hours", 1), Window(2 * DAY, HOUR, "hours", 12),
           Window(20 * DAY, DAY, "days", 5))  # fmt: skip


@dataclass(frozen=True)
class Fall:
    """The answer, in SI units: the visitor's hole with its range, and what people reported."""

    scenario: Scenario
    window: Window
    time: Floats
    pressure: Floats
    lowest: Floats  # in the smallest volume that sources give
    highest: Floats  # in the largest
    unpatched: Floats
    reported_fast: Floats
    reported_slow: Floats
    time_constant: float
    rate: float  # [Pa/s] at the start, through the open hole
    mass_rate: float  # [kg/s]
    leave_line: float
    leave_after: tuple[float, float, float]  # smallest volume, the visitor's, largest [s]


def solve(scenario: Scenario) -> Fall:
    """Isothermal blow-down from the pressure of 30 August, patched when the visitor says so."""
    start = facts.fact("pressure_after_boost").number * MMHG
    leave = facts.fact("pressure_leave").number * MMHG
    kelvin = facts.fact("cabin_temperature").number
    station = facts.fact("volume_leak_day")
    area = orifice.round_area(scenario.hole_mm / 1000)
    coefficient = scenario.discharge_coefficient
    patch = {"patch_time": scenario.patch_at_h * HOUR, "closed_fraction": scenario.closed_fraction}

    # The visitor's volume, and the same spread around it as the sources have about the station's.
    volumes = scenario.volume_m3 * np.array([station.band[0], station.number, station.band[1]])
    taus = cabin.time_constant(volumes / station.number, area, kelvin,
                               discharge_coefficient=coefficient)  # fmt: skip
    tau = float(taus[1])
    leave_after = repair.time_to_patched_pressure(start, taus, leave, **patch)
    window = _window(float(cabin.time_to_pressure(
        scenario.volume_m3, area, start, leave, kelvin, discharge_coefficient=coefficient,
    )))  # fmt: skip
    time = np.linspace(0.0, window.seconds, 241)
    lowest, pressure, highest = repair.patched_pressure(start, taus[:, np.newaxis], time, **patch)

    def reported(rate_mmhg_h: float) -> Floats:
        """A hole that starts with this rate, the only thing the reports tell about it."""
        effective = cabin.infer_area(station.number, start, start - rate_mmhg_h * MMHG, HOUR,
                                     kelvin, discharge_coefficient=1.0)  # fmt: skip
        return cabin.blow_down(station.number, effective, start, kelvin, time,
                               discharge_coefficient=1.0).pressure  # fmt: skip

    return Fall(
        scenario=scenario,
        window=window,
        time=time,
        pressure=pressure,
        lowest=lowest,
        highest=highest,
        unpatched=start * np.exp(-time / tau),
        reported_fast=reported(facts.fact("rate_night").number),
        reported_slow=reported(facts.fact("rate_loop").number),
        time_constant=tau,
        rate=start / tau,
        mass_rate=float(orifice.mass_flow(area, start, kelvin, discharge_coefficient=coefficient)),
        leave_line=leave,
        leave_after=(float(leave_after[0]), float(leave_after[1]), float(leave_after[2])),
    )


def _window(until: float) -> Window:
    """The shortest window in which the story up to the leave line has room."""
    return next((w for w in WINDOWS if until < 0.9 * w.seconds), WINDOWS[-1])


def figure(fall: Fall) -> go.Figure:
    """Pressure against time; the reported band is in the picture before anything is touched."""
    scale = PRESSURE_UNITS[fall.scenario.pressure_unit]
    window = fall.window
    end = window.seconds / window.unit
    picture = Picture(
        Axis(f"{window.word.capitalize()} since the hole opened", 0, end,
             np.arange(0, end + 1, window.step)),
        Axis(f"Pressure in the station [{fall.scenario.pressure_unit}]",
             400 * MMHG / scale, 800 * MMHG / scale, PRESSURE_TICKS[fall.scenario.pressure_unit]),
    )  # fmt: skip
    x = fall.time / window.unit
    picture.band(x, fall.reported_fast / scale, fall.reported_slow / scale,
                 name="reported, 30 August 2018", token=OBSERVED, hatched=True)  # fmt: skip
    picture.band(x, fall.lowest / scale, fall.highest / scale, name="calculated, range")
    if fall.scenario.closed_fraction:
        picture.line(x, fall.unpatched / scale, name="without the patch", token=QUIET, dash="dot")
    picture.line(x, fall.pressure / scale, name="calculated")
    picture.across(fall.leave_line / scale, "leave the station")
    picture.label(0.62 * end, fall.reported_slow[149] / scale, "reported", token=OBSERVED)
    at = int(np.argmax(fall.lowest < 0.85 * fall.lowest[0])) or 120
    picture.label(x[at], fall.lowest[at] / scale, "calculated", token=MODEL, anchor="right",
                  above=False)  # fmt: skip
    return picture.figure()


def headline(fall: Fall) -> str:
    """The answer in one line."""
    hole = quantity(fall.scenario.hole_mm, "mm")
    if np.isinf(fall.leave_after[1]):
        return f"Through a {hole} hole: {_rate(fall)} until the patch holds."
    return (
        f"Through a {hole} hole: {_rate(fall)}, about {duration(fall.leave_after[1])} to the line"
        " at which crews leave."
    )


def _rate(fall: Fall) -> str:
    """The fall of pressure at the start, in the visitor's unit.

    A hole that would empty the station within hours is better told by the minute.
    """
    unit = fall.scenario.pressure_unit
    per, word = (HOUR, "an hour") if fall.time_constant > 10 * HOUR else (MINUTE, "a minute")
    return f"{quantity(fall.rate * per / PRESSURE_UNITS[unit], unit, 2)} {word}"


def sentence(fall: Fall) -> str:
    """The same numbers in full, beside what was reported."""
    unit = fall.scenario.pressure_unit
    slow, fast = (facts.fact(key).number for key in ("rate_loop", "rate_night"))
    scale = PRESSURE_UNITS[unit] / MMHG
    an_hour = fall.rate * HOUR / MMHG
    per, word = (DAY, "a day") if fall.time_constant > 10 * HOUR else (MINUTE, "a minute")
    return (
        f"A clean hole of {quantity(fall.scenario.hole_mm, 'mm')} loses {_rate(fall)}, which is"
        f" {quantity(fall.mass_rate * per, 'kg', 2)} of air {word}. {_leaving(fall)} Reported on"
        f" 30 August 2018: {span(slow / scale, fast / scale, unit)} an hour;"
        f" {_against(an_hour / fast, an_hour / slow)}"
    )


def _leaving(fall: Fall) -> str:
    earliest, likely, latest = fall.leave_after
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
        return f"this hole leaks {number(least, 2)} to {number(most, 2)} of that."
    return "this hole agrees with that."


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "rate_night", "rate_loop", "pressure_after_boost",
    "pressure_leave", "volume_leak_day", "discharge_coefficient", "cabin_temperature",
    "eighteen_days",
)  # fmt: skip
FORMULA = r"p(t) = p_0\,e^{-t/\tau} \qquad \tau = \frac{V}{C\,A\,\psi\,\sqrt{R\,T}}"


def symbols(fall: Fall) -> list[tuple[str, str]]:
    """The working, with the visitor's own numbers."""
    scenario = fall.scenario
    area = float(orifice.round_area(scenario.hole_mm / 1000))
    return [
        ("p₀, the pressure on 30 August", quantity(fall.pressure[0] / MMHG, "mmHg")),
        ("V, the volume that leaks", quantity(scenario.volume_m3, "m³")),
        ("C, the discharge coefficient", number(scenario.discharge_coefficient)),
        ("A, the area of the hole", quantity(area * 1e6, "mm²")),
        ("ψ, the flow function of air",
         number(float(orifice.critical_flow_function(gas.AIR.gamma)), 4)),
        ("R, the gas constant of air", quantity(gas.AIR.specific_constant, "J/(kg K)")),
        ("T, an assumed cabin temperature", quantity(facts.fact("cabin_temperature").number, "K")),
        ("τ, the time constant", duration(fall.time_constant)),
    ]  # fmt: skip


COLUMNS = ("hours", "calculated", "smallest volume", "largest volume", "reported, fastest",
           "reported, slowest")  # fmt: skip


def rows(fall: Fall) -> list[list[str]]:
    """The picture as a table, a dozen rows of it."""
    scale = PRESSURE_UNITS[fall.scenario.pressure_unit]
    curves = (fall.pressure, fall.lowest, fall.highest, fall.reported_fast, fall.reported_slow)
    return [
        [number(fall.time[i] / HOUR), *(number(float(curve[i]) / scale) for curve in curves)]
        for i in range(0, fall.time.size, 20)
    ]
