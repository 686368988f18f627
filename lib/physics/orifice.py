"""How fast does gas leave through a hole?

From the outside in: the critical pressure ratio decides whether the flow is choked; ``mass_flow``
is the law the whole site rests on; the discharge coefficient says how much of the hole the jet
really fills; then what the escaping air pushes; last, what changes when the hole is so small that
molecules no longer push each other through it.

Sources: [PERRY-1949] as printed in [MAPLESIM-ORIFICE], [WARD-SMITH-1979], [SHARIPOV-2004],
[FUJIMOTO-USAMI-1984], [CLAUSING-COLE]; keys as in the site's source table.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, within

# A drilled hole into vacuum: thin plates (0.841, [PERRY-1949] at pressure ratio 0) and thick ones
# (0.839, [WARD-SMITH-1979], recalled) agree.  0.61 belongs to small pressure drops, not to space.
DRILLED_HOLE = 0.84

# Perry's fit for a sharp plate, in rising powers of the pressure ratio, 0 to 1.
PERRY = (0.8414, -0.1002, 0.8415, -3.9, 4.6001, -1.6827)

# Thin orifice into vacuum, hydrodynamic limit of a monatomic gas ([SHARIPOV-2004], recalled).
MONATOMIC_CONTINUUM = 1.534


def round_area(diameter: ArrayLike) -> Floats:
    """How big is a round hole of this width?  [m²]

    ``pi d²/4`` for ``diameter`` [m], any shape.  ``ValueError`` outside 0 to 100 m.

    >>> round(float(round_area(0.002)) * 1e6, 2)                            # square millimetres
    3.14
    """
    d = within("hole diameter", diameter, 0.0, 100.0, "m")
    return np.pi / 4.0 * d**2


def critical_pressure_ratio(gamma: ArrayLike) -> Floats:
    """Below which pressure ratio does the jet run at the speed of sound and no faster?  [1]

    ``(2/(gamma+1))^(gamma/(gamma-1))`` for a perfect gas and isentropic flow up to the throat.
    ``gamma`` from 1.01 to 1.67, any shape; else ``ValueError``.

    >>> round(float(critical_pressure_ratio(1.4)), 4)
    0.5283
    """
    g = within("gamma", gamma, 1.01, 1.67)
    return (2.0 / (g + 1.0)) ** (g / (g - 1.0))


def critical_flow_function(gamma: ArrayLike) -> Floats:
    """The number psi in the law of choked flow, ``mass flow = Cd A p psi / sqrt(R T)``.  [1]

    ``sqrt(gamma) (2/(gamma+1))^((gamma+1)/(2(gamma-1)))``.  The factor 1/2 in the exponent is
    the one that published work has lost.

    >>> round(float(critical_flow_function(1.4)), 6)
    0.684731
    """
    g = within("gamma", gamma, 1.01, 1.67)
    return np.sqrt(g) * (2.0 / (g + 1.0)) ** ((g + 1.0) / (2.0 * (g - 1.0)))


def mass_flow(
    area: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    back_pressure: ArrayLike = 0.0,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How much gas leaves through a hole each second?  [kg/s]

    Perfect gas, isentropic to the throat, ``area`` [m²], upstream ``pressure`` [Pa] and
    ``temperature`` [K], ``back_pressure`` [Pa] outside.  Choked, ``Cd A p psi / sqrt(R T)``, while
    the back pressure is below the critical ratio; above it the subsonic law, which meets the
    choked one there without a step.  Arguments broadcast.  ``ValueError`` outside 0 to 1e4 m²,
    0 to 10 MPa, 1 to 5000 K, a coefficient outside 0 to 1, or a back pressure above the cabin's.

    >>> hole = np.pi / 4 * 0.002**2                             # two millimetres wide
    >>> round(float(mass_flow(hole, 101_325, 295.15)) * 86_400, 2)    # kilograms a day
    54.35
    """
    a = within("hole area", area, 0.0, 1e4, "m²")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    cd = within("discharge coefficient", discharge_coefficient, 0.0, 1.0)
    back = within("back pressure", back_pressure, 0.0, 1e7, "Pa")
    if np.any(back > p):
        raise ValueError(
            f"back pressure must lie between 0 and the cabin's pressure, {np.min(p):g} Pa;"
            f" got {np.max(back):g} Pa"
        )
    g = gas.gamma
    # In an empty cabin the ratio has no meaning and nothing flows: any ratio will do.
    ratio = np.divide(back, p, out=np.zeros(np.broadcast(back, p).shape), where=np.asarray(p) > 0)
    # At and below the critical ratio the throat does not feel the outside.
    r = np.maximum(ratio, critical_pressure_ratio(g))
    flow_function = np.sqrt(2.0 * g / (g - 1.0) * (r ** (2.0 / g) - r ** ((g + 1.0) / g)))
    return (cd * a * p * flow_function / np.sqrt(gas.specific_constant * t))[()]


def sharp_plate_coefficient(pressure_ratio: ArrayLike) -> Floats:
    """How much of a sharp-edged hole does the jet fill, at this pressure ratio?  [1]

    Discharge coefficient of a thin sharp plate against ``pressure_ratio`` (outside over inside, 0
    to 1): a polynomial fitted by [PERRY-1949].  0.84 into vacuum, 0.60 for a small pressure drop.
    ``ValueError`` outside 0 to 1.

    >>> round(float(sharp_plate_coefficient(0.0)), 4), round(float(sharp_plate_coefficient(1.0)), 4)
    (0.8414, 0.6001)
    """
    ratio = within("pressure ratio", pressure_ratio, 0.0, 1.0)
    coefficient: Floats = np.polyval(PERRY[::-1], ratio)
    return coefficient


