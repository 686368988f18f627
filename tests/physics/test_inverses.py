"""Every inverse takes its law back, at the ends of what it is asked as well as between them."""

import warnings

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lib.physics import breakup, breathing, cabin, impact, inference, orifice, repair
from lib.physics.roots import root

MOST = settings(max_examples=150, deadline=None)


@pytest.fixture(autouse=True)
def no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@given(st.floats(-1e3, 1e3), st.floats(0, 1e3), st.sampled_from((0.0, 1.0)))
def test_a_root_at_an_end_is_the_end(low, width, end):
    at = low + end * width
    assert root(lambda x: x - at, low, low + width) == at


@given(st.floats(-1.0, 1.0))
def test_rounding_may_push_a_root_just_outside(share):
    """With one sign at both ends the nearer end is meant, below as above."""
    for beyond in (1e-16, -1e-16):
        assert root(lambda x, b=beyond: x + 1.0 + b, -1.0, share) == pytest.approx(-1.0)
        assert root(lambda x, b=beyond: x - 1.0 + b, share, 1.0) == pytest.approx(1.0)


def test_a_hole_without_depth():
    """The bracket's lower end is the answer there, and rounding decides on which side it lies."""
    assert orifice.slit_gap(1e-6, 0.001, 0.0, 1e5, 295.0) == pytest.approx(5.06e-6, rel=1e-3)


@MOST
@given(
    st.floats(-8, 0),
    st.floats(-4, 2),
    st.sampled_from((0.0, 1e-6, 3e-3, 1.0, 100.0)),
    st.floats(-3, 7),
    st.floats(1, 5e3),
)
@example(0.0, -3.0, 0.0, 5.0, 295.0)  # the widest gap
def test_slit(log_gap, log_width, depth, log_pressure, temperature):
    gap, width, pressure = 10**log_gap, 10**log_width, 10**log_pressure
    leak = orifice.slit_mass_flow(gap, width, depth, pressure, temperature)
    if leak <= 1e4:
        back = orifice.slit_gap(leak, width, depth, pressure, temperature)
        assert back == pytest.approx(gap, rel=1e-6)


@MOST
@given(st.floats(-9, -1.5), st.floats(0, 7), st.floats(1, 5e3), st.floats(0.01, 1.0))
def test_round_hole(log_diameter, log_pressure, temperature, coefficient):
    diameter, pressure = 10**log_diameter, 10**log_pressure
    leak = orifice.mass_flow(
        orifice.round_area(diameter), pressure, temperature, discharge_coefficient=coefficient
    )
    back = orifice.equivalent_diameter(leak, pressure, temperature, discharge_coefficient=coefficient)
    assert back == pytest.approx(diameter, rel=1e-9)
    assert inference.diameter_of(coefficient * orifice.round_area(diameter), coefficient) == (
        pytest.approx(diameter, rel=1e-9)
    )


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(("isothermal", "adiabatic", 1.0, 1e3)), st.floats(-7, -3), st.floats(1, 100))
@example(20.0, -6.0, 1.0)  # already there
@example(20.0, -300.0, 2.0)  # hardly a hole
def test_fall_of_a_cabin(heat, log_area, ratio):
    start, area = 1e5, 10**log_area
    reached = cabin.time_to_pressure(900, area, start, start / ratio, 295, heat=heat)
    left = cabin.blow_down(900, area, start, 295, reached, heat=heat).pressure
    assert left == pytest.approx(start / ratio, rel=1e-6)
    if heat == "isothermal" and 0 < reached < 1e12:
        found = cabin.infer_area(900, start, start / ratio, reached, 295)
        assert found == pytest.approx(area, rel=1e-6)


@MOST
@given(
    st.floats(1e-9, 1e12) | st.just(np.inf),
    st.floats(1, 1e3),
    st.floats(0, 1e9) | st.just(np.inf),
    st.floats(0, 1),
)
def test_fall_behind_a_patch(tau, ratio, patch_time, closed):
    patch = {"patch_time": patch_time, "closed_fraction": closed}
    reached = repair.time_to_patched_pressure(1e5, tau, 1e5 / ratio, **patch)
    if np.isfinite(reached):
        left = repair.patched_pressure(1e5, tau, reached, **patch)
        assert left == pytest.approx(1e5 / ratio, rel=1e-6)
    else:  # the patch, or no hole, holds it for ever
        assert repair.patched_pressure(1e5, tau, np.inf, **patch) >= 1e5 / ratio * (1 - 1e-9)


@MOST
@given(st.floats(1e-9, 1e12) | st.just(np.inf), st.floats(1, 1e3))
def test_fall_through_a_crack(half_time, ratio):
    reached = orifice.crack_time_to_pressure(1e5, 1e5 / ratio, half_time)
    if 1e-9 <= reached <= 1e12:
        assert orifice.crack_pressure(1e5, half_time, reached) == pytest.approx(1e5 / ratio)
        back = orifice.infer_half_time(1e5, 1e5 / ratio, reached)
        if ratio > 1 + 1e-6:
            assert back == pytest.approx(half_time, rel=1e-6)


@given(st.floats(-5e3, 86e3))
@example(-5e3)
@example(86e3)
@example(11e3)
def test_height(altitude):
    back = breathing.altitude_of_pressure(breathing.standard_pressure(altitude))
    assert back == pytest.approx(altitude, abs=1e-3)


@given(st.floats(0, 1), st.floats(-5, 2), st.floats(0, 5), st.sampled_from(("collision", "explosion")))
@example(0.0, -3.0, 2.0, "collision")
@example(1.0, -3.0, 2.0, "explosion")
def test_size_of_a_piece(share, log_smallest, more, kind):
    smallest, largest = 10**log_smallest, 10 ** min(log_smallest + more, 2)
    largest = max(largest, smallest)
    size = breakup.size_at(share, smallest, largest, kind)
    below, here, above = breakup.fragment_count([smallest, size, largest], 1e3, kind)
    assert below - here == pytest.approx(share * (below - above), rel=1e-6, abs=1e-6 * below)


@given(st.floats(0, 600), st.floats(1, 1e12))
def test_rate(expected, duration):
    rate = impact.rate_behind(np.exp(-expected), duration)
    assert rate * duration == pytest.approx(expected, rel=1e-9, abs=1e-12)


@MOST
@given(
    st.floats(1e-4, 2e-3),
    st.floats(1e-3, 0.3),
    st.floats(5e-4, 1e-2),
    st.floats(7e3, 7.2e4),
    st.floats(500, 8_000),
)
@example(0.0, 0.1, 2e-3, 7e3, 2_800.0)  # no bumper: the largest miss
@example(10.0, 0.1, 2e-3, 7e3, 2_800.0)  # more than enough: the bracket's upper end
def test_thin_bumper(bumper, spacing, wall, speed, density):
    """Where the bumper is thick enough the root is the bracket's end, and the plain law's value."""
    measures = (bumper, 2_700.0, spacing, wall, 3e8)
    thin = impact.critical_diameter(impact.ThinBumper(*measures), speed, 0, density)
    plain = impact.critical_diameter(impact.Whipple(*measures), speed, 0, density)
    assert 0 < thin <= plain * (1 + 1e-9)
    if bumper == 10.0:
        assert thin == pytest.approx(plain, rel=1e-9)
