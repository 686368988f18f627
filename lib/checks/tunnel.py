"""Zvezda's transfer tunnel with its hatch shut: is it a hole or a crack?

A hole loses air in proportion to the pressure, a hairline crack to its square.  Two readings fit
either law; so each is fitted to two and then asked for a later one.  Two cracks were sealed in
March 2021, and no fit crosses that repair.
"""

from datetime import date
from typing import NamedTuple

import numpy as np

from lib import facts
from lib.checks.air import MMHG, fall_mmhg_day, kelvin, number
from lib.checks.check import REPORT, Check, Leak, printed, reported
from lib.look.words import DAY, HOUR
from lib.physics import cabin, gas, orifice, repair
from lib.physics.uncertainty import Estimate

DECEMBER, FEBRUARY = 0, 1  # rows of the table of shut hatches, both before the repair
UNPATCHED = {"patch_time": np.inf, "closed_fraction": 0.0}


def leak() -> Leak:
    """All about it."""
    return Leak(
        name="Tunnel",
        title="Zvezda’s tunnel behind its hatch, 2020 and 2021",
        story="Its hatch was shut and its pressure read. We fit two readings and predict a later"
        " one, once as a hole, once as a crack.",
        why="In July the law of a crack meets the last reading. That of a hole falls far below it."
        " So the leak behaves as a crack, unless the hatch let a little air in. What was said in"
        " kilograms, and of the whole station, does not fit the tunnel’s own fall.",
        checks=(
            *(_july(law) for law in ("hole", "crack")),
            *(_february(law) for law in ("hole", "crack")),
            _kilograms(),
            _january(),
        ),
    )


class Fit(NamedTuple):
    """A law through two readings: the pressure of the first [Pa], and its time scale [s].

    The time scale is the time constant of a hole, or the half time of a crack.
    """

    law: str
    start: float
    scale: float

    def pressure(self, time: float) -> float:
        """The pressure so long after the first reading [Pa]."""
        if self.law == "crack":
            return float(orifice.crack_pressure(self.start, self.scale, time))
        return float(repair.patched_pressure(self.start, self.scale, time, **UNPATCHED))

    def time_to(self, target: float) -> float:
        """When the pressure comes down to the target [s]."""
        if self.law == "crack":
            return float(orifice.crack_time_to_pressure(self.start, target, self.scale))
        return float(repair.time_to_patched_pressure(self.start, self.scale, target, **UNPATCHED))


def fit(law: str, first_mmhg: float, second_mmhg: float, after: float) -> Fit:
    """The law through two readings that lie so many seconds apart."""
    first, second = first_mmhg * MMHG, second_mmhg * MMHG
    if law == "crack":
        return Fit(law, first, float(orifice.infer_half_time(first, second, after)))
    # Any volume and temperature will do: they drop out of the time constant.
    hole = cabin.infer_area(1.0, first, second, after, kelvin())
    return Fit(law, first, float(cabin.time_constant(1.0, hole, kelvin())))


def july_days() -> list[int]:
    """Days from the first reading of July 2021 to each."""
    days = [date.fromisoformat(str(day)) for day in facts.table("zvezda_tunnel_july").column("day")]
    return [(day - days[0]).days for day in days]


def _july(law: str) -> Check:
    """From 14 and 20 to 31 July 2021.  The hours of the readings are not given.

    So the first two may lie a day closer together or further apart, which turns the fit most.
    """
    days, left = july_days(), facts.table("zvezda_tunnel_july").numbers("pressure")
    predicted = Estimate(
        *(
            fit(law, left[0], left[1], apart * DAY).pressure(days[-1] * DAY) / MMHG
            for apart in (days[1] - 1, days[1], days[1] + 1)
        )
    )
    return Check(
        what=f"Tunnel, July 2021, as a {law}",
        called=f"Tunnel as a {law}, July 2021",
        kind=REPORT,
        predicted=predicted,
        reported=printed(left[-1]),
        unit="mmHg",
        why="We take two readings of the gauge and predict the last. As a crack, the tunnel comes"
        " out right. As a hole, it falls too low. A hatch that lets in a little air would look the"
        " same.",
        reported_by="zvezda_tunnel_july",
    )


def _december(law: str) -> Fit:
    """The law through the two readings of late December 2020."""
    table = facts.table("zvezda_tunnel_shut")
    start, end, hours = (table.numbers(name)[DECEMBER] for name in ("from", "to", "duration"))
    return fit(law, start, end, hours * HOUR)


def _february(law: str) -> Check:
    """From December 2020 to the end of February 2021, between which no repair is told."""
    table, before = facts.table("zvezda_tunnel_shut"), _december(law)
    # The later fall began a little lower: it joins the fitted course where that stands as low.
    joins = before.time_to(table.numbers("from")[FEBRUARY] * MMHG)
    predicted = Estimate(
        *(before.pressure(joins + hours * HOUR) / MMHG for hours in reversed(reported("zvezda_shut_hours")))
    )
    return Check(
        what=f"Tunnel, February 2021, as a {law}",
        called=f"Tunnel as a {law}, February 2021",
        kind=REPORT,
        predicted=predicted,
        reported=printed(table.numbers("to")[FEBRUARY]),
        unit="mmHg",
        why="We take one night in December and predict a weekend in February. How long that was we"
        " know only roughly. So a hole and a crack both pass, and the crack comes nearer.",
        reported_by="zvezda_tunnel_shut",
        inputs=("zvezda_shut_hours",),
        unverified="hours of the weekend (assumed)",
    )


def _losses() -> tuple[float, float]:
    """What the fall of December means in kilograms a day at its start, as a hole and as a crack."""
    hole, crack = (_december(law) for law in ("hole", "crack"))
    mass = number("volume_zvezda_tunnel") * float(gas.density(hole.start, kelvin()))
    return mass / hole.scale * DAY, mass / crack.scale * DAY


def _kilograms() -> Check:
    as_hole, as_crack = _losses()
    return Check(
        what="Tunnel, December 2020, as kilograms",
        called="Tunnel, in kilograms a day",
        kind=REPORT,
        predicted=Estimate(as_hole, as_crack, as_crack),
        reported=reported("leak_zvezda_2020"),
        unit="kg/day",
        why="The reports lie two months apart, with a makeshift seal between. And how much"
        " air the tunnel holds is from memory.",
        reported_by="leak_zvezda_2020",
        inputs=("volume_zvezda_tunnel", "cabin_temperature"),
        unverified="volume of the tunnel (recalled)",
    )


def _january() -> Check:
    """The same loss with the hatch open, as a fall of the whole station."""
    as_hole, as_crack = _losses()
    smallest, volume, largest = reported("volume_2020")
    predicted = Estimate(
        fall_mmhg_day(as_hole, largest),
        fall_mmhg_day(as_crack, volume),
        fall_mmhg_day(as_crack, smallest),
    )
    return Check(
        what="Tunnel, December 2020, whole station",
        called="Tunnel and whole station",
        kind=REPORT,
        predicted=predicted,
        reported=reported("leak_zvezda_2021_fall"),
        unit="mmHg/day",
        why="Weeks later the whole station was said to leak less than its tunnel."
        " Nobody told of a repair. The two reports do not fit each other.",
        reported_by="leak_zvezda_2021_fall",
        inputs=("volume_zvezda_tunnel", "volume_2020", "cabin_temperature"),
        unverified="volume of the tunnel (recalled); volume in 2020 (assumed)",
    )
