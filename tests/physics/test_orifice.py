"""What must hold for any hole: limits, continuity, direction, and kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import facts
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
    flow = orifice.mass_flow(np.pi / 4 * diameter**2, pressure, 295, discharge_coefficient=coefficient)
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


@given(st.sampled_from([gas.AIR, gas.OXYGEN, gas.CARBON_DIOXIDE]), st.floats(0, 1))
def test_the_continuum_factor_leads_to_the_choked_law(kind, coefficient):
    choked = orifice.mass_flow(1e-6, 1e5, 295, discharge_coefficient=coefficient, gas=kind)
    lonely = orifice.free_molecular_flow(1e-6, 1e5, 295, kind)
    assert orifice.continuum_factor(coefficient, kind) * lonely == pytest.approx(choked, rel=1e-12)


@given(st.floats(0, 0.999), st.floats(1e-3, 1))
def test_a_thin_plate_never_chokes_for_good(ratio, further):
    """With Perry's coefficient less pressure outside means more flow, also below 0.528."""

    def flow(r):
        coefficient = orifice.sharp_plate_coefficient(r)
        return orifice.mass_flow(1e-6, 1e5, 295, r * 1e5, discharge_coefficient=coefficient)

    assert flow(ratio) > flow(ratio + further * (1 - ratio))


def test_edges_are_in_order_and_their_sources_exist():
    known = facts.sources().keys()
    for edge in orifice.EDGES:
        assert 0 < edge.low <= edge.value <= edge.high < 1
        assert set(edge.source) <= known
        assert edge.mark == "recalled" or "RECALLED" not in edge.source
    assert orifice.SHARP_PLATE.low == pytest.approx(orifice.sharp_plate_coefficient(1.0), abs=1e-4)
    assert orifice.SHARP_PLATE.value == orifice.sharp_plate_coefficient(0.0)


def test_regimes_follow_each_other():
    assert list(orifice.regime([0, 0.0099, 0.01, 0.1, 9.9, 10, np.inf])) == [
        "continuum",
        "continuum",
        "slip",
        "transition",
        "transition",
        "free molecular",
        "free molecular",
    ]
    assert orifice.regime(0.05) == "slip"


def test_forces_are_pressure_times_area():
    assert orifice.patch_force([0, 1e-4], [[0], [1e5]]) == pytest.approx(np.array([[0, 0], [0, 10]]))


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
