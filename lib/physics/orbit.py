"""How fast, how often, and how does the orbit turn?

Circular orbits about the Earth: two-body speed and period, and the slow turn of the orbit's plane
that the Earth's flattening causes.  Altitude is counted from the equatorial radius.
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
    return np.sqrt(EARTH_MU / _radius(altitude))


def period(altitude: ArrayLike) -> Floats:
    """How long does one round take?  [s]

    ``2 pi sqrt(a³/mu)`` with ``a = Re+h``, two-body, for ``altitude`` [m], any shape.
    ``ValueError`` outside 0 to 1e9 m.

    >>> round(float(period(408e3)) / 60, 1)      # minutes
    92.7
    """
    return 2.0 * np.pi * np.sqrt(_radius(altitude) ** 3 / EARTH_MU)


def node_drift(altitude: ArrayLike, inclination: ArrayLike) -> Floats:
    """How fast does the plane of a circular orbit turn about the Earth's axis?  [rad/s]

    ``-3/2 n J2 (Re/a)² cos i``, the secular term of J2 alone: westward (negative) below 90° of
    ``inclination`` [rad], eastward above.  A cloud of debris becomes a shell because the rate
    differs from piece to piece.  ``altitude`` [m]; arguments broadcast.  ``ValueError`` outside
    0 to 1e9 m or 0 to pi.

    >>> round(float(np.degrees(node_drift(400e3, np.radians(51.6)))) * 86_400, 2)   # deg a day
    -5.0
    """
    i = within("inclination", inclination, 0.0, np.pi, "rad")
    a = _radius(altitude)
    return -1.5 * np.sqrt(EARTH_MU / a**3) * EARTH_J2 * (EARTH_RADIUS / a) ** 2 * np.cos(i)


def _radius(altitude: ArrayLike) -> Floats:
    """Distance from the Earth's centre [m]."""
    return EARTH_RADIUS + within("altitude", altitude, 0.0, 1e9, "m")
