"""Where the rooms, hatches and gauges of the hunt for the leak lie, on a phone and on a desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lib.hole_and_patch.leak_rooms import PLACE, ROOMS

DOOR = 22.0  # a hatchway's width [pixels]


class Box(NamedTuple):
    """A room: left side, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Layout:
    """Where things are, in pixels: nose up on a phone, nose left on a desk.

    ``columns`` are left side and width, ``rows`` top and height; ``rooms`` names both for each
    room.  ``dials`` are the middles of the two gauges, ``radius`` is theirs; the Earth's edge
    reaches from ``horizon`` in the middle so far down at the sides; ``panels`` hang on the
    ``truss``.
    """

    width: float
    height: float
    columns: tuple[tuple[float, float], ...]
    rows: tuple[float, float, int]
    rooms: Mapping[str, tuple[int, int]]
    dials: tuple[tuple[float, float], tuple[float, float]]
    radius: float
    horizon: tuple[float, float]
    truss: Box
    panels: tuple[Box, Box]

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The rooms, in their order."""
        first, step, high = self.rows
        places = [self.rooms[room.key] for room in ROOMS]
        return tuple(
            Box(self.columns[c][0], first + step * row, self.columns[c][1], high) for c, row in places
        )

    def hatchway(self, key: str) -> Box:
        """The gap that the hatch to a room fills, between rooms side by side or one on another."""
        room = ROOMS[PLACE[key]]
        one, other = sorted((self.boxes[PLACE[key]], self.boxes[PLACE[room.towards]]))
        if one.y == other.y:
            left = one.x + one.width
            return Box(left, one.middle[1] - DOOR / 2, other.x - left, DOOR)
        upper, lower = sorted((one, other), key=lambda box: box.y)
        middle = (max(upper.x, lower.x) + min(upper.x + upper.width, lower.x + lower.width)) / 2
        foot = upper.y + upper.height
        return Box(middle - DOOR / 2, foot, DOOR, lower.y - foot)


PHONE = Layout(
    304,
    440,
    columns=((3, 56), (46, 90), (72, 64), (150, 68), (232, 70), (236, 64)),
    rows=(8, 72, 58),
    rooms={
        "kibo": (1, 0),
        "harmony": (3, 0),
        "columbus": (4, 0),
        "leonardo": (1, 1),
        "destiny": (3, 1),
        "tranquility": (1, 2),
        "unity": (3, 2),
        "quest": (4, 2),
        "ms09": (0, 3),
        "rassvet": (2, 3),
        "zarya": (3, 3),
        "ms08": (5, 3),
        "pirs": (2, 4),
        "zvezda": (3, 4),
        "poisk": (4, 4),
    },
    dials=((26, 391), (174, 391)),
    radius=23,
    horizon=(422, 16),
    truss=Box(218, 106, 80, 6),
    panels=(Box(232, 82, 66, 22), Box(232, 114, 66, 22)),
)
DESK = Layout(
    736,
    412,
    columns=((12, 124), (158, 124), (304, 124), (450, 124), (600, 124)),
    rows=(12, 88, 68),
    rooms={
        "kibo": (0, 0),
        "leonardo": (1, 0),
        "tranquility": (2, 0),
        "ms08": (3, 0),
        "poisk": (4, 0),
        "harmony": (0, 1),
        "destiny": (1, 1),
        "unity": (2, 1),
        "zarya": (3, 1),
        "zvezda": (4, 1),
        "columbus": (0, 2),
        "quest": (2, 2),
        "rassvet": (3, 2),
        "pirs": (4, 2),
        "ms09": (3, 3),
    },
    dials=((70, 344), (270, 344)),
    radius=44,
    horizon=(372, 26),
    truss=Box(217, 168, 6, 96),
    panels=(Box(164, 190, 50, 74), Box(226, 190, 50, 74)),
)
