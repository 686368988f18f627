"""How long is left, and is there a seat home for everybody?

``reserve``: the clock of an air leak, as a crew works it out.  ``ships``, ``count``: people aboard
against seats in sound ships, now and over the whole history.
"""

from lib.physics.lifeboat.count import (
    Headcount,
    History,
    aboard_and_seats,
    history,
    people_aboard,
)
from lib.physics.lifeboat.reserve import rate_of_fall, reserve_time, uncertain_reserve
from lib.physics.lifeboat.ships import AnyShip, Counts, LifeboatShip, Stretch

__all__ = [
    "AnyShip",
    "Counts",
    "Headcount",
    "History",
    "LifeboatShip",
    "Stretch",
    "aboard_and_seats",
    "history",
    "people_aboard",
    "rate_of_fall",
    "reserve_time",
    "uncertain_reserve",
]
