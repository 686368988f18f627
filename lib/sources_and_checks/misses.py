"""How wrong are the models?  Predicted over reported for every check, the misses among them."""

from collections.abc import Iterator
from functools import cache
from html import escape

import numpy as np

from lib import facts
from lib.checks import check
from lib.checks.check import KINDS, Check
from lib.checks.telling import fraction, times, told, verdict
from lib.live.beside import NumberLine, Table, Working
from lib.live.figure import Figure
from lib.live.layers import Band, Curve, Dots, Label, Layer
from lib.live.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import INK, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.look.words import number
from lib.sources_and_checks.every_check import (
    EVERYTHING,
    about,
    agreeing,
    checks,
    counted,
    slug,
    worst,
)
from lib.sources_and_checks.scenario import CHECKS, TOPICS

QUESTION = "How wrong are the models?"
# Who speaks on the other side: people, designers, another model, the source itself, a quotation,
# somebody else's sum.  In short, since it stands beside the picture.
VOICES: dict[str, tuple[Token, str]] = {
    check.REPORT: (OBSERVED, "people"),
    check.DESIGN: (SAFE, "designers"),
    check.MODEL: (MODEL, "models"),
    check.OWN: (QUIET, "its source"),
    check.QUOTATION: (INK, "quotation"),
    check.SUM: (INK, "sums"),
}
COUNTED = (check.REPORT, check.DESIGN, check.MODEL, check.OWN)
LOW, HIGH = 0.04, 60.0
# Rows: what a kind takes at least, what parts it from the next, and what the words on top need.
LEAST, GAP, HEAD = 3.2, 0.9, 3.5


def choices() -> list[Check]:
    """The checks in the order of their control."""
    named = {slug(one): one for one in checks()}
    return [named[str(choice)] for choice in CHECKS.positions]


def rows() -> dict[str, float]:
    """How high each check stands in the picture, by its name: from the foot, in rows."""
    return {one: height for group in _groups() for one, height in group[1]}


def _groups() -> Iterator[tuple[str, list[tuple[str, float]]]]:
    """Each kind with its checks, the first kind on top, a small kind in the middle of its room."""
    top = TOP - HEAD
    for kind in KINDS:
        group = [one.what for one in checks() if one.kind == kind]
        room = max(len(group), LEAST)
        first = top - (room - len(group)) / 2 - 0.5
        yield kind, [(what, first - k) for k, what in enumerate(group)]
        top -= room + GAP


TOP = HEAD + sum(
    max(sum(one.kind == kind for one in checks()), LEAST) + GAP for kind in KINDS
)  # fmt: skip


@cache
def sweep() -> Sweep:
    """The live figure: range and dot of every check around the line where both numbers agree."""
    middles = {kind: (group[0][1] + group[-1][1]) / 2 for kind, group in _groups()}
    topics = [str(topic) for topic in TOPICS.positions]
    return Sweep(
        name="misses",
        title=QUESTION,
        subject="Predicted over reported, for every check",
        controls=(TOPICS, CHECKS),
        headline=[[headline(topic)] for topic in topics],
        sentence=[[sentence(one) for one in choices()]],
        x=Axis("Predicted over reported", LOW, HIGH, (0.1, 0.5, 1, 2, 10),
               ["1/10", "1/2", "1", "2", "10"], log=True),
        y=Axis("Compared with", 0, TOP, list(middles.values()),
               [VOICES[kind][1] for kind in middles]),
        layers=(*_layers(topics),),
        numbers=[NumberLine(KINDS[kind], "", [[tally(topic, kind)] for topic in topics])
                 for kind in COUNTED],
        table=Table("Every check of the models", COLUMNS, table()),
        working=working(),
        told=facts.told(*facts_behind()),
    )  # fmt: skip


def _layers(topics: list[str]) -> Iterator[Layer]:
    """What agrees, all checks quietly, those of the topic in their colours, the chosen one."""
    at = rows()
    shown = {one.what: [[one in about(topic)] for topic in topics] for one in checks()}
    yield Curve("where both agree", [[[1, 1]]], [[[0, TOP - HEAD]]], token=INK)
    for factor in (0.5, 2.0):
        yield Curve("off by a factor of 2", [[[factor] * 2]], [[[0, TOP - HEAD]]], token=QUIET,
                    stroke="dot")  # fmt: skip
    for side, text, anchor in ((LOW, "too low", "start"), (1, "agrees", "middle"),
                               (HIGH, "too high", "end")):  # fmt: skip
        yield Label(text, side, TOP - HEAD, token=QUIET, anchor=anchor)
    for one in checks():
        low, _, high = one.ratio
        y = np.full((1, 1, 2), at[one.what])
        yield Band(one.what, [[[low, high]]], y - 0.42, y + 0.42, token=VOICES[one.kind][0],
                   shown=shown[one.what])  # fmt: skip
    everywhere = [(one.ratio[1], at[one.what]) for one in checks()]
    yield _dots("not of the topic", everywhere, QUIET)
    for kind, (token, _) in VOICES.items():
        for topic in topics:
            own = [one for one in about(topic) if one.kind == kind]
            if own and topic != EVERYTHING:
                yield _dots(KINDS[kind], [(one.ratio[1], at[one.what]) for one in own], token,
                            shown[own[0].what])  # fmt: skip
    x = np.array([[one.ratio[1] for one in choices()]])
    up = np.array([[at[one.what] for one in choices()]])
    foot, head = np.zeros_like(up), np.full_like(up, TOP - HEAD)
    for ends in ((np.stack([x, x], -1), np.stack([foot, head], -1)),
                 (np.array([[[LOW, HIGH]]]), np.stack([up, up], -1))):  # fmt: skip
        yield Curve("the chosen check", *ends, token=INK, stroke="dot")
    yield Label([[f"\u2002×{fraction(one.ratio[1])}\u2002" for one in choices()]], x, up,
                anchor=np.where(x < 4, "start", "end"))  # fmt: skip


