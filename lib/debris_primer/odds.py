"""How likely is a hole?  Two routes to the rate at which grains pierce the orbital module.

Route A takes the handbook's own risk of a Soyuz.  Route B counts the grains that are large enough:
debris and meteoroids, each with a flux, an outside and a critical size known within limits only.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from lib import facts
from lib.debris_primer.fluxes import THREE_MM, dust, stay_days
from lib.debris_primer.scenario import AREA_M2
from lib.look.words import DAY, YEAR
from lib.physics import impact, meteoroids
from lib.physics.limits import Floats
from lib.physics.uncertainty import Estimate

# [NASA-TM-2009-214785] Table 6-2: the span of the fact soyuz_no_hit_15_years.
HANDBOOK_YEARS = 15.0
# A speed [km/s] and an angle [°]: slow and straight on, the handbook's fast row, a common slant.
# Averaged over all speeds of Kessler's law and all angles, the size comes out between them.
DEBRIS_CASES = ((3.0, 0.0), (7.0, 0.0), (9.0, 45.0))
# Meteoroids at their mean speed straight on and slanting, and at their slowest, slanting.
DUST_ANGLES = (0.0, 45.0, 45.0)

Range = tuple[float, float]


@dataclass(frozen=True)
class Route:
    """Holes a second: the ends of the middle nine tenths, the middle, and with all at its kindest
    and at its worst; and the critical sizes [m] behind them."""

    low: float
    middle: float
    high: float
    ends: Range
    sizes: Range = (0.0, 0.0)

    def chances(self, days: Floats) -> Estimate[Floats]:
        """Of any hole in so many days."""
        return Estimate(*(_chance(rate, days) for rate in (self.low, self.middle, self.high)))

    def end_chances(self, days: Floats) -> tuple[Floats, Floats]:
        """The same at its kindest and at its worst."""
        return _chance(self.ends[0], days), _chance(self.ends[1], days)


@dataclass(frozen=True)
class Routes:
    """All that is known about the rate; ``counted`` is route B, debris and meteoroids together."""

    risk: Route
    debris: Route
    dust: Route
    flux_factor: float  # by which the flux of debris of these sizes may be wrong, either way

    @property
    def counted(self) -> Route:
        """Their limits are added end to end, which is a little wide."""
        a, b = self.debris, self.dust
        return Route(
            a.low + b.low,
            a.middle + b.middle,
            a.high + b.high,
            (a.ends[0] + b.ends[0], a.ends[1] + b.ends[1]),
        )

    def range(self, days: Floats) -> tuple[Floats, Floats]:
        """From the lower end of either route to the upper."""
        a, b = self.risk.chances(days), self.counted.chances(days)
        return np.minimum(a.low, b.low), np.maximum(a.high, b.high)

    def ends(self, days: Floats) -> tuple[Floats, Floats]:
        """With everything at its kindest and at its worst."""
        a, b = self.risk.end_chances(days), self.counted.end_chances(days)
        return np.minimum(a[0], b[0]), np.maximum(a[1], b[1])


def _chance(rate: float, days: Floats) -> Floats:
    """Of any hole at a steady rate; the rate is of the whole module, so its area is 1."""
    return impact.chance_of_any(impact.expected_hits(rate, 1.0, days * DAY))


@cache
def solve() -> Routes:
    """The rates do not change with time, so that any number of days can be asked."""
    factor = _flux_factor()
    return Routes(_from_risk(), _from_debris(factor), _from_dust(), factor)


def _from_risk() -> Route:
    """Route A: the handbook's chance that nothing pierces a Soyuz, over 15 years.

    The module's share is "over 80 %": from 80 to all of it.  The chance is for a whole ship, so no
    area enters.
    """
    nothing = facts.fact("soyuz_no_hit_15_years").number
    rate = float(impact.rate_behind(nothing, HANDBOOK_YEARS * YEAR))
    low = rate * facts.fact("om_share_of_risk").number / 100
    return Route(low, (low + rate) / 2, rate, (low, rate))


def debris_flux(diameter: Floats) -> Floats:
    """The handbook's 3 mm of 2018, carried to smaller sizes midway between the two slopes."""
    slope = (facts.fact("slope_kessler").number + facts.fact("slope_handbook").number) / 2
    return facts.fact("flux_3mm_2018").number / YEAR * (THREE_MM / 1000 / diameter) ** slope


def _flux_factor() -> float:
    """How far either slope leads from midway, at the smallest size that goes through."""
    apart = facts.fact("slope_handbook").number - facts.fact("slope_kessler").number
    return float((THREE_MM / 1000 / _debris_sizes().min()) ** (apart / 2))


def _debris_sizes() -> Floats:
    speed, angle = np.array(DEBRIS_CASES).T
    return impact.critical_diameter(
        impact.SOYUZ_ORBITAL_MODULE,
        speed * 1000,
        np.radians(angle),
        facts.fact("debris_density").number * 1000,
    )


def _dust_sizes() -> Floats:
    speeds = facts.fact("speed_meteoroid_mean")
    speed = np.array([speeds.number, speeds.number, speeds.band[0]])
    return impact.critical_diameter(
        impact.SOYUZ_ORBITAL_MODULE,
        speed * 1000,
        np.radians(DUST_ANGLES),
        meteoroids.HANDBOOK_DENSITY,
    )


def _from_debris(factor: float) -> Route:
    sizes = _ends(_debris_sizes())
    return _route(
        impact.uncertain_odds(debris_flux, AREA, sizes, _stay(), flux_factor=(1 / factor, factor)),
        sizes,
    )


def _from_dust() -> Route:
    """Meteoroids of the handbook's density; from the standard's K to the handbook's own counts."""
    sizes, known = _ends(_dust_sizes()), facts.fact("meteoroid_k").number
    most = facts.fact("meteoroid_handbook").band[1]
    return _route(impact.uncertain_odds(dust, AREA, sizes, _stay(), flux_factor=(1.0, most / known)), sizes)


AREA: Range = (AREA_M2.low, AREA_M2.high)


def _stay() -> float:
    return stay_days() * DAY


def _ends(values: Floats) -> Range:
    return float(values.min()), float(values.max())


def _route(odds: impact.Odds, sizes: Range) -> Route:
    """Odds over the stay as rates, which then hold for any time."""
    low, middle, high = (hits / _stay() for hits in odds.hits)
    least, most = (float(impact.rate_behind(1 - end, _stay())) for end in odds.ends)
    return Route(low, middle, high, (least, most), sizes)
