"""Every hole, left open or patched as in 2018: what physics answers, in SI units."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.hole_and_patch.scenario import EPOXY_H, PATCHES, TAPE_H, TIMES, Scenario
from lib.live.model.grid import along_control, at_points
from lib.look.words import DAY, HOUR, MINUTE, PRESSURE_UNITS, YEAR
from lib.parameters import HOLES
from lib.physics import cabin, orifice, repair
from lib.physics.limits import Floats
from lib.physics.uncertainty import Range, band, draws

MMHG = PRESSURE_UNITS["mmHg"]
TOP = 800 * MMHG  # of the pictures
FALL_TICKS = {
    "hPa": range(0, 1200, 200),
    "kPa": range(0, 120, 20),
    "mmHg": range(0, 1000, 200),
    "psi": range(0, 20, 5),
}
POINTS = 21  # of what lies beside the curve
DRAWS = 256
HAND_MM = 50.0  # so wide, and no hand holds it
# How long the time axis may be, and into how many parts its ticks cut it.
LENGTHS = (
    *((count, "seconds", 1.0, 4) for count in (8, 20, 40, 80, 160)),
    *((count, "minutes", MINUTE, 4) for count in (4, 8, 20, 40, 80, 160)),
    *((count, "hours", HOUR, 4) for count in (4, 8, 20, 40, 80)),
    *((count, "days", DAY, 4) for count in (4, 8, 20, 40, 80, 200, 400)),
    *((count, "years", YEAR, 4) for count in (2, 4, 8)),
)
REACHES = 0.9  # of a time constant, at least: then six tenths of the air are gone


@dataclass(frozen=True, eq=False)
class PressureHistories:
    """Every hole under every patch, in SI units: holes first, patches second, then points."""

    scenario: Scenario
    known: dict[str, Range]  # volume [m³], coefficient, temperature [K]: what the band varies
    start: float
    line: float  # at which crews leave the station; in another room, half of the air
    rate: Floats  # [Pa/s] at the start, by hole
    mass_rate: Floats  # [kg/s], by hole
    time_constant: Floats  # [s], by hole
    alarm_after: Floats  # [s]
    held: Floats  # [s] from when on nothing leaks, by hole and patch; infinite if never
    leave_after: Floats  # [s]; last axis: early end of the band, the visitor's values, late end
    span: NDArray[np.int_]  # which of LENGTHS the axis has, by hole
    end: Floats  # [s] there, by hole
    pressure: Floats  # at each stop of time
    along: Floats  # 0 to 1 of the axis, for what follows
    lowest: Floats
    highest: Floats
    bare: Floats  # without any patch


def solve(scenario: Scenario) -> PressureHistories:
    """Isothermal blow-down from the pressure of 30 August, and nine in ten of what it may be."""
    start, leave, alarm = (
        facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave", "alarm_mir")
    )
    kelvin = facts.fact("cabin_temperature").number
    coefficient = scenario.discharge_coefficient
    area = orifice.round_area(HOLES.numbers / 1000)
    own = cabin.time_constant(scenario.volume_m3, area, kelvin, discharge_coefficient=coefficient)
    known = ranges(scenario)
    drawn = {name: values[:, np.newaxis] for name, values in draws(known, DRAWS).items()}
    # A fall follows its time constant, so the band of the one is the band of the other.
    early, _, late = band(
        cabin.time_constant(
            drawn["volume"], area, drawn["temperature"], discharge_coefficient=drawn["coefficient"]
        )
    )
    taus = along_control(np.stack([early, own, late], axis=-1), 0, of=2)
    tau = taus[..., 1:2]
    line = leave if scenario.station else start / 2
    leave_after = until(start, taus, line)

    lengths = np.array([count * unit for count, _, unit, _ in LENGTHS])
    span = np.searchsorted(lengths, REACHES * own).clip(max=len(lengths) - 1)
    end = at_points(along_control(lengths[span], 0, of=2))
    along = np.linspace(0.0, 1.0, POINTS)
    stops = TIMES.numbers / TIMES.numbers[-1]
    bare = [PATCHES.positions.index("none")]
    return PressureHistories(
        scenario=scenario,
        known=known,
        start=start,
        line=line,
        rate=start / own,
        mass_rate=orifice.mass_flow(area, start, kelvin, discharge_coefficient=coefficient),
        time_constant=own,
        held=_story()[2][..., 0],
        alarm_after=until(start, tau, alarm)[..., 0],
        leave_after=leave_after,
        span=span,
        end=lengths[span],
        pressure=left(start, tau, end * stops),
        along=along,
        lowest=left(start, taus[..., 0:1], end * along),
        highest=left(start, taus[..., 2:], end * along),
        bare=left(start, tau, end * along)[:, bare],
    )


def ranges(scenario: Scenario) -> dict[str, Range]:
    """What is known between limits only: as wide around the visitor's values as in the sources."""

    def around(own: float, key: str) -> Range:
        fact = facts.fact(key)
        low, high = (own * (limit / fact.number) for limit in fact.band)
        return Range(low, high)

    return {
        "volume": around(scenario.volume_m3, "volume_leak_day"),
        "coefficient": around(scenario.discharge_coefficient, "discharge_drilled"),
        "temperature": Range(*facts.fact("cabin_temperature").band),
    }


