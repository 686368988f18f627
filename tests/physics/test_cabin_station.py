"""A station through its events, held against other ways to the same answer.

The closed forms of one volume, of a patch and of a hatch; the same law integrated here a second
time, written from the balance of mass; sums by hand; and what must hold whatever happens.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import R
from scipy.integrate import solve_ivp

from lib.physics import cabin, orifice, repair
from lib.physics.cabin import (
    BVAD_2004,
    CABIN_AIR,
    Alarm,
    Compartment,
    Crew,
    CrewMoves,
    Generator,
    Hatch,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    MachineOff,
    Mixture,
    PatchFails,
    PatchOn,
    Scrubber,
    Station,
    Tank,
    TopUpStarts,
    simulate,
    simulate_many,
)

HOLE = float(orifice.round_area(0.002))
AIR = CABIN_AIR.gas
KELVIN, P0, DAY = 295.15, 99_991.8, 86_400.0


def room(name="station", volume=944.0, pressure=P0, temperature=KELVIN, air=CABIN_AIR):
    return Compartment(name, volume, pressure, temperature, air)


@pytest.mark.parametrize("heat", ["isothermal", "adiabatic", 40.0])
def test_one_volume_is_blow_down(heat):
    times = np.linspace(0, 900, 40)
    run = simulate(Station([room(volume=10)], heat=heat), [HoleOpens(0, "h", "station", 1e-4)],
                   times)  # fmt: skip
    one = cabin.blow_down(10, 1e-4, P0, KELVIN, times, heat=heat, gas=AIR)
    assert run.pressure[0] == pytest.approx(one.pressure, rel=1e-6)
    assert run.temperature[0] == pytest.approx(one.temperature, rel=1e-6)
    assert run.mass.sum(axis=(0, 1)) == pytest.approx(one.mass, rel=1e-6)


def test_a_patch_is_repair():
    times = np.linspace(0, 20 * DAY, 50)
    events = [HoleOpens(0, "h", "station", HOLE), PatchOn(DAY, "h", 0.4)]
    tau = cabin.time_constant(944, HOLE, KELVIN, gas=AIR)
    expected = repair.patched_pressure(P0, tau, times, patch_time=DAY, closed_fraction=0.4)
    assert simulate(Station([room()]), events, times).pressure[0] == pytest.approx(expected)


def test_a_failed_patch_leaves_the_hole_as_it_was_and_a_renewed_one_counts():
    events = [HoleOpens(0, "h", "station", HOLE), PatchOn(0, "h", 1.0), PatchFails(DAY, "h"),
              PatchOn(3 * DAY, "h", 0.5), PatchOn(4 * DAY, "h", 1.0)]  # fmt: skip
    run = simulate(Station([room()]), events, [0, DAY, 3 * DAY, 4 * DAY, 30 * DAY])
    tau = float(cabin.time_constant(944, HOLE, KELVIN, gas=AIR))
    open_days = np.array([0, 0, 2, 2.5, 2.5])
    assert run.pressure[0] == pytest.approx(P0 * np.exp(-open_days * DAY / tau))


def test_a_hatch_is_repair():
    times = np.linspace(0, 2 * DAY, 60)
    both = Station([room(volume=937.5), room("ship", 6.5)], [Hatch("door", "station", "ship")])
    run = simulate(both, [HoleOpens(0, "h", "ship", HOLE), HatchCloses(3600, "door")], times)
    shut = repair.close_hatch(P0, 944, 6.5, HOLE, KELVIN, times, hatch_time=3600, gas=AIR)
    assert run.pressure[1] == pytest.approx(shut.leaking, rel=1e-9)
    assert run.pressure[0] == pytest.approx(shut.safe, rel=1e-9)


def test_crew_machines_and_a_hole_as_integrated_from_the_balance():
    """Written anew: each species' mass, the mixture's constants at each instant, rtol 1e-10."""
    crew, day = 6, 10 * DAY
    scrubbed, made = 4.0 / DAY, 3.0 / DAY
    station = Station([room(volume=400)], crew=[Crew("station", crew)],
                      scrubbers=[Scrubber("s", "station", scrubbed)],
                      generators=[Generator("g", "station", made)])  # fmt: skip
    run = simulate(station, [HoleOpens(0, "h", "station", HOLE)], np.linspace(0, day, 30))
    molar = np.array([28.0134e-3, 31.9988e-3, 44.0095e-3])
    cv = np.array([2.5, 2.5, 1 / 0.29])
    feed = np.array([0.0, made - crew * BVAD_2004.oxygen,
                     crew * BVAD_2004.carbon_dioxide - scrubbed])  # fmt: skip

    def balance(_, mass):
        moles = mass / molar
        gamma = 1 + moles.sum() / (moles @ cv)
        psi = np.sqrt(gamma) * (2 / (gamma + 1)) ** ((gamma + 1) / (2 * (gamma - 1)))
        pressure = moles.sum() * R * KELVIN / 400
        specific = R * moles.sum() / mass.sum()
        out = 0.84 * HOLE * pressure * psi / np.sqrt(specific * KELVIN)
        return feed - out * mass / mass.sum()

    start = P0 * 400 / (R * KELVIN) * np.array([0.79, 0.21, 0.0]) * molar
    other = solve_ivp(balance, (0, day), start, rtol=1e-10, atol=1e-12, t_eval=run.time)
    assert run.mass[0, :3] == pytest.approx(other.y, rel=1e-7, abs=1e-7)


def test_six_people_without_a_scrubber():
    """6 × 0.998 kg of carbon dioxide a day into 916 m³: 364 Pa, 2.7 mmHg, by the gas law."""
    station = Station([room(volume=916)], crew=[Crew("station", 6)])
    run = simulate(station, [], [0, DAY])
    by_hand = 6 * 0.998 / 44.0095e-3 * R * KELVIN / 916
    assert run.partial_pressure[0, 2, 1] == pytest.approx(by_hand, rel=1e-9)
    assert by_hand / 133.322 == pytest.approx(2.73, abs=0.01)
    used = 6 * 0.835 / 31.9988e-3 * R * KELVIN / 916
    fall = run.partial_pressure[0, 1, 0] - run.partial_pressure[0, 1, 1]
    assert fall == pytest.approx(used, rel=1e-9)


def test_a_tank_runs_out_at_its_time():
    tank = Tank("progress", "station", 50.0)
    run = simulate(Station([room()], tanks=[tank]), [TopUpStarts(100, "progress", 0.5)],
                   [99, 100, 150, 200, 1000])  # fmt: skip
    assert run.tank_left[0] == pytest.approx([50, 50, 25, 0, 0])
    assert run.added.sum(axis=0) == pytest.approx([0, 0, 25, 50, 50])
    assert run.pressure[0, 4] == run.pressure[0, 3]


def test_make_up_air_comes_to_its_balance():
    """Fed with the same air, isothermal: to m sqrt(RT)/(Cd A psi), a closed form of the notes."""
    fed = 1e-3
    tank = Tank("t", "station", 1e9)
    run = simulate(Station([room(volume=1.0)], tanks=[tank]),
                   [HoleOpens(0, "h", "station", HOLE), TopUpStarts(0, "t", fed)],
                   np.linspace(0, DAY, 9))  # fmt: skip
    psi = float(orifice.critical_flow_function(AIR.gamma))
    level = fed * np.sqrt(AIR.specific_constant * KELVIN) / (0.84 * HOLE * psi)
    tau = float(cabin.time_constant(1.0, HOLE, KELVIN, gas=AIR))
    expected = level + (P0 - level) * np.exp(-run.time / tau)
    assert run.pressure[0] == pytest.approx(expected, rel=1e-9)


def test_an_alarm_sounds_at_the_crossing():
    line = 690 * 133.322
    station = Station([room()], alarms=[Alarm("Mir's", "station", below=line)])
    run = simulate(station, [HoleOpens(0, "h", "station", HOLE)], [0, 30 * DAY])
    expected = cabin.time_to_pressure(944, HOLE, P0, line, KELVIN, gas=AIR)
    assert [s.time for s in run.alarms] == pytest.approx([float(expected)], rel=1e-9)


def test_opening_a_hatch_equalises_and_keeps_the_mass():
    station = Station([room("a", 10, 1e5), room("b", 30, 2e4)], [Hatch("d", "a", "b", False)])
    run = simulate(station, [HatchOpens(5, "d")], [0, 4, 5, 9])
    assert run.pressure[:, 1] == pytest.approx([1e5, 2e4])
    assert run.pressure[:, 2] == pytest.approx([4e4, 4e4])
    assert run.mass.sum(axis=(0, 1)) == pytest.approx(run.first_mass.sum())


def none_or(least, most):
    """Nothing at all, or an amount that a station could know."""
    return st.just(0.0) | st.floats(least, most)


areas, whens = none_or(1e-8, 1e-3), none_or(1.0, 30 * DAY)


@settings(max_examples=60, deadline=None)
@given(
    hole=areas, other=areas, opened=whens, patched=none_or(1.0, 5 * DAY), share=st.floats(0, 1),
    shut=whens, people=st.integers(0, 7), scrub=none_or(1e-6, 1e-3), made=none_or(1e-6, 1e-3),
    stored=none_or(0.1, 60), rate=none_or(1e-6, 1e-2),
    heat=st.sampled_from(["isothermal", "adiabatic"]),
)  # fmt: skip
def test_mass_is_kept_whatever_happens(
    hole, other, opened, patched, share, shut, people, scrub, made, stored, rate, heat
):
    station = Station(
        [room("a", 500), room("b", 100)], [Hatch("d", "a", "b")], [Crew("a", people)],
        [Scrubber("s", "a", scrub)], [Generator("g", "b", made)], [Tank("t", "b", stored)],
        heat=heat,
    )  # fmt: skip
    events = [HoleOpens(opened, "h", "a", hole), HoleOpens(0, "k", "b", other),
              PatchOn(opened + patched, "h", share), HatchCloses(shut, "d"),
              TopUpStarts(DAY, "t", rate), MachineOff(2 * DAY, "s")]  # fmt: skip
    run = simulate(station, events, np.linspace(0, 30 * DAY, 7))
    assert np.abs(run.unaccounted).max() <= 1e-9 * run.first_mass.sum()
    assert run.mass.min() >= -1e-9
    assert np.all(np.diff(run.lost.sum(axis=0)) >= -1e-9)
    assert np.all(np.isfinite(run.pressure))


@settings(max_examples=40, deadline=None)
@given(small=st.floats(1e-8, 1e-4), factor=st.floats(1.01, 10), share=st.floats(0, 1))
def test_bigger_holes_fall_faster_patches_never_do_and_hatches_save(small, factor, share):
    times = np.linspace(0, 10 * DAY, 12)
    station = Station([room("a", 900), room("b", 10)], [Hatch("d", "a", "b")])

    def fall(*events):
        return simulate(station, events, times).pressure

    base = fall(HoleOpens(0, "h", "b", small))
    assert np.all(fall(HoleOpens(0, "h", "b", small * factor)) <= base * (1 + 1e-12))
    assert np.all(
        fall(HoleOpens(0, "h", "b", small), PatchOn(DAY, "h", share)) >= base * (1 - 1e-12)
    )
    assert np.all(
        fall(HoleOpens(0, "h", "b", small), HatchCloses(DAY, "d"))[0] >= base[0] * (1 - 1e-12)
    )


def test_many_holes_are_each_the_single_one():
    times = np.linspace(0, 20 * DAY, 400)
    holes = np.geomspace(1e-8, 1e-4, 5)
    many = simulate_many(Station([room()]), [HoleOpens(0, "h", "station", holes)], times)
    for area, fallen in zip(holes, many.pressure[:, 0], strict=True):
        one = simulate(Station([room()]), [HoleOpens(0, "h", "station", area)], times)
        assert fallen == pytest.approx(one.pressure[0], rel=1e-12)


def test_nothing_happens_without_a_hole_and_twice_shut_is_shut():
    station = Station([room("a"), room("b", 5)], [Hatch("d", "a", "b")])
    run = simulate(station, [HoleOpens(0, "h", "b", 0.0), HatchCloses(1, "d"), HatchCloses(2, "d")],
                   [0, 10])  # fmt: skip
    assert run.pressure[:, 1] == pytest.approx([P0, P0])


@pytest.mark.parametrize(("make", "says"), [
    (lambda: room(volume=0), "volume of 'station' must lie between"),
    (lambda: HoleOpens(0, "h", "station", -1), "hole area must lie between"),
    (lambda: PatchOn(0, "h", 1.5), "closed fraction must lie between 0 and 1"),
    (lambda: Mixture(nitrogen=0.5), "sum of the mole fractions"),
    (lambda: Hatch("d", "a", "a") and Station([room("a")], [Hatch("d", "a", "a")]), "two comp"),
    (lambda: Station([room(), room()]), "names must differ"),
    (lambda: Station([]), "at least one"),
    (lambda: Station([room()], [Hatch("d", "station", "moon")]), "compartment must be one of"),
    (lambda: simulate(Station([room()]), [PatchOn(0, "h")], [1]), "hole or crack must be one of"),
    (lambda: simulate(Station([room()]), [HoleOpens(5, "h", "station", HOLE), PatchOn(1, "h")],
                      [9]), "must come at 5 s"),
    (lambda: simulate(Station([room()]), [HoleOpens(-5, "h", "station", HOLE)], [9]), "time"),
    (lambda: simulate(Station([room()]), [], [5, 1]), "times must not fall"),
    (lambda: simulate(Station([room()], crew=[Crew("station", 2)]),
                      [CrewMoves(1, 3, "station", None)], [9]), "people who leave"),
    (lambda: simulate(Station([room()]), [TopUpStarts(0, "t", 1)], [9]), "tank must be one of"),
])  # fmt: skip
def test_bad_input_is_refused_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_an_empty_tank_gives_nothing():
    run = simulate(Station([room()], tanks=[Tank("t", "station", 0.0)]),
                   [TopUpStarts(0, "t", 1.0)], [0, 10])  # fmt: skip
    assert run.added.sum() == 0 and run.pressure[0, 1] == pytest.approx(P0)
