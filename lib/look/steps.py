"""Round values along a scale, in steps of 1, 2 and 5: where a table has its rows."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

MOST = 13  # rows of a table
# Of a log scale, within ten times: as many as there is room for.
WITHIN = ((1, 1.5, 2, 3, 4, 5, 6, 8), (1, 2, 5), (1,))


def steps(low: float, high: float, log: bool = False) -> tuple[float, ...]:
    """Round values from ``low`` to ``high``, evenly, as close as a table has room for.

    >>> steps(0, 8.6)
    (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
    >>> steps(0.5, 150, log=True)
    (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)
    """
    slack = 1e-9 * (high - low)
    low, high = low - slack, high + slack
    if log:
        decades = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
        for within in WITHIN:
            every = (float(f"{part}e{decade}") for decade in decades for part in within)
            if len(found := tuple(value for value in every if low <= value <= high)) <= MOST:
                return found
        raise ValueError(f"{low:g} to {high:g} is no scale that a table can follow")
    size = 10.0 ** math.floor(math.log10((high - low) / MOST))
    step = next(
        s for s in (size, 2 * size, 5 * size, 10 * size) if math.floor(high / s) - math.ceil(low / s) < MOST
    )
    first, last = math.ceil(low / step), math.floor(high / step)
    return tuple(float(f"{k * step:.6g}") for k in range(first, last + 1))


def with_round(x: ArrayLike, log: bool = False, keep: ArrayLike | None = None) -> NDArray[np.float64]:
    """Rising points, the last axis: the nearest to each round value between the ends moves there.

    Both ends stay, and so does whatever is at ``keep``, where a curve bends: one value for each
    row of points.

    >>> with_round(np.linspace(0, 8.6, 30))[:6].round(3)
    array([0.   , 0.297, 0.593, 1.   , 1.186, 1.483])
    """
    points = np.array(x, float)
    flat = points.reshape(-1, points.shape[-1])
    kept = np.broadcast_to(np.nan if keep is None else keep, points.shape[:-1]).ravel()
    if points.shape[-1] < 2 * MOST:
        raise ValueError(f"{points.shape[-1]} points are too few to move: {2 * MOST} at least")
    for row, bend in zip(flat, kept.tolist(), strict=True):
        fixed = row == bend
        fixed[[0, -1]] = True
        for value in steps(row[0], row[-1], log):
            if not np.isclose(row, value, rtol=1e-9, atol=0).any():
                near = int(np.argmin(np.where(fixed, np.inf, np.abs(row - value))))
                row[near], fixed[near] = value, True
        row.sort()
    return flat.reshape(points.shape)


def rows_of(x: ArrayLike, log: bool = False) -> list[tuple[float, int]]:
    """The round values between the ends of rising points, and which point stands at each.

    A value without a point has no row: nobody has worked out what it is there.

    >>> rows_of([0, 1, 1.7, 2, 2.6, 3.1, 4.2, 5, 6.3])
    [(0.0, 0), (1.0, 1), (2.0, 3), (5.0, 7)]
    """
    points = np.asarray(x, float)
    found = []
    for value in steps(points[0], points[-1], log):
        near = int(np.argmin(np.abs(points - value)))
        if math.isclose(points[near], value, rel_tol=1e-9, abs_tol=1e-9 * points[-1]):
            found.append((value, near))
    return found
