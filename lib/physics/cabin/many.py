"""Many holes at once: ``simulate`` for sweeps, where the closed form of constant air holds."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.cabin.condition import Condition, Zone
from lib.physics.cabin.course import Stretch
from lib.physics.cabin.events import BY_CASE, Event
from lib.physics.cabin.happenings import between, in_order
from lib.physics.cabin.mixture import SUMS
from lib.physics.cabin.simulation import row_of
from lib.physics.cabin.station import Station
from lib.physics.limits import Floats


@dataclass(frozen=True)
class Histories:
    """How a station fares in many cases: axes of the cases, then compartment, then time last."""

    time: Floats  # [s]
    pressure: Floats  # [Pa], cases × compartment × time
    mass: Floats  # [kg], of all the gas, cases × compartment × time
    lost: Floats  # [kg] overboard since time zero, cases × time
    added: Floats  # [kg] from tanks since time zero, time


def simulate_many(station: Station, events: Iterable[Event], times: ArrayLike) -> Histories:
    """How does it fare with each of many holes, or under each of many patches?

    As ``simulate``, but areas [m²] and coefficients of ``HoleOpens`` and fractions of ``PatchOn``
    may be arrays, which broadcast to the cases; all else is common to them.  Exact, and fast
    because it is all closed form: so isothermal, no crew, no machine that runs, and tanks of the
    same air as the zone that they feed while it leaks; else ``ValueError``.  Alarms are not
    watched.

    >>> from lib.physics.cabin import *
    >>> holes = np.pi / 4 * np.array([0.001, 0.002]) ** 2
    >>> many = simulate_many(Station([Compartment("station", 944, 99_992, 295.15)]),
    ...                      [HoleOpens(0, "hole", "station", holes), PatchOn(7200, "hole", 0.9)],
    ...                      [0, 7200, 86_400])
    >>> many.pressure[:, 0].round().tolist()
    [[99992.0, 99892.0, 99781.0], [99992.0, 99591.0, 99152.0]]
    """
    moments, ordered = row_of(times), in_order(events)
    now = Condition.at_start(station)
    cases = np.broadcast_shapes(*(np.shape(getattr(e, n, 0.0)) for e in ordered for n in BY_CASE))
    if now.conductance < math.inf:
        raise ValueError(f'heat must be "isothermal" for many cases; got {station.heat!r}')
    now.masses = np.broadcast_to(now.masses, (*cases, *now.masses.shape)).copy()
    now.lost = np.zeros_like(now.masses)
    size = (len(station.compartments), len(moments))
    many = Histories(
        time=moments,
        pressure=np.zeros((*cases, *size)),
        mass=np.zeros((*cases, *size)),
        lost=np.zeros((*cases, len(moments))),
        added=np.zeros(len(moments)),
    )
    for until, span in between(now, ordered, moments):
        running = [machine.name for machine in station.machines if machine.name not in now.off]
        if now.people.any() or running:
            raise ValueError(
                "many cases at once need air of constant composition: no crew and no machine that"
                f" runs; got {now.people.sum():g} people and {', '.join(running) or 'no machine'}"
            )
        for zone in now.zones:
            for stretch, flows, part in now.stretches(zone, until, moments, span):
                _write(many, now, zone, stretch, flows, part)
    return many


def _write(
    many: Histories, now: Condition, zone: Zone, stretch: Stretch, flows: Floats, to: slice
) -> None:
    """Fill in one zone's part of the times in ``to``, before it is taken further."""
    elapsed = many.time[to] - stretch.start
    law, course, sums = stretch.law, stretch.course(elapsed), SUMS[:, :2]
    start, feed = law.masses @ sums, law.feed @ sums

    def book(out: Floats, what: int, part: float, kept: Floats, fed: Floats) -> None:
        """Add a sum over the species to ``out``; in place, for these are the large arrays."""
        out += (part * start[..., what])[..., np.newaxis] * kept
        if feed.any():
            out += part * feed[what] * fed

    for i, share in zip(zone, now.shares(zone), strict=True):
        book(many.pressure[..., i, to], 1, law.pascals_per_mole, course.kept, course.fed)
        book(many.mass[..., i, to], 0, share, course.kept, course.fed)
    book(many.lost[..., to], 0, 1.0, course.gone, course.spilt)
    many.lost[..., to] += now.lost[..., zone, :].sum(axis=(-2, -1))[..., np.newaxis]
    many.added[to] += now.given[0, zone].sum() + flows[0].sum() * elapsed
