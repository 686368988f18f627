"""The station over the night Earth, from the side: what hung there, and what happened to it.

Drawn after the plan of the station, and not to scale.  On a phone the Russian segment fills it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from lib import facts
from lib.live.model.scene import Caption, Composition, Sprite
from lib.look.materials import (
    ALARM,
    CABIN_COOL,
    CITY,
    EARTH,
    EPOXY,
    HOME,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    KAPTON,
    LIMB,
    ON_SPACE,
    ON_SPACE_QUIET,
    PANEL,
    PANEL_LINE,
    RUSSIAN_DARK,
    RUSSIAN_LIGHT,
    SPACE,
    gradient,
    stars,
    strewn,
)
from lib.look.words import PRESSURE_UNITS, in_unit, pressure

SUBJECT = "The space station over the night side of the Earth, seen from the side"
# What the pressure does at each moment, and the angle of its arrow.
FALLS, SLOWS, HOLDS = ("falls", 90.0), ("falls more slowly", 45.0), ("holds", 0.0)
DOES = (FALLS, FALLS, SLOWS, SLOWS, HOLDS, ("is back", -45.0), *[HOLDS] * 5)
ABOARD = (6, 6, 6, 6, 6, 6, 6, 3, 3, 6, 3)
ABORT = 8  # the moment in which MS-10 falls back
LEAKS = (1.0, 1.0, 0.6, 0.6, *[0.0] * 7)  # how strong the jet is drawn
# What is seen beside the pressure and the people.
EVENTS = (
    "The six people aboard are asleep. Air streams from Soyuz MS-09, which hangs below.",
    "Red bars mark the hatches that are shut, one after another.",
    "Tape lies over the hole in Soyuz MS-09.",
    "Tape lies over the hole in Soyuz MS-09.",
    "A patch of epoxy lies over the hole.",
    "The cargo ship lets oxygen into the station.",
    "The station flies on, the patch on the hole.",
    "Soyuz MS-08 flies away with three people.",
    "Soyuz MS-10 falls back to the Earth on its way up.",
    "Soyuz MS-11 hangs above, where MS-08 was.",
    "Soyuz MS-09 flies away. Its part with the hole burns up.",
)
# The station's own units, about three to a metre: module, left, top, width, height, Russian.
MODULES = (
    ("Columbus", -330, -20, 92, 38, False), ("Harmony", -236, -22, 58, 42, False),
    ("Destiny", -176, -24, 96, 46, False), ("Unity", -78, -20, 56, 40, False),
    ("Zarya", 0, -19, 118, 38, True), ("Zvezda", 120, -21, 128, 42, True),
    ("Rassvet", 46, 17, 24, 50, True), ("Pirs", 182, 19, 20, 46, True),
    ("Poisk", 182, -64, 20, 46, True),
)  # fmt: skip
HATCHES = ((-237, -8, 0, 16), (-177, -8, 0, 16), (-79, -8, 0, 16), (-1, -8, 0, 16),
           (119, -8, 0, 16), (50, 20, 16, 0), (185, 22, 14, 0), (185, -21, 14, 0))  # fmt: skip
MS09, MS08, PROGRESS = (58, 65), (192, -62), (192, 63)


def in_words(moment: int) -> str:
    """What is seen at a moment, in words."""
    start = facts.fact("pressure_after_boost").number * PRESSURE_UNITS["mmHg"]
    does = DOES[moment][0]
    back = f" at {in_unit(pressure(start))} again" if does == "is back" else f" {does}"
    return (
        f"{EVENTS[moment]} The pressure{' is' if does == 'is back' else ''}{back}."
        f" {ABOARD[moment]} people are aboard."
    )


def compositions(which: Sequence[int], when: Sequence[str]) -> tuple[Composition, Composition]:
    """Wide with all of the station, and narrow: of these moments, with their days and hours."""
    return (
        _composition(which, when, "wide", (736, 268), 18, at=(366, 104), zoom=0.76),
        _composition(which, when, "narrow", (304, 290), 14, at=(58, 128), zoom=0.84),
    )


def _composition(
    which: Sequence[int],
    when: Sequence[str],
    view: str,
    box: tuple[int, int],
    size: float,
    *,
    at: tuple[float, float],
    zoom: float,
) -> Composition:
    width, height = box
    moments = np.array(which)

    def place(x: ArrayLike, y: ArrayLike) -> dict[str, Any]:
        return {"x": at[0] + zoom * np.asarray(x, float), "y": at[1] + zoom * np.asarray(y, float)}

    def during(*which: int) -> ArrayLike:
        return np.isin(moments, which)

    scale: dict[str, Any] = {"across": zoom, "down": zoom}
    last = moments == len(EVENTS) - 1
    home = {**place(MS09[0] + 64 * last, MS09[1] - 8 * last), **scale, "turn": -20.0 * last}
    above: dict[str, Any] = {"across": zoom, "down": -zoom}
    wide = view == "wide"
    edge = 16 if wide else 10
    return Composition(
        width,
        height,
        size,
        _backdrop(view, (width, height), size, at, zoom),
        (
            Sprite(
                "lights aboard", _lights(), **place(0, 0), **scale, opacity=np.where(moments == 0, 0.15, 1.0)
            ),
            Sprite(
                "Soyuz MS-08",
                _soyuz(view),
                **place(MS08[0], MS08[1] - 110 * (moments >= 7)),
                **above,
                opacity=(moments < 7) * 1.0,
            ),
            Sprite(
                "Soyuz MS-11",
                _soyuz(view),
                **place(MS08[0], MS08[1] - 110 * (moments < 9)),
                **above,
                opacity=(moments >= 9) * 1.0,
            ),
            Sprite("the air that leaves", _jet(), **home, opacity=[LEAKS[k] for k in which]),
            Sprite("Soyuz MS-09", _soyuz(view), **home),
            Sprite("the hole", _hole(), **home, shown=during(0, 1, 2, 3)),
            Sprite(
                "tape",
                f'<rect x="1" y="15" width="14" height="10" rx="1" fill="{KAPTON}"/>',
                **home,
                shown=during(2, 3),
            ),
            Sprite(
                "epoxy",
                f'<circle cx="8" cy="20" r="7" fill="{EPOXY}" stroke="{HULL_DARK}"/>',
                **home,
                shown=moments >= 4,
            ),
            Sprite("hatches shut", _hatches(), **place(0, 0), **scale, shown=during(1)),
            Sprite("oxygen", _oxygen(), **place(*PROGRESS), **scale, shown=during(5)),
            Sprite("Soyuz MS-10", _abort(width, height), shown=during(ABORT)),
            Sprite("the hole burns up", _burning(), 0.42 * width, 0.8 * height, shown=last),
            *_words(which, when, width, height, size, edge, wide),
        ),
    )


def _words(
    which: Sequence[int],
    when: Sequence[str],
    width: int,
    height: int,
    size: float,
    edge: float,
    wide: bool,
) -> Iterator[Sprite | Caption]:
    """When it is, what the pressure does, who is aboard, and the ship with the leak."""
    moments = np.array(which)
    start = facts.fact("pressure_after_boost").number * PRESSURE_UNITS["mmHg"]
    yield Caption(list(when), edge, height - 0.8 * size, ON_SPACE)
    aboard = np.array(ABOARD)[moments]
    step = 0.95 * size
    for k in range(max(ABOARD)):
        yield Sprite(
            "a person aboard", _person(size), edge + (k + 0.5) * step, height - 2.3 * size, shown=aboard > k
        )
    people = [
        f"{count} aboard{', asleep' if k == 0 else ''}"
        for k, count in zip(which, aboard.tolist(), strict=True)
    ]
    yield Caption(people, edge + (aboard + 0.4) * step, height - 2.2 * size, ON_SPACE)
    arrow = (
        f'<path d="M-14 0H8M0 -9L11 0L0 9" fill="none" stroke="{ON_SPACE}" stroke-width="4"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )
    left, top = (width - 220, height - 3.5 * size) if wide else (edge, 0)
    yield Sprite(
        "what the pressure does", arrow, left + 16, top + 1.8 * size, turn=[DOES[k][1] for k in which]
    )
    yield Caption("the air pressure", left + 40, top + 1.3 * size, ON_SPACE_QUIET)
    does = [pressure(start) if words == "is back" else words for words, _ in (DOES[k] for k in which)]
    yield Caption(does, left + 40, top + 2.6 * size, ON_SPACE)
    # The ship's name on its left, and what is wrong with it on its right, until it flies away.
    x, y = (366, 172) if wide else (86, 190)
    there = ~np.isin(moments, (ABORT, len(EVENTS) - 1))
    for line, words in enumerate(("Soyuz", "MS-09")):
        yield Caption(words, x, y + line * 1.15 * size, ON_SPACE, "end", halo=SPACE, shown=there)
    x, y = (440, 168) if wide else (142, 188)
    yield Caption("leak" if wide else "the leak", x, y, ALARM, halo=SPACE, shown=moments < 4)


def _person(size: float) -> str:
    """Head and shoulders."""
    return (
        f'<g transform="scale({size / 18:.2f})" fill="{ON_SPACE}"><circle cy="-9" r="4.5"/>'
        '<path d="M-7 6Q-7 -3 0 -3T7 6Z"/></g>'
    )


def _soyuz(view: str) -> str:
    """A Soyuz that hangs from its port: orbital module, descent module, service module."""
    panel = f'fill="{EARTH}" stroke="{LIMB}" stroke-width=".8"'
    body = f'fill="url(#orbit-{view}-russian)" stroke="{SPACE}"'
    return (
        f'<path d="M-52 34h34v16h-34zM18 34h34v16h-34z" {panel}/>'
        f'<circle cy="14" r="15" {body}/><path d="M-11 28H11L17 48H-17Z" {body}/>'
        f'<rect x="-14" y="48" width="28" height="20" rx="3" {body}/>'
    )


def _hole() -> str:
    return (
        f'<circle cx="8" cy="20" r="4" fill="{ALARM}"/>'
        f'<circle cx="8" cy="20" r="16" fill="none" stroke="{ALARM}" stroke-width="3"/>'
    )


def _jet() -> str:
    return f'<path d="M8 20L60 60L35 76Z" fill="{JET}" opacity=".6"/>'


def _lights() -> str:
    """Windows with light behind them."""
    spots = ((-300, -2), (-210, -2), (-130, -4), (-50, -2), (30, -2), (70, -2), (160, -2),
             (200, -2), (58, 40), (192, -42))  # fmt: skip
    return "".join(f'<circle cx="{x}" cy="{y}" r="4" fill="{CITY}"/>' for x, y in spots)


def _hatches() -> str:
    lines = "".join(f"M{x} {y}l{dx} {dy}" for x, y, dx, dy in HATCHES)
    return f'<path d="{lines}" stroke="{ALARM}" stroke-width="5" stroke-linecap="round"/>'


def _oxygen() -> str:
    """Out of the cargo ship, upwards."""
    return (
        f'<path d="M0 20V-30M-9 -20L0 -31L9 -20" fill="none" stroke="{HOME}" stroke-width="5"'
        f' stroke-linecap="round"/><text x="20" y="24" fill="{HOME}">oxygen</text>'
    )


def _abort(width: int, height: int) -> str:
    """Up, and down again."""
    left, foot, top = 0.06 * width, height - 50, 0.62 * height
    end = 0.26 * width
    return (
        f'<path d="M{left:.0f} {foot}Q{(left + end) / 2:.0f} {2 * top - foot:.0f} {end:.0f} {foot}"'
        f' fill="none" stroke="{ALARM}" stroke-width="3" stroke-dasharray="6 5"/>'
        f'<text x="{left - 8:.0f}" y="{top - 2:.0f}" fill="{ALARM}">MS-10</text>'
    )


def _burning() -> str:
    return f'<path d="M0 0L-70 -26L-62 -12Z" fill="{KAPTON}" opacity=".85"/><circle r="5" fill="{ON_SPACE}"/>'


def _backdrop(view: str, box: tuple[int, int], size: float, at: tuple[float, float], zoom: float) -> str:
    """Stars, the Earth's limb with the lights of cities, and all of the station but its ships."""
    width, height = box
    light = {0: CABIN_COOL, 0.55: HULL_LIGHT, 1: HULL_DARK}
    hull = gradient(f"orbit-{view}-hull", light, across=False)
    russian = gradient(f"orbit-{view}-russian", {0: RUSSIAN_LIGHT, 1: RUSSIAN_DARK}, across=False)
    radius = 1.6 * width
    middle = height - 58 + radius
    earth = "".join(
        f'<circle cx="{width / 2}" cy="{middle:.0f}" r="{radius + more:.0f}" fill="{fill}"'
        f' opacity="{opacity}"/>'
        for more, fill, opacity in ((10, LIMB, 0.18), (4, LIMB, 0.7), (0, EARTH, 1))
    )
    # What is written stands on a darker strip.
    strip = f'<path d="M0 {height - 3.4 * size:.0f}H{width}V{height}H0Z" fill="{SPACE}" opacity=".78"/>'
    cities = "".join(
        f'<circle cx="{width * u:.0f}" cy="{height - 48 + 40 * v:.0f}" r="{0.6 + w:.1f}"/>'
        for u, v, w in strewn(60)
    )
    earth += f'<g fill="{CITY}" opacity=".7">{cities}</g>'
    panels = "".join(
        f'<path d="M{x} {y}h150v34h-150z" fill="{PANEL}"/>'
        f'<path d="M{x} {y}h150v34h-150zM{x} {y + 17}h150M{x + 50} {y}v34M{x + 100} {y}v34"'
        f' fill="none" stroke="{PANEL_LINE}"/>'
        for x in (-330, 180)
        for y in (-128, -84)
    )
    modules = "".join(
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="9" stroke="{SPACE}"'
        f' fill="url(#orbit-{view}-{"russian" if theirs else "hull"})"/>'
        for _, x, y, w, h, theirs in MODULES
    )
    cargo = (
        f'<circle cx="192" cy="74" r="12" fill="url(#orbit-{view}-russian)"/><rect x="180" y="86"'
        f' width="24" height="36" rx="4" fill="url(#orbit-{view}-russian)"/>'
    )
    truss = f'<path d="M-345 -93H345V-85H-345ZM-56 -92h12v74h-12zM-22 -9h20v18h-20z" fill="{HULL_LIGHT}"/>'
    return (
        f"<defs>{hull}{russian}</defs>"
        f'<rect width="{width}" height="{height}" fill="{SPACE}"/>'
        f"{stars(90 if view == 'wide' else 40, 0, 0, width, height - 60)}{earth}"
        f'<g transform="translate({at[0]},{at[1]}) scale({zoom})">'
        f"{panels}{truss}{modules}{cargo}</g>{strip}"
    )
