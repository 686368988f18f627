"""Where was this ship, this person?  What the search of the first picture found, in words."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.naming import called, in_full, listed, said_day, seats, slug, surname
from lib.look.words import DAY, number
from lib.physics import lifeboat


@cache
def ships(word: str) -> tuple[Ship, ...]:
    """The ships to mark: the one of this name, or those that took this person up or down."""
    short = in_full().get(word, word)
    return tuple(
        ship for ship in facts.ships()
        if short == slug(ship) or short in ship.crew_up or short in ship.crew_down
    )  # fmt: skip


@cache
def sentence(word: str) -> str:
    """When that ship came and went and with whom, or when that person did and in which ships."""
    found = ships(word)
    if not found:
        return ""
    short = in_full().get(word, word)
    if short == slug(found[0]):
        return _ship(found[0])
    return f"{surname(word)} {_listed_steps(short, found)}."


def _ship(ship: Ship) -> str:
    name, launch = called(ship), said_day(ship.launch)
    if not ship.docking:
        return f"{name} was launched on {launch} and did not reach the station: {ship.notes}."
    port = listed([berth.port for berth in ship.ports])
    told = (
        f"{name}, with {seats(ship.seats)}, was launched on {launch} and docked on"
        f" {said_day(ship.docking)} at {port}. Up: {_crew(ship.crew_up)}."
    )
    if not ship.undocking:
        return f"{told} It was still there when this table was made."
    told += f" It left on {said_day(ship.undocking)}. Down: {_crew(ship.crew_down)}."
    if ship.landing:
        told += f" Days in space: {number(lifeboat.flown(ship).total_seconds() / DAY)}."
    return told + "".join(f" In doubt: {doubt.why}." for doubt in ship.doubtful)


def _crew(names: Sequence[str]) -> str:
    return listed([surname(name) for name in names]) if names else "nobody"


def _listed_steps(person: str, found: Sequence[Ship]) -> str:
    """Ups and downs in the order of time; a way down follows each way up, but for who is aboard."""
    moves = [(ship.launch, f"went up in {slug(ship)} on {said_day(ship.launch)}")
             for ship in found if person in ship.crew_up]  # fmt: skip
    moves += [(ship.undocking, f"came home in {slug(ship)}, which left on"
               f" {said_day(ship.undocking)}")
              for ship in found if person in ship.crew_down and ship.undocking]  # fmt: skip
    words = [word for _, word in sorted(moves)]
    joined = words[0]
    for before, word in pairwise(words):
        joined += (" and " if before.startswith("went") else "; ") + word
    return joined
