"""How much orbital debris arrives, and how fast?

The closed form of [KESSLER-1989] with its later growth rates, called Kessler 1991: four factors
and two terms, simple enough to follow by hand and older than the large breakups since 2007.
``flux`` puts them together; then how fast debris comes in; ``between_rows`` reads the printed
tables of other models; last, the factor 4 that is easiest to forget.

Everything here counts hits per square metre of SURFACE of a tumbling body.  Coefficients as in
[SSP-30425]; the table of ``inclination_factor`` and the speed law are recalled, not read.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import Julian_year as YEAR

from lib.physics.limits import Floats, one_of, within

# Inclination [deg] and psi [1].  Recalled; only the value at 45 degrees, 0.99, is confirmed.
PSI_AT = (28.5, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 120.0)
PSI = (0.91, 0.92, 0.96, 1.02, 1.09, 1.26, 1.71, 1.37, 1.78, 1.18)

# Yearly growth: of fragments before and from 2011, and of large objects (linear, from 1988).
FRAGMENT_GROWTH, FRAGMENT_GROWTH_FROM_2011, LARGE_GROWTH = 0.02, 0.04, 0.05


def flux(
    diameter: ArrayLike,
    altitude: ArrayLike,
    inclination: ArrayLike,
    year: ArrayLike,
    solar_flux: ArrayLike,
) -> Floats:
    """How many pieces of this ``diameter`` [m] or more hit a square metre?  [1/(m² s)]

    ``H phi psi (F1 g1 + F2 g2)`` of Kessler 1991, per square metre of surface of a tumbling body
    (k = 1) at ``altitude`` [m] and ``inclination`` [rad] in the calendar ``year``;
    ``solar_flux`` is F10.7 of the year before.  Best below 500 km, accepted to 1000 km
    (recalled).  Against ORDEM2000 twice too high at 3 mm, 15 times too low at 0.1 mm, 7 times too
    high at 1 cm: show a band.  Arguments broadcast.  ``ValueError`` outside 1 µm to 10 m,
    200 to 2000 km, 0 to 120°, 1980 to 2050, F10.7 50 to 400.

    >>> f"{flux(1e-3, 408e3, np.radians(51.6), 2018, 77) * YEAR:.3e}"      # per m² and year
    '4.083e-03'
    """
    fragments = small_term(diameter) * fragment_growth(year)
    objects = large_term(diameter) * large_growth(year)
    orbit = altitude_factor(altitude, solar_flux) * inclination_factor(inclination)
    return size_factor(diameter) * orbit * (fragments + objects)


def size_factor(diameter: ArrayLike) -> Floats:
    """H: the bulge of the size law around 6 cm.  [1]

    ``sqrt(10^exp(-((log10 d - 0.78)/0.637)²))``, d in cm and the logarithm to base ten: 3.16 at
    6.03 cm, 1 far from it.  ``diameter`` [m]; ``ValueError`` outside 1 µm to 10 m.

    >>> round(float(size_factor(0.01)), 5)
    1.29311
    """
    return np.sqrt(10.0 ** np.exp(-(((np.log10(_centimetres(diameter)) - 0.78) / 0.637) ** 2)))


def small_term(diameter: ArrayLike) -> Floats:
    """F1: fragments, ``1.22e-5 d^-2.5`` a year with d in cm, in 1988.  [1/(m² s)]

    ``diameter`` [m]; ``ValueError`` outside 1 µm to 10 m.

    >>> f"{small_term(0.01) * YEAR:.2e}"
    '1.22e-05'
    """
    return 1.22e-5 * _centimetres(diameter) ** -2.5 / YEAR


def large_term(diameter: ArrayLike) -> Floats:
    """F2: whole objects, ``8.1e10 (d+700)^-6`` a year with d in cm, in 1988.  [1/(m² s)]

    ``diameter`` [m]; ``ValueError`` outside 1 µm to 10 m.

    >>> f"{large_term(0.1) * YEAR:.4e}"
    '6.3232e-07'
    """
    return 8.1e10 * (_centimetres(diameter) + 700.0) ** -6.0 / YEAR


def altitude_factor(altitude: ArrayLike, solar_flux: ArrayLike) -> Floats:
    """phi: how much debris the air has left at this height.  [1]

    ``p/(p+1)`` with ``p = 10^(h/200 - S/140 - 1.5)``, h in km.  An active Sun swells the air and
    cleans the orbit; far up phi is 1, flat, where the real debris has peaks.  ``altitude`` [m],
    ``solar_flux`` F10.7; ``ValueError`` outside 200 to 2000 km or 50 to 400.

    >>> round(float(altitude_factor(400e3, 140)), 6)
    0.240253
    """
    h = within("altitude", altitude, 200e3, 2_000e3, "m") / 1e3
    s = within("solar flux F10.7", solar_flux, 50.0, 400.0, "1e-22 W/(m² Hz)")
    power = 10.0 ** (h / 200.0 - s / 140.0 - 1.5)
    return power / (power + 1.0)


def inclination_factor(inclination: ArrayLike) -> Floats:
    """psi: how much more debris a steeper orbit meets.  [1]

    Straight lines between the ten values of ``PSI`` (recalled), held at 0.91 below 28.5°.
    ``inclination`` [rad]; ``ValueError`` outside 0 to 120°.

    >>> round(float(inclination_factor(np.radians(51.6))), 4)
    1.0312
    """
    i = within("inclination", inclination, 0.0, np.radians(120.0) + 1e-9, "rad")
    psi: Floats = np.asarray(np.interp(np.degrees(i), PSI_AT, PSI))[()]
    return psi


def fragment_growth(year: ArrayLike) -> Floats:
    """g1: fragments against 1988, 2 % more each year, 4 % from 2011.  [1]

    ``ValueError`` outside 1980 to 2050; before 1988 it is carried back.

    >>> round(float(fragment_growth(2018)), 3)
    2.075
    """
    t = within("year", year, 1980.0, 2050.0)
    early = (1.0 + FRAGMENT_GROWTH) ** (np.minimum(t, 2011.0) - 1988.0)
    return early * (1.0 + FRAGMENT_GROWTH_FROM_2011) ** np.maximum(t - 2011.0, 0.0)


def large_growth(year: ArrayLike) -> Floats:
    """g2: whole objects against 1988, a twentieth of that year's number more each year.  [1]

    ``ValueError`` outside 1980 to 2050; before 1988 it is carried back.

    >>> float(large_growth(2018))
    2.5
    """
    return 1.0 + LARGE_GROWTH * (within("year", year, 1980.0, 2050.0) - 1988.0)


def speed_density(speed: ArrayLike, inclination: ArrayLike) -> Floats:
    """How is the speed of arriving debris spread?  [s/m]

    Share of hits per metre per second of ``speed`` [m/s], Kessler's two peaks and a floor with
    coefficients recalled, scaled so that all speeds together give 1.  For circular orbits only,
    hence nothing above 15.2 km/s at the station; the mean there is 10.8, the handbook says 9.
    ``inclination`` [rad] up to 60°, the part of the law to hand.  Arguments broadcast;
    ``ValueError`` outside 0 to 100 km/s or 0 to 60°.

    >>> v = np.linspace(0, 16e3, 8001)                      # every 2 m/s
    >>> round(float(np.trapezoid(v * speed_density(v, np.radians(51.6)), v)), -2)
    10800.0
    """
    v = within("speed", speed, 0.0, 1e5, "m/s") / 1e3
    i = np.degrees(within("inclination", inclination, 0.0, np.radians(60.0) + 1e-9, "rad"))
    grid = np.linspace(0.0, 16.0, 3_201)  # km/s; the law ends below 16 km/s at any inclination
    total = np.trapezoid(_speed_law(grid, np.asarray(i)[..., np.newaxis]), grid, axis=-1)
    share: Floats = _speed_law(v, i) / total / 1e3  # per km/s to per m/s
    return share


def _speed_law(v: Floats, i: Floats) -> Floats:
    """Kessler's f(v), not yet scaled: v in km/s, i in degrees up to 60; negative set to 0."""
    v0 = 7.25 + 0.015 * (i - 30.0)
    fast = 18.7 * np.exp(-(((v - 2.5 * v0) / (0.5 * v0)) ** 2))
    middle = (1.3 - 0.01 * (i - 30.0)) * v0
    width = (0.55 + 0.005 * (i - 30.0)) * v0
    weight = np.where(i < 50.0, 0.3 + 0.0008 * (i - 50.0) ** 2, 0.3 - 0.01 * (i - 50.0))
    slow = weight * np.exp(-(((v - middle) / width) ** 2))
    floor = (1.0 - 0.0000757 * (i - 60.0) ** 2) * 0.0125 * (4.0 * v * v0 - v**2)
    law: Floats = np.maximum((2.0 * v * v0 - v**2) * (fast + slow) + floor, 0.0)
    return law


