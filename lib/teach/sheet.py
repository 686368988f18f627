"""A worksheet: which questions a class is asked, from what its address says.

The same address gives the same sheet for ever, so that a teacher can come back to it; another seed
gives another class other numbers.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from lib.teach import dust, leak, seats
from lib.teach.question import LEVELS, Kind, Question

KINDS: tuple[Kind, ...] = (*leak.KINDS, *dust.KINDS, *seats.KINDS)
# What a class can learn, as a teacher chooses it.
GOALS = {
    "leak": "How fast air leaves, and why it grows slower",
    "patch": "What holds a patch, and what a hatch saves",
    "dust": "How fast grains are, and what a wall stops",
    "chance": "How likely is unlikely",
    "seats": "Who has a seat home",
    "clock": "Time needed against time there is",
    "sources": "Weighing sources that disagree",
}
LEVEL_TEXTS = {"11-14": "11 to 14 years", "15-18": "15 to 18 years", "first-year": "first year"}
MOST = 8  # questions of a lesson
SEEDS = (1, 9999)


@dataclass(frozen=True)
class Sheet:
    """What a class is asked; ``notes`` say what of an address could not be used."""

    level: str = LEVELS[0]
    goals: tuple[str, ...] = tuple(GOALS)
    seed: int = 1
    notes: tuple[str, ...] = field(default=(), compare=False)

    @property
    def questions(self) -> list[Question]:
        """One of each goal in turn, at most so many, in an order of the class's own."""
        luck = random.Random(f"sheet {self.seed}")
        waiting = {
            goal: [kind for kind in KINDS if kind.goal == goal and self.level in kind.levels]
            for goal in GOALS
            if goal in self.goals
        }
        for kinds in waiting.values():
            luck.shuffle(kinds)
        chosen: list[Kind] = []
        while len(chosen) < MOST and any(waiting.values()):
            chosen += [kinds.pop() for kinds in waiting.values() if kinds]
        order = {kind.name: k for k, kind in enumerate(KINDS)}
        return [kind.of(self.seed) for kind in sorted(chosen[:MOST], key=lambda k: order[k.name])]

    @property
    def query(self) -> str:
        """As an address says it."""
        said: dict[str, str | int] = {"level": self.level}
        if self.goals != tuple(GOALS):
            said["goals"] = ",".join(self.goals)
        return urlencode(said | {"seed": self.seed}, safe=",")


def _said(text: str) -> str:
    """What a link said, short, in letters that a printed page has.

    >>> _said("１２ or so, and much more than that")
    '?? or so, and much m'
    """
    return "".join(c if c.isprintable() and c < "\xad" else "?" for c in text[:20])


def read(asked: Mapping[str, Sequence[str]]) -> Sheet:
    """The sheet that an address asks for; what it says wrong is the default, and a note.

    >>> sheet = read({"level": ["15-18"], "goals": ["dust,leak"], "seed": ["77"]})
    >>> sheet.level, sheet.goals, sheet.seed
    ('15-18', ('leak', 'dust'), 77)
    >>> read({"seed": ["abc"]}).notes[0].partition(";")[2]
    ' the link said “abc”, so this is class 1.'
    """
    default, notes = Sheet(), []
    level = (asked.get("level") or [default.level])[-1]
    if level not in LEVELS:
        notes.append(
            f"The age is one of {', '.join(LEVEL_TEXTS.values())}; the link said"
            f" “{_said(level)}”, so this is for {LEVEL_TEXTS[default.level]}."
        )
        level = default.level
    said = [goal for part in asked.get("goals", ()) for goal in part.split(",") if goal]
    unknown = [_said(goal) for goal in said if goal not in GOALS]
    goals = tuple(goal for goal in GOALS if goal in said) or default.goals
    if unknown:
        notes.append(f"There is no goal called “{unknown[0]}”, so it is left out.")
    seed = (asked.get("seed") or [str(default.seed)])[-1]
    low, high = SEEDS
    if not (seed.isascii() and seed.isdigit() and len(seed) < 10 and low <= int(seed) <= high):
        notes.append(
            f"The number of a class is {low} to 9\u202f999; the link said “{_said(seed)}”,"
            f" so this is class {default.seed}."
        )
        seed = str(default.seed)
    return Sheet(level, goals, int(seed), tuple(notes))
