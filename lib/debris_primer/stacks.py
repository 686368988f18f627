"""What stands in the grain's way, and what it leaves in it: blanket or bumper, gap, wall.

Walls, bumper, gap and the crater and hole in a bare wall are to one scale, but for the laboratory's
gap, which is cut short and says so.  No source gives the rest, so it is drawn to be recognised: the
blanket's thickness, the cloud, the flake, the hole behind a blanket or a bumper.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer.impacts import (
    AT_THE_LIMIT,
    BULGED,
    FLAKED,
    NO_LAW,
    THROUGH,
    Shots,
)
from lib.debris_primer.scenario import SPEEDS
from lib.live.layers import Shape
from lib.look.palette import GROUND, INK, LIMIT, QUIET, Token
from lib.look.words import number
from lib.physics.limits import Floats

WIDTH, HEIGHT, AT = 68.0, 48.0, 36.0  # the picture, and where the grain meets what stands first
BLANKET = 2.0
RAGGED = 5.0  # the hole behind a blanket: "several millimetres", and no narrower than the grain
FAN = np.radians([-24, -15, -7, 2, 9, 17, 25])  # the ways of fragments
REACH = np.array([0.8, 0.96, 0.7, 1.0, 0.82, 0.95, 0.72])  # how far each has come
PITS = ((-6.6, 0.3), (-4.7, 0.45), (4.9, 0.4), (7.2, 0.3))  # beside the hit, and how wide
LAW = "carey-mcdonnell-dixon"  # of the hole that is drawn: the one that holds for every grain

Ways = NDArray[np.bool_]


@dataclass(frozen=True)
class Stack:
    """Lengths in millimetres: from where the first layer is drawn down to the air."""

    first: str  # blanket or bumper; none before a bare wall
    thick: float  # of it
    gap: float
    gap_drawn: float
    wall: float
    top: float  # from the picture's upper edge

    @property
    def inner(self) -> float:
        """The back of what stands first."""
        return self.top + self.thick

    @property
    def above(self) -> float:
        """The wall's face."""
        return self.inner + self.gap_drawn

    @property
    def below(self) -> float:
        """The wall's back."""
        return self.above + self.wall

    @property
    def cut(self) -> bool:
        """Whether the gap is drawn shorter than it is."""
        return self.gap_drawn < self.gap


def stack(wall: str) -> Stack:
    """The measures of a wall of this page."""
    soyuz, gap = facts.fact("om_wall").number, facts.fact("om_gap").number * 10
    if wall == "bare":
        return Stack("", 0.0, 0.0, 0.0, soyuz, top=22.0)
    if wall == "us_lab":
        bumper, lab = facts.fact("lab_bumper").number, facts.fact("lab_wall").number
        return Stack("bumper", bumper, facts.fact("lab_gap").number * 10, gap, lab, top=17.0)
    return Stack("blanket", BLANKET, gap, gap, soyuz, top=17.0)


def drawn(millimetres: Floats) -> Floats:
    """Lengths to a twentieth of a millimetre, which is half a pixel: what is even travels light."""
    return np.round(millimetres * 20) / 20


def behind_something(
    shots: Shots, own: Stack, size: Floats, angle: Floats, lean: Floats
) -> list[Shape]:
    """Blanket or bumper, cloud and wall, and what flies on behind the wall."""
    fate = shots.fate
    speed = np.array(SPEEDS.positions, float)[np.newaxis, :, np.newaxis]
    slow = speed <= shots.law.unbroken_km_s
    straight = AT + (own.above - own.top) * np.tan(angle)
    where = np.where(slow, straight, AT + own.gap_drawn * np.tan(lean))
    known = fate != NO_LAW
    half = np.maximum(RAGGED, size)[:, np.newaxis, np.newaxis] / 2
    seen = (where < WIDTH - RAGGED / 2) & known  # where the wall is hit within the picture
    where = np.minimum(where, WIDTH - RAGGED / 2)
    torn = (size + 1.6)[:, np.newaxis, np.newaxis]
    down = np.minimum(own.above - own.top, (WIDTH - AT) / np.maximum(np.tan(angle), 1e-9))
    x = where[..., np.newaxis] + np.linspace(-2.4, 2.4, 5)
    bulge = np.reshape(own.below + np.array([0, 0.8, 1.3, 0.8, 0]), (1, 1, 1, -1))
    return [
        *(_blanket(own.top) if own.first == "blanket" else _bumper(own)),
        Shape(f"hole in the {own.first}", "rect", {"x": AT - torn / 2, "y": own.top - 0.4,
              "width": torn, "height": own.inner - own.top + 0.8}, GROUND, "solid"),
        fan("cloud of fragments", AT, own.inner, own.above, lean, QUIET, ~slow),
        Shape("in one piece", "line", {
            "x1": AT, "y1": own.top, "x2": np.minimum(straight, WIDTH)[np.newaxis, np.newaxis],
            "y2": (own.top + down)[np.newaxis, np.newaxis]}, QUIET, stroke="dash", shown=slow),
        *(_break(own) if own.cut else ()),
        *_ragged_wall(own, where, half, (fate == THROUGH) & seen),
        *(Shape("pit", "circle", {"cx": np.clip(where + aside, 1, WIDTH - 1), "cy": own.above,
                "r": radius}, GROUND, "solid", shown=~slow & known)
          for aside, radius in PITS),
        Shape("bulge", "path", {"x": np.clip(x, 0, WIDTH), "y": bulge}, fill="solid",
              shown=(fate == AT_THE_LIMIT) & seen),
        Shape("crater", "circle", {"cx": where, "cy": own.above, "r": 0.6}, GROUND, "solid",
              shown=seen),
        fan("what comes through", where, own.below, HEIGHT - 3, lean, LIMIT,
            (fate == THROUGH) & seen),
    ]  # fmt: skip


