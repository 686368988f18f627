"""How does the Earth's flattening turn an orbit?

Secular rates of the first order in J2, the only term kept: the plane turns about the Earth's axis
(node), the long axis turns within the plane (perigee), and the piece runs a little ahead or behind
(mean anomaly).  A cloud of debris becomes a shell because the rates differ from piece to piece.
With a the semi-major axis, ``p = a(1-e²)`` and ``n = sqrt(mu/a³)``, all three share the factor
``n J2 (Re/p)²``.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within
from lib.physics.orbit.circular import EARTH_J2, EARTH_RADIUS, mean_motion, semi_major_axis


def node_drift(altitude: ArrayLike, inclination: ArrayLike, eccentricity: ArrayLike = 0.0) -> Floats:
    """How fast does the plane of the orbit turn about the Earth's axis?  [rad/s]

    ``-3/2 n J2 (Re/p)² cos i``: westward (negative) below 90° of ``inclination`` [rad], eastward
    above, nothing over the poles.  ``altitude`` [m] is that of a circular orbit or, with
    ``eccentricity``, the mean of perigee and apogee.  Arguments broadcast.  ``ValueError``
    outside 0 to 1e9 m, 0 to pi, 0 to 0.99.

    >>> round(float(np.degrees(node_drift(400e3, np.radians(51.6)))) * 86_400, 2)   # deg a day
    -5.0
    """
    return -1.5 * _pull(altitude, eccentricity) * np.cos(_tilt(inclination))


def perigee_drift(altitude: ArrayLike, inclination: ArrayLike, eccentricity: ArrayLike = 0.0) -> Floats:
    """How fast does the long axis turn within the plane of the orbit?  [rad/s]

    ``3/4 n J2 (Re/p)² (5 cos² i - 1)``: forward below 63.43° of ``inclination`` [rad], standing
    still there, backward above.  For arguments and errors see ``node_drift``; a circular orbit
    has no perigee, and the value is the limit of small ``eccentricity``.

    >>> round(float(np.degrees(perigee_drift(400e3, np.radians(51.6)))) * 86_400, 2)  # deg a day
    3.74
    """
    return 0.75 * _pull(altitude, eccentricity) * (5.0 * np.cos(_tilt(inclination)) ** 2 - 1.0)


def anomaly_drift(altitude: ArrayLike, inclination: ArrayLike, eccentricity: ArrayLike = 0.0) -> Floats:
    """How much faster than two bodies alone does the piece run round?  [rad/s]

    ``3/4 n J2 (Re/p)² sqrt(1-e²) (3 cos² i - 1)``, to be added to the mean motion n; altitude
    here belongs to the mean orbit, not to one moment's.  For arguments and errors see
    ``node_drift``.

    >>> round(float(np.degrees(anomaly_drift(400e3, np.radians(51.6)))) * 86_400, 2)  # deg a day
    0.63
    """
    e = within("eccentricity", eccentricity, 0.0, 0.99)
    tilt = 3.0 * np.cos(_tilt(inclination)) ** 2 - 1.0
    return 0.75 * _pull(altitude, e) * np.sqrt(1.0 - e**2) * tilt


def _pull(altitude: ArrayLike, eccentricity: ArrayLike) -> Floats:
    """The factor that the three rates share, ``n J2 (Re/p)²``.  [rad/s]"""
    e = within("eccentricity", eccentricity, 0.0, 0.99)
    p = semi_major_axis(altitude) * (1.0 - e**2)
    return mean_motion(altitude) * EARTH_J2 * (EARTH_RADIUS / p) ** 2


def _tilt(inclination: ArrayLike) -> Floats:
    return within("inclination", inclination, 0.0, np.pi, "rad")
