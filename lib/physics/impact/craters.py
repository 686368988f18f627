"""How deep a crater, how wide?  In a wall so thick that its back feels nothing.

Cour-Palais' law, from which the limit of a single wall follows.  HB is [NASA-TM-2009-214785].
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.impact.shields import AMG6, Metal
from lib.physics.impact.units import grams_per_cm3, kilometres_per_second
from lib.physics.limits import Floats, within

STEEPEST = float(np.radians(85.0)) + 1e-9  # HB's shots at single walls end at 85°


def crater_depth(
    particle_diameter: ArrayLike,
    speed: ArrayLike,
    angle: ArrayLike,
    density: ArrayLike,
    wall: Metal = AMG6,
) -> Floats:
    """How deep a crater does this particle leave in a thick wall?  [m]

    ``5.24 d^(19/18) BHN^-¼ √(ρp/ρt) (V c/C)^⅔`` in cm (HB 4-1), for a solid ball of ``density``
    [kg/m³] at ``speed`` [m/s], ``angle`` [rad] from the normal; a particle 1.5 times as dense as
    the wall digs with the power ⅔ of ρp/ρt.  Its shots end at 8 km/s and 85°, faster is scaling.
    Arguments broadcast.  ``ValueError`` outside 0 to 1 m, 0.1 to 72 km/s, 0 to 85°,
    100 to 20 000 kg/m³.

    >>> round(float(crater_depth(0.45e-3, 9_000, 0, 2_800)) * 1e3, 2)      # bare Soyuz wall, mm
    1.05
    """
    d = within("particle diameter", particle_diameter, 0.0, 1.0, "m") * 100.0
    v = kilometres_per_second(speed)
    c = np.cos(within("angle", angle, 0.0, STEEPEST, "rad"))
    depth: Floats = digging(wall, v * c, grams_per_cm3("density", density)) * d ** (
        1.0 / wall.diameter_exponent
    )
    return depth / 100.0


def crater_width(depth: ArrayLike, shape: ArrayLike = 0.58) -> Floats:
    """How wide is a crater of this ``depth`` [m]?  [m]

    ``depth / shape``.  In the aluminium of LDEF depth over width was 0.56 to 0.60 [LOVE-1994], a
    little deeper than the half ball, 0.5, that the law of the single wall has in mind.  Arguments
    broadcast; ``ValueError`` outside 0 to 1 m or a shape outside 0.4 to 0.7.

    >>> round(float(crater_width(1.05e-3)) * 1e3, 2)                                        # mm
    1.81
    """
    deep = within("crater depth", depth, 0.0, 1.0, "m")
    return deep / within("depth over width", shape, 0.4, 0.7)


def digging(wall: Metal, normal_speed: Floats, density: Floats) -> Floats:
    """Depth of the crater of a ball 1 cm wide [cm]: normal speed in km/s, density in g/cm³."""
    ratio = density * 1e3 / wall.density
    denser = np.where(ratio >= 1.5, ratio ** (2 / 3), ratio**0.5)
    hit = (normal_speed * 1e3 / wall.sound_speed) ** (2 / 3)
    depth: Floats = 5.24 * wall.brinell**-0.25 * denser * hit
    return depth
