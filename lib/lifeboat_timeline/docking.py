"""Where ships, seats and people stand in the picture of a day, whichever of its ships is lost.

Ships hang above and below the station by turns, and not at their ports.  A ship that is lost
shrinks to one row of empty chairs, and the station grows by its people: so the others stay where
they are.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lib.lifeboat_timeline.drawn import NECK, TAIL, TALL
from lib.lifeboat_timeline.homeward import Boat, Homeward
from lib.lifeboat_timeline.naming import surname

LETTERS = 11  # of a name, before it breaks at its hyphen or its space; where there is room, more
ROOMY, ROOMIER = 14, 17
FEW, MANY = 6, 4  # so few people have the most room, so many ships the least
GAP, PAD = 4.0, 5.0  # pixels between things, and within one over and under its rows
INSET = 4.0  # and at its sides
SIZES = [round(1.3 - 0.05 * k, 2) for k in range(24)]  # of people, from the largest


class Frame(NamedTuple):
    """A view: its pixels, the size of its words, and how many ships a lane has side by side."""

    width: float
    height: float
    size: float
    abreast: int


class Spot(NamedTuple):
    """Somebody, or a chair: the middle of its top, and how large it is."""

    x: float
    y: float
    size: float


class Box(NamedTuple):
    """The cabin of a ship: left side, upper edge, width, height; ``down`` is -1 above the station.

    ``near`` is where its neck meets the station's side.
    """

    x: float
    y: float
    width: float
    height: float
    down: int
    near: float


@dataclass
class Picture:
    """One position: ships and chairs in their order, people by name, the station.

    A chair is taken, free, rigged, or gone with its ship.
    """

    boats: dict[int, Box] = field(default_factory=dict)
    chairs: dict[tuple[int, int], tuple[Spot, str]] = field(default_factory=dict)
    people: dict[str, Spot] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    letters: int = LETTERS
    station: tuple[float, float] = (0.0, 0.0)  # upper edge and height
    size: float = 1.0  # of people and chairs
    tail: float = TAIL


def lines(person: str, letters: int = LETTERS) -> list[str]:
    """A name as it stands under a chair.

    >>> lines("Gerst"), lines("Aunon-Chancellor")
    (['Gerst'], ['Auñón-', 'Chancellor'])
    """
    said = surname(person)
    if len(said) <= letters:
        return [said]
    if "-" in said:
        return said.replace("-", "-\n").split("\n")
    return said.rsplit(" ", 1)


def pictures(plans: Sequence[Homeward], frame: Frame) -> list[Picture]:
    """A day with none of its ships lost, then with each: people are as large as fit all of them."""
    above, below = _lanes(plans[0].boats)
    days = [_Day(plan, frame, above, below) for plan in plans]
    size = next((s for s in SIZES if all(day.needs(s) <= frame.height for day in days)), SIZES[-1])
    spare = frame.height - max(day.needs(size) for day in days)
    return [day.picture(size, spare) for day in days]


def _batched(people: Sequence[str], columns: int) -> list[tuple[str, ...]]:
    return [tuple(people[k : k + columns]) for k in range(0, len(people), columns)]


def _lanes(boats: Sequence[Boat]) -> tuple[list[int], list[int]]:
    """Which ships hang above and below, each from the station outwards; a large one by itself."""
    large = [k for k, boat in enumerate(boats) if boat.ship.seats > 4]
    others = [k for k in range(len(boats)) if k not in large]
    return (others, large) if large else (others[::2], others[1::2])


@dataclass
class _Day:
    """One plan in one view, and what it needs."""

    plan: Homeward
    frame: Frame
    above: list[int]
    below: list[int]

    @property
    def neck(self) -> float:
        tall = round(1.3 * self.frame.size)
        return max(NECK, tall) if len(self.plan.boats) < MANY else tall

    @property
    def pad(self) -> float:
        """Over and under the rows of a ship."""
        return PAD if len(self.plan.boats) < MANY else PAD - 2

    @property
    def tail(self) -> float:
        return {0: TAIL, 1: TAIL, 2: TAIL, 3: TAIL / 3}.get(len(self.plan.boats), 0.0)

    @property
    def letters(self) -> int:
        """Of names in one line: many, where three people have the width of the picture."""
        alone = self.frame.abreast > 1 and max(len(self.above), len(self.below)) < 2
        if not alone:
            return LETTERS
        return ROOMIER if self.plan.head.aboard <= FEW else ROOMY

    @property
    def strip(self) -> float:
        """For the words of the station, over its row where they have no room beside it."""
        return round(1.35 * self.frame.size) if self.frame.abreast == 1 else PAD

    def _columns(self, lane: list[int], count: int) -> int:
        """How many people side by side: three a ship, or four where it has the width alone."""
        most = 4 if self.frame.abreast > 1 and len(lane) == 1 else 3
        return math.ceil(count / math.ceil(count / most)) if count else 1

    def _rows(self, k: int, lane: list[int]) -> list[tuple[str, ...]]:
        boat = self.plan.boats[k]
        seats = boat.ship.seats
        if boat.written_off:
            return [("",) * seats]
        held = (*boat.seated, *boat.moved_in, *("",) * boat.free, *boat.rigged_in)
        return _batched(held, self._columns(lane, len(held)))

    def _standing(self) -> list[tuple[str, ...]]:
        people = self.plan.without_place
        most = 3 if self.frame.abreast == 1 else 4
        rows = math.ceil(len(people) / most) or 1
        return _batched(people, math.ceil(len(people) / rows) or 1) or [("",)]

    def _tall(self, row: Sequence[str], size: float) -> float:
        """A row of people, and under it as many lines as its longest name has."""
        longest = max(len(lines(person, self.letters)) for person in row)
        return round(TALL * size + self.frame.size * (0.25 + 1.05 * longest))

    def _cabin(self, k: int, lane: list[int], size: float) -> float:
        return 2 * self.pad + sum(self._tall(row, size) for row in self._rows(k, lane))

    def _lane(self, lane: list[int], size: float) -> float:
        """How deep it is, from the station outwards."""
        deep = [self.neck + self._cabin(k, lane, size) + self.tail + GAP for k in lane]
        if self.frame.abreast > 1:
            return max(deep, default=0.0)
        return sum(deep)

    def _room(self, size: float) -> float:
        """How high the station is: a strip for words, and a row for who may have to stand there."""
        rows = sum(self._tall(row, size) for row in self._standing())
        return self.strip + rows + PAD

    def needs(self, size: float) -> float:
        return sum(self._lane(lane, size) for lane in (self.above, self.below)) + self._room(size)

    def picture(self, size: float, spare: float) -> Picture:
        """Everything in its place, ``spare`` pixels free above and below all of it."""
        drawn = Picture(size=size, tail=self.tail, letters=self.letters)
        top = round(0.4 * spare) + self._lane(self.above, size)
        foot = self.frame.height - round(0.6 * spare) - self._lane(self.below, size)
        drawn.station = (top, foot - top)
        for lane, down, start in ((self.above, -1, top), (self.below, 1, foot)):
            self._hang(drawn, lane, down, start, size)
        rows = self._standing()
        high = sum(self._tall(row, size) for row in rows)
        y = top + self.strip + round((foot - top - self.strip - high) / 2)
        for row in rows if self.plan.without_place else ():
            wide = self.frame.width - (0 if self.frame.abreast == 1 else 12 * self.frame.size)
            pitch = min(wide / len(row), 9.5 * self.frame.size)
            for j, person in enumerate(row):
                x = round(self.frame.width / 2 + (j - (len(row) - 1) / 2) * pitch)
                drawn.people[person] = Spot(x, y, size)
                drawn.standing.add(person)
            y += self._tall(row, size)
        return drawn

    def _hang(self, drawn: Picture, lane: list[int], down: int, start: float, size: float) -> None:
        """The ships of a lane, one beyond the other or side by side."""
        width, edge = self.frame.width, 8.0
        near = start
        for place, k in enumerate(lane):
            high = self._cabin(k, lane, size)
            if self.frame.abreast == 1:
                left, wide = edge, width - 2 * edge
            elif len(lane) == 1:
                wide = (0.2 + 0.17 * max(map(len, self._rows(k, lane)))) * width
                wide = min(wide, width - 2 * edge)
                left = (width - wide) / 2
            else:
                wide = (width - (len(lane) + 1) * edge) / len(lane)
                left = edge + place * (wide + edge)
            upper = near + self.neck if down > 0 else near - self.neck - high
            box = Box(round(left), upper, round(wide), high, down, near)
            drawn.boats[k] = box
            self._seat(drawn, k, lane, box, size)
            if self.frame.abreast == 1:
                near += down * (self.neck + high + self.tail + GAP)

    def _seat(self, drawn: Picture, k: int, lane: list[int], box: Box, size: float) -> None:
        """Who sits in a ship, and its chairs."""
        boat = self.plan.boats[k]
        y, seat = box.y + self.pad, 0
        for row in self._rows(k, lane):
            for j, person in enumerate(row):
                across = INSET + (j + 0.5) * (box.width - 2 * INSET) / len(row)
                spot = Spot(round(box.x + across), y, size)
                if person:
                    drawn.people[person] = spot
                kind = "rigged" if person in boat.rigged_in else "taken" if person else "free"
                drawn.chairs[k, seat] = spot, "gone" if boat.written_off else kind
                seat += 1
            y += self._tall(row, size)
