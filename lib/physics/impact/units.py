"""Metres into the centimetres of the laws, and the limits that every law of impact shares."""

from numpy.typing import ArrayLike

from lib.physics.impact.shields import DENSITIES
from lib.physics.limits import Floats, within

# The fastest meteoroids (HB 2.6.1); most shots are far slower, see ``ballistic.FASTEST_SHOT``.
FASTEST_METEOROID = 72_000.0


def grams_per_cm3(name: str, density: ArrayLike) -> Floats:
    """A ``density`` [kg/m³] within ``DENSITIES``."""
    return within(name, density, *DENSITIES, "kg/m³") / 1e3


def kilometres_per_second(speed: ArrayLike, slowest: float = 100.0) -> Floats:
    """A ``speed`` [m/s], from ``slowest`` to that of the fastest meteoroid."""
    return within("speed", speed, slowest, FASTEST_METEOROID, "m/s") / 1e3
