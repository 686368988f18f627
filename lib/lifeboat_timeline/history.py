"""All years of people and seats, worked out once: steps to draw, and the shortages by name."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

import numpy as np

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import listed, slug
from lib.physics import lifeboat
from lib.physics.lifeboat import Counts
from lib.physics.limits import Floats

LACKING = "people without a sound seat"


@dataclass(frozen=True)
class Steps:
    """Two points for each change, so that a plain line draws steps; time in ms since 1970."""

    time: Floats
    aboard: Counts
    seats: Counts
    sound_seats: Counts

    def between(self, begin: float, end: float) -> "Steps":
        """The part from ``begin`` to ``end``, with the counts that hold at both ends."""
        inside = (self.time > begin) & (self.time < end)
        # A change at the beginning counts, one at the end not yet; before the first all is 0.
        ends = (
            int(np.searchsorted(self.time, begin, side="right")) - 1,
            int(np.searchsorted(self.time, end, side="left")) - 1,
        )

        def cut(counts: Counts) -> Counts:
            first, last = (int(counts[i]) if i >= 0 else 0 for i in ends)
            return np.array([first, *counts[inside], last], dtype=np.int64)

        time = np.array([begin, *self.time[inside], end])
        return Steps(time, cut(self.aboard), cut(self.seats), cut(self.sound_seats))


@dataclass(frozen=True)
class Shortage:
    """An unbroken stretch with more people than sound seats, and the ships that caused it."""

    start: float  # [ms since 1970]
    end: float
    short: int  # people without a sound seat, at the worst
    ships: tuple[Ship, ...]

    @property
    def called(self) -> str:
        """Its ships, as short as a label must be."""
        return listed([s.kind if s.kind == "Starliner" else slug(s) for s in self.ships])


@cache
def all_years() -> Steps:
    """From the first docking to the last change that the ship table knows."""
    past = lifeboat.history(facts.ships())
    time = past.time.astype("datetime64[ms]").astype(float)

    def before_and_after(counts: Counts) -> Counts:
        return np.repeat(np.concatenate([[0], counts]), 2)[1:-1]

    return Steps(
        time=np.repeat(time, 2),
        aboard=before_and_after(past.aboard),
        seats=before_and_after(past.seats),
        sound_seats=before_and_after(past.sound_seats),
    )


@cache
def shortages() -> tuple[Shortage, ...]:
    """Every stretch in which somebody had no sound seat, in the order of time."""
    past = lifeboat.history(facts.ships())
    time = past.time.astype("datetime64[ms]").astype(float)
    lacking = past.short
    edges = np.diff(np.concatenate([[0], (lacking > 0).astype(int), [0]]))
    found = []
    for first, after in zip(np.flatnonzero(edges > 0), np.flatnonzero(edges < 0), strict=True):
        start, end = float(time[first]), float(time[min(int(after), time.size - 1)])
        ships = tuple(
            ship
            for ship in facts.ships()
            for doubt in ship.doubtful
            if milliseconds(doubt.start) < end and milliseconds(doubt.end) > start
        )
        found.append(Shortage(start, end, int(lacking[first:after].max()), ships))
    return tuple(found)


def middle_of(kind: str) -> float:
    """The middle of the years in which ships of this kind came."""
    times = [milliseconds(s.docking) for s in facts.ships() if s.kind == kind and s.docking]
    return (min(times) + max(times)) / 2


def milliseconds(when: datetime) -> float:
    """A time as Plotly counts it."""
    return when.timestamp() * 1000


@cache
def table() -> tuple[tuple[str, ...], ...]:
    """One row for each change: when, people, seats, sound seats, people without a sound seat."""
    steps = all_years()
    rows: list[tuple[str, ...]] = []
    starts = np.append(np.diff(steps.time) > 0, True)
    counts = np.column_stack([steps.aboard, steps.seats, steps.sound_seats])[starts]
    for at, (aboard, seats, sound) in zip(steps.time[starts], counts.tolist(), strict=True):
        when = datetime.fromtimestamp(at / 1000, UTC)
        said = tuple(map(str, (aboard, seats, sound, max(0, aboard - sound))))
        if not rows or rows[-1][1:] != said:
            rows.append((f"{when:%Y-%m-%d %H:%M}", *said))
    return tuple(rows)
