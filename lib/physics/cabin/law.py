"""The law of one zone: how fast well-mixed air leaves, whatever feeds it.

A zone is all the compartments that open hatches join.  Its air is mixed, so every species leaves
at the same fractional rate ``lambda`` [1/s], and for constant feeds ``s`` [kg/s] each mass obeys

    dm/dt = s - lambda m,   hence   m(t) = m(0) share_left(t) + s inflow_left(t)

with the same two functions for all of them: ``share_left`` of the first gas, and ``inflow_left``
[s], how many seconds' worth of feed are still there.  What is lost follows the same way from
``1 - share_left`` and ``t - inflow_left``, so that the masses balance by construction.

Holes are choked (vacuum outside), cracks viscous [COMPUTED]:

    lambda = holes psi(gamma) sqrt(R) sqrt(warmth)  +  cracks n / viscosity warmth

``n`` are the moles inside; R, gamma and viscosity those of the mixture of the moment.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.constants import R as GAS_CONSTANT

from lib.physics.cabin.mixture import SUMS
from lib.physics.limits import Floats

# Two compositions closer than this are one: it is rounding, and the closed form is exact.
SAME_AIR = 1e-12

# A wall that warms so many times faster than gas comes and goes holds the temperature, to the
# inverse of this.  To follow it any closer would only make the equation stiff.
HELD = 1e6

# Fewer moles than this share of what came and went, or than so many, are an empty zone: the ratios
# of their sums would be made of rounding.
ROUNDING, NOTHING = 1e-12, 1e-99

MOLECULE = 5e-26  # [kg], of nitrogen


@dataclass(frozen=True)
class Law:
    """A zone's air [kg by species], what feeds it [kg/s], and the ways out.

    ``holes``: sum of Cd A/sqrt(T) over ``spread``, the zone's V/T [m³/K].  ``cracks``: R/spread²
    times the sum of w h³/(24 d T).  ``wall``: the wall's temperature over the gas's at the start.
    ``conductance`` [W/K]: infinite if the walls hold the temperature.
    """

    masses: Floats
    feed: Floats
    holes: float
    cracks: float
    spread: float
    wall: float = 1.0
    conductance: float = math.inf

    @property
    def pascals_per_mole(self) -> float:
        """Pressure that one mole makes in the zone at the start's temperature [Pa/mol]."""
        return GAS_CONSTANT / self.spread

    @cached_property
    def is_tight(self) -> bool:
        """Nothing gets out."""
        return not (self.holes or self.cracks)

    @property
    def is_empty(self) -> bool:
        """A molecule or two are nothing."""
        return bool(self.masses.sum() < 2.0 * MOLECULE)

    @cached_property
    def keeps_its_air(self) -> bool:
        """The composition never changes: nothing comes in but more of the same."""
        if not self.feed.any():
            return True
        if self.feed.min() < 0:
            return False
        mass, rate = self.masses.sum(), self.feed.sum()
        apart = np.abs(self.masses * rate - self.feed * mass)
        return bool(np.all(apart <= SAME_AIR * rate * mass))

    @cached_property
    def arriving(self) -> tuple[float, float]:
        """Heat capacities cv and cp over the gas constant, of what comes in a second [mol/s]."""
        _, moles, heat, _ = np.maximum(self.feed, 0.0) @ SUMS
        return float(heat), float(heat + moles)

    @property
    def warmth_of_first_gas(self) -> float:
        """Where an empty zone begins: gamma times the wall's temperature, unless that cools it."""
        cv, cp = self.arriving
        conductance = self.conductance / GAS_CONSTANT
        return self.wall * (cp + conductance) / (cv + conductance)

    @property
    def may_be_held(self) -> bool:
        """Could the wall come to hold the temperature?  Not while too much comes in."""
        cv, cp = self.arriving
        inflow = (cp - cv) * GAS_CONSTANT
        return 0.0 < self.conductance < math.inf and HELD * inflow <= self.conductance

    def unsettled(self) -> Callable[[float, float, float], float]:
        """How far the wall is from holding the temperature: too slow, or the gas too far from it.

        A function of share and inflow left, and warmth, like ``rates``.  1 or less: held, and the
        zone may go on as isothermal.  It stays so, because gas that comes in leaves at most as
        fast, and what is drawn leaves the temperature as it is.
        """
        rates, wall = self.rates(), self.wall
        moles_0, moles_s = float(self.masses @ SUMS[:, 1]), float(self.feed @ SUMS[:, 1])
        cv, cp = self.arriving
        per_mole = GAS_CONSTANT / self.conductance

        def unsettled(share: float, inflow: float, warmth: float) -> float:
            thinning, _ = rates(share, inflow, warmth)
            turnover = thinning * (moles_0 * share + moles_s * inflow) + (cp - cv)
            return HELD * max(turnover * per_mole, abs(warmth / wall - 1.0))

        return unsettled

    def rates(self) -> Callable[[float, float, float], tuple[float, float]]:
        """The law: lambda [1/s], and d ln(warmth)/dt, by share and inflow left and by warmth.

        Plain floats and no checks: a solver calls it thousands of times.  Energy: what leaves
        takes its enthalpy along, what comes in has the wall's temperature, and the wall warms:

            Cv dT/dt = -lambda n R T + sum of feeds (cp T_wall - cv T) + conductance (T_wall - T)

        with Cv of all the gas inside.  What a breath or a scrubber draws takes its share of the
        warmth along, no more, and leaves the temperature as it is.
        """
        mass_0, moles_0, heat_0, drag_0 = (float(x) for x in self.masses @ SUMS)
        mass_s, moles_s, heat_s, drag_s = (float(x) for x in self.feed @ SUMS)
        cv_in, cp_in = self.arriving
        traffic = float(np.abs(self.feed) @ SUMS[:, 1])
        holes, cracks, wall = float(self.holes), float(self.cracks), self.wall
        isothermal = math.isinf(self.conductance)
        conductance = 0.0 if isothermal else self.conductance / GAS_CONSTANT

        def rates(share: float, inflow: float, warmth: float) -> tuple[float, float]:
            mass = mass_0 * share + mass_s * inflow
            moles = moles_0 * share + moles_s * inflow
            heat = heat_0 * share + heat_s * inflow
            drag = drag_0 * share + drag_s * inflow
            nothing = moles < ROUNDING * (moles_0 * share + traffic * inflow) + NOTHING
            # A solver may look beyond the end.
            if nothing or mass <= 0.0 or heat <= 0.0 or drag <= 0.0:
                return 0.0, 0.0
            thinning = (
                holes * choked(1.0 + moles / heat) * math.sqrt(GAS_CONSTANT * moles / mass * warmth)
                + cracks * moles / drag * moles * warmth
            )
            if isothermal:
                return thinning, 0.0
            above = wall / warmth
            gain = cp_in * above - cv_in + conductance * (above - 1.0)
            return thinning, (gain - thinning * moles) / heat

        return rates


def choked(gamma: float) -> float:
    """``orifice.critical_flow_function`` for one plain float, without its checks.

    >>> round(choked(1.4), 6)
    0.684731
    """
    power = (gamma + 1.0) / (2.0 * (gamma - 1.0))
    return math.sqrt(gamma) * float((2.0 / (gamma + 1.0)) ** power)
