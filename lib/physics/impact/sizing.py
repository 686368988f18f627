"""Which shield does a particle need?  The rule by which a Whipple shield is first drawn up.

HB 4-21 and 4-22 ([NASA-TM-2009-214785], after [CHRISTIANSEN-1993]).
"""

import numpy as np

from lib.physics.impact.shields import DENSITIES, KSI, Whipple
from lib.physics.impact.units import FASTEST_METEOROID
from lib.physics.limits import one

SLOWEST = 7e3  # m/s along the normal: below, a particle is not burst well and the rule is silent


def whipple_for(
    particle_diameter: float,
    speed: float,
    density: float,
    *,
    spacing: float,
    bumper_density: float,
    wall_yield: float,
) -> Whipple:
    """Which bumper and which wall stop this particle at this speed?

    ``tb = cb d ρp/ρb``, cb 0.25 for a gap below 30 particles and 0.20 from there, and
    ``tw = 0.16 √d (ρp ρb)^(1/6) M^(1/3) V √(70/(S σ))`` in the units of HB, for a hit along the
    normal at ``speed`` [m/s]; lengths [m], densities [kg/m³], yield [Pa].  What it draws up stops
    just that particle by ``critical_diameter``, to 0.1 %.  ``ValueError`` below 7 km/s or above 72,
    for a particle outside 10 µm to 0.1 m, or a shield that cannot be.

    >>> shield = whipple_for(0.01, 7_000, 2_800, spacing=0.102, bumper_density=2_700,
    ...                      wall_yield=57 * KSI)
    >>> round(shield.bumper_thickness * 1e3, 2), round(shield.wall_thickness * 1e3, 2)    # mm
    (2.59, 6.18)
    """
    d = one("particle diameter", particle_diameter, 1e-5, 0.1, "m") * 100.0
    v = one("speed", speed, SLOWEST, FASTEST_METEOROID, "m/s") / 1e3
    rho = one("density", density, *DENSITIES, "kg/m³") / 1e3
    rho_b = one("bumper density", bumper_density, *DENSITIES, "kg/m³") / 1e3
    s = one("spacing", spacing, 1e-3, 10.0, "m") * 100.0
    sigma = one("wall yield", wall_yield, 1e6, 1e10, "Pa") / KSI
    share = 0.25 if s / d < 30.0 else 0.20
    weight = (np.pi / 6.0 * rho) ** (1 / 3) * d  # third root of the mass [g]
    thick = 0.16 * d**0.5 * (rho * rho_b) ** (1 / 6) * weight * v
    wall = thick * (70.0 / (s * sigma)) ** 0.5
    return Whipple(
        bumper_thickness=share * d * rho / rho_b / 100.0,
        bumper_density=bumper_density,
        spacing=spacing,
        wall_thickness=wall / 100.0,
        wall_yield=wall_yield,
    )
