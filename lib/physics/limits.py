"""Refuse kindly: a value outside its range is named, with both limits and the unit."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

# Numbers in, numbers out: an array of float64, or a numpy scalar where every argument was one.
Floats = NDArray[np.float64]


def within(name: str, values: ArrayLike, low: float, high: float, unit: str = "") -> Floats:
    """The values as float64, or a ``ValueError`` that names value, both limits and unit.

    ``low`` and ``high`` are allowed; NaN is not.  A scalar comes back as a numpy scalar, so that
    results print and compare as plain numbers.

    >>> within("hole diameter", 0.002, 0.0, 1.0, "m")
    np.float64(0.002)
    >>> within("hole diameter", [0.002, 2.0], 0.0, 1.0, "m")
    Traceback (most recent call last):
    ValueError: hole diameter must lie between 0 and 1 m; got 2 m
    """
    if isinstance(values, float) and low <= values <= high:
        return np.float64(values)  # most calls; the rest takes twenty times as long
    limits = f"{name} must lie between {low:g} and {high:g} {unit}".rstrip()
    try:
        array = np.asarray(values, dtype=float)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{limits}; got {values!r}") from error
    outside = ~((array >= low) & (array <= high))
    if outside.any():
        raise ValueError(f"{limits}; got {array[outside].flat[0]:g} {unit}".rstrip())
    unwrapped: Floats = array[()]
    return unwrapped


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
    if value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(allowed) or 'none'}; got {value!r}")
    return list(allowed).index(value)
