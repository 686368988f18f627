"""The station that morning as a sketch: two Soyuz with chairs and names, a Progress without any.

Nothing is to scale.  A person keeps their place whatever becomes of their ship, so that the eye
sees who loses what: seated, standing without a seat, or gone home with the ship.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.lifeboat_timeline import autumn
from lib.lifeboat_timeline.naming import surname
from lib.lifeboat_timeline.scenario import PLACES, WHAT_IFS
from lib.live.layers import Shape, Stroke
from lib.live.sweep import Drawing
from lib.look.palette import INK, LIMIT, MODEL, QUIET, SAFE, Token

WIDTH, HEIGHT = 304.0, 248.0  # pixels of the narrow view; words keep their size in the wide one
SEATS = (112.0, 188.0, 264.0)  # the middles of the chairs
SPARE = (40.0, 66.0)  # those of improvised places
UPPER, LOWER = 20.0, 154.0  # tops of the chairs in MS-08 and in MS-09
TRUNK = (100.0, 20.0)  # the station, from where down and how thick
LETTERS = 16  # of a name, before it breaks at its hyphen

# Outlines in a box of 42 by 46: back, seat and legs; somebody who sits, and who stands.
CHAIR = ((10, 6), (10, 34), (14, 34), (14, 43), (14, 34), (30, 34), (30, 43), (30, 34), (32, 34))
SITS = ((14.5, 16), (19, 14.2), (23.5, 17), (25.5, 26.5), (32.5, 26.5), (32.5, 39.5), (28, 39.5),
        (28, 30.5), (17, 30.5))  # fmt: skip
STANDS = ((13, 15), (29, 15), (29, 29), (26, 29), (26, 43), (22, 43), (22, 30), (20, 30), (20, 43),
          (16, 43), (16, 29), (13, 29))  # fmt: skip

Where = NDArray[np.bool_]


def drawing() -> Drawing:
    """The sketch at every position: choices first, delays do not count, places last."""
    choice = np.array(WHAT_IFS.positions).reshape(-1, 1, 1)
    places = np.array([int(place) for place in PLACES.positions]).reshape(1, 1, -1)
    doubt, home = choice == "as_it_was", choice == "three_home"
    return Drawing(
        "The station that morning: Soyuz MS-08 on Poisk above, Soyuz MS-09 on Rassvet and a"
        " Progress below, and who sits where",
        WIDTH, HEIGHT,
        [
            *_station(),
            *_ship("MS-08", "Poisk", UPPER, (~home, "sound"), (home, "home")),
            *_ship("MS-09", "Rassvet", LOWER, (doubt, "in doubt"), (~doubt, "written off")),
            *_spare(places, ~doubt & ~home),
        ],
    )  # fmt: skip


def _station() -> Iterator[Shape]:
    """The trunk with its hatches, and the Progress, which is no lifeboat."""
    top, thick = TRUNK
    foot = top + thick
    yield Shape("station", "rect", {"x": 2, "y": top, "width": WIDTH - 4, "height": thick},
                QUIET, "pale")  # fmt: skip
    yield Shape("name", "text", {"x": 10, "y": top + thick / 2}, QUIET, text="the station", dy=5)
    for x, y in ((SEATS[1], top - 10), (SEATS[1], foot), (36.0, foot)):
        yield Shape("hatch", "rect", {"x": x - 7, "y": y, "width": 14, "height": 10}, QUIET, "pale")
    yield Shape("Progress", "rect", {"x": 14, "y": foot + 10, "width": 44, "height": 46}, QUIET,
                "pale")  # fmt: skip
    for row, word in enumerate(("Progress:", "no seats")):
        yield Shape("Progress's name", "text", {"x": 2, "y": foot + 56}, QUIET, text=word,
                    dy=18 + 16 * row)  # fmt: skip


LOOKS: dict[str, tuple[Token, Stroke]] = {
    "sound": (MODEL, "solid"), "in doubt": (LIMIT, "dash"), "written off": (LIMIT, "dot"),
    "home": (SAFE, "dot"),
}  # fmt: skip


def _ship(name: str, port: str, top: float, *states: tuple[Where, str]) -> Iterator[Shape]:
    """A hull with three chairs, its people and its name, once for each state it can be in."""
    crew = autumn.soyuz(name).crew_down
    for shown, state in states:
        token, stroke = LOOKS[state]
        word = {"sound": f"{name} on {port}", "in doubt": f"{name} on {port}, in doubt"}.get(
            state, f"{name} is {state}"
        )
        hull = {"x": SEATS[0] - 34, "y": top - 2, "width": SEATS[2] - SEATS[0] + 68, "height": 50}
        yield Shape(f"{name}, {state}", "rect", hull, token, stroke=stroke, shown=shown)
        over = {"x": hull["x"], "y": top - 2}
        yield Shape("ship's name", "text", over, token, text=word, dy=-6, shown=shown)
        for x, person in zip(SEATS, crew, strict=True):
            if state in ("sound", "in doubt"):
                yield _outline("chair", CHAIR, x, top, token, stroke, shown=shown)
            if state != "home":
                yield from _person(x, top, state == "written off", shown)
            yield from _name(person, x, top + 48, shown)


def _person(x: float, top: float, stands: bool, shown: Where) -> Iterator[Shape]:
    token, body = (LIMIT, STANDS) if stands else (INK, SITS)
    head = {"cx": x, "cy": top + 8, "r": 5.5}
    yield Shape("head", "circle", head, token, "solid", shown=shown)
    yield _outline("body", body, x, top, token, shown=shown, filled=True)


def _name(person: str, x: float, y: float, shown: Where) -> Iterator[Shape]:
    """A surname under its chair; a double one in two lines."""
    said = surname(person)
    first, dash, second = said.partition("-")
    lines = [first + dash, second] if len(said) >= LETTERS else [said]
    for row, line in enumerate(lines):
        yield Shape("name", "text", {"x": x, "y": y}, text=line, anchor="middle",
                    dy=16 + 16 * row, shown=shown)  # fmt: skip


def _spare(places: NDArray[np.int_], shown: Where) -> Iterator[Shape]:
    """Improvised places beside the hull: chairs of strokes, with a word."""
    for k, x in enumerate(SPARE):
        yield _outline("improvised", CHAIR, x, UPPER, QUIET, "dash", shown=shown & (places > k))
    yield Shape("improvised", "text", {"x": 2, "y": UPPER + 48}, QUIET, text="no liner", dy=16,
                shown=shown & (places > 0))  # fmt: skip


def _outline(
    name: str, points: ArrayLike, x: float, top: float, token: Token, stroke: Stroke = "solid", *,
    shown: Where, filled: bool = False,
) -> Shape:  # fmt: skip
    """An outline of the box above, its middle at ``x``."""
    across, down = np.array(points, float).T
    return Shape(name, "path", {"x": (x - 21 + across).reshape(1, 1, 1, -1),
                 "y": (top + down).reshape(1, 1, 1, -1)}, token, "solid" if filled else "none",
                 stroke=stroke, shown=shown)  # fmt: skip
