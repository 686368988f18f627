"""What becomes of a grain at a shield, for every size, speed and angle that can be set."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.scenario import ANGLES, SIZES, SPEED_KM_S, SPEEDS
from lib.look.palette import INK, LIMIT, SAFE, Token
from lib.physics import impact
from lib.physics.limits import Floats

WALLS: dict[str, impact.Shield] = {
    "soyuz": impact.SOYUZ_ORBITAL_MODULE,
    "bare": impact.SOYUZ_BARE_WALL,
}
# The laws are fits: within this share of the limit they cannot tell through from stopped.
CLOSE = 0.02
SLOWEST_HOLE_KM_S = 2.0  # where the laws of the hole's width begin
UNBROKEN_KM_S = 3.0  # to about here a grain passes the blanket in one piece
STOPPED, AT_THE_LIMIT, THROUGH = range(3)


@dataclass(frozen=True)
class Fate:
    """A word for what becomes of the grain, and the shape and voice in which it is drawn."""

    word: str
    clause: str
    symbol: str
    token: Token


FATES = {
    STOPPED: Fate("stopped", "is stopped", "circle", SAFE),
    AT_THE_LIMIT: Fate("at the limit", "is just at the limit", "diamond", INK),
    THROUGH: Fate("goes through", "goes through", "cross", LIMIT),
}


@dataclass(frozen=True, eq=False)
class Shots:
    """The answers at all sizes, speeds and angles, in this order, in metres and m/s."""

    wall: str
    speed: Floats  # of the curves, which have angles first and speeds second
    limits: dict[str, Floats]  # by shield
    critical: Floats  # speeds and angles, for the visitor's shield
    fate: NDArray[np.int_]  # a key of FATES
    hole: Floats  # sizes and speeds: straight on in a bare wall; 0 where no law gives a width


def solve(wall: str) -> Shots:
    """A solid ball of aluminium at both walls; every grain against the visitor's."""
    density = facts.fact("debris_density").number * 1000
    size, speed, angle = (np.array(live.positions, float) for live in (SIZES, SPEEDS, ANGLES))
    size, speed, angle = size / 1000, speed * 1000, np.radians(angle)
    along = np.linspace(SPEED_KM_S.low, SPEED_KM_S.high, 77) * 1000
    critical = impact.critical_diameter(WALLS[wall], speed[:, np.newaxis], angle, density)
    ratio = size[:, np.newaxis, np.newaxis] / critical
    hole = np.zeros((size.size, speed.size))
    if wall == "bare":
        fast = speed >= SLOWEST_HOLE_KM_S * 1000
        hole[:, fast] = impact.hole_diameter(
            size[:, np.newaxis], speed[fast], impact.SOYUZ_BARE_WALL.thickness, density
        )
    return Shots(
        wall=wall,
        speed=along,
        limits={name: impact.critical_diameter(shield, along, angle[:, np.newaxis], density)
                for name, shield in WALLS.items()},
        critical=critical,
        fate=np.select([abs(ratio - 1) <= CLOSE, ratio < 1], [AT_THE_LIMIT, STOPPED], THROUGH),
        hole=hole,
    )  # fmt: skip
