"""What should one believe after a look at the hole?

Bayes' rule and nothing else.  How likely each story was before the look, and how likely it is that
it leaves such a hole, are for the reader to say: for most of these numbers no source exists.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within


def posterior(prior: ArrayLike, *likelihoods: ArrayLike) -> Floats:
    """How likely is each story, given all that was seen?  [1]

    Bayes: ``prior × likelihood × likelihood …``, scaled to a sum of 1.  Stories stand on the last
    axis and exclude each other.  ``prior``: their chances or odds before, on any one scale.  Each
    likelihood: the chance of one thing seen under each story; things seen are taken to be
    independent once the story is given.  Leading axes broadcast.  ``ValueError`` for a prior below
    0, a likelihood outside 0 to 1, or where what was seen is impossible under every story.

    >>> grain, drill = posterior([0.002, 0.01], [0.05, 0.9])  # before; then: it looks drilled
    >>> round(float(grain), 3)
    0.011
    """
    weight = np.atleast_1d(within("prior", prior, 0.0, 1e12))
    for likelihood in likelihoods:
        weight = weight * within("likelihood", likelihood, 0.0, 1.0)
    total = weight.sum(axis=-1, keepdims=True)
    if np.any(total == 0.0):
        raise ValueError("at least one story must be possible; got 0 for all of them")
    shares: Floats = weight / total
    return shares
