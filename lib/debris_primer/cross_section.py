"""The shield cut open: a grain arrives, and what it leaves behind; all of it in millimetres.

Grain, gap, wall and the hole in a bare wall are to one scale.  Three things no source gives, so
they are drawn to be recognised: the blanket's thickness, the cloud, and the hole behind a blanket.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer.impacts import AT_THE_LIMIT, FATES, THROUGH, UNBROKEN_KM_S, Shots
from lib.debris_primer.scenario import ANGLES, SIZES, SPEEDS
from lib.live.layers import Shape
from lib.live.sweep import Drawing
from lib.look.palette import GROUND, LIMIT, QUIET, Token
from lib.look.words import number, quantity
from lib.physics.limits import Floats

WIDTH, HEIGHT, AT = 68.0, 48.0, 36.0  # the picture, and where the grain meets the shield
WALL, GAP = facts.fact("om_wall").number, facts.fact("om_gap").number * 10
BLANKET = 2.0
RAGGED = 5.0  # the hole behind a blanket: "several millimetres"
NEAREST = 8.0  # from a small grain's middle to the shield
FAN = np.radians([-24, -15, -7, 2, 9, 17, 25])  # the ways of fragments
REACH = np.array([0.8, 0.96, 0.7, 1.0, 0.82, 0.95, 0.72])  # how far each has come

SIGNS = {"circle": "●", "diamond": "◆", "cross": "×"}  # as on the chart

PITS = ((-6.6, 0.3), (-4.7, 0.45), (4.9, 0.4), (7.2, 0.3))  # beside the hit, and how wide

Ways = NDArray[np.bool_]


def drawing(shots: Shots) -> Drawing:
    """The picture at every position: sizes first, speeds second, angles third."""
    size, angle = np.array(SIZES.positions, float), np.radians(np.array(ANGLES.positions, float))
    # In one piece a grain keeps its way; fragments leave more nearly straight on.
    lean = np.minimum(0.5 * angle, np.radians(22))
    blanketed = shots.wall == "soyuz"
    top = 17.0 if blanketed else 22.0
    above = top + BLANKET + GAP if blanketed else top
    below = above + WALL
    if blanketed:
        where, seen, shapes = _blanketed(shots.fate, size, angle, lean, top, above)
    else:
        where, seen = np.full((1, 1, angle.size), AT), np.full((1, 1, 1), True)
        shapes = _bare(shots, size, above)
    through = _fan("what comes through", where, below, HEIGHT - 3, lean, LIMIT,
                   (shots.fate == THROUGH) & seen)  # fmt: skip
    return Drawing(
        "The shield cut open: the grain comes from space above; air and crew are below the wall",
        WIDTH,
        HEIGHT,
        [
            *_arriving(size, angle, top),
            *shapes,
            Shape("crater", "circle", {"cx": where, "cy": above, "r": 0.6}, GROUND, "solid",
                  shown=seen),
            through,
            *_words(top, above, below, shots.fate),
        ],
    )  # fmt: skip


def _blanketed(
    fate: NDArray[np.int_], size: Floats, angle: Floats, lean: Floats, top: float, above: float
) -> tuple[Floats, Ways, list[Shape]]:
    """Blanket, cloud and wall; where the wall is hit, and if that lies within the picture."""
    inner, below = top + BLANKET, above + WALL
    slow = (np.array(SPEEDS.positions, float) <= UNBROKEN_KM_S)[np.newaxis, :, np.newaxis]
    straight = AT + (above - top) * np.tan(angle)
    where = np.where(slow, straight, AT + GAP * np.tan(lean))
    seen = where < WIDTH - RAGGED / 2
    where = np.minimum(where, WIDTH - RAGGED / 2)
    torn = (size + 1.6)[:, np.newaxis, np.newaxis]
    down = np.minimum(above - top, (WIDTH - AT) / np.maximum(np.tan(angle), 1e-9))
    pierced = (fate == THROUGH) & seen
    bulge = (below, below + 0.8, below + 1.3, below + 0.8, below)
    return where, seen, [
        *_blanket(top),
        Shape("hole in the blanket", "rect", {"x": AT - torn / 2, "y": top - 0.4, "width": torn,
              "height": BLANKET + 0.8}, token=GROUND, fill="solid"),
        _fan("cloud of fragments", AT, inner, above, lean, QUIET, ~slow),
        Shape("in one piece", "line", {
            "x1": AT, "y1": top, "x2": np.minimum(straight, WIDTH)[np.newaxis, np.newaxis],
            "y2": (top + down)[np.newaxis, np.newaxis]}, token=QUIET, stroke="dash", shown=slow),
        *_ragged_wall(above, where, pierced),
        *(Shape("pit", "circle", {"cx": np.clip(where + aside, 1, WIDTH - 1), "cy": above,
                "r": radius}, token=GROUND, fill="solid", shown=~slow)
          for aside, radius in PITS),
        Shape("bulge", "path", {"x": where[..., np.newaxis] + np.linspace(-2.4, 2.4, 5),
              "y": np.reshape(bulge, (1, 1, 1, -1))}, fill="solid",
              shown=(fate == AT_THE_LIMIT) & seen),
    ]  # fmt: skip


def _bare(shots: Shots, size: Floats, above: float) -> list[Shape]:
    """The wall alone, with the hole that the law gives, as wide as the grain where none does."""
    known = (shots.hole > 0)[..., np.newaxis]
    wide = np.where(known, shots.hole[..., np.newaxis] * 1000, size[:, np.newaxis, np.newaxis])
    pierced = (shots.fate == THROUGH) | (shots.fate == AT_THE_LIMIT) & known
    words = [[[f"hole, {number(float(width), 2)}\u202fmm" for width in each] for each in row]
             for row in wide]  # fmt: skip
    return [
        Shape("wall", "rect", {"x": 0, "y": above, "width": WIDTH, "height": WALL}, fill="solid"),
        Shape("hole", "rect", {"x": AT - wide / 2, "y": above - 0.3, "width": wide,
              "height": WALL + 0.6}, token=GROUND, fill="solid", shown=pierced),
        # Right of what flies on behind the hole; behind the widest holes flies nothing so far out.
        Shape("hole's width", "text", {"x": AT + np.clip(wide / 2, 5, 8) + 1.5, "y": above + WALL},
              text=words, dy=18, shown=pierced & known),
    ]  # fmt: skip


def _arriving(size: Floats, angle: Floats, top: float) -> tuple[Shape, ...]:
    """The grain clear of the shield, its way behind it, and the way that it still has."""
    radius = size[:, np.newaxis, np.newaxis] / 2
    sine, cosine = np.sin(angle), np.cos(angle)
    away = np.minimum(np.maximum(NEAREST, (radius + 1.2) / cosine),
                      (AT - radius - 0.5) / np.maximum(sine, 1e-9))  # fmt: skip
    x, y = AT - away * sine, top - away * cosine
    behind = radius + 0.8
    x_from, y_from = np.maximum([x - behind * sine, y - behind * cosine], 0.0)
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


def _blanket(top: float) -> list[Shape]:
    """Layers of foil, as the eye expects them."""
    x = np.linspace(0, WIDTH, 69)
    return [
        Shape("blanket", "path", {"x": x.reshape(1, 1, 1, -1), "y": (
              top + down + 0.25 * np.sin(x * 1.1 + 1.7 * down)).reshape(1, 1, 1, -1)})
        for down in (0.25, 1.0, 1.75)
    ]  # fmt: skip


def _fan(
    name: str, x: ArrayLike, start: float, end: float, lean: Floats, token: Token, shown: Ways
) -> Shape:
    """Fragments on their ways, in one stroke: out to each, around it, and back."""
    ways = lean[:, np.newaxis] + FAN
    far = (end - start - 0.6) * REACH
    x_end, y_end = np.tan(ways) * far, np.broadcast_to(far, ways.shape)
    zero, speck = np.zeros_like(x_end), 0.28 + 0.14 * (np.arange(FAN.size) % 3)
    across = np.stack([zero, x_end, x_end - speck, x_end, x_end + speck, x_end, zero], -1)
    down = np.stack([zero, y_end - speck, y_end, y_end + speck, y_end, y_end - speck, zero], -1)
    across, down = (part.reshape(1, 1, lean.size, -1) for part in (across, down))
    from_x = np.asarray(x, float)
    from_x = from_x[..., np.newaxis] if from_x.ndim else from_x
    return Shape(name, "path", {"x": np.clip(from_x + across, 0, WIDTH), "y": start + down},
                 token=token, fill="solid", shown=shown)  # fmt: skip


def _ragged_wall(above: float, x: Floats, pierced: Ways) -> list[Shape]:
    """The wall behind a blanket: whole, or in two parts beside a ragged hole."""
    ends = (above + WALL, above)
    y = np.append(np.linspace(*ends[::-1], 4), ends).reshape(1, 1, 1, -1)
    tooth = np.array([0.0, 0.8, -0.3, 0.5])

    def part(side: float, edge: Floats) -> Shape:
        points = np.clip(x[..., np.newaxis] + edge, 0, WIDTH)
        far = np.full((*points.shape[:-1], 2), side)
        return Shape("wall", "path", {"x": np.concatenate([points, far], -1), "y": y},
                     fill="solid", shown=pierced)  # fmt: skip

    whole = {"x": 0, "y": above, "width": WIDTH, "height": WALL}
    return [Shape("wall", "rect", whole, fill="solid", shown=~pierced),
            part(0.0, tooth - RAGGED / 2), part(WIDTH, RAGGED / 2 - tooth[::-1])]  # fmt: skip


def _words(top: float, above: float, below: float, fate: NDArray[np.int_]) -> list[Shape]:
    """What is what, at the left; what becomes of the grain, in its colour, sign and word."""
    words = [
        Shape("space", "text", {"x": WIDTH - 1, "y": 0}, QUIET, text="space", anchor="end", dy=14),
        Shape("air", "text", {"x": WIDTH - 1, "y": HEIGHT}, QUIET, text="air", anchor="end",
              dy=-6),
        Shape("wall's name", "text", {"x": 1, "y": below}, text=f"wall, {quantity(WALL, 'mm')}",
              dy=18),
        *(Shape("fate", "text", {"x": 1, "y": HEIGHT}, known.token, dy=-6,
                text=f"{SIGNS[known.symbol]} {known.word}", shown=fate == key)
          for key, known in FATES.items()),
    ]  # fmt: skip
    if above > top:
        words += [
            Shape("blanket's name", "text", {"x": 1, "y": top + BLANKET}, text="blanket", dy=18),
            Shape("gap's name", "text", {"x": 1, "y": above}, QUIET,
                  text=f"gap, {quantity(GAP, 'mm')}", dy=-8),
        ]  # fmt: skip
    return words
