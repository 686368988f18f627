"""Other people's numbers for flow through a hole; each row names where it stands."""

import fluids
import numpy as np
import pytest

from lib.physics import gas, orifice

TWO_MM = np.pi / 4 * 0.002**2


def test_critical_pressure_ratio_of_air_against_fluids():
    """fluids 1.3.1 (C. Bell), isentropic critical pressure: an independent code."""
    theirs = fluids.P_critical_flow(P=101_325.0, k=1.4) / 101_325.0
    assert orifice.critical_pressure_ratio(1.4) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.parametrize("kind", [gas.AIR, gas.OXYGEN, gas.CARBON_DIOXIDE], ids=lambda g: g.name)
def test_choked_flow_against_fluids(kind):
    """fluids 1.3.1, the area of a relief valve by API 520: its constant has four digits."""
    flow = orifice.mass_flow(1e-4, 700_000, 295.15, 101_325, gas=kind)
    theirs = fluids.API520_A_g(
        m=float(flow),
        T=295.15,
        Z=1,
        MW=kind.molar_mass * 1000,
        k=kind.gamma,
        P1=700_000,
        P2=101_325,
        Kd=orifice.DRILLED_HOLE,
    )
    assert theirs == pytest.approx(1e-4, rel=3e-4)


@pytest.mark.parametrize("ratio", [0.55, 0.7, 0.9, 0.98])
def test_subsonic_flow_against_fluids(ratio):
    """fluids 1.3.1: subcritical relief valve by API 520."""
    flow = orifice.mass_flow(1e-4, 101_325, 295.15, ratio * 101_325)
    theirs = fluids.API520_A_g(
        m=float(flow),
        T=295.15,
        Z=1,
        MW=gas.AIR.molar_mass * 1000,
        k=gas.AIR.gamma,
        P1=101_325,
        P2=ratio * 101_325,
        Kd=orifice.DRILLED_HOLE,
    )
    assert theirs == pytest.approx(1e-4, rel=3e-3)


@pytest.mark.parametrize(("gamma", "psi"), [(1.4, 0.684732), (5 / 3, 0.726184)])
def test_critical_flow_function(gamma, psi):
    """Closed form worked by hand (leak cases A01, A02)."""
    assert orifice.critical_flow_function(gamma) == pytest.approx(psi, rel=1e-6)


@pytest.mark.parametrize(("coefficient", "grams"), [(0.84, 0.629017), (0.61, 0.456786)])
def test_two_millimetre_hole(coefficient, grams):
    """Leak cases A03, A04: closed form, air with R = 287.055, 1 atm, 295.15 K."""
    flow = orifice.mass_flow(TWO_MM, 101_325, 295.15, discharge_coefficient=coefficient)
    assert flow * 1000 == pytest.approx(grams, rel=1e-3)


def test_jet_thrust():
    """Leak case A13."""
    assert orifice.jet_thrust(TWO_MM, 101_325) == pytest.approx(0.33902, rel=2e-3)


@pytest.mark.parametrize(
    ("ratio", "coefficient"),
    [(0, 0.8414), (0.2, 0.8306), (0.4, 0.7869), (0.528, 0.7375), (0.8, 0.6358), (1, 0.6001)],
)
def test_sharp_plate_coefficient(ratio, coefficient):
    """Perry 1949 as printed in the MapleSim help (leak cases K07; 0.4 from the leak notes)."""
    assert orifice.sharp_plate_coefficient(ratio) == pytest.approx(coefficient, rel=5e-3)


