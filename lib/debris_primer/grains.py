"""How many grains fly up there?  Hits on the orbital module in its 83 days, by size of grain."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import ArrayLike

from lib import facts
from lib.debris_primer.scenario import AREA_M2, SIZES
from lib.live.layers import Band, Curve, Label, Layer, Marker
from lib.live.sweep import NumberLine, Sweep, Working
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED
from lib.look.words import DAY, YEAR, chance, number, quantity, span
from lib.physics import debris, impact, meteoroids
from lib.physics.limits import Floats

SMALLEST_MM, LARGEST_MM = 0.01, 20.0  # what the picture shows
FEWEST, MOST = 3e-8, 1e4
# [NASA-TM-2009-214785]: the year of figure 2-7, and the size whose table goes year by year.
DRAWING_YEAR, THREE_MM = 2006, 3.0
FEW = 0.1  # below, a number of hits is told as a chance


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
    grains: tuple[Grain, ...]  # one a position

    @cached_property
    def most_apart(self) -> float:
        """How far the voices about debris differ at the most, within the picture."""
        ratio = self.kessler / self.handbook
        return float(np.max(np.maximum(ratio, 1 / ratio)))


def solve(area_m2: float) -> Hits:
    """Every voice counts hits per area of SURFACE; all meet the same outside for the same time."""
    seconds = facts.fact("exposure_used").number * DAY
    size = np.geomspace(SMALLEST_MM, LARGEST_MM, 133) / 1000
    stops_mm = np.array(SIZES.positions, float)

    def hits(flux: ArrayLike, area: float = area_m2) -> Floats:
        return impact.expected_hits(flux, area, seconds)

    by_grain = (hits(voice(stops_mm / 1000)).tolist() for voice in (kessler, handbook, dust))
    return Hits(
        area_m2=area_m2,
        size=size,
        kessler=hits(kessler(size)),
        handbook=hits(handbook(size)),
        dust=hits(dust(size)),
        dust_least=hits(dust(size), AREA_M2.low),
        dust_most=hits(dust(size), AREA_M2.high),
        least=hits(np.minimum(kessler(size), handbook(size)), AREA_M2.low),
        most=hits(np.maximum(kessler(size), handbook(size)), AREA_M2.high),
        printed=tuple((size_mm, float(hits(flux / YEAR)))
                      for size_mm, flux in _rows_of_2006() if size_mm <= LARGEST_MM),
        newest=float(hits(facts.fact("flux_3mm_2018").number / YEAR)),
        grains=tuple(map(Grain, stops_mm.tolist(), *by_grain)),
    )  # fmt: skip


def kessler(diameter: ArrayLike) -> Floats:
    """Debris by the formula of 1991, in the orbit and the year of MS-09.  [1/(m² s)]"""
    orbit = facts.fact("orbit_height")
    inclination = np.radians(facts.fact("orbit_inclination").number)
    year, sun = int(orbit.date[:4]), facts.fact("solar_flux").number
    return debris.flux(diameter, orbit.band[1] * 1000, inclination, year, sun)


def handbook(diameter: ArrayLike) -> Floats:
    """Debris by the handbook's printed sizes of 2006, straight lines between them, log-log."""
    sizes, fluxes = np.log(np.array(_rows_of_2006())).T
    between: Floats = np.exp(np.interp(np.log(np.asarray(diameter) * 1000), sizes, fluxes))
    return between / YEAR


def _rows_of_2006() -> list[tuple[float, float]]:
    """Size [mm] and surface flux [1/(m² year)]: figure 2-7, and the row of 3 mm for its year."""
    drawing, by_year = facts.table("debris_by_size"), facts.table("debris_by_year")
    three = dict(zip(by_year.numbers("year"), by_year.numbers("flux"), strict=True))[DRAWING_YEAR]
    rows = zip(drawing.numbers("size"), drawing.numbers("flux"), strict=True)
    return sorted([*rows, (THREE_MM, three)])


def dust(diameter: ArrayLike) -> Floats:
    """Meteoroids of the handbook's density, with the Earth's factors and the handbook's own."""
    height = facts.fact("orbit_height").band[1] * 1000
    factor = meteoroids.earth_factor(height) * facts.fact("meteoroid_k").number
    return meteoroids.flux(meteoroids.mass_of(diameter)) * factor


@lru_cache(maxsize=64)  # an area a half square metre: one for each that the page offers
def sweep(area_m2: float) -> Sweep:
    """The live figure: hits against size, both log, for every size of the visitor's grain."""
    hits = solve(area_m2)
    counts = {1e-6: "1 in 10⁶", 1e-3: f"1 in {number(1000)}", 1.0: "1 hit",
              1e3: f"{number(1000)} hits"}  # fmt: skip

    def by_voice(label: str, counts: list[float]) -> NumberLine:
        return NumberLine(label, "", [_expected(count, "") for count in counts])

    return Sweep(
        name="grains",
        title="How many grains fly up there?",
        subject="Expected hits on the orbital module against size of grain",
        controls=(SIZES,),
        headline=[headline(grain) for grain in hits.grains],
        sentence=[sentence(hits, grain) for grain in hits.grains],
        x=Axis("Size of grain [mm]", 0.8 * SMALLEST_MM, LARGEST_MM, (0.01, 0.1, 1, 10), log=True),
        y=Axis(f"Hits in {stay()}", FEWEST, MOST, list(counts), list(counts.values()), log=True),
        x_unit="mm",
        y_unit="hits",
        layers=_layers(hits),
        numbers=(
            by_voice("debris, Kessler 1991", [grain.kessler for grain in hits.grains]),
            by_voice("debris, NASA's handbook", [grain.handbook for grain in hits.grains]),
            by_voice("meteoroids", [grain.dust for grain in hits.grains]),
        ),
        working=working(hits),
        told=facts.told(*FACTS),
    )


