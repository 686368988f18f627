"""What must hold for any hole: limits, continuity, direction, and kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import gas, orifice

diameters = st.floats(1e-6, 0.5)
pressures = st.floats(1e3, 2e5)


@given(diameters, pressures, st.floats(1.001, 3.0))
def test_a_bigger_hole_leaks_more(diameter, pressure, factor):
    area = diameter**2
    assert orifice.mass_flow(area * factor, pressure, 295) > orifice.mass_flow(area, pressure, 295)


@given(pressures, st.floats(0, 1))
def test_back_pressure_never_speeds_the_flow(pressure, share):
    into_vacuum = orifice.mass_flow(1e-6, pressure, 295)
    assert orifice.mass_flow(1e-6, pressure, 295, share * pressure) <= into_vacuum


@given(st.sampled_from([gas.AIR, gas.OXYGEN, gas.CARBON_DIOXIDE]), pressures)
def test_choked_and_subsonic_meet(kind, pressure):
    edge = orifice.critical_pressure_ratio(kind.gamma) * pressure
    below = orifice.mass_flow(1e-6, pressure, 295, edge * (1 - 1e-9), gas=kind)
    above = orifice.mass_flow(1e-6, pressure, 295, edge * (1 + 1e-9), gas=kind)
    assert above == pytest.approx(below, rel=1e-12)


def test_nothing_flows_without_a_hole_a_gas_or_a_difference():
    assert orifice.mass_flow(0.0, 101_325, 295) == 0
    assert orifice.mass_flow(1e-6, 0.0, 295) == 0
    assert orifice.mass_flow(1e-6, 101_325, 295, 101_325) == 0


@given(diameters, pressures, st.floats(0.1, 1))
def test_equivalent_diameter_turns_the_flow_round(diameter, pressure, coefficient):
    flow = orifice.mass_flow(
        np.pi / 4 * diameter**2, pressure, 295, discharge_coefficient=coefficient
    )
    back = orifice.equivalent_diameter(flow, pressure, 295, discharge_coefficient=coefficient)
    assert back == pytest.approx(diameter, rel=1e-12)


def test_arguments_broadcast():
    flow = orifice.mass_flow(np.full((3, 1), 1e-6), np.linspace(5e4, 1e5, 4), 295)
    assert flow.shape == (3, 4)


def test_thin_orifice_factor_rises_from_one_to_the_continuum():
    delta = np.concatenate([[0.0], np.geomspace(1e-6, 1e9, 4000)])
    factor = orifice.thin_orifice_factor(delta, continuum_limit=0.84 * 1.7164)
    assert factor[0] == 1.0
    assert np.all(np.diff(factor) >= 0)
    assert factor[-1] == pytest.approx(0.84 * 1.7164)


def test_a_longer_tube_passes_less():
    transmission = orifice.tube_transmission(np.linspace(0, 100, 5000))
    assert transmission[0] == 1.0
    assert np.all(np.diff(transmission) < 0)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orifice.mass_flow(-1, 1e5, 295), r"hole area .* 0 and 10000 m²; got -1 m²"),
        (lambda: orifice.mass_flow(1e-6, float("nan"), 295), r"pressure .* 1e\+07 Pa; got nan Pa"),
        (lambda: orifice.mass_flow(1e-6, 1e5, 295, 2e5), r"back pressure .* 100000 Pa; got 200000"),
        (lambda: orifice.mass_flow(1e-6, 1e5, 0), r"temperature .* 1 and 5000 K; got 0 K"),
        (lambda: orifice.mass_flow("wide", 1e5, 295), r"hole area .* got 'wide'"),
        (lambda: orifice.thin_orifice_factor(-1), r"rarefaction parameter .* got -1"),
        (lambda: orifice.equivalent_diameter(1, 0, 295), r"pressure .* 1 and 1e\+07 Pa; got 0 Pa"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
