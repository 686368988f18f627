"""Times without end: what infinity means in a quotient, a product and a difference of times.

A cabin without a hole has an infinite time constant, and one may ask how it stands after an
infinite time.  Each of these has one right limit, where plain arithmetic says NaN.
"""

import numpy as np

from lib.physics.limits import Floats


def folds(time: Floats, constant: Floats) -> Floats:
    """How many time constants have gone by: none of an infinite one, however long the time.

    >>> folds(np.array([7200.0, np.inf, np.inf]), np.array([3600.0, 3600.0, np.inf])).tolist()
    [2.0, inf, 0.0]
    """
    none = np.zeros(np.broadcast_shapes(np.shape(time), np.shape(constant)))
    return np.divide(time, constant, out=none, where=np.isfinite(constant))[()]


def lasting(constant: Floats, count: Floats) -> Floats:
    """How long so many time constants take: no time for none of them, however long one is.

    >>> lasting(np.array([3600.0, np.inf, np.inf]), np.array([2.0, 2.0, 0.0])).tolist()
    [7200.0, inf, 0.0]
    """
    none = np.zeros(np.broadcast_shapes(np.shape(constant), np.shape(count)))
    return np.multiply(constant, count, out=none, where=np.asarray(count) > 0.0)[()]


def since(begin: Floats, time: Floats) -> Floats:
    """How long ago something began: no time before it, nor ever if it never begins.

    >>> since(np.array([600.0, 3600.0, np.inf]), np.array([3600.0, 600.0, np.inf])).tolist()
    [3000.0, 0.0, 0.0]
    """
    none = np.zeros(np.broadcast_shapes(np.shape(begin), np.shape(time)))
    return np.subtract(time, begin, out=none, where=np.asarray(time) > begin)[()]
