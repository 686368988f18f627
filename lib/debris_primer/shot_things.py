"""What flies and what is hit, as SVG: drawn once, around the origin, and then only placed.

A grain is two units wide, clouds and blows are one.  Of all this
the outlines and the number of pieces are illustration.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lib.look.materials import (
    ALARM,
    BLANKET,
    CABIN_COOL,
    CABIN_WARM,
    EARTH,
    GRAIN,
    HULL,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    KAPTON,
    LIMB,
    RUSSIAN_DARK,
    SPACE,
    STAR,
    gradient,
    strewn,
)

LONG = 100.0  # of what is stretched to the window's edge
TEETH = (0.0, 0.03, -0.03, 0.02, -0.02, 0.03, 0.0)  # across a torn edge, up and down


class Plate(NamedTuple):
    """Where a piece of wall stands in the picture, in pixels."""

    x: float
    y: float
    wide: float
    high: float


def ring(radii: tuple[float, ...]) -> str:
    """A closed outline around the origin through points at these radii."""
    turns = (2 * math.pi * k / len(radii) for k in range(len(radii)))
    points = (f"{r * math.cos(a):.2f} {r * math.sin(a):.2f}" for r, a in zip(radii, turns, strict=True))
    return f"M{'L'.join(points)}Z"


def grain(view: str) -> str:
    """Two units wide: a lump with a light side."""
    outline = ring((1.0, 0.93, 1.0, 0.9, 1.0, 0.96, 0.9, 1.0, 0.95, 1.0, 0.9))
    return (
        f'<path d="{outline}" fill="url(#shot-{view}-grain)"/>'
        f'<circle cx=".35" cy=".3" r=".2" fill="{SPACE}" opacity=".25"/>'
        f'<circle cx="-.2" cy="-.45" r=".12" fill="{SPACE}" opacity=".25"/>'
    )


def streak(view: str) -> str:
    """Behind what flies, one unit long and two high at its head."""
    return f'<path d="M0 -.8L-1 0L0 .8Z" fill="url(#shot-{view}-streak)"/>'


def aim() -> str:
    """Where it is going, one unit long."""
    return (
        f'<path d="M0 0H1" stroke="{STAR}" stroke-width="1.5" stroke-dasharray="2 7" opacity=".8"'
        ' vector-effect="non-scaling-stroke"/>'
    )


def finder() -> str:
    """A ring around what is too small to be seen at once."""
    return f'<circle r="11" fill="none" stroke="{STAR}" stroke-width="1.5" stroke-dasharray="4 4"/>'


def cloud(count: int, wide: float, fill: str) -> str:
    """Pieces in a box one unit long and one high at its far end; most are near that end."""
    lines = []
    for u, v, w in strewn(count):
        along, across = 0.1 + 0.86 * math.sqrt(u), (v - 0.5) * (0.45 + 0.55 * w)
        tail = along - 0.02 - 0.05 * w
        lines.append(f"M{tail:.2f} {tail * across:.2f}L{along:.2f} {along * across:.2f}")
    return (
        f'<path d="{"".join(lines)}" stroke="{fill}" stroke-width="{wide:g}"'
        ' stroke-linecap="round" vector-effect="non-scaling-stroke"/>'
    )


def flash(view: str) -> str:
    """The light of a blow, two units wide."""
    return f'<circle r="1" fill="url(#shot-{view}-flash)"/>'


def jet(view: str) -> str:
    """Air that leaves to the left, out of a hole one unit high."""
    return f'<path d="M0 -.5L-1 -2V2L0 .5Z" fill="url(#shot-{view}-jet)"/>'


def blanket(sheets: int, up: int) -> str:
    """Half of a blanket one unit wide and ``LONG`` high, upwards or downwards from where it is
    torn: a golden skin, and sheets that are not quite flat."""
    end = up * LONG
    lines = "".join(
        f"M{0.3 + 0.7 * (k + 0.5) / sheets:.2f} 0q{0.12 - 0.24 * (k % 2):.2f} {up * step / 2} 0"
        f" {up * step}" + f"t0 {up * step}" * (int(LONG) // step - 1)
        for k, step in zip(range(sheets), (7, 5, 9, 6, 8), strict=False)
    )
    return (
        f'<path d="M0 0V{end}H1V0Z" fill="{BLANKET}"/><path d="M0 0V{end}H.28V0Z" fill="{KAPTON}"/>'
        f'<path d="{lines}" fill="none" stroke="{RUSSIAN_DARK}" stroke-width="1.5"'
        ' vector-effect="non-scaling-stroke"/>'
    )


def frayed(up: int) -> str:
    """Its sheets at the tear, bent towards the wall, in pixels from the blanket's back."""
    sheets = ((-16, 10, 9), (-8, 12, 5), (-1, 7, 2))
    lines = "".join(f"M{x} 0q{x / -2 + 2:g} {-up * 5} {far - x} {-up * low}" for x, far, low in sheets)
    return f'<path d="{lines}" fill="none" stroke="{BLANKET}" stroke-width="2.5" stroke-linecap="round"/>'


def metal(view: str, up: int) -> str:
    """A wall one unit wide and ``LONG`` high, upwards or downwards."""
    return f'<path d="M0 0V{up * LONG}H1V0Z" fill="url(#shot-{view}-hull)"/>'


