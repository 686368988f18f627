"""In which ship would each go home that day?  Seats as little chairs with names, ship by ship."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import homeward
from lib.lifeboat_timeline.homeward import Boat, Homeward
from lib.lifeboat_timeline.naming import called, listed, people, seats, surname
from lib.lifeboat_timeline.scenario import DATES, LOST, LOSTS, NO_SHIP, STATES, Scenario
from lib.lifeboat_timeline.station_sketch import CHAIR, SITS, STANDS
from lib.live.beside import NumberLine, Table, Working
from lib.live.figure import Figure
from lib.live.groups import Groups, Outline, group
from lib.live.layers import Stroke
from lib.live.sweep import Sweep, own
from lib.live.views import path
from lib.look.palette import INK, LIMIT, MODEL, QUIET, Token
from lib.look.words import said_day

QUESTION = "In which ship would each go home that day?"
SUBJECT = "The seats of every ship with seats, and who sits in them"
LETTERS = 12  # of a name, before it breaks at its hyphen or its space


@cache
def sweep() -> Sweep:
    """The live figure: from one change to the next, and with each ship written off."""
    plans = [[homeward.solve(Scenario(date=day, lost=name)) for name in _losses(k)]
             for k, day in enumerate(STATES)]  # fmt: skip
    most = max(len(plan.boats) for row in plans for plan in row)
    return Sweep(
        name="homeward",
        title=QUESTION,
        subject=SUBJECT,
        controls=(DATES, LOSTS),
        headline=_each(plans, lambda plan: homeward.headline(plan, own(0))),
        sentence=_each(plans, lambda plan: homeward.sentence(plan, own(0))),
        groups=Groups(
            SUBJECT, _glyphs(),
            [*(_each(plans, partial(_ship, place=k)) for k in range(most)),
             _each(plans, _left_over)],
        ),
        numbers=(
            NumberLine("aboard", "", _each(plans, lambda plan: plan.head.aboard)),
            NumberLine("seats", "", _each(plans, lambda plan: plan.head.seats)),
            NumberLine("without a seat", "", _each(plans, lambda plan: plan.without_seat)),
        ),
        table=Table(QUESTION, homeward.COLUMNS, homeward.rows(homeward.solve(Scenario()))),
        working=working(plans),
        told=facts.told(*homeward.FACTS),
    )  # fmt: skip


def _losses(state: int) -> list[str]:
    """What can be lost then; the rest of the row has nobody to ask for it."""
    names = [LOST.options[k] for k in LOSTS.offered[state]]
    return names + [NO_SHIP] * (LOSTS.count - len(names))


def _each(plans: list[list[Homeward]], say: Callable[[Homeward], Any]) -> NDArray[Any]:
    return np.array([[say(plan) for plan in row] for row in plans])


def _glyphs() -> dict[str, list[Outline]]:
    """A chair sound, in doubt or improvised, empty or with somebody in it; and who has none."""
    head = "M 15.5,8 a 5.5,5.5 0 1 0 11,0 a 5.5,5.5 0 1 0 -11,0 Z"
    sits = [Outline(head, INK, filled=True), Outline(_path(SITS, closed=True), INK, filled=True)]
    kinds: dict[str, tuple[Token, Stroke]] = {
        "sound": (MODEL, "solid"), "in doubt": (LIMIT, "dot"), "improvised": (QUIET, "dash"),
    }  # fmt: skip
    glyphs = {"stands": [Outline(head, LIMIT, filled=True),
                         Outline(_path(STANDS, closed=True), LIMIT, filled=True)]}  # fmt: skip
    for kind, (token, stroke) in kinds.items():
        chair = Outline(_path(CHAIR), token, stroke=stroke)
        glyphs |= {f"{kind}, free": [chair], kind: [chair, *sits]}
    return glyphs


def _path(points: tuple[tuple[float, float], ...], closed: bool = False) -> str:
    across, down = np.array(points, float).T
    return path(across, down, closed)


def _ship(plan: Homeward, place: int) -> str:
    """One ship: how it stands, where it hangs, and its row of chairs; empty where there is none."""
    if not plan.boats and place == 0:
        return group("No ship with seats", "is docked at this hour", [])
    if place >= len(plan.boats):
        return ""
    boat = plan.boats[place]
    title = called(boat.ship) if boat.state == "sound" else f"{called(boat.ship)}, {boat.state}"
    return group(title, f"{seats(boat.ship.seats)}, {boat.port}", _members(boat))


def _members(boat: Boat) -> Iterator[tuple[str, str, str]]:
    kind = "in doubt" if boat.state == "in doubt" else "sound"
    yield from ((kind, _lines(person), "") for person in boat.seated)
    yield from ((kind, _lines(person), "liner to move") for person in boat.moved_in)
    if boat.written_off:
        return
    yield from [(f"{kind}, free", "", "free")] * boat.free
    yield from (("improvised", _lines(person), "improvised") for person in boat.rigged_in)
    empty = boat.rigged - len(boat.rigged_in)
    yield from [("improvised, free", "", "improvised")] * empty


def _left_over(plan: Homeward) -> str:
    """Those for whom there is no place."""
    if not plan.without_place:
        return ""
    members = [("stands", _lines(person), "") for person in plan.without_place]
    return group("No seat home", people(len(members)), members)


def _lines(person: str) -> str:
    """A name as it stands beside a chair."""
    said = surname(person)
    if len(said) <= LETTERS:
        return said
    return said.replace("-", "-\n") if "-" in said else said.replace(" ", "\n")


def working(plans: list[list[Homeward]]) -> Working:
    """The count, ship by ship."""
    return Working(
        ("seats = Σ n_{ship}, over ships docked and not lost", "without = max(0, aboard − seats)"),
        (
            NumberLine("seats of each ship", "", _each(plans, _seats_by_ship)),
            NumberLine("launch of each ship", "", _each(plans, _launches)),
            NumberLine("aboard", "", _each(plans, lambda plan: plan.head.aboard)),
            NumberLine("without a seat", "", _each(plans, lambda plan: plan.without_seat)),
            NumberLine("short, if ships in doubt do not count", "",
                       _each(plans, lambda plan: plan.head.short)),
        ),
        "lib.physics.lifeboat.way_home",
    )  # fmt: skip


def _seats_by_ship(plan: Homeward) -> str:
    told = [f"{called(b.ship)} {0 if b.written_off else b.ship.seats}" for b in plan.boats]
    return listed(told) if told else "none"


def _launches(plan: Homeward) -> str:
    told = [f"{called(boat.ship)} {said_day(boat.ship.launch)}" for boat in plan.boats]
    return listed(told) if told else "none"


FIGURE = Figure("homeward", "lifeboat_timeline", sweep)
