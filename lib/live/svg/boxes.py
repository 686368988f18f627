"""The words of a chart as boxes in pixels, at every position at once: one axis a control.

A box is as wide as the widest of the usual system fonts sets its word, in whichever unit of
pressure that is widest.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.layers import BESIDE, Event, Label, Layer, Tag
from lib.live.model.parts import parts, shown
from lib.live.model.sweep import Sweep
from lib.live.svg.views import GAP, TYPE, Ticks, View, text_width, x_ticks
from lib.look.words import PRESSURE_UNITS, in_unit

Floats = NDArray[np.float64]

OVER, UNDER = 0.74, 0.22  # of the type's size: capitals over the line of writing, tails under it


class Widths(NamedTuple):
    """Pixels of the spaces before a text, of it, and of those after it."""

    before: Floats
    width: Floats
    after: Floats


class Words(NamedTuple):
    """A word's box at every position, and where it is seen."""

    layer: int  # its number, or -1 for a word of the axes
    text: NDArray[np.str_]
    left: Floats
    top: Floats
    right: Floats
    foot: Floats
    seen: NDArray[np.bool_]


def words(sweep: Sweep, view: View) -> Iterator[Words]:
    """Every word of the chart, those of its axes among them."""
    yield from _axes(sweep, view)
    yield from tags(sweep, view)
    for k, layer in enumerate(sweep.layers):
        word = layer.word if isinstance(layer, Event) else layer
        if isinstance(word, Label):
            yield label(sweep, view, k, word, shown(layer) & (np.asarray(word.text, str) != ""))


def tags(sweep: Sweep, view: View) -> Iterator[Words]:
    """Those that stand beside the cursor."""
    left, _, right, _ = view.plot
    for k, layer in enumerate(sweep.layers):
        if isinstance(layer, Tag):
            x, y = now(sweep, view), at(sweep, view, layer, "y") + layer.dy
            late = x > (left + right) / 2
            x, side = x + np.where(late, -BESIDE, BESIDE), np.where(late, "end", "start")
            yield _boxed(sweep, k, sweep.longest(layer.text), x, y, side, shown(layer))


def label(sweep: Sweep, view: View, k: int, word: Label, seen: ArrayLike) -> Words:
    """The box of a label, which is layer ``k``."""
    x, y = (at(sweep, view, word, name) for name in "xy")
    return _boxed(sweep, k, word.text, x + full(sweep, word.dx), y + full(sweep, word.dy), word.anchor, seen)


def _axes(sweep: Sweep, view: View) -> Iterator[Words]:
    """Titles and ticks, in every unit."""
    if sweep.x is None or sweep.y is None:
        return
    left, _, right, bottom = view.plot
    for place, text in x_ticks(sweep.x, view):
        yield _boxed(sweep, -1, text, place, bottom + 20, "middle", True)
    yield _boxed(sweep, -1, Ticks(sweep.x).title, right, view.height - 5, "end", True)
    for axis in sweep.units.axes if sweep.units else (sweep.y,):
        ticks = Ticks(axis)
        yield _boxed(sweep, -1, ticks.title, 0, TYPE, "start", True)
        for place, text in zip(view.y(ticks.places, axis.scale).tolist(), ticks.labels, strict=True):
            yield _boxed(sweep, -1, text, left - GAP, place + 5, "end", True)


def full(sweep: Sweep, values: ArrayLike) -> NDArray[Any]:
    """With an axis for each control."""
    array = np.asarray(values)
    return array.reshape([1] * len(sweep.controls)) if array.size == 1 else array


def at(sweep: Sweep, view: View, layer: Layer, name: str) -> Floats:
    """Pixels of what the layer calls ``name``, with an axis for each control and its points."""
    part = parts(layer)[name]
    values = part.values
    if not part.points:
        values = full(sweep, values)
    elif values.ndim == 1:
        values = values.reshape(*[1] * len(sweep.controls), -1)
    return (view.x if part.along == "x" else view.y)(values, sweep.scale_of(part.along))


def now(sweep: Sweep, view: View) -> Floats:
    """Where the control stands that the x axis shows; of days that share a row, the first."""
    live = sweep.controls[sweep.steers or 0]
    numbers = [value if isinstance(value, float) else float(k) for k, value in enumerate(live.positions)]
    if live.rows:
        numbers = [numbers[live.rows.index(row)] for row in range(live.count)]
    shape = [1] * len(sweep.controls)
    shape[sweep.steers or 0] = -1
    return view.x(np.array(numbers).reshape(shape), sweep.scale_of("x"))


def _boxed(sweep: Sweep, layer: int, text: ArrayLike, *where: ArrayLike) -> Words:
    """The box of a text by x, y, anchor and where it is seen."""
    said = full(sweep, np.asarray(text, str))
    x, y, anchor, seen = (full(sweep, one) for one in where)
    return box(layer, said, x, y, anchor, seen, measured(said))


def box(
    layer: int,
    said: NDArray[np.str_],
    x: Floats,
    y: Floats,
    anchor: NDArray[np.str_],
    seen: NDArray[np.bool_],
    sizes: Widths,
) -> Words:
    """Of arrays that broadcast."""
    before, width, after = sizes
    part = np.select([anchor == "start", anchor == "middle"], [0.0, 0.5], 1.0)
    left = x - (before + width + after) * part + before
    return Words(layer, said, left, y - OVER * TYPE, left + width, y + UNDER * TYPE, seen)


def measured(text: NDArray[np.str_]) -> Widths:
    """How wide texts are, in whatever unit of pressure."""
    each, which = np.unique(text, return_inverse=True)
    return Widths(*np.array([_ends(one) for one in each.tolist()]).T[:, which])


@lru_cache(maxsize=8192)
def _ends(text: str) -> tuple[float, ...]:
    bare = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    widest = max(text_width(in_unit(bare, unit)) for unit in PRESSURE_UNITS)
    return text_width(before), widest, text_width(after)
