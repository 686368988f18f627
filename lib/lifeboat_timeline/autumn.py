"""The autumn of 2018 as it was, and as it might have been: ships, people and seats from that day.

Each course is a small list of flights, as told or as changed by one choice, and the shared count
of people and seats runs over it.  What a choice changes is said here and nowhere else.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.scenario import LEAK_DAY, moment
from lib.look.words import DAY
from lib.physics import lifeboat
from lib.physics.lifeboat import Counts
from lib.physics.limits import Floats

DAWN = moment(LEAK_DAY)
HORIZON = 180.0  # days of the picture: the slowest replacement comes after 120 and 53 more


@dataclass(frozen=True, eq=False)
class Course:
    """People and seats from that morning on; ``day`` counts from it, and each count holds on."""

    what_if: str
    ships: tuple[Ship, ...]
    day: Floats
    aboard: Counts
    seats: Counts
    sound_seats: Counts
    leaves: float  # MS-08 [days]
    failed: float | None  # the launch that fails
    arrives: float  # the next ship: MS-11, or an empty one

    @property
    def short_days(self) -> float:
        """How long somebody has no sound seat, until the horizon."""
        return self._days(self.aboard > self.sound_seats)

    @property
    def bare_days(self) -> float:
        """How long there is no seat at all, until the horizon."""
        return self._days(self.seats == 0)

    @property
    def short(self) -> int:
        """How many people have no sound seat that morning."""
        return int(self.aboard[0] - self.sound_seats[0])

    def at(self, day: float) -> tuple[int, int]:
        """People aboard, and seats in ships that nobody doubts, so many days after that morning."""
        k = int(np.searchsorted(self.day, day + 1e-9, side="right")) - 1
        return int(self.aboard[k]), int(self.sound_seats[k])

    def _days(self, when: NDArray[np.bool_]) -> float:
        return float(np.diff(np.append(self.day, HORIZON)) @ when)


@lru_cache(maxsize=1024)
def course(what_if: str, replacement_days: float) -> Course:
    """What one choice makes of the autumn.

    As it was, MS-08 leaves on 4 October, MS-10 fails and MS-11 comes.  Written off, MS-09 has no
    seats and its three people go home in a ship that comes empty; MS-08 leaves as it did, since
    its own life ends three days later, or "three_home" a day after that morning.  If the next
    launch fails, another ship takes as long as MS-11 took after MS-10.
    """
    ms08, ms09, ms11 = (soyuz(name) for name in ("MS-08", "MS-09", "MS-11"))
    failed: float | None = None
    if what_if == "as_it_was":
        ships, arrives = (ms08, ms09, ms11), days_after(ms11.docking)
        failed = days_after(soyuz("MS-10").launch)
    else:
        arrives = replacement_days
        if what_if == "launch_fails":
            failed, arrives = replacement_days, replacement_days + again_days()
        if what_if == "three_home":
            ms08 = replace(ms08, undocking=DAWN + timedelta(days=1))
        useless = replace(ms09, seats=0, doubtful=(), crew_down_n=0, crew_down=(), undocking=None)
        ships = (ms08, useless, _empty(ms09, DAWN + timedelta(days=arrives)))
    return _counted(what_if, ships, days_after(ms08.undocking), failed, arrives)


@cache
def again_days() -> float:
    """From the launch of MS-10, which failed, to the docking of MS-11."""
    return days_after(soyuz("MS-11").docking) - days_after(soyuz("MS-10").launch)


def soyuz(name: str) -> Ship:
    return next(ship for ship in facts.ships() if ship.name == f"Soyuz {name}")


def _empty(ms09: Ship, docking: datetime) -> Ship:
    """A ship that comes without a crew, for the three of MS-09."""
    return replace(
        ms09,
        name="the empty ship",
        launch=docking,
        docking=docking,
        undocking=None,
        landing=None,
        crew_up_n=0,
        crew_up=(),
        ports=(),
        doubtful=(),
    )


def _counted(
    what_if: str, ships: tuple[Ship, ...], leaves: float, failed: float | None, arrives: float
) -> Course:
    """The shared count, from that morning to the horizon."""
    past = lifeboat.history(ships)
    day = (past.time - np.datetime64(DAWN.replace(tzinfo=None), "s")) / np.timedelta64(1, "D")
    first = int(np.searchsorted(day, 0.0, side="right")) - 1
    until = int(np.searchsorted(day, HORIZON))
    part = slice(first, until)
    return Course(
        what_if,
        ships,
        np.maximum(day[part], 0.0),
        past.aboard[part],
        past.seats[part],
        past.sound_seats[part],
        leaves,
        failed,
        arrives,
    )


def days_after(when: datetime | None) -> float:
    """Days since that morning; of a ship that is still up, the horizon."""
    return HORIZON if when is None else (when - DAWN).total_seconds() / DAY


# When MS-09 was in doubt no more, and when it left.
SEALED = max(days_after(doubt.end) for doubt in soyuz("MS-09").doubtful)
MS09_LEAVES = days_after(soyuz("MS-09").undocking)
