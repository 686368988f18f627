"""What does a particle do to a wall, and how likely is it?

The largest particle that each of four kinds of wall stops; the hole in a single thin wall; from
a flux to a chance.  The laws are fits to shots below about 8 km/s, carried on by scaling; written
in cm, g/cm³, km/s and ksi, they are kept so inside.  HB is [NASA-TM-2009-214785].
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import psi as pounds_per_square_inch

from lib.physics.limits import Floats, within

KSI = 1e3 * pounds_per_square_inch  # [Pa]
# How much thicker than the crater's depth a single wall must be (HB 4-1 to 4-6): to have no hole,
# no flake thrown off its back, and no bulge of one.  Titanium needs 2.4 for the second.
NO_HOLE, NO_LOOSE_FLAKE, NO_FLAKE, NO_LOOSE_FLAKE_TITANIUM = 1.8, 2.2, 3.0, 2.4
HOLE_LAWS = ("carey-mcdonnell-dixon", "maiden", "nysmith-denardo", "sawle")
# HB's shots at single walls end at 85°; the two limbs of the Soyuz law cross at 80°.
STEEPEST, STEEPEST_BLANKETED = np.radians([85.0, 80.0]) + 1e-9


@dataclass(frozen=True)
class Metal:
    """A wall's metal: density [kg/m³], Brinell hardness [1], speed of sound [m/s], and the power
    with which the critical diameter grows with thickness."""

    name: str
    density: float
    brinell: float
    sound_speed: float
    diameter_exponent: float = 18 / 19


ALUMINIUM = Metal("aluminium", 2_713.0, 73.0, 5_069.0)  # of the [PYBLOSSUM] check values
TITANIUM = Metal("titanium", 4_730.0, 257.0, 4_260.0, 1.0)  # of the [PYBLOSSUM] check values
AMG6 = Metal("AMg6 aluminium", 2_640.0, 65.0, 5_100.0)  # Soyuz; hardness assumed, rest recalled


@dataclass(frozen=True)
class SingleWall:
    """A bare wall (Cour-Palais, HB 4-1 to 4-6): ``thickness`` [m], and what counts as stopped."""

    thickness: float
    metal: Metal = ALUMINIUM
    stopped: float = NO_HOLE


@dataclass(frozen=True)
class Whipple:
    """A bumper before a wall (NNO, HB 4-23 to 4-26): lengths [m], density [kg/m³], yield [Pa].
    Up to ``low_speed`` [m/s], along the normal, the bumper does not break the particle.  A shield
    with its own fit in HB brings ``high_speed_factor`` [m (kg/m³)^1/3 (m/s)^2/3].
    """

    bumper_thickness: float
    bumper_density: float
    spacing: float
    wall_thickness: float
    wall_yield: float
    low_speed: float = 3_000.0
    high_speed_factor: float | None = None


@dataclass(frozen=True)
class StuffedWhipple:
    """Bumper and fabric [kg/m²], then a wall (HB 4-48 to 4-50).  ``fabric_factor``: 0.6 with 25 to
    35 % of the shield's mass in the fabric, 0.45 with 10 to 15 %."""

    bumper_mass: float
    spacing: float
    wall_thickness: float
    wall_density: float
    wall_yield: float
    fabric_factor: float = 0.6


@dataclass(frozen=True)
class BlanketedWall:
    """A Soyuz wall [m] 15 mm behind a blanket [kg/m²] (HB 6-2 to 6-4; the law fixes the gap)."""

    wall_thickness: float
    blanket_mass: float


Shield = SingleWall | Whipple | StuffedWhipple | BlanketedWall
Limb = tuple[Floats, float]  # critical diameter at 1 km/s, and the power by which speed lowers it

SOYUZ_ORBITAL_MODULE = BlanketedWall(wall_thickness=1.9e-3, blanket_mass=1.88)  # HB 6.2, baseline
SOYUZ_BARE_WALL = SingleWall(1.9e-3, AMG6)
# US laboratory, blanket inside (HB Table 4-5: 4.643 in cm); so the bumper's density is not used.
US_LAB = Whipple(2.0e-3, 2_700.0, 0.107, 4.8e-3, 52 * KSI, 2_000.0, 46.43)


