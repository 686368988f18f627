"""How likely was it?  The chance by two routes that a grain pierces the module, against time."""

from functools import cache

import numpy as np

from lib import facts
from lib.debris_primer.fluxes import THREE_MM, stay_days
from lib.debris_primer.odds import AREA, HANDBOOK_YEARS, Range, Route, Routes, solve
from lib.debris_primer.scenario import DAYS, EXPOSURE_DAYS
from lib.live.beside import NumberLine, Working
from lib.live.figure import Figure
from lib.live.layers import Band, Curve, Event, Label, Layer, Marker
from lib.live.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED
from lib.look.words import DAY, YEAR, chance, chances, number, quantity, span, with_unit
from lib.physics import impact
from lib.physics.limits import Floats

QUESTION = "How likely was it?"
RAREST = 1e-6  # of the picture
TIMES = {"1 day": 1.0, "10 days": 10.0, "100 days": 100.0, "3 years": 3 * YEAR / DAY}
CHANCES = {"1 in 10⁶": 1e-6, chance(1e-4): 1e-4, "1 in 100": 1e-2, "certain": 1.0}


@cache
def sweep() -> Sweep:
    """The live figure: both routes against the days at the station, for any number of them."""
    routes = solve()
    every = range(len(DAYS))
    days = np.array(DAYS.positions, float)
    return Sweep(
        name="detective",
        title=QUESTION,
        subject="Chance that a grain pierces the orbital module, against days at the station",
        controls=(DAYS,),
        headline=[headline(routes, k) for k in every],
        sentence=[sentence(routes, k) for k in every],
        x=Axis("Time at the station", EXPOSURE_DAYS.low, EXPOSURE_DAYS.high, list(TIMES.values()),
               list(TIMES), log=True),
        y=Axis("Chance of a hole", RAREST, 1.0, list(CHANCES.values()), list(CHANCES), log=True),
        x_unit="days",
        y_unit="",
        layers=_layers(routes),
        numbers=(
            NumberLine("debris", "", [_odds(routes.debris, d) for d in days.tolist()]),
            NumberLine("meteoroids", "", [_odds(routes.dust, d) for d in days.tolist()]),
        ),
        working=working(routes),
        told=facts.told(*FACTS),
    )  # fmt: skip


def _layers(routes: Routes) -> tuple[Layer, ...]:
    """What the handbook says, what counting says, the days of MS-09, and the visitor's."""
    x = np.geomspace(EXPOSURE_DAYS.low, EXPOSURE_DAYS.high, 60)
    low, middle, high = (c[np.newaxis] for c in routes.counted.chances(x))
    least, _, most = (c[np.newaxis] for c in routes.risk.chances(x))
    along = x[np.newaxis]
    days = np.array(DAYS.positions, float)
    ends = routes.range(days)
    upright = np.stack([days, days], 1)
    printed = HANDBOOK_YEARS * YEAR / DAY, 1 - facts.fact("soyuz_no_hit_15_years").number
    return (
        Band("grains counted, middle nine tenths", along, low, high),
        Band("NASA's handbook, risk of a Soyuz", along, least, most, token=OBSERVED, hatched=True),
        Curve("grains counted", along, middle, main=True),
        Marker("NASA's handbook, 15 years", *printed, symbol="diamond"),
        Event("MS-09", stay_days(), token=OBSERVED),
        Label("counted", 1.2, float(np.interp(20, x, high[0])), token=MODEL),
        Label("NASA's handbook", 3, float(np.interp(1.8, x, least[0])), token=OBSERVED, dy=24),
        Curve("your days", upright, np.stack([np.full_like(days, RAREST), ends[1]], 1), token=INK,
              stroke="dot"),
        *(Marker(f"the range, {word}", days, end, "circle", INK)
          for word, end in zip(("from", "to"), ends, strict=True)),
        Label([chances(low, high) for low, high in np.transpose(ends).tolist()], days, RAREST * 1.6,
              anchor=np.select([days < 2.5, days < 150], ["start", "middle"], "end")),
    )  # fmt: skip


