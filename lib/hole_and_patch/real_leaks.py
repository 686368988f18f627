"""Does the model hold?  Real leaks, predicted beside reported: the misses first, and why."""

from collections.abc import Sequence
from functools import cache
from math import log

import htpy as h
from markupsafe import Markup

from lib import facts
from lib.checks import designs, leaks, published_sums
from lib.checks.check import KINDS, REPORT, Check, Inferred
from lib.checks.tunnel import july_days
from lib.checks.wording import fraction, range_of
from lib.look.words import count, number, quantity, span
from lib.physics.uncertainty import Estimate

QUESTION = "Does the model hold?"
SIGNS = {"agrees": "●", "misses": "◆", "not counted": "○"}
COLUMNS = ("comparison", "predicted", "reported", "predicted over reported")
FURTHEST = 5.0  # times as much, at either end of the strip in each row


def compared() -> list[Check]:
    """Everything that people reported about real leaks, and that can be held against the model."""
    return [one for leak in leaks.leaks() for one in leak.checks if one.kind == REPORT]


def headline() -> str:
    """How many agree."""
    every = compared()
    return (
        f"{sum(one.agrees for one in every)} of {len(every)} checks with real leaks agree. The"
        " misses stay in view."
    )


def sentence() -> str:
    """What follows from them, with the numbers of the table."""
    named = {one.what: one for one in compared()}
    (widest,) = [
        one for what, one in named.items() if what.endswith("in the night") and one.inputs[0] == "hole_nasa"
    ]
    hole, crack = (named[f"Tunnel, July 2021, as a {law}"] for law in ("hole", "crack"))
    return (
        "In 2018 a clean hole of NASA’s width would have leaked"
        f" {fraction(widest.ratio.value)} times as much as was reported that night. In 2021"
        f" Zvezda’s tunnel was shut for {count(july_days()[-1], 'days')}. A hole would have left"
        f" {quantity(hole.predicted.value, hole.unit)} in it, and a crack"
        f" {quantity(crack.predicted.value, crack.unit)}. The gauge read"
        f" {quantity(hole.reported.value, hole.unit)}. Other misses are reports that do not"
        " fit each other."
    )


def facts_behind() -> tuple[str, ...]:
    """The keys of all facts and tables that went in, each once."""
    every = [one for leak in leaks.leaks() for one in leak.checks]
    every += [*designs.checks(), *published_sums.checks()]
    keys = [key for one in every for key in (one.reported_by, *one.inputs)]
    keys += [key for leak in leaks.leaks() for one in leak.inferred for key in one.inputs]
    known = (*facts.facts(), *facts.tables())
    return tuple(dict.fromkeys(key for key in keys if key in known))


@cache
def table() -> Markup:
    """Real leaks, each a group of rows under its story."""
    groups = [
        _group(
            leak.title, leak.checks, story=leak.story, why=leak.why, name=leak.name, inferred=leak.inferred
        )
        for leak in leaks.leaks()
    ]
    return _table("Real leaks, predicted and reported", groups)


@cache
def more() -> Markup:
    """What is no leak: punctures that designers allowed for, and sums that others published."""
    groups = [
        _group(KINDS[checks[0].kind], checks, why=" ".join(map(_explained, _in_order(checks))))
        for checks in (designs.checks(), published_sums.checks())
    ]
    return _table("Designs and published sums, predicted and reported", groups)


def _table(caption: str, groups: Sequence[h.Element]) -> Markup:
    head = h.thead[h.tr[[h.th(scope="col")[name] for name in COLUMNS]]]
    return Markup(h.div(".tm-leaks")[h.table[h.caption[caption], head, groups]])


def _group(
    title: str,
    checks: Sequence[Check],
    *,
    why: str,
    story: str = "",
    name: str = "",
    inferred: Sequence[Inferred] = (),
) -> h.Element:
    """Title and story, the comparisons from the worst to the best, why, and what is only ours."""
    head = h.th(colspan=4, scope="rowgroup")[h.strong[title], story and h.p[story]]
    rows = [h.tr[head], *(_row(one, name) for one in _in_order(checks))]
    below: list[h.Node] = [why] if why else []
    if inferred:
        widths = ", ".join(_width(one) for one in inferred)
        below.append(f"{SIGNS['not counted']} As a clean hole: {widths}. Not counted.")
    notes = [one.unverified for one in checks] + [one.unverified for one in inferred]
    shaky = dict.fromkeys(part for note in notes for part in note.split("; ") if part)
    if shaky:
        below.append(h.em[f"What went in unchecked: {'; '.join(shaky)}."])
    if below:
        rows.append(h.tr[h.td(colspan=4)[[h.p[part] for part in below]]])
    return h.tbody[rows]


def _explained(one: Check) -> str:
    """Which comparison it is, and why it comes out so."""
    return f"{one.what}. {one.why}"


def _in_order(checks: Sequence[Check]) -> list[Check]:
    return sorted(checks, key=lambda one: (one.agrees, -one.miss))


def _row(one: Check, name: str) -> h.Element:
    """One comparison; its name without that of the leak, which stands above it."""
    what = one.what.removeprefix(name).lstrip(", ")
    ratio = h.strong[fraction(one.ratio[1])]
    return h.tr(class_=f"tm-{one.outcome.replace(' ', '-')}")[
        h.th(scope="row")[what, h.br, h.span(".tm-quiet")[one.unit]],
        h.td[_value(one.predicted)],
        h.td[_value(one.reported)],
        h.td[f"{SIGNS[one.outcome]} ", ratio, f" {one.outcome}", _strip(one)],
    ]


def _value(values: Estimate[float]) -> list[h.Node]:
    wide = range_of(values)
    return [number(values.value), wide and [h.br, h.span(".tm-quiet")[wide]]]


def _width(one: Inferred) -> str:
    """The width, or its range where that is more than the last digit of a report, and of what."""
    low, value, high = one.value
    width = quantity(value, one.unit, 2) if high < 1.1 * low else span(low, high, one.unit)
    return f"{width} ({one.what})" if one.what else width


def _strip(one: Check) -> h.Element:
    """The ratio and its range on a line, "as reported" in the middle; the words say the same."""

    def percent(ratio: float) -> float:
        part = log(min(max(ratio, 1 / FURTHEST), FURTHEST)) / log(FURTHEST)
        return 50 + 46 * part

    low, value, high = map(percent, one.ratio)
    return h.span(".tm-strip", aria_hidden="true")[
        h.i(style=f"left:{low:.1f}%;width:{high - low:.1f}%"), h.b(style=f"left:{value:.1f}%")
    ]
