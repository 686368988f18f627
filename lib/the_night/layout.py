"""The station of 30 August 2018 laid out flat: every part, its hatch and its name in place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from lib import facts
from lib.facts import Element
from lib.live.svg.views import TYPE, text_width

Way = tuple[int, int]
# Seen from above, nose up.  What hangs below or sits above is folded out to port or starboard.
FORWARD, AFT, PORT, STARBOARD = (0, 1), (0, -1), (-1, 0), (1, 0)
WAYS: dict[str, Way] = {"forward": FORWARD, "aft": AFT, "port": PORT, "starboard": STARBOARD,
                        "nadir": PORT, "zenith": STARBOARD}  # fmt: skip
FOLDED = ("nadir", "zenith")
LIFEBOAT, SHIPS = "crew ship", ("crew ship", "cargo ship")

# One unit is the side of a square that stands for 1 m³, on the narrowest phone this many pixels.
PIXELS = 8.0
THICK, STOUT, SLENDER = 9.0, 1.5, 0.72  # width of large modules; width by length of small, of ships
GAP, TUNNEL, DOOR = 0.9, 5.4, 1.5  # between neighbours, and across their hatch
LEADER, AIR, LINE = 1.0, 0.3, 1.25 * TYPE / PIXELS  # to a name, around it, from line to line
# Names as the plan has them, where they differ; beside a small part, on the side with room.
CALLED = {
    "Kibo pressurised module": "Kibo",
    "Kibo logistics module": "Kibo<br>logistics",
    "Tranquility": "Tran-<br>quility",
    "Progress MS-09 (70P)": "Progress<br>70P",
    "Soyuz MS-08": "Soyuz<br>MS-08<br>lifeboat",
    "Soyuz MS-09": "Soyuz<br>MS-09<br>the leak",
}
BESIDE = {"Soyuz MS-08": AFT, "Soyuz MS-09": PORT, "Progress MS-09 (70P)": PORT, "Poisk": FORWARD,
          "Pirs": AFT, "Rassvet": AFT, "Cupola": AFT, "BEAM": PORT, "PMA-2": FORWARD,
          "PMA-3": FORWARD, "Kibo logistics module": FORWARD, "Quest": FORWARD,
          "Columbus": FORWARD}  # fmt: skip


class Box(NamedTuple):
    """An upright rectangle around its centre, in units of the plan."""

    x: float
    y: float
    width: float
    height: float

    def edge(self, way: tuple[float, float]) -> tuple[float, float]:
        """The middle of the side that faces this way, or a corner, or part of the way there."""
        return self.x + way[0] * self.width / 2, self.y + way[1] * self.height / 2

    def beyond(self, way: Way, gap: float, width: float = 0, height: float = 0) -> "Box":
        """A box of this size, on this side of us, at this distance."""
        x, y = self.edge(way)
        return Box(x + way[0] * (gap + width / 2), y + way[1] * (gap + height / 2), width, height)


class Part(NamedTuple):
    """A module or ship where it is drawn: which way it points, the hatch it hangs by, its name."""

    element: Element
    box: Box
    way: Way
    hatch: Box | None
    name: str
    room: Box  # of the name
    beside: Way | None  # the side on which the name stands, at the end of a leader


@dataclass(frozen=True)
class Plan:
    """The station, laid out, in the order of the facts."""

    parts: tuple[Part, ...]
    bounds: Box

    def of_kind(self, *kinds: str) -> list[Element]:
        return [part.element for part in self.parts if part.element.kind in kinds]


@cache
def solve() -> Plan:
    """Hang every element on its neighbour, outwards from the node that hangs on nothing."""
    elements = facts.station()
    root = next(e for e in elements if not e.attached_to)
    box = Box(0, 0, *_size(root, FORWARD))
    found = [Part(root, box, FORWARD, None, *_name(root, box))]
    for parent in found:  # which grows while we walk it
        found += _hung(parent, [e for e in elements if e.attached_to == parent.element.name])
    ends = [b.edge(way) for p in found for b in (p.box, p.room) for way in ((-1, -1), (1, 1))]
    (left, foot), (right, top) = np.min(ends, axis=0) - AIR, np.max(ends, axis=0) + AIR
    bounds = Box((left + right) / 2, (foot + top) / 2, right - left, top - foot)
    return Plan(tuple(sorted(found, key=lambda part: elements.index(part.element))), bounds)


def _size(element: Element, way: Way) -> tuple[float, float]:
    """Width and height, whose product is the volume."""
    across = min(THICK, (element.volume_m3 * (SLENDER if element.kind in SHIPS else STOUT)) ** 0.5)
    along = element.volume_m3 / across
    return (along, across) if way[0] else (across, along)


def _hung(parent: Part, elements: Sequence[Element]) -> Iterator[Part]:
    """What hangs on one part; the folded give way and turn forward where their side is taken."""
    sides: dict[Way, list[Element]] = {}
    for element in sorted(elements, key=lambda e: e.port in FOLDED):
        way = WAYS[element.port.split()[0]]
        back = way == (-parent.way[0], -parent.way[1])
        turned = element.port in FOLDED and (back or way in sides)
        sides.setdefault(FORWARD if turned else way, []).append(element)
    for way, hung in sides.items():
        for i, element in enumerate(hung):
            share = (i + 0.5) / len(hung) - 0.5
            x, y = share * abs(way[1]) * parent.box.width, share * abs(way[0]) * parent.box.height
            at = parent.box._replace(x=parent.box.x + x, y=parent.box.y + y)
            gap = TUNNEL if "through" in element.port else GAP
            box = at.beyond(way, gap, *_size(element, way))
            hatch = at.beyond(way, 0, *((gap, DOOR) if way[0] else (DOOR, gap)))
            yield Part(element, box, way, hatch, *_name(element, box))


def _name(element: Element, box: Box) -> tuple[str, Box, Way | None]:
    """A name and its room, for the widest of the fonts that visitors have."""
    name, side = CALLED.get(element.name, element.name), BESIDE.get(element.name)
    lines = name.split("<br>")
    length = max(map(text_width, lines)) / PIXELS
    room = Box(box.x, box.y, length, LINE * len(lines))
    if side:
        room = box.beyond(side, LEADER, *room[2:])
    if side in (AFT, FORWARD):  # lean away from the trunk, or at the ship on a chain's end, inwards
        lean = float(np.sign(box.x)) * max(0, length - box.width) / 2
        room = room._replace(x=box.x + (-lean if element.kind in SHIPS else lean))
    return name, room, side
