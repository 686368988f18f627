"""What must hold for any chance: Poisson, bounds, exact quantiles, bookkeeping by face, Bayes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import trapezoid

from lib.physics import impact

YEAR = 3e7  # about one [s]
AREA, SIZE = (14.0, 22.0), (1.1e-3, 2.1e-3)


def flux(diameter):
    return 3.8e-9 * (3e-3 / diameter) ** 2.5


@given(st.floats(0, 1e-8))
def test_a_rare_hit_is_as_likely_as_it_is_expected(expected):
    assert impact.chance_of_any(expected) == pytest.approx(expected, rel=1e-8)


@given(st.floats(0, 700), st.floats(0, 700))
def test_staying_whole_twice_multiplies(one, other):
    whole = (1 - impact.chance_of_any(one)) * (1 - impact.chance_of_any(other))
    assert 1 - impact.chance_of_any(one + other) == pytest.approx(whole, abs=1e-15)


def test_chance_runs_from_nothing_to_certainty():
    assert impact.chance_of_any(0.0) == 0
    assert impact.chance_of_any(1e300) == 1
    assert impact.chance_of_any(np.log(2)) == pytest.approx(0.5)
    assert np.all(np.diff(impact.chance_of_any(np.linspace(0, 30, 400))) > 0)


@given(st.floats(0, 1e-3), st.floats(0, 1e3), st.floats(0, 1e9))
def test_expected_hits_multiply(flux, area, duration):
    hits = impact.expected_hits(flux, area, duration)
    assert hits == pytest.approx(flux * area * duration)
    assert impact.expected_hits(4 * flux, area / 4, duration) == pytest.approx(hits)


@given(st.floats(0.01, 0.999), st.floats(1, 1e9))
def test_a_rate_and_its_chance_of_nothing(none, duration):
    hits = impact.rate_behind(none, duration) * duration
    assert 1 - impact.chance_of_any(hits) == pytest.approx(none)


def test_nothing_uncertain_leaves_one_chance():
    odds = impact.uncertain_odds(flux, (17.0, 17.0), (2e-3, 2e-3), YEAR)
    hits = impact.expected_hits(flux(2e-3), 17.0, YEAR)
    assert odds.hits == pytest.approx((hits,) * 3)
    for chance in (*odds.chance, *odds.ends, odds.mean_chance):
        assert chance == pytest.approx(impact.chance_of_any(hits))


def test_quantiles_where_they_are_known():
    """Spread evenly in the area; evenly in the logarithm for a factor or a size."""
    middle = impact.expected_hits(flux(2e-3), 18.0, YEAR)
    levels = np.array([0.05, 0.5, 0.95])
    by_area = impact.uncertain_odds(flux, AREA, (2e-3, 2e-3), YEAR)
    np.testing.assert_allclose(by_area.hits, middle * (14 + 8 * levels) / 18, rtol=1e-3)
    one = {"area": (18.0, 18.0), "critical_diameter": (2e-3, 2e-3), "duration": YEAR}
    by_factor = impact.uncertain_odds(flux, **one, flux_factor=(1 / 3, 3))
    np.testing.assert_allclose(by_factor.hits, middle * 3 ** (2 * levels - 1), rtol=2e-3)
    wider = one | {"critical_diameter": (1e-3, 4e-3)}
    by_size = impact.uncertain_odds(flux, **wider)
    np.testing.assert_allclose(by_size.hits, middle * 4 ** (2.5 * (levels - 0.5)), rtol=2e-3)


def test_factor_and_size_together_by_a_second_method():
    """The sum of two even spreads is a trapezium, whose quantiles are known."""
    odds = impact.uncertain_odds(flux, (18.0, 18.0), (1e-3, 4e-3), YEAR, flux_factor=(1 / 3, 3))
    wide, narrow = 2.5 * np.log(4), 2 * np.log(3)
    whole = wide + narrow
    sum_of_both = trapezoid(narrow / whole, wide / whole, loc=-whole / 2, scale=whole)
    expected = impact.expected_hits(flux(2e-3), 18.0, YEAR) * np.exp(sum_of_both.ppf([0.05, 0.5, 0.95]))
    np.testing.assert_allclose(odds.hits, expected, rtol=5e-3)


def test_the_chance_to_bet_on_by_a_second_method():
    often = 40 * YEAR  # so that the curve of the chance is felt
    odds = impact.uncertain_odds(flux, (18.0, 18.0), (2e-3, 2e-3), often, flux_factor=(1 / 9, 9))
    middle = impact.expected_hits(flux(2e-3), 18.0, often)
    mean, _ = quad(lambda u: impact.chance_of_any(middle * 9 ** (2 * u - 1)), 0, 1)
    assert odds.mean_chance == pytest.approx(mean, rel=1e-4)
    # The chance bends: a certain hit is no more than one.
    assert odds.mean_chance < odds.chance.value


@given(st.floats(1, 10), st.floats(1, 3), st.floats(1, 3), st.floats(1e5, 1e9))
def test_everything_lies_between_the_ends(factor, wider, longer, duration):
    area, size = (14.0, 14.0 * wider), (1e-3, 1e-3 * longer)
    odds = impact.uncertain_odds(flux, area, size, duration, flux_factor=(1 / factor, factor))
    within = (odds.ends[0], *odds.chance, odds.ends[1])
    assert np.all(np.diff(within) >= -1e-12)
    assert odds.ends[0] - 1e-12 <= odds.mean_chance <= odds.ends[1] + 1e-12
    least = impact.chance_of_any(impact.expected_hits(flux(size[1]) / factor, 14.0, duration))
    assert odds.ends[0] == pytest.approx(least)


def test_the_same_question_has_the_same_answer():
    first, second = (impact.uncertain_odds(flux, AREA, SIZE, YEAR) for _ in range(2))
    assert first == second


def test_arguments_broadcast():
    assert impact.expected_hits(np.full((5, 1), 1e-9), 17, [1e6, 1e7]).shape == (5, 2)
    assert impact.rate_behind([0.9, 0.8], np.full((3, 1), 1e8)).shape == (3, 2)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: impact.expected_hits(1e-9, -1, 1), r"area .* got -1 m²"),
        (lambda: impact.chance_of_any(-1e-9), r"expected hits .* got -1e-09"),
        (lambda: impact.chance_of_any(float("nan")), r"expected hits .* got nan"),
        (lambda: impact.rate_behind(0.0, 1e8), r"chance of none .* got 0"),
        (lambda: impact.rate_behind(0.9, 0.0), r"duration .* got 0 s"),
        (
            lambda: impact.uncertain_odds(flux, (22.0, 14.0), SIZE, YEAR),
            r"area must be two limits, low and high; got \[22.0, 14.0\] m²",
        ),
        (
            lambda: impact.uncertain_odds(flux, AREA, (0.0, 1e-3), YEAR),
            r"critical diameter .* 1e-09 and 10 m; got 0 m",
        ),
        (
            lambda: impact.uncertain_odds(flux, AREA, SIZE, YEAR, flux_factor=(0.0, 1.0)),
            r"flux factor .* got 0",
        ),
        (lambda: impact.uncertain_odds(lambda d: -d, AREA, SIZE, YEAR), r"flux .* got -"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
