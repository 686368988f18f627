"""How long is left, and is there a seat home for everybody?

First the clock of an air leak, as a crew works it out.  Then the count that decides what a lost
ship means: people aboard against seats in sound ships, now and over the whole history.

Sources: [CRISTOFORETTI-2013-09-30] for the reserve time, [FORUMASTRONAUTICO-L108] for its floor,
[SPACEFACTS-TIMES] for the flights; keys as in the site's source table.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import compress
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.physics.limits import Floats, within

Counts = NDArray[np.int64]


def reserve_time(
    pressure: ArrayLike, fall_rate: ArrayLike, floor: ArrayLike, law: str = "linear"
) -> Floats:
    """How long until the pressure has fallen to the floor?  [s]

    ``"linear"``: ``(p - floor) / rate``, as if the fall went on unchanged, which errs to the safe
    side.  ``"exponential"``: ``(p / rate) ln(p / floor)``, the true law of a hole of fixed size.
    ``pressure`` and ``floor`` [Pa], ``fall_rate`` [Pa/s] now; arrays broadcast.  0 at or below
    the floor, infinite without a fall.  ``ValueError`` for pressures outside 0 to 10 MPa, a floor
    below 1 Pa, a rate outside 0 to 10 MPa/s or another law.  [CRISTOFORETTI-2013-09-30]

    >>> mmhg = 133.322                              # the rate heard on the loop in 2018
    >>> round(float(reserve_time(748 * mmhg, 0.6 * mmhg / 3600, 490 * mmhg)) / 3600, 1)
    430.0
    """
    p = within("pressure", pressure, 0.0, 1e7, "Pa")
    rate = within("rate of fall", fall_rate, 0.0, 1e7, "Pa/s")
    end = within("floor", floor, 1.0, 1e7, "Pa")
    above = np.maximum(p, end)
    if law == "linear":
        fall = above - end
    elif law == "exponential":
        fall = above * np.log(above / end)
    else:
        raise ValueError(f'law must be "linear" or "exponential"; got {law!r}')
    # Without a fall the time is endless; at the floor nothing is left either way.
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        return np.where(fall > 0.0, fall / rate, 0.0)[()]


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
class Headcount(Generic[AnyShip]):
    """People against seats at one moment.  ``sound_seats`` leaves out the ships in doubt."""

    aboard: int
    seats: int
    sound_seats: int
    docked: tuple[AnyShip, ...]

    @property
    def short(self) -> int:
        """How many people have no sound seat."""
        return max(0, self.aboard - self.sound_seats)


def aboard_and_seats(
    ships: Sequence[AnyShip], when: datetime, *, lost: Collection[str] = ()
) -> Headcount[AnyShip]:
    """How many people are aboard at this moment, and how many seats home?

    People: all who came up in ships docked by then, less all who went down in ships undocked by
    then.  Seats: those of the ships docked; sound seats leave out ships in a doubtful stretch.
    A moment of docking counts as docked, a moment of undocking as gone.  Improvised places are no
    seats.  ``lost`` names ships written off: still docked, but without seats.  ``ValueError`` for
    a time without timezone, or a lost ship that was not docked.  [SPACEFACTS-TIMES]

    >>> from types import SimpleNamespace
    >>> day = datetime(2018, 6, 8, tzinfo=UTC)
    >>> ms09 = SimpleNamespace(name="MS-09", docking=day, undocking=None, crew_up_n=3,
    ...                        crew_down_n=0, seats=3, doubtful=())
    >>> count = aboard_and_seats([ms09], datetime(2018, 8, 30, 6, tzinfo=UTC), lost=["MS-09"])
    >>> count.aboard, count.seats, count.short
    (3, 0, 3)
    """
    moment = np.array([_seconds(when)])
    table = _Table.of(ships)
    docked = tuple(compress(ships, table.docked(moment)[0]))
    names = [ship.name for ship in docked]
    for name in lost:
        if name not in names:
            raise ValueError(
                f"{name!r} was not docked on {when:%Y-%m-%d at %H:%M};"
                f" docked were: {', '.join(names) or 'none'}"
            )
    left = [ship for ship in docked if ship.name not in lost]
    seats, sound_seats = _Table.of(left).seats_and_sound(moment)
    return Headcount(int(table.aboard(moment)[0]), int(seats[0]), int(sound_seats[0]), docked)


def people_aboard(ships: Sequence[LifeboatShip], when: datetime) -> tuple[str, ...]:
    """Who is aboard at this moment, by name, in the order of arrival?

    The rule of the count, with names: people board at the docking of the ship that took them up
    and leave at the undocking of the ship that took them down.  One spelling a person, else the
    list goes wrong.  ``ValueError`` for a time without timezone.

    >>> people_aboard([], datetime(2018, 8, 30, tzinfo=UTC))
    ()
    """
    moment = _seconds(when)
    moves: list[tuple[float, int, Sequence[str]]] = []
    for ship in ships:
        moves.append((_seconds(ship.docking), +1, ship.crew_up))
        moves.append((_seconds(ship.undocking), -1, ship.crew_down))
    aboard: dict[str, None] = {}
    for at, way, names in sorted(moves, key=lambda move: move[0]):
        if at > moment or at == np.inf:
            break
        for name in names:
            if way > 0:
                aboard[name] = None
            else:
                aboard.pop(name, None)
    return tuple(aboard)


@dataclass(frozen=True)
class History:
    """``time`` [UTC, to the second] of each change, and the counts from there to the next.

    ``docked`` counts the ships that have seats.
    """

    time: NDArray[np.datetime64]
    aboard: Counts
    seats: Counts
    sound_seats: Counts
    docked: Counts


def history(ships: Sequence[LifeboatShip]) -> History:
    """How did people and seats change from the first docking to the last known change?

    One entry for each docking, undocking and beginning or end of a doubt; the rule is that of
    ``aboard_and_seats``.  No ship, empty arrays; no timezone, ``ValueError``.  [SPACEFACTS-TIMES]

    >>> history([]).aboard.size
    0
    """
    table = _Table.of(ships)
    changes = np.concatenate([table.docking, table.undocking, *table.doubts])
    at = np.unique(changes[np.isfinite(changes)])
    seats, sound_seats = table.seats_and_sound(at)
    return History(
        time=at.astype("datetime64[s]"),
        aboard=table.aboard(at),
        seats=seats,
        sound_seats=sound_seats,
        docked=(table.docked(at) & (table.seats > 0)).sum(axis=1),
    )


@dataclass(frozen=True)
class _Table:
    """The ships as columns: times in seconds since 1970 (infinite for never), heads, seats."""

    docking: Floats
    undocking: Floats
    crew_up: Counts
    crew_down: Counts
    seats: Counts
    doubts: tuple[tuple[float, float], ...]
    doubtful_ship: tuple[int, ...]

    @classmethod
    def of(cls, ships: Sequence[LifeboatShip]) -> "_Table":
        doubts = [(i, doubt) for i, ship in enumerate(ships) for doubt in ship.doubtful]
        return cls(
            docking=np.array([_seconds(ship.docking) for ship in ships], dtype=float),
            undocking=np.array([_seconds(ship.undocking) for ship in ships], dtype=float),
            crew_up=np.array([ship.crew_up_n for ship in ships], dtype=np.int64),
            crew_down=np.array([ship.crew_down_n for ship in ships], dtype=np.int64),
            seats=np.array([ship.seats for ship in ships], dtype=np.int64),
            doubts=tuple((_seconds(doubt.start), _seconds(doubt.end)) for _, doubt in doubts),
            doubtful_ship=tuple(i for i, _ in doubts),
        )

    def docked(self, at: Floats) -> NDArray[np.bool_]:
        """Which ship is docked when: one row for each time, one column for each ship."""
        return (self.docking <= at[:, None]) & (at[:, None] < self.undocking)

    def aboard(self, at: Floats) -> Counts:
        came = (self.docking <= at[:, None]) @ self.crew_up
        left = (self.undocking <= at[:, None]) @ self.crew_down
        heads: Counts = came - left
        return heads

    def seats_and_sound(self, at: Floats) -> tuple[Counts, Counts]:
        docked = self.docked(at)
        sound = docked.copy()
        for ship, (start, end) in zip(self.doubtful_ship, self.doubts, strict=True):
            sound[:, ship] &= (at < start) | (at >= end)
        return docked @ self.seats, sound @ self.seats


def _seconds(when: datetime | None) -> float:
    """Seconds since 1970; infinite for never.  Refuses a time whose zone is unknown."""
    if when is None:
        return np.inf
    if when.tzinfo is None or when.utcoffset() is None:
        raise ValueError(f"time must carry its timezone; got {when.isoformat()} without one")
    return when.astimezone(UTC).timestamp()
