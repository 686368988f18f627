"""What is folded under a figure: says who, the working, and the table of the default.

Plain ``<details>``, so that they open without JavaScript, on a light page and from a disk too.
"""

import re
from collections.abc import Iterable
from html import escape

from lib.live.model.beside import Citation, NumberLine, Table, Working
from lib.live.model.sweep import Sweep
from lib.look.words import in_unit, spoken, with_unit


def disclosures(sweep: Sweep) -> str:
    """Says who, the working with numbers for the browser to keep live, and a table of all."""
    told = says_who(sweep.citations) if sweep.citations else ""
    work = _fold("Show the working", _working(sweep, sweep.working)) if sweep.working else ""
    whole = sweep.table if sweep.table and sweep.table.whole else None
    caption = escape(whole.caption) if whole else ""
    rows = _fold(caption, as_table(whole), "tm-live-fold tm-live-whole") if whole else ""
    return told + work + rows


def says_who(citations: Iterable[Citation]) -> str:
    """The fold of who says so."""
    return _fold("Says who?", sources(citations))


def sources(citations: Iterable[Citation]) -> str:
    """Facts as a page tells them: the sentence, its mark, its sources, a remark."""
    return "".join(
        f'<div class="tm-source"><p>{escape(one.says)}</p>'
        f'<p class="tm-quiet"><span class="tm-mark">{escape(one.mark)}</span>'
        f" {escape(one.where)}</p>"
        + (f'<p class="tm-quiet">{escape(one.note)}</p>' if one.note else "")
        + "</div>"
        for one in citations
    )


def _working(sweep: Sweep, working: Working) -> str:
    formulas = "".join(f'<p class="tm-formula">{formula(text)}</p>' for text in working.formulas)
    values = numbers(working.symbols, sweep, first=len(sweep.numbers))
    return f"{formulas}{values}<p>Worked out by <code>{escape(working.function)}</code>.</p>"


def formula(text: str) -> str:
    """A formula as HTML: ``_{…}`` stands lower, ``^{…}`` higher.

    >>> formula("p(t) = p_{0} e^{−t/τ}")
    'p(t) = p<sub>0</sub> e<sup>−t/τ</sup>'
    """
    lower = re.sub(r"_\{([^}]*)\}", r"<sub>\1</sub>", escape(text))
    return re.sub(r"\^\{([^}]*)\}", r"<sup>\1</sup>", lower)


def numbers(lines: Iterable[NumberLine], sweep: Sweep, first: int = 0) -> str:
    """Numbers at the default; the browser finds each by its place among all of the figure's."""
    here = sweep.default
    told = "".join(
        f'<div><dt>{escape(in_unit(line.label))}</dt><dd><span data-number="{k}">'
        f"{escape(sweep.tell(line.text, here))}</span>{escape(with_unit('', line.unit))}"
        "</dd></div>"
        for k, line in enumerate(lines, first)
    )
    return f'<dl class="tm-live-numbers">{told}</dl>' if told else ""


def still_table(table: Table) -> str:
    """The table of the default, for who has no script; a live figure brings its own."""
    return "" if table.whole else _fold("Table", as_table(table), "tm-live-table")


def as_table(table: Table) -> str:
    """Rows under their columns; a wide one scrolls sideways."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(in_unit(cell))}</td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    caption = escape(table.caption)
    return (
        f'<div class="tm-live-scroll" tabindex="0" role="group" aria-label="{spoken(caption)}">'
        f"<table><caption>{caption}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _fold(summary: str, inside: str, classes: str = "tm-live-fold") -> str:
    return f'<details class="{classes}"><summary>{summary}</summary>{inside}</details>'
