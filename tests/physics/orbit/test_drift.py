"""How flattening turns an orbit: limits of the formulas, and the motion itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import orbit
from tests.physics.orbit.motion import MU, fly, velocity

altitudes = st.floats(0, 5e7)
inclinations = st.floats(0, np.pi)
DRIFTS = (orbit.node_drift, orbit.perigee_drift, orbit.anomaly_drift)


@given(altitudes, inclinations)
def test_backward_orbits_mirror_forward_ones(altitude, inclination):
    there, back = inclination, np.pi - inclination
    for drift, sign in zip(DRIFTS, (-1, 1, 1), strict=True):
        assert drift(altitude, back) == pytest.approx(sign * drift(altitude, there), abs=1e-20)


def test_the_plane_over_the_poles_stands_still():
    assert orbit.node_drift(400e3, np.pi / 2) == pytest.approx(0, abs=1e-20)
    assert orbit.node_drift(400e3, 0) < 0


def test_perigee_stands_still_where_five_cosine_squares_are_one():
    critical = np.arccos(np.sqrt(1 / 5))
    assert np.degrees(critical) == pytest.approx(63.43, abs=0.005)
    assert orbit.perigee_drift(500e3, critical, 0.1) == pytest.approx(0, abs=1e-20)
    assert orbit.perigee_drift(500e3, critical - 0.01, 0.1) > 0
    assert orbit.perigee_drift(500e3, critical + 0.01, 0.1) < 0


@given(altitudes, inclinations, st.floats(0, 0.9))
def test_stretching_quickens_the_drift(altitude, inclination, e):
    wide = 1 - e**2
    for drift, power in zip(DRIFTS, (-2, -2, -1.5), strict=True):
        round_one = drift(altitude, inclination)
        assert drift(altitude, inclination, e) == pytest.approx(round_one * wide**power, rel=1e-9)


@pytest.mark.parametrize(("e", "inclination"), [(0.2, 0.9), (0.05, 1.7)])
def test_against_the_motion_itself(e, inclination):
    """Twenty rounds with J2 in the law of motion; where they cross the equator, what has turned?

    First-order rates at the mean of the true semi-major axis, right to half a percent.
    """
    a = 7.2e6 / (1 - e)
    start = orbit.Elements(a, e, inclination, 1.0, 0.7, 0.0)
    times = np.linspace(0, 20.5 * orbit.period(a - orbit.EARTH_RADIUS), 4001)

    def climbing(_, state):
        return state[2]

    climbing.direction = 1
    run = fly(orbit.propagate(start, 0.0), velocity(start), times, j2=orbit.EARTH_J2, events=climbing)
    crossings = run.t_events[0]
    r, v = run.y_events[0][:, :3], run.y_events[0][:, 3:]
    node = np.unwrap(np.arctan2(r[:, 1], r[:, 0]))
    distance = np.linalg.norm(r, axis=1)
    to_perigee = np.cross(v, np.cross(r, v)) / MU - r / distance[:, None]
    shape = np.linalg.norm(to_perigee, axis=1)
    past_perigee = np.arccos(np.sum(to_perigee * r, 1) / shape / distance)
    past_perigee = np.copysign(past_perigee, np.sum(r * v, 1))
    in_time = np.arctan2(np.sqrt(1 - shape**2) * np.sin(past_perigee), shape + np.cos(past_perigee))
    in_time -= shape * np.sin(in_time)

    whole = (times >= crossings[0]) & (times <= crossings[-1])
    energy = np.sum(run.y[3:] ** 2, 0) / 2 - MU / np.linalg.norm(run.y[:3], axis=0)
    mean = np.mean(-MU / 2 / energy[whole])

    span = crossings[-1] - crossings[0]
    rounds = 2 * np.pi * (len(crossings) - 1)
    turned = (node[-1] - node[0]) / span
    swung = -(past_perigee[-1] - past_perigee[0]) / span
    ahead = (rounds + in_time[-1] - in_time[0]) / span - np.sqrt(MU / mean**3)
    orbits = (mean - orbit.EARTH_RADIUS, inclination, e)
    ours = np.array([drift(*orbits) for drift in DRIFTS])
    pull = abs(ours[0] / (1.5 * np.cos(inclination)))  # the factor that all three share
    assert [turned, swung, ahead] == pytest.approx(ours, abs=5e-3 * pull)


def test_arguments_broadcast():
    drift = orbit.node_drift(np.linspace(3e5, 9e5, 3)[:, np.newaxis], np.linspace(0, 1, 4))
    assert drift.shape == (3, 4)
    assert isinstance(orbit.perigee_drift(4e5, 1.0, 0.1), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orbit.node_drift(4e5, 51.6), r"inclination .* 0 and 3\.14159 rad; got 51\.6 rad"),
        (lambda: orbit.perigee_drift(-1, 1), r"altitude .* got -1 m"),
        (lambda: orbit.anomaly_drift(4e5, 1, 1.0), r"eccentricity .* 0 and 0\.99; got 1"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
