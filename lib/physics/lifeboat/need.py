"""How long does it take until all are behind a shut hatch, off the station, on the ground?

Every step's length is a spread; the network of steps turns the spreads into one.  Then the chance
that the need fits into the reserve time: fire engineers call the two RSET and ASET [CSTB-EGRESS].

Source: the lifeboat notes' table of steps, whose lengths are mostly judgements [JUDGEMENT].
"""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.lifeboat.draws import DRAWS, Seed, evenly, pert, triangular
from lib.physics.lifeboat.steps import Activity, path
from lib.physics.limits import Floats, one_of, within

SHAPES = {"pert": pert, "triangular": triangular}
# One factor on all steps at once, anywhere between these: a judgement [JUDGEMENT].
BAD_DAY = (0.8, 1.5)


class Moments(NamedTuple):
    """Mean and standard deviation [s]."""

    mean: float
    sd: float


def time_to(
    milestone: str,
    activities: Sequence[Activity],
    *,
    shape: str = "pert",
    hatches: int = 0,
    asleep: bool = False,
    suited: bool = False,
    common_factor: float | tuple[float, float] | None = None,
    draws: int = DRAWS,
    rng: Seed = 0,
) -> Floats:
    """How long until the crew is "sealed", "undocked" or "landed"?  One duration a draw.  [s]

    Each step begins when the last before it has ended, and lasts as a beta-PERT or "triangular"
    ``shape`` says, independently of the others; ``hatches`` leak tests come before the decision to
    leave, each drawn anew.  ``common_factor`` (low, high), such as ``BAD_DAY``, makes a draw's
    steps all longer or shorter at once by an even spread; one number, by that.  Quasi-random: the
    same ``rng`` gives the same array.  ``ValueError`` for hatches above 6, an unknown milestone or
    shape, a factor outside 0.01 to 100, draws outside 1 to 1,000,000.  [JUDGEMENT]

    >>> from types import SimpleNamespace
    >>> close = SimpleNamespace(id="E10", predecessors=(), min_min=2, mode_min=4, max_min=8,
    ...                         branch="all")                       # close two hatches: 2 to 8 min
    >>> round(float(time_to("sealed", [close]).mean()) / 60, 2)     # (2 + 4 × 4 + 8)/6 min
    4.33
    """
    one_of("shape", shape, tuple(SHAPES))
    steps = path(milestone, activities, hatches, asleep, suited)
    low, high = _factor(common_factor)
    *shares, luck = evenly(sum(step.times for step in steps) + 1, draws, rng)
    column = iter(shares)
    ends: list[Floats] = []
    for step in steps:
        begin = reduce(np.maximum, (ends[before] for before in step.after), np.zeros(()))
        drawn = (SHAPES[shape](next(column), step.rise) for _ in range(step.times))
        ends.append(begin + step.times * step.least + step.width * sum(drawn))
    durations: Floats = ends[-1] * (low + (high - low) * luck)
    return durations


def pert_moments(
    milestone: str,
    activities: Sequence[Activity],
    *,
    hatches: int = 0,
    asleep: bool = False,
    suited: bool = False,
) -> Moments:
    """The instant answer of classic PERT: mean and standard deviation of the need.  [s]

    ``(a + 4m + b)/6`` and ``(b - a)/6`` a step, added up (the squares of the latter) along the path
    that is longest by its means.  Exact for the mean of steps in a row; too low where paths join,
    which ``time_to`` gets right.  ``ValueError`` as in ``time_to``.  [COMPUTED]

    >>> from types import SimpleNamespace
    >>> close = SimpleNamespace(id="E10", predecessors=(), min_min=2, mode_min=4, max_min=8,
    ...                         branch="all")
    >>> pert_moments("sealed", [close])
    Moments(mean=260.0, sd=60.0)
    """
    ends: list[tuple[float, float]] = []
    for step in path(milestone, activities, hatches, asleep, suited):
        mean, variance = max((ends[before] for before in step.after), default=(0.0, 0.0))
        mean += step.times * (step.least + 4.0 * step.likeliest + step.longest) / 6.0
        ends.append((mean, variance + step.times * (step.width / 6.0) ** 2))
    mean, variance = ends[-1]
    return Moments(mean, variance**0.5)


def chance_in_time(durations: ArrayLike, reserve: ArrayLike) -> Floats:
    """How likely is it that the need is shorter than the reserve time?  [1]

    ``P(need < reserve)``.  ``durations`` [s] is a sample of needs; ``reserve`` [s] one time, or a
    sample along its last axis (axes before it are cases of their own, and stay).  Every need is
    compared with every reserve, so the two samples may differ in length and order and luck in
    pairing plays no part; they are taken to be independent.  Equal is not in time; an endless
    reserve always is.  ``ValueError`` for an empty sample, negative times or NaN.  [CSTB-EGRESS]

    >>> float(chance_in_time([10.0, 20.0, 30.0, 40.0], 25.0))
    0.5
    >>> float(chance_in_time([10.0, 20.0, 30.0, 40.0], [25.0, 35.0]))
    0.625
    """
    need = np.sort(np.ravel(within("need", durations, 0.0, np.inf, "s")))
    left = np.atleast_1d(within("reserve time", reserve, 0.0, np.inf, "s"))
    if not need.size or not left.shape[-1]:
        raise ValueError("a sample of needs and one of reserve times must hold at least one; got 0")
    chance: Floats = np.searchsorted(need, left, side="left").mean(axis=-1) / need.size
    return chance


def _factor(common_factor: float | tuple[float, float] | None) -> tuple[float, float]:
    if common_factor is None:
        return 1.0, 1.0
    ends = np.atleast_1d(within("common factor", common_factor, 0.01, 100.0))
    if ends.shape not in ((1,), (2,)) or ends[0] > ends[-1]:
        raise ValueError(f"common factor must be one number or low and high; got {common_factor!r}")
    return float(ends[0]), float(ends[-1])
