"""How many grains fly up there?  Hits on the orbital module in its 83 days, by size of grain."""

from functools import cache

import numpy as np

from lib import facts
from lib.debris_primer.counts import LARGEST_MM, SMALLEST_MM, Grain, Hits, said, solve
from lib.debris_primer.fluxes import THREE_MM, stay
from lib.debris_primer.scenario import AREAS, SIZES
from lib.live.model.beside import NumberLine, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import everywhere
from lib.live.model.layers import Band, Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED
from lib.look.words import chances, from_to, number, quantity, span
from lib.physics import impact
from lib.physics.limits import Floats

LDEF, TRACKED, DUST = "LDEF, marks of any size", "can be tracked", "meteoroids"
KESSLER, HANDBOOK = "debris, Kessler 1991", "debris, NASA's handbook"
NEAR_MM = 1.5  # left of the line of the meteoroids, where it has left the others, is its name
QUESTION = "How many grains fly up there?"
FEWEST, MOST = 1e-7, 1e4
RARE = 0.1  # a chance below it is told as one flight of so many


@cache
def sweep(area_m2: float) -> Sweep:
    """The live figure: hits against size, both log, for every size of the visitor's grain."""
    answer = solve(area_m2)
    counts = {1e-6: "1 in 10⁶", 1e-3: f"1 in {number(1000)}", 1.0: "1 hit", 1e3: f"{number(1000)} hits"}
    expected = Axis(f"Hits in {stay()}", FEWEST, MOST, list(counts), list(counts.values()), log=True)
    return Sweep(
        name="grains",
        title=QUESTION,
        subject="Expected hits on the orbital module against size of grain",
        controls=(SIZES,),
        headline=[headline(grain) for grain in answer.grains],
        sentence=[sentence(answer)],
        x=Axis("Size of grain [mm]", 0.8 * SMALLEST_MM, 1.2 * LARGEST_MM, (0.01, 0.1, 1, 10, 100), log=True),
        y=expected,
        x_unit="mm",
        y_unit="hits",
        layers=_layers(answer),
        numbers=_voices(answer),
        working=working(answer),
        citations=facts.citations(*FACTS),
    )


def _layers(answer: Hits) -> tuple[Layer, ...]:
    """What was measured, two voices about debris with a band between, meteoroids, the grain."""
    x = everywhere(answer.size, of=1) * 1000
    # Where the law of the meteoroids leaves the picture, its line ends.
    seen = slice(int(np.count_nonzero(answer.dust_least > FEWEST)))
    dust_x = x[:, seen]
    grain = np.array([grain.size_mm for grain in answer.grains])
    marks = np.array([(g.kessler, g.handbook, g.dust) for g in answer.grains])
    upright = np.stack([np.full_like(grain, FEWEST), marks.max(1)], 1)
    tracked = np.array([[end * 10.0 for end in facts.fact("trackable_size").band]])

    def at(curve: Floats, size_mm: float) -> Floats:
        return np.asarray(np.interp(size_mm, x[0, : curve.size], curve))

    return (
        Band(
            TRACKED,
            tracked,
            np.full_like(tracked, FEWEST),
            np.full_like(tracked, MOST),
            token=OBSERVED,
            hatched=True,
        ),
        Curve(LDEF, x[:, [0, -1]], np.full((1, 2), answer.ldef), token=OBSERVED, stroke="dash"),
        Band(
            "debris, both voices, any area", x, everywhere(answer.least, of=1), everywhere(answer.most, of=1)
        ),
        Band(
            "meteoroids, any area",
            dust_x,
            everywhere(answer.dust_least[seen], of=1),
            everywhere(answer.dust_most[seen], of=1),
        ),
        Curve(KESSLER, x, everywhere(answer.kessler, of=1), main=True),
        Curve(HANDBOOK, x, everywhere(answer.handbook, of=1), stroke="dot"),
        Curve(DUST, dust_x, everywhere(answer.dust[seen], of=1), stroke="dash"),
        *(
            Marker("debris, NASA's handbook, 2006", *row, symbol="square", token=MODEL)
            for row in answer.printed
        ),
        Marker("debris, NASA's handbook, 2018", THREE_MM, answer.newest, symbol="diamond", token=MODEL),
        Curve("your grain", np.stack([grain, grain], 1), upright, token=INK, stroke="dot"),
        *(Marker("your grain", grain, mark, token=INK) for mark in marks.T),
        Label("NASA's handbook", 0.13, at(answer.most, 0.13), token=MODEL, of=HANDBOOK, short="NASA"),
        Label("Kessler", 6, at(answer.most, 6), token=MODEL, of=KESSLER),
        Label(
            "meteoroids",
            0.75 * NEAR_MM,
            at(answer.dust_least, 0.75 * NEAR_MM),
            token=MODEL,
            anchor="end",
            dy=18,
            of=DUST,
        ),
        Label(
            "LDEF, marks of any size",
            tracked[:, 0],
            answer.ldef,
            token=OBSERVED,
            anchor="end",
            of=LDEF,
            short="LDEF",
        ),
        Label(
            "tracked",
            tracked[:, 0],
            MOST,
            OBSERVED,
            "end",
            dx=-6,
            dy=10,
            of=TRACKED,
            also=tuple((tracked[:, 0], count) for count in (30, 1, 0.1, 0.01)),
        ),
        Label("your grain", grain, 2e-6, anchor="end", dx=-6, of="your grain", short="grain"),
    )


