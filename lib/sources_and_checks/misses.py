"""How wrong are the models?  Every check as a mark that can be tapped, the misses among them."""

import re
from functools import cache

import htpy as h
from markupsafe import Markup

from lib import facts
from lib.checks import check
from lib.checks.check import KINDS, Check
from lib.checks.wording import off, with_range
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.sweep import Sweep
from lib.look.words import number
from lib.sources_and_checks import dots, ledger
from lib.sources_and_checks.every_check import (
    EVERYTHING,
    agreeing,
    checks,
    counted,
    slug,
    worst,
)
from lib.sources_and_checks.groups import shares
from lib.sources_and_checks.scenario import CHECKS, FIRST, TOPICS

QUESTION = "How wrong are our numbers?"
COUNTED = (check.REPORT, check.DESIGN, check.MODEL, check.OWN)


def choices() -> list[Check]:
    """The checks in the order of their control."""
    named = {slug(one): one for one in checks()}
    return [named[str(choice)] for choice in CHECKS.positions]


@cache
def sweep() -> Sweep:
    """The live figure: a mark for every check, and what came of the one that is chosen."""
    topics = [str(topic) for topic in TOPICS.positions]
    return Sweep(
        name="misses",
        title=QUESTION,
        subject="What came of every check",
        controls=(TOPICS, CHECKS),
        headline=[[headline(one) for one in choices()]],
        sentence=[[sentence(one) for one in choices()]],
        scene=dots.scene(topics, choices()),
        numbers=(
            NumberLine("we say", "", [[with_range(one.predicted, one.unit) for one in choices()]]),
            NumberLine("they say", "", [[with_range(one.reported, one.unit) for one in choices()]]),
            NumberLine("right in all", "", [[tally(topic)] for topic in topics]),
        ),
        table=Table("Every check of our numbers", COLUMNS, table(), whole=True),
        working=working(),
        citations=facts.citations(*facts_behind()),
    )


def headline(one: Check) -> str:
    """How far off we are, and in one sentence why; the picture and the list name the check."""
    verdict = off(one)
    return f"{verdict[:1].upper()}{verdict[1:]}. {_reasons(one)[0]}"


def sentence(one: Check) -> str:
    """The other reasons, and whether we had to guess something for it."""
    uncounted = "" if one.counts else "So we do not count it."
    biggest = "This is our biggest miss." if one == worst() else ""
    return " ".join(filter(None, (biggest, *_reasons(one)[1:], uncounted, _guessed(one))))


def _reasons(one: Check) -> list[str]:
    """Why it comes out so, sentence by sentence."""
    return re.split(r"(?<=\.) ", one.why)


def _guessed(one: Check) -> str:
    """What the working has in full."""
    if "assumed" in one.unverified:
        return "For this we had to assume something."
    return "For this we took something from memory." if "recalled" in one.unverified else ""


def tally(topic: str, kind: str = "") -> str:
    """How many checks agree, of all kinds or of one.

    >>> tally("lifeboat")
    '1 of 1'
    """
    group = [one for one in counted(topic) if kind in ("", one.kind)]
    return f"{len(agreeing(group))} of {len(group)}" if group else "none"


def lead() -> str:
    """What a student can repeat: how many checks agree, and that the misses are here too."""
    return (
        "In 2018 air leaked from the space station. One report said how fast. Our number is"
        f" {off(FIRST)}. {shares()}. Tap any mark."
    )


def by_whom() -> str:
    """All checks by whom we ask, since agreeing with oneself is cheap."""
    reports, designs, models, own = (tally(EVERYTHING, kind) for kind in COUNTED)
    one = worst()
    return (
        f"Of the numbers that people reported, {reports} agree with ours. Of those that designers"
        f" planned with, {designs} do. Of those by other models, {models} do. Of those printed in"
        f" the sources of our formulas, {own} do. That shows that we copied well, and no more. Our"
        f" biggest miss is {one.called[:1].lower()}{one.called[1:]}. {one.why}"
    )


def working() -> Working:
    """The ratio of the chosen check, and when it agrees."""
    return Working(
        ("r = predicted / reported", "agrees: r_{lowest} ≤ 1 ≤ r_{highest}"),
        (
            NumberLine(
                "predicted, with its range", "", [[with_range(one.predicted, one.unit) for one in choices()]]
            ),
            NumberLine(
                "reported, with its range", "", [[with_range(one.reported, one.unit) for one in choices()]]
            ),
            NumberLine("r", "", [[number(one.ratio.value) for one in choices()]]),
            NumberLine(
                "r, lowest: the least predicted over the most reported",
                "",
                [[number(one.ratio.low) for one in choices()]],
            ),
            NumberLine(
                "r, highest: the most predicted over the least reported",
                "",
                [[number(one.ratio.high) for one in choices()]],
            ),
            NumberLine("not checked by anybody", "", [[one.unverified or "nothing" for one in choices()]]),
            NumberLine("comes from", "", [["; ".join(one.source) for one in choices()]]),
        ),
        "lib.checks.check.over",
    )


def facts_behind() -> tuple[str, ...]:
    """The keys of all facts and tables that went in, each once."""
    keys = [key for one in checks() for key in (one.reported_by, *one.inputs)]
    known = (*facts.facts(), *facts.tables())
    return tuple(dict.fromkeys(key for key in keys if key in known))


COLUMNS = ("check", "we say", "they say", "ours over theirs", "outcome", "against",
           "not checked by anybody", "who says so")  # fmt: skip


@cache
def table() -> list[list[str]]:
    """The picture as a table, one row a check."""
    return [
        [
            one.called,
            with_range(one.predicted, one.unit),
            with_range(one.reported, one.unit),
            number(one.ratio.value),
            one.outcome,
            KINDS[one.kind],
            one.unverified,
            authors(one),
        ]
        for one in checks()
    ]


def authors(one: Check) -> str:
    """Who gave the other number, each once."""
    return "; ".join(dict.fromkeys(map(ledger.author, one.source)))


@cache
def in_words() -> Markup:
    """Each check as a sentence or two, as a list under the heading of its kind."""
    parts = []
    for kind, title in KINDS.items():
        items = [
            h.li[h.strong[one.called], f": {off(one)}. {_reasons(one)[0]} {sentence(one)}"]
            for one in checks()
            if one.kind == kind
        ]
        parts.append((h.p[h.strong[title]], h.ul(".tm-story")[items]))
    return Markup(h.fragment[parts])


FIGURE = Figure("misses", "sources_and_checks", sweep)
