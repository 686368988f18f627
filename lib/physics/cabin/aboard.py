"""What changes the air aboard, and what watches it: people, machines, tanks and alarms.

All are frozen dataclasses, given to a ``Station`` as they are at time zero.
"""

from dataclasses import dataclass

from lib.physics.cabin.mixture import CABIN_AIR, SPECIES, Mixture
from lib.physics.limits import one, one_of

DAY = 86_400.0


@dataclass(frozen=True)
class Crew:
    """``number`` people in a compartment.  ``activity`` multiplies their rates: 1 an average day.

    That oxygen used, carbon dioxide made and water given off all rise by the same factor is an
    assumption.
    """

    compartment: str
    number: float
    activity: float = 1.0

    def __post_init__(self) -> None:
        one("number of people", self.number, 0.0, 1e4)
        one("activity", self.activity, 0.0, 20.0)


@dataclass(frozen=True)
class Breathing:
    """What one person does to the air: ``oxygen`` used, ``carbon_dioxide`` and ``water`` made.

    All [kg/s].  Water is 0 unless you give it: the sources to hand have no number.
    """

    oxygen: float
    carbon_dioxide: float
    water: float = 0.0

    def __post_init__(self) -> None:
        for name in ("oxygen", "carbon_dioxide", "water"):
            one(f"{name} rate of a person", getattr(self, name), 0.0, 1.0, "kg/s")


BVAD_2004 = Breathing(oxygen=0.835 / DAY, carbon_dioxide=0.998 / DAY)  # 70 kg crew [BVAD-2004]
BVAD_2018 = Breathing(oxygen=0.816 / DAY, carbon_dioxide=1.04 / DAY)  # 82 kg crew [BVAD-2018]


@dataclass(frozen=True)
class Scrubber:
    """Takes ``capacity`` [kg/s] of carbon dioxide out of a compartment's air while it is on.

    Never more than is there: once the air is clean it removes just what arrives.
    """

    name: str
    compartment: str
    capacity: float
    is_on: bool = True

    def __post_init__(self) -> None:
        one(f"capacity of {self.name!r}", self.capacity, 0.0, 1e3, "kg/s")


@dataclass(frozen=True)
class Generator:
    """Makes ``capacity`` [kg/s] of oxygen from stored water while it is on."""

    name: str
    compartment: str
    capacity: float
    is_on: bool = True

    def __post_init__(self) -> None:
        one(f"capacity of {self.name!r}", self.capacity, 0.0, 1e3, "kg/s")


@dataclass(frozen=True)
class Tank:
    """``mass`` [kg] of stored gas that a top-up lets into a compartment, until it is gone."""

    name: str
    compartment: str
    mass: float
    gas: Mixture = CABIN_AIR

    def __post_init__(self) -> None:
        one(f"mass in {self.name!r}", self.mass, 0.0, 1e9, "kg")


@dataclass(frozen=True)
class Alarm:
    """Sounds when a quantity in a compartment passes a threshold [Pa].

    ``quantity`` is "pressure" or a species, whose partial pressure counts.  Give one of ``below``
    and ``above``.
    """

    name: str
    compartment: str
    quantity: str = "pressure"
    below: float | None = None
    above: float | None = None

    def __post_init__(self) -> None:
        one_of(f"quantity of alarm {self.name!r}", self.quantity, ("pressure", *SPECIES))
        if (self.below is None) == (self.above is None):
            raise ValueError(
                f"alarm {self.name!r} needs one of below and above [Pa];"
                f" got {self.below!r} and {self.above!r}"
            )
        for threshold in (self.below, self.above):
            if threshold is not None:
                one(f"threshold of {self.name!r}", threshold, 0.0, 1e7, "Pa")

    @property
    def threshold(self) -> float:
        """The pressure [Pa] at which it sounds."""
        return float(self.below if self.below is not None else self.above or 0.0)
