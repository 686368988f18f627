"""Metres into the centimetres of the laws, and the limits that every law of impact shares."""

from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within

# The fastest meteoroids (HB 2.6.1); most shots are far slower, see ``ballistic.FASTEST_SHOT``.
FASTEST_METEOROID = 72_000.0


def centimetres(name: str, length: ArrayLike) -> Floats:
    """A shield's ``length`` [m], from 0 to 10 m."""
    return within(name, length, 0.0, 10.0, "m") * 100.0


def grams_per_cm3(name: str, density: ArrayLike) -> Floats:
    """A ``density`` [kg/m³], from aerogel to the heaviest metals."""
    return within(name, density, 100.0, 20_000.0, "kg/m³") / 1e3


def kilometres_per_second(speed: ArrayLike, slowest: float = 100.0) -> Floats:
    """A ``speed`` [m/s], from ``slowest`` to that of the fastest meteoroid."""
    return within("speed", speed, slowest, FASTEST_METEOROID, "m/s") / 1e3