def critical_diameter(
    shield: Shield, speed: ArrayLike, angle: ArrayLike, density: ArrayLike
) -> Floats:
    """Which is the largest particle that this shield just stops?  [m]

    A solid ball of ``density`` [kg/m³] at ``speed`` [m/s], ``angle`` [rad] from the normal.  Each
    shield with its own fitted law, a straight line over speed between a slow and a fast end; a
    Whipple shield past 65° counts as at 65°.  Arguments broadcast.  ``ValueError`` outside 0.1 to
    72 km/s, 100 to 20 000 kg/m³, 0 to 85° (80° for a blanketed wall), or for a size below 0.

    >>> round(float(critical_diameter(SOYUZ_ORBITAL_MODULE, 7_000, 0, 2_800)) * 1e3, 2)   # mm
    1.86
    """
    steepest = STEEPEST_BLANKETED if isinstance(shield, BlanketedWall) else STEEPEST
    v = within("speed", speed, 100.0, 72_000.0, "m/s") / 1e3
    theta = within("angle", angle, 0.0, steepest, "rad")
    rho = within("density", density, 100.0, 20_000.0, "kg/m³") / 1e3
    match shield:
        case SingleWall():
            centimetres = _single_wall(shield, v, np.cos(theta), rho)
        case Whipple():
            centimetres = _whipple(shield, v, theta, rho)
        case StuffedWhipple():
            centimetres = _stuffed_whipple(shield, v, np.cos(theta), rho)
        case _:
            centimetres = _blanketed_wall(shield, v, np.cos(theta), rho)
    return centimetres / 100.0


def _single_wall(wall: SingleWall, v: Floats, c: Floats, rho: Floats) -> Floats:
    metal = wall.metal
    ratio = rho * 1e3 / metal.density
    # HB: a particle at least 1.5 times as dense as the wall digs with power 2/3, not 1/2.
    denser = np.where(ratio >= 1.5, ratio ** (2 / 3), ratio**0.5)
    crater = 5.24 * metal.brinell**-0.25 * denser * (v * 1e3 * c / metal.sound_speed) ** (2 / 3)
    d: Floats = (_cm(wall.thickness) / (wall.stopped * crater)) ** metal.diameter_exponent
    return d


def _whipple(shield: Whipple, v: Floats, theta: Floats, rho: Floats) -> Floats:
    c = np.cos(np.minimum(theta, np.radians(65.0)))  # HB: past 65° use 65°
    tb, tw, s = _cm(shield.bumper_thickness), _cm(shield.wall_thickness), _cm(shield.spacing)
    sigma = within("wall yield", shield.wall_yield, 0.0, 1e10, "Pa") / KSI
    rho_b = within("bumper density", shield.bumper_density, 100.0, 20_000.0, "kg/m³") / 1e3
    strength = 3.918 * tw ** (2 / 3) * rho_b ** (-1 / 9) * (s * sigma / 70.0) ** (1 / 3)
    if shield.high_speed_factor is not None:
        strength = within("high-speed factor", shield.high_speed_factor, 0.0, 1e4) / 10.0
    plain = (tw * (sigma / 40.0) ** 0.5 + tb) / (0.6 * c ** (5 / 3) * rho**0.5)
    slow = (plain ** (18 / 19), 2 / 3 * 18 / 19)
    fast = (strength * rho ** (-1 / 3) * c ** (-2 / 3), 2 / 3)
    low = within("low speed", shield.low_speed, 100.0, 6_900.0, "m/s") / 1e3
    return _joined(v, low / c, 7.0 / c, slow, fast)


def _stuffed_whipple(shield: StuffedWhipple, v: Floats, c: Floats, rho: Floats) -> Floats:
    tw, s = _cm(shield.wall_thickness), _cm(shield.spacing)
    mb = within("bumper mass", shield.bumper_mass, 0.0, 1e3, "kg/m²") / 10.0
    rho_w = within("wall density", shield.wall_density, 100.0, 20_000.0, "kg/m³") / 1e3
    sigma = within("wall yield", shield.wall_yield, 0.0, 1e10, "Pa") / KSI
    plain = tw * (sigma / 40.0) ** 0.5 + 0.37 * mb
    strength = (tw * rho_w / rho) ** (1 / 3) * s ** (2 / 3) * (sigma / 40.0) ** (1 / 6)
    slow = (2.35 * c ** (-4 / 3) * rho**-0.5 * plain, 2 / 3)
    fast = (shield.fabric_factor * strength * c**-0.5, 1 / 3)
    return _joined(v, 2.6 * c**-0.5, 6.5 * c**-0.75, slow, fast)


def _blanketed_wall(shield: BlanketedWall, v: Floats, c: Floats, rho: Floats) -> Floats:
    tw = _cm(shield.wall_thickness)
    mb = within("blanket mass", shield.blanket_mass, 0.0, 1e3, "kg/m²") / 10.0
    slow = (1.7 * c ** (-4 / 3) * rho**-0.5 * (tw + 0.37 * mb), 2 / 3)
    fast = (2.9 * tw ** (2 / 3) * rho ** (-1 / 3) * c ** (-2 / 3), 2 / 3)
    return _joined(v, 2.5 / c, 6.0 * c**-0.5, slow, fast)


