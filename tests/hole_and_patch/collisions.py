"""Where two words of a chart touch: at every position of the controls, in both views."""

from itertools import combinations

import numpy as np

from lib.live.layers import Event, Label, parts, shown, texts
from lib.live.views import TYPE, chart_views, text_width
from lib.look.words import in_unit


def collisions(sweep, gap=0.0, unit=""):
    """Pairs of words with the view and the first position at which their boxes overlap."""
    found = []
    for name, view in chart_views(sweep).items():
        boxes = [_box(sweep, view, layer, unit) for layer in sweep.layers
                 if isinstance(layer, Label | Event)]  # fmt: skip
        for one, other in combinations(boxes, 2):
            over = (
                one["seen"] & other["seen"]
                & (one["left"] < other["right"] + gap) & (other["left"] < one["right"] + gap)
                & (one["top"] < other["bottom"] + gap) & (other["top"] < one["bottom"] + gap)
            )  # fmt: skip
            if np.any(over):
                where, a, b = np.broadcast_arrays(over, one["word"], other["word"])
                at = tuple(int(k) for k in np.argwhere(where)[0])
                found.append((name, at, str(a[at]), str(b[at]), int(where.sum())))
    return found


def _box(sweep, view, layer, unit):
    one_each = [1] * len(sweep.shape)

    def full(values):
        array = np.asarray(values)
        return array.reshape(one_each) if array.size == 1 else array

    left, top, right, _ = view.plot
    if isinstance(layer, Label):
        array, words = parts(layer), texts(layer)
        x = view.x(full(array["x"].values), sweep.range_of("x"))
        y = view.y(full(array["y"].values), sweep.range_of("y")) + layer.dy
        word, anchor = full(words["text"]), full(words["anchor"])
    else:
        word, anchor = full(layer.name), full(layer.anchor)
        at = full(parts(layer)["at"].values)
        if layer.across:
            x = full(left + 6.0 if layer.anchor == "start" else right - 6.0)
            y = view.y(at, sweep.range_of("y")) + layer.shift
        else:
            x, y = view.x(at, sweep.range_of("x")) + layer.shift, full(float(top + TYPE))
    width = np.vectorize(lambda text: text_width(in_unit(text, unit)), otypes=[float])(word)
    start = x - width * np.select([anchor == "start", anchor == "middle"], [0.0, 0.5], 1.0)
    return {"word": word, "seen": full(shown(layer)), "left": start, "right": start + width,
            "top": y - 0.75 * TYPE, "bottom": y + 0.2 * TYPE}  # fmt: skip
