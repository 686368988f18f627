"""How much of a hole does the jet fill?  The discharge coefficient, shape by shape.

The jet of a sharp-edged hole goes on narrowing after the edge; a rounded edge guides it.  So the
same area passes between 0.6 and 0.99 of what an ideal nozzle would, by shape and pressure ratio.

Sources: [PERRY-1949] as printed in [MAPLESIM-ORIFICE], [WARD-SMITH-1979], [EB11-HYDRAULICS],
[ISO-9300]; keys as in the site's source table.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.limits import Floats, within

# A drilled hole into vacuum: thin plates (0.841, [PERRY-1949] at pressure ratio 0) and thick ones
# (0.839, [WARD-SMITH-1979], recalled) agree.  0.61 belongs to small pressure drops, not to space.
DRILLED_HOLE = 0.84

# Perry's fit for a sharp plate, in rising powers of the pressure ratio, 0 to 1.
PERRY = (0.8414, -0.1002, 0.8415, -3.9, 4.6001, -1.6827)


@dataclass(frozen=True)
class Edge:
    """A shape of hole and its discharge coefficient.

    ``low`` and ``high`` are the ends of what the sources print; ``value`` is the one to take into
    vacuum, or the middle of the range where the sources print no more than a range.  ``holds``
    says when.  ``source`` holds keys of the site's source table; ``mark`` (quoted or recalled)
    says how well they were read, and is that of the weakest.

    >>> DRILLED.value, DRILLED.low, DRILLED.high
    (0.84, 0.839, 0.8414)
    """

    name: str
    value: float
    low: float
    high: float
    holds: str
    source: tuple[str, ...]
    mark: Literal["quoted", "recalled"]


SHARP_PLATE = Edge(
    "sharp edge in a thin plate",
    PERRY[0],
    0.6001,
    0.8414,
    "into vacuum; falls to the low end as the pressure outside comes up to that inside",
    ("PERRY-1949", "MAPLESIM-ORIFICE"),
    "quoted",
)
DRILLED = Edge(
    "drilled hole, sharp edges, wall 1 to 7 diameters thick",
    DRILLED_HOLE,
    0.839,
    PERRY[0],
    "choked; the low end is the thick wall's value, the high end the thin plate's",
    ("WARD-SMITH-1979", "PERRY-1949", "MAPLESIM-ORIFICE"),
    "recalled",
)
SHORT_TUBE = Edge(
    "short tube or mouthpiece",
    0.825,
    0.81,
    0.84,
    "air through small holes (Weisbach)",
    ("EB11-HYDRAULICS",),
    "quoted",
)
ROUNDED = Edge(
    "well rounded edge",
    0.98,
    0.97,
    0.99,
    "air through small holes (Weisbach)",
    ("EB11-HYDRAULICS",),
    "quoted",
)
NOZZLE = Edge(
    "toroidal critical nozzle",
    0.99,
    0.985,
    0.995,
    "choked, Reynolds number 1e5 to 1e6",
    ("ISO-9300",),
    "recalled",
)
SHARP_WEISBACH = Edge(
    "sharp circular edge, measured in air",
    0.6755,
    0.563,
    0.788,
    "by pressure ratio, which the source's summary does not give (Weisbach); not into vacuum",
    ("EB11-HYDRAULICS",),
    "quoted",
)
SMALL_DROP = Edge(
    "sharp edge, incompressible flow",
    0.61,
    0.60,
    0.62,
    "small pressure drops only; wrong into vacuum",
    ("RECALLED",),
    "recalled",
)

# From the holes a ship may get to the values that belong elsewhere and are kept for comparison.
EDGES = (DRILLED, SHARP_PLATE, SHORT_TUBE, ROUNDED, NOZZLE, SHARP_WEISBACH, SMALL_DROP)


def sharp_plate_coefficient(pressure_ratio: ArrayLike) -> Floats:
    """How much of a sharp-edged hole does the jet fill, at this pressure ratio?  [1]

    Discharge coefficient of a thin sharp plate against ``pressure_ratio`` (outside over inside, 0
    to 1): a polynomial fitted by [PERRY-1949].  0.84 into vacuum, 0.60 for a small pressure drop.
    It goes on rising below the critical ratio, so that a thin plate never chokes for good
    ([JOBSON-1955], [BRAGG-1960]).  ``ValueError`` outside 0 to 1.

    >>> round(float(sharp_plate_coefficient(0.0)), 4), round(float(sharp_plate_coefficient(1.0)), 4)
    (0.8414, 0.6001)
    """
    ratio = within("pressure ratio", pressure_ratio, 0.0, 1.0)
    coefficient: Floats = np.polyval(PERRY[::-1], ratio)
    return coefficient
