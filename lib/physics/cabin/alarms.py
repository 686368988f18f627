"""When does a threshold get crossed?  Found as a root of the zone's course, not on a grid."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from lib.physics.cabin.aboard import Alarm
from lib.physics.cabin.course import Course, Stretch
from lib.physics.cabin.mixture import MOLAR_MASSES, SPECIES
from lib.physics.limits import Floats
from lib.physics.roots import root

# An alarm that is on must clear by more than this share to sound again: zones round when they meet.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Sounding:
    """An alarm sounded, at ``time`` [s]."""

    time: float
    alarm: str
    compartment: str


@dataclass
class Watch:
    """Follows one alarm through the stretches of its zone.

    It sounds when its quantity passes to the wrong side of the threshold, and at the first instant
    if it is there already; again only after it was back.
    """

    alarm: Alarm
    is_on: bool = False
    heard: list[Sounding] = field(default_factory=list)

    def follow(self, stretch: Stretch) -> None:
        """Listen through one stretch.

        Its nodes are joined by the extrema between them, roots of the slope.  Each piece then only
        rises or falls, and holds a crossing if and only if its ends lie on two sides.
        """
        spare, slope = self._spare(stretch), self._slope(stretch)
        nodes, values = stretch.nodes, spare(stretch.at_nodes)
        if len(nodes) > 2:  # else a closed form, which only rises or falls
            slopes = slope(stretch.at_nodes)
            for i in np.flatnonzero(slopes[:-1] * slopes[1:] < 0.0)[::-1]:
                turn = _root(stretch, slope, nodes[i], nodes[i + 1])
                nodes = np.insert(nodes, i + 1, turn)
                values = np.insert(values, i + 1, spare(stretch.course(np.array([turn]))))
        if self.is_on and values[0] <= ROUNDING * self.alarm.threshold:
            values[0] = -1.0
        elif values[0] < 0.0:
            self._sound(stretch.start)
        for i in np.flatnonzero((values[:-1] >= 0.0) & (values[1:] < 0.0)):
            self._sound(stretch.start + _root(stretch, spare, nodes[i], nodes[i + 1]))
        self.is_on = bool(values[-1] < 0.0)

    def _sound(self, time: float) -> None:
        self.heard.append(Sounding(time, self.alarm.name, self.alarm.compartment))

    def _moles(self, stretch: Stretch) -> tuple[float, float]:
        """Moles that count, at the start and fed a second."""
        quantity = self.alarm.quantity
        counts = np.array([quantity in ("pressure", species) for species in SPECIES])
        law, per_mole = stretch.law, counts / MOLAR_MASSES
        return float(law.masses @ per_mole), float(law.feed @ per_mole)

    def _spare(self, stretch: Stretch) -> Callable[[Course], Floats]:
        """How far from the threshold [Pa]; negative on the wrong side."""
        start, feed = self._moles(stretch)
        side = 1.0 if self.alarm.above is None else -1.0

        def spare(course: Course) -> Floats:
            moles = (start * course.share_left + feed * course.inflow_left_s) * course.warmth
            return side * (moles * stretch.law.pascals_per_mole - self.alarm.threshold)

        return spare

    def _slope(self, stretch: Stretch) -> Callable[[Course], Floats]:
        """Which way the pressure goes: its rate of change, up to a positive factor."""
        start, feed = self._moles(stretch)
        rates = stretch.law.rates()

        def slope(course: Course) -> Floats:
            states = zip(course.share_left, course.inflow_left_s, course.warmth, strict=True)
            thinning, warming = np.array([rates(*map(float, state)) for state in states]).T
            moles = start * course.share_left + feed * course.inflow_left_s
            change: Floats = feed + (warming - thinning) * moles
            return change

        return slope


def _root(stretch: Stretch, function: Callable[[Course], Floats], low: float, high: float) -> float:
    """Where the function passes zero [s from the start]."""
    at = root(lambda t: function(stretch.course(t)), low, high, absolute=1e-12, relative=1e-14)
    return float(at)
