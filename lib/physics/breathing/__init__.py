"""What a cabin's air does to the people in it: oxygen too thin.

``atmosphere`` is the Earth's air to compare with, ``oxygen`` what reaches the lungs.  The chapter
takes a pressure and an oxygen fraction; who used up which gas is the cabin's subject.
"""

from lib.physics.breathing.atmosphere import altitude_of_pressure, standard_pressure
from lib.physics.breathing.oxygen import (
    EARTH_OXYGEN,
    LUNG_VAPOUR,
    equal_altitude,
    inspired_oxygen,
)

__all__ = [
    "EARTH_OXYGEN",
    "LUNG_VAPOUR",
    "altitude_of_pressure",
    "equal_altitude",
    "inspired_oxygen",
    "standard_pressure",
]
