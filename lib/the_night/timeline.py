"""What happened that night, and who said what when?  Three lanes of events and one hour."""

from collections.abc import Iterator
from functools import cache

import numpy as np

from lib import facts
from lib.facts import Event
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.layers import Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell
from lib.look.figure import Axis
from lib.look.palette import GROUND, INK, LIMIT, MODEL, OBSERVED, SAFE, Token
from lib.look.words import quantity
from lib.the_night import events as night
from lib.the_night.scenario import HOURS, moment

QUESTION = "What happened on the night of 29 August 2018?"

# From the picture's top to its foot: what the needle did, what people did, what was said of it.
LANES: dict[str, tuple[str, Token]] = {
    "pressure": ("the pressure", OBSERVED),
    "crew": ("the crew", SAFE),
    "said": ("what was said", MODEL),
}
START, END = -1.5, 39.5  # hours at the two sides of the picture
# Heights of the hour's name, of a lane's name and of its rows; about pixels on a phone.
CLOCK, NAME, ROW = 24.0, 24.0, 22.0
NUMBER, MARK = 3.5, 1.2  # hours that a number left of its mark, and half a mark, take on a phone

FACTS = (
    "guess_micrometeorite",
    "hole_drilled_inside",
    "said_cause_known",
    "inquiry_handed_over",
    "hole_maker",
)


@cache
def sweep() -> Sweep:
    """The live figure: every hour from the first sign of the leak to noon two days later."""
    return Sweep(
        name="night",
        title=QUESTION,
        subject="Events of 29 to 31 August 2018 in three lanes: the pressure, the crew, and what was said",
        controls=(HOURS,),
        headline=tell((HOURS,), headline),
        sentence=tell((HOURS,), sentence),
        x=Axis("Time in UTC", START, END, (1, 13, 25, 37), ("30 Aug", "noon", "31 Aug", "noon")),
        y=Axis("● past, ○ to come, ··· unsure when", 0, _height(), _feet(), [""] * len(LANES)),
        x_unit="h",
        layers=layers(),
        numbers=(
            NumberLine("happened by then", "", tell((HOURS,), _happened)),
            NumberLine("perhaps too, by then", "", tell((HOURS,), _perhaps)),
            NumberLine(
                "how well the latest is known", "", tell((HOURS,), lambda hour: night.past(hour)[-1].mark)
            ),
        ),
        table=Table("The night in order", COLUMNS, rows(), whole=True),
        working=working(),
        citations=facts.citations(*FACTS),
    )


def headline(hour: float) -> str:
    """The last thing before that hour, with its time as well as that is known."""
    last = night.past(hour)[-1]
    return f"{night.when(last)}. {last.title}."


def sentence(hour: float) -> str:
    """The last word from each lane by that hour, in order; where nobody told an hour, that too."""
    latest = {event.lane: event for event in night.past(hour)}
    return " ".join(
        f"{event.text[:-1]} ({night.when(event)})." if event.precision == "day" else event.text
        for event in sorted(latest.values(), key=lambda event: event.utc)
    )


def _happened(hour: float) -> str:
    return f"{len(night.past(hour))} of {len(night.events())}"


def _perhaps(hour: float) -> str:
    numbers = [str(night.events().index(event) + 1) for event in night.perhaps(hour)]
    return f"no. {', '.join(numbers)}" if numbers else "none"


def layers() -> tuple[Layer, ...]:
    """A mark an event, its number left of it, behind it the time in which it may have been."""
    hours = HOURS.numbers
    now = np.stack([hours, hours], -1)
    clocks = [clock(hour) for hour in hours.tolist()]
    return (
        Curve("the hour shown", now, [[0.0, _height() - CLOCK]], token=LIMIT),
        Label(clocks, hours, _height() - CLOCK, LIMIT, "middle", of="the hour shown"),
        *_names(),
        *(layer for event, row in places() for layer in _event(event, row, hours)),
    )


def _event(event: Event, row: float, hours: np.ndarray) -> Iterator[Layer]:
    """Numbers say which: names would not fit, and times in hours would be surer than they are."""
    at, token = night.hour_of(event), LANES[event.lane][1]
    before, after = night.doubt(event)
    ends = np.clip([at - before, at + after], START, END)
    if before:
        yield Curve("unsure when", [ends], [[row, row]], token=token, stroke="dot")
    yield Marker("", at, row, token=GROUND)  # under a ring, whose middle is empty
    yield Marker("", at, row, np.where(at <= hours, "circle", "ring"), token)
    yield Label(str(night.events().index(event) + 1), at, row, INK, "middle", dy=-10)


def _names() -> Iterator[Label]:
    for lane, foot in zip(LANES, _feet(), strict=True):
        words, token = LANES[lane]
        row = foot + _rows(lane) * ROW
        yield Label(words, START, row, token, dy=-5, also=((END, row),))


@cache
def places() -> tuple[tuple[Event, float], ...]:
    """Each event with the height at which it is drawn."""
    feet = dict(zip(LANES, _feet(), strict=True))
    return tuple(
        (event, feet[event.lane] + (_rows(event.lane) - row - 0.5) * ROW) for event, row in _row_of().items()
    )


@cache
def _row_of() -> dict[Event, int]:
    """The row of each event in its lane: the first in which nothing else would lie under it."""
    taken: dict[tuple[str, int], float] = {}
    found = {}
    for event in night.events():
        at, (before, after) = night.hour_of(event), night.doubt(event)
        row = 0
        while taken.get((event.lane, row), START - NUMBER) > at - max(before, NUMBER):
            row += 1
        taken[event.lane, row] = at + max(after, MARK)
        found[event] = row
    return found


def _rows(lane: str) -> int:
    return 1 + max(row for event, row in _row_of().items() if event.lane == lane)


def _feet() -> list[float]:
    """Where each lane ends, from the upper one to the lowest."""
    heights = [NAME + _rows(lane) * ROW for lane in LANES]
    return [sum(heights[k + 1 :]) for k in range(len(heights))]


def _height() -> float:
    return sum(NAME + _rows(lane) * ROW for lane in LANES) + CLOCK


def clock(hour: float) -> str:
    """That hour as people say it."""
    now = moment(hour)
    return f"{now.day} August, {now:%H:%M} UTC"


def working() -> Working:
    """How an hour and the events are told apart."""
    return Working(
        ("past: t_{event} ≤ t", "perhaps past: t_{event} − δ ≤ t < t_{event}"),
        (
            NumberLine(
                "t, the hour shown, since 23:00 UTC on 29 August",
                "",
                tell((HOURS,), lambda hour: quantity(hour, "h")),
            ),
            NumberLine("in UTC", "", tell((HOURS,), clock)),
            NumberLine("δ, where a source says “about”", "", quantity(0.5, "h")),
            NumberLine("δ, where it names a part of the day", "", quantity(2.5, "h")),
            NumberLine("δ, where it names no hour", "", "back to midnight"),
        ),
        "lib.the_night.events.hour_of",
    )


COLUMNS = ("no.", "when", "what", "mark", "source")


def rows() -> list[list[str]]:
    """The events as a table."""
    return [
        [str(k), night.when(e), f"{e.title}. {e.text}", e.mark, night.authors(e)]
        for k, e in enumerate(night.events(), start=1)
    ]


FIGURE = Figure("night", "", sweep)
