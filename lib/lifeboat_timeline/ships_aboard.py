"""Station and ships in the scene of all days: their parts, what each is, and where to tap it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from lib.lifeboat_timeline.docking import PAD
from lib.lifeboat_timeline.drawn import SHORT, TAIL, use
from lib.lifeboat_timeline.every_day import Days, Which, nth
from lib.lifeboat_timeline.homeward import HOLED, Boat, Homeward
from lib.lifeboat_timeline.naming import slug
from lib.live.model.scene import Caption, Sprite
from lib.look.materials import ALARM, ON_CABIN_LIMIT, ON_CABIN_QUIET, ON_SPACE
from lib.physics.limits import Floats


def name_of(boat: Boat) -> str:
    """Kind and name of a ship, as short as they are clear."""
    return f"{SHORT.get(boat.ship.kind, boat.ship.kind)} {slug(boat.ship)}"


def state_of(boat: Boat) -> str:
    """What is wrong with a ship, in two words; empty if nothing is."""
    if boat.written_off:
        return "lost"
    if boat.rigged:
        return f"{boat.rigged} improvised"
    return "" if not boat.doubt else "has a hole" if boat.ship.name == HOLED else "in doubt"


def lost(plan: Homeward) -> int | None:
    """The ship that is lost."""
    return next((k for k, boat in enumerate(plan.boats) if boat.written_off), None)


def doubted(plan: Homeward) -> int | None:
    """The ship that is in doubt; the facts know of one at a time."""
    sound = (boat.written_off or not boat.doubt for boat in plan.boats)
    return next((k for k, is_sound in enumerate(sound) if not is_sound), None)


def rigged(plan: Homeward) -> int | None:
    """The ship with improvised places; the facts know of one at a time."""
    improvised = (boat.rigged and not boat.written_off for boat in plan.boats)
    return next((k for k, is_it in enumerate(improvised) if is_it), None)


def station(days: Days) -> Iterator[Sprite | Caption]:
    """A room across the picture with its words, and what holds ships that hang beyond others."""
    size, wide = days.frame.size, days.frame.width
    top = days.of_picture(lambda picture: picture.station[0])
    high = days.of_picture(lambda picture: picture.station[1])
    if days.frame.abreast == 1:
        line = top + round(1.15 * size)
        first, last = (
            days.of_picture(lambda p, of=of: of((b.near for b in p.boats.values()), default=0))  # type: ignore[misc]
            for of in (min, max)
        )
        yield Sprite(
            "a tube to ships beyond others", use(days.id, "tube"), wide / 2, first, down=last - first
        )
    else:
        line = top + np.round(high / 2)
    yield Sprite("the station", use(days.id, "station"), -3.0, top, across=wide + 6, down=high)
    yield Caption("the station", 8, line, ON_CABIN_QUIET)
    yield Caption(
        "no seat",
        wide - 8,
        line,
        ON_CABIN_LIMIT,
        "end",
        big=True,
        shown=days.of_picture(lambda picture: bool(picture.standing)),
    )


def ships(days: Days) -> Iterator[Sprite]:
    """Each kind from neck to tail; the one that is lost is an outline with empty chairs."""
    kinds: Counter[str] = Counter()
    for plan, _ in days.whole:
        kinds |= Counter(boat.ship.kind for boat in plan.boats)
    for kind, most in sorted(kinds.items()):
        for number in range(most):
            yield from _ship(days, kind, _of_kind(kind, number))
    box, gone = days.boxes(lost), days.boxes(lost)["lost"]
    yield Sprite("a ship that is lost", use(days.id, "lost"), **_cabin(box), shown=gone > 0)
    size = days.of_picture(lambda picture: picture.size) * gone

    def seats(plan: Homeward) -> int:
        return 0 if (k := lost(plan)) is None else plan.boats[k].ship.seats

    places = days.of_plan(seats)
    for count in sorted({*places.flat} - {0}):
        yield Sprite(
            "its seats",
            use(days.id, f"gone-{count}"),
            box["x"] + box["width"] / 2,
            box["y"] + PAD,
            across=size,
            down=size,
            shown=places == count,
        )


def _of_kind(kind: str, number: int) -> Which:
    """The first, second or third ship of a kind."""

    def which(plan: Homeward) -> int | None:
        same = [k for k, boat in enumerate(plan.boats) if boat.ship.kind == kind]
        return same[number] if number < len(same) else None

    return which


def _ship(days: Days, kind: str, which: Which) -> Iterator[Sprite]:
    """Its parts; MS-09 with its hole, or with the patch on it."""
    box, name = days.boxes(which), kind.split()[-1]
    there, is_lost = box["there"] > 0, box["lost"] > 0
    middle = box["x"] + box["width"] / 2
    outer = box["y"] + (box["down"] > 0) * box["height"]
    tail = np.round(box["down"] * days.of_picture(lambda picture: picture.tail) / TAIL, 1)
    faded = np.where(is_lost, 0.4, 1.0)
    yield Sprite(
        f"{kind}: neck",
        use(days.id, f"{name}-neck"),
        middle,
        box["near"],
        down=box["down"],
        opacity=faded,
        shown=there,
    )
    yield Sprite(
        f"{kind}: tail", use(days.id, f"{name}-tail"), middle, outer, down=tail, opacity=faded, shown=there
    )
    wrong = days.of_plan(lambda plan: (k := which(plan)) is not None and k == doubted(plan))
    for drawn, shown in (("cabin", ~wrong), ("doubted", wrong)):
        if shown.any():
            yield Sprite(
                f"{kind}: {drawn}",
                use(days.id, f"{name}-{drawn}"),
                **_cabin(box),
                shown=there & ~is_lost & shown,
            )

    def holed(plan: Homeward) -> str:
        k = which(plan)
        if k is None or plan.boats[k].ship.name != HOLED:
            return ""
        return "hole" if plan.boats[k].doubt else "patch"

    mark = days.of_plan(holed)
    for drawn in ("hole", "patch"):
        if (mark == drawn).any():
            yield Sprite(
                f"the {drawn}",
                use(days.id, drawn),
                middle + 4,
                box["near"] + 12 * box["down"],
                shown=mark == drawn,
            )


def _cabin(box: dict[str, Floats]) -> dict[str, Any]:
    """A box of one by one with the station's side on top becomes the cabin."""
    return {
        "x": box["x"],
        "y": box["y"] + (box["down"] < 0) * box["height"],
        "across": box["width"],
        "down": box["down"] * box["height"],
    }


