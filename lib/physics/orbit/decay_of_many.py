"""How does a whole cloud come down?  ``decay`` for thousands of pieces at once.

Each piece is stepped by a pair of Runge-Kutta rules (Bogacki and Shampine, 3rd order with a 2nd to
judge it) with a step of its own, all pieces side by side in arrays: a light flake near the air
takes fifty steps while a bolt far above it takes one.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within
from lib.physics.orbit.atmosphere import Activity, Layers, layers_of
from lib.physics.orbit.circular import EARTH_RADIUS
from lib.physics.orbit.drag import (
    DRAG_COEFFICIENT,
    NODES,
    Decay,
    dose_rate,
    midpoints,
    orbit_in_air,
    rates,
)

TOLERANCE = 20.0  # how far a single step may miss perigee or apogee [m]
FIRST = 1e3  # how far a first step may sink [m]
# An orbit that stretches less than this to either side of its middle height [m] has its air
# spread over more than one of 32 steps of anomaly, and they average it as well as 128.
STRETCH, ROUND = 2_500e3, midpoints(32)


def decay_cloud(
    altitude: ArrayLike,
    area_to_mass: ArrayLike,
    times: ArrayLike,
    activity: Activity = "mean",
    *,
    eccentricity: ArrayLike = 0.0,
    drag_coefficient: ArrayLike = DRAG_COEFFICIENT,
) -> Decay:
    """How do perigee and apogee of many falling orbits come down?

    As ``decay``, with arrays for the pieces: ``altitude`` [m], ``area_to_mass`` [m²/kg],
    ``eccentricity`` and ``drag_coefficient`` broadcast to them.  ``times`` [s] from 0, any shape;
    perigee and apogee come as ``(*times, *pieces)``, NaN once the perigee has reached the table's
    floor.  Good to a thousandth of the time since the start, to five where the apogee is above
    10,000 km.  ``ValueError`` as in ``lifetime``.

    >>> day = 86_400.0
    >>> run = decay_cloud([400e3, 800e3], 0.004, [0, 100 * day, 1000 * day])
    >>> np.round(run.perigee / 1e3)
    array([[400., 800.],
           [392., 800.],
           [ nan, 800.]])
    """
    layers = layers_of(activity)
    a, e = orbit_in_air(altitude, eccentricity, layers)
    time = within("time", times, 0.0, 1e15, "s")
    a, e, each = np.broadcast_arrays(a, e, dose_rate(area_to_mass, drag_coefficient))
    start, dose = np.stack([a.ravel(), e.ravel()]), time.reshape(-1, 1) * each.ravel()
    found = np.empty((2, *dose.shape))
    nearly_round = start[0] * start[1] < STRETCH
    for which, anomaly in ((nearly_round, ROUND), (~nearly_round, NODES)):
        found[:, :, which] = _fall(start[:, which], dose[:, which], layers, anomaly)
    axis, shape = found.reshape(2, *time.shape, *a.shape)
    return Decay(
        time,
        (axis * (1.0 - np.abs(shape)) - EARTH_RADIUS)[()],
        (axis * (1.0 + np.abs(shape)) - EARTH_RADIUS)[()],
    )


def _fall(start: Floats, dose: Floats, layers: Layers, anomaly: Floats) -> Floats:
    """(a, e) of every piece at every dose, ``2 x times x pieces``, NaN once it is down.

    Pieces that have come to their last dose, or down, drop out of the arrays one by one.
    """
    found = np.full((2, *dose.shape), np.nan)
    end = dose.max(axis=0, initial=0.0)
    falling = np.flatnonzero(_height(start) >= layers.floor)
    now = np.zeros(falling.size)
    state = start[:, falling]
    slope = np.stack(rates(state[0], state[1], layers, anomaly))
    with np.errstate(divide="ignore"):
        step = FIRST / np.abs(slope[0])
    while falling.size:
        step = np.minimum(step, end[falling] - now)
        after, last, miss = _step(state, slope, step, layers, anomaly)
        good = miss <= 1.0
        ahead = now + step
        for k in range(len(dose)):
            wanted = dose[k, falling]
            here = good & (wanted >= now) & (wanted <= ahead)
            if np.any(here):
                between = _between(state, slope, after, last, step, wanted - now, here)
                down = _height(between) < layers.floor
                found[:, k, falling[here]] = np.where(down, np.nan, between)
        now = np.where(good, ahead, now)
        state, slope = np.where(good, after, state), np.where(good, last, slope)
        with np.errstate(divide="ignore"):
            growth = np.clip(0.9 * np.maximum(miss, 1e-12) ** (-1 / 3), 0.2, 5.0)
        step = step * np.where(np.isfinite(growth), growth, 0.2)
        on = (now < end[falling]) & (_height(state) > layers.floor)
        falling, now, step = falling[on], now[on], step[on]
        state, slope = state[:, on], slope[:, on]
    return found


def _step(
    state: Floats, slope: Floats, step: Floats, layers: Layers, anomaly: Floats
) -> tuple[Floats, Floats, Floats]:
    """State and slope after a step, and by how many tolerances it may be wrong."""
    with np.errstate(over="ignore", invalid="ignore"):  # a step too long falls into the Earth
        a, e = state + 0.5 * step * slope
        second = np.stack(rates(a, e, layers, anomaly))
        a, e = state + 0.75 * step * second
        third = np.stack(rates(a, e, layers, anomaly))
        after = state + step * (2.0 * slope + 3.0 * second + 4.0 * third) / 9.0
        last = np.stack(rates(after[0], after[1], layers, anomaly))
        wrong = step * (-5.0 * slope + 6.0 * second + 8.0 * third - 9.0 * last) / 72.0
        miss = (np.abs(wrong[0]) + state[0] * np.abs(wrong[1])) / TOLERANCE
    return after, last, np.where(np.isfinite(miss), miss, np.inf)


def _between(
    state: Floats,
    slope: Floats,
    after: Floats,
    last: Floats,
    step: Floats,
    since: Floats,
    here: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> Floats:
    """The state ``since`` the start of a step, by the cubic through both ends and their slopes."""
    y0, f0, y1, f1 = (part[:, here] for part in (state, slope, after, last))
    h = step[here]
    s = np.divide(since[here], h, out=np.zeros_like(h), where=h > 0.0)
    middle: Floats = (
        y0 * (1.0 + 2.0 * s) * (1.0 - s) ** 2
        + y1 * s**2 * (3.0 - 2.0 * s)
        + h * s * (1.0 - s) * (f0 * (1.0 - s) - f1 * s)
    )
    return middle


def _height(state: Floats) -> Floats:
    """Of the perigee [m]."""
    height: Floats = state[0] * (1.0 - np.abs(state[1])) - EARTH_RADIUS
    return height
