"""Punctures that designers allowed for: is there gas enough for as long as they promised?

What edge such a hole has nobody can know before, so the coefficient may be anything from that of a
sharp edge to that of a rounded one.  Nearly all stores and pressures are recalled, not read.
"""

from lib import facts
from lib.checks.air import kelvin, number, pascal
from lib.checks.check import DESIGN, Check, exactly, reported
from lib.look.words import MINUTE, quantity
from lib.physics import gas, orifice
from lib.physics.gas import AIR, Gas
from lib.physics.uncertainty import Estimate

EDGES = ("discharge_small_drop", "discharge_coefficient")


def checks() -> tuple[Check, ...]:
    """The Shuttle's cabin, a spacesuit, Apollo's command module."""
    return _shuttle(), _suit(), _apollo()


def _kg_min(widths_mm: Estimate[float], pressure: float, leaking: Gas = AIR) -> Estimate[float]:
    """What leaves in a minute, by the sharpest edge, a drilled one and a rounded one."""
    sharp, drilled = (number(key) for key in EDGES)
    rounded = facts.fact("discharge_coefficient").band[1]
    return Estimate(
        *(
            MINUTE
            * float(
                orifice.mass_flow(
                    orifice.round_area(width / 1000),
                    pressure,
                    kelvin(),
                    discharge_coefficient=coefficient,
                    gas=leaking,
                )
            )
            for width, coefficient in zip(widths_mm, (sharp, drilled, rounded), strict=True)
        )
    )


def _lasting(rates: Estimate[float], minutes: float) -> Estimate[float]:
    return Estimate(*(rate * minutes for rate in rates))


def _shuttle() -> Check:
    rates = _kg_min(reported("shuttle_puncture_width"), pascal("shuttle_floor"))
    return Check(
        what="Shuttle, gas for a half-inch hole",
        called="Gas for a hole in the Shuttle",
        kind=DESIGN,
        predicted=_lasting(rates, number("shuttle_puncture")),
        reported=reported("shuttle_nitrogen"),
        unit="kg",
        why="In the promised time the hole takes about as much nitrogen as was carried. The oxygen"
        " aboard and the air of the cabin come on top.",
        reported_by="shuttle_nitrogen",
        inputs=("shuttle_puncture", "shuttle_puncture_width", "shuttle_floor", *EDGES, "cabin_temperature"),
        unverified="nitrogen aboard, a narrower hole, the jet at a sharp edge (recalled)",
    )


def _suit() -> Check:
    width = number("suit_puncture")
    rates = _kg_min(exactly(width), pascal("suit_pressure"), gas.OXYGEN)
    return Check(
        what=f"Suit, oxygen for a hole of {quantity(width, 'mm')}",
        called="Oxygen for a hole in a spacesuit",
        kind=DESIGN,
        predicted=_lasting(rates, number("suit_puncture_minutes")),
        reported=reported("suit_reserve"),
        unit="kg",
        why="The promised time takes nearly all of the spare oxygen pack. That is what the pack is for.",
        reported_by="suit_reserve",
        inputs=("suit_puncture", "suit_puncture_minutes", "suit_pressure", *EDGES, "cabin_temperature"),
        unverified="pressure, oxygen pack, the jet at a sharp edge (recalled)",
    )


def _apollo() -> Check:
    width = number("apollo_puncture")
    return Check(
        what="Apollo, oxygen for a half-inch hole",
        called="Oxygen for a hole in Apollo",
        kind=DESIGN,
        predicted=_kg_min(exactly(width), pascal("apollo_pressure"), gas.OXYGEN),
        reported=reported("apollo_regulator"),
        unit="kg/min",
        why="The valve alone feeds a little less than a clean hole would take. The air of the cabin"
        " helps for the few minutes that were asked for.",
        reported_by="apollo_regulator",
        inputs=("apollo_puncture", "apollo_pressure", *EDGES, "cabin_temperature"),
        unverified="width, pressure, valve, the jet at a sharp edge (recalled)",
    )
