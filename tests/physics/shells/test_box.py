"""One shell: the algebra of its resting points, and the same by integration."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from lib.physics import orbit, shells

YEAR = 365.25 * 86_400.0


@given(st.floats(0.1, 1e4), st.floats(0.1, 1e3), st.floats(1e-4, 0.999))
def test_nothing_grows_at_rest(launch, life, share):
    """Launches a year, years, and their share of the most that can rest."""
    k = share / (4 * launch * life**2)
    rest = shells.equilibria(launch / YEAR, life * YEAR, k / YEAR)
    for number in rest:
        rate = shells.growth_rate(number, launch / YEAR, life * YEAR, k / YEAR)
        assert rate * YEAR == pytest.approx(0, abs=1e-9 * (launch + number / life))
    between = shells.growth_rate(sum(rest) / 2, launch / YEAR, life * YEAR, k / YEAR)
    below = shells.growth_rate(rest.stable / 2, launch / YEAR, life * YEAR, k / YEAR)
    beyond = shells.growth_rate(2 * rest.runaway, launch / YEAR, life * YEAR, k / YEAR)
    assert between < 0 < below
    assert beyond > 0


def test_numbers_below_runaway_settle_and_those_above_grow():
    """The law itself, integrated from either side."""
    law = (50 / YEAR, 10 * YEAR, 2e-5 / YEAR)
    rest = shells.equilibria(*law)

    def after(start, years):
        def change(_, n):
            return shells.growth_rate(np.clip(n, 0, 1e12), *law) * YEAR

        def many(_, n):
            return n[0] - 1e6

        many.terminal = True
        return solve_ivp(change, (0, years), [start], rtol=1e-10, events=many).y[0, -1]

    for start in (0.0, rest.stable, 0.99 * rest.runaway):
        assert after(start, 500) == pytest.approx(rest.stable, rel=1e-6)
    assert after(1.01 * rest.runaway, 500) == pytest.approx(1e6)


def test_limits():
    with_none = shells.equilibria(50 / YEAR, 10 * YEAR, 0)  # nothing collides
    assert with_none.stable == pytest.approx(500)
    assert np.isposinf(with_none.runaway)
    unfed = shells.equilibria(0, 10 * YEAR, 2e-5 / YEAR)  # nothing launched
    assert unfed.stable == 0
    assert unfed.runaway == pytest.approx(1 / (2e-5 * 10))
    just = 1 / (4 * 2e-5 * 10**2) / YEAR  # the most that can rest
    assert shells.equilibria(just * (1 - 1e-12), 10 * YEAR, 2e-5 / YEAR) == pytest.approx(
        (1 / (2 * 2e-5 * 10),) * 2, rel=1e-5
    )
    assert np.isnan(shells.equilibria(just * 1.001, 10 * YEAR, 2e-5 / YEAR)).all()


@given(st.floats(2e5, 2e6), st.floats(1e3, 1e5), st.floats(0.01, 50))
def test_pair_rate_against_the_gas_of_two(bottom, thickness, width):
    """A swept tube over the volume, by the plain difference of two balls."""
    inner, outer = orbit.EARTH_RADIUS + np.array([bottom, bottom + thickness])
    volume = 4 / 3 * np.pi * (outer**3 - inner**3)
    rate = shells.pair_rate(bottom, bottom + thickness, width, 8e3)
    assert rate == pytest.approx(np.pi * width**2 * 8e3 / volume, rel=1e-9)


def test_fewer_than_two_cannot_meet():
    assert shells.collision_rate([0, 0.5, 1], 1e-10).tolist() == [0, 0, 0]
    assert shells.collision_rate(2, 1e-10) == pytest.approx(1e-10)


def test_arguments_broadcast():
    rest = shells.equilibria(np.ones((3, 1)) / YEAR, [YEAR, 10 * YEAR], 1e-6 / YEAR)
    assert rest.stable.shape == rest.runaway.shape == (3, 2)
    assert shells.pair_rate([2e5, 3e5], [3e5, 4e5], 1.0).shape == (2,)
    assert isinstance(shells.growth_rate(1, 0, YEAR, 0), float)
    assert isinstance(shells.equilibria(1e-8, YEAR, 0).runaway, float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: shells.pair_rate(8e5, 8e5, 1), r"top .* 800000 m, and 1e\+08 m; got 800000"),
        (lambda: shells.equilibria(-1, YEAR, 0), r"launch rate .* got -1 1/s"),
        (lambda: shells.equilibria(0, np.inf, 0), r"lifetime .* and 1e\+15 s; got inf s"),
        (lambda: shells.growth_rate(-1, 0, YEAR, 0), r"number of objects .* got -1"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
