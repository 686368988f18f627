"""The live figures of the site by name, with their light pages and their numbers.

They are what the pages show, in the order of the pages: a figure is added by showing it.
"""

import json
from functools import lru_cache

from lib.live.delivery.exploration import packed_plot
from lib.live.delivery.likeness import changes
from lib.live.delivery.pack import arriving
from lib.live.delivery.page import page as light_page
from lib.live.delivery.section import packed
from lib.live.model.figure import BETWEEN
from lib.pages import PAGES, written
from lib.turns import Made

FIGURES = {figure.name: figure for page in PAGES for figure in written(page.script).figures}

# Figures that are part of another now: an old address opens that, with all that it says.
MOVED = {"find": "seats"}

EXPLORATIONS = {
    file: (exploration, values)
    for page in PAGES
    for exploration in written(page.script).explorations
    for file, values in exploration.files.items()
}


@lru_cache(maxsize=256)
def figure_page(name: str, origin: str = "", suffix: str = "") -> str:
    """The light page of a figure, for a visitor who found the site at ``origin``.

    ``suffix`` ends the addresses of pages where they are files.
    """
    figure = FIGURES[name]
    card = f"/cards/{figure.card}.png"
    if origin:  # all else is the same, and lies in memory
        return figure_page(name, "", suffix).replace(f"..{card}", f"{origin}{card}")
    return light_page(figure, f"..{card}", suffix)


@lru_cache(maxsize=256)
def sweep_file(file: str, squeezed: bool = False) -> bytes | None:
    """A packed sweep by the name of its file; None if there is none of this name."""
    figure = FIGURES.get(file.split(BETWEEN)[0])
    if figure is None or (sweep := figure.find(file)) is None:
        return None
    usual = figure.file(*figure.defaults)
    text = packed(sweep, alone=file != usual and not figure.alike)
    if figure.alike and file != usual:
        but = changes(json.loads(packed(figure.default)), json.loads(text))
        text = json.dumps({"like": f"sweep/{usual}", "but": but}, separators=(",", ":"))
    return arriving(f"sweep/{file}", text, squeezed)


@lru_cache(maxsize=256)
def plot_file(file: str, squeezed: bool = False) -> bytes | None:
    """A figure to explore by the name of its file; None if there is none of this name."""
    if file not in EXPLORATIONS:
        return None
    exploration, values = EXPLORATIONS[file]
    return arriving(f"plot/{file}", packed_plot(exploration, *values), squeezed)


SWEEPS = Made(sweep_file, (file for figure in FIGURES.values() for file in figure.files))
PLOTS = Made(plot_file, EXPLORATIONS)
