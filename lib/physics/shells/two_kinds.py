"""The oldest model of the kind: satellites and fragments, and no air at all."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import Julian_year as YEAR

from lib.physics.limits import Floats, one
from lib.physics.shells.growth import rising
from lib.physics.shells.solve import follow


class TwoKinds(NamedTuple):
    """``time`` [s], number of ``intact`` objects and of ``fragments`` that could break one up."""

    time: Floats
    intact: Floats
    fragments: Floats


def two_kinds(
    times: ArrayLike,
    *,
    intact: float = 2000.0,
    fragments: float = 0.0,
    launch_rate: float = 100.0 / YEAR,
    collision_rate: float = 3e-10 / YEAR,
    fragments_per_launch: float = 70.0,
    fragments_per_collision: float = 1e4,
) -> TwoKinds:
    """How do satellites and fragments grow where no air cleans up?

    ``dN/dt = A - x n N``, ``dn/dt = beta A + alpha x n N`` of [FARINELLA-CORDELLI-1991]: N
    ``intact`` objects, n ``fragments``, ``launch_rate`` A [1/s], ``collision_rate`` x of one pair
    [1/s], beta pieces shed with each launch and alpha made by each collision.  All default values
    are recalled (N 2000, A 100 a year, beta 70, alpha 1e4, x 3e-10 a year).  With no drag, growth
    always wins in the end.  ``times`` [s] must rise; ``ValueError`` otherwise, outside 0 to 1e12
    objects, 1 launch a second, 1e-9 1/s or 1e6 pieces, or where numbers run away too fast.

    >>> run = two_kinds(np.linspace(0, 200, 201) * YEAR)
    >>> int(run.intact.argmax()), round(float(run.intact.max()), -2)         # years until the peak
    (149, 14700.0)
    """
    time = rising("time", times, -1e15, 1e15, "s", least=2)
    start = [one("number of objects", each, 0.0, 1e12) for each in (intact, fragments)]
    launches = one("launch rate", launch_rate, 0.0, 1.0, "1/s")
    x = one("collision rate", collision_rate, 0.0, 1e-9, "1/s")
    shed = one("fragments of a launch", fragments_per_launch, 0.0, 1e6)
    made = one("fragments of a collision", fragments_per_collision, 0.0, 1e6)

    def change(_: float, state: Floats) -> Floats:
        collisions = x * state[0] * state[1]
        return np.array([launches - collisions, shed * launches + made * collisions])

    run = follow(change, np.array(start), time, rtol=1e-9, atol=1e-9)
    return TwoKinds(time, *np.maximum(run.T, 0.0))
