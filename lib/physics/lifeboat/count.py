"""People aboard against seats in sound ships, at one moment and over the whole history.

Source: [SPACEFACTS-TIMES] for the flights; a key of the site's source table.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import compress
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from lib.physics.lifeboat.ships import AnyShip, Counts, LifeboatShip, ShipTable, seconds


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
    a time without timezone, a date outside the table (before the day of its first docking, or
    more than a year after its last change), or a lost ship not docked.  [SPACEFACTS-TIMES]

    >>> from datetime import UTC
    >>> from types import SimpleNamespace
    >>> day = datetime(2018, 6, 8, tzinfo=UTC)
    >>> ms09 = SimpleNamespace(name="MS-09", docking=day, undocking=None, crew_up_n=3,
    ...                        crew_down_n=0, seats=3, doubtful=())
    >>> count = aboard_and_seats([ms09], datetime(2018, 8, 30, 6, tzinfo=UTC), lost=["MS-09"])
    >>> count.aboard, count.seats, count.short
    (3, 0, 3)
    """
    table = ShipTable.of(ships)
    moment = np.array([table.moment(when)])
    docked = table.docked(moment)[0]
    names = [ship.name for ship in compress(ships, docked)]
    for name in lost:
        if name not in names:
            raise ValueError(
                f"{name!r} was not docked on {when:%Y-%m-%d at %H:%M};"
                f" docked were: {', '.join(names) or 'none'}"
            )
    left = np.where([ship.name in lost for ship in ships], 0, table.seats)
    return Headcount(
        aboard=int(table.aboard(moment)[0]),
        seats=int(docked @ left),
        sound_seats=int(table.sound(moment)[0] @ left),
        docked=tuple(compress(ships, docked)),
    )


def people_aboard(ships: Sequence[LifeboatShip], when: datetime) -> tuple[str, ...]:
    """Who is aboard at this moment, by name, in the order of arrival?

    The rule of the count, with names: people board at the docking of the ship that took them up
    and leave at the undocking of the ship that took them down.  One spelling a person, else the
    list goes wrong.  ``ValueError`` for a time without timezone or a date outside the table.

    >>> from datetime import UTC
    >>> people_aboard([], datetime(2018, 8, 30, tzinfo=UTC))
    ()
    """
    moment = ShipTable.of(ships).moment(when)
    moves: list[tuple[float, int, Sequence[str]]] = []
    for ship in ships:
        moves.append((seconds(ship.docking), +1, ship.crew_up))
        moves.append((seconds(ship.undocking), -1, ship.crew_down))
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

    @property
    def short(self) -> Counts:
        """How many people have no sound seat."""
        lacking: Counts = np.maximum(0, self.aboard - self.sound_seats)
        return lacking


def history(ships: Sequence[LifeboatShip]) -> History:
    """How did people and seats change from the first docking to the last known change?

    One entry for each docking, undocking and beginning or end of a doubt; the rule is that of
    ``aboard_and_seats``.  No ship, empty arrays; no timezone, ``ValueError``.  [SPACEFACTS-TIMES]

    >>> history([]).aboard.size
    0
    """
    table = ShipTable.of(ships)
    changes = np.concatenate([table.docking, table.undocking, *table.doubts])
    at = np.unique(changes[np.isfinite(changes)])
    docked = table.docked(at)
    return History(
        time=at.astype("datetime64[s]"),
        aboard=table.aboard(at),
        seats=docked @ table.seats,
        sound_seats=table.sound(at) @ table.seats,
        docked=(docked & (table.seats > 0)).sum(axis=1),
    )
