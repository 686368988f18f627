"""``cabin.simulate`` against the closed forms, and against an integrator written here."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.constants import R
from scipy.integrate import solve_ivp

from lib.physics import cabin, gas, orifice, repair
from lib.physics.cabin import (
    Compartment,
    CrackOpens,
    Crew,
    Hatch,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    Mixture,
    PatchFails,
    PatchOn,
    Scrubber,
    Station,
    Tank,
    TopUpStarts,
    integrated,
    law,
    simulate,
)
from lib.physics.cabin.solution import follow

DAY = 86_400.0
AIR = cabin.CABIN_AIR.gas
NITROGEN, OXYGEN, CARBON_DIOXIDE, WATER = range(4)
SPECIES = (gas.NITROGEN, gas.OXYGEN, gas.CARBON_DIOXIDE, gas.WATER_VAPOUR)
MOLAR = np.array([species.molar_mass for species in SPECIES])
CV = np.array([R / (species.gamma - 1) for species in SPECIES])  # J/(mol K)


def one(volume=916.0, pressure=101_325.0, kelvin=295.15, **more):
    return Station([Compartment("cabin", volume, pressure, kelvin)], **more)


def integrate(station, times, *, area=0.0, crack=None, feed=(0, 0, 0, 0), drawn=(0, 0, 0, 0), wall=0.0):
    """One compartment by Radau at 1e-10, in plain balances of mass and energy."""
    room, feed, drawn = station.compartments[0], np.array(feed), np.array(drawn)
    volume, isothermal = room.volume, station.heat == "isothermal"

    def change(_, state):
        masses, kelvin = state[:4], state[4]
        moles = masses / MOLAR
        pressure = moles.sum() * R * kelvin / volume
        mean = gas.Gas(
            "mixture",
            masses.sum() / moles.sum(),
            1 + R / (moles @ CV / moles.sum()),
            moles @ [species.viscosity for species in SPECIES] / moles.sum(),
        )
        out = orifice.mass_flow(area, pressure, kelvin, gas=mean) if area else 0.0
        if crack:
            gap, width, depth = crack
            out += (
                width * gap**3 * pressure**2 / (24 * mean.viscosity * mean.specific_constant * kelvin * depth)
            )
        leak = out * masses / masses.sum()
        heat = (
            (feed / MOLAR) @ (CV + R) * room.temperature  # comes with its enthalpy, wall-warm
            - (drawn / MOLAR) @ CV * kelvin  # goes with its share of the energy
            - (leak / MOLAR) @ (CV + R) * kelvin
            + wall * (room.temperature - kelvin)
        )
        rates = feed - drawn - leak
        warming = (heat - (rates / MOLAR) @ CV * kelvin) / (moles @ CV)
        return [*rates, 0.0 if isothermal else warming]

    run = solve_ivp(
        change,
        (0, times[-1]),
        [*room.masses, room.temperature],
        method="Radau",
        t_eval=times,
        rtol=1e-10,
        atol=1e-12,
    )
    return run.y[:4], run.y[4]


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic", 300.0])
def test_one_compartment_falls_as_the_closed_form(heat):
    times = np.linspace(0, 900, 31)
    run = simulate(one(10, heat=heat), [HoleOpens(0, "hole", "cabin", 1e-4)], times)
    fall = cabin.blow_down(10, 1e-4, 101_325, 295.15, times, heat=heat, gas=AIR)
    np.testing.assert_allclose(run.pressure[0], fall.pressure, rtol=3e-8)
    np.testing.assert_allclose(run.temperature[0], fall.temperature, rtol=3e-8)
    np.testing.assert_allclose(run.mass.sum(axis=(0, 1)), fall.mass, rtol=3e-8)


def test_a_patch_put_on_as_repair_has_it():
    times = np.linspace(0, 10 * DAY, 41)
    tau = cabin.time_constant(916, 3.14e-6, 295.15, gas=AIR)
    run = simulate(one(), [HoleOpens(0, "h", "cabin", 3.14e-6), PatchOn(DAY, "h", 0.7)], times)
    patched = repair.patched_pressure(101_325, tau, times, patch_time=DAY, closed_fraction=0.7)
    np.testing.assert_allclose(run.pressure[0], patched, rtol=1e-12)


def test_a_patch_fails_and_is_renewed():
    """By hand: open for 1 h, then 0.5, then open again, then 0.1 of the hole, an hour each."""
    events = [
        HoleOpens(0, "h", "cabin", 1e-5),
        PatchOn(3600, "h", 0.5),
        PatchFails(7200, "h"),
        PatchOn(10_800, "h", 0.9),
    ]
    tau = cabin.time_constant(916, 1e-5, 295.15, gas=AIR)
    run = simulate(one(), events, 14_400.0)
    assert run.pressure[0] == pytest.approx(101_325 * np.exp(-3600 * 2.6 / tau), rel=1e-12)


def test_a_hatch_closed_as_repair_has_it():
    times = np.linspace(0, 20_000, 41)
    joined = Station(
        [Compartment("station", 937.5, 1e5, 295), Compartment("ship", 6.5, 1e5, 295)],
        hatches=[Hatch("door", "station", "ship")],
    )
    run = simulate(joined, [HoleOpens(0, "h", "ship", 3e-6), HatchCloses(7200, "door")], times)
    shut = repair.close_hatch(1e5, 944, 6.5, 3e-6, 295, times, hatch_time=7200, gas=AIR)
    np.testing.assert_allclose(run.pressure[0], shut.safe, rtol=1e-12)
    np.testing.assert_allclose(run.pressure[1], shut.leaking, rtol=1e-12)


def test_a_crack_alone_halves_as_one_over_time():
    """Isothermal, ``p = p0/(1 + t/t_half)`` with ``24 mu d V/(w h³ p0)``, worked by hand."""
    gap, width, depth = 16.4e-6, 0.04, 3e-3
    half = 24 * AIR.viscosity * depth * 7 / (width * gap**3 * 101_325)
    times = np.linspace(0, 5 * half, 11)
    run = simulate(one(7), [CrackOpens(0, "crack", "cabin", gap, width, depth)], times)
    np.testing.assert_allclose(run.pressure[0], 101_325 / (1 + times / half), rtol=1e-12)


@pytest.mark.parametrize("kind", ["hole", "crack", "both"])
def test_make_up_of_the_same_air_is_exact(kind):
    """Riccati's closed form against the integrator, and p_eq = mdot sqrt(R T)/(Cd A psi)."""
    area, crack = 2e-6 * (kind != "crack"), (20e-6, 0.5, 3e-3) if kind != "hole" else None
    station = one(50, tanks=[Tank("tank", "cabin", 1e6)])
    events = [HoleOpens(0, "h", "cabin", area), TopUpStarts(0, "tank", 3e-4)]
    if crack:
        events.append(CrackOpens(0, "c", "cabin", *crack))
    times = np.linspace(0, 40 * DAY, 21)
    run = simulate(station, events, times)
    share = cabin.CABIN_AIR.masses / cabin.CABIN_AIR.masses.sum()
    masses, _ = integrate(station, times, area=area, crack=crack, feed=3e-4 * share)
    np.testing.assert_allclose(run.mass[0], masses, rtol=1e-8)
    if kind == "hole":
        psi = orifice.critical_flow_function(1.4)
        level = 3e-4 * np.sqrt(AIR.specific_constant * 295.15) / (0.84 * area * psi)
        assert run.pressure[0, -1] == pytest.approx(level, rel=1e-3)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic", 3000.0])
