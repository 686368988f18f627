"""The time that is needed and the time there is: samples of both, and the chance that one fits."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from lib import facts
from lib.lifeboat_timeline import reserve
from lib.lifeboat_timeline.reserve import Reserve
from lib.lifeboat_timeline.scenario import CREWS, TESTS
from lib.look.words import PRESSURE_UNITS
from lib.parameters import HOLES
from lib.physics import lifeboat
from lib.physics.limits import Floats

NEEDS, RESERVES = 2048, 256  # draws: every need meets every reserve, half a million pairs


@dataclass(frozen=True, eq=False)
class InTime:
    """Samples of both times [s] and what follows; axes: holes, hatch tests, states of the crew."""

    need: Floats  # tests, states, draws
    reserve: Floats  # holes, draws; by the straight line
    needed: Floats  # 5, 50 and 95 % of needs: three, tests, states
    there: Floats  # the same of reserves: three, holes
    chance: Floats
    true_chance: Floats  # by the true law of a hole of fixed size
    clocks: tuple[Reserve, ...]  # one for each hole


@cache
def solve() -> InTime:
    """Every hole, every number of hatch tests, every state of the crew."""
    clocks = tuple(reserve.solve(float(hole)) for hole in HOLES.positions)
    need = sealed_in()
    linear, true = (_reserve(clocks, law) for law in ("linear", "exponential"))
    chances = (
        np.array([[lifeboat.chance_in_time(n, sample) for n in row] for row in need])
        for sample in (linear, true)
    )
    chance, true_chance = (np.moveaxis(each, -1, 0) for each in chances)
    needed, there = (np.percentile(sample, (5, 50, 95), axis=-1) for sample in (need, linear))
    return InTime(need, linear, needed, there, chance, true_chance, clocks)


@cache
def sealed_in() -> Floats:
    """Draws of the time until everybody is sealed in [s]: tests, states of the crew, draws."""
    return np.array(
        [[_need(int(tests), str(state)) for state in CREWS.positions] for tests in TESTS.positions]
    )


def _need(hatch_tests: int, state: str) -> Floats:
    low, high = facts.fact("bad_day").band
    return lifeboat.time_to(
        "sealed",
        facts.activities(),
        hatches=hatch_tests,
        asleep=state != "awake",
        common_factor=(low, high) if state == "bad_day" else None,
        draws=NEEDS,
    )


def _reserve(clocks: tuple[Reserve, ...], law: str) -> Floats:
    """Reserve times that fit the rate as well as two timings of the gauge can know it."""
    mmhg = PRESSURE_UNITS["mmHg"]
    start, floor = (facts.fact(key).number * mmhg for key in ("pressure_after_boost", "pressure_leave"))
    rates = np.array([clock.rate for clock in clocks])
    error = facts.fact("gauge_error").number / 100
    return lifeboat.uncertain_reserve(start, rates, floor, error * rates, law=law, draws=RESERVES)
