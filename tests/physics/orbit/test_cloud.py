"""Where the pieces are: Kepler's equation, the law of motion, and a ring that becomes a shell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import orbit
from tests.physics.orbit.motion import RE, fly, velocity

DAY = 86_400.0


def test_keplers_equation_to_the_last_digit():
    m = np.linspace(-np.pi, np.pi, 2001)[1:-1, np.newaxis]
    e = np.concatenate([np.linspace(0, 0.9, 91), [1e-12]])
    big_e = orbit.eccentric_anomaly(m, e)
    assert np.abs(big_e - e * np.sin(big_e) - m).max() < 2e-15


@given(st.floats(-1e4, 1e4), st.floats(0, 0.9))
def test_whole_rounds_do_not_count(m, e):
    big_e = orbit.eccentric_anomaly(m, e)
    assert np.exp(1j * (big_e - e * np.sin(big_e))) == pytest.approx(np.exp(1j * m), abs=1e-11)


@pytest.mark.parametrize("e", [0.0, 0.1, 0.6])
def test_two_bodies_against_the_law_of_motion(e):
    piece = orbit.Elements(7e6 / (1 - e), e, 1.2, 0.4, 2.0, -0.5)
    times = np.linspace(0, 3 * orbit.period(7e6 / (1 - e) - RE), 40)
    flown = fly(orbit.propagate(piece, 0.0), velocity(piece), times).y[:3].T
    assert np.abs(orbit.propagate(piece, times, flattening=False) - flown).max() < 1.0  # of 1e8 m


def test_a_day_with_flattening_against_the_law_of_motion():
    """What J2 does within one round, left out here, grows to some tens of kilometres in a day."""
    e, i = 0.1, 1.1
    piece = orbit.Elements(7.8e6, e, i, 0.4, 2.0, -0.5)
    times = np.linspace(0, DAY, 200)
    run = fly(orbit.propagate(piece, 0.0), velocity(piece), times, j2=orbit.EARTH_J2)
    # What starts with these true elements has this mean axis.
    energy = np.sum(run.y[3:] ** 2, 0) / 2 - orbit.EARTH_MU / np.linalg.norm(run.y[:3], axis=0)
    mean = orbit.Elements(np.mean(-orbit.EARTH_MU / 2 / energy), e, i, 0.4, 2.0, -0.5)
    miss = np.linalg.norm(orbit.propagate(mean, times) - run.y[:3].T, axis=1)
    without = np.linalg.norm(orbit.propagate(mean, times, flattening=False) - run.y[:3].T, axis=1)
    assert miss.max() < 40e3
    assert without.max() > 10 * miss.max()


@given(st.floats(6.6e6, 5e7), st.floats(0, 0.9), st.floats(0, np.pi), st.floats(-1e8, 1e8))
def test_pieces_stay_between_perigee_and_apogee_and_below_their_latitude(a, e, i, t):
    place = orbit.propagate(orbit.Elements(a, e, i, 1.0, 2.0, 3.0), t)
    r = np.linalg.norm(place)
    assert a * (1 - e) * (1 - 1e-9) <= r <= a * (1 + e) * (1 + 1e-9)
    assert abs(place[2]) <= r * np.sin(i) + 1e-6


def test_a_clump_becomes_a_ring_and_the_ring_a_shell():
    """Cosmos 2251's height and tilt (789 km, 74°): a ring after days, closed after years."""
    rng = np.random.default_rng(3)
    parent = orbit.Elements.circular(789e3, np.radians(74))
    cloud = orbit.after_push(parent, rng.normal(0, 80, (2000, 3)))
    cloud = cloud.select(cloud.perigee_altitude > 0)

    def spread(when):
        """How far all pieces lie around the orbit, and how wide from its plane: 0 to 1."""
        place = orbit.propagate(cloud, when)
        unit = place / np.linalg.norm(place, axis=-1, keepdims=True)
        node = orbit.node_drift(789e3, np.radians(74)) * when
        turned = orbit.Elements.circular(789e3, np.radians(74), node)
        quarter = orbit.period(789e3) / 4
        ahead = orbit.propagate(turned, [0.0, quarter], flattening=False)
        plane = np.cross(*(ahead / np.linalg.norm(ahead, axis=1, keepdims=True)))
        along = 1 - np.linalg.norm(unit.mean(axis=0))
        return along, np.abs(unit @ plane).mean()

    clump, ring, shell = spread(0.0), spread(5 * DAY), spread(20 * 365.25 * DAY)
    assert clump == pytest.approx((0, 0), abs=1e-6)
    assert ring[0] > 0.9 and ring[1] < 0.05
    assert shell[0] > 0.9 and shell[1] > 0.4


def test_without_flattening_the_ring_stays():
    ring = orbit.Elements.circular(800e3, 1.3, along=np.linspace(0, 6, 7))
    place = orbit.propagate(ring, 1000 * DAY, flattening=False)
    normal = [0, -np.sin(1.3), np.cos(1.3)]
    assert np.abs(place @ normal).max() < 1e-2
    assert np.abs(orbit.propagate(ring, 1000 * DAY) @ normal).max() > 1e5


