"""What two readings tell: Monte Carlo, the fall run forwards, limiting cases, and refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.optimize import approx_fprime

from lib.physics import cabin, gas, inference, orifice

MMHG = 133.322
# A crew's reading: 750 to 740 mmHg in 12.5 hours, each number known to a few per cent.
READING = {"volume": 944.0, "pressure": 750 * MMHG, "target": 740 * MMHG, "duration": 45e3,
           "temperature": 295.15}  # fmt: skip
ERRORS = {"pressure_error": 0.5 * MMHG, "duration_error": 900.0, "volume_error": 38.0,
          "temperature_error": 3.0}  # fmt: skip
NONE = dict.fromkeys(ERRORS, 0.0)


def by_hand(volume, pressure, target, duration, temperature, heat):
    """The law of the effective area, written out apart from the code under test."""
    g, r = 1.4, 8.314462618 / 28.9647e-3
    ratio = pressure / target
    folds = np.log(ratio) if heat == "isothermal" else 5.0 * (ratio ** (1.0 / 7.0) - 1.0)
    psi = np.sqrt(g) * (2 / (g + 1)) ** ((g + 1) / (2 * (g - 1)))
    return volume * folds / (duration * psi * np.sqrt(r * temperature))


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic"])
@pytest.mark.parametrize("target", [740 * MMHG, 200 * MMHG])
def test_uncertainty_is_that_of_a_monte_carlo(heat, target):
    reading = READING | {"target": target}
    rng = np.random.default_rng(1)
    sigma = dict(zip(reading, (38.0, 0.5 * MMHG, 0.5 * MMHG, 900.0, 3.0), strict=True))
    drawn = {name: rng.normal(reading[name], sigma[name], 400_000) for name in reading}
    areas = by_hand(**drawn, heat=heat)
    ours = inference.area_with_uncertainty(**reading, **ERRORS, heat=heat)
    assert ours.uncertainty == pytest.approx(areas.std(), rel=0.01)
    # The mean of a ratio is not the ratio of means: 1 + (900/45000)², the order left out.
    assert ours.value == pytest.approx(areas.mean(), rel=1e-3)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic"])
@pytest.mark.parametrize(
    ("part", "error", "inputs"),
    [
        ("pressure", "pressure_error", ("pressure", "target")),
        ("duration", "duration_error", ("duration",)),
        ("volume", "volume_error", ("volume",)),
        ("temperature", "temperature_error", ("temperature",)),
    ],
)
def test_each_part_is_the_slope_times_the_error(heat, part, error, inputs):
    at = np.array([READING[name] for name in inputs])

    def area(values):
        return by_hand(**READING | dict(zip(inputs, values, strict=True)), heat=heat) * 1e6

    slopes = approx_fprime(at, area, at * 1e-7)
    alone = inference.area_with_uncertainty(**READING, **NONE | {error: ERRORS[error]}, heat=heat)
    expected = np.linalg.norm(slopes) * ERRORS[error] / 1e6
    assert alone.uncertainty == pytest.approx(expected, rel=1e-5)
    assert alone.parts[part] == alone.uncertainty


def test_parts_add_up_in_squares_and_grow_with_their_error():
    ours = inference.area_with_uncertainty(**READING, **ERRORS)
    assert sum(part**2 for part in ours.parts.values()) == pytest.approx(ours.uncertainty**2)
    for name in ERRORS:
        worse = inference.area_with_uncertainty(**READING, **ERRORS | {name: 2 * ERRORS[name]})
        assert worse.uncertainty > ours.uncertainty
        assert worse.value == ours.value
    assert inference.area_with_uncertainty(**READING, **NONE).uncertainty == 0.0


def test_value_is_that_of_the_cabin():
    ours = inference.area_with_uncertainty(**READING, **ERRORS)
    assert ours.value == cabin.infer_area(**READING, discharge_coefficient=1.0)
    assert ours.value == pytest.approx(by_hand(**READING, heat="isothermal"), rel=1e-9)


def test_a_steady_gauge_gives_the_smallest_hole_it_could_see():
    """No fall in an hour, read to 0.5 mmHg: about 3 pascals a second times volume is invisible."""
    still = inference.area_with_uncertainty(**READING | {"target": READING["pressure"]}, **ERRORS)
    assert still.value == 0.0
    assert still.uncertainty == still.parts["pressure"]
    seen = by_hand(**READING | {"target": (750 - 0.5 * np.sqrt(2)) * MMHG}, heat="isothermal")
    assert still.uncertainty == pytest.approx(seen, rel=1e-3)


def test_inference_takes_arrays():
    readings = READING | {"target": np.array([[740.0], [745.0]]) * MMHG}
    errors = ERRORS | {"pressure_error": np.array([0.1, 0.5, 1.0]) * MMHG}
    many = inference.area_with_uncertainty(**readings, **errors)
    one = inference.area_with_uncertainty(**READING, **ERRORS)
    assert many.value.shape == many.uncertainty.shape == (2, 3)
    assert {part.shape for part in many.parts.values()} == {(2, 3)}
    assert many.uncertainty[0, 1] == one.uncertainty
    assert isinstance(one.value, np.float64) and isinstance(one.uncertainty, np.float64)


@given(st.floats(1e-8, 1e-2), st.floats(0.55, 1.0))
def test_the_diameter_leads_back_to_the_area(diameter, coefficient):
    effective = coefficient * orifice.round_area(diameter)
    assert inference.diameter_of(effective, coefficient) == pytest.approx(diameter, rel=1e-12)


def test_uncertainty_of_the_diameter_is_that_of_a_monte_carlo():
    rng = np.random.default_rng(2)
    areas, coefficients = rng.normal(1.4e-6, 0.1e-6, 400_000), rng.normal(0.8, 0.05, 400_000)
    widths = np.sqrt(4 * areas / (np.pi * coefficients))
    ours = inference.diameter_with_uncertainty(1.4e-6, 0.8, area_error=1e-7, coefficient_error=0.05)
    assert ours.uncertainty == pytest.approx(widths.std(), rel=0.01)
    assert ours.value == pytest.approx(widths.mean(), rel=2e-3)
    assert ours.parts["area"] / ours.value == pytest.approx(0.1 / 1.4 / 2, rel=1e-12)


@given(
    st.floats(1.0, 100.0), st.floats(0.001, 1.0), st.floats(1e-6, 1e-3),
    st.floats(0.5, 0.99), st.floats(0.1, 0.99),
)  # fmt: skip
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
    assert inference.infer_area_two_stage(100.0, 100.0, 1e5, 9e4, 8e4, 600, 290) == pytest.approx(
        one
    )


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
    run = solve_ivp(fall, (0, 1000), [mass, mass * cv * kelvin], events=reached,
                    method="DOP853", rtol=1e-10, atol=1e-10)  # fmt: skip
    areas = inference.infer_area_limits(volume, start, end, run.t[-1], kelvin)
    assert areas.adiabatic < areas.isothermal < area < 1.07 * areas.isothermal


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: inference.area_with_uncertainty(**READING, **ERRORS | {"volume_error": -1}),
         r"volume error must lie between 0 .* m³; got -1 m³"),
        (lambda: inference.area_with_uncertainty(**READING | {"target": 1.1e5}, **ERRORS),
         r"target pressure .* got 110000 Pa"),
        (lambda: inference.area_with_uncertainty(**READING, **ERRORS, heat=300.0),
         r'heat must be one of isothermal, adiabatic; got 300'),
        (lambda: inference.diameter_of(1e-6, 0.0), r"discharge coefficient .* got 0"),
        (lambda: inference.diameter_with_uncertainty(0.0, area_error=1e-7, coefficient_error=0),
         r"effective area .* got 0 m²"),
        (lambda: inference.infer_area_two_stage(62, 395, 1e5, 9e4, 6e4, 600, 295),
         r"leaking volume .* and 62 m³, the whole; got 395 m³"),
        (lambda: inference.infer_area_limits(4, 1e5, 9e4, 0, 295), r"duration .* got 0 s"),
    ],
)  # fmt: skip
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
