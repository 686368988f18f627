"""What gets through a passage of any length, at any crowding?  A passage and its mouth, in series.

A hole in a wall is a short passage; a crack is a long and narrow one.  Along the passage the gas is
held back by the walls, from the cabin's pressure p down to y p; at its mouth it goes into vacuum as
through a thin hole.  What the passage brings is what the mouth takes::

    x W y = sqrt(pi) (delta/n) (1 - y² - k y² ln(1/y))  +  l K(l)/(1 - K(l)) (1 - y)
    mouth          walls, crowded (viscous)                  walls, lonely (molecular)

- x: length over radius (tube) or gap (slit); delta: rarefaction with the same radius or gap.
- W: ``thin_orifice_factor`` of the mouth.  The answer is W y, in units of ``free_molecular_flow``.
- n: 8 or 12, from the laws of Poiseuille; k = beta W²/pi: what it costs to speed the gas up on the
  way, with beta the momentum of a parabolic profile over that of a flat one, 4/3 or 6/5.
- K: share of single molecules that a passage of length l lets through (``transmission``), and
  1/l = 1/x + delta/``FREE_FLIGHT``: how far they fly before they meet the far end or each other.

Exact in four limits: the free passage of molecules (delta to 0, W y = K), the law of Poiseuille
(long and crowded), the choked law (short and crowded), and the long slit with few collisions.  No
constant is tuned.  Between them, for a long slit, it lies 8 % below to 1 % above the kinetic
equation (BGK) that the tests solve; for short passages between the ends no table was to hand, and
the mouth's own uncertainty is 2 %.  The flow is laminar, its temperature the walls'.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import xlogy

from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, within
from lib.physics.orifice.coefficients import DRILLED_HOLE
from lib.physics.orifice.flow import round_area
from lib.physics.orifice.rarefied import (
    continuum_factor,
    free_molecular_flow,
    rarefaction,
    thin_orifice_factor,
)
from lib.physics.orifice.transmission import slit_return, tube_return
from lib.physics.roots import root

# How far molecules fly along a passage before they meet each other, in radii or gaps over delta:
# 4.23.  It follows from the first collisions in a long slit into vacuum, where the kinetic equation
# gives a mean flow of (ln(1/delta) + 1 + 3/2 (1 - Euler's gamma))/sqrt(pi) and single molecules
# (ln(2 l) - 1/2)/sqrt(pi).
FREE_FLIGHT = 0.5 * float(np.exp(3.0 - 1.5 * np.euler_gamma))


@dataclass(frozen=True)
class Section:
    """The cross-section of a passage: n and beta of the law above, and the share 1 - K."""

    friction: float
    momentum: float
    returned: Callable[[Floats], Floats]


TUBE = Section(8.0, 4.0 / 3.0, tube_return)
SLIT = Section(12.0, 6.0 / 5.0, slit_return)


def passage_factor(section: Section, slenderness: Floats, delta: Floats, continuum_limit: Floats) -> Floats:
    """W of a passage into vacuum: flow over ``free_molecular_flow`` through its cross-section.  [1]

    The law at the head of this file, solved for y between 0 and 1, where it rises all the way.
    ``slenderness`` is x, ``continuum_limit`` the mouth's W in a crowd; arguments broadcast.

    >>> round(float(passage_factor(TUBE, np.float64(1.0), np.float64(0.0), np.float64(1.442))), 3)
    0.672
    """
    x, d, limit = np.broadcast_arrays(slenderness, delta, continuum_limit)
    mouth = thin_orifice_factor(d, continuum_limit=limit)
    speeding_up = section.momentum * mouth**2 / np.pi
    crowded = np.sqrt(np.pi) * d / section.friction
    flight = np.maximum(x / (1.0 + x * d / FREE_FLIGHT), 1e-12)
    back = section.returned(flight)
    lonely = flight * (1.0 - back) / back

    def surplus(y: Floats, out: Floats, k: Floats, crowd: Floats, lone: Floats) -> Floats:
        walls: Floats = crowd * (1.0 - y**2 + k * xlogy(y**2, y)) + lone * (1.0 - y)
        return out * y - walls

    y = root(surplus, np.zeros(x.shape), 1.0, args=(x * mouth, speeding_up, crowded, lonely))
    factor: Floats = (mouth * y)[()]
    return factor


def pinhole_mass_flow(
    diameter: ArrayLike,
    depth: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How much gas leaves through a round hole of any size, in a wall of any thickness?  [kg/s]

    ``W pi d²/4 p / sqrt(2 pi R T)`` into vacuum, with W of the passage and its mouth in series (the
    law at the head of this file).  For a wide hole it is ``mass_flow`` (0.1 % less for 2 mm in a
    3 mm wall); in a thin gas it is the share ``tube_transmission``; ``depth`` 0 is the thin hole,
    exact at both ends.  Laminar.  ``diameter`` and ``depth`` [m], ``pressure`` [Pa],
    ``temperature`` [K]; arguments broadcast.  ``ValueError`` outside 0 to 1 m wide, 0 to 100 m
    deep, 0 to 10 MPa, 1 to 5000 K, coefficient 0 to 1.

    >>> thin, deep = pinhole_mass_flow(10e-6, [0.0, 3e-3], 101_325, 295.15) * 86_400 * 1e6
    >>> round(float(thin)), round(float(deep), 1)                             # milligrams a day
    (1359, 26.5)
    """
    d = within("hole diameter", diameter, 0.0, 1.0, "m")
    length = within("depth", depth, 0.0, 100.0, "m")
    factor = passage_factor(
        TUBE,
        slenderness(length, 0.5 * d),
        rarefaction(d, pressure, temperature, gas),
        continuum_factor(discharge_coefficient, gas),
    )
    return factor * free_molecular_flow(round_area(d), pressure, temperature, gas)


def slenderness(length: Floats, across: Floats) -> Floats:
    """Length over radius or gap, up to 1e8, beyond which K has no digits left."""
    ratio: Floats = length / np.maximum(across, 1e-8 * length + 1e-30)
    return ratio
