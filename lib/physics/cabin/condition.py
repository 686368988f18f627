"""The state of a station on its way through the events: what can change, zone by zone."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.constants import R as GAS_CONSTANT
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from lib.physics.cabin.aboard import Generator, Scrubber
from lib.physics.cabin.blowdown import conductance_of
from lib.physics.cabin.course import Stretch
from lib.physics.cabin.events import CrackOpens, HoleOpens
from lib.physics.cabin.law import MOLECULE, Law
from lib.physics.cabin.mixture import SPECIES, SUMS
from lib.physics.cabin.solution import follow
from lib.physics.cabin.station import Station
from lib.physics.limits import Floats

OXYGEN, CARBON_DIOXIDE, WATER = (SPECIES.index(s) for s in ("oxygen", "carbon_dioxide", "water"))
HEAT = SUMS[:, 2]  # heat capacity of a kilogram over the gas constant [mol/kg]

Zone = NDArray[np.intp]  # the compartments that open hatches join, by index


@dataclass
class Condition:
    """Everything about a station that can change, at ``time`` [s].

    ``masses`` [kg] by compartment and species.  ``lost`` and ``given`` (added, breathed, scrubbed)
    likewise, so far; a zone books on its first compartment.  ``temperature`` [K], ``people`` and
    their ``activity`` by compartment; ``tank_left`` [kg] and ``valve`` [kg/s] by tank; the rest by
    name.
    """

    station: Station
    time: float
    masses: Floats
    lost: Floats
    given: Floats
    temperature: Floats
    people: Floats
    activity: Floats
    tank_left: Floats
    valve: Floats
    leaks: dict[str, HoleOpens | CrackOpens]
    closed: dict[str, float]
    shut: set[str]
    off: set[str]
    zones: list[Zone]

    @classmethod
    def at_start(cls, station: Station) -> "Condition":
        """A station at time zero, joined compartments equalised."""
        rooms = station.compartments
        people, effort = np.zeros(len(rooms)), np.zeros(len(rooms))
        for crew in station.crew:
            place = station.names.index(crew.compartment)
            people[place] += crew.number
            effort[place] += crew.number * crew.activity
        now = cls(
            station=station,
            time=0.0,
            masses=np.array([room.masses for room in rooms]),
            lost=np.zeros((len(rooms), len(SPECIES))),
            given=np.zeros((3, len(rooms), len(SPECIES))),
            temperature=np.array([float(room.temperature) for room in rooms]),
            people=people,
            activity=np.divide(effort, people, out=np.ones_like(people), where=people > 0),
            tank_left=np.array([float(tank.mass) for tank in station.tanks]),
            valve=np.zeros(len(station.tanks)),
            leaks={},
            closed={},
            shut={hatch.name for hatch in station.hatches if not hatch.is_open},
            off={machine.name for machine in station.machines if not machine.is_on},
            zones=[],
        )
        now.join()
        return now

    def join(self) -> None:
        """Find the zones and mix the air of each: one pressure, one composition.

        Mixing keeps mass and energy.  Isothermal compartments keep their own temperatures, so that
        the colder one holds more of the mass.
        """
        names, size = self.station.names, len(self.station.compartments)
        ways = [h for h in self.station.hatches if h.name not in self.shut]
        ends = np.array([[names.index(h.one), names.index(h.other)] for h in ways]).reshape(-1, 2)
        graph = coo_array((np.ones(len(ways)), (ends[:, 0], ends[:, 1])), shape=(size, size))
        count, zone_of = connected_components(graph, directed=False)
        self.zones = [np.flatnonzero(zone_of == i) for i in range(count)]
        for zone in self.zones:
            if self.conductance < math.inf:
                heat = self.masses[zone] @ HEAT
                weights = heat if heat.any() else self.station.volumes[zone]
                self.temperature[zone] = np.average(self.temperature[zone], weights=weights)
            self._spread_out(zone, self.masses[zone].sum(axis=0))

    def _spread_out(self, zone: Zone, masses: Floats) -> None:
        """Share the zone's air among its compartments: equal pressure, so by V/T."""
        self.masses[zone] = masses * self.shares(zone)[:, np.newaxis]

    def shares(self, zone: Zone) -> Floats:
        """Which part of the zone's air each of its compartments holds."""
        spread = self.station.volumes[zone] / self.temperature[zone]
        shares: Floats = spread / spread.sum()
        return shares

    @property
    def conductance(self) -> float:
        """Of all the station's walls [W/K]: infinite if they hold the temperature."""
        return conductance_of(self.station.heat)

    def law(self, zone: Zone, feed: Floats) -> Law:
        """The law that the zone's air follows from now on, fed with ``feed`` [kg/s]."""
        volumes, temperature = self.station.volumes[zone], self.temperature[zone]
        spread = float((volumes / temperature).sum())
        holes = cracks = 0.0
        for name, leak in self.leaks.items():
            place = self.station.names.index(leak.compartment)
            if place not in zone:
                continue
            still_open, kelvin = 1.0 - self.closed[name], float(self.temperature[place])
            if isinstance(leak, HoleOpens):
                filled = leak.area * leak.discharge_coefficient
                holes += filled * still_open / math.sqrt(kelvin)
            else:
                slit = leak.width * leak.gap**3 / (24.0 * leak.depth)
                cracks += slit * still_open / kelvin
        walls = [self.station.compartments[i].temperature for i in zone]
        return Law(
            masses=self.masses[zone].sum(axis=0),
            feed=feed,
            holes=holes / spread,
            cracks=cracks * GAS_CONSTANT / spread**2,
            spread=spread,
            wall=float(np.average(walls, weights=volumes) / temperature[0]),
            conductance=self.conductance * float(volumes.sum() / self.station.volumes.sum()),
        )

    def flows(self, zone: Zone) -> Floats:
        """What is added, breathed and scrubbed in the zone [kg/s], by species.

        A crew whose oxygen is gone breathes only what is fed, and makes less in proportion; a
        scrubber in clean air takes only what arrives.
        """
        air = self.masses[zone].sum(axis=0)
        added, breathed, scrubbed = flows = np.zeros((3, len(SPECIES)))
        for i in self.open_tanks(zone):
            content = self.station.tanks[i].gas.masses
            added += self.valve[i] * content / content.sum()
        added[OXYGEN] += self._capacity(self.station.generators, zone)
        effort = float(self.people[zone] @ self.activity[zone])
        person = self.station.breathing
        need = drawn = effort * person.oxygen
        if need and air[OXYGEN] <= 0.0:
            drawn = min(need, added[OXYGEN])
        breath = effort * (drawn / need if need else 1.0)
        breathed[OXYGEN] = -drawn
        breathed[CARBON_DIOXIDE] = breath * person.carbon_dioxide
        breathed[WATER] = breath * person.water
        scrubbed[CARBON_DIOXIDE] = self._capacity(self.station.scrubbers, zone)
        if scrubbed.any() and air[CARBON_DIOXIDE] <= 0.0:
            arriving = added[CARBON_DIOXIDE] + breathed[CARBON_DIOXIDE]
            scrubbed[CARBON_DIOXIDE] = min(scrubbed[CARBON_DIOXIDE], arriving)
        return flows

    def _capacity(self, machines: Sequence[Scrubber | Generator], zone: Zone) -> float:
        """Of all these machines that run in the zone together [kg/s]."""
        here = [self.station.names[i] for i in zone]
        return sum(
            machine.capacity
            for machine in machines
            if machine.name not in self.off and machine.compartment in here
        )

    def open_tanks(self, zone: Zone) -> list[int]:
        """The tanks that feed the zone, by index."""
        here = [self.station.names[i] for i in zone]
        return [
            i
            for i, tank in enumerate(self.station.tanks)
            if tank.compartment in here and self.valve[i] > 0.0 and self.tank_left[i] > 0.0
        ]

    def stretches(
        self, zone: Zone, until: float, times: Floats, span: slice
    ) -> Iterator[tuple[Stretch, Floats, slice]]:
        """Take one zone to ``until``, stretch by stretch, with its flows and its part of the times.

        A stretch ends early when a tank or a species runs out.  It sees the times from its start up
        to before its end; the last one all that is left of ``span``.
        """
        start, first = self.time, int(span.start)
        while True:
            flows = self.flows(zone)
            added, breathed, scrubbed = flows
            empty = [start + self.tank_left[i] / self.valve[i] for i in self.open_tanks(zone)]
            law = self.law(zone, added + breathed - scrubbed)
            stretch = follow(law, start, min([until, *empty]))
            done = stretch.end >= until
            beyond = span.stop if done else int(np.searchsorted(times, stretch.end))
            yield stretch, flows, slice(first, beyond)
            self._carry(zone, stretch, flows)
            if done:
                return
            start, first = stretch.end, beyond

    def _carry(self, zone: Zone, stretch: Stretch, flows: Floats) -> None:
        """Bring the zone to the stretch's end."""
        duration, law = stretch.duration, stretch.law
        final = stretch.course(np.array([duration]))
        masses = final.masses(law.masses, law.feed)[:, 0]
        lost = final.lost(law.masses, law.feed)[:, 0]
        # A root is good to rounding, and less than a molecule is none: what that leaves is booked
        # as lost, so that nothing vanishes.
        total = masses.sum()
        crumbs = np.where(total < MOLECULE, masses, np.minimum(masses, 0.0))
        if stretch.runs_out is not None:
            crumbs[stretch.runs_out] = masses[stretch.runs_out]
        masses, lost = masses - crumbs, lost + crumbs
        self.lost[zone[0]] += lost
        self.given[:, zone[0], :] += flows * duration
        for i in self.open_tanks(zone):
            at_end = stretch.start + self.tank_left[i] / self.valve[i] <= stretch.end
            self.tank_left[i] = 0.0 if at_end else self.tank_left[i] - self.valve[i] * duration
        if self.conductance < math.inf:
            self.temperature[zone] *= final.warmth[0]
        self._spread_out(zone, masses)
