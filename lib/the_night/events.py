"""The events of that night: when each was, as well as that is known, and which are past."""

from bisect import bisect
from functools import cache

from lib import facts
from lib.facts import Citation, Event
from lib.the_night.scenario import END, SEEN

LANES = ("pressure", "crew", "said")
# From which hour, for events known to a part of the day.
PARTS = ((0, "night"), (5, "morning"), (11, "around noon"), (14, "afternoon"), (18, "evening"),
         (22, "night"))  # fmt: skip


@cache
def events() -> tuple[Event, ...]:
    """Events up to the end of 31 August's morning; later ones belong to the other pages."""
    return tuple(e for e in facts.events() if e.utc <= END and e.lane in LANES)


def hour_of(event: Event) -> float:
    """Hours since the leak was seen."""
    return (event.utc - SEEN).total_seconds() / 3600


def doubt(event: Event) -> tuple[float, float]:
    """Hours before and after its time in which the event may have been: how well it is known."""
    midnight = event.utc.hour + event.utc.minute / 60
    if event.precision == "day":
        return midnight, 24 - midnight
    if event.precision == "week":
        return midnight + 72, 96 - midnight
    apart = {"part of day": 2.5, "hour": 0.5, "minute": 0.0}[event.precision]
    return apart, apart


def past(hour: float) -> list[Event]:
    """What has happened by that hour, in order."""
    return [event for event in events() if hour_of(event) <= hour]


def perhaps(hour: float) -> list[Event]:
    """What may have happened by then too, as its time is not well enough known to tell."""
    return [e for e in events() if hour_of(e) - doubt(e)[0] <= hour < hour_of(e)]


def when(event: Event) -> str:
    """The time of an event, no surer than the source."""
    day = f"{event.utc.day} August"
    if event.precision == "week":
        return f"about {day}, day not known"
    if event.precision == "day":
        return f"{day}, hour not known"
    if event.precision == "part of day":
        part = PARTS[bisect([begin for begin, _ in PARTS], event.utc.hour) - 1][1]
        return f"{day}, {part} (UTC)"
    about = "about " if event.precision == "hour" else ""
    return f"{day}, {about}{event.utc:%H:%M} UTC"


def authors(event: Event) -> str:
    """Who says so."""
    return "; ".join(facts.source(key).author_or_agency for key in event.source)


def citation(event: Event) -> Citation:
    """As a page tells who says so."""
    return Citation(event.text, event.mark, authors(event), when(event))
