"""How do satellites, wrecks and fragments in many shells grow over decades?

A source-sink model after MOCAT-3 ([MOCAT3-2022], [PYSSEM]): in each shell three numbers that are
fed by launches and collisions and drained by disposal, removal and the air, which lets wrecks and
fragments sink from shell to shell and out at the bottom.  Numbers are means, so they need not be
whole; each shell is well stirred; orbits are circular.

Where it differs from that model: every object that goes into a collision is taken out of the
count, two equal ones meet half as often as N² pairs, every collision is a break-up of both, and no
collision makes more mass than went in.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.physics.limits import Floats, within
from lib.physics.orbit import Activity, lifetime
from lib.physics.shells.box import pair_rate
from lib.physics.shells.rules import PYSSEM_SAMPLE, Rules, fragments_per_collision
from lib.physics.shells.solve import follow

EDGES = np.linspace(200e3, 1400e3, 25)  # 24 shells of 50 km, as in [PYSSEM]'s sample [m]

# Objects; the solver counts no finer, so less than this is none.
COUNTED = 1e-6


@dataclass(frozen=True)
class Evolution:
    """How the shells fared: ``time`` [s] along the first axis, shells along the last.

    Numbers of ``active`` satellites, ``derelict`` ones (wrecks) and ``fragments``;
    ``collisions`` so far, counted from the start; ``growth_rate`` of all objects in all shells
    together at each time [1/s].  Where several worlds were followed, their axes stand between.
    """

    time: Floats
    active: Floats
    derelict: Floats
    fragments: Floats
    collisions: Floats
    growth_rate: Floats


def evolve(
    times: ArrayLike,
    *,
    active: ArrayLike = 0.0,
    derelict: ArrayLike = 0.0,
    fragments: ArrayLike = 0.0,
    launch_rate: ArrayLike = 0.0,
    removal_rate: ArrayLike = 0.0,
    disposal_success: ArrayLike | None = None,
    rules: Rules = PYSSEM_SAMPLE,
    edges: ArrayLike = EDGES,
    activity: Activity = "mean",
) -> Evolution:
    """How do the numbers in each shell change, and how many collisions come of it?

    From the numbers at ``times[0]``, one for each shell or one for all; ``launch_rate`` of
    satellites and ``removal_rate`` of wrecks [1/s] for each shell likewise, steady, and
    ``disposal_success`` where it is not the rules' own.  With more axes in front of the shells'
    so many worlds are followed at once.  ``times`` [s] must rise; ``edges`` [m] bound the shells,
    from 200 (Vallado 150) to 2000 km.  Satellites hold their height; wrecks and fragments need to
    cross a shell what ``orbit.lifetime`` says under a steady Sun of that ``activity``.  Removal
    takes what is there: its rate goes to 0 with the last wreck of a shell.  ``ValueError``
    outside 0 to 1e9 objects in a shell, 0 to 1 a second, shares of 0 to 1, for times or edges that
    do not rise, or where numbers run away too fast to be followed.

    >>> year = 365.25 * 86_400
    >>> run = evolve(np.linspace(0, 200, 201) * year, launch_rate=10 / year)
    >>> round(float(run.active[-1].sum())), round(float(run.collisions[-1].sum()), 1)
    (1920, 4.1)
    """
    time = rising("time", times, -1e15, 1e15, "s", least=1)
    edge = rising("edge", edges, 0.0, 2e6, "m", least=2)
    policy = (
        within("launch rate", launch_rate, 0.0, 1.0, "1/s"),
        within("removal rate", removal_rate, 0.0, 1.0, "1/s"),
        within(
            "disposal success",
            rules.disposal_success if disposal_success is None else disposal_success,
            0.0,
            1.0,
        ),
    )
    law = _Law(edge, rules, activity, *policy)
    numbers = (
        within("number of active", active, 0.0, 1e9),
        within("number of derelict", derelict, 0.0, 1e9),
        within("number of fragments", fragments, 0.0, 1e9),
    )
    shape = np.broadcast_shapes((edge.size - 1,), *(x.shape for x in (*policy, *numbers)))
    if shape[-1] != edge.size - 1:
        raise ValueError(f"numbers and rates must be one, or {edge.size - 1}, one for each shell")
    start = np.zeros((*shape, 4))
    for kind, number in enumerate(numbers):
        start[..., kind] = np.where(number < COUNTED, 0.0, number)

    states = start[np.newaxis]
    if time.size > 1:
        # Neighbours in the state are neighbours in space, and worlds do not meet: the Jacobian is
        # a narrow band, however many there are.
        states = follow(
            lambda _, flat: law.change(flat.reshape(start.shape)).ravel(),
            start.ravel(),
            time,
            ml=3,
            mu=min(4, start.size - 1),
            rtol=1e-6,
            atol=COUNTED,
        )
    # The solver may undershoot an empty shell by its own tolerance.
    run = np.maximum(states.reshape(time.size, *start.shape), 0.0)
    return Evolution(
        time,
        active=run[..., 0],
        derelict=run[..., 1],
        fragments=run[..., 2],
        collisions=run[..., 3],
        growth_rate=law.change(run)[..., :3].sum(axis=(-2, -1)),
    )


def rising(name: str, values: ArrayLike, low: float, high: float, unit: str, *, least: int) -> Floats:
    """A row of at least so many numbers, each above the last, or a ``ValueError`` that says so.

    >>> rising("time", [0, 1, 1], 0, 10, "s", least=1)
    Traceback (most recent call last):
    ValueError: time must be a row of 1 or more that rises; got [0. 1. 1.]
    """
    row = within(name, values, low, high, unit)
    if row.ndim != 1 or row.size < least or np.any(np.diff(row) <= 0.0):
        raise ValueError(f"{name} must be a row of {least} or more that rises; got {row}")
    return row


class _Law:
    """The rates of change, with everything that stays the same worked out once.

    A state is ``(*worlds, shells, 4)``: active, derelict, fragments, and collisions so far.
    """

    def __init__(
        self,
        edges: Floats,
        rules: Rules,
        activity: Activity,
        launches: Floats,
        removals: Floats,
        disposal: Floats,
    ) -> None:
        self.active_life = rules.active_life
        self.launches, self.removals, self.left_behind = launches, removals, 1.0 - disposal
        # In a steady stream a shell of crossing time T holds T times the flow: it sinks at 1/T.
        crossing = [
            np.diff(lifetime(edges, kind.area_to_mass, activity)) for kind in (rules.intact, rules.fragment)
        ]
        self.sink = 1.0 / np.stack(crossing, axis=-1)
        self.one, self.other, self.often, self.outcome = _meetings(edges, rules)

    def change(self, state: Floats) -> Floats:
        """Rate of change of a state.  [1/s]"""
        met = self.often * state[..., self.one] * state[..., self.other]
        rate: Floats = met @ self.outcome
        retired = state[..., 0] / self.active_life
        # A mean of D wrecks, scattered by chance, leaves a shell empty with chance exp(-D).  The
        # solver tries numbers below 0 on its way; the floor at -1 keeps the power finite.
        removed = -self.removals * np.expm1(-np.maximum(state[..., 1], -1.0))
        rate[..., 0] += self.launches - retired
        rate[..., 1] += self.left_behind * retired - removed
        sinking = self.sink * state[..., 1:3]
        rate[..., 1:3] -= sinking
        rate[..., :-1, 1:3] += sinking[..., 1:, :]
        return rate


def _meetings(edges: Floats, rules: Rules) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats, Floats]:
    """Who meets whom, how often in each shell for one pair [1/s], and what becomes of them."""
    big, small = rules.intact, rules.fragment
    low, high = edges[:-1], edges[1:]
    intact = pair_rate(low, high, 2.0 * big.radius, rules.speed)
    mixed = pair_rate(low, high, big.radius + small.radius, rules.speed)
    pieces = pair_rate(low, high, 2.0 * small.radius, rules.speed)
    of_two = fragments_per_collision(big, big, rules)
    of_one = fragments_per_collision(big, small, rules) - 1.0  # less the one that hit
    of_none = fragments_per_collision(small, small, rules) - 2.0

    active, derelict, fragment = range(3)
    # Half of N² pairs where both are of a sort; ``delta`` counts hits that kill without break-up.
    table = (
        # one, other, how often, then change of: active, derelict, fragments, collisions
        (active, active, 0.5 * rules.alpha_active**2 * intact, (-2, 0, of_two, 1)),
        (active, derelict, rules.alpha * intact, (-1, -1, of_two, 1)),
        (active, fragment, rules.alpha * mixed, (-1, 0, of_one, 1)),
        (derelict, derelict, 0.5 * intact, (0, -2, of_two, 1)),
        (derelict, fragment, mixed, (0, -1, of_one, 1)),
        (fragment, fragment, 0.5 * pieces, (0, 0, of_none, 1)),
        (active, derelict, rules.delta * intact, (-1, 1, 0, 0)),
        (active, fragment, rules.delta * mixed, (-1, 1, 0, 0)),
    )
    one, other, often, outcome = zip(*table, strict=True)
    return np.array(one), np.array(other), np.stack(often, axis=-1), np.array(outcome, dtype=float)