@pytest.mark.parametrize("crack", [None, (20e-6, 0.3, 3e-3)])
def test_a_breathing_leaking_cabin_agrees_with_an_integrator(heat, crack):
    station = one(
        60,
        heat=heat,
        crew=[Crew("cabin", 3, 1.5)],
        scrubbers=[Scrubber("s", "cabin", 1e-5)],
        tanks=[Tank("tank", "cabin", 50, Mixture(nitrogen=1))],
        breathing=cabin.Breathing(1e-5, 1.2e-5, 2e-5),
    )
    events = [HoleOpens(0, "h", "cabin", 1e-6), TopUpStarts(0, "tank", 1e-4)]
    if crack:
        events.append(CrackOpens(0, "c", "cabin", *crack))
    times = np.linspace(0, 2 * DAY, 9)
    run = simulate(station, events, times)
    made = np.array([1e-4, -4.5e-5, 4.5 * 1.2e-5 - 1e-5, 9e-5])
    masses, kelvin = integrate(
        station,
        times,
        area=1e-6,
        crack=crack,
        feed=np.maximum(made, 0),
        drawn=np.maximum(-made, 0),
        wall=heat if isinstance(heat, float) else 0.0,
    )
    scale = masses.sum(axis=0)
    np.testing.assert_allclose(run.mass[0] / scale, masses / scale, rtol=0, atol=2e-8)
    np.testing.assert_allclose(run.temperature[0], kelvin, rtol=2e-7)


