"""Two columns of ``crew_vehicles.csv`` hold small languages; here they are read.

``port_history`` is ``port@time; port@time``, a new entry for each move.  ``degraded_interval`` is
``start/end: text``; a text that begins with ``+1`` or ``+2`` adds improvised places, for the people
named in brackets; any other puts the ship in doubt as a lifeboat.
"""

import re
from datetime import datetime
from typing import NamedTuple

from lib.facts.reading import Row, as_instant, items, known_word, optional_text
from lib.facts.vocabulary import PORTS

STRETCH = re.compile(
    r"(?P<start>\S+?)/(?P<end>\S+?): (?:\+(?P<places>\d+) )?(?:\((?P<people>[^)]+)\) )?"
    r"(?P<why>.+)"
)


class Berth(NamedTuple):
    """A port, and since when the ship hung there."""

    port: str
    since: datetime


class Interval(NamedTuple):
    """A stretch in which a ship was in doubt as a lifeboat, and why."""

    start: datetime
    end: datetime
    why: str


class Improvised(NamedTuple):
    """A stretch with extra places rigged in a ship.  They are not seats: no liner or no suit.

    ``people`` are those for whom they were rigged, where reports say so.
    """

    start: datetime
    end: datetime
    places: int
    why: str
    people: tuple[str, ...] = ()


def ports(row: Row, name: str) -> tuple[Berth, ...]:
    """Where the ship hung, in the order of the cell."""
    berths = []
    for entry in items(row, name):
        port, _, since = entry.partition("@")
        known_word(row, name, port, PORTS)
        berths.append(Berth(port, as_instant(row, name, since)))
    return tuple(berths)


def doubtful(row: Row, name: str) -> tuple[Interval, ...]:
    """When it was no sound lifeboat."""
    return tuple(one for one in _stretches(row, name) if isinstance(one, Interval))


def improvised(row: Row, name: str) -> tuple[Improvised, ...]:
    """When it had more places than seats."""
    return tuple(one for one in _stretches(row, name) if isinstance(one, Improvised))


def _stretches(row: Row, name: str) -> tuple[Interval | Improvised, ...]:
    text = optional_text(row, name)
    if not text:
        return ()
    found = STRETCH.fullmatch(text)
    if not found:
        raise row.error(f"{name} {text!r} is not start/end: text")
    # These times are written without the Z that the other columns carry.
    start, end = (as_instant(row, name, found[which] + "Z") for which in ("start", "end"))
    if not start < end:
        raise row.error(f"{name} ends before it begins")
    people = tuple(person.strip() for person in (found["people"] or "").split(";") if person)
    if not found["places"]:
        if people:
            raise row.error(f"{name} names people for no improvised place")
        return (Interval(start, end, found["why"]),)
    places = int(found["places"])
    if len(people) not in (0, places):
        raise row.error(f"{name} names {len(people)} for {places} places")
    return (Improvised(start, end, places, found["why"], people),)
