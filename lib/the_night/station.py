"""Where was the hole?  The station of 30 August 2018 as it was known at each hour of that night."""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.facts import Event
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell
from lib.look.words import number, quantity
from lib.the_night import events as night
from lib.the_night import layout
from lib.the_night.layout import FOLDED, FORWARD, LIFEBOAT, SHIPS, Plan
from lib.the_night.plan import Known, drawing
from lib.the_night.scenario import HOURS

QUESTION = "What hung where, and where was the hole?"
FACTS = ("hole_place", "hole_found_with", "volume_station", "volume_station_beam",
         "volume_leak_day", "volume_soyuz", "volume_soyuz_orbital", "volume_progress")  # fmt: skip


class Step(NamedTuple):
    """An event that changes what is known of the plan, and how the headline says it.

    ``title`` is the beginning of the event's own.
    """

    title: str
    says: str = ""

    @property
    def event(self) -> Event:
        """The event itself."""
        return next(e for e in night.events() if e.title.startswith(self.title))

    @property
    def since(self) -> NDArray[np.bool_]:
        """At which hours it has happened."""
        return HOURS.numbers >= night.hour_of(self.event)


FOUND = Step("Hatch by hatch", "The hole is found: in {ship}, one of two lifeboats")
TAPED = Step("A finger", "Tape slows the leak in {ship}, one of two lifeboats")
SEALED = Step("Epoxy on gauze", "Epoxy seals the hole in {ship}")
STEPS = (
    FOUND,
    TAPED,
    SEALED,
    Step("A bubble", "A bubble shows on the patch in {ship}"),
    Step("No swelling", "The patch in {ship} does not swell"),
    Step("Second and third", "Two more layers of sealant go on in {ship}"),
)
SIX, OXYGEN, BOOSTED = Step("NASA: six aboard"), Step("Oxygen from"), Step("Back at 750")
# What holds only for a while: from the first of two events to the second.
WHILES = ((SIX, SEALED), (OXYGEN, BOOSTED))


@cache
def sweep() -> Sweep:
    """The live figure: the plan, and on it what was known at each hour."""
    plan = layout.solve()
    ships = plan.of_kind(*SHIPS)
    return Sweep(
        name="station",
        title=QUESTION,
        subject="The station on 30 August 2018 from above, flattened",
        controls=(HOURS,),
        headline=tell((HOURS,), headline),
        sentence=tell((HOURS,), sentence),
        drawing=drawing(plan, known()),
        numbers=(
            NumberLine("modules drawn", "", str(len(plan.parts) - len(ships))),
            NumberLine("ships", "", str(len(ships))),
            NumberLine("in all", "m³", number(volume(plan))),
        ),
        table=Table("The station on 30 August 2018", COLUMNS, rows(plan), whole=True),
        working=working(plan),
        citations=(
            *(night.citation(step.event) for step in (*STEPS, SIX, OXYGEN)),
            *facts.citations(*FACTS),
        ),
    )


def known() -> Known:
    """At which hours each thing on the plan is known."""
    six, oxygen = (start.since & ~end.since for start, end in WHILES)
    return Known(FOUND.since, TAPED.since, SEALED.since, six, oxygen)


def headline(hour: float) -> str:
    """What is known of the place of the hole by that hour, and since when."""
    if step := _last(hour):
        hurt, _ = _lifeboats(layout.solve())
        return f"{night.when(step.event)}. {step.says.format(ship=hurt)}."
    if FOUND.event in night.perhaps(hour):
        return "The hole is not found yet, or has just been found: no source tells the hour."
    return "Somewhere air leaks out; where is not known yet."


def sentence(hour: float) -> str:
    """The same in the words of the sources; where nothing is known, what hung there at least."""
    step, past = _last(hour), night.past(hour)
    lasting = [step.event] if step else []
    lasting += [start.event for start, end in WHILES if start.event in past and end.event not in past]
    texts = [event.text for event in sorted(lasting, key=lambda event: event.utc)]
    boats = " and ".join(_lifeboats(layout.solve()))
    return " ".join(texts) or f"Two of the ships that hang there are lifeboats: {boats}."


def _last(hour: float) -> Step | None:
    done = [step for step in STEPS if step.event in night.past(hour)]
    return done[-1] if done else None


def _lifeboats(plan: Plan) -> tuple[str, str]:
    """The one with the hole, and the other."""
    hurt, other = sorted(plan.of_kind(LIFEBOAT), key=lambda e: e.sound)
    return hurt.name, other.name


def volume(plan: Plan) -> float:
    """Of all that is drawn.  [m³]"""
    return sum(part.element.volume_m3 for part in plan.parts)


def adds_up(plan: Plan) -> str:
    """That the sum of what is drawn is not the official one."""
    ships, (extra,) = plan.of_kind(*SHIPS), plan.of_kind("inflatable")
    counted, official = volume(plan) - sum(e.volume_m3 for e in (*ships, extra)), "volume_station"
    return (
        f"The plan shows {len(plan.parts) - len(ships)} modules and {len(ships)} ships, in all"
        f" {quantity(volume(plan), 'm³')}. The public numbers for single modules do not add up to"
        f" the official total. Without the ships and {extra.name} they make"
        f" {quantity(counted, 'm³')}. NASA gave {quantity(facts.fact(official).number, 'm³')}."
    )


def flattened(plan: Plan) -> str:
    """How to read the plan."""
    turned = (p.element for p in plan.parts if p.element.port in FOLDED and p.way == FORWARD)
    return (
        "You see the station from above, its nose up, flattened onto the page. What hung below or"
        " to port is drawn left. What sat above or to starboard is drawn right."
        f" {' and '.join(e.name for e in turned)} sat above too. They are drawn in front, where"
        " there is room. The areas are to scale with the volumes, but the lengths are not. The"
        " Russian half is grey. The crew shut hatches to find the leak. In which order, our sources"
        " do not say."
    )


def working(plan: Plan) -> Working:
    """How a volume becomes an area, and when the plan changes."""
    return Working(
        ("A = V · 1 m²/1 m³",),
        (
            NumberLine("V, all that is drawn", "m³", number(volume(plan))),
            *(
                NumberLine(step.event.title, "", night.when(step.event))
                for step in (*STEPS[:3], SIX, OXYGEN, BOOSTED)
            ),
        ),
        "lib.the_night.layout.solve",
    )


COLUMNS = ("name", "hangs on", "port", "volume [m³]", "mark", "note")


def rows(plan: Plan) -> list[list[str]]:
    """The plan as a table."""
    return [
        [
            e.name,
            e.attached_to or "nothing: the centre",
            e.port,
            number(e.volume_m3),
            e.mark,
            "; ".join(filter(None, (e.trouble, e.note))),
        ]
        for e in (part.element for part in plan.parts)
    ]


FIGURE = Figure("station", "", sweep)
