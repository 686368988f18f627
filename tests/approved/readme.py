"""README's table of public addresses: each page, its figures and its parameters.

``make approve`` writes it between two marks, from what the pages show.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import isclose
from pathlib import Path

from lib.live.model.controls import Choice, Number
from lib.live.model.positions import Live
from lib.page_shell import Page
from lib.pages import PAGES, written

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- written by make approve -->\n", "<!-- until here -->"


def parameters(page: Page) -> dict[str, Live]:
    """What the address of a page can set, by name, in the order in which the page shows it."""
    shown = written(page.script)
    controls = [live for figure in shown.figures for live in figure.controls]
    controls += [live for listing in shown.listings for live in listing.controls]
    return {live.control.name: live for live in controls if not live.private}


def range_of(live: Live) -> str:
    """What a parameter can be, as an address has it.

    >>> from lib.live.model.positions import linear
    >>> range_of(linear(Number("hour", "Hours", "h", 0, 38, 1, 14)))
    '0 to 38 in steps of 1'
    """
    control = live.control
    if isinstance(control, Choice):
        *others, last = control.options
        return control.called or f"{', '.join(others)} or {last}"
    if not isinstance(control, Number):
        return f"{control.low} to {control.high}"
    even = all(isclose(b - a, control.step) for a, b in pairwise(live.positions))
    stops = f"in steps of {control.step:g}" if even else f"in {len(live)} stops"
    return f"{control.low:g} to {control.high:g} {stops}"


def table() -> Iterator[str]:
    """A row for each page that shows figures."""
    yield "| page | its figures | its parameters (default) |"
    yield "|---|---|---|"
    for page in PAGES:
        if figures := written(page.script).figures:
            names = ", ".join(f"`{figure.name}`" for figure in figures)
            told = ", ".join(
                f"`{name}` {range_of(live)} ({live.said(live.default) or 'none'})"
                for name, live in parameters(page).items()
            )
            yield f"| `/{page.path}` | {names} | {told} |"


def renewed(text: str) -> str:
    """README's text with its table as it is today."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return "\n".join([before + BEGIN, *table(), "", END + after])
