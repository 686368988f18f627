"""What a push does: energy, angular momentum, and the velocity of the fragments themselves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import orbit
from tests.physics.orbit.motion import MU, RE, velocity

altitudes = st.floats(2e5, 3.6e7)
pushes = st.tuples(*3 * [st.floats(-300, 300)])
PARENT = orbit.Elements(7.4e6, 0.05, 1.1, 2.0, -0.6, 0.9)


@given(altitudes, st.floats(0, 0.8), st.floats(-3, 3))
def test_no_push_changes_nothing(altitude, e, nu):
    high, low, lasting = orbit.gabbard(altitude, [0, 0, 0], eccentricity=e, true_anomaly=nu)
    a = RE + altitude
    assert high == pytest.approx(a * (1 + e) - RE, abs=1e-2)
    assert low == pytest.approx(a * (1 - e) - RE, abs=1e-2)
    assert lasting == pytest.approx(orbit.period(altitude), rel=1e-12)


@given(altitudes, st.floats(0.1, 500))
def test_forward_lifts_the_far_side_and_backward_lowers_it(altitude, push):
    ahead = orbit.gabbard(altitude, [0, push, 0])
    behind = orbit.gabbard(altitude, [0, -push, 0])
    assert ahead.perigee == pytest.approx(altitude, abs=1)
    assert behind.apogee == pytest.approx(altitude, abs=1)
    assert ahead.apogee > altitude > behind.perigee
    assert ahead.period > orbit.period(altitude) > behind.period


@given(altitudes, st.floats(1, 500))
def test_up_or_down_stretches_both_ways_alike(altitude, push):
    up, down = orbit.gabbard(altitude, [[push, 0, 0], [-push, 0, 0]])[:2]
    assert up[0] == pytest.approx(up[1], rel=1e-12)
    assert down[0] == pytest.approx(down[1], rel=1e-12)
    assert up[0] > altitude > down[0]


def test_sideways_turns_the_plane():
    """From the node, by atan of push over speed."""
    parent = orbit.Elements.circular(500e3, 0.9)
    tilted = orbit.after_push(parent, [0, 0, 200])
    turn = np.arctan(200 / orbit.circular_speed(500e3))
    assert tilted.inclination == pytest.approx(0.9 + turn, abs=1e-12)
    assert tilted.node == pytest.approx(0, abs=1e-12)


def test_fragments_start_from_one_place_with_the_pushed_velocity():
    rng = np.random.default_rng(7)
    push = rng.normal(0, 120, (300, 3))
    fragments = orbit.after_push(PARENT, push)
    here, there = (orbit.propagate(x, 0.0, flattening=False) for x in (PARENT, fragments))
    assert np.abs(there - here).max() < 1e-6

    before = velocity(PARENT)
    radial = here / np.linalg.norm(here)
    normal = np.cross(here, before)
    normal /= np.linalg.norm(normal)
    frame = np.array([radial, np.cross(normal, radial), normal])
    assert np.abs(velocity(fragments) - (before + push @ frame)).max() < 1e-4


@given(pushes)
def test_the_diagram_agrees_with_the_elements(push):
    nu = 2 * np.arctan(np.sqrt(1.05 / 0.95) * np.tan(orbit.eccentric_anomaly(PARENT.mean_anomaly, 0.05) / 2))
    high, low, lasting = orbit.gabbard(7.4e6 - RE, push, eccentricity=0.05, true_anomaly=nu)
    fragment = orbit.after_push(PARENT, push)
    apogee = fragment.semi_major_axis * (1 + fragment.eccentricity) - RE
    assert apogee == pytest.approx(high, abs=1e-2)
    assert fragment.perigee_altitude == pytest.approx(low, abs=1e-2)
    assert lasting == pytest.approx(2 * np.pi * np.sqrt(fragment.semi_major_axis**3 / MU))


def test_no_push_gives_the_parent_back():
    same = orbit.after_push(PARENT, [0, 0, 0])
    for name in ("semi_major_axis", "eccentricity", "inclination", "node", "perigee"):
        assert np.isclose(getattr(same, name), getattr(PARENT, name), rtol=1e-12), name
    assert same.mean_anomaly == pytest.approx(PARENT.mean_anomaly)


@pytest.mark.parametrize("inclination", [0.0, np.pi])
def test_an_orbit_along_the_equator_has_no_node_and_still_a_place(inclination):
    parent = orbit.Elements.circular(500e3, inclination, along=1.0)
    fragment = orbit.after_push(parent, [10, 20, 0])
    apart = orbit.propagate(fragment, 0.0) - orbit.propagate(parent, 0.0)
    assert np.abs(apart).max() < 1e-6


def test_escape_falls_and_standing_still():
    speed = orbit.circular_speed(400e3)
    gone = orbit.gabbard(400e3, [0, 0.5 * speed, 0])
    assert np.isposinf(gone.apogee) and np.isposinf(gone.period)
    assert gone.perigee == pytest.approx(400e3)
    assert orbit.after_push(orbit.Elements.circular(400e3, 1), [0, 4000, 0]).eccentricity > 1
    fallen = orbit.gabbard(400e3, [0, -500, 0])
    assert fallen.perigee < 0
    dropped = orbit.gabbard(400e3, [0, -speed, 0])  # straight down, to the centre
    assert dropped.perigee == pytest.approx(-RE)
    assert dropped.apogee == pytest.approx(400e3)
    plunge = orbit.after_push(orbit.Elements.circular(400e3, 1), [0, -speed, 0])
    assert (plunge.eccentricity, plunge.inclination) == pytest.approx((1, 1))


def test_shapes():
    push = np.zeros((5, 3))
    assert orbit.gabbard(400e3, push).apogee.shape == (5,)
    assert orbit.gabbard([[4e5], [5e5]], push).period.shape == (2, 5)
    assert orbit.gabbard(400e3, np.zeros((0, 3))).apogee.shape == (0,)
    assert isinstance(orbit.gabbard(400e3, [0, 1, 0]).perigee, float)
    assert orbit.after_push(PARENT, push).shape == (5,)
    assert orbit.after_push(PARENT, push[0]).shape == ()


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orbit.gabbard(4e5, [0, 100]), r"3 parts in its last axis; got shape \(2,\)"),
        (lambda: orbit.gabbard(4e5, 100), r"3 parts in its last axis; got shape \(\)"),
        (lambda: orbit.gabbard(4e5, [0, 3e4, 0]), r"speed change .* 20000 m/s; got 30000 m/s"),
        (lambda: orbit.gabbard(-1, [0, 1, 0]), r"altitude .* got -1 m"),
        (lambda: orbit.gabbard(4e5, [0, 1, 0], eccentricity=1), r"eccentricity .* got 1"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
