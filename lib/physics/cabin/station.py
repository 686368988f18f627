"""A station at time zero: its compartments, the hatches between them, and what is aboard.

All are frozen dataclasses.  A name is what events and alarms call a thing by.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.constants import R as GAS_CONSTANT

from lib.physics.cabin.aboard import (
    BVAD_2004,
    Alarm,
    Breathing,
    Crew,
    Generator,
    Scrubber,
    Tank,
)
from lib.physics.cabin.blowdown import Heat, conductance_of
from lib.physics.cabin.mixture import CABIN_AIR, Mixture
from lib.physics.limits import Floats, one, one_of


@dataclass(frozen=True)
class Compartment:
    """A room full of air: ``volume`` [m³], ``pressure`` [Pa], ``temperature`` [K], ``air``.

    Its wall is and stays at the starting temperature.  A pressure of 0 is an evacuated lock.
    ``ValueError`` outside 1 cm³ to 1e6 m³, 0 to 10 MPa, 1 to 5000 K.

    >>> station = Compartment("station", 916, 101_325, 295.15)
    >>> round(float(station.masses.sum()))                                        # kilograms
    1091
    """

    name: str
    volume: float
    pressure: float
    temperature: float
    air: Mixture = CABIN_AIR

    def __post_init__(self) -> None:
        one(f"volume of {self.name!r}", self.volume, 1e-6, 1e6, "m³")
        one(f"pressure of {self.name!r}", self.pressure, 0.0, 1e7, "Pa")
        one(f"temperature of {self.name!r}", self.temperature, 1.0, 5000.0, "K")

    @property
    def masses(self) -> Floats:
        """Mass of each species inside [kg], in the order of ``SPECIES``."""
        moles = self.pressure * self.volume / (GAS_CONSTANT * self.temperature)
        return moles * self.air.masses


@dataclass(frozen=True)
class Hatch:
    """Joins two compartments, by name.  Open, the two share their air at once; shut, nothing."""

    name: str
    one: str
    other: str
    is_open: bool = True


@dataclass(frozen=True)
class Station:
    """Everything at time zero.  Compartments joined by open hatches equalise at once.

    ``heat`` as in ``blow_down``: "isothermal" (each compartment stays at its wall's temperature),
    "adiabatic", or the conductance [W/K] of all the station's walls together, shared among
    compartments by volume.  ``ValueError`` for a name used twice or one that nothing bears.
    """

    compartments: Sequence[Compartment]
    hatches: Sequence[Hatch] = ()
    crew: Sequence[Crew] = ()
    scrubbers: Sequence[Scrubber] = ()
    generators: Sequence[Generator] = ()
    tanks: Sequence[Tank] = ()
    alarms: Sequence[Alarm] = ()
    breathing: Breathing = BVAD_2004
    heat: Heat = "isothermal"

    def __post_init__(self) -> None:
        if not self.compartments:
            raise ValueError("compartments must hold at least one; got none")
        for things in (self.compartments, self.hatches, self.machines, self.tanks, self.alarms):
            names = [thing.name for thing in things]
            for twice in (name for name in names if names.count(name) > 1):
                raise ValueError(f"names must differ; got {twice!r} twice")
        for place in self._places():
            one_of("compartment", place, self.names)
        for hatch in self.hatches:
            if hatch.one == hatch.other:
                raise ValueError(f"hatch {hatch.name!r} must join two compartments; got one")
        conductance_of(self.heat)

    def _places(self) -> Iterator[str]:
        """Every compartment's name that something refers to."""
        for hatch in self.hatches:
            yield from (hatch.one, hatch.other)
        for thing in (*self.crew, *self.machines, *self.tanks, *self.alarms):
            yield thing.compartment

    @cached_property
    def volumes(self) -> Floats:
        """Volume of each compartment [m³]."""
        return np.array([room.volume for room in self.compartments], dtype=float)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The compartments' names, in the order of every compartment axis."""
        return tuple(compartment.name for compartment in self.compartments)

    @property
    def machines(self) -> tuple[Scrubber | Generator, ...]:
        """Scrubbers and generators together: what can be switched on and off."""
        return (*self.scrubbers, *self.generators)
