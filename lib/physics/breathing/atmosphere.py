"""The air on Earth by height: the US Standard Atmosphere 1976, from its defining numbers.

Layers in which temperature is a straight line over *geopotential* height (metres that count
gravity as constant) and the air stands in balance under its own weight.  Heights that go in and
come out are *geometric*, as a mountain is measured.

Source: [US-STD-ATM-1976]; its defining constants are recalled, and checked in the tests against
the printed tables of the ICAO and against the library ``fluids``.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import atm, g

from lib.physics.limits import Floats, within

EARTH_RADIUS = 6_356_766.0  # m, for the conversion of heights only
# g M / R of air [K/m]: how fast the logarithm of pressure falls, times the temperature.  With the
# standard's own R of 8314.32 J/(kmol K); today's would move 47 km by 0.1 m.
WEIGHT = g * 28.9644 / 8314.32
SEA_LEVEL_TEMPERATURE = 288.15  # K; pressure there is one atmosphere

# Base of each layer [m, geopotential] and the lapse rate from there up [K/m].
BASES = np.array([0.0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3])
LAPSES = np.array([-6.5e-3, 0.0, 1.0e-3, 2.8e-3, 0.0, -2.8e-3, -2.0e-3])
TEMPERATURES = SEA_LEVEL_TEMPERATURE + np.append(0.0, np.cumsum(LAPSES[:-1] * np.diff(BASES)))

# Where the standard's tables of this law begin and end: heights [m, geometric], and pressures [Pa]
# rounded outward, so that the printed ones are let in.
LOWEST, HIGHEST = -5e3, 86e3
THINNEST, THICKEST = 0.373, 178e3


def _fall_of_logarithm(layer: NDArray[np.intp], climb: Floats) -> Floats:
    """``ln(p_base / p)`` after climbing this far [m, geopotential] in a layer.

    ``(gM/R) / L ln(1 + L climb / T)``, and its limit ``(gM/R) climb / T`` where the lapse rate L
    is zero.
    """
    temperature, lapse = TEMPERATURES[layer], LAPSES[layer]
    warming = lapse * climb / temperature
    with np.errstate(divide="ignore", invalid="ignore"):
        per_kelvin = np.where(lapse == 0.0, climb / temperature, np.log1p(warming) / lapse)
    return WEIGHT * per_kelvin


# ln(p0 / p) at the base of each layer.
FALLS = np.append(0.0, np.cumsum(_fall_of_logarithm(np.arange(6), np.diff(BASES))))


def standard_pressure(altitude: ArrayLike) -> Floats:
    """How thin is the air at this height on Earth?  [Pa]

    US Standard Atmosphere 1976: ``p = p_b (T_b/T)^(gM/(R L))`` in a layer of lapse rate L and
    ``p_b exp(-gM (H-H_b)/(R T_b))`` where L is 0.  ``altitude`` [m] is geometric, above sea
    level, any shape.  A mean year at 45° latitude: real air on a mountain differs by some
    per cent.  ``ValueError`` outside -5 to 86 km.  [US-STD-ATM-1976]

    >>> round(float(standard_pressure(25_000 * 0.3048)) / 1000, 2)        # 25,000 feet, in kPa
    37.65
    """
    z = within("altitude", altitude, LOWEST, HIGHEST, "m")
    height = EARTH_RADIUS * z / (EARTH_RADIUS + z)
    layer = np.maximum(np.searchsorted(BASES, height, side="right") - 1, 0)
    return atm * np.exp(-FALLS[layer] - _fall_of_logarithm(layer, height - BASES[layer]))


def altitude_of_pressure(pressure: ArrayLike) -> Floats:
    """At which height on Earth is the air as thin as this?  [m]

    The inverse of ``standard_pressure``, in closed form: geometric altitude above sea level for
    ``pressure`` [Pa], any shape; negative above one atmosphere.  Mind that equal pressure is not
    equal oxygen unless the air is the Earth's: see ``equal_altitude``.  ``ValueError`` outside
    0.373 Pa to 178 kPa, the pressures of 86 and -5 km.  [US-STD-ATM-1976]

    >>> round(float(altitude_of_pressure(65_328)))                # 490 mmHg
    3554
    """
    p = within("pressure", pressure, THINNEST, THICKEST, "Pa")
    fall = np.log(atm / p)
    layer = np.maximum(np.searchsorted(FALLS, fall, side="right") - 1, 0)
    temperature, lapse = TEMPERATURES[layer], LAPSES[layer]
    scaled = (fall - FALLS[layer]) / WEIGHT
    with np.errstate(divide="ignore", invalid="ignore"):
        climb = temperature * np.where(lapse == 0.0, scaled, np.expm1(lapse * scaled) / lapse)
    height = np.asarray(BASES[layer] + climb)
    return (EARTH_RADIUS * height / (EARTH_RADIUS - height))[()]
