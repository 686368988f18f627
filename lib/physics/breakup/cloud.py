"""A cloud of pieces, drawn: size, area, mass, and the speed that the break-up gave each.

The draw follows the laws and nothing else, so its masses add up to what the laws say and not to
what broke: small bodies yield more than they had, large ones less.  The balance is kept in sight
(``mass_drawn``, ``mass_left``), and ``smallest_first`` is there for who wants it closed.

Sources: [JOHNSON-2001] for the laws; [KRISKO-2011], as quoted by others, for the balance.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.breakup.area_to_mass import Body, area, area_to_mass_law
from lib.physics.breakup.counts import Kind, fragment_count, one_break_up, power, size_at
from lib.physics.limits import Floats, within

# Median of log10 of the speed change in m/s over chi = log10(A/M): slope and value at chi = 0.
SPEED_LAW = {"collision": (0.9, 2.9), "explosion": (0.2, 1.85)}
SPEED_SD = 0.4  # the spread of that logarithm, for both kinds

# So many take more than a gigabyte; a page should ask for far fewer.
MOST_PIECES = 1e7


@dataclass(frozen=True)
class Fragments:
    """The pieces of one break-up, in no order; ``direction`` is N x 3, everything else N long.

    ``size`` [m], ``area_to_mass`` [m²/kg], ``area`` [m²], ``mass`` [kg], ``speed_change`` [m/s]
    against the parent's velocity, ``direction`` a unit vector, evenly spread over the sphere.
    ``mass_available`` [kg] is the mass that the pieces should share.
    """

    size: Floats
    area_to_mass: Floats
    area: Floats
    mass: Floats
    speed_change: Floats
    direction: Floats
    mass_available: float

    @property
    def velocity_change(self) -> Floats:
        """What to add to the parent's velocity, N x 3 [m/s]."""
        return self.speed_change[:, np.newaxis] * self.direction

    @property
    def mass_drawn(self) -> float:
        """Mass of all pieces together [kg]."""
        return float(self.mass.sum())

    @property
    def mass_left(self) -> float:
        """What no piece has got [kg]; negative where the laws gave out more than there was."""
        return self.mass_available - self.mass_drawn


def median_speed_change(area_to_mass: ArrayLike, kind: Kind) -> Floats:
    """How fast is a piece of this ``area_to_mass`` [m²/kg] thrown off, half of them faster?  [m/s]

    ``10^(0.9 chi + 2.9)`` for a collision, ``10^(0.2 chi + 1.85)`` for an explosion, with
    ``chi = log10(A/M)``.  Two in three lie within a factor of 2.5: the logarithm is normal with
    a deviation of 0.4.  ``ValueError`` outside 1e-9 to 1e9 m²/kg or for another kind.
    [JOHNSON-2001]

    >>> round(float(median_speed_change(0.1, "collision")))
    100
    >>> round(float(median_speed_change(0.1, "explosion")), 1)
    44.7
    """
    ratio = within("area-to-mass ratio", area_to_mass, 1e-9, 1e9, "m²/kg")
    power(kind)  # refuses another kind
    slope, at_one = SPEED_LAW[kind]
    speed: Floats = 10.0 ** (slope * np.log10(ratio) + at_one)
    return speed


def fragments(
    smallest: float,
    mass: float,
    kind: Kind,
    *,
    rng: np.random.Generator,
    largest: float = 1.0,
    body: Body = "spacecraft",
    s_factor: float = 1.0,
) -> Fragments:
    """Which pieces from ``smallest`` to ``largest`` [m] fly off?  One draw.

    Their number is drawn (Poisson) about the difference of ``fragment_count``, sizes by
    ``size_at``, then area-to-mass by size, speed by area-to-mass, direction evenly; mass =
    A/(A/M).  ``mass`` [kg] is ``collision_mass`` or the exploding body's, and the mass to share.
    Above 1 m, as NASA uses it, the law holds no more.  Momentum cancels on average only.
    ``ValueError`` as in ``fragment_count`` and ``size_at``, or for over 1e7 pieces.

    >>> cloud = fragments(0.1, 1510, "collision", rng=np.random.default_rng(2009))
    >>> round(cloud.size.size, -2), cloud.velocity_change.shape == (cloud.size.size, 3)
    (1200, True)
    """
    low, high, m, s = one_break_up(smallest, largest, mass, s_factor)
    more, less = fragment_count([low, high], m, kind, s_factor=s)
    expected = within("expected number of pieces", more - less, 0.0, MOST_PIECES)
    number = int(rng.poisson(expected))
    size = size_at(rng.random(number), low, high, kind)
    ratio = area_to_mass_law(size, body).draw(rng)
    spread = 10.0 ** (SPEED_SD * rng.standard_normal(number))
    direction = rng.standard_normal((number, 3))
    surface = area(size)
    return Fragments(
        size=size,
        area_to_mass=ratio,
        area=surface,
        mass=surface / ratio,
        speed_change=median_speed_change(ratio, kind) * spread,
        direction=direction / np.linalg.norm(direction, axis=1, keepdims=True),
        mass_available=m,
    )


def expected_mass(
    smallest: float,
    mass: float,
    kind: Kind,
    *,
    largest: float = 1.0,
    body: Body = "spacecraft",
    s_factor: float = 1.0,
) -> float:
    """How much do the pieces from ``smallest`` to ``largest`` [m] weigh, on average?  [kg]

    Number by size times area times mean mass by area, summed over 2000 steps of size (good to
    1e-5).  A catastrophic collision gives out ``M^0.75``, so more than there was below some
    960 kg of spacecraft.  One draw scatters widely about it, because a few large pieces weigh
    most.  ``mass`` [kg]; ``ValueError`` as in ``fragments``.  [JOHNSON-2001]

    >>> round(expected_mass(1e-3, 1510, "collision"), -1)
    1350.0
    """
    low, high, m, s = one_break_up(smallest, largest, mass, s_factor)
    size = np.geomspace(low, high, 2001)
    per_log_size = power(kind) * fragment_count(size, m, kind, s_factor=s)
    each = area(size) * area_to_mass_law(size, body).mass_per_area
    return float(np.trapezoid(per_log_size * each, np.log(size)))


def smallest_first(cloud: Fragments) -> Fragments:
    """Which pieces are there mass enough for, counted from the smallest up?

    The balance as NASA keeps it [KRISKO-2011]: pieces are handed out from the smallest up until
    ``mass_available`` is spent; larger ones are dropped.  ``mass_left`` is then never negative:
    mass of a few pieces above the largest size after a catastrophic collision or an explosion,
    of the cratered body otherwise.  It gets no size or speed here, for no law gives any.

    >>> cloud = fragments(1e-2, 100, "collision", rng=np.random.default_rng(1))
    >>> kept = smallest_first(cloud)
    >>> kept.size.size <= cloud.size.size, kept.mass_left >= 0
    (True, True)
    """
    order = np.argsort(cloud.size)
    kept = np.sort(order[np.cumsum(cloud.mass[order]) <= cloud.mass_available])
    return replace(
        cloud,
        size=cloud.size[kept],
        area_to_mass=cloud.area_to_mass[kept],
        area=cloud.area[kept],
        mass=cloud.mass[kept],
        speed_change=cloud.speed_change[kept],
        direction=cloud.direction[kept],
    )
