"""The chart of an autumn: people and seats against days, and the moments at which they change."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import autumn
from lib.lifeboat_timeline.autumn import HORIZON, Course
from lib.lifeboat_timeline.naming import days
from lib.lifeboat_timeline.scenario import PLACES
from lib.live.layers import Band, Curve, Label, Layer, Marker
from lib.look.palette import INK, LIMIT, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.look.words import DAY, count
from lib.physics.limits import Floats

LOW, HIGH = -2.4, 9.0  # of the picture, in people; names above, what others needed below
ROWS = (8.3, 7.5, 6.7)  # where names of departures, failures and arrivals stand
POINTS = 12  # six counts at the most, from the morning to the horizon, each with two ends
LEFT = autumn.soyuz("MS-08").seats  # when MS-09 is written off
LEAVES_IN_THE_END = autumn.days_after(autumn.soyuz("MS-09").undocking)


def each(courses: list[list[Course]], say: Callable[[Course], Any]) -> NDArray[Any]:
    """What is said or drawn of every course, with an axis for the places, which change nothing."""
    return np.array([[[say(one)] for one in row] for row in courses])


def time_of(length: float) -> str:
    """A length in days as the figure says it."""
    if not length:
        return "none"
    return days(length * DAY) if length < 2 else count(round(length), "days")


def layers(courses: list[list[Course]]) -> tuple[Layer, ...]:
    """Seats as a ground, people as a line, gaps hatched; who leaves, fails and comes, on top."""

    def of(say: Callable[[Course], Any]) -> NDArray[Any]:
        return each(courses, say)

    x = of(_edges)
    aboard = of(lambda c: _held(c.aboard))
    fitted = of(lambda c: _held(c.seats))
    sound = of(lambda c: _held(c.sound_seats))
    places = np.array([int(place) for place in PLACES.positions])
    leaves = of(lambda c: c.leaves)
    rigged = np.stack([np.zeros_like(leaves), leaves], -1)
    gap_from, gap_to = of(_gap_from), of(lambda c: c.arrives)
    lost = of(lambda c: c.what_if != "as_it_was")
    room = gap_from < 0.5 * HORIZON
    return (
        Band("seats", x, np.zeros_like(x), fitted),
        Band("people without a sound seat", x, sound, np.maximum(sound, aboard), token=LIMIT,
             hatched=True),
        Curve("seats", x, fitted),
        Curve("improvised", rigged, np.reshape(LEFT + places, (1, 1, -1, 1)) * np.ones(2),
              token=QUIET, stroke="dot", shown=lost & (places > 0)),
        Curve("people", x, aboard, token=INK, main=True),
        Label("seats", HORIZON - 3, 0.5, token=MODEL, anchor="end", dy=0),
        Label("people", HORIZON - 3, 3, anchor="end"),
        Label(of(_gap_words), np.where(room, gap_from + 3, gap_to - 3), 1.5, token=LIMIT,
              anchor=np.where(room, "start", "end"), dy=5, shown=of(lambda c: c.bare_days > 0)),
        *_moment("MS-08 leaves", leaves, ROWS[0], QUIET),
        *_moment("MS-09 leaves", of(lambda c: LEAVES_IN_THE_END), ROWS[0], QUIET, ~lost,
                 turn=0.65),
        *_moment("a launch fails", of(lambda c: c.failed or 0.0), ROWS[1], LIMIT,
                 of(lambda c: c.failed is not None),
                 word=of(lambda c: "MS-10 fails" if c.what_if == "as_it_was" else "launch fails")),
        *_moment("the next ship docks", of(lambda c: c.arrives), ROWS[2], SAFE,
                 word=of(lambda c: "MS-11 docks" if c.what_if == "as_it_was"
                         else "empty ship docks")),
        *_precedent("empty Shenzhou-22", "replacement_shenzhou22", -0.9),
        *_precedent("MS-23", "replacement_ms23", -1.8),
    )  # fmt: skip


def _edges(one: Course) -> Floats:
    """Where the counts of a course step, twice each, padded at the end to the same length."""
    edges = np.append(one.day, HORIZON)
    twice = np.repeat(edges, 2)[1:-1]
    return np.pad(twice, (0, POINTS - twice.size), mode="edge")


def _held(counts: NDArray[np.int64]) -> Floats:
    held = np.repeat(counts, 2).astype(float)
    return np.pad(held, (0, POINTS - held.size), mode="edge")


def _gap_from(one: Course) -> float:
    """When the last seat leaves; in a course with a seat always there, the beginning."""
    bare = np.flatnonzero(one.seats == 0)
    return float(one.day[bare[0]]) if bare.size else 0.0


def _gap_words(one: Course) -> str:
    return f"no ship: {time_of(one.bare_days)}"


def _moment(
    name: str,
    at: NDArray[Any],
    row: float,
    token: Token,
    shown: Any = True,
    turn: float = 0.5,
    word: Any = "",
) -> tuple[Layer, Layer]:
    """An upright line with its name, or the word of each course, at its top, where there is room.

    The line's own name is the same in every course, as it is read out wherever the line is.
    """
    late = at > turn * HORIZON
    line = np.stack([at, at], -1)
    return (
        Curve(name, line, np.broadcast_to([0.0, row], line.shape),
              token=token, stroke="dash", shown=shown),
        Label(word if np.size(word) > 1 else name, at, row, token=token,
              anchor=np.where(late, "end", "start"), dy=-3, shown=shown),
    )  # fmt: skip


def _precedent(name: str, key: str, row: float) -> tuple[Layer, Layer]:
    """How long another empty ship took, under the time axis."""
    took = facts.fact(key).number
    return (
        Marker(name, took, row, symbol="diamond", token=OBSERVED),
        Label(f"\u2002{name}: {count(took, 'days')}", took, row, token=OBSERVED, dy=5),
    )
