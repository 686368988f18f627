"""What two readings tell: the law by hand, the fall run forwards, limiting cases, refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from lib.physics import cabin, gas, inference, orifice

MMHG = 133.322
# A crew's reading: 750 to 740 mmHg in 12.5 hours.
READING = {"volume": 944.0, "pressure": 750 * MMHG, "target": 740 * MMHG, "duration": 45e3,
           "temperature": 295.15}  # fmt: skip


def by_hand(volume, pressure, target, duration, temperature, heat):
    """The law of the effective area, written out apart from the code under test."""
    g, r = 1.4, 8.314462618 / 28.9647e-3
    ratio = pressure / target
    folds = np.log(ratio) if heat == "isothermal" else 5.0 * (ratio ** (1.0 / 7.0) - 1.0)
    psi = np.sqrt(g) * (2 / (g + 1)) ** ((g + 1) / (2 * (g - 1)))
    return volume * folds / (duration * psi * np.sqrt(r * temperature))


@given(st.floats(1e-8, 1e-2), st.floats(0.55, 1.0))
def test_the_diameter_leads_back_to_the_area(diameter, coefficient):
    effective = coefficient * orifice.round_area(diameter)
    assert inference.diameter_of(effective, coefficient) == pytest.approx(diameter, rel=1e-12)


@given(
    st.floats(1.0, 100.0),
    st.floats(0.001, 1.0),
    st.floats(1e-6, 1e-3),
    st.floats(0.5, 0.99),
    st.floats(0.1, 0.99),
)
def test_two_stages_run_forwards_find_their_hole_again(leaking, share, area, first, second):
    """The station falls to the first pressure, then the part alone to the second."""
    whole = leaking / share
    shut, end = 1e5 * first, 1e5 * first * second
    seconds = cabin.time_to_pressure(whole, area, 1e5, shut, 290) + cabin.time_to_pressure(
        leaking, area, shut, end, 290
    )
    found = inference.infer_area_two_stage(whole, leaking, 1e5, shut, end, seconds, 290)
    assert found == pytest.approx(area, rel=1e-9)


def test_two_stages_without_a_second_are_one():
    one = cabin.infer_area(100.0, 1e5, 8e4, 600, 290)
    assert inference.infer_area_two_stage(100.0, 10.0, 1e5, 8e4, 8e4, 600, 290) == one
    assert inference.infer_area_two_stage(100.0, 100.0, 1e5, 9e4, 8e4, 600, 290) == pytest.approx(one)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic"])
@pytest.mark.parametrize("target", [740 * MMHG, 200 * MMHG])
def test_the_limits_of_heat_are_the_law_by_hand(heat, target):
    reading = READING | {"target": target}
    ours = inference.infer_area_limits(**reading, discharge_coefficient=1.0)
    assert getattr(ours, heat) == pytest.approx(by_hand(**reading, heat=heat), rel=1e-9)


def test_inference_takes_arrays():
    targets = np.array([[740.0], [745.0]]) * MMHG
    many = inference.infer_area_limits(**READING | {"target": targets, "volume": [900.0, 944.0]})
    one = inference.infer_area_limits(**READING)
    for ours, alone in zip(many, one, strict=True):
        assert ours.shape == (2, 2)
        assert ours[0, 1] == alone
        assert isinstance(alone, np.float64)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic"])
def test_limits_of_heat_run_forwards_find_their_hole_again(heat):
    seconds = cabin.time_to_pressure(4.0, 5e-4, 1.2e5, 7e3, 293, heat=heat)
    areas = inference.infer_area_limits(4.0, 1.2e5, 7e3, seconds, 293)
    assert getattr(areas, heat) == pytest.approx(5e-4, rel=1e-9)


def test_the_limits_of_heat_meet_for_a_small_fall_up_to_gamma():
    """A small fall is gamma times faster without heat: the hole is gamma times smaller."""
    areas = inference.infer_area_limits(4.0, 1e5, 1e5 * (1 - 1e-6), 1.0, 293)
    assert areas.isothermal / areas.adiabatic == pytest.approx(1.4, abs=1e-5)


def test_the_limits_of_heat_are_no_bounds():
    """Walls that give 10 W/K warm the thin gas late: the same fall then needs a larger hole."""
    volume, start, end, kelvin, area = 3.25, 915 * MMHG, 50 * MMHG, 293.0, 4e-4
    r = gas.AIR.specific_constant
    cv = r / 0.4

    def fall(_, state):
        mass, energy = state
        temperature = energy / (mass * cv)
        loss = orifice.mass_flow(area, mass * r * temperature / volume, temperature)
        return [-loss, -loss * 1.4 * cv * temperature + 10.0 * (kelvin - temperature)]

    def reached(_, state):
        return 0.4 * state[1] / volume - end

    reached.terminal = True
    mass = start * volume / (r * kelvin)
    run = solve_ivp(
        fall, (0, 1000), [mass, mass * cv * kelvin], events=reached, method="DOP853", rtol=1e-10, atol=1e-10
    )
    areas = inference.infer_area_limits(volume, start, end, run.t[-1], kelvin)
    assert areas.adiabatic < areas.isothermal < area < 1.07 * areas.isothermal


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: inference.diameter_of(1e-6, 0.0), r"discharge coefficient .* got 0"),
        (
            lambda: inference.infer_area_two_stage(62, 395, 1e5, 9e4, 6e4, 600, 295),
            r"leaking volume .* and 62 m³, the whole; got 395 m³",
        ),
        (lambda: inference.infer_area_limits(4, 1e5, 1.1e5, 60, 295), r"target pressure .* got 110000 Pa"),
        (lambda: inference.infer_area_limits(4, 1e5, 9e4, 0, 295), r"duration .* got 0 s"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
