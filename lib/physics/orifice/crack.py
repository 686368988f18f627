"""How much leaves through a hairline crack, which gap leaks so much, and how a closed room falls.

A crack of gap h, width w (its length along the hull) and depth L (the wall's thickness) is so
narrow that its walls hold the gas back: the loss goes as p² where that of a hole goes as p.  So a
closed room with a crack falls ever more slowly, ``p0 / (1 + t/t_half)``, where one with a hole
falls as ``p0 exp(-t/tau)``.  Two gauge readings cannot tell them apart; three can.

Sources: the viscous law and its example as worked in the leak notes [COMPUTED].
"""

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.endless import folds, lasting
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, falling, within
from lib.physics.orifice.passage import SLIT, passage_factor, slenderness
from lib.physics.orifice.rarefied import continuum_factor, free_molecular_flow, rarefaction
from lib.physics.roots import root

NARROWEST_GAP, WIDEST_GAP = 1e-200, 1.0  # [m]; no flow can be told of a narrower one


def slit_mass_flow(
    gap: ArrayLike,
    width: ArrayLike,
    depth: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    gas: Gas = AIR,
) -> Floats:
    """How much gas leaves through a hairline crack into vacuum?  [kg/s]

    The walls and the mouth in series (law and limits at the head of ``passage``).  Exact for

    - narrow gaps in a crowded gas, ``w h³ p² / (24 mu R T L)``: in a 3 mm wall at 1 atm 1 % above
      it at 16 um, where slip at the walls (+6 %) and what it costs to speed the gas up (-5 %)
      nearly cancel, 9 % above it at 10 um, where slip is left;
    - wide gaps, the choked ``Cd A p psi / sqrt(R T)`` with ``DRILLED_HOLE``: 1 % below it at
      0.5 mm, 15 % at 0.1 mm;
    - a thin gas: the share ``slit_transmission`` of single molecules.

    Laminar and as warm as the walls; ``gap`` well below ``width``.  ``gap`` 0 to 1 m, ``width``
    and ``depth`` 0 to 100 m, ``pressure`` 0 to 10 MPa, ``temperature`` 1 to 5000 K; arguments
    broadcast; else ``ValueError``.

    >>> round(float(slit_mass_flow(16.4e-6, 0.04, 3e-3, 101_325, 295.15)) * 86_400, 2)  # kg a day
    1.42
    """
    h = within("gap", gap, 0.0, WIDEST_GAP, "m")
    w = within("width", width, 0.0, 100.0, "m")
    length = within("depth", depth, 0.0, 100.0, "m")
    factor = passage_factor(
        SLIT,
        slenderness(length, h),
        rarefaction(2.0 * h, pressure, temperature, gas),  # twice, for it asks for a diameter
        continuum_factor(gas=gas),
    )
    return factor * free_molecular_flow(h * w, pressure, temperature, gas)


def slit_gap(
    mass_flow: ArrayLike,
    width: ArrayLike,
    depth: ArrayLike,
    pressure: ArrayLike,
    temperature: ArrayLike,
    gas: Gas = AIR,
) -> Floats:
    """Which gap of a hairline crack leaks so much?  [m]

    The root of ``slit_mass_flow``, to ten digits: ``mass_flow`` [kg/s], ``width`` and ``depth``
    [m], ``pressure`` [Pa], ``temperature`` [K]; arguments broadcast.  0 for no leak.
    ``ValueError`` outside 0 to 1e4 kg/s, 1e-9 to 100 m, 1 mPa to 10 MPa, 1 to 5000 K, or for a
    leak that a gap of 1 m would not pass.

    >>> leak = 1.4 / 86_400                                      # the tunnel's leak of 2020
    >>> round(float(slit_gap(leak, 0.04, 3e-3, 101_325, 295.15)) * 1e6, 1)         # micrometres
    16.3
    """
    m, w, length, p, t = np.broadcast_arrays(
        within("mass flow", mass_flow, 0.0, 1e4, "kg/s"),
        within("width", width, 1e-9, 100.0, "m"),
        within("depth", depth, 0.0, 100.0, "m"),
        within("pressure", pressure, 1e-3, 1e7, "Pa"),
        within("temperature", temperature, 1.0, 5000.0, "K"),
    )
    most = np.asarray(slit_mass_flow(WIDEST_GAP, w, length, p, t, gas))
    if np.any(m > most):
        raise ValueError(
            f"mass flow must lie between 0 and {most[m > most][0]:g} kg/s, what a gap of"
            f" {WIDEST_GAP:g} m passes; got {m[m > most][0]:g} kg/s"
        )
    # No gap passes more than its mouth does, so the gap is at least this.
    easiest = np.maximum(continuum_factor(gas=gas), 1.0) * free_molecular_flow(w, p, t, gas)
    leak = np.where(m > 0.0, m, most)
    least = np.clip(leak / easiest, NARROWEST_GAP, WIDEST_GAP)

    def surplus(log_gap: Floats, m: Floats, w: Floats, length: Floats, p: Floats, t: Floats) -> Floats:
        h = np.minimum(np.exp(log_gap), WIDEST_GAP)
        excess: Floats = np.log(slit_mass_flow(h, w, length, p, t, gas)) - np.log(m)
        return excess

    # In logarithms: gaps and flows run over many powers of ten.
    gap = np.exp(
        root(
            surplus,
            np.log(least),
            np.full(m.shape, np.log(WIDEST_GAP)),
            args=(leak, w, length, p, t),
            absolute=1e-11,
            relative=1e-11,
        )
    )
    return np.where(m > 0.0, gap, 0.0)[()]


