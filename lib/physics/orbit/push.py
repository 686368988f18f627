"""What does a push do to an orbit?

A break-up gives every fragment the parent's position and a speed change of its own.  ``gabbard``
answers what the Gabbard diagram draws, apogee and perigee against period; ``after_push`` gives all
six elements, the birth of a cloud.  Both are two-body geometry at the moment of the push.

Speed changes are ``(..., 3)`` [m/s]: radial (up), transverse (forward, level) and normal (along
the orbit's angular momentum).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within
from lib.physics.orbit.circular import EARTH_MU, EARTH_RADIUS, semi_major_axis
from lib.physics.orbit.cloud import directions, eccentric_anomaly
from lib.physics.orbit.elements import Elements


class Gabbard(NamedTuple):
    """What a Gabbard diagram draws: ``apogee`` and ``perigee`` altitude [m], ``period`` [s]."""

    apogee: Floats
    perigee: Floats
    period: Floats


def gabbard(
    altitude: ArrayLike,
    speed_change: ArrayLike,
    *,
    eccentricity: ArrayLike = 0.0,
    true_anomaly: ArrayLike = 0.0,
) -> Gabbard:
    """How high, how low and how long do fragments fly after a push?

    ``speed_change`` (..., 3) [m/s], radial, transverse, normal, from a circular parent at
    ``altitude`` [m] or, with ``eccentricity`` and ``true_anomaly`` [rad] at the moment of the
    push, from a stretched one whose mean of perigee and apogee that is.  By energy and angular
    momentum, exact for two bodies.  A perigee below ground comes out negative; a fragment that
    escapes has infinite apogee and period.  The parent broadcasts with the pushes.
    ``ValueError`` outside 0 to 1e9 m, 0 to 0.9, pushes of 0 to 20 km/s.

    >>> high, low, lasting = gabbard(400e3, [0, 100, 0])      # 100 m/s forward
    >>> round(float(high) / 1e3, 1), round(float(low) / 1e3, 1), round(float(lasting) / 60, 1)
    (765.5, 400.0, 96.3)
    """
    parent = semi_major_axis(altitude)
    e0 = within("eccentricity", eccentricity, 0.0, 0.9)
    nu = within("true anomaly", true_anomaly, -2.0 * np.pi, 2.0 * np.pi, "rad")
    r, up, forward, across = _pushed(parent, e0, nu, speed_change)
    axis, p, e, _ = _conic(r, up, np.hypot(forward, across))
    a = np.where(axis > 0.0, axis, np.inf)  # above escape: no far side and no return
    return Gabbard(
        (a * (1.0 + e) - EARTH_RADIUS)[()],
        p / (1.0 + e) - EARTH_RADIUS,
        2.0 * np.pi * np.sqrt(a**3 / EARTH_MU)[()],
    )


def after_push(parent: Elements, speed_change: ArrayLike) -> Elements:
    """Which orbits do the fragments fly after a push?

    The six elements of ``parent`` at the moment of the push (one orbit, or one for each fragment)
    and ``speed_change`` (..., 3) [m/s], radial, transverse, normal.  A circular result has its
    perigee where the piece is.  A fragment that escapes keeps its honest eccentricity of 1 or
    more and no mean anomaly (NaN); ``propagate`` refuses it, so ``select`` it away first.
    ``ValueError`` for a parent's eccentricity outside 0 to 0.9 or pushes beyond 20 km/s.

    >>> parent = Elements.circular(400e3, np.radians(51.6))
    >>> fragments = after_push(parent, [[0, 100, 0], [0, 0, 100]])
    >>> np.round(fragments.eccentricity, 4), np.round(np.degrees(fragments.inclination), 2)
    (array([0.0263, 0.0002]), array([51.6 , 52.35]))
    """
    e0 = within("eccentricity", parent.eccentricity, 0.0, 0.9)
    big_e = eccentric_anomaly(parent.mean_anomaly, e0)
    nu = np.arctan2(np.sqrt(1.0 - e0**2) * np.sin(big_e), np.cos(big_e) - e0)
    r, up, forward, across = _pushed(parent.semi_major_axis, e0, nu, speed_change)

    # The new angular momentum has no radial part: the piece has not moved yet.
    radial, along = directions(parent.node, parent.inclination, parent.perigee + nu)
    normal = np.cross(radial, along)
    level = np.hypot(forward, across)
    straight_down = level == 0.0  # no plane of its own: keep the parent's
    forward, tilt_by = np.where(straight_down, 1.0, forward), np.where(straight_down, 1.0, level)
    h = (forward[..., None] * normal - across[..., None] * along) / tilt_by[..., None]
    inclination = np.arctan2(np.hypot(h[..., 0], h[..., 1]), h[..., 2])
    node = np.arctan2(h[..., 0], -h[..., 1])
    to_node = np.stack([np.cos(node), np.sin(node), np.zeros_like(node)], axis=-1)
    from_node = np.arctan2(np.sum(radial * np.cross(h, to_node), -1), np.sum(radial * to_node, -1))

    axis, _, e, nu = _conic(r, up, level)
    root = np.sqrt(np.where(e < 1.0, 1.0 - e**2, np.nan))
    big_e = np.arctan2(root * np.sin(nu), e + np.cos(nu))
    angles = (inclination, node, from_node - nu, big_e - e * np.sin(big_e))
    return Elements(*(x[()] for x in np.broadcast_arrays(axis, e, *angles)))


def _pushed(
    a: Floats, e: Floats, nu: Floats, speed_change: ArrayLike
) -> tuple[Floats, Floats, Floats, Floats]:
    """Radius [m] and the three speeds [m/s] after the push: up, forward, across."""
    push = within("speed change", speed_change, -20e3, 20e3, "m/s")
    if push.ndim == 0 or push.shape[-1] != 3:
        raise ValueError(f"speed change must have 3 parts in its last axis; got shape {push.shape}")
    scale = np.sqrt(EARTH_MU / (a * (1.0 - e**2)))
    r = a * (1.0 - e**2) / (1.0 + e * np.cos(nu))
    up = scale * e * np.sin(nu) + push[..., 0]
    forward = scale * (1.0 + e * np.cos(nu)) + push[..., 1]
    r, up, forward, across = np.broadcast_arrays(r, up, forward, push[..., 2])
    return r, up, forward, across


def _conic(r: Floats, up: Floats, level: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Semi-major axis and semi-latus rectum [m], eccentricity, true anomaly [rad] from speeds.

    Eccentricity from the two parts of its vector, which keep their digits where the usual
    ``sqrt(1 + 2 E h²/mu²)`` loses them: near a circle.
    """
    with np.errstate(divide="ignore"):  # a parabola's axis is infinite
        axis = np.divide(1.0, 2.0 / r - (up**2 + level**2) / EARTH_MU)
    p = (r * level) ** 2 / EARTH_MU
    toward, sideways = p / r - 1.0, r * level * up / EARTH_MU
    return axis, p, np.hypot(toward, sideways), np.arctan2(sideways, toward)
