"""Small pictures of what waits behind each page, for the cards that lead there.

They show places and no data: nothing in them is to scale, and the words beside them say the same.
"""

import random
from collections.abc import Callable
from functools import cache

from markupsafe import Markup

from lib.look.materials import (
    AIR,
    ALARM,
    BLANKET,
    CABIN_COOL,
    CITY,
    EARTH,
    GRAIN,
    HOME,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    KAPTON,
    LIMB,
    SPACE,
    STAR,
)

WIDTH, HEIGHT = 320, 160


@cache
def door(path: str) -> Markup:
    """The picture of one page as SVG; it is there for the eye alone."""
    return Markup(
        f'<svg class="tm-door" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true"'
        f' preserveAspectRatio="xMidYMid slice">{DRAWN[path]()}</svg>'
    )


def _box(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"{more}/>'


def _dots(spots: list[tuple[float, float]], radius: float, fill: str, more: str = "") -> str:
    """Many round spots as one path, each a stroke of no length."""
    lines = "".join(f"M{x:.0f},{y:.0f}h0" for x, y in spots)
    return (
        f'<path d="{lines}" stroke="{fill}" stroke-width="{2 * radius}" stroke-linecap="round"'
        f' fill="none"{more}/>'
    )


def _spots(name: str, count: int, left: int, right: int) -> list[tuple[float, float]]:
    """Places strewn over a part of the picture, the same each time."""
    drawn = random.Random(name)
    return [(drawn.uniform(left, right), drawn.uniform(4, HEIGHT - 4)) for _ in range(count)]


def _space(name: str) -> str:
    stars = _dots(_spots(name, 30, 4, WIDTH - 4), 0.7, STAR, ' opacity=".6"')
    return _box(0, 0, WIDTH, HEIGHT, SPACE) + stars


def _night() -> str:
    """The station over the night Earth, and a ship under it with a ring around the leak."""
    modules = ((64, 46), (112, 60), (174, 66), (242, 30))
    return (
        _space("night")
        + f'<circle cx="160" cy="420" r="292" fill="{EARTH}" stroke="{LIMB}" stroke-width="5"/>'
        + _box(30, 28, 262, 4, HULL_LIGHT)
        + "".join(_box(x, 14, 52, 32, KAPTON, ' opacity=".7"') for x in (36, 232))
        + _box(150, 30, 6, 30, HULL_LIGHT)
        + "".join(_box(x, 58, w, 24, HULL_LIGHT, ' rx="7"') for x, w in modules)
        + _box(198, 80, 14, 20, HULL_LIGHT)
        + f'<path d="M194,100h22l5,18h-32z" fill="{BLANKET}"/>'
        + f'<circle cx="205" cy="109" r="11" fill="none" stroke="{ALARM}" stroke-width="3"/>'
        + f'<path d="M207,111l22,26l12,-10z" fill="{JET}" opacity=".7"/>'
    )


def _hole() -> str:
    """Air on the left, the wall with its hole, and the jet in space on the right."""
    return (
        _box(0, 0, WIDTH, HEIGHT, SPACE)
        + _box(0, 0, 150, HEIGHT, CABIN_COOL)
        + _dots(_spots("air", 60, 6, 144), 2.6, AIR, ' opacity=".8"')
        + f'<path d="M166,72L274,30V130L166,88z" fill="{JET}" opacity=".55"/>'
        + _box(150, 0, 16, HEIGHT, HULL_LIGHT)
        + _box(150, 71, 16, 18, SPACE)
    )


def _grain() -> str:
    """A grain has come through the blanket and breaks up on the wall."""
    wave = "M{},92q12,-8 24,0t24,0t24,0t24,0t24,0"
    torn = "".join(
        f'<path d="{wave.format(x)}" fill="none" stroke="{BLANKET}" stroke-width="3"/>' for x in (4, 196)
    )
    spray = "".join(f"M160,90L{x},122" for x in (138, 150, 162, 174, 186))
    return (
        _space("grain")
        + torn
        + f'<path d="M62,0L158,88" stroke="{GRAIN}" stroke-width="2.5"/>'
        + f'<path d="{spray}" stroke="{GRAIN}" stroke-width="1.6"/>'
        + f'<circle cx="160" cy="90" r="6" fill="{GRAIN}"/>'
        + _box(0, 122, WIDTH, 16, HULL_LIGHT)
        + _box(0, 138, WIDTH, 22, CABIN_COOL)
    )


def _seats() -> str:
    """Six people on six chairs; the three below, whose ship has the hole, are dashed."""
    chair, sits = "M-14,-22V24M-14,8H16V24", "M-9,-24H4L7,-4H18V6H-9z"

    def one(x: float, y: float, fill: str, dash: str = "") -> str:
        return (
            f'<g transform="translate({x},{y})" fill="{fill}"><circle cx="-2" cy="-34" r="7"/>'
            f'<path d="{sits}"/><path d="{chair}" stroke="{fill}" stroke-width="3" fill="none"'
            f"{dash}/></g>"
        )

    dashed = ' stroke-dasharray="4 4"'
    return (
        _space("seats")
        + "".join(one(x, 50, HOME) for x in (90, 160, 230))
        + "".join(one(x, 128, ALARM, dashed) for x in (90, 160, 230))
    )


def _sources() -> str:
    """Checks of our numbers: ticks for those that are right, arrows for a bit off and far off."""
    arrow = f'<path d="M0,9V-8M-7,-1L0,-8L7,-1" stroke="{SPACE}" stroke-width="4" fill="none"/>'
    tick = f'<path d="M-8,0l6,6l10,-12" stroke="{SPACE}" stroke-width="4" fill="none"/>'
    rows = (
        (36, 5, f'<circle r="17" fill="{HOME}"/>{tick}'),
        (80, 4, _box(-15, -15, 30, 30, CITY, ' rx="4"') + arrow),
        (124, 3, _box(-14, -14, 28, 28, ALARM, ' rx="3" transform="rotate(45)"') + arrow),
    )
    return _space("sources") + "".join(
        f'<g transform="translate({160 + 44 * (k - (many - 1) / 2):g},{y})">{mark}</g>'
        for y, many, mark in rows
        for k in range(many)
    )


def _plan() -> str:
    """A clock whose three quarters of an hour are shared out among three tasks."""
    parts = ((0, AIR), (90, HOME), (180, CITY))
    return (
        _space("plan")
        + f'<circle cx="160" cy="80" r="62" fill="{CABIN_COOL}"/>'
        + "".join(
            f'<path d="M160,80V24A56,56 0 0 1 216,80z" fill="{fill}" transform="rotate({turn} 160 80)"/>'
            for turn, fill in parts
        )
        + f'<path d="M160,34V80H118" stroke="{SPACE}" stroke-width="6" fill="none"/>'
    )


def _worksheet() -> str:
    """A sheet with a picture, lines to write on, and a tick; its key lies under it."""
    sheet = _box(-44, -62, 88, 124, CABIN_COOL, ' rx="3"')
    lines = "M-34,2h68M-34,18h68M-34,34h40"
    return (
        _space("worksheet")
        + f'<g transform="translate(184,84) rotate(8)" opacity=".55">{sheet}</g>'
        + f'<g transform="translate(148,80) rotate(-4)">{sheet}'
        + _box(-34, -52, 68, 42, SPACE)
        + f'<circle cy="-31" r="7" fill="none" stroke="{ALARM}" stroke-width="3"/>'
        + f'<path d="M2,-30L34,-44V-14z" fill="{JET}" opacity=".7"/>'
        + f'<path d="{lines}" stroke="{HULL_DARK}" stroke-width="2"/>'
        + f'<path d="M14,38l6,7l13,-15" stroke="{AIR}" stroke-width="5" fill="none"/></g>'
    )


def _talk() -> str:
    """A hall in the dark, and the station on its screen."""
    heads = "".join(
        f'<g transform="translate({x},{y})" fill="{EARTH}"><circle r="11"/>'
        '<path d="M-20,34a20,20 0 0 1 40,0z"/></g>'
        for y, first in ((128, 40), (150, 66))
        for x in range(first, 300, 52)
    )
    return (
        _box(0, 0, WIDTH, HEIGHT, SPACE)
        + f'<g transform="translate(64,10) scale(.6)">{_hole()}</g>'
        + f'<path d="M64,10h192v96H64z" fill="none" stroke="{HULL_LIGHT}" stroke-width="3"/>'
        + heads
    )


DRAWN: dict[str, Callable[[], str]] = {
    "": _night,
    "hole_and_patch": _hole,
    "debris_primer": _grain,
    "lifeboat_timeline": _seats,
    "sources_and_checks": _sources,
    "teach#plan": _plan,
    "teach#worksheet": _worksheet,
    "talk": _talk,
}
