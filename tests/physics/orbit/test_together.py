"""A cloud that falls together falls as its pieces do alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.physics import breakup, orbit

RE = orbit.EARTH_RADIUS
YEAR = 365.25 * 86_400.0
TIMES = np.array([0.0, 0.1, 0.5, 1, 3, 10, 25]) * YEAR


def cloud(height, seed):
    """Real pieces of a break-up, those whose orbits clear the air's table."""
    drawn = breakup.fragments(0.1, 1510, "collision", rng=np.random.default_rng(seed))
    high, low, _ = orbit.gabbard(height, drawn.velocity_change)
    stays = (low > orbit.FLOOR) & (high < 1e7)
    middle = (high + low)[stays] / 2
    return middle, drawn.area_to_mass[stays], (high - low)[stays] / 2 / (RE + middle)


@pytest.mark.parametrize(("height", "sun"), [(477e3, "mean"), (789e3, "high"), (863e3, "low")])
def test_pieces_of_a_real_cloud_against_the_solver(height, sun):
    """``decay`` by solve_ivp to 1e-8, one by one: as high as at times a thousandth apart."""
    middle, ratio, e = (part[::60] for part in cloud(height, 1408))
    run = orbit.decay_cloud(middle, ratio, TIMES, sun, eccentricity=e)
    for k in range(len(middle)):
        times = np.stack([0.999 * TIMES, 1.001 * TIMES])
        alone = orbit.decay(float(middle[k]), float(ratio[k]), times, sun, eccentricity=float(e[k]))
        for here, (before, after) in ((run.perigee[:, k], alone.perigee), (run.apogee[:, k], alone.apogee)):
            ground = np.nan_to_num([before, here, after])
            assert np.all(ground[0] + 1.0 >= ground[1])
            assert np.all(ground[1] >= ground[2] - 1.0)


@pytest.mark.parametrize("sun", ["low", "mean", "high", "vallado"])
def test_circles_are_down_when_their_lifetime_is_over(sun):
    height = np.array([250e3, 408e3, 600e3, 900e3])
    lives = orbit.lifetime(height, 0.02, sun)
    for factor, down in ((0.9995, False), (1.001, True)):
        run = orbit.decay_cloud(height, 0.02, factor * lives, sun)
        assert np.all(np.isnan(np.diag(run.perigee)) == down)


def test_stretched_orbits_are_down_when_their_lifetime_is_over():
    """Far stretched ones too, for which 32 steps a half round would not do."""
    height, e = np.array([900e3, 8000e3, 20_000e3]), np.array([0.08, 0.53, 0.745])
    lives = orbit.lifetime(height, 0.05, eccentricity=e)
    for factor, down in ((0.995, False), (1.006, True)):
        run = orbit.decay_cloud(height, 0.05, factor * lives, eccentricity=e)
        assert np.all(np.isnan(np.diag(run.perigee)) == down)


@settings(max_examples=25, deadline=None)
@given(st.floats(250e3, 1200e3), st.floats(0, 0.08), st.floats(1e-3, 1))
def test_a_fall_only_falls(height, e, ratio):
    height = max(height, orbit.FLOOR + 1e3 + e * (RE + height) / (1 - e))
    run = orbit.decay_cloud(height, ratio, TIMES, eccentricity=e)
    up = ~np.isnan(run.perigee)
    assert up[0] and np.all(np.diff(up.astype(int)) <= 0)
    assert np.all(np.diff(run.apogee[up]) <= 1.0)
    assert np.all(run.perigee[up] <= run.apogee[up] + 1e-6)
    assert run.perigee[0] == pytest.approx(height - e * (RE + height))


def test_shapes_and_nothing_to_do():
    assert orbit.decay_cloud(800e3, 0.01, 0.0).perigee == pytest.approx(800e3)
    run = orbit.decay_cloud(np.full((2, 3), 800e3), 0.01, TIMES)
    assert run.perigee.shape == run.apogee.shape == (len(TIMES), 2, 3)
    assert orbit.decay_cloud([], 0.01, TIMES).perigee.shape == (len(TIMES), 0)
    assert orbit.decay_cloud([8e5], 0.01, []).perigee.shape == (0, 1)
    still = orbit.decay_cloud([500e3, 900e3], 0.0, TIMES)
    assert np.all(still.perigee == [500e3, 900e3])
    assert np.isnan(orbit.decay_cloud(200e3, 0.01, YEAR).perigee)


def test_refusals():
    for wrong in ((150e3, 0.01, 1.0), (2100e3, 0.01, 1.0), (8e5, -1.0, 1.0), (8e5, 0.01, -1.0)):
        with pytest.raises(ValueError, match="must lie between"):
            orbit.decay_cloud(*wrong)
    with pytest.raises(ValueError, match="perigee"):
        orbit.decay_cloud(800e3, 0.01, 1.0, eccentricity=0.2)
