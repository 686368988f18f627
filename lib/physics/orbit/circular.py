"""How fast and how often does a circular orbit go round?

Two bodies only, the Earth a point.  Altitude is counted from the equatorial radius, here and in
every other file of this chapter; of a stretched orbit it means the semi-major axis less that
radius, the mean of perigee and apogee.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within

# WGS-84, as in [VALLADO-2006]; the last digits of J2 differ between gravity models.
EARTH_MU = 398_600.4418e9  # gravitational parameter [m³/s²]
EARTH_RADIUS = 6_378_137.0  # equatorial [m]
EARTH_J2 = 1.08263e-3  # flattening term of the gravity field [1], recalled


def circular_speed(altitude: ArrayLike) -> Floats:
    """How fast does a circular orbit go round?  [m/s]

    ``sqrt(mu/(Re+h))``, two-body, for ``altitude`` [m], any shape.  ``ValueError`` outside 0 to
    1e9 m.

    >>> round(float(circular_speed(408e3)))
    7664
    """
    return np.sqrt(EARTH_MU / semi_major_axis(altitude))


def period(altitude: ArrayLike) -> Floats:
    """How long does one round take?  [s]

    ``2 pi sqrt(a³/mu)`` with ``a = Re+h``, two-body, for ``altitude`` [m], any shape; holds for a
    stretched orbit too, with the mean of perigee and apogee.  ``ValueError`` outside 0 to 1e9 m.

    >>> round(float(period(408e3)) / 60, 1)      # minutes
    92.7
    """
    return 2.0 * np.pi / mean_motion(altitude)


def mean_motion(altitude: ArrayLike) -> Floats:
    """How fast does it go round, as an angle?  ``sqrt(mu/a³)``, as ``period``.  [rad/s]

    >>> round(float(np.degrees(mean_motion(408e3)) * 60), 2)      # degrees a minute
    3.88
    """
    return np.sqrt(EARTH_MU / semi_major_axis(altitude) ** 3)


def semi_major_axis(altitude: ArrayLike) -> Floats:
    """Distance from the Earth's centre [m], for ``altitude`` [m] from 0 to 1e9 m."""
    return EARTH_RADIUS + within("altitude", altitude, 0.0, 1e9, "m")
