"""``cabin.simulate`` and its parts refuse kindly: what it is, what is allowed, what it got."""

import math

import numpy as np
import pytest

from lib.physics import cabin
from lib.physics.cabin import (
    Alarm,
    Breathing,
    Compartment,
    CrackOpens,
    Crew,
    CrewMoves,
    CrewWorks,
    Hatch,
    HatchCloses,
    HoleOpens,
    MachineOn,
    Mixture,
    PatchFails,
    PatchOn,
    Scrubber,
    Station,
    Tank,
    TopUpStarts,
    simulate,
)

LAB, SHIP = Compartment("lab", 900, 1e5, 295), Compartment("ship", 10, 1e5, 295)
DOOR = Hatch("door", "lab", "ship")
STATION = Station([LAB, SHIP], [DOOR], [Crew("lab", 2)], tanks=[Tank("tank", "lab", 5)])


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Compartment("lab", 0, 1e5, 295), r"volume of 'lab' .* 1e-06 and 1e\+06 m³; got 0"),
        (lambda: Compartment("lab", 9, -1, 295), r"pressure of 'lab' .* 0 and 1e\+07 Pa; got -1"),
        (lambda: Compartment("lab", 9, 1e5, math.nan), r"temperature of 'lab' .* 1 and 5000 K"),
        (lambda: HoleOpens(-5, "h", "lab", 1e-6), r"time of an event .* got -5 s"),
        (lambda: HatchCloses(np.inf, "door"), r"time of an event .* got inf s"),
        (lambda: Mixture(nitrogen=0.8), r"sum of the mole fractions .* got 0\.8"),
        (lambda: Mixture(nitrogen=1.2, oxygen=-0.2), r"fraction of nitrogen .* 0 and 1; got 1\.2"),
        (lambda: Station([]), r"compartments must hold at least one; got none"),
        (lambda: Station([LAB, LAB]), r"names must differ; got 'lab' twice"),
        (lambda: Station([LAB], [DOOR]), r"compartment must be one of lab; got 'ship'"),
        (lambda: Station([LAB], [Hatch("d", "lab", "lab")]), r"hatch 'd' must join two"),
        (lambda: Station([LAB], heat="warm"), r"no conductance .* adiabatic; got 'warm'"),
        (lambda: Station([LAB], heat=-1.0), r"wall conductance .* got -1 W/K"),
        (lambda: Crew("lab", -1), r"number of people must lie between 0 .* got -1"),
        (lambda: Breathing(2.0, 0.0), r"oxygen rate of a person .* got 2 kg/s"),
        (lambda: Scrubber("s", "lab", -1.0), r"capacity of 's' .* got -1 kg/s"),
        (lambda: Tank("tank", "lab", -1.0), r"mass in 'tank' .* got -1 kg"),
        (lambda: Alarm("a", "lab"), r"alarm 'a' needs one of below and above"),
        (lambda: Alarm("a", "lab", "argon", below=1.0), r"quantity of alarm 'a' .* got 'argon'"),
        (lambda: HoleOpens(0, "h", "lab", -1e-6), r"hole area .* got -1e-06 m²"),
        (
            lambda: HoleOpens(0, "h", "lab", np.array([1e-6])),
            r"hole area .* one number .* got 1",
        ),
        (lambda: PatchOn(0, "h", 1.1), r"closed fraction must lie between 0 and 1; got 1\.1"),
        (lambda: CrackOpens(0, "c", "lab", 1e-5, 0.1, 0.0), r"depth of a crack .* got 0 m"),
    ],
)
def test_parts(make, says):
    with pytest.raises(ValueError, match=says):
        make()


HOLE = HoleOpens(50, "hole", "lab", 1e-6)


@pytest.mark.parametrize(
    ("events", "times", "says"),
    [
        ([], [10, 5], r"times must not fall; got 5 s after 10 s"),
        ([], [], r"times must be one row of at least one moment; got shape \(0,\)"),
        ([], [[1, 2]], r"one row .* got shape \(1, 2\)"),
        ([], [-1, 5], r"time must lie between 0 .* got -1 s"),
        ([HOLE, PatchOn(10, "hole")], [99], r"patch on 'hole' must come at 50 s, .* got 10 s"),
        ([HOLE, PatchFails(10, "hole")], [99], r"patch on 'hole' must come at 50 s"),
        ([PatchOn(10, "hole")], [99], r"hole or crack must be one of none; got 'hole'"),
        ([HOLE, HOLE], [99], r"names of holes and cracks must differ; got 'hole' twice"),
        ([HoleOpens(0, "h", "attic", 1e-6)], [99], r"compartment .* lab, ship; got 'attic'"),
        ([HatchCloses(0, "window")], [99], r"hatch must be one of door; got 'window'"),
        ([MachineOn(0, "oven")], [99], r"machine must be one of none; got 'oven'"),
        ([TopUpStarts(0, "can", 1.0)], [99], r"tank must be one of tank; got 'can'"),
        ([CrewMoves(0, 3, "lab", "ship")], [99], r"people who leave 'lab' .* 0 and 2; got 3"),
        ([CrewWorks(0, "attic", 1.0)], [99], r"compartment .* got 'attic'"),
    ],
)
def test_runs(events, times, says):
    with pytest.raises(ValueError, match=says):
        simulate(STATION, events, times)


def test_a_crack_so_wide_that_its_mouth_would_choke():
    """The gap at which ``w h³ p²/(24 mu R T d)`` passes ``Cd w h p psi/sqrt(R T)``, by hand."""
    air = cabin.CABIN_AIR.gas
    speed = 0.84 * 0.684731 * np.sqrt(air.specific_constant * 295)
    widest = np.sqrt(24 * air.viscosity * 3e-3 * speed / 1e5)
    simulate(STATION, [CrackOpens(0, "c", "lab", widest * 0.999, 0.1, 3e-3)], [1])
    with pytest.raises(ValueError, match=r"gap of a crack must lie between 0 and .*e-05 m; got"):
        simulate(STATION, [CrackOpens(0, "c", "lab", widest * 1.001, 0.1, 3e-3)], [1])


def test_a_patch_of_the_same_instant_may_stand_before_its_hole():
    run = simulate(STATION, [PatchOn(50, "hole", 1.0), HOLE], 99.0)
    assert np.all(run.lost == 0)
