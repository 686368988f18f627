"""Every ship as a bar in its lane since 2000, and those of a name that was searched, lit up.

Which port a ship hung at is told in words: a lane belongs to whoever flew, Soyuz above and ships
from the United States below, so that a row of bars reads as one ship after another.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import numpy as np

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.history import all_years, milliseconds
from lib.lifeboat_timeline.naming import slug
from lib.lifeboat_timeline.scenario import DATE, DATES, NAMES, moment, ships_of
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Band, Label, Layer
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED
from lib.look.words import DAY, MONTHS
from lib.physics.limits import Floats

# Heights on an axis of people: lanes hang below 0, each a bar with room for a word over it.
GAP, STEP, BAR = 0.6, 2.5, 1.0
SOYUZ, UNITED_STATES = "Soyuz", "US ships"
LAST = float(len(DATES) - 1)
DOUBT = "in doubt"
APART = 0.28  # of the axis, as wide as a name is on a phone: nearer, and two would touch
LEAST = 0.004  # of the axis: a ship that is lit is never thinner
EDGE = 0.12  # of the axis: nearer to an end, and a word in the middle would leave the picture


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


def ends(ship: Ship) -> tuple[float, float]:
    """From docking to undocking on the axis; who is still there stays to the end of it."""
    known = all_years().time[-1]
    left = milliseconds(ship.undocking) if ship.undocking else float(known)
    start, end = np.clip([day_of(milliseconds(ship.docking)), day_of(left)], 0, LAST)  # type: ignore[arg-type]
    return float(start), float(end)


@cache
def lanes() -> dict[str, tuple[tuple[Ship, ...], ...]]:
    """Both kinds of ships, each in as many lanes as hung there at once: the first that is free."""
    kinds: dict[str, list[list[Ship]]] = {SOYUZ: [], UNITED_STATES: []}
    docked = [ship for ship in facts.ships() if ship.docking]
    for ship in sorted(docked, key=ends):
        own = kinds[SOYUZ if ship.kind == "Soyuz" else UNITED_STATES]
        free = next((lane for lane in own if ends(lane[-1])[1] <= ends(ship)[0]), None)
        if free is None:
            own.append(free := [])
        free.append(ship)
    return {kind: tuple(map(tuple, own)) for kind, own in kinds.items()}


@cache
def height(ship: Ship) -> float:
    """The middle of its bar, in people."""
    rows = [lane for own in lanes().values() for lane in own]
    row = next(k for k, lane in enumerate(rows) if ship in lane)
    return -GAP - STEP * (row + 1) + BAR / 2


def foot() -> float:
    """Where the lanes end."""
    return -GAP - STEP * sum(map(len, lanes().values())) - BAR / 2


def named() -> dict[str, float]:
    """The first lane of each kind, for its name beside the axis."""
    return {kind: height(own[0][0]) for kind, own in lanes().items()}


def bars() -> Iterator[Layer]:
    """Every ship; hatched as long as it was in doubt."""
    docked = [ship for ship in facts.ships() if ship.docking]
    yield Band("ships", *_outline([(*ends(ship), height(ship)) for ship in docked]), token=MODEL)
    for ship in docked:
        for doubt in ship.doubtful:
            start, end = (day_of(milliseconds(at)) for at in (doubt.start, doubt.end))
            yield Band(DOUBT, *_outline([(start, end, height(ship))]), token=LIMIT, hatched=True)


def _outline(placed: Sequence[tuple[float, float, float]]) -> tuple[Floats, Floats, Floats]:
    """Edges, feet and tops of bars, with no height on the way from one to the next."""
    x, low, high = [], [], []
    for start, end, middle in sorted(placed, key=lambda bar: (bar[2], bar[0])):
        x += [start, start, end, end]
        low += [middle, middle - BAR / 2, middle - BAR / 2, middle]
        high += [middle, middle + BAR / 2, middle + BAR / 2, middle]
    return tuple(everywhere(np.array(line), of=2) for line in (x, low, high))  # type: ignore[return-value]


def docked_of(word: str) -> list[Ship]:
    """The ships of a name that reached the station, in the order in which they came."""
    return sorted((ship for ship in ships_of(word) if ship.docking), key=ends)


def found() -> Iterator[Layer]:
    """The ships of each name, lit, and called by name where there is room."""
    each = [docked_of(word) for word in NAMES]
    for k in range(max(map(len, each))):
        ships = [found[k] if k < len(found) else None for found in each]
        yield from _lit(
            ships, [ship is not None and _has_room(found, k) for ship, found in zip(ships, each, strict=True)]
        )


def _lit(ships: Sequence[Ship | None], room: Sequence[bool]) -> Iterator[Layer]:
    """One ship of each name."""
    x = np.array([ends(ship) if ship else (0.0, 0.0) for ship in ships])
    short = np.maximum(LEAST * LAST - (x[:, 1] - x[:, 0]), 0) / 2
    x = along_control(np.clip(x + np.stack([-short, short], -1), 0, LAST), 1, of=2)
    middle = along_control(np.array([height(ship) if ship else 0.0 for ship in ships]), 1, of=2)
    there = along_control(np.array([ship is not None for ship in ships]), 1, of=2)
    low, high = (np.stack([middle + side * BAR * 0.7] * 2, -1) for side in (-1, 1))
    yield Band("found", x, low, high, token=OBSERVED, solid=True, shown=there)
    at = x.mean(axis=-1)
    anchor = np.select([at < EDGE * LAST, at > (1 - EDGE) * LAST], ["start", "end"], "middle")
    words = along_control(np.array([slug(ship) if ship else "" for ship in ships]), 1, of=2)
    yield Label(
        words,
        at,
        middle + BAR * 0.7,
        token=OBSERVED,
        anchor=anchor,
        dy=-4,
        shown=along_control(np.array(room), 1, of=2),
    )


def _has_room(found: Sequence[Ship], k: int) -> bool:
    """Whether no ship before it is written close by in the same lane."""
    at = [sum(ends(ship)) / 2 / LAST for ship in found[: k + 1]]
    return all(
        height(ship) != height(found[k]) or at[k] - where > APART
        for ship, where in zip(found[:k], at[:k], strict=True)
    )