def crack_half_time(
    volume: ArrayLike,
    gap: ArrayLike,
    width: ArrayLike,
    depth: ArrayLike,
    pressure: ArrayLike,
    gas: Gas = AIR,
) -> Floats:
    """How long until a closed room has lost half its pressure through a crack?  [s]

    ``24 mu L V / (w h³ p0)``: the viscous law alone, isothermal, into vacuum; the temperature drops
    out.  ``volume`` [m³], ``gap``, ``width``, ``depth`` [m], starting ``pressure`` [Pa]; arguments
    broadcast.  Infinite for no gap, no width or no pressure.  As the room empties slip takes over:
    at 16 um the loss is 10 % above the law at 50 kPa and 23 % at 25 kPa.  ``ValueError`` outside
    1 cm³ to 1e6 m³, 0 to 1 m, 0 to 100 m, 0 to 10 MPa.

    >>> hours = crack_half_time(7, 16.4e-6, 0.04, 3e-3, 101_325) / 3600      # the tunnel alone
    >>> round(float(hours), 1)
    142.7
    """
    v = within("volume", volume, 1e-6, 1e6, "m³")
    h = within("gap", gap, 0.0, WIDEST_GAP, "m")
    w = within("width", width, 0.0, 100.0, "m")
    length = within("depth", depth, 0.0, 100.0, "m")
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    room, leak = np.broadcast_arrays(24.0 * gas.viscosity * length * v, w * h**3 * p0)
    half: Floats = np.divide(room, leak, out=np.full(room.shape, np.inf), where=leak > 0.0)[()]
    return half


def crack_pressure(pressure: ArrayLike, half_time: ArrayLike, times: ArrayLike) -> Floats:
    """How does the pressure of a closed room fall through a crack?  [Pa]

    ``p0 / (1 + t/t_half)``, for a loss that goes as p²: starting ``pressure`` [Pa], ``half_time``
    [s] of ``crack_half_time`` or ``infer_half_time``, ``times`` [s]; arguments broadcast.  At first
    it falls like a hole with tau = t_half, later ever more slowly.  ``ValueError`` for a negative
    time or pressure, or a half time below 1 ns.

    >>> [round(float(p)) for p in crack_pressure(100_000, 3600, [0, 3600, 7200])]
    [100000, 50000, 33333]
    """
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    half = within("half time", half_time, 1e-9, np.inf, "s")
    time = within("time", times, 0.0, 1e15, "s")
    return p0 / (1.0 + folds(time, half))


def crack_time_to_pressure(pressure: ArrayLike, target: ArrayLike, half_time: ArrayLike) -> Floats:
    """When has a closed room with a crack fallen to the target?  [s]

    The inverse of ``crack_pressure``, ``t_half (p0/p - 1)``: ``pressure`` and ``target`` [Pa],
    ``half_time`` [s]; arguments broadcast.  0 for a target already reached.  ``ValueError`` for a
    target of 0 or above the starting pressure.

    >>> round(float(crack_time_to_pressure(100_000, 25_000, 3600)))
    10800
    """
    p0, p = falling(pressure, target)
    half = within("half time", half_time, 1e-9, np.inf, "s")
    return lasting(half, p0 / p - 1.0)


def infer_half_time(pressure: ArrayLike, target: ArrayLike, duration: ArrayLike) -> Floats:
    """Which half time explains a fall from one pressure to another in this time?  [s]

    ``t / (p0/p - 1)``, if a crack is the cause: ``pressure`` falling to ``target`` [Pa] within
    ``duration`` [s]; arguments broadcast.  Infinite if nothing fell.  ``ValueError`` for a pressure
    that rises or no time.

    >>> mmhg = 133.322
    >>> half = infer_half_time(730 * mmhg, 678 * mmhg, 11.5 * 3600)   # the tunnel, 12 March 2021
    >>> round(float(half) / 3600)
    150
    """
    p0, p = falling(pressure, target)
    lasting = within("duration", duration, 1e-9, 1e12, "s")
    with np.errstate(divide="ignore"):
        half: Floats = np.divide(lasting, p0 / p - 1.0)
    return half
