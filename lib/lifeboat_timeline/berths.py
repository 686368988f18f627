"""The lower half of the live pictures: every ship a bar at its port, over all days."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import numpy as np

from lib.lifeboat_timeline.history import milliseconds
from lib.lifeboat_timeline.naming import slug
from lib.lifeboat_timeline.ports import ROWS, Stay, doubtful, stays
from lib.lifeboat_timeline.scenario import DATE, DATES, STATES, moment
from lib.live.layers import Band, Layer, Tag
from lib.look.figure import Axis
from lib.look.palette import INK, LIMIT, MODEL
from lib.look.words import DAY, MONTHS
from lib.physics.limits import Floats

# Heights on an axis of people: rows hang below 0, and a bar fills 0.62 of its row.
GAP, STEP, BAR = 1.2, 1.93, 0.62
NAMES = tuple(ROWS)
AT = {port: -GAP - STEP * (k + 0.5) for k, ports in enumerate(ROWS.values()) for port in ports}
ROWS_AT = tuple(dict.fromkeys(AT.values()))
FOOT = -GAP - STEP * len(ROWS)


def day_of(at: float) -> float:
    """Where a time [ms since 1970] stands on the axis: days since the hour of the first day."""
    return (at - milliseconds(moment(DATE.low))) / (DAY * 1000)


def on(day: date) -> float:
    """Where the hour of a day stands on the axis."""
    return float((day - DATE.low).days)


def years(low: float, high: float, step: int) -> Axis:
    """A stretch of the axis with a tick at every so manieth New Year."""
    every = [date(year, 1, 1) for year in range(DATE.low.year, DATE.high.year + 1, step)]
    named = [day for day in every if low <= on(day) <= high]
    return Axis("Year", low, high, list(map(on, named)), [str(day.year) for day in named])


def months(low: float, high: float, year: int) -> Axis:
    """A year of the axis with a tick at each month."""
    named = [date(year, month, 1) for month in range(1, 13)]
    named = [day for day in named if low <= on(day) <= high]
    words = [MONTHS[day.month - 1][:3] for day in named]
    return Axis(f"{year}", low, high, list(map(on, named)), words)


def outline(seen: Iterable[Stay]) -> tuple[Floats, Floats, Floats]:
    """Edges, feet and tops of bars, with no height on the way from one to the next."""
    x, low, high = [], [], []
    for stay in sorted(seen, key=lambda stay: (AT[stay.port], stay.start)):
        middle, half = AT[stay.port], BAR * STEP / 2
        start, end = np.clip([day_of(stay.start), day_of(stay.end)], 0, len(DATES) - 1)
        x += [start, start, end, end]
        low += [middle, middle - half, middle - half, middle]
        high += [middle, middle + half, middle + half, middle]
    return np.array([x]), np.array([low]), np.array([high])


def bars() -> Iterator[Layer]:
    """Every ship at each port it hung at."""
    yield Band("ships", *outline(stays()), token=MODEL)


def doubts() -> Iterator[Layer]:
    """Ships in doubt, hatched: each by itself, since a hatched band has an edge."""
    for stay in doubtful(stays()):
        yield Band("in doubt", *outline([stay]), token=LIMIT, hatched=True)


@cache
def names() -> tuple[Layer, ...]:
    """At each port the ship that hangs there on the chosen day."""
    when = [milliseconds(moment(day)) for day in STATES]
    layers = []
    for row in ROWS_AT:
        here = [stay for stay in stays() if AT[stay.port] == row]
        there = [next((slug(s.ship) for s in here if s.start <= at < s.end), "") for at in when]
        layers.append(Tag(there, row, token=INK, shown=[name != "" for name in there]))
    return tuple(layers)
