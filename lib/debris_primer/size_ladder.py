"""A ladder of sizes, from dust to what is tracked: on each rung a thing that people know.

All of it is drawn to one scale, and the visitor's grain climbs beside them.  How far apart the
rungs stand is illustration; how big each thing is, and how often the like of it hits, is not.
"""

from collections.abc import Sequence

import numpy as np
from markupsafe import escape
from numpy.typing import ArrayLike

from lib import facts
from lib.debris_primer.everyday import Thing
from lib.debris_primer.scenario import SIZES
from lib.live.model.scene import Caption, Composition, Scene, Sprite
from lib.live.model.sweep import own
from lib.look.materials import (
    ALARM,
    GRAIN,
    HULL_DARK,
    ON_SPACE,
    ON_SPACE_QUIET,
    SPACE,
)
from lib.look.words import quantity, span
from lib.physics.limits import Floats

SUBJECT = "A ladder of sizes with an everyday thing on each rung, and your grain beside them"
PAD = 10.0  # pixels of air over a thing
LEAST = 0.75  # pixels, of the radius of a grain: what is less could not be seen
RING = 8.0  # pixels, the least radius of what shows where a grain is that is hard to see
HEADER = "A grain like this or larger hits once in:"


def scene(known: Sequence[Thing], times: Sequence[str], seen: ArrayLike) -> Scene:
    """``times`` are those between two hits by the like of each thing or larger, in words."""
    return Scene(
        SUBJECT,
        seen,
        _composition(known, times, 736, 366, 18, scale=6.6, least=37, right=214),
        _composition(known, times, 304, 344, 14, scale=5.6, least=39.5, right=121),
    )


def _composition(
    known: Sequence[Thing],
    times: Sequence[str],
    width: int,
    height: int,
    size: float,
    *,
    scale: float,
    least: float,
    right: float,
) -> Composition:
    """``scale`` is in pixels a millimetre, ``right`` where the ladder ends and the words begin."""
    shelf = _shelves(known, height - 0.8 * size, scale, least)
    stops = SIZES.numbers
    at = np.interp(np.log(stops), *_climb(known, shelf))
    radius = np.maximum(stops * scale / 2, LEAST)
    ring = np.maximum(radius + 3, RING)
    x, y = 0.735 * right, at - radius
    around = (
        f'<circle r="1" fill="none" stroke="{GRAIN}" stroke-width="1.5" stroke-dasharray="3 3"'
        ' vector-effect="non-scaling-stroke"/>'
    )
    return Composition(
        width,
        height,
        size,
        _backdrop(known, times, shelf, width, height, size, scale, right),
        (
            Sprite("where your grain is", around, x, y, across=ring, down=ring),
            Sprite("your grain", f'<circle r="1" fill="{GRAIN}"/>', x, y, across=radius, down=radius),
            Caption(f"{own(0)}\u202fmm", x, y - ring - 5, GRAIN, "middle", halo=SPACE),
        ),
    )


def _shelves(known: Sequence[Thing], foot: float, scale: float, least: float) -> Floats:
    """How high each thing stands, in pixels from the top: over the one below it."""
    room = [max(least, thing.high_mm * scale + PAD) for thing in known[:-1]]
    return np.asarray(foot - np.concatenate([[0.0], np.cumsum(room)]))


def _climb(known: Sequence[Thing], shelf: Floats) -> tuple[Floats, Floats]:
    """Between two rungs the height goes with the logarithm of the size."""
    return np.log([thing.size_mm for thing in known]), shelf


def pierces_mm() -> float:
    """The smallest grain that NASA's handbook lets through blanket and wall.  [mm]"""
    return min(facts.fact(f"om_critical_{speed}_km_s").number for speed in (3, 7))


def _backdrop(
    known: Sequence[Thing],
    times: Sequence[str],
    shelf: Floats,
    width: int,
    height: int,
    size: float,
    scale: float,
    right: float,
) -> str:
    """The ladder, what stands on it, and the words beside it: in two lines, or on a desk in one."""
    top, left = 1.7 * size, 4.0
    ladder = "".join(f"M{x:g} {top:.0f}V{height}" for x in (left, right))
    ladder += "".join(f"M{left:g} {y:.1f}H{right:g}" for y in shelf)
    rise = float(np.interp(np.log(pierces_mm()), *_climb(known, shelf)))
    red = f'<path d="M{right:g} {top:.0f}V{rise:.1f}" stroke="{ALARM}" stroke-width="5"/>'
    drawn = "".join(
        f'<g transform="translate({0.23 * right:.0f},{y - 1:.1f}) scale({scale:g})">{thing.svg}</g>'
        for thing, y in zip(known, shelf, strict=True)
    )
    begin = right + 0.5 * size
    names, answers = "", ""
    for thing, time, y in zip(known, times, shelf.tolist(), strict=True):
        name = f"{thing.name}, {quantity(thing.size_mm, 'mm')}"
        (x, up) = (0, 1.3 * size) if width < 500 else (270, 0)
        foot = y - 0.25 * size
        names += _text(begin, foot - up, ON_SPACE_QUIET, name)
        answers += _text(begin + x, foot, ON_SPACE, time)
    tracked = f"{span(*facts.fact('trackable_size').band, 'cm')} up: tracked"
    return (
        f'<rect width="{width}" height="{height}" fill="{SPACE}"/>{drawn}'
        f'<path d="{ladder}" fill="none" stroke="{HULL_DARK}" stroke-width="2"/>'
        f'<rect width="{width}" height="{top:.0f}" fill="{SPACE}"/>{names}'
        # While somebody guesses, what others of the kind do is hidden.
        f'<g class="tm-live-answer"><g>{answers}</g></g>'
        f"{red}{_text(begin, shelf[-2] - 3.2 * size, ALARM, 'red: can pierce the wall')}"
        f"{_text(8, 1.2 * size, ON_SPACE, HEADER)}"
        f"{_text(begin, top + 1.3 * size, ON_SPACE_QUIET, tracked)}"
    )


def _text(x: float, y: float, fill: str, text: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{fill}">{escape(text)}</text>'
