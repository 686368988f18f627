"""What came of a station: the arrays that ``simulate`` gives back."""

from dataclasses import dataclass

import numpy as np

from lib.physics.cabin.alarms import Sounding
from lib.physics.cabin.condition import Condition, Zone
from lib.physics.cabin.course import Stretch
from lib.physics.cabin.mixture import MOLAR_MASSES, SPECIES
from lib.physics.cabin.station import Station
from lib.physics.limits import Floats


@dataclass(frozen=True)
class History:
    """How a station fared.  Axes: compartment, then species (order ``SPECIES``), then time last.

    Time, pressures and masses just after the events of the instant, if any.  ``lost`` overboard,
    ``added`` from tanks and generators, ``breathed`` (given by the crew; oxygen negative) and
    ``scrubbed`` are kilograms since time zero, of the whole station.
    """

    compartments: tuple[str, ...]
    tanks: tuple[str, ...]
    time: Floats  # [s]
    pressure: Floats  # [Pa], compartment × time
    partial_pressure: Floats  # [Pa], compartment × species × time
    temperature: Floats  # [K], compartment × time
    mass: Floats  # [kg], compartment × species × time
    first_mass: Floats  # [kg] aboard at time zero, species
    lost: Floats  # [kg], species × time
    added: Floats
    breathed: Floats
    scrubbed: Floats
    tank_left: Floats  # [kg], tank × time
    alarms: tuple[Sounding, ...] = ()

    @property
    def unaccounted(self) -> Floats:
        """First mass + added + breathed - scrubbed - lost - mass [kg], species × time: zero.

        It is rounding, not a check of the physics: all of these come from the same two functions
        of time, ``share_left`` and ``inflow_left_s``, whose complements are what is lost.
        """
        first = self.first_mass.reshape(-1, *[1] * np.ndim(self.time))
        gained: Floats = first + self.added + self.breathed - self.scrubbed - self.lost
        gained -= self.mass.sum(axis=0)
        return gained


class Record:
    """The arrays while they are being written, one zone and stretch at a time."""

    def __init__(self, station: Station, times: Floats, first_mass: Floats) -> None:
        rooms, kinds, n = len(station.compartments), len(SPECIES), len(times)
        self.station, self.times, self.first_mass = station, times, first_mass
        self.temperature = np.empty((rooms, n))
        self.partial = np.empty((rooms, kinds, n))
        self.mass = np.empty((rooms, kinds, n))
        self.ledger = np.zeros((4, kinds, n))  # lost, added, breathed, scrubbed
        self.tank_left = np.empty((len(station.tanks), n))

    def write(self, now: Condition, zone: Zone, stretch: Stretch, flows: Floats, to: slice) -> None:
        """Fill in one zone's part of the times in ``to``, before it is taken further."""
        if to.start == to.stop:
            return
        elapsed = self.times[to] - stretch.start
        law, course = stretch.law, stretch.course(elapsed)
        masses = course.masses(law.masses, law.feed)
        self.mass[zone, :, to] = now.shares(zone)[:, np.newaxis, np.newaxis] * masses
        per_kilogram = law.pascals_per_mole / MOLAR_MASSES[:, np.newaxis]
        self.partial[zone, :, to] = masses * per_kilogram * course.warmth
        self.temperature[zone, to] = np.multiply.outer(now.temperature[zone], course.warmth)
        lost = now.lost[zone].sum(axis=0)[:, np.newaxis] + course.lost(law.masses, law.feed)
        given = now.given[:, zone].sum(axis=1)[..., np.newaxis] + flows[..., np.newaxis] * elapsed
        self.ledger[..., to] += [lost, *given]
        here = [self.station.names[i] for i in zone]
        flowing = now.open_tanks(zone)
        for i, tank in enumerate(self.station.tanks):
            if tank.compartment in here:
                gone = now.valve[i] * elapsed if i in flowing else 0.0
                self.tank_left[i, to] = np.maximum(now.tank_left[i] - gone, 0.0)

    def history(self, alarms: tuple[Sounding, ...], *, scalar: bool) -> History:
        """The arrays as they are read; for a single moment without the axis of time."""

        def view(array: Floats) -> Floats:
            return array[..., 0] if scalar else array

        return History(
            compartments=self.station.names,
            tanks=tuple(tank.name for tank in self.station.tanks),
            time=view(self.times),
            pressure=view(self.partial.sum(axis=1)),
            partial_pressure=view(self.partial),
            temperature=view(self.temperature),
            mass=view(self.mass),
            first_mass=self.first_mass,
            lost=view(self.ledger[0]),
            added=view(self.ledger[1]),
            breathed=view(self.ledger[2]),
            scrubbed=view(self.ledger[3]),
            tank_left=view(self.tank_left),
            alarms=alarms,
        )
