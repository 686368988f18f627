"""The plan of the hunt for the leak: lit rooms in the dark, hatches to shut, and two gauges.

Rooms hang together as they did; sizes are not to scale, so that a finger finds each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.hole_and_patch.leak_layout import DESK, PHONE, Box, Layout
from lib.hole_and_patch.leak_rooms import DOORS, HATCHES, MINUTES, PLACE, ROOMS, beyond
from lib.live.model.contents import Drawing
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Shape
from lib.live.model.texts import tell_each
from lib.look.palette import (
    ALARM,
    CABIN,
    EARTH,
    HULL,
    JET,
    KAPTON,
    LIMB,
    SPACE,
    STAR,
    Token,
)
from lib.look.words import quantity
from lib.physics.limits import Floats

SHORT = {"Soyuz MS-08": "MS-08", "Soyuz MS-09": "MS-09"}
STARS = 70
SHELL, RING = 2.5, 9.0  # a wall, the sign of a hatch [pixels]
LEAST, MOST, TURN = 600.0, 760.0, 120.0  # a dial's ends [mmHg], and their degrees from upright
SUBJECT = (
    "Plan of the station: Harmony with Kibo and Columbus, Destiny, Unity with Quest, Tranquility"
    " and Leonardo, Zarya with Rassvet and Soyuz MS-09, Zvezda with Pirs, Poisk and Soyuz MS-08."
    " Rings are hatches. Below are two gauges, one for each side of the hatch that is shut."
)
Where = NDArray[np.bool_]
Fill = Literal["none", "pale", "solid"]


class Gauges(NamedTuple):
    """What both show [mmHg] at every leak, hatch and minute, and which of them falls."""

    near: Floats
    far: Floats
    near_falls: Where
    far_falls: Where


def drawing(gauges: Gauges) -> Drawing:
    """The plan at every position: leaks first, then hatches, then minutes."""
    phone, desk = ([*Paper(it, gauges).shapes()] for it in (PHONE, DESK))
    wide = Drawing(SUBJECT, DESK.width, DESK.height, desk, window=True)
    return Drawing(SUBJECT, PHONE.width, PHONE.height, phone, window=True, wide=wide, high=int(PHONE.height))


def _at(key: str) -> Where:
    """Where the hatch to a room is the one that is shut."""
    return along_control(np.array([position == key for position in HATCHES.positions]), 1, of=3)


SHUT, LATER = ~_at("none"), MINUTES.numbers > 0


@dataclass(frozen=True)
class Paper:
    """One composition, and all that is drawn on it, from the ground up."""

    plan: Layout
    gauges: Gauges

    def shapes(self) -> Iterator[Shape]:
        """The same for both compositions, but for where they lie."""
        yield from self.outside()
        for door in DOORS:
            way = self.plan.hatchway(door)
            yield _rect("hatchway", way, HULL)
            yield _rect("hatchway, shut", way, SPACE, shown=_at(door))
        for k in range(len(ROOMS)):
            yield from self.room(k)
        for door in DOORS:
            yield from self.hatch(door)
        for letter, at, reads, falls in zip(
            "AB", self.plan.dials, self.gauges[:2], self.gauges[2:], strict=True
        ):
            yield from self.dial(*at, reads, falls)
            yield from self.reading(*at, letter, reads, falls)

    def outside(self) -> Iterator[Shape]:
        """Space with some stars, the edge of the Earth, and the wings of two ships."""
        width, height, (edge, sinks) = self.plan.width, self.plan.height, self.plan.horizon
        yield _rect("space", Box(0, 0, width, height), SPACE)
        lot = np.random.default_rng(2018)  # illustration: any sky
        x, y = lot.uniform(0.01, 0.99, (2, 120)) * [[width], [edge]]
        (left, middle), (right, _), r = *self.plan.dials, self.plan.radius
        free = (x < left - r) | (x > right + r + 110) | (abs(y - middle) > r + 8)
        x, y = x[free][:STARS], y[free][:STARS]
        yield Shape("stars", "dots", {"x": _points(x), "y": _points(y)}, HULL)
        across = np.linspace(0.0, width, 25)
        down = edge + sinks * (2 * across / width - 1) ** 2
        ground = {"x": _points([*across, width, 0]), "y": _points([*down, height, height])}
        yield Shape("the night Earth", "path", ground, EARTH, "solid")
        yield Shape("its air", "path", {"x": _points(across), "y": _points(down)}, LIMB)
        yield _rect("truss", self.plan.truss, HULL)
        for panel in self.plan.panels:
            yield _rect("solar panel", panel, KAPTON)
            for part in (1 / 4, 1 / 2, 3 / 4):
                x = panel.x + part * panel.width
                ends = {"x1": x, "x2": x, "y1": panel.y, "y2": panel.y + panel.height}
                yield Shape("cells", "line", ends, SPACE)
        for key in ("ms08", "ms09"):
            box = self.plan.boxes[PLACE[key]]
            for y in (box.y - 9, box.y + box.height + 1):
                yield _rect("wing", Box(box.x + 6, y, box.width - 12, 8), LIMB, "pale")

    def hatch(self, door: str) -> Iterator[Shape]:
        """A ring; shut, a disc with a bar."""
        (x, y), shut = self.plan.hatchway(door).middle, _at(door)
        at = {"cx": x, "cy": y, "r": RING}
        yield Shape("hatch", "circle", at, SPACE, "solid", shown=~shut)
        yield Shape("hatch, open", "circle", at | {"r": RING - 3}, LIMB, shown=~shut)
        yield Shape("hatch, shut", "circle", at | {"r": RING + 3}, KAPTON, "solid", shown=shut)
        yield _rect("bar of the hatch", Box(x - 7, y - 2, 14, 4), SPACE, shown=shut)

    def room(self, k: int) -> Iterator[Shape]:
        """Lit, with its name, its volume and, while a hatch is shut, the letter of its side."""
        box, name = self.plan.boxes[k], ROOMS[k].name
        keys = [*map(str, HATCHES.positions)]
        far = along_control(np.array([k in beyond(key) for key in keys]), 1, of=3)
        near = SHUT & ~far
        inner = Box(box.x + SHELL, box.y + SHELL, box.width - 2 * SHELL, box.height - 2 * SHELL)
        falls = np.where(far, self.gauges.far_falls, self.gauges.near_falls & near)
        yield _rect("wall", box, HULL)
        yield _rect("wall, its air falls", box, ALARM, shown=falls)
        yield _rect(name, inner, CABIN, shown=~far)
        yield _rect(name, inner, JET, shown=far)
        for part in (0.32, 0.14):  # a hull is round
            high = part * inner.height
            shade = inner._replace(y=inner.y + inner.height - high, height=high)
            yield _rect("shade", shade, SPACE, "pale")
        x, y = box.middle
        shift = np.where(SHUT, -17, -8)
        yield _words(x, y + shift, SHORT.get(name, name), SPACE)
        yield _words(x, y + shift + 17, quantity(ROOMS[k].volume, "m³"), SPACE)
        yield _words(x, y + 17, np.where(far, "B", "A"), SPACE, shown=SHUT)

    def dial(self, x: float, y: float, reads: Floats, falls: Where) -> Iterator[Shape]:
        """A gauge with its marks and its needle."""
        r = self.plan.radius
        at = {"cx": x, "cy": y, "r": r}
        yield Shape("dial", "circle", at, SPACE, "solid")
        yield Shape("dial's rim", "circle", at, STAR, shown=~falls)
        yield Shape("dial's rim, falling", "circle", at, ALARM, shown=falls)
        for value in np.arange(LEAST, MOST + 1, 40):
            yield Shape("mark", "line", _hand(x, y, value, r - 5, r - 1), HULL)
        yield Shape("where it began", "line", _hand(x, y, reads.max(), r - 9, r), LIMB)
        needle = _hand(x, y, reads, -r / 4, r - 6)
        yield Shape("needle", "line", needle, STAR, shown=~falls)
        yield Shape("needle, falling", "line", needle, ALARM, shown=falls)

    def reading(self, x: float, y: float, letter: str, reads: Floats, falls: Where) -> Iterator[Shape]:
        """Beside the dial: whose it is, what it reads in figures, and whether that falls."""
        x += self.plan.radius + 7
        whose = np.where(SHUT, f"side {letter}", "all rooms")
        figures = tell_each(reads, lambda p: f"{reading(p)}\u202fmmHg")
        yield _words(x, y - 19, whose, STAR, "start")
        yield _words(x, y, figures, STAR, "start")
        yield _words(x, y + 19, "falls", ALARM, "start", shown=falls)
        yield _words(x, y + 19, "holds", LIMB, "start", shown=~falls & SHUT & LATER)


def _rect(name: str, box: Box, token: Token, fill: Fill = "solid", shown: ArrayLike = True) -> Shape:
    at = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return Shape(name, "rect", at, token, fill, shown=shown)


def _points(values: ArrayLike) -> Floats:
    """Points of a line that never changes."""
    return everywhere(np.asarray(values, float), of=3)


def _words(
    x: ArrayLike,
    y: ArrayLike,
    text: ArrayLike,
    token: Token,
    anchor: str = "middle",
    shown: ArrayLike = True,
) -> Shape:
    return Shape("words", "text", {"x": x, "y": y}, token, text=text, anchor=anchor, dy=5, shown=shown)


def _hand(x: float, y: float, mmhg: ArrayLike, start: float, end: float) -> dict[str, ArrayLike]:
    """From so far to so far from a dial's middle, in the direction of a pressure."""
    part = (np.asarray(mmhg, float) - LEAST) / (MOST - LEAST)
    turn = np.radians(TURN * (2 * part - 1))  # from upright, clockwise
    return {
        "x1": x + start * np.sin(turn),
        "x2": x + end * np.sin(turn),
        "y1": y - start * np.cos(turn),
        "y2": y - end * np.cos(turn),
    }


def reading(mmhg: float) -> str:
    """As the gauges of the hunt read, to a tenth.

    >>> reading(748.46), reading(750)
    ('748.5', '750.0')
    """
    return f"{mmhg:.1f}"
