"""The ships as the counts see them: what they must know of a flight, and all flights as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from lib.physics.limits import Floats

Counts = NDArray[np.int64]

DAY = 86_400.0
# How long past its last change a table of ships is believed.  No ship has stayed a year: the
# longest flight so far took 245 days (Soyuz MS-27, [SPACEFACTS-TIMES]).
BELIEVED = 365.0 * DAY


class Stretch(Protocol):
    """A stretch of time in which a ship is in doubt as a lifeboat; timezone-aware."""

    @property
    def start(self) -> datetime: ...
    @property
    def end(self) -> datetime: ...


class LifeboatShip(Protocol):
    """What the count needs to know of a flight; times timezone-aware, None for "not (yet)"."""

    @property
    def name(self) -> str: ...
    @property
    def docking(self) -> datetime | None: ...
    @property
    def undocking(self) -> datetime | None: ...
    @property
    def crew_up_n(self) -> int: ...
    @property
    def crew_up(self) -> Sequence[str]: ...
    @property
    def crew_down_n(self) -> int: ...
    @property
    def crew_down(self) -> Sequence[str]: ...
    @property
    def seats(self) -> int: ...
    @property
    def doubtful(self) -> Sequence[Stretch]: ...


AnyShip = TypeVar("AnyShip", bound=LifeboatShip)


@dataclass(frozen=True)
class ShipTable:
    """The ships as columns: times in seconds since 1970 (infinite for never), heads, seats."""

    docking: Floats
    undocking: Floats
    crew_up: Counts
    crew_down: Counts
    seats: Counts
    doubts: tuple[tuple[float, float], ...]
    doubtful_ship: tuple[int, ...]

    @classmethod
    def of(cls, ships: Sequence[LifeboatShip]) -> "ShipTable":
        doubts = [(i, doubt) for i, ship in enumerate(ships) for doubt in ship.doubtful]
        return cls(
            docking=np.array([seconds(ship.docking) for ship in ships], dtype=float),
            undocking=np.array([seconds(ship.undocking) for ship in ships], dtype=float),
            crew_up=np.array([ship.crew_up_n for ship in ships], dtype=np.int64),
            crew_down=np.array([ship.crew_down_n for ship in ships], dtype=np.int64),
            seats=np.array([ship.seats for ship in ships], dtype=np.int64),
            doubts=tuple((seconds(doubt.start), seconds(doubt.end)) for _, doubt in doubts),
            doubtful_ship=tuple(i for i, _ in doubts),
        )

    def docked(self, at: Floats) -> NDArray[np.bool_]:
        """Which ship is docked when: one row for each time, one column for each ship."""
        return (self.docking <= at[:, None]) & (at[:, None] < self.undocking)

    def sound(self, at: Floats) -> NDArray[np.bool_]:
        """Which ship is docked and not in doubt, in the same rows and columns."""
        sound = self.docked(at)
        for ship, (start, end) in zip(self.doubtful_ship, self.doubts, strict=True):
            sound[:, ship] &= (at < start) | (at >= end)
        return sound

    def aboard(self, at: Floats) -> Counts:
        came = (self.docking <= at[:, None]) @ self.crew_up
        left = (self.undocking <= at[:, None]) @ self.crew_down
        heads: Counts = came - left
        return heads

    def moment(self, when: datetime) -> float:
        """A moment in seconds since 1970, or a ``ValueError`` where the table cannot speak of it.

        It speaks from the day of its first docking until a year after its last change.  A table
        in which nothing docked is empty on every day.
        """
        at = seconds(when)
        changes = np.concatenate([self.docking, self.undocking])
        known = changes[np.isfinite(changes)]
        if known.size:
            first, last = DAY * (known.min() // DAY), known.max() + BELIEVED
            if not first <= at <= last:
                begin, end = (datetime.fromtimestamp(t, UTC) for t in (first, last))
                raise ValueError(
                    f"the table of ships speaks of {begin:%Y-%m-%d} to {end:%Y-%m-%d}, a year"
                    f" after its last change; got {when:%Y-%m-%d}"
                )
        return at


@lru_cache(maxsize=4096)  # the same few hundred times, asked for by every count
def seconds(when: datetime | None) -> float:
    """Seconds since 1970; infinite for never.  Refuses a time whose zone is unknown."""
    if when is None:
        return np.inf
    if when.tzinfo is None or when.utcoffset() is None:
        raise ValueError(f"time must carry its timezone; got {when.isoformat()} without one")
    return when.astimezone(UTC).timestamp()