def _layers(hits: Hits) -> tuple[Layer, ...]:
    """Two voices about debris with a band between, meteoroids, what is printed, and the grain."""
    x = hits.size[np.newaxis] * 1000
    curves = (hits.least, hits.most, hits.dust_least, hits.dust_most, hits.kessler, hits.dust)
    least, most, dust_least, dust_most, by_kessler, by_dust = (c[np.newaxis] for c in curves)
    grain = np.array([grain.size_mm for grain in hits.grains])
    marks = np.array([(g.kessler, g.handbook, g.dust) for g in hits.grains])
    upright = np.stack([np.full_like(grain, FEWEST), marks.max(1)], 1)
    # Two of the words keep out of the way of the visitor's grain.
    aside = np.where(grain < 0.9, 14.0, 0.75 * grain)
    left = grain >= 0.25

    def at(curve: Floats, size_mm: float | Floats) -> Floats:
        return np.asarray(np.interp(size_mm, hits.size * 1000, curve))

    return (
        Band("debris, both voices, any area", x, least, most),
        Band("meteoroids, any area", x, dust_least, dust_most),
        Curve("debris, Kessler 1991", x, by_kessler, main=True),
        Curve("meteoroids", x, by_dust, stroke="dash"),
        *(Marker("debris, NASA's handbook, 2006", *row, symbol="square")
          for row in hits.printed),
        Marker("debris, NASA's handbook, 2018", THREE_MM, hits.newest, symbol="diamond"),
        Curve("your grain", np.stack([grain, grain], 1), upright, token=INK, stroke="dot"),
        *(Marker("your grain", grain, mark, token=INK) for mark in marks.T),
        Label("NASA's handbook", 0.04, at(hits.most, 0.04), token=OBSERVED),
        Label("Kessler", 1.2, at(hits.most, 1.2), token=MODEL),
        Label("meteoroids", aside, at(hits.dust_least, aside), token=MODEL, anchor="end", dy=18),
        Label("your grain", np.where(left, grain / 1.15, grain * 1.15),
              np.where(grain < 2.4, 2e-6, FEWEST), anchor=np.where(left, "end", "start")),
    )  # fmt: skip


def stay() -> str:
    """How long the ship hung there, in words."""
    return quantity(facts.fact("exposure_used").number, "days")


def headline(grain: Grain) -> str:
    """The answer in one line: debris and meteoroids together, between the two voices."""
    low, high = grain.range
    grains = f"Grains of {quantity(grain.size_mm, 'mm')} or more"
    if high >= FEW:
        return f"{grains}: {span(low, high, 'hits')} on the orbital module in {stay()}."
    return f"{grains}: a chance of {chance(low)} to {chance(high)} of a hit in {stay()}."


def sentence(hits: Hits, grain: Grain) -> str:
    """The same voice by voice, and how far the two about debris are apart."""
    voices = (grain.kessler, grain.handbook, grain.dust)
    by_kessler, by_handbook, by_dust = (_expected(count) for count in voices)
    apart, most = (f"a factor {number(factor, 2)}" for factor in (grain.apart, hits.most_apart))
    return (
        f"Expect on {quantity(hits.area_m2, 'm²')} of outer surface, from grains of"
        f" {quantity(grain.size_mm, 'mm')} or more: from debris {by_kessler} by Kessler's"
        f" formula of 1991, {by_handbook} by NASA's handbook; from meteoroids {by_dust}."
        f" The two voices about debris differ by {apart} here and by up to {most} in the"
        " picture, so we draw the band between them."
    )


def _expected(hits: float, before: str = "a chance of ") -> str:
    """Few hits as a chance, more as a number."""
    if hits < FEW:
        return f"{before}{chance(hits)}"
    return "1 hit" if number(hits, 2) == "1" else quantity(hits, "hits", 2)


FACTS = (
    "exposure", "exposure_used", "om_area", "orbit_height", "orbit_inclination", "solar_flux",
    "flux_3mm_2018", "meteoroid_k", "population_1mm", "trackable_size",
)  # fmt: skip


def working(hits: Hits) -> Working:
    """The formula, what its symbols are, and what comes out for the visitor's grain."""
    return Working(
        ("N = F(≥ d) A t", "P = 1 − e^{−N}"),
        (
            NumberLine("d, the size of the grain", "mm", SIZES.texts),
            NumberLine("F, surface flux of grains of that size or more", "",
                       "debris by Kessler's formula or by the handbook's figure;"
                       " meteoroids of 1 g/cm³, with the handbook's factor"),
            NumberLine("A, the outer surface (not the cross-section, on which four times as many"
                       " would count)", "m²", number(hits.area_m2)),
            NumberLine("t, the time at the station", "", stay()),
            NumberLine("N, the expected hits, debris and meteoroids", "",
                       [span(*grain.range, "").rstrip() for grain in hits.grains]),
            NumberLine("P, the chance of any hit", "",
                       [f"{chance(low)} to {chance(high)}" for low, high in
                        (impact.chance_of_any(grain.range).tolist() for grain in hits.grains)]),
        ),
        "lib.physics.impact.expected_hits",
    )  # fmt: skip
