"""How wrong are the models?  Predicted over reported, one row a check, the misses among them."""

from functools import cache
from html import escape
from math import log10, nan

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.checks import boats, check, grains, leaks
from lib.checks.check import KINDS, Check
from lib.checks.telling import fraction, times, told, verdict
from lib.look.figure import Axis, Picture
from lib.look.palette import GROUND, INK, MODEL, OBSERVED, QUIET, SAFE, Token
from lib.look.words import number

# Who speaks on the other side: people, designers, another model, the source itself, a quotation,
# somebody else's sum.
VOICES: dict[str, tuple[Token, str]] = {
    check.REPORT: (OBSERVED, "circle"),
    check.DESIGN: (SAFE, "triangle-up"),
    check.MODEL: (MODEL, "diamond"),
    check.OWN: (QUIET, "square"),
    check.QUOTATION: (INK, "circle-open"),
    check.SUM: (INK, "diamond-open"),
}
LOW, HIGH = 0.04, 250.0
TICKS = (0.1, 0.5, 1.0, 2.0, 10.0)
ROW = 46  # pixels, for a line of words and its bar
HEADING = 1.2  # rows


@cache
def checks() -> tuple[Check, ...]:
    """Every check, those of one kind together, in the order of ``KINDS``."""
    every = (*leaks.checks(), *grains.checks(), *boats.checks())
    return tuple(one for kind in KINDS for one in every if one.kind == kind)


def counted() -> list[Check]:
    """All that count: quotations are shown, but nothing follows from them."""
    return [one for one in checks() if one.counts]


def agreeing(among: list[Check]) -> list[Check]:
    """Those whose two ranges touch."""
    return [one for one in among if one.agrees]


def worst() -> Check:
    """The check that is off by most."""
    return max(counted(), key=lambda one: one.miss)


@cache
def figure() -> go.Figure:
    """Dot and range of every check around the line on which predicted is reported."""
    groups = [[one for one in checks() if one.kind == kind] for kind in KINDS]
    rows = len(checks()) + len(groups) * HEADING
    picture = Picture(
        Axis("Predicted over reported", LOW, HIGH, TICKS,
                  ["1/10", "1/2", "1", "2", "10"], log=True),
        Axis("", -0.5, rows + 0.5, []),
        height=round(ROW * (rows + 2)), right=8,
    )  # fmt: skip
    picture.y["visible"] = False
    for guide in (0.5, 2.0):
        picture.upright(guide, token=QUIET, dash="dot")
    picture.upright(1.0, token=INK, dash="solid")
    for x, text, anchor in [(LOW, "too low", "left"), (1, "agrees", "center"),
                            (HIGH, "too high", "right")]:  # fmt: skip
        picture.label(log10(x), rows, text, token=QUIET, anchor=anchor)
    y = float(rows)
    for group in groups:
        token, _ = VOICES[group[0].kind]
        picture.label(log10(LOW), y - HEADING, f"<b>{KINDS[group[0].kind]}</b>", token=token)
        heights = [y - HEADING - 0.7 - n for n in range(len(group))]
        _rows(picture, group, heights)
        y -= HEADING + len(group)
    for words in picture.words:  # they stand on the lines, so they bring their own ground
        words["bgcolor"] = GROUND.figure
    return picture.figure()


def _rows(picture: Picture, group: list[Check], heights: list[float]) -> None:
    """The checks of one kind: name above, range and dot, and the ratio at the right end."""
    kind = group[0].kind
    token, symbol = VOICES[kind]
    for one, height in zip(group, heights, strict=True):
        picture.label(log10(LOW), height + 0.12, one.what)
    picture.points(
        [HIGH] * len(group), heights, name=KINDS[kind], token=token, mode="text", hoverinfo="skip",
        text=[f"×{fraction(one.ratio[1])}" for one in group], textposition="middle left",
    )  # fmt: skip
    # The ranges are one line with gaps.
    ends = [(one.ratio[0], one.ratio[2], nan) for one in group]
    picture.line(np.ravel(ends), np.repeat(heights, 3), name=KINDS[kind], token=token,
              hover="%{x:.2g}")  # fmt: skip
    picture.points([one.ratio[1] for one in group], heights, name=KINDS[kind], token=token,
        symbol=symbol, hover=[f"{one.what}: {verdict(one)}" for one in group],
    )  # fmt: skip


def headline() -> str:
    """How many agree, and how bad it gets."""
    return (
        f"{len(agreeing(counted()))} of {len(counted())} checks agree within their stated ranges;"
        f" the worst is off by a factor of {number(worst().miss, 2)}."
    )


def sentence() -> str:
    """The same by whom we ask, since agreeing with oneself is cheap."""
    tallies = {
        kind: (len(agreeing(group)), len(group))
        for kind in KINDS
        if (group := [one for one in counted() if one.kind == kind])
    }
    (reports, of_reports), (designs, of_designs), (models, of_models), (own, of_own) = (
        tallies[kind] for kind in (check.REPORT, check.DESIGN, check.MODEL, check.OWN)
    )
    return (
        f"Against what people reported, {reports} of {of_reports} agree. Against what designers"
        f" allowed for, {designs} of {of_designs}. Against another model,"
        f" {models} of {of_models}. Against the source a formula or list was taken from, {own} of"
        f" {of_own}, which shows that we copied rightly and no more. The worst miss is"
        f" {worst().what}: {times(worst().ratio[1])} the other model's number. {worst().why}"
    )


def facts_behind() -> tuple[str, ...]:
    """The keys of all facts and tables that went in, each once."""
    keys = [key for one in checks() for key in (one.reported_by, *one.inputs)]
    known = (*facts.facts(), *facts.tables())
    return tuple(dict.fromkeys(key for key in keys if key in known))


COLUMNS = ("check", "predicted", "reported", "predicted over reported", "outcome", "against",
           "unverified", "source")  # fmt: skip


@cache
def rows() -> list[list[str]]:
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