def _story() -> tuple[float, Floats, Floats]:
    """What was done in 2018, patch by patch: when the tape came, what it closed, when all held.

    A finger comes when the tape did, and holds as long as it stays, whatever a hand can cover.
    """
    share = facts.fact("tape_closes").number / 100
    covered = HOLES.numbers < HAND_MM
    never, tape, epoxy = np.inf, TAPE_H * HOUR, EPOXY_H * HOUR
    done: dict[str, tuple[float, Floats | float]]
    done = {
        "none": (0.0, never),
        "finger": (0.0, np.where(covered, tape, never)),
        "tape": (share, never),
        "epoxy": (share, epoxy),
    }
    closed = np.array([done[str(patch)][0] for patch in PATCHES.positions])
    held = np.stack(
        [np.broadcast_to(np.asarray(done[str(patch)][1]), covered.shape) for patch in PATCHES.positions],
        axis=-1,
    )
    return tape, at_points(closed), at_points(held)


def left(start: float, tau: Floats, time: Floats) -> Floats:
    """The pressure after some time, under each patch: first tape; nothing leaks under epoxy."""
    tape, closed, held = _story()
    return repair.patched_pressure(
        start, tau, np.minimum(time, held), patch_time=tape, closed_fraction=closed
    )


def until(start: float, tau: Floats, target: float) -> Floats:
    """The time at which the pressure is down to the target under each patch; infinite if never."""
    tape, closed, held = _story()
    time = repair.time_to_patched_pressure(start, tau, target, patch_time=tape, closed_fraction=closed)
    return np.where(time <= held, time, np.inf)


def effective_area(rate_mmhg_h: float) -> Floats:
    """The hole times its discharge coefficient, behind a fall that starts with this rate.  [m²]"""
    start = facts.fact("pressure_after_boost").number * MMHG
    volume, kelvin = facts.fact("volume_leak_day").number, facts.fact("cabin_temperature").number
    return cabin.infer_area(
        volume, start, start - rate_mmhg_h * MMHG, HOUR, kelvin, discharge_coefficient=1.0
    )


def reported(rate_mmhg_h: float, time: Floats) -> Floats:
    """The fall behind a hole that starts with this rate: all that the reports tell about it."""
    start = facts.fact("pressure_after_boost").number * MMHG
    volume, kelvin = facts.fact("volume_leak_day").number, facts.fact("cabin_temperature").number
    return cabin.blow_down(
        volume, effective_area(rate_mmhg_h), start, kelvin, time, discharge_coefficient=1.0
    ).pressure
