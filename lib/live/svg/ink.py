"""All that a chart draws as lines in pixels, at every position at once: one axis a control.

Hairlines at ticks and the pale inside of a band lie under words and strike none; hatching does.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.grid import at_points, level
from lib.live.model.layers import FOOT, Band, Cursor, Curve, Dots, Event, Layer, Marker
from lib.live.model.parts import shown
from lib.live.model.sweep import Sweep
from lib.live.svg.boxes import at, full, now
from lib.live.svg.views import View

Floats = NDArray[np.float64]
Fine = NDArray[np.float32]  # as fine as any pixel, and half the work

DASH, MARK, DOT, ROUND = 0.75, 6.0, 2.0, 5.0  # half widths of what is drawn, in pixels
HATCHES = 4.0  # pixels between the strokes that stand for hatching


class Ink(NamedTuple):
    """A line, with an axis of points last; ``half`` is half as wide as it is."""

    layer: int
    name: str
    x: Fine
    y: Fine
    half: float
    seen: NDArray[np.bool_]
    apart: bool  # each two points are a segment of their own
    left: Fine  # the ends of all of it
    right: Fine
    top: Fine
    foot: Fine


def drawn(sweep: Sweep, view: View) -> Iterator[Ink]:
    """Every line, edge and point of the chart."""
    for k, layer in enumerate(sweep.layers):
        for x, y, half, *apart in _lines(sweep, view, layer):
            over, down = (np.asarray(one, np.float32) for one in (x, y))
            one_each = [1] * (len(sweep.controls) + 1)
            over, down, _ = np.broadcast_arrays(over, down, np.zeros(one_each))
            yield Ink(
                k,
                getattr(layer, "name", ""),
                over,
                down,
                half,
                full(sweep, shown(layer)),
                bool(apart),
                over.min(-1) - half,
                over.max(-1) + half,
                down.min(-1) - half,
                down.max(-1) + half,
            )


def _lines(sweep: Sweep, view: View, layer: Layer) -> Iterator[tuple[Any, ...]]:
    """Points across and down, half the width, and a word where two by two are apart."""
    left, top, right, bottom = view.plot

    def pixels(name: str, points: bool = True) -> Floats:
        found = at(sweep, view, layer, name)
        return found if points else level(found)

    match layer:
        case Curve():
            yield pixels("x"), pixels("y"), layer.wide / 2
        case Band():
            x, low, high = (pixels(part) for part in ("x", "low", "high"))
            yield x, low, 0.5
            yield x, high, 0.5
            if layer.hatched or layer.solid:
                yield *_hatching(x, low, high), 0.5, "apart"
        case Dots():
            x, y, half = pixels("x"), pixels("y"), max(layer.wide, 0.0)
            yield _pairs(x - half, x + half), _pairs(y, y), 1 if half else DOT, "apart"
        case Marker():
            yield pixels("x", False), pixels("y", False), MARK
        case Event(across=True):
            yield (left, right), pixels("at", False), DASH
        case Event():
            yield pixels("at", False), (top, bottom), DASH
        case Cursor(foot=True):  # all that it passes on its way
            yield (left, right), np.full(2, bottom - FOOT / 2), FOOT / 2
            main = next(one for one in sweep.layers if isinstance(one, Curve) and one.main)
            yield at(sweep, view, main, "x"), at(sweep, view, main, "y"), ROUND
        case Cursor():
            x = level(now(sweep, view))
            yield x, (top, bottom), DASH
            yield x, pixels("y", False), ROUND


def _pairs(one: ArrayLike, other: ArrayLike) -> Floats:
    both = np.stack([one, other], -1)
    return both.reshape(*both.shape[:-2], -1)


def _hatching(x: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Upright strokes through a band, so close that no word fits between them."""
    x, low, high = np.broadcast_arrays(x, low, high)
    steps = np.linspace(0, 1, max(int(np.max(np.abs(np.diff(x)), initial=0) / HATCHES), 1), endpoint=False)

    def filled(values: Floats) -> Floats:
        start, step = at_points(values[..., :-1]), at_points(np.diff(values))
        return (start + step * steps).reshape(*values.shape[:-1], -1)

    across = filled(x)
    return _pairs(across, across), _pairs(filled(low), filled(high))