@pytest.mark.parametrize("heat", ["adiabatic", 20.0])
def test_a_tight_cabin_that_is_fed_agrees_with_an_integrator(heat):
    station = one(10, 5e4, tanks=[Tank("tank", "cabin", 50)], heat=heat)
    times = np.linspace(0, 9000, 7)
    run = simulate(station, [TopUpStarts(0, "tank", 1e-3)], times)
    share = cabin.CABIN_AIR.masses / cabin.CABIN_AIR.masses.sum()
    wall = heat if isinstance(heat, float) else 0.0
    masses, kelvin = integrate(station, times, feed=1e-3 * share, wall=wall)
    np.testing.assert_allclose(run.mass[0], masses, rtol=1e-8, atol=1e-12)
    np.testing.assert_allclose(run.temperature[0], kelvin, rtol=1e-8)


def test_filling_an_evacuated_vessel_without_heat_warms_the_gas_by_gamma():
    """The textbook's answer: the work of pushing it in stays inside, T = gamma T_supply."""
    for leak in ([], [HoleOpens(0, "h", "cabin", 1e-12)]):  # closed form, integrator
        station = one(10, 0.0, 295, heat="adiabatic", tanks=[Tank("tank", "cabin", 5)])
        run = simulate(station, [TopUpStarts(0, "tank", 1e-3), *leak], [100, 4000])
        np.testing.assert_allclose(run.temperature[0], 1.4 * 295, rtol=1e-6)


def test_a_wall_warms_a_tight_cabin_as_its_heat_capacity_says():
    """Two rooms mix to one temperature; their walls, 290 and 310 K, take it to 300 K."""
    cold, warm = Compartment("cold", 10, 1e5, 290), Compartment("warm", 10, 1e5, 310)
    station = Station([cold, warm], hatches=[Hatch("door", "cold", "warm")], heat=50.0)
    times = np.array([0.0, 100.0, 1000.0])
    run = simulate(station, [], times)
    moles = (1e5 * 10 / R) * (1 / 290 + 1 / 310)
    mixed = 2 / (1 / 290 + 1 / 310)  # equal energies, so the harmonic mean
    expected = 300 + (mixed - 300) * np.exp(-50 * times / (moles * 2.5 * R))
    np.testing.assert_allclose(run.temperature, [expected, expected], rtol=1e-12)
    np.testing.assert_allclose(run.pressure[0], moles * R * expected / 20, rtol=1e-12)


def test_isothermal_rooms_of_two_temperatures_equalise_in_pressure():
    cold, warm = Compartment("cold", 10, 1e5, 280), Compartment("warm", 30, 5e4, 300)
    station = Station([cold, warm], hatches=[Hatch("door", "cold", "warm", is_open=False)])
    run = simulate(station, [HatchOpens(10, "door")], [0, 10])
    moles = 1e5 * 10 / (R * 280) + 5e4 * 30 / (R * 300)
    np.testing.assert_allclose(run.pressure[:, 0], [1e5, 5e4])
    np.testing.assert_allclose(run.pressure[:, 1], moles * R / (10 / 280 + 30 / 300))


def test_a_burst_keeps_energy():
    """A hatch opened on a vacuum, no heat: a perfect gas keeps its temperature."""
    full, lock = Compartment("full", 30, 1e5, 290), Compartment("lock", 10, 0, 300)
    hatch = Hatch("door", "full", "lock", is_open=False)
    run = simulate(Station([full, lock], [hatch], heat="adiabatic"), [HatchOpens(5, "door")], 6.0)
    np.testing.assert_allclose(run.temperature, 290)
    np.testing.assert_allclose(run.pressure, 0.75e5)


def test_an_emptied_lock_and_its_crew_stay_finite():
    """A hole that empties 10 m³ in seconds, a month of breath trickling in, every kind of heat."""
    for heat in ("isothermal", "adiabatic", 1e-3, 10.0, 1e6):
        station = one(10, heat=heat, crew=[Crew("cabin", 3)])
        run = simulate(station, [HoleOpens(0, "h", "cabin", 0.1)], np.linspace(0, 30 * DAY, 5))
        assert np.all(np.isfinite(run.temperature))
        assert np.all(run.pressure[0, 1:] < 1e-3)
        assert np.abs(run.unaccounted).max() < 1e-9


def test_the_plain_flow_function_is_that_of_the_orifice():
    gammas = np.linspace(1.02, 1.66, 33)
    plain = [law.choked(float(gamma)) for gamma in gammas]
    np.testing.assert_allclose(plain, orifice.critical_flow_function(gammas), rtol=1e-14)


