"""Checks of debris, meteoroids and the Soyuz wall, nearly all against NASA's handbook of 2009.

The handbook prints other models and its own formulas, so these checks say how far models part, and
whether we copied well; neither is a measurement.  The handbook's tables stand for 400 km and count
hits per square metre of surface, as our own flux does.
"""

import numpy as np
from scipy.constants import Julian_year as YEAR

from lib import facts
from lib.checks.check import MODEL, OWN, Check, Range, exactly, printed, reported
from lib.look.words import quantity
from lib.physics import debris, impact, meteoroids

HEIGHT_KM = 400  # of the handbook's tables
UNIT = "1/(m² year)"
GRAIN_MM = 3.0  # of its tables by year and by altitude
ASSUMED = {"judgement": "assumed"}


def checks() -> tuple[Check, ...]:
    """All of them: how many, how fast, what goes through."""
    return (
        _debris(
            GRAIN_MM, 2018, "solar_flux", reported("flux_3mm_2018"),
            "The formula of 1991 supposes a steady growth and knows no break-up since; in this"
            " orbit it comes out too high.",
            "flux_3mm_2018",
        ),
        _debris(
            0.1, 2002, "solar_flux_2001", _mean_face("debris 0.1 mm"),
            "ORDEM2000 has far more small grains than the formula's gentle slope allows.",
            "cube_faces",
        ),
        _debris(
            10.0, 2002, "solar_flux_2001", _mean_face("debris 1 cm"),
            "The same gentle slope leaves far too many large ones: no single line holds at all"
            " sizes.",
            "cube_faces",
        ),
        _mean_speed(),
        _meteoroids(with_factor=False),
        _meteoroids(with_factor=True),
        _soyuz_wall(3),
        _soyuz_wall(7),
    )  # fmt: skip


def _inclination() -> float:
    return float(np.radians(facts.fact("orbit_inclination").number))


def _debris(
    size_mm: float, year: int, solar_flux: str, ordem2000: Range, why: str, reported_by: str
) -> Check:  # fmt: skip
    """Kessler's closed form beside ORDEM2000, at the size and in the year that it was printed."""
    sun = facts.fact(solar_flux)
    ours = debris.flux(size_mm / 1000, HEIGHT_KM * 1e3, _inclination(), year, sun.number)
    return Check(
        what=f"Kessler's debris of {_size(size_mm)}, {year}",
        kind=MODEL,
        predicted=exactly(float(ours) * YEAR),
        reported=ordem2000,
        unit=UNIT,
        why=why,
        reported_by=reported_by,
        inputs=("orbit_inclination", solar_flux),
        unverified=f"inclination factor (recalled); solar flux ({ASSUMED.get(sun.mark, sun.mark)})",
    )


def _size(size_mm: float) -> str:
    return quantity(size_mm / 10, "cm") if size_mm >= 10 else quantity(size_mm, "mm")


def _mean_face(column: str) -> Range:
    """A cube that tumbles shows all six faces alike, so its surface flux is their mean."""
    faces = facts.table("cube_faces").numbers(column)
    return exactly(sum(faces) / len(faces))


def _mean_speed() -> Check:
    speed = np.linspace(0.0, 16e3, 3_201)  # nothing on circular orbits meets the station faster
    share = debris.speed_density(speed, _inclination())
    return Check(
        what="Kessler's debris, mean speed",
        kind=MODEL,
        predicted=exactly(float(np.trapezoid(speed * share, speed)) / 1000),
        reported=reported("speed_debris_mean"),
        unit="km/s",
        why="The law knows circular orbits only, and its coefficients are recalled, not read.",
        reported_by="speed_debris_mean",
        inputs=("orbit_inclination",),
        unverified="coefficients of the speed law (recalled)",
    )


def _meteoroids(*, with_factor: bool) -> Check:
    """Grün's law and the Earth's two factors beside the handbook, grains of 1 g/cm³ in both."""
    mass = meteoroids.mass_of(GRAIN_MM / 1000)
    ours = meteoroids.flux(mass) * meteoroids.earth_factor(HEIGHT_KM * 1e3) * YEAR
    low, factor, high = reported("meteoroid_k") if with_factor else exactly(1.0)
    table = facts.table("meteoroids_by_altitude")
    by_height = dict(zip(table.numbers("altitude"), table.numbers("flux"), strict=True))
    return Check(
        what=f"Meteoroids of {_size(GRAIN_MM)}, "
        + ("with factor K" if with_factor else "law as it stands"),
        kind=MODEL,
        predicted=(float(ours) * low, float(ours) * factor, float(ours) * high),
        reported=printed(by_height[HEIGHT_KM]),
        unit=UNIT,
        why="The European standard's K for the station's own motion explains most of what the law"
        " alone lacks; what the handbook adds beyond it is not printed."
        if with_factor
        else "The law stands below the handbook by one and the same factor at every size; it is the"
        " law for a body at rest, and the station moves.",
        reported_by="meteoroids_by_altitude",
        inputs=("meteoroid_k",) if with_factor else (),
    )


def _soyuz_wall(km_s: int) -> Check:
    """The handbook's formula for the orbital module beside the handbook's table."""
    key = f"om_critical_{km_s}_km_s"
    density = facts.fact("debris_density").number * 1000
    ours = impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, km_s * 1e3, 0.0, density)
    return Check(
        what=f"Soyuz wall, what it stops at {quantity(km_s, 'km/s')}",
        kind=OWN,
        predicted=exactly(float(ours) * 1000),
        reported=reported(key),
        unit="mm",
        why="Formula and table are the same handbook's: we copied rightly. How far real shots"
        " scatter around it is not in the table.",
        reported_by=key,
        inputs=("om_wall", "om_blanket", "om_gap", "debris_density"),
    )
