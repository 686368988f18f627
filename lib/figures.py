"""The live figures of the site by name, with their light pages and their numbers."""

import json
from functools import lru_cache

from lib.debris_primer import figures as debris_primer
from lib.hole_and_patch import figures as hole_and_patch
from lib.lifeboat_timeline import figures as lifeboat_timeline
from lib.live.exploration import packed_plot
from lib.live.figure import BETWEEN
from lib.live.likeness import changes
from lib.live.pack import arriving
from lib.live.page import page
from lib.live.section import packed
from lib.sources_and_checks import figures as sources_and_checks
from lib.the_night import figures as the_night
from lib.turns import Made

FIGURES = {
    figure.name: figure
    for room in (the_night, hole_and_patch, debris_primer, lifeboat_timeline, sources_and_checks)
    for figure in room.FIGURES
}

# Figures that are part of another now: an old address opens that, with all that it says.
MOVED = {"find": "seats"}

EXPLORATIONS = {
    file: (exploration, values)
    for room in (debris_primer, lifeboat_timeline)
    for exploration in room.EXPLORATIONS
    for file, values in exploration.files.items()
}


@lru_cache(maxsize=256)
def figure_page(name: str, origin: str = "", suffix: str = "") -> str:
    """The light page of a figure, for a visitor who found the site at ``origin``.

    ``suffix`` ends the addresses of pages where they are files.
    """
    figure = FIGURES[name]
    return page(figure, f"{origin or '..'}/cards/{figure.card}.png", suffix)


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
