"""What a hole does to a cabin: pressure against time.

A cabin is one volume of gas that leaks into vacuum through a fixed area.  The law of choked flow
makes the loss proportional to the pressure, so everything here follows from one number, the time
constant.  Closed forms wherever they are exact; only a cabin that takes heat from its walls is
integrated.

Sources: the closed forms are textbook results, worked in the leak notes [COMPUTED] and checked
there against Cantera [CANTERA-3-2].
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy.integrate import solve_ivp

from lib.physics.endless import folds
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, one, one_of, within
from lib.physics.orifice import DRILLED_HOLE, critical_flow_function

Heat = Literal["isothermal", "adiabatic"] | float

# A wall that warms so many times faster than gas leaves holds the temperature, to the inverse of
# this; after so many time constants float64 has nothing left of the gas.
HELD, EMPTY_AFTER = 1e9, 1e3


def conductance_of(heat: Heat) -> float:
    """What the walls pass on to the gas [W/K]: infinite if isothermal, 0 if adiabatic.

    >>> conductance_of("adiabatic"), conductance_of(25.0)
    (0.0, 25.0)
    """
    if isinstance(heat, str):
        return (np.inf, 0.0)[one_of("heat that is no conductance", heat, ("isothermal", "adiabatic"))]
    return one("wall conductance", heat, 0.0, 1e9, "W/K")


@dataclass(frozen=True)
class BlowDown:
    """How a leaking cabin fares: arrays of one shape, ``time`` [s] along the last axis.

    ``pressure`` [Pa], ``temperature`` [K] and ``mass`` [kg] of the gas that is still inside.
    """

    time: Floats
    pressure: Floats
    temperature: Floats
    mass: Floats


def time_constant(
    volume: ArrayLike,
    area: ArrayLike,
    temperature: ArrayLike,
    *,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> Floats:
    """How long until the pressure has fallen to 1/e of what it was?  [s]

    ``V / (Cd A psi sqrt(R T))`` for ``volume`` [m³], ``area`` [m²], ``temperature`` [K], into
    vacuum at constant temperature.  Infinite for no hole.  Arguments broadcast.  ``ValueError``
    outside 1 cm³ to 1e6 m³, 0 to 1e4 m², 1 to 5000 K, coefficient 0 to 1.

    >>> round(float(time_constant(916, np.pi / 4 * 0.002**2, 295.15)) / 86_400, 2)     # days
    20.16
    """
    v = within("volume", volume, 1e-6, 1e6, "m³")
    a = within("hole area", area, 0.0, 1e4, "m²")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    cd = within("discharge coefficient", discharge_coefficient, 0.0, 1.0)
    swept = cd * a * critical_flow_function(gas.gamma) * np.sqrt(gas.specific_constant * t)
    with np.errstate(divide="ignore"):
        tau: Floats = np.divide(v, swept)
    return tau


def blow_down(
    volume: ArrayLike,
    area: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    times: ArrayLike,
    *,
    heat: Heat = "isothermal",
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> BlowDown:
    """How do pressure, temperature and mass fall once the hole is open?

    ``volume`` [m³], ``area`` [m²], starting ``pressure`` [Pa] and ``temperature`` [K] broadcast
    with each other; ``times`` [s] adds the last axis.  ``heat`` says where the gas gets warmth:
    "isothermal" (walls keep it warm: ``p0 exp(-t/tau)``), "adiabatic" (no time for that:
    ``p0 (1 + (gamma-1) t/(2 tau))^(-2 gamma/(gamma-1))``), or a wall conductance [W/K], integrated
    with walls at the starting temperature.  ``ValueError`` for negative times or values outside
    the limits of ``time_constant`` and 0 to 10 MPa.

    >>> fall = blow_down(10, 1e-4, 101_325, 295.15, 60.0, heat="adiabatic", discharge_coefficient=1)
    >>> round(float(fall.temperature), 1)                 # Cantera with real heat capacities: 281.5
    281.5
    """
    v = within("volume", volume, 1e-6, 1e6, "m³")
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    t0 = within("temperature", temperature, 1.0, 5000.0, "K")
    time = within("time", times, 0.0, np.inf, "s")
    walls = conductance_of(heat)
    tau = time_constant(v, area, t0, discharge_coefficient=discharge_coefficient, gas=gas)
    # Where cases stand side by side their own axes come first, time last.
    v, p0, t0, tau = (x[..., np.newaxis] if np.ndim(x) else x for x in (v, p0, t0, tau))
    moments = np.atleast_1d(time)
    m0 = p0 * v / (gas.specific_constant * t0)
    if walls == np.inf:
        mass_left, warmth = np.exp(-folds(moments, tau)), None
    elif walls == 0.0:
        mass_left, warmth = _without_heat(tau, moments, gas.gamma)
    else:
        mass_left, warmth = _with_warm_walls(walls, tau, t0, m0, moments, gas)
    pressure, mass = p0 * mass_left, m0 * mass_left
    if warmth is not None:  # it has all axes that T0 has, so both products fit in place
        pressure *= warmth
        warmth *= t0
    of_one_shape = (
        x if x.shape == mass.shape else np.broadcast_to(x, mass.shape)
        for x in (moments, pressure, t0 if warmth is None else warmth, mass)
    )
    return BlowDown(*(x if time.ndim else x[..., 0][()] for x in of_one_shape))


def _without_heat(tau: Floats, time: Floats, gamma: float) -> tuple[Floats, Floats]:
    """Shares of mass and temperature left: powers of ``1 + (gamma-1) t/(2 tau)``.

    In place, and with one logarithm for both: a sweep asks for a million of them.
    """
    fall = np.asarray(folds(time, tau))
    fall *= 0.5 * (gamma - 1.0)
    fall += 1.0
    mass_left = np.log(fall)
    mass_left *= -2.0 / (gamma - 1.0)
    np.exp(mass_left, out=mass_left)
    fall *= fall
    return mass_left, np.reciprocal(fall, out=fall)


def _with_warm_walls(
    conductance: float, tau: Floats, t0: Floats, m0: Floats, time: Floats, gas: Gas
) -> tuple[Floats, Floats]:
    """Shares of mass and temperature left when the walls warm the gas as it expands.

    ``dm/dt = -m sqrt(T/T0)/tau`` and ``m cv dT/dt = -(dm lost) R T + hS (T0 - T)``.  All cases
    are stepped together, in logarithms, so that an emptying cabin never turns negative, by Radau,
    which keeps its pace where a strong wall makes the equation stiff.
    """
    tau, m0 = np.broadcast_arrays(tau, m0)
    shape = np.broadcast_shapes(tau.shape, time.shape)
    leaks = np.isfinite(tau) & (m0 > 0.0)  # nothing happens to the others
    cases = tau[leaks]
    wanted, which = np.unique(np.minimum(time, EMPTY_AFTER * cases.max(initial=0.0)), return_inverse=True)
    cv = gas.specific_constant / (gas.gamma - 1.0)
    per_second = conductance / (m0[leaks] * cv)

    def paces(state: Floats) -> tuple[Floats, Floats, Floats]:
        """How warm, how fast it leaks and how fast the wall warms it [1/s]."""
        log_mass, log_warmth = np.split(state, 2)
        # No gas comes near these ends; the solver tries states beyond them on its way.
        warmth = np.exp(np.clip(log_warmth, -50.0, 50.0))
        warming = per_second * np.exp(np.minimum(-log_mass, 500.0))
        return warmth, np.sqrt(warmth) / cases, np.minimum(warming, HELD / cases)

    def fall(_: float, state: Floats) -> Floats:
        warmth, loss, warming = paces(state)
        cooling = (gas.gamma - 1.0) * loss
        return np.concatenate([-loss, warming * (1.0 / warmth - 1.0) - cooling])

    def slopes(_: float, state: Floats) -> Floats:
        """The Jacobian; scipy's own estimate overflows where the mass no longer matters."""
        warmth, loss, warming = paces(state)
        grows = np.where(warming < HELD / cases, warming * (1.0 / warmth - 1.0), 0.0)
        to_warmth = -warming / warmth - 0.5 * (gas.gamma - 1.0) * loss
        zero = np.zeros((cases.size, cases.size))
        return np.block([[zero, np.diag(-0.5 * loss)], [np.diag(-grows), np.diag(to_warmth)]])

    left = np.zeros((2, *shape))
    if cases.size and wanted.size and wanted[-1] > 0.0:
        run = solve_ivp(
            fall,
            (0.0, float(wanted[-1])),
            np.zeros(2 * cases.size),
            method="Radau",
            jac=slopes,
            t_eval=wanted,
            rtol=1e-9,
            atol=1e-10,
        )
        left[:, np.broadcast_to(leaks, shape)] = run.y[:, which].reshape(2, -1)
    mass_left, warmth = np.exp(left)
    return mass_left, warmth
