"""When does the air bring a piece down, and on what way?

Drag takes speed in proportion to density times speed squared.  Averaged over a round it lowers a
circular orbit at ``da/dt = -rho (Cd A/m) sqrt(mu a)``; of a stretched orbit it first lowers the
apogee, because the air is thickest at perigee.  Since only the product (Cd A/m) t counts, a fall is
worked out once in that *dose* [m² s/kg] and serves every piece.

A fall ends where the table of air begins, at 200 km ("vallado": 150 km): the rest takes hours to a
day or so.  The Sun is held as it is for the whole fall, which for years to come it is not; the air
does not turn with the Earth; the piece tumbles.  [COMPUTED] from [PYSSEM] and [VALLADO-TABLE-8-4].
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import OdeSolution, solve_ivp
from scipy.special import dawsn

from lib.physics.limits import Floats, one, within
from lib.physics.orbit.atmosphere import CEILING, Activity, Layers, layers_of
from lib.physics.orbit.circular import EARTH_MU, EARTH_RADIUS

DRAG_COEFFICIENT = 2.2  # as in the notes' table of lifetimes and in [PYSSEM]


def midpoints(count: int) -> Floats:
    """Of equal steps of eccentric anomaly over half a round; the other half mirrors it.  [rad]"""
    nodes: Floats = (np.arange(count) + 0.5) * np.pi / count
    return nodes


NODES = midpoints(128)


class Decay(NamedTuple):
    """A falling orbit: ``time`` [s], ``perigee`` and ``apogee`` altitude [m], NaN once down."""

    time: Floats
    perigee: Floats
    apogee: Floats


def lifetime(
    altitude: ArrayLike,
    area_to_mass: ArrayLike,
    activity: Activity = "mean",
    *,
    eccentricity: ArrayLike = 0.0,
    drag_coefficient: ArrayLike = DRAG_COEFFICIENT,
) -> Floats:
    """How long until the air has brought a piece down?  [s]

    From ``altitude`` [m] (of a stretched orbit the mean of perigee and apogee) with
    ``area_to_mass`` [m²/kg] under a steady Sun: ``activity`` "low", "mean", "high" (JB2008) or
    "vallado".  Goes as 1/(A/m); infinite for none.  Circular orbits by the exact integral over
    the table's layers, fast for any array; stretched ones are integrated, some milliseconds each.
    Right within a factor of 3, the notes say, because the Sun changes.  ``ValueError`` outside
    the table's floor (200 or 150 km) to 2000 km for the circle and for the perigee, 0 to
    1e3 m²/kg, eccentricity 0 to 0.9.

    >>> year = 365.25 * 86_400
    >>> [round(float(lifetime(h, 0.01) / year), 1) for h in (500e3, 700e3, 1000e3)]
    [5.5, 146.1, 2185.0]
    """
    layers = layers_of(activity)
    a, e = orbit_in_air(altitude, eccentricity, layers)
    per_dose = dose_rate(area_to_mass, drag_coefficient)
    dose = np.empty(a.shape)
    dose[e == 0.0] = _circular_dose(a[e == 0.0], layers)
    for k in np.argwhere(e > 0.0):
        which = tuple(k)
        dose[which] = _fall(float(a[which]), float(e[which]), layers, np.inf)[0]
    with np.errstate(divide="ignore", invalid="ignore"):
        seconds = np.divide(dose, per_dose)
    # At the floor a fall is over even without drag.
    return np.where(dose > 0.0, seconds, 0.0)[()]


def decay(
    altitude: float,
    area_to_mass: float,
    times: ArrayLike,
    activity: Activity = "mean",
    *,
    eccentricity: float = 0.0,
    drag_coefficient: float = DRAG_COEFFICIENT,
) -> Decay:
    """How do perigee and apogee of one falling orbit come down?

    For limits, units and assumptions see ``lifetime``; ``times`` [s] from 0, any shape, are when
    to look.  Once the perigee has reached the table's floor both altitudes are NaN.  Integrated
    to 1e-8.

    >>> day = 86_400.0
    >>> low = decay(400e3, 0.004, [0, day]).perigee            # about the station's A/m (recalled)
    >>> round(float(low[0] - low[1]))                          # metres in a day
    70
    """
    layers = layers_of(activity)
    h, stretch = one("altitude", altitude, 0.0, 1e9, "m"), one("eccentricity", eccentricity, 0, 0.9)
    a, e = orbit_in_air(h, stretch, layers)
    time = within("time", times, 0.0, 1e15, "s")
    dose = time * dose_rate(
        one("area-to-mass ratio", area_to_mass, 0.0, 1e3, "m²/kg"),
        one("drag coefficient", drag_coefficient, 0.0, 10.0),
    )
    end = float(np.max(dose, initial=0.0))
    perigee, apogee = np.full(dose.shape, np.nan), np.full(dose.shape, np.nan)
    if end == 0.0:
        perigee[...], apogee[...] = a * (1.0 - e) - EARTH_RADIUS, a * (1.0 + e) - EARTH_RADIUS
    else:
        down, way = _fall(float(a), float(e), layers, end)
        up = dose <= down
        if up.any():
            axis, shape = way(dose[up])
            perigee[up] = axis * (1.0 - np.abs(shape)) - EARTH_RADIUS
            apogee[up] = axis * (1.0 + np.abs(shape)) - EARTH_RADIUS
    return Decay(time, perigee[()], apogee[()])


def decay_rates(
    altitude: ArrayLike,
    area_to_mass: ArrayLike,
    activity: Activity = "mean",
    *,
    eccentricity: ArrayLike = 0.0,
    drag_coefficient: ArrayLike = DRAG_COEFFICIENT,
) -> tuple[Floats, Floats]:
    """How fast does drag change semi-major axis [m/s] and eccentricity [1/s], round by round?

    With E the eccentric anomaly, n the mean motion and averages over a round of E,
    ``da/dt = -(Cd A/m) n a² <rho (1+e cos E)^(3/2) (1-e cos E)^(-1/2)>`` and
    ``de/dt = -(Cd A/m) n a (1-e²) <rho cos E sqrt((1+e cos E)/(1-e cos E))>``: drag along the
    path put into Gauss's equations, as King-Hele does (recalled; tested against the motion
    itself).  128 steps a half round, good to 0.2 %.  Arguments as for ``lifetime``; broadcast.

    >>> fall, _ = decay_rates(400e3, 0.004)
    >>> round(float(fall) * 86_400)                            # metres a day
    -70
    """
    layers = layers_of(activity)
    a, e = orbit_in_air(altitude, eccentricity, layers)
    per_dose = dose_rate(area_to_mass, drag_coefficient)
    fall, rounding = rates(a, e, layers)
    return (per_dose * fall)[()], (per_dose * rounding)[()]


def orbit_in_air(altitude: ArrayLike, eccentricity: ArrayLike, layers: Layers) -> tuple[Floats, Floats]:
    """Semi-major axis [m] and eccentricity of orbits whose perigee lies in the table's air."""
    e = within("eccentricity", eccentricity, 0.0, 0.9)
    h = within("altitude", altitude, layers.floor, 1e9, "m")
    h, e = np.broadcast_arrays(h, e)
    a = EARTH_RADIUS + h
    within("altitude" if np.all(e == 0.0) else "perigee", h - a * e, layers.floor, CEILING, "m")
    return a, e


