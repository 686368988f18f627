"""What of a layer may change from position to position: its arrays, its words, where it is seen.

All that checks, draws or packs a layer asks here, and so treats each kind in the same way.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.layers import Band, Cursor, Curve, Dots, Event, Label, Layer, Marker, Shape, Tag
from lib.live.model.scene import Caption, Follows, Sprite, Swarm

# What each number of a form is measured along: across, down, or a size in either direction.
FORMS = {
    "circle": {"cx": "across", "cy": "down", "r": "size"},
    "rect": {"x": "across", "y": "down", "width": "across", "height": "down"},
    "line": {"x1": "across", "y1": "down", "x2": "across", "y2": "down"},
    "path": {"x": "across", "y": "down"},
    "dots": {"x": "across", "y": "down"},
    "text": {"x": "across", "y": "down"},
}

ITSELF = ""  # along nothing but the range of the numbers themselves
SPRITE = ("x", "y", "turn", "across", "down", "opacity")

# Points of the line that is read out travel to a fiftieth of a pixel, others to a tenth, edges of
# bands to a seventh, dots to a quarter, words to one.
MAIN, LINE, EDGE, DOT, WORD = 4, 16, 24, 32, 256


class Part(NamedTuple):
    """One array of a layer: its numbers, what they are measured along, if it has points.

    What stands in a scene is measured along nothing but its own range.  ``step`` says how finely
    the numbers travel: every one from 0 to 65535, or each so manieth.
    """

    values: NDArray[np.float64]
    along: str
    points: bool
    step: int
    follows: Follows | None = None


def parts(layer: Layer) -> dict[str, Part]:
    """The arrays of a layer by their names in the document."""

    def part(values: ArrayLike, along: str, step: int = 0) -> Part:
        follows = values if isinstance(values, Follows) else None
        points = bool(step) and step != WORD
        return Part(np.asarray(values, float), along, points, step or 1, follows)

    match layer:
        case Sprite():
            return {name: part(getattr(layer, name), ITSELF) for name in SPRITE}
        case Caption(x=x, y=y):
            return {"x": part(x, ITSELF), "y": part(y, ITSELF)}
        case Swarm(count=count, gap=gap):
            opening = {} if gap is None else {"gap": part(gap, ITSELF)}
            return {"count": part(count, ITSELF)} | opening
        case Curve(x=x, y=y, main=main):
            step = MAIN if main else LINE
            return {"x": part(x, "x", step), "y": part(y, "y", step)}
        case Band(x=x, low=low, high=high):
            return {"x": part(x, "x", LINE), "low": part(low, "y", EDGE), "high": part(high, "y", EDGE)}
        case Dots(x=x, y=y):
            return {"x": part(x, "x", DOT), "y": part(y, "y", DOT)}
        case Cursor(y=y) | Tag(y=y):
            return {"y": part(y, "y")}
        case Event(at=at, across=across, word=word):
            return {"at": part(at, "y" if across else "x")} | (parts(word) if word else {})
        case Shape(form=form, at=at):
            step = {"path": LINE, "dots": DOT}.get(form, 0)
            return {name: part(at[name], along, step) for name, along in FORMS[form].items()}
        case Label(x=x, y=y):
            return {"x": part(x, "x", WORD), "y": part(y, "y", WORD)}
        case _:
            return {"x": part(layer.x, "x"), "y": part(layer.y, "y")}


def texts(layer: Layer) -> dict[str, NDArray[np.str_]]:
    """The words of a layer that may change, by their names in the document."""
    found: dict[str, Any] = {}
    match layer:
        case Marker(symbol=symbol):
            found = {"symbol": symbol}
        case Label(text=text):
            found = {"text": text, "side": layer.side}
        case Caption(text=text, anchor=anchor) | Shape(form="text", text=text, anchor=anchor):
            found = {"text": text, "anchor": anchor}
        case Event(word=word) if word:
            return texts(word)
        case Tag(text=text):
            found = {"text": text}
    return {name: np.asarray(value, str) for name, value in found.items()}


def read_out(layer: Layer, name: str) -> bool:
    """Whether people read a number of this name too: where a marker or an event is."""
    return isinstance(layer, Marker) or (isinstance(layer, Event) and name == "at")


def shown(layer: Layer) -> NDArray[np.bool_]:
    """Where the layer is seen."""
    return np.asarray(layer.shown, bool)
