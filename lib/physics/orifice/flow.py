"""How fast does gas leave through a hole?  The law that the whole site rests on, and its inverse.

From the outside in: the critical pressure ratio decides whether the flow is choked; ``mass_flow``
says how much leaves; ``equivalent_diameter`` goes back from a leak to a clean round hole.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, within
from lib.physics.orifice.coefficients import DRILLED_HOLE


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