def jet_thrust(
    area: ArrayLike,
    pressure: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How hard does the escaping jet push the ship?  [N]

    Momentum and pressure at a sonic throat, nothing gained by expanding further:
    ``Cd A p (1+gamma) (2/(gamma+1))^(gamma/(gamma-1))``, 1.268 Cd A p for air.  A lower bound;
    full expansion into vacuum would give up to 1.4 times as much.  ``area`` [m²], ``pressure``
    [Pa]; ``ValueError`` outside 0 to 1e4 m², 0 to 10 MPa, coefficient 0 to 1.

    >>> round(float(jet_thrust(np.pi / 4 * 0.002**2, 101_325)), 3)
    0.339
    """
    a = within("hole area", area, 0.0, 1e4, "m²")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    cd = within("discharge coefficient", discharge_coefficient, 0.0, 1.0)
    return cd * a * p * (1.0 + gas.gamma) * critical_pressure_ratio(gas.gamma)


def equivalent_diameter(
    mass_flow: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How wide a clean round hole would leak this much?  [m]

    The choked law of ``mass_flow`` turned round, into vacuum: ``mass_flow`` [kg/s], ``pressure``
    [Pa] above 0, ``temperature`` [K].  ``ValueError`` outside 0 to 1e4 kg/s, 1 Pa to 10 MPa,
    1 to 5000 K, coefficient 0.01 to 1.

    >>> round(float(equivalent_diameter(54.35 / 86_400, 101_325, 295.15)) * 1000, 2)
    2.0
    """
    m = within("mass flow", mass_flow, 0.0, 1e4, "kg/s")
    p = within("pressure", pressure, 1.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    cd = within("discharge coefficient", discharge_coefficient, 0.01, 1.0)
    area = m * np.sqrt(gas.specific_constant * t) / (cd * p * critical_flow_function(gas.gamma))
    return np.sqrt(4.0 * area / np.pi)


def rarefaction(
    diameter: ArrayLike, pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR
) -> Floats:
    """How crowded is the hole with molecules?  The rarefaction parameter delta.  [1]

    ``a p / (mu sqrt(2 R T))`` with the hole's radius a: large for ordinary flow, small when
    molecules cross one by one.  ``diameter`` [m], ``pressure`` [Pa], ``temperature`` [K].

    >>> round(float(rarefaction(0.002, 101_325, 295.0)), -2)
    13500.0
    """
    d = within("hole diameter", diameter, 0.0, 100.0, "m")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return 0.5 * d * p / (gas.viscosity * np.sqrt(2.0 * gas.specific_constant * t))


def knudsen_number(
    diameter: ArrayLike, pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR
) -> Floats:
    """How long is a molecule's free path against the hole's radius?  [1]

    ``sqrt(pi) / (2 delta)``; below 0.001 the gas flows as a continuum, above 10 molecule by
    molecule.  ``diameter`` [m] and ``pressure`` [Pa] above 0; else ``ValueError``.

    >>> f"{knudsen_number(0.002, 101_325, 295.0):.1e}"
    '6.6e-05'
    """
    d = within("hole diameter", diameter, 1e-12, 100.0, "m")
    p = within("pressure", pressure, 1e-9, 1e7, "Pa")
    return 0.5 * float(np.sqrt(np.pi)) / rarefaction(d, p, temperature, gas)


def thin_orifice_factor(
    rarefaction: ArrayLike, *, continuum_limit: float = MONATOMIC_CONTINUUM
) -> Floats:
    """How much more than molecule by molecule does a thin hole pass into vacuum?  W of delta.  [1]

    ``W = 1 + (W_inf - 1) f(delta)``: exactly 1 with no collisions (delta 0), ``continuum_limit``
    with many (1.534 for a monatomic gas; Cd × 1.7164 for air).  The shape f is the fit of
    [FUJIMOTO-USAMI-1984] (coefficients recalled), held at its peak beyond delta 63, where the fit
    alone would bend back.  Within 2 % of every value to hand.  ``ValueError`` below 0.

    >>> round(float(thin_orifice_factor(0.0)), 3), round(float(thin_orifice_factor(1.0)), 2)
    (1.0, 1.13)
    """
    delta = within("rarefaction parameter", rarefaction, 0.0, 1e12)
    peak = 62.96  # where the fit is highest, to 0.1; W changes by less than 1e-6 around it
    return 1.0 + (continuum_limit - 1.0) * _fit_gain(np.minimum(delta, peak)) / _fit_gain(peak)


def _fit_gain(delta: ArrayLike) -> Floats:
    """W - 1 by the fit of [FUJIMOTO-USAMI-1984], written so that delta = 0 gives 0."""
    d = np.asarray(delta, dtype=float)
    return (0.4733 * d**2 + 0.6005 * d**1.5) / (d**2 + 4.559 * d + 3.094)


def tube_transmission(length_over_diameter: ArrayLike) -> Floats:
    """Which share of single molecules that enter a round tube comes out at the far end?  [1]

    Free-molecular flow with diffuse walls: the closed form of Berman (1965, recalled), within
    0.2 % of the Monte Carlo values in the tests.  1 for a hole without length.  ``ValueError``
    outside 0 to 100.

    >>> round(float(tube_transmission(1.0)), 3)
    0.514
    """
    ratio = within("length over diameter", length_over_diameter, 0.0, 100.0)
    x = 2.0 * np.maximum(ratio, 1e-4)  # length over radius; below 1e-4 the form loses its digits
    root = np.sqrt(x**2 + 4.0)
    straight = 1.0 + x**2 / 4.0 - x / 4.0 * root
    bounced = ((8.0 - x**2) * root + x**3 - 16.0) ** 2 / (
        72.0 * x * root - 288.0 * np.log((x + root) / 2.0)
    )
    return np.where(ratio > 1e-4, straight - bounced, 1.0 - ratio)[()]
