"""How likely is a hit, and how sure can one be?  From a flux to a chance (HB 2-1 to 2-3).

Hits are independent and the rain is steady: their number follows Poisson's law.  HB is
[NASA-TM-2009-214785].
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import qmc

from lib.physics.limits import Floats, one, within
from lib.physics.uncertainty import Estimate

Limits = tuple[float, float]
LEVELS = (0.05, 0.50, 0.95)
POWER_OF_TWO = 12  # 4096 points: quantiles good to a few parts in a thousand


def expected_hits(flux: ArrayLike, area: ArrayLike, duration: ArrayLike) -> Floats:
    """How many hits are to be expected?  [1]

    ``flux area duration`` (HB 2-1): surface ``flux`` [1/(m² s)] with outer surface ``area`` [m²],
    or cross-section flux with cross-section, never mixed; ``duration`` [s].  Arguments broadcast;
    ``ValueError`` below 0.

    >>> round(float(expected_hits(1e-9, 17.0, 83 * 86_400)), 3)
    0.122
    """
    f = within("flux", flux, 0.0, 1e12, "1/(m² s)")
    a = within("area", area, 0.0, 1e12, "m²")
    return f * a * within("duration", duration, 0.0, 1e12, "s")


def chance_of_any(expected: ArrayLike) -> Floats:
    """How likely is at least one hit, when so many are expected?  [1]

    Poisson: ``1 - exp(-N)`` (HB 2-3), exact for small numbers too; ``ValueError`` below 0.

    >>> round(float(chance_of_any(1.0)), 3)
    0.632
    """
    return -np.expm1(-within("expected hits", expected, 0.0, 1e300))


def rate_behind(chance_of_none: ArrayLike, duration: ArrayLike) -> Floats:
    """Which steady rate leaves this chance that nothing happens?  [1/s]

    ``-ln(P0)/T``: Poisson's law turned round, for a printed chance of no penetration over
    ``duration`` [s].  Arguments broadcast; ``ValueError`` for a chance outside 1e-300 to 1 or a
    duration outside 1 to 1e12 s.

    >>> from scipy.constants import Julian_year as year
    >>> f"{rate_behind(0.900, 15 * year) * year:.5f}"            # a Soyuz in HB Table 6-2, a year
    '0.00702'
    """
    none = within("chance of none", chance_of_none, 1e-300, 1.0)
    return -np.log(none) / within("duration", duration, 1.0, 1e12, "s")


@dataclass(frozen=True)
class Odds:
    """A chance that is itself uncertain: 5 %, median and 95 % of expected ``hits`` and of the
    ``chance`` of any; the ``mean_chance``, which is the one to bet on; and the ``ends``, the chance
    with everything at its kindest and at its worst."""

    hits: Estimate[float]
    chance: Estimate[float]
    mean_chance: float
    ends: Limits


def uncertain_odds(
    flux: Callable[[Floats], Floats],
    area: Limits,
    critical_diameter: Limits,
    duration: float,
    *,
    flux_factor: Limits = (1.0, 1.0),
) -> Odds:
    """How likely is a hole, if flux, area and critical size are known only within limits?

    ``N = factor flux(critical diameter) area duration``.  ``flux`` gives the surface flux
    [1/(m² s)] of particles of a size [m] or more, rarer if larger; the limits are low and high:
    ``area`` [m²] evenly spread, ``critical_diameter`` [m] and ``flux_factor`` evenly in their
    logarithms, all independent.  Worked at 4096 quasi-random points, the same each time.
    ``ValueError`` for limits out of order or at 0 (only the area may be 0), or a flux below 0.

    >>> odds = uncertain_odds(lambda d: 3.8e-12 * (3e-3 / d) ** 2.5, (14, 22), (1.1e-3, 2.1e-3),
    ...                       83 * 86_400, flux_factor=(1 / 3, 3))
    >>> [f"{chance:.4f}" for chance in odds.chance]
    ['0.0007', '0.0027', '0.0099']
    """
    areas = _limits("area", area, 0.0, 1e12, "m²")
    sizes = _limits("critical diameter", critical_diameter, 1e-9, 10.0, "m")
    lasting = one("duration", duration, 0.0, 1e12, "s")
    factors = _limits("flux factor", flux_factor, 1e-9, 1e9, "")

    def hits(a: Floats, d: Floats, factor: Floats) -> Floats:
        return expected_hits(factor * flux(d), a, lasting)

    # Half a step in, so that no point lies on a limit and none has to be drawn.
    points = qmc.Sobol(3, scramble=False).random_base2(POWER_OF_TWO) + 0.5 ** (POWER_OF_TWO + 1)
    x, y, z = points.T
    spread = hits(
        areas[0] + x * (areas[1] - areas[0]),
        sizes[0] * (sizes[1] / sizes[0]) ** y,
        factors[0] * (factors[1] / factors[0]) ** z,
    )
    likely = Estimate(*(float(level) for level in np.quantile(spread, LEVELS)))
    corners = hits(*np.array(list(product(areas, sizes, factors))).T)
    return Odds(
        hits=likely,
        chance=Estimate(*map(_chance, likely)),
        mean_chance=float(chance_of_any(spread).mean()),
        ends=(_chance(corners.min()), _chance(corners.max())),
    )


def _chance(hits: float) -> float:
    return float(chance_of_any(hits))


def _limits(name: str, limits: Limits, low: float, high: float, unit: str) -> Limits:
    ends = within(name, limits, low, high, unit)
    if ends.shape != (2,) or ends[0] > ends[1]:
        raise ValueError(f"{name} must be two limits, low and high; got {ends.tolist()} {unit}")
    return float(ends[0]), float(ends[1])
