"""How fast does the air leave?  Pressure against time: every hole, and what was reported."""

import math
from functools import cache

import numpy as np
from scipy import constants

from lib import facts
from lib.hole_and_patch.falls import (
    BOTTOM,
    END,
    MMHG,
    POINTS,
    PRESSURE_TICKS,
    TOP,
    Falls,
    reported,
    solve,
)
from lib.hole_and_patch.scenario import (
    COEFFICIENTS,
    PATCHES,
    PRESSURE_UNIT,
    VOLUMES,
    Scenario,
    pressure_axes,
)
from lib.live.figure import Figure
from lib.live.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.sweep import Bet, NumberLine, Sweep, Working, guesses
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET
from lib.look.words import (
    DAY,
    HOUR,
    MINUTE,
    article,
    duration,
    durations,
    from_to,
    lasting,
    number,
    pressure,
    quantity,
    span,
    with_unit,
)
from lib.parameters import HOLES
from lib.physics import gas, orifice
from lib.physics.limits import Floats

DAYS = Axis("Days since the hole opened", 0, END / DAY, range(0, 21, 5))
FLAT = 640 * MMHG  # above it a curve falls so little that its name has room over it


@cache
def sweep(volume_m3: float, discharge_coefficient: float) -> Sweep:
    """The live figure: all of it worked out here, once for all visitors."""
    falls = solve(Scenario(volume_m3, discharge_coefficient))
    y, units = pressure_axes("Pressure in the station", BOTTOM, TOP, PRESSURE_TICKS)
    leave = np.minimum(falls.leave_after[..., 1], END) / DAY
    headlines, sentences = words(falls)
    return Sweep(
        name="pressure",
        title="How fast does the air leave?",
        subject="Pressure in the station against days since the hole opened",
        controls=(HOLES, PATCHES),
        headline=headlines,
        sentence=sentences,
        x=DAYS,
        y=y,
        x_unit="days",
        y_unit=PRESSURE_UNIT.default,
        units=units,
        layers=_layers(falls, leave),
        numbers=(
            NumberLine("air lost", "kg/day", _by_hole(falls.mass_rate * DAY)),
            NumberLine("pressure lost", "", [[pressure(rate * HOUR, 2, "/h")]
                                             for rate in falls.rate.tolist()]),
            NumberLine("Mir's alarm (this station's is not known)", "",
                       [[_when(after) for after in row] for row in falls.alarm_after.tolist()]),
        ),
        bet=Bet("x", "On which day would the crew have to leave?", leave,
                [[_told(after) for after in row] for row in falls.leave_after[..., 1].tolist()],
                (*guesses(DAYS, _guessed)[:-1], f"{lasting(END)} or more")),
        working=working(falls),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _by_hole(values: Floats, figures: int = 2) -> list[list[str]]:
    return [[number(value, figures)] for value in values.tolist()]


def _when(after: float) -> str:
    return "never" if math.isinf(after) else f"after {duration(after)}"


def _guessed(day: float) -> str:
    return lasting(day * DAY) if day else "at once"


def _told(after: float) -> str:
    return "The patch holds, so they stay." if math.isinf(after) else f"It is {lasting(after)}."


def _layers(falls: Falls, leave: Floats) -> tuple[Layer, ...]:
    """From the ground up: what was reported, how sure we are, the curve, the lines, the words."""
    days = np.linspace(0.0, END, POINTS)
    slow, fast = (reported(facts.fact(key).number, days) / MMHG
                  for key in ("rate_loop", "rate_night"))  # fmt: skip
    x = falls.time / DAY
    crossed = falls.leave_after[..., 1] < END
    late = leave > 0.7 * END / DAY
    at = POINTS // 2
    return (
        Band("reported, 30 August 2018", (days / DAY)[np.newaxis, np.newaxis],
             np.maximum(fast, BOTTOM / MMHG)[np.newaxis, np.newaxis],
             slow[np.newaxis, np.newaxis], token=OBSERVED, hatched=True),
        Band("calculated, nine times in ten", falls.band_time / DAY,
             falls.lowest / MMHG, falls.highest / MMHG),
        Curve("without the patch", falls.bare_time / DAY, falls.bare / MMHG,
              token=QUIET, stroke="dot", shown=[[word != "none" for word in PATCHES.positions]]),
        Curve("calculated", x, falls.pressure / MMHG, main=True),
        Event("Mir's alarm", falls.alarm_line / MMHG, across=True, anchor="end"),
        Event("leave the station", falls.leave_line / MMHG, across=True),
        Marker("leave the station", leave, falls.leave_line / MMHG, symbol="diamond",
               token=LIMIT, shown=crossed),
        Label(np.array([[duration(t) for t in row] for row in falls.leave_after[..., 1].tolist()]),
              leave, falls.leave_line / MMHG, token=LIMIT, anchor=np.where(late, "end", "start"),
              dy=-12, shown=crossed),
        Label("reported", days[9] / DAY, float(slow[9]), token=OBSERVED),
        # Right of the curve where it is steep, over it where it is flat and high.
        Label("calculated", x[..., at], falls.pressure[..., at] / MMHG, token=MODEL,
              anchor=np.where(falls.pressure[..., at] > FLAT, "middle", "start"), dy=-8),
    )  # fmt: skip


def words(falls: Falls) -> tuple[list[list[str]], list[list[str]]]:
    """The answer in one line, and in full beside what was reported: every hole, every patch."""
    slow, fast = (facts.fact(key).number for key in ("rate_loop", "rate_night"))
    reported = from_to(pressure(slow * MMHG, 2, "="), pressure(fast * MMHG, 2))
    said = f"Reported on 30 August 2018: {reported} an hour;"
    known = _known(falls)
    headlines, sentences = [], []
    for hole, width in enumerate(HOLES.texts):
        rate, an_hour = _rate(falls, hole), float(falls.rate[hole]) * HOUR / MMHG
        lost = f"A clean hole of {width}\u202fmm loses {rate}, which is {_mass_rate(falls, hole)}."
        against = f"{said} {_against(an_hour / fast, an_hour / slow)}"
        times = falls.leave_after[hole].tolist()
        headlines.append([_headline(width, rate, likely) for _, likely, _ in times])
        sentences.append([f"{lost} {_leaving(ends, known)} {against}" for ends in times])
    return headlines, sentences


def _headline(width: str, rate: str, leave_after: float) -> str:
    through = f"Through {article(with_unit(width, 'mm'))} hole: {rate}"
    if math.isinf(leave_after):
        return f"{through} until the patch holds."
    return f"{through}, about {duration(leave_after)} to the line at which crews leave."


def _slow(falls: Falls, hole: int) -> bool:
    """A hole that would empty the station within hours is better told by the minute."""
    return bool(falls.time_constant[hole] > 10 * HOUR)


def _rate(falls: Falls, hole: int) -> str:
    """The fall of pressure at the start, in the visitor's unit."""
    per, word = (HOUR, "an hour") if _slow(falls, hole) else (MINUTE, "a minute")
    return f"{pressure(float(falls.rate[hole]) * per, 2)} {word}"


def _mass_rate(falls: Falls, hole: int) -> str:
    per, word = (DAY, "a day") if _slow(falls, hole) else (MINUTE, "a minute")
    return f"{quantity(float(falls.mass_rate[hole]) * per, 'kg', 2)} of air {word}"


def _known(falls: Falls) -> str:
    """What the band takes as known, in words."""
    volume, coefficient, kelvin = (
        falls.known[name] for name in ("volume", "coefficient", "temperature")
    )
    coldest, warmest = (end - constants.zero_Celsius for end in (kelvin.low, kelvin.high))
    return (
        f"if {span(volume.low, volume.high, 'm³', 3)} leak, at {span(coldest, warmest, '°C')}, and"
        f" the jet fills {span(coefficient.low, coefficient.high, '')} of the hole"
    )


def _leaving(after: list[float], known: str) -> str:
    """When crews would leave, and how sure that is; epoxy may come before or after."""
    early, likely, late = after
    if math.isinf(early):
        return "With these patches the pressure never comes down to the line at which crews leave."
    if math.isinf(likely):
        return (
            "The epoxy comes before the line at which crews leave, but hardly: one time in twenty"
            f" they would be gone within {duration(early)}, {known}."
        )
    leave = f"Crews would leave after about {duration(likely)}"
    if math.isinf(late):
        return f"{leave}, or never, as the epoxy comes at about that time."
    return f"{leave}: nine times in ten after {durations(early, late, likely)}, {known}."


def _against(least: float, most: float) -> str:
    """By how much the calculated hole misses the reports, said plainly."""
    if least > 1.05:
        return f"this hole leaks {span(least, most, '')} times that."
    if most < 0.95:
        return f"this hole leaks only {span(least, most, '')} of that."
    return "this hole agrees with that."


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "rate_night", "rate_loop", "pressure_after_boost",
    "alarm_mir", "pressure_leave", "tape_after", "tape_closes", "epoxy_after", "volume_leak_day",
    "discharge_coefficient", "discharge_drilled", "cabin_temperature", "eighteen_days",
)  # fmt: skip


