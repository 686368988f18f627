"""The zone's law by scipy's LSODA, where it has no closed form.

LSODA copes with slow leaks and with a lock that empties in seconds while a crew's breath trickles
in for a month; where it does not see that a fast wall makes the equation stiff, Radau takes over.
The unknowns are the course itself: ``-ln(share_left)``, ``inflow_left_s``, ``inflow_lost_s`` and,
unless the walls hold it, ``ln(warmth)``.
"""

import math
from collections.abc import Callable

import numpy as np
from scipy.integrate import LSODA, DenseOutput, OdeSolution, OdeSolver, Radau

from lib.physics.cabin.course import Course, Stretch
from lib.physics.cabin.law import MOLECULE, Law
from lib.physics.limits import Floats
from lib.physics.roots import root

# The integrator's tolerances.  A stricter one for ln(warmth) keeps LSODA from seeing how stiff a
# fast wall is.
RELATIVE, ABSOLUTE, WARMTH = 1e-11, 1e-13, 1e-9
PATIENCE = 2000  # steps of LSODA; it takes a few hundred where it does not creep

DREGS = 1e-9  # of what a zone holds that is drawn empty: taken as none
PUFF = 1e-6  # how much of a stretch an empty zone is fed before its temperature is followed

Ending = Callable[[list[float]], float]  # of a state: positive until the ending comes


def integrate(law: Law, start: float, end: float) -> Stretch:
    """The zone's course until ``end`` [s], or until something ends it sooner.

    That is: a species that is drawn runs out; the wall comes to hold the temperature; or the last
    molecules go.
    """
    duration, isothermal = end - start, math.isinf(law.conductance)
    rates, size = law.rates(), 3 if isothermal else 4

    def change(_: float, state: Floats) -> list[float]:
        thinned, inflow, _lost, *warmed = state.tolist()
        thinning, warming = rates(math.exp(-thinned), inflow, math.exp(warmed[0]) if warmed else 1.0)
        return [thinning, 1.0 - thinning * inflow, thinning * inflow, warming][:size]

    begin, state = 0.0, np.zeros(4)
    puff = PUFF * duration * float(law.feed.sum()) if law.feed.min() >= 0.0 else 0.0
    nothing = law.is_empty or float(law.masses.sum()) < DREGS * puff
    if nothing and not isothermal:  # nothing has no temperature: begin with a puff
        begin = PUFF * duration
        state[1], state[3] = begin, math.log(law.warmth_of_first_gas)
    tolerances = np.array([ABSOLUTE, ABSOLUTE * duration, ABSOLUTE * duration, WARMTH])

    def by(method: Callable[..., OdeSolver], at: float, state: Floats) -> OdeSolver:
        return method(change, at, state, duration, rtol=RELATIVE, atol=tolerances[:size])

    drawn = [int(i) for i in np.flatnonzero(law.feed < 0.0)]
    endings = _endings(law, drawn)
    nodes, states, pieces, come = _step(by, begin, state[:size], endings)
    # Of LSODA's two interpolants at a node the later one is meant, as in ``solve_ivp``.
    solution, runs_out = OdeSolution(nodes, pieces, alt_segment=True), None
    if come:
        piece, low, high = pieces[-1], nodes[-2], nodes[-1]
        duration, first = min((_root(endings[i], piece, low, high), i) for i in come)
        runs_out = drawn[first] if first < len(drawn) else None
        end = start + duration
        nodes[-1], states[-1] = duration, piece(duration)

    def read(state: Floats) -> Course:
        thinned, inflow, lost = state[:3]
        warmth = np.ones_like(thinned) if isothermal else np.exp(state[3])
        return Course(np.exp(-thinned), -np.expm1(-thinned), inflow, lost, warmth)

    def course(elapsed: Floats) -> Course:
        return read(solution(elapsed))

    at_nodes = read(np.array(states).T)
    return Stretch(law, start, end, duration, course, np.array(nodes), at_nodes, runs_out)


def _step(
    by: Callable[..., OdeSolver], begin: float, state: Floats, endings: list[Ending]
) -> tuple[list[float], list[Floats], list[DenseOutput], list[int]]:
    """Step by step to the end or an ending: nodes, states there, what lies between, what has come.

    As ``solve_ivp`` does, but the endings are asked in plain floats, which takes half the time.
    """
    solver = by(LSODA, begin, state)
    nodes, states = [begin], [state]
    pieces: list[DenseOutput] = []
    come: list[int] = []
    while solver.status == "running" and not come:
        if len(pieces) == PATIENCE:
            solver = by(Radau, solver.t, solver.y)
        message = solver.step()
        if message is not None:
            raise RuntimeError(f"the integrator stopped: {message}")
        nodes.append(solver.t)
        states.append(solver.y)
        pieces.append(solver.dense_output())
        here = solver.y.tolist()
        come = [i for i, ending in enumerate(endings) if ending(here) <= 0.0]
    return nodes, states, pieces, come


def _endings(law: Law, drawn: list[int]) -> list[Ending]:
    """What may end a run: first each drawn species, then the wall, then the vacuum."""
    # Where the last gas is drawn, its temperature would be followed ever faster to the very end.
    others = float(law.masses[law.feed >= 0.0].sum())
    to_the_end = math.isinf(law.conductance) or others > DREGS * float(law.masses.sum())
    dregs = 0.0 if to_the_end else DREGS

    def left_of(species: int) -> Ending:
        mass, feed = float(law.masses[species]), float(law.feed[species])
        return lambda state: mass * (math.exp(-state[0]) - dregs) + feed * state[1]

    endings = [left_of(i) for i in drawn]
    if law.may_be_held:
        unsettled = law.unsettled()
        endings.append(lambda state: unsettled(math.exp(-state[0]), state[1], math.exp(state[3])) - 1.0)
    if not law.feed.any():  # only an unfed zone empties to the last molecule
        e_folds = math.log(float(law.masses.sum()) / MOLECULE)
        endings.append(lambda state: e_folds - state[0])
    return endings


def _root(ending: Ending, piece: DenseOutput, low: float, high: float) -> float:
    """When the ending comes, within one step of the integrator [s]."""

    @np.vectorize
    def left(elapsed: float) -> float:
        return ending(piece(elapsed).tolist())

    return float(root(left, low, high, absolute=1e-12, relative=1e-14))
