"""No word is cut: every label at every position, in both views, before anything is served.

Text is measured as the widest of the usual system fonts would set it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.live.model.layers import BESIDE, Event, Label, Tag
from lib.live.model.parts import shown, texts
from lib.live.model.sweep import Sweep
from lib.live.svg.boxes import label
from lib.live.svg.composition import composed
from lib.live.svg.views import SLACK, TYPE, Ticks, View, chart_views, drawing_views, text_width
from lib.look.words import PRESSURE_UNITS, in_unit


def check_label_fit(sweep: Sweep) -> None:
    """``ValueError`` with figure, word and view for the first text that would leave the picture."""
    for name, view in chart_views(sweep).items():
        for axis in filter(None, (sweep.x, sweep.y, *(sweep.units.axes if sweep.units else ()))):
            title = Ticks(axis).title
            if text_width(title) > max(view.plot.right, view.width - SLACK):
                raise ValueError(f"{sweep.name}: the title {title!r} is wider than the {name} view")
        for layer in composed(sweep, name).layers:
            name_of = layer.word if isinstance(layer, Event) else layer
            if isinstance(name_of, Label):
                box = label(sweep, view, 0, name_of, shown(layer))
                _kept(sweep, name, view, box.left, box.right, box.top, box.foot, box.text, box.seen)
            if isinstance(layer, Tag):
                left, _, right, _ = view.plot
                _fits(sweep, name, sweep.longest(layer.text), (right - left) / 2 - BESIDE)
    for name, view in drawing_views(sweep.drawing).items():
        left, top, right, _ = view.plot
        drawing = composed(sweep, name).drawing
        scale = (right - left) / (drawing.width if drawing else 1)
        for shape in drawing.shapes if drawing else ():
            if shape.form == "text":
                x, y = (np.asarray(shape.at[side], float) * scale for side in ("x", "y"))
                words = texts(shape)
                _inside(
                    sweep,
                    name,
                    view,
                    left + x,
                    top + y + shape.dy,
                    words["text"],
                    words["anchor"],
                    shown(shape),
                )


def _fits(sweep: Sweep, view: str, word: str, room: float) -> None:
    if text_width(word) > room + SLACK:
        raise ValueError(f"{sweep.name}: {word!r} would be cut in the {view} view")


def _inside(
    sweep: Sweep,
    name: str,
    view: View,
    x: NDArray[Any],
    y: NDArray[Any],
    word: NDArray[Any],
    anchor: NDArray[Any],
    seen: NDArray[Any],
) -> None:
    """Left and right end, top and foot of each word against the edges of the picture."""
    known = {text: _widest(text) for text in np.unique(word).tolist()}
    width = np.vectorize(known.__getitem__, otypes=[float])(word)
    start = x - width * np.select([anchor == "start", anchor == "middle"], [0.0, 0.5], 1.0)
    _kept(sweep, name, view, start, start + width, y - 0.7 * TYPE, y, word, seen)


def _kept(
    sweep: Sweep,
    name: str,
    view: View,
    left: NDArray[Any],
    right: NDArray[Any],
    top: NDArray[Any],
    foot: NDArray[Any],
    word: NDArray[Any],
    seen: NDArray[Any],
) -> None:
    """All of each word, where it is seen."""
    cut = (left < -SLACK) | (right > view.width + SLACK)
    cut = (cut | (top < 0) | (foot > view.height)) & seen
    if np.any(cut):
        where, words = np.broadcast_arrays(cut, word)
        first = tuple(int(k) for k in np.argwhere(where)[0])
        raise ValueError(
            f"{sweep.name}: {str(words[first])!r} would be cut in the {name} view at position {first}"
        )


def _widest(text: str) -> float:
    """Pixels that a text may need, in whichever unit of pressure."""
    return max(text_width(in_unit(text, unit)) for unit in PRESSURE_UNITS)
