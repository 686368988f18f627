"""The picture of the checks: a dot each, too low, right or too high, in a row for who speaks.

How far off a number is, is told in three steps for either side: a bit, much, far.  Rows say who
gave the other number, by word, colour and shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any, Literal

import numpy as np

from lib.checks import check
from lib.checks.check import Check
from lib.live.layers import Shape
from lib.live.picks import Picks
from lib.live.sweep import Drawing
from lib.look.palette import GROUND, INK, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.sources_and_checks.every_check import about, agreeing, checks

SUBJECT = "Every check as a dot: too low, right or too high, in a row for who gave the other number"
# Who gave the other number: what stands over the row, its colour and its shape.
ROWS: dict[tuple[str, ...], tuple[str, Token, str]] = {
    (check.REPORT,): ("Reported by people", OBSERVED, "disc"),
    (check.DESIGN,): ("Planned by designers", SAFE, "square"),
    (check.MODEL,): ("Other computer models", MODEL, "diamond"),
    (check.OWN,): ("Where we copied from", QUIET, "triangle"),
    check.UNCOUNTED: ("Shown, but not counted", INK, "ring"),
}
# Steps from "far too low" to "far too high", and where one ends: so many times too low or high.
STEPS = ("far", "much", "a bit", "right", "a bit", "much", "far")
RIGHT = 3
MUCH, FAR = 2.0, 10.0
FOOT = "A bit: up to 2 times. Much: up to 10."
# Corners of shapes, in radii of a dot, y downwards.
CORNERS = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle": ((0, -1.15), (1.15, 0.9), (-1.15, 0.9)),
}


def step(one: Check) -> int:
    """In which of the steps a check stands."""
    low, value, high = one.ratio
    if low <= 1 <= high:
        return RIGHT
    away = 1 + (one.miss >= MUCH) + (one.miss >= FAR)
    return RIGHT + away * (1 if value > 1 else -1)


@dataclass(frozen=True)
class Paper:
    """One composition, in pixels: the steps begin at ``left``, dots lie ``pitch`` apart.

    ``columns`` says how many dots lie side by side in each step, ``air`` what it has beside them.
    """

    width: float
    left: float
    pitch: float
    radius: float
    air: Sequence[float]
    over: float  # from the top of a row's words to its first dots
    gap: float
    top: float = 44.0
    columns: Sequence[int] = (1, 2, 2, 3, 2, 2, 1)

    @cached_property
    def edges(self) -> list[float]:
        """Where each step begins, and where the last one ends."""
        wide = [n * self.pitch + air for n, air in zip(self.columns, self.air, strict=True)]
        return [self.left + sum(wide[:k]) for k in range(len(wide) + 1)]

    def middle(self, first: int, last: int) -> float:
        """Of some neighbouring steps."""
        return (self.edges[first] + self.edges[last + 1]) / 2

    @cached_property
    def rows(self) -> list[tuple[float, float, int]]:
        """Of each row, how far down its words stand, and its first dots; and its lines of dots."""
        found, y = [], self.top
        for kinds in ROWS:
            own = [step(one) for one in checks() if one.kind in kinds]
            lines = max(ceil(own.count(k) / n) for k, n in enumerate(self.columns))
            dots = y + self.over + self.pitch / 2
            found.append((y + 15 if self.over else dots + 5, dots, lines))
            y += self.over + lines * self.pitch + self.gap
        return found

    @cached_property
    def foot(self) -> float:
        """Where the last row ends."""
        _, dots, lines = self.rows[-1]
        return dots + (lines - 0.5) * self.pitch + 2

    @cached_property
    def places(self) -> dict[str, tuple[float, float]]:
        """Where each check lies, by its name: the nearer to right, the nearer to the middle."""
        found = {}
        for kinds, (_, top, _) in zip(ROWS, self.rows, strict=True):
            for k, columns in enumerate(self.columns):
                own = [one for one in checks() if one.kind in kinds and step(one) == k]
                own.sort(key=lambda one: one.miss)
                lines = ceil(len(own) / columns)
                across = ceil(len(own) / max(lines, 1))
                for n, one in enumerate(own):
                    # Side by side where it is right, and else in columns outwards.
                    column, line = (n % across, n // across) if k == RIGHT else divmod(n, lines)
                    out = column - (across - 1) / 2
                    x = self.middle(k, k) + self.pitch * (-out if k < RIGHT else out)
                    found[one.what] = x, top + self.pitch * line
        return found

    def mark(self, shape: str, x: float, y: float, radius: float) -> tuple[Any, dict[str, Any]]:
        """A dot as its form and what that needs."""
        if shape in CORNERS:
            across, down = np.array(CORNERS[shape]).T * radius
            return "path", {"x": (x + across)[None, None], "y": (y + down)[None, None]}
        return "circle", {"cx": x, "cy": y, "r": radius}


PHONE = Paper(304, 0, 21, 8, air=(6, 3, 4, 5, 4, 3, 6), over=23, gap=4)
DESK = Paper(736, 300, 29, 11, air=(7, 7, 9, 13, 9, 7, 7), over=0, gap=12)


def drawing(topics: Sequence[str], chosen: Sequence[Check]) -> Drawing:
    """The dots for each topic, with a ring round each of the checks in turn."""
    phone, desk = (
        Drawing(SUBJECT, paper.width, paper.foot + 22, [*_shapes(paper, topics, chosen)],
                high=round(paper.foot + 22))
        for paper in (PHONE, DESK)
    )  # fmt: skip
    return Drawing(phone.subject, phone.width, phone.height, phone.shapes, high=phone.high,
                   wide=desk)  # fmt: skip


def picks(control: int, chosen: Sequence[Check]) -> Picks:
    """Where a finger finds each of them."""
    narrow, wide = ([paper.places[one.what] for one in chosen] for paper in (PHONE, DESK))
    return Picks(control, narrow, wide)


def _shapes(paper: Paper, topics: Sequence[str], chosen: Sequence[Check]) -> Iterator[Shape]:
    """The same for both compositions, but for where they lie."""
    left, right = paper.edges[RIGHT], paper.edges[RIGHT + 1]
    for _, dots, lines in paper.rows:
        lane = {"x": left, "y": dots - paper.pitch / 2 - 1, "width": right - left,
                "height": lines * paper.pitch + 2}  # fmt: skip
        yield Shape("right", "rect", lane, SAFE, "pale")
    last = len(STEPS) - 1
    for text, first, end in (("too low", 0, RIGHT - 1), ("right", RIGHT, RIGHT),
                             ("too high", RIGHT + 1, last)):  # fmt: skip
        yield _words(paper.middle(first, end), 15, text, INK, "middle")
    for k, text in enumerate(STEPS):
        if k != RIGHT:
            yield _words(paper.middle(k, k), 35, text, QUIET, "middle")
    for (kinds, (text, token, shape)), (y, *_) in zip(ROWS.items(), paper.rows, strict=True):
        form, at = paper.mark(shape, 9.0, y - 5.0, 6.0)
        yield Shape(text, form, at, token, "none" if shape == "ring" else "solid")
        told = [[f"{text}{tally(topic, kinds)}"] for topic in topics]
        yield _words(22, y, told, INK, "start")
    x, y = np.array([[paper.places[one.what] for one in chosen]]).transpose(2, 0, 1)
    for wider, token in ((4.5, INK), (2.5, GROUND)):
        at = {"cx": x, "cy": y, "r": paper.radius + wider}
        yield Shape("the chosen check", "circle", at, token, "solid")
    for kinds, (_, token, shape) in ROWS.items():
        for one in (one for one in checks() if one.kind in kinds):
            form, at = paper.mark(shape, *paper.places[one.what], paper.radius)
            shown = np.array([[one in about(topic)] for topic in topics])
            fill: Literal["none", "solid"] = "none" if shape == "ring" else "solid"
            yield Shape(one.called, form, at, token, fill, shown=shown)
            yield Shape("of another topic", form, at, QUIET, "pale", shown=~shown)
    yield _words(0, paper.foot + 16, FOOT, QUIET, "start")


def tally(topic: str, kinds: Sequence[str]) -> str:
    """How many of a row are right, where they count.

    >>> tally("all", (check.DESIGN,)), tally("all", check.UNCOUNTED)
    (': 3 of 3 right', '')
    """
    own = [one for one in about(topic) if one.kind in kinds]
    if not own:
        return ": none"
    if not own[0].counts:
        return ""
    return f": {len(agreeing(own))} of {len(own)} right"


def _words(x: float, y: float, text: Any, token: Token, anchor: str) -> Shape:
    return Shape("words", "text", {"x": x, "y": y}, token, text=text, anchor=anchor)
