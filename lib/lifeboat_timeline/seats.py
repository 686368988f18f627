"""People against seats on any one day since 2000, in words."""

from dataclasses import dataclass

from lib.facts import Ship
from lib.lifeboat_timeline.naming import called, listed, people, seats
from lib.lifeboat_timeline.scenario import HOUR_UTC, Scenario, headcount
from lib.physics.lifeboat import Headcount


@dataclass(frozen=True)
class Count:
    """The count of one day, and what is wrong with its ships."""

    scenario: Scenario
    head: Headcount[Ship]
    doubts: tuple[tuple[Ship, str], ...]  # ships in doubt at that moment, and why
    rigged: tuple[tuple[Ship, int, str], ...]  # improvised places at that moment, and their kind


def solve(scenario: Scenario) -> Count:
    """Count at the hour of the day."""
    when = scenario.moment
    head = headcount(scenario.date)
    return Count(
        scenario=scenario,
        head=head,
        doubts=tuple((ship, doubt.why) for ship in head.docked for doubt in ship.doubtful
                     if doubt.start <= when < doubt.end),
        rigged=tuple((ship, rig.places, rig.why) for ship in head.docked for rig in ship.improvised
                     if rig.start <= when < rig.end),
    )  # fmt: skip


def headline(count: Count, day: str) -> str:
    """The answer in one line; ``day`` is how the day is said."""
    head = count.head
    if not head.aboard:
        return f"{day}: nobody aboard yet."
    answer = f"{day}: {people(head.aboard)} aboard, {seats(head.seats)}"
    if head.sound_seats < head.seats:
        answer += f", {head.seats - head.sound_seats} in doubt"
    elif head.short:
        answer += f": {head.short} too few"
    return answer + "."


def sentence(count: Count, day: str) -> str:
    """The same numbers in full, with every ship that was there and every doubt."""
    head = count.head
    if not head.aboard:
        return (
            f"On {day} at {HOUR_UTC:02d}:00 UTC the station is empty, and no ship with seats is"
            " docked. The first crew arrives later that day."
        )
    docked = [f"{called(ship)} with {seats(ship.seats)}" for ship in head.docked if ship.seats]
    parts = [
        f"On {day} at {HOUR_UTC:02d}:00 UTC {people(head.aboard)} were aboard.",
        f"Docked: {listed(docked)}. {_sound(head)}",
        *(f"In doubt: {called(ship)}, {why}." for ship, why in count.doubts),
        *(f"Not counted, in {called(s)}: {places} {why}." for s, places, why in count.rigged),
    ]
    return " ".join(parts)


def _sound(head: Headcount[Ship]) -> str:
    """Whether the count comes out, said plainly."""
    share = "all" if head.sound_seats == head.seats else f"{head.sound_seats} of them"
    counted = f"That makes {seats(head.seats)}, {share} in sound ships:"
    if head.short:
        return f"{counted} {people(head.short)} without one."
    return f"{counted} one for everyone and {head.free if head.free else 'none'} to spare."
