"""How does a clump become a ring, and the ring a shell?  The pieces round the Earth, day by day."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.clouds import Cloud, clouds
from lib.debris_primer.earth import days, drawing, when
from lib.debris_primer.scenario import BREAKUPS, DAYS_ON
from lib.live.beside import NumberLine, Table, Working
from lib.live.figure import Figure
from lib.live.sweep import Sweep
from lib.look.words import DAY, MINUTE, number
from lib.physics import orbit
from lib.physics.limits import Floats

QUESTION = "How does a clump become a ring, and the ring a shell?"
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


def closes(cloud: Cloud) -> float:
    """Until the planes that turn fastest and slowest, of pieces up then, are a round apart.  [s]

    Of the first parent's pieces, if two broke up.
    """
    own = cloud.parent == 0
    first = cloud.elements.select(own)
    turning = orbit.node_drift(first.semi_major_axis - orbit.EARTH_RADIUS, first.inclination,
                               first.eccentricity)  # fmt: skip
    closed = (2.0 * np.pi / np.ptp(turning[up[own]]) for up in cloud.here)
    return float(next(t for day, t in zip(days(), closed, strict=True) if t <= day))


def _degrees(each: tuple[Cloud, ...], which: int) -> list[list[str]]:
    return [[_angle(a) for a in spreads(cloud)[which].tolist()] for cloud in each]


def _angle(radians: float) -> str:
    """In whole degrees, small ones in tenths."""
    degrees = float(np.degrees(radians))
    return number(round(degrees) if degrees >= 10 else round(degrees, 1))


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
    closed = f"{number(closes(cloud) / DAY)}\u202fdays"
    published = (
        f" {facts.fact('cloud_fengyun_shell').says}" if cloud.event.row == "Fengyun-1C" else ""
    )
    whose = f" Angles are those of {cloud.event.parents[0]}." if len(cloud.parents.node) > 1 else ""
    return [
        f"Low pieces go round faster and run ahead: here the ring is closed after about {ring}."
        " The Earth's bulge turns each orbit a little differently, so the rings fan out: here the"
        f" outermost planes are all round the Earth after about {closed}, and nine in ten over"
        f" {_angle(SHELL)}°, which we call a shell, after about {shell}.{published} {when(day)}"
        f" after, nine in ten planes lie within"
        f" {_angle(float(planes[day]))}° and {round(100 * float(up))}\u202f% of the pieces drawn"
        f" are still up.{whose}"
        for day, up in enumerate(cloud.here.mean(axis=1))
    ]


def _first(reached: NDArray[np.bool_]) -> str:
    """When it is so for the first time."""
    return when(int(np.argmax(reached))) if reached.any() else "more than ten years"


FACTS = ("cloud_ring_to_shell", "cloud_fengyun_shell", "clouds", "clouds_modelled", "cloud_orbits",
         "cloud_meeting_speed", "cloud_meeting_latitude", "lifetime_rule")  # fmt: skip


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


FIGURE = Figure("globe", "debris_primer", sweep)
