"""Other people's numbers for circular orbits."""

import numpy as np
import pytest

from lib.physics import orbit


@pytest.mark.parametrize(
    ("altitude", "degrees", "per_day", "tolerance"),
    [
        (400e3, 51.6, -5.002, 5e-3),  # ORB-02
        (800e3, 98.6, 0.985, 5e-3),  # table of the debris notes
    ],
)
def test_node_drift(altitude, degrees, per_day, tolerance):
    drift = np.degrees(orbit.node_drift(altitude, np.radians(degrees))) * 86_400
    assert drift == pytest.approx(per_day, rel=tolerance)


def test_a_push_of_a_hundred_metres_per_second():
    """ORB-01: from 400 km, circular, the far side of the orbit rises to 765.5 km (vis-viva)."""
    start = orbit.EARTH_RADIUS + 400e3
    speed = orbit.circular_speed(400e3) + 100
    axis = 1 / (2 / start - speed**2 / orbit.EARTH_MU)
    apogee = 2 * axis - start - orbit.EARTH_RADIUS
    assert apogee == pytest.approx(765.5e3, rel=5e-3)


def test_geostationary_orbit_takes_a_sidereal_day():
    """42 164 km from the centre, 23 h 56 min 4.1 s: any textbook."""
    assert orbit.period(42_164e3 - orbit.EARTH_RADIUS) == pytest.approx(86_164.1, rel=1e-4)
