"""The hole as a place: a cut through the wall, air on one side, nothing on the other.

The hole and the wall are drawn to one scale, which the bar tells; finger, tape and epoxy are not.
Needle and number of points follow the pressure that physics gives.
"""

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.hole_and_patch.pressure_histories import FALL_TICKS, MMHG, PressureHistories
from lib.hole_and_patch.scenario import EPOXY_H, PATCHES, TAPE_H, TIMES, UNITS
from lib.live.model.grid import along_control
from lib.live.model.scene import Caption, Composition, Follows, Rect, Scene, Sprite, Swarm
from lib.live.model.sweep import NOW, READING, own
from lib.look.materials import (
    AIR,
    CABIN_COOL,
    CABIN_WARM,
    EARTH,
    EPOXY,
    HULL,
    HULL_DARK,
    HULL_LIGHT,
    JET,
    KAPTON,
    LIMB,
    ON_CABIN,
    ON_CABIN_LIMIT,
    ON_CABIN_QUIET,
    ON_SPACE,
    ON_SPACE_QUIET,
    SKIN,
    SPACE,
    gradient,
    stars,
)
from lib.look.words import HOUR, PRESSURE_UNITS, number
from lib.parameters import HOLES

SUBJECT = "A cut through the wall of the ship: the cabin, the hole, and space"
# Pixels a millimetre up to which width, and a bar that fits.
SCALES = ((4.0, 24.0, 1.0), (16.0, 6.0, 5.0), (math.inf, 1.0, 50.0))
MOST = 800.0  # [mmHg] on the gauge
SWING = 240.0  # degrees of the gauge


def scene(falls: PressureHistories) -> Scene:
    """Both compositions, and what is seen in them."""
    return Scene(
        subject=SUBJECT,
        seen=_seen(falls),
        wide=_composition(falls, "wide", 736, 270, 18, wall=430, hole=140, gauge=(104, 88, 76)),
        narrow=_composition(falls, "narrow", 304, 246, 14, wall=176, hole=162, gauge=(66, 60, 52)),
    )


def _done(falls: PressureHistories) -> dict[str, NDArray[np.bool_]]:
    """What lies on the hole, at every position."""
    hours = along_control(falls.end, 0, of=3) / HOUR
    time = hours * TIMES.numbers / TIMES.numbers[-1]
    which = along_control(np.array(PATCHES.positions), 1, of=3)
    reaches = along_control(np.isfinite(falls.held), 0, 1, of=3)
    finger = (which == "finger") & (time >= TAPE_H) & reaches
    taped = np.isin(which, ("tape", "epoxy")) & (time >= TAPE_H)
    sealed = (which == "epoxy") & (time >= EPOXY_H)
    return {"finger": finger, "tape": taped, "epoxy": sealed, "open": ~(finger | sealed)}


def _seen(falls: PressureHistories) -> NDArray[np.str_]:
    """In words, for who does not see it."""
    done = _done(falls)
    state = np.select(
        [done["epoxy"], done["tape"], done["finger"]],
        [
            "Epoxy over the tape lets nothing through.",
            "Tape covers it, and some air still leaks.",
            "A finger on it lets nothing through.",
        ],
        "Air streams out of it.",
    )
    place = f"The cabin is on the left, space on the right. The hole is {own(0)} mm wide. "
    now = f" After {NOW} the gauge stands at {READING}."
    return np.char.add(np.char.add(place, state), now)


