"""Draws that fill a distribution evenly, and the two shapes of a step's length.

Scrambled Sobol points (scipy) stand for chance: they leave no gaps, so that a tail is settled with
fewer of them than with independent draws.  A step is known by its shortest, likeliest and longest
time; its inverse distribution turns an even share into a length.
"""

from functools import lru_cache

import numpy as np
from scipy.special import betainc
from scipy.stats import qmc

from lib.physics.limits import Floats, whole

Seed = int | np.random.Generator

DRAWS = 65_536
MOST_DRAWS = 1_000_000
# Sobol points of 30 bits are multiples of this.
FINEST = 2.0**-30
# scipy's inverse of a beta distribution takes a second for 100,000 draws of ten steps, a table
# some milliseconds.  Its straight pieces are equally likely, so no share is off by more than one
# piece; in truth by 4e-5 at the very ends and 1e-5 from 0.001 to 0.999.
PIECES = 16_384


def evenly(dimensions: int, draws: int, rng: Seed) -> Floats:
    """Shares between 0 and 1, both left out, that fill a cube: one row for each dimension.

    The first ``draws`` of a scrambled Sobol sequence; the same ``rng`` seed gives the same rows.
    ``ValueError`` for other than 1 to 1,000,000 draws.

    >>> shares = evenly(2, 1024, 0)
    >>> shares.shape, round(float(shares.mean()), 4)
    ((2, 1024), 0.5)
    """
    if not isinstance(rng, np.random.Generator):
        rng = whole("seed", rng, 0, 2**53)
    draws = whole("draws", draws, 1, MOST_DRAWS)
    # scipy warns of any other count than a power of 2; whoever asks for one may have it.
    exponent = (draws - 1).bit_length()
    points = qmc.Sobol(dimensions, rng=rng).random_base2(exponent)[:draws]
    # Row by row in memory, as they are used; half a step up, so that no share is 0.
    shares: Floats = np.add(points.T, FINEST / 2.0, order="C")
    return shares


def pert(share: Floats, rise: float) -> Floats:
    """The beta-PERT length that is not exceeded with this chance, from 0 (shortest) to 1.

    ``rise`` is where the likeliest length lies between them.  Beta with exponents ``1 + 4 rise``
    and ``5 - 4 rise``, which makes the mean ``(shortest + 4 likeliest + longest)/6``.

    >>> round(float(pert(np.array(0.5), 0.5)), 6)
    0.5
    """
    lengths = _beta_lengths(rise)
    place = share * PIECES
    piece = place.astype(np.intp)
    below = lengths[piece]
    length: Floats = below + (place - piece) * (lengths[piece + 1] - below)
    return length


def triangular(share: Floats, rise: float) -> Floats:
    """The same for a triangular distribution, whose mean is a third of all three: a longer tail.

    >>> round(float(triangular(np.array(0.5), 0.5)), 6)
    0.5
    """
    up = np.sqrt(share * rise)
    down = 1.0 - np.sqrt((1.0 - share) * (1.0 - rise))
    return np.where(share < rise, up, down)


@lru_cache(maxsize=256)
def _beta_lengths(rise: float) -> Floats:
    """Lengths not exceeded with chances 0, 1/PIECES, ... 1: the distribution read backwards."""
    length = np.linspace(0.0, 1.0, 4097)
    chance = betainc(1.0 + 4.0 * rise, 5.0 - 4.0 * rise, length)
    lengths = np.interp(np.linspace(0.0, 1.0, PIECES + 1), chance, length)
    lengths.flags.writeable = False
    return lengths
