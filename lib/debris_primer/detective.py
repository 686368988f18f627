"""How likely was it?  The chance by each route that a grain pierced the module in its 83 days."""

from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib import facts
from lib.debris_primer import grains
from lib.debris_primer.scenario import AREA_M2, Scenario
from lib.look.figure import Axis, Picture
from lib.look.palette import INK, MODEL, OBSERVED, Token
from lib.look.words import DAY, YEAR, chance, number, quantity
from lib.physics import impact, meteoroids
from lib.physics.limits import Floats

# A speed [km/s] and an angle [°]: slow and straight on, the handbook's fast row, a common slant.
DEBRIS_CASES = ((3.0, 0.0), (7.0, 0.0), (9.0, 45.0))
# Meteoroids at their mean speed straight on and slanting, and at their slowest, slanting.
DUST_ANGLES = (0.0, 45.0, 45.0)
# [NASA-TM-2009-214785] Table 6-2: the span of the fact soyuz_no_hit_15_years.
HANDBOOK_YEARS = 15.0
RISK, DUST = "NASA's handbook: risk of a Soyuz", "meteoroids"
TOGETHER = "all routes together"


@dataclass(frozen=True)
class Route:
    """One way to the chance: expected holes case by case, and on the smallest and largest area."""

    name: str
    holes: Floats  # at the visitor's area
    least: float
    most: float
    cases: tuple[str, ...]
    token: Token = MODEL
    symbol: str = "circle"


@dataclass(frozen=True)
class Odds:
    """The answer: the routes, and the chance over all of them."""

    scenario: Scenario
    routes: tuple[Route, ...]
    range: tuple[float, float]  # at the visitor's area
    range_any_area: tuple[float, float]


def solve(scenario: Scenario) -> Odds:
    """Four routes; debris and meteoroids are added, for the handbook's risk counts both."""
    routes = (_from_risk(), *_from_debris(scenario.area_m2), _from_dust(scenario.area_m2))
    risk, gentle, steep, dust = routes
    return Odds(
        scenario=scenario,
        routes=routes,
        range=_chances(
            min(risk.holes.min(), gentle.holes.min() + dust.holes.min()),
            max(risk.holes.max(), steep.holes.max() + dust.holes.max()),
        ),
        range_any_area=_chances(
            min(risk.least, gentle.least + dust.least), max(risk.most, steep.most + dust.most)
        ),
    )


def _chances(least: float, most: float) -> tuple[float, float]:
    return float(impact.chance_of_any(least)), float(impact.chance_of_any(most))


def _holes(flux: ArrayLike, area: float) -> Floats:
    return impact.expected_hits(flux, area, facts.fact("exposure_used").number * DAY)


def _from_risk() -> Route:
    """Route A: the handbook's chance that nothing pierces a Soyuz, over 15 years, for 83 days.

    The share of the module is "over 80 %": from 80 to all of it.  A constant rate is assumed; the
    chance is for a whole ship, so no area enters.
    """
    nothing = facts.fact("soyuz_no_hit_15_years").number
    rate = -np.log(nothing) / (HANDBOOK_YEARS * YEAR)
    share = facts.fact("om_share_of_risk").number
    holes = _holes(rate * np.array([share, 100.0]) / 100, 1.0)
    names = (f"{quantity(share, '%')} of the risk is the module's", "all of the risk is")
    return Route(RISK, holes, float(holes[0]), float(holes[1]), names, OBSERVED, "diamond")


def _from_debris(area: float) -> tuple[Route, Route]:
    """Route B: the handbook's flux of 3 mm in 2018, carried to each critical size by a power."""
    density = facts.fact("debris_density").number * 1000
    speed, angle = np.array(DEBRIS_CASES).T
    critical = impact.critical_diameter(
        impact.SOYUZ_ORBITAL_MODULE, speed * 1000, np.radians(angle), density
    )
    names = tuple(map(_case, speed, angle, critical))

    def route(key: str, whose: str) -> Route:
        slope = facts.fact(key).number
        flux = facts.fact("flux_3mm_2018").number / YEAR
        flux_of_critical = flux * (grains.THREE_MM / (critical * 1000)) ** slope
        name = f"debris, slope {number(slope)} ({whose})"
        return _route(name, flux_of_critical, area, names, "circle")

    return route("slope_kessler", "Kessler"), route("slope_handbook", "handbook")


def _from_dust(area: float) -> Route:
    """Meteoroids of the size that the module just stops, for three meetings."""
    speeds = facts.fact("speed_meteoroid_mean")
    speed = np.array([speeds.number, speeds.number, speeds.band[0]])
    critical = impact.critical_diameter(
        impact.SOYUZ_ORBITAL_MODULE, speed * 1000, np.radians(DUST_ANGLES),
        meteoroids.HANDBOOK_DENSITY,
    )  # fmt: skip
    names = tuple(map(_case, speed, DUST_ANGLES, critical))
    return _route(DUST, grains.dust(critical), area, names, "square")


