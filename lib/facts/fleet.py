"""``crew_vehicles.csv``: every crew ship since 2000, its ports, its people, its bad days.

One row may be right in itself and still contradict another: no port is used twice at once, nobody
is aboard twice.  The complaint names the later row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Annotated, Self

from lib.facts import reading, ship_cells
from lib.facts.reading import one_of
from lib.facts.records import Key, Mark, Sources
from lib.facts.schema import Record
from lib.facts.ship_cells import Berth, Improvised, Interval
from lib.facts.vocabulary import SHIP_CONFIDENCE, SHIP_KINDS

# Stands for "still there" where two times are compared.
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Ship(Record):
    """One flight to the station that carried, or was built to carry, people.

    ``docking`` is None for a ship that never arrived; ``undocking`` and ``landing`` are None for
    one that is still there.  ``crew_up`` came aboard at docking, ``crew_down`` left at undocking.
    ``confidence`` is A (times read in a source), B (one or more recalled) or C (still docked in the
    newest source).  ``days_docked`` is blank while it is docked, and checked after that.
    ``degraded_interval`` tells when it was no sound lifeboat; ``ship_cells.py`` says how.
    """

    FILE = "crew_vehicles.csv"
    name: Key
    kind: Annotated[str, one_of(SHIP_KINDS), "type"]
    launch: Annotated[datetime, "launch_utc"]
    docking: Annotated[datetime | None, "docking_utc"]
    undocking: Annotated[datetime | None, "undocking_utc"]
    landing: Annotated[datetime | None, "landing_utc"]
    crew_up_n: int
    crew_up: tuple[str, ...]
    crew_down_n: int
    crew_down: tuple[str, ...]
    seats: int
    ports: Annotated[tuple[Berth, ...], ship_cells.ports, "port_history"]
    days_docked: float | None
    confidence: Annotated[str, one_of(SHIP_CONFIDENCE)]
    mark: Mark
    source: Sources
    doubtful: Annotated[tuple[Interval, ...], ship_cells.doubtful, "degraded_interval"]
    improvised: Annotated[tuple[Improvised, ...], ship_cells.improvised, "degraded_interval"]
    notes: Annotated[str, reading.optional_text]

    def wrong(self) -> Iterator[str]:
        yield from self._wrong_times()
        yield from self._wrong_heads()

    @classmethod
    def wrong_together(cls, every: Sequence[Self]) -> Iterator[tuple[Record, str]]:
        yield from _wrong_ports(every)
        yield from _wrong_people(every)

    def _wrong_times(self) -> Iterator[str]:
        times = (self.launch, self.docking, self.undocking, self.landing)
        known = [time for time in times if time]
        if any(later <= earlier for earlier, later in pairwise(known)):
            yield "launch, docking, undocking and landing are out of order"
        if self.undocking and not self.docking:
            yield "undocking without docking"
        if not self.docking:
            if self.ports or self.doubtful or self.improvised:
                yield "a ship that never docked has no port and no lifeboat trouble"
            return
        left = self.undocking or FOREVER
        since = [berth.since for berth in self.ports]
        if not since or since[0] != self.docking:
            yield "port_history must begin at the docking time"
        if since != sorted(set(since)) or since[-1] >= left:
            yield "port_history is out of order"
        stretches: tuple[Interval | Improvised, ...] = (*self.doubtful, *self.improvised)
        for stretch in stretches:
            if stretch.start < self.docking or stretch.end > left:
                yield "degraded_interval lies outside the time docked"
        if self.undocking:
            days = (self.undocking - self.docking).total_seconds() / 86_400
            if self.days_docked is None or abs(self.days_docked - days) > 0.01:
                yield f"days_docked must be {days:.2f}, got {self.days_docked}"

    def _wrong_heads(self) -> Iterator[str]:
        for way, count, names in (
            ("crew_up", self.crew_up_n, self.crew_up),
            ("crew_down", self.crew_down_n, self.crew_down),
        ):
            if count != len(names):
                yield f"{way}_n is {count}, but {way} names {len(names)}"
            if count > self.seats:
                yield f"{way}_n is {count}, more than the {self.seats} seats"


def _wrong_ports(ships: Sequence[Ship]) -> Iterator[tuple[Ship, str]]:
    """Where a ship comes to a port that another has not left."""
    stays: list[tuple[str, datetime, datetime, Ship]] = []
    for ship in ships:
        moved = [berth.since for berth in ship.ports[1:]]
        for berth, end in zip(ship.ports, [*moved, ship.undocking or FOREVER], strict=False):
            stays.append((berth.port, berth.since, end, ship))
    stays.sort(key=lambda stay: stay[:2])
    for (port, _, end, first), (other, since, _, later) in pairwise(stays):
        if port == other and since < end:
            until = "still there" if end == FOREVER else f"there until {end:%Y-%m-%dT%H:%MZ}"
            yield later, f"{port} is in use on {since:%Y-%m-%dT%H:%MZ}: {first.name} is {until}"


def _wrong_people(ships: Sequence[Ship]) -> Iterator[tuple[Ship, str]]:
    """Where somebody boards who is aboard, or leaves who is not.

    A person with a place rigged for them must be aboard for all of it.
    """
    moves = [(ship.docking, 1, ship) for ship in ships if ship.docking]
    moves += [(ship.undocking, 0, ship) for ship in ships if ship.undocking]
    came: dict[str, tuple[datetime, Ship]] = {}
    stays: list[tuple[str, datetime, datetime]] = []
    for when, boards, ship in sorted(moves, key=lambda move: move[:2]):
        for person in ship.crew_up if boards else ship.crew_down:
            if boards:
                if person in came:
                    since = came[person][1].name
                    yield ship, f"{person} comes aboard, but is aboard since {since} docked"
                came[person] = when, ship
            elif person not in came:
                yield ship, f"{person} leaves, but is not aboard"
            else:
                stays.append((person, came.pop(person)[0], when))
    stays += [(person, since, FOREVER) for person, (since, _) in came.items()]
    for ship in ships:
        for rig in ship.improvised:
            for person in rig.people:
                if not any(p == person and a <= rig.start and rig.end <= b for p, a, b in stays):
                    yield ship, f"{person} has an improvised place, but is not aboard then"
