"""Satellites and fragments without air: what is conserved, and the logistic curve."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.physics import shells

YEAR = 365.25 * 86_400.0
TIMES = np.linspace(0, 300, 61) * YEAR


@settings(deadline=None)
@given(st.floats(0, 300), st.floats(0, 1e4), st.floats(0, 1e5))
def test_pieces_in_stock_and_pieces_flying_are_conserved(launches, intact, fragments):
    """alpha N + n grows by (alpha + beta) A a second, whatever collides."""
    run = shells.two_kinds(TIMES, intact=intact, fragments=fragments, launch_rate=launches / YEAR)
    stock = 1e4 * run.intact + run.fragments
    fed = (1e4 + 70) * launches / YEAR * TIMES
    assert stock == pytest.approx(1e4 * intact + fragments + fed, rel=1e-6, abs=1e-3)
    assert np.all(run.intact >= 0) and np.all(np.diff(run.fragments) >= -1e-6)


def test_without_launches_against_the_logistic_curve():
    """``dn/dt = x n (T - n)`` with T = alpha N0 + n0."""
    run = shells.two_kinds(TIMES, fragments=1e4, launch_rate=0.0)
    total, x = 1e4 * 2000 + 1e4, 3e-10
    closed = total / (1 + (total / 1e4 - 1) * np.exp(-x * total * TIMES / YEAR))
    assert run.fragments == pytest.approx(closed, rel=1e-5)


def test_growth_always_wins_without_air():
    run = shells.two_kinds(np.linspace(0, 400, 401) * YEAR)
    assert 0 < run.intact.argmax() < 400
    assert run.intact[-1] < 0.2 * run.intact.max()


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: shells.two_kinds([0.0]), r"time must be a row of 2 or more that rises"),
        (lambda: shells.two_kinds(TIMES, intact=-1), r"number of objects .* got -1"),
        (lambda: shells.two_kinds(TIMES, launch_rate=-1), r"rate .* got -1"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
