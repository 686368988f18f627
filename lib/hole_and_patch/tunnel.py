"""Zvezda's tunnel, shut off three times: what its falls say by the law of a hole and of a crack.

Each fall is worked out by itself: a repair lies between the first and the last, so that none may
be foretold from another.
"""

from typing import NamedTuple

from lib import facts
from lib.live.sweep import NumberLine
from lib.look.words import DAY, HOUR, PRESSURE_UNITS, number, quantity
from lib.physics import cabin, gas, orifice

MMHG = PRESSURE_UNITS["mmHg"]
TOLD = 2  # the last fall, the only one whose hours are not taken from dates or parts of a day


class Fall(NamedTuple):
    """One fall, and the loss at its start [kg/day] if a hole is behind it, and if a crack is."""

    when: str
    start: float  # [mmHg]
    end: float
    hours: float
    hole: float
    crack: float


def falls() -> list[Fall]:
    """The three falls that were reported."""
    rows = facts.table("zvezda_tunnel_shut").rows
    return [_fall(str(when), *map(float, numbers)) for when, *numbers in rows]


def _fall(when: str, start: float, end: float, hours: float) -> Fall:
    kelvin = facts.fact("cabin_temperature").number
    volume = facts.fact("volume_zvezda_tunnel").number
    pressures = start * MMHG, end * MMHG
    area = cabin.infer_area(volume, *pressures, hours * HOUR, kelvin)
    half = orifice.infer_half_time(*pressures, hours * HOUR)
    air = volume * gas.density(pressures[0], kelvin)
    return Fall(
        when,
        start,
        end,
        hours,
        float(orifice.mass_flow(area, pressures[0], kelvin)) * DAY,
        float(air / half) * DAY,  # at the start a crack loses all its air in one half time
    )


def sentence() -> str:
    """The best known fall under both laws."""
    fall = falls()[TOLD]
    return (
        f"Shut off on {fall.when}, the tunnel fell from {number(fall.start)} to"
        f" {quantity(fall.end, 'mmHg')} in {quantity(fall.hours, 'h')}: at first"
        f" {quantity(fall.hole, 'kg')} a day by the law of the hole, {number(fall.crack)} by that"
        " of the crack (its volume is unverified). Only a third reading would tell them apart."
    )


def lines() -> tuple[NumberLine, ...]:
    """All of them, for the working."""
    return tuple(
        NumberLine(
            f"the tunnel shut, {fall.when}: {number(fall.start)} to {number(fall.end)} mmHg in"
            f" {number(fall.hours)} h, as a hole to as a crack",
            "kg/day",
            f"{number(fall.hole)} to {number(fall.crack)}",
        )
        for fall in falls()
    )
