"""How much oxygen reaches the lungs, and which height on Earth gives as little.

The lungs fill part of every breath with their own water vapour, so thin air is worse than its
pressure says.  Equal *inspired* oxygen, and not equal total pressure, is what makes a cabin and a
mountain alike.

Sources: the law and its checks [COMPUTED]; 47 mmHg is also where water boils at body temperature,
6.27 kPa [LIQUISEARCH-TUC].
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import mmHg

from lib.physics.breathing.atmosphere import THICKEST, altitude_of_pressure
from lib.physics.limits import Floats, within

# Water vapour at body temperature, which the lungs add to each breath.
LUNG_VAPOUR = 47.0 * mmHg

# Dry air has 20.95 % (recalled); the notes count a cabin and the Earth alike with 21 %.  Where
# both have the same air the choice cancels; else it shifts a height by about 20 m.
EARTH_OXYGEN = 0.21


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
