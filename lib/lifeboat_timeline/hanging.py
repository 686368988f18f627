"""Who hangs there today: the ships of the chosen day below the station, with their people by name.

A place in the picture is a place for a ship, the one with most people first.  On a phone a third
ship hangs under the second, and a fourth under the first.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.facts import Ship
from lib.lifeboat_timeline.homeward import Boat, Homeward
from lib.lifeboat_timeline.naming import seats, surname
from lib.live.model.contents import Drawing
from lib.live.model.grid import along_control, everywhere
from lib.live.model.layers import Shape
from lib.look.palette import ALARM, CABIN, EARTH, HULL, LIMB, SPACE, STAR

SUBJECT = "The ships of the chosen day at the station, and the people of each by name"
BAR = 16.0  # the station, pixels high
HEAD, ROW = 21.0, 18.0  # from a ship's top to its name, and from line to line
DEEP = 12.0  # under its last line
LETTERS = 15  # of a name that fits one line
# Head and shoulders around a point.
BUST = ((-6.5, 7), (-6.5, 3), (-4, 0.5), (-1.5, 0), (-3.6, -2.5), (-3.6, -5.5), (-1.5, -7.5),
        (1.5, -7.5), (3.6, -5.5), (3.6, -2.5), (1.5, 0), (4, 0.5), (6.5, 3), (6.5, 7))  # fmt: skip


class Place(NamedTuple):
    """Where a ship hangs, and how many lines there are for its people."""

    x: float
    top: float
    lines: int


class View(NamedTuple):
    """One composition; as many places in both, in the same order."""

    width: float
    height: float
    card: float
    places: tuple[Place, ...]


SECOND = 26 + HEAD + 4 * ROW + DEEP + 10  # under a ship with four people
NARROW = View(
    304,
    236,
    146,
    (
        Place(4, 26, 8),
        Place(154, 26, 4),
        Place(154, SECOND, 3),
        Place(4, SECOND, 1),
    ),
)
WIDE = View(
    736,
    212,
    170,
    (
        Place(195, 26, 8),
        Place(371, 26, 4),
        Place(547, 26, 3),
        Place(19, 26, 1),
    ),
)
Cell = NDArray[Any]  # one value for each state of the station; names searched do not count


def drawing(plans: list[Homeward]) -> Drawing:
    """The picture at every state, for a phone and for a desk."""
    hung = [_hung(plan) for plan in plans]
    return Drawing(
        SUBJECT,
        NARROW.width,
        NARROW.height,
        list(_shapes(hung, NARROW)),
        window=True,
        wide=Drawing(SUBJECT, WIDE.width, WIDE.height, list(_shapes(hung, WIDE)), window=True),
    )


def _hung(plan: Homeward) -> list[Boat | None]:
    """The ships in their places: most people first, then who came first."""
    boats = sorted(plan.boats, key=lambda boat: (-len(persons(boat)), boat.ship.docking))
    return [*boats, *[None] * (len(NARROW.places) - len(boats))]


def persons(boat: Boat) -> tuple[str, ...]:
    """All who would go home in it, those without a seat of their own last."""
    return (*boat.seated, *boat.moved_in, *boat.rigged_in)


class Line(NamedTuple):
    """A line in a ship: a person, the second half of a long name, or how many seats are free."""

    text: str
    sits: bool = False  # somebody is drawn before it
    sound: bool = True  # in a seat that nobody doubts


def lines(boat: Boat | None) -> list[Line]:
    """What stands in a ship under its name."""
    if boat is None:
        return []
    found = []
    for person in persons(boat):
        first, *second = _parts(surname(person))
        found.append(Line(first, True, not boat.doubt and person not in boat.rigged_in))
        found += map(Line, second)
    return [*found, *([Line(f"{seats(boat.free)} free")] if boat.free else [])]


def _parts(name: str) -> list[str]:
    """A name, in two lines if it is long and a double one."""
    first, dash, second = name.partition("-")
    return [first + dash, second] if dash and len(name) > LETTERS else [name]


def _shapes(hung: list[list[Boat | None]], view: View) -> Iterator[Shape]:
    """From behind: stars and the Earth, the station, each ship with its people."""
    yield _sky(view)
    yield _earth(view)
    yield Shape("station", "rect", {"x": 0, "y": 0, "width": view.width, "height": BAR}, HULL, "solid")
    yield Shape("station's name", "text", {"x": 8, "y": BAR}, SPACE, text="the station", dy=-3.5)
    for k, place in enumerate(view.places):
        yield from _ship([ships[k] for ships in hung], place, view)


def _sky(view: View) -> Shape:
    """A few stars."""
    k = np.arange(1, 25)
    across, down = k * 0.7549 % 1 * view.width, BAR + 6 + k * 0.5698 % 1 * (view.height - BAR - 12)
    return Shape("stars", "dots", {"x": _points(across), "y": _points(down)}, STAR)


def _earth(view: View) -> Shape:
    """The Earth's rim along the foot."""
    part = np.linspace(-1, 1, 21)
    across = np.r_[0, (part + 1) / 2 * view.width, view.width]
    down = np.r_[view.height, view.height - 22 * (1 - part**2), view.height]
    return Shape("Earth", "path", {"x": _points(across), "y": _points(down)}, LIMB, "pale")


