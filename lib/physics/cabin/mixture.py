"""The cabin's air by species, and what a mixture of them is.

Four gases are followed: nitrogen, oxygen, carbon dioxide and water vapour.  The argon of real air
(0.9 %) counts as nitrogen, which makes the default air 0.4 % lighter than dry air and lets it leak
0.2 % faster.
"""

from dataclasses import astuple, dataclass

import numpy as np

from lib.physics.gas import CARBON_DIOXIDE, NITROGEN, OXYGEN, WATER_VAPOUR, Gas
from lib.physics.limits import Floats, one

# The order of every species axis.
SPECIES = ("nitrogen", "oxygen", "carbon_dioxide", "water")
GASES = (NITROGEN, OXYGEN, CARBON_DIOXIDE, WATER_VAPOUR)
MOLAR_MASSES: Floats = np.array([gas.molar_mass for gas in GASES])

# What one kilogram of each species adds to the four sums that say all about a mixture: its mass
# [kg], moles [mol], heat capacity at constant volume over the gas constant [mol], and moles times
# viscosity [mol Pa s].  ``masses @ SUMS`` gives a zone's; feeds in kg/s give theirs per second.
SUMS: Floats = np.array(
    [
        [1.0, 1 / m, 1 / (m * (gas.gamma - 1)), gas.viscosity / m]
        for gas, m in zip(GASES, MOLAR_MASSES, strict=True)
    ]
)


@dataclass(frozen=True)
class Mixture:
    """Which share of the molecules is what: mole fractions, which add up to 1.

    A species' share of the pressure is its mole fraction.  ``ValueError`` for a share outside 0
    to 1 or a sum that is not 1.

    >>> round(CABIN_AIR.gas.molar_mass * 1000, 4)                 # g/mol, as Cantera's 21/79 air
    28.8503
    """

    nitrogen: float = 0.0
    oxygen: float = 0.0
    carbon_dioxide: float = 0.0
    water: float = 0.0

    def __post_init__(self) -> None:
        for species, share in zip(SPECIES, astuple(self), strict=True):
            one(f"mole fraction of {species}", share, 0.0, 1.0)
        one("sum of the mole fractions", sum(astuple(self)), 1 - 1e-9, 1 + 1e-9)

    @property
    def masses(self) -> Floats:
        """Mass of each species in one mole of the mixture [kg/mol]."""
        return np.array(astuple(self)) * MOLAR_MASSES

    @property
    def gas(self) -> Gas:
        """The mixture as one gas, for ``blow_down`` and the other closed forms.

        Molar mass and heat capacity are exact for perfect gases; viscosity is the mean by moles,
        within 1 % of air's.
        """
        mass, moles, heat, drag = (float(x) for x in self.masses @ SUMS)
        return Gas("mixture", mass / moles, 1.0 + moles / heat, drag / moles)


# 21 and 79 %: the air of the reference blow-downs in the leak notes [COMPUTED].
CABIN_AIR = Mixture(nitrogen=0.79, oxygen=0.21)
