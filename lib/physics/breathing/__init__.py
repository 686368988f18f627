"""What a cabin's air does to the people in it: oxygen too thin, nitrogen coming out of solution.

``atmosphere`` is the Earth's air to compare with, ``oxygen`` what reaches the lungs and how long
one can act on it, ``nitrogen`` what a fall of pressure does to the gas dissolved in the body.
The chapter takes a pressure and an oxygen fraction; who used up which gas is the cabin's subject.
"""

from lib.physics.breathing.atmosphere import altitude_of_pressure, standard_pressure
from lib.physics.breathing.nitrogen import decompression_ratio, saturated_nitrogen
from lib.physics.breathing.oxygen import (
    EARTH_OXYGEN,
    LUNG_VAPOUR,
    UsefulTime,
    equal_altitude,
    inspired_oxygen,
    useful_consciousness,
)

__all__ = [
    "EARTH_OXYGEN",
    "LUNG_VAPOUR",
    "UsefulTime",
    "altitude_of_pressure",
    "decompression_ratio",
    "equal_altitude",
    "inspired_oxygen",
    "saturated_nitrogen",
    "standard_pressure",
    "useful_consciousness",
]
