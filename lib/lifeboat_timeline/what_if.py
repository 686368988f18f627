"""What if?  The autumn of 2018 as one choice would make it: a film, and its chart."""

from datetime import timedelta
from functools import cache
from typing import Any

from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import autumn, autumn_chart, film
from lib.lifeboat_timeline.autumn import DAWN, HORIZON, Course, course
from lib.lifeboat_timeline.autumn_chart import HIGH, LOW, MONTHS_ON, TALL, each, time_of
from lib.lifeboat_timeline.naming import in_letters, listed, so_many, surname
from lib.lifeboat_timeline.scenario import AUTUMN, PLACES, REPLACEMENTS, WHAT_IFS
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.scene import Play
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.words import count, number, quantity, said_day, spelled
from lib.physics import lifeboat

QUESTION = "What if the ship had been given up?"
CONTROLS = (WHAT_IFS, REPLACEMENTS, AUTUMN)


@cache
def sweep(improvised: str) -> Sweep:
    """The live figure: every choice, every delay, worked out once for all visitors."""
    places = int(improvised)
    courses = [[course(str(what), float(n)) for n in REPLACEMENTS.positions] for what in WHAT_IFS.positions]
    return Sweep(
        name="morning",
        title=QUESTION,
        subject="People and seats from 30 August 2018 on",
        controls=CONTROLS,
        headline=film.each(courses, headline),
        sentence=each(courses, lambda one: sentence(one, places)),
        x=Axis("Days from 30 August 2018", 0, HORIZON, [*MONTHS_ON.values()], [*MONTHS_ON]),
        y=Axis("People and seats", LOW, HIGH, (0, 3, 6)),
        x_unit="days",
        y_unit="people",
        high=TALL,
        steers=2,
        layers=autumn_chart.layers(courses, places),
        scene=film.scene(courses, places),
        play=Play("Let time pass", seconds=14),
        numbers=(
            NumberLine("without a sound seat that morning", "", each(courses, lambda c: c.short)),
            NumberLine("time with too few", "", each(courses, lambda c: time_of(c.short_days))),
            NumberLine("time with no ship", "", each(courses, lambda c: time_of(c.bare_days))),
        ),
        working=working(courses),
        citations=facts.citations(*FACTS),
    )


def headline(one: Course, day: float) -> str:
    """What has come of it by a day, in one line."""
    aboard, sound = one.at(day)
    last = film.latest(one, day)
    short = aboard - sound
    if short and aboard > short:
        some = f"{so_many(short, 'people')} of {spelled(aboard)}"
        if one.what_if == "as_it_was":
            return f"{some} sit in a ship with a hole."
        return f"{some} have no seat home."
    if short:
        bare = f"{so_many(short, 'people')} are aboard, and no ship is left."
        return f"The launch fails. {bare}" if last == "a launch fails" else bare
    if last == "MS-10 fails":
        return "MS-10 fails, and its two people land safely. One patched ship is left."
    if one.what_if != "as_it_was":
        return "A ship has come: everybody has a seat home."
    return {
        "the hole is sealed": "The hole is sealed: everybody has a seat home.",
        "MS-08 goes home": f"{so_many(aboard, 'people')} are left, with one patched ship.",
        "MS-11 docks": f"MS-11 brings three more: {in_letters(aboard, 'people')} and two ships.",
        "MS-09 goes home": "MS-09 takes its three people home.",
    }[last]


def sentence(one: Course, places: int) -> str:
    """The same in full: who, until when, and what improvised places would change."""
    if one.what_if == "as_it_was":
        return (
            f"{_crew('MS-08')} have their seats in MS-08. {_crew('MS-09')} have theirs in MS-09,"
            " in doubt until the hole is sealed that evening. Then MS-08 leaves, and MS-10 fails."
            f" For {time_of(one.arrives - one.leaves)} the patched MS-09 is the only ship, until"
            f" MS-11 docks on {_day(one.arrives)}."
            + (" Improvised places would change nothing." if places else "")
        )
    return f"{_who(one)} {_until(one)}{_improvised(one, places)}"


def _who(one: Course) -> str:
    three = _crew("MS-09")
    if one.what_if == "three_home":
        return f"{_crew('MS-08')} go home on {_day(one.leaves)}, and {three} stay without a ship."
    return (
        f"{three} have no seat, for the seat liners of MS-08 belong to its own crew. MS-08 leaves"
        f" on {_day(one.leaves)}, as it did: its time is nearly up."
    )


def _crew(name: str) -> str:
    return listed([surname(person) for person in autumn.soyuz(name).crew_down])


def _until(one: Course) -> str:
    """When a ship comes, and how long that makes."""
    comes = f"An empty ship docks on {_day(one.arrives)}."
    if one.failed is not None:
        comes = f"The launch fails, as that of MS-10 did. The next ship docks on {_day(one.arrives)}."
    bare = f", and for {time_of(one.bare_days)} no ship is there" if one.bare_days else ""
    return f"{comes} For {time_of(one.short_days)} somebody has no seat{bare}."


def _improvised(one: Course, places: int) -> str:
    if not places:
        return ""
    word, take, are = {
        1: ("One improvised place", "one", "It is no seat"),
        2: ("Two improvised places", "two", "They are no seats"),
    }[places]
    if one.what_if == "three_home":
        return f" {word} in MS-08 would leave with it."
    return (
        f" {word} in MS-08 would take {take} of them in an emergency, until it leaves. {are}, and"
        " known from Dragons only."
    )


def _day(after: float) -> str:
    """A date this many days after that morning; the year only if it is another."""
    day = (DAWN + timedelta(days=after)).date()
    said = said_day(day)
    return said if day.year != DAWN.year else said[:-5]


FACTS = (
    "aboard_leak_day", "seats_without_ms09", "ms09_doubt", "liner_move", "life_limit",
    "one_ship_2018", "ms10_plan", "replacement_ms23", "replacement_shenzhou22",
    "improvised_places", "seat_rule", "crew_flights", "full_names",
)  # fmt: skip


def working(courses: list[list[Course]]) -> Working:
    """The count of the morning, and how long each lack lasts."""

    def first(what: str) -> NDArray[Any]:
        return each(courses, lambda c: str(getattr(c, what)[0]))

    return Working(
        (
            "short(t) = max(0, aboard(t) − sound(t))",
            "T_{short} = Σ Δt while short(t) > 0",
            "T_{bare} = Σ Δt while seats(t) = 0",
        ),
        (
            NumberLine("aboard, that morning", "", first("aboard")),
            NumberLine("seats, that morning", "", first("seats")),
            NumberLine("sound, seats in ships that nobody doubts", "", first("sound_seats")),
            NumberLine("MS-08 leaves after", "", each(courses, lambda c: quantity(c.leaves, "days"))),
            NumberLine("life of MS-08, at most", "", quantity(facts.fact("life_limit").number, "days")),
            NumberLine("it ends on", "", said_day(lifeboat.life_end(autumn.soyuz("MS-08")).date())),
            NumberLine(
                "from a failed launch to the next ship, as in 2018", "", count(autumn.again_days(), "days", 2)
            ),
            NumberLine("the next ship docks after", "days", each(courses, lambda c: number(c.arrives))),
            NumberLine("T_short", "days", each(courses, lambda c: number(c.short_days))),
            NumberLine("T_bare", "days", each(courses, lambda c: number(c.bare_days))),
        ),
        "lib.physics.lifeboat.history",
    )


FIGURE = Figure("morning", "lifeboat_timeline", sweep, (PLACES,))
