"""Round values along a scale: as close as a table has room for, evenly, and each with a point."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.figures import FIGURES
from lib.live.model.layers import Curve
from lib.look.steps import MOST, rows_of, steps, with_round

ENDS = st.just(0.0) | st.floats(1e-3, 1e6)
MANTISSAS = (1, 1.5, 2, 3, 4, 5, 6, 8)


@given(ENDS, st.floats(1e-3, 1e6))
def test_even_steps_are_one_two_or_five(low, wide):
    assume(wide > 1e-3 * low)
    found = steps(low, low + wide)
    assert 4 <= len(found) <= MOST
    assert low * (1 - 1e-6) <= found[0] and found[-1] <= (low + wide) * (1 + 1e-6)
    (size,) = {float(f"{value:.2g}") for value in np.diff(found)}
    assert float(f"{size:e}".split("e")[0]) in (1, 2, 5)


@given(st.floats(1e-3, 1e3), st.floats(3, 1e5))
def test_steps_of_a_log_scale_are_round(low, times):
    found = steps(low, low * times, log=True)
    assert 3 <= len(found) <= MOST and list(found) == sorted(found)
    assert {float(f"{value:e}".split("e")[0]) for value in found} <= set(MANTISSAS)


@given(st.floats(0, 100), st.floats(1, 50), st.integers(2 * MOST, 60), st.integers(1, 20))
def test_points_move_to_round_values_and_ends_and_bend_stay(low, wide, points, bend):
    x = np.linspace(low, low + wide, points)
    moved = with_round(x, keep=x[bend])
    assert np.all(np.diff(moved) >= 0) and {x[0], x[bend], x[-1]} <= set(moved)
    assert [value for value, _ in rows_of(moved)] == list(steps(x[0], x[-1]))
    assert np.abs(np.sort(moved) - x).max() <= 2 * wide / (points - 1)


@given(st.floats(0.1, 100), st.floats(1, 50), st.integers(2 * MOST, 400))
def test_a_row_is_of_the_point_at_its_value_and_of_none_nearby(low, wide, points):
    """Else a table would say of 3 mm what holds at 3.05."""
    x = np.linspace(low, low + wide, points)
    for value, k in rows_of(x):
        assert x[k] == pytest.approx(value, rel=1e-6)


def test_few_points_are_refused():
    with pytest.raises(ValueError, match="too few"):
        with_round(np.linspace(0, 1, 2 * MOST - 1))


def mains():
    """Each figure's main curve: its points at all positions, and if their scale is log."""
    for name, figure in FIGURES.items():
        for layer in figure.default.layers:
            if isinstance(layer, Curve) and layer.main:
                x = np.asarray(layer.x, float)
                yield pytest.param(x.reshape(-1, x.shape[-1]), figure.default.x.log, id=name)


@pytest.mark.parametrize(("curves", "log"), [*mains()])
def test_every_table_has_a_row_at_each_round_value(curves, log):
    for x in curves:
        rows = rows_of(x, log)
        assert [value for value, _ in rows] == list(steps(x[0], x[-1], log)), (
            "put the main curve's points through lib.look.steps.with_round"
        )
        assert 5 <= len(rows) <= MOST
