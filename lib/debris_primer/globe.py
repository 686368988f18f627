"""How does a clump become a ring, and the ring a shell?  The pieces round the Earth, day by day."""

from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib import facts
from lib.debris_primer.clouds import PIECES, Cloud, clouds
from lib.debris_primer.scenario import BREAKUPS, DAYS_ON
from lib.live.layers import Shape
from lib.live.sweep import Drawing, NumberLine, Sweep, Table, Working
from lib.look.palette import INK, MODEL, QUIET
from lib.look.words import DAY, MINUTE, duration, number
from lib.physics import orbit
from lib.physics.limits import Floats

QUESTION = "How does a clump become a ring, and the ring a shell?"
SIDE = 100.0  # of the picture
EDGE = 9_400e3  # as far from the Earth's middle as the picture reaches [m]
SCALE = SIDE / 2 / EDGE
# We look down on the northern half, and aslant on the plane of the first orbit.
LATITUDE, ASIDE = np.radians(24.0), np.radians(38.0)
SHARE = 0.9  # "nine in ten"
FEW = 0.05  # a share still up that makes no shell any more
CLOSED, WIDE, SHELL = np.radians([270.0, 20.0, 200.0])  # ring closed, band wide, band closed


@cache
def sweep() -> Sweep:
    """The live figure: three break-ups on 21 days over ten years, worked out once for all."""
    each = clouds()
    return Sweep(
        name="globe",
        title=QUESTION,
        subject="Pieces round the Earth",
        controls=(BREAKUPS, DAYS_ON),
        headline=np.array([headlines(cloud) for cloud in each]),
        sentence=np.array([sentences(cloud) for cloud in each]),
        drawing=drawing(each),
        numbers=(
            NumberLine("along the ring, nine in ten within", "°", _degrees(each, 0)),
            NumberLine("planes, nine in ten within", "°", _degrees(each, 1)),
            NumberLine("still up", "%", [[number(round(100 * share)) for share in
                                          cloud.here.mean(axis=1).tolist()] for cloud in each]),
        ),
        table=_table(each[0]),
        working=working(each),
        told=facts.told(*FACTS),
    )  # fmt: skip


@cache
def spreads(cloud: Cloud) -> tuple[Floats, Floats]:
    """How far nine in ten pieces are apart, along the ring and by the plane of their orbit. [rad]

    Of the first parent's pieces, if two broke up.
    """
    first = cloud.elements.select(cloud.parent == 0)
    later = orbit.drifted(first, days())
    return orbit.arc(later.perigee + later.mean_anomaly, SHARE), orbit.arc(later.node, SHARE)


def days() -> Floats:
    """When we look.  [s]"""
    return np.array(DAYS_ON.positions, float) * DAY


def _degrees(each: tuple[Cloud, ...], which: int) -> list[list[str]]:
    return [[_angle(a) for a in spreads(cloud)[which].tolist()] for cloud in each]


def _angle(radians: float) -> str:
    """In whole degrees, small ones in tenths."""
    degrees = float(np.degrees(radians))
    return number(round(degrees) if degrees >= 10 else round(degrees, 1))


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


def when(day: int) -> str:
    """How long after, as people say it."""
    days = float(DAYS_ON.positions[day])
    if days < 1:
        return duration(days * DAY)
    size, unit = (365.0, "year") if days % 365 == 0 else (1.0, "day")
    count = number(days / size, 4)
    return f"{count} {unit}" if count == "1" else f"{count} {unit}s"


def headlines(cloud: Cloud) -> list[str]:
    """The answer in one line, day by day."""
    up = cloud.here.mean(axis=1)
    return [
        f"{when(day)} after the break-up: {_shape(*seen)}."
        for day, seen in enumerate(zip(*spreads(cloud), up, strict=True))
    ]


def _shape(along: float, planes: float, up: float) -> str:
    """What we see, by how far nine in ten pieces are apart and how many are left."""
    if up < FEW:
        return "nearly all pieces have come down"
    if along < CLOSED:
        return f"a clump drawn out over {_angle(along)}° of the orbit"
    if planes < WIDE:
        return "a ring, all the way round"
    if planes < SHELL:
        return f"the ring has fanned out over {_angle(planes)}°"
    return "a shell round the whole Earth"


def sentences(cloud: Cloud) -> list[str]:
    """Why, how fast in this break-up, and how many are left, day by day."""
    along, planes = spreads(cloud)
    ring, shell = (_first(angle >= limit) for angle, limit in ((along, CLOSED), (planes, SHELL)))
    whose = f" Angles are those of {cloud.event.parents[0]}." if len(cloud.parents.node) > 1 else ""
    return [
        f"Low pieces go round faster and run ahead: here the ring is closed after about {ring}."
        " The Earth's bulge turns each orbit a little differently, so the rings fan out: here to a"
        f" shell in about {shell}. {when(day)} after, nine in ten planes lie within"
        f" {_angle(float(planes[day]))}° and {round(100 * float(up))}\u202f% of the pieces drawn"
        f" are still up.{whose}"
        for day, up in enumerate(cloud.here.mean(axis=1))
    ]


def _first(reached: NDArray[np.bool_]) -> str:
    """When it is so for the first time."""
    return when(int(np.argmax(reached))) if reached.any() else "more than ten years"


FACTS = ("cloud_ring_to_shell", "cloud_orbits", "cloud_meeting_speed", "cloud_meeting_latitude",
         "lifetime_rule")  # fmt: skip


def working(each: tuple[Cloud, ...]) -> Working:
    """The two drifts that make ring and shell, at the height of the break-up."""
    tilt = [float(cloud.parents.inclination[0]) for cloud in each]
    round_trip = [float(orbit.period(cloud.height)) / MINUTE for cloud in each]
    turn = [
        float(np.degrees(orbit.node_drift(cloud.height, i))) * DAY
        for cloud, i in zip(each, tilt, strict=True)
    ]
    return Working(
        ("T = 2π √(a³/μ)", "dΩ/dt = −(3/2) √(μ/a³) J_{2} (R/p)² cos i"),
        (
            NumberLine("T, one round at the height of the break-up", "min",
                       [[number(t)] for t in round_trip]),
            NumberLine("i, the tilt of the first orbit", "°",
                       [[number(float(np.degrees(i)))] for i in tilt]),
            NumberLine("J₂, the Earth's bulge (unverified)", "", number(orbit.EARTH_J2, 3)),
            NumberLine("dΩ/dt, how the first orbit turns", "°/day", [[number(t)] for t in turn]),
            NumberLine("place of the break-up", "", [[
                f"over {facts.fact('cloud_meeting_latitude').number:g}° north (unverified)"
                if len(cloud.parents.node) > 1 else "over the equator, our choice"]
                for cloud in each]),
        ),
        "lib.physics.orbit.propagate",
    )  # fmt: skip


def _table(cloud: Cloud) -> Table:
    """All days of the first break-up."""
    along, planes = spreads(cloud)
    rows = [
        (when(day), _angle(a), _angle(p), number(round(100 * up)))
        for day, (a, p, up) in enumerate(zip(along.tolist(), planes.tolist(),
                                             cloud.here.mean(axis=1).tolist(), strict=True))
    ]  # fmt: skip
    columns = ("after", "nine in ten along the ring [°]", "nine in ten planes [°]", "still up [%]")
    return Table(f"{cloud.event.title}: from a clump to a shell", columns, rows)
