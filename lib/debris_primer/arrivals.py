"""How fast grains come, and what the visitor's carries: what physics answers for the figure."""

from dataclasses import dataclass

import numpy as np

from lib import facts
from lib.debris_primer.scenario import SIZES, SPEEDS
from lib.live.model.grid import along_control
from lib.physics import debris, impact, meteoroids
from lib.physics.limits import Floats

FASTEST_SEEN = 40.0  # km/s, of the picture; what meteoroids are faster is told in words
BAG = 1.0  # kg, of the thing that falls in the comparison
DEBRIS, DUST, EITHER = range(3)  # who may come at a speed


@dataclass(frozen=True, eq=False)
class Law:
    """How the speeds of one kind are spread: share of the hits per m/s, against speed [m/s]."""

    speed: Floats
    share: Floats
    mean: float  # [m/s]
    faster: Floats  # share of the hits that come faster than each position


@dataclass(frozen=True, eq=False)
class Arrivals:
    """Two laws of speed, and the grain at all sizes and speeds, in this order; SI units."""

    debris: Law
    dust: Law
    kind: tuple[int, ...]  # who comes so fast, by speed
    energy: Floats  # of aluminium, or of a meteoroid where only those come
    energy_dust: Floats
    height: Floats  # from which the bag falls as hard
    tnt: Floats


def solve() -> Arrivals:
    """Debris at the station's inclination; energies relative to the ship."""
    inclination = np.radians(facts.fact("orbit_inclination").number)
    fastest = facts.fact("speed_meteoroid_mean").band[1] * 1000
    speed = np.linspace(0.0, fastest + 1000, 5001)
    kinds = tuple(map(_kind, SPEEDS.positions))
    metal, light = facts.fact("debris_density").number * 1000, meteoroids.HANDBOOK_DENSITY
    size = along_control(SIZES.numbers, 0, of=2) / 1000
    stops = SPEEDS.numbers * 1000
    density = np.where(np.array(kinds) == DUST, light, metal)
    energy = impact.kinetic_energy(size, stops, density)
    return Arrivals(
        debris=_law(speed, debris.speed_density(speed, inclination), stops),
        dust=_law(speed, meteoroids.speed_density(speed), stops),
        kind=kinds,
        energy=energy,
        energy_dust=impact.kinetic_energy(size, stops, light),
        height=impact.drop_height(energy, BAG),
        tnt=impact.tnt_mass(energy),
    )


def _kind(speed_km_s: float | str) -> int:
    """Debris ends where the standards end it; meteoroids begin at their slowest."""
    debris_ends = facts.fact("speed_debris_most").band[1]
    dust_begins = facts.fact("speed_meteoroid_mean").band[0]
    if float(speed_km_s) < dust_begins:
        return DEBRIS
    return EITHER if float(speed_km_s) <= debris_ends else DUST


def _law(speed: Floats, share: Floats, stops: Floats) -> Law:
    """The curve as it is drawn, and what its area says: the mean, and the part beyond a speed."""
    steps = np.diff(speed) * (share[1:] + share[:-1]) / 2
    slower = np.concatenate([[0.0], np.cumsum(steps)])
    return Law(
        speed=speed,
        share=share,
        mean=float(np.trapezoid(speed * share, speed)),
        faster=np.clip(1.0 - np.interp(stops, speed, slower), 0.0, 1.0),
    )
