"""Three voices about how many grains there are: hits on a square metre of SURFACE, by size.

All for the orbit and the year of MS-09 but the handbook's, whose drawing stands for 2006.  The
figures of the page count with them, so that none can speak of another rain than the next.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib import facts
from lib.look.words import DAY, YEAR, quantity
from lib.physics import debris, impact, meteoroids
from lib.physics.limits import Floats

# [NASA-TM-2009-214785]: the year of figure 2-7, and the size whose table goes year by year.
DRAWING_YEAR, THREE_MM = 2006, 3.0


def kessler(diameter: ArrayLike) -> Floats:
    """Debris by the formula of 1991, in the orbit and the year of MS-09.  [1/(m² s)]"""
    orbit = facts.fact("orbit_height")
    inclination = np.radians(facts.fact("orbit_inclination").number)
    year, sun = int(orbit.date[:4]), facts.fact("solar_flux").number
    return debris.flux(diameter, orbit.band[1] * 1000, inclination, year, sun)


def handbook(diameter: ArrayLike) -> Floats:
    """Debris by NASA's handbook: its printed sizes, and nothing outside them.  [1/(m² s)]"""
    sizes, fluxes = np.array(printed()).T
    return debris.between_rows(np.asarray(diameter) * 1000, sizes, fluxes, spacing="log") / YEAR


def printed() -> list[tuple[float, float]]:
    """Size [mm] and surface flux [1/(m² year)]: figure 2-7, and the row of 3 mm for its year."""
    drawing, by_year = facts.table("debris_by_size"), facts.table("debris_by_year")
    three = dict(zip(by_year.numbers("year"), by_year.numbers("flux"), strict=True))[DRAWING_YEAR]
    rows = zip(drawing.numbers("size"), drawing.numbers("flux"), strict=True)
    return sorted([*rows, (THREE_MM, three)])


def dust(diameter: ArrayLike) -> Floats:
    """Meteoroids of the handbook's density on the moving ship, with all the Earth does to them."""
    height = facts.fact("orbit_height").band[1] * 1000
    factor = meteoroids.earth_factor(height) * meteoroids.ship_factor(height)
    return meteoroids.flux(meteoroids.mass_of(diameter)) * factor


def on_ldef() -> float:
    """The marks of all sizes that were counted on the satellite LDEF.  [1/(m² s)]"""
    marks, area, months = (facts.fact(f"ldef_{what}").number for what in ("marks", "area", "stay"))
    return marks / (area * months / 12 * YEAR)


def hits(flux: ArrayLike, area_m2: float) -> Floats:
    """Expected hits on so much outside, in the days that MS-09 hung at the station."""
    return impact.expected_hits(flux, area_m2, stay_days() * DAY)


def stay_days() -> float:
    """How long the ship hung there, rounded up as the notes do."""
    return facts.fact("exposure_used").number


def stay() -> str:
    """The same in words."""
    return quantity(stay_days(), "days")
