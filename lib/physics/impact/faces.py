"""Which side is hit?  From hits on the six faces of a cube to hits on sides of any area.

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


def hits_by_face(
    flux: ArrayLike, factors: ArrayLike, areas: ArrayLike, duration: ArrayLike
) -> Floats:
    """How many hits are to be expected on each side?  [1]

    ``flux factor area duration``, side by side: ``flux`` is the surface flux of a tumbling body
    [1/(m² s)], ``factors`` say how much more each side meets, ``areas`` [m²] how much of the outer
    surface looks that way, ``duration`` [s].  A side that something else shades counts with the
    area that is left.  Arguments broadcast; ``ValueError`` below 0.

    >>> sides = face_factors([5.16, 7.79, 7.90, 0.46, 0, 0])
    >>> hits_by_face(1e-8, sides, [2, 4, 4, 2, 3, 2], 83 * 86_400).round(2)
    array([0.21, 0.63, 0.64, 0.02, 0.  , 0.  ])
    """
    f = within("flux", flux, 0.0, 1e12, "1/(m² s)")
    a = within("area", areas, 0.0, 1e12, "m²")
    t = within("duration", duration, 0.0, 1e12, "s")
    return f * within("face factor", factors, 0.0, 1e6) * a * t
