"""Mir, June 1997: a cargo ship hit the module Spektr, and a hatch was shut on the way down."""

from lib.checks.air import kelvin, number, pascal
from lib.checks.check import REPORT, Check, Leak, reported
from lib.look.words import MINUTE
from lib.physics import inference
from lib.physics.uncertainty import Estimate

STATED = {"mir_hole": "as NASA stated it", "mir_hole_other": "in other accounts"}
BY = {"mir_hole": "NASA", "mir_hole_other": "others"}
WHY = {
    "mir_hole": "NASA said “one inch square”, which is a round figure. How long the air took is"
    " known to a few minutes only.",
    "mir_hole_other": "The accounts of the hole disagree. Our number sides with the larger hole,"
    " and we show both.",
}


def leak() -> Leak:
    """All about it."""
    return Leak(
        name="Mir 1997",
        title="Mir and Spektr, June 1997",
        story="A cargo ship struck Spektr. All of Mir lost air until a hatch was shut, then Spektr"
        " emptied alone.",
        why="“One inch square” is a round figure, and the minutes are known to a few only. The"
        " accounts of the hole disagree with each other.",
        checks=tuple(_hole(hole) for hole in STATED),
    )


def _hole(hole: str) -> Check:
    """Two stages, the whole of Mir and then Spektr alone, through the same hole."""

    def area_mm2(volume_m3: float, minutes: float) -> float:
        area = inference.infer_area_two_stage(
            volume_m3,
            number("mir_spektr_volume"),
            pascal("mir_normal"),
            pascal("mir_lowest"),
            pascal("mir_spektr"),
            minutes * MINUTE,
            kelvin(),
            discharge_coefficient=number("discharge_coefficient"),
        )
        return float(area) * 1e6

    volumes, minutes = reported("mir_volume"), reported("mir_minutes")
    inputs = zip(volumes, reversed(minutes), strict=True)  # little air, long time: smallest hole
    predicted = Estimate(*(area_mm2(*pair) for pair in inputs))
    return Check(
        what=f"Mir 1997, the hole {STATED[hole]}",
        called=f"The hole in Mir, by {BY[hole]}",
        kind=REPORT,
        predicted=predicted,
        reported=reported(hole),
        unit="mm²",
        why=WHY[hole],
        reported_by=hole,
        inputs=(
            "mir_normal",
            "mir_lowest",
            "mir_spektr",
            "mir_minutes",
            "mir_volume",
            "mir_spektr_volume",
            "discharge_coefficient",
            "cabin_temperature",
        ),
        unverified="volumes of Mir and of Spektr (recalled)"
        + ("; the accounts (recalled)" if hole == "mir_hole_other" else ""),
    )
