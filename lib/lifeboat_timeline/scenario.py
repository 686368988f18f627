"""What a visitor of "Lifeboat timeline" can set, and the names under which a link carries it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lib import facts
from lib.lifeboat_timeline.naming import bare, in_full, said_day, slug
from lib.live.controls import Choice, Control, Day, Number
from lib.live.positions import Live, linear, words
from lib.parameters import HOLES
from lib.physics import lifeboat

LEAK_DAY = dt.date.fromisoformat(facts.fact("aboard_leak_day").date)
# The page counts at one hour of each day, in the middle of the night of 2018 as told elsewhere.
HOUR_UTC = 6

_CHANGES = [t for ship in facts.ships() for t in (ship.docking, ship.undocking) if t]
# The last change that the table of flights knows, and the first day that is counted after it.
KNOWN_UNTIL = max(_CHANGES).date()
_SHOWN = max(_CHANGES) + dt.timedelta(days=1) - dt.timedelta(hours=HOUR_UTC, microseconds=1)
DATE = Day("date", "The day", min(_CHANGES).date(), _SHOWN.date(), LEAK_DAY)
# What the page is about, for its menu and for who shares a link.
ABOUT = (
    "People aboard against seats in sound ships, for any day from"
    f" {said_day(DATE.low)} to {said_day(KNOWN_UNTIL)}."
)
SPAN = Choice("span", "Years shown around the day", ("all", "decade", "year"), "all")
_PEOPLE = {person for ship in facts.ships() for person in (*ship.crew_up, *ship.crew_down)}
FIND = Choice(
    "find", "Find a ship or a person",
    (*(slug(ship) for ship in facts.ships()), *sorted(_PEOPLE, key=bare), *in_full()), "",
    called="a ship or a person of the table, such as MS-09 or Gerst",
)  # fmt: skip
NO_SHIP = "none"

# The rest is live: the browser holds it, so no scenario does.
WHAT_IF = Choice("what_if", "What if?", ("as_it_was", "written_off", "three_home", "launch_fails"),
                 "written_off")  # fmt: skip
WHAT_IFS = words(WHAT_IF, (
    "as it was", "MS-09 is written off", "and three go home at once", "and the next launch fails",
))  # fmt: skip
REPLACEMENT_DAYS = Number("replacement_days", "An empty ship docks after", "days", 20, 120, 5,
                          facts.fact("replacement_ms23").number)  # fmt: skip
IMPROVISED = Choice("improvised", "Improvised places in MS-08", ("0", "1", "2"), "0")
REPLACEMENTS, PLACES = linear(REPLACEMENT_DAYS), words(IMPROVISED)

HATCH_TESTS = Number("hatch_tests", "Hatches to test first", "", 0, lifeboat.MOST_HATCHES, 1, 0)
CREW_STATE = Choice("crew_state", "The crew is", ("awake", "asleep", "bad_day"), "asleep")
TESTS = linear(HATCH_TESTS)
CREWS = words(CREW_STATE, ("awake", "asleep", "asleep, on a bad day"))

LIFE_LIMIT_DAYS = Number("life_limit_days", "Limit", "days", *facts.fact("life_limit_range").band,
                         1, facts.fact("life_limit").number)  # fmt: skip
LIMITS = linear(LIFE_LIMIT_DAYS)

LIVE: tuple[Live, ...] = (
    WHAT_IFS, REPLACEMENTS, PLACES, HOLES, TESTS, CREWS, LIMITS,
)  # fmt: skip


@cache
def lost_on(day: dt.date) -> Choice:
    """Which ship to write off: the options are the ships that had seats at the station that day."""
    names = tuple(slug(ship) for ship in headcount(day).docked if ship.seats)
    return Choice("lost", "Write off a ship", (NO_SHIP, *names), NO_SHIP)


@cache
def headcount(day: dt.date) -> lifeboat.Headcount[facts.Ship]:
    """People, seats and the ships at the station at the hour of this day; there are 9,400 days."""
    return lifeboat.aboard_and_seats(facts.ships(), moment(day))


def moment(day: dt.date) -> dt.datetime:
    """The hour of a day at which this page counts."""
    return dt.datetime.combine(day, dt.time(HOUR_UTC), tzinfo=dt.UTC)


def controls(dates_in_address: Sequence[str]) -> tuple[Control, ...]:
    """All controls, for the day that the address names; what cannot be read is the default day."""
    try:
        (only,) = dates_in_address
        day = DATE.read(only)
    except ValueError:
        day = DATE.default
    return of(day)


def of(day: dt.date) -> tuple[Control, ...]:
    """All controls of the page on this day."""
    return DATE, SPAN, FIND, lost_on(day), *(live.control for live in LIVE)


@dataclass(frozen=True)
class Scenario:
    """Everything on the page that Python must know, in the units of its address."""

    date: dt.date = DATE.default
    span: str = SPAN.default
    lost: str = NO_SHIP
    find: str = FIND.default

    @property
    def moment(self) -> dt.datetime:
        """When the page counts."""
        return moment(self.date)

    @property
    def written_off(self) -> tuple[str, ...]:
        """The full names of the ships written off; empty for a ship that was not there."""
        return tuple(ship.name for ship in headcount(self.date).docked if slug(ship) == self.lost)
