"""In which ship would each go home?  Everybody aboard on any day, and those without a seat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import called, in_letters, listed, seats, so_many, surname
from lib.lifeboat_timeline.scenario import NO_SHIP, Scenario, lifeboats
from lib.look.words import DAY, number, spelled
from lib.physics import lifeboat
from lib.physics.lifeboat import Headcount, Place

HOLED = "Soyuz MS-09"
NAMED = 3  # so many people are told by name in one line


@dataclass(frozen=True)
class Boat:
    """One docked ship: whose places it holds, how old it is, and what is wrong with it."""

    ship: Ship
    port: str
    days: float  # since its launch
    seated: tuple[str, ...]
    moved_in: tuple[str, ...]  # in seats that were free, so that a liner has to move
    rigged_in: tuple[str, ...]  # in improvised places, which are no seats
    rigged: int  # improvised places in all
    written_off: bool
    doubt: str  # why the ship is in doubt; empty for a sound one

    @property
    def state(self) -> str:
        """The ship's standing in one word or two."""
        return "written off" if self.written_off else "in doubt" if self.doubt else "sound"

    @property
    def why(self) -> str:
        """The doubt in a word or two, in brackets; empty for a sound ship."""
        return f" ({re.split('[,;]', self.doubt)[0]})" if self.doubt else ""

    @property
    def free(self) -> int:
        """Seats that nobody sits in."""
        return self.ship.seats - len(self.seated) - len(self.moved_in)


@dataclass(frozen=True, eq=False)  # one object for each scenario, so that pictures are kept
class Homeward:
    """The answer: the ships with their people, those without any place, and the count."""

    scenario: Scenario
    head: Headcount[Ship]  # as the visitor set it: a ship written off has no seats
    boats: tuple[Boat, ...]
    without_place: tuple[str, ...]

    @property
    def without_seat(self) -> int:
        """How many people there are beyond the seats; an improvised place is none."""
        return max(0, self.head.aboard - self.head.seats)


@lru_cache(maxsize=128)
def solve(scenario: Scenario) -> Homeward:
    """Give everybody a place by the claims of ``lifeboat.way_home``, and sort them by ship."""
    ships, when, lost = facts.ships(), scenario.moment, scenario.written_off
    head = lifeboat.aboard_and_seats(ships, when, lost=lost)
    places = lifeboat.way_home(ships, when, lost=lost)

    def boat(ship: Ship) -> Boat:
        mine = [place for place in places if place.ship is ship]
        rigged = [p.person for p in mine if p.standing == "improvised"]
        moved = [p.person for p in mine if p.person not in rigged and not _own(p)]
        return Boat(
            ship=ship,
            port=[berth.port for berth in ship.ports if berth.since <= when][-1],
            days=lifeboat.flown(ship, when).total_seconds() / DAY,
            seated=tuple(p.person for p in mine if p.person not in (*rigged, *moved)),
            moved_in=tuple(moved),
            rigged_in=tuple(rigged),
            rigged=sum(r.places for r in ship.improvised if r.start <= when < r.end),
            written_off=ship.name in lost,
            doubt=next((d.why for d in ship.doubtful if d.start <= when < d.end), ""),
        )

    return Homeward(
        scenario=scenario,
        head=head,
        boats=tuple(map(boat, lifeboats(scenario.date))),
        without_place=tuple(place.person for place in places if place.ship is None),
    )


def _own(place: Place[Ship]) -> bool:
    """Whether a liner for this person hangs there: in the ship that brings them home or up."""
    return place.ship is not None and (place.ship is place.home or place.person in place.ship.crew_up)


def headline(plan: Homeward) -> str:
    """The answer in one line: who has no seat, or whose ship may not bring them home."""
    head = plan.head
    if not head.aboard:
        return "Nobody is aboard yet."
    lacking = (*plan.without_place, *(p for boat in plan.boats for p in boat.rigged_in))
    if plan.without_seat:
        named = plan.without_seat == len(lacking) <= NAMED
        return f"{_have(plan.without_seat)} no seat home{f': {_names(lacking)}' if named else ''}."
    places = in_letters(head.seats, "seats")
    start = f"{_have(head.aboard)} {places}"
    doubtful = [boat for boat in plan.boats if boat.doubt and (boat.seated or boat.moved_in)]
    count = sum(len(boat.seated) + len(boat.moved_in) for boat in doubtful)
    flaw = "with a hole" if doubtful and doubtful[0].ship.name == HOLED else "in doubt"
    lying = f"{spelled(len(lacking))} in a makeshift place." if lacking else ""
    if doubtful and lacking:
        start = f"{so_many(head.aboard, 'people')}, {places}"
        return f"{start}. But {spelled(count)} sit in a ship {flaw}, and {lying}"
    if doubtful:
        return f"{start}, but {spelled(count)} of them are in a ship {flaw}."
    return f"{start}, but {lying}" if lacking else f"{start}: everyone can go home."


