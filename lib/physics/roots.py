"""Where does a function pass zero?  One way for every inverse that has no closed form."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize.elementwise import find_root

from lib.physics.limits import Floats


def root(
    function: Callable[..., Floats],
    low: ArrayLike,
    high: ArrayLike,
    *,
    args: tuple[ArrayLike, ...] = (),
    absolute: float = 0.0,
    relative: float = 4.0 * float(np.finfo(float).eps),
) -> Floats:
    """Where between ``low`` and ``high`` is the function zero?

    Element by element (Chandrupatla): ``function`` takes a row and the ``args`` at its places, and
    is asked until the bracket is narrower than ``absolute`` or the share ``relative``.  The
    caller has shown that the root lies in the bracket; so where both ends have one sign the root is
    the end that is nearer to zero, and rounding put it outside.

    >>> above = 0.1 + 1e-16
    >>> float(root(lambda x: x - 0.1, above, 1.0)) == above, round(float(root(np.cos, 0, 3)), 6)
    (True, 1.570796)
    """
    left, right, *given = np.broadcast_arrays(low, high, *args)
    found = find_root(
        function,
        (left.ravel(), right.ravel()),
        args=tuple(each.ravel() for each in given),
        tolerances={"xatol": absolute, "xrtol": relative},
    )
    one_sign, (at_left, at_right) = -1, np.abs(found.f_bracket)
    end = np.where(at_left <= at_right, *found.bracket)
    where: Floats = np.where(found.status == one_sign, end, found.x).reshape(left.shape)[()]
    return where
