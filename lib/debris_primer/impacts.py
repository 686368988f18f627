"""What becomes of a grain at a wall, for every size, speed and angle that can be set."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.scenario import ANGLES, SIZES, SPEED_KM_S, SPEEDS
from lib.live.model.grid import along_control, at_points
from lib.look.palette import INK, LIMIT, QUIET, SAFE, Token
from lib.physics import impact
from lib.physics.impact.ballistic import STEEPEST_BLANKETED, STEEPEST_TOUGHENED
from lib.physics.impact.craters import STEEPEST
from lib.physics.limits import Floats


@dataclass(frozen=True)
class Wall:
    """A wall by its law: what it is called in a sentence and on its line, and which other wall is
    drawn beside it; where its law ends, and up to which speed it meets a grain in one piece."""

    name: str
    word: str
    beside: str
    shield: impact.Shield
    steepest: float = STEEPEST
    unbroken_km_s: float = 0.0


WALLS = {
    "soyuz": Wall(
        "the wall behind its blanket",
        "with blanket",
        "bare",
        impact.SOYUZ_ORBITAL_MODULE,
        STEEPEST_BLANKETED,
        3.0,
    ),
    "toughened": Wall(
        "the wall behind a toughened blanket",
        "toughened blanket",
        "soyuz",
        impact.SOYUZ_TOUGHENED,
        STEEPEST_TOUGHENED,
        3.0,
    ),
    "bare": Wall("the bare wall", "bare wall", "soyuz", impact.SOYUZ_BARE_WALL),
    "us_lab": Wall("the station laboratory's wall", "laboratory", "soyuz", impact.US_LAB, unbroken_km_s=2.0),
}
# The laws are fits: within this share of the limit they cannot tell through from stopped.
CLOSE = 0.02
SLOWEST_HOLE_KM_S = 2.0  # where the laws of the hole's width begin
TESTED_KM_S = impact.FASTEST_SHOT / 1000
# Only the law of the single wall ends there; other walls have been shot at faster, if rarely.
BEYOND = {wall: "beyond tests" if wall == "bare" else "few shots" for wall in WALLS}
STOPPED, BULGED, FLAKED, AT_THE_LIMIT, THROUGH, NO_LAW = range(6)


@dataclass(frozen=True)
class Fate:
    """A word for what becomes of the grain, and the shape and voice in which it is drawn."""

    word: str
    symbol: str
    token: Token


FATES = {
    STOPPED: Fate("stopped", "circle", SAFE),
    BULGED: Fate("stopped, bulges", "circle", SAFE),
    FLAKED: Fate("stopped, flake", "triangle", INK),
    AT_THE_LIMIT: Fate("at the limit", "diamond", INK),
    THROUGH: Fate("goes through", "cross", LIMIT),
    NO_LAW: Fate("outside tests", "square", QUIET),
}


@dataclass(frozen=True, eq=False)
class Shots:
    """The answers at all sizes, speeds and angles, in this order, in metres and m/s."""

    wall: str
    speed: Floats  # of the curves, which have angles first and speeds second
    limits: dict[str, Floats]  # of the wall and of the one beside it; NaN where a law is silent
    critical: Floats  # speeds and angles, for the visitor's wall
    fate: NDArray[np.int_]  # a key of FATES
    hole: dict[str, Floats]  # sizes and speeds: by each law, in a bare wall hit straight on, or NaN
    crater: Floats  # how deep it would be in so thick a wall that its back feels nothing

    @property
    def law(self) -> Wall:
        """The visitor's wall."""
        return WALLS[self.wall]


def solve(wall: str) -> Shots:
    """A solid ball of aluminium at two walls; every grain against the visitor's."""
    law, density = WALLS[wall], facts.fact("debris_density").number * 1000
    size, speed, angle = (live.numbers for live in (SIZES, SPEEDS, ANGLES))
    size, speed, angle = size / 1000, speed * 1000, np.radians(angle)
    along = np.linspace(SPEED_KM_S.low, SPEED_KM_S.high, 77) * 1000
    critical = _critical(law, along_control(speed, 0, of=2), angle)
    hole = {}
    if wall == "bare":
        slow = along_control(speed < SLOWEST_HOLE_KM_S * 1000, 1, of=2)
        widths = impact.hole_diameters(
            along_control(size, 0, of=2),
            np.maximum(speed, SLOWEST_HOLE_KM_S * 1000),
            impact.SOYUZ_BARE_WALL.thickness,
            density,
        )
        hole = {name: np.where(slow, np.nan, width) for name, width in widths.items()}
    return Shots(
        wall=wall,
        speed=along,
        limits={name: _critical(WALLS[name], along, at_points(angle)) for name in (wall, law.beside)},
        critical=critical,
        fate=_fate(law, along_control(size, 0, of=3), along_control(speed, 0, of=2), angle, critical),
        hole=hole,
        crater=impact.crater_depth(
            along_control(size, 0, of=3), along_control(speed, 0, of=2), angle, density
        ),
    )


def _critical(wall: Wall, speed: Floats, angle: Floats) -> Floats:
    """The critical diameter [m], NaN where the law of this wall ends before the angle."""
    density = facts.fact("debris_density").number * 1000
    known = impact.critical_diameter(wall.shield, speed, np.minimum(angle, wall.steepest), density)
    return np.where(angle <= wall.steepest, known, np.nan)


def _fate(wall: Wall, size: Floats, speed: Floats, angle: Floats, critical: Floats) -> NDArray[np.int_]:
    """Through or not; of a single wall the handbook also says when its back lets go."""
    ratio = size / critical
    cases = [(np.isnan(ratio), NO_LAW), (abs(ratio - 1) <= CLOSE, AT_THE_LIMIT), (ratio > 1, THROUGH)]
    if isinstance(wall.shield, impact.SingleWall):
        density = facts.fact("debris_density").number * 1000
        for stopped, fate in ((impact.NO_LOOSE_FLAKE, FLAKED), (impact.NO_FLAKE, BULGED)):
            thicker = impact.SingleWall(wall.shield.thickness, wall.shield.metal, stopped)
            spared = impact.critical_diameter(thicker, speed, angle, density)
            cases.append((size > spared, fate))
    where, fates = zip(*cases, strict=True)
    return np.select(where, fates, STOPPED)
