"""The two times of the race, for every hole and every state of the crew.

The time there is comes from the same fall, the same ranges and the same line as on the page of the
hole, so that one question has one answer.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import need
from lib.lifeboat_timeline.scenario import TESTS
from lib.look.words import DAY, HOUR, MINUTE, PRESSURE_UNITS, YEAR
from lib.parameters import HOLES
from lib.physics import cabin, lifeboat, orifice
from lib.physics.limits import Floats
from lib.physics.uncertainty import Range, band, draws

MMHG = PRESSURE_UNITS["mmHg"]
DRAWS = 256
# How long the axis may be, and in what it is read; four parts each.
LENGTHS = (
    (60, "minutes", MINUTE),
    (120, "minutes", MINUTE),
    *((count, "hours", HOUR) for count in (4, 8, 12, 24, 48)),
    *((count, "days", DAY) for count in (4, 8, 12, 20, 40, 80, 200, 400)),
    (2, "years", YEAR),
    (4, "years", YEAR),
)
MARGIN = 1.04  # of the longer bar and its range, at least


@dataclass(frozen=True, eq=False)
class Race:
    """Both times [s] with their ranges; axes: holes, states of the crew, and so on."""

    need: Floats  # 5, 50 and 95 %: three, states
    there: Floats  # early end, the likely one, late end: three, holes
    quick: Floats  # by the crew's straight line: holes
    chance: Floats  # holes, states
    span: NDArray[np.int_]  # which of LENGTHS the axis has: holes
    length: Floats  # [s]


@cache
def solve() -> Race:
    """Every hole and every state of the crew, no hatch tested first."""
    needs = need.sealed_in()[TESTS.positions.index(0.0)]
    times, sample = there()
    chance = np.array([[float(lifeboat.chance_in_time(draw, row)) for draw in needs] for row in sample])
    needed = np.percentile(needs, (5, 50, 95), axis=-1)
    lengths = np.array([count * unit for count, _, unit in LENGTHS])
    span = np.searchsorted(lengths, MARGIN * np.maximum(times[2], needed.max()))
    start, leave = _pressures()
    tau = times[1] / np.log(start / leave)
    quick = lifeboat.reserve_time(start, start / tau, leave)
    return Race(needed, times, quick, chance, span, lengths[span])


def _pressures() -> tuple[float, float]:
    """Where the fall begins, and where crews leave.  [Pa]"""
    start, leave = (facts.fact(key).number * MMHG for key in ("pressure_after_boost", "pressure_leave"))
    return start, leave


def there() -> tuple[Floats, Floats]:
    """When the air is as thin as where crews leave, early, likely and late; and all that is drawn.

    Nine times in ten of all volumes, temperatures and shapes of the hole that the sources leave
    open, as on the page of the hole.
    """
    start, leave = _pressures()
    volume, drilled, warm = (
        facts.fact(key) for key in ("volume_leak_day", "discharge_drilled", "cabin_temperature")
    )
    coefficient = facts.fact("discharge_coefficient").number
    low, high = (coefficient * limit / drilled.number for limit in drilled.band)
    drawn = draws(
        {"volume": Range(*volume.band), "coefficient": Range(low, high), "temperature": Range(*warm.band)},
        DRAWS,
    )
    area = orifice.round_area(HOLES.numbers / 1000)
    own = cabin.time_constant(volume.number, area, warm.number, discharge_coefficient=coefficient)
    taus = cabin.time_constant(
        drawn["volume"], area[:, np.newaxis], drawn["temperature"], discharge_coefficient=drawn["coefficient"]
    )
    early, _, late = band(taus, axis=-1)
    fall = float(np.log(start / leave))
    return fall * np.stack([early, own, late]), fall * taus
