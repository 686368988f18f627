"""Where is every piece of a cloud at a given moment?

Each piece follows its own ellipse while J2 slowly turns the ellipse (``drift``).  A cloud that was
a clump is a ring within days, because the periods differ, and a shell within months to years,
because the nodes drift apart.  Everything is elementwise, so a frame of 20,000 pieces takes some
milliseconds.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, one, within
from lib.physics.orbit.circular import EARTH_RADIUS, mean_motion
from lib.physics.orbit.drift import anomaly_drift, node_drift, perigee_drift
from lib.physics.orbit.elements import Elements

# Three Halley steps leave 1e-15 rad up to this eccentricity; the step would have to grow beyond.
STRETCHED_AT_MOST = 0.9


def propagate(elements: Elements, times: ArrayLike, *, flattening: bool = True) -> Floats:
    """Where are the pieces, ``times`` after their elements held?  [m]

    Positions ``(*times, *pieces, 3)`` in a frame that does not turn with the Earth: x to the
    star that nodes are counted from, z over the North Pole.  Mean elements with the secular J2
    drift of node, perigee and mean anomaly; ``flattening=False`` is two bodies alone, where a ring
    stays a ring.  Without drag, good for the shape of a cloud and not for meeting a piece: J2
    within one round (some km) is left out.  ``times`` [s] may be negative.  ``ValueError`` for an
    eccentricity outside 0 to 0.9 or a semi-major axis below the ground.

    >>> station = Elements.circular(400e3, np.radians(51.6))
    >>> x, y, z = propagate(station, 0.0) / 1e3
    >>> round(float(x)), round(float(y)), round(float(z))
    (6778, 0, 0)
    """
    e = within("eccentricity", elements.eccentricity, 0.0, STRETCHED_AT_MOST)
    a, later = elements.semi_major_axis, drifted(elements, times, flattening=flattening)
    big_e = eccentric_anomaly(later.mean_anomaly, e)
    toward = a * (np.cos(big_e) - e)
    beside = a * np.sqrt(1.0 - e**2) * np.sin(big_e)
    to_perigee, past_perigee = _directions(later.node, elements.inclination, later.perigee)
    place = np.empty((*np.shape(big_e), 3))
    for k in range(3):
        place[..., k] = toward * to_perigee[k] + beside * past_perigee[k]
    return place


def drifted(elements: Elements, times: ArrayLike, *, flattening: bool = True) -> Elements:
    """Which orbits do the pieces fly, and where on them, ``times`` after their elements held?

    The same orbits with the angles ``(*times, *pieces)`` moved on: the mean anomaly by the mean
    motion, and all three by J2, first order and secular (``drift``), unless ``flattening`` is
    off.  Angles are not brought back to one round.  ``times`` [s] may be negative.
    ``ValueError`` outside 1e12 s or for a semi-major axis below the ground.

    >>> station = Elements.circular(400e3, np.radians(51.6))
    >>> round(float(np.degrees(drifted(station, 86_400.0).node)), 2)          # a day later
    -5.0
    """
    time = within("time", times, -1e12, 1e12, "s")
    e, i = elements.eccentricity, elements.inclination
    altitude = elements.semi_major_axis - EARTH_RADIUS
    t = time.reshape(time.shape + (1,) * len(elements.shape))  # times first, pieces behind
    still = np.zeros(time.shape + elements.shape)
    node, perigee = elements.node + still, elements.perigee + still
    mean_anomaly = elements.mean_anomaly + mean_motion(altitude) * t + still
    if flattening:
        mean_anomaly = mean_anomaly + anomaly_drift(altitude, i, e) * t
        node = node + node_drift(altitude, i, e) * t
        perigee = perigee + perigee_drift(altitude, i, e) * t
    return replace(elements, node=node, perigee=perigee, mean_anomaly=mean_anomaly)


def eccentric_anomaly(mean_anomaly: ArrayLike, eccentricity: ArrayLike) -> Floats:
    """Kepler's equation ``M = E - e sin E`` for E, in -pi to pi.  [rad]

    Three steps of Halley's method from ``M + e sin M (1 + e cos M)``: a fixed number, so that
    arrays run without branches, and enough for 1e-15 rad up to an ``eccentricity`` of 0.9.
    ``mean_anomaly`` [rad], any size; arguments broadcast.  ``ValueError`` outside 0 to 0.9.

    >>> E = eccentric_anomaly(1.0, 0.1)
    >>> round(float(E - 0.1 * np.sin(E)), 15)
    1.0
    """
    e = within("eccentricity", eccentricity, 0.0, STRETCHED_AT_MOST)
    m = within("mean anomaly", mean_anomaly, -1e15, 1e15, "rad")
    m = m - 2.0 * np.pi * np.round(m / (2.0 * np.pi))
    big_e = m + e * np.sin(m) * (1.0 + e * np.cos(m))
    for _ in range(3):
        bend, slope = e * np.sin(big_e), 1.0 - e * np.cos(big_e)
        miss = big_e - bend - m
        big_e = big_e - miss / (slope - 0.5 * miss * bend / slope)
    return big_e


def directions(node: ArrayLike, inclination: ArrayLike, argument: ArrayLike) -> tuple[Floats, Floats]:
    """Unit vectors (..., 3) to the point ``argument`` [rad] past the node, and ahead from there.

    >>> ahead, beyond = directions(0.0, np.pi / 2, 0.0)       # climbing straight over the equator
    >>> ahead.tolist(), np.round(beyond, 12).tolist()
    ([1.0, 0.0, 0.0], [-0.0, 0.0, 1.0])
    """
    there, ahead = _directions(node, inclination, argument)
    first, second = (np.stack(np.broadcast_arrays(*part), axis=-1) for part in (there, ahead))
    return first, second


def _directions(
    node: ArrayLike, inclination: ArrayLike, argument: ArrayLike
) -> tuple[tuple[Floats, Floats, Floats], tuple[Floats, Floats, Floats]]:
    """The same, as x, y and z apart, which saves ``propagate`` half its memory traffic."""
    cos_node, sin_node = np.cos(node), np.sin(node)
    cos_tilt, sin_tilt = np.cos(inclination), np.sin(inclination)
    cos_u, sin_u = np.cos(argument), np.sin(argument)
    there = (
        cos_node * cos_u - sin_node * sin_u * cos_tilt,
        sin_node * cos_u + cos_node * sin_u * cos_tilt,
        sin_u * sin_tilt,
    )
    ahead = (
        -cos_node * sin_u - sin_node * cos_u * cos_tilt,
        -sin_node * sin_u + cos_node * cos_u * cos_tilt,
        cos_u * sin_tilt,
    )
    return there, ahead


def arc(angles: ArrayLike, share: float = 0.9) -> Floats:
    """How wide is the shortest arc that holds this ``share`` of the ``angles``?  [rad]

    The angles of a cloud lie along the last axis [rad, any number of rounds]; the share is
    rounded up to whole pieces.  Pieces spread evenly all round need nearly ``2 pi share``.
    ``ValueError`` for a share outside 0 to 1, an angle outside 1e15 rad, or no angle at all.

    >>> round(float(np.degrees(arc(np.radians([350, 0, 5, 10, 180]), 0.8))))
    20
    """
    part = one("share", share, 0.0, 1.0)
    around = np.asarray(np.mod(within("angle", angles, -1e15, 1e15, "rad"), 2.0 * np.pi))
    if around.ndim == 0 or around.shape[-1] == 0:
        raise ValueError("angles must have one or more in their last axis; got none")
    around = np.sort(around, axis=-1)
    n = around.shape[-1]
    held = max(int(np.ceil(part * n - 1e-9)), 1)
    twice = np.concatenate([around, around + 2.0 * np.pi], axis=-1)
    widths = twice[..., held - 1 : held - 1 + n] - twice[..., :n]
    width: Floats = widths.min(axis=-1)
    return width