def dose_rate(area_to_mass: ArrayLike, drag_coefficient: ArrayLike) -> Floats:
    """Dose per second, Cd A/m.  [m²/kg]"""
    cd = within("drag coefficient", drag_coefficient, 0.0, 10.0)
    return cd * within("area-to-mass ratio", area_to_mass, 0.0, 1e3, "m²/kg")


def rates(a: Floats, e: Floats, layers: Layers, anomaly: Floats = NODES) -> tuple[Floats, Floats]:
    """Change of a and e per unit of dose, averaged over these anomalies.

    Odd in e, so an overshoot below 0 finds its way back.
    """
    cosine = np.cos(anomaly)
    x = e[..., np.newaxis] * cosine
    rho = layers.at(a[..., np.newaxis] * (1.0 - x) - EARTH_RADIUS)
    weight = rho * np.sqrt((1.0 + x) / (1.0 - x))
    speed = np.sqrt(EARTH_MU / a)  # n a
    fall = -speed * a * np.mean(weight * (1.0 + x), axis=-1)
    return fall, -speed * (1.0 - e**2) * np.mean(weight * cosine, axis=-1)


def _fall(a: float, e: float, layers: Layers, end: float) -> tuple[float, OdeSolution]:
    """The dose at which the perigee meets the floor, or ``end`` before; and (a, e) until then."""

    def change(_: float, state: Floats) -> Floats:
        return np.array(rates(state[0], state[1], layers))

    def above(_: float, state: Floats) -> float:
        return float(state[0] * (1.0 - abs(state[1])) - EARTH_RADIUS - layers.floor)

    above.terminal = True  # type: ignore[attr-defined]
    run = solve_ivp(change, (0.0, end), [a, e], events=above, dense_output=True, rtol=1e-8, atol=[1e-2, 1e-9])
    assert run.sol is not None  # asked for by dense_output
    return float(run.t[-1]), run.sol


def _circular_dose(a: Floats, layers: Layers) -> Floats:
    """Dose [m² s/kg] from a circular orbit down to the floor, exact for exponential layers.

    In a layer ``integral da / (rho sqrt(mu a)) = 2 sqrt(H/mu)/rho0 exp((h-h0)/H) D(sqrt(a/H))``
    between its ends, with Dawson's integral D.
    """
    base, rho, height = layers

    def integral(altitude: Floats, k: NDArray[np.intp]) -> Floats:
        x = np.sqrt((EARTH_RADIUS + altitude) / height[k])
        rise = np.exp((altitude - base[k]) / height[k])
        so_far: Floats = 2.0 * np.sqrt(height[k] / EARTH_MU) / rho[k] * rise * dawsn(x)
        return so_far

    lower = np.arange(len(base) - 1)
    whole = integral(base[1:], lower) - integral(base[:-1], lower)
    below = np.concatenate([[0.0], np.cumsum(whole)])
    altitude = a - EARTH_RADIUS
    k = layers.holding(altitude)
    dose: Floats = below[k] + integral(altitude, k) - integral(base[k], k)
    return dose
