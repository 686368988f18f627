"""Both sides of a hatch at every position of its controls: what physics answers, in SI units."""

from dataclasses import dataclass

import numpy as np

from lib import facts
from lib.live.model.grid import along_control, at_points
from lib.live.model.positions import Live
from lib.look.steps import with_round
from lib.look.words import HOUR
from lib.physics import cabin, repair
from lib.physics.limits import Floats
from lib.physics.uncertainty import Estimate

TOGETHER, ALONE = 12, 24  # points of a curve on either side of the moment when the hatch is shut
OPEN = 18  # of one that goes on alone


@dataclass(frozen=True, eq=False)
class Hatch:
    """What is known about a part with a hole and its hatch, in SI units, and what moves them."""

    controls: tuple[Live, Live]  # the hole, then the moment
    area: Floats
    shut: Floats
    start: float
    volumes: Estimate[float]  # of all that is open at first; the value is the one drawn
    part: float  # the volume behind the hatch
    bottom: float  # pressures and time that the picture shows
    top: float
    end: float
    unit: float  # [s] in which the picture counts its time


@dataclass(frozen=True, eq=False)
class HatchHistories:
    """The answers: holes first, moments second, then points."""

    hatch: Hatch
    kept: Floats  # [Pa] on the safe side, by hole and moment
    half: Floats  # [s] from the hatch until the part has half of that, by hole
    hour_later: Floats  # [Pa] in the part an hour after the hatch, by hole and moment
    time: Floats  # of the part with the hole: open, then alone
    leaking: Floats
    open_time: Floats  # had nobody shut the hatch
    open: Floats
    lowest: Floats  # kept in the smallest volume that sources give, and in the largest
    highest: Floats


def time_constant(hatch: Hatch, volume: float) -> Floats:
    """Until 37 % of the pressure is left in this volume, by hole.  [s]"""
    return cabin.time_constant(
        volume,
        hatch.area,
        facts.fact("cabin_temperature").number,
        discharge_coefficient=facts.fact("discharge_coefficient").number,
    )


def until(hatch: Hatch, volume: float, start: Floats | float, target: Floats | float) -> Floats:
    """How long this volume takes from one pressure to another, holes first.  [s]"""
    return cabin.time_to_pressure(
        volume,
        along_control(hatch.area, 0, of=2),
        start,
        target,
        facts.fact("cabin_temperature").number,
        discharge_coefficient=facts.fact("discharge_coefficient").number,
    )


def reaches(sides: HatchHistories, target: float) -> Floats:
    """When the part with the hole is down at the target, by hole and moment.  [s]"""
    hatch = sides.hatch
    still_open = until(hatch, hatch.volumes.value, hatch.start, target)
    alone = until(hatch, hatch.part, np.maximum(sides.kept, target), target)
    return np.where(still_open <= hatch.shut, still_open, hatch.shut + alone)


def close(
    hatch: Hatch, times: Floats, *, volume: float = 0.0, effective: float = 0.0, shut: bool = True
) -> repair.HatchClosed:
    """Both pressures at ``times``, whose first two axes are holes and moments.

    ``volume`` in the place of the one drawn, ``effective`` [m²] in the place of every hole.
    """
    return repair.close_hatch(
        hatch.start,
        volume or hatch.volumes.value,
        hatch.part,
        effective or at_points(along_control(hatch.area, 0, of=2)),
        facts.fact("cabin_temperature").number,
        times,
        hatch_time=at_points(hatch.shut) if shut else np.inf,
        discharge_coefficient=1.0 if effective else facts.fact("discharge_coefficient").number,
    )


def solve(hatch: Hatch) -> HatchHistories:
    """Isothermal: all fall together, then the part with the hole alone, and the rest holds."""
    shut = at_points(hatch.shut)
    kept = close(hatch, shut).safe[..., 0]
    time = _times(hatch, kept)
    never = until(hatch, hatch.volumes.value, hatch.start, max(hatch.bottom, 1e-3 * hatch.start))
    open_time = at_points(np.minimum(never, hatch.end)) * np.linspace(0.0, 1.0, OPEN)
    lowest, highest = (
        np.maximum(close(hatch, shut, volume=volume).safe[..., 0], hatch.bottom)
        for volume in (hatch.volumes.low, hatch.volumes.high)
    )
    return HatchHistories(
        hatch=hatch,
        kept=kept,
        half=until(hatch, hatch.part, 2.0, 1.0)[:, 0],
        hour_later=close(hatch, shut + HOUR).leaking[..., 0],
        time=time,
        leaking=np.maximum(close(hatch, time).leaking, hatch.bottom),
        open_time=open_time,
        open=np.maximum(close(hatch, open_time, shut=False).safe, hatch.bottom),
        lowest=lowest,
        highest=highest,
    )


def _times(hatch: Hatch, kept: Floats) -> Floats:
    """Of the points of the part with the hole: one when the hatch is shut, and at round times.  [s]

    What repeats from hole to hole costs next to nothing on its way to the browser: so curves go the
    same way until their hatches are shut, point for point, and on at the same times if they can.
    """
    shut = at_points(hatch.shut)
    if hatch.bottom == 0:  # to the edge of the picture, closer where the fall is steeper
        together = np.minimum(np.linspace(0.0, hatch.shut[-1], TOGETHER), shut)
        along = np.linspace(0.0, 1.0, ALONE + 1)[1:] ** 2
        time = np.concatenate([together, shut + (hatch.end - shut) * along], axis=-1)
        time = with_round(time / hatch.unit, keep=hatch.shut / hatch.unit) * hatch.unit
        return np.broadcast_to(time, (*kept.shape, time.shape[-1]))
    # Until the curve leaves the picture at its foot.
    out = shut + at_points(until(hatch, hatch.part, kept, np.minimum(hatch.bottom, kept)))
    end = np.minimum(out, hatch.end)
    halves = np.arange(0.0, hatch.end + 1, hatch.unit / 2)
    every = (np.broadcast_to(times, (*kept.shape, times.shape[-1])) for times in (halves, shut, end))
    return np.sort(np.minimum(np.concatenate([*every], axis=-1), end), axis=-1)
