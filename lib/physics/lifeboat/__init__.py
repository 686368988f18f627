"""How long is left, and is there a seat home for everybody?

``reserve``: the clock of an air leak, as a crew works it out.  ``ships``, ``count``, ``places``:
people aboard against seats in sound ships, now and over the whole history, and who would leave in
which ship.  ``life``: how long a ship may stay up.  ``failures``: how often two lifeboats are sound
at once.  ``steps``, ``draws``, ``need``: the steps from alarm to landing, and the chance that they
fit into the reserve time.
"""

from lib.physics.lifeboat.count import (
    Headcount,
    History,
    aboard_and_seats,
    history,
    people_aboard,
)
from lib.physics.lifeboat.failures import Availability, availability, sound_shares
from lib.physics.lifeboat.life import RULE_OF_2018, flown, life_end, outlived
from lib.physics.lifeboat.need import BAD_DAY, Moments, chance_in_time, pert_moments, time_to
from lib.physics.lifeboat.places import Place, way_home
from lib.physics.lifeboat.reserve import reserve_time, uncertain_reserve
from lib.physics.lifeboat.ships import AnyShip, Counts, LifeboatShip, Stretch
from lib.physics.lifeboat.steps import MOST_HATCHES, Activity

__all__ = [
    "BAD_DAY",
    "MOST_HATCHES",
    "RULE_OF_2018",
    "Activity",
    "AnyShip",
    "Availability",
    "Counts",
    "Headcount",
    "History",
    "LifeboatShip",
    "Moments",
    "Place",
    "Stretch",
    "aboard_and_seats",
    "availability",
    "chance_in_time",
    "flown",
    "history",
    "life_end",
    "outlived",
    "people_aboard",
    "pert_moments",
    "reserve_time",
    "sound_shares",
    "time_to",
    "uncertain_reserve",
    "way_home",
]
