"""The plan of the station as a drawing: areas to scale with volumes, and where the leak is known.

Areas, hatches and names stay; what the hours change is the ship with the hole, the ship that gives
oxygen, and a word on where people were.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.live.model.contents import Drawing
from lib.live.model.grid import everywhere
from lib.live.model.layers import Shape
from lib.look.palette import INK, LIMIT, QUIET, SAFE, Token
from lib.look.words import quantity
from lib.physics.limits import Floats
from lib.the_night.layout import (
    AFT,
    AIR,
    FORWARD,
    LEADER,
    LIFEBOAT,
    LINE,
    PORT,
    SHIPS,
    STARBOARD,
    Box,
    Part,
    Plan,
    Way,
)

When = NDArray[np.bool_]
Fill = Literal["none", "pale", "solid"]
HIGH = 560  # pixels; the station is long
KEY_M3, KEY_BESIDE = 10.0, "Destiny"  # the scale stands in the widest empty place
SUBJECT = (
    "Plan of the station on 30 August 2018, seen from above, nose up: Zvezda, Zarya, Unity, Destiny"
    " and Harmony in one line; left of Zarya Rassvet, and on it Soyuz MS-09, where the hole was;"
    " right of Zvezda Poisk, and on it Soyuz MS-08. The table below lists every part."
)


class Known(NamedTuple):
    """At which hours: the hole found, taped, sealed; where all six are; Progress gives oxygen."""

    found: When
    taped: When
    sealed: When
    six: When
    oxygen: When

    @property
    def open(self) -> When:
        """The hole is known and not sealed."""
        return self.found & ~self.sealed


def drawing(plan: Plan, known: Known) -> Drawing:
    """The plan at every hour, by what is known at it."""
    paper = Paper(plan, known)
    shapes: list[Shape] = []
    for part in plan.parts:
        shapes += paper.joints(part)
    for part in plan.parts:
        shapes += [*paper.body(part), *paper.name(part)]
        if not part.element.sound:
            shapes += paper.hole(part)
        if part.element.kind == "cargo ship":
            shapes += paper.under(part, "oxygen", known.oxygen)
        if "through" in part.element.port and part.hatch:
            shapes += paper.halves(part.hatch, part.element.port)
        if part.element.name == KEY_BESIDE:
            shapes += paper.key(part)
            # A slide has room from the key down: for the Russian half, where the hole was.
            key_top = paper.down(paper.square(part).edge(FORWARD)[1] + AIR)
    return Drawing(SUBJECT, plan.bounds.width, plan.bounds.height, shapes, HIGH, key_top)


@dataclass(frozen=True)
class Paper:
    """Where the plan's own coordinates, y upwards, come to lie on the drawing, y downwards."""

    plan: Plan
    known: Known

    def across(self, x: Any) -> Any:
        """From the left side."""
        return x - self.plan.bounds.edge(PORT)[0]

    def down(self, y: Any) -> Any:
        """From the top."""
        return self.plan.bounds.edge(FORWARD)[1] - y

    def bar(self, name: str, box: Box) -> Shape:
        """A hatch, a line where the box has no width, a square for the key."""
        (left, foot), (right, top) = box.edge((-1, -1)), box.edge((1, 1))
        if not (box.width and box.height):
            ends = {
                "x1": self.across(left),
                "x2": self.across(right),
                "y1": self.down(top),
                "y2": self.down(foot),
            }
            return Shape(name, "line", ends, QUIET)
        at = {"x": self.across(left), "y": self.down(top), "width": box.width, "height": box.height}
        return Shape(name, "rect", at, QUIET, "pale")

    def words(
        self,
        lines: Sequence[Any],
        room: Box,
        side: Way | None,
        token: Token = INK,
        shown: Any = True,
    ) -> Iterator[Shape]:
        """Words that grow away from what they stand beside, their lines below each other."""
        way = side[0] if side else 0
        x = self.across(room.edge((-way, 0))[0])
        for k, line in enumerate(lines):
            y = self.down(room.y) + (k - (len(lines) - 1) / 2) * LINE
            yield Shape(
                "name",
                "text",
                {"x": x, "y": y},
                token,
                text=line,
                dy=5,
                anchor={-1: "end", 0: "middle", 1: "start"}[way],
                shown=shown,
            )

    def joints(self, part: Part) -> Iterator[Shape]:
        """The hatch by which a part hangs, and the line to its name."""
        if part.hatch:
            yield self.bar("hatch", part.hatch)
        if side := part.beside:
            yield self.bar("line", part.box.beyond(side, 0, *(abs(s) * LEADER for s in side)))

    def body(self, part: Part) -> Iterator[Shape]:
        """A part's outline; of the ship with the hole one for each state that it is in."""
        e = part.element
        x, y = outline(part.box, 0.45 if e.kind in SHIPS else 0.12)
        at = {"x": everywhere(self.across(x), of=1), "y": everywhere(self.down(y), of=1)}
        fill: Fill = "pale" if e.segment == "Russian" else "none"
        for token, shown in self.looks(part, QUIET):
            yield Shape(e.name, "path", at, token, fill, shown=shown)

    def name(self, part: Part) -> Iterator[Shape]:
        """A part's name; the last line of the ship's with the hole says how it is."""
        lines: list[Any] = part.name.split("<br>")
        if not part.element.sound:
            found, taped, sealed = self.known[:3]
            states = ["sealed", "taped", "the leak"]
            lines[-1] = np.select([sealed, taped, found], states, "lifeboat")
        for token, shown in self.looks(part, INK):
            yield from self.words(lines, part.room, part.beside, token, shown)

    def looks(self, part: Part, usual: Token) -> list[tuple[Token, Any]]:
        """The colours of a part, each with the hours at which it has it."""
        if not part.element.sound:
            return [(SAFE, ~self.known.open), (LIMIT, self.known.open)]
        return [(SAFE if part.element.kind == LIFEBOAT else usual, True)]

    def under(self, part: Part, word: str, shown: When) -> Iterator[Shape]:
        """A word under a part's name."""
        room = part.room._replace(y=part.room.y - part.room.height / 2 - LINE / 2)
        yield from self.words([word], room, part.beside, SAFE, shown)

    def hole(self, part: Part) -> Iterator[Shape]:
        """In the orbital module, the half of the ship at its hatch: a ring, and what covers it."""
        orbital, both = (facts.fact(k).number for k in ("volume_soyuz_orbital", "volume_soyuz"))
        half = orbital / both - 1
        x, y = part.box.edge((half * part.way[0], half * part.way[1]))
        at = {"cx": self.across(x), "cy": self.down(y)}
        tape = Box(x, y, 1.9, 0.8)
        left, top = self.across(tape.edge(PORT)[0]), self.down(tape.edge(FORWARD)[1])
        strip = {"x": left, "y": top, "width": tape.width, "height": tape.height}
        leaks, sealed = self.known.open, self.known.sealed
        yield Shape("the leak, ringed", "circle", at | {"r": 1.2}, LIMIT, shown=leaks)
        yield Shape("the leak", "circle", at | {"r": 0.6}, LIMIT, "solid", shown=leaks)
        yield Shape("tape", "rect", strip, INK, "pale", shown=leaks & self.known.taped)
        yield Shape("sealed", "circle", at | {"r": 0.7}, SAFE, "solid", shown=sealed)

    def halves(self, tunnel: Box, port: str) -> Iterator[Shape]:
        """A line where the halves meet, each with its word, and the adapter's name between."""
        x, right = tunnel.edge(STARBOARD)[0], self.plan.bounds.edge(STARBOARD)[0] - AIR
        meet = tunnel.y - LINE / 3  # clear of Quest, which hangs down beside the tunnel
        yield self.bar("between the halves", Box((x + right) / 2, meet, right - x, 0))
        for way, word in ((FORWARD, "US half"), (AFT, "Russian half")):
            room = Box(right, meet + way[1] * LINE / 2, 0, 0)
            yield from self.words([word], room, PORT, QUIET)
        adapter = port.split("through ")[1].rstrip(")")
        yield from self.words([adapter], tunnel.beyond(PORT, AIR), PORT, QUIET)
        there = Box(right, meet - 2 * LINE, 0, 0)
        yield from self.words(["all six", "at 10:00"], there, PORT, INK, self.known.six)

    def square(self, part: Part) -> Box:
        """The key's place."""
        square = part.box.beyond(STARBOARD, 1.2, KEY_M3**0.5, KEY_M3**0.5)
        return square._replace(y=square.y + 1.5)  # Quest's name stands below

    def key(self, part: Part) -> Iterator[Shape]:
        """A square of so many cubic metres, and where the nose is."""
        square = self.square(part)
        yield self.bar("key", square)
        for shift, line in ((3, "↑ nose"), (-3, quantity(KEY_M3, "m³"))):
            yield from self.words([line], square._replace(y=square.y + shift), STARBOARD, QUIET)


def outline(box: Box, roundness: float) -> tuple[Floats, Floats]:
    """A rounded shape, larger than its box by what the corners lose, so that the area is right."""
    radius = roundness * min(box.width, box.height)
    turn = np.exp(1j * np.radians(range(5, 365, 10)))
    edge = (
        np.sign(turn.real) * (box.width / 2 - radius)
        + 1j * np.sign(turn.imag) * (box.height / 2 - radius)
        + radius * turn
    )
    lost = 2 * box.width * box.height / (edge.conj() * np.roll(edge, -1)).sum().imag
    edge = complex(box.x, box.y) + np.append(edge, edge[0]) * lost**0.5
    return edge.real, edge.imag
