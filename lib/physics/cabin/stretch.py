"""One zone between two changes: the closed form where it is exact, the integrator where not.

The integrator is scipy's LSODA, which copes with slow leaks and with a lock that empties in
seconds while a crew's breath trickles in for a month.  Its unknowns are the course itself:
``ln(1/kept)``, fed, spilt and, unless the walls hold it, ``ln(warmth)``.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from scipy.integrate import solve_ivp

from lib.physics.cabin import closed
from lib.physics.cabin.law import Course, Law
from lib.physics.limits import Floats

# The integrator's tolerances.  A stricter one for ln(warmth) keeps LSODA from seeing how stiff a
# fast wall is.
RELATIVE, ABSOLUTE, WARMTH = 1e-11, 1e-13, 1e-9
MOLECULE = 5e-26  # [kg], of nitrogen; less than this is an empty zone
DREGS = 1e-9  # of the last species in a zone that is drawn empty: taken as none
INSTANT = 1e-9  # [s]; two changes so close are one, and leave the integrator nothing to do
PUFF = 1e-6  # how much of a stretch an empty zone is fed before its temperature is followed


@dataclass(frozen=True)
class Stretch:
    """A zone's course from ``start`` to ``end`` [s].

    ``duration`` is exact where the difference of the two rounds.  ``course`` takes seconds from the
    start.  ``nodes``, counted likewise, are so close that between neighbours no pressure has more
    than one extremum.  ``runs_out`` is the species whose end ended the stretch, by index.
    """

    law: Law
    start: float
    end: float
    duration: float
    course: Callable[[Floats], Course]
    nodes: Floats
    at_nodes: Course
    runs_out: int | None = None


def follow(law: Law, start: float, end: float) -> Stretch:
    """The zone's course until ``end`` [s], or until a species that is drawn runs out."""
    steady = not law.feed.any()
    walled = 0.0 < law.conductance < math.inf and not law.is_tight
    if walled and law.unsettled(1.0, 0.0, 1.0) < 2.0:  # 1 ended the last stretch, to rounding
        law = replace(law, conductance=math.inf)
    if math.isinf(law.conductance) and (law.is_tight or law.keeps_its_air):
        form = closed.constant_air
    elif law.is_tight or (steady and is_empty(law)):
        form = closed.tight
    elif steady and law.conductance == 0.0 and not law.cracks:
        form = closed.adiabatic
    elif law.masses.ndim > 1:
        raise ValueError(
            "many cases at once need air of constant composition: while a zone leaks, its tanks"
            " must hold the same air as the zone; got another"
        )
    elif end - start > INSTANT:
        return _integrate(law, start, end)
    else:
        form = closed.constant_air  # next to no length: the composition has no time to change
    duration, runs_out = end - start, None
    if law.feed.min() < 0.0 and law.is_tight:  # masses are straight lines
        left = np.divide(law.masses, -law.feed, out=np.full(4, np.inf), where=law.feed < 0.0)
        if left.min() <= duration:
            duration, runs_out = float(left.min()), int(left.argmin())
            end = start + duration
    nodes = np.array([0.0, duration])
    if form is closed.tight:  # a rising mass times a falling temperature may turn more than once
        nodes = duration * np.union1d(np.linspace(0.0, 1.0, 33), np.geomspace(1e-6, 1.0, 32))
    course = form(law)
    return Stretch(law, start, end, duration, course, nodes, course(nodes), runs_out)


def is_empty(law: Law) -> bool:
    """Less than a molecule or two is nothing."""
    return bool(law.masses.sum() < 2.0 * MOLECULE)


def _integrate(law: Law, start: float, end: float) -> Stretch:
    """LSODA from the start, with a terminal event for each species that is drawn."""
    duration = end - start
    rates = law.rates()
    size = 3 if math.isinf(law.conductance) else 4

    def change(_: float, state: Floats) -> list[float]:
        thinned, fed, _spilt, *warmed = state.tolist()
        thinning, warming = rates(math.exp(-thinned), fed, math.exp(warmed[0]) if warmed else 1.0)
        return [thinning, 1.0 - thinning * fed, thinning * fed, warming][:size]

    # Where the last gas is drawn, its temperature would be followed ever faster to the very end.
    dregs = 0.0 if size == 3 or np.any(law.masses[law.feed >= 0.0]) else DREGS

    def masses_left(state: Floats) -> Floats:
        return law.masses * math.exp(-state[0]) + law.feed * float(state[1])

    def left_of(species: int) -> Callable[[float, Floats], float]:
        return lambda _, state: float(masses_left(state)[species] - dregs * law.masses[species])

    def unsettled(_: float, state: Floats) -> float:
        warmth = math.exp(state[3])
        return law.unsettled(math.exp(-state[0]), float(state[1]), warmth) - 1.0

    def all_but_gone(_: float, state: Floats) -> float:
        return fullness - float(state[0])

    drawn = [int(i) for i in np.flatnonzero(law.feed < 0.0)]
    events = [left_of(i) for i in drawn]
    if 0.0 < law.conductance < math.inf:
        events.append(unsettled)
    if not law.feed.any():
        fullness = math.log(float(law.masses.sum()) / MOLECULE)
        events.append(all_but_gone)
    for event in events:
        event.terminal = True  # type: ignore[attr-defined]  # how solve_ivp is told to stop
    begin, state = 0.0, np.zeros(size)
    if size == 4 and is_empty(law):  # nothing has no temperature: begin with a puff
        begin = PUFF * duration
        state[1], state[3] = begin, math.log(law.warmth_of_first_gas)
    scale = np.array([ABSOLUTE, ABSOLUTE * duration, ABSOLUTE * duration, WARMTH])[:size]
    run = solve_ivp(
        change, (begin, duration), state, method="LSODA", dense_output=True,
        events=events or None, rtol=RELATIVE, atol=scale,
    )  # fmt: skip
    if not run.success:
        raise RuntimeError(f"the integrator stopped: {run.message}")
    runs_out = None
    if run.status == 1 and run.t_events:  # an event has ended it
        runs_out = next((i for i, at in zip(drawn, run.t_events, strict=False) if len(at)), None)
        duration = float(run.t[-1])
        end = start + duration

    def read(state: Floats) -> Course:
        thinned, fed, spilt = state[:3]
        warmth = np.exp(state[3]) if size == 4 else np.ones_like(thinned)
        return Course(np.exp(-thinned), -np.expm1(-thinned), fed, spilt, warmth)

    dense = run.sol
    assert dense is not None  # asked for above
    return Stretch(
        law, start, end, duration, lambda t: read(dense(t)), run.t, read(run.y), runs_out
    )
