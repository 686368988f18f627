"""Things that everybody knows, from a sheet of paper to a ball, each as large as its source says.

Drawn in millimetres, standing on the origin; only what gives a thing its size is to scale.
"""

from dataclasses import dataclass

from lib import facts
from lib.look.materials import (
    AIR,
    CABIN_WARM,
    HULL,
    JET,
    KAPTON,
    LIMB,
    SPACE,
)

RULER = 1.0  # millimetres from one line of a ruler to the next
DEEP = 1.6  # millimetres that the far side of a brick is drawn higher and further right


@dataclass(frozen=True)
class Thing:
    """How big it is, its name, and its drawing with that one's height."""

    size_mm: float
    name: str
    svg: str
    high_mm: float


def things() -> tuple[Thing, ...]:
    """From small to large.

    >>> [float(thing.size_mm) for thing in things()]
    [0.1, 0.5, 1.0, 2.0, 9.6, 40.0]
    """
    sheet, lead, hole = map(_size, ("paper_thickness", "pencil_lead", "hole_nasa"))
    brick, ball = _size("brick_height"), _size("table_tennis_ball")
    lines = "".join(f"M{k * RULER - 3.5:g} -3.4v{1.1 + 0.6 * (k == 3):g}" for k in range(8))
    return (
        Thing(sheet, "sheet of paper", _box(sheet, 4.0, CABIN_WARM), 4.0),
        Thing(
            lead,
            "pencil lead",
            f'<path d="M-1.6 0L-.4-2.6H.4L1.6 0Z" fill="{HULL}"/>' + _box(lead, 1.8, CABIN_WARM, up=2.6),
            4.4,
        ),
        Thing(
            RULER,
            "lines of a ruler",
            _box(7.8, 3.4, KAPTON) + f'<path d="{lines}" stroke="{SPACE}" stroke-width=".16"/>',
            3.4,
        ),
        Thing(
            hole,
            "hole of 2018",
            _box(7.0, 4.0, HULL) + f'<circle cy="-2" r="{hole / 2:g}" fill="{SPACE}"/>',
            4.0,
        ),
        Thing(
            brick, "LEGO brick", _brick(brick, _size("brick_width"), _size("brick_stud")), brick + DEEP + 1.7
        ),
        Thing(
            ball,
            "table tennis ball",
            f'<circle cx="-4" cy="{-ball / 2:g}" r="{ball / 2:g}" fill="{CABIN_WARM}"/>'
            f'<path d="M12.5 {-ball / 2:g}A22 30 0 0 1 -2 -.3" fill="none" stroke="{KAPTON}"'
            ' stroke-width=".35" opacity=".7"/>',
            ball,
        ),
    )


def _size(key: str) -> float:
    return facts.fact(key).number


def _box(wide: float, high: float, fill: str, up: float = 0.0) -> str:
    """A box that stands on the shelf, or so much higher."""
    return f'<rect x="{-wide / 2:g}" y="{-high - up:g}" width="{wide:g}" height="{high:g}" fill="{fill}"/>'


def _brick(high: float, wide: float, stud: float) -> str:
    """Its front to scale, its top and its side slanting away, its stud in the middle of the top."""
    middle, foot = DEEP / 2, -high - DEEP / 2
    side = f"M{wide / 2:g} {-high:g}l{DEEP} {-DEEP}v{high:g}l{-DEEP} {DEEP}Z"
    top = f"M{-wide / 2:g} {-high:g}l{DEEP} {-DEEP}h{wide:g}l{-DEEP} {DEEP}Z"
    round_it = f"M{middle - stud / 2:g} {foot:g}v-1.8h{stud:g}v1.8a1 .3 0 0 1 {-stud:g} 0"
    return (
        _box(wide, high, LIMB)
        + f'<path d="{side}" fill="{AIR}"/><path d="{top}" fill="{JET}"/>'
        + f'<path d="{round_it}" fill="{LIMB}"/>'
        + f'<ellipse cx="{middle:g}" cy="{foot - 1.8:g}" rx="{stud / 2:g}" ry=".7" fill="{JET}"/>'
    )
