"""What people can do about a hole: patch part of it, close a hatch, or let in gas from a tank.

Let in, or used up: what six people breathe is a feed too.  All are isothermal closed forms built on
``cabin.time_constant``: a leak of hours or days leaves the walls plenty of time to keep the gas
warm.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import exprel

from lib.physics.cabin import time_constant
from lib.physics.endless import folds, lasting, since
from lib.physics.gas import AIR, Gas
from lib.physics.limits import Floats, falling, within
from lib.physics.orifice import DRILLED_HOLE


def patched_pressure(
    pressure: ArrayLike,
    tau: ArrayLike,
    times: ArrayLike,
    *,
    patch_time: ArrayLike,
    closed_fraction: ArrayLike,
) -> Floats:
    """How does the pressure go on when a patch closes part of the hole?  [Pa]

    Isothermal: ``p0 exp(-t/tau)`` until ``patch_time`` [s], after that with the time constant
    ``tau / (1 - closed_fraction)``; a fraction of 1 holds the pressure.  ``tau`` [s] is that of
    the open hole; ``times`` [s] broadcast with the rest.  ``ValueError`` for negative times or a
    fraction outside 0 to 1.

    >>> round(float(patched_pressure(100_000, 3600, 7200, patch_time=3600, closed_fraction=0.5)))
    22313
    """
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    constant = within("time constant", tau, 1e-9, np.inf, "s")
    time = within("time", times, 0.0, np.inf, "s")
    patched = within("patch time", patch_time, 0.0, np.inf, "s")
    closed = within("closed fraction", closed_fraction, 0.0, 1.0)
    open_for = np.minimum(time, patched) + lasting(since(patched, time), 1.0 - closed)
    left: Floats = p0 * np.exp(-folds(open_for, constant))
    return left


@dataclass(frozen=True)
class HatchClosed:
    """Two pressures [Pa] against ``time`` [s]: behind the hatch with the hole, and safe from it."""

    time: Floats
    leaking: Floats
    safe: Floats


def close_hatch(
    pressure: ArrayLike,
    volume: ArrayLike,
    leaking_volume: ArrayLike,
    area: ArrayLike,
    temperature: ArrayLike,
    times: ArrayLike,
    *,
    hatch_time: ArrayLike,
    discharge_coefficient: ArrayLike = DRILLED_HOLE,
    gas: Gas = AIR,
) -> HatchClosed:
    """What does a closed hatch save, and what does it give up?

    Isothermal: until ``hatch_time`` [s] the whole ``volume`` [m³] falls together; then the part
    with the hole, ``leaking_volume`` [m³], falls alone and faster, and the rest holds.  ``area``
    [m²], ``pressure`` [Pa], ``temperature`` [K], ``times`` [s] broadcast.  ``ValueError`` when the
    leaking part is larger than the whole.

    >>> hole = np.pi / 4 * 0.002**2
    >>> shut = close_hatch(1e5, 944, 6.5, hole, 295.15, 12_000.0, hatch_time=0.0)
    >>> round(float(shut.leaking)), round(float(shut.safe))      # the orbital module alone, 3.4 h
    (37870, 100000)
    """
    part = within("leaking volume", leaking_volume, 1e-6, 1e6, "m³")
    whole = within("volume", volume, 1e-6, 1e6, "m³")
    if np.any(part > whole):
        raise ValueError(
            f"leaking volume must lie between 1e-06 and {np.min(whole):g} m³, the whole;"
            f" got {np.max(part):g} m³"
        )
    options = {"discharge_coefficient": discharge_coefficient}
    together = time_constant(whole, area, temperature, gas=gas, **options)
    alone = time_constant(part, area, temperature, gas=gas, **options)
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    time = within("time", times, 0.0, np.inf, "s")
    shut = within("hatch time", hatch_time, 0.0, np.inf, "s")
    safe = p0 * np.exp(-folds(np.minimum(time, shut), together))
    leaking = safe * np.exp(-folds(since(shut, time), alone))
    return HatchClosed(np.broadcast_to(time, leaking.shape), leaking, safe)


def pressure_rate(mass_rate: ArrayLike, volume: ArrayLike, temperature: ArrayLike, gas: Gas = AIR) -> Floats:
    """How fast does the pressure of a gas rise when so much of it is let in?  [Pa/s]

    ``mdot R T / V`` for ``mass_rate`` [kg/s] (negative where it is used up), ``volume`` [m³],
    ``temperature`` [K], each gas by itself as Dalton has it; arguments broadcast.  ``ValueError``
    outside 1e4 kg/s either way, 1 cm³ to 1e6 m³, 1 to 5000 K.

    >>> from lib.physics.gas import CARBON_DIOXIDE
    >>> out = 6 * 0.998 / 86_400                        # six people [BVAD-2004], nothing scrubbed
    >>> a_day = pressure_rate(out, 944, 295.15, CARBON_DIOXIDE) * 86_400 / 133.322
    >>> round(float(a_day), 2)                                                      # mmHg
    2.65
    """
    rate = within("mass rate", mass_rate, -1e4, 1e4, "kg/s")
    v = within("volume", volume, 1e-6, 1e6, "m³")
    t = within("temperature", temperature, 1.0, 5000.0, "K")
    return rate * gas.specific_constant * t / v


def fed_pressure(
    pressure: ArrayLike,
    tau: ArrayLike,
    times: ArrayLike,
    *,
    rate: ArrayLike,
    begin: ArrayLike = 0.0,
    end: ArrayLike = np.inf,
) -> Floats:
    """How does the pressure of one gas go on while a hole drains it and something adds to it?  [Pa]

    ``p0 exp(-t/tau) + F(t - begin) - F(t - end)`` with ``F(s) = rate tau (1 - exp(-s/tau))`` from
    s = 0 on: the gas draws near to ``rate tau``.  ``rate`` [Pa/s] as of ``pressure_rate``, negative
    where the gas is used up; gone, it stays at 0.  Isothermal, well mixed; every gas leaves by its
    share, so take each by itself and add them up.  ``tau`` [s], which may be infinite, is plain
    air's: with 5 % carbon dioxide the true one is 1 % longer.  ``times``, ``begin``, ``end`` [s];
    arguments broadcast.  ``ValueError`` for negative times or an end before the beginning.

    >>> day = 86_400
    >>> fed = fed_pressure(0.0, 20 * day, [day, 10 * day, 1e9], rate=350 / day)     # no scrubber
    >>> fed.round().tolist()
    [341.0, 2754.0, 7000.0]
    """
    p0 = within("pressure", pressure, 0.0, 1e7, "Pa")
    constant = within("time constant", tau, 1e-9, np.inf, "s")
    time = within("time", times, 0.0, 1e15, "s")
    gain = within("rate", rate, -1e7, 1e7, "Pa/s")
    first = within("beginning", begin, 0.0, np.inf, "s")
    last = within("end", end, 0.0, np.inf, "s")
    if np.any(last < first):
        raise ValueError(
            f"end must lie between the beginning, {np.max(first):g} s, and infinity; got {np.min(last):g} s"
        )

    def fed(begin: Floats) -> Floats:
        open_for = since(begin, time)
        for_so_long: Floats = open_for * exprel(-open_for / constant)
        return for_so_long

    left = p0 * np.exp(-time / constant) + gain * (fed(first) - fed(last))
    return np.maximum(left, 0.0)


def time_to_patched_pressure(
    pressure: ArrayLike,
    tau: ArrayLike,
    target: ArrayLike,
    *,
    patch_time: ArrayLike,
    closed_fraction: ArrayLike,
) -> Floats:
    """When does the pressure reach the target, patch and all?  [s]

    The inverse of ``patched_pressure``, infinite if the patch holds first.  ``pressure`` and
    ``target`` [Pa], ``tau`` and ``patch_time`` [s]; arguments broadcast.  ``ValueError`` for a
    target of 0 or above the starting pressure.

    >>> round(float(time_to_patched_pressure(1e5, 3600, 5e4, patch_time=600, closed_fraction=0.5)))
    4391
    """
    p0, p = falling(pressure, target)
    constant = within("time constant", tau, 1e-9, np.inf, "s")
    patched = within("patch time", patch_time, 0.0, np.inf, "s")
    closed = within("closed fraction", closed_fraction, 0.0, 1.0)
    unpatched = lasting(constant, np.log(p0 / p))
    with np.errstate(divide="ignore"):
        slower = np.divide(1.0, 1.0 - closed)
    time: Floats = np.minimum(unpatched, patched) + lasting(slower, since(patched, unpatched))
    return time
