"""In which ship would each go home that day?  The station, its ships and their people, to tap."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.lifeboat_timeline import aboard, homeward
from lib.lifeboat_timeline.homeward import Homeward
from lib.lifeboat_timeline.naming import called, listed
from lib.lifeboat_timeline.scenario import DATES, LOST, LOSTS, NO_SHIP, STATES, Scenario
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.sweep import Sweep, own
from lib.look.words import said_day

QUESTION = "In which ship would each go home that day?"
SUBJECT = "The seats of every ship with seats, and who sits in them"


@cache
def sweep() -> Sweep:
    """The live figure: from one change to the next, and with each ship written off."""
    plans = [
        [homeward.solve(Scenario(date=day, lost=name)) for name in _losses(k)] for k, day in enumerate(STATES)
    ]
    return Sweep(
        name="homeward",
        title=QUESTION,
        subject=SUBJECT,
        controls=(DATES, LOSTS),
        headline=_each(plans, homeward.headline),
        sentence=_each(plans, lambda plan: homeward.sentence(plan, own(0))),
        scene=aboard.scene(plans),
        numbers=(
            NumberLine("aboard", "", _each(plans, lambda plan: plan.head.aboard)),
            NumberLine("seats", "", _each(plans, lambda plan: plan.head.seats)),
            NumberLine("without a seat", "", _each(plans, lambda plan: plan.without_seat)),
        ),
        table=Table(QUESTION, homeward.COLUMNS, homeward.rows(homeward.solve(Scenario()))),
        working=working(plans),
        citations=facts.citations(*homeward.FACTS),
    )


def _losses(state: int) -> list[str]:
    """What can be lost then; the rest of the row has nobody to ask for it."""
    names = [LOST.options[k] for k in LOSTS.offered[state]]
    return names + [NO_SHIP] * (LOSTS.count - len(names))


def _each(plans: list[list[Homeward]], say: Callable[[Homeward], Any]) -> NDArray[Any]:
    return np.array([[say(plan) for plan in row] for row in plans])


def working(plans: list[list[Homeward]]) -> Working:
    """The count, ship by ship."""
    return Working(
        ("seats = Σ n_{ship}, over ships docked and not lost", "without = max(0, aboard − seats)"),
        (
            NumberLine("seats of each ship", "", [[_seats_by_ship(day)] for day, *_ in plans]),
            NumberLine("launch of each ship", "", [[_launches(day)] for day, *_ in plans]),
            NumberLine("aboard", "", _each(plans, lambda plan: plan.head.aboard)),
            NumberLine("without a seat", "", _each(plans, lambda plan: plan.without_seat)),
            NumberLine(
                "short, if ships in doubt do not count", "", _each(plans, lambda plan: plan.head.short)
            ),
        ),
        "lib.physics.lifeboat.way_home",
    )


def _seats_by_ship(plan: Homeward) -> str:
    ships = [f"{called(b.ship)} {b.ship.seats}" for b in plan.boats]
    return listed(ships) if ships else "none"


def _launches(plan: Homeward) -> str:
    ships = [f"{called(boat.ship)} {said_day(boat.ship.launch)}" for boat in plan.boats]
    return listed(ships) if ships else "none"


FIGURE = Figure("homeward", "lifeboat_timeline", sweep)