def _dots(name: str, points: list[tuple[float, float]], token: Token, shown: object = True) -> Dots:
    """Points in one element, which needs two at least."""
    x, y = np.array([*points, points[-1]]).T
    return Dots(name, x[np.newaxis, np.newaxis], y[np.newaxis, np.newaxis], token=token,
                shown=shown)  # type: ignore[arg-type]  # fmt: skip


def headline(topic: str) -> str:
    """How many agree, and how bad it gets."""
    every, agree = counted(topic), agreeing(counted(topic))
    of = "" if topic == EVERYTHING else f" about {TOPICS.texts[TOPICS.positions.index(topic)]}"
    if len(agree) == len(every) == 1:
        return f"The one check{of} agrees within its range."
    return (
        f"{len(agree)} of {len(every)} checks{of} agree within their stated ranges;"
        f" the worst is off by a factor of {number(worst(topic).miss, 2)}."
    )


def sentence(one: Check) -> str:
    """One check in words: what came of it, and why."""
    unverified = f" Unverified: {one.unverified}." if one.unverified else ""
    return f"{one.what}: {verdict(one)}. {one.why}{unverified}"


def tally(topic: str, kind: str) -> str:
    """How many checks of this kind agree."""
    group = [one for one in counted(topic) if one.kind == kind]
    if not group:
        return "no check"
    return f"{len(agreeing(group))} of {len(group)} {'agrees' if len(group) == 1 else 'agree'}"


def lead() -> str:
    """What a student can repeat: how many checks agree, and that the misses are here too."""
    share = len(agreeing(counted())) / len(counted())
    words = "About half" if 0.4 < share < 0.6 else "More than half" if share > 0.5 else "Few"
    return (
        f"{words} of our checks agree, and here are the misses. Every number of this site has a"
        " source, and every model was held against the world."
    )


def by_whom() -> str:
    """All checks by whom we ask, since agreeing with oneself is cheap."""
    (reports, designs, models, own) = (
        tally(EVERYTHING, kind).removesuffix(" agree") for kind in COUNTED
    )
    off = worst()
    return (
        f"Against what people reported, {reports} agree. Against what designers allowed for,"
        f" {designs}. Against another model, {models}. Against the source a formula or list was"
        f" taken from, {own}, which shows that we copied rightly and no more. The worst miss is"
        f" {off.what}: {times(off.ratio[1])} the other model's number. {off.why}"
    )


def working() -> Working:
    """The ratio of the chosen check, and when it agrees."""
    return Working(
        ("r = predicted / reported", "agrees: r_{lowest} ≤ 1 ≤ r_{highest}"),
        (
            NumberLine("predicted, with its range", "",
                       [[told(one.predicted, one.unit) for one in choices()]]),
            NumberLine("reported, with its range", "",
                       [[told(one.reported, one.unit) for one in choices()]]),
            NumberLine("r", "", [[number(one.ratio[1]) for one in choices()]]),
            NumberLine("r, lowest: the least predicted over the most reported", "",
                       [[number(one.ratio[0]) for one in choices()]]),
            NumberLine("r, highest: the most predicted over the least reported", "",
                       [[number(one.ratio[2]) for one in choices()]]),
            NumberLine("comes from", "", [["; ".join(one.source) for one in choices()]]),
        ),
        "lib.checks.check.over",
    )  # fmt: skip


def facts_behind() -> tuple[str, ...]:
    """The keys of all facts and tables that went in, each once."""
    keys = [key for one in checks() for key in (one.reported_by, *one.inputs)]
    known = (*facts.facts(), *facts.tables())
    return tuple(dict.fromkeys(key for key in keys if key in known))


COLUMNS = ("check", "predicted", "reported", "predicted over reported", "outcome", "against",
           "unverified", "source")  # fmt: skip


@cache
def table() -> list[list[str]]:
    """The picture as a table, one row a check."""
    return [
        [
            one.what, told(one.predicted, one.unit), told(one.reported, one.unit),
            number(one.ratio[1]), one.outcome, KINDS[one.kind], one.unverified,
            "; ".join(one.source),
        ]
        for one in checks()
    ]  # fmt: skip


@cache
def in_words() -> str:
    """Each check as a sentence or two, as an HTML list under the heading of its kind."""
    parts = []
    for kind, title in KINDS.items():
        items = "".join(
            f"<li><strong>{escape(one.what)}</strong>: {escape(verdict(one))}. {escape(one.why)}"
            + (f" <em>Unverified: {escape(one.unverified)}.</em>" if one.unverified else "")
            + "</li>"
            for one in checks()
            if one.kind == kind
        )
        parts.append(f'<p><strong>{escape(title)}</strong></p><ul class="tm-story">{items}</ul>')
    return "".join(parts)


FIGURE = Figure("misses", "sources_and_checks", sweep)
