"""``crew_vehicles.csv``: every crew ship since 2000, its ports, its people, its bad days.

Two columns hold small languages.  ``port_history`` is ``port@time; port@time``, a new entry for
each move.  ``degraded_interval`` is ``start/end: text``; a text that begins with ``+1`` or ``+2``
adds improvised places, for the people named in brackets; any other puts the ship in doubt as a
lifeboat.
"""

import re
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

from lib.facts.reading import Row, as_instant, csv_rows, known_word
from lib.facts.records import Berth, Improvised, Interval, Ship
from lib.facts.traffic import FOREVER, check_people, check_ports
from lib.facts.vocabulary import MARKS, PORTS, SHIP_CONFIDENCE, SHIP_KINDS

COLUMNS = (
    "name,type,launch_utc,docking_utc,undocking_utc,landing_utc,crew_up_n,crew_up,crew_down_n,"
    "crew_down,seats,port_history,days_docked,confidence,mark,source,degraded_interval,notes"
)
STRETCH = re.compile(
    r"(?P<start>\S+?)/(?P<end>\S+?): (?:\+(?P<places>\d+) )?(?:\((?P<people>[^)]+)\) )?"
    r"(?P<why>.+)"
)


def read_ships(folder: Path, sources: Collection[str]) -> tuple[Ship, ...]:
    """Every row of the file as a ``Ship``, in the order of the file, names unique."""
    ships: dict[str, Ship] = {}
    rows = csv_rows(folder / "crew_vehicles.csv", COLUMNS)
    for row in rows:
        ship = _ship(row, sources)
        if ship.name in ships:
            raise row.error(f"name {ship.name!r} stands twice")
        _check_times(row, ship)
        _check_heads(row, ship)
        ships[ship.name] = ship
    fleet = tuple(ships.values())
    check_ports(rows, fleet)
    check_people(rows, fleet)
    return fleet


def _ship(row: Row, sources: Collection[str]) -> Ship:
    doubtful, improvised = _stretches(row)
    return Ship(
        name=row.text("name"),
        kind=row.one_of("type", SHIP_KINDS),
        launch=row.instant("launch_utc"),
        docking=row.optional_instant("docking_utc"),
        undocking=row.optional_instant("undocking_utc"),
        landing=row.optional_instant("landing_utc"),
        crew_up_n=row.whole("crew_up_n"),
        crew_up=row.items("crew_up"),
        crew_down_n=row.whole("crew_down_n"),
        crew_down=row.items("crew_down"),
        seats=row.whole("seats"),
        ports=_ports(row),
        days_docked=row.optional_number("days_docked"),
        confidence=row.one_of("confidence", SHIP_CONFIDENCE),
        mark=row.one_of("mark", MARKS),
        source=row.keys("source", sources),
        doubtful=doubtful,
        improvised=improvised,
        notes=row.text("notes", empty=True),
    )


def _ports(row: Row) -> tuple[Berth, ...]:
    berths = []
    for entry in row.items("port_history"):
        port, _, since = entry.partition("@")
        known_word(row, "port_history", port, PORTS)
        berths.append(Berth(port, as_instant(row, "port_history", since)))
    return tuple(berths)


def _stretches(row: Row) -> tuple[tuple[Interval, ...], tuple[Improvised, ...]]:
    doubtful, improvised = [], []
    text = row.text("degraded_interval", empty=True)
    if text:
        found = STRETCH.fullmatch(text)
        if not found:
            raise row.error(f"degraded_interval {text!r} is not start/end: text")
        # These times are written without the Z that the other columns carry.
        start = as_instant(row, "degraded_interval", found["start"] + "Z")
        end = as_instant(row, "degraded_interval", found["end"] + "Z")
        if not start < end:
            raise row.error("degraded_interval ends before it begins")
        people = tuple(person.strip() for person in (found["people"] or "").split(";") if person)
        if found["places"]:
            places = int(found["places"])
            if len(people) not in (0, places):
                raise row.error(f"degraded_interval names {len(people)} for {places} places")
            improvised.append(Improvised(start, end, places, found["why"], people))
        elif people:
            raise row.error("degraded_interval names people for no improvised place")
        else:
            doubtful.append(Interval(start, end, found["why"]))
    return tuple(doubtful), tuple(improvised)


def _check_times(row: Row, ship: Ship) -> None:
    times = (ship.launch, ship.docking, ship.undocking, ship.landing)
    known = [time for time in times if time]
    if any(later <= earlier for earlier, later in pairwise(known)):
        raise row.error("launch, docking, undocking and landing are out of order")
    if ship.undocking and not ship.docking:
        raise row.error("undocking without docking")
    if not ship.docking:
        if ship.ports or ship.doubtful or ship.improvised:
            raise row.error("a ship that never docked has no port and no lifeboat trouble")
        return
    left = ship.undocking or FOREVER
    since = [berth.since for berth in ship.ports]
    if not since or since[0] != ship.docking:
        raise row.error("port_history must begin at the docking time")
    if since != sorted(set(since)) or since[-1] >= left:
        raise row.error("port_history is out of order")
    stretches = [(s.start, s.end) for s in ship.doubtful] + [
        (s.start, s.end) for s in ship.improvised
    ]
    for start, end in stretches:
        if start < ship.docking or end > left:
            raise row.error("degraded_interval lies outside the time docked")
    if ship.undocking:
        days = (ship.undocking - ship.docking).total_seconds() / 86_400
        if ship.days_docked is None or abs(ship.days_docked - days) > 0.01:
            raise row.error(f"days_docked must be {days:.2f}, got {ship.days_docked}")


def _check_heads(row: Row, ship: Ship) -> None:
    for way, count, names in (
        ("crew_up", ship.crew_up_n, ship.crew_up),
        ("crew_down", ship.crew_down_n, ship.crew_down),
    ):
        if count != len(names):
            raise row.error(f"{way}_n is {count}, but {way} names {len(names)}")
        if count > ship.seats:
            raise row.error(f"{way}_n is {count}, more than the {ship.seats} seats")
