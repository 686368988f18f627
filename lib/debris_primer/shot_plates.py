"""Two pieces of wall seen from the front, as SVG: what a grain leaves, and the hole of 2018.

Outlines, pits and the marks of the tool are illustration; how wide a mark is says who places it.
"""

import math

from lib.debris_primer.shot_things import Plate, ring
from lib.look.materials import ALARM, HULL_DARK, HULL_LIGHT, SPACE, strewn

# Radii of an outline that no law gives, by turns; their middle is 1.
RAGGED = (1.18, 0.84, 1.02, 0.86, 1.22, 0.8, 0.96, 1.16, 0.76, 1.05, 0.9, 1.2, 0.92, 0.8, 1.1,
          0.84)  # fmt: skip
# Beside the hit in a plate: how far right and down, and how wide [mm].
PITS = ((-2.2, -1.3, 0.34), (1.9, -1.7, 0.28), (-1.2, 1.9, 0.4), (2.6, 0.7, 0.3), (0.6, -2.7, 0.22),
        (-3.1, 0.5, 0.24), (1.2, 2.7, 0.26), (0.2, 0.3, 0.46), (-0.5, -0.8, 0.36), (3.3, -0.9, 0.2),
        (-2.3, 2.6, 0.2), (0.9, 0.9, 0.32), (-3.4, -2.3, 0.18), (3.0, 2.4, 0.2))  # fmt: skip


def pits() -> str:
    """In a plate, in millimetres."""
    spots = "".join(f'<circle cx="{x}" cy="{y}" r="{wide}"/>' for x, y, wide in PITS)
    return f'<g fill="{SPACE}" opacity=".85">{spots}</g>'


def ragged_hole() -> str:
    """Two units wide, dashed: no law gives its width."""
    return (
        f'<path d="{ring(RAGGED)}" fill="{SPACE}" stroke="{ALARM}" stroke-width="2.5"'
        ' stroke-dasharray="6 4" vector-effect="non-scaling-stroke"/>'
    )


def hole(dashed: bool = False) -> str:
    """Two units wide, with a lip."""
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    stroke = ALARM if dashed else HULL_DARK
    return (
        f'<circle r="1" fill="{SPACE}" stroke="{stroke}" stroke-width="3"'
        f' vector-effect="non-scaling-stroke"{dash}/>'
    )


def bar(box: Plate, long: float) -> str:
    """As long as the bar of the whole scene, at the foot of a plate: both are to one scale."""
    x, y, _, high = box
    return (
        f'<path d="M{x + 6} {y + high - 11}v5h{long}v-5" fill="none" stroke="{SPACE}"'
        ' stroke-width="1.5" opacity=".6"/>'
    )


def ask() -> str:
    """What nobody knows before the shot, for a plate a hundred units high."""
    return f'<text y="25" text-anchor="middle" font-size="72" font-weight="650" fill="{HULL_DARK}">?</text>'


def drilled(wide: float) -> str:
    """The hole of 2018 in millimetres: round, with marks where a tool turned and slipped."""
    turns = [(1.35, 200, 480), (1.75, 150, 265), (1.8, 330, 395), (2.2, 175, 235)]
    arcs = "".join(_arc(*turn) for turn in turns)
    slips = "M-3.4 1.5L-1.9 2.4M-2.9 1.3L-1.7 2M1.5 -2.3L3.1 -1.5M2.2 -2.3L3.4 -1.7M2 2.1L2.9 1.4"
    return (
        f'<path d="{arcs}{slips}" stroke="{SPACE}" stroke-width=".13" fill="none" opacity=".6"'
        ' stroke-linecap="round"/>'
        f'<circle r="{wide / 2:g}" fill="{SPACE}" stroke="{HULL_LIGHT}" stroke-width=".16"/>'
    )


def _arc(radius: float, start: float, end: float) -> str:
    """Around the origin, between two angles in degrees."""
    (x1, y1), (x2, y2) = (
        (radius * math.cos(math.radians(a)), radius * math.sin(math.radians(a))) for a in (start, end)
    )
    large = int(end - start > 180)
    return f"M{x1:.2f} {y1:.2f}A{radius:g} {radius:g} 0 {large} 1 {x2:.2f} {y2:.2f}"


def plate(view: str, box: Plate) -> str:
    """A piece of wall seen from the front, with the grain of rolled metal."""
    x, y, wide, high = box
    lines = "".join(f"M{x} {y + high * v:.0f}h{wide}" for _, v, _ in strewn(14))
    return (
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="url(#shot-{view}-plate)"/>'
        f'<path d="{lines}" stroke="{HULL_LIGHT}" opacity=".25"/>'
    )
