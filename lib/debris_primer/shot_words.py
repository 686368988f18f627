"""The words in the scene of a shot: what is what, how large, and what is left in the wall."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer.impacts import STOPPED
from lib.debris_primer.shot_view import Shot, View, at
from lib.live.model.grid import along_control
from lib.live.model.scene import Caption, Sprite
from lib.live.model.sweep import own, repeated
from lib.look.materials import (
    CABIN_COOL,
    ON_CABIN,
    ON_CABIN_QUIET,
    ON_SPACE,
    ON_SPACE_QUIET,
    SPACE,
    STAR,
)
from lib.look.words import quantity

NOTHING = "\u202f"  # where there is nothing to say


def captions(view: View, shot: Shot, slowed: list[str]) -> Iterator[Sprite | Caption]:
    """What is what, how large the grain is, how long the bar, and what is left."""
    size, edge = view.size, 0.6 * view.size
    top, middle = 1.3 * size, (view.gap + view.face) / 2
    radius = view.scale * shot.size / 2
    yield Caption("space", edge, top, ON_SPACE_QUIET, halo=SPACE)
    if shot.cover:
        yield Caption(shot.cover, (view.cover + view.gap) / 2, top, ON_SPACE, "middle", halo=SPACE)
    yield Caption("wall", view.face - 5, top, ON_SPACE, "end", halo=SPACE)
    room = view.face + 2.3 * view.size  # before a thick wall the word stands on it
    yield Caption("cabin", min(view.inner(shot) + 8, room), top, ON_CABIN_QUIET, halo=CABIN_COOL)
    # The grain's size and speed stand over it, or on it where there is no room.
    high = np.maximum(view.level - radius - 0.5 * size, 3.7 * size)
    first = at(1, 0, 0, 0, 0) > 0
    for k, words in enumerate((f"{own(1)}\u202fkm/s", f"{own(0)}\u202fmm")):
        yield Caption(words, edge, high - k * 1.15 * size, ON_SPACE, halo=SPACE, shown=first)
    foot = view.foot - 0.6 * size
    gap = quantity(shot.gap_mm, "mm")
    short = ", drawn short" if shot.gap_mm > 20 else ""
    before = f"gap {gap}{short}" if shot.cover else "no blanket"
    after = np.where(shot.through, "air leaks out", before)
    left = at(0, 0, 0, 0, 1) > 0
    yield Caption(
        np.where(left, after, before), middle, foot, ON_SPACE_QUIET, "middle", halo=SPACE, shown=first | left
    )
    yield Caption(
        along_control(np.array(slowed), 1, of=3),
        middle,
        foot,
        ON_SPACE,
        "middle",
        halo=SPACE,
        shown=~(first | left),
    )
    yield Sprite(
        "a scale",
        f'<path d="M0 -5V0H1V-5" fill="none" stroke="{STAR}" stroke-width="2"'
        ' vector-effect="non-scaling-stroke"/>',
        edge,
        view.foot - 6,
        across=5 * view.scale,
    )
    yield Caption("5\u202fmm", edge + 4, view.foot - 10, ON_SPACE)
    yield from _under_plates(view, shot)


def _under_plates(view: View, shot: Shot) -> Iterator[Caption]:
    nasa = quantity(facts.fact("hole_nasa").number, "mm")
    fired = at(0, 0, 0, 0, 1) > 0
    asked = np.where(at(1, 0, 0, 0, 0) > 0, "fire and see", NOTHING)
    lines: tuple[tuple[ArrayLike, ...], ...] = (
        (
            view.titles[0],
            np.where(fired, left_over(shot), asked),
            np.where(fired, how_wide(shot), NOTHING),
        ),
        (view.titles[1], f"round, {nasa}", np.where(fired, "with tool marks", NOTHING)),
    )
    for (x, y, wide, high), words in zip(view.plates, lines, strict=True):
        downs = y - 0.5 * view.size, y + high + 1.25 * view.size, y + high + 2.45 * view.size
        for text, down, fill in zip(words, downs, (ON_CABIN_QUIET, ON_CABIN, ON_CABIN), strict=True):
            yield Caption(text, x + wide / 2, down, fill, "middle")


def left_over(shot: Shot) -> NDArray[np.str_]:
    """What is left in the wall, in a word."""
    if shot.cover:
        return np.select(
            [shot.through & ~shot.whole, shot.through, shot.limit, shot.whole],
            ["ragged hole", "a hole", "perhaps a hole", "no hole"],
            "pits, no hole",
        )
    return np.select(
        [shot.through, shot.limit, shot.fate > STOPPED],
        ["a hole", "perhaps a hole", "crater, no hole"],
        "crater, no hole",
    )


def how_wide(shot: Shot) -> ArrayLike:
    """How wide the hole is, where a law tells: as the figure's own number says it."""
    pierced = shot.through | (shot.limit)
    return np.where(pierced, np.where(np.isnan(shot.width), "width unknown", repeated(1)), NOTHING)
