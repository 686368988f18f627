"""Which particle does a shield just stop?  Drawn over speed, this is its ballistic limit.

Below, a slow particle meets the wall in one piece; above, the bumper has burst it; between the two
runs a straight line over speed.  That is why a shield can be worse at 3 km/s than at 7.
HB is [NASA-TM-2009-214785].
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.impact.craters import STEEPEST, digging
from lib.physics.impact.shields import (
    KSI,
    BlanketedWall,
    MultiShock,
    Shield,
    SingleWall,
    StuffedWhipple,
    ThinBumper,
    Whipple,
)
from lib.physics.impact.thin_bumper import break_up_speed, burst_diameter
from lib.physics.impact.units import grams_per_cm3, kilometres_per_second
from lib.physics.limits import Floats, within

# HB: the law of the single wall was tested below this [m/s].  At others few shots are faster.
FASTEST_SHOT = 8_000.0

# The two limbs of the Soyuz law cross at 80°, with the toughened blanket at 72.7°: no law beyond.
STEEPEST_BLANKETED = float(np.radians(80.0)) + 1e-9
STEEPEST_TOUGHENED = float(np.radians(72.0)) + 1e-9
WHIPPLE_CAP = float(np.radians(65.0))  # HB: past 65° use 65°

Limb = Callable[[Floats], Floats]  # from speed [km/s] to critical diameter [cm]


def critical_diameter(shield: Shield, speed: ArrayLike, angle: ArrayLike, density: ArrayLike) -> Floats:
    """Which is the largest particle that this shield just stops?  [m]

    A solid ball of ``density`` [kg/m³] at ``speed`` [m/s], ``angle`` [rad] from the normal.  Each
    shield with its own fitted law; faster than ``FASTEST_SHOT`` most is scaling; a Whipple
    shield past 65° counts as at 65°.  Arguments broadcast.  ``ValueError`` outside 0.1 to 72 km/s,
    100 to 20 000 kg/m³, 0 to 85° (80° for a blanketed wall, 72° toughened), or for a shield that
    cannot be.

    >>> from lib.physics.impact import SOYUZ_ORBITAL_MODULE
    >>> round(float(critical_diameter(SOYUZ_ORBITAL_MODULE, 7_000, 0, 2_800)) * 1e3, 2)   # mm
    1.86
    """
    v = kilometres_per_second(speed)
    theta = within("angle", angle, 0.0, _steepest(shield), "rad")
    rho = grams_per_cm3("density", density)
    match shield:
        case SingleWall():
            d = _single_wall(shield, v, np.cos(theta), rho)
        case Whipple():
            d = _whipple(shield, v, np.cos(np.minimum(theta, WHIPPLE_CAP)), rho)
        case ThinBumper():
            d = _thin_bumper(shield, v, np.cos(np.minimum(theta, WHIPPLE_CAP)), rho)
        case StuffedWhipple():
            d = _stuffed_whipple(shield, v, np.cos(theta), rho)
        case MultiShock():
            d = _multi_shock(shield, v, np.cos(theta), rho)
        case BlanketedWall():
            d = _blanketed_wall(shield, v, np.cos(theta), rho)
        case _:
            raise TypeError(f"there is no law for a {type(shield).__name__}")
    return d / 100.0


def _steepest(shield: Shield) -> float:
    match shield:
        case BlanketedWall(toughened=True):
            return STEEPEST_TOUGHENED
        case BlanketedWall():
            return STEEPEST_BLANKETED
        case _:
            return STEEPEST


def _single_wall(wall: SingleWall, v: Floats, c: Floats, rho: Floats) -> Floats:
    """The crater's law turned round: the wall must be ``stopped`` times as thick as it is deep."""
    deep = wall.stopped * digging(wall.metal, v * c, rho)
    d: Floats = (100.0 * wall.thickness / deep) ** wall.metal.diameter_exponent
    return d


def _whipple(shield: Whipple, v: Floats, c: Floats, rho: Floats) -> Floats:
    tb, rho_b, s, tw, sigma = _double_wall(shield)
    at_1 = 3.918 * tw ** (2 / 3) * rho_b ** (-1 / 9) * (s * sigma / 70.0) ** (1 / 3)
    if shield.high_speed_factor is not None:
        at_1 = shield.high_speed_factor / 10.0
    fast = _falling(at_1 * rho ** (-1 / 3) * c ** (-2 / 3), 2 / 3)
    return _joined(v, shield.low_speed / 1e3 / c, 7.0 / c, _unbroken(tb, tw, sigma, c, rho), fast)


