"""What a visitor of "Lifeboat timeline" can set, and the names under which a link carries it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import slug
from lib.live.controls import Choice, Control, Day, Number
from lib.live.positions import logarithmic
from lib.physics import lifeboat

LEAK_DAY = dt.date.fromisoformat(facts.fact("aboard_leak_day").date)
# The page counts at one hour of each day, in the middle of the night of 2018 as told elsewhere.
HOUR_UTC = 6

_CHANGES = [t for ship in facts.ships() for t in (ship.docking, ship.undocking) if t]
DATE = Day("date", "The day", min(_CHANGES).date(), max(_CHANGES).date(), LEAK_DAY)
SPAN = Choice("span", "Years shown: all, or the year around the day", ("all", "year"), "all")
HOLE_MM = Number("hole_mm", "Width of the hole", "mm", 0.5, 100.0, 0.5,
                 facts.fact("hole_nasa").number)  # fmt: skip
HOLES = logarithmic(HOLE_MM)  # live: the browser holds it, so no scenario does
NO_SHIP = "none"


@cache
def lost_on(day: dt.date) -> Choice:
    """Which ship to write off: the options are the ships that had seats at the station that day."""
    docked = lifeboat.aboard_and_seats(facts.ships(), moment(day)).docked
    names = tuple(slug(ship) for ship in docked if ship.seats)
    return Choice("lost", "Write off a ship", (NO_SHIP, *names), NO_SHIP)


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
    return DATE, SPAN, lost_on(day), HOLE_MM


@dataclass(frozen=True)
class Scenario:
    """Everything on the page that Python must know, in the units of its address."""

    date: dt.date = DATE.default
    span: str = SPAN.default
    lost: str = NO_SHIP

    @property
    def moment(self) -> dt.datetime:
        """When the page counts."""
        return moment(self.date)

    @property
    def written_off(self) -> tuple[str, ...]:
        """The full names of the ships written off; empty for a ship that was not there."""
        return tuple(ship.name for ship in self._docked() if slug(ship) == self.lost)

    def _docked(self) -> tuple[Ship, ...]:
        return lifeboat.aboard_and_seats(facts.ships(), self.moment).docked
