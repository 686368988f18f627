"""The live figures of the site by name: for their light pages, and as files that need no network.

    python -m lib.figures dist

writes each figure as one HTML file, an index and a zip into the folder ``dist``.
"""

import sys
from functools import cache, lru_cache
from pathlib import Path

from lib.debris_primer import figures as debris_primer
from lib.hole_and_patch import figures as hole_and_patch
from lib.lifeboat_timeline import figures as lifeboat_timeline
from lib.live.exploration import packed_plot
from lib.live.figure import BETWEEN
from lib.live.offline import offline_page, write
from lib.live.page import files, page
from lib.live.section import packed
from lib.sources_and_checks import figures as sources_and_checks
from lib.the_night import figures as the_night

FIGURES = {
    figure.name: figure
    for room in (the_night, hole_and_patch, debris_primer, lifeboat_timeline, sources_and_checks)
    for figure in room.FIGURES
}

EXPLORATIONS = {
    file: (exploration, values)
    for room in (debris_primer, lifeboat_timeline)
    for exploration in room.EXPLORATIONS
    for file, values in exploration.files.items()
}


@lru_cache(maxsize=256)
@lru_cache(maxsize=256)
def figure_page(name: str, origin: str = "") -> str:
    """The light page of a figure, for a visitor who found the site at ``origin``."""
    figure = FIGURES[name]
    return page(figure, picture=f"{origin}/cards/{figure.card}.png")


@cache
def titles(page: str) -> list[tuple[str, str]]:
    """Name and title of each figure that a page holds."""
    return [(f.name, f.default.title) for f in FIGURES.values() if f.page == page]


@lru_cache(maxsize=256)
def offline_file(name: str) -> str:
    """A figure as one file that asks for nothing."""
    return offline_page(FIGURES[name], files())


@lru_cache(maxsize=256)
def sweep_file(file: str) -> bytes | None:
    """A packed sweep by the name of its file; None if there is none of this name."""
    figure = FIGURES.get(file.split(BETWEEN)[0])
    if figure is None or (sweep := figure.find(file)) is None:
        return None
    return packed(sweep, alone=file != figure.file(*figure.defaults)).encode()


@lru_cache(maxsize=256)
def plot_file(file: str) -> bytes | None:
    """A figure to explore by the name of its file; None if there is none of this name."""
    if file not in EXPLORATIONS:
        return None
    exploration, values = EXPLORATIONS[file]
    return packed_plot(exploration, *values).encode()


if __name__ == "__main__":
    for written in write(list(FIGURES.values()), Path(sys.argv[1])):
        print(written)
