"""The chart of an autumn under its film: people and seats against days."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.lifeboat_timeline import autumn
from lib.lifeboat_timeline.autumn import HORIZON, Course
from lib.lifeboat_timeline.history import LACKING
from lib.lifeboat_timeline.naming import days
from lib.lifeboat_timeline.scenario import autumn_days
from lib.live.model.layers import Band, Cursor, Curve, Label, Layer
from lib.look.palette import INK, LIMIT, MODEL, QUIET
from lib.look.steps import steps
from lib.look.words import DAY, count
from lib.physics.limits import Floats

LOW, HIGH = 0.0, 7.0  # of the picture, in people
TALL = 200  # pixels
MONTHS_ON = {
    "Sep": 2,
    "Oct": 32,
    "Nov": 63,
    "Dec": 93,
    "Jan 2019": 124,
    "Feb": 155,
}  # their first days
POINTS = 12  # six counts at the most, from the morning to the horizon, each with two ends
ROUND = np.array(steps(0.0, HORIZON))  # days at which the table has a row
LEFT = autumn.soyuz("MS-08").seats  # when MS-09 is written off


def each(courses: list[list[Course]], say: Callable[[Course], Any]) -> NDArray[Any]:
    """What is said or drawn of every course; the day of the film changes nothing of it."""
    return np.array([[[say(one)] for one in row] for row in courses])


def time_of(length: float) -> str:
    """A length in days as the figure says it."""
    if not length:
        return "none"
    return days(length * DAY) if length < 2 else count(round(length), "days")


def layers(courses: list[list[Course]], places: int) -> tuple[Layer, ...]:
    """Seats as a ground, people as a line, gaps hatched; and the day that the film has come to."""

    def of(say: Callable[[Course], Any]) -> NDArray[Any]:
        return each(courses, say)

    x = of(_edges)
    aboard = of(lambda c: _held(c, c.aboard))
    fitted = np.maximum(of(lambda c: _held(c, c.seats)), LOW)
    sound = np.maximum(of(lambda c: _held(c, c.sound_seats)), LOW)
    leaves = of(lambda c: c.leaves)
    rigged = np.stack([np.zeros_like(leaves), leaves], -1)
    gap_from, gap_to = of(_gap_from), of(lambda c: c.arrives)
    return (
        Band("seats", x, np.zeros_like(x), fitted),
        Band(LACKING, x, sound, np.maximum(sound, aboard), token=LIMIT, hatched=True),
        Curve("seats", x, fitted),
        Curve(
            "improvised",
            rigged,
            LEFT + places + np.zeros_like(rigged),
            token=QUIET,
            stroke="dot",
            shown=of(lambda c: c.what_if != "as_it_was" and places > 0),
        ),
        Curve("people", x, aboard, token=INK, main=True),
        Label("seats", HORIZON - 3, 0.5, token=MODEL, anchor="end", dy=0),
        Label("people", HORIZON - 3, 3, anchor="end"),
        Label(
            "improvised",
            leaves,
            LEFT + places,
            QUIET,
            "end",
            of="improvised",
            shown=of(lambda c: c.what_if != "as_it_was" and places > 0),
        ),
        Label(
            "no sound seat", leaves, 5.4, LIMIT, dx=6, dy=5, of=LACKING, shown=of(lambda c: c.short_days > 0)
        ),
        Label(
            of(_gap_words), (gap_from + gap_to) / 2, 3, LIMIT, "middle", shown=of(lambda c: c.bare_days > 0)
        ),
        Cursor(
            "people on the day",
            [[[one.at(day)[0] for day in autumn_days()] for one in row] for row in courses],
        ),
    )


def _edges(one: Course) -> Floats:
    """Where the counts of a course step, twice each, padded at the end; and the round days."""
    twice = np.repeat(np.append(one.day, HORIZON), 2)[1:-1]
    return np.sort(np.append(np.pad(twice, (0, POINTS - twice.size), mode="edge"), ROUND))


def _held(one: Course, counts: NDArray[np.int64]) -> Floats:
    """A count there: before each step and after it."""
    x = _edges(one)
    after = np.searchsorted(one.day, x, side="right") - 1
    before = np.isin(x, one.day[1:]) & (np.append(x[1:], np.inf) == x)
    return np.asarray(counts[after - before], float)


def _gap_from(one: Course) -> float:
    """When the last seat leaves; in a course with a seat always there, the beginning."""
    bare = np.flatnonzero(one.seats == 0)
    return float(one.day[bare[0]]) if bare.size else 0.0


def _gap_words(one: Course) -> str:
    return f"no ship: {time_of(one.bare_days)}"
