"""How many grains fly up there?  Hits on the orbital module in its 83 days, by size of grain."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib import facts
from lib.debris_primer.scenario import AREA_M2, Scenario
from lib.look.figure import Axis, Picture
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
class Hits:
    """Expected hits by grains of a size [m] or larger on the visitor's area, voice by voice."""

    scenario: Scenario
    size: Floats
    kessler: Floats
    handbook: Floats
    dust: Floats
    least: Floats  # debris: the lower voice on the smallest area that is possible
    most: Floats  # the higher voice on the largest
    dust_least: Floats
    dust_most: Floats
    printed_mm: tuple[float, ...]  # the handbook's sizes, and their hits
    printed: Floats
    newest: float  # its row of 3 mm for 2018
    grain: tuple[float, float, float]  # the visitor's: by Kessler, by the handbook, meteoroids

    @property
    def range(self) -> tuple[float, float]:
        """Debris and meteoroids together, by the lower and by the higher voice about debris."""
        kessler, handbook, dust = self.grain
        return min(kessler, handbook) + dust, max(kessler, handbook) + dust

    @property
    def apart(self) -> float:
        """The higher voice about the visitor's grain over the lower."""
        return max(self.grain[:2]) / min(self.grain[:2])

    @property
    def most_apart(self) -> float:
        """The same where the voices differ most, within the picture."""
        ratio = self.kessler / self.handbook
        return float(np.max(np.maximum(ratio, 1 / ratio)))


def solve(scenario: Scenario) -> Hits:
    """Every voice counts hits per area of SURFACE; all meet the same outside for the same time."""
    seconds = facts.fact("exposure_used").number * DAY
    size = np.geomspace(SMALLEST_MM, LARGEST_MM, 133) / 1000
    grain = scenario.particle_mm / 1000

    def hits(flux: ArrayLike, area: float = scenario.area_m2) -> Floats:
        return impact.expected_hits(flux, area, seconds)

    printed = [row for row in _rows_of_2006() if row[0] <= LARGEST_MM]
    return Hits(
        scenario=scenario,
        size=size,
        kessler=hits(kessler(size)),
        handbook=hits(handbook(size)),
        dust=hits(dust(size)),
        dust_least=hits(dust(size), AREA_M2.low),
        dust_most=hits(dust(size), AREA_M2.high),
        least=hits(np.minimum(kessler(size), handbook(size)), AREA_M2.low),
        most=hits(np.maximum(kessler(size), handbook(size)), AREA_M2.high),
        printed_mm=tuple(size_mm for size_mm, _ in printed),
        printed=hits(np.array([flux for _, flux in printed]) / YEAR),
        newest=float(hits(facts.fact("flux_3mm_2018").number / YEAR)),
        grain=(float(hits(kessler(grain))), float(hits(handbook(grain))), float(hits(dust(grain)))),
    )


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


def figure(hits: Hits) -> go.Figure:
    """Hits against size, both log: two voices about debris with a band between, and meteoroids."""
    counts = {1e-6: "1 in<br>a million", 1e-3: f"1 in<br>{number(1000)}", 1.0: "1 hit",
              1e3: f"{number(1000)}<br>hits"}  # fmt: skip
    picture = Picture(
        Axis("Size of grain [mm]", 0.8 * SMALLEST_MM, LARGEST_MM, (0.01, 0.1, 1, 10),
                  log=True),
        Axis(f"Hits in {stay()}", FEWEST, MOST, list(counts), list(counts.values()), log=True),
    )  # fmt: skip
    x = hits.size * 1000
    picture.band(x, hits.least, hits.most, name="debris, both voices, any area")
    picture.band(x, hits.dust_least, hits.dust_most, name="meteoroids, any area")
    picture.line(x, hits.kessler, name="debris, Kessler 1991", hover=HOVER)
    picture.line(x, hits.dust, name="meteoroids", dash="dash", hover=HOVER)
    picture.points(hits.printed_mm, hits.printed, name="debris, NASA's handbook, 2006")
    picture.points([THREE_MM], [hits.newest], name="debris, NASA's handbook, 2018",
                symbol="diamond")  # fmt: skip
    grain = hits.scenario.particle_mm
    picture.line([grain, grain], [FEWEST, max(hits.grain)], name="your grain", token=INK,
              dash="dot", hover="%{x:.3g} mm")  # fmt: skip
    picture.points([grain] * 3, hits.grain, name="your grain", token=INK,
                symbol="circle-open")  # fmt: skip
    _labels(picture, hits)
    return picture.figure()


