"""Where was this ship, this person?  Marked at its ports since 2000, and told in words."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline import berths
from lib.lifeboat_timeline.naming import called, days, in_full, listed, seats, slug, surname
from lib.lifeboat_timeline.ports import Stay, stays
from lib.lifeboat_timeline.scenario import DATE, DATES, FIND, FINDS, KNOWN_UNTIL, NAMES
from lib.live.beside import NumberLine, Working
from lib.live.figure import Figure
from lib.live.layers import Band, Curve, Label, Layer
from lib.live.sweep import Sweep, own
from lib.look.figure import Axis
from lib.look.palette import INK
from lib.look.words import DAY, count, number, said_day
from lib.physics import lifeboat
from lib.physics.limits import Floats

QUESTION = "Where was this ship, this person?"
SUBJECT = "Every ship at its port since 2000, and those of one name filled"
HIGH = 350  # pixels, so that a slide holds it: ten rows of ports, and above them the names


@cache
def ships(word: str) -> tuple[Ship, ...]:
    """The ships to mark: the one of this name, or those that took this person up or down."""
    short = in_full().get(word, word)
    return tuple(
        ship for ship in facts.ships()
        if short == slug(ship) or short in ship.crew_up or short in ship.crew_down
    )  # fmt: skip


def _docked(word: str) -> list[Ship]:
    return [ship for ship in ships(word) if ship.docking]


MOST = max(len(_docked(word)) for word in NAMES)
TOP = 1.7 * MOST  # of the y axis: a row for each ship of a name


@cache
def sweep() -> Sweep:
    """The live figure: a name, and all the ships that it means."""
    name = own(0)
    return Sweep(
        name="find",
        title=QUESTION,
        subject=SUBJECT,
        controls=(FINDS,),
        headline=[headline(word, name) for word in NAMES],
        sentence=[sentence(word, name) or _nobody() for word in NAMES],
        x=berths.years(0.0, float(len(DATES) - 1), 5),
        y=Axis("Port", berths.FOOT, TOP, berths.ROWS_AT, berths.NAMES),
        high=HIGH,
        layers=(*berths.bars(), *_marks()),
        numbers=(
            NumberLine("ships filled in", "", [str(len(_docked(word))) for word in NAMES]),
        ),
        working=Working(
            ("days at a port = left − came",),
            (
                NumberLine("ships in the table", "", str(len(facts.ships()))),
                NumberLine("names to find", "", str(len(FIND.options) - 1)),
            ),
            "lib.facts.ships",
        ),
        told=facts.told("crew_flights", "full_names"),
    )  # fmt: skip


def _marks() -> Iterator[Layer]:
    """The ships of a name, filled, and named above."""
    marked = [[stay for stay in stays() if stay.ship in ships(word)] for word in NAMES]
    most = max(map(len, marked))
    padded = [[*found, *(_none(found) for _ in range(most - len(found)))] for found in marked]
    edges = [berths.outline(found) for found in padded]
    x, low, high = (np.concatenate(one) for one in zip(*edges, strict=True))
    yield Band("found", x, low, high, token=INK, solid=True)
    ships_of = [_docked(word) for word in NAMES]
    for k in range(MOST):
        named = [docked[k] if k < len(docked) else None for docked in ships_of]
        heights = [TOP * (max(len(docked) - k, 1) - 0.5) / MOST for docked in ships_of]
        yield from _above(named, np.array(heights))


def _above(named: Sequence[Ship | None], height: Floats) -> Iterator[Layer]:
    """One ship of each name: its short name above the ports, on a stem; a row each, for room."""
    first = [next((s for s in stays() if s.ship is ship), None) for ship in named]
    x = np.array([_middle(stay) if stay else 0.0 for stay in first])
    foot = np.array([berths.AT[stay.port] if stay else 0.0 for stay in first])
    there = [stay is not None for stay in first]
    late = x > len(DATES) / 2
    words = [_beside(stay, bool(after)) for stay, after in zip(first, late, strict=True)]
    yield Curve("stem", np.stack([x, x], -1), np.stack([foot, height], -1),
                token=INK, wide=1, shown=there)  # fmt: skip
    yield Label(words, x, height, anchor=np.where(late, "end", "start"), dy=5, shown=there)


def _beside(stay: Stay | None, late: bool) -> str:
    """A short name with air between it and its stem."""
    if stay is None:
        return ""
    return f"{slug(stay.ship)}\u2002" if late else f"\u2002{slug(stay.ship)}"


def _middle(stay: Stay) -> float:
    return berths.day_of((stay.start + stay.end) / 2)


def _none(found: Sequence[Stay]) -> Stay:
    """A bar of no width behind the last, so that each name has as many."""
    last = max(found or stays(), key=lambda stay: (berths.AT[stay.port], stay.start))
    return last._replace(start=last.end)


def headline(word: str, name: str) -> str:
    """The answer in one line; a person is called by ``name``."""
    found, docked = ships(word), _docked(word)
    if not found:
        return "Type a name: its ships are filled in."
    if in_full().get(word, word) == slug(found[0]):
        if not docked:
            return f"{called(found[0])} did not reach the station."
        there = [stay for stay in stays() if stay.ship is docked[0]]
        length = days(sum(stay.end - stay.start for stay in there) / 1000)
        stayed = "stayed" if docked[0].undocking else "has been there"
        return f"{called(docked[0])} {stayed} for {length}."
    short = in_full().get(word, word)
    came = [slug(ship) for ship in docked if short in ship.crew_up]
    return f"{name} came in {listed(came)}."


def _nobody() -> str:
    docked = sum(ship.docking is not None for ship in facts.ships())
    return (
        f"Every bar is a ship at its port: {count(docked, 'ships')} built to carry people docked"
        f" from {said_day(DATE.low)} to {said_day(KNOWN_UNTIL)}."
    )


@cache
def sentence(word: str, name: str = "") -> str:
    """When that ship came and went and with whom, or when that person did and in which ships.

    A person is called by ``name``, or else by the word.
    """
    found = ships(word)
    if not found:
        return ""
    short = in_full().get(word, word)
    if short == slug(found[0]):
        return _ship(found[0])
    return f"{name or surname(word)} {_listed_steps(short, found)}."


def _ship(ship: Ship) -> str:
    name, launch = called(ship), said_day(ship.launch)
    if not ship.docking:
        return f"{name} was launched on {launch} and did not reach the station: {ship.notes}."
    port = listed([berth.port for berth in ship.ports])
    told = (
        f"{name}, with {seats(ship.seats)}, was launched on {launch} and docked on"
        f" {said_day(ship.docking)} at {port}. Up: {_crew(ship.crew_up)}."
    )
    if not ship.undocking:
        return f"{told} It was still there when this table was made."
    told += f" It left on {said_day(ship.undocking)}. Down: {_crew(ship.crew_down)}."
    if ship.landing:
        told += f" Days in space: {number(lifeboat.flown(ship).total_seconds() / DAY)}."
    return told + "".join(f" In doubt: {doubt.why}." for doubt in ship.doubtful)


def _crew(names: Sequence[str]) -> str:
    return listed([surname(name) for name in names]) if names else "nobody"


def _listed_steps(person: str, found: Sequence[Ship]) -> str:
    """Ups and downs in the order of time; a way down follows each way up, but for who is aboard."""
    moves = [(ship.launch, f"went up in {slug(ship)} on {said_day(ship.launch)}")
             for ship in found if person in ship.crew_up]  # fmt: skip
    moves += [(ship.undocking, f"came home in {slug(ship)}, which left on"
               f" {said_day(ship.undocking)}")
              for ship in found if person in ship.crew_down and ship.undocking]  # fmt: skip
    words = [word for _, word in sorted(moves)]
    joined = words[0]
    for before, word in pairwise(words):
        joined += (" and " if before.startswith("went") else "; ") + word
    return joined


FIGURE = Figure("find", "lifeboat_timeline", sweep)
