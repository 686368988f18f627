"""How long until everybody must be sealed in?  Reserve time against the width of the hole."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from lib import facts
from lib.live.model.beside import Bet, NumberLine, Table, Working, guesses
from lib.live.model.figure import Figure
from lib.live.model.grid import everywhere
from lib.live.model.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED
from lib.look.steps import steps
from lib.look.words import (
    DAY,
    HOUR,
    MINUTE,
    PRESSURE_UNITS,
    duration,
    durations,
    lasting,
    number,
    quantity,
    span,
)
from lib.parameters import HOLE_MM, HOLES
from lib.physics import cabin, lifeboat, orifice
from lib.physics.limits import Floats
from lib.physics.uncertainty import Estimate

QUESTION = "How long until everybody must be sealed in?"
SUBJECT = "Reserve time against the width of the hole"
MMHG = PRESSURE_UNITS["mmHg"]
LOW, HIGH = MINUTE, 1000 * DAY  # what the picture shows; two rows of words stand at its top
HOLE_TICKS = (0.5, 1, 2, 5, 10, 20, 50, 100)
TIME_TICKS = {"1\u202fmin": MINUTE, "10\u202fmin": 10 * MINUTE, "1\u202fh": HOUR, "1 day": DAY,
              "10 days": 10 * DAY, "100 days": 100 * DAY}  # fmt: skip
REPORTED = "reported, 30 August 2018"
NAMED_MM = 8  # where the two rules carry their names


@dataclass(frozen=True)
class Reserve:
    """The answer for one hole, in SI units."""

    hole_mm: float
    rate: float  # [Pa/s] at the start
    own: Estimate[float]  # by the straight line, in the volumes between which that day's lies
    own_exponential: float
    reported: tuple[float, float]  # at the fastest and the slowest rate reported
    limits: tuple[float, float]  # where the station's rule and Mir's begin to bite [s]
    widest_mm: tuple[float, float]  # the holes whose reserve is just that long


def solve(hole_mm: float) -> Reserve:
    """The crew's sum: how long until the pressure is down at the line at which crews leave."""
    start, floor = (facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave"))
    station = facts.fact("volume_leak_day")
    tau = cabin.time_constant(
        np.array([station.band[0], station.number, station.band[1]]),
        orifice.round_area(hole_mm / 1000),
        facts.fact("cabin_temperature").number,
        discharge_coefficient=facts.fact("discharge_coefficient").number,
    )
    rate = start / tau
    own = Estimate(*lifeboat.reserve_time(start, rate, floor).tolist())
    reported = [
        lifeboat.reserve_time(start, facts.fact(key).number * MMHG / HOUR, floor)
        for key in ("rate_night", "rate_loop")
    ]
    limits = [facts.fact(key).number * MINUTE for key in ("reserve_rule_iss", "reserve_rule_mir")]
    # The reserve goes with the inverse square of the width.
    widest = [hole_mm * float(np.sqrt(own.value / limit)) for limit in limits]
    return Reserve(
        hole_mm=hole_mm,
        rate=float(rate[1]),
        own=own,
        own_exponential=float(lifeboat.reserve_time(start, rate[1], floor, law="exponential")),
        reported=(float(reported[0]), float(reported[1])),
        limits=(limits[0], limits[1]),
        widest_mm=(widest[0], widest[1]),
    )


@cache
def sweep() -> Sweep:
    """The live figure: the clock for every hole, worked out here, once for all visitors."""
    clocks = [solve(float(hole)) for hole in HOLES.positions]
    times = Axis(
        "Reserve time",
        LOW / HOUR,
        HIGH / HOUR,
        [t / HOUR for t in TIME_TICKS.values()],
        list(TIME_TICKS),
        log=True,
    )
    return Sweep(
        name="clock",
        title=QUESTION,
        subject=SUBJECT,
        controls=(HOLES,),
        headline=[headline(clock) for clock in clocks],
        sentence=[sentence(clock) for clock in clocks],
        x=Axis("Hole [mm]", HOLE_MM.low * 0.95, HOLE_MM.high * 1.05, HOLE_TICKS, log=True),
        y=times,
        x_unit="mm",
        y_unit="h",
        layers=_layers(clocks),
        numbers=(
            NumberLine("fall at the start", "", [_fall(clock.rate) for clock in clocks]),
            NumberLine("straight-line rule", "", [duration(clock.own.value) for clock in clocks]),
            NumberLine("true law", "", [duration(clock.own_exponential) for clock in clocks]),
            NumberLine(
                "straight-line rule, as sources differ about the volume",
                "",
                [durations(clock.own.low, clock.own.high, clock.own.value) for clock in clocks],
            ),
        ),
        bet=Bet(
            "y",
            "How long would the crew have, with a hole of this width?",
            [clock.own.value / HOUR for clock in clocks],
            [f"It is {lasting(clock.own.value)}." for clock in clocks],
            guesses(times, lambda hours: lasting(hours * HOUR)),
        ),
        table=Table(SUBJECT, COLUMNS, rows()),
        working=working(clocks),
        citations=facts.citations(*FACTS),
    )


def _layers(clocks: list[Reserve]) -> tuple[Layer, ...]:
    """From the ground up: both rules, what was reported, the limits, the visitor's hole, words."""
    first = clocks[0]
    holes = HOLES.numbers
    least, linear, most = np.array([clock.own for clock in clocks]).T / HOUR
    true = np.array([clock.own_exponential for clock in clocks]) / HOUR
    # Both are straight on log scales.
    named, truly = (
        np.exp(np.interp(np.log(NAMED_MM), np.log(holes), np.log(curve))) for curve in (linear, true)
    )
    # Roscosmos and ESA gave the smaller hole, NASA the larger.
    widths = np.array([facts.fact(key).number for key in ("hole_roscosmos_esa", "hole_nasa")])
    fast, slow = (np.full(2, time / HOUR) for time in first.reported)
    words = [f"{HOLES.texts[k]}\u202fmm: {duration(clock.own.value)}" for k, clock in enumerate(clocks)]

    def still(curve: Floats) -> Floats:
        return everywhere(curve, of=1)

    return (
        Band(
            "straight-line rule, as sources differ about the volume", still(holes), still(least), still(most)
        ),
        Band(REPORTED, still(widths), still(fast), still(slow), token=OBSERVED, hatched=True),
        Curve("true law", still(holes), still(true), stroke="dot"),
        Curve("straight-line rule", still(holes), still(linear), main=True),
        *(
            Event(f"{where}: {duration(limit)}", limit / HOUR, across=True)
            for where, limit in zip(("station", "Mir"), first.limits, strict=True)
        ),
        Label("reported", widths[1] * 1.08, float(slow[1]), token=OBSERVED, of=REPORTED),
        Label("straight line", NAMED_MM, named, token=MODEL, anchor="end", dy=18, of="straight-line rule"),
        Label("true law", NAMED_MM, truly, token=MODEL, of="true law"),
        Marker("its reserve time", holes, linear, token=MODEL),
        Label(words, holes, linear, MODEL, dx=9, also=((holes, HIGH / HOUR),)),
    )


def _fall(rate: float) -> str:
    """How fast the pressure falls, by the minute once that is more than one."""
    by_hour = rate * HOUR / MMHG
    if by_hour < HOUR / MINUTE:
        return quantity(by_hour, "mmHg/h", 2)
    return quantity(by_hour * MINUTE / HOUR, "mmHg/min", 2)


def headline(reserve: Reserve) -> str:
    """The answer in one line."""
    hole, time = quantity(reserve.hole_mm, "mm"), duration(reserve.own.value)
    return f"A hole of {hole} leaves about {time} to seal everybody in."


def sentence(reserve: Reserve) -> str:
    """By which rule it is, what was reported, and the one thing that must fit in."""
    return (
        "The crew's rule draws a straight line down to the pressure at which crews leave. In truth"
        f" the fall slows down and takes {duration(reserve.own_exponential)}. {_standing(reserve)}"
        " At the rates reported on 30 August 2018 the rule gives"
        f" {durations(*reserve.reported)}. In the time there is, one thing must be done:"
        " everybody sealed in the ship. Suits, undocking and landing run on the ship's own air."
    )


def _standing(reserve: Reserve) -> str:
    """On which side of the two quoted limits this hole is."""
    station, mir = (duration(limit) for limit in reserve.limits)
    if reserve.own.value < reserve.limits[0]:
        return f"The rule's time is under the {station} at which the hunt for the hole is given up."
    if reserve.own.value < reserve.limits[1]:
        return (
            f"The rule's time is under the {mir} at which the old station Mir was to be left. Here"
            f" the hunt for the hole is given up at {station}."
        )
    holes = span(reserve.widest_mm[1], reserve.widest_mm[0], "mm")
    return f"The limits in the picture, quoted for Mir and for here, belong to holes of {holes}."


FACTS = (
    "reserve_method", "reserve_rule_iss", "reserve_rule_mir", "pressure_leave", "linear_errs_safe",
    "rate_night", "rate_loop", "pressure_after_boost", "volume_leak_day", "discharge_coefficient",
    "cabin_temperature", "hole_nasa", "hole_roscosmos_esa", "suit_air",
)  # fmt: skip


def working(clocks: list[Reserve]) -> Working:
    """Both laws of the clock, and each symbol for the visitor's hole."""
    start, leave = (facts.fact(key).number for key in ("pressure_after_boost", "pressure_leave"))
    return Working(
        ("T_{linear} = (p − p_{leave}) / ṗ", "T_{true} = (p / ṗ) ln(p / p_{leave})"),
        (
            NumberLine("p, the pressure after the boost of 30 August 2018", "mmHg", number(start)),
            NumberLine("p_leave, the line at which crews leave", "mmHg", number(leave)),
            NumberLine("V, the volume that leaks", "m³", number(facts.fact("volume_leak_day").number)),
            NumberLine(
                "C, the discharge coefficient", "", number(facts.fact("discharge_coefficient").number)
            ),
            NumberLine("ṗ, the fall at the start", "", [_fall(clock.rate) for clock in clocks]),
            NumberLine(
                "T_linear, by the straight-line rule", "", [duration(clock.own.value) for clock in clocks]
            ),
            NumberLine(
                "T_true, by the law of a hole of fixed size",
                "",
                [duration(clock.own_exponential) for clock in clocks],
            ),
        ),
        "lib.physics.lifeboat.reserve_time",
    )


COLUMNS = ("hole [mm]", "straight-line rule [h]", "smallest volume [h]", "largest volume [h]", "true law [h]")


def rows() -> list[list[str]]:
    """The picture as a table, at round widths."""
    return [
        [
            number(clock.hole_mm),
            *(
                number(time / HOUR)
                for time in (clock.own.value, clock.own.low, clock.own.high, clock.own_exponential)
            ),
        ]
        for clock in map(solve, steps(HOLE_MM.low, HOLE_MM.high, log=True))
    ]


FIGURE = Figure("clock", "lifeboat_timeline", sweep)
