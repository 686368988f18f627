"""What is folded under a figure: says who, the working, and the table of the default.

Plain ``<details>``, so that they open without JavaScript, on a light page and from a disk too.
"""

import re
from collections.abc import Iterable

import htpy as h
from markupsafe import Markup, escape

from lib.live.model.beside import Citation, NumberLine, Table, Working
from lib.live.model.sweep import Sweep
from lib.look.words import in_unit, spoken, with_unit


def disclosures(sweep: Sweep) -> Markup:
    """Says who, the working with numbers for the browser to keep live, and a table of all."""
    folds = []
    if sweep.citations:
        folds.append(says_who(sweep.citations))
    if sweep.working:
        folds.append(_fold("Show the working", _working(sweep, sweep.working)))
    if (table := sweep.table) and table.whole:
        folds.append(_fold(table.caption, as_table(table), ".tm-live-fold.tm-live-whole"))
    return Markup(h.fragment[folds])


def says_who(citations: Iterable[Citation]) -> h.Element:
    """The fold of who says so."""
    return _fold("Says who?", sources(citations))


def sources(citations: Iterable[Citation]) -> Markup:
    """Facts as a page tells them: the sentence, its mark, its sources, a remark."""
    return Markup().join(
        h.div(".tm-source")[
            h.p[one.says],
            h.p(".tm-quiet")[h.span(".tm-mark")[one.mark], " ", one.where],
            one.note and h.p(".tm-quiet")[one.note],
        ]
        for one in citations
    )


def _working(sweep: Sweep, working: Working) -> list[h.Node]:
    return [
        [h.p(".tm-formula")[formula(text)] for text in working.formulas],
        numbers(working.symbols, sweep, first=len(sweep.numbers)),
        h.p["Worked out by ", h.code[working.function], "."],
    ]


def formula(text: str) -> Markup:
    """A formula as HTML: ``_{…}`` stands lower, ``^{…}`` higher.

    >>> formula("p(t) = p_{0} e^{−t/τ}")
    Markup('p(t) = p<sub>0</sub> e<sup>−t/τ</sup>')
    """
    lower = re.sub(r"_\{([^}]*)\}", r"<sub>\1</sub>", str(escape(text)))
    return Markup(re.sub(r"\^\{([^}]*)\}", r"<sup>\1</sup>", lower))


def numbers(lines: Iterable[NumberLine], sweep: Sweep, first: int = 0) -> h.Element | None:
    """Numbers at the default; the browser finds each by its place among all of the figure's."""
    here = sweep.default
    values = [
        h.div[
            h.dt[in_unit(line.label)],
            h.dd[h.span(data_number=k)[sweep.tell(line.text, here)], with_unit("", line.unit)],
        ]
        for k, line in enumerate(lines, first)
    ]
    return h.dl(".tm-live-numbers")[values] if values else None


def still_table(table: Table) -> h.Element | None:
    """The table of the default, for who has no script; a live figure brings its own."""
    return None if table.whole else _fold("Table", as_table(table), ".tm-live-table")


def as_table(table: Table) -> h.Element:
    """Rows under their columns; a wide one scrolls sideways."""
    scroll = h.div(".tm-live-scroll", tabindex=0, role="group", aria_label=spoken(table.caption))
    return scroll[under(table.columns, [map(in_unit, row) for row in table.rows], table.caption)]


def under(columns: Iterable[str], rows: Iterable[Iterable[h.Node]], caption: str = "") -> h.Element:
    """Rows under their columns, as a plain table."""
    return h.table[
        caption and h.caption[caption],
        h.thead[h.tr[[h.th(scope="col")[column] for column in columns]]],
        h.tbody[[h.tr[[h.td[cell] for cell in row]] for row in rows]],
    ]


def _fold(summary: str, inside: h.Node, classes: str = ".tm-live-fold") -> h.Element:
    return h.details(classes)[h.summary[summary], inside]
