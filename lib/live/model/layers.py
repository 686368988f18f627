"""What a live figure draws: curves, bands, dots, markers, lines, labels, shapes, parts of a scene.

Each holds its arrays for every position at once: one axis a control, in the order of the controls,
of length 1 where nothing changes; curves, bands, dots and paths have one more axis, their points.
Words broadcast in the same way.  ``shown`` hides a layer at some positions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.listed import Listed
from lib.live.model.scene import Caption, Sprite, Swarm
from lib.look.palette import (
    ALARM,
    CABIN,
    EARTH,
    GRAIN,
    GROUND,
    HOME,
    HULL,
    INK,
    JET,
    KAPTON,
    LIMB,
    LIMIT,
    MODEL,
    OBSERVED,
    QUIET,
    SAFE,
    SPACE,
    STAR,
    Token,
)

TOKENS = {"ground": GROUND, "ink": INK, "quiet": QUIET, "model": MODEL, "observed": OBSERVED,
          "limit": LIMIT, "safe": SAFE, "space": SPACE, "star": STAR, "earth": EARTH, "limb": LIMB,
          "cabin": CABIN, "jet": JET, "hull": HULL, "kapton": KAPTON, "alarm": ALARM,
          "home": HOME, "grain": GRAIN}  # fmt: skip
Stroke = Literal["solid", "dash", "dot"]

# A marker's outline around its point, in pixels.
SYMBOLS = {
    "circle": "M -5.5,0 A 5.5,5.5 0 1 0 5.5,0 A 5.5,5.5 0 1 0 -5.5,0 Z",
    # The way back round its inner edge keeps the middle empty.
    "ring": "M -5.5,0 A 5.5,5.5 0 1 0 5.5,0 A 5.5,5.5 0 1 0 -5.5,0 Z"
    " M -4.5,0 A 4.5,4.5 0 1 1 4.5,0 A 4.5,4.5 0 1 1 -4.5,0 Z",
    "square": "M -5,-5 L 5,-5 L 5,5 L -5,5 Z",
    "diamond": "M 0,-7 L 7,0 L 0,7 L -7,0 Z",
    "triangle": "M 0,-6.5 L 6.5,5 L -6.5,5 Z",
    "cross": "M -5,-5 L 5,5 M -5,5 L 5,-5",
}


@dataclass(frozen=True, eq=False)
class Curve(Listed):
    """A line, ``wide`` pixels; ``main`` is the one that is read out, heard, and in the table."""

    name: str
    x: ArrayLike
    y: ArrayLike
    token: Token = MODEL
    main: bool = False
    stroke: Stroke = "solid"
    wide: float = 2.5
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Band(Listed):
    """How sure we are: pale; hatched where people reported a range; solid where it is a thing."""

    name: str
    x: ArrayLike
    low: ArrayLike
    high: ArrayLike
    token: Token = MODEL
    hatched: bool = False
    solid: bool = False
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Marker(Listed):
    """One point with one of the ``SYMBOLS``; without a name it is drawn and not told in numbers."""

    name: str
    x: ArrayLike
    y: ArrayLike
    symbol: ArrayLike = "circle"
    token: Token = OBSERVED
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Dots(Listed):
    """Hundreds of points of one kind in one element: dots, or level dashes 2 ``wide`` pixels long.

    Drawn to a quarter of a pixel, to travel light; so their order tells nothing, and a dot on top
    of another is one that is not there.
    """

    name: str
    x: ArrayLike
    y: ArrayLike
    token: Token = MODEL
    wide: float = 0
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Label(Listed):
    """A word at a point, ``dy`` pixels lower; ``anchor`` (start, middle, end) may vary too.

    Where something strikes it there, it stands around that point, or around one of ``also``, or
    along what it is the name ``of`` (``settle``): lines by their own names.  ``short`` is said
    where the text has no room.
    """

    text: ArrayLike
    x: ArrayLike
    y: ArrayLike
    token: Token = INK
    anchor: ArrayLike = "start"
    dy: ArrayLike = -6
    shown: ArrayLike = True
    dx: ArrayLike = 0
    also: Any = ()  # pairs of x and y
    of: ArrayLike = ()
    short: ArrayLike = ""

    @cached_property
    def side(self) -> NDArray[np.str_]:
        """How it stands to its point, as it travels: anchor, ``dx``, ``dy``.

        >>> Label("a", 1, 2, dx=9, dy=5).side.item()
        'start 9 5'
        """
        each = np.broadcast(self.anchor, self.dx, self.dy)
        return np.array([_side(*one) for one in each]).reshape(each.shape)

    @property
    def named(self) -> tuple[str, ...]:
        """The lines of which it is the name."""
        return tuple(np.atleast_1d(np.asarray(self.of, str)).tolist())


@lru_cache(maxsize=1024)
def _side(anchor: str, dx: float, dy: float) -> str:
    return f"{anchor} {dx:g} {dy:g}"


@dataclass(frozen=True, eq=False)
class Event(Listed):
    """A dashed line from edge to edge with its name on it: ``across`` at a y, else upright at an x.

    The name stands at the left end below the line, or at the right end with ``anchor="end"``;
    beside an upright line it stands at the top, right or (``"end"``) left of it; or further along
    where that is free; or a ``short`` one.  The sweep makes a ``word`` of it.
    """

    name: str
    at: ArrayLike
    across: bool = False
    token: Token = LIMIT
    anchor: Literal["start", "end"] = "start"
    shown: ArrayLike = True
    short: str = ""
    word: Label | None = None


@dataclass(frozen=True, eq=False)
class Cursor(Listed):
    """An upright line where the control stands that the x axis shows, with a dot at ``y``.

    Only its ``foot`` is drawn where it would pass through words: a mark on the axis.
    """

    name: str
    y: ArrayLike
    token: Token = INK
    foot: bool = False
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Tag(Listed):
    """Words beside the cursor: right of it, or left of it in the right half of the picture."""

    text: ArrayLike
    y: ArrayLike
    token: Token = INK
    dy: float = 5
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Shape(Listed):
    """One element of a picture, in the picture's own units, y downwards.

    ``at`` holds what its form needs: ``cx cy r`` of a circle, ``x y width height`` of a rect,
    ``x1 y1 x2 y2`` of a line, ``x y`` of a text, and of a path or of dots ``x y`` with an axis of
    points.  A path that is filled is closed.
    """

    name: str
    form: Literal["circle", "rect", "line", "path", "dots", "text"]
    at: Mapping[str, ArrayLike]
    token: Token = INK
    fill: Literal["none", "pale", "solid"] = "none"
    stroke: Stroke = "solid"
    text: ArrayLike = ""
    anchor: ArrayLike = "start"
    dy: float = 0
    shown: ArrayLike = True


Placed = Sprite | Caption | Swarm
Layer = Curve | Band | Dots | Marker | Event | Label | Cursor | Tag | Shape | Placed
FOOT = 10.0  # pixels of a cursor's foot
BESIDE = 8.0  # pixels from the cursor to its words


def token_name(token: Token) -> str:
    """The word by which the browser knows a colour."""
    return next(name for name, known in TOKENS.items() if known == token)
