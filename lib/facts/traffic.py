"""Do all ships together hold together?  No port used twice at once, nobody aboard twice.

One row may be right in itself and still contradict another; the complaint names the later row.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from lib.facts.reading import Row
from lib.facts.records import Ship

# Stands for "still there" where two times are compared.
FOREVER = datetime.max.replace(tzinfo=UTC)


def check_ports(rows: Sequence[Row], ships: Sequence[Ship]) -> None:
    """``FactsError`` where a ship comes to a port that another has not left."""
    stays: list[tuple[str, datetime, datetime, str, Row]] = []
    for row, ship in zip(rows, ships, strict=True):
        moved = [berth.since for berth in ship.ports[1:]]
        for berth, end in zip(ship.ports, [*moved, ship.undocking or FOREVER], strict=False):
            stays.append((berth.port, berth.since, end, ship.name, row))
    stays.sort(key=lambda stay: stay[:2])
    for (port, _, end, name, _), (other, since, _, _, row) in pairwise(stays):
        if port == other and since < end:
            until = "still there" if end == FOREVER else f"there until {end:%Y-%m-%dT%H:%MZ}"
            raise row.error(f"{port} is in use on {since:%Y-%m-%dT%H:%MZ}: {name} is {until}")


def check_people(rows: Sequence[Row], ships: Sequence[Ship]) -> None:
    """``FactsError`` where somebody boards who is aboard, or leaves who is not.

    A person with a place rigged for them must be aboard for all of it.
    """
    moves: list[tuple[datetime, int, Row, Ship]] = []
    for row, ship in zip(rows, ships, strict=True):
        if ship.docking:
            moves.append((ship.docking, 1, row, ship))
        if ship.undocking:
            moves.append((ship.undocking, 0, row, ship))
    came: dict[str, tuple[datetime, Ship]] = {}
    stays: list[tuple[str, datetime, datetime]] = []
    for when, boards, row, ship in sorted(moves, key=lambda move: move[:2]):
        for person in ship.crew_up if boards else ship.crew_down:
            if boards:
                if person in came:
                    raise row.error(
                        f"{person} comes aboard, but is aboard since {came[person][1].name} docked"
                    )
                came[person] = when, ship
            elif person not in came:
                raise row.error(f"{person} leaves, but is not aboard")
            else:
                stays.append((person, came.pop(person)[0], when))
    stays += [(person, since, FOREVER) for person, (since, _) in came.items()]
    for row, ship in zip(rows, ships, strict=True):
        for rig in ship.improvised:
            for person in rig.people:
                if not any(p == person and a <= rig.start and rig.end <= b for p, a, b in stays):
                    raise row.error(f"{person} has an improvised place, but is not aboard then")
