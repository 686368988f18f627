"""The cases of a zone's law that have a closed form, all exact.

Isothermal and the air's composition constant (a hole, a crack, make-up of the same air, or nothing
leaking at all); adiabatic through holes only; and a tight zone that takes its wall's temperature.
Each returns the course as a function of the seconds from the start.
"""

from collections.abc import Callable

import numpy as np
from scipy.constants import R as GAS_CONSTANT
from scipy.special import exprel

from lib.physics.cabin.course import Course
from lib.physics.cabin.law import Law
from lib.physics.cabin.mixture import SUMS
from lib.physics.limits import Floats
from lib.physics.orifice import critical_flow_function


def hole_and_crack_rates(law: Law) -> tuple[Floats, Floats]:
    """Constants of the law for constant air: ``lambda = k + c m`` with k [1/s], c [1/(kg s)]."""
    # What is fed counts too, for an empty zone; in constant air it is of the same kind.
    sums = (law.masses + np.maximum(law.feed, 0.0)) @ SUMS
    # An empty zone that nothing feeds has no composition; any will do.
    sums = np.where(sums[..., :1] > 0.0, sums, SUMS[0])
    mass, moles, heat, drag = np.moveaxis(sums, -1, 0)
    flow_function = critical_flow_function(1.0 + moles / heat)
    k: Floats = law.holes * flow_function * np.sqrt(GAS_CONSTANT * moles / mass)
    c: Floats = law.cracks * moles / drag * moles / mass
    return k, c


def constant_air(law: Law) -> Callable[[Floats], Course]:
    """Isothermal: ``dm/dt = S - k m - c m²``, Riccati's equation with constant coefficients.

    With ``q = sqrt(k² + 4 c S)``, ``e = exp(-q t)``, ``f = (1 - e)/q`` and ``D = 1 + e +
    (k + 2 c m0) f`` the mass is ``(m0 ((q - k) f + 2 e) + 2 S f)/D``.  No term is negative, so
    nothing cancels, however empty the zone.  Without a crack it is the exponential of ``blow_down``
    or its approach to S/k, without a hole ``m0/(1 + c m0 t)``, without either a straight line,
    which then holds for each species on its own.
    """
    k, c = hole_and_crack_rates(law)
    m0, inflow = law.masses.sum(axis=-1), 4.0 * c * max(float(law.feed.sum()), 0.0)
    q = np.sqrt(k**2 + inflow)
    excess = np.divide(inflow, q + k, out=np.zeros_like(q), where=q > 0.0)  # q - k
    leaks = bool(np.all(q > 0.0))

    def course(t: Floats) -> Course:
        e, f = np.exp(-q * t), -np.expm1(-q * t) / q if leaks else t * exprel(-q * t)
        d = 1.0 + e + (k + 2.0 * c * m0) * f
        inflow = 2.0 * f / d
        return Course(
            share_left=(excess * f + 2.0 * e) / d,
            share_lost=inflow * (k + c * m0),
            inflow_left_s=inflow,
            inflow_lost_s=t - inflow,
            warmth=np.broadcast_to(1.0, np.shape(inflow)),
        )

    return course


def adiabatic(law: Law) -> Callable[[Floats], Course]:
    """Holes only, nothing fed, no heat: the closed form of ``blow_down``, ``T = T0/fall²``."""
    k, _ = hole_and_crack_rates(law)
    _, moles, heat, _ = law.masses @ SUMS
    power = 2.0 * heat / moles if moles else 5.0  # 2/(gamma - 1)

    def course(t: Floats) -> Course:
        fall = np.log1p(k * t / power)
        thinned = -power * fall
        still = np.zeros_like(fall)
        return Course(np.exp(thinned), -np.expm1(thinned), still, still, np.exp(-2.0 * fall))

    return course


def tight(law: Law) -> Callable[[Floats], Course]:
    """Nothing leaks: masses are straight lines, and the temperature follows in closed form.

    ``C dT/dt = b - a T`` with the heat capacity C growing along a straight line from C0 with slope
    C': ``T = b/a + (T0 - b/a) (C/C0)^(-a/C')``, an exponential if C' is 0.  An empty zone that is
    filled without heat from its wall comes to b/a, gamma times the temperature of the supply.
    """
    start, growth = float((law.masses @ SUMS)[2]), float((law.feed @ SUMS)[2])
    cv_in, cp_in = law.arriving
    conductance = law.conductance / GAS_CONSTANT
    a, b = cv_in + conductance, (cp_in + conductance) * law.wall
    end = b / a if a else 1.0

    def course(t: Floats) -> Course:
        if not law.is_empty:
            # ln(C/C0)/C', which is t/C0 where C' is 0
            grown = np.maximum(growth * t / start, -1.0 + 1e-15)
            some = np.where(grown == 0.0, 1.0, grown)
            seconds = t / start * np.where(grown == 0.0, 1.0, np.log1p(some) / some)
        else:
            seconds = np.full_like(t, np.inf) if a else np.zeros_like(t)
        still = np.zeros_like(seconds)
        return Course(
            share_left=still + 1.0,
            share_lost=still,
            inflow_left_s=still + t,
            inflow_lost_s=still,
            warmth=end + (1.0 - end) * np.exp(-a * seconds),
        )

    return course
