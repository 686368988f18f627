"""The way back from a fall of pressure: when it reaches a target, and how big a hole explains it.

The closed forms of ``blowdown`` turned round [COMPUTED]; a cabin that takes heat from its walls is
searched for the root.
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.cabin.blowdown import Heat, blow_down, conductance_of, time_constant
from lib.physics.endless import lasting
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, falling, within
from lib.physics.orifice import DRILLED_HOLE, critical_flow_function
from lib.physics.roots import root


def time_to_pressure(
    volume: ArrayLike,
    area: ArrayLike,
    pressure: ArrayLike,
    target: ArrayLike,
    temperature: ArrayLike,
    *,
    heat: Heat = "isothermal",
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """When does the falling pressure reach the target?  [s]

    The inverse of ``blow_down``: ``tau ln(p0/p)`` isothermal, ``(2 tau/(gamma-1)) ((p0/p)^
    ((gamma-1)/(2 gamma)) - 1)`` adiabatic, and in between, for a wall conductance [W/K], the root
    of the integrated fall.  ``volume`` [m³], ``area`` [m²], ``pressure`` and ``target`` [Pa],
    ``temperature`` [K]; arguments broadcast.  Infinite without a hole.  ``ValueError`` for a
    target of 0 or above the starting pressure.

    >>> hole = np.pi / 4 * 0.002**2
    >>> round(float(time_to_pressure(916, hole, 101_325, 490 * 133.322, 295.15)) / 86_400, 2)
    8.85
    """
    p0, p = falling(pressure, target)
    tau = time_constant(volume, area, temperature, discharge_coefficient=discharge_coefficient, gas=gas)
    g = gas.gamma
    isothermal = lasting(tau, np.log(p0 / p))
    adiabatic = lasting(tau, 2.0 / (g - 1.0) * ((p0 / p) ** ((g - 1.0) / (2.0 * g)) - 1.0))
    walls = conductance_of(heat)
    if walls == np.inf:
        return isothermal
    if walls == 0.0:
        return adiabatic

    def reach(v: float, a: float, start: float, end: float, t: float, cd: float) -> float:
        """One root: the horizon is doubled until the target lies within, then narrowed down."""

        def above(seconds: ArrayLike) -> Floats:
            run = blow_down(v, a, start, t, seconds, heat=walls, discharge_coefficient=cd, gas=gas)
            higher: Floats = np.log(run.pressure / end)
            return higher

        horizon = float(time_to_pressure(v, a, start, end, t, discharge_coefficient=cd, gas=gas))
        if horizon == 0.0 or not np.isfinite(horizon):
            return horizon
        while above(horizon) > 0.0:
            horizon *= 2.0
        return float(root(above, 0.0, horizon, relative=1e-10))

    found: Floats = np.vectorize(reach, otypes=[float])(
        volume, area, p0, p, temperature, discharge_coefficient
    )[()]
    return found


def infer_area(
    volume: ArrayLike,
    pressure: ArrayLike,
    target: ArrayLike,
    duration: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How big a hole explains a fall from one pressure to another in this time?  [m²]

    The isothermal law turned round: ``V ln(p0/p) / (t Cd psi sqrt(R T))`` for ``volume`` [m³],
    ``pressure`` falling to ``target`` [Pa] within ``duration`` [s] at ``temperature`` [K];
    arguments broadcast.  With ``discharge_coefficient=1`` it is the effective area, all that two
    gauge readings can tell.  ``ValueError`` for a pressure that rises or no time.

    >>> reported = infer_area(944, 99_991.8, 99_991.8 - 0.8 * 133.322, 3600, 295.15,
    ...                       discharge_coefficient=1)
    >>> round(float(reported) * 1e6, 2)                                     # square millimetres
    1.4
    """
    v = within("volume", volume, 1e-6, 1e6, "m³")
    p0, p = falling(pressure, target)
    lasting = within("duration", duration, 1e-9, 1e12, "s")
    cd = within("discharge coefficient", discharge_coefficient, 0.01, 1.0)
    swept = v * np.log(p0 / p) / lasting
    psi = critical_flow_function(gas.gamma)
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    area: Floats = swept / (cd * psi * np.sqrt(gas.specific_constant * t))
    return area
