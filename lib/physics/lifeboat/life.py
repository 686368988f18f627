"""How long may a ship stay up?  Its age against a life limit.

A Soyuz ages in space: the peroxide for the thrusters of its descent module decays
[SPACE-SE-31318].  In 2018 the rule was 200 days from launch [SPACENEWS-2018-10-22]; ten later and
earlier flights beat it.  Keys as in the site's source table.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from lib.physics.lifeboat.ships import seconds

# Soyuz TMA and MS, "little margin beyond", as a NASA official put it in October 2018
# [SPACENEWS-2018-10-22].  Another figure is 210 days docked [WIKIPEDIA-SOYUZ-MS].
RULE_OF_2018 = timedelta(days=200)


class Flight(Protocol):
    """What the limit needs to know of a flight; times timezone-aware, None for "not yet"."""

    @property
    def name(self) -> str: ...
    @property
    def launch(self) -> datetime: ...
    @property
    def landing(self) -> datetime | None: ...


AnyFlight = TypeVar("AnyFlight", bound=Flight)


def flown(ship: Flight, when: datetime | None = None) -> timedelta:
    """How long has this ship been in space, at this moment or over the whole flight?

    From launch to landing, or to ``when`` if that is earlier.  ``ValueError`` for a moment before
    the launch, for a ship that is still up if no moment is given, or without a timezone.

    >>> from datetime import UTC
    >>> from types import SimpleNamespace
    >>> ms09 = SimpleNamespace(name="MS-09", launch=datetime(2018, 6, 6, 11, 12, 39, tzinfo=UTC),
    ...                        landing=datetime(2018, 12, 20, 5, 2, 48, tzinfo=UTC))
    >>> round(flown(ms09) / timedelta(days=1), 1)
    196.7
    """
    end = min(seconds(when), seconds(ship.landing))
    if end == float("inf"):
        raise ValueError(f"{ship.name} is still up: say at which moment to count")
    if seconds(when) < seconds(ship.launch):
        raise ValueError(f"{ship.name} was launched on {ship.launch:%Y-%m-%d at %H:%M}; got {when:%Y-%m-%d}")
    return timedelta(seconds=end - seconds(ship.launch))


def life_end(ship: Flight, limit: timedelta = RULE_OF_2018) -> datetime:
    """By when must this ship be home?  Its launch plus the limit.

    The rule of 2018 by default; a flight may beat it.  ``ValueError`` for a limit of no time.
    [SPACENEWS-2018-10-22]

    >>> from datetime import UTC
    >>> from types import SimpleNamespace
    >>> ms09 = SimpleNamespace(launch=datetime(2018, 6, 6, 11, 12, 39, tzinfo=UTC))
    >>> f"{life_end(ms09):%d %B %Y at %H:%M}"
    '23 December 2018 at 11:12'
    """
    return ship.launch + _positive(limit)


def outlived(
    ships: Sequence[AnyFlight], limit: timedelta = RULE_OF_2018, when: datetime | None = None
) -> tuple[AnyFlight, ...]:
    """Which ships flew longer than the limit, in the order given?

    With ``when``, those that were in space at that moment and already older than the limit;
    without, those whose whole flight took longer, and a ship still up is left out.  The limit
    belongs to a kind of ship: give ships of one kind.  ``ValueError`` for a limit of no time.

    >>> outlived([])
    ()
    """
    _positive(limit)
    if when is None:
        return tuple(ship for ship in ships if ship.landing and flown(ship) > limit)
    at = seconds(when)
    up = [ship for ship in ships if seconds(ship.launch) <= at < seconds(ship.landing)]
    return tuple(ship for ship in up if flown(ship, when) > limit)


def _positive(limit: timedelta) -> timedelta:
    if limit <= timedelta(0):
        raise ValueError(f"life limit must be longer than 0 days; got {limit}")
    return limit