def _points(values: NDArray[Any]) -> NDArray[np.float64]:
    return everywhere(np.asarray(values, float), of=2)


def _each(values: list[Any]) -> Cell:
    return along_control(np.array(values), 0, of=2)


def _ship(boats: list[Boat | None], place: Place, view: View) -> Iterator[Shape]:
    """One place: the ship that hangs there, in every state."""
    x, top, most = place
    there = _each([boat is not None for boat in boats])
    doubt = _each([bool(boat and boat.doubt) for boat in boats])
    inside = [lines(boat) for boat in boats]
    high = np.array([[HEAD + ROW * len(each) + DEEP] for each in inside])
    for grown, token, shown in ((2.5, ALARM, doubt), (0.0, EARTH, there)):
        box: dict[str, ArrayLike]
        box = {"x": x - grown, "y": top - grown, "width": view.card + 2 * grown,
               "height": high + 2 * grown}  # fmt: skip
        yield Shape("ship", "rect", box, token, "solid", shown=shown)
    yield Shape(
        "hatch",
        "rect",
        {"x": x + view.card / 2 - 9, "y": top - 10, "width": 18, "height": 10},
        HULL,
        "solid",
        shown=there,
    )
    name = {"x": x + 6, "y": top + HEAD}
    words = [_brief(boat.ship) if boat else "" for boat in boats]
    warned = [_warned(boat) if boat else "" for boat in boats]
    calm = _each([boat is not None and not warning for boat, warning in zip(boats, warned, strict=True)])
    yield Shape("ship's name", "text", name, LIMB, text=_each(words), shown=calm)
    yield Shape("ship's warning", "text", name, ALARM, text=_each(warned), shown=there & ~calm)
    for row in range(most):
        at = (x + 13, top + HEAD + ROW * (row + 1) - 1)
        here = [each[row] if row < len(each) else Line("") for each in inside]
        seat, bad = ([one.sits for one in here], [one.sits and not one.sound for one in here])
        if any(seat):
            yield _person(*at, _each(seat))
        if any(bad):
            yield Shape(
                "no sound seat", "circle", {"cx": at[0], "cy": at[1], "r": 9.5}, ALARM, shown=_each(bad)
            )
        said = [one.text for one in here]
        yield Shape(
            "person",
            "text",
            {"x": at[0] + 11, "y": at[1]},
            CABIN,
            text=_each(said),
            dy=5,
            shown=_each([*map(bool, said)]),
        )


def _brief(ship: Ship) -> str:
    """A ship's name without its makers."""
    if ship.kind == "Starliner":
        return ship.kind
    return ship.name.removeprefix("SpaceX ").removeprefix("Crew ")


def _warned(boat: Boat) -> str:
    """Its name and what is wrong, or nothing."""
    name = _brief(boat.ship).removeprefix("Soyuz ")
    if boat.doubt:
        return f"{name}: in doubt"
    return f"{name}: too full" if boat.rigged_in else ""


def _person(x: float, y: float, shown: Cell) -> Shape:
    across, down = np.array(BUST, float).T
    return Shape(
        "somebody", "path", {"x": _points(x + across), "y": _points(y + down)}, CABIN, "solid", shown=shown
    )
