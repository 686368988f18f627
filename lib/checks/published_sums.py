"""Sums that others have published: the same laws, and answers that still disagree.

Each leaves something open, how warm the gas stays above all.  So the range of ours runs from gas
left to itself to gas kept warm, and nothing is counted.
"""

from lib import facts
from lib.checks.air import MMHG
from lib.checks.check import SUM, Check
from lib.look.words import HOUR
from lib.physics import cabin, orifice
from lib.physics.uncertainty import Estimate

SECONDS = {"s": 1.0, "h": HOUR}
# By the name of the table: the unit to tell it in, what people read, and what to make of it.
SUMS = {
    "Contest problem, one answer": (
        "h",
        "A contest problem, one answer",
        "It lies just under our answer for air that cools itself. Which shape of hole it took we"
        " have not read.",
    ),
    "Contest problem, another answer": (
        "h",
        "A contest problem, another answer",
        "By its own inputs the answer is a day and not an hour. Which step went wrong cannot be seen.",
    ),
    "A hole of 6\u202fmm in the station": (
        "h",
        "A hole of 6\u202fmm in the station",
        "“Life threatening” is read as the line at which crews leave. The answer fits air that"
        " cools itself. But in so slow a leak the walls keep the air warm.",
    ),
    "A game’s rule, a hole of 100\u202fcm²": (
        "s",
        "A game’s rule for a large hole",
        "The rule takes it that the air stays warm. In a few seconds it does not.",
    ),
}
COLUMNS = ("volume", "hole", "coefficient", "temperature", "from", "to", "answer", "give or take")


def checks() -> tuple[Check, ...]:
    """One a row of the table of published sums."""
    table = facts.table("published_sums")
    names = map(str, table.column("sum"))
    numbers = zip(*(table.numbers(name) for name in COLUMNS), strict=True)
    return tuple(_sum(name, *row) for name, row in zip(names, numbers, strict=True))


def _sum(
    what: str,
    volume: float,
    hole_mm: float,
    coefficient: float,
    temperature: float,
    start: float,
    end: float,
    answer: float,
    give_or_take: float,
) -> Check:
    unit, called, why = SUMS[what]
    kept_warm, left_alone = (
        float(
            cabin.time_to_pressure(
                volume,
                orifice.round_area(hole_mm / 1000),
                start * MMHG,
                end * MMHG,
                temperature,
                heat=heat,
                discharge_coefficient=coefficient,
            )
        )
        / SECONDS[unit]
        for heat in ("isothermal", "adiabatic")
    )
    reported = Estimate(*((answer + part * give_or_take) / SECONDS[unit] for part in (-1, 0, 1)))
    return Check(
        what=what,
        called=called,
        kind=SUM,
        predicted=Estimate(left_alone, kept_warm, kept_warm),
        reported=reported,
        unit=unit,
        why=why,
        reported_by="published_sums",
    )