def _have(persons: int) -> str:
    """So many people at the beginning of a sentence, with what they do: they have."""
    return f"{so_many(persons, 'people')} {'has' if persons == 1 else 'have'}"


def sentence(plan: Homeward, day: str) -> str:
    """Every ship and every name, as the picture shows them; ``day`` is how the day is said."""
    if not plan.boats:
        return f"On {day} no ship with seats is docked at this hour."
    parts = [text for boat in plan.boats for text in _sentences(boat)]
    if len(plan.boats) == 1:
        parts.append("No other ship is there.")
    if plan.without_place:
        parts.append(f"Without any place: {_names(plan.without_place)}.")
    if plan.scenario.lost != NO_SHIP and plan.head.short:
        parts.append(f"That leaves {in_letters(plan.head.short, 'people')} without a sound seat.")
    return " ".join(parts)


def _sentences(boat: Boat) -> Iterator[str]:
    """Of one ship: who goes home in it, and what else is there, in short sentences."""
    ship = called(boat.ship)
    if boat.written_off:
        yield f"{ship} is lost, and its {in_letters(boat.ship.seats, 'seats')} with it."
        return
    flaw = f", which is {boat.state}" if boat.doubt else ""
    if boat.seated:
        yield f"{_names(boat.seated)} would go home in {ship}{flaw}."
    else:
        yield f"Nobody has a seat of their own in {ship}{flaw}."
    if boat.moved_in:
        have = "has" if len(boat.moved_in) == 1 else "have"
        yield f"{_names(boat.moved_in)} {have} a seat there too, with a liner moved over."
    if boat.free:
        yield f"{so_many(boat.free, 'seats')} {'is' if boat.free == 1 else 'are'} free."
    if boat.rigged_in:
        yield f"{_names(boat.rigged_in)} would lie there without a seat."
    spare = boat.rigged - len(boat.rigged_in)
    if spare:
        yield f"There is room for {spelled(spare)} more to lie, which does not count."


def aboard(plan: Homeward) -> str:
    """Every ship with its port, its standing and its people, and in a word what a doubt is."""
    if not plan.boats:
        return "No ship with seats is docked at this hour."
    return " ".join(map(_listed, plan.boats))


def _listed(boat: Boat) -> str:
    """One ship as a line of a list; none is lost there."""
    note = "" if boat.state == "sound" else f", {boat.state}{boat.why}"
    text = f"{called(boat.ship)} at {boat.port}{note}: {_names(boat.seated) or 'nobody'}"
    if boat.moved_in:
        text += f", and with a liner moved {_names(boat.moved_in)}"
    if boat.free:
        text += f"; {seats(boat.free)} free"
    if boat.rigged_in:
        text += f"; improvised, without a seat, {_names(boat.rigged_in)}"
    if boat.rigged > len(boat.rigged_in):
        text += f"; {boat.rigged - len(boat.rigged_in)} more improvised, not counted"
    return text + "."


def _names(persons: Sequence[str]) -> str:
    return listed([surname(person) for person in persons]) if persons else ""


FACTS = (
    "seats_without_ms09",
    "seat_rule",
    "liner_move",
    "ms09_doubt",
    "improvised_places",
    "crew_flights",
    "full_names",
)

COLUMNS = ("ship", "port", "days since launch", "state", "person", "place")


def rows(plan: Homeward) -> tuple[tuple[str, ...], ...]:
    """One row for each seat and each person."""
    found: list[tuple[str, ...]] = []
    for boat in plan.boats:
        where = (called(boat.ship), boat.port, number(boat.days), boat.state)
        found += [(*where, surname(p), "seat") for p in boat.seated]
        found += [(*where, surname(p), "seat, liner moved") for p in boat.moved_in]
        if not boat.written_off:
            found += [(*where, "", "free seat")] * boat.free
        found += [(*where, surname(p), "improvised place") for p in boat.rigged_in]
        if not boat.written_off:
            found += [(*where, "", "improvised place")] * (boat.rigged - len(boat.rigged_in))
    return (*found, *(("", "", "", "", surname(p), "no place") for p in plan.without_place))
