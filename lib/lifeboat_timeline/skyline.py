"""People aboard since 2000 as a skyline: who had a sound seat, which were left free, the gaps."""

from collections.abc import Callable, Iterator
from datetime import date

import numpy as np

from lib.lifeboat_timeline import history
from lib.lifeboat_timeline.history import LACKING, Shortage, Steps
from lib.lifeboat_timeline.lanes import DOUBT, LAST, day_of, on
from lib.live.model.grid import everywhere
from lib.live.model.layers import Band, Curve, Label, Layer
from lib.look.palette import LIMIT, MODEL, QUIET
from lib.physics.limits import Floats

TOP = 24.5  # people: 13 were aboard at most, and words need room above
NAMED = (13.4, 15.1, 16.8)  # heights of the names of gaps, in people, one over the other
LEDGE = date(2004, 11, 15)  # the middle of the years with two people in three seats


def layers() -> Iterator[Layer]:
    """From the ground up."""
    steps = history.all_years()
    yield Band("people with a sound seat", *_band(steps, lambda _: 0, _seated), token=MODEL, solid=True)
    yield Band("free seats", *_band(steps, _seated, lambda s: np.maximum(s.seats, _seated(s))))
    for shortage, height in _gaps():
        yield from _gap(shortage, height)


def words() -> Iterator[Layer]:
    """Names that stand whatever day is chosen: over the line that marks it, not under."""
    yield Label(
        "Shuttle visits", day_of(history.middle_of("Space Shuttle")), NAMED[2], token=QUIET, anchor="middle"
    )
    yield Curve("free seat", [[[on(LEDGE)] * 2]], [[[3.0, NAMED[0]]]], token=QUIET, stroke="dot")
    yield Label("free seat", on(LEDGE), NAMED[0], token=QUIET, anchor="middle")
    for shortage, height in _gaps():
        yield Label(
            shortage.called,
            _at(shortage.end),
            height,
            LIMIT,
            "end",
            dx=-4,
            dy=5,
            of=(LACKING, DOUBT),
        )


def _gaps() -> Iterator[tuple[Shortage, float]]:
    """Each shortage, and how high its name stands."""
    for k, shortage in enumerate(history.shortages()):
        yield shortage, NAMED[k % len(NAMED)]


def _seated(steps: Steps) -> Floats:
    """How many have a sound seat."""
    return np.minimum(steps.aboard, steps.sound_seats).astype(float)


def _band(
    steps: Steps, foot: Callable[[Steps], Floats | float], top: Callable[[Steps], Floats]
) -> tuple[Floats, Floats, Floats]:
    """A band of steps with no point that its neighbours imply."""
    x = np.clip([day_of(at) for at in steps.time.tolist()], 0, LAST)
    high = top(steps)
    low = np.broadcast_to(np.asarray(foot(steps), float), high.shape)
    low, high = (np.where(high > low, line, 0.0) for line in (low, high))
    same = [np.r_[False, (line[1:-1] == line[:-2]) & (line[1:-1] == line[2:]), False] for line in (low, high)]
    kept = ~(same[0] & same[1])
    x, low, high = (everywhere(np.asarray(line, float)[kept], of=2) for line in (x, low, high))
    return x, low, high


def _gap(shortage: Shortage, height: float) -> Iterator[Layer]:
    """A stretch in which somebody had no sound seat: filled, and a pole with its name at its end.

    A gap of a day is thinner than a hair in 26 years: the pole shows it, and does not widen it.
    """
    gap = history.all_years().between(shortage.start, shortage.end)
    drawn = _band(gap, _seated, lambda steps: steps.aboard.astype(float))
    yield Band(LACKING, *drawn, token=LIMIT, solid=True)
    foot = float(_seated(gap).min())
    yield Curve(LACKING, [[[_at(shortage.end)] * 2]], [[[foot, height + 0.6]]], token=LIMIT, wide=2)


def _at(time: float) -> float:
    """A time on the axis."""
    return float(np.clip(day_of(time), 0, LAST))