def alone(shots: Shots, own: Stack, size: Floats, lean: Floats) -> list[Shape]:
    """The bare wall: crater, bulge, flake, or the hole that a law gives; as wide as the grain
    where none does."""
    fate, hole = shots.fate, shots.hole[LAW][..., np.newaxis] * 1000
    known = ~np.isnan(hole)
    wide = drawn(np.where(known, hole, size[:, np.newaxis, np.newaxis]))
    pierced = (fate == THROUGH) | (fate == AT_THE_LIMIT) & known
    words = [[[f"hole, {number(width, 2)}\u202fmm" for width in each] for each in row]
             for row in np.where(known, hole, 1.0).tolist()]  # fmt: skip
    # The half ball that the law has in mind; the craters of LDEF were a little narrower.
    deep = np.where(fate <= FLAKED, drawn(shots.crater * 1000), 0.0)
    x = np.reshape(AT + np.linspace(-2.4, 2.4, 5), (1, 1, 1, -1))
    flat, proud = np.zeros(5), np.array([0, 0.5, 0.8, 0.5, 0])

    def at_back(name: str, under: Floats, over: Floats, token: Token, shown: Ways) -> Shape:
        """A lens at the wall's back, between two lines across it."""
        y = own.below + np.concatenate([under, over[::-1]])
        return Shape(name, "path", {"x": np.concatenate([x, x[..., ::-1]], -1),
                     "y": y.reshape(1, 1, 1, -1)}, token, "solid", shown=shown)  # fmt: skip

    return [
        Shape("wall", "rect", {"x": 0, "y": own.above, "width": WIDTH, "height": own.wall},
              fill="solid"),
        Shape("crater", "circle", {"cx": AT, "cy": own.above, "r": deep}, GROUND,
              "solid", shown=fate <= FLAKED),
        at_back("bulge", proud, flat, INK, fate == BULGED),
        at_back("where the flake was", flat, -proud, GROUND, fate == FLAKED),
        at_back("flake", proud + 4.4, flat + 4.0, INK, fate == FLAKED),
        Shape("hole", "rect", {"x": AT - wide / 2, "y": own.above - 0.3, "width": wide,
              "height": own.wall + 0.6}, GROUND, "solid", shown=pierced),
        # Right of what flies on behind the hole; behind the widest holes flies nothing so far out.
        Shape("hole's width", "text", {"x": AT + np.clip(wide / 2, 5, 8) + 1.5, "y": own.below},
              text=words, dy=18, shown=pierced & known),
        fan("what comes through", np.full((1, 1, lean.size), AT), own.below, HEIGHT - 3, lean,
            LIMIT, fate == THROUGH),
    ]  # fmt: skip


def fan(
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


def _blanket(top: float) -> list[Shape]:
    """Layers of foil, as the eye expects them."""
    x = np.linspace(0, WIDTH, 69)
    return [
        Shape("blanket", "path", {"x": x.reshape(1, 1, 1, -1), "y": (
              top + down + 0.25 * np.sin(x * 1.1 + 1.7 * down)).reshape(1, 1, 1, -1)})
        for down in (0.25, 1.0, 1.75)
    ]  # fmt: skip


def _bumper(own: Stack) -> list[Shape]:
    return [Shape("bumper", "rect", {"x": 0, "y": own.top, "width": WIDTH,
                  "height": own.inner - own.top}, fill="solid")]  # fmt: skip


def _break(own: Stack) -> list[Shape]:
    """Two zigzags with nothing between: here the gap is cut short."""
    x = np.linspace(0, WIDTH, 35)
    line = (own.inner + own.above) / 2 + np.where(np.arange(x.size) % 2, 0.45, -0.45)
    lines = [line - 0.6, line + 0.6]
    both = {"x": np.concatenate([x, x[::-1]]), "y": np.concatenate([lines[0], lines[1][::-1]])}
    return [
        Shape("cut", "path", {name: part.reshape(1, 1, 1, -1) for name, part in both.items()},
              GROUND, "solid"),
        *(Shape("edge of the cut", "path", {"x": x.reshape(1, 1, 1, -1),
                "y": edge.reshape(1, 1, 1, -1)}, QUIET) for edge in lines),
    ]  # fmt: skip


def _ragged_wall(own: Stack, x: Floats, half: Floats, pierced: Ways) -> list[Shape]:
    """The wall behind something: whole, or in two parts beside a ragged hole."""
    ends = (own.below, own.above)
    y = np.append(np.linspace(*ends[::-1], 4), ends).reshape(1, 1, 1, -1)
    tooth = np.array([0.0, 0.8, -0.3, 0.5])

    def part(side: float, edge: Floats) -> Shape:
        points = np.clip(x[..., np.newaxis] + edge, 0, WIDTH)
        far = np.full((*points.shape[:-1], 2), side)
        return Shape("wall", "path", {"x": np.concatenate([points, far], -1), "y": y},
                     fill="solid", shown=pierced)  # fmt: skip

    whole = {"x": 0, "y": own.above, "width": WIDTH, "height": own.wall}
    return [Shape("wall", "rect", whole, fill="solid", shown=~pierced),
            part(0.0, tooth - half[..., np.newaxis]),
            part(WIDTH, half[..., np.newaxis] - tooth[::-1])]  # fmt: skip
