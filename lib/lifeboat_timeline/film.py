"""The autumn of 2018 as a film: ships come and go at the station, and three people wait.

Ships and people are those of ``drawn``; when each comes and goes is the ``autumn``'s.  On their way
ships are seen for some days, so that the eye can follow them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.lifeboat_timeline import autumn
from lib.lifeboat_timeline.autumn import DAWN, Course
from lib.lifeboat_timeline.drawn import TALL, backdrop, use
from lib.lifeboat_timeline.film_ships import EDGE, Frame, given_up, ship, three
from lib.lifeboat_timeline.naming import people, surname
from lib.lifeboat_timeline.scenario import autumn_days
from lib.live.model.scene import Caption, Composition, Scene, Sprite
from lib.live.model.sweep import own
from lib.look.materials import ALARM, HOME, ON_CABIN, ON_CABIN_LIMIT, ON_CABIN_QUIET, ON_SPACE
from lib.look.words import MONTHS
from lib.physics.limits import Floats

SUBJECT = "The space station in the autumn of 2018, its ships, and who has a seat in them"
DESK = Frame("film-w", 736, 292, 18, 0.7, (200.0, 536.0), 200.0, 430.0)
PHONE = Frame("film-n", 304, 292, 14, 0.9, (77.0, 227.0), 138.0, 227.0)
WAY = 9.0  # days of the film for which a ship is seen on its way
Courses = list[list[Course]]


def scene(courses: Courses, places: int) -> Scene:
    """Rows are the choices, then the delays; then the days."""
    wide, narrow = (_View(courses, places, frame).composition() for frame in (DESK, PHONE))
    return Scene(SUBJECT, each(courses, seen), wide, narrow, alike=True)


def each(courses: Courses, say: Callable[[Course, float], Any]) -> NDArray[Any]:
    return np.array([[[say(one, day) for day in autumn_days()] for one in row] for row in courses])


def events(one: Course) -> list[tuple[float, str]]:
    """What happens, and after how many days, in order."""
    real = one.what_if == "as_it_was"
    found = [
        (0.0, "MS-09 has a hole" if real else "MS-09 is given up"),
        (one.leaves, "MS-08 goes home"),
        (one.arrives, "MS-11 docks" if real else "a ship docks"),
    ]
    if real:
        found += [(autumn.SEALED, "the hole is sealed"), (autumn.MS09_LEAVES, "MS-09 goes home")]
    if one.failed is not None:
        found.append((one.failed, "MS-10 fails" if real else "a launch fails"))
    return sorted(found)


def latest(one: Course, day: float) -> str:
    """What happened last."""
    return [what for after, what in events(one) if after <= day][-1]


def seen(one: Course, day: float) -> str:
    """Who is aboard on a day and how many of them have a seat, in words."""
    aboard, sound = one.at(day)
    bare = max(0, aboard - sound)
    lacking = f"{people(bare)} without a sound seat" if bare else "everybody with a seat"
    return f"{own(2)}: {latest(one, day)}. {people(aboard).capitalize()} aboard, {lacking}."


def _said(day: float) -> str:
    """A day of the film, as it is short."""
    when = DAWN + timedelta(days=day)
    return f"{when.day} {MONTHS[when.month - 1]}"


@dataclass(frozen=True)
class _View:
    """One composition, from the ground up."""

    courses: Courses
    places: int  # improvised, in MS-08
    frame: Frame

    def each(self, say: Callable[[Course, float], Any]) -> NDArray[Any]:
        return each(self.courses, say)

    def composition(self) -> Composition:
        """The rocket passes behind everything."""
        frame = self.frame
        layers = (*self._failure(), *self._ships(), *self._station(), *self._clock())
        used = "".join(layer.svg for layer in layers if isinstance(layer, Sprite))
        ground = backdrop(frame.id, frame.width, frame.height, used)
        return Composition(int(frame.width), int(frame.height), frame.words, ground, layers)

    def _way(self, late: Callable[[Course, float], float]) -> Floats:
        """How far out a ship is, from none to out of sight, by the days since it left."""
        far = (self.frame.height - self.frame.room) / 2 + 10
        return self.each(lambda one, day: round(far * min(1.0, max(0.0, late(one, day) / WAY))))

    def _ships(self) -> Iterator[Sprite]:
        """MS-08 and the next ship above the station, MS-09 below it."""
        frame = self.frame
        (left, right), foot = frame.berths, frame.top + frame.room
        ms08, ms09, ms11 = (autumn.soyuz(name) for name in ("MS-08", "MS-09", "MS-11"))
        real = self.each(lambda one, _: one.what_if == "as_it_was")
        first = ship(frame, ms08.name, ms08.crew_down, up=True)
        yield Sprite(ms08.name, first, left, frame.top - self._way(lambda one, day: day - one.leaves))
        leaves = foot + real * self._way(lambda _, day: day - autumn.MS09_LEAVES)
        second = ship(frame, ms09.name, ms09.crew_down, up=False)
        yield Sprite(ms09.name, second, left, leaves, shown=real)
        yield Sprite("MS-09, given up", given_up(frame, ms09.name), left, foot, shown=~real)
        sealed = real & self.each(lambda _, day: day >= autumn.SEALED)
        for mark, shown in (("hole", ~sealed), ("patch", sealed)):
            yield Sprite(f"the {mark}", use(frame.id, mark), left + 4, leaves + 12, shown=shown)
        comes = frame.top - self._way(lambda one, day: one.arrives - day)
        docked = self.each(lambda one, day: day >= one.arrives)
        for name, crew, shown in (
            (ms11.name, ms11.crew_up, real),
            ("an empty ship", (), ~real & ~docked),
            ("the ship that came", ms09.crew_down, ~real & docked),
        ):
            yield Sprite(name, ship(frame, name, crew, up=True), right, comes, shown=shown)

    def _station(self) -> Iterator[Sprite | Caption]:
        """The room, and in it the three who have no ship."""
        frame = self.frame
        crew = autumn.soyuz("MS-09").crew_down
        waits = self.each(lambda one, day: one.what_if != "as_it_was" and day < one.arrives)
        yield Sprite(
            "the station", use(frame.id, "station"), -3, frame.top, across=frame.width + 6, down=frame.room
        )
        yield Caption("the station", 8, frame.top + 1.3 * frame.words, ON_CABIN_QUIET, shown=~waits)
        yield Sprite(
            "three people without a seat",
            three(frame, "stands", 0),
            frame.waits,
            frame.top + EDGE,
            shown=waits,
        )
        line = frame.top + EDGE + TALL * frame.people + 1.1 * frame.words
        yield Caption(", ".join(map(surname, crew)), frame.waits, line, ON_CABIN, "middle", shown=waits)
        beside = min(frame.width - 8, frame.waits + 290)
        yield Caption(
            "no seat", beside, frame.top + 0.5 * frame.room - 4, ON_CABIN_LIMIT, "end", big=True, shown=waits
        )
        rigged = self.each(lambda one, day: one.what_if != "as_it_was" and day < one.leaves)
        yield Caption(
            f"+{self.places} improvised",
            frame.berths[0] + 18,
            frame.top - 0.5 * frame.neck + 0.35 * frame.words,
            ALARM,
            shown=rigged & (self.places > 0),
        )

    def _clock(self) -> Iterator[Caption]:
        """The day, and what happened last."""
        x, y, size = self.frame.clock, self.frame.top + self.frame.room, self.frame.words
        days = [[[_said(day) for day in autumn_days()]]]
        yield Caption(days, x, y + 2.4 * size, ON_SPACE, "middle", big=True)
        yield Caption(self.each(latest), x, y + 3.9 * size, HOME, "middle")

    def _failure(self) -> Iterator[Sprite]:
        """A rocket goes up and falls back, and leaves its trace until the next one comes."""
        frame = self.frame
        wide, y = 4.2 * frame.words, frame.height - 12
        x = frame.width - wide - 12
        high = y - (frame.top + frame.room + 4.6 * frame.words)
        arc = (
            f'<path d="M{-wide} 0Q0 {-2 * high} {wide} 0" fill="none" stroke="{ALARM}"'
            ' stroke-width="2.5" stroke-dasharray="6 5"/>'
        )

        def since(one: Course, day: float) -> float:
            """Parts of its flight that are over; before there is one, less than none."""
            return -1.0 if one.failed is None else (day - one.failed + WAY / 2) / WAY

        part = self.each(since)
        trace = (part >= 0.5) & self.each(lambda one, day: day < one.arrives)
        yield Sprite("the launch that failed", arc, x, y, shown=trace)
        on = np.clip(part, 0, 1)
        yield Sprite(
            "its rocket",
            use(frame.id, "rocket"),
            np.round(x + wide * (2 * on - 1)),
            np.round(y - high * (1 - (2 * on - 1) ** 2)),
            turn=np.round(30 + 120 * on),
            shown=part == on,
        )
