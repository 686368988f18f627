"""People against seats on any one day since 2000, in words, and all years as a picture to zoom."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import plotly.graph_objects as go

from lib.facts import Ship
from lib.lifeboat_timeline import find, history, ports
from lib.lifeboat_timeline.history import Shortage
from lib.lifeboat_timeline.naming import called, listed, people, seats, short_day, slug
from lib.lifeboat_timeline.scenario import HOUR_UTC, Scenario, headcount
from lib.look.figure import CLEAR, Axis, Picture
from lib.look.palette import INK, LIMIT, MODEL, QUIET
from lib.physics.lifeboat import Headcount

LACKING = "people without a sound seat"
TOP = 17  # of the picture, in people: 13 were aboard at most, and words need room above
HEIGHT, LEFT = 640, 72  # pixels: the picture, and room for the names of ports
# A tick of the time axis says its year, and its month and day where years are wide enough.
TICKS = [
    {"dtickrange": [None, 2_000_000_000], "value": "%-d %b<br>%Y"},
    {"dtickrange": [None, "M6"], "value": "%b<br>%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


@dataclass(frozen=True)
class Count:
    """The answer: the count of the chosen day, and the stretch of history to draw around it."""

    scenario: Scenario
    head: Headcount[Ship]
    doubts: tuple[tuple[Ship, str], ...]  # ships in doubt at that moment, and why
    rigged: tuple[tuple[Ship, int, str], ...]  # improvised places at that moment, and their kind
    window: tuple[float, float]  # what the picture shows, in ms since 1970
    steps: history.Steps  # what is known of it
    shortages: tuple[Shortage, ...]  # those within the picture


def solve(scenario: Scenario) -> Count:
    """Count at one moment; the history was worked out once for all visitors."""
    when = scenario.moment
    head = headcount(scenario.date)
    steps = history.all_years()
    begin, end = known = float(steps.time[0]), float(steps.time[-1])
    if scenario.span != "all":
        begin, end = history.around(when, scenario.span)
        steps = steps.between(begin, min(end, known[1]))
    return Count(
        scenario=scenario,
        head=head,
        doubts=tuple((ship, doubt.why) for ship in head.docked for doubt in ship.doubtful
                     if doubt.start <= when < doubt.end),
        rigged=tuple((ship, rig.places, rig.why) for ship in head.docked for rig in ship.improvised
                     if rig.start <= when < rig.end),
        window=(begin, end),
        steps=steps,
        shortages=tuple(s for s in history.shortages() if s.start < end and s.end > begin),
    )  # fmt: skip


def draw(day: date, span: str, word: str) -> go.Figure:
    """The picture to zoom, around a day, with the ships that a search found.

    Seats are a ground to stand on, people a line, gaps hatched; below, each ship at its port.  The
    strip at the foot zooms and shifts all of it; a zoom stays while the day stays.
    """
    count = solve(Scenario(date=day, span=span))
    steps = count.steps
    begin, end = count.window
    margin = 0.01 * (end - begin)
    picture = Picture(
        Axis("", begin - margin, end + margin, ()),
        Axis("", 0, TOP, range(0, TOP, 3)),
        height=HEIGHT,
    )
    _zoom(picture)
    picture.y |= {"domain": [0.5, 1.0], "automargin": False}
    picture.layout["margin"]["l"] = LEFT
    picture.layout["uirevision"] = span if span == "all" else f"{span} around {day}"
    hover = "%{x|%d %b %Y}: %{y}"
    # A Shuttle's visit is narrower than a thick line.
    weight = {"width": 1.0 if span == "all" else 2.5}
    picture.band(steps.time, np.zeros_like(steps.time), steps.seats, name="seats")
    picture.line(steps.time, steps.seats, name="seats", hover=hover, line=weight)
    _shortages(picture, count)
    picture.line(steps.time, steps.aboard, name="people aboard", token=INK, hover=hover,
                 line=weight)  # fmt: skip
    if span == "all":
        picture.label(history.middle_of("Space Shuttle"), count.steps.seats.max() - 0.8,
                      "Shuttle visits", token=QUIET, anchor="center")  # fmt: skip
    _name_lines(picture, count)
    ports.draw(picture, count.window, find.ships(word))
    _name_day(picture, count)
    return picture.figure()


def _zoom(picture: Picture) -> None:
    """A time axis, and at the foot a strip of people and seats that zooms and shifts both halves.

    Times are milliseconds since 1970, which Plotly takes for dates and can name under a finger.
    """
    for fixed in ("tickvals", "ticktext"):
        del picture.x[fixed]
    people = {"rangemode": "fixed", "range": [0, TOP]}
    nothing = {"rangemode": "fixed", "range": [-9, -8]}
    picture.x |= {
        "type": "date", "tickmode": "auto", "nticks": 6, "tickangle": 0, "tickformatstops": TICKS,
        "anchor": "y2", "fixedrange": False,
        "rangeslider": {"thickness": 0.07, "borderwidth": 1, "bordercolor": QUIET.hairline,
                        "bgcolor": CLEAR, "range": picture.x["range"], "yaxis": people,
                        "yaxis2": nothing},
    }  # fmt: skip


def _shortages(picture: Picture, count: Count) -> None:
    """Each gap hatched, and on a stem above it the ship; names climb, for room."""
    last = len(count.shortages) - 1
    for i, shortage in enumerate(count.shortages):
        begin, end = _shown(count, shortage)
        gap, middle = count.steps.between(begin, end), (begin + end) / 2
        picture.band(gap.time, gap.sound_seats, gap.aboard, name=LACKING, token=LIMIT,
                     hatched=True, line={"width": 0})  # fmt: skip
        height = TOP - 1.2 - 1.3 * ((last - i) % 3)
        picture.line([middle, middle], [float(gap.sound_seats.min()), height], name=LACKING,
                     token=LIMIT, hover="%{x|%b %Y}", line={"width": 1})  # fmt: skip
        picture.label(middle, height, ships(shortage), token=LIMIT, anchor="center")


def _shown(count: Count, shortage: Shortage) -> tuple[float, float]:
    """The part of a shortage that lies within the picture."""
    return max(count.window[0], shortage.start), min(count.window[1], shortage.end)


def ships(shortage: Shortage) -> str:
    """The ships of a shortage, as short as a label must be."""
    return listed([s.kind if s.kind == "Starliner" else slug(s) for s in shortage.ships])


def _name_lines(picture: Picture, count: Count) -> None:
    """Both lines named near the left, one above and one below whatever they do there."""
    begin, end = count.window
    at = begin + 0.15 * (end - begin)
    near = count.steps.between(at - 0.1 * (end - begin), at + 0.1 * (end - begin))
    picture.label(at, near.seats.max() + 0.2, "seats", token=MODEL, anchor="center")
    picture.label(at, max(1.4, near.aboard.min() - 0.2), "people", anchor="center", above=False)


def _name_day(picture: Picture, count: Count) -> None:
    """The chosen day: a dotted line through both halves, its date between them, its people."""
    (begin, end), day = count.window, history.milliseconds(count.scenario.moment)
    words = short_day(count.scenario.date)
    picture.upright(day, token=QUIET, dash="dot")
    picture.points([day], [count.head.aboard], name="people aboard", token=INK,
                   hover=[f"{words}: {people(count.head.aboard)}"])  # fmt: skip
    late = day - begin > 0.6 * (end - begin)
    picture.label(day, 0.45, f"{words}\u2002" if late else f"\u2002{words}",
                  anchor="right" if late else "left", yref="paper")  # fmt: skip


def headline(count: Count, day: str) -> str:
    """The answer in one line; ``day`` is how the day is said."""
    head = count.head
    if not head.aboard:
        return f"{day}: nobody aboard yet."
    answer = f"{day}: {people(head.aboard)} aboard, {seats(head.seats)} home"
    if head.sound_seats < head.seats:
        answer += f", {head.sound_seats} of them in sound ships"
    elif head.short:
        answer += f", {head.short} short"
    return answer + "."


def sentence(count: Count, day: str) -> str:
    """The same numbers in full, with every ship that was there and every doubt."""
    head = count.head
    if not head.aboard:
        return (
            f"On {day} at {HOUR_UTC:02d}:00 UTC the station is empty, and no ship with seats is"
            " docked. The first crew arrives later that day."
        )
    docked = [f"{called(ship)} with {seats(ship.seats)}" for ship in head.docked if ship.seats]
    parts = [
        f"On {day} at {HOUR_UTC:02d}:00 UTC {people(head.aboard)} were aboard.",
        f"Docked: {listed(docked)}. {_sound(head)}",
        *(f"In doubt: {called(ship)}, {why}." for ship, why in count.doubts),
        *(f"Not counted, in {called(s)}: {places} {why}." for s, places, why in count.rigged),
    ]
    return " ".join(parts)


def _sound(head: Headcount[Ship]) -> str:
    """Whether the count comes out, said plainly."""
    share = "all" if head.sound_seats == head.seats else f"{head.sound_seats} of them"
    counted = f"That makes {seats(head.seats)}, {share} in sound ships:"
    if head.short:
        return f"{counted} {people(head.short)} without one."
    return f"{counted} one for everyone and {head.free if head.free else 'none'} to spare."
