"""What must hold for any station and any events: conservation, direction, and kind refusals."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.physics.cabin import (
    Alarm,
    Compartment,
    CrackOpens,
    Crew,
    CrewMoves,
    Generator,
    Hatch,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    MachineOff,
    MachineOn,
    Mixture,
    PatchFails,
    PatchOn,
    Scrubber,
    Station,
    Tank,
    TopUpStarts,
    TopUpStops,
    simulate,
)

DAY = 86_400.0
ROOMS = ("node", "lab", "ship")
HATCHES = [Hatch("aft", "node", "lab"), Hatch("down", "node", "ship")]
AIRS = [Mixture(nitrogen=0.79, oxygen=0.21), Mixture(nitrogen=0.7, oxygen=0.28, water=0.02)]

names = st.sampled_from(ROOMS)
moments = st.floats(0, 30 * DAY)
fractions = st.floats(0, 1)
powers = {low: st.floats(low, 0).map(lambda x: 10.0**x) for low in (-9, -7, -6)}


@st.composite
def stations(draw):
    rooms = [
        Compartment(
            name,
            draw(st.floats(1, 1000)),
            draw(st.floats(0, 2e5)),
            draw(st.floats(270, 320)),
            draw(st.sampled_from(AIRS)),
        )
        for name in ROOMS
    ]
    return Station(
        rooms,
        HATCHES,
        [Crew(draw(names), draw(st.integers(0, 6)), draw(st.floats(0, 4)))],
        [Scrubber("scrubber", draw(names), 1e-3 * draw(powers[-6]))],
        [Generator("generator", draw(names), 1e-3 * draw(powers[-6]))],
        [Tank("tank", draw(names), draw(st.floats(0, 50)), draw(st.sampled_from(AIRS)))],
        [Alarm("low", draw(names), below=7e4), Alarm("stale", "lab", "carbon_dioxide", above=400)],
        heat=draw(st.sampled_from(["isothermal", "isothermal", "adiabatic", 30.0, 3000.0])),
    )


@st.composite
def happenings(draw):
    opened, patched = sorted([draw(moments), draw(moments)])
    return [
        HoleOpens(opened, "hole", draw(names), 1e-2 * draw(powers[-7])),
        PatchOn(patched, "hole", draw(fractions)),
        CrackOpens(draw(moments), "crack", draw(names), 1e-6 * draw(fractions), 0.1, 3e-3),
        *(
            draw(st.builds(kind, moments, st.sampled_from(["aft", "down"])))
            for kind in (HatchCloses, HatchOpens, HatchCloses)
        ),
        TopUpStarts(draw(moments), "tank", 1e-2 * draw(powers[-6])),
        draw(st.sampled_from([MachineOff, MachineOn]))(draw(moments), "scrubber"),
        MachineOff(draw(moments), "generator"),
        CrewMoves(draw(moments), 1, None, draw(names)),
    ]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(stations(), happenings())
def test_mass_balances_and_nothing_is_negative(station, events):
    run = simulate(station, events, np.linspace(0, 30 * DAY, 13))
    first = float(run.first_mass.sum()) + 0.1  # for a station that begins empty
    assert np.abs(run.unaccounted).max() <= 1e-9 * first
    assert run.mass.min() >= -1e-12 * first
    assert np.diff(run.lost, axis=1).min() >= -1e-12 * first
    assert np.diff(run.scrubbed, axis=1).min() >= -1e-12 * first
    assert np.diff(run.tank_left, axis=1).max() <= 1e-12
    assert run.temperature.min() > 0


@settings(max_examples=20, deadline=None, derandomize=True)
@given(stations(), happenings(), st.permutations(range(10)))
def test_the_order_in_the_list_and_the_other_times_do_not_matter(station, events, order):
    every = simulate(station, events, np.linspace(0, 30 * DAY, 13))
    last = simulate(station, [events[i] for i in order], 30 * DAY)
    np.testing.assert_allclose(last.pressure, every.pressure[:, -1], rtol=1e-12)
    np.testing.assert_allclose(last.lost, every.lost[:, -1], rtol=1e-12)
    assert last.alarms == every.alarms


def breathing_pair(pressure=1e5):
    rooms = [Compartment("station", 900, pressure, 295), Compartment("ship", 10, pressure, 295)]
    return Station(rooms, [Hatch("door", "station", "ship")], [Crew("station", 3)])


@settings(max_examples=40, deadline=None)
@given(powers[-9], st.floats(1.01, 10), st.floats(0, 30 * DAY))
def test_a_bigger_hole_falls_faster(share, factor, time):
    small, big = (
        simulate(breathing_pair(), [HoleOpens(0, "h", "ship", area)], time).pressure
        for area in (1e-2 * share, 1e-2 * share * factor)
    )
    assert np.all(big <= small * (1 + 1e-9))


@settings(max_examples=40, deadline=None)
@given(fractions, fractions, moments, moments)
def test_a_patch_never_speeds_the_fall_and_a_tighter_one_slows_it(closed, more, at, time):
    def pressure(fraction):
        events = [HoleOpens(0, "h", "ship", 1e-5), PatchOn(at, "h", fraction)]
        return simulate(breathing_pair(), events, time).pressure

    tighter = pressure(closed + (1 - closed) * more)
    assert np.all(pressure(0.0) <= pressure(closed) * (1 + 1e-9))
    assert np.all(pressure(closed) <= tighter * (1 + 1e-9))


@settings(max_examples=40, deadline=None)
@given(powers[-9], moments, moments)
def test_a_closed_hatch_never_lowers_the_safe_side(share, at, time):
    """Without a crew, whose breath thins the air a little, and more so where there is less."""
    pair = dataclasses.replace(breathing_pair(), crew=())
    hole = HoleOpens(0, "h", "ship", 1e-3 * share)
    left_open = simulate(pair, [hole], time).pressure
    shut = simulate(pair, [hole, HatchCloses(at, "door")], time).pressure
    last_molecules = 1e-15
    assert shut[0] >= left_open[0] * (1 - 1e-9) - last_molecules
    assert shut[1] <= left_open[1] * (1 + 1e-9) + last_molecules


def test_what_changes_nothing():
    """A hole of no area, a hatch closed twice, an empty tank, a tank shut before it was opened."""
    station = dataclasses.replace(breathing_pair(), tanks=[Tank("tank", "station", 0.0)])
    idle = [
        HoleOpens(0, "h", "ship", 0.0),
        TopUpStarts(5, "tank", 1.0),
        TopUpStops(2, "tank"),
        PatchFails(7, "h"),
    ]
    shut = [HatchCloses(10, "door")]
    plain = simulate(station, shut, [0, 10, DAY])
    same = simulate(station, [*idle, *shut, HatchCloses(20, "door")], [0, 10, DAY])
    np.testing.assert_allclose(same.pressure, plain.pressure, rtol=1e-14)
    assert np.all(same.lost == 0) and np.all(same.added == 0)


def test_events_after_the_last_time_do_nothing_but_are_still_checked():
    hole, late = HoleOpens(0, "h", "ship", 1e-5), HatchCloses(2 * DAY, "door")
    plain, more = (simulate(breathing_pair(), e, [DAY]).pressure for e in ([hole], [hole, late]))
    np.testing.assert_array_equal(plain, more)
    with pytest.raises(ValueError, match="hatch must be one of door; got 'window'"):
        simulate(breathing_pair(), [HatchCloses(2 * DAY, "window")], [DAY])
