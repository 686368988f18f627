"""A picture to pick from: where each position of a control stands in it, for a finger to find.

The browser takes what lies nearest to a click, a tap or a drag (``pick.js``); the control under the
picture does the same for who uses a keyboard.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Places = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Picks:
    """``control`` is the place of the control; a point for each of its positions, in units of the
    drawing as either view composes it."""

    control: int
    narrow: Places
    wide: Places
