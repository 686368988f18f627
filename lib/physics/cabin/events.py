"""What happens aboard, each at its ``time`` [s] after the start.

All are frozen dataclasses and call things by the names that the ``Station``, or an earlier event,
gave them.  In a list they may stand in any order: they are taken by time, and those of one instant
in the order given.
"""

from dataclasses import dataclass

from lib.physics.limits import one
from lib.physics.orifice import DRILLED_HOLE

WIDEST = 0.01  # [m], of a crack


def timed(event: "Event") -> None:
    """A ``ValueError`` if the event's time cannot be."""
    one("time of an event", event.time, 0.0, 1e12, "s")


@dataclass(frozen=True)
class HoleOpens:
    """A hole of this ``area`` [m²] into vacuum; choked, as ``orifice.mass_flow``."""

    time: float
    name: str
    compartment: str
    area: float
    discharge_coefficient: float = DRILLED_HOLE

    def __post_init__(self) -> None:
        timed(self)
        one("hole area", self.area, 0.0, 1e4, "m²")
        one("discharge coefficient", self.discharge_coefficient, 0.0, 1.0)


@dataclass(frozen=True)
class CrackOpens:
    """A slit of this ``gap``, ``width`` along the wall and ``depth`` through it [m].

    The viscous law alone, isothermal along the slit: ``w h³ p² / (24 mu R T d)`` [COMPUTED].  So no
    wider than where the mouth would choke, 47 um in a 3 mm wall at one atmosphere.
    """

    time: float
    name: str
    compartment: str
    gap: float
    width: float
    depth: float

    def __post_init__(self) -> None:
        timed(self)
        one("gap of a crack", self.gap, 0.0, WIDEST, "m")
        one("width of a crack", self.width, 0.0, 100.0, "m")
        one("depth of a crack", self.depth, 1e-6, 10.0, "m")


@dataclass(frozen=True)
class PatchOn:
    """A patch closes this fraction of a hole or crack.  Renewed, the new fraction counts."""

    time: float
    leak: str
    closed_fraction: float = 1.0

    def __post_init__(self) -> None:
        timed(self)
        one("closed fraction", self.closed_fraction, 0.0, 1.0)


@dataclass(frozen=True)
class PatchFails:
    """The leak is as open as it was without its patch."""

    time: float
    leak: str

    def __post_init__(self) -> None:
        timed(self)


@dataclass(frozen=True)
class HatchCloses:
    """From now on the two sides share nothing.  Closing a shut hatch changes nothing."""

    time: float
    hatch: str

    def __post_init__(self) -> None:
        timed(self)


@dataclass(frozen=True)
class HatchOpens:
    """The two sides equalise and mix, at once and without heat from the walls."""

    time: float
    hatch: str

    def __post_init__(self) -> None:
        timed(self)


@dataclass(frozen=True)
class CrewMoves:
    """``number`` people go from ``origin`` to ``destination``; None is outside the station."""

    time: float
    number: float
    origin: str | None
    destination: str | None

    def __post_init__(self) -> None:
        timed(self)
        one("number of people", self.number, 0.0, 1e4)


@dataclass(frozen=True)
class CrewWorks:
    """How hard the people in a compartment work from now on: their ``activity``, as in ``Crew``."""

    time: float
    compartment: str
    activity: float

    def __post_init__(self) -> None:
        timed(self)
        one("activity", self.activity, 0.0, 20.0)


@dataclass(frozen=True)
class MachineOn:
    """A scrubber or generator is switched on."""

    time: float
    machine: str

    def __post_init__(self) -> None:
        timed(self)


@dataclass(frozen=True)
class MachineOff:
    """A scrubber or generator is switched off."""

    time: float
    machine: str

    def __post_init__(self) -> None:
        timed(self)


@dataclass(frozen=True)
class TopUpStarts:
    """A tank lets out ``rate`` [kg/s] until it is told to stop or is empty."""

    time: float
    tank: str
    rate: float

    def __post_init__(self) -> None:
        timed(self)
        one("top-up rate", self.rate, 0.0, 1e4, "kg/s")


@dataclass(frozen=True)
class TopUpStops:
    """A tank's valve is shut."""

    time: float
    tank: str

    def __post_init__(self) -> None:
        timed(self)


Event = (
    HoleOpens | CrackOpens | PatchOn | PatchFails | HatchCloses | HatchOpens | CrewMoves | CrewWorks
    | MachineOn | MachineOff | TopUpStarts | TopUpStops
)  # fmt: skip
