"""The Earth as the globe's picture shows it: its lines, the first orbit, and every piece still up.

We look from above its northern half, turned with the orbit of the break-up.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.debris_primer.clouds import PIECES, Cloud
from lib.debris_primer.scenario import DAYS_ON
from lib.live.layers import Shape
from lib.live.sweep import Drawing
from lib.look.palette import INK, MODEL, QUIET
from lib.look.words import DAY, duration, number
from lib.physics import orbit
from lib.physics.limits import Floats

SIDE = 100.0  # of the picture
EDGE = 9_400e3  # as far from the Earth's middle as the picture reaches [m]
SCALE = SIDE / 2 / EDGE
# We look down on the northern half, and aslant on the plane of the first orbit.
LATITUDE, ASIDE = np.radians(24.0), np.radians(38.0)


def days() -> Floats:
    """When we look.  [s]"""
    return np.array(DAYS_ON.positions, float) * DAY


def when(day: int) -> str:
    """How long after, as people say it."""
    days = float(DAYS_ON.positions[day])
    if days < 1:
        return duration(days * DAY)
    size, unit = (365.0, "year") if days % 365 == 0 else (1.0, "day")
    count = number(days / size, 4)
    return f"{count} {unit}" if count == "1" else f"{count} {unit}s"


def drawing(each: tuple[Cloud, ...]) -> Drawing:
    """The Earth, its lines, the first orbit, and the pieces before and behind."""
    front, back = (np.stack(part) for part in zip(*map(_dots, each), strict=True))
    return Drawing(
        "The Earth from above its northern half, with every piece that is still up",
        SIDE,
        SIDE,
        (
            Shape("Earth", "circle", {"cx": SIDE / 2, "cy": SIDE / 2,
                  "r": orbit.EARTH_RADIUS * SCALE}, QUIET, "pale"),
            *_lines(),
            *_first_orbits(each),
            Shape("behind", "dots", {"x": back[..., 0], "y": back[..., 1]}, QUIET),
            Shape("before", "dots", {"x": front[..., 0], "y": front[..., 1]}, MODEL),
            Shape("word", "text", {"x": 0, "y": 0}, INK, text=[
                  [f"{when(day)} after" for day in range(len(DAYS_ON))]], dy=14),
            Shape("word", "text", {"x": SIDE, "y": 0}, QUIET, text="– – first orbit", dy=14,
                  anchor="end"),
            Shape("word", "text", {"x": 0, "y": SIDE}, MODEL, text="● before the Earth", dy=-6),
            Shape("word", "text", {"x": SIDE, "y": SIDE}, QUIET, text="● behind it", dy=-6,
                  anchor="end"),
        ),
    )  # fmt: skip


def seen_from(place: Floats, node: float) -> tuple[Floats, Floats, Floats]:
    """Across, down and towards us, in metres: turned so that the first orbit lies half aslant."""
    turn = node + ASIDE
    east = -place[..., 0] * np.sin(turn) + place[..., 1] * np.cos(turn)
    out = place[..., 0] * np.cos(turn) + place[..., 1] * np.sin(turn)
    up = place[..., 2] * np.cos(LATITUDE) - out * np.sin(LATITUDE)
    towards = place[..., 2] * np.sin(LATITUDE) + out * np.cos(LATITUDE)
    return east, -up, towards


def _dots(cloud: Cloud) -> tuple[Floats, Floats]:
    """Where the pieces are on each day, before the Earth's middle and behind, always as many.

    Hidden by the Earth, down, or out of the picture, a piece lies under another.
    """
    place = orbit.propagate(cloud.elements, days())
    across, down, towards = seen_from(place, float(cloud.parents.node[0]))
    there = cloud.here & (np.maximum(np.abs(across), np.abs(down)) < EDGE)
    hidden = np.hypot(across, down) < orbit.EARTH_RADIUS
    place = SIDE / 2 + np.stack([across, down], axis=-1) * SCALE
    return (
        np.stack([_gathered(*day) for day in zip(place, there & (towards > 0), strict=True)]),
        np.stack([_gathered(*day) for day in zip(place, there & (towards <= 0) & ~hidden,
                                                 strict=True)]),
    )  # fmt: skip


def _gathered(place: Floats, seen: NDArray[np.bool_]) -> Floats:
    """The places that are seen, from left to right, filled up with the last of them."""
    chosen = place[seen]
    if not len(chosen):
        return np.full((PIECES, 2), SIDE / 2)
    chosen = chosen[np.argsort(chosen[:, 0])]
    return np.concatenate([chosen, np.repeat(chosen[-1:], PIECES - len(chosen), axis=0)])


def _lines() -> list[Shape]:
    """The equator and circles beside it, and meridians: the half that faces us."""
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    circles = [_ball(latitude, turn) for latitude in np.radians([-30, 0, 30, 60])]
    circles += [_ball(turn, meridian) for meridian in np.radians([0, 45, 90, 135])]
    return [
        Shape("line", "path", {"x": x.reshape(1, 1, -1), "y": y.reshape(1, 1, -1)}, QUIET,
              stroke="dot")
        for x, y in (_facing(circle * orbit.EARTH_RADIUS, -ASIDE) for circle in circles)
    ]  # fmt: skip


def _first_orbits(each: tuple[Cloud, ...]) -> list[Shape]:
    """Where those flew that broke up: the half before the Earth."""
    along = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    shapes = []
    for k, cloud in enumerate(each):
        for tilt, node in zip(cloud.parents.inclination, cloud.parents.node, strict=True):
            ring = orbit.propagate(orbit.Elements.circular(cloud.height, tilt, node, along), 0.0)
            x, y = _facing(ring, float(cloud.parents.node[0]))
            shapes.append(Shape(
                "first orbit", "path", {"x": x.reshape(1, 1, -1), "y": y.reshape(1, 1, -1)}, QUIET,
                stroke="dash", shown=np.arange(len(each))[:, np.newaxis] == k))  # fmt: skip
    return shapes


def _facing(circle: Floats, node: float) -> tuple[Floats, Floats]:
    """The part of a closed circle that faces us, in the picture's units."""
    across, down, towards = seen_from(circle, node)
    before = towards > 0
    order = np.roll(np.arange(len(circle)), -int(np.argmax(before & ~np.roll(before, 1))))
    order = order[before[order]]
    return SIDE / 2 + across[order] * SCALE, SIDE / 2 + down[order] * SCALE


def _ball(latitude: ArrayLike, longitude: ArrayLike) -> Floats:
    """Places on a ball of radius 1."""
    flat = np.cos(latitude)
    parts = (flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude))
    return np.stack(np.broadcast_arrays(*parts), axis=-1)
