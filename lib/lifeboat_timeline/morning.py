"""Who sat where that morning?  Every docked ship's seats, and those for whom none is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import called, listed, people, said_day, seats, surname
from lib.lifeboat_timeline.scenario import NO_SHIP, Scenario
from lib.physics import lifeboat
from lib.physics.lifeboat import Headcount


@dataclass(frozen=True)
class Boat:
    """One docked ship: whose seats it holds, and what is wrong with it, if anything."""

    ship: Ship
    port: str
    seated: tuple[str, ...]
    moved_in: tuple[str, ...]  # people of a ship written off, in seats that were free
    written_off: bool
    doubt: str  # why the ship is in doubt; empty for a sound one
    rigged: int  # improvised places, which are no seats

    @property
    def state(self) -> str:
        """The ship's standing in one word or two."""
        return "written off" if self.written_off else "in doubt" if self.doubt else "sound"

    @property
    def free(self) -> int:
        """Seats that nobody sits in."""
        return self.ship.seats - len(self.seated) - len(self.moved_in)


@dataclass(frozen=True)
class Morning:
    """The answer: the ships with their people, those without a seat, and the count."""

    scenario: Scenario
    head: Headcount[Ship]  # as the visitor set it: a ship written off has no seats
    boats: tuple[Boat, ...]
    without_seat: tuple[str, ...]


def solve(scenario: Scenario) -> Morning:
    """Seat everybody as if all ships counted; then empty the ship that is written off."""
    ships, when = facts.ships(), scenario.moment
    head = lifeboat.aboard_and_seats(ships, when, lost=scenario.written_off)
    docked = [ship for ship in head.docked if ship.seats]
    places = seating(docked, lifeboat.people_aboard(ships, when))
    without = places.pop("", [])
    for name in scenario.written_off:
        without = places[name] + without
        places[name] = []
    doubts = {
        ship.name: doubt.why for ship in docked for doubt in ship.doubtful
        if doubt.start <= when < doubt.end
    }  # fmt: skip
    moved: dict[str, list[str]] = {}
    # A free seat in a sound ship first; the liner would have to be moved with its owner.
    for ship in sorted(docked, key=lambda ship: ship.name in doubts):
        if ship.name not in scenario.written_off:
            free = ship.seats - len(places[ship.name])
            moved[ship.name], without = without[:free], without[free:]
    return Morning(
        scenario=scenario,
        head=head,
        boats=tuple(
            Boat(
                ship=ship,
                port=[berth.port for berth in ship.ports if berth.since <= when][-1],
                seated=tuple(places[ship.name]),
                moved_in=tuple(moved.get(ship.name, ())),
                written_off=ship.name in scenario.written_off,
                doubt=doubts.get(ship.name, ""),
                rigged=sum(r.places for r in ship.improvised if r.start <= when < r.end),
            )
            for ship in docked
        ),
        without_seat=tuple(without),
    )


def seating(docked: Sequence[Ship], aboard: Sequence[str]) -> dict[str, list[str]]:
    """Whose seat is where, by ship; under the empty name those for whom there is none.

    A person's seat is in the ship that later took them home; if that is not there, in the ship
    that brought them; else wherever one is free.  Nobody published such plans: it is our reading.
    """
    places: dict[str, list[str]] = {ship.name: [] for ship in docked}
    waiting = list(aboard)
    for claim in ("crew_down", "crew_up", ""):
        for ship in docked:
            for person in list(waiting):
                claims = not claim or person in getattr(ship, claim)
                if claims and len(places[ship.name]) < ship.seats:
                    places[ship.name].append(person)
                    waiting.remove(person)
    return {**places, "": waiting}


def headline(morning: Morning) -> str:
    """The answer in one line."""
    head, lost = morning.head, morning.scenario.lost
    if not head.aboard:
        return "Nobody is aboard yet."
    start = f"Without {lost}: " if morning.scenario.written_off else ""
    count = f"{people(head.aboard)}, {seats(head.seats)}"
    if morning.without_seat:
        stay = len(morning.without_seat)
        return f"{start}{count}. {people(stay)} would have no seat home."
    doubtful = sum(len(b.seated) + len(b.moved_in) for b in morning.boats if b.doubt)
    if doubtful:
        return f"{start}{count}, {doubtful} of the people in a ship in doubt."
    return f"{start}{count}: everyone has one."


def sentence(morning: Morning) -> str:
    """Every ship and every name, as the picture shows them."""
    if not morning.boats:
        return f"On {said_day(morning.scenario.date)} no ship with seats is docked at this hour."
    parts = [_told(boat) for boat in morning.boats]
    if morning.without_seat:
        parts.append(f"Without a seat: {_names(morning.without_seat)}.")
    if morning.scenario.lost != NO_SHIP and morning.head.short:
        parts.append(f"That leaves {people(morning.head.short)} without a sound seat.")
    return " ".join(parts)


def _told(boat: Boat) -> str:
    """One ship: its standing, and who sits there."""
    note = "" if boat.state == "sound" else f", {boat.state}"
    if boat.written_off:
        return f"{called(boat.ship)}{note}: its {seats(boat.ship.seats)} are gone."
    told = f"{called(boat.ship)}{note}: {_names(boat.seated) or 'nobody'}"
    if boat.moved_in:
        told += f", and with a liner moved {_names(boat.moved_in)}"
    if boat.free:
        told += f"; {seats(boat.free)} free"
    if boat.rigged:
        told += f"; {boat.rigged} improvised, not counted"
    return told + "."


def _names(persons: Sequence[str]) -> str:
    return listed([surname(person) for person in persons]) if persons else ""


FACTS = (
    "seats_without_ms09", "seat_rule", "liner_move", "ms09_doubt", "trained_descent_module_leak",
    "crew_flights",
)  # fmt: skip
FORMULA = (
    r"\begin{aligned}\text{seats} &= \textstyle\sum_{\text{ships docked, not lost}} n_\text{ship}"
    r"\\ \text{without} &= \max(0,\ \text{aboard} - \text{seats})\end{aligned}"
)


def symbols(morning: Morning) -> list[tuple[str, str]]:
    """The working, ship by ship."""
    ships = [
        (f"seats of {called(b.ship)}, {b.state}", "0" if b.written_off else str(b.ship.seats))
        for b in morning.boats
    ]
    return [
        ("aboard", str(morning.head.aboard)),
        *ships,
        ("without a seat", str(len(morning.without_seat))),
        ("short, if ships in doubt do not count", str(morning.head.short)),
    ]


COLUMNS = ("ship", "port", "state", "person", "place")


def rows(morning: Morning) -> list[list[str]]:
    """One row for each seat and each person."""
    found = []
    for boat in morning.boats:
        where = [called(boat.ship), boat.port, boat.state]
        found += [[*where, surname(p), "seat"] for p in boat.seated]
        found += [[*where, surname(p), "seat, liner moved"] for p in boat.moved_in]
        if not boat.written_off:
            found += [[*where, "", "free seat"]] * boat.free
        found += [[*where, "", "improvised place"]] * boat.rigged
    return found + [["", "", "", surname(p), "no seat"] for p in morning.without_seat]
