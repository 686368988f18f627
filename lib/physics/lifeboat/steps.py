"""The steps from alarm to landing as a network: which are taken, and what each waits for.

A step begins when the last of those before it has ended.  A step that is not taken (suits left in
their bags, no hatch to test) lets whoever waits for it wait for those before it instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lib.physics.limits import one, one_of, whole

# The last step before each mark, in the table of steps.
MILESTONES = {"sealed": "E10", "undocked": "E17", "landed": "E21"}
# One more hatch test, repeated k times; about log2 of the parts that can be closed off in the
# leaking half, six at most [OUTPOST42-L286], [SPACE-SE-34372].
HATCH_TEST = "E06"
MOST_HATCHES = 6
MINUTE = 60.0


class Activity(Protocol):
    """What the network needs to know of a step; times in minutes, as the table has them.

    ``branch`` is "all", or the choice under which the step is taken: "awake", "asleep",
    "leak_hunt", "fast", "suited".  A step waits for every predecessor that is taken.
    """

    @property
    def id(self) -> str: ...
    @property
    def predecessors(self) -> Sequence[str]: ...
    @property
    def min_min(self) -> float: ...
    @property
    def mode_min(self) -> float: ...
    @property
    def max_min(self) -> float: ...
    @property
    def branch(self) -> str: ...


@dataclass(frozen=True)
class Step:
    """A step that is taken, ``times`` in a row; ``after`` are positions of earlier steps.

    ``least``, ``likeliest`` and ``longest`` [s] are those of doing it once.
    """

    id: str
    least: float
    likeliest: float
    longest: float
    times: int
    after: tuple[int, ...]

    @property
    def width(self) -> float:
        """From shortest to longest [s]."""
        return self.longest - self.least

    @property
    def rise(self) -> float:
        """Where the likeliest lies between them, 0 to 1; the middle if all three are one."""
        return (self.likeliest - self.least) / self.width if self.width else 0.5


def path(
    milestone: str, activities: Sequence[Activity], hatches: int, asleep: bool, suited: bool
) -> tuple[Step, ...]:
    """The steps that lead to a milestone, each after all that it waits for; the milestone last.

    ``ValueError`` for an unknown milestone, hatches outside 0 to 6, a choice for which the table
    has no step, a step that is missing or waits for itself, or times out of order.
    """
    one_of("milestone", milestone, tuple(MILESTONES))
    hatches = whole("hatch tests", hatches, 0, MOST_HATCHES)
    by_id = {activity.id: activity for activity in activities}
    chosen = {
        "all",
        "fast",
        "asleep" if asleep else "awake",
        *(["leak_hunt"] if hatches else []),
        *(["suited"] if suited else []),
    }
    taken = {activity.id for activity in activities if activity.branch in chosen}
    _refuse_a_choice_without_steps(chosen - {"all", "fast", "awake"}, activities)
    steps: list[Step] = []
    place: dict[str, int] = {}

    def add(name: str, waiting: tuple[str, ...]) -> tuple[int, ...]:
        """The positions that stand for this step: its own, or those of the steps before it."""
        if name in waiting:
            raise ValueError(f"step {name} waits for itself: {' after '.join((*waiting, name))}")
        if name not in by_id:
            raise ValueError(f"there is no step {name!r} among the activities")
        if name not in place:
            after = [at for other in by_id[name].predecessors for at in add(other, (*waiting, name))]
            before = tuple(dict.fromkeys(after))
            if name not in taken:
                return before
            steps.append(_step(by_id[name], hatches if name == HATCH_TEST else 1, before))
            place[name] = len(steps) - 1
        return (place[name],)

    add(MILESTONES[milestone], ())
    return tuple(steps)


def _step(activity: Activity, times: int, after: tuple[int, ...]) -> Step:
    named = {
        "shortest": activity.min_min,
        "likeliest": activity.mode_min,
        "longest": activity.max_min,
    }
    least, likeliest, longest = (
        MINUTE * one(f"{what} time of {activity.id}", minutes, 0.0, 1e6, "min")
        for what, minutes in named.items()
    )
    if not least <= likeliest <= longest:
        raise ValueError(
            f"shortest, likeliest and longest time of {activity.id} are out of order:"
            f" {', '.join(f'{minutes:g}' for minutes in named.values())} min"
        )
    return Step(activity.id, least, likeliest, longest, times, after)


def _refuse_a_choice_without_steps(choices: set[str], activities: Sequence[Activity]) -> None:
    missing = choices - {activity.branch for activity in activities}
    if missing:
        raise ValueError(f"no step of the activities belongs to {', '.join(sorted(missing))!r}")
