"""Two holes under every patch, when and how much of it: what physics answers, in SI units."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from lib import facts
from lib.hole_and_patch.pressure_histories import MMHG
from lib.hole_and_patch.scenario import HOURS, SHARES
from lib.live.model.grid import along_control, at_points
from lib.look.words import DAY, HOUR
from lib.physics import cabin, orifice, repair
from lib.physics.limits import Floats

HOLES = ("hole_nasa", "hole_roscosmos_esa")  # both were said on the same day: the wider one first
BOTTOM, END = 400 * MMHG, 20 * DAY  # what the picture shows
PRESSURE_TICKS = {
    "hPa": range(600, 1100, 100),
    "kPa": range(60, 110, 10),
    "mmHg": range(400, 850, 100),
    "psi": range(8, 16, 2),
}
POINTS = 21  # of a curve, one a day, besides its end and where it bends


@dataclass(frozen=True, eq=False)
class PatchedHistories:
    """Both holes under every patch, in SI units; axes: hole, when, how much, then points."""

    widths_mm: tuple[float, ...]
    start: float
    leave_line: float
    time_constant: Floats  # of the open hole
    open_until: Floats  # when the line is reached without a patch
    patched_until: Floats  # and with it; infinite if never
    held: Floats  # pressure when the patch comes
    mass_rates: tuple[Floats, Floats]  # [kg/s] just before the patch, and just after
    fall_rates: tuple[Floats, Floats]  # [Pa/s] likewise
    time: Floats  # until the curve leaves the picture
    pressure: Floats
    bare_time: Floats
    bare: Floats


def solve() -> PatchedHistories:
    """Isothermal falls from the pressure of 30 August, in the volume of that day."""
    start, leave = (facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave"))
    kelvin, coefficient = (facts.fact(key).number for key in ("cabin_temperature", "discharge_coefficient"))
    widths = tuple(facts.fact(key).number for key in HOLES)
    area = along_control(orifice.round_area(np.array(widths) / 1000), 0, of=3)
    tau = cabin.time_constant(
        facts.fact("volume_leak_day").number, area, kelvin, discharge_coefficient=coefficient
    )
    when = along_control(HOURS.numbers, 0, of=2) * HOUR
    closed = SHARES.numbers / 100

    def left(time: Floats, tau: Floats, when: Floats, closed: ArrayLike) -> Floats:
        return repair.patched_pressure(start, tau, time, patch_time=when, closed_fraction=closed)

    def until(target: float, closed: ArrayLike) -> Floats:
        return repair.time_to_patched_pressure(start, tau, target, patch_time=when, closed_fraction=closed)

    def flow(area: Floats) -> Floats:
        return orifice.mass_flow(area, held, kelvin, discharge_coefficient=coefficient)

    held = left(when, tau, when, 0.0)
    # The curve bends at the patch, so one of its points is always there; others are at whole days.
    along = np.linspace(0.0, 1.0, POINTS)
    end = at_points(np.minimum(until(BOTTOM, closed), END))
    bend = np.minimum(at_points(when), end)
    days = np.minimum(END * along, end)
    time = np.sort(np.concatenate([days, bend, end], axis=-1), axis=-1)
    pressure = left(time, at_points(tau), at_points(when), at_points(closed))
    # With nothing closed the hour does not matter: any of them tells of the open hole.
    bare_time = np.minimum(until(BOTTOM, 0.0)[:, :1], END) * along
    return PatchedHistories(
        widths_mm=widths,
        start=start,
        leave_line=leave,
        time_constant=tau[:, 0, 0],
        open_until=until(leave, 0.0)[:, 0, 0],
        patched_until=until(leave, closed),
        held=held,
        mass_rates=(flow(area), flow(area * (1 - closed))),
        fall_rates=(held / tau, held / tau * (1 - closed)),
        time=time,
        pressure=np.clip(pressure, BOTTOM, None),  # an end may lie a rounding below the picture
        bare_time=bare_time,
        bare=np.clip(left(bare_time, tau, when[:1], 0.0), BOTTOM, None),
    )
