"""The air of six people behind every hole, with and without their machines, in SI units."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from lib import facts
from lib.hole_and_patch.scenario import AIRS
from lib.live.model.grid import along_control, at_points
from lib.look.steps import MOST, steps
from lib.look.words import DAY, PRESSURE_UNITS
from lib.parameters import HOLES
from lib.physics import breathing, cabin, gas, orifice, repair
from lib.physics.limits import Floats

MMHG = PRESSURE_UNITS["mmHg"]
END = 10 * DAY
POINTS, FINE = 2 * MOST + 1, 900  # of a curve, and of the search for the moments


@dataclass(frozen=True, eq=False)
class Aboard:
    """Holes first, airs second, then points; times are infinite where nothing of it happens."""

    start: float  # all gases together [Pa]
    rates: dict[str, float]  # of six people [Pa/s]: oxygen used, carbon dioxide made
    tau: Floats  # [s], by hole
    leave: Floats  # [s] when all gases together are at the line at which crews leave
    thin: Floats  # when a breath brings less oxygen than crews are known to bear well
    flagged: Floats  # when the oxygen of the cabin is at the line of mountain sickness
    stale: Floats  # when carbon dioxide is at its limit
    time: Floats  # until crews leave, or the end of the picture
    inspired: Floats  # [Pa] oxygen in a breath
    lowest: Floats  # the same in the smallest and in the largest volume that sources give
    highest: Floats
    carbon_dioxide: Floats
    altitude: Floats  # [m] as high as that, at the last point

    @property
    def first(self) -> Floats:
        """The time to act: whichever comes first."""
        return np.minimum(np.minimum(self.leave, self.thin), self.stale)


class Gases(NamedTuple):
    """Their partial pressures [Pa]."""

    nitrogen: Floats
    oxygen: Floats
    carbon_dioxide: Floats


def time_constant(volume: float) -> Floats:
    """Until 37 % of the air is left in this volume, by hole.  [s]"""
    return cabin.time_constant(
        volume,
        orifice.round_area(HOLES.numbers / 1000),
        facts.fact("cabin_temperature").number,
        discharge_coefficient=facts.fact("discharge_coefficient").number,
    )


def partial_pressures(volume: float, time: Floats) -> Gases:
    """What is left of each gas at ``time``, whose axes are holes, airs and points."""
    kelvin = facts.fact("cabin_temperature").number
    start = facts.fact("pressure_after_boost").number * MMHG
    tau = at_points(along_control(time_constant(volume), 0, of=2))
    crew = crew_rates(volume)
    let_in = float(repair.pressure_rate(facts.fact("progress_70_gas").number / DAY, volume, kelvin))

    def only(air: str, rate: float) -> Floats:
        """This rate with this air, nothing with the others."""
        return np.array([[rate if air == name else 0.0] for name in AIRS.positions])

    def air(share: float) -> Floats:
        """A share of the station's own air, and of what Progress lets in on the first day."""
        fed = only("progress", share * let_in)
        return repair.fed_pressure(share * start, tau, time, rate=fed, end=DAY)

    nitrogen = air(1.0 - breathing.EARTH_OXYGEN)
    breathed = repair.fed_pressure(0.0, tau, time, rate=only("no_oxygen", crew["oxygen"]))
    oxygen = np.maximum(air(breathing.EARTH_OXYGEN) - breathed, 0.0)
    carbon_dioxide = repair.fed_pressure(0.0, tau, time, rate=only("no_scrubber", crew["carbon dioxide"]))
    return Gases(nitrogen, oxygen, carbon_dioxide)


def crew_rates(volume: float) -> dict[str, float]:
    """What six people do to the pressures in this volume: oxygen used, carbon dioxide made."""
    people, kelvin = (facts.fact(key).number for key in ("aboard_leak_day", "cabin_temperature"))
    return {
        name: float(repair.pressure_rate(people * facts.fact(key).number / DAY, volume, kelvin, species))
        for name, key, species in (
            ("oxygen", "oxygen_use", gas.OXYGEN),
            ("carbon dioxide", "carbon_dioxide_out", gas.CARBON_DIOXIDE),
        )
    }


def total(gases: Gases) -> Floats:
    """All gases together."""
    return gases.nitrogen + gases.oxygen + gases.carbon_dioxide


def inspired(gases: Gases) -> Floats:
    """Oxygen in a breath of this air."""
    return breathing.inspired_oxygen(total(gases), gases.oxygen / total(gases))


@cache
def solve() -> Aboard:
    """Each gas by itself, in closed form; the moments by looking closely."""
    station = facts.fact("volume_leak_day")
    tau = time_constant(station.number)
    leave, tolerated, flag, limit = (
        facts.fact(key).number * MMHG
        for key in ("pressure_leave", "oxygen_inspired_tolerated", "oxygen_flag", "carbon_dioxide_limit")
    )
    # Crews are gone after half a time constant, or a day later with all that is let in.
    near = at_points(along_control(np.minimum(END, tau / 2 + DAY), 0, of=2))
    look = near * np.linspace(0.0, 1.0, FINE) ** 2
    found = partial_pressures(station.number, look)
    left = first_time(look, leave - total(found))
    aboard = look <= at_points(left)

    def moment(passed: Floats) -> Floats:
        return first_time(look, np.where(aboard, passed, -1.0))

    time = _times(np.minimum(left, END))
    air = partial_pressures(station.number, time)
    last = total(air)[..., -1]
    return Aboard(
        start=facts.fact("pressure_after_boost").number * MMHG,
        rates=crew_rates(station.number),
        tau=tau,
        leave=left,
        thin=moment(tolerated - inspired(found)),
        flagged=moment(flag - found.oxygen),
        stale=moment(found.carbon_dioxide - limit),
        time=time,
        inspired=inspired(air),
        lowest=inspired(partial_pressures(station.band[0], time)),
        highest=inspired(partial_pressures(station.band[1], time)),
        carbon_dioxide=air.carbon_dioxide,
        altitude=breathing.equal_altitude(last, air.oxygen[..., -1] / last),
    )


def _times(end: Floats) -> Floats:
    """From the start to the end, two points to each round stretch of it; the rest repeats the end.

    So a curve of seconds has its rows at round seconds, and one of days at round days.
    """
    stretch = np.vectorize(lambda last: steps(0.0, last)[1])(end / DAY) * DAY
    times: Floats = np.minimum(at_points(stretch) / 2 * np.arange(POINTS), at_points(end))
    return times


def first_time(time: Floats, passed: Floats) -> Floats:
    """When this is first above zero, straight between its points; infinite if never."""
    time = np.broadcast_to(time, passed.shape)
    over = passed > 0
    after = at_points(np.maximum(np.argmax(over, axis=-1), 1))
    (x0, x1), (y0, y1) = (
        [np.take_along_axis(values, k, -1)[..., 0] for k in (after - 1, after)] for values in (time, passed)
    )
    crossing = x0 + (x1 - x0) * np.clip(y0 / np.where(y0 == y1, 1.0, y0 - y1), 0.0, 1.0)
    return np.where(over.any(axis=-1), crossing, np.inf)
