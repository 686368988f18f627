"""The row under each figure: says who, the working, the table, and how to take it along."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from lib import facts
from lib.live.folds import sources

MARKS = {
    "confirmed": "confirmed: read in the source, or worked out from it",
    "quoted": "quoted: second hand",
    "recalled": "unverified: widely known, primary source not opened",
    "disputed": "disputed: sources disagree",
    "judgement": "our assumption: no source measured it",
}


def take_row(
    *,
    who: Sequence[str],
    working: tuple[str, Sequence[tuple[str, str]], str],
    table: tuple[str, Sequence[str], Sequence[Sequence[str]], str],
    question: str,
) -> None:
    """The row under each figure: says who, the working, the table, and how to take it along.

    They open over the page, so nothing below them ever jumps.
    """
    with st.container(horizontal=True, gap="small"):
        says_who(*who)
        show_working(*working)
        show_table(*table)
        take_it(question)


def says_who(*keys: str) -> None:
    """A popover with the facts behind a figure: what, by whom, how well known."""
    with st.popover("Says who?", type="tertiary"):
        st.html(sources(facts.told(*keys)))


def show_working(formula: str, symbols: Sequence[tuple[str, str]], function: str) -> None:
    """A popover with the formula, the value of each symbol, and the one function that did it."""
    with st.popover("Show the working", type="tertiary"):
        st.latex(formula)
        st.html(
            "<ul>" + "".join(f"<li>{escape(s)}: {escape(v)}</li>" for s, v in symbols) + "</ul>"
        )
        st.html(f"<p>Worked out by <code>{escape(function)}</code>.</p>")


def show_table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], file: str
) -> None:
    """A popover with the picture's numbers as a table, and the same as a CSV file."""
    with st.popover("Table", type="tertiary"):
        # The browser makes the file of what it shows: a server that began anew has none.
        button = f'<button type="button" data-csv="{escape(file)}">Download as CSV</button>'
        st.html(f'<div class="tm-table">{as_table(title, columns, rows)}{button}</div>')


def as_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain HTML table that scrolls sideways on a phone instead of breaking the page."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f'<div class="tm-scroll" tabindex="0" role="region" aria-label="{escape(title)}"><table>'
        f"<caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def fold(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table folded away under its title, which opens without a run on the server."""
    st.html(
        f"<details><summary>{escape(title)}</summary>{as_table(title, columns, rows)}</details>"
    )


def download(name: str, words: str) -> None:
    """A link to one of the lists of facts as a file, and where to say that it is wrong."""
    st.html(
        f'<p class="tm-file"><a href="./facts/{escape(name)}" download>{escape(words)}</a>.'
        " Something in it is wrong? Open an issue in the repository of this site, with row, column"
        " and a source.</p>"
    )


def take_it(question: str, height: int = 900) -> None:
    """A popover that says how to pass this view on: as a link, or inside another page."""
    with st.popover("Take it with you", type="tertiary"):
        st.markdown("The address of this page holds all you have set. Copy it, or this link:")
        address = _address()
        st.code(address, language=None, wrap_lines=True)
        st.markdown("To show it inside a talk or a school page:")
        sign = "&" if "?" in address else "?"
        st.code(
            f'<iframe src="{address}{sign}embed=true" title="{question}" width="100%"'
            f' height="{height}" style="border:0"></iframe>',
            language="html", wrap_lines=True,
        )  # fmt: skip


def _address() -> str:
    """This page's address with what the visitor has set, as the browser gave both."""
    pairs = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    base = str(st.context.url or "")
    return f"{base}?{urlencode(pairs)}" if pairs else base
