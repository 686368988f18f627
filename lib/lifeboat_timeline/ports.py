"""The lower half of the picture of all years: every ship a bar at its port."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline.history import all_years, milliseconds
from lib.lifeboat_timeline.naming import called, listed, seats, short_day, surname

# Rows from top to bottom, the Russian half first.  PMA-2 is the front door of the US half; it moved
# from Destiny to Harmony when that came to stand before it.
ROWS = {
    "Zvezda": ("Zvezda aft",), "Zarya": ("Zarya nadir",), "Pirs": ("Pirs nadir",),
    "Poisk": ("Poisk zenith",), "Rassvet": ("Rassvet nadir",), "Nauka": ("Nauka nadir",),
    "Prichal": ("Prichal nadir",), "Unity": ("PMA-3 (Unity nadir)",),
    "front": ("PMA-2 (Destiny forward)", "PMA-2 (Harmony forward)", "Harmony forward"),
    "Harmony": ("Harmony zenith",),
}  # fmt: skip
ROW = {port: len(ROWS) - 1 - i for i, ports in enumerate(ROWS.values()) for port in ports}


class Stay(NamedTuple):
    """One ship at one port; times in ms since 1970."""

    ship: Ship
    port: str
    start: float
    end: float


@cache
def stays() -> tuple[Stay, ...]:
    """Each ship at each port it hung at; who is still there stays to the end of what is known."""
    return tuple(stay for ship in facts.ships() if ship.docking for stay in _of(ship))


def _of(ship: Ship) -> Iterator[Stay]:
    known = float(all_years().time[-1])
    starts = [milliseconds(berth.since) for berth in ship.ports]
    left = milliseconds(ship.undocking) if ship.undocking else known
    for berth, start, end in zip(ship.ports, starts, [*starts[1:], left], strict=True):
        yield Stay(ship, berth.port, start, end)


def doubtful(seen: Iterable[Stay]) -> list[Stay]:
    """The parts of stays during which a ship was in doubt."""
    parts = (
        stay._replace(
            start=max(stay.start, milliseconds(doubt.start)), end=min(stay.end, milliseconds(doubt.end))
        )
        for stay in seen
        for doubt in stay.ship.doubtful
    )
    return [part for part in parts if part.end > part.start]


def hover(stay: Stay) -> str:
    """What stands beside a bar under a finger."""
    ship = stay.ship
    start, end = (when and short_day(when) for when in (ship.docking, ship.undocking))
    people = "; ".join(
        f"{way} {listed([surname(person) for person in crew])}"
        for way, crew in (("up", ship.crew_up), ("down", ship.crew_down))
        if crew
    )
    return (
        f"<b>{called(ship)}</b>, {seats(ship.seats)}, {stay.port}<br>{start} to {end or 'today'}"
        f"<br>{_broken(people)}"
    )


def _broken(text: str, width: int = 44) -> str:
    """Lines that fit a phone."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "<br>".join(line.strip() for line in lines)
