"""What follows when the inputs are only known as ranges: draw them all, compute, take the band.

The inputs of a leak (how wide the hole, how full the jet, how much air, how warm) are known between
two numbers.  A few hundred quasi-random sets of them fill that space evenly; any law of the site
runs on all sets at once, and the middle nine tenths of the answers are the band.

    known = {"diameter": Range(0.0015, 0.002), "volume": Range(830, 960)}
    drawn = draws(known, 256)
    fall = blow_down(drawn["volume"], round_area(drawn["diameter"]), 1e5, 295.15, times)
    low, middle, high = band(fall.pressure)                     # each as long as times

Sobol points with scrambling from ``scipy.stats.qmc``; fixed seed, so that a page says the same
twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import qmc

from lib.physics.limits import Floats, one, whole, within

SEED = 20180830  # the day of the leak; any other number would do
PERCENTS = (5, 50, 95)
Value = TypeVar("Value")  # a number, or an array of them


@dataclass(frozen=True)
class Range:
    """A quantity of which nothing is known but two limits, in any unit.

    Equal limits make a plain number.  ``ValueError`` for limits outside 1e150 or out of order.

    >>> Range(830, 960).quantile([0.05, 0.5, 0.95])
    array([836.5, 895. , 953.5])
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        low = one("low end of a range", self.low, -1e150, 1e150)
        one("high end of a range", self.high, low, 1e150)

    def quantile(self, share: ArrayLike) -> Floats:
        """Below which value does this share of the range lie?  ``share`` 0 to 1, any shape."""
        u = within("share", share, 0.0, 1.0)
        return np.clip(self.low + u * (self.high - self.low), self.low, self.high)[()]


class Estimate(NamedTuple, Generic[Value]):
    """A value between the lowest and the highest that it may be, in any unit.

    >>> Estimate(830, 916, 960).value
    916
    """

    low: Value
    value: Value
    high: Value


class Band(NamedTuple):
    """The values that 5, 50 and 95 % of the draws do not exceed."""

    p5: Floats
    p50: Floats
    p95: Floats


def draws(ranges: Mapping[str, Range], count: int = 1024, seed: int = SEED) -> dict[str, Floats]:
    """Which values may the inputs have together?  ``count`` sets, an array for each name.

    Independent inputs, one dimension of a scrambled Sobol sequence each, put through the range's
    quantile function: each is filled far more evenly than by dice.  The same names, count and
    seed give the same draws, in whatever order the names come; a range of no width keeps its
    dimension, so that fixing one input leaves the others' draws alone.  Best with a ``count``
    that is a power of two; scipy warns of others.  ``ValueError`` outside 1 to 2^20.

    >>> drawn = draws({"volume": Range(830, 960), "coefficient": Range(0.55, 1.0)}, 256)
    >>> drawn["volume"].shape, round(float(drawn["volume"].mean()), 1)
    ((256,), 895.0)
    """
    count, seed = whole("count", count, 1, 2**20), whole("seed", seed, 0, 2**53)
    names = sorted(ranges)
    if not names:
        return {}
    points = qmc.Sobol(len(names), scramble=True, rng=np.random.default_rng(seed)).random(count)
    column = dict(zip(names, points.T, strict=True))
    return {name: ranges[name].quantile(column[name]) for name in ranges}


def band(values: ArrayLike, axis: int = 0) -> Band:
    """Between which values do the middle nine tenths of the draws lie?

    5th, 50th and 95th percentile along ``axis``, the axis of the draws; whole curves and sweeps
    keep their other axes.  Each is a value that was drawn (the smallest that the percentage does
    not exceed), never one mixed from two, so endless times are allowed and the band of a rising
    function is the function of the band.  ``ValueError`` for no draws or a NaN among them.

    >>> band(np.arange(1, 101))
    Band(p5=np.float64(5.0), p50=np.float64(50.0), p95=np.float64(95.0))
    """
    array = np.asarray(within("draw", values, -np.inf, np.inf))
    if array.ndim == 0 or array.shape[whole("axis", axis, -array.ndim, array.ndim - 1)] == 0:
        raise ValueError(f"a band needs an axis with draws; got values of shape {array.shape}")
    # Sorting all is several times faster than asking numpy for three percentiles.
    ordered = np.sort(array, axis=axis)
    count = array.shape[axis]
    ranks = (-(-percent * count // 100) - 1 for percent in PERCENTS)  # rounded up, counted from 0
    return Band(*(ordered.take(rank, axis)[()] for rank in ranks))
