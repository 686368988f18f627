"""The station as a hunt for the leak sees it: rooms, hatches between them, numbers of leaks.

Seen from Unity, where both halves meet, each other room has one hatch that leads to it.
"""

from functools import cache
from typing import NamedTuple

from lib import facts
from lib.live.model.controls import Choice, Number
from lib.live.model.positions import Live, linear, words


class Room(NamedTuple):
    """``towards`` is the key of the next room on the way to Unity, ``parts`` are the facts' names.

    What has no hatch of its own here counts with its neighbour.
    """

    key: str
    name: str
    towards: str
    parts: tuple[str, ...]

    @property
    def volume(self) -> float:
        """Of all parts together.  [m³]"""
        return sum(e.volume_m3 for e in facts.station() if e.name in self.parts)


# The letter by which the numbers below call a room.  BEAM is left out: its hatch was kept shut.
BY_LETTER = {
    "a": Room("kibo", "Kibo", "harmony", ("Kibo pressurised module", "Kibo logistics module")),
    "b": Room("harmony", "Harmony", "destiny", ("Harmony", "PMA-2", "PMA-3")),
    "c": Room("columbus", "Columbus", "harmony", ("Columbus",)),
    "d": Room("destiny", "Destiny", "unity", ("Destiny",)),
    "e": Room("leonardo", "Leonardo", "tranquility", ("Leonardo",)),
    "f": Room("tranquility", "Tranquility", "unity", ("Tranquility", "Cupola")),
    "g": Room("unity", "Unity", "", ("Unity",)),
    "h": Room("quest", "Quest", "unity", ("Quest",)),
    "i": Room("zarya", "Zarya", "unity", ("Zarya",)),
    "j": Room("rassvet", "Rassvet", "zarya", ("Rassvet",)),
    "k": Room("ms09", "Soyuz MS-09", "rassvet", ("Soyuz MS-09",)),
    "l": Room("zvezda", "Zvezda", "zarya", ("Zvezda",)),
    "m": Room("pirs", "Pirs", "zvezda", ("Pirs", "Progress MS-09 (70P)")),
    "n": Room("poisk", "Poisk", "zvezda", ("Poisk",)),
    "o": Room("ms08", "Soyuz MS-08", "poisk", ("Soyuz MS-08",)),
}
ROOMS = tuple(BY_LETTER.values())
DOORS = tuple(room.key for room in ROOMS if room.towards)  # hatches, by where they lead
PLACE = {room.key: k for k, room in enumerate(ROOMS)}
# Which room leaks under each number, from 10 on: written down, so that a link keeps its leak.
# Drawn by lot, six numbers a room, until no two neighbours were one room, or joined by a hatch.
LEAKS = "jmoanhlfmgeikckdakielfnhdmaelafhngamibodlgjekohbjmcendlgckfcgajdocebhfnjmjbobinhdiflgoibkc"

LEAK_NO = Number("leak_no", "Leak number", "", 10, 9 + len(LEAKS), 1, 10)
NUMBERS = Live(
    LEAK_NO,
    tuple(float(10 + k) for k in range(len(LEAKS))),
    tuple(str(10 + k) for k in range(len(LEAKS))),
    "linear",
    drawn=True,
    rows=tuple("".join(BY_LETTER).index(letter) for letter in LEAKS),
)
LEAK_HATCH = Choice(
    "leak_hatch", "Shut this hatch", ("none", *DOORS), "none", "none, or the room to which the hatch leads"
)
LEAK_MIN = Number("leak_min", "Since the hatch was shut", "min", 0, 60, 10, 0)
MINUTES = linear(LEAK_MIN)


def to(key: str) -> str:
    """The hatch to a room, as people read it.

    >>> to("rassvet"), to("none")
    ('Zarya to Rassvet', 'none: all are open')
    """
    if key == "none":
        return "none: all are open"
    room = ROOMS[PLACE[key]]
    return f"{ROOMS[PLACE[room.towards]].name} to {room.name}"


HATCHES = words(LEAK_HATCH, [to(key) for key in LEAK_HATCH.options])


@cache
def beyond(key: str) -> frozenset[int]:
    """The rooms on the far side of the hatch to a room, by their places; of no hatch none.

    >>> [ROOMS[k].name for k in sorted(beyond("rassvet"))]
    ['Rassvet', 'Soyuz MS-09']
    """
    if key == "none":
        return frozenset()
    here = (room.key for room in ROOMS if room.towards == key)
    return frozenset({PLACE[key]}.union(*(beyond(further) for further in here)))


def luck(room: Room) -> int:
    """How many tries the luckiest needs: each hatch of the room parts it from a neighbour."""
    return sum(room.key in (door, ROOMS[PLACE[door]].towards) for door in DOORS)


@cache
def fewest(suspects: frozenset[int] = frozenset(range(len(ROOMS)))) -> int:
    """How many tries find the leak among these rooms, wherever it is, if each is the best one.

    Every hatch is tried out that parts them, and after it every other.

    >>> fewest(), fewest(beyond("rassvet"))
    (5, 1)
    """
    if len(suspects) == 1:
        return 0
    parted = [(suspects & beyond(key), suspects - beyond(key)) for key in DOORS]
    return 1 + min(max(fewest(far), fewest(near)) for far, near in parted if far and near)
