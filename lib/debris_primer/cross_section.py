"""The shield cut open: a grain arrives, and what it leaves behind; all of it in millimetres."""

import numpy as np
from numpy.typing import NDArray

from lib.debris_primer.impacts import FATES, Shots
from lib.debris_primer.scenario import ANGLES, SIZES, SPEEDS
from lib.debris_primer.stacks import (
    AT,
    HEIGHT,
    WIDTH,
    Stack,
    alone,
    behind_something,
    drawn,
    stack,
)
from lib.live.layers import Shape
from lib.live.sweep import Drawing
from lib.look.palette import QUIET
from lib.look.words import quantity
from lib.physics.limits import Floats

NEAREST = 8.0  # from a small grain's middle to the shield
SIGNS = {"circle": "●", "triangle": "▲", "diamond": "◆", "cross": "×", "square": "■"}  # as above


def drawing(shots: Shots) -> Drawing:
    """The picture at every position: sizes first, speeds second, angles third."""
    size, angle = np.array(SIZES.positions, float), np.radians(np.array(ANGLES.positions, float))
    # In one piece a grain keeps its way; fragments leave more nearly straight on.
    lean = np.minimum(0.5 * angle, np.radians(22))
    own = stack(shots.wall)
    shapes = (
        behind_something(shots, own, size, angle, lean)
        if own.first
        else alone(shots, own, size, lean)
    )
    return Drawing(
        "The shield cut open: the grain comes from space above; air and crew are below the wall",
        WIDTH,
        HEIGHT,
        [*_arriving(size, angle, own.top), *shapes, *_words(own, shots.fate)],
    )


def _arriving(size: Floats, angle: Floats, top: float) -> tuple[Shape, ...]:
    """The grain clear of the shield, its way behind it, and the way that it still has."""
    radius = size[:, np.newaxis, np.newaxis] / 2
    sine, cosine = np.sin(angle), np.cos(angle)
    away = np.minimum(np.maximum(NEAREST, (radius + 1.2) / cosine),
                      (AT - radius - 0.5) / np.maximum(sine, 1e-9))  # fmt: skip
    x, y = AT - away * sine, top - away * cosine
    behind = radius + 0.8
    x_from, y_from = drawn(np.maximum([x - behind * sine, y - behind * cosine], 0.0))
    room = np.minimum(x_from / np.maximum(sine, 1e-9), y_from / cosine)
    trail = np.clip(np.minimum(9.0, room - 0.4), 0.0, None)
    # Beside the grain, and higher where the way that it still has runs under the words.
    beside = {"x": x + radius + 1.4, "y": y - 3.0 * (angle > 0)}
    sizes = np.array([f"{size}\u202fmm" for size in SIZES.texts])[:, np.newaxis, np.newaxis]
    speeds = np.array([f"{speed}\u202fkm/s" for speed in SPEEDS.texts])[np.newaxis, :, np.newaxis]
    return (
        Shape("where it will go", "line", {"x1": x, "y1": y, "x2": AT, "y2": top}, token=QUIET,
              stroke="dash"),
        Shape("where it comes from", "line", {"x1": x_from, "y1": y_from,
              "x2": x_from - trail * sine, "y2": y_from - trail * cosine}),
        Shape("grain", "circle", {"cx": x, "cy": y, "r": radius}, fill="solid"),
        Shape("its size", "text", beside, text=sizes, dy=-3),
        Shape("its speed", "text", beside, QUIET, text=speeds, dy=14),
    )  # fmt: skip


def _words(own: Stack, fate: NDArray[np.int_]) -> list[Shape]:
    """What is what, at the left; what becomes of the grain, in its colour, sign and word."""
    words = [
        Shape("space", "text", {"x": WIDTH - 1, "y": 0}, QUIET, text="space", anchor="end", dy=14),
        Shape("air", "text", {"x": WIDTH - 1, "y": HEIGHT}, QUIET, text="air", anchor="end",
              dy=-6),
        Shape("wall's name", "text", {"x": 1, "y": own.below}, dy=18,
              text=f"wall, {quantity(own.wall, 'mm')}"),
        *(Shape("fate", "text", {"x": 1, "y": HEIGHT}, known.token, dy=-6,
                text=f"{SIGNS[known.symbol]} {known.word}", shown=fate == key)
          for key, known in FATES.items() if np.any(fate == key)),
    ]  # fmt: skip
    if own.first:
        short = ", drawn short" if own.cut else ""
        thick = f", {quantity(own.thick, 'mm')}" if own.first == "bumper" else ""
        words += [
            Shape(f"{own.first}'s name", "text", {"x": 1, "y": own.inner}, dy=18,
                  text=f"{own.first}{thick}"),
            Shape("gap's name", "text", {"x": 1, "y": own.above}, QUIET, dy=-8,
                  text=f"gap, {quantity(own.gap, 'mm')}{short}"),
        ]  # fmt: skip
    return words
