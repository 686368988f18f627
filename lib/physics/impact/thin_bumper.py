"""What if the bumper is too thin to burst the particle well?

A fitted law against fast particles holds for a bumper of a quarter to a fifth of the particle's
width.  A thinner one asks for a thicker wall, at last for the single wall that stops the particle
alone: the factor F2 of HB 4-27 to 4-32, here as revised in [PYBLOSSUM].  It depends on the
particle, so the critical diameter is the root of an equation.  All in cm, g/cm³, km/s and ksi.
"""

import numpy as np

from lib.physics.limits import Floats
from lib.physics.roots import root

WELL_BURST = 2.60  # km/s along the normal: from here a bumper that is thick enough bursts
BALL = np.pi / 6.0  # volume of a ball over the cube of its width


def break_up_speed(tb: float, slow_at_1: Floats) -> Floats:
    """From which speed along the normal does the bumper begin to burst the particle?  [km/s]

    ``1.436 (d/tb)^(1/3)``, where d is the particle that bumper and wall just stop in one piece at
    that same speed, ``slow_at_1 v^(-12/19)``; never below 2.60, reached at d = 6.25 tb.
    """
    # Below 7 km/s, where the other limb begins; without a bumper the slow limb runs up to it.
    begins = (1.436**3 * slow_at_1 / np.maximum(tb, 1e-9)) ** (1 / (3 + 12 / 19))
    thick_enough = begins <= 1.436 * 0.16 ** (-1 / 3)
    return np.where(thick_enough, WELL_BURST, np.minimum(begins, 6.9))


def burst_diameter(
    tb: float,
    rho_b: float,
    s: float,
    tw: float,
    sigma: float,
    v: Floats,
    c: Floats,
    rho: Floats,
) -> Floats:
    """The critical diameter at or above 7 km/s along the normal [cm]: the root of
    ``d = d∞ F2(d)^(-2/3)``, with d∞ behind a bumper thick enough."""
    strength = 3.918 * tw ** (2 / 3) * rho_b ** (-1 / 9) * (s * sigma / 70.0) ** (1 / 3)
    thick = strength * rho ** (-1 / 3) * (v * c) ** (-2 / 3)
    # The wall that a ball 1 cm wide needs: alone, and behind a good bumper; the one grows with the
    # power 19/18 of its width, the other with 3/2.
    alone = 0.6 * c ** (5 / 3) * rho**0.5 * v ** (2 / 3) * (40.0 / sigma) ** 0.5
    mass = (BALL * rho) ** (1 / 3)
    behind = 0.16 * (rho * rho_b) ** (1 / 6) * mass * v * c * (70.0 / (s * sigma)) ** 0.5

    def miss(share: Floats, thick: Floats, alone: Floats, behind: Floats, dense: Floats) -> Floats:
        d = share * thick
        enough = np.interp(s / d, (15.0, 30.0), (0.25, 0.20)) * dense  # tb/d
        lacking = 1.0 - np.minimum(tb / d / enough, 1.0)
        worse = np.maximum(alone / behind * d ** (19 / 18 - 3 / 2) - 1.0, 0.0)
        return share - (1.0 + worse * lacking**2) ** (-2 / 3)

    d: Floats = thick * root(miss, 1e-6, 1.0, args=(thick, alone, behind, rho / rho_b), relative=1e-12)
    return d
