"""Was there a seat for everyone?  26 years under the finger, and who hung there on which day.

Above, people aboard and every ship; below, the ships of the chosen day and their people by name.
A name that is searched lights up its ships in the same picture.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import find, hanging, history, homeward, lanes, seats, skyline
from lib.lifeboat_timeline.homeward import Homeward
from lib.lifeboat_timeline.lanes import LAST, months, on, years
from lib.lifeboat_timeline.naming import called, listed
from lib.lifeboat_timeline.scenario import DATE, FAMOUS, FINDS, NAMES, SPANS, STATES, Scenario
from lib.lifeboat_timeline.seats import Count
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.layers import Cursor, Layer, Tag
from lib.live.model.ranges import Windows
from lib.live.model.sweep import Sweep, own, repeated
from lib.look.figure import Axis
from lib.look.palette import INK, LIMIT, MODEL
from lib.look.words import count

Answer = TypeVar("Answer")
QUESTION = "Was there a seat home for everyone?"
SUBJECT = "People aboard since 2000, and below, every ship from its docking until it left"
SHIPS = (
    f"Ships with seats at the station: {repeated(0)}. The picture shows who sits where. Look for a"
    " name, and its ships light up."
)
HIGH = 412  # pixels: five lanes of ships lie under the people
WORDS = (22.7, 21.0)  # heights of what is said of the chosen day, in people


@cache
def sweep() -> Sweep:
    """The live figure: what changes at a docking once, the day under the hand, and a name."""
    counts = [seats.solve(Scenario(date=day)) for day in STATES]
    plans = [homeward.solve(Scenario(date=day)) for day in STATES]
    below = lanes.named()
    seating = NumberLine("who sits where", "", _each(plans, homeward.aboard))
    return Sweep(
        name="seats",
        title=QUESTION,
        subject=SUBJECT,
        controls=(FAMOUS, FINDS),
        headline=_each(counts, lambda one: seats.headline(one, own(0))),
        sentence=[[find.sentence(word, own(1)) or SHIPS for word in NAMES]],
        x=years(0.0, LAST, 5),
        y=Axis(
            "People aboard",
            lanes.foot(),
            skyline.TOP,
            (*below.values(), 0, 3, 6, 9, 12),
            (*below, "0", "3", "6", "9", "12"),
        ),
        x_unit="days",
        y_unit="people",
        high=HIGH,
        steers=0,
        windows=Windows(SPANS, ((years(0.0, LAST, 5),), *_tiles())),
        layers=(*skyline.layers(), *lanes.bars(), *_day(counts), *skyline.words(), *lanes.found()),
        drawing=hanging.drawing(plans),
        numbers=(NumberLine("ships with seats", "", _each(plans, ships)),),
        table=Table("Every change of people and seats", COLUMNS, history.table(), whole=True),
        working=working(counts, seating),
        citations=facts.citations(*FACTS),
    )


def _tiles() -> Iterator[list[Axis]]:
    """The axis in decades, and in years; the first and the last of each are shorter."""
    for step in (10, 1):
        starts = range(DATE.low.year // step * step, DATE.high.year + 1, step)
        inner = [on(date(year, 1, 1)) for year in starts[1:]]
        edges = [0.0, *inner, LAST]
        yield [
            months(low, high, year) if step == 1 else years(low, high, 1)
            for year, low, high in zip(starts, edges[:-1], edges[1:], strict=True)
        ]


def ships(plan: Homeward) -> str:
    """Those that hang there, and in a word what the doubt about one is."""
    named = [f"{called(boat.ship)}{boat.why}" for boat in plan.boats]
    return listed(named) if named else "none"


def _each(answers: list[Answer], say: Callable[[Answer], Any]) -> NDArray[Any]:
    """One value for each state of the station; what is searched does not change it."""
    return np.array([[say(one)] for one in answers])


def _day(counts: list[Count]) -> Iterator[Layer]:
    """The chosen day: how many people and seats."""
    aboard = _each(counts, lambda one: one.head.aboard)
    short = _each(counts, lambda one: one.head.short)
    yield Cursor("people aboard", aboard, token=INK)
    people, places = (
        _each(counts, say)
        for say in (lambda one: count(one.head.aboard, "people"), lambda one: count(one.head.seats, "seats"))
    )
    unsure = _each(counts, lambda one: f"{'in doubt' if one.doubts else 'no seat'}: {one.head.short}")
    yield Tag(people, WORDS[0])
    yield Tag(places, WORDS[1], token=MODEL, shown=short == 0)
    yield Tag(unsure, WORDS[1], token=LIMIT, shown=short > 0)


COLUMNS = ("from (UTC)", "aboard", "seats", "sound seats", "short")
FACTS = (
    "aboard_leak_day", "seats_leak_day", "ms09_doubt", "crew_flights", "doubtful_soyuz",
    "short_ms22", "short_2024", "one_ship_share", "full_names", "seat_rule", "liner_move",
    "improvised_places",
)  # fmt: skip


def working(counts: list[Count], seating: NumberLine) -> Working:
    """The count of the chosen day."""
    return Working(
        ("aboard = Σ came − Σ left", "short = max(0, aboard − sound)"),
        (
            seating,
            NumberLine("aboard", "", _each(counts, lambda one: one.head.aboard)),
            NumberLine("seats", "", _each(counts, lambda one: one.head.seats)),
            NumberLine(
                "sound: seats in ships that nobody doubts",
                "",
                _each(counts, lambda one: one.head.sound_seats),
            ),
            NumberLine("short", "", _each(counts, lambda one: one.head.short)),
        ),
        "lib.physics.lifeboat.history",
    )


FIGURE = Figure("seats", "lifeboat_timeline", sweep)
