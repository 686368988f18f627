"""What stands beside figures: says who, and tables and lists to read and to take along."""

from collections.abc import Sequence
from html import escape

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


def says_who(*keys: str) -> None:
    """A popover with the facts behind a figure: what, by whom, how well known."""
    with st.popover("Says who?", type="tertiary"):
        st.html(sources(facts.told(*keys)))


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
