"""People against seats on any one day since 2000, in words."""

from dataclasses import dataclass

from lib.facts import Ship
from lib.lifeboat_timeline.naming import in_letters
from lib.lifeboat_timeline.scenario import Scenario, headcount
from lib.physics.lifeboat import Headcount


@dataclass(frozen=True)
class Count:
    """The count of one day, and what is wrong with its ships."""

    scenario: Scenario
    head: Headcount[Ship]
    doubts: tuple[tuple[Ship, str], ...]  # ships in doubt at that moment, and why


def solve(scenario: Scenario) -> Count:
    """Count at the hour of the day."""
    when = scenario.moment
    head = headcount(scenario.date)
    return Count(
        scenario=scenario,
        head=head,
        doubts=tuple(
            (ship, doubt.why)
            for ship in head.docked
            for doubt in ship.doubtful
            if doubt.start <= when < doubt.end
        ),
    )


def headline(count: Count, day: str) -> str:
    """The answer in one line; ``day`` is how the day is said."""
    head = count.head
    if not head.aboard:
        return f"{day}: nobody aboard yet."
    aboard = f"{day}: {in_letters(head.aboard, 'people')} aboard"
    places, sound = (in_letters(many, "seats") for many in (head.seats, head.sound_seats))
    but = "but only" if head.short else "and"
    if head.sound_seats < head.seats:
        return f"{aboard}, {but} {sound} that nobody doubts."
    if head.seats == head.aboard:
        return f"{aboard}, and a seat for each."
    return f"{aboard}, {but} {places}."