def _labels(picture: Picture, hits: Hits) -> None:
    """Words beside the curves, two of them where the line of the visitor's grain is not."""
    x, grain = hits.size * 1000, hits.scenario.particle_mm

    def at(curve: Floats, size_mm: float) -> tuple[float, float]:
        """A place on a curve, as a log axis takes it."""
        return np.log10(size_mm), np.log10(np.interp(size_mm, x, curve))

    picture.label(*at(hits.most, 0.04), "NASA's handbook", token=OBSERVED)
    picture.label(*at(hits.most, 1.2), "Kessler", token=MODEL)
    picture.label(*at(hits.dust_least, 14.0 if grain < 0.9 else 0.75 * grain), "meteoroids",
               token=MODEL, anchor="right", above=False)  # fmt: skip
    picture.label(np.log10(grain), np.log10(2e-6 if grain < 2.4 else FEWEST), " your grain ",
               anchor="left" if grain < 0.25 else "right")  # fmt: skip


HOVER = "%{x:.2g} mm and more: %{y:.2g} hits"


def stay() -> str:
    """How long the ship hung there, in words."""
    return quantity(facts.fact("exposure_used").number, "days")


def headline(hits: Hits) -> str:
    """The answer in one line: debris and meteoroids together, between the two voices."""
    low, high = hits.range
    grains = f"Grains of {quantity(hits.scenario.particle_mm, 'mm')} or more"
    if high >= FEW:
        return f"{grains}: {span(low, high, 'hits')} on the orbital module in {stay()}."
    return f"{grains}: a chance of {chance(low)} to {chance(high)} of a hit in {stay()}."


def sentence(hits: Hits) -> str:
    """The same voice by voice, and how far the two about debris are apart."""
    scenario = hits.scenario
    by_kessler, by_handbook, by_dust = (_expected(count) for count in hits.grain)
    apart, most = (f"a factor {number(factor, 2)}" for factor in (hits.apart, hits.most_apart))
    return (
        f"Expect on {quantity(scenario.area_m2, 'm²')} of outer surface, from grains of"
        f" {quantity(scenario.particle_mm, 'mm')} or more: from debris {by_kessler} by Kessler's"
        f" formula of 1991, {by_handbook} by NASA's handbook; from meteoroids {by_dust}."
        f" The two voices about debris differ by {apart} here and by up to {most} in the"
        " picture, so we draw the band between them."
    )


def _expected(hits: float) -> str:
    """Few hits as a chance, more as a number."""
    if hits < FEW:
        return f"a chance of {chance(hits)}"
    return "1 hit" if number(hits, 2) == "1" else quantity(hits, "hits", 2)


FACTS = (
    "exposure", "exposure_used", "om_area", "orbit_height", "orbit_inclination", "solar_flux",
    "flux_3mm_2018", "meteoroid_k", "population_1mm", "trackable_size",
)  # fmt: skip
FORMULA = r"N = F(\geq d)\,A\,t \qquad P = 1 - e^{-N}"


def symbols(hits: Hits) -> list[tuple[str, str]]:
    """The working, with the visitor's own numbers."""
    size = hits.scenario.particle_mm / 1000
    flux = {"debris, Kessler": kessler(size), "debris, handbook": handbook(size),
            "meteoroids, 1 g/cm³, with the handbook's factor": dust(size)}  # fmt: skip
    return [
        ("d, the size of the grain", quantity(hits.scenario.particle_mm, "mm")),
        *((f"F, surface flux of {voice}", f"{quantity(float(f) * YEAR, '1/(m² year)')}")
          for voice, f in flux.items()),
        ("A, the outer surface (not the cross-section, on which four times as many would count)",
         quantity(hits.scenario.area_m2, "m²")),
        ("t, the time at the station", stay()),
        ("N, the expected hits", ", ".join(number(count, 2) for count in hits.grain)),
        ("P, the chance of any hit: nearly N while N is small", ", ".join(
            number(float(impact.chance_of_any(count)), 2) for count in hits.grain)),
    ]  # fmt: skip


COLUMNS = ("size [mm] or more", "debris, Kessler 1991", "debris, NASA's handbook", "meteoroids",
           "debris, least", "debris, most")  # fmt: skip


def rows(hits: Hits) -> list[list[str]]:
    """The picture as a table of expected hits, a dozen rows of it."""
    curves = (hits.kessler, hits.handbook, hits.dust, hits.least, hits.most)
    return [
        [number(hits.size[i] * 1000, 2), *(number(float(curve[i]), 2) for curve in curves)]
        for i in range(0, hits.size.size, 12)
    ]
