"""Refuse kindly: a value outside its range is named, with both limits and the unit."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

# Numbers in, numbers out: an array of float64, or a numpy scalar where every argument was one.
Floats = NDArray[np.float64]

# Kinds of arrays that hold numbers: yes and no, whole, broken, and Python's own of any size.
NUMBERS = "biufO"


def within(name: str, values: ArrayLike, low: float, high: float, unit: str = "") -> Floats:
    """The values as float64, or a ``ValueError`` that names value, both limits and unit.

    ``low`` and ``high`` are allowed; NaN, text and numbers beyond float64 are not.  A zero comes
    back without its sign, for what is divided by it must not turn negative.  A scalar comes back as
    a numpy scalar, so that results print and compare as plain numbers.

    >>> within("hole diameter", 0.002, 0.0, 1.0, "m")
    np.float64(0.002)
    >>> within("hole diameter", [0.002, 2.0], 0.0, 1.0, "m")
    Traceback (most recent call last):
    ValueError: hole diameter must lie between 0 and 1 m; got 2 m
    """
    if isinstance(values, float) and low <= values <= high:
        return np.float64(values) + 0.0  # most calls; the rest takes twenty times as long
    limits = f"{name} must lie between {low:g} and {high:g} {unit}".rstrip()
    try:
        array = np.asarray(values)
        if array.dtype.kind not in NUMBERS:
            raise TypeError(f"numbers are needed, not {array.dtype}")
        array = array.astype(float)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(f"{limits}; got {_in_short(values)}") from error
    outside = ~((array >= low) & (array <= high))
    if outside.any():
        raise ValueError(f"{limits}; got {array[outside].flat[0]:g} {unit}".rstrip())
    unsigned: Floats = array[()] + 0.0
    return unsigned


def one(name: str, value: float, low: float, high: float, unit: str = "") -> float:
    """One value as ``within`` lets it in, or a ``ValueError`` also for an array.

    >>> one("hole diameter", 0.002, 0.0, 1.0, "m")
    0.002
    >>> one("hole diameter", [0.002, 0.003], 0.0, 1.0, "m")
    Traceback (most recent call last):
    ValueError: hole diameter must be one number between 0 and 1 m; got 2 of them
    """
    number = within(name, value, low, high, unit)
    if np.ndim(number):
        limits = f"{name} must be one number between {low:g} and {high:g} {unit}".rstrip()
        raise ValueError(f"{limits}; got {np.size(number)} of them")
    return float(number)


def whole(name: str, value: int, low: int, high: int) -> int:
    """One whole number, or a ``ValueError``.

    >>> whole("ships", 2, 1, 20)
    2
    >>> whole("ships", 2.5, 1, 20)
    Traceback (most recent call last):
    ValueError: ships must be a whole number from 1 to 20; got 2.5
    """
    try:
        number = one(name, value, low, high)
        fits = not isinstance(value, bool) and number == int(number)
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(f"{name} must be a whole number from {low} to {high}; got {_in_short(value)}")
    return int(value)


def _in_short(value: object) -> str:
    """What was given instead of numbers, in one short line."""
    try:
        text = repr(value)
        return text if len(text) <= 60 else f"{text[:40]}..."
    except ValueError:  # Python does not write out a whole number of so many digits
        return "a number of thousands of digits"


def falling(pressure: ArrayLike, target: ArrayLike) -> tuple[Floats, Floats]:
    """A pressure and the one it falls to [Pa], or a ``ValueError`` if it would have to rise.

    >>> falling(2.0, 1.0)
    (np.float64(2.0), np.float64(1.0))
    """
    start = within("pressure", pressure, 1e-3, 1e7, "Pa")
    end = within("target pressure", target, 1e-3, 1e7, "Pa")
    if np.any(end > start):
        raise ValueError(
            f"target pressure must lie between 0.001 Pa and the starting pressure,"
            f" {np.min(start):g} Pa; got {np.max(end):g} Pa"
        )
    return start, end


def one_of(name: str, value: str, allowed: Sequence[str]) -> int:
    """Where the value stands among those allowed, or a ``ValueError`` that lists them.

    >>> one_of("hatch", "node", ("bay", "node"))
    1
    >>> one_of("hatch", "nod", ("bay", "node"))
    Traceback (most recent call last):
    ValueError: hatch must be one of bay, node; got 'nod'
    """
    if not isinstance(value, str) or value not in allowed:
        names = ", ".join(allowed) or "none"
        raise ValueError(f"{name} must be one of {names}; got {_in_short(value)}")
    return list(allowed).index(value)
