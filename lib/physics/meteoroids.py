"""How many meteoroids arrive?

Grains from comets and asteroids fall on everything at one astronomical unit.  ``flux`` is that
interplanetary rain; ``focusing`` and ``shielding`` are what the Earth does to it, ``ship_factor``
what the ship's own speed does (``motion_factor`` is its definition for one speed of grains).  What
falls on a ship is ``flux * earth_factor * ship_factor``.  ``mass_of`` turns a diameter into the
mass that the law speaks of, ``density`` says how heavy a grain is, ``speed_density`` how fast.

Sources: [GRUEN-1985] as given in [ECSS-E-ST-10-04C], [ECSS-10-04C-J6], [SSP-30425],
[NASA-TM-2009-214785].
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within

# Both of the Earth's factors see a planet that is opaque up to 100 km ([ECSS-E-ST-10-04C]).
EARTH_RADIUS = 6_378e3
ATMOSPHERE = 100e3

# K for the ship's motion by altitude [m]: Table J-6 of ECSS-E-ST-10-04C Rev.1, quoted: read in
# public code that follows the standard [ECSS-10-04C-J6].
K_AT, K = (400e3, 800e3), (1.09, 1.08)

# Tables 2-2 and 2-3 of [NASA-TM-2009-214785] stand higher than ``flux * earth_factor``, by
# 1.11 to 1.13 at every size and altitude: 3 to 4 % more than the ship's motion explains.
HANDBOOK_FACTOR = 1.12

# The same tables take 1 g/cm³ at every size.
HANDBOOK_DENSITY = 1_000.0

# Speeds [km/s] between which the three pieces of the speed law hold, and the pieces.  Recalled.
SPEED_JOINTS = (11.1, 16.3, 55.0, 72.2)
SLOW_SPEEDS, FAST_SPEEDS, MIDDLE_SPEEDS = 0.112, 1.695e-4, (3.328e5, -5.34)


def flux(mass: ArrayLike) -> Floats:
    """How many meteoroids of this ``mass`` [kg] or more hit a square metre?  [1/(m² s)]

    The three-term law of [GRUEN-1985], per square metre of surface, on one side of a plate turned
    at random, at one astronomical unit and before the Earth's factors.  Any shape; ``ValueError``
    outside 1e-21 to 0.1 kg.

    >>> from scipy.constants import Julian_year as year
    >>> f"{flux(1e-9) * year:.3f}"        # a microgram or more, per square metre and year
    '1.488'
    """
    m = within("mass", mass, 1e-21, 0.1, "kg") * 1e3  # the law counts in grams
    large = (2.2e3 * m**0.306 + 15.0) ** -4.38
    middle = 1.3e-9 * (m + 1e11 * m**2 + 1e27 * m**4) ** -0.36
    small = 1.3e-16 * (m + 1e6 * m**2) ** -0.85
    total: Floats = large + middle + small
    return total


def focusing(altitude: ArrayLike) -> Floats:
    """How much does the Earth's gravity thicken the rain?  [1]

    ``1 + (Re+100 km)/(Re+h)`` in the form of [SSP-30425], which the altitudes of the handbook's
    Table 2-3 bear out: 2 at the top of the atmosphere, 1 far away.  ``altitude`` [m];
    ``ValueError`` outside 100 km to 1e9 m.

    >>> round(float(focusing(400e3)), 3)
    1.956
    """
    return 1.0 + _nearness(altitude)


def shielding(altitude: ArrayLike) -> Floats:
    """Which share of the sky does the Earth leave open?  [1]

    ``(1 + cos eta)/2`` with ``sin eta = (Re+100 km)/(Re+h)``, for a plate turned at random:
    a half at the top of the atmosphere, 1 far away [ECSS-E-ST-10-04C].  ``altitude`` [m];
    ``ValueError`` outside 100 km to 1e9 m.

    >>> round(float(shielding(400e3)), 4)
    0.6471
    """
    return 0.5 * (1.0 + np.sqrt(1.0 - _nearness(altitude) ** 2))


def earth_factor(altitude: ArrayLike) -> Floats:
    """By how much does the Earth change the rain at this ``altitude`` [m]?  [1]

    Focusing times shielding.  The two nearly cancel at the top of the atmosphere, where the
    product is 1; at the station it is 1.27; far away it is 1 again.  Any shape; ``ValueError``
    outside 100 km to 1e9 m.

    >>> round(float(earth_factor(408e3)), 3)
    1.268
    """
    return focusing(altitude) * shielding(altitude)


def _nearness(altitude: ArrayLike) -> Floats:
    """Radius of the opaque Earth over the distance from its centre: 1 at 100 km, 0 far away."""
    h = within("altitude", altitude, ATMOSPHERE, 1e9, "m")
    return (EARTH_RADIUS + ATMOSPHERE) / (EARTH_RADIUS + h)


def ship_factor(altitude: ArrayLike) -> Floats:
    """By how much does a ship in a round orbit at this ``altitude`` [m] thicken the rain?  [1]

    The K of [ECSS-E-ST-10-04C] C.1.3.2 for its own motion, as Table J-6 prints it: 1.09 at 400 km,
    1.08 at 800 km, straight between (quoted, [ECSS-10-04C-J6]).  The definition worked out over
    ``speed_density`` gives 1.084 at 400 km.  Any shape; ``ValueError`` outside the two rows, for a
    table is never carried on.

    >>> round(float(ship_factor(408e3)), 3)
    1.09
    """
    h = within("altitude", altitude, *K_AT, "m")
    factor: Floats = np.asarray(np.interp(h, K_AT, K))[()]
    return factor


def motion_factor(speed: ArrayLike, ship_speed: ArrayLike) -> Floats:
    """By how much does the ship's own motion thicken the rain?  [1]

    The mean of relative over own speed, the K of [ECSS-E-ST-10-04C] C.1.3.2, for grains of one
    ``speed`` v from all sides alike: ``1 + u²/(3v²)`` for a ship at ``ship_speed`` u up to v,
    ``u/v + v/(3u)`` beyond.  Speeds near the Earth [m/s], not far from it.  Arguments broadcast;
    ``ValueError`` outside 1 to 100 km/s or a ship outside 0 to 100 km/s.

    >>> round(float(motion_factor(19e3, 7.66e3)), 3)
    1.054
    """
    v = within("speed", speed, 1e3, 1e5, "m/s")
    u = within("ship's speed", ship_speed, 0.0, 1e5, "m/s")
    ratio = u / v
    outrun = ratio + 1.0 / (3.0 * np.maximum(ratio, 1.0))
    return np.where(ratio <= 1.0, 1.0 + ratio**2 / 3.0, outrun)[()]


def speed_density(speed: ArrayLike) -> Floats:
    """How is the speed of arriving meteoroids spread?  [s/m]

    Share of hits per metre per second of ``speed`` [m/s], seen from the Earth before its rain is
    thickened by the ship's motion: flat from 11.1 to 16.3 km/s, falling with the power 5.34 to 55,
    flat and faint to 72.2, scaled so that all together give 1.  The law of [SSP-30425], recalled;
    its mean is 16.9 km/s, the handbook says 19.  Any shape; ``ValueError`` outside 0 to 100 km/s.

    >>> v = np.linspace(11e3, 73e3, 62_001)                                         # every 1 m/s
    >>> round(float(np.trapezoid(v * speed_density(v), v)), -2)
    16900.0
    """
    v = within("speed", speed, 0.0, 1e5, "m/s") / 1e3
    first, second, third, last = SPEED_JOINTS
    factor, power = MIDDLE_SPEEDS
    steep = factor * np.clip(v, second, third) ** power
    law = np.select([(v < first) | (v > last), v < second, v < third], [0.0, SLOW_SPEEDS, steep], FAST_SPEEDS)
    middle = factor / (power + 1.0) * (third ** (power + 1.0) - second ** (power + 1.0))
    total = SLOW_SPEEDS * (second - first) + middle + FAST_SPEEDS * (last - third)
    share: Floats = law / (total * 1e3)  # per km/s to per m/s
    return share[()]


def mass_of(diameter: ArrayLike, density: ArrayLike = HANDBOOK_DENSITY) -> Floats:
    """How heavy is a round grain of this ``diameter`` [m]?  [kg]

    ``pi/6 density diameter³``.  The default is the 1000 kg/m³ of the handbook's tables.  A lighter
    grain of the same diameter is commoner: at 3 mm, 500 kg/m³ gives 2.5 times as many hits, so a
    page says which density it took.  Arguments broadcast; ``ValueError`` outside 0 to 1 m or
    100 to 20 000 kg/m³.

    >>> f"{mass_of(3e-3) * 1e6:.1f}"      # milligrams
    '14.1'
    """
    d = within("diameter", diameter, 0.0, 1.0, "m")
    rho = within("density", density, 100.0, 20_000.0, "kg/m³")
    return np.pi / 6.0 * rho * d**3


def density(mass: ArrayLike) -> Floats:
    """How dense is a meteoroid of this ``mass`` [kg]?  [kg/m³]

    The steps of [SSP-30425]: 2000 below a microgram, 1000 from there to ten milligrams, 500
    above; the drawing of the handbook's Fig 2-7 follows them.  They step in mass, so by diameter
    they leave gaps: a 3 mm grain is 14 mg at 1000, too heavy for it, and 7 mg at 500, too light.
    ``ValueError`` outside 0 to 1e3 kg.

    >>> density([1e-12, 1e-6, 1e-3])
    array([2000., 1000.,  500.])
    """
    m = within("mass", mass, 0.0, 1e3, "kg")
    return np.where(m < 1e-9, 2_000.0, np.where(m <= 1e-5, 1_000.0, 500.0))[()]
