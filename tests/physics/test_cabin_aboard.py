"""What is aboard: tanks, alarms, people and machines, each against numbers worked by hand."""

import dataclasses

import numpy as np
import pytest
from scipy.constants import R
from scipy.optimize import brentq

from lib.physics import cabin
from lib.physics.cabin import (
    Alarm,
    Compartment,
    CrackOpens,
    Crew,
    CrewMoves,
    CrewWorks,
    Generator,
    HoleOpens,
    MachineOff,
    MachineOn,
    Scrubber,
    Station,
    Tank,
    TopUpStarts,
    TopUpStops,
    simulate,
)

DAY = 86_400.0
AIR = cabin.CABIN_AIR.gas
NITROGEN, OXYGEN, CARBON_DIOXIDE, WATER = range(4)


def one(volume=916.0, pressure=101_325.0, kelvin=295.15, **more):
    return Station([Compartment("cabin", volume, pressure, kelvin)], **more)


def test_a_tank_runs_out_at_its_time():
    station = one(tanks=[Tank("tank", "cabin", 36.0)])
    events = [TopUpStarts(1000, "tank", 0.01), TopUpStarts(9000, "tank", 0.02)]
    run = simulate(station, events, [0, 1000, 2800, 4600, 4601, 1e4])
    np.testing.assert_allclose(run.tank_left[0], [36, 36, 18, 0, 0, 0], atol=1e-12)
    np.testing.assert_allclose(run.added.sum(axis=0), [0, 0, 18, 36, 36, 36])
    gained = 36 * R / AIR.molar_mass * 295.15 / 916
    np.testing.assert_allclose(run.pressure[0, 3:], 101_325 + gained)


def test_a_tank_that_runs_out_over_a_leak_ends_the_level():
    """While the tank lasts p nears its level; then the plain exponential of what is there."""
    station = one(50, tanks=[Tank("tank", "cabin", 10.0)])
    events = [HoleOpens(0, "h", "cabin", 1e-5), TopUpStarts(0, "tank", 1e-3)]
    run = simulate(station, events, [1e4, 3e4])
    tau = cabin.time_constant(50, 1e-5, 295.15, gas=AIR)
    assert run.tank_left[0, 0] == 0
    assert run.pressure[0, 1] == pytest.approx(run.pressure[0, 0] * np.exp(-2e4 / tau), rel=1e-12)


def test_alarms_sound_exactly_where_the_closed_form_crosses():
    alarms = [
        Alarm("leave", "cabin", below=65_328),
        Alarm("oxygen", "cabin", "oxygen", below=18_000),
    ]
    run = simulate(one(alarms=alarms), [HoleOpens(0, "h", "cabin", 1e-5)], [0, 30 * DAY])
    tau = cabin.time_constant(916, 1e-5, 295.15, gas=AIR)
    oxygen, leave = run.alarms
    assert oxygen.alarm == "oxygen"
    assert leave.time == pytest.approx(tau * np.log(101_325 / 65_328), rel=1e-12)
    assert oxygen.time == pytest.approx(tau * np.log(0.21 * 101_325 / 18_000), rel=1e-12)


def test_an_alarm_in_an_integrated_stretch_sounds_on_its_threshold():
    station = one(crew=[Crew("cabin", 6)], alarms=[Alarm("stale", "cabin", "carbon_dioxide", above=400)])
    hole = HoleOpens(0, "h", "cabin", 1e-5)
    (sounding,) = simulate(station, [hole], [5 * DAY]).alarms
    there = simulate(station, [hole], sounding.time).partial_pressure[0, CARBON_DIOXIDE]
    assert there == pytest.approx(400, rel=1e-9)


def test_an_alarm_hears_a_dip_between_two_steps():
    """Oxygen falls while the crack is strong, and is made up when it is weak: one shallow dip."""
    station = one(7, generators=[Generator("g", "cabin", 1.5e-6)])
    crack = CrackOpens(0, "c", "cabin", 20e-6, 0.04, 3e-3)
    times = np.linspace(0, 40 * DAY, 4001)
    oxygen = simulate(station, [crack], times).partial_pressure[0, OXYGEN]
    assert 0 < oxygen.argmin() < 4000
    just_above = oxygen.min() * (1 + 1e-7)
    watched = dataclasses.replace(station, alarms=[Alarm("dip", "cabin", "oxygen", below=just_above)])
    (sounding,) = simulate(watched, [crack], [40 * DAY]).alarms

    def excess(time):
        return float(simulate(station, [crack], time).partial_pressure[0, OXYGEN]) - just_above

    assert sounding.time == pytest.approx(brentq(excess, 0, times[oxygen.argmin()]), rel=1e-6)


