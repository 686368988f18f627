"""Was there a seat home for everyone?  People, seats and ships since 2000, day by day."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import berths, history, seats
from lib.lifeboat_timeline.berths import day_of, months, on, years
from lib.lifeboat_timeline.history import LACKING, Shortage, Steps
from lib.lifeboat_timeline.scenario import DATE, DATES, SPANS, STATES, Scenario
from lib.lifeboat_timeline.seats import Count
from lib.live.beside import NumberLine, Table, Working
from lib.live.figure import Figure
from lib.live.layers import Band, Cursor, Curve, Label, Layer, Tag
from lib.live.ranges import Windows
from lib.live.sweep import Sweep, own
from lib.look.figure import Axis
from lib.look.palette import INK, LIMIT, MODEL, QUIET
from lib.look.words import count
from lib.physics.limits import Floats

QUESTION = "Was there a seat home for everyone?"
SUBJECT = "People aboard against seats home since 2000, and below, every ship at its port"
TOP = 17.0  # people: 13 were aboard at most, and words need room above
HIGH = 520  # pixels: ten rows of ports stand under the people
NAMED = (16.0, 14.5, 13.0)  # heights of words, in people
THIN = 1.2  # pixels: a visit of a few days is no wider in 26 years


@cache
def sweep() -> Sweep:
    """The live figure: what changes at a docking once, and the day under the hand."""
    counts = [seats.solve(Scenario(date=day)) for day in STATES]
    last = float(len(DATES) - 1)
    return Sweep(
        name="seats",
        title=QUESTION,
        subject=SUBJECT,
        controls=(DATES,),
        headline=[seats.headline(one, own(0)) for one in counts],
        sentence=[seats.sentence(one, own(0)) for one in counts],
        x=years(0.0, last, 5),
        y=Axis("People, seats", berths.FOOT, TOP, (*berths.ROWS_AT, 0, 3, 6, 9, 12),
               (*berths.NAMES, "0", "3", "6", "9", "12")),
        x_unit="days",
        y_unit="people",
        high=HIGH,
        slide_to=-berths.GAP,  # people and seats: the ports have too many rows for a room
        steers=0,
        windows=Windows(SPANS, ((years(0.0, last, 5),), *_tiles())),
        layers=(*_history(), *berths.bars(), *berths.doubts(), *_day(counts),
                *_named()),
        numbers=(
            NumberLine("aboard", "", _each(counts, lambda one: one.head.aboard)),
            NumberLine("seats home", "", _each(counts, lambda one: one.head.seats)),
            NumberLine("of them in sound ships", "", _each(counts, lambda c: c.head.sound_seats)),
            NumberLine("without a sound seat", "", _each(counts, lambda one: one.head.short)),
        ),
        table=Table("Every change of people and seats", COLUMNS, history.table(), whole=True),
        working=working(counts),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _tiles() -> Iterator[list[Axis]]:
    """The axis in decades, and in years; the first and the last of each are shorter."""
    for step in (10, 1):
        starts = range(DATE.low.year // step * step, DATE.high.year + 1, step)
        inner = [on(date(year, 1, 1)) for year in starts[1:]]
        edges = [0.0, *inner, float(len(DATES) - 1)]
        yield [
            months(low, high, year) if step == 1 else years(low, high, 1)
            for year, low, high in zip(starts, edges[:-1], edges[1:], strict=True)
        ]


def _each(counts: list[Count], say: Callable[[Count], Any]) -> NDArray[Any]:
    return np.array([say(one) for one in counts])


def _drawn(steps: Steps) -> tuple[Floats, Floats, Floats, Floats]:
    """Days, people, seats and sound seats, each as the one line that every day has."""
    x = np.clip([day_of(at) for at in steps.time.tolist()], 0, len(DATES) - 1)
    lines = (x, steps.aboard, steps.seats, steps.sound_seats)
    return tuple(np.asarray(line, float)[np.newaxis] for line in lines)  # type: ignore[return-value]


def _history() -> Iterator[Layer]:
    """Seats as a ground to stand on, people as a line, each gap hatched and named."""
    x, aboard, places, _ = _drawn(history.all_years())
    yield Band("seats", x, np.zeros_like(places), places)
    yield Curve("seats", x, places, wide=THIN)
    for shortage, middle, height in _gaps():
        gap = history.all_years().between(shortage.start, shortage.end)
        when, persons, _, sound = _drawn(gap)
        yield Band(LACKING, when, sound, persons, token=LIMIT, hatched=True)
        yield Curve(LACKING, [[middle, middle]], [[float(sound.min()), height]], token=LIMIT,
                    wide=1)  # fmt: skip
    yield Curve("people aboard", x, aboard, token=INK, wide=1.4 * THIN)


def _gaps() -> Iterator[tuple[Shortage, float, float]]:
    """Each shortage, its middle, and the height of its name: names climb, for room."""
    for k, shortage in enumerate(history.shortages()):
        yield shortage, day_of((shortage.start + shortage.end) / 2), NAMED[-1 - k % 3]


def _named() -> Iterator[Layer]:
    """Words that stand where something was, whatever day is chosen."""
    visits = day_of(history.middle_of("Space Shuttle"))
    yield Label("Shuttle visits", visits, NAMED[1], token=QUIET, anchor="middle")
    for shortage, middle, height in _gaps():
        yield Label(shortage.called, middle, height, token=LIMIT, anchor="middle", dy=-4)


def _day(counts: list[Count]) -> Iterator[Layer]:
    """The chosen day: how many people and seats, and the ships at their ports."""
    aboard, places = (_each(counts, get) for get in (lambda c: c.head.aboard,
                                                     lambda c: c.head.seats))  # fmt: skip
    yield Cursor("people aboard", aboard)
    more = places >= aboard  # the larger number stands above
    lines = (("people", aboard, ~more, INK), ("seats", places, more, MODEL))
    for things, here, above, token in lines:
        words = [count(n, things) for n in here.tolist()]
        yield Tag(words, np.where(above, here + 0.3, here), token=token, dy=-4, shown=above)
        yield Tag(words, here, token=token, dy=16, shown=~above)
    yield from berths.names()


COLUMNS = ("from (UTC)", "aboard", "seats", "sound seats", "short")
FACTS = (
    "aboard_leak_day", "seats_leak_day", "ms09_doubt", "crew_flights", "doubtful_soyuz",
    "short_ms22", "short_2024", "one_ship_share", "full_names",
)  # fmt: skip


def working(counts: list[Count]) -> Working:
    """The count of the chosen day."""
    return Working(
        ("aboard = Σ came − Σ left", "short = max(0, aboard − sound)"),
        (
            NumberLine("aboard: all who came in ships docked by then, less all who left in ships"
                       " gone by then", "", _each(counts, lambda one: one.head.aboard)),
            NumberLine("seats: those fitted in the ships docked at that moment", "",
                       _each(counts, lambda one: one.head.seats)),
            NumberLine("sound: seats, without the ships in doubt at that moment", "",
                       _each(counts, lambda one: one.head.sound_seats)),
            NumberLine("short: people for whom no sound seat is left", "",
                       _each(counts, lambda one: one.head.short)),
        ),
        "lib.physics.lifeboat.history",
    )  # fmt: skip


FIGURE = Figure("seats", "lifeboat_timeline", sweep)
