"""How a closed room falls through a crack: its equation, its limits, and the hole beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from lib.physics import cabin, gas, orifice

TUNNEL, CRACK, KELVIN = 7.0, (16.4e-6, 0.04, 3e-3), 295.15
RT = gas.AIR.specific_constant * KELVIN


def test_the_closed_form_follows_its_equation():
    """dp/dt = -RT/V times the viscous law, integrated at 1e-10."""
    gap, width, depth = CRACK
    conductance = width * gap**3 / (24 * gas.AIR.viscosity * RT * depth)
    times = np.linspace(0, 2e6, 30)
    run = solve_ivp(
        lambda _, p: -RT / TUNNEL * conductance * p**2,
        (0, times[-1]),
        [101_325.0],
        t_eval=times,
        rtol=1e-10,
        atol=1e-6,
    )
    half = orifice.crack_half_time(TUNNEL, *CRACK, 101_325)
    assert orifice.crack_pressure(101_325, half, times) == pytest.approx(run.y[0], rel=1e-8)


@pytest.mark.parametrize(("share", "quicker"), [(1 / 2, 0.06), (1 / 4, 0.12), (1 / 10, 0.24)])
def test_how_far_the_closed_form_holds_for_the_full_law(share, quicker):
    """Slip makes the real fall quicker, the more so the emptier the room."""
    run = solve_ivp(
        lambda _, p: -RT / TUNNEL * orifice.slit_mass_flow(*CRACK, p, KELVIN),
        (0, 5e6),
        [101_325.0],
        events=lambda _, p: p[0] - share * 101_325,
        rtol=1e-8,
    )
    half = orifice.crack_half_time(TUNNEL, *CRACK, 101_325)
    plain = orifice.crack_time_to_pressure(101_325, share * 101_325, half)
    assert 1 - quicker < run.t_events[0][0] / plain < 1


@given(st.floats(1e3, 2e5), st.floats(1e2, 1e8), st.floats(1e-3, 1))
def test_falls_turn_round(pressure, half, share):
    target = share * pressure
    time = orifice.crack_time_to_pressure(pressure, target, half)
    assert orifice.crack_pressure(pressure, half, time) == pytest.approx(target, rel=1e-9)
    if share < 0.999:
        back = orifice.infer_half_time(pressure, target, time)
        assert back == pytest.approx(half, rel=1e-9)


@given(st.floats(0.01, 0.99), st.floats(1.1, 100))
def test_three_readings_tell_a_crack_from_a_hole(share, later):
    """Through the same two readings the hole falls below the crack ever after."""
    start, hour = 1e5, 3600.0
    half = orifice.infer_half_time(start, share * start, hour)
    crack = orifice.crack_pressure(start, half, later * hour)
    hole = start * share**later
    assert crack > hole


def test_a_crack_begins_like_a_hole_with_the_same_loss():
    half = orifice.crack_half_time(TUNNEL, *CRACK, 101_325)
    mass = TUNNEL * gas.density(101_325, KELVIN)
    hole = orifice.round_area(orifice.equivalent_diameter(mass / half, 101_325, KELVIN))
    assert cabin.time_constant(TUNNEL, hole, KELVIN) == pytest.approx(half, rel=1e-12)


def test_degenerate_falls():
    assert orifice.crack_half_time(7, 0, 0.04, 3e-3, 1e5) == np.inf
    assert orifice.crack_pressure(1e5, np.inf, 1e9) == 1e5
    assert orifice.crack_time_to_pressure(1e5, 1e5, np.inf) == 0
    assert orifice.crack_time_to_pressure(1e5, 5e4, np.inf) == np.inf
    assert orifice.infer_half_time(1e5, 1e5, 60) == np.inf
    assert orifice.crack_pressure([1e5, 5e4], 3600, [[0], [3600]]).shape == (2, 2)
    with pytest.raises(ValueError, match="target pressure"):
        orifice.crack_time_to_pressure(1e5, 2e5, 3600)
    with pytest.raises(ValueError, match="time must lie between 0"):
        orifice.crack_pressure(1e5, 3600, -1)
