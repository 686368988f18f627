"""How many grains are there?  A ladder of sizes, and how often each hits the module.

Under the ladder a line of time, from a day to a hundred thousand years, shows how often the like
of the visitor's grain or larger hits; there a guess can be marked.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from lib import facts
from lib.debris_primer import everyday, size_ladder
from lib.debris_primer.counts import Grain, counted
from lib.debris_primer.fluxes import stay, stay_days
from lib.debris_primer.scenario import AREA_M2, SIZES
from lib.live.model.beside import Bet, NumberLine, Table, Working, guesses
from lib.live.model.figure import Figure
from lib.live.model.layers import Band, Event, Layer
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED
from lib.look.words import DAY, YEAR, duration, durations, number, quantity, span
from lib.physics import meteoroids
from lib.physics.limits import Floats

QUESTION = "How many grains are there?"
YEARS = YEAR / DAY  # in days
TICKS = {
    "1 day": 1.0,
    "1 month": YEARS / 12,
    "1 year": YEARS,
    "30 years": 30 * YEARS,
    f"{number(1000)} years": 1000 * YEARS,
    f"{number(30_000)} years": 30_000 * YEARS,
}
TIME = Axis("Time between two hits", 1.0, 1e5 * YEARS, list(TICKS.values()), list(TICKS), log=True)
HIGH = 144  # pixels of the line of time: the names of a guess and of the answer find rows in it
SENTENCE = (
    "This counts dust and debris of that size and all that is larger. Two models of the debris do"
    " not agree, and both are in the range."
)


@cache
def sweep() -> Sweep:
    """The live figure: one grain at every size, beside things whose size people know."""
    area = AREA_M2.default
    grains = counted(SIZES.numbers, area)
    known = everyday.things()
    on_rungs = counted(np.array([thing.size_mm for thing in known]), area)
    between = np.array([grain.days_between for grain in grains])
    times = [often(grain) for grain in grains]
    return Sweep(
        name="how_many",
        title=QUESTION,
        subject="How often grains hit the orbital module, by their size",
        controls=(SIZES,),
        headline=[headline(grain) for grain in grains],
        sentence=[SENTENCE],
        x=TIME,
        y=Axis("Your grain, or a larger one", 0.0, 1.0, (0.0, 1.0), ("", "")),
        x_unit="days",
        high=HIGH,
        scene=size_ladder.scene(
            known, [often(grain) for grain in on_rungs], [seen(grain, known) for grain in grains]
        ),
        layers=_layers(between),
        bet=Bet(
            "x",
            "How often does a grain of this size, or a larger one, hit the module?",
            np.sqrt(between.prod(1)),
            [f"It is once in {time}." for time in times],
            guesses(TIME, lambda days: f"once in {duration(days * DAY)}", 61),
        ),
        numbers=(NumberLine("such grains of aluminium, in a gram", "", _in_a_gram()),),
        table=Table(
            "Things, and grains of their size or larger",
            ("what", "size [mm]", "one hit in"),
            [
                (thing.name, number(thing.size_mm), often(grain))
                for thing, grain in zip(known, on_rungs, strict=True)
            ],
            whole=True,
        ),
        working=working(grains, area),
        citations=facts.citations(*FACTS),
    )


def _layers(between: Floats) -> tuple[Layer, ...]:
    """Both models as the ends of a band on the line of time, and how long MS-09 was there."""
    foot = np.full_like(between, 0.08)
    return (
        Band("from one hit to the next", between, foot, foot + 0.36, token=MODEL, solid=True),
        Event(f"MS-09: {stay()}", stay_days(), token=OBSERVED),
    )


def _in_a_gram() -> list[str]:
    metres = SIZES.numbers / 1000
    grams = meteoroids.mass_of(metres, facts.fact("debris_density").number * 1000) * 1000
    return [number(many, 2) for many in (1 / grams).tolist()]


def often(grain: Grain) -> str:
    """How long it takes from one hit to the next, by both models.

    >>> often(Grain(2.0, kessler=0.0025, handbook=0.0018, dust=0.0007))
    '71 to 91 years'
    """
    return durations(*(days * DAY for days in grain.days_between))


def headline(grain: Grain) -> str:
    """The answer in one line."""
    grains = f"A grain of {quantity(grain.size_mm, 'mm')} or more"
    return f"{grains} hits the module once in {often(grain)}."


def seen(grain: Grain, known: Sequence[everyday.Thing]) -> str:
    """Where on the ladder it stands, in words."""
    under = [thing for thing in known if thing.size_mm <= grain.size_mm]
    above = next((thing for thing in known if thing.size_mm > grain.size_mm), None)
    place = f"at or above the {under[-1].name}" if under else "at the foot of the ladder"
    below = f", below the {above.name}" if above else ""
    return f"Your grain of {quantity(grain.size_mm, 'mm')} stands {place}{below}."


FACTS = (
    "exposure", "exposure_used", "om_area", "orbit_height", "orbit_inclination", "solar_flux",
    "debris_by_size", "debris_by_year", "trackable_size", "debris_density", "om_critical_3_km_s",
    "om_critical_7_km_s", "hole_nasa", "paper_thickness", "pencil_lead", "brick_stud",
    "brick_height", "brick_width", "table_tennis_ball",
)  # fmt: skip


def working(grains: Sequence[Grain], area_m2: float) -> Working:
    """A rate turned over."""
    return Working(
        ("N = F(≥ d) A t", "T = t / N"),
        (
            NumberLine("d, the size of the grain", "mm", SIZES.texts),
            NumberLine(
                "F, surface flux of grains of that size or more",
                "",
                "as in the curve under “Look closer”: the lower and the higher of two models"
                " of debris, and meteoroids with each",
            ),
            NumberLine("A, the outer surface", "m²", number(area_m2)),
            NumberLine("t, the time at the station", "", stay()),
            NumberLine("N, the expected hits", "", [span(*grain.range, "") for grain in grains]),
            NumberLine("T, the time between two hits", "", [often(grain) for grain in grains]),
        ),
        "lib.physics.impact.expected_hits",
    )


FIGURE = Figure("how_many", "debris_primer", sweep)
