"""Two ships that fail and are replaced: the closed form against the Markov chain itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.linalg import null_space

from lib.physics import lifeboat

rates = st.floats(1e-3, 1e3)


def generator(fails, mends, ships):
    """The chain's rates: from k sound ships, k ways to lose one and n-k to gain one."""
    rate = np.zeros((ships + 1, ships + 1))
    for k in range(ships + 1):
        if k:
            rate[k, k - 1] = k * fails
        if k < ships:
            rate[k, k + 1] = (ships - k) * mends
        rate[k, k] = -rate[k].sum()
    return rate


@given(rates, rates, st.integers(1, 6))
@settings(deadline=None)
def test_the_long_run_of_the_chain(fails, mends, ships):
    """A second method: the shares that the chain leaves as they are."""
    shares = lifeboat.sound_shares(fails, mends, ships)
    np.testing.assert_allclose(
        shares @ generator(1.0, mends / fails, ships), 0, atol=1e-9 * max(1, mends / fails)
    )
    assert shares.sum() == pytest.approx(1)
    if 0.1 < fails / mends < 10:
        left = null_space(generator(fails, mends, ships).T)[:, 0]
        np.testing.assert_allclose(shares, left / left.sum(), atol=1e-10)


def test_two_ships_followed_in_time_settle_there():
    """Kolmogorov's equations from two sound ships, integrated until nothing changes."""
    fails, mends = 0.3, 1.1
    run = solve_ivp(
        lambda _, share: share @ generator(fails, mends, 2),
        (0, 40),
        [0, 0, 1],
        rtol=1e-10,
        atol=1e-12,
    )
    none, one, both = run.y[:, -1]
    answer = lifeboat.availability(fails, mends)
    assert (answer.all, answer.one, answer.none) == pytest.approx((both, one, none), abs=1e-8)


@given(rates, rates)
def test_the_closed_form_of_two_ships(fails, mends):
    both, one, none = lifeboat.availability(fails, mends)
    total = (fails + mends) ** 2
    assert both == pytest.approx(mends**2 / total)
    assert one == pytest.approx(2 * fails * mends / total)
    assert none == pytest.approx(fails**2 / total)
    assert both + one + none == pytest.approx(1)


def test_ships_that_never_fail_or_are_never_replaced():
    assert tuple(lifeboat.availability(0.0, 1.0)) == (1, 0, 0)
    assert tuple(lifeboat.availability(1.0, 0.0)) == (0, 0, 1)


def test_one_ship_is_all_and_one_at_once_and_rates_broadcast():
    assert tuple(lifeboat.availability(1.0, 3.0, ships=1)) == pytest.approx((0.75, 0.75, 0.25))
    three = lifeboat.availability(1.0, 1.0, ships=3)
    assert tuple(three) == pytest.approx((1 / 8, 3 / 8, 1 / 8))
    grid = lifeboat.availability(np.ones((3, 1)), np.arange(1, 5), 2)
    assert grid.one.shape == (3, 4)
    assert isinstance(lifeboat.availability(1.0, 1.0).all, np.float64)


@pytest.mark.parametrize(
    ("rates", "says"),
    [
        ((-1.0, 1.0), r"failure rate must lie between 0 and 1e\+09 1/s; got -1 1/s"),
        ((1.0, np.nan), r"replacement rate .*; got nan 1/s"),
        ((0.0, 0.0), r"both 0 1/s: nothing ever changes"),
        ((1.0, 1.0, 0), r"whole number from 1 to 20; got 0"),
        ((1.0, 1.0, 2.5), r"whole number from 1 to 20; got 2.5"),
    ],
)
def test_refusals_name_what_is_wrong(rates, says):
    with pytest.raises(ValueError, match=says):
        lifeboat.availability(*rates)
