"""What two readings of a gauge can tell about a hole, and how well.

A fall of pressure gives the *effective* area, the hole times its discharge coefficient; how wide
the hole is depends on the coefficient one believes.  Then the cases that the plain law does not
cover: a fall so fast that nobody knows how warm the gas stayed, and a hatch shut half-way.

Everything is built on ``cabin``.  Errors are propagated to first order with analytic derivatives;
the tests check them by Monte Carlo.  Sources: leak notes, sections 1.4 and 3 [COMPUTED].
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.cabin import infer_area, time_constant, time_to_pressure
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, falling, one_of, within
from lib.physics.orifice import DRILLED_HOLE

HeatLimit = Literal["isothermal", "adiabatic"]


@dataclass(frozen=True)
class Estimate:
    """A value and its standard uncertainty (one sigma), both in the unit of the value.

    ``parts`` says what each input contributes, by its name: the uncertainty if it alone were in
    error.  Their squares add up to the square of the whole.
    """

    value: Floats
    uncertainty: Floats
    parts: Mapping[str, Floats]


class HeatLimits(NamedTuple):
    """The area [m²] at either limit of heat: gas kept warm by the walls, gas left to itself."""

    isothermal: Floats
    adiabatic: Floats


def area_with_uncertainty(
    volume: ArrayLike,
    pressure: ArrayLike,
    target: ArrayLike,
    duration: ArrayLike,
    temperature: ArrayLike,
    *,
    pressure_error: ArrayLike,
    duration_error: ArrayLike,
    volume_error: ArrayLike,
    temperature_error: ArrayLike,
    heat: HeatLimit = "isothermal",
    gas: Gas = AIR,
) -> Estimate:
    """How big is the effective area behind a fall of pressure, and how sure is that?  [m²]

    ``A = V ln(p0/p) / (t psi sqrt(R T))`` with ``volume`` [m³], ``pressure`` falling to ``target``
    [Pa] in ``duration`` [s] at ``temperature`` [K] (adiabatic: the temperature at the start).  The
    errors are standard deviations of independent inputs, in the same units; ``pressure_error``
    holds for each of the two readings (an error of both alike nearly cancels in a small fall).
    First order: good to a few per cent of itself while each input is known to a tenth.  Without a
    fall the area is 0 and its uncertainty says how small a hole the gauge would see.  Arguments
    broadcast.  ``ValueError`` as ``infer_area``, and for negative errors.  [COMPUTED]

    >>> mmhg = 133.322                            # 1 mmHg in 75 minutes, read to 0.3 mmHg
    >>> hole = area_with_uncertainty(944, 750 * mmhg, 749 * mmhg, 4500, 295.15, volume_error=38,
    ...     pressure_error=0.3 * mmhg, duration_error=60, temperature_error=2)
    >>> round(float(hole.value) * 1e6, 2), round(float(hole.uncertainty) * 1e6, 2)  # mm²
    (1.4, 0.6)
    """
    p0, p = falling(pressure, target)
    error = {
        "pressure": within("pressure error", pressure_error, 0.0, 1e7, "Pa"),
        "duration": within("duration error", duration_error, 0.0, 1e12, "s"),
        "volume": within("volume error", volume_error, 0.0, 1e6, "m³"),
        "temperature": within("temperature error", temperature_error, 0.0, 5000.0, "K"),
    }
    lasting = within("duration", duration, 1e-9, 1e12, "s")
    value = _effective_area(volume, p0, p, lasting, temperature, heat, gas)
    # What one unit of ln(p0/p) is worth: the area whose time constant is the duration.
    per_fold = time_constant(volume, 1.0, temperature, discharge_coefficient=1.0, gas=gas) / lasting
    if heat == "adiabatic":
        per_fold = per_fold * (p0 / p) ** ((gas.gamma - 1.0) / (2.0 * gas.gamma)) / gas.gamma
    parts = {
        "pressure": per_fold * np.hypot(1.0 / p0, 1.0 / p) * error["pressure"],
        "duration": value / lasting * error["duration"],
        "volume": value / np.asarray(volume) * error["volume"],
        "temperature": value / (2.0 * np.asarray(temperature)) * error["temperature"],
    }
    return _estimate(value, parts)


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
        return infer_area(
            volume, pressure, target, duration, temperature, discharge_coefficient=1.0, gas=gas
        )
    # At either limit of heat the time goes as one over the area.
    seconds_of_one_square_metre = time_to_pressure(
        volume, 1.0, pressure, target, temperature,
        heat="adiabatic", discharge_coefficient=1.0, gas=gas,
    )  # fmt: skip
    return seconds_of_one_square_metre / duration


def _estimate(value: Floats, parts: Mapping[str, Floats]) -> Estimate:
    whole = np.sqrt(sum(np.square(part) for part in parts.values()))
    shape = np.shape(whole)
    return Estimate(
        np.broadcast_to(value, shape)[()],
        whole,
        {name: np.broadcast_to(part, shape)[()] for name, part in parts.items()},
    )


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


def diameter_with_uncertainty(
    area: ArrayLike,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    *,
    area_error: ArrayLike,
    coefficient_error: ArrayLike,
) -> Estimate:
    """How wide is the hole, and how sure is that?  [m]

    ``diameter_of`` with both errors to first order: half the relative error of the effective
    ``area`` [m²] and half that of the coefficient [1], squared and added.  Arguments broadcast.
    ``ValueError`` as ``diameter_of``, for negative errors, and for an area below 1e-16 m², where a
    root has no slope.  [COMPUTED]

    >>> hole = diameter_with_uncertainty(1.4e-6, 0.84, area_error=0.6e-6, coefficient_error=0.05)
    >>> round(float(hole.value) * 1e3, 2), round(float(hole.uncertainty) * 1e3, 2)   # mm
    (1.46, 0.32)
    """
    a = within("effective area", area, 1e-16, 1e4, "m²")
    cd = within("discharge coefficient", discharge_coefficient, 0.01, 1.0)
    value = diameter_of(a, cd)
    parts = {
        "area": value / (2.0 * a) * within("area error", area_error, 0.0, 1e4, "m²"),
        "discharge coefficient": value / (2.0 * cd)
        * within("coefficient error", coefficient_error, 0.0, 1.0),
    }  # fmt: skip
    return _estimate(value, parts)


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
            of, start, end, duration, temperature,
            discharge_coefficient=discharge_coefficient, gas=gas,
        )  # fmt: skip

    return share(whole, pressure, shut_pressure) + share(part, shut_pressure, target)
