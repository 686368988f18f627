"""A scene: a place that reacts, in two compositions, one for a page and one for a phone.

Its backdrop is drawn once; its sprites, captions and swarms are layers of the sweep like those of a
chart, but stand in pixels of their own composition.  Physics says where a needle points and how
many points of air are left; how these mill about is illustration.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.listed import Listed
from lib.look.figure import Scale


@dataclass(frozen=True, eq=False)
class Follows:
    """Numbers that follow the main curve to where the last control stands: so they travel once.

    ``heights`` are the curve's own; what is drawn is ``times`` a height, and ``plus``.

    >>> np.asarray(Follows([[750.0, 490.0]], times=2, plus=-1))
    array([[1499.,  979.]])
    """

    heights: ArrayLike
    times: float
    plus: float = 0.0

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[np.float64]:
        return np.asarray(self.of(np.asarray(self.heights, float)))

    def of(self, height: Any) -> Any:
        """What is drawn at a height of the curve."""
        return self.times * height + self.plus


@dataclass(frozen=True, eq=False)
class Sprite(Listed):
    """A thing of a scene: ``svg`` is drawn once, around the origin, and then only placed.

    All in pixels of its view: moved to ``x y``, turned clockwise by degrees, stretched, faded.
    A hand on one that ``sets`` a control (its place, and which of its rows) chooses that, and on
    the next tap the default again; the control itself says the same, and is there for keys.
    """

    name: str
    svg: str
    x: ArrayLike = 0.0
    y: ArrayLike = 0.0
    turn: ArrayLike = 0.0
    across: ArrayLike = 1.0
    down: ArrayLike = 1.0
    opacity: ArrayLike = 1.0
    shown: ArrayLike = True
    sets: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Caption(Listed):
    """Words in a scene at a point of its view; ``big`` ones are what the eye is to find first.

    A ``halo`` in the colour of the ground keeps what swarms apart from them.
    """

    text: ArrayLike
    x: ArrayLike
    y: ArrayLike
    fill: str
    anchor: ArrayLike = "start"
    big: bool = False
    halo: str = ""
    shown: ArrayLike = True


class Rect(NamedTuple):
    """An upright rectangle by its sides, in pixels of its view."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, eq=False)
class Swarm(Listed):
    """Points of air in a box of the view: ``count`` comes from physics, where each is does not.

    They mill about where they stand, in ``HERDS`` that move each as one; or with a ``gap`` they
    stream through the box from left to right, out of an opening so many pixels high in the middle
    of its left side, and spread ``SPREAD`` times as far.  At rest they stand as in the still.
    """

    name: str
    count: ArrayLike
    box: Rect
    fill: str
    wide: float = 5.0
    gap: ArrayLike | None = None
    shown: ArrayLike = True


@dataclass(frozen=True, eq=False)
class Composition:
    """One view of a scene, ``width`` by ``height`` pixels; ``backdrop`` is SVG, drawn once.

    ``size`` is that of its words; the wide one's is larger, as a tablet shows it at three quarters.
    """

    width: int
    height: int
    size: float
    backdrop: str
    layers: Sequence[Sprite | Caption | Swarm]


@dataclass(frozen=True, eq=False)
class Scene(Listed):
    """``subject`` names the place; ``seen`` tells at each position what stands there, in words.

    Where many positions look ``alike`` but for their words, each look travels once.
    """

    subject: str
    seen: ArrayLike
    wide: Composition
    narrow: Composition
    alike: bool = False

    @property
    def views(self) -> dict[str, Composition]:
        """Both compositions by the names of views."""
        return {"wide": self.wide, "narrow": self.narrow}


# Three streams of numbers that look like chance and are the same everywhere.
STREAMS = (12.9898, 78.233, 37.719)
HERDS = 12
SPREAD = 3.2  # times as high at the end of a jet as where it begins
STEPS = Scale(-1000.0, 2276.75)  # on which the numbers of looks travel: in steps of a twentieth
BIG = 1.4  # times the size of other words


def where(swarm: Swarm, count: int, gap: float = 0.0) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where so many points of a swarm stand at rest; the browser begins there (``scene.js``).

    >>> x, y = where(Swarm("air", 2, Rect(0, 0, 100, 10), "#000"), 2)
    >>> x.round(1).tolist(), y.round(1).tolist()
    ([92.2, 5.7], [1.8, 0.3])
    """
    k = np.arange(1, count + 1)
    along, across = (np.sin(k * stream) * 43_758.5453 % 1 for stream in STREAMS[:2])
    left, top, right, bottom = swarm.box
    x = left + (right - left) * along
    if swarm.gap is None:
        return x, top + (bottom - top) * across
    return x, (top + bottom) / 2 + (across - 0.5) * gap * (1 + (SPREAD - 1) * along)


@dataclass(frozen=True)
class Play:
    """Time that plays: the last control, from where it stands to its end, in so many seconds.

    Or, in ``steps``, a story: one moment after another, each by hand.
    """

    verb: str
    seconds: float = 10
    steps: bool = False
