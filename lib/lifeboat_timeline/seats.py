"""Was there a seat home for everyone?  People against seats since 2000, and on any one day."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.facts import Ship
from lib.lifeboat_timeline import history
from lib.lifeboat_timeline.history import Shortage
from lib.lifeboat_timeline.naming import called, listed, people, said_day, seats, slug
from lib.lifeboat_timeline.scenario import HOUR_UTC, Scenario
from lib.look.figure import Axis, Picture
from lib.look.palette import INK, LIMIT, MODEL, QUIET
from lib.physics import lifeboat
from lib.physics.lifeboat import Headcount

LACKING = "people without a sound seat"
TOP = 17  # of the picture, in people: 13 were aboard at most, and words need room above


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
    head = lifeboat.aboard_and_seats(facts.ships(), when)
    steps = history.all_years()
    begin, end = known = float(steps.time[0]), float(steps.time[-1])
    if scenario.span == "year":
        begin, end = history.year_around(when)
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


def figure(count: Count) -> go.Figure:
    """Seats as a ground to stand on, people as a line; where sound seats lack, a hatched gap."""
    return _figure(count.scenario.date, count.scenario.span)


@lru_cache(maxsize=64)  # other controls of the page leave this picture as it is
def _figure(day: date, span: str) -> go.Figure:
    count = solve(Scenario(date=day, span=span))
    steps = count.steps
    begin, end = count.window
    margin = 0.01 * (end - begin)
    picture = Picture(
        Axis("", begin - margin, end + margin, *history.ticks(begin, end)),
        Axis("People aboard and seats home", 0, TOP, range(0, TOP, 3)),
    )
    # Times are milliseconds since 1970, which Plotly takes for dates and can name under a finger.
    picture.x["type"] = "date"
    hover = "%{x|%d %b %Y}: %{y}"
    # A Shuttle's visit is narrower than a thick line.
    weight = {"width": 1.0 if count.scenario.span == "all" else 2.5}
    picture.band(steps.time, np.zeros_like(steps.time), steps.seats, name="seats")
    picture.line(steps.time, steps.seats, name="seats", hover=hover, line=weight)
    _shortages(picture, count)
    picture.line(steps.time, steps.aboard, name="people aboard", token=INK, hover=hover,
                 line=weight)  # fmt: skip
    if count.scenario.span == "all":
        picture.label(history.middle_of("Space Shuttle"), count.steps.seats.max() - 0.8,
                      "Shuttle visits", token=QUIET, anchor="center")  # fmt: skip
    _name_lines(picture, count)
    _name_day(picture, count)
    return picture.figure()


def _shortages(picture: Picture, count: Count) -> None:
    """Each gap hatched, and on a stem above it the ship; names climb, for room."""
    if not count.shortages:
        return
    gaps = [count.steps.between(*_shown(count, shortage)) for shortage in count.shortages]
    time = np.concatenate([gap.time[[0, *range(gap.time.size), -1]] for gap in gaps])
    aboard = np.concatenate([gap.aboard[[0, *range(gap.time.size), -1]] for gap in gaps])
    # The band closes at both ends of a gap and has no height on the way to the next.
    sound = np.concatenate([[g.aboard[0], *g.sound_seats, g.aboard[-1]] for g in gaps])
    picture.band(time, sound, aboard, name=LACKING, token=LIMIT, hatched=True, line={"width": 0})
    stems_x, stems_y = [], []
    for i, (shortage, gap) in enumerate(zip(count.shortages, gaps, strict=True)):
        middle = sum(_shown(count, shortage)) / 2
        height = TOP - 1.2 - 1.3 * ((len(gaps) - 1 - i) % 3)
        stems_x += [middle, middle, np.nan]
        stems_y += [float(gap.sound_seats.min()), height, np.nan]
        picture.label(middle, height, ships(shortage), token=LIMIT, anchor="center")
    picture.line(stems_x, stems_y, name=LACKING, token=LIMIT, hover="%{x|%b %Y}", line={"width": 1})


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
    """The chosen day: a dotted line up to its people, and its date on the ground."""
    (begin, end), day = count.window, history.milliseconds(count.scenario.moment)
    words = said_day(count.scenario.date)
    picture.line([day, day], [0, count.head.aboard], name="the day", token=QUIET, dash="dot",
              hover=words)  # fmt: skip
    picture.points([day], [count.head.aboard], name="people aboard", token=INK,
                hover=[f"{words}: {people(count.head.aboard)}"])  # fmt: skip
    late = day - begin > 0.6 * (end - begin)
    picture.label(day, 0.1, f"{words}\u2002" if late else f"\u2002{words}",
               anchor="right" if late else "left")  # fmt: skip


def headline(count: Count) -> str:
    """The answer in one line."""
    head, day = count.head, said_day(count.scenario.date)
    if not head.aboard:
        return f"{day}: nobody aboard yet."
    answer = f"{day}: {people(head.aboard)} aboard, {seats(head.seats)} home"
    if head.sound_seats < head.seats:
        answer += f", {head.sound_seats} of them in sound ships"
    elif head.short:
        answer += f", {head.short} short"
    return answer + "."


def sentence(count: Count) -> str:
    """The same numbers in full, with every ship that was there and every doubt about one."""
    head, day = count.head, said_day(count.scenario.date)
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
    spare = head.sound_seats - head.aboard
    return f"{counted} one for everyone and {spare if spare else 'none'} to spare."


FACTS = (
    "aboard_leak_day", "seats_leak_day", "ms09_doubt", "crew_flights", "doubtful_soyuz",
    "short_ms22", "short_2024", "one_ship_share",
)  # fmt: skip
FORMULA = (
    r"\begin{aligned}\text{aboard} &= \textstyle\sum \text{came} - \sum \text{left} \\"
    r"\text{short} &= \max(0,\ \text{aboard} - \text{sound})\end{aligned}"
)


def symbols(count: Count) -> list[tuple[str, str]]:
    """The working, with the numbers of the chosen day."""
    head = count.head
    return [
        ("aboard: all who came in ships docked by then, less all who left in ships gone by then",
         str(head.aboard)),
        ("seats: those fitted in the ships docked at that moment", str(head.seats)),
        ("sound seats: without the ships in doubt at that moment", str(head.sound_seats)),
        ("short: people for whom no sound seat is left", str(head.short)),
    ]  # fmt: skip


COLUMNS = ("from (UTC)", "aboard", "seats", "sound seats", "short")


def rows(count: Count) -> list[list[str]]:
    """Every change within the picture."""
    return history.table(count.steps)