def test_shapes():
    ring = orbit.Elements.circular(800e3, 1.3, along=np.linspace(0, 6, 7))
    assert ring.shape == (7,)
    assert orbit.propagate(ring, 0.0).shape == (7, 3)
    assert orbit.propagate(ring, np.zeros((2, 4))).shape == (2, 4, 7, 3)
    assert orbit.propagate(ring, []).shape == (0, 7, 3)
    assert orbit.propagate(ring.select(slice(0, 0)), 0.0).shape == (0, 3)
    assert orbit.propagate(orbit.Elements.circular(8e5, 1), [0, 1]).shape == (2, 3)
    mixed = orbit.Elements(7e6, 0.0, 1.0, np.linspace(0, 6, 7), 0.0, 0.0)
    assert orbit.propagate(mixed, [0.0, 60.0]).shape == (2, 7, 3)


@pytest.mark.parametrize(
    ("a", "e", "says"),
    [
        (7e6, 0.95, r"eccentricity .* 0 and 0\.9; got 0\.95"),
        (-7e6, 1.5, r"eccentricity .* got 1\.5"),
        (6e6, 0.0, r"altitude .* got -378137 m"),
    ],
)
def test_refusals_name_value_limits_and_unit(a, e, says):
    with pytest.raises(ValueError, match=says):
        orbit.propagate(orbit.Elements(a, e, 1.0, 0.0, 0.0, 0.0), 0.0)


def test_drifted_orbits_are_where_the_pieces_fly():
    rng = np.random.default_rng(2)
    pieces = orbit.Elements(7.2e6, rng.uniform(0, 0.1, 5), 1.3, *rng.uniform(0, 6, (3, 5)))
    times = np.array([0.0, 3 * DAY, 400 * DAY])
    later = orbit.drifted(pieces, times)
    assert later.node.shape == later.perigee.shape == later.mean_anomaly.shape == (3, 5)
    for k in range(3):
        then = orbit.Elements(
            7.2e6, pieces.eccentricity, 1.3, later.node[k], later.perigee[k], later.mean_anomaly[k]
        )
        np.testing.assert_allclose(orbit.propagate(then, 0.0), orbit.propagate(pieces, times)[k], atol=1e-3)
    assert np.ptp(orbit.drifted(pieces, times, flattening=False).node, axis=0).max() == 0
    turned = later.node[1] - later.node[0]
    assert turned == pytest.approx(orbit.node_drift(7.2e6 - RE, 1.3, pieces.eccentricity) * 3 * DAY)


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=30), st.floats(0, 7), st.floats(0.05, 1))
def test_an_arc_knows_no_beginning(angles, turn, share):
    angles = np.array(angles)
    width = orbit.arc(angles, share)
    assert 0 <= width <= 2 * np.pi
    assert orbit.arc(angles + turn, share) == pytest.approx(width, abs=1e-9)
    assert orbit.arc(-angles, share) == pytest.approx(width, abs=1e-9)
    assert orbit.arc(angles, 1) >= width - 1e-12
    # Count how many the best arc holds: some arc of that width holds the share.
    gaps = np.mod(angles[:, np.newaxis] - angles, 2 * np.pi)
    held = np.max(np.sum((gaps <= width + 1e-9) | (gaps >= 2 * np.pi - 1e-9), axis=0))
    assert held >= share * len(angles) - 1e-6


def test_arcs_of_even_and_of_equal_angles():
    even = np.linspace(0, 2 * np.pi, 100, endpoint=False)
    assert np.degrees(orbit.arc(even, 0.9)) == pytest.approx(89 * 3.6)
    assert orbit.arc(np.full((4, 7), 3.0)).tolist() == [0, 0, 0, 0]
    for wrong in ([], 1.0):
        with pytest.raises(ValueError, match="angles must have one or more"):
            orbit.arc(wrong)


@given(st.floats(0.1, 3.0), st.floats(-1, 1), st.floats(-3, 3), st.booleans())
def test_an_orbit_over_a_place_passes_it_that_way(tilt, part, longitude, climbing):
    latitude = part * min(tilt, np.pi - tilt)
    piece = orbit.Elements.over(8e5, tilt, latitude, longitude, climbing=climbing)
    x, y, z = orbit.propagate(piece, 0.0)
    assert np.arcsin(z / (RE + 8e5)) == pytest.approx(latitude, abs=1e-6)
    if abs(part) < 0.999:
        east = np.mod(np.arctan2(y, x) - longitude + 1, 2 * np.pi)
        assert east == pytest.approx(1, abs=1e-6)
        later = orbit.propagate(piece, 1.0, flattening=False)[2]
        assert (later > z) == climbing


def test_no_orbit_passes_beyond_its_tilt():
    with pytest.raises(ValueError, match="latitude must lie between 0 and the inclination's reach"):
        orbit.Elements.over(8e5, np.radians(60), np.radians(-61))