def _thin_bumper(shield: ThinBumper, v: Floats, c: Floats, rho: Floats) -> Floats:
    tb, rho_b, s, tw, sigma = _double_wall(shield)
    slow = _unbroken(tb, tw, sigma, c, rho)

    def fast(v: Floats) -> Floats:
        return burst_diameter(tb, rho_b, s, tw, sigma, v, c, rho)

    begins = break_up_speed(tb, slow(np.ones(())))
    return _joined(v, begins / c, 7.0 / c, slow, fast)


def _double_wall(shield: Whipple | ThinBumper) -> tuple[float, float, float, float, float]:
    """Bumper [cm], its density [g/cm³], spacing and wall [cm], and the wall's yield [ksi]."""
    return (
        100.0 * shield.bumper_thickness,
        shield.bumper_density / 1e3,
        100.0 * shield.spacing,
        100.0 * shield.wall_thickness,
        shield.wall_yield / KSI,
    )


def _unbroken(tb: float, tw: float, sigma: float, c: Floats, rho: Floats) -> Limb:
    """Bumper and wall as one, against a particle in one piece."""
    plain = (tw * (sigma / 40.0) ** 0.5 + tb) / (0.6 * c ** (5 / 3) * rho**0.5)
    return _falling(plain ** (18 / 19), 2 / 3 * 18 / 19)


def _stuffed_whipple(shield: StuffedWhipple, v: Floats, c: Floats, rho: Floats) -> Floats:
    plain, strength = _fabric(shield, rho)
    slow = _falling(2.35 * c ** (-4 / 3) * rho**-0.5 * plain, 2 / 3)
    fast = _falling(shield.fabric_factor * strength * c**-0.5, 1 / 3)
    return _joined(v, 2.6 * c**-0.5, 6.5 * c**-0.75, slow, fast)


def _multi_shock(shield: MultiShock, v: Floats, c: Floats, rho: Floats) -> Floats:
    plain, strength = _fabric(shield, rho)
    slow = _falling(2.0 * c ** (-4 / 3) * rho**-0.5 * plain, 2 / 3)
    fast = _falling(0.358 * strength * c ** (-1 / 3), 1 / 3)
    return _joined(v, 2.4 * c**-0.5, 6.4 * c**-0.25, slow, fast)


def _fabric(shield: StuffedWhipple | MultiShock, rho: Floats) -> tuple[float, Floats]:
    """What wall and bumpers weigh against a whole particle, and against its fragments."""
    tw, s = 100.0 * shield.wall_thickness, 100.0 * shield.spacing
    rho_w, sigma = shield.wall_density / 1e3, shield.wall_yield / KSI
    plain = tw * (sigma / 40.0) ** 0.5 + 0.37 * shield.bumper_mass / 10.0  # g/cm²
    return plain, (tw * rho_w / rho) ** (1 / 3) * s ** (2 / 3) * (sigma / 40.0) ** (1 / 6)


def _blanketed_wall(shield: BlanketedWall, v: Floats, c: Floats, rho: Floats) -> Floats:
    tw, mb = 100.0 * shield.wall_thickness, shield.blanket_mass / 10.0  # cm, g/cm²
    slow = _falling(1.7 * c ** (-4 / 3) * rho**-0.5 * (tw + 0.37 * mb), 2 / 3)
    if shield.toughened:
        fast = _falling(1.34 * (tw / (rho * c)) ** (1 / 3), 1 / 3)
        return _joined(v, 2.5 / c, 6.2 * c**-0.25, slow, fast)
    fast = _falling(2.9 * tw ** (2 / 3) * rho ** (-1 / 3) * c ** (-2 / 3), 2 / 3)
    return _joined(v, 2.5 / c, 6.0 * c**-0.5, slow, fast)


def _falling(at_1: Floats, power: float) -> Limb:
    """A limb by its value at 1 km/s and the power by which speed lowers it."""
    return lambda v: at_1 * v**-power


def _joined(v: Floats, low: Floats, high: Floats, slow: Limb, fast: Limb) -> Floats:
    """The slow limb up to ``low``, the fast one from ``high``, a straight line between."""
    share = np.clip((v - low) / (high - low), 0.0, 1.0)
    return (1.0 - share) * slow(np.minimum(v, low)) + share * fast(np.maximum(v, high))
