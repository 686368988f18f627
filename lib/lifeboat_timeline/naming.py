"""How this page says days, ships, people and lists of them."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from lib import facts
from lib.facts import Ship
from lib.look.words import DAY, MONTHS, agreeing, count, duration, spelled


def short_day(day: date) -> str:
    """The same where there is little room: "30 Aug 2018"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def slug(ship: Ship) -> str:
    """A ship's short name, as addresses carry it: "MS-09", "Crew-5", "STS-97"."""
    return ship.name.split()[-1]


@cache
def in_full() -> dict[str, str]:
    """Short names by the full ones under which this site tells of the same ship or person.

    >>> in_full()["Soyuz MS-09"], in_full()["Alexander Gerst"]
    ('MS-09', 'Gerst')
    """
    ships = {ship.name: slug(ship) for ship in facts.ships() if ship.name != slug(ship)}
    return ships | {str(name): str(short) for name, short in facts.table("full_names").rows}


def called(ship: Ship) -> str:
    """A ship's name, with its kind where the name alone would not tell."""
    return f"{ship.name} ({ship.kind})" if ship.kind == "Starliner" else ship.name


def surname(person: str) -> str:
    """A name of the ship table as it is written: with its accents, and air after initials.

    >>> surname("T.Jones"), surname("Aunon-Chancellor")
    ('T. Jones', 'Auñón-Chancellor')
    """
    return _written().get(person, person).replace(".", ". ")


@cache
def _written() -> dict[str, str]:
    """The last names of those whom this site names in full, by the names of the ship table."""
    names = facts.table("full_names").rows
    return {str(short): str(name).split()[-1] for name, short in names}


def bare(person: str) -> str:
    """A name to sort by, its initials last: "S.Williams" becomes "Williams S"."""
    initials, _, name = person.rpartition(".")
    return f"{name} {initials}"


def people(persons: int) -> str:
    """So many people."""
    return count(persons, "people") if persons else "nobody"


def seats(places: int) -> str:
    """So many seats."""
    return count(places, "seats") if places else "no seat"


def in_letters(many: int, things: str) -> str:
    """So many, in letters where a sentence tells it.

    >>> in_letters(6, "people"), in_letters(1, "seats"), in_letters(0, "seats")
    ('six people', 'one seat', 'no seat')
    """
    return f"{spelled(many) if many else 'no'} {agreeing(str(many or 1), things)}"


def so_many(many: int, things: str) -> str:
    """The same at the beginning of a sentence.

    >>> so_many(6, "people"), so_many(0, "seats")
    ('Six people', 'No seat')
    """
    text = in_letters(many, things)
    return f"{text[0].upper()}{text[1:]}"


def listed(words: Sequence[str]) -> str:
    """A list as it is said.

    >>> listed(["Artemyev", "Arnold", "Feustel"])
    'Artemyev, Arnold and Feustel'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def days(seconds: float) -> str:
    """A stretch of time in days, or in hours where it is shorter than two days.

    >>> days(75_600), days(9_951_960)
    ('21 hours', '115 days')
    """
    return duration(seconds) if seconds < 2 * DAY else count(seconds / DAY, "days")
