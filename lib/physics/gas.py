"""The gas that leaks: what air is, to the accuracy that a leak needs.

Perfect gases with constant heat capacities.  A cabin is at 290 to 300 K and never above one
atmosphere, where air follows the perfect-gas law to better than 0.1 %.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import R as GAS_CONSTANT

from lib.physics.limits import Floats, one, within


@dataclass(frozen=True)
class Gas:
    """A perfect gas: molar mass [kg/mol], heat-capacity ratio gamma [1], viscosity [Pa s].

    ``ValueError`` outside 1 to 1000 g/mol, 1.01 to 1.67, or 1e-7 to 1e-3 Pa s.

    >>> round(AIR.specific_constant, 3)
    287.055
    """

    name: str
    molar_mass: float
    gamma: float
    viscosity: float

    def __post_init__(self) -> None:
        one(f"molar mass of {self.name}", self.molar_mass, 1e-3, 1.0, "kg/mol")
        one(f"gamma of {self.name}", self.gamma, 1.01, 1.67)
        one(f"viscosity of {self.name}", self.viscosity, 1e-7, 1e-3, "Pa s")

    @property
    def specific_constant(self) -> float:
        """R of this gas [J/(kg K)]: the universal constant over the molar mass."""
        return GAS_CONSTANT / self.molar_mass


# Molar masses: standard atomic weights; air from the US Standard Atmosphere 1976 [US-STD-ATM-1976].
# Gamma: 7/5 for diatomic molecules; near 295 K 1.29 for carbon dioxide, 1.33 for water (recalled).
# Viscosity at 295 K: air by Sutherland's law of [US-STD-ATM-1976], the others recalled to 2 %.
AIR = Gas("air", 28.9647e-3, 1.4, 1.822e-5)
NITROGEN = Gas("nitrogen", 28.0134e-3, 1.4, 1.76e-5)
OXYGEN = Gas("oxygen", 31.9988e-3, 1.4, 2.05e-5)
CARBON_DIOXIDE = Gas("carbon dioxide", 44.0095e-3, 1.29, 1.47e-5)
WATER_VAPOUR = Gas("water vapour", 18.0153e-3, 1.33, 9.7e-6)


def density(pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR) -> Floats:
    """How heavy is a cubic metre of this gas?  [kg/m³]

    ``p / (R T)``, the perfect-gas law, for ``pressure`` [Pa] and ``temperature`` [K]; arguments
    broadcast.  ``ValueError`` outside 0 to 10 MPa or 1 to 5000 K.

    >>> round(float(density(101_325, 288.15)), 3)      # sea level, [US-STD-ATM-1976]
    1.225
    """
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return p / (gas.specific_constant * t)


def sound_speed(temperature: ArrayLike, gas: Gas = AIR) -> Floats:
    """How fast is sound in this gas?  [m/s]

    ``sqrt(gamma R T)``, the perfect-gas law, for ``temperature`` [K], any shape; small sounds, no
    blasts.  ``ValueError`` outside 1 to 5000 K.

    >>> round(float(sound_speed(288.15)), 1)           # sea level, [US-STD-ATM-1976]: 340.294
    340.3
    """
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return np.sqrt(gas.gamma * gas.specific_constant * t)
