"""What each event does to a station's condition."""

from collections.abc import Iterable, Iterator
from typing import assert_never

import numpy as np
from scipy.constants import R as GAS_CONSTANT

from lib.physics.cabin.condition import Condition
from lib.physics.cabin.events import (
    WIDEST,
    CrackOpens,
    CrewMoves,
    CrewWorks,
    Event,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    MachineOff,
    MachineOn,
    PatchFails,
    PatchOn,
    TopUpStarts,
    TopUpStops,
)
from lib.physics.cabin.mixture import SUMS
from lib.physics.limits import Floats, one_of, within
from lib.physics.orifice import DRILLED_HOLE, critical_flow_function


def in_order(events: Iterable[Event]) -> list[Event]:
    """By time; those of one instant as given, but patches after the holes that they are for.

    ``ValueError`` for two leaks of one name, or a patch before its hole.
    """
    listed = list(events)
    opens_at: dict[str, float] = {}
    for event in listed:
        if isinstance(event, HoleOpens | CrackOpens):
            if event.name in opens_at:
                raise ValueError(f"names of holes and cracks must differ; got {event.name!r} twice")
            opens_at[event.name] = event.time
    for event in listed:
        if isinstance(event, PatchOn | PatchFails):
            one_of("hole or crack", event.leak, tuple(opens_at))
            if event.time < opens_at[event.leak]:
                raise ValueError(
                    f"a patch on {event.leak!r} must come at {opens_at[event.leak]:g} s, when that"
                    f" opens, or later; got {event.time:g} s"
                )
    return sorted(listed, key=lambda e: (e.time, isinstance(e, PatchOn | PatchFails)))


def happen(now: Condition, event: Event) -> None:
    """Change the condition as the event says, at once.

    ``ValueError`` for a name that nothing bears, or more people than there are.
    """
    station = now.station
    hatches = tuple(hatch.name for hatch in station.hatches)
    match event:
        case HoleOpens() | CrackOpens():
            place = one_of("compartment", event.compartment, station.names)
            if isinstance(event, CrackOpens):
                within("gap of a crack", event.gap, 0.0, _widest_gap(now, place, event.depth), "m")
            now.leaks[event.name] = event
            now.closed[event.name] = 0.0
        case PatchOn():
            now.closed[event.leak] = event.closed_fraction
        case PatchFails():
            now.closed[event.leak] = 0.0
        case HatchCloses():
            one_of("hatch", event.hatch, hatches)
            now.shut.add(event.hatch)
            now.join()
        case HatchOpens():
            one_of("hatch", event.hatch, hatches)
            now.shut.discard(event.hatch)
            now.join()
        case CrewMoves():
            if event.origin is not None:
                place = one_of("compartment", event.origin, station.names)
                there = float(now.people[place])
                within(f"people who leave {event.origin!r}", event.number, 0.0, there)
                now.people[place] -= event.number
            if event.destination is not None:
                now.people[one_of("compartment", event.destination, station.names)] += event.number
        case CrewWorks():
            now.activity[one_of("compartment", event.compartment, station.names)] = event.activity
        case MachineOn() | MachineOff():
            one_of("machine", event.machine, tuple(machine.name for machine in station.machines))
            change = now.off.discard if isinstance(event, MachineOn) else now.off.add
            change(event.machine)
        case TopUpStarts() | TopUpStops():
            place = one_of("tank", event.tank, tuple(tank.name for tank in station.tanks))
            now.valve[place] = event.rate if isinstance(event, TopUpStarts) else 0.0
        case _:
            assert_never(event)


def _widest_gap(now: Condition, place: int, depth: float) -> float:
    """Where a crack's mouth begins to hold the gas back more than its walls do [m].

    ``w h³ p² / (24 mu R T d) = Cd w h p psi / sqrt(R T)``, solved for h.
    """
    mass, moles, heat, drag = now.masses[place] @ SUMS
    if mass == 0.0:
        return WIDEST
    kelvin = now.temperature[place]
    pressure = moles * GAS_CONSTANT * kelvin / now.station.volumes[place]
    speed = (
        DRILLED_HOLE
        * critical_flow_function(1.0 + moles / heat)
        * np.sqrt(GAS_CONSTANT * moles / mass * kelvin)
    )
    return min(float(np.sqrt(24.0 * drag / moles * depth * speed / pressure)), WIDEST)


def between(now: Condition, ordered: list[Event], times: Floats) -> Iterator[tuple[float, slice]]:
    """The spans between events: until when [s], and which of the times fall into each.

    Events happen as the spans are taken; those of a time come before what is read at that time.
    """
    end, first = float(times[-1]), 0
    soon = [event for event in ordered if event.time <= end]
    for event in soon:
        if event.time > now.time:
            beyond = int(np.searchsorted(times, event.time))
            yield event.time, slice(first, beyond)
            now.time, first = event.time, beyond
        happen(now, event)
    yield end, slice(first, len(times))
    for event in ordered[len(soon) :]:
        happen(now, event)  # nobody reads what comes of it; only to refuse what cannot be
