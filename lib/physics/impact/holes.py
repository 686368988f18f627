"""How wide a hole?  Four laws for a single thin wall, all recalled, each with the range it is for.

None knows whether the particle comes through at all: ask ``ballistic.critical_diameter`` first.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.impact.shields import AMG6, Metal
from lib.physics.impact.units import grams_per_cm3, kilometres_per_second
from lib.physics.limits import Floats, one_of, within

SLOWEST = 2_000.0  # m/s, where the widest-ranging law begins
THIN_SHEETS_END = 10_000.0  # m/s, where the laws of thin sheets end (recalled)


@dataclass(frozen=True)
class _Law:
    """``ratio``: D/d of V [km/s], t/d, ρp [g/cm³] and the wall; up to a t/d and a speed [m/s], for
    particle and wall of densities [kg/m³] between two limits."""

    ratio: Callable[[Floats, Floats, Floats, Metal], Floats]
    thickest: float
    fastest: float
    densities: tuple[float, float] = (100.0, 20_000.0)


def _carey_mcdonnell_dixon(v: Floats, thick: Floats, rho: Floats, wall: Metal) -> Floats:
    denser = wall.density / 1e3 / rho
    n = np.where(v <= 20.0, 1.02 - 4.0 * np.exp(-0.9 * v**0.9), 0.4)
    deep = 1.0 + 2.9 * denser**0.5 * thick**2 * v**-n
    return 1.0 + 2.9 * denser**0.6 * thick * v**0.3 / deep


def _maiden(v: Floats, thick: Floats, rho: Floats, wall: Metal) -> Floats:
    return 0.45 * v * thick ** (2 / 3) + 0.90


def _nysmith_denardo(v: Floats, thick: Floats, rho: Floats, wall: Metal) -> Floats:
    return 0.88 * (rho * v) ** 0.5 * thick**0.45


def _sawle(v: Floats, thick: Floats, rho: Floats, wall: Metal) -> Floats:
    hit = v * 1e3 / wall.sound_speed * rho * 1e3 / wall.density
    return 1.0 + 3.2 * hit ** (2 / 9) * thick ** (2 / 3)


# The thin-sheet laws end where the wall is as thick as the particle, and where their shots end.
# Carey, McDonnell and Dixon give a second branch above 20 km/s.
_LAWS = {
    "carey-mcdonnell-dixon": _Law(_carey_mcdonnell_dixon, np.inf, 72_000.0),
    "maiden": _Law(_maiden, 1.0, THIN_SHEETS_END, (2_500.0, 2_900.0)),  # [MAIDEN-1963], aluminium
    "nysmith-denardo": _Law(_nysmith_denardo, 1.0, THIN_SHEETS_END),  # [NYSMITH-DENARDO-1969]
    "sawle": _Law(_sawle, 1.0, THIN_SHEETS_END),  # [SAWLE-1969]
}
HOLE_LAWS = tuple(_LAWS)


def hole_diameter(
    particle_diameter: ArrayLike,
    speed: ArrayLike,
    wall_thickness: ArrayLike,
    particle_density: ArrayLike = 2_800.0,
    wall: Metal = AMG6,
    *,
    law: str = "carey-mcdonnell-dixon",
) -> Floats:
    """How wide a hole does this particle leave in a single thin wall?  [m]

    ``particle_diameter`` [m], ``speed`` [m/s] along the normal, ``wall_thickness`` [m].  Laws, all
    recalled: ``"carey-mcdonnell-dixon"``, right at both ends, with a step at 20 km/s; and up to
    10 km/s, for walls no thicker than the particle, ``"maiden"`` (aluminium only),
    ``"nysmith-denardo"`` (nothing for a foil) and ``"sawle"``.  Arguments broadcast.
    ``ValueError`` outside the law's range, and outside 1 µm to 1 m, 2 to 72 km/s, a wall of 0 to
    1 m, 100 to 20 000 kg/m³, or for another law.

    >>> round(float(hole_diameter(0.45e-3, 9_000, 1.9e-3)) * 1e3, 2)      # bare Soyuz wall, mm
    2.05
    """
    d, v, ratio, rho = _measured(particle_diameter, speed, wall_thickness, particle_density)
    one_of("law", law, HOLE_LAWS)
    chosen = _LAWS[law]
    within("wall thickness over particle diameter", ratio, 0.0, chosen.thickest)
    within(f"speed for {law}", v * 1e3, SLOWEST, chosen.fastest, "m/s")
    for name, dense in (("particle", rho * 1e3), ("wall", wall.density)):
        within(f"{name}'s density for {law}", dense, *chosen.densities, "kg/m³")
    return d * chosen.ratio(v, ratio, rho, wall)


def hole_diameters(
    particle_diameter: ArrayLike,
    speed: ArrayLike,
    wall_thickness: ArrayLike,
    particle_density: ArrayLike = 2_800.0,
    wall: Metal = AMG6,
) -> dict[str, Floats]:
    """What do all the laws say, side by side, each where it holds?  [m]

    ``hole_diameter`` by every name in ``HOLE_LAWS``, with NaN outside a law's own range, so that a
    drawing shows a gap and no guess.  Arguments broadcast.  ``ValueError`` outside 1 µm to 1 m,
    2 to 72 km/s, a wall of 0 to 1 m or 100 to 20 000 kg/m³, where none of them holds.

    >>> holes = hole_diameters(3e-3, 7_000, 1.9e-3)                                     # mm
    >>> [(law, round(float(hole) * 1e3, 1)) for law, hole in holes.items()][:2]
    [('carey-mcdonnell-dixon', 11.2), ('maiden', 9.7)]
    """
    d, v, ratio, rho = _measured(particle_diameter, speed, wall_thickness, particle_density)
    holes = {}
    for name, law in _LAWS.items():
        least, most = law.densities
        holds = (ratio <= law.thickest) & (v * 1e3 <= law.fastest)
        holds = holds & (least <= rho * 1e3) & (rho * 1e3 <= most) & (least <= wall.density <= most)
        holes[name] = np.where(holds, d * law.ratio(v, ratio, rho, wall), np.nan)[()]
    return holes


def _measured(
    particle_diameter: ArrayLike, speed: ArrayLike, wall_thickness: ArrayLike, density: ArrayLike
) -> tuple[Floats, Floats, Floats, Floats]:
    """Particle [m], speed [km/s], wall over particle [1], density [g/cm³], all within reason."""
    d = within("particle diameter", particle_diameter, 1e-6, 1.0, "m")
    return (
        d,
        kilometres_per_second(speed, SLOWEST),
        within("wall thickness", wall_thickness, 0.0, 1.0, "m") / d,
        grams_per_cm3("particle density", density),
    )
