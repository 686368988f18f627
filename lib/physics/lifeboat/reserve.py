"""How long is left?  The clock of an air leak, as a crew works it out, and how sure it is.

The crew times a fall of 1 mmHg on a hand gauge and reads the minutes left from charts.  The linear
rule needs one reading and one division and, with an exact rate, never promises time that is not
there; the true law of a hole gives up to a fifth more.  Sources: [CRISTOFORETTI-2013-09-30],
[FORUMASTRONAUTICO-L108] for the floor of 490 mmHg; keys as in the site's source table.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr, ndtri

from lib.physics.lifeboat.draws import DRAWS, Seed, evenly
from lib.physics.limits import Floats, one_of, within


def reserve_time(pressure: ArrayLike, fall_rate: ArrayLike, floor: ArrayLike, law: str = "linear") -> Floats:
    """How long until the pressure has fallen to the floor?  [s]

    ``"linear"``: ``(p - floor) / rate``, as if the fall went on unchanged, which errs to the safe
    side if the rate is exact.  ``"exponential"``: ``(p / rate) ln(p / floor)``, the true law of a
    hole of fixed size.
    ``pressure`` and ``floor`` [Pa], ``fall_rate`` [Pa/s] now; arrays broadcast.  0 at or below
    the floor, infinite without a fall.  ``ValueError`` for pressures outside 0 to 10 MPa, a floor
    below 1 Pa, a rate outside 0 to 10 MPa/s or another law.  [CRISTOFORETTI-2013-09-30]

    >>> mmhg = 133.322                              # the rate heard on the loop in 2018
    >>> round(float(reserve_time(748 * mmhg, 0.6 * mmhg / 3600, 490 * mmhg)) / 3600, 1)
    430.0
    """
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    rate = within("rate of fall", fall_rate, 0.0, 1e7, "Pa/s")
    end = within("floor", floor, 1.0, 1e7, "Pa")
    above = np.maximum(p, end)
    straight = one_of("law", law, ("linear", "exponential")) == 0
    fall = above - end if straight else above * np.log(above / end)
    # Without a fall the time is endless; at the floor nothing is left either way.
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        return np.where(fall > 0.0, fall / rate, 0.0)[()]


def uncertain_reserve(
    pressure: ArrayLike,
    fall_rate: ArrayLike,
    floor: ArrayLike,
    rate_error: ArrayLike,
    *,
    law: str = "linear",
    draws: int = DRAWS,
    rng: Seed = 0,
) -> Floats:
    """Which reserve times fit a rate of fall that is known only so well?  [s]

    Quasi-random draws of ``reserve_time`` with the rate normal around ``fall_rate``, its standard
    deviation ``rate_error`` [Pa/s], cut at 0 because air only leaves; so
    ``P(T > t) = P(rate < (p - floor)/t)``.  Two readings have an error smaller by sqrt(2): why
    crews measure twice.  Arguments broadcast; the draws add the last axis.  ``ValueError`` as in
    ``reserve_time``, for no leak (a rate below 1e-12 Pa/s), or an error outside 0 to 10 MPa/s.

    >>> mmhg = 133.322                                          # 0.6 mmHg an hour, give or take 0.1
    >>> days = uncertain_reserve(748 * mmhg, 0.6 * mmhg / 3600, 490 * mmhg, 0.1 * mmhg / 3600)
    >>> [round(float(t) / 86_400, 1) for t in np.percentile(days, [5, 50, 95])]
    [14.1, 17.9, 24.7]
    """
    p, rate, end, error = (
        np.asarray(each)[..., np.newaxis]
        for each in (
            within("pressure", pressure, 0.0, 1e7, "Pa"),
            within("rate of fall", fall_rate, 1e-12, 1e7, "Pa/s"),
            within("floor", floor, 1.0, 1e7, "Pa"),
            within("error of the rate", rate_error, 0.0, 1e7, "Pa/s"),
        )
    )
    (share,) = evenly(1, draws, rng)
    # No error: the distribution is one point, which any spread of 0 gives.
    with np.errstate(divide="ignore", over="ignore"):
        below_zero = ndtr(-rate / error)
    drawn = rate + error * ndtri(below_zero + share * (1.0 - below_zero))
    return reserve_time(p, np.clip(drawn, 0.0, 1e7), end, law)