def _composition(
    falls: PressureHistories,
    view: str,
    width: int,
    height: int,
    size: float,
    *,
    wall: float,
    hole: float,
    gauge: tuple[float, float, float],
) -> Composition:
    wide = HOLES.numbers
    scale = np.select([wide <= most for most, *_ in SCALES], [each for _, each, _ in SCALES])
    bar = np.select([wide <= most for most, *_ in SCALES], [mm for *_, mm in SCALES])
    opening = along_control(wide * scale, 0, of=3)  # pixels
    scale, bar = (along_control(array, 0, of=3) for array in (scale, bar))
    done = _done(falls)
    full = 0.42 if view == "wide" else 0.19  # points for each mmHg
    thick = facts.fact("om_wall").number
    edge = hole - opening / 2, hole + opening / 2
    plate = (
        f'<rect width="{thick}" height="400" y="%d" fill="url(#wall-{view}-hull)"'
        f' stroke="{HULL_DARK}" vector-effect="non-scaling-stroke"/>'
    )
    return Composition(
        width,
        height,
        size,
        _backdrop(view, width, height, wall),
        (
            Swarm(
                "air",
                Follows(falls.pressure / MMHG, full),
                Rect(14, 14, wall - 14, height - 14),
                AIR,
                wide=size / 3,
            ),
            Sprite(
                "the jet",
                _cone(view),
                wall,
                hole,
                across=width - wall,
                down=opening,
                opacity=Follows(falls.pressure / MMHG, 1 / MOST),
                shown=done["open"],
            ),
            Swarm(
                "air that leaves",
                Follows(falls.pressure / MMHG, full / 6),
                Rect(wall, hole, width - 4, hole),
                JET,
                wide=size / 4,
                gap=opening,
                shown=done["open"],
            ),
            Sprite("the wall over it", plate % -400, wall, edge[0], across=scale, down=scale),
            Sprite("the wall under it", plate % 0, wall, edge[1], across=scale, down=scale),
            Sprite(
                "a finger",
                _finger(),
                wall,
                hole,
                down=np.maximum(1.4 * opening, 48) / 60,
                shown=done["finger"],
            ),
            Sprite(
                "tape",
                f'<rect x="-8" y="-.5" width="8" height="1" fill="{KAPTON}"/>',
                wall,
                hole,
                down=opening + 64,
                shown=done["tape"],
            ),
            Sprite(
                "epoxy",
                f'<path d="M-8 -.5 Q-44 0 -8 .5Z" fill="{EPOXY}"/>',
                wall,
                hole,
                down=opening + 44,
                shown=done["epoxy"],
            ),
            *_measure(wall, edge, opening, size),
            *_gauge(falls, view, size, *gauge),
            Caption("cabin", wall - 14, 1.6 * size, ON_CABIN_QUIET, "end", halo=CABIN_COOL),
            Caption("after", 0.04 * width, height - 2.4 * size, ON_CABIN_QUIET, halo=CABIN_WARM),
            Caption(NOW, 0.04 * width, height - 0.9 * size, ON_CABIN, big=True, halo=CABIN_WARM),
            Sprite(
                "a scale",
                f'<rect y="-3" width="1" height="3" fill="{ON_SPACE}"/>',
                width - 14 - bar * scale,
                height - 12,
                across=bar * scale,
            ),
            Caption(
                [[[f"{number(mm)}\u202fmm"]] for mm in bar[:, 0, 0].tolist()],
                width - 14,
                height - 20,
                ON_SPACE,
                "end",
            ),
        ),
    )


def _measure(
    wall: float, edge: tuple[NDArray[np.float64], ...], opening: NDArray[np.float64], size: float
) -> Iterator[Sprite | Caption]:
    """How wide the hole is, beside it."""
    at = wall - 20
    line = f'<path d="M0 0V1" stroke="{ON_CABIN}" stroke-width="1.5" vector-effect="non-scaling-stroke"/>'
    foot = f'<path d="M-5 0H5" stroke="{ON_CABIN}" stroke-width="1.5"/>'
    yield Sprite("the width", line, at, edge[0], down=opening)
    yield from (Sprite("its end", foot, at, y) for y in edge)
    middle = float((edge[0] + edge[1]).mean() / 2)
    yield Caption(
        f"{own(0)}\u202fmm", at - 10, middle + 0.35 * size, ON_CABIN, "end", big=True, halo=CABIN_COOL
    )


def _gauge(
    falls: PressureHistories, view: str, size: float, x: float, y: float, radius: float
) -> Iterator[Sprite | Caption]:
    """The pressure, and in red where crews leave; its numbers in each unit."""
    numbers = ""
    for k, unit in enumerate(map(str, UNITS.positions)):
        size_of = PRESSURE_UNITS[unit] / MMHG
        ticks = [
            _tick(value * size_of, "" if odd % 2 else number(value), radius, size)
            for odd, value in enumerate(FALL_TICKS[unit])
        ]
        hidden = "" if k == UNITS.default else ' display="none"'
        numbers += f'<g data-unit="{k}"{hidden}>{"".join(ticks)}</g>'
    dial = (
        f'<circle r="{radius}" fill="#FFFFFF" stroke="{ON_CABIN}" stroke-width="3"/>{numbers}'
        f'<text y="{0.8 * radius:.0f}" text-anchor="middle" fill="{ON_CABIN}">pressure</text>'
    )
    yield Sprite("the gauge", dial, x, y)
    # Of both one is there: another room is drawn with the same elements.
    for station, line, meaning in (
        (True, facts.fact("pressure_leave").number, "low"),
        (False, falls.start / MMHG / 2, "half"),
    ):
        red = (
            f'<path d="{_arc(radius - 5, 0, line)}" fill="none" stroke="{ON_CABIN_LIMIT}"'
            f' stroke-width="7"/><text x="{-0.36 * radius:.0f}" y="{-0.2 * radius:.0f}"'
            f' text-anchor="middle" fill="{ON_CABIN_LIMIT}">{meaning}</text>'
        )
        yield Sprite("its red", red, x, y, shown=station == falls.scenario.station)
    needle = (
        f'<path d="M0 0V{18 - radius:.0f}" stroke="{ON_CABIN}" stroke-width="3"'
        f' stroke-linecap="round"/><circle r="6" fill="{ON_CABIN}"/>'
    )
    yield Sprite("its needle", needle, x, y, turn=Follows(falls.pressure / MMHG, SWING / MOST, -SWING / 2))
    yield Caption(READING, x, y + radius + 1.5 * size, ON_CABIN, "middle", big=True, halo=CABIN_WARM)