def test_an_alarm_sounds_at_once_and_again_only_after_it_was_clear():
    station = one(10, 9e4, alarms=[Alarm("low", "cabin", below=9.5e4)], tanks=[Tank("t", "cabin", 9)])
    events = [
        TopUpStarts(100, "t", 0.01),
        TopUpStops(300, "t"),
        HoleOpens(1000, "h", "cabin", 1e-4),
    ]
    run = simulate(station, events, [0, 5000])
    tau = cabin.time_constant(10, 1e-4, 295.15, gas=AIR)
    full = 9e4 + 2.0 * AIR.specific_constant * 295.15 / 10
    assert [s.time for s in run.alarms] == pytest.approx([0, 1000 + tau * np.log(full / 9.5e4)])


def test_a_crew_without_oxygen_breathes_only_what_is_made():
    """10 m³ hold 2.7 kg; six people use it up; then a generator of a third of their need is all."""
    need = 6 * 0.835 / DAY
    station = one(10, crew=[Crew("cabin", 6)], generators=[Generator("g", "cabin", need / 3)])
    first = float(station.compartments[0].masses[OXYGEN])
    gone = first / (2 / 3 * need)
    run = simulate(station, [], [gone * (1 - 1e-9), gone + DAY, gone + 2 * DAY])
    assert run.mass[0, OXYGEN, 0] == pytest.approx(0, abs=1e-7)
    assert np.all(run.mass[0, OXYGEN, 1:] == 0)
    a_day = np.diff(run.breathed[:, 1:], axis=1)[:, 0]
    assert a_day[OXYGEN] == pytest.approx(-6 * 0.835 / 3)
    assert a_day[CARBON_DIOXIDE] == pytest.approx(6 * 0.998 / 3)


@pytest.mark.parametrize("leak", [[], [HoleOpens(0, "h", "cabin", 1e-7)]])
def test_a_scrubber_takes_at_most_what_is_there(leak):
    station = one(50, crew=[Crew("cabin", 1)], scrubbers=[Scrubber("s", "cabin", 1e-3, is_on=False)])
    run = simulate(station, [MachineOn(DAY, "s"), *leak], [DAY, 2 * DAY, 3 * DAY])
    carbon = run.mass[0, CARBON_DIOXIDE]
    assert carbon[0] > 0.9
    assert np.all(carbon[1:] == 0)
    assert np.diff(run.scrubbed[CARBON_DIOXIDE])[1] == pytest.approx(0.998)


def test_people_count_where_they_are_and_as_they_work():
    rooms = [Compartment("one", 100, 1e5, 295), Compartment("two", 100, 1e5, 295)]
    station = Station(rooms, crew=[Crew("one", 3)])
    events = [
        CrewMoves(DAY, 2, "one", "two"),
        CrewWorks(DAY, "two", 2.0),
        CrewMoves(2 * DAY, 1, "one", None),
        CrewMoves(2 * DAY, 1, None, "two"),
    ]
    run = simulate(station, events, [DAY, 2 * DAY, 3 * DAY])
    carbon = run.mass[:, CARBON_DIOXIDE] / 0.998
    np.testing.assert_allclose(carbon, [[3, 4, 4], [0, 4, 10]], atol=1e-12)


def test_water_enters_only_at_the_rate_given():
    dry = simulate(one(crew=[Crew("cabin", 6)]), [], DAY)
    damp = simulate(one(crew=[Crew("cabin", 6)], breathing=cabin.Breathing(1e-5, 1e-5, 2e-5)), [], DAY)
    assert dry.mass[0, WATER] == 0
    assert damp.mass[0, WATER] == pytest.approx(6 * 2e-5 * DAY)


def test_a_switched_machine_counts_only_while_it_runs():
    station = one(generators=[Generator("g", "cabin", 1e-5, is_on=False)])
    events = [MachineOn(100, "g"), MachineOn(150, "g"), MachineOff(300, "g")]
    assert simulate(station, events, 1000.0).added[OXYGEN] == pytest.approx(200 * 1e-5)
    assert simulate(station, events, 200.0).added[OXYGEN] == pytest.approx(100 * 1e-5)
