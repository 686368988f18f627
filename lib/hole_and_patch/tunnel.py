"""Zvezda's tunnel behind its shut hatch: what its falls say by the law of a hole and of a crack.

Each fall is worked out by itself: two cracks were sealed in March 2021, and nothing here is
foretold across that repair.
"""

from typing import NamedTuple

from lib import facts
from lib.checks.tunnel import fit, july_days
from lib.live.model.beside import NumberLine
from lib.look.words import DAY, HOUR, PRESSURE_UNITS, count, number, quantity, span
from lib.physics import gas

MMHG = PRESSURE_UNITS["mmHg"]


class Fall(NamedTuple):
    """One fall, and the loss at its start [kg/day] if a hole is behind it, and if a crack is."""

    when: str
    start: float  # [mmHg]
    end: float
    hours: float
    hole: float
    crack: float


def falls() -> list[Fall]:
    """The three falls of hours or days, between two readings each."""
    rows = facts.table("zvezda_tunnel_shut").rows
    return [_fall(str(when), *map(float, numbers)) for when, *numbers in rows]


def _fall(when: str, start: float, end: float, hours: float) -> Fall:
    volume = facts.fact("volume_zvezda_tunnel").number
    air = volume * float(gas.density(start * MMHG, facts.fact("cabin_temperature").number))
    # At first a hole loses all of the air in a time constant, and a crack in a half time.
    hole, crack = (air / fit(law, start, end, hours * HOUR).scale * DAY for law in ("hole", "crack"))
    return Fall(when, start, end, hours, hole, crack)


def sentence() -> str:
    """The one fall that was read often enough to tell the two laws apart."""
    days, read = july_days(), facts.table("zvezda_tunnel_july").numbers("pressure")
    hole, crack = (
        fit(law, read[0], read[1], days[1] * DAY).pressure(days[-1] * DAY) / MMHG for law in ("hole", "crack")
    )
    fits = "as with a crack" if abs(crack - read[-1]) < 1 else "as with neither"
    return (
        "So its leak slows down more as the air gets thin. In July 2021 the crew shut off the"
        f" tunnel and read its gauge for {count(days[-1], 'days')}. A hole would have left"
        f" {quantity(hole, 'mmHg')} in it. The gauge still read {number(read[-1])}, {fits}."
    )


def lines() -> tuple[NumberLine, ...]:
    """The shorter falls, for the working: their two readings fit either law."""
    return tuple(
        NumberLine(
            f"the tunnel shut, {fall.when}: {span(fall.start, fall.end, 'mmHg', 3)}"
            f" in {quantity(fall.hours, 'h')}, as a hole and as a crack",
            "kg/day",
            f"{number(fall.hole)} and {number(fall.crack)}",
        )
        for fall in falls()
    )
