"""What changes when a hole is so small that molecules no longer push each other through it.

One number decides: the rarefaction parameter delta, or its inverse, the Knudsen number.  Flows are
told as the factor W over ``free_molecular_flow``, the flow of molecules that never meet: 1 for a
thin hole in a thin gas, ``continuum_factor`` for ordinary choked flow.

Sources: [SHARIPOV-2004], [FUJIMOTO-USAMI-1984]; keys as in the site's source table.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, within
from lib.physics.orifice.coefficients import DRILLED_HOLE
from lib.physics.orifice.flow import critical_flow_function

# Thin orifice into vacuum, hydrodynamic limit of a monatomic gas ([SHARIPOV-2004], recalled).
MONATOMIC_CONTINUUM = 1.534

# Where one regime ends and the next begins, in Knudsen number ([RECALLED]; the limits are customs,
# not thresholds, and some books end the continuum at 0.001).
REGIMES = ("continuum", "slip", "transition", "free molecular")
REGIME_LIMITS = (0.01, 0.1, 10.0)


def rarefaction(diameter: ArrayLike, pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR) -> Floats:
    """How crowded is the hole with molecules?  The rarefaction parameter delta.  [1]

    ``a p / (mu sqrt(2 R T))`` with the hole's radius a: large for ordinary flow, small when
    molecules cross one by one.  ``diameter`` [m], ``pressure`` [Pa], ``temperature`` [K].

    >>> round(float(rarefaction(0.002, 101_325, 295.0)), -2)
    13500.0
    """
    d = within("hole diameter", diameter, 0.0, 100.0, "m")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return 0.5 * d * p / (gas.viscosity * np.sqrt(2.0 * gas.specific_constant * t))


def knudsen_number(
    diameter: ArrayLike, pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR
) -> Floats:
    """How long is a molecule's free path against the hole's radius?  [1]

    ``sqrt(pi) / (2 delta)``; ``regime`` gives its name.  For a crack give twice the gap: free
    path against gap.  ``diameter`` [m] and ``pressure`` [Pa] above 0; else ``ValueError``.

    >>> f"{knudsen_number(0.002, 101_325, 295.0):.1e}"
    '6.6e-05'
    """
    d = within("hole diameter", diameter, 1e-12, 100.0, "m")
    p = within("pressure", pressure, 1e-9, 1e7, "Pa")
    return 0.5 * float(np.sqrt(np.pi)) / rarefaction(d, p, temperature, gas)


def regime(knudsen: ArrayLike) -> NDArray[np.str_]:
    """Which name has flow at this Knudsen number?

    "continuum" below 0.01, "slip" from there to 0.1, "transition" to 10, "free molecular" from 10
    on ([RECALLED]).  The names are customs: nothing in the flow jumps at them.  ``knudsen`` from 0
    to infinity, any shape; else ``ValueError``.

    >>> print(regime(6.6e-5), *regime([0.013, 0.13, 13]), sep=", ")
    continuum, slip, transition, free molecular
    """
    number = within("Knudsen number", knudsen, 0.0, np.inf)
    passed = np.searchsorted(REGIME_LIMITS, number, side="right")
    name: NDArray[np.str_] = np.array(REGIMES)[passed]
    return name


def free_molecular_flow(
    area: ArrayLike, pressure: ArrayLike, temperature: ArrayLike, gas: Gas = AIR
) -> Floats:
    """How much gas would leave through a thin hole if no two molecules ever met?  [kg/s]

    ``A p / sqrt(2 pi R T)``: all that fly at the hole pass it, none comes back.  ``area`` [m²],
    ``pressure`` [Pa], ``temperature`` [K]; arguments broadcast.  ``ValueError`` outside 0 to
    1e4 m², 0 to 10 MPa, 1 to 5000 K.

    >>> round(float(free_molecular_flow(1.0, 1.0, 295.15)), 8)             # per m² and pascal
    0.00137059
    """
    a = within("hole area", area, 0.0, 1e4, "m²")
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return a * p / np.sqrt(2.0 * np.pi * gas.specific_constant * t)


def continuum_factor(discharge_coefficient: ArrayLike = DRILLED_HOLE, gas: Gas = AIR) -> Floats:
    """How much more than molecule by molecule does ordinary choked flow pass?  W at the far end.

    ``Cd psi sqrt(2 pi)`` [1], so that W times ``free_molecular_flow`` is ``mass_flow`` into
    vacuum.  ``ValueError`` for a coefficient outside 0 to 1.

    >>> round(float(continuum_factor()), 3), round(float(continuum_factor(1.0)), 4)
    (1.442, 1.7164)
    """
    cd = within("discharge coefficient", discharge_coefficient, 0.0, 1.0)
    factor: Floats = cd * critical_flow_function(gas.gamma) * np.sqrt(2.0 * np.pi)
    return factor


def thin_orifice_factor(
    rarefaction: ArrayLike, *, continuum_limit: ArrayLike = MONATOMIC_CONTINUUM
) -> Floats:
    """How much more than molecule by molecule does a thin hole pass into vacuum?  W of delta.  [1]

    ``W = 1 + (W_inf - 1) f(delta)``: exactly 1 with no collisions (delta 0), ``continuum_limit``
    with many (1.534 for a monatomic gas; ``continuum_factor`` for others).  The shape f is the fit
    of [FUJIMOTO-USAMI-1984] (coefficients recalled), held at its peak beyond delta 63, where the
    fit alone would bend back.  Within 2 % of every value to hand.  ``ValueError`` below 0.

    >>> round(float(thin_orifice_factor(0.0)), 3), round(float(thin_orifice_factor(1.0)), 2)
    (1.0, 1.13)
    """
    delta = within("rarefaction parameter", rarefaction, 0.0, 1e12)
    limit = within("continuum limit", continuum_limit, 0.0, 2.0)
    peak = 62.96  # where the fit is highest, to 0.1; W changes by less than 1e-6 around it
    share = np.minimum(_fit_gain(np.minimum(delta, peak)) / _fit_gain(peak), 1.0)
    return 1.0 + (limit - 1.0) * share


def _fit_gain(delta: ArrayLike) -> Floats:
    """W - 1 by the fit of [FUJIMOTO-USAMI-1984], written so that delta = 0 gives 0."""
    d = np.asarray(delta, dtype=float)
    return (0.4733 * d**2 + 0.6005 * d**1.5) / (d**2 + 4.559 * d + 3.094)
