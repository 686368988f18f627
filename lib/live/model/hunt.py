"""A hunt: something is hidden, each try tells on which of two sides it is, and tries are counted.

Where it is hidden and what a try shows is all in the sweep.  What the browser adds (``hunt.js``)
is chance, the count, what is ruled out, and the end; so it is told here what it needs for these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.live.model.beside import Citation


@dataclass(frozen=True)
class Places:
    """In the drawing's units: rooms as left, top, width, height; gates' middles, none's empty."""

    rooms: Sequence[tuple[float, ...]]
    gates: Sequence[tuple[float, ...]]


@dataclass(frozen=True)
class Hunt:
    """Three controls: where it is hidden (a ``drawn`` one), which gate is shut, and the time.

    The rows of the first are the ``rooms``.  ``beyond`` lists for each position of the second the
    rooms on the far side of the gate; for the position of no gate it is empty.  ``places`` has both
    views, "narrow" and "wide".  ``fewest`` is how many tries the best plan needs at most, ``luck``
    of each room how many its luckiest hunter needs; ``ending`` tells at the end how it really was,
    and ``story`` who says so.
    """

    rooms: Sequence[str]
    beyond: Sequence[Sequence[int]]
    places: Mapping[str, Places]
    fewest: int
    luck: Sequence[int]
    ending: str
    story: Sequence[Citation]
