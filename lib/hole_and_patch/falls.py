"""Every hole under every patch at once: what physics answers for the live figure, in SI units."""

from dataclasses import dataclass

import numpy as np

from lib import facts
from lib.hole_and_patch.scenario import HOLES, Scenario
from lib.look.words import DAY, HOUR, PRESSURE_UNITS
from lib.physics import cabin, orifice, repair
from lib.physics.limits import Floats

MMHG = PRESSURE_UNITS["mmHg"]
TOP, BOTTOM, END = 800 * MMHG, 400 * MMHG, 20 * DAY  # what the picture shows
POINTS = 60


@dataclass(frozen=True, eq=False)
class Falls:
    """Every hole under every patch, in SI units: holes first, patches second, then points."""

    scenario: Scenario
    start: float
    leave_line: float
    rate: Floats  # [Pa/s] at the start, by hole
    mass_rate: Floats  # [kg/s], by hole
    time_constant: Floats  # [s], by hole
    leave_after: Floats  # [s]; last axis: smallest volume that sources give, the visitor's, largest
    time: Floats  # until the curve leaves the picture
    pressure: Floats
    band_time: Floats
    lowest: Floats
    highest: Floats
    bare_time: Floats  # without any patch
    bare: Floats


def solve(scenario: Scenario) -> Falls:
    """Isothermal blow-down from the pressure of 30 August, patched when the visitor says so."""
    start = facts.fact("pressure_after_boost").number * MMHG
    leave = facts.fact("pressure_leave").number * MMHG
    kelvin = facts.fact("cabin_temperature").number
    coefficient = scenario.discharge_coefficient
    area = orifice.round_area(np.array(HOLES.positions, dtype=float) / 1000)
    # The visitor's volume, and around it the same spread as sources have about the station's.
    station = facts.fact("volume_leak_day")
    volumes = np.array([station.band[0], station.number, station.band[1]])
    taus = cabin.time_constant(scenario.volume_m3 * volumes / station.number,
                               area[:, np.newaxis, np.newaxis], kelvin,
                               discharge_coefficient=coefficient)  # fmt: skip
    after, closed = scenario.patch_at_h * HOUR, np.array(scenario.closed_fractions)[:, np.newaxis]

    def until(taus: Floats, target: float) -> Floats:
        return repair.time_to_patched_pressure(
            start, taus, target, patch_time=after, closed_fraction=closed
        )

    tau = taus[..., 1:2]

    def fall(tau: Floats, time: Floats) -> Floats:
        left = repair.patched_pressure(start, tau, time, patch_time=after, closed_fraction=closed)
        return np.maximum(left, BOTTOM)  # nothing is drawn below the picture

    # The curve ends where it leaves the picture, its band where the slowest of three does.
    along = np.linspace(0.0, 1.0, POINTS)
    time = np.minimum(until(tau, BOTTOM), END) * along
    band_time = np.minimum(until(taus[..., 2:], BOTTOM), END) * along
    bare_time = np.minimum(tau * np.log(start / BOTTOM), END) * along
    return Falls(
        scenario=scenario,
        start=start,
        leave_line=leave,
        rate=start / tau[:, 0, 0],
        mass_rate=orifice.mass_flow(area, start, kelvin, discharge_coefficient=coefficient),
        time_constant=tau[:, 0, 0],
        leave_after=until(taus, leave),
        time=time,
        pressure=fall(tau, time),
        band_time=band_time,
        lowest=fall(taus[..., 0:1], band_time),
        highest=fall(taus[..., 2:], band_time),
        bare_time=bare_time,
        bare=np.maximum(start * np.exp(-bare_time / tau), BOTTOM),
    )


def reported(rate_mmhg_h: float, time: Floats) -> Floats:
    """The fall behind a hole that starts with this rate: all that the reports tell about it."""
    start = facts.fact("pressure_after_boost").number * MMHG
    volume, kelvin = facts.fact("volume_leak_day").number, facts.fact("cabin_temperature").number
    effective = cabin.infer_area(volume, start, start - rate_mmhg_h * MMHG, HOUR, kelvin,
                                 discharge_coefficient=1.0)  # fmt: skip
    return cabin.blow_down(volume, effective, start, kelvin, time,
                           discharge_coefficient=1.0).pressure  # fmt: skip