def _cm(length: float) -> Floats:
    return within("shield's length", length, 0.0, 10.0, "m") * 100.0


def _joined(v: Floats, low: Floats, high: Floats, slow: Limb, fast: Limb) -> Floats:
    """The slow limb up to ``low``, the fast one from ``high``, a straight line between."""
    share = np.clip((v - low) / (high - low), 0.0, 1.0)
    below = slow[0] * np.minimum(v, low) ** -slow[1]
    above = fast[0] * np.maximum(v, high) ** -fast[1]
    return (1.0 - share) * below + share * above


def hole_diameter(
    particle_diameter: ArrayLike,
    speed: ArrayLike,
    wall_thickness: ArrayLike,
    particle_density: ArrayLike = 2_800.0,
    wall: Metal = AMG6,
    *,
    law: str = "carey-mcdonnell-dixon",
) -> Floats:
    """How wide a hole does this particle leave in a single thin wall?  [m]

    ``particle_diameter`` [m], ``speed`` [m/s] along the normal, ``wall_thickness`` [m].  Laws, all
    recalled: ``"carey-mcdonnell-dixon"``, right at both ends, with a step at 20 km/s; and for
    walls no thicker than the particle ``"maiden"`` (aluminium only), ``"nysmith-denardo"``
    (nothing for a foil) and ``"sawle"``.  None knows whether the particle comes through: ask
    ``critical_diameter`` first.  Arguments broadcast.  ``ValueError`` outside 1 µm to 1 m,
    2 to 72 km/s, a wall of 0 to 1 m, 100 to 20 000 kg/m³, or for another law.

    >>> round(float(hole_diameter(0.45e-3, 9_000, 1.9e-3)) * 1e3, 2)      # bare Soyuz wall, mm
    2.05
    """
    d = within("particle diameter", particle_diameter, 1e-6, 1.0, "m")
    v = within("speed", speed, 2_000.0, 72_000.0, "m/s") / 1e3
    ratio = within("wall thickness", wall_thickness, 0.0, 1.0, "m") / d
    rho = within("particle density", particle_density, 100.0, 20_000.0, "kg/m³") / 1e3
    denser = wall.density / 1e3 / rho
    if law in HOLE_LAWS[1:]:
        within("wall thickness over particle diameter", ratio, 0.0, 1.0)
    match law:
        case "carey-mcdonnell-dixon":
            n = np.where(v <= 20.0, 1.02 - 4.0 * np.exp(-0.9 * v**0.9), 0.4)
            deep = 1.0 + 2.9 * denser**0.5 * ratio**2 * v**-n
            wider = 1.0 + 2.9 * denser**0.6 * ratio * v**0.3 / deep
        case "maiden":  # [MAIDEN-1963]
            wider = 0.45 * v * ratio ** (2 / 3) + 0.90
        case "nysmith-denardo":  # [NYSMITH-DENARDO-1969]
            wider = 0.88 * (rho * v) ** 0.5 * ratio**0.45
        case "sawle":  # [SAWLE-1969]
            wider = 1.0 + 3.2 * (v * 1e3 / wall.sound_speed / denser) ** (2 / 9) * ratio ** (2 / 3)
        case _:
            raise ValueError(f"law must be one of {', '.join(HOLE_LAWS)}; got {law!r}")
    return d * wider


def expected_hits(flux: ArrayLike, area: ArrayLike, duration: ArrayLike) -> Floats:
    """How many hits are to be expected?  [1]

    ``flux area duration`` (HB 2-1): surface ``flux`` [1/(m² s)] with outer surface ``area`` [m²],
    or cross-section flux with cross-section, never mixed; ``duration`` [s].  Arguments broadcast;
    ``ValueError`` below 0.

    >>> round(float(expected_hits(1e-9, 17.0, 83 * 86_400)), 3)
    0.122
    """
    f = within("flux", flux, 0.0, 1e12, "1/(m² s)")
    a = within("area", area, 0.0, 1e12, "m²")
    return f * a * within("duration", duration, 0.0, 1e12, "s")


def chance_of_any(expected: ArrayLike) -> Floats:
    """How likely is at least one hit, when so many are expected?  [1]

    Poisson: ``1 - exp(-N)`` (HB 2-3), exact for small numbers too; ``ValueError`` below 0.

    >>> round(float(chance_of_any(1.0)), 3)
    0.632
    """
    return -np.expm1(-within("expected hits", expected, 0.0, 1e300))
