"""How hard does the air push: on the ship through the hole, on a patch over it?"""

from numpy.typing import ArrayLike

from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, within
from lib.physics.orifice.coefficients import DRILLED_HOLE
from lib.physics.orifice.flow import critical_pressure_ratio


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

    >>> from lib.physics.orifice import round_area
    >>> round(float(jet_thrust(round_area(0.002), 101_325)), 3)
    0.339
    """
    a = within("hole area", area, 0.0, 1e4, "m²")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    cd = within("discharge coefficient", discharge_coefficient, 0.0, 1.0)
    return cd * a * p * (1.0 + gas.gamma) * critical_pressure_ratio(gas.gamma)


def patch_force(area: ArrayLike, pressure_difference: ArrayLike) -> Floats:
    """How hard does the air press on a patch, or on anything that closes an opening?  [N]

    ``A dp``: the ``area`` [m²] that has the pressure on one side and not on the other, times the
    ``pressure_difference`` [Pa]; arguments broadcast.  A patch from inside is pressed on, one from
    outside is pressed off; what counts is the hole's area, or the patch's where air creeps under
    it.  ``ValueError`` outside 0 to 1e4 m² and 0 to 10 MPa.

    >>> from lib.physics.orifice import round_area
    >>> round(float(patch_force(round_area(0.002), 101_325)), 3)              # a finger holds it
    0.318
    """
    a = within("patch area", area, 0.0, 1e4, "m²")
    difference = within("pressure difference", pressure_difference, 0.0, 1e7, "Pa")
    return a * difference
