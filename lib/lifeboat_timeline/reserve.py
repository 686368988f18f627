"""How long until everybody must be sealed in?  Reserve time against the width of the hole."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib import facts
from lib.lifeboat_timeline.scenario import HOLE_MM, Scenario
from lib.look.figure import Axis, Picture
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
)  # fmt: skip
from lib.physics import cabin, lifeboat, orifice
from lib.physics.limits import Floats

MMHG = PRESSURE_UNITS["mmHg"]
HOLES = np.geomspace(HOLE_MM.low, HOLE_MM.high, 121)
FAR_MM = 6  # right of it, words about the hole stand to its left
HOLE_TICKS = (0.5, 1, 2, 5, 10, 30, 100)
TIME_TICKS = {"1 min": MINUTE, "10 min": 10 * MINUTE, "1 h": HOUR, "1 day": DAY,
              "10 days": 10 * DAY, "100 days": 100 * DAY}  # fmt: skip


@dataclass(frozen=True)
class Reserve:
    """The answer in SI units: both rules over all holes, and what they say of the visitor's."""

    scenario: Scenario
    linear: Floats  # over HOLES, in the volume of that day
    linear_least: Floats  # in the smallest volume that sources give
    linear_most: Floats
    exponential: Floats
    rate: float  # [Pa/s] through the visitor's hole, at the start
    own: tuple[float, float, float]  # the visitor's: smallest volume, that day's, largest
    own_exponential: float
    reported: tuple[float, float]  # at the fastest and the slowest rate reported
    limits: tuple[float, float]  # where the station's rule and Mir's begin to bite [s]
    widest_mm: tuple[float, float]  # the holes whose reserve is just that long


def solve(scenario: Scenario) -> Reserve:
    """The crew's sum, over every hole: how long until the pressure is down at the leave line."""
    start, floor = (
        facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave")
    )
    station = facts.fact("volume_leak_day")
    volumes = np.array([station.band[0], station.number, station.band[1]])[:, np.newaxis]

    def rates(holes_mm: ArrayLike) -> Floats:
        tau = cabin.time_constant(
            volumes, orifice.round_area(np.asarray(holes_mm) / 1000),
            facts.fact("cabin_temperature").number,
            discharge_coefficient=facts.fact("discharge_coefficient").number,
        )  # fmt: skip
        fall: Floats = start / tau
        return fall

    every = rates(HOLES)
    least, linear, most = lifeboat.reserve_time(start, every, floor)
    rate = rates(scenario.hole_mm)
    own = lifeboat.reserve_time(start, rate, floor)[:, 0]
    reported = [lifeboat.reserve_time(start, facts.fact(key).number * MMHG / HOUR, floor)
                for key in ("rate_night", "rate_loop")]  # fmt: skip
    limits = [facts.fact(key).number * MINUTE for key in ("reserve_rule_iss", "reserve_rule_mir")]
    # The reserve goes with the inverse square of the width.
    widest = [scenario.hole_mm * float(np.sqrt(own[1] / limit)) for limit in limits]
    return Reserve(
        scenario=scenario,
        linear=linear,
        linear_least=least,
        linear_most=most,
        exponential=lifeboat.reserve_time(start, every[1], floor, law="exponential"),
        rate=float(rate[1, 0]),
        own=(float(own[0]), float(own[1]), float(own[2])),
        own_exponential=float(lifeboat.reserve_time(start, rate[1, 0], floor, law="exponential")),
        reported=(float(reported[0]), float(reported[1])),
        limits=(limits[0], limits[1]),
        widest_mm=(widest[0], widest[1]),
    )


def figure(reserve: Reserve) -> go.Figure:
    """Both rules as falling lines, the quoted limits across them, the visitor's hole on them."""
    return _figure(reserve.scenario.hole_mm)


