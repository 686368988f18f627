"""How hard is the blow?  Its energy, and everyday things that carry the same.

The comparisons are arithmetic from the standard pull of gravity and the defined energy of TNT.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import g, ton_TNT

from lib.physics.limits import Floats, within


def kinetic_energy(diameter: ArrayLike, speed: ArrayLike, density: ArrayLike) -> Floats:
    """How much energy does a round particle bring?  [J]

    ``pi/12 density diameter³ speed²``, half of its mass times the square of its speed: relative to
    the ship, as all of it may go into the wall.  ``diameter`` [m], ``speed`` [m/s], ``density``
    [kg/m³].  Arguments broadcast; ``ValueError`` outside 0 to 10 m, 0 to 100 km/s or 0 to
    25 000 kg/m³.

    >>> round(float(kinetic_energy(2e-3, 9_000, 2_800)))
    475
    """
    d = within("diameter", diameter, 0.0, 10.0, "m")
    v = within("speed", speed, 0.0, 100e3, "m/s")
    rho = within("density", density, 0.0, 25_000.0, "kg/m³")
    return np.pi / 12.0 * rho * d**3 * v**2


def drop_height(energy: ArrayLike, mass: ArrayLike) -> Floats:
    """From which height must this ``mass`` [kg] fall to bring the same ``energy`` [J]?  [m]

    ``E/(m g)`` with the standard 9.80665 m/s² and no air.  Arguments broadcast; ``ValueError`` for
    an energy outside 0 to 1e15 J or a mass outside 1e-12 to 1e9 kg.

    >>> round(float(drop_height(475, 5.0)), 1)                        # a bag of five kilograms
    9.7
    """
    return _energy(energy) / (_mass(mass) * g)


def tnt_mass(energy: ArrayLike) -> Floats:
    """How much TNT would set this ``energy`` [J] free?  [kg]

    By the convention of 4184 J a gram, which is a definition and no measurement.  Any shape;
    ``ValueError`` outside 0 to 1e15 J.

    >>> round(float(tnt_mass(475)) * 1e3, 3)                                            # grams
    0.114
    """
    return _energy(energy) / (ton_TNT / 1e3)


def _energy(energy: ArrayLike) -> Floats:
    return within("energy", energy, 0.0, 1e15, "J")


def _mass(mass: ArrayLike) -> Floats:
    return within("mass", mass, 1e-12, 1e9, "kg")
