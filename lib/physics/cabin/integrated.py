"""The zone's law by scipy's LSODA, where it has no closed form.

LSODA copes with slow leaks and with a lock that empties in seconds while a crew's breath trickles
in for a month.  Its unknowns are the course itself: ``ln(1/kept)``, fed, spilt and, unless the
walls hold it, ``ln(warmth)``.
"""

import math
from collections.abc import Callable

import numpy as np
from scipy.integrate import solve_ivp

from lib.physics.cabin.course import Course, Stretch
from lib.physics.cabin.law import MOLECULE, Law
from lib.physics.limits import Floats

# The integrator's tolerances.  A stricter one for ln(warmth) keeps LSODA from seeing how stiff a
# fast wall is.
RELATIVE, ABSOLUTE, WARMTH = 1e-11, 1e-13, 1e-9

DREGS = 1e-9  # of what a zone holds that is drawn empty: taken as none
PUFF = 1e-6  # how much of a stretch an empty zone is fed before its temperature is followed


Ending = Callable[[float, Floats], float]  # of time and state; where it passes zero a run ends


def integrate(law: Law, start: float, end: float) -> Stretch:
    """The zone's course until ``end`` [s], or until something ends it sooner.

    That is: a species that is drawn runs out; the wall comes to hold the temperature; or the last
    molecules go.
    """
    duration, isothermal = end - start, math.isinf(law.conductance)
    rates, size = law.rates(), 3 if isothermal else 4

    def change(_: float, state: Floats) -> list[float]:
        thinned, fed, _spilt, *warmed = state.tolist()
        thinning, warming = rates(math.exp(-thinned), fed, math.exp(warmed[0]) if warmed else 1.0)
        return [thinning, 1.0 - thinning * fed, thinning * fed, warming][:size]

    begin, state = 0.0, np.zeros(4)
    if law.is_empty and not isothermal:  # nothing has no temperature: begin with a puff
        begin = PUFF * duration
        state[1], state[3] = begin, math.log(law.warmth_of_first_gas)
    drawn = [int(i) for i in np.flatnonzero(law.feed < 0.0)]
    tolerances = np.array([ABSOLUTE, ABSOLUTE * duration, ABSOLUTE * duration, WARMTH])
    run = solve_ivp(
        change, (begin, duration), state[:size], method="LSODA", dense_output=True,
        events=_endings(law, drawn), rtol=RELATIVE, atol=tolerances[:size],
    )  # fmt: skip
    if not run.success or run.sol is None or run.t_events is None:
        raise RuntimeError(f"the integrator stopped: {run.message}")
    solution, runs_out = run.sol, None
    if run.status == 1:  # an ending came
        runs_out = next((i for i, at in zip(drawn, run.t_events, strict=False) if at.size), None)
        duration = float(run.t[-1])
        end = start + duration

    def read(state: Floats) -> Course:
        thinned, fed, spilt = state[:3]
        warmth = np.ones_like(thinned) if isothermal else np.exp(state[3])
        return Course(np.exp(-thinned), -np.expm1(-thinned), fed, spilt, warmth)

    def course(elapsed: Floats) -> Course:
        return read(solution(elapsed))

    return Stretch(law, start, end, duration, course, run.t, read(run.y), runs_out)


def _endings(law: Law, drawn: list[int]) -> list[Ending]:
    """What may end a run: first each drawn species, then the wall, then the vacuum."""
    walled = 0.0 < law.conductance < math.inf
    # Where the last gas is drawn, its temperature would be followed ever faster to the very end.
    others = float(law.masses[law.feed >= 0.0].sum())
    to_the_end = math.isinf(law.conductance) or others > DREGS * float(law.masses.sum())
    dregs = 0.0 if to_the_end else DREGS

    def left_of(species: int) -> Ending:
        mass, feed = float(law.masses[species]), float(law.feed[species])

        def left(_: float, state: Floats) -> float:
            return mass * (math.exp(-state[0]) - dregs) + feed * float(state[1])

        return left

    def unsettled(_: float, state: Floats) -> float:
        kept, fed, warmth = math.exp(-state[0]), float(state[1]), math.exp(state[3])
        return law.unsettled(kept, fed, warmth) - 1.0

    def still_full(_: float, state: Floats) -> float:
        return e_folds - float(state[0])

    endings = [left_of(i) for i in drawn]
    if walled:
        endings.append(unsettled)
    # Only an unfed zone empties to the last molecule.
    e_folds = math.inf if law.feed.any() else math.log(float(law.masses.sum()) / MOLECULE)
    endings.append(still_full)
    for ending in endings:
        ending.terminal = True  # type: ignore[attr-defined]  # how solve_ivp is told to stop
    return endings
