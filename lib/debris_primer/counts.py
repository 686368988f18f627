"""Expected hits on the orbital module in its days, voice by voice, for every size of grain."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lib import facts
from lib.debris_primer.fluxes import dust, handbook, hits, kessler, on_ldef, printed, stay_days
from lib.debris_primer.scenario import AREA_M2, SIZES
from lib.look.steps import with_round
from lib.look.words import YEAR, chances, span
from lib.physics import impact
from lib.physics.limits import Floats

SMALLEST_MM, LARGEST_MM = 0.01, 100.0  # of the handbook's sizes, those in the picture
DUST_TO_MM = 30.0  # beyond, meteoroids are rarer than the picture shows


@dataclass(frozen=True)
class Grain:
    """Expected hits by grains of one size or larger, voice by voice."""

    size_mm: float
    kessler: float
    handbook: float
    dust: float

    @property
    def range(self) -> tuple[float, float]:
        """Debris and meteoroids together, by the lower and by the higher voice about debris."""
        low, high = sorted((self.kessler, self.handbook))
        return low + self.dust, high + self.dust

    @property
    def days_between(self) -> tuple[float, float]:
        """From one hit to the next, the shorter time first.  [day]"""
        low, high = self.range
        return stay_days() / high, stay_days() / low

    @property
    def apart(self) -> float:
        """The higher voice about debris over the lower."""
        return max(self.kessler, self.handbook) / min(self.kessler, self.handbook)


@dataclass(frozen=True, eq=False)
class Hits:
    """Expected hits by grains of a size [m] or larger on the visitor's area, voice by voice."""

    area_m2: float
    size: Floats
    kessler: Floats
    handbook: Floats
    dust: Floats
    least: Floats  # debris: the lower voice on the smallest area that is possible
    most: Floats  # the higher voice on the largest
    dust_least: Floats
    dust_most: Floats
    printed: tuple[tuple[float, float], ...]  # the handbook's sizes [mm], and their hits
    newest: float  # its row of 3 mm for 2018
    ldef: float  # what the marks of all sizes on LDEF would be here
    grains: tuple[Grain, ...]  # one a position

    @cached_property
    def most_apart(self) -> float:
        """How far the voices about debris differ at the most, within the picture."""
        ratio = self.kessler / self.handbook
        return float(np.max(np.maximum(ratio, 1 / ratio)))


def said(low: float, high: float) -> str:
    """Expected hits as a number, or as the chance of any where there may be less than one.

    >>> said(13.2, 25.0), said(2.0, 2.0), said(0.1, 0.1), said(0.02, 1.2)
    ('13 to 25\u202fhits', '2\u202fhits', 'a chance of 1 in 11', 'a chance of 1 in 51 to 70 in 100')
    """
    if low >= 1:
        return span(low, high, "hits")
    return f"a chance of {chances(*impact.chance_of_any((low, high)).tolist())}"


def solve(area_m2: float) -> Hits:
    """Every voice counts hits per area of SURFACE; all meet the same outside for the same time."""
    size = with_round(np.geomspace(SMALLEST_MM, LARGEST_MM, 81), log=True) / 1000
    by_kessler, by_handbook = kessler(size), handbook(size)
    by_dust = dust(size[size <= DUST_TO_MM / 1000])
    return Hits(
        area_m2=area_m2,
        size=size,
        kessler=hits(by_kessler, area_m2),
        handbook=hits(by_handbook, area_m2),
        dust=hits(by_dust, area_m2),
        dust_least=hits(by_dust, AREA_M2.low),
        dust_most=hits(by_dust, AREA_M2.high),
        least=hits(np.minimum(by_kessler, by_handbook), AREA_M2.low),
        most=hits(np.maximum(by_kessler, by_handbook), AREA_M2.high),
        printed=tuple(
            (size_mm, float(hits(flux / YEAR, area_m2)))
            for size_mm, flux in printed()
            if size_mm <= LARGEST_MM
        ),
        newest=float(hits(facts.fact("flux_3mm_2018").number / YEAR, area_m2)),
        ldef=float(hits(on_ldef(), area_m2)),
        grains=counted(SIZES.numbers, area_m2),
    )


def counted(sizes_mm: Floats, area_m2: float) -> tuple[Grain, ...]:
    """Grains of these sizes [mm] or larger."""
    by_voice = (hits(voice(sizes_mm / 1000), area_m2).tolist() for voice in (kessler, handbook, dust))
    return tuple(map(Grain, sizes_mm.tolist(), *by_voice))
