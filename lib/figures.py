"""The live figures of the site by name: for their light pages, and as files that need no network.

    python -m lib.figures dist

writes each figure as one HTML file, an index and a zip into the folder ``dist``.
"""

import sys
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from lib.debris_primer import (
    belief,
    crowd,
    detective,
    gabbard,
    globe,
    grains,
    hole_shape,
    shield,
    speeds,
)
from lib.debris_primer.scenario import AREA_M2, SHIELD
from lib.hole_and_patch import breath, crack, force, hatch, patch, pressure, true_size
from lib.hole_and_patch.scenario import PRESSURE_UNIT, Scenario
from lib.lifeboat_timeline import age, in_time, reserve, what_if
from lib.live.offline import offline_page, write
from lib.live.page import files, page
from lib.live.share import share
from lib.live.sweep import Sweep


class Figure(NamedTuple):
    """A figure at the defaults of the page that holds it."""

    path: str
    sweep: Callable[[], Sweep]


FIGURES = {
    "pressure": Figure("hole_and_patch", lambda: pressure.sweep(Scenario())),
    "patch": Figure("hole_and_patch", lambda: patch.sweep(PRESSURE_UNIT.default)),
    "force": Figure("hole_and_patch", force.sweep),
    "hatch": Figure("hole_and_patch", lambda: hatch.sweep("soyuz", PRESSURE_UNIT.default)),
    "spektr": Figure("hole_and_patch", lambda: hatch.sweep("mir", PRESSURE_UNIT.default)),
    "breath": Figure("hole_and_patch", lambda: breath.sweep(PRESSURE_UNIT.default)),
    "crack": Figure("hole_and_patch", crack.sweep),
    "true_size": Figure("hole_and_patch", true_size.sweep),
    "grains": Figure("debris_primer", lambda: grains.sweep(AREA_M2.default)),
    "speeds": Figure("debris_primer", speeds.sweep),
    "shield": Figure("debris_primer", lambda: shield.sweep(SHIELD.default)),
    "detective": Figure("debris_primer", detective.sweep),
    "hole_shape": Figure("debris_primer", hole_shape.sweep),
    "belief": Figure("debris_primer", belief.sweep),
    "gabbard": Figure("debris_primer", gabbard.sweep),
    "globe": Figure("debris_primer", globe.sweep),
    "crowd": Figure("debris_primer", crowd.sweep),
    "morning": Figure("lifeboat_timeline", what_if.sweep),
    "clock": Figure("lifeboat_timeline", reserve.sweep),
    "chance": Figure("lifeboat_timeline", in_time.sweep),
    "age": Figure("lifeboat_timeline", age.sweep),
}


@lru_cache(maxsize=256)
def figure_page(name: str, origin: str) -> str:
    """The light page of a figure, for a visitor who found the site at ``origin``."""
    path, make = FIGURES[name]
    sweep = make()
    return page(
        sweep,
        home=f"../{path}",
        share=share(name, sweep.title, path, origin),
        picture=f"{origin}/cards/{path}.png",
    )


@cache
def titles(path: str) -> list[tuple[str, str]]:
    """Name and title of each figure that a page holds."""
    return [(name, figure.sweep().title) for name, figure in FIGURES.items() if figure.path == path]


@lru_cache(maxsize=256)
def offline_file(name: str) -> str:
    """A figure as one file that asks for nothing."""
    return offline_page(FIGURES[name].sweep(), files())


if __name__ == "__main__":
    for written in write([figure.sweep() for figure in FIGURES.values()], Path(sys.argv[1])):
        print(written)
