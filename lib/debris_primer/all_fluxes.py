"""Every voice about how many grains there are, to zoom into: models as lines, what is printed and
what was measured as points, each with its source under a finger.

All count hits on a square metre of surface in a year, by grains of a size or larger.
"""

from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib import facts
from lib.debris_primer.counts import DUST_TO_MM
from lib.debris_primer.fluxes import (
    DRAWING_YEAR,
    THREE_MM,
    dust,
    handbook,
    kessler,
    on_ldef,
    printed,
)
from lib.live.delivery.exploration import Exploration
from lib.look.figure import Axis, Picture
from lib.look.palette import INK, MODEL, OBSERVED, QUIET, SAFE
from lib.look.words import YEAR, quantity
from lib.physics import debris
from lib.physics.limits import Floats

HEIGHT = 520
SIZES_MM = (0.01, 100.0)  # of the handbook's drawing
FEWEST, MOST = 1e-9, 1e3
UNIT = "1/(m² year)"
HANDBOOK_KM, FACES_YEAR = 400, 2002  # of the handbook's tables, and of its cube
# The columns of the table of the cube's faces, and the sizes that they count.
FACES = {"debris": {"debris 0.1 mm": 0.1, "debris 1 cm": 10.0},
         "meteoroids": {"meteoroid 0.1 mm": 0.1, "meteoroid 1 cm": 10.0}}  # fmt: skip
HOVER = "%{x:.3g}\u202fmm or more: %{y:.2g}\u202f" + UNIT
HANDBOOK = "NASA's handbook of 2009"


def draw() -> go.Figure:
    """Both axes as logarithms; a box that is drawn with the hand is what is shown next."""
    size_mm = np.geomspace(*SIZES_MM, 133)
    size = size_mm / 1000
    grains = size[size_mm <= DUST_TO_MM]
    picture = Picture(
        Axis("Size of grain [mm]", 0.8 * SIZES_MM[0], 1.25 * SIZES_MM[1], (), log=True),
        Axis(f"Hits [{UNIT}]", FEWEST, MOST, (), log=True),
        height=HEIGHT,
    )
    _zoom(picture)
    low, high = (10.0 * end for end in facts.fact("trackable_size").band)
    picture.band([low, high], [FEWEST] * 2, [MOST] * 2, name="can be tracked", token=OBSERVED, hatched=True)
    _line(
        picture,
        size_mm,
        np.full_like(size, on_ldef() * YEAR),
        OBSERVED,
        "dash",
        "LDEF, marks of any size: we do not know how small the smallest was",
    )
    _line(
        picture,
        size_mm,
        kessler(size) * YEAR,
        MODEL,
        "solid",
        "Debris: Kessler's formula of 1991, orbit and year of MS-09, quiet Sun",
    )
    _line(
        picture,
        size_mm,
        _kessler_then(size) * YEAR,
        MODEL,
        "dash",
        f"Debris: Kessler's formula of 1991, {HANDBOOK_KM} km in {FACES_YEAR}, active Sun",
    )
    _line(
        picture,
        size_mm,
        handbook(size) * YEAR,
        INK,
        "dot",
        f"Debris: ORDEM2000 for {DRAWING_YEAR}, straight lines between the sizes that {HANDBOOK} prints",
    )
    _line(
        picture,
        grains * 1000,
        dust(grains) * YEAR,
        SAFE,
        "solid",
        "Meteoroids: Grün's law of 1985 with the handbook's factor, 1 g/cm³",
    )
    as_it_stands = dust(grains) / facts.fact("meteoroid_k").number
    _line(
        picture,
        grains * 1000,
        as_it_stands * YEAR,
        SAFE,
        "dash",
        "Meteoroids: Grün's law of 1985 as it stands, 1 g/cm³",
    )
    _points(picture)
    _names(picture)
    return picture.figure()


def _zoom(picture: Picture) -> None:
    """Both axes free, their ticks by themselves: what is named far off is not what is seen near."""
    picture.layout["dragmode"] = "zoom"
    for axis, ticks in ((picture.x, 5), (picture.y, 8)):
        for fixed in ("tickvals", "ticktext"):
            del axis[fixed]
        axis |= {"tickmode": "auto", "nticks": ticks, "exponentformat": "power", "fixedrange": False}


def _line(picture: Picture, x: Floats, y: Floats, token: Any, dash: str, name: str) -> None:
    """A model, as far as the picture shows it; its name is told under a finger, for room."""
    seen = y > FEWEST
    picture.line(x[seen], y[seen], name="", token=token, dash=dash, hover=f"{HOVER}<br>{name}")


