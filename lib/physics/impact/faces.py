"""Which side is hit?  How hits are shared out among the six faces of a cube.

The rain does not come from everywhere alike: debris meets the front and the sides, meteoroids the
front and the top.  How it is shared out is printed for a cube that keeps its attitude (HB Table
2-2, [NASA-TM-2009-214785]); a tumbling body shows all faces alike and meets the mean.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within


def face_factors(hits: ArrayLike) -> Floats:
    """How much more than its fair share does each face of a cube get?  [1]

    ``hits / mean(hits)``: the flux on a face over the surface flux of a tumbling body.  ``hits``
    on six faces of one area, in any unit, on the last axis.  The factors of six faces have a mean
    of 1, so nothing is gained or lost.  ``ValueError`` below 0, for other than six faces, or where
    no face is hit.

    >>> face_factors([5.16, 7.79, 7.90, 0.46, 0, 0]).round(2)  # 0.1 mm debris, front to nadir
    array([1.45, 2.19, 2.22, 0.13, 0.  , 0.  ])
    """
    faces = np.atleast_1d(within("hits", hits, 0.0, 1e12))
    if faces.shape[-1] != 6:
        raise ValueError(f"a cube must have 6 faces; got {faces.shape[-1]}")
    mean = faces.mean(axis=-1, keepdims=True)
    if np.any(mean == 0.0):
        raise ValueError("at least one face must be hit; got 0 on all of them")
    factors: Floats = faces / mean
    return factors
