"""One well-stirred shell: how often do its objects meet, and where does their number settle?

Objects fly through the shell like molecules of a gas, in all directions at one relative speed.  The
number N of them follows ``dN/dt = L - N/tau + k N²``: launches, the air's sweeping, and what
collisions add.  That parabola has two resting points, one or none; between them and beyond, the
growth changes smoothly, so there is a rate to show and no cliff ([LEWIS-2021]).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within
from lib.physics.orbit import EARTH_RADIUS

RELATIVE_SPEED = 10e3  # mean speed at which objects meet [m/s], [PYSSEM]


class Equilibria(NamedTuple):
    """Numbers at which a shell rests: ``stable`` draws others in, ``runaway`` pushes them off."""

    stable: Floats
    runaway: Floats


def pair_rate(
    bottom: ArrayLike,
    top: ArrayLike,
    radius_sum: ArrayLike,
    speed: ArrayLike = RELATIVE_SPEED,
) -> Floats:
    """How often does one pair of objects in a shell collide?  [1/s]

    ``phi = pi (ri+rj)² v / V`` with the volume V between ``bottom`` and ``top`` altitude [m],
    ``radius_sum`` ri + rj [m] and relative ``speed`` v [m/s] ([PYSSEM]).  Evenly stirred, no pull
    of the objects on each other.  Arguments broadcast.  ``ValueError`` outside 0 to 1e8 m, 0 to
    1 km, 0 to 20 km/s, or for a top that is not above the bottom.

    >>> year = 365.25 * 86_400
    >>> f"{pair_rate(800e3, 850e3, 2.0) * year:.4e}"
    '1.2164e-07'
    """
    low = within("bottom", bottom, 0.0, 1e8, "m")
    high = within("top", top, 0.0, 1e8, "m")
    if np.any(high <= low):
        raise ValueError(
            f"top must lie between the bottom, {np.max(low):g} m, and 1e+08 m; got {np.min(high):g}"
        )
    width = within("sum of radii", radius_sum, 0.0, 1e3, "m")
    v = within("relative speed", speed, 0.0, 20e3, "m/s")
    inner, outer = EARTH_RADIUS + low, EARTH_RADIUS + high
    # inner² + inner outer + outer² times the thickness: no difference of two large cubes.
    volume = 4.0 / 3.0 * np.pi * (high - low) * (inner**2 + inner * outer + outer**2)
    return np.pi * width**2 * v / volume


def collision_rate(number: ArrayLike, pair_rate: ArrayLike) -> Floats:
    """How many collisions do equal objects in one shell have?  [1/s]

    ``N (N-1)/2 phi`` for a ``number`` N and ``pair_rate`` phi [1/s] of one pair; none below two
    objects.  Arguments broadcast.  ``ValueError`` outside 0 to 1e12 objects or 0 to 1 a second.

    >>> year = 365.25 * 86_400
    >>> round(float(collision_rate(500, pair_rate(800e3, 850e3, 2.0)) * year), 5)      # per year
    0.01518
    """
    n = within("number of objects", number, 0.0, 1e12)
    phi = within("pair rate", pair_rate, 0.0, 1.0, "1/s")
    return 0.5 * n * np.maximum(n - 1.0, 0.0) * phi


def growth_rate(
    number: ArrayLike, launch_rate: ArrayLike, lifetime: ArrayLike, pair_rate: ArrayLike
) -> Floats:
    """How fast does the number in one shell grow?  Negative where it shrinks.  [1/s]

    ``L - N/tau + k N²`` for a ``number`` N, ``launch_rate`` L [1/s], ``lifetime`` tau [s] and
    ``pair_rate`` k [1/s]: new pieces a second for each squared object, which is half of
    ``shells.pair_rate`` times the pieces that a collision adds.  Smooth in every argument;
    they broadcast.  For errors see ``equilibria``.

    >>> year = 365.25 * 86_400
    >>> few, some, many = growth_rate([0, 1e3, 5e3], 50 / year, 10 * year, 2e-5 / year) * year
    >>> round(float(few)), round(float(some)), round(float(many))
    (50, -30, 50)
    """
    n = within("number of objects", number, 0.0, 1e12)
    launches, tau, k = _box(launch_rate, lifetime, pair_rate)
    return launches - n / tau + k * n**2


def equilibria(launch_rate: ArrayLike, lifetime: ArrayLike, pair_rate: ArrayLike) -> Equilibria:
    """At which numbers does one shell rest?  [1]

    ``N = (1 ± sqrt(1 - 4 k L tau²)) / (2 k tau)``, the roots of ``growth_rate``, for
    ``launch_rate`` L [1/s], ``lifetime`` tau [s], ``pair_rate`` k [1/s].  Below the runaway root
    the number settles at the stable one, above it grows.  With ``L > 1/(4 k tau²)`` nothing
    rests: both are NaN.  Without collisions (k = 0) the roots are L tau and infinity.  Arguments
    broadcast.  ``ValueError`` outside 0 to 1e6 1/s, 1 s to 1e15 s, 0 to 1 1/s.

    >>> year = 365.25 * 86_400
    >>> rest = equilibria(50 / year, 10 * year, 2e-5 / year)
    >>> round(float(rest.stable), 1), round(float(rest.runaway), 1)
    (563.5, 4436.5)
    """
    launches, tau, k = _box(launch_rate, lifetime, pair_rate)
    left = 1.0 - 4.0 * k * launches * tau**2
    root = np.sqrt(np.where(left >= 0.0, left, np.nan))
    # The small root in the form that keeps its digits and its limit when k goes to 0.
    with np.errstate(divide="ignore"):
        runaway = np.divide(1.0 + root, 2.0 * k * tau)
    return Equilibria((2.0 * launches * tau / (1.0 + root))[()], runaway[()])


def _box(launch_rate: ArrayLike, lifetime: ArrayLike, pair_rate: ArrayLike) -> tuple[Floats, Floats, Floats]:
    return (
        within("launch rate", launch_rate, 0.0, 1e6, "1/s"),
        within("lifetime", lifetime, 1.0, 1e15, "s"),
        within("pair rate", pair_rate, 0.0, 1.0, "1/s"),
    )
