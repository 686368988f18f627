"""What stands beside pictures: who says so, tables, files."""

from collections.abc import Sequence

import htpy as h

from lib import facts
from lib.frame.page import fold, put
from lib.live.delivery.disclosures import sources, under
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


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], file: str = "") -> None:
    """A table folded away under its title, and as a CSV file if that has a name."""
    # The browser makes the file of what it shows.
    button = file and h.button(type="button", data_csv=file)["Download as CSV"]
    with fold(title):
        put(h.div(".tm-table")[as_table(title, columns, rows), button])


def as_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> h.Element:
    """A plain HTML table that scrolls sideways on a phone instead of breaking the page."""
    scroll = h.div(".tm-scroll", tabindex=0, role="region", aria_label=spoken(title))
    return scroll[under(columns, rows, title)]


def download(name: str, words: str) -> None:
    """A link to one of the lists of facts as a file, and where to say that it is wrong."""
    put(
        h.p(".tm-file")[
            h.a(href=f"./facts/{name}", download=True)[words],
            ". Something in it is wrong? Open an issue in the repository of this site, with row, column"
            " and a source.",
        ]
    )