def titles(days: Days) -> Iterator[Sprite | Caption]:
    """What each ship is, what is wrong with it, and that it can be tapped."""
    size = days.frame.size
    for of in (lost, doubted, rigged):
        box = days.boxes(of)
        state = days.of_plan(
            lambda plan, of=of: "" if (k := of(plan)) is None else state_of(plan.boats[k])  # type: ignore[misc]
        )
        yield Caption(state, box["x"] + box["width"] / 2 + 21, _line(box, size), ALARM, shown=state != "")
    for k in range(days.most_boats):
        box = days.boxes(nth(k))
        there = box["there"] > 0
        name = [[name_of(plan.boats[k]) if k < len(plan.boats) else ""] for plan, _ in days.whole]
        yield Caption(name, box["x"] + box["width"] / 2 - 20, _line(box, size), ON_SPACE, "end", shown=there)
        yield Sprite(
            "a sign to tap",
            use(days.id, "sign"),
            box["x"] + box["width"] - 11,
            _band(box, size),
            turn=45.0 * box["lost"],
            shown=there,
        )
        outer = box["y"] + np.where(box["down"] > 0, box["height"] + TAIL, -TAIL)
        yield Sprite(
            "a ship to tap",
            use(days.id, "touch"),
            box["x"],
            box["near"],
            across=box["width"],
            down=outer - box["near"],
            shown=there,
            sets=(1, k + 1),
        )


def _band(box: dict[str, Floats], size: float) -> Floats:
    """The height of what stands beside a neck."""
    return box["near"] + box["down"] * round(0.7 * size)


def _line(box: dict[str, Floats], size: float) -> Floats:
    """The foot of words there."""
    return _band(box, size) + round(0.35 * size)
