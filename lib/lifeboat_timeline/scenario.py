"""What a visitor of "Seats" can set, and the names under which a link carries it."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from lib import facts
from lib.lifeboat_timeline.naming import bare, in_full, slug, surname
from lib.live.model.controls import Choice, Control, Day, Number
from lib.live.model.positions import Live, days, linear, words
from lib.look.words import said_day
from lib.parameters import HOLE_MM
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
SPAN = Choice("span", "Years in the picture", ("all", "decade", "year"), "all")
_PEOPLE = {person for ship in facts.ships() for person in (*ship.crew_up, *ship.crew_down)}
FIND = Choice(
    "find",
    "Find a ship or a person",
    ("", *(slug(ship) for ship in facts.ships()), *sorted(_PEOPLE, key=bare), *in_full()),
    "",
    called="a ship or a person of the table, such as MS-09 or Gerst",
)
NO_SHIP = "none"
_SEATED = [slug(ship) for ship in facts.ships() if ship.seats and ship.docking]
LOST = Choice(
    "lost",
    "Take a ship away",
    (NO_SHIP, *_SEATED),
    NO_SHIP,
    called="a ship that is docked that day, such as MS-09",
)


def moment(day: dt.date) -> dt.datetime:
    """The hour of a day at which this page counts."""
    return dt.datetime.combine(day, dt.time(HOUR_UTC), tzinfo=dt.UTC)


@cache
def headcount(day: dt.date) -> lifeboat.Headcount[facts.Ship]:
    """People, seats and the ships at the station at the hour of this day."""
    return lifeboat.aboard_and_seats(facts.ships(), moment(day))


def lifeboats(day: dt.date) -> tuple[facts.Ship, ...]:
    """The docked ships with seats, each Soyuz before ships of other kinds."""
    seated = (ship for ship in headcount(day).docked if ship.seats)
    return tuple(sorted(seated, key=lambda ship: ship.kind != "Soyuz"))


def _first_day(change: dt.datetime) -> dt.date:
    """The first day whose hour finds a change done."""
    late = change > moment(change.date())
    return max(DATE.low, change.date() + dt.timedelta(days=late))


_TIMES = {
    *_CHANGES,
    *(berth.since for ship in facts.ships() for berth in ship.ports),
    *(t for ship in facts.ships() for doubt in ship.doubtful for t in (doubt.start, doubt.end)),
    *(t for ship in facts.ships() for rig in ship.improvised for t in (rig.start, rig.end)),
}
# Ships, people, ports and doubts stay as they are from each of these days to the next.
STATES = tuple(sorted(day for day in {DATE.low, *map(_first_day, _TIMES)} if day <= DATE.high))
DATES = days(
    DATE,
    [
        bisect_right(STATES, DATE.low + dt.timedelta(days=k)) - 1
        for k in range((DATE.high - DATE.low).days + 1)
    ],
)
# Days that a button leads to; the fullest is the first with most people aboard.
_FULL = max(STATES, key=lambda day: headcount(day).aboard)
_CASES = facts.cases("lifeboat_timeline")
FAMOUS = replace(
    DATES,
    marks=(
        ("the first crew", str(DATE.low + dt.timedelta(days=1))),
        (f"{headcount(_FULL).aboard} aboard", str(_FULL)),
        *(
            (word, str(_CASES[key].scenario["date"]))
            for word, key in (
                ("the leak", "leak_morning"),
                ("one ship", "after_ms10"),
                ("MS-22", "ms22"),
                ("Starliner", "starliner"),
            )
        ),
    ),
)
SPANS = words(SPAN, ("all", "ten years", "one year"))
LOSTS = Live(
    LOST,
    tuple(LOST.options),
    tuple(LOST.options),
    "words",
    offered=tuple((0, *(LOST.options.index(slug(ship)) for ship in lifeboats(day))) for day in STATES),
)


# A name in full finds what the short one finds: it shares its row.
_SHORT = [in_full().get(word, word) for word in FIND.options]
NAMES = tuple(dict.fromkeys(_SHORT))


@cache
def ships_of(word: str) -> tuple[facts.Ship, ...]:
    """The ship of this name, or those that took this person up or down; none for no name."""
    short = in_full().get(word, word)
    return tuple(
        ship
        for ship in facts.ships()
        if short == slug(ship) or short in ship.crew_up or short in ship.crew_down
    )


FINDS = Live(
    FIND,
    tuple(FIND.options),
    ("none", *map(surname, FIND.options[1:])),
    "words",
    rows=tuple(map(NAMES.index, _SHORT)),
)

WHAT_IF = Choice(
    "what_if", "What if?", ("as_it_was", "written_off", "three_home", "launch_fails"), "written_off"
)
WHAT_IFS = words(
    WHAT_IF,
    (
        "It goes as it went",
        "MS-09 is given up",
        "MS-09 is given up, and three go home at once",
        "MS-09 is given up, and the next launch fails",
    ),
)
REPLACEMENT_DAYS = Number(
    "replacement_days", "An empty ship docks after", "days", 20, 120, 5, facts.fact("replacement_ms23").number
)
IMPROVISED = Choice("improvised", "Improvised places in MS-08", ("0", "1", "2"), "0")
REPLACEMENTS = linear(REPLACEMENT_DAYS)
PLACES = words(IMPROVISED, ("none", "one", "two"))
# The slowest replacement comes after 120 days and 53 more.
AUTUMN_DAY = Day("autumn_day", "The day", LEAK_DAY, LEAK_DAY + dt.timedelta(days=180), LEAK_DAY)
AUTUMN = days(AUTUMN_DAY, range(181))


def autumn_days() -> list[float]:
    """The stops of the film, in days since the leak."""
    return [float((dt.date.fromisoformat(str(day)) - LEAK_DAY).days) for day in AUTUMN.positions]


HATCH_TESTS = Number("hatch_tests", "Hatches to test first", "", 0, lifeboat.MOST_HATCHES, 1, 0)
CREW_STATE = Choice("crew_state", "The crew is", ("awake", "asleep", "bad_day"), "asleep")
TESTS = linear(HATCH_TESTS)
CREWS = words(CREW_STATE, ("awake", "asleep", "asleep, on a bad day"))

# As far along the axis of the race as its clock has come; it begins with the race run.
CLOCK_PERCENT = Number("clock_percent", "Time", "%", 0, 100, 2, 100)
RACES = linear(CLOCK_PERCENT)

LIFE_LIMIT_DAYS = Number(
    "life_limit_days",
    "Limit",
    "days",
    *facts.fact("life_limit_range").band,
    1,
    facts.fact("life_limit").number,
)
LIMITS = linear(LIFE_LIMIT_DAYS)

CONTROLS: tuple[Control, ...] = (
    DATE, SPAN, FIND, LOST, WHAT_IF, REPLACEMENT_DAYS, AUTUMN_DAY, IMPROVISED, HOLE_MM, HATCH_TESTS,
    CREW_STATE, CLOCK_PERCENT, LIFE_LIMIT_DAYS,
)  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """What one count of people and seats must know, in the units of the address."""

    date: dt.date = DATE.default
    lost: str = NO_SHIP

    @property
    def moment(self) -> dt.datetime:
        """When the page counts."""
        return moment(self.date)

    @property
    def written_off(self) -> tuple[str, ...]:
        """The full names of the ships written off; empty for a ship that was not there."""
        return tuple(ship.name for ship in headcount(self.date).docked if slug(ship) == self.lost)