def _tick(mmhg: float, text: str, radius: float, size: float) -> str:
    if mmhg > MOST:
        return ""
    (x1, y1), (x2, y2), (tx, ty) = (_polar(part * radius, mmhg) for part in (0.9, 0.98, 0.7))
    return (
        f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{ON_CABIN}" stroke-width="2"/>'
        f'<text x="{tx:.1f}" y="{ty + 0.3 * size:.1f}" text-anchor="middle"'
        f' fill="{ON_CABIN_QUIET}">{text}</text>'
    )


def _polar(radius: float, mmhg: float) -> tuple[float, float]:
    angle = math.radians(-SWING / 2 + SWING * mmhg / MOST)
    return radius * math.sin(angle), -radius * math.cos(angle)


def _arc(radius: float, low: float, high: float) -> str:
    (x1, y1), (x2, y2) = _polar(radius, low), _polar(radius, high)
    large = int((high - low) / MOST * SWING > 180)
    return f"M{x1:.1f} {y1:.1f}A{radius} {radius} 0 {large} 1 {x2:.1f} {y2:.1f}"


def _cone(view: str) -> str:
    """The jet in a box of one by one, spreading as its points do."""
    return f'<path d="M0 -.5L1 -1.6V1.6L0 .5Z" fill="url(#wall-{view}-jet)"/>'


def _finger() -> str:
    return (
        f'<path d="M-400 -30H-26Q0 -30 0 0T-26 30H-400Z" fill="{SKIN}" stroke="{HULL_DARK}"/>'
        f'<path d="M-14 -16Q-52 -20 -58 -30H-26Q-12 -30 -6 -20Z" fill="{CABIN_WARM}"/>'
    )


def _backdrop(view: str, width: int, height: int, wall: float) -> str:
    """Space with stars and the Earth's limb, the cabin before it, and what is what."""
    inside = gradient(f"wall-{view}-in", {0: CABIN_WARM, 1: CABIN_COOL})
    hull = gradient(f"wall-{view}-hull", {0: HULL_LIGHT, 0.45: HULL, 1: HULL_DARK})
    jet = (
        f'<linearGradient id="wall-{view}-jet"><stop offset="0" stop-color="{JET}"'
        f' stop-opacity=".8"/><stop offset="1" stop-color="{JET}" stop-opacity="0"/>'
        "</linearGradient>"
    )
    at = (width - 0.1 * (width - wall), height + 0.55 * width, 0.62 * width)
    earth = (
        f'<circle cx="{at[0]:.0f}" cy="{at[1]:.0f}" r="{at[2]:.0f}" fill="{EARTH}" stroke="{LIMB}"'
        ' stroke-width="4"/>'
    )
    size = 18 if view == "wide" else 14
    outside = "space: no air" if view == "wide" else "space"
    words = (
        f'<text stroke="{SPACE}" stroke-width="{0.6 * size:.0f}" paint-order="stroke"'
        f' x="{width - 14}" y="{1.6 * size:.0f}" text-anchor="end" fill="{ON_SPACE_QUIET}">'
        f"{outside}</text>"
    )
    return (
        f"<defs>{inside}{hull}{jet}</defs>"
        f'<rect width="{width}" height="{height}" fill="{SPACE}"/>'
        f"{stars(70 if view == 'wide' else 30, wall + 20, 4, width, height)}{earth}"
        f'<path d="M0 0H{wall}V{height}H0Z" fill="url(#wall-{view}-in)"/>{words}'
    )
