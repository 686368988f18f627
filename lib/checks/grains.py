"""Checks of debris, meteoroids and the Soyuz wall, nearly all against NASA's handbook of 2009.

The handbook prints other models and its own formulas, so these checks say how far models part, and
whether we copied well; neither is a measurement.  The handbook's tables stand for 400 km and count
hits per square metre of surface, as our own flux does.
"""

import numpy as np
from scipy.constants import Julian_year as YEAR

from lib import facts
from lib.checks.check import MODEL, OWN, Check, exactly, printed, reported
from lib.look.words import quantity
from lib.physics import debris, impact, meteoroids
from lib.physics.uncertainty import Estimate

HEIGHT_KM = 400  # of the handbook's tables
UNIT = "hits a year on each km²"
KM2 = 1e6  # m²
GRAIN_MM = 3.0  # of its tables by year and by altitude
ASSUMED = {"judgement": "assumed"}


def checks() -> tuple[Check, ...]:
    """All of them: how many, how fast, what goes through."""
    return (
        _debris(
            GRAIN_MM,
            2018,
            "solar_flux",
            reported("flux_3mm_2018"),
            "Our formula of 1991 takes it that debris grows at a steady pace. It knows none of the"
            " break-ups since. In this orbit it counts too many.",
            "flux_3mm_2018",
        ),
        _debris(
            0.1,
            2002,
            "solar_flux_2001",
            _mean_face("debris 0.1 mm"),
            "The other model counts far more tiny grains. Ours is a formula of 1991.",
            "cube_faces",
        ),
        _debris(
            10.0,
            2002,
            "solar_flux_2001",
            _mean_face("debris 1 cm"),
            "Our formula counts too many large pieces, and too few tiny ones. One"
            " line cannot hold at all sizes.",
            "cube_faces",
        ),
        _mean_speed(),
        _meteoroids(with_factor=False),
        _meteoroids(with_factor=True),
        _soyuz_wall(3),
        _soyuz_wall(7),
    )


def _inclination() -> float:
    return float(np.radians(facts.fact("orbit_inclination").number))


def _debris(
    size_mm: float,
    year: int,
    solar_flux: str,
    ordem2000: Estimate[float],
    why: str,
    reported_by: str,
) -> Check:
    """Kessler's closed form beside ORDEM2000, at the size and in the year that it was printed."""
    sun = facts.fact(solar_flux)
    ours = debris.flux(size_mm / 1000, HEIGHT_KM * 1e3, _inclination(), year, sun.number)
    return Check(
        what=f"Kessler's debris of {_size(size_mm)}, {year}",
        called=f"Hits by debris of {_size(size_mm)}",
        kind=MODEL,
        predicted=_each_km2(exactly(float(ours) * YEAR)),
        reported=_each_km2(ordem2000),
        unit=UNIT,
        why=why,
        reported_by=reported_by,
        inputs=("orbit_inclination", solar_flux),
        unverified=f"tilt of the orbit (recalled); strength of the Sun ({ASSUMED.get(sun.mark, sun.mark)})",
    )


def _each_km2(flux: Estimate[float]) -> Estimate[float]:
    """Hits a year on each m² as hits on each km², which people can count."""
    return Estimate(*(each * KM2 for each in flux))


def _size(size_mm: float) -> str:
    return quantity(size_mm / 10, "cm") if size_mm >= 10 else quantity(size_mm, "mm")


def _mean_face(column: str) -> Estimate[float]:
    """A cube that tumbles shows all six faces alike, so its surface flux is their mean."""
    faces = facts.table("cube_faces").numbers(column)
    return exactly(sum(faces) / len(faces))


def _mean_speed() -> Check:
    speed = np.linspace(0.0, 16e3, 3_201)  # nothing on circular orbits meets the station faster
    share = debris.speed_density(speed, _inclination())
    return Check(
        what="Kessler's debris, mean speed",
        called="The mean speed of debris",
        kind=MODEL,
        predicted=exactly(float(np.trapezoid(speed * share, speed)) / 1000),
        reported=reported("speed_debris_mean"),
        unit="km/s",
        why="Our law knows only round orbits. Its numbers are from memory, not read in a source.",
        reported_by="speed_debris_mean",
        inputs=("orbit_inclination",),
        unverified="the numbers of our law (recalled)",
    )


def _meteoroids(*, with_factor: bool) -> Check:
    """Grün's law and the Earth's two factors beside the handbook, grains of 1 g/cm³ in both."""
    mass = meteoroids.mass_of(GRAIN_MM / 1000)
    ours = meteoroids.flux(mass) * meteoroids.earth_factor(HEIGHT_KM * 1e3) * YEAR
    factors = reported("meteoroid_k") if with_factor else exactly(1.0)
    table = facts.table("meteoroids_by_altitude")
    by_height = dict(zip(table.numbers("altitude"), table.numbers("flux"), strict=True))
    return Check(
        what=f"Meteoroids of {_size(GRAIN_MM)}, " + ("with factor K" if with_factor else "law as it stands"),
        called="Hits by meteoroids, " + ("on the move" if with_factor else "at rest"),
        kind=MODEL,
        predicted=_each_km2(Estimate(*(float(ours) * factor for factor in factors))),
        reported=_each_km2(printed(by_height[HEIGHT_KM])),
        unit=UNIT,
        why="The station moves, and so it meets more grains. A European standard says how many"
        " more, and that fills most of the gap."
        if with_factor
        else "Our law is for a body at rest, and the station moves. The handbook stands above it by"
        " the same share at every size.",
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
        called=f"The Soyuz wall, at {quantity(km_s, 'km/s')}",
        kind=OWN,
        predicted=exactly(float(ours) * 1000),
        reported=reported(key),
        unit="mm",
        why="Formula and table are from one handbook, so we copied well. How far real shots scatter"
        " is not in the table.",
        reported_by=key,
        inputs=("om_wall", "om_blanket", "om_gap", "debris_density"),
    )
