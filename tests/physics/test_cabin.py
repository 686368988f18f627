"""What must hold for any cabin: second methods, conservation, direction, and kind refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from lib.physics import cabin, gas, orifice, repair

areas = st.floats(1e-8, 1e-2)
volumes = st.floats(1.0, 2000.0)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic"])
def test_closed_forms_agree_with_an_integrator(heat):
    volume, area, air = 10.0, 1e-4, gas.AIR
    times = np.linspace(0, 600, 7)

    def fall(_, state):
        mass, temperature = state
        pressure = mass * air.specific_constant * temperature / volume
        loss = orifice.mass_flow(area, pressure, temperature)
        cooling = (air.gamma - 1) * temperature * loss / mass if heat == "adiabatic" else 0.0
        return [-loss, -cooling]

    start = [101_325 * volume / (air.specific_constant * 295), 295.0]
    run = solve_ivp(fall, (0, 600), start, method="DOP853", t_eval=times, rtol=1e-10, atol=1e-10)
    ours = cabin.blow_down(volume, area, 101_325, 295, times, heat=heat)
    np.testing.assert_allclose(ours.mass, run.y[0], rtol=1e-8)
    np.testing.assert_allclose(ours.temperature, run.y[1], rtol=1e-8)


def test_warm_walls_lie_between_the_extremes_and_meet_both():
    times = np.linspace(0, 300, 11)  # later the cold, dense gas that stayed behind wins
    fall = {
        heat: cabin.blow_down(100, 1e-3, 101_325, 295, times, heat=heat)
        for heat in ("isothermal", "adiabatic", 0.0, 500.0, 1e7)
    }
    np.testing.assert_allclose(fall[0.0].pressure, fall["adiabatic"].pressure, rtol=1e-6)
    np.testing.assert_allclose(fall[1e7].pressure, fall["isothermal"].pressure, rtol=1e-4)
    between = fall[500.0].pressure[1:]
    assert np.all(between < fall["isothermal"].pressure[1:])
    assert np.all(between > fall["adiabatic"].pressure[1:])


def test_warm_walls_take_many_cases_at_once():
    times = np.linspace(0, 300, 4)
    many = cabin.blow_down([[50.0], [100.0]], [1e-3, 2e-3], 101_325, 295, times, heat=200.0)
    one = cabin.blow_down(100.0, 2e-3, 101_325, 295, times, heat=200.0)
    assert many.pressure.shape == (2, 2, 4)
    np.testing.assert_allclose(many.pressure[1, 1], one.pressure, rtol=1e-6)


@given(volumes, areas, st.floats(1.01, 5.0))
def test_a_bigger_hole_empties_sooner(volume, area, factor):
    small = cabin.time_to_pressure(volume, area, 1e5, 5e4, 295)
    assert cabin.time_to_pressure(volume, area * factor, 1e5, 5e4, 295) < small


@given(volumes, areas, st.sampled_from(["isothermal", "adiabatic"]), st.floats(0.05, 0.999))
def test_time_to_pressure_turns_blow_down_round(volume, area, heat, share):
    time = cabin.time_to_pressure(volume, area, 1e5, share * 1e5, 295, heat=heat)
    fall = cabin.blow_down(volume, area, 1e5, 295, time, heat=heat)
    assert fall.pressure == pytest.approx(share * 1e5, rel=1e-9)


@settings(max_examples=10, deadline=None)
@given(st.floats(0, 1e5), st.floats(1e2, 1e5))
def test_time_to_pressure_with_warm_walls(conductance, target):
    time = cabin.time_to_pressure(100, 1e-3, 1e5, target, 295, heat=conductance)
    fall = cabin.blow_down(100, 1e-3, 1e5, 295, time, heat=conductance)
    assert fall.pressure == pytest.approx(target, rel=1e-5)


@given(volumes, areas, st.floats(1.0, 1e6))
def test_inference_finds_the_area_again(volume, area, seconds):
    fall = cabin.blow_down(volume, area, 1e5, 295, seconds)
    if fall.pressure > 1.0:
        found = cabin.infer_area(volume, 1e5, fall.pressure, seconds, 295)
        assert found == pytest.approx(area, rel=1e-4, abs=1e-12)


@given(st.floats(0, 1), st.floats(0, 1e5), st.floats(0, 1e5))
def test_a_patch_never_speeds_the_fall(closed, patch_time, time):
    patched = repair.patched_pressure(1e5, 2e4, time, patch_time=patch_time, closed_fraction=closed)
    assert patched >= 1e5 * np.exp(-time / 2e4) * (1 - 1e-12)


def test_a_full_patch_holds_and_no_patch_changes_nothing():
    times = np.array([0.0, 3600.0, 7200.0])
    held = repair.patched_pressure(1e5, 1e4, times, patch_time=3600, closed_fraction=1)
    assert held[2] == held[1]
    open_hole = repair.patched_pressure(1e5, 1e4, times, patch_time=3600, closed_fraction=0)
    np.testing.assert_allclose(open_hole, 1e5 * np.exp(-times / 1e4))


@given(st.floats(0.01, 1), st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_closed_hatch_never_lowers_the_safe_side(share, hatch_time, time):
    shut = repair.close_hatch(1e5, 944, 944 * share, 1e-5, 295, time, hatch_time=hatch_time)
    all_open = cabin.blow_down(944, 1e-5, 1e5, 295, time).pressure
    assert shut.safe >= all_open * (1 - 1e-12)
    assert shut.leaking <= all_open * (1 + 1e-12)


def test_no_hole_leaks_nothing():
    assert cabin.time_constant(916, 0.0, 295) == np.inf
    assert cabin.time_to_pressure(916, 0.0, 1e5, 5e4, 295) == np.inf
    assert cabin.blow_down(916, 0.0, 1e5, 295, 1e9).pressure == 1e5
    assert cabin.infer_area(916, 1e5, 1e5, 3600, 295) == 0


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: cabin.time_constant(0, 1e-6, 295), r"volume .* 1e-06 and 1e\+06 m³; got 0 m³"),
        (lambda: cabin.blow_down(1, 1e-6, 1e5, 295, -1), r"time .*; got -1 s"),
        (
            lambda: cabin.blow_down(1, 1e-6, 1e5, 295, 1, heat="warm"),
            r"heat .* adiabatic; got 'warm'",
        ),
        (lambda: cabin.time_to_pressure(1, 1e-6, 1e5, 2e5, 295), r"target .* got 200000 Pa"),
        (lambda: cabin.infer_area(1, 1e5, 9e4, 0, 295), r"duration .* got 0 s"),
        (
            lambda: repair.close_hatch(1e5, 10, 11, 1e-6, 295, 1, hatch_time=0),
            r"leaking volume .* got 11 m³",
        ),
        (
            lambda: repair.patched_pressure(1e5, 1e4, 1, patch_time=0, closed_fraction=1.1),
            r"closed fraction must lie between 0 and 1; got 1\.1",
        ),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
