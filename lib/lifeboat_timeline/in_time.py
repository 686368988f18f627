"""Would there be time?  The time that everybody needs to be sealed in, beside the time there is."""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import make_interp_spline
from scipy.ndimage import gaussian_filter1d

from lib import facts
from lib.lifeboat_timeline.naming import in_letters
from lib.lifeboat_timeline.need import InTime, solve
from lib.lifeboat_timeline.reserve import Reserve
from lib.lifeboat_timeline.scenario import CREWS, TESTS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, at_points, everywhere
from lib.live.model.layers import Band, Curve, Label, Layer
from lib.live.model.ranges import Position
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, SAFE
from lib.look.steps import with_round
from lib.look.words import (
    DAY,
    HOUR,
    MINUTE,
    YEAR,
    article,
    count,
    duration,
    durations,
    number,
    quantity,
    span,
)
from lib.parameters import HOLES
from lib.physics import lifeboat
from lib.physics.limits import Floats

QUESTION = "How sure can the crew be of its time?"
SUBJECT = "Time needed to be sealed in, and time that the air gives"
CONTROLS = (HOLES, TESTS, CREWS)
LOW, HIGH = MINUTE, 20 * YEAR  # of the picture
TICKS = {"1\u202fmin": MINUTE, "10\u202fmin": 10 * MINUTE, "2\u202fh": 2 * HOUR, "1 day": DAY,
         "20 days": 20 * DAY, "1 year": YEAR, "10 years": 10 * YEAR}  # fmt: skip
# Heights of words over the humps, which end at 1: needed, there, the station's rule and, under its
# name, Mir's.
ROWS, TOP = (1.05, 1.05, 1.50, 1.30), 1.64
NEED_GRID = np.geomspace(5 * MINUTE, 180 * MINUTE, 81)
# Of a reserve time around its middle; one of 256 draws lies beyond.
SPREAD_GRID = np.geomspace(0.3, 5.0, 61)


@cache
def sweep() -> Sweep:
    """The live figure: both humps at every position, worked out once for all visitors."""
    both = solve()
    return Sweep(
        name="chance",
        title=QUESTION,
        subject=SUBJECT,
        controls=CONTROLS,
        headline=_tell(both, headline),
        sentence=_tell(both, sentence),
        x=Axis(
            "Time", LOW / MINUTE, HIGH / MINUTE, [t / MINUTE for t in TICKS.values()], list(TICKS), log=True
        ),
        y=Axis("How likely", 0, TOP, (0, 1), ("", "")),
        x_unit="min",
        y_unit="",
        layers=_layers(both),
        numbers=_numbers(both),
        working=working(both),
        citations=facts.citations(*FACTS),
    )


def _tell(both: InTime, say: Callable[[InTime, Position], str]) -> NDArray[np.str_]:
    return tell_at(both.chance.shape, lambda at: say(both, at))


def hump(sample: Floats, grid: Floats) -> Floats:
    """How densely a sample lies along a grid of equal ratios, the highest point 1; last axis."""
    edges = np.log(grid)
    step = edges[1] - edges[0]
    edges = np.append(edges, edges[-1] + step) - step / 2
    flat = np.log(sample.reshape(-1, sample.shape[-1]))
    counts = np.array([np.histogram(row, bins=edges)[0] for row in flat], float)
    smooth = gaussian_filter1d(counts, 2.0, axis=-1)
    high: Floats = smooth / smooth.max(axis=-1, keepdims=True)
    return high.reshape(*sample.shape[:-1], grid.size)


def _layers(both: InTime) -> tuple[Layer, ...]:
    """The two rules, both humps on the same scale of time, and a word over each."""
    needs = with_round(NEED_GRID / MINUTE, log=True)
    need_x = everywhere(needs, of=3)
    found = make_interp_spline(np.log(NEED_GRID), hump(both.need, NEED_GRID), k=1, axis=-1)
    need_y = along_control(found(np.log(needs * MINUTE)), 1, 2, of=3)
    middle = both.there[1]
    # One shape for all holes, since the error of the gauge is the same part of every rate.
    there = everywhere(hump(both.reserve[0] / middle[0], SPREAD_GRID), of=3)
    there_x = along_control(at_points(middle) * SPREAD_GRID / MINUTE, 0, of=3)
    middle = along_control(middle, 0, of=3) / MINUTE
    needed = both.needed[1:2] / MINUTE
    rules = zip(("station", "Mir"), both.clocks[0].limits, ROWS[2:], strict=True)
    return (
        *(layer for where, limit, row in rules for layer in _rule(where, limit, row)),
        Band("time there is", there_x, np.zeros_like(there), there, token=SAFE),
        Curve("time there is", there_x, there, token=SAFE, stroke="dash"),
        *_reported(both.clocks[0]),
        Band("time needed", need_x, np.zeros_like(need_y), need_y),
        Curve("time needed", need_x, need_y, main=True),
        Label(
            "time needed",
            needed,
            ROWS[0],
            MODEL,
            dx=10,
            dy=0,
            of="time needed",
            also=((both.clocks[0].limits[1] / MINUTE, ROWS[0]),),
            short="needed",
        ),
        Label(
            "time there is",
            middle,
            ROWS[1],
            token=SAFE,
            anchor=np.where(middle < EARLY, "start", "middle"),
            dy=0,
            of="time there is",
            short="there",
        ),
    )


def _reported(clock: Reserve) -> tuple[Layer, Layer]:
    """The reserve at the rates that were reported in 2018."""
    at = np.reshape(clock.reported, (1, 1, 1, 2)) / MINUTE
    high = np.full_like(at, 0.5)
    return (
        Band("as in 2018", at, np.zeros_like(at), high, token=OBSERVED, hatched=True),
        Label("as in 2018", float(at.max()), 0.5, token=OBSERVED, of="as in 2018"),
    )


