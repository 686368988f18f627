"""What stands beside pictures: who says so, tables, files."""

from collections.abc import Sequence
from html import escape

from lib import facts
from lib.frame.page import fold, put
from lib.live.delivery.disclosures import sources
from lib.look.words import spoken

MARKS = {
    "confirmed": "confirmed: read in the source, or worked out from it",
    "quoted": "quoted: second hand",
    "recalled": "unverified: widely known, primary source not opened",
    "disputed": "disputed: sources disagree",
    "judgement": "our assumption: no source measured it",
}


def says_who(*keys: str) -> None:
    """The facts behind a part of the page: what, by whom, how well known."""
    with fold("Says who?"):
        put(sources(facts.citations(*keys)))


def table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], file: str = ""
) -> None:
    """A table folded away under its title, and as a CSV file if that has a name."""
    # The browser makes the file of what it shows.
    button = f'<button type="button" data-csv="{escape(file)}">Download as CSV</button>'
    with fold(title):
        put(f'<div class="tm-table">{as_table(title, columns, rows)}{button if file else ""}</div>')


def as_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain HTML table that scrolls sideways on a phone instead of breaking the page."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    heard = escape(spoken(title))
    return (
        f'<div class="tm-scroll" tabindex="0" role="region" aria-label="{heard}"><table>'
        f"<caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def download(name: str, words: str) -> None:
    """A link to one of the lists of facts as a file, and where to say that it is wrong."""
    put(
        f'<p class="tm-file"><a href="./facts/{escape(name)}" download>{escape(words)}</a>.'
        " Something in it is wrong? Open an issue in the repository of this site, with row, column"
        " and a source.</p>"
    )
