"""Three groups of checks: right, a bit off, far off; and how many of each a topic has."""

from lib.checks.check import Check
from lib.look.words import number
from lib.sources_and_checks.every_check import EVERYTHING, counted

RIGHT, BIT, FAR = range(3)
TWICE = 2.0  # so many times off is far, less is a bit


def group(one: Check) -> int:
    """Where a check belongs: right is what agrees, and the rest is told apart by how far off."""
    return RIGHT if one.agrees else FAR if one.miss >= TWICE else BIT


def members(which: int, topic: str) -> list[Check]:
    """The checks of a group that count: the further off, the further back."""
    found = [one for one in counted(topic) if group(one) == which]
    return found if which == RIGHT else sorted(found, key=lambda one: one.miss)


def said(which: int, topic: str) -> str:
    """How many there are, and what their group means.

    >>> said(RIGHT, "lifeboat"), said(FAR, "lifeboat")
    ('Right: 1 of 1', 'Far off: none')
    """
    of = members(which, topic)
    if which == RIGHT:
        return f"Right: {len(of)} of {len(counted(topic))}"
    if not of:
        return ("A bit off" if which == BIT else "Far off") + ": none"
    if which == BIT:
        return f"A bit off: {len(of)} (↑ too high, ↓ too low)"
    return f"Far off: {len(of)} (by up to {number(of[-1].miss, 2)} times)"


def shares() -> str:
    """What a student can repeat, in words; refused where the checks no longer bear it out."""
    half = len(members(RIGHT, EVERYTHING)) / len(counted())
    if not 0.4 < half < 0.6:
        raise ValueError(f"a share of {half:.2f} is not about half")
    return "About half of our numbers fit"
