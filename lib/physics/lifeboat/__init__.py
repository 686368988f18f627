"""How long is left, and is there a seat home for everybody?

``reserve``: the clock of an air leak, as a crew works it out.  ``ships``, ``count``: people aboard
against seats in sound ships, now and over the whole history.  ``steps``, ``draws``, ``need``: the
steps from alarm to landing, and the chance that they fit into the reserve time.
"""

from lib.physics.lifeboat.count import (
    Headcount,
    History,
    aboard_and_seats,
    history,
    people_aboard,
)
from lib.physics.lifeboat.need import BAD_DAY, Moments, chance_in_time, pert_moments, time_to
from lib.physics.lifeboat.reserve import rate_of_fall, reserve_time, uncertain_reserve
from lib.physics.lifeboat.ships import AnyShip, Counts, LifeboatShip, Stretch
from lib.physics.lifeboat.steps import MOST_HATCHES, Activity

__all__ = [
    "BAD_DAY",
    "MOST_HATCHES",
    "Activity",
    "AnyShip",
    "Counts",
    "Headcount",
    "History",
    "LifeboatShip",
    "Moments",
    "Stretch",
    "aboard_and_seats",
    "chance_in_time",
    "history",
    "people_aboard",
    "pert_moments",
    "rate_of_fall",
    "reserve_time",
    "time_to",
    "uncertain_reserve",
]