def _route(name: str, flux: Floats, area: float, cases: tuple[str, ...], symbol: str) -> Route:
    least, most = (float(pick(_holes(flux, end)))
                   for pick, end in ((np.min, AREA_M2.low), (np.max, AREA_M2.high)))  # fmt: skip
    return Route(name, _holes(flux, area), least, most, cases, symbol=symbol)


def _case(speed: float, angle: float, critical: float) -> str:
    way = f"at {angle:g}°" if angle else "straight on"
    return (f"{quantity(speed, 'km/s')} {way}: it takes"
            f" {quantity(critical * 1000, 'mm')} to go through")  # fmt: skip


def figure(odds: Odds) -> go.Figure:
    """A row a route on a log axis of chance: its cases as points, its range as a line."""
    ticks = (1e-4, 1e-3, 1e-2, 1e-1)
    together = len(odds.routes) + 1
    bottom = together + 0.5
    picture = Picture(
        Axis("Chance of a hole", ticks[0], ticks[-1], ticks, [_one_in(t) for t in ticks],
                  log=True),
        Axis("", bottom, 0, ()),
    )  # fmt: skip
    picture.band(odds.range_any_area, [bottom] * 2, [0, 0], name="all routes, any area")
    for row, route in enumerate(odds.routes, 1):
        ends = _chances(route.least, route.most)
        picture.line(ends, [row, row], name=route.name, token=route.token,
                  hover="%{x:.2g}")  # fmt: skip
        chances = impact.chance_of_any(route.holes)
        picture.points(chances, [row] * len(chances), name=route.name, token=route.token,
                    symbol=route.symbol, hover=route.cases)  # fmt: skip
        picture.label(np.log10(ticks[0]), row - 0.16, route.name)
    picture.line(odds.range, [together] * 2, name=TOGETHER, token=INK, hover="%{x:.2g}")
    picture.points(odds.range, [together] * 2, name=TOGETHER, token=INK,
                symbol="line-ns-open", hover=[chance(end) for end in odds.range])  # fmt: skip
    picture.label(np.log10(ticks[0]), together - 0.16, TOGETHER)
    return picture.figure()


def _one_in(probability: float) -> str:
    return chance(probability).replace("in ", "in<br>")


def headline(odds: Odds) -> str:
    """The answer in one line."""
    low, high = map(chance, odds.range)
    return f"That a grain pierced the wall in {grains.stay()}: between about {low} and {high}."


def sentence(odds: Odds) -> str:
    """The same for any area, what is counted, and what the shape says."""
    low, high = map(chance, odds.range)
    least, most = map(chance, odds.range_any_area)
    return (
        f"With an outside of {quantity(odds.scenario.area_m2, 'm²')} the routes give between about"
        f" {low} and {high}, with any area from {number(AREA_M2.low)} to"
        f" {quantity(AREA_M2.high, 'm²')} between {least} and {most}. Any hole at all is meant, not"
        " one like this: it was round, with tool marks. Roscosmos and the commander of the ship"
        " say that it was drilled; who drilled it was never established."
    )


FACTS = (
    "exposure", "exposure_used", "om_area", "soyuz_no_hit_15_years", "om_share_of_risk",
    "flux_3mm_2018", "slope_kessler", "slope_handbook", "om_critical_3_km_s",
    "om_critical_7_km_s", "speed_meteoroid_mean", "meteoroid_k", "hole_look", "hole_look_impact",
    "hole_drilled_inside", "hole_maker",
)  # fmt: skip
FORMULA = (
    r"\begin{gathered}P = 1 - e^{-N}\\[1ex] N = F_3\left(\frac{d_3}{d_c}\right)^{s}A\,t"
    r"\quad\text{or}\quad \frac{-\ln P_0}{T}\,w\,t\end{gathered}"
)


def symbols(odds: Odds) -> list[tuple[str, str]]:
    """The working, with the visitor's own numbers."""
    return [
        ("d₃, the size that the handbook tables", quantity(grains.THREE_MM, "mm")),
        ("F₃, surface flux of debris of that size or more in 2018",
         quantity(facts.fact("flux_3mm_2018").number, "1/(m² year)")),
        ("s, the slope: how fast debris grows rarer with size", " or ".join(
            number(facts.fact(key).number) for key in ("slope_kessler", "slope_handbook"))),
        ("A, the outer surface", quantity(odds.scenario.area_m2, "m²")),
        ("t, the time at the station", grains.stay()),
        ("P₀, the chance that nothing goes through a Soyuz in the time T",
         number(facts.fact("soyuz_no_hit_15_years").number)),
        ("T", quantity(HANDBOOK_YEARS, "years")),
        ("w, the module's share of the ship's risk, at least",
         quantity(facts.fact("om_share_of_risk").number, "%")),
        *(("d_c", case) for case in odds.routes[1].cases),
        *(("d_c, meteoroids of 1 g/cm³", case) for case in odds.routes[3].cases),
    ]  # fmt: skip


COLUMNS = ("route", "case", "expected holes", "chance")


def rows(odds: Odds) -> list[list[str]]:
    """The picture as a table: one row a point."""
    return [
        [route.name, case, number(float(holes), 2), chance(float(impact.chance_of_any(holes)))]
        for route in odds.routes
        for case, holes in zip(route.cases, route.holes, strict=True)
    ]
