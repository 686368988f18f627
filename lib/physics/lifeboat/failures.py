"""How often are all lifeboats sound, and how often none?

Ships fail and are replaced at random, each with a repair line of its own: a Markov chain whose
long-run shares have a closed form.  Source: lifeboat notes, worked by hand [COMPUTED].
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import comb

from lib.physics.limits import Floats, whole, within

MOST_SHIPS = 20


class Availability(NamedTuple):
    """Shares of time with ``all`` ships sound, exactly ``one``, and ``none``."""

    all: Floats
    one: Floats
    none: Floats


def availability(failure_rate: ArrayLike, replacement_rate: ArrayLike, ships: int = 2) -> Availability:
    """Which share of the time are all ships sound, exactly one, and none?  [1]

    For two ships ``(m/(l+m))²``, ``2 l m/(l+m)²``, ``(l/(l+m))²`` with ``failure_rate`` l and
    ``replacement_rate`` m [1/s], each 1 over a mean time; only their ratio counts.  The long run of
    a Markov chain, each ship with its own repair line.  Arrays broadcast.  A single ship is "all"
    and "one" at once; with three or more the rest of the time some are sound.  ``ValueError`` as in
    ``sound_shares``.  [COMPUTED]

    >>> day = 86_400                      # two Soyuz in 35 docked years; 73 days to replace MS-22
    >>> both, one, none = availability(0.057 / (365.25 * day), 1 / (73 * day))
    >>> f"{both:.4f} {one:.4f} {none:.6f}"
    '0.9776 0.0223 0.000127'
    """
    shares = sound_shares(failure_rate, replacement_rate, ships)
    return Availability(*(shares[..., sound][()] for sound in (ships, 1, 0)))


def sound_shares(failure_rate: ArrayLike, replacement_rate: ArrayLike, ships: int = 2) -> Floats:
    """Which share of the time are 0, 1, ... of the ships sound?  [1]

    A ship is sound for ``a = m/(l+m)`` of the time, independently of the others, so k of n are with
    ``C(n, k) a^k (1-a)^(n-k)``.  Rates [1/s] broadcast; k = 0 to n adds the last axis, and sums to
    1.  ``ValueError`` for rates outside 0 to 1e9, for two rates of 0 (then nothing ever changes,
    and the start decides), or for ships outside 1 to 20.  [COMPUTED]

    >>> sound_shares(1.0, 1.0, 2).tolist()
    [0.25, 0.5, 0.25]
    """
    fails = within("failure rate", failure_rate, 0.0, 1e9, "1/s")
    mends = within("replacement rate", replacement_rate, 0.0, 1e9, "1/s")
    ships = whole("ships", ships, 1, MOST_SHIPS)
    either = fails + mends
    if np.any(either == 0.0):
        raise ValueError("failure rate and replacement rate are both 0 1/s: nothing ever changes")
    sound = np.asarray(mends / either)[..., np.newaxis]
    # Not 1 - sound, which would lose the digits of a rare failure.
    failed = np.asarray(fails / either)[..., np.newaxis]
    k = np.arange(ships + 1)
    shares: Floats = comb(ships, k) * sound**k * failed ** (ships - k)
    return shares
