"""Where values stand in a sweep's grid: an axis for each control, and points of a curve last.

What does not change along a control has length 1 there, as numpy broadcasts.
"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)


def along_control(values: NDArray[Value], *controls: int, of: int) -> NDArray[Value]:
    """Values that change along these controls ``of`` so many, by their places, and along no other.

    Their first axes are those controls'; what further axes they have, points above all, stay last.

    >>> along_control(np.zeros(7), 1, of=3).shape
    (1, 7, 1)
    >>> along_control(np.zeros((7, 50)), 0, of=2).shape  # a curve at each position of the first
    (7, 1, 50)
    """
    return np.expand_dims(values, [axis for axis in range(of) if axis not in controls])


def everywhere(values: NDArray[Value], of: int) -> NDArray[Value]:
    """What changes along none ``of`` so many controls: its axes are those of points.

    >>> everywhere(np.zeros(50), of=2).shape
    (1, 1, 50)
    """
    return along_control(values, of=of)


def at_points(values: NDArray[Value]) -> NDArray[Value]:
    """What holds at a position, for every point of a curve there.

    >>> (at_points(np.array([1.0, 2.0])) * np.linspace(0, 1, 50)).shape
    (2, 50)
    """
    return values[..., np.newaxis]


def level(values: NDArray[Value]) -> NDArray[Value]:
    """Both ends of a level line, for its height at each position.

    >>> level(np.array([1.0, 2.0]))
    array([[1., 1.],
           [2., 2.]])
    """
    return np.repeat(values[..., np.newaxis], 2, axis=-1)
