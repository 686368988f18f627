"""Where a piece in orbit is, how its orbit turns, and when the air brings it down.

``circular`` round orbits; ``drift`` the slow turn that the Earth's flattening causes; ``push``
what a kick does to an orbit; ``cloud`` thousands of pieces at a moment; ``atmosphere`` how thin
the air is; ``drag`` the fall of one piece; ``together`` that of a cloud.
"""

from lib.physics.orbit.atmosphere import FLOOR, Activity, density
from lib.physics.orbit.circular import (
    EARTH_J2,
    EARTH_MU,
    EARTH_RADIUS,
    circular_speed,
    period,
)
from lib.physics.orbit.cloud import arc, drifted, eccentric_anomaly, propagate
from lib.physics.orbit.decay_of_many import decay_cloud
from lib.physics.orbit.drag import DRAG_COEFFICIENT, Decay, decay, decay_rates, lifetime
from lib.physics.orbit.drift import anomaly_drift, node_drift, perigee_drift
from lib.physics.orbit.elements import Elements
from lib.physics.orbit.push import Gabbard, after_push, gabbard

__all__ = [
    "DRAG_COEFFICIENT",
    "EARTH_J2",
    "EARTH_MU",
    "EARTH_RADIUS",
    "FLOOR",
    "Activity",
    "Decay",
    "Elements",
    "Gabbard",
    "after_push",
    "anomaly_drift",
    "arc",
    "circular_speed",
    "decay",
    "decay_cloud",
    "decay_rates",
    "density",
    "drifted",
    "eccentric_anomaly",
    "gabbard",
    "lifetime",
    "node_drift",
    "perigee_drift",
    "period",
    "propagate",
]