@lru_cache(maxsize=64)  # other controls of the page leave this picture as it is
def _figure(hole: float) -> go.Figure:
    reserve = solve(Scenario(hole_mm=hole))
    low, high = 20.0, 400 * DAY
    picture = Picture(
        Axis("Hole [mm]", HOLES[0] * 0.95, HOLES[-1] * 1.05, HOLE_TICKS, log=True),
        Axis("Reserve time", low, high, list(TIME_TICKS.values()), list(TIME_TICKS), log=True),
    )
    picture.x["tickangle"] = 0
    hover = "%{x:.3g} mm"
    picture.band(HOLES, reserve.linear_least, reserve.linear_most, name="volumes given")
    picture.line(HOLES, reserve.exponential, name="true law", dash="dot", hover=hover)
    picture.line(HOLES, reserve.linear, name="straight-line rule", hover=hover)
    smaller, larger = (facts.fact(k).number for k in ("hole_roscosmos_esa", "hole_nasa"))
    picture.band([smaller, larger], [reserve.reported[0]] * 2, [reserve.reported[1]] * 2,
              name="reported, 30 August 2018", token=OBSERVED, hatched=True)  # fmt: skip
    picture.label(np.log10(larger * 1.08), np.log10(reserve.reported[1]),
               "reported, 2018", token=OBSERVED)  # fmt: skip
    for limit, words in zip(reserve.limits, ("station", "Mir"), strict=True):
        picture.line(HOLES[[0, -1]], [limit] * 2, name=words, token=LIMIT, dash="dash",
                  hover=duration(limit))  # fmt: skip
        picture.label(np.log10(HOLES[0]), np.log10(limit), f"{words}: {duration(limit)}",
                   token=LIMIT)  # fmt: skip
    # From above, where nothing else is written for most holes.
    own = duration(reserve.own[1])
    picture.line([hole, hole], [high, reserve.own[1]], name="this hole", token=QUIET,
              dash="dot", hover=own)  # fmt: skip
    picture.points([hole], [reserve.own[1]], name="this hole", token=MODEL, hover=[own])
    words = f"{quantity(hole, 'mm')}: {own}"
    far = hole > FAR_MM
    picture.label(np.log10(hole), np.log10(high),
               f"{words}\u2002" if far else f"\u2002{words}", token=MODEL,
               anchor="right" if far else "left", above=False)  # fmt: skip
    return picture.figure()


def headline(reserve: Reserve) -> str:
    """The answer in one line."""
    hole, time = quantity(reserve.scenario.hole_mm, "mm"), duration(reserve.own[1])
    return f"A hole of {hole} leaves about {time} to seal everybody in."


def sentence(reserve: Reserve) -> str:
    """The same numbers in full, what was reported, and the one thing that must fit in."""
    least, own, most = reserve.own
    return (
        f"Through a clean hole of {quantity(reserve.scenario.hole_mm, 'mm')} the pressure is at the"
        f" line at which crews leave after {duration(own)} by the straight-line rule"
        f" ({durations(least, most)}, as sources differ about the volume), after"
        f" {duration(reserve.own_exponential)} by the true law. {_standing(reserve)} At the rates"
        f" reported on 30 August 2018 the rule gives {durations(*reserve.reported)}. Within that"
        " time one thing must be done: everybody sealed in the ship. Suits, undocking and landing"
        " run on the ship's own air."
    )


def _standing(reserve: Reserve) -> str:
    """On which side of the two quoted limits this hole is."""
    station, mir = (duration(limit) for limit in reserve.limits)
    if reserve.own[1] < reserve.limits[0]:
        return f"It is under the {station} at which the hunt for the hole is given up."
    if reserve.own[1] < reserve.limits[1]:
        return (
            f"It is under the {mir} at which Mir was to be left, but not under the {station} at"
            " which the hunt for the hole is given up."
        )
    holes = span(reserve.widest_mm[1], reserve.widest_mm[0], "mm")
    return f"The quoted limits, {mir} on Mir and {station} here, belong to holes of {holes}."


FACTS = (
    "reserve_method", "reserve_rule_iss", "reserve_rule_mir", "pressure_leave", "linear_errs_safe",
    "rate_night", "rate_loop", "pressure_after_boost", "volume_leak_day", "discharge_coefficient",
    "suit_air",
)  # fmt: skip
FORMULA = (
    r"\begin{aligned}T_\text{linear} &= \frac{p - p_\text{leave}}{\dot p} \\"
    r"T_\text{true} &= \frac{p}{\dot p}\,\ln\frac{p}{p_\text{leave}}\end{aligned}"
)


def symbols(reserve: Reserve) -> list[tuple[str, str]]:
    """The working, with the visitor's own numbers."""
    start, leave = (facts.fact(key).number for key in ("pressure_after_boost", "pressure_leave"))
    return [
        ("p, the pressure after the boost of 30 August 2018", quantity(start, "mmHg")),
        ("p leave, the line at which crews leave", quantity(leave, "mmHg")),
        ("ṗ, the fall through this hole at the start",
         quantity(reserve.rate * HOUR / MMHG, "mmHg/h")),
        ("V, the volume that leaks", quantity(facts.fact("volume_leak_day").number, "m³")),
        ("C, the discharge coefficient", number(facts.fact("discharge_coefficient").number)),
        ("T linear, by the straight-line rule", duration(reserve.own[1])),
        ("T true, by the law of a hole of fixed size", duration(reserve.own_exponential)),
    ]  # fmt: skip


COLUMNS = ("hole [mm]", "straight-line rule [h]", "smallest volume [h]", "largest volume [h]",
           "true law [h]")  # fmt: skip


def rows(reserve: Reserve) -> list[list[str]]:
    """The picture as a table, a dozen rows of it."""
    curves = (reserve.linear, reserve.linear_least, reserve.linear_most, reserve.exponential)
    return [
        [number(float(HOLES[i])), *(number(float(curve[i]) / HOUR) for curve in curves)]
        for i in range(0, HOLES.size, 10)
    ]