def between_rows(where: ArrayLike, rows: ArrayLike, fluxes: ArrayLike, *, spacing: str = "even") -> Floats:
    """What does a printed table of flux say between its rows?  [the table's unit]

    Exactly its rows, and between neighbours a straight line in the logarithm of the flux, over the
    row itself (``spacing="even"``: year, altitude, inclination) or over its logarithm (``"log"``:
    size).  ``rows`` must rise and ``fluxes`` be above 0; ``where`` has any shape and the unit of
    the rows.  ``ValueError`` outside the first and the last row: a table is never carried on.

    >>> years, flux = (2015, 2017, 2018), (8.85e-5, 1.24e-4, 1.19e-4)    # ORDEM2000, 3 mm, 400 km
    >>> f"{between_rows(2016, years, flux):.3e}"
    '1.048e-04'
    """
    at = np.atleast_1d(within("row of the table", rows, -1e300, 1e300))
    printed = np.atleast_1d(within("flux in the table", fluxes, 1e-300, 1e300))
    if at.ndim != 1 or at.size == 0 or at.shape != printed.shape or not np.all(np.diff(at) > 0.0):
        raise ValueError(f"rows must rise and have one flux each; got {rows!r}")
    x = within("row of the table", where, at[0], at[-1])
    one_of("spacing", spacing, ("even", "log"))
    if spacing == "log":
        within("row of a table with log spacing", at, 1e-300, 1e300)
        x, at = np.log(x), np.log(at)
    between: Floats = np.exp(np.interp(x, at, np.log(printed)))
    return between


def to_cross_section(flux: ArrayLike) -> Floats:
    """The same flux per square metre of cross-section, as some drawings show it.  [1/(m² s)]

    Four times the surface flux: a ball's surface is four times its shadow, and on average so it
    is for any tumbling convex body ([NASA-TM-2009-214785]).  Any unit and shape; ``ValueError``
    below 0.

    >>> float(to_cross_section(2.0))
    8.0
    """
    return 4.0 * within("flux", flux, 0.0, 1e12, "1/(m² s)")


def _centimetres(diameter: ArrayLike) -> Floats:
    """The size that Kessler's terms count in, from ``diameter`` [m]."""
    return within("diameter", diameter, 1e-6, 10.0, "m") * 100.0