def headline(grain: Grain) -> str:
    """The answer in one line: debris and meteoroids together, between the two voices."""
    size = f"of {quantity(grain.size_mm, 'mm')} or more"
    if grain.range[0] >= 1:
        times = span(*grain.range, "times")
        return f"On such a flight grains {size} hit the orbital module {times}."
    low, high = impact.chance_of_any(grain.range).tolist()
    if high < RARE:
        flights = from_to(number(1 / high, 2), number(1 / low, 2))
        return f"A grain {size} hits the orbital module on one of {flights} such flights."
    of = 100 if low >= 0.01 else 1000
    hit = from_to(number(round(of * low)), number(round(of * high)))
    return f"Of {number(of)} such flights, a grain {size} hits the orbital module on {hit}."


def sentence(answer: Hits) -> str:
    """Which flight it is, that the voices about debris differ, and what was measured."""
    return (
        f"Such a flight is that of Soyuz MS-09, which hung at the station for {stay()}. Two models"
        " count the debris and do not agree, so we draw the band between them. The satellite LDEF"
        " flew for years, and people counted its marks of every size. At that rate this module"
        f" would get {number(answer.ldef, 2)} of them."
    )


def _voices(answer: Hits) -> tuple[NumberLine, ...]:
    """What each says of the visitor's grain, and how far the two about debris are apart."""
    each = {
        "debris by the formula of Kessler, NASA, 1991": [g.kessler for g in answer.grains],
        "debris by NASA's handbook": [g.handbook for g in answer.grains],
        "meteoroids": [g.dust for g in answer.grains],
    }
    return (
        *(NumberLine(name, "", [said(n, n) for n in counts]) for name, counts in each.items()),
        NumberLine(
            "the two about debris differ by a factor of",
            "",
            [number(grain.apart, 2) for grain in answer.grains],
        ),
        NumberLine("at the most, in the picture, by a factor of", "", number(answer.most_apart, 2)),
        NumberLine(
            f"marks on {quantity(answer.area_m2, 'm²')}, at the rate counted on LDEF",
            "",
            number(answer.ldef, 2),
        ),
    )


FACTS = (
    "exposure", "exposure_used", "om_area", "orbit_height", "orbit_inclination", "solar_flux",
    "flux_3mm_2018", "meteoroid_k", "ldef_marks", "ldef_area", "ldef_stay", "shuttle_windows",
    "windows_sts92_97", "station_returned", "population_1mm", "trackable_size",
    "debris_by_size", "debris_by_year", "om_critical_7_km_s",
)  # fmt: skip


def working(answer: Hits) -> Working:
    """The formula, what its symbols are, and what comes out for the visitor's grain."""
    return Working(
        ("N = F(≥ d) A t", "P = 1 − e^{−N}"),
        (
            NumberLine("d, the size of the grain", "mm", SIZES.texts),
            NumberLine(
                "F, surface flux of grains of that size or more",
                "",
                "debris by Kessler's formula or by the handbook's printed sizes, straight"
                " lines between them; meteoroids of 1\u202fg/cm³, with the factor of the"
                " European standard for the ship's own motion",
            ),
            NumberLine(
                "A, the outer surface (not the cross-section, on which four times as many would count)",
                "m²",
                number(answer.area_m2),
            ),
            NumberLine("t, the time at the station", "", stay()),
            NumberLine(
                "N, the expected hits, debris and meteoroids",
                "",
                [span(*grain.range, "") for grain in answer.grains],
            ),
            NumberLine(
                "P, the chance of any hit",
                "",
                [chances(*impact.chance_of_any(grain.range).tolist()) for grain in answer.grains],
            ),
            NumberLine(
                "LDEF: marks / (area · time), brought to A and t",
                "hits",
                f"{number(facts.fact('ldef_marks').number)} /"
                f" ({quantity(facts.fact('ldef_area').number, 'm²')} ·"
                f" {quantity(facts.fact('ldef_stay').number, 'months')}):"
                f" {number(answer.ldef, 2)}",
            ),
        ),
        "lib.physics.impact.expected_hits",
    )


FIGURE = Figure("grains", "debris_primer", sweep, (AREAS,), alike=True)
