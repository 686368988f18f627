"""How fast does the air leave?  Pressure against time: every hole, and what was reported."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.hole_and_patch import wall
from lib.hole_and_patch.pressure_histories import (
    FALL_TICKS,
    HAND_MM,
    LENGTHS,
    MMHG,
    POINTS,
    TOP,
    PressureHistories,
    reported,
    solve,
)
from lib.hole_and_patch.scenario import (
    COEFFICIENTS,
    EPOXY_H,
    PATCHES,
    PRESSURE_UNIT,
    TAPE_H,
    TIMES,
    VOLUMES,
    Scenario,
    pressure_axes,
)
from lib.live.model.beside import Bet, NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, at_points, everywhere
from lib.live.model.layers import Band, Cursor, Curve, Event, Label, Layer, Marker
from lib.live.model.ranges import Spans
from lib.live.model.scene import Follows, Play
from lib.live.model.sweep import NOW, READING, Sweep
from lib.live.model.texts import tell_each
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET
from lib.look.words import (
    DAY,
    HOUR,
    PRESSURE_UNITS,
    article,
    duration,
    durations,
    lasting,
    number,
    pressure,
    quantity,
    span,
)
from lib.parameters import HOLES
from lib.physics import gas, orifice
from lib.physics.limits import Floats

SPREAD = "calculated, nine times in ten"
# What people may guess in a room, and at the station.
QUESTIONS = ("When is half of the air gone?", "When would the crew have to leave?")


@lru_cache(maxsize=1)  # 15 MB each
def sweep(volume_m3: float, discharge_coefficient: float) -> Sweep:
    """The live figure: all of it worked out here, once for all visitors."""
    falls = solve(Scenario(volume_m3, discharge_coefficient))
    y, units = pressure_axes("Pressure in the station", 0.0, TOP, FALL_TICKS)
    leave = np.minimum(falls.leave_after[..., 1] / along_control(falls.end, 0, of=2), 1) * 100
    headlines, sentences = words(falls)
    spans = _spans(falls)
    return Sweep(
        name="pressure",
        title="How fast does the air leave?",
        subject="Pressure in the station against time since the hole opened",
        controls=(HOLES, PATCHES, TIMES),
        headline=headlines,
        sentence=sentences,
        x=spans.axes[falls.span[HOLES.default]],
        y=y,
        x_unit=spans.units[falls.span[HOLES.default]],
        y_unit=PRESSURE_UNIT.default,
        units=units,
        steers=2,
        spans=spans,
        scene=wall.scene(falls),
        play=Play("Let it leak"),
        layers=_layers(falls, leave),
        numbers=(
            NumberLine("after", "", NOW),
            NumberLine("the gauge stands at", "", READING),
            NumberLine("air lost at first", "kg/day", _by_hole(falls.mass_rate * DAY)),
            NumberLine(
                "pressure lost at first",
                "",
                [[[pressure(rate * HOUR, 2, "/h")]] for rate in falls.rate.tolist()],
            ),
            NumberLine("times the leak that was reported", "", _against(falls)),
            NumberLine(
                "the old station Mir would sound its alarm (for this one we found none)",
                "",
                along_control(tell_each(falls.alarm_after, _when), 0, 1, of=3),
            ),
        ),
        bet=Bet(
            "x",
            QUESTIONS[falls.scenario.station],
            along_control(leave, 0, 1, of=3),
            along_control(tell_each(falls.leave_after[..., 1], _lasts), 0, 1, of=3),
        ),
        working=working(falls),
        citations=facts.citations(*FACTS),
    )


def _spans(falls: PressureHistories) -> Spans:
    """The time axis in percent of its length, with ticks in the time that people read."""
    axes = [
        Axis(
            f"{unit.capitalize()} since the hole opened",
            0,
            100,
            [100 * k / parts for k in range(parts + 1)],
            [number(count * k / parts) for k in range(parts + 1)],
        )
        for count, unit, _, parts in LENGTHS
    ]
    return Spans(
        axes,
        factors=[count / 100 for count, *_ in LENGTHS],
        units=[unit for _, unit, *_ in LENGTHS],
        lengths=[count * size for count, _, size, _ in LENGTHS],
        which=along_control(falls.span, 0, of=3),
    )


def _by_hole(values: Floats, figures: int = 2) -> NDArray[np.str_]:
    return along_control(tell_each(values, lambda value: number(value, figures)), 0, of=3)


def _when(after: float) -> str:
    return "never" if math.isinf(after) else f"after {duration(after)}"


def _lasts(after: float) -> str:
    return "The patch holds: never." if math.isinf(after) else f"It is {lasting(after)}."


def _layers(falls: PressureHistories, leave: Floats) -> tuple[Layer, ...]:
    """From the ground up: what was reported, how sure we are, the curve, the lines, the words."""
    percent = 100 * falls.along
    times = at_points(along_control(falls.end, 0, of=3)) * falls.along
    slow, fast = (reported(facts.fact(key).number, times) / MMHG for key in ("rate_loop", "rate_night"))
    along = everywhere(percent, of=3)
    crossed = falls.leave_after[..., 1] < along_control(falls.end, 0, of=2)
    crossed = along_control(crossed, 0, 1, of=3)
    leave = along_control(leave, 0, 1, of=3)
    at = POINTS // 3
    mended = np.array([[[word != "none"] for word in PATCHES.positions]])
    lowest, highest = (along_control(each, 0, 1, of=3) / MMHG for each in (falls.lowest, falls.highest))
    return (
        Band("reported, 30 August 2018", along, fast, slow, token=OBSERVED, hatched=True),
        Band(SPREAD, along, lowest, highest),
        Curve(
            "with nothing on the hole",
            along,
            along_control(falls.bare, 0, 1, of=3) / MMHG,
            token=QUIET,
            stroke="dot",
            shown=mended,
        ),
        Curve(
            "calculated",
            everywhere(TIMES.numbers, of=3),
            along_control(falls.pressure, 0, 1, of=3) / MMHG,
            main=True,
        ),
        Event(_line(falls), falls.line / MMHG, across=True, short=_line(falls).split()[-1]),
        Cursor("now", Follows(falls.pressure / MMHG, 1), foot=True),
        Marker(_line(falls), leave, falls.line / MMHG, symbol="diamond", token=LIMIT, shown=crossed),
        Label(
            tell_each(falls.leave_after[..., 1:2], duration),
            leave,
            falls.line / MMHG,
            token=LIMIT,
            anchor=np.where(leave > 50, "end", "start"),
            dy=-12,
            shown=crossed,
        ),
        Label("reported", 60.0, slow[..., 3 * POINTS // 5], token=OBSERVED, of="reported, 30 August 2018"),
        Label("calculated", percent[at], highest[..., at], token=MODEL, dy=-8, of=("calculated", SPREAD)),
        Label(
            "left open",
            percent[-1],
            along_control(falls.bare[..., -1], 0, 1, of=3) / MMHG,
            QUIET,
            "end",
            shown=mended,
            of="with nothing on the hole",
        ),
    )


def _line(falls: PressureHistories) -> str:
    return "crews leave" if falls.scenario.station else "half of the air"


def words(falls: PressureHistories) -> tuple[list[list[list[str]]], list[list[list[str]]]]:
    """The answer in one line, and how sure it is: every hole, every patch."""
    tell = _station if falls.scenario.station else _room
    headlines, sentences = [], []
    for width, times in zip(HOLES.positions, falls.leave_after.tolist(), strict=True):
        headlines.append(
            [
                [tell(str(patch), float(width), likely)]
                for patch, (_, likely, _) in zip(PATCHES.positions, times, strict=True)
            ]
        )
        sentences.append([[_sure(after)] for after in times])
    return headlines, sentences


def _station(patch: str, width: float, after: float) -> str:
    """What the crew has, or why it may stay."""
    has = f"the crew has about {duration(after)} to leave"
    return _what_comes(patch, width, after, has, "the crew can stay")


def _room(patch: str, width: float, after: float) -> str:
    """What is left in a room that is no station: the names of its people are told by its case."""
    half = f"half of the air is gone after about {duration(after)}"
    return _what_comes(patch, width, after, half, "most of the air is kept")


def _what_comes(patch: str, width: float, after: float, comes: str, kept: str) -> str:
    hole = f"{article(quantity(width, 'mm'))} hole"
    hour = EPOXY_H if patch == "epoxy" else TAPE_H
    if patch == "none":
        return f"With {hole} {comes}."
    if patch == "finger" and width >= HAND_MM:
        return f"No hand covers {hole}: {comes}."
    if after <= hour * HOUR:
        what = {"finger": "A finger", "tape": "Tape", "epoxy": "Epoxy"}[patch]
        return f"{what} would come too late: {comes}."
    if patch == "tape":
        return f"Tape lets some air through: {comes}."
    if patch == "finger":
        return "A finger holds the air in, for as long as it stays there."
    return f"Epoxy seals {hole} in time: {kept}."


def _sure(after: list[float]) -> str:
    """How sure the answer is, in words that need no statistics."""
    early, likely, late = after
    normal = pressure(facts.fact("pressure_normal").number * PRESSURE_UNITS["psi"])
    unsure = (
        f"At sea level the air presses with {normal}. Nobody knows just how much air there was, or"
        " how warm it was. Nobody knows just how the hole was shaped."
    )
    if math.isinf(early):
        return f"{unsure} But whatever they were, the pressure stays above the line."
    if math.isinf(likely):
        return f"{unsure} With some of what is likely, it would come to that all the same."
    if math.isinf(late):
        return f"{unsure} With some of what is likely, the epoxy comes in time."
    times = durations(early, late, likely)
    ends = f"fall between {times.replace(' to ', ' and ')}" if " to " in times else f"say {times}"
    return f"{unsure} Try all that is likely, and nine answers in ten {ends}."


def _against(falls: PressureHistories) -> list[list[list[str]]]:
    """By how much each calculated hole misses what was reported, as the model is not tuned."""
    slow, fast = (facts.fact(key).number for key in ("rate_loop", "rate_night"))
    rates = (falls.rate * HOUR / MMHG).tolist()
    return [[[span(rate / fast, rate / slow, "")]] for rate in rates]


FACTS = (
    "hole_nasa", "hole_roscosmos_esa", "rate_night", "rate_loop", "pressure_after_boost",
    "alarm_mir", "pressure_leave", "pressure_normal", "tape_after", "tape_closes", "epoxy_after",
    "volume_leak_day", "volume_2004", "discharge_coefficient", "discharge_drilled", "om_wall",
    "cabin_temperature", "eighteen_days",
)  # fmt: skip


def working(falls: PressureHistories) -> Working:
    """The formula, and each of its symbols with the visitor's own numbers."""
    psi = float(orifice.critical_flow_function(gas.AIR.gamma))
    kelvin = facts.fact("cabin_temperature").number
    area = orifice.round_area(HOLES.numbers / 1000) * 1e6
    return Working(
        ("p(t) = p_{0} e^{−t/τ}", "τ = V / (C A ψ √(R T))"),
        (
            NumberLine("p₀, the pressure on 30 August", "", pressure(falls.start)),
            NumberLine("V, the volume that leaks", "m³", number(falls.scenario.volume_m3)),
            NumberLine("C, the discharge coefficient", "", number(falls.scenario.discharge_coefficient)),
            NumberLine("A, the area of the hole", "mm²", _by_hole(area, 3)),
            NumberLine("ψ, the flow function of air", "", number(psi, 4)),
            NumberLine("R, the gas constant of air", "J/(kg K)", number(gas.AIR.specific_constant)),
            NumberLine("T, an assumed cabin temperature", "K", number(kelvin)),
            NumberLine(
                "τ, until 37\u202f% of the pressure is left",
                "",
                [[[duration(tau)]] for tau in falls.time_constant.tolist()],
            ),
        ),
        "lib.physics.repair.patched_pressure",
    )


FIGURE = Figure("pressure", "hole_and_patch", sweep, (VOLUMES, COEFFICIENTS), alike=True)
