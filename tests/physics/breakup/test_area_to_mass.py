"""Area and area-to-mass by size: no steps, true mixtures, two peaks where the law has them."""

import numpy as np
import pytest
from scipy.stats import kstest, norm

from lib.physics import breakup

BODIES = ["spacecraft", "rocket body"]


def generator(seed=20_090_210):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("body", BODIES)
def test_coefficients_have_no_step(body):
    """At every breakpoint, 8 and 11 cm included; two sizes a hair apart."""
    ends = [-3.5, -1.95, -1.75, -1.4, -1.3, -1.25, -1.1, -1.0, -0.7, -0.5, -0.3, -0.1, 0, 0.1, 0.55]
    at = np.array([10**x for x in ends] + [0.08, 0.11])
    below = breakup.area_to_mass_law(at * (1 - 1e-9), body)
    above = breakup.area_to_mass_law(at * (1 + 1e-9), body)
    for name in ("weight", "mean", "sd"):
        np.testing.assert_allclose(getattr(below, name), getattr(above, name), atol=1e-6)


def test_the_two_laws_of_area_meet():
    below, above = breakup.area([1.67e-3 * (1 - 1e-12), 1.67e-3])
    assert above / below == pytest.approx(1, abs=2e-5)
    assert np.all(np.diff(breakup.area(np.geomspace(1e-5, 100, 10_001))) > 0)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("size", [1e-3, 0.03, 0.095, 0.2, 0.8, 3.0])
def test_density_is_the_slope_of_the_share_and_gives_one(body, size):
    law = breakup.area_to_mass_law(size, body)
    chi = np.linspace(-6, 4, 5001)
    density = law.density(10**chi)
    assert np.trapezoid(density, chi) == pytest.approx(1, abs=1e-6)
    slope = np.gradient(law.share_below(10**chi), chi)
    np.testing.assert_allclose(slope[1:-1], density[1:-1], atol=2e-4)
    mean_mass = np.trapezoid(density * 10**-chi, chi)
    assert law.mass_per_area == pytest.approx(mean_mass, rel=1e-5)


def test_between_8_and_11_cm_both_laws_hold():
    """Half of the pieces of 9.5 cm follow each law, with the coefficients of their own size."""
    ratio = np.geomspace(1e-3, 10, 50)
    chi, x = np.log10(ratio), np.log10(0.095)
    small = norm.cdf(chi, -1.0, 0.2 + 0.4 / 3 * (x + 3.5))
    share = 0.3 + 0.4 * (x + 1.2)
    large = share * norm.cdf(chi, -0.6 - 0.35 / 1.1 * (x + 1.1), 0.1 + 0.2 * (x + 1.3))
    large += (1 - share) * norm.cdf(chi, -1.2, 0.5)
    law = breakup.area_to_mass_law(0.095)
    np.testing.assert_allclose(law.share_below(ratio), (small + large) / 2, atol=1e-12)


def peaks(density):
    """How many bars or points stand above both of their neighbours."""
    return int(((density[1:-1] > density[:-2]) & (density[1:-1] > density[2:])).sum())


def test_where_the_two_peaks_stand_apart():
    """Spacecraft only, from 0.45 to 2.4 m; at 20 cm, where alpha is one half, they run together."""
    chi = np.linspace(-3.5, 1.0, 4001)
    for size, expected in [(0.2, 1), (0.42, 1), (0.46, 2), (1.0, 2), (2.4, 2), (2.6, 1)]:
        assert peaks(breakup.area_to_mass_law(size).density(10**chi)) == expected, size
    for size in np.geomspace(0.11, 10, 50):
        assert peaks(breakup.area_to_mass_law(size, "rocket body").density(10**chi)) == 1


def test_the_draw_has_two_peaks():
    """Pieces of 80 cm in bars 0.15 wide: one hump at -0.9, one at -2.0, a gap between."""
    law = breakup.area_to_mass_law(np.full(100_000, 0.8))
    chi = np.log10(law.draw(generator()))
    bars, edges = np.histogram(chi, np.arange(-3.2, 0.6, 0.15))
    middles = (edges[1:] + edges[:-1]) / 2
    high = np.flatnonzero((bars[1:-1] > bars[:-2]) & (bars[1:-1] > bars[2:])) + 1
    assert middles[high] == pytest.approx([-2.0, -0.9], abs=0.1)
    gap = bars[high[0] : high[1]].min()
    assert gap < 0.7 * bars[high[0]]


def test_two_equal_curves_far_apart_give_two_equal_peaks():
    """Alpha one half: a mixture has half of its pieces in each hump, a sum all in the middle."""
    shape = np.ones((3, 50_000))
    curves = breakup.Mixture(
        weight=np.array([[0.0], [0.5], [0.5]]) * shape,
        mean=np.array([[0.0], [-0.5], [-2.0]]) * shape,
        sd=0.2 * shape,
    )
    chi = np.log10(curves.draw(generator()))
    # Between -1.5 and -1.0 lie only the tails, 2.5 to 5 deviations off; a sum would have 92 %.
    tails = norm.sf(2.5) - norm.sf(5.0)
    deviation = np.sqrt(tails / 50_000)
    assert np.mean(np.abs(chi + 1.25) < 0.25) == pytest.approx(tails, abs=4 * deviation)
    assert np.mean(chi > -1.25) == pytest.approx(0.5, abs=4 * 0.5 / np.sqrt(50_000))


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("size", [0.01, 0.095, 10**-0.7, 1.0])
def test_draws_follow_the_mixture(body, size):
    """Kolmogorov and Smirnov; alpha is one half at 10^-0.7 m (spacecraft) and 1 m (rockets)."""
    law = breakup.area_to_mass_law(size, body)
    drawn = breakup.area_to_mass_law(np.full(20_000, size), body).draw(generator())
    assert kstest(drawn, law.share_below).pvalue > 1e-3


def test_the_check_would_find_a_sum_of_draws():
    """The fault of public code, alpha N1 + (1 - alpha) N2, fails the test above at alpha 1/2."""
    law, rng = breakup.area_to_mass_law(10**-0.7), generator()
    _, alpha, rest = law.weight
    assert alpha == pytest.approx(0.5)
    one, two = (rng.normal(law.mean[i], law.sd[i], 20_000) for i in (1, 2))
    assert kstest(10 ** (alpha * one + rest * two), law.share_below).pvalue < 1e-12