def working(falls: Falls) -> Working:
    """The formula, and each of its symbols with the visitor's own numbers."""
    psi = float(orifice.critical_flow_function(gas.AIR.gamma))
    kelvin = facts.fact("cabin_temperature").number
    area = orifice.round_area(np.array(HOLES.positions, dtype=float) / 1000) * 1e6
    return Working(
        ("p(t) = p_{0} e^{−t/τ}", "τ = V / (C A ψ √(R T))"),
        (
            NumberLine("p₀, the pressure on 30 August", "", pressure(falls.start)),
            NumberLine("V, the volume that leaks", "m³", number(falls.scenario.volume_m3)),
            NumberLine("C, the discharge coefficient", "",
                       number(falls.scenario.discharge_coefficient)),
            NumberLine("A, the area of the hole", "mm²", _by_hole(area, 3)),
            NumberLine("ψ, the flow function of air", "", number(psi, 4)),
            NumberLine("R, the gas constant of air", "J/(kg K)",
                       number(gas.AIR.specific_constant)),
            NumberLine("T, an assumed cabin temperature", "K", number(kelvin)),
            NumberLine("τ, until 37\u202f% of the pressure is left", "",
                       [[duration(tau)] for tau in falls.time_constant.tolist()]),
        ),
        "lib.physics.repair.patched_pressure",
    )  # fmt: skip


FIGURE = Figure("pressure", "hole_and_patch", sweep, (VOLUMES, COEFFICIENTS))
