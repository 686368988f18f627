"""The second method: Newton's law with the Earth's flattening, integrated without any averaging."""

import numpy as np
from scipy.integrate import solve_ivp

from lib.physics import orbit

MU, RE = orbit.EARTH_MU, orbit.EARTH_RADIUS


def fly(position, velocity, times, j2=0.0, events=None):
    """States (6, times) from a start [m, m/s], to 1e-11."""

    def pull(_, state):
        x, y, z = state[:3]
        r = np.sqrt(x * x + y * y + z * z)
        flat = 1.5 * j2 * (RE / r) ** 2
        lift = 5 * (z / r) ** 2
        a = -MU / r**3 * np.array([x, y, z])
        a *= 1 + flat * (np.array([1, 1, 3]) - lift)
        return np.concatenate([state[3:], a])

    start = np.concatenate([position, velocity])
    return solve_ivp(
        pull,
        (times[0], times[-1]),
        start,
        method="DOP853",
        t_eval=times,
        events=events,
        rtol=1e-11,
        atol=1e-6,
    )


def velocity(elements, step=0.5):
    """Velocity of two-body pieces by a five-point difference of their places [m/s]."""
    near, far = (
        orbit.propagate(elements, k * step, flattening=False)
        - orbit.propagate(elements, -k * step, flattening=False)
        for k in (1, 2)
    )
    return (8 * near - far) / (12 * step)