def test_traces_of_gas_do_not_hold_up_the_integrator():
    """Rooms that once made it step for ever, or look beyond the end of a gas."""
    less_than_a_molecule = law.Law(
        masses=np.array([4.9e-5, 2.3e-5, 1.1e-312, 9.1e-7]),
        feed=np.array([0.0, -1.3e-315, 1.5e-315, 0.0]),
        holes=1.2e-4,
        cracks=0.0,
        spread=3.2,
        wall=1.0,
    )
    stretch = follow(less_than_a_molecule, 90_000.0, 630_000.0)
    assert (stretch.end, stretch.runs_out) == (630_000.0, None)
    assert not stretch.law.feed.any()

    breathed_empty = law.Law(
        masses=np.array([9e-98, 1.3, 0.0, 0.0]),
        feed=np.array([0.0, -6.4e-5, 0.0, 0.0]),
        holes=6.5e-5,
        cracks=0.0,
        spread=2.4,
        wall=1.0,
        conductance=1160.0,
    )
    held = follow(breathed_empty, 0.0, 110_000.0)
    empty = follow(replace(breathed_empty, conductance=np.inf), 0.0, 110_000.0)
    assert held.runs_out is None and empty.runs_out == OXYGEN and held.end < empty.end < 110_000.0

    gone_in_a_microsecond = law.Law(
        masses=np.array([1.3e-11, 4e-12, 0.0, 1.3e-16]),
        feed=np.array([0.0, -9.7e-6, 0.0, 0.0]),
        holes=1.2e-6,
        cracks=0.0,
        spread=205_789.0,
        wall=244_892.0,
        conductance=0.0,
    )
    stretch = follow(gone_in_a_microsecond, 0.0, 10_000.0)
    assert stretch.runs_out == OXYGEN and stretch.end == pytest.approx(4e-12 / 9.7e-6, rel=0.01)


def test_a_last_gas_that_is_breathed_lets_its_wall_hold_the_temperature():
    """Drawing leaves the temperature as it is, so only the leak keeps the wall from holding it."""
    last_oxygen = law.Law(
        masses=np.array([6.4e-72, 0.907, 0.0, 1.2e-73]),
        feed=np.array([0.0, -3.7e-5, 0.0, 0.0]),
        holes=9.6e-5,
        cracks=3.2e-22,
        spread=5.0,
        wall=1.0,
        conductance=3000.0,
    )
    stretch = follow(last_oxygen, 0.0, 26_000.0)
    assert last_oxygen.may_be_held and stretch.runs_out is None and stretch.end < 26_000.0
    moles = float(stretch.at_nodes.masses(last_oxygen.masses, last_oxygen.feed)[1, -1]) / 0.0319988
    thinning, _ = last_oxygen.rates()(
        stretch.at_nodes.share_left[-1], stretch.at_nodes.inflow_left_s[-1], 1.0
    )
    assert thinning * moles * R == pytest.approx(3000.0 / law.HELD, rel=1e-3)


def test_a_creeping_integrator_hands_over(monkeypatch):
    """By LSODA or, when that has no patience, by Radau: the same course."""
    fed = law.Law(
        masses=np.array([0.8, 0.2, 0.0, 0.01]),
        feed=np.array([2e-5, 0.0, 1e-5, 0.0]),
        holes=1e-5,
        cracks=0.0,
        spread=5.0,
        wall=1.0,
        conductance=3.0,
    )
    usual = follow(fed, 0.0, 50_000.0)
    monkeypatch.setattr(integrated, "PATIENCE", 20)
    handed_over = follow(fed, 0.0, 50_000.0)
    moments = np.linspace(0.0, 50_000.0, 50)
    assert 20 < len(usual.nodes) < len(handed_over.nodes)
    for name in ("share_left", "inflow_left_s", "warmth"):
        by_lsoda, by_both = (getattr(s.course(moments), name) for s in (usual, handed_over))
        np.testing.assert_allclose(by_both, by_lsoda, rtol=1e-7, atol=1e-12)


def test_a_room_with_a_few_molecules_begins_as_an_empty_one():
    few = law.Law(
        masses=np.array([6.8e-161, 0.0, 1.7e-25, 2.5e-165]),
        feed=np.array([7e-3, 3e-3, 0.0, 1e-4]),
        holes=1e-6,
        cracks=0.0,
        spread=0.5,
        wall=1.0,
        conductance=10.0,
    )
    none = replace(few, masses=np.zeros(4))
    of_few, of_none = (follow(one, 0.0, 1e6).at_nodes.warmth for one in (few, none))
    np.testing.assert_allclose(of_few[-1], of_none[-1], rtol=1e-9)


def test_a_tight_room_with_less_than_a_molecule_fills_as_an_empty_one():
    trace = law.Law(
        masses=np.array([1e-160, 0.0, 0.0, 0.0]),
        feed=np.array([1e-3, 0.0, 0.0, 0.0]),
        holes=0.0,
        cracks=0.0,
        spread=0.5,
        wall=1.0,
        conductance=0.0,
    )
    warmth = follow(trace, 0.0, 3600.0).at_nodes.warmth
    np.testing.assert_allclose(warmth, 1.4, rtol=1e-12)  # gamma of nitrogen: nobody cools it
