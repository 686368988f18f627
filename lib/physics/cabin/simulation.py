"""A station through its events: ``simulate``, the loop that ties the chapter together.

Between two events each zone goes its own way, so the loop is short: zone by zone a stretch to the
next change (an event, an empty tank, a species used up), written down, and on.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from lib.physics.cabin.alarms import Watch
from lib.physics.cabin.condition import Condition
from lib.physics.cabin.events import Event
from lib.physics.cabin.history import History, Record
from lib.physics.cabin.station import Station
from lib.physics.cabin.transitions import between, in_order
from lib.physics.limits import Floats, within


def simulate(station: Station, events: Iterable[Event], times: ArrayLike) -> History:
    """How does the air in a station fare while things happen to it?

    Starts at time zero with the ``station`` as given, lets the ``events`` happen, and returns a
    ``History`` at ``times`` [s], which must not fall.  Assumes perfect gases; air well mixed, and
    the same at once in all compartments that open hatches join; vacuum outside, so holes choke at
    the constants of the mixture of the moment [COMPUTED]; cracks viscous; crew rates from
    [BVAD-2004] unless the station says otherwise.  Closed forms where they are exact, LSODA where
    not.  Events later than the last time do nothing.  ``ValueError`` for what cannot be: a name
    that nothing bears, a patch before its hole, more people leaving than are there.

    >>> from lib.physics.cabin import *
    >>> lab, ship = Compartment("lab", 900, 101_325, 295), Compartment("ship", 10, 101_325, 295)
    >>> run = simulate(
    ...     Station([lab, ship], hatches=[Hatch("door", "lab", "ship")], crew=[Crew("lab", 3)],
    ...             alarms=[Alarm("leave", "ship", below=65_328)]),
    ...     [HoleOpens(0, "drilled", "ship", 3.14e-6), HatchCloses(7200, "door")],
    ...     [0, 7200, 86_400])
    >>> run.pressure.round().tolist()                              # compartments down, times across
    [[101325.0, 100901.0, 100876.0], [101325.0, 100901.0, 1558.0]]
    >>> [(sounding.alarm, round(sounding.time)) for sounding in run.alarms]
    [('leave', 15456)]
    """
    moments = row_of(times)
    ordered = in_order(events)
    now = Condition.at_start(station)
    record = Record(station, moments, now.masses.sum(axis=0))
    watches = [Watch(alarm) for alarm in station.alarms]
    for until, span in between(now, ordered, moments):
        for zone in now.zones:
            here = [station.names[i] for i in zone]
            heard = [watch for watch in watches if watch.alarm.compartment in here]
            for stretch, flows, part in now.stretches(zone, until, moments, span):
                record.write(now, zone, stretch, flows, part)
                for watch in heard:
                    watch.follow(stretch)
    soundings = [sounding for watch in watches for sounding in watch.heard]
    soundings.sort(key=lambda sounding: sounding.time)
    return record.history(tuple(soundings), scalar=np.ndim(times) == 0)


def row_of(times: ArrayLike) -> Floats:
    """The output times as a line of float64, or a ``ValueError``."""
    moments = np.atleast_1d(within("time", times, 0.0, 1e12, "s"))
    if moments.ndim > 1 or moments.size == 0:
        raise ValueError(f"times must be one row of at least one moment; got shape {moments.shape}")
    falls = np.flatnonzero(np.diff(moments) < 0.0)
    if falls.size:
        before, after = moments[falls[0]], moments[falls[0] + 1]
        raise ValueError(f"times must not fall; got {after:g} s after {before:g} s")
    return moments