@pytest.mark.parametrize(
    ("delta", "reduced_flow", "tolerance"),
    [
        (1, 1.124, 0.03),  # Fujimoto and Usami 1984, coefficients recalled (K04)
        (10, 1.446, 0.03),
        (100, 1.510, 0.03),
        (0.1, 1.014, 0.03),  # Sharipov 2004, Varoutis 2008, recalled (K05)
        (1, 1.129, 0.03),
        (10, 1.462, 0.03),
        (1, 1.122, 0.015),  # particle simulation with hard spheres (K08)
        (2, 1.216, 0.015),
        (5, 1.361, 0.015),
        (1e9, 1.534, 0.02),  # Sharipov 2004, hydrodynamic limit (K06)
    ],
)
def test_thin_orifice_factor(delta, reduced_flow, tolerance):
    assert orifice.thin_orifice_factor(delta) == pytest.approx(reduced_flow, rel=tolerance)


@pytest.mark.parametrize(
    ("length_over_diameter", "transmission"),
    [
        (0.1, 0.9091),
        (0.25, 0.8012),
        (0.5, 0.6722),
        (1, 0.5144),
        (2, 0.3566),
        (5, 0.1911),
        (10, 0.1093),
    ],
)
def test_tube_transmission(length_over_diameter, transmission):
    """Monte Carlo with two million particles, agreeing with Clausing and Cole (K03)."""
    ours = orifice.tube_transmission(length_over_diameter)
    assert ours == pytest.approx(transmission, rel=5e-3)


def test_free_molecular_flux_per_pascal():
    """Leak case A14: one over the root of 2 pi R T, which the continuum law must exceed by W."""
    per_pascal = 1 / np.sqrt(2 * np.pi * gas.AIR.specific_constant * 295.15)
    assert per_pascal == pytest.approx(0.00137058, rel=1e-4)
    assert orifice.free_molecular_flow(1.0, 1.0, 295.15) == pytest.approx(0.00137058, rel=1e-4)
    ideal = orifice.mass_flow(1.0, 1.0, 295.15, discharge_coefficient=1.0)
    assert ideal / per_pascal == pytest.approx(1.7164, rel=1e-4)


@pytest.mark.parametrize(
    ("diameter", "delta", "knudsen", "name"),
    [
        (2e-3, 13_500, 6.6e-5, "continuum"),
        (100e-6, 676, 1.3e-3, "continuum"),
        (10e-6, 68, 0.013, "slip"),
        (1e-6, 6.8, 0.13, "transition"),
    ],
)
def test_how_crowded_the_hole_is(diameter, delta, knudsen, name):
    """Table of the leak notes, 1 atm and 295 K, printed to two or three digits."""
    assert orifice.rarefaction(diameter, 101_325, 295) == pytest.approx(delta, rel=0.01)
    ours = orifice.knudsen_number(diameter, 101_325, 295)
    assert ours == pytest.approx(knudsen, rel=0.04)
    assert orifice.regime(ours) == name


def test_hatch_force():
    """Leak notes 1.5: 67 N per mmHg on a hatch 0.8 m wide."""
    assert orifice.patch_force(orifice.round_area(0.8), 133.322) == pytest.approx(67, abs=0.5)


def test_hairline_crack_of_the_tunnel():
    """Leak notes 1.3: 1.4 kg a day through 40 mm of crack in a 3 mm wall needs 16.4 um by the
    viscous law, and is a tenth of what an ideal slit of that gap would pass choked."""
    crack = (16.4e-6, 0.04, 3e-3)
    leak = orifice.slit_mass_flow(*crack, 101_325, 295.15)
    assert leak * 86_400 == pytest.approx(1.4, rel=0.025)
    assert orifice.slit_gap(1.4 / 86_400, *crack[1:], 101_325, 295.15) == pytest.approx(16.4e-6, rel=0.01)
    choked = orifice.mass_flow(crack[0] * crack[1], 101_325, 295.15, discharge_coefficient=1)
    assert leak / choked == pytest.approx(0.10, abs=0.007)


def test_viscous_law_of_the_tunnel():
    """The same crack by the viscous law alone: the half time is p0 V / (R T times the leak)."""
    mass = 7 * gas.density(101_325, 295.15)
    half = orifice.crack_half_time(7, 16.4e-6, 0.04, 3e-3, 101_325)
    assert mass / half * 86_400 == pytest.approx(1.4, rel=0.01)
