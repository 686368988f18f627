"""How many pieces, of which size?

A collision is judged first: does it shatter both bodies or only dig a crater?  That gives the mass
that the law counts with.  The number of pieces is then a power of their size, for collisions and
for explosions; ``size_at`` is the same law turned round, for drawing.

Source: [JOHNSON-2001], with the square of the speed put back by [HORSTMAN-2020].
"""

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, one, one_of, within

Kind = Literal["collision", "explosion"]

# From this energy per mass of the heavier body up, a collision shatters everything [J/kg].
CATASTROPHIC = 40e3

# Number of pieces larger than L: a constant times L to the minus this power.
POWERS = {"collision": 1.71, "explosion": 1.6}

# The law is meant for 1 mm to 1 m; wider limits let a curve run on past both.
SMALLEST, LARGEST = 1e-5, 100.0


def specific_energy(target_mass: ArrayLike, projectile_mass: ArrayLike, speed: ArrayLike) -> Floats:
    """How hard is the blow, per kilogram of the heavier body?  [J/kg]

    ``m v²/2 / M`` with m the lighter and M the heavier mass [kg], whichever is called the target:
    in orbit both move.  ``speed`` [m/s] is that of one against the other.  Arguments broadcast.
    ``ValueError`` outside 1e-9 to 1e7 kg (target), 0 to 1e7 kg, 0 to 100 km/s.  [JOHNSON-2001]

    >>> float(specific_energy(1000, 0.8, 10e3)) / 1000                  # J/g: just catastrophic
    40.0
    """
    one = within("target mass", target_mass, 1e-9, 1e7, "kg")
    other = within("projectile mass", projectile_mass, 0.0, 1e7, "kg")
    v = within("speed", speed, 0.0, 1e5, "m/s")
    energy: Floats = np.minimum(one, other) * v**2 / (2.0 * np.maximum(one, other))
    return energy


def collision_mass(target_mass: ArrayLike, projectile_mass: ArrayLike, speed: ArrayLike) -> Floats:
    """Which mass does the law of collisions count with?  [kg]

    Both bodies together from ``CATASTROPHIC`` up; below, ``m v²`` with m the lighter body in kg
    and v in **km/s**, a measure of the crater.  The paper lost the square; [HORSTMAN-2020] put it
    back.  At the limit the mass leaps, from 0.08 times the heavier body to both.  Masses [kg],
    ``speed`` [m/s]; arguments broadcast.  ``ValueError`` as in ``specific_energy``.

    >>> collision_mass(950, 560, [100, 11_700])                 # a nudge, and Cosmos and Iridium
    array([   5.6, 1510. ])
    """
    energy = specific_energy(target_mass, projectile_mass, speed)
    one, other = np.asarray(target_mass, dtype=float), np.asarray(projectile_mass, dtype=float)
    crater = np.minimum(one, other) * (np.asarray(speed, dtype=float) / 1e3) ** 2
    mass: Floats = np.where(energy >= CATASTROPHIC, one + other, crater)[()]
    return mass


def fragment_count(size: ArrayLike, mass: ArrayLike, kind: Kind, *, s_factor: ArrayLike = 1.0) -> Floats:
    """How many pieces of this ``size`` [m] or more does a break-up leave, on average?  [1]

    Collision: ``0.1 M^0.75 L^-1.71``, ``mass`` M [kg] from ``collision_mass``.  Explosion:
    ``6 S L^-1.6``, blind to the mass, with ``s_factor`` S = 1 for upper stages of 600 to 1000 kg;
    for other bodies S must be known, and 1 is a guess.  Meant for 1 mm to 1 m.  Not rounded.
    Arguments broadcast.  ``ValueError`` outside 10 µm to 100 m, 0 to 1e7 kg, S 0 to 100, for
    another kind, or for an S with a collision.  [JOHNSON-2001]

    >>> round(float(fragment_count(0.1, 1510, "collision")))
    1242
    >>> round(float(fragment_count(0.1, 800, "explosion")))
    239
    """
    length = within("size", size, SMALLEST, LARGEST, "m")
    m = within("mass", mass, 0.0, 1e7, "kg")
    s = within("S factor", s_factor, 0.0, 100.0)
    falling = length ** -power(kind)
    if kind == "explosion":
        return 6.0 * s * falling * np.ones_like(m)
    if np.any(s != 1.0):
        raise ValueError(f"S factor must be 1 for a collision; got {s[s != 1.0].flat[0]:g}")
    return 0.1 * m**0.75 * falling


def size_at(share: ArrayLike, smallest: ArrayLike, largest: ArrayLike, kind: Kind) -> Floats:
    """Below which size lies this ``share`` of the pieces?  [m]

    The law of ``fragment_count`` between ``smallest`` and ``largest`` [m] turned round:
    ``((1-u) Ls^-b + u Ll^-b)^(-1/b)``, b 1.71 or 1.6; an even ``share`` u gives sizes as the law
    spreads them.  ``largest`` may be infinite.  Arguments broadcast.  ``ValueError`` for a share
    outside 0 to 1, a smallest outside 10 µm to 100 m or above the largest, or another kind.

    >>> round(float(size_at(0.0966, 0.05, np.inf, "collision")), 5)
    0.05306
    """
    u = within("share", share, 0.0, 1.0)
    low, high = size_range(smallest, largest)
    b = power(kind)
    with np.errstate(divide="ignore"):  # a share of 1 without a largest size is infinitely large
        size = ((1.0 - u) * low**-b + u * high**-b) ** (-1.0 / b)
    return np.clip(size, low, high)


def size_range(smallest: ArrayLike, largest: ArrayLike) -> tuple[Floats, Floats]:
    """Both sizes [m], or a ``ValueError`` if one lies outside the law or they are in disorder."""
    low = within("smallest size", smallest, SMALLEST, LARGEST, "m")
    high = within("largest size", largest, SMALLEST, np.inf, "m")
    if np.any(low > high):
        raise ValueError(
            f"smallest size must lie between {SMALLEST:g} m and the largest, {np.min(high):g} m;"
            f" got {np.max(low):g} m"
        )
    return low, high


def one_break_up(
    smallest: float, largest: float, mass: float, s_factor: float
) -> tuple[float, float, float, float]:
    """The same four as single numbers within the law, for a cloud of one break-up."""
    low = one("smallest size", smallest, SMALLEST, LARGEST, "m")
    high = one("largest size", largest, SMALLEST, LARGEST, "m")
    size_range(low, high)
    return low, high, one("mass", mass, 0.0, 1e7, "kg"), one("S factor", s_factor, 0.0, 100.0)


def power(kind: Kind) -> float:
    """By which power of the size the number of pieces falls; refuses another kind."""
    one_of("kind", kind, tuple(POWERS))
    return POWERS[kind]
