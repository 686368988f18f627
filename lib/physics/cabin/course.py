"""How one zone fares between two changes: what solutions look like, closed or integrated."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lib.physics.cabin.law import Law
from lib.physics.limits import Floats


@dataclass(frozen=True)
class Course:
    """How a zone fares, at given seconds from the start of its stretch; see ``law``."""

    share_left: Floats  # of the gas at the start
    share_lost: Floats
    inflow_left_s: Floats  # seconds' worth of feed that are still there
    inflow_lost_s: Floats
    warmth: Floats  # temperature over that at the start

    def masses(self, start: Floats, feed: Floats) -> Floats:
        """Mass of each species that is there [kg], species × time."""
        return np.multiply.outer(start, self.share_left) + np.multiply.outer(feed, self.inflow_left_s)

    def lost(self, start: Floats, feed: Floats) -> Floats:
        """Mass of each species that went overboard since the start [kg], species × time."""
        return np.multiply.outer(start, self.share_lost) + np.multiply.outer(feed, self.inflow_lost_s)


@dataclass(frozen=True)
class Stretch:
    """A zone's course from ``start`` to ``end`` [s].

    ``course`` takes seconds from the start; ``duration`` is exact where the difference of the two
    ends rounds.  ``nodes``, counted likewise, are so close that between neighbours no pressure has
    more than one extremum.  ``runs_out`` is the species whose end ended the stretch, by index.
    """

    law: Law
    start: float
    end: float
    duration: float
    course: Callable[[Floats], Course]
    nodes: Floats
    at_nodes: Course
    runs_out: int | None = None
