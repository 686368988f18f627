"""Every check of the site in the order of the page, by topic, and which of them agree."""

import re
from functools import cache

from lib.checks import grains, head_counts, leaks
from lib.checks.check import KINDS, Check

EVERYTHING = "all"


@cache
def checks() -> tuple[Check, ...]:
    """All of them, those of one kind together, in the order of ``KINDS``."""
    every = [one for group in _by_topic().values() for one in group]
    return tuple(one for kind in KINDS for one in every if one.kind == kind)


@cache
def _by_topic() -> dict[str, tuple[Check, ...]]:
    return {"leak": leaks.checks(), "debris": grains.checks(), "lifeboat": head_counts.checks()}


def about(topic: str) -> list[Check]:
    """Those of one topic, or of all."""
    return [one for one in checks() if topic == EVERYTHING or one in _by_topic()[topic]]


def counted(topic: str = EVERYTHING) -> list[Check]:
    """All that count: quotations are shown, but nothing follows from them."""
    return [one for one in about(topic) if one.counts]


def agreeing(among: list[Check]) -> list[Check]:
    """Those whose two ranges touch."""
    return [one for one in among if one.agrees]


def worst(topic: str = EVERYTHING) -> Check:
    """The check that is off by most."""
    return max(counted(topic), key=lambda one: one.miss)


def slug(one: Check) -> str:
    """A check as an address names it.

    >>> slug(worst())
    'kessler_s_debris_of_0_1_mm_2002'
    """
    return re.sub(r"[^a-z0-9]+", "_", one.what.lower()).strip("_")
