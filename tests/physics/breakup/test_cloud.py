"""What is drawn follows the laws it is drawn from, and the same seed draws it again."""

from dataclasses import fields
from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import kstest, norm

from lib.physics import breakup

KINDS = ["collision", "explosion"]


def generator(seed=20_090_210):
    return np.random.default_rng(seed)


CLOUD = breakup.fragments(0.0054, 1510, "collision", rng=generator(), largest=5.0)


def test_a_cloud_is_put_together_rightly():
    n = CLOUD.size.size
    assert n > 1e5
    assert CLOUD.direction.shape == CLOUD.velocity_change.shape == (n, 3)
    np.testing.assert_array_equal(CLOUD.area, breakup.area(CLOUD.size))
    np.testing.assert_allclose(CLOUD.mass, CLOUD.area / CLOUD.area_to_mass)
    np.testing.assert_allclose(np.linalg.norm(CLOUD.velocity_change, axis=1), CLOUD.speed_change)
    assert CLOUD.size.min() >= 0.0054 and CLOUD.size.max() <= 5.0
    assert CLOUD.mass_left == 1510 - CLOUD.mass_drawn


@pytest.mark.parametrize("kind", KINDS)
def test_counts_by_size_are_poisson(kind):
    """400 clouds in eight ranges of size: the law's mean, and a variance as large as the mean."""
    edges = np.geomspace(0.05, 1.0, 9)
    rng = generator()
    bars = np.array(
        [np.histogram(breakup.fragments(0.05, 300, kind, rng=rng).size, edges)[0] for _ in range(400)]
    )
    law = -np.diff(breakup.fragment_count(edges, 300, kind))
    assert np.all(np.abs(bars.mean(axis=0) - law) < 4 * np.sqrt(law / 400))
    np.testing.assert_allclose(bars.var(axis=0) / law, 1.0, atol=4 * np.sqrt(2 / 400))


def test_sizes_follow_the_power_law():
    more, less = breakup.fragment_count([0.0054, 5.0], 1510, "collision")
    share = (more - breakup.fragment_count(CLOUD.size, 1510, "collision")) / (more - less)
    assert kstest(share, "uniform").pvalue > 1e-3


def test_mean_and_deviation_of_area_to_mass_by_size():
    """Ranges of size against the mixture's own moments, within four standard errors."""
    chi, edges = np.log10(CLOUD.area_to_mass), np.geomspace(0.0054, 0.5, 12)
    for low, high in pairwise(edges):
        inside = (CLOUD.size >= low) & (CLOUD.size < high)
        law = breakup.area_to_mass_law(CLOUD.size[inside])
        mean = (law.weight * law.mean).sum(axis=0)
        variance = (law.weight * (law.sd**2 + law.mean**2)).sum(axis=0) - mean**2
        score = (chi[inside] - mean) / np.sqrt(variance)
        assert abs(score.mean()) < 4 / np.sqrt(inside.sum())
        # Two humps have other tails than one, so the error comes from the scores themselves.
        spread = np.sqrt(np.var(score**2) / inside.sum())
        assert abs(np.mean(score**2) - 1) < 4 * spread


@pytest.mark.parametrize("kind", KINDS)
def test_speed_changes_are_lognormal(kind):
    cloud = breakup.fragments(0.01, 1510, kind, rng=generator())
    chi = np.log10(cloud.area_to_mass)
    middle = 0.9 * chi + 2.9 if kind == "collision" else 0.2 * chi + 1.85
    off = np.log10(cloud.speed_change) - middle
    n = off.size
    assert kstest(off, norm(0, 0.4).cdf).pvalue > 1e-3
    assert abs(off.mean()) < 4 * 0.4 / np.sqrt(n)
    assert off.std() == pytest.approx(0.4, abs=4 * 0.4 / np.sqrt(2 * n))
    # The mean of a lognormal stands above its median, by exp((0.4 ln 10)²/2) = 1.528.
    above = np.exp((0.4 * np.log(10)) ** 2 / 2)
    deviation = above * np.sqrt(above**2 - 1) / np.sqrt(n)
    assert np.mean(10**off) == pytest.approx(above, abs=4 * deviation)
    assert abs(np.corrcoef(off, chi)[0, 1]) < 4 / np.sqrt(n)


def test_directions_favour_none():
    """Each coordinate of a point on a sphere is spread evenly; second moments are a third."""
    n = CLOUD.size.size
    np.testing.assert_allclose(np.linalg.norm(CLOUD.direction, axis=1), 1.0)
    for axis in range(3):
        assert kstest(CLOUD.direction[:, axis], "uniform", args=(-1, 2)).pvalue > 1e-3
    second = CLOUD.direction.T @ CLOUD.direction / n
    np.testing.assert_allclose(second, np.eye(3) / 3, atol=4 * 0.3 / np.sqrt(n))
    assert abs(np.corrcoef(CLOUD.direction[:, 0], CLOUD.speed_change)[0, 1]) < 4 / np.sqrt(n)


def test_how_many_are_faster_than_any_collision():
    """MODEL.md: one in 525 above 1 cm beyond 15 km/s.  By quadrature over size and curves."""

    def beyond(share):
        size = breakup.size_at(share, 0.01, 1.0, "collision")
        law = breakup.area_to_mass_law(size)
        off = np.log10(15e3) - (0.9 * law.mean + 2.9)
        return (law.weight * norm.sf(off / np.hypot(0.9 * law.sd, 0.4))).sum()

    share, _ = quad(beyond, 0, 1, limit=200)
    assert 1 / share == pytest.approx(525, rel=5e-3)


def test_one_seed_one_cloud():
    one, same, other = (breakup.fragments(0.05, 500, "collision", rng=generator(seed)) for seed in (1, 1, 2))
    for field in fields(one):
        np.testing.assert_array_equal(getattr(one, field.name), getattr(same, field.name))
    assert one.size[0] != other.size[0]
    with pytest.raises(AttributeError):
        one.mass_available = 2.0


@pytest.mark.parametrize(("smallest", "mass"), [(0.05, 0.0), (1.0, 1510)])
def test_nothing_breaks_into_nothing(smallest, mass):
    cloud = breakup.fragments(smallest, mass, "collision", rng=generator())
    assert cloud.size.shape == cloud.mass.shape == (0,) and cloud.direction.shape == (0, 3)
    assert (cloud.mass_drawn, cloud.mass_left) == (0.0, mass)
    assert breakup.smallest_first(cloud).size.size == 0
    assert breakup.expected_mass(smallest, mass, "collision") == 0
