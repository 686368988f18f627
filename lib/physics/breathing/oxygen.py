"""How much oxygen reaches the lungs, which height on Earth gives as little, and for how long.

The lungs fill part of every breath with their own water vapour, so thin air is worse than its
pressure says.  Equal *inspired* oxygen, and not equal total pressure, is what makes a cabin and a
mountain alike.

Sources: the law and its checks [COMPUTED]; 47 mmHg is also where water boils at body temperature,
6.27 kPa [LIQUISEARCH-TUC].
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import mmHg

from lib.physics.breathing.atmosphere import HIGHEST, LOWEST, THICKEST, altitude_of_pressure
from lib.physics.limits import Floats, within

# Water vapour at body temperature, which the lungs add to each breath.
LUNG_VAPOUR = 47.0 * mmHg

# Dry air has 20.95 % (recalled); the notes count a cabin and the Earth alike with 21 %.  Where
# both have the same air the choice cancels; else it shifts a height by about 20 m.
EARTH_OXYGEN = 0.21


class UsefulTime(NamedTuple):
    """The shortest and the longest printed time [s] for which a person can act."""

    shortest: Floats
    longest: Floats


def inspired_oxygen(pressure: ArrayLike, oxygen_fraction: ArrayLike) -> Floats:
    """How much oxygen is in a breath once the lungs have moistened it?  [Pa]

    ``PIO2 = FO2 (P - 47 mmHg)`` for a cabin's ``pressure`` [Pa] and its ``oxygen_fraction``, the
    share of oxygen in the dry gas by volume [1]; arguments broadcast.  0 from 47 mmHg down, where
    vapour alone fills the lungs.  ``ValueError`` outside 0 to 10 MPa or 0 to 1.  [COMPUTED]

    >>> from scipy.constants import mmHg
    >>> round(float(inspired_oxygen(760 * mmHg, 0.21)) / mmHg, 1)             # sea level
    149.7
    >>> round(float(inspired_oxygen(490 * mmHg, 0.21)) / mmHg, 1)             # leave the station
    93.0
    """
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    share = within("oxygen fraction", oxygen_fraction, 0.0, 1.0)
    return share * np.maximum(p - LUNG_VAPOUR, 0.0)


def equal_altitude(pressure: ArrayLike, oxygen_fraction: ArrayLike) -> Floats:
    """At which height on Earth would a person breathe in as little oxygen as in this cabin?  [m]

    Where ``0.21 (P_standard - 47 mmHg)`` is the cabin's inspired oxygen, in the US Standard
    Atmosphere 1976.  ``pressure`` [Pa] and ``oxygen_fraction`` [1] broadcast.  Geometric altitude;
    negative where the cabin gives more than the shore; 19.2 km stands for no oxygen at all.
    ``ValueError`` above what air 5 km below the sea would give, 36 kPa.  [US-STD-ATM-1976]

    >>> round(float(equal_altitude(65_328, 0.21)))          # 490 mmHg of ordinary air
    3554
    >>> round(float(equal_altitude(65_328, 0.30)))          # the same pressure, 30 % oxygen
    930
    """
    most = EARTH_OXYGEN * (THICKEST - LUNG_VAPOUR)
    inspired = inspired_oxygen(pressure, oxygen_fraction)
    same = within("inspired oxygen", inspired, 0.0, most, "Pa")
    # Rounding must not lift the most that is let in above what the atmosphere knows.
    return altitude_of_pressure(np.minimum(same / EARTH_OXYGEN + LUNG_VAPOUR, THICKEST))


def useful_consciousness(
    pressure: ArrayLike,
    oxygen_fraction: ArrayLike,
    *,
    altitudes: ArrayLike,
    shortest: ArrayLike,
    longest: ArrayLike,
) -> UsefulTime:
    """For how long can a person still act in this air?  A printed range, never one number.  [s]

    The cabin becomes the altitude of equal inspired oxygen; between two printed rows the logarithm
    of each end of the range runs straight.  ``pressure`` [Pa] and ``oxygen_fraction`` [1]
    broadcast; the table is ``altitudes`` [m], rising, with ``shortest`` and ``longest`` times
    [s], one a row.  Made for pilots who breathe air; people differ widely.  ``ValueError`` outside
    the table, where nothing is printed, or for a table out of order.  [LIQUISEARCH-TUC]

    >>> feet = 0.3048
    >>> time = useful_consciousness(40_000, 0.21, altitudes=[22_000 * feet, 25_000 * feet],
    ...                             shortest=[300, 180], longest=[600, 360])
    >>> round(float(time.shortest)), round(float(time.longest))
    (228, 457)
    """
    heights, least, most = _in_order(altitudes, shortest, longest)
    altitude = equal_altitude(pressure, oxygen_fraction)
    # A millimetre of slack: the way to a pressure and back must not lose the first and last row.
    low, high = heights[0], heights[-1]
    within("altitude of equal inspired oxygen", altitude, low - 1e-3, high + 1e-3, "m")
    return UsefulTime(
        *(np.exp(np.interp(altitude, heights, np.log(times)))[()] for times in (least, most))
    )


def _in_order(
    altitudes: ArrayLike, shortest: ArrayLike, longest: ArrayLike
) -> tuple[Floats, Floats, Floats]:
    """The table as three arrays of one length, or a ``ValueError`` that says what is wrong."""
    heights = np.atleast_1d(within("altitude of a row", altitudes, LOWEST, HIGHEST, "m"))
    least = np.atleast_1d(within("shortest time", shortest, 1e-3, 1e9, "s"))
    most = np.atleast_1d(within("longest time", longest, 1e-3, 1e9, "s"))
    if not heights.shape == least.shape == most.shape == (heights.size,) or heights.size == 0:
        raise ValueError(
            f"a table needs one row or more, each with altitude, shortest and longest time;"
            f" got shapes {heights.shape}, {least.shape} and {most.shape}"
        )
    if np.any(np.diff(heights) <= 0.0):
        raise ValueError(f"altitudes must rise from row to row; got {heights.tolist()} m")
    if np.any(least > most):
        raise ValueError(
            "the shortest time of a row must not be above its longest;"
            f" got {least.tolist()} and {most.tolist()} s"
        )
    return heights, least, most
