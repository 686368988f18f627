"""The night as a walk: one moment after another, from the first sign of the leak to the way home.

Each moment is an event of the table, told with who said it and how well it is known; what is known
today stands apart.  The station is drawn from the side, and not to scale.
"""

from functools import cache

from lib import facts
from lib.facts import Event
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.controls import Number
from lib.live.model.figure import Figure
from lib.live.model.positions import linear
from lib.live.model.scene import Play, Scene
from lib.live.model.sweep import Sweep
from lib.look.words import said_day
from lib.the_night import events as night
from lib.the_night import orbit

QUESTION = "What was known, and when?"

# The titles of each moment in the table of events, and the fact that tells what is known today.
MOMENTS = (
    (("Six people sleep on", "Controllers see the pressure fall"), "hole_nasa"),
    (("Hatch by hatch to the hole",), "hole_found_with"),
    (("A finger, then tape",), "finger"),
    (("Roscosmos: a micrometeorite",), "hole_drilled_inside"),
    (("Epoxy on gauze seals the hole",), "epoxy_after"),
    (("Back at 750\u202fmmHg",), "pressure_before_boost"),
    (("Roscosmos: drilled, not struck by a meteorite",), "hole_maker"),
    (("Soyuz MS-08 leaves with three people",), "one_ship_2018"),
    (("Soyuz MS-10 aborts on the way up",), "life_limit_ms09"),
    (("Soyuz MS-11 docks with three people",), "life_limit"),
    (("Soyuz MS-09 leaves the station", "Landing; the hole burns up"), "inquiry_handed_over"),
)
PRECISE = ("minute", "hour", "part of day", "day", "week")
BEAT = Number("beat", "Moment", "", 1, len(MOMENTS), 1, 1)
BEATS = linear(BEAT)
FACTS = tuple(dict.fromkeys((*(key for _, key in MOMENTS), "pressure_after_boost")))


def moment(beat: float) -> tuple[Event, ...]:
    """The events of a moment; the first of them gives it its name and hour."""
    events = {event.title: event for event in facts.events()}
    titles, _ = MOMENTS[round(beat) - 1]
    return tuple(events[title] for title in titles)


def today(beat: float) -> str:
    """What is known today of what was seen or said at a moment."""
    _, key = MOMENTS[round(beat) - 1]
    return facts.fact(key).says


@cache
def sweep() -> Sweep:
    """The live figure: a scene that walks."""
    beats = [float(beat) for beat in BEATS.positions]
    moments = [*map(moment, beats)]
    firsts = [first for first, *_ in moments]
    whens = [*map(_when, moments)]
    which = [round(beat) - 1 for beat in beats]
    return Sweep(
        name="walk",
        title=QUESTION,
        subject="Moments from 29 August to 20 December 2018",
        controls=(BEATS,),
        headline=[f"{first.title}." for first in firsts],
        sentence=[" ".join(event.text for event in events) for events in moments],
        scene=Scene(
            orbit.SUBJECT,
            [f"{when}. {orbit.in_words(k)}" for k, when in zip(which, whens, strict=True)],
            *orbit.compositions(which, whens),
        ),
        play=Play("Next", steps=True),
        numbers=(
            NumberLine("says who", "", [*map(night.authors, firsts)]),
            NumberLine("how well it is known", "", [first.mark for first in firsts]),
            NumberLine("known today", "", [*map(today, beats)]),
        ),
        table=Table("The walk in order", ("when", "what", "mark", "source"), rows(), whole=True),
        working=Working(
            (f"moment n of {len(MOMENTS)}",),
            (
                NumberLine("n, the moment shown", "", list(BEATS.texts)),
                NumberLine("its time", "", whens),
            ),
            "lib.the_night.walk.moment",
        ),
        citations=facts.citations(*FACTS),
    )


def _when(events: tuple[Event, ...]) -> str:
    """Day and hour of what happened together, no surer than the surest source."""
    event = min(events, key=lambda event: PRECISE.index(event.precision))
    day = said_day(event.utc.date())
    if event.precision in ("minute", "hour"):
        return f"{day}, {'about ' if event.precision == 'hour' else ''}{event.utc:%H:%M} UTC"
    return day


def rows() -> list[list[str]]:
    """The walk as a table."""
    return [
        [_when((e,)), f"{e.title}. {e.text}", e.mark, night.authors(e)]
        for k in range(len(MOMENTS))
        for e in moment(k + 1)
    ]


FIGURE = Figure("walk", "", sweep)
