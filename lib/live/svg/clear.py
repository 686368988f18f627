"""Where a word of a picture is struck: by a line, an edge, a point or another word of it.

Asked for all positions at once, or for a row of them: ``at`` holds indices along each axis, of
places where a word may stand first of all if the word has an axis of them.
"""

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from lib.live.model.grid import at_points
from lib.live.svg.boxes import Words
from lib.live.svg.ink import Ink

Where = NDArray[np.bool_]
At = tuple[NDArray[np.intp], ...]

MANY = 1_000_000  # points of lines looked at in one go: memory for some eight megabytes a step


def touching(one: Words, other: Words | Ink, at: At | None = None) -> Where:
    """Where two words lie on each other, or a word on the box around a line, both seen."""
    each: list[NDArray[Any]] = [
        side for word in (one, other) for side in (word.left, word.right, word.top, word.foot, word.seen)
    ]
    if at is not None and _positions(each) <= at[0].size:
        return picked(touching(one, other), at)
    if at is not None:
        each = [picked(side, at) for side in each]
    left, right, top, foot, seen, start, end, over, under, shown = each
    found: Where = (left < end) & (start < right) & (top < under) & (over < foot) & seen & shown
    return found


def struck(word: Words, line: Ink, at: At | None = None) -> Where:
    """Where the word's box and the line meet, and both are seen."""
    if at is not None and _positions([word.left, word.top, line.x[..., 0]]) <= at[0].size:
        return picked(struck(word, line), at)
    found = np.array(touching(word, line, at))
    near = np.nonzero(found)
    some = near if at is None else tuple(axis[near[0]] for axis in at)
    if some[0].size:
        pieces = math.ceil(some[0].size * line.x.shape[-1] / MANY)
        found[near] = np.concatenate(
            [
                _meet(word, line, tuple(piece))
                for piece in zip(*(np.array_split(axis, pieces) for axis in some), strict=True)
            ]
        )
    return found


def _meet(word: Words, line: Ink, at: At) -> Where:
    """Whether a box and a segment of the line overlap along x, along y and across the segment."""
    step = 2 if line.apart else 1
    (ax, bx), (ay, by) = (
        (one[..., :-1:step], one[..., 1::step]) for one in (picked(line.x, at, 1), picked(line.y, at, 1))
    )
    left, top, right, foot = (
        at_points(picked(side, at) + more)
        for side, more in (
            (word.left, -line.half),
            (word.top, -line.half),
            (word.right, line.half),
            (word.foot, line.half),
        )
    )
    near = (np.minimum(ax, bx) < right) & (np.maximum(ax, bx) > left)
    near &= (np.minimum(ay, by) < foot) & (np.maximum(ay, by) > top)
    met = np.zeros(at[0].shape, bool)
    which, k = np.nonzero(near)
    left, top, right, foot = (side[which, 0] for side in (left, top, right, foot))
    ax, bx, ay, by = (end[which, k] for end in (ax, bx, ay, by))
    across, down = ax + bx - left - right, ay + by - top - foot
    ex, ey = bx - ax, by - ay
    wide, high = (right - left) * np.abs(ey), (foot - top) * np.abs(ex)
    met[which[np.abs(ex * down - ey * across) <= wide + high]] = True
    return met


def picked(values: NDArray[Any], at: At, points: int = 0) -> NDArray[Any]:
    """The values there: along an axis of one, or one that is missing in front, all are alike."""
    axes = values.ndim - points
    where = at[len(at) - axes :]
    some = tuple(0 if n == 1 else axis for n, axis in zip(values.shape, where, strict=False))
    found: NDArray[Any] = values[some]
    if found.ndim > points:
        return found
    return np.asarray(np.broadcast_to(found, at[0].shape + values.shape[axes:]))


def _positions(each: Iterable[NDArray[Any]]) -> int:
    return math.prod(np.broadcast_shapes(*(one.shape for one in each)))


class Obstacle(NamedTuple):
    """A word or a line that others keep clear of, and the box around all of it everywhere."""

    what: Words | Ink
    around: tuple[float, ...]

    def strikes(self, word: Words, at: At) -> Where:
        """Where it does."""
        if isinstance(self.what, Ink):
            return struck(word, self.what, at)
        return touching(word, self.what, at)


def obstacle(one: Words | Ink) -> Obstacle:
    """One of these, with the box around it."""
    return Obstacle(one, around(one))


def around(one: Words | Ink) -> tuple[float, ...]:
    """The least and most of it across, then down."""
    return (float(one.left.min()), float(one.right.max()), float(one.top.min()), float(one.foot.max()))


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two of these boxes do not meet: most do not, and need no second look."""
    return one[0] >= other[1] or other[0] >= one[1] or one[2] >= other[3] or other[2] >= one[3]
