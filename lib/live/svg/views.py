"""Where things stand in the two views of a figure: wide for a page, narrow for a phone.

The browser is told the plot's rectangle and maps values in the same way: along an axis linearly
(or by the logarithm) from one side of the rectangle to the other, y upwards; in a picture by one
scale for both directions, y downwards.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.contents import Drawing
from lib.live.model.scene import Rect
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis, Scale

# The narrow view is as wide as a column on a screen of 320 pixels, so that its type never shrinks.
SIZES = {"wide": (736, 420), "narrow": (304, 344)}
TYPE = 14  # pixels
TOP, BOTTOM, GAP = 34, 46, 8
SLACK = 2.0  # pixels, which every font leaves beside its letters

# Widths of letters in parts of their size, as the widest of the usual system fonts draws them:
# better a few pixels too many beside the ticks than a number cut off.
NARROW, WIDE = frozenset("iljtfrI.,:;'|!() []/\u202f·"), frozenset("mwMWQ%@—…")


@dataclass(frozen=True)
class View:
    """``width`` by ``height`` pixels, drawn within ``plot``."""

    width: int
    height: int
    plot: Rect

    def x(self, values: ArrayLike, along: Scale) -> NDArray[np.float64]:
        """Pixels from the left."""
        left, _, right, _ = self.plot
        return left + _part(values, along) * (right - left)

    def y(self, values: ArrayLike, along: Scale) -> NDArray[np.float64]:
        """Pixels from the top, of a value that grows upwards."""
        _, top, _, bottom = self.plot
        return bottom - _part(values, along) * (bottom - top)


def _part(values: ArrayLike, along: Scale) -> NDArray[np.float64]:
    low, high, log = along
    array = np.asarray(values, float)
    if log:
        array, low, high = np.log10(array), np.log10(low), np.log10(high)
    return np.asarray((array - low) / (high - low))


@dataclass(frozen=True)
class Ticks:
    """The ticks of an axis as the house writes them."""

    axis: Axis

    @cached_property
    def _layout(self) -> dict[str, Any]:
        return self.axis.layout()

    @property
    def title(self) -> str:
        """The title, saying so if the scale is a log."""
        return str(self._layout["title"]["text"])

    @property
    def places(self) -> list[float]:
        """The values that are named."""
        return [float(tick) for tick in self._layout["tickvals"]]

    @property
    def labels(self) -> list[str]:
        """Their names."""
        return [str(text) for text in self._layout["ticktext"]]


@lru_cache(maxsize=8192)  # a figure's words are the same in both views, and much alike in the next
def text_width(text: str) -> float:
    """Pixels that a text may need at the type's size.

    >>> round(text_width("760 mmHg"))
    78
    """
    return TYPE * sum(0.4 if c in NARROW else 0.95 if c in WIDE else 0.66 for c in text)


def chart_views(sweep: Sweep) -> dict[str, View]:
    """Both views of the chart; the longest label fits left of it, half of the last one right."""
    if sweep.x is None or sweep.y is None:
        return {}
    axes = sweep.units.axes if sweep.units else (sweep.y,)
    left = max(text_width(label) for axis in axes for label in Ticks(axis).labels) + GAP
    left = max(left, text_width(Ticks(sweep.x).labels[0]) / 2)
    right = max(2.0 * GAP, text_width(Ticks(sweep.x).labels[-1]) / 2)
    return {
        name: View(w, high, Rect(round(left), TOP, round(w - right), high - BOTTOM))
        for name, (w, h) in SIZES.items()
        for high in [sweep.high or h]
    }


def drawing_views(drawing: Drawing | None) -> dict[str, View]:
    """Both views of the picture: as large as fits, in the middle."""
    if drawing is None:
        return {}
    views: dict[str, View] = {}
    for name, (w, h) in SIZES.items():
        if name == "wide" and drawing.wide:
            views |= {name: drawing_views(drawing.wide)[name]}
            continue
        scale = min(w / drawing.width, (drawing.high or h) / drawing.height)
        wide, high = drawing.width * scale, drawing.height * scale
        left = round((w - wide) / 2, 2)
        views[name] = View(w, round(high), Rect(left, 0.0, round(left + wide, 2), round(high, 2)))
    return views


def x_ticks(axis: Axis, view: View) -> Iterable[tuple[float, str]]:
    """The ticks of an x axis that have room for their names: pixels, and the name."""
    ticks = Ticks(axis)
    places = view.x(ticks.places, axis.scale)
    halves = np.array([text_width(label) / 2 for label in ticks.labels])
    for k in thinned(list(places - halves), list(places + halves)):
        yield float(places[k]), ticks.labels[k]


def thinned(starts: Sequence[float], ends: Sequence[float], gap: float = GAP) -> list[int]:
    """Which of a row of labels to write so that none touches the next: every one, second, third."""
    order = np.argsort(starts)
    for step in range(1, len(order)):
        kept = order[::step]
        if all(ends[a] + gap <= starts[b] for a, b in pairwise(kept)):
            return [int(k) for k in kept]
    return [int(order[0])]


def path(x: ArrayLike, y: ArrayLike, closed: bool = False) -> str:
    """Points as path data, in the one way that both halves write it.

    ``M x,y`` and then ``L x,y`` for each further point, single spaces between, one decimal (as
    JavaScript's ``toFixed(1)``), `` Z`` at the end of what is closed.

    >>> path([0, 1.5], [2, 3.2])
    'M 0.0,2.0 L 1.5,3.2'
    """
    numbers = np.ravel([x, y], order="F").tolist()
    points = " L ".join(["%.1f,%.1f"] * (len(numbers) // 2))  # one format: twice as fast
    return f"M {points}{' Z' if closed else ''}" % tuple(numbers)


def dots(x: Iterable[float], y: Iterable[float], wide: float = 0) -> str:
    """Level strokes around points as path data, as both halves write it; of no length unless told.

    >>> dots([1, 5], [2, 3]), dots([5], [3], 2.5)
    ('M 1.0,2.0 h 0.0 M 5.0,3.0 h 0.0', 'M 2.5,3.0 h 5.0')
    """
    return " ".join(f"M {a - wide:.1f},{b:.1f} h {2 * wide:.1f}" for a, b in zip(x, y, strict=True))
