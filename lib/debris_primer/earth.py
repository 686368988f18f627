"""The Earth as the globe's picture shows it: a window, the first orbit, and the pieces in sight.

We look from above its northern half, turned with the orbit of the break-up.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.debris_primer.clouds import Cloud
from lib.debris_primer.scenario import DAYS_ON
from lib.live.model.contents import Drawing
from lib.live.model.grid import along_control, at_points, everywhere
from lib.live.model.layers import Shape
from lib.look.materials import strewn
from lib.look.palette import EARTH, GRAIN, HULL, KAPTON, LIMB, STAR
from lib.look.words import DAY, number
from lib.physics import orbit
from lib.physics.limits import Floats

SIDE, HIGH = 100.0, 108.0  # of the picture
MIDDLE = np.array([50.0, 55.0])
EDGE = 8_800e3  # as far from the Earth's middle as the picture reaches [m]
SCALE = 49 / EDGE
ROUND = orbit.EARTH_RADIUS * SCALE
# We look down on the northern half, and aslant on the plane of the first orbit.
LATITUDE, ASIDE = np.radians(24.0), np.radians(38.0)
STARS = 48  # of them as many as stand beside the Earth
DRAWN = 180  # of the pieces of each break-up: as many as travel lightly at fifty moments
FLASH = 2  # moments that the flash is seen


def days() -> Floats:
    """When we look.  [s]"""
    return DAYS_ON.numbers * DAY


def drawing(each: tuple[Cloud, ...]) -> Drawing:
    """Stars, the Earth and its lines, the first orbit, who broke up, and the pieces."""
    seen = np.stack([_dots(cloud) for cloud in each])
    return Drawing(
        "The Earth from above its northern half, with pieces that are still up",
        SIDE,
        HIGH,
        (
            *_sky(),
            *_lines(),
            *_first_orbits(each),
            *_whole(each),
            Shape("pieces", "dots", {"x": seen[..., 0], "y": seen[..., 1]}, GRAIN, shown=_at(slice(1, None))),
            *_words(each),
        ),
        window=True,
    )


def _at(moments: slice) -> NDArray[np.bool_]:
    """At these of the control's moments, in any break-up."""
    chosen = np.zeros((1, len(DAYS_ON)), bool)
    chosen[:, moments] = True
    return chosen


class Turned(NamedTuple):
    """Places as we see them, in metres from the middle of the Earth."""

    across: Floats
    down: Floats
    towards: Floats  # us: what lies behind the Earth is below 0


def seen_from(place: Floats, node: float) -> Turned:
    """Places turned so that the first orbit lies half aslant."""
    turn = node + ASIDE
    east = -place[..., 0] * np.sin(turn) + place[..., 1] * np.cos(turn)
    out = place[..., 0] * np.cos(turn) + place[..., 1] * np.sin(turn)
    up = place[..., 2] * np.cos(LATITUDE) - out * np.sin(LATITUDE)
    towards = place[..., 2] * np.sin(LATITUDE) + out * np.cos(LATITUDE)
    return Turned(east, -up, towards)


def _dots(cloud: Cloud) -> Floats:
    """Where the pieces are at each moment, in the picture's units, always as many.

    Behind the Earth, down, or out of the picture, a piece lies under another.
    """
    place = orbit.propagate(cloud.elements.select(slice(DRAWN)), days())
    across, down, towards = seen_from(place, float(cloud.parents.node[0]))
    there = cloud.here[:, :DRAWN] & (np.maximum(np.abs(across), np.abs(down)) < EDGE)
    hidden = (towards < 0) & (np.hypot(across, down) < orbit.EARTH_RADIUS)
    place = MIDDLE + np.stack([across, down], axis=-1) * SCALE
    return np.stack([_gathered(*day) for day in zip(place, there & ~hidden, strict=True)])


def _gathered(place: Floats, seen: NDArray[np.bool_]) -> Floats:
    """The places that are seen, from left to right, filled up with the last of them."""
    chosen = place[seen]
    if not len(chosen):
        return np.full((DRAWN, 2), MIDDLE)
    chosen = chosen[np.argsort(chosen[:, 0])]
    return np.concatenate([chosen, np.repeat(chosen[-1:], DRAWN - len(chosen), axis=0)])


def _sky() -> Iterator[Shape]:
    """Some stars, away from the words, and the Earth with its edge of air."""
    x, y = MIDDLE
    for u, v, w in strewn(STARS):
        if np.hypot(u * SIDE - x, v * HIGH - y) > ROUND + 2 and 0.1 < v < 0.9:
            yield Shape("star", "circle", {"cx": u * SIDE, "cy": v * HIGH, "r": 0.1 + 0.2 * w}, HULL, "solid")
    yield Shape("Earth", "circle", {"cx": x, "cy": y, "r": ROUND}, EARTH, "solid")
    yield Shape("its air", "circle", {"cx": x, "cy": y, "r": ROUND}, LIMB)


