"""How likely was it?  A flight again and again: of so many, so many come home with a hole."""

from functools import cache

import numpy as np

from lib import facts
from lib.debris_primer import flights
from lib.debris_primer.fluxes import THREE_MM, stay, stay_days
from lib.debris_primer.odds import AREA, HANDBOOK_YEARS, Range, Route, Routes, solve
from lib.debris_primer.scenario import DAYS
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.sweep import Sweep
from lib.look.words import (
    DAY,
    YEAR,
    chances,
    count,
    from_to,
    number,
    quantity,
    span,
)
from lib.physics import impact

QUESTION = "How likely was it?"
SENTENCE = (
    "That is on average: chance picks the ships. Two ways to work it out disagree, so some are"
    " pierced only perhaps. Any hole counts, whatever its look."
)


@cache
def sweep() -> Sweep:
    """The live figure: the flights for any number of days at the station."""
    routes = solve()
    days = DAYS.numbers
    low, high = routes.range(days)
    expected = flights.flights(days, low, high)
    return Sweep(
        name="detective",
        title=QUESTION,
        subject="Flights that a grain pierces, of many equally long ones",
        controls=(DAYS,),
        headline=[
            headline(*row)
            for row in zip(
                expected.squares.tolist(), expected.low.tolist(), expected.high.tolist(), strict=True
            )
        ],
        sentence=[SENTENCE],
        scene=flights.scene(expected),
        numbers=(
            NumberLine(
                "chance of a hole in one flight",
                "",
                [chances(*ends) for ends in zip(low.tolist(), high.tolist(), strict=True)],
            ),
            NumberLine(
                f"all Soyuz so far, {quantity(flights.soyuz_years(), 'years')}, are",
                "such flights",
                [number(many, 2) for many in expected.soyuz.tolist()],
            ),
        ),
        table=table(routes),
        working=working(routes),
        citations=facts.citations(*FACTS),
    )


def headline(squares: int, low: int, high: int) -> str:
    """Of so many flights, so many.

    >>> headline(800, 1, 7)
    'Of 800 such flights, 1 to 7 would be pierced.'
    """
    if high == 0:
        return f"Of {number(squares)} such flights, most likely none would be pierced."
    return f"Of {number(squares)} such flights, {from_to(str(low), str(high))} would be pierced."


def table(routes: Routes) -> Table:
    """Each way for a few lengths of stay, the range that has room for both, and the far ends."""
    spans = {count(1, "days"): 1.0, f"{stay()}, as MS-09": stay_days()}
    spans |= {count(years, "years"): years * YEAR / DAY for years in (1, 5, HANDBOOK_YEARS)}
    ways = (routes.risk, routes.debris, routes.dust, routes.counted)
    return Table(
        "Chance that a grain pierces the orbital module",
        (
            "time at the station",
            "risk in NASA's handbook",
            "debris, counted",
            "meteoroids, counted",
            "both, counted",
            "from the least to the most",
            "everything at its kindest, at its worst",
        ),
        [
            (
                name,
                *(_odds(way, days) for way in ways),
                *(chances(*map(float, ends(np.asarray(days)))) for ends in (routes.range, routes.ends)),
            )
            for name, days in spans.items()
        ],
        whole=True,
    )


def _odds(route: Route, days: float) -> str:
    low, _, high = route.chances(np.asarray(days))
    return chances(float(low), float(high))


def _sizes(route: Route) -> str:
    smallest, largest = route.sizes
    return span(smallest * 1000, largest * 1000, "mm")


FACTS = (
    "exposure", "exposure_used", "doubtful_docked_years", "om_area", "soyuz_no_hit_15_years",
    "om_share_of_risk", "flux_3mm_2018", "slope_kessler", "slope_handbook", "om_critical_3_km_s",
    "om_critical_7_km_s", "debris_density", "speed_meteoroid_mean", "meteoroid_k",
    "meteoroid_handbook", "orbit_height", "cube_faces", "mrm2_energia", "mrm2_nasa",
)  # fmt: skip


def working(routes: Routes) -> Working:
    """Both routes, with the limits of each of their numbers."""
    slopes = [facts.fact(key).number for key in ("slope_kessler", "slope_handbook")]
    share = facts.fact("om_share_of_risk").number
    days = [float(d) for d in DAYS.positions]
    counted = routes.counted
    return Working(
        (
            "A: N = (−ln P_{0} / T) w t",
            "B: N = f F_{3} (3 mm / d_{c})^{s} A t, and meteoroids",
            "P = 1 − e^{−N}",
        ),
        (
            NumberLine(
                "P₀, the chance that nothing goes through a Soyuz in T",
                "",
                number(facts.fact("soyuz_no_hit_15_years").number),
            ),
            NumberLine("T", "years", number(HANDBOOK_YEARS)),
            NumberLine("w, the module's share of that risk", "%", span(share, 100, "")),
            NumberLine(
                f"F₃, surface flux of debris of {quantity(THREE_MM, 'mm')} and more in 2018",
                "1/(m² year)",
                number(facts.fact("flux_3mm_2018").number),
            ),
            NumberLine(
                "s, how fast debris grows rarer with size: midway between"
                f" {number(slopes[0])} and {number(slopes[1])}",
                "",
                number(sum(slopes) / 2),
            ),
            NumberLine(
                "f, how wrong that may be, as far as either slope leads",
                "",
                span(1 / routes.flux_factor, routes.flux_factor, ""),
            ),
            NumberLine("d_c, the debris that goes through", "", _sizes(routes.debris)),
            NumberLine(
                "the same of meteoroids of 1\u202fg/cm³ (beyond tests: scaled)", "", _sizes(routes.dust)
            ),
            NumberLine("A, the outer surface", "m²", span(*AREA, "")),
            NumberLine(
                "if all of it looked sideways, debris would count (not applied)", "times", _sideways()
            ),
            NumberLine("t, the time at the station", "", [quantity(d, "days") for d in days]),
            NumberLine("P by route B, debris alone", "", [_odds(routes.debris, d) for d in days]),
            NumberLine(
                "N by route B, the holes to expect",
                "",
                [_holes((counted.low, counted.high), d) for d in days],
            ),
        ),
        "lib.physics.impact.uncertain_odds",
    )


def _holes(rates: Range, days: float) -> str:
    low, high = impact.expected_hits(rates, 1.0, days * DAY).tolist()
    return span(low, high, "")


def _sideways() -> str:
    """By how much more a side is hit than a tumbling face, over the four sides of the cube."""
    cube = facts.table("cube_faces")
    factors = impact.face_factors(cube.numbers("debris 0.1 mm"))
    sides = [
        f
        for f, face in zip(factors.tolist(), cube.column("face"), strict=True)
        if face not in ("zenith", "nadir")
    ]
    return number(sum(sides) / len(sides), 2)


FIGURE = Figure("detective", "debris_primer", sweep)
