"""Axes that change: another unit, another stretch of time, or a reach that fits the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from lib.live.model.listed import Listed
from lib.live.model.positions import Live
from lib.look.figure import Axis

Position = tuple[int, ...]


def pick(values: ArrayLike, position: Position) -> Any:
    """One position of an array that obeys the broadcasting rule; single values are always there."""
    array = np.asarray(values)
    if array.size == 1:
        return array.reshape(-1)[0]
    return array[tuple(0 if n == 1 else k for n, k in zip(array.shape, position, strict=False))]


@dataclass(frozen=True)
class Units:
    """The choice of a unit of pressure: the y axis in each, with the same ends.

    What is drawn keeps to the unit of the sweep's own axis; pressures in texts are marked by
    ``lib.look.words.pressure`` and read in the unit that is chosen.
    """

    control: Live
    axes: Sequence[Axis]


@dataclass(frozen=True)
class Windows:
    """The choice of a stretch of the x axis: for each position of ``control`` axes that tile it.

    The one is shown in which the control stands that the x axis shows.
    """

    control: Live
    axes: Sequence[Sequence[Axis]]


@dataclass(frozen=True, eq=False)
class Spans(Listed):
    """How far the x axis reaches, for it fits the answer: ``which`` of these stands where.

    All axes have the same ends, and layers are measured along these; ``factors`` turn such a number
    into one of ``units``, as people read it.  ``lengths``, all in one unit, say how they compare.
    """

    axes: Sequence[Axis]
    factors: Sequence[float]
    units: Sequence[str]
    lengths: Sequence[float]
    which: ArrayLike

    def at(self, row: Position) -> int:
        """Which span stands in this row."""
        return int(pick(self.which, row))