def _kessler_then(size: Floats) -> Floats:
    """The same formula where and when the handbook's cube flew, after a year of an active Sun."""
    inclination = np.radians(facts.fact("orbit_inclination").number)
    sun = facts.fact("solar_flux_2001").number
    return debris.flux(size, HANDBOOK_KM * 1000.0, inclination, FACES_YEAR, sun)


def _points(picture: Picture) -> None:
    """What is printed and what was counted."""
    year = facts.table("debris_by_year")
    rows = [
        (size, flux, f"Debris: ORDEM2000 for {DRAWING_YEAR}, read off {HANDBOOK}", "square", INK)
        for size, flux in printed()
        if size <= SIZES_MM[1] and size != THREE_MM
    ]
    rows += [
        (THREE_MM, flux, f"Debris: ORDEM2000 for {when:.0f}, {HANDBOOK}", "diamond", INK)
        for when, flux in zip(year.numbers("year"), year.numbers("flux"), strict=True)
    ]
    drawn = facts.table("meteoroids_by_size")
    rows += [
        (size, flux, f"Meteoroids, their density in steps, read off {HANDBOOK}", "circle", SAFE)
        for size, flux in zip(drawn.numbers("size"), drawn.numbers("flux"), strict=True)
    ]
    by_height = facts.table("meteoroids_by_altitude")
    rows += [
        (THREE_MM, flux, f"Meteoroids at {height:.0f} km, {HANDBOOK}", "circle-open", SAFE)
        for height, flux in zip(by_height.numbers("altitude"), by_height.numbers("flux"), strict=True)
    ]
    faces = facts.table("cube_faces")
    rows += [
        (
            size,
            float(np.mean(faces.numbers(column))),
            f"{who.capitalize()}: mean of a cube's six faces in {FACES_YEAR}, {HANDBOOK}",
            "triangle-up",
            token,
        )
        for (who, columns), token in zip(FACES.items(), (INK, SAFE), strict=True)
        for column, size in columns.items()
    ]
    for token in (INK, SAFE):
        own = [row for row in rows if row[4] == token]
        texts = [
            f"{quantity(size, 'mm')} or more: {quantity(flux, UNIT)}<br>{name}"
            for size, flux, name, *_ in own
        ]
        picture.points(
            [row[0] for row in own],
            [row[1] for row in own],
            name="",
            token=token,
            symbol=[row[3] for row in own],
            hover=texts,
            marker={"size": 9},
        )


def _names(picture: Picture) -> None:
    """Each voice named on its line; a log axis wants the logarithm."""

    def name(at_mm: float, flux: ArrayLike, text: str, **look: Any) -> None:
        picture.label(np.log10(at_mm), float(np.log10(flux) + np.log10(YEAR)), text, **look)

    name(12, kessler(0.012), "Kessler", token=MODEL)
    name(0.13, handbook(0.13e-3), "NASA’s handbook", token=INK)
    name(9, dust(9e-3), "meteoroids", token=SAFE, anchor="right", above=False)
    name(40, on_ldef(), "LDEF, any size", token=OBSERVED, anchor="right")
    picture.label(np.log10(70), np.log10(MOST), "tracked", token=QUIET, anchor="center", above=False)


EXPLORATION = Exploration(
    name="all_fluxes",
    label="Look closer: every model and measurement",
    text=(
        "Hits by grains of a size or larger on a square metre of outside, in a year. Lines are"
        " models. Squares, diamonds, circles and triangles are what NASA’s handbook prints. The"
        " level line is what was counted on the satellite LDEF. Point at anything to read what it"
        " is and whose. With a mouse, drag a box to look closer; press twice to see all of it"
        " again."
    ),
    height=HEIGHT,
    plot=draw,
    subject=lambda: "Hits on a square metre in a year against size of grain, by every voice",
    citations=facts.citations(
        "flux_3mm_2018",
        "debris_by_size",
        "debris_by_year",
        "cube_faces",
        "meteoroids_by_size",
        "meteoroids_by_altitude",
        "meteoroid_k",
        "slope_kessler",
        "slope_handbook",
        "solar_flux",
        "solar_flux_2001",
        "orbit_height",
        "orbit_inclination",
        "ldef_marks",
        "ldef_area",
        "ldef_stay",
        "trackable_size",
    ),
)