def _odds(route: Route, days: float) -> str:
    low, _, high = route.chances(np.asarray(days))
    return chances(float(low), float(high))


def _sizes(route: Route) -> str:
    smallest, largest = route.sizes
    return span(smallest * 1000, largest * 1000, "mm")


def _time(k: int) -> str:
    """The visitor's days, as the control reads them."""
    return with_unit(DAYS.texts[k], EXPOSURE_DAYS.unit)


def headline(routes: Routes, k: int) -> str:
    """The answer in one line."""
    odds = chances(*(float(end) for end in routes.range(_days(k))))
    return f"That a grain pierces the wall in {_time(k)}: a chance of {odds}."


def sentence(routes: Routes, k: int) -> str:
    """Route by route, how wide the ends are, and what is counted."""
    days = float(DAYS.positions[k])
    least, most = (chance(float(end)) for end in routes.ends(_days(k)))
    return (
        f"To go through blanket and wall it takes debris of {_sizes(routes.debris)}. By the risk"
        f" that NASA's handbook gives for a Soyuz the chance is {_odds(routes.risk, days)}; by"
        f" counting the grains that are large enough {_odds(routes.counted, days)}, the middle nine"
        f" tenths of the possible answers. With everything at its kindest it is {least}, at its"
        f" worst {most}. Any hole is meant, not one like this."
    )


def _days(k: int) -> Floats:
    return np.asarray(DAYS.positions[k], float)


FACTS = (
    "exposure", "exposure_used", "om_area", "soyuz_no_hit_15_years", "om_share_of_risk",
    "flux_3mm_2018", "slope_kessler", "slope_handbook", "om_critical_3_km_s",
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
        ("A: N = (−ln P_{0} / T) w t", "B: N = f F_{3} (3 mm / d_{c})^{s} A t, and meteoroids",
         "P = 1 − e^{−N}"),
        (
            NumberLine("P₀, the chance that nothing goes through a Soyuz in T", "",
                       number(facts.fact("soyuz_no_hit_15_years").number)),
            NumberLine("T", "years", number(HANDBOOK_YEARS)),
            NumberLine("w, the module's share of that risk", "%", span(share, 100, "")),
            NumberLine(f"F₃, surface flux of debris of {quantity(THREE_MM, 'mm')} and more in 2018",
                       "1/(m² year)", number(facts.fact("flux_3mm_2018").number)),
            NumberLine("s, how fast debris grows rarer with size: midway between"
                       f" {number(slopes[0])} and {number(slopes[1])}", "",
                       number(sum(slopes) / 2)),
            NumberLine("f, how wrong that may be, as far as either slope leads", "",
                       span(1 / routes.flux_factor, routes.flux_factor, "")),
            NumberLine("d_c, the debris that goes through", "", _sizes(routes.debris)),
            NumberLine("the same of meteoroids of 1\u202fg/cm³ (beyond tests: scaled)", "",
                       _sizes(routes.dust)),
            NumberLine("A, the outer surface", "m²", span(*AREA, "")),
            NumberLine("if all of it looked sideways, debris would count (not applied)", "times",
                       _sideways()),
            NumberLine("t, the time at the station", "", [_time(k) for k in range(len(DAYS))]),
            NumberLine("N by route B, the holes to expect", "", [
                       _holes((counted.low, counted.high), d) for d in days]),
        ),
        "lib.physics.impact.uncertain_odds",
    )  # fmt: skip


def _holes(rates: Range, days: float) -> str:
    low, high = impact.expected_hits(rates, 1.0, days * DAY).tolist()
    return span(low, high, "")


def _sideways() -> str:
    """By how much more a side is hit than a tumbling face, over the four sides of the cube."""
    cube = facts.table("cube_faces")
    factors = impact.face_factors(cube.numbers("debris 0.1 mm"))
    sides = [f for f, face in zip(factors.tolist(), cube.column("face"), strict=True)
             if face not in ("zenith", "nadir")]  # fmt: skip
    return number(sum(sides) / len(sides), 2)


FIGURE = Figure("detective", "debris_primer", sweep)