def _path(x: Floats, y: Floats) -> dict[str, ArrayLike]:
    return {"x": everywhere(x, of=2), "y": everywhere(y, of=2)}


def _lines() -> list[Shape]:
    """The equator and circles beside it, and meridians: the half that faces us."""
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    circles = [_ball(latitude, turn) for latitude in np.radians([-30, 0, 30, 60])]
    circles += [_ball(turn, meridian) for meridian in np.radians([0, 45, 90, 135])]
    return [
        Shape("line", "path", _path(*_facing(circle * orbit.EARTH_RADIUS, -ASIDE)), LIMB, stroke="dot")
        for circle in circles
    ]


def _first_orbits(each: tuple[Cloud, ...]) -> Iterator[Shape]:
    """Where those flew that broke up: the half before the Earth."""
    along = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    for k, cloud in enumerate(each):
        for tilt, node in zip(cloud.parents.inclination, cloud.parents.node, strict=True):
            ring = orbit.propagate(orbit.Elements.circular(cloud.height, tilt, node, along), 0.0)
            yield Shape(
                "first orbit",
                "path",
                _path(*_facing(ring, float(cloud.parents.node[0]))),
                LIMB,
                stroke="dash",
                shown=along_control(np.arange(len(each)), 0, of=2) == k,
            )


def _broke(cloud: Cloud) -> Floats:
    """Where it happened, in the picture's units."""
    seen = seen_from(orbit.propagate(cloud.parents, 0.0)[0], float(cloud.parents.node[0]))
    return np.asarray(MIDDLE + np.array([seen.across, seen.down]) * SCALE)


def _whole(each: tuple[Cloud, ...]) -> Iterator[Shape]:
    """One or two satellites before it happens, and then a flash; not to scale."""
    places = along_control(np.array([_broke(cloud) for cloud in each]), 0, of=2)
    two = np.array([[len(cloud.event.parents) > 1] for cloud in each])
    x, y = places[..., 0], places[..., 1]
    before = _at(slice(0, 1))
    for side, shown in ((-1, before), (1, before & two)):
        middle = np.where(two, x + 6 * side, x)
        for wing in (-4.2, 1.4):
            yield Shape(
                "wing",
                "rect",
                {"x": middle + wing, "y": y - 1, "width": 2.8, "height": 2},
                LIMB,
                "solid",
                shown=shown,
            )
        yield Shape(
            "satellite",
            "rect",
            {"x": middle - 1.2, "y": y - 1.5, "width": 2.4, "height": 3},
            KAPTON,
            "solid",
            shown=shown,
        )
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    reach = np.where(np.arange(16) % 2, 1.6, 5.0)
    yield Shape(
        "flash",
        "path",
        {"x": at_points(x) + reach * np.cos(turn), "y": at_points(y) + reach * np.sin(turn)},
        STAR,
        "solid",
        shown=_at(slice(1, 1 + FLASH)),
    )


def _words(each: tuple[Cloud, ...]) -> Iterator[Shape]:
    """When it is, and what is what."""
    after = [[f"{text} after" if k else "before" for k, text in enumerate(DAYS_ON.texts)]]
    yield Shape("time", "text", {"x": 2, "y": 0}, STAR, text=after, dy=20)
    yield Shape("what", "text", {"x": SIDE - 2, "y": 0}, LIMB, text="– – first orbit", dy=20, anchor="end")
    names = [[" and ".join(cloud.event.parents)] for cloud in each]
    yield Shape("what", "text", {"x": 2, "y": HIGH}, STAR, text=names, dy=-10, shown=_at(slice(0, 1)))
    dots = [[f"● about {number(stands_for(cloud))} tracked pieces"] for cloud in each]
    yield Shape("what", "text", {"x": 2, "y": HIGH}, GRAIN, text=dots, dy=-10, shown=_at(slice(1, None)))


def stands_for(cloud: Cloud) -> int:
    """How many pieces in the catalogue there are for each dot."""
    return round(cloud.catalogued / DRAWN)


def _facing(circle: Floats, node: float) -> tuple[Floats, Floats]:
    """The part of a closed circle that faces us, in the picture's units."""
    across, down, towards = seen_from(circle, node)
    before = towards > 0
    order = np.roll(np.arange(len(circle)), -int(np.argmax(before & ~np.roll(before, 1))))
    order = order[before[order]]
    return MIDDLE[0] + across[order] * SCALE, MIDDLE[1] + down[order] * SCALE


def _ball(latitude: ArrayLike, longitude: ArrayLike) -> Floats:
    """Places on a ball of radius 1."""
    flat = np.cos(latitude)
    parts = (flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude))
    return np.stack(np.broadcast_arrays(*parts), axis=-1)
