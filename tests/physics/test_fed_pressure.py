"""Gas that is let in or used up while a hole drains the cabin: limits, and two other methods."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import R, mmHg
from scipy.integrate import solve_ivp

from lib.physics import cabin, gas, orifice, repair
from lib.physics.gas import CARBON_DIOXIDE, NITROGEN, OXYGEN

DAY = 86_400.0
TAU = st.floats(1e3, 1e8)
RATE = st.floats(-0.01, 0.01)


def test_make_up_air_settles_where_it_equals_the_leak():
    """Leak notes 1.4: p_eq = mdot sqrt(R T) / (Cd A psi)."""
    hole, kelvin = orifice.round_area(0.002), 295.15
    tau = cabin.time_constant(944, hole, kelvin)
    leak = orifice.mass_flow(hole, 1e5, kelvin)
    rate = repair.pressure_rate(leak, 944, kelvin)
    assert repair.fed_pressure(1e5, tau, 50 * DAY, rate=rate) == pytest.approx(1e5)
    settled = float(rate * tau)
    psi = orifice.critical_flow_function(1.4)
    expected = leak * np.sqrt(gas.AIR.specific_constant * kelvin) / (0.84 * hole * psi)
    assert settled == pytest.approx(float(expected))
    assert repair.fed_pressure(0.0, tau, 1e10, rate=rate) == pytest.approx(settled)


@given(tau=TAU, rate=RATE, begin=st.floats(0.1, 3), lasting=st.floats(0.1, 3), after=st.floats(0.1, 3))
@settings(max_examples=40, deadline=None)
def test_a_second_method(tau, rate, begin, lasting, after):
    """The same by integration, stretch by stretch (in time constants), while something is left."""
    p, time = 1e4, 0.0
    begin, end, last = tau * np.cumsum([begin, lasting, after])
    for until, on in ((begin, 0.0), (end, rate), (last, 0.0)):
        run = solve_ivp(
            lambda _, p, on=on: on - p / tau, (time, until), [p], method="DOP853", rtol=1e-10, atol=1e-10
        )
        p, time = float(run.y[0, -1]), until
        if p <= 0:
            break
        told = repair.fed_pressure(1e4, tau, until, rate=rate, begin=begin, end=end)
        assert float(told) == pytest.approx(p, rel=1e-7, abs=1e-4)


@given(tau=TAU, a=st.floats(0, 0.01), b=st.floats(0, 0.01), t=st.floats(0, 1e7))
def test_feeds_add_up(tau, a, b, t):
    both = repair.fed_pressure(1e4, tau, t, rate=a + b)
    apart = repair.fed_pressure(1e4, tau, t, rate=a) + repair.fed_pressure(0.0, tau, t, rate=b)
    assert float(both) == pytest.approx(float(apart), rel=1e-12)


def test_without_a_hole_it_is_a_straight_line_and_without_a_feed_an_emptying_cabin():
    times = np.linspace(0, 10 * DAY, 5)
    flat = repair.fed_pressure(100.0, np.inf, times, rate=1e-3, begin=DAY, end=3 * DAY)
    np.testing.assert_allclose(flat, 100 + 1e-3 * np.clip(times - DAY, 0, 2 * DAY))
    tau = cabin.time_constant(944, orifice.round_area(0.002), 295.15)
    bare = cabin.blow_down(944, orifice.round_area(0.002), 1e5, 295.15, times).pressure
    np.testing.assert_allclose(repair.fed_pressure(1e5, tau, times, rate=0.0), bare)


def test_what_is_used_up_is_gone():
    left = repair.fed_pressure(1000.0, 1e6, [0.0, 5e5, 2e6], rate=-0.001)
    assert left[0] == 1000 and left[1] > 0 and left[2] == 0


def test_shapes_broadcast_and_scalars_stay_scalars():
    many = repair.fed_pressure(1e4, np.full((3, 1), 1e6), np.ones(4), rate=np.zeros((2, 1, 1)))
    assert many.shape == (2, 3, 4)
    assert np.ndim(repair.fed_pressure(1e4, 1e6, 1.0, rate=0.0)) == 0
    assert repair.fed_pressure(1e4, 1e6, [], rate=0.0).shape == (0,)


def test_a_gas_by_itself():
    """One kilogram a day of each into one room: as its moles have it."""
    for one in (OXYGEN, NITROGEN, CARBON_DIOXIDE):
        rate = repair.pressure_rate(1 / DAY, 944, 295.15, one) * DAY
        assert float(rate) == pytest.approx(R * 295.15 / one.molar_mass / 944)


def test_the_crew_of_six_a_day():
    """0.998 kg of carbon dioxide and 0.835 kg of oxygen a person and day [BVAD-2004], by moles."""
    for kilograms, molar_mass, one, expected in (
        (0.998, 0.0440, CARBON_DIOXIDE, 2.65),
        (0.835, 0.0320, OXYGEN, 3.05),
    ):
        told = repair.pressure_rate(6 * kilograms / DAY, 944, 295.15, one) * DAY / mmHg
        assert float(told) == pytest.approx(expected, abs=0.005)
        by_hand = 6 * kilograms / molar_mass * 8.314 * 295.15 / 944 / 133.322
        assert float(told) == pytest.approx(by_hand, rel=1e-3)


@pytest.mark.parametrize("hole_mm", [0.5, 2.0, 5.0, 20.0, 100.0])
@pytest.mark.parametrize("machines", [(0, 1), (1, 0), (0, 0)], ids=["no scrubber", "no oxygen", ""])
def test_against_a_mixture_that_changes(hole_mm, machines):
    """Molar mass and gamma of the moment set the leak; the closed form has those of air."""
    kelvin, volume, p0 = 295.15, 944.0, 750 * mmHg
    species = (NITROGEN, OXYGEN, CARBON_DIOXIDE)
    molar = np.array([one.molar_mass for one in species])
    heat = np.array([1 / (one.gamma - 1) for one in species])
    scrubber, generator = machines
    used = (0.0, -6 * 0.835 / DAY * (1 - generator), 6 * 0.998 / DAY * (1 - scrubber))
    feed = np.array(used) / molar
    area = orifice.round_area(hole_mm / 1000)

    def fall(_, moles):
        share = moles / moles.sum()
        mixture = gas.Gas("mixture", float(share @ molar), 1 + 1 / float(share @ heat), 1e-5)
        pressure = moles.sum() * R * kelvin / volume
        lost = orifice.mass_flow(area, pressure, kelvin, gas=mixture) / mixture.molar_mass
        return feed - lost * share

    start = p0 * volume / (R * kelvin) * np.array([0.79, 0.21, 0.0])
    tau = cabin.time_constant(volume, area, kelvin)
    end = min(10 * DAY, float(tau) * np.log(750 / 490))
    run = solve_ivp(fall, (0, end), start, method="LSODA", rtol=1e-9, atol=1e-6)
    exact = run.y[:, -1] * R * kelvin / volume
    rates = [repair.pressure_rate(rate, volume, kelvin, one) for rate, one in zip(used, species, strict=True)]
    told = np.array(
        [
            float(repair.fed_pressure(p, tau, end, rate=rate))
            for p, rate in zip(p0 * np.array([0.79, 0.21, 0.0]), rates, strict=True)
        ]
    )
    assert told.sum() == pytest.approx(exact.sum(), rel=0.005)
    np.testing.assert_allclose(told, exact, rtol=0.005, atol=1.0)


@pytest.mark.parametrize("wrong", [
    {"times": -1.0}, {"tau": 0.0}, {"begin": 2.0, "end": 1.0}, {"rate": np.nan}, {"pressure": -1},
])  # fmt: skip
def test_refusals_name_the_limits(wrong):
    call = {"pressure": 1e4, "tau": 1e6, "times": 1.0, "rate": 0.0} | wrong
    with pytest.raises(ValueError, match="must lie between"):
        repair.fed_pressure(call.pop("pressure"), call.pop("tau"), call.pop("times"), **call)
