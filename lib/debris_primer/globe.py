"""Where do the grains come from?  Three break-ups, and their pieces round the Earth, day by day."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.clouds import Cloud, clouds
from lib.debris_primer.earth import days, drawing
from lib.debris_primer.scenario import BREAKUPS, DAYS_ON
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.scene import Play
from lib.live.model.sweep import Sweep
from lib.look.words import DAY, MINUTE, number
from lib.physics import orbit
from lib.physics.limits import Floats

QUESTION = "Where do the grains come from?"
SECONDS = 14  # that ten years take when they are played
SHARE = 0.9  # "nine in ten"
FEW = 0.05  # a share still up that makes no shell any more
DRAWN_OUT, CLOSED = np.radians([60.0, 270.0])  # along the orbit: an arc, a ring
WIDE, SHELL = np.radians([20.0, 200.0])  # by their planes: a ring no more, a shell


@cache
def sweep() -> Sweep:
    """The live figure: three break-ups at fifty moments of ten years, worked out once for all."""
    each = clouds()
    return Sweep(
        name="globe",
        title=QUESTION,
        subject="Pieces round the Earth",
        play=Play("Break it up", seconds=SECONDS),
        controls=(BREAKUPS, DAYS_ON),
        headline=np.array([headlines(cloud) for cloud in each]),
        sentence=np.array(
            [sentences(cloud, str(key)) for cloud, key in zip(each, BREAKUPS.positions, strict=True)]
        ),
        drawing=drawing(each),
        numbers=(
            NumberLine(
                "pieces still up",
                "%",
                [
                    [number(round(100 * share)) for share in cloud.here.mean(axis=1).tolist()]
                    for cloud in each
                ],
            ),
        ),
        table=_table(each[0]),
        working=working(each),
        citations=facts.citations(*FACTS),
    )


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
    turning = orbit.node_drift(
        first.semi_major_axis - orbit.EARTH_RADIUS, first.inclination, first.eccentricity
    )
    closed = (2.0 * np.pi / np.ptp(turning[up[own]]) for up in cloud.here)
    return float(next(t for day, t in zip(days(), closed, strict=True) if t <= day))


def _degrees(each: tuple[Cloud, ...], which: int) -> list[list[str]]:
    return [[_angle(a) for a in spreads(cloud)[which].tolist()] for cloud in each]


def _angle(radians: float) -> str:
    """In whole degrees, small ones in tenths."""
    degrees = float(np.degrees(radians))
    return number(round(degrees) if degrees >= 10 else round(degrees, 1))


def headlines(cloud: Cloud) -> list[str]:
    """The answer in one line, moment by moment."""
    up = cloud.here.mean(axis=1)
    moments = zip(DAYS_ON.texts, *spreads(cloud), up, strict=True)
    return [
        f"{when} after the break-up: {SHAPES[shape(*seen)]}." if k else _before(cloud)
        for k, (when, *seen) in enumerate(moments)
    ]


def _before(cloud: Cloud) -> str:
    if len(cloud.event.parents) > 1:
        return "Two satellites are about to meet."
    return f"{cloud.event.title}, {cloud.event.what}, is still whole."


SHAPES = {
    "clump": "a clump",
    "arc": "a long arc",
    "ring": "a ring, all the way round",
    "fan": "the ring has fanned out",
    "shell": "a shell round the whole Earth",
    "down": "nearly all have come down",
}


def shape(along: float, planes: float, up: float) -> str:
    """What we see, by how far nine in ten pieces are apart [rad] and the share that is left.

    >>> shape(np.pi, 0.01, 1.0), shape(6.0, 0.01, 1.0), shape(6.0, 4.0, 0.9)
    ('arc', 'ring', 'shell')
    """
    if up < FEW:
        return "down"
    if along < CLOSED:
        return "clump" if along < DRAWN_OUT else "arc"
    if planes < WIDE:
        return "ring"
    return "fan" if planes < SHELL else "shell"


BECAUSE = {
    "clump": "Low pieces go round faster than high ones. Soon they run ahead.",
    "arc": "Low pieces go round faster than high ones, so they run ahead.",
    "ring": "The fast pieces have caught up with the slow ones from behind.",
    "fan": "The Earth is thick round its waist. That turns each orbit at its own pace.",
    "shell": "By now no ship at this height can keep out of their way.",
    "down": "So low, some air still slows them. As they fall, they burn up.",
}


def sentences(cloud: Cloud, key: str) -> list[str]:
    """Who broke up, and why the pieces spread as they do, moment by moment."""
    says = facts.fact(f"breakup_{key}").says
    up = cloud.here.mean(axis=1)
    why = [BECAUSE[shape(*seen)] for seen in zip(*spreads(cloud), up, strict=True)]
    return [f"{says} {because}" for because in ("Watch where the pieces go.", *why[1:])]


def closely() -> str:
    """When ring and shell are made, by two measures, and what others have published."""
    paragraphs = [f"**From a clump to a shell.** {facts.fact('cloud_ring_to_shell').says}"]
    for cloud in clouds():
        along, planes = spreads(cloud)
        ring, shell = (_first(angle >= limit) for angle, limit in ((along, CLOSED), (planes, SHELL)))
        whose = f", by the planes of {cloud.event.parents[0]}" if len(cloud.event.parents) > 1 else ""
        paragraphs.append(
            f"{cloud.event.title}: the ring is closed after {ring}. The outermost planes are all"
            f" round the Earth after about {number(closes(cloud) / DAY)}\u202fdays. Nine in ten lie"
            f" over {_angle(SHELL)}°, which we call a shell, after {shell}{whose}."
        )
    return "\n\n".join([*paragraphs, facts.fact("cloud_fengyun_shell").says])


def _first(reached: NDArray[np.bool_]) -> str:
    """When it is so for the first time."""
    return f"about {DAYS_ON.texts[int(np.argmax(reached))]}" if reached.any() else "more than ten years"


FACTS = ("breakup_fengyun", "breakup_iridium", "breakup_cosmos1408",
         "cloud_ring_to_shell", "cloud_fengyun_shell", "clouds", "clouds_modelled", "cloud_orbits",
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
            NumberLine(
                "T, one round at the height of the break-up", "min", [[number(t)] for t in round_trip]
            ),
            NumberLine("i, the tilt of the first orbit", "°", [[number(float(np.degrees(i)))] for i in tilt]),
            NumberLine("J₂, the Earth's bulge (unverified)", "", number(orbit.EARTH_J2, 3)),
            NumberLine("dΩ/dt, how the first orbit turns", "°/day", [[number(t)] for t in turn]),
            NumberLine("along the ring, nine in ten within", "°", _degrees(each, 0)),
            NumberLine("planes, nine in ten within", "°", _degrees(each, 1)),
            NumberLine(
                "place of the break-up",
                "",
                [
                    [
                        f"over {facts.fact('cloud_meeting_latitude').number:g}° north (unverified)"
                        if len(cloud.parents.node) > 1
                        else "over the equator, our choice"
                    ]
                    for cloud in each
                ],
            ),
        ),
        "lib.physics.orbit.propagate",
    )


def _table(cloud: Cloud) -> Table:
    """All days of the first break-up."""
    along, planes = spreads(cloud)
    rows = [
        (when, _angle(a), _angle(p), number(round(100 * up)))
        for when, a, p, up in zip(
            DAYS_ON.texts, along.tolist(), planes.tolist(), cloud.here.mean(axis=1).tolist(), strict=True
        )
    ]
    columns = ("after", "nine in ten along the ring [°]", "nine in ten planes [°]", "still up [%]")
    return Table(f"{cloud.event.title}: from a clump to a shell", columns, rows)


FIGURE = Figure("globe", "debris_primer", sweep)
