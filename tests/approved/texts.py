"""All texts that a person has read: a file a figure, and one a page for what stands around them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lib.figures import FIGURES
from tests.approved import figures, pages

FOLDER = Path(__file__).parent
TEXTS: dict[str, Callable[[], str]] = {
    **{f"{name}.txt": partial(figures.approved, name) for name in FIGURES},
    **{f"pages/{name}.txt": partial(pages.approved, name) for name in pages.PAGES},
}
