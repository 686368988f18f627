"""What two readings of a gauge can tell about a hole.

A fall of pressure gives the *effective* area, the hole times its discharge coefficient; how wide
the hole is depends on the coefficient one believes.  Then the cases that the plain law does not
cover: a fall so fast that nobody knows how warm the gas stayed, and a hatch shut half-way.

Everything is built on ``cabin``.  Sources: leak notes, sections 1.4 and 3 [COMPUTED].
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.cabin import infer_area, time_to_pressure
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, one_of, within
from lib.physics.orifice import DRILLED_HOLE

HeatLimit = Literal["isothermal", "adiabatic"]


class HeatLimits(NamedTuple):
    """The area [m²] at either limit of heat: gas kept warm by the walls, gas left to itself."""

    isothermal: Floats
    adiabatic: Floats


def _effective_area(
    volume: ArrayLike,
    pressure: ArrayLike,
    target: ArrayLike,
    duration: Floats,
    temperature: ArrayLike,
    heat: HeatLimit,
    gas: Gas,
) -> Floats:
    if one_of("heat", heat, ("isothermal", "adiabatic")) == 0:
        return infer_area(volume, pressure, target, duration, temperature, discharge_coefficient=1.0, gas=gas)
    # At either limit of heat the time goes as one over the area.
    seconds_of_one_square_metre = time_to_pressure(
        volume,
        1.0,
        pressure,
        target,
        temperature,
        heat="adiabatic",
        discharge_coefficient=1.0,
        gas=gas,
    )
    return seconds_of_one_square_metre / duration


def diameter_of(area: ArrayLike, discharge_coefficient: ArrayLike = DRILLED_HOLE) -> Floats:
    """How wide is a round hole of this effective area, if the jet fills this share of it?  [m]

    ``sqrt(4 A / (pi Cd))`` for the effective ``area`` [m²]; arguments broadcast.  ``ValueError``
    outside 0 to 1e4 m² or a coefficient outside 0.01 to 1.  [COMPUTED]

    >>> round(float(diameter_of(1.4e-6)) * 1e3, 2)                # the night's rate of 2018, in mm
    1.46
    """
    a = within("effective area", area, 0.0, 1e4, "m²")
    cd = within("discharge coefficient", discharge_coefficient, 0.01, 1.0)
    return np.sqrt(4.0 * a / (np.pi * cd))


def infer_area_limits(
    volume: ArrayLike,
    pressure: ArrayLike,
    target: ArrayLike,
    duration: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> HeatLimits:
    """How big a hole, when a fall was too fast to know how warm the gas stayed?  [m²]

    The two limits of heat: isothermal as ``infer_area``, and adiabatic,
    ``V (2/(gamma-1)) ((p0/p)^((gamma-1)/(2 gamma)) - 1) / (t Cd psi sqrt(R T))``, ``temperature``
    [K] at the start.  Gas left to itself falls faster, so a smaller hole will do (up to p0/p of
    about 85).  **Not bounds**: walls that warm the gas late hold the pressure up, and the hole may
    then be some per cent above both.  Units, shapes and refusals as ``infer_area``.  [COMPUTED]

    >>> mmhg = 133.322                                # Soyuz 11, 1971: descent module of 4 m³
    >>> areas = infer_area_limits(4.0, 915 * mmhg, 50 * mmhg, 115, 293)
    >>> [round(float(diameter_of(a, 1.0)) * 1e3) for a in areas]           # mm
    [28, 26]
    """
    cd = within("discharge coefficient", discharge_coefficient, 0.01, 1.0)
    lasting = within("duration", duration, 1e-9, 1e12, "s")
    readings = (volume, pressure, target, lasting, temperature)
    return HeatLimits(
        _effective_area(*readings, "isothermal", gas) / cd,
        _effective_area(*readings, "adiabatic", gas) / cd,
    )


def infer_area_two_stage(
    volume: ArrayLike,
    leaking_volume: ArrayLike,
    pressure: ArrayLike,
    shut_pressure: ArrayLike,
    target: ArrayLike,
    duration: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How big a hole, when the hatch to the leaking part was shut on the way?  [m²]

    First all of ``volume`` [m³] falls from ``pressure`` to ``shut_pressure``, then the part with
    the hole, ``leaking_volume``, alone to ``target`` [Pa], in ``duration`` [s] altogether:
    ``Cd A psi sqrt(R T) t = V ln(p0/p1) + V_part ln(p1/p2)``.  When the hatch was shut need not be
    known.  Isothermal, ``temperature`` [K]; arguments broadcast.  ``ValueError`` as ``infer_area``,
    and for a part larger than the whole.  [NASA-MIR23-STATUS]

    >>> mmhg = 133.322                                # Mir and its module Spektr, 1997: 10 minutes
    >>> area = infer_area_two_stage(395, 62, 750 * mmhg, 675 * mmhg, 480 * mmhg, 600, 295)
    >>> round(float(area) * 1e6)                                                     # mm²
    625
    """
    whole = within("volume", volume, 1e-6, 1e6, "m³")
    part = within("leaking volume", leaking_volume, 1e-6, 1e6, "m³")
    if np.any(part > whole):
        raise ValueError(
            f"leaking volume must lie between 1e-06 and {np.min(whole):g} m³, the whole;"
            f" got {np.max(part):g} m³"
        )

    # Each stage, given the whole duration, asks for its share of the hole; the shares add up.
    def share(of: Floats, start: ArrayLike, end: ArrayLike) -> Floats:
        return infer_area(
            of,
            start,
            end,
            duration,
            temperature,
            discharge_coefficient=discharge_coefficient,
            gas=gas,
        )

    return share(whole, pressure, shut_pressure) + share(part, shut_pressure, target)
