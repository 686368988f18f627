"""What was measured, as small drawings: a hole, a crack, a hose, a splinter.  None is to scale.

Each is drawn around its middle, 84 by 64 pixels at most, before the darkness of space.
"""

from lib.checks.check import Check
from lib.look.materials import (
    ALARM,
    BLANKET,
    CABIN_WARM,
    CITY,
    EARTH,
    GRAIN,
    HULL,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    LIMB,
    ON_CABIN,
    ON_SPACE,
    PANEL,
    PANEL_LINE,
    SPACE,
)

WIDE, HIGH = 84, 64


def of(one: Check) -> str:
    """Which of the ``DRAWN`` a check is about, by how its name in addresses begins."""
    return next(thing for begins, thing in BEGINS.items() if one.what.startswith(begins))


BEGINS = {
    "MS-09": "hole", "Mir": "tear", "Tunnel": "crack", "Station": "station", "Destiny": "hose",
    "Shuttle": "bottle", "Suit": "suit", "Apollo": "bottle", "Kessler": "splinter",
    "Meteoroids": "stone", "Soyuz wall": "wall", "People": "seats", "“": "words",
    "Contest": "sum", "A hole": "sum", "A game": "sum",
}  # fmt: skip

_SHEET = f'<rect x="-42" y="-32" width="84" height="64" rx="6" fill="{HULL}"/>'
_RIVETS = (
    '<path d="M-34 -24h0M0 -24h0M34 -24h0M-34 24h0M0 24h0M34 24h0" fill="none"'
    f' stroke="{HULL_DARK}" stroke-width="4" stroke-linecap="round"/>'
)


def _line(d: str, colour: str, wide: float) -> str:
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{wide:g}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _fill(d: str, colour: str) -> str:
    return f'<path d="{d}" fill="{colour}"/>'


def _disc(x: float, y: float, r: float, colour: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{colour}"/>'


def _sitting(x: float) -> str:
    return (
        f'<g transform="translate({x:g},0)">{_disc(-1, -18, 6, ON_SPACE)}'
        f"{_line('M-2 -8L-3 4H7L8 16', ON_SPACE, 6)}{_line('M-10 -8L-8 10V20M8 20V10H-8', LIMB, 3)}"
        "</g>"
    )


DRAWN = {
    "hole": _SHEET
    + _RIVETS
    + _disc(0, 0, 13, SPACE)
    + _line("M0 0L18 -6M0 0L20 3M0 0L16 11", JET, 2)
    + _disc(0, 0, 3.5, JET),
    "tear": _SHEET
    + _RIVETS
    + _fill("M-16 -6L-6 -14L2 -9L12 -15L18 -2L13 9L3 13L-8 10L-14 14L-18 4Z", SPACE)
    + _line("M0 -1L20 -8M0 1L22 6", JET, 2),
    "crack": _SHEET
    + _RIVETS
    + _line("M-30 8L-16 0L-8 6L4 -6L14 0L28 -12", SPACE, 3.5)
    + _line("M4 -8L10 -20M14 -3L24 -20M-16 -3L-18 -18", JET, 2),
    "station": _line("M-26 0H26", HULL_LIGHT, 9)
    + _line("M0 -14V14", HULL, 7)
    + "".join(
        f'<path d="M{x} {y}h14v22h-14zm5 0v22m4 0v-22" fill="{PANEL}" stroke="{PANEL_LINE}"/>'
        for x in (-40, 26)
        for y in (-28, 6)
    )
    + _disc(14, 0, 2.5, ALARM),
    "hose": _line("M-38 18C-20 -34 0 34 34 -14", HULL_LIGHT, 9)
    + _line("M-38 18C-20 -34 0 34 34 -14", HULL_DARK, 2)
    + _line("M2 2L8 -16M2 2L18 -12", JET, 2)
    + _disc(2, 2, 3, ALARM),
    "bottle": f'<rect x="-32" y="-16" width="54" height="32" rx="16" fill="{HULL_LIGHT}"/>'
    + f'<rect x="-20" y="-16" width="10" height="32" fill="{LIMB}"/>'
    + f'<rect x="22" y="-5" width="10" height="10" fill="{HULL_DARK}"/>'
    + _line("M36 -4L42 -9M37 0H42M36 4L42 9", JET, 2),
    "suit": _fill("M-26 32Q-24 8 0 8T26 32Z", CABIN_WARM)
    + _disc(0, -8, 22, CABIN_WARM)
    + _fill("M-15 -8Q-15 -22 0 -22T15 -8Q15 5 0 5T-15 -8Z", EARTH)
    + _line("M-8 -13Q-5 -17 0 -17", LIMB, 3)
    + _disc(14, 22, 3, ALARM),
    "splinter": _fill("M10 -4L30 -20L38 -6L30 6L34 18L16 16L6 8Z", GRAIN)
    + _line("M-40 -10H-4M-34 4H-8M-40 16H2", ON_SPACE, 2),
    "stone": _fill("M8 -8Q16 -22 30 -16Q42 -8 38 8Q32 22 16 18Q2 10 8 -8Z", BLANKET)
    + _disc(20, -4, 4, HULL_DARK)
    + _disc(28, 8, 3, HULL_DARK)
    + _line("M-40 -10H-2M-34 4H-4M-40 16H6", ON_SPACE, 2),
    "wall": "".join(_line(f"M-32 {y}q8 -5 16 0t16 0t16 0t16 0", BLANKET, 2.5) for y in (-16, -10, -4))
    + f'<rect x="-40" y="12" width="80" height="12" fill="{HULL_LIGHT}"/>'
    + _disc(0, -26, 5, GRAIN),
    "seats": "".join(map(_sitting, (-26, 0, 26))),
    "words": f'<rect x="-40" y="-28" width="80" height="44" rx="8" fill="{CABIN_WARM}"/>'
    + _fill("M-20 14L-24 30L-4 14Z", CABIN_WARM)
    + _line("M-26 -14H26M-26 -4H26M-26 6H6", ON_CABIN, 3),
    "sum": f'<rect x="-30" y="-32" width="60" height="64" rx="3" fill="{CABIN_WARM}"/>'
    + _line("M-20 -20H20M-20 -10H12M-20 0H20", ON_CABIN, 3)
    + _line("M-20 14H20M-20 22H20", CITY, 4),
}
