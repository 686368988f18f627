"""What is only drawn, as whole numbers between the ends of its axis: as fine as an eye sees."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.look.figure import Scale

TOP = 65_535


def quantise(values: ArrayLike, along: Scale, step: int = 1) -> NDArray[np.uint16]:
    """Values as whole numbers between the ends of their axis, in steps of so many."""
    low, high, log = along
    array = np.asarray(values, float)
    part = np.log(array / low) / np.log(high / low) if log else (array - low) / (high - low)
    steps = np.round(np.clip(part, 0, 1) * TOP / step) * step
    return np.asarray(np.minimum(steps, TOP), np.uint16)


def dequantise(numbers: NDArray[np.uint16], along: Scale) -> NDArray[np.float64]:
    """The values that the browser makes of them, in the same order of operations."""
    low, high, log = along
    steps = np.asarray(numbers, float)
    if log:
        return np.asarray(low * (high / low) ** (steps / TOP))
    return np.asarray(low + (high - low) * steps / TOP)
