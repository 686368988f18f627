"""Who would leave in which ship?  Everybody aboard at one moment, and the place that is theirs.

Nobody published such plans for every day: beyond the places that reports name, this is our reading
of the flights.  Source: [SPACEFACTS-TIMES]; for improvised places [MS22-PRESS-2023] and
[CFT-PRESS-2024]; keys as in the site's source table.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, Protocol, TypeVar

from lib.physics.lifeboat.count import aboard_and_seats, people_aboard
from lib.physics.lifeboat.ships import LifeboatShip, Stretch, seconds

Standing = Literal["sound", "in doubt", "improvised", "none"]


class Rigged(Stretch, Protocol):
    """A stretch with extra places rigged in a ship, and for whom, where that is known."""

    @property
    def places(self) -> int: ...
    @property
    def people(self) -> Sequence[str]: ...


class HomeShip(LifeboatShip, Protocol):
    """A ship that may also hold improvised places, which are no seats."""

    @property
    def improvised(self) -> Sequence[Rigged]: ...


AnyHome = TypeVar("AnyHome", bound=HomeShip)


@dataclass(frozen=True)
class Place(Generic[AnyHome]):
    """One person's way home at a moment.

    ``ship`` would take them now; None where no place is left, and then ``standing`` is "none".
    ``home`` took them in the end, and may not have docked yet; None while nobody knows.
    """

    person: str
    ship: AnyHome | None
    standing: Standing
    home: AnyHome | None


def way_home(
    ships: Sequence[AnyHome], when: datetime, *, lost: Collection[str] = ()
) -> tuple[Place[AnyHome], ...]:
    """In which ship would each person leave at this moment, and is there one for everybody?

    Five claims, the first that holds: a place rigged for that person by name; a seat in the ship
    that takes them home in the end; in the ship that brought them; any seat left free, sound
    ships first (its liner would have to be moved, which takes days); any improvised place left.
    One line for each person, in the order of arrival.  ``lost`` names ships written off, which
    give no place.  ``ValueError`` as in ``aboard_and_seats``.  [SPACEFACTS-TIMES]

    >>> from datetime import UTC
    >>> from types import SimpleNamespace
    >>> day = datetime(2018, 6, 8, tzinfo=UTC)
    >>> ms09 = SimpleNamespace(name="MS-09", docking=day, undocking=None, seats=3, crew_up_n=1,
    ...                        crew_up=["Gerst"], crew_down_n=0, crew_down=[], doubtful=(),
    ...                        improvised=())
    >>> [(place.person, place.ship.name, place.standing) for place in way_home([ms09], day)]
    [('Gerst', 'MS-09', 'sound')]
    """
    at = seconds(when)
    docked = aboard_and_seats(ships, when, lost=lost).docked
    usable = [ship for ship in docked if ship.name not in lost]
    sound_first = sorted(usable, key=lambda ship: _in_doubt(ship, at))
    aboard = people_aboard(ships, when)
    home = {person: _takes_home(ships, person, at) for person in aboard}
    seats = {ship.name: ship.seats for ship in usable}
    rigged = {ship.name: sum(r.places for r in _rigged(ship, at)) for ship in usable}
    found: dict[str, Place[AnyHome]] = {}

    def claim(left: dict[str, int], wanted: Callable[[str], Iterable[AnyHome]]) -> None:
        """Whoever still stands takes a place in the first ship wanted that has one left."""
        for person in aboard:
            ship = next((ship for ship in wanted(person) if left[ship.name]), None)
            if person not in found and ship is not None:
                left[ship.name] -= 1
                sound: Standing = "in doubt" if _in_doubt(ship, at) else "sound"
                standing = "improvised" if left is rigged else sound
                found[person] = Place(person, ship, standing, home[person])

    claim(rigged, lambda p: [ship for ship in usable for r in _rigged(ship, at) if p in r.people])
    claim(seats, lambda p: [ship for ship in usable if ship is home[p]])
    claim(seats, lambda p: [ship for ship in usable if p in ship.crew_up])
    claim(seats, lambda p: sound_first)
    claim(rigged, lambda p: sound_first)
    return tuple(found.get(p, Place(p, None, "none", home[p])) for p in aboard)


def _takes_home(ships: Sequence[AnyHome], person: str, at: float) -> AnyHome | None:
    """The next ship that leaves with this person on board; some people fly more than once."""
    leaving = [s for s in ships if person in s.crew_down and at < seconds(s.undocking) < float("inf")]
    return min(leaving, key=lambda ship: seconds(ship.undocking), default=None)


def _in_doubt(ship: HomeShip, at: float) -> bool:
    return any(seconds(doubt.start) <= at < seconds(doubt.end) for doubt in ship.doubtful)


def _rigged(ship: HomeShip, at: float) -> Iterator[Rigged]:
    return (r for r in ship.improvised if seconds(r.start) <= at < seconds(r.end))
