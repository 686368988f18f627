"""What flies in the shells, and by which rules?

Two kinds of object, intact ones (satellites at work, then wrecks) and fragments, and the numbers
that say how long satellites work, how many leave in the end, and how well they dodge.  Two
published sets; nothing here is tuned.
"""

from dataclasses import dataclass, replace

import numpy as np
from scipy.constants import Julian_year as YEAR

from lib.physics.limits import one
from lib.physics.shells.box import RELATIVE_SPEED


@dataclass(frozen=True)
class Kind:
    """A sort of object, taken as a ball: ``mass`` [kg] and ``radius`` [m]."""

    mass: float
    radius: float

    def __post_init__(self) -> None:
        one("mass", self.mass, 1e-6, 1e6, "kg")
        one("radius", self.radius, 1e-4, 1e3, "m")

    @property
    def area_to_mass(self) -> float:
        """What the air pushes against, ``pi r²/m``.  [m²/kg]"""
        return float(np.pi * self.radius**2 / self.mass)


@dataclass(frozen=True)
class Rules:
    """How objects behave.

    ``active_life`` [s] of a satellite, after which the share ``disposal_success`` leaves orbit and
    the rest become wrecks.  ``alpha``: the share of encounters with wrecks and fragments that a
    satellite fails to dodge; ``alpha_active``: with another satellite, which dodges too, so that
    the two meet only if both fail, ``alpha_active²`` of the time.  ``delta``: for each wreck or
    fragment, how many smaller pieces fly that kill a satellite without breaking it up.  ``speed``
    [m/s] of encounters; ``smallest`` [m], the size from which fragments count.  ``ValueError``
    outside 1 day to 1000 years, shares 0 to 1, delta 0 to 1e4, 1 to 20 km/s, 1 mm to 10 m.

    >>> round(PYSSEM_SAMPLE.active_life / YEAR), PYSSEM_SAMPLE.disposal_success
    (8, 0.9)
    """

    intact: Kind
    fragment: Kind
    active_life: float
    disposal_success: float
    alpha: float
    alpha_active: float
    delta: float = 0.0
    speed: float = RELATIVE_SPEED
    smallest: float = 0.1

    def __post_init__(self) -> None:
        one("active life", self.active_life, 86_400.0, 1000.0 * YEAR, "s")
        one("disposal success", self.disposal_success, 0.0, 1.0)
        one("share of failed dodges", self.alpha, 0.0, 1.0)
        one("share of failed dodges of satellites", self.alpha_active, 0.0, 1.0)
        one("killing pieces for each tracked one", self.delta, 0.0, 1e4)
        one("relative speed", self.speed, 1e3, 20e3, "m/s")
        one("smallest fragment", self.smallest, 1e-3, 10.0, "m")


# The sample configuration inside [PYSSEM] 0.1.dev465: confirmed.  That package, as the MOCAT code
# that it follows, multiplies the values of both satellites where both can dodge.
PYSSEM_SAMPLE = Rules(
    intact=Kind(mass=200.0, radius=1.25),
    fragment=Kind(mass=0.5, radius=0.125),
    active_life=8.0 * YEAR,
    disposal_success=0.90,
    alpha=0.2,
    alpha_active=0.1,
)

# [MOCAT3-2022]: these five are recalled; kinds of object as in the sample above.
MOCAT3 = replace(
    PYSSEM_SAMPLE,
    active_life=5.0 * YEAR,
    disposal_success=0.95,
    alpha=0.2,
    alpha_active=0.01,
    delta=10.0,
)

CATASTROPHIC = 40e3  # impact energy for each kilogram of the larger [J/kg], [JOHNSON-2001]


def fragments_per_collision(one: Kind, other: Kind, rules: Rules) -> float:
    """How many fragments does a collision leave that are at least ``rules.smallest`` wide?  [1]

    ``0.1 M^0.75 Lc^-1.71`` with M the mass of both [kg] and Lc [m] ([JOHNSON-2001]), both broken
    up, but never more than their mass can supply in pieces of ``rules.fragment``: two fragments
    cannot make five.  ``ValueError`` where the impact is too weak to break up the larger
    (below 40 J/g), which this model has no way to follow.

    >>> satellite, piece = PYSSEM_SAMPLE.intact, PYSSEM_SAMPLE.fragment
    >>> [round(fragments_per_collision(satellite, x, PYSSEM_SAMPLE)) for x in (satellite, piece)]
    [459, 273]
    """
    small, large = sorted((one.mass, other.mass))
    energy = 0.5 * small * rules.speed**2 / large
    if energy < CATASTROPHIC:
        raise ValueError(
            f"impact energy must lie between {CATASTROPHIC:g} J/kg, enough to break up the larger"
            f" object, and the largest that 20 km/s gives; got {energy:g} J/kg"
        )
    by_size = 0.1 * (one.mass + other.mass) ** 0.75 * rules.smallest**-1.71
    return float(min(by_size, (one.mass + other.mass) / rules.fragment.mass))