def _rule(where: str, limit: float, row: float) -> tuple[Layer, Layer]:
    """A quoted rule: an upright line at its limit, with its name at its top."""
    at = np.full((1, 1, 1, 2), limit / MINUTE)
    name = f"{where}: {duration(limit)}"
    return (
        Curve(name, at, np.reshape([0.0, row], at.shape), token=LIMIT, stroke="dash"),
        Label(name, limit / MINUTE, row, token=LIMIT, dx=6, dy=10, of=name, short=where),
    )


EARLY = 60.0  # minutes; a word over an earlier hump would be cut at the left


def _numbers(both: InTime) -> tuple[NumberLine, ...]:
    return (
        NumberLine(
            "needed, half of the time", "", along_control(tell_each(both.needed[1], duration), 1, 2, of=3)
        ),
        NumberLine(
            "there, by the straight line", "", [[[duration(clock.own.value)]] for clock in both.clocks]
        ),
        NumberLine("in time", "", odds_all(both.chance)),
        NumberLine("in time, by the true law", "", odds_all(both.true_chance)),
        NumberLine(
            "needed, nine times in ten",
            "",
            [[[durations(*ends) for ends in row] for row in np.moveaxis(both.needed[::2], 0, -1).tolist()]],
        ),
    )


def odds_all(chances: Floats) -> NDArray[np.str_]:
    """Each of many chances in words."""
    return tell_each(chances, odds)


def odds(chance: float) -> str:
    """A chance in words; so few draws cannot tell one in two thousand from none.

    >>> odds(0.99999), odds(0.994), odds(0.38), odds(0.0)
    ('as good as always', '994 times in 1\u202f000', '38 times in 100', 'as good as never')
    """
    if not 0.0005 <= chance < 0.9995:
        return "as good as always" if chance > 0.5 else "as good as never"
    if 0.01 <= chance < 0.99:
        return f"{count(round(100 * chance), 'times')} in 100"
    return f"{count(round(1000 * chance), 'times')} in {number(1000)}"


def headline(both: InTime, at: Position) -> str:
    """The answer in one line."""
    hole, tests, state = at
    needed = duration(float(both.needed[1, tests, state]))
    clock = both.clocks[hole]
    hole_mm = article(quantity(clock.hole_mm, "mm"))
    return (
        f"With {hole_mm} hole the crew needs {needed} and has {duration(clock.own.value)}. They"
        f" make it {odds(float(both.chance[at]))}."
    )


def sentence(both: InTime, at: Position) -> str:
    """For which crew it is, how sure the time is, the two rules, and how little we know of it."""
    hole, tests, state = at
    tested = int(TESTS.positions[tests])
    least, most = both.there[::2, hole].tolist()
    there = durations(least, most, both.clocks[hole].own.value)
    more = f" They also do {in_letters(tested, 'hatch tests')}." if tested else ""
    return (
        f"Here the crew is {CREWS.texts[state]}.{more} By two timings of a gauge,"
        f" they would read {there}, nine times in ten."
        f" {_rules(both.clocks[hole])} Most lengths of steps are our judgement, so this is a way to"
        " think and no proof."
    )


def _rules(clock: Reserve) -> str:
    if clock.own.value < clock.limits[0]:
        return "By the station's rule, as quoted, the hunt for the hole is given up."
    if clock.own.value < clock.limits[1]:
        return (
            "On the old station Mir the rule was to leave with so little time. By the rule quoted"
            " for this station, the hunt for the hole goes on."
        )
    return "Neither rule in the picture applies yet, Mir's or the one quoted for this station."


FACTS = (
    "step_times", "bad_day", "gauge_error", "reserve_method", "linear_errs_safe",
    "reserve_rule_iss", "reserve_rule_mir", "rate_night", "rate_loop", "pressure_leave",
    "hatch_half_rule", "isolation_order", "pressure_after_boost", "volume_leak_day",
    "discharge_coefficient", "cabin_temperature", "hole_nasa",
)  # fmt: skip


def working(both: InTime) -> Working:
    """The chance as a comparison of two samples, and classic PERT beside the drawn need."""
    moments = [
        [
            lifeboat.pert_moments("sealed", facts.activities(), hatches=int(tests), asleep=state != "awake")
            for state in CREWS.positions
        ]
        for tests in TESTS.positions
    ]
    low, high = facts.fact("bad_day").band
    factor = [(low + high) / 2 if s == "bad_day" else 1.0 for s in CREWS.positions]
    mean = [[[number(m.mean * f / MINUTE) for m, f in zip(row, factor, strict=True)] for row in moments]]
    return Working(
        (
            "P = P(T_{need} < T_{res})",
            "mean of a step = (a + 4 m + b)/6",
            "T_{res} = (p − p_{leave}) / ṗ,  ṗ normal around its reading, cut at 0",
        ),
        (
            NumberLine("mean of T_need by classic PERT", "min", mean),
            NumberLine(
                "T_need, 5 to 95\u202f% of draws",
                "min",
                [
                    [
                        [span(low, high, "", 3) for low, high in row]
                        for row in np.moveaxis(both.needed[::2] / MINUTE, 0, -1).tolist()
                    ]
                ],
            ),
            NumberLine("error of ṗ, two timings", "%", number(facts.fact("gauge_error").number)),
            NumberLine("T_res at the reading", "", [[[duration(clock.own.value)]] for clock in both.clocks]),
            NumberLine("P", "", tell_each(both.chance, lambda p: number(round(p, 4)))),
        ),
        "lib.physics.lifeboat.chance_in_time",
    )


FIGURE = Figure("chance", "lifeboat_timeline", sweep)
