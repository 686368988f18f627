"""The check of the lifeboat count: people and seats on the days that our notes print."""

from datetime import datetime

from lib import facts
from lib.checks.check import OWN, Check, exactly
from lib.physics import lifeboat


def checks() -> tuple[Check, ...]:
    """The one of them."""
    return (_head_counts(),)


def _head_counts() -> Check:
    """On how many of the days all three counts come out as printed, people, seats, sound seats."""
    days = facts.table("head_counts").rows
    right = sum(_counted(str(when)) == tuple(numbers) for when, *numbers in days)
    return Check(
        what="People and seats, days counted right",
        called="People and seats on eleven days",
        kind=OWN,
        predicted=exactly(right),
        reported=exactly(len(days)),
        unit="days",
        why="Both counts rest on one list of flights. So we count well, but the list itself is not"
        " put to the test.",
        reported_by="head_counts",
        inputs=("crew_flights",),
        unverified="some times of flights (recalled)",
    )


def _counted(when: str) -> tuple[float, ...]:
    count = lifeboat.aboard_and_seats(facts.ships(), datetime.fromisoformat(when))
    return count.aboard, count.seats, count.sound_seats