def gap_in_wall(torn: bool) -> str:
    """A hole as a cut shows it, in a box of one by one: air streams in it.  If nobody has worked
    out its width, its edges are torn and dashed."""
    teeth = TEETH if torn else (0.0, 0.0)
    ends = [
        " ".join(f"{k / (len(teeth) - 1):.2f} {side / 2 + tooth:.3f}" for k, tooth in enumerate(teeth))
        for side in (-1, 1)
    ]
    hole = f'<path d="M{ends[0]}V0L{_backwards(ends[1])}Z" fill="{JET}"/>'
    dashes = (
        f'<path d="M{ends[0]}M{ends[1]}" fill="none" stroke="{ALARM}" stroke-width="2"'
        ' stroke-dasharray="5 4" vector-effect="non-scaling-stroke"/>'
    )
    return f"{hole}{dashes if torn else ''}"


def _backwards(points: str) -> str:
    """A line of points from its end."""
    numbers = points.split()
    return " ".join(f"{x} {y}" for x, y in zip(numbers[-2::-2], numbers[::-2], strict=True))


def notches() -> str:
    """Pits in the wall's face as a cut shows them, in millimetres: right of the face."""
    spots = ((-5.4, 0.2), (-4.1, 0.3), (-2.9, 0.24), (-1.6, 0.36), (-0.4, 0.44), (0.8, 0.3),
             (1.9, 0.4), (3.3, 0.26), (4.8, 0.22))  # fmt: skip
    lines = "".join(f"M0 {y - r:g}A{r:g} {r:g} 0 0 1 0 {y + r:g}Z" for y, r in spots)
    return f'<path d="{lines}" fill="{SPACE}"/>'


def bowl() -> str:
    """A crater as a cut shows it: one unit deep, one to either side."""
    return f'<path d="M-.05 -1H0A1 1 0 0 1 0 1H-.05Z" fill="{SPACE}"/>'


def lens(fill: str) -> str:
    """A bulge or a flake, in millimetres, on the wall's inner side."""
    return f'<path d="M0 -2Q1.3 0 0 2Z" fill="{fill}" stroke="{HULL_DARK}" stroke-width=".15"/>'


def _sky(count: int, width: float, height: float) -> str:
    """Stars of three kinds, each kind in one stroke, for a window that travels often."""
    spots = [f"M{u * width:.0f} {v * height:.0f}h0" for u, v, _ in strewn(count)]
    return "".join(
        f'<path d="{"".join(spots[kind::3])}" stroke="{STAR}" stroke-width="{wide}"'
        f' stroke-linecap="round" opacity="{strong}"/>'
        for kind, wide, strong in ((0, 2.4, 0.8), (1, 1.6, 0.6), (2, 1.2, 0.4))
    )


def place(
    view: str,
    width: int,
    height: int,
    face: float,
    foot: float,
    plates: Sequence[Plate],
) -> str:
    """All around the plates: space with the Earth's limb left of the wall's face, down to ``foot``,
    and the cabin behind the wall and, on a phone, below."""
    windows = "".join(f"M{x} {y}v{high}h{wide}v{-high}Z" for x, y, wide, high in plates)
    edges = "".join(
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="none" stroke="{HULL_DARK}"'
        ' stroke-width="2"/>'
        for x, y, wide, high in plates
    )
    limb = f"M0 {foot - 0.17 * face:.0f}A{face:.0f} {face:.0f} 0 0 1 {0.56 * face:.0f} {foot}"
    return (
        f'<path d="M0 0H{face}V{foot}H0Z" fill="{SPACE}"/>'
        f"{_sky(70 if view == 'wide' else 36, face, foot)}"
        f'<path d="{limb}H0Z" fill="{EARTH}"/><path d="{limb}" fill="none" stroke="{LIMB}"'
        ' stroke-width="4"/>'
        f'<path d="M{face} 0H{width}V{height}H0V{foot}H{face}Z{windows}"'
        f' fill="url(#shot-{view}-in)" fill-rule="evenodd"/>{edges}'
    )


def paints(view: str) -> Iterator[str]:
    """The gradients that all of these ask for."""
    yield gradient(f"shot-{view}-in", {0: CABIN_COOL, 1: CABIN_WARM})
    yield gradient(f"shot-{view}-hull", {0: HULL_LIGHT, 0.45: HULL, 1: HULL_DARK})
    yield gradient(f"shot-{view}-plate", {0: HULL_LIGHT, 1: HULL}, across=False)
    yield _fading(f"shot-{view}-streak", GRAIN, 'x1="1" x2="0"', 0.9)
    yield _fading(f"shot-{view}-jet", JET, 'x1="1" x2="0"', 0.9)
    for name, inner, outer in (("grain", STAR, GRAIN), ("flash", STAR, GRAIN)):
        end = 1 if name == "grain" else 0
        yield (
            f'<radialGradient id="shot-{view}-{name}" cx=".4" cy=".4">'
            f'<stop offset="0" stop-color="{inner}"/><stop offset=".45" stop-color="{outer}"/>'
            f'<stop offset="1" stop-color="{outer}" stop-opacity="{end}"/></radialGradient>'
        )


def _fading(name: str, colour: str, way: str, strong: float) -> str:
    return (
        f'<linearGradient id="{name}" {way}><stop stop-color="{colour}" stop-opacity="{strong}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></linearGradient>'
    )
