"""How thin is the air where orbits are, under a quiet, a middling and an active Sun?

Two published tables, kept apart and never averaged:

- JB2008 as [PYSSEM] 0.1.dev465 prints it, every 50 km from 200 to 2000 km, for three states of the
  Sun.  Each is one month of that package's own projection for 2020 to 2224: "low" is July 2175, the
  quietest at 400 km; "mean" March 2081, close to the middle month; "high" March 2025, the most
  active.  So low and high are the ends of what a century brings, 24 times apart at 400 km and 98
  times at 600 km; between the years of a usual solar minimum and maximum the notes give 5 to 10
  times at 400 to 600 km (recalled).
- [VALLADO-TABLE-8-4], the exponential atmosphere of the text book, which knows no Sun: "vallado".

Between rows the density falls exponentially.  Rows of both agree with those of the debris notes.
"""

from typing import Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.physics.limits import Floats, one_of, within

Activity = Literal["low", "mean", "high", "vallado"]

FLOOR = 200e3  # where the JB2008 table begins [m]: what has sunk so far has hours or a day left
CEILING = 2_000e3  # where the JB2008 table ends [m]; Vallado's last row is open above

# JB2008 by [PYSSEM]: density [kg/m³] at 200, 250, ... 2000 km.
# fmt: off
JB2008_MEAN = (
    2.583811e-10, 5.520264e-11, 1.534066e-11, 4.964659e-12, 1.760085e-12, 6.636416e-13,
    2.637648e-13, 1.110813e-13, 5.034028e-14, 2.496753e-14, 1.375360e-14, 8.467861e-15,
    5.746924e-15, 4.183609e-15, 3.185043e-15, 2.492537e-15, 1.983579e-15, 1.608618e-15,
    1.333113e-15, 1.123039e-15, 9.574195e-16, 8.229503e-16, 7.110234e-16, 6.276950e-16,
    5.557886e-16, 4.923830e-16, 4.358694e-16, 3.862553e-16, 3.435880e-16, 3.068270e-16,
    2.750936e-16, 2.476455e-16, 2.238544e-16, 2.031884e-16, 1.851967e-16, 1.694964e-16,
    1.557627e-16,
)
JB2008_LOW = (
    1.399477e-10, 2.457026e-11, 5.744655e-12, 1.578052e-12, 4.782331e-13, 1.566717e-13,
    5.593621e-14, 2.238905e-14, 1.040424e-14, 5.693723e-15, 3.605487e-15, 2.545575e-15,
    1.927992e-15, 1.524718e-15, 1.240213e-15, 1.029953e-15, 8.702084e-16, 7.558953e-16,
    6.804000e-16, 6.308542e-16, 5.990412e-16, 5.796341e-16, 5.607305e-16, 5.136811e-16,
    4.718594e-16, 4.336292e-16, 3.978549e-16, 3.656085e-16, 3.379428e-16, 3.140788e-16,
    2.933788e-16, 2.753197e-16, 2.594714e-16, 2.454803e-16, 2.330546e-16, 2.219532e-16,
    2.119764e-16,
)
JB2008_HIGH = (
    4.032914e-10, 1.291032e-10, 5.192007e-11, 2.361588e-11, 1.161449e-11, 6.025391e-12,
    3.246434e-12, 1.798721e-12, 1.018771e-12, 5.870399e-13, 3.430245e-13, 2.036214e-13,
    1.234507e-13, 7.678226e-14, 4.909259e-14, 3.239541e-14, 2.212791e-14, 1.553517e-14,
    1.113301e-14, 8.145061e-15, 6.076367e-15, 4.616357e-15, 3.570131e-15, 2.813420e-15,
    2.264531e-15, 1.867488e-15, 1.582198e-15, 1.358270e-15, 1.189058e-15, 1.098725e-15,
    1.016880e-15, 9.423028e-16, 8.740684e-16, 8.114525e-16, 7.538693e-16, 7.008309e-16,
    6.519211e-16,
)
# fmt: on

# [VALLADO-TABLE-8-4] from 150 km: base [km], density there [kg/m³], scale height [km].
VALLADO = (
    (150, 2.070e-9, 22.523),
    (180, 5.464e-10, 29.740),
    (200, 2.789e-10, 37.105),
    (250, 7.248e-11, 45.546),
    (300, 2.418e-11, 53.628),
    (350, 9.518e-12, 53.298),
    (400, 3.725e-12, 58.515),
    (450, 1.585e-12, 60.828),
    (500, 6.967e-13, 63.822),
    (600, 1.454e-13, 71.835),
    (700, 3.614e-14, 88.667),
    (800, 1.170e-14, 124.64),
    (900, 5.245e-15, 181.05),
    (1000, 3.019e-15, 268.00),
)


class Layers(NamedTuple):
    """An atmosphere in steps: ``base`` [m], density there [kg/m³], scale height [m]."""

    base: Floats
    density: Floats
    scale_height: Floats

    @property
    def floor(self) -> float:
        """Where the table begins [m]: at this height a falling piece has hours or a day left."""
        return float(self.base[0])

    def holding(self, altitude: Floats) -> NDArray[np.intp]:
        """The layer that each altitude lies in; the lowest reaches down, the highest up."""
        found = np.searchsorted(self.base, altitude, side="right") - 1
        return np.clip(found, 0, len(self.base) - 1)

    def at(self, altitude: Floats) -> Floats:
        """Density [kg/m³] at any altitude [m], beyond the table's ends by its outer layers."""
        k = self.holding(altitude)
        here: Floats = self.density[k] * np.exp((self.base[k] - altitude) / self.scale_height[k])
        return here


def _between_rows(density: tuple[float, ...]) -> Layers:
    """Layers of a table that prints densities only, every 50 km: the scale heights fit the rows."""
    rows = np.array(density, dtype=np.float64)
    base = np.linspace(FLOOR, CEILING, len(rows))
    height: Floats = np.diff(base) / np.log(rows[:-1] / rows[1:])
    return Layers(base[:-1], rows[:-1], height)


def _from_print(rows: tuple[tuple[float, float, float], ...]) -> Layers:
    """Layers of a table that prints all three columns, in kilometres."""
    base, density, height = np.array(rows, dtype=np.float64).T
    return Layers(base * 1e3, density, height * 1e3)


LAYERS: dict[str, Layers] = {
    "low": _between_rows(JB2008_LOW),
    "mean": _between_rows(JB2008_MEAN),
    "high": _between_rows(JB2008_HIGH),
    "vallado": _from_print(VALLADO),
}


def density(altitude: ArrayLike, activity: Activity = "mean") -> Floats:
    """How dense is the air?  [kg/m³]

    At ``altitude`` [m], any shape, for ``activity`` of the Sun "low", "mean" or "high" (JB2008,
    200 to 2000 km) or by the text book's table "vallado" (150 to 2000 km): exponential between
    rows.  One number for all latitudes and hours; day and night alone differ by a factor of some
    at 500 km.  ``ValueError`` outside those heights or for another activity.  [PYSSEM],
    [VALLADO-TABLE-8-4]

    >>> f"{density(400e3):.3e}", f"{density(400e3, 'vallado'):.3e}"
    ('1.760e-12', '3.725e-12')
    """
    layers = layers_of(activity)
    return layers.at(within("altitude", altitude, layers.floor, CEILING, "m"))


def layers_of(activity: Activity) -> Layers:
    """The table of that name, or a ``ValueError`` that lists the names."""
    one_of("activity", activity, get_args(Activity))
    return LAYERS[activity]
