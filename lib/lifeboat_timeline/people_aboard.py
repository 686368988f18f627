"""People in the scene of all days: in a seat, in a place that is none, or without any."""

from collections.abc import Iterator

import numpy as np

from lib.lifeboat_timeline.docking import Picture, Spot, lines
from lib.lifeboat_timeline.drawn import TALL, use
from lib.lifeboat_timeline.every_day import Days
from lib.live.model.scene import Caption, Sprite
from lib.look.materials import ON_CABIN

HOW = {"sits": "in a seat", "rig": "in an improvised place", "stands": "without a seat"}


def aboard(days: Days) -> list[list[str]]:
    """Who is aboard each day: everybody's number is their place, whatever ship is lost."""
    return [[*picture.people] for _, picture in days.whole]


def free_chairs(days: Days) -> Iterator[Sprite]:
    """Those that nobody sits in."""
    free = [
        [seat for seat, (_, kind) in picture.chairs.items() if kind == "free"] for _, picture in days.whole
    ]
    for number in range(max(map(len, free))):

        def chair(day: int, picture: Picture, number: int = number) -> tuple[Spot, str] | None:
            return picture.chairs.get(free[day][number]) if number < len(free[day]) else None

        spots = days.spots(lambda day, p, of=chair: (of(day, p) or (None,))[0])  # type: ignore[misc]
        shown = days.each(lambda day, _, p, of=chair: (of(day, p) or ("", ""))[1] == "free")  # type: ignore[misc]
        yield Sprite("a free chair", use(days.id, "free"), **spots, shown=shown)


def people(days: Days) -> Iterator[Sprite]:
    """Everybody in each way in which they are ever seen, at one place: so they move as one."""
    who = aboard(days)
    for number in range(max(map(len, who))):
        names = [row[number] if number < len(row) else "" for row in who]
        spots = days.spots(lambda day, p, names=names: p.people.get(names[day]))  # type: ignore[misc]
        how = days.each(lambda day, _, p, names=names: _how(p, names[day]))  # type: ignore[misc]
        for drawn, word in HOW.items():
            if (how == drawn).any():
                yield Sprite(f"somebody {word}", use(days.id, drawn), **spots, shown=how == drawn)


def _how(picture: Picture, person: str) -> str:
    """How somebody is drawn; nobody is not."""
    if not person:
        return ""
    rigged = [spot for spot, kind in picture.chairs.values() if kind == "rigged"]
    if person in picture.standing:
        return "stands"
    return "rig" if picture.people[person] in rigged else "sits"


def names(days: Days) -> Iterator[Caption]:
    """Under everybody; then the second lines of the few names that have one."""
    who = aboard(days)
    letters = [picture.letters for _, picture in days.whole]
    written = [[lines(person, most) for person in row] for row, most in zip(who, letters, strict=True)]
    for line in range(2):
        having = [[k for k, name in enumerate(row) if len(name) > line] for row in written]
        for number in range(max(map(len, having))):
            persons = [
                row[has[number]] if number < len(has) else "" for row, has in zip(who, having, strict=True)
            ]
            text = np.array(
                [
                    [lines(person, most)[line] if person else ""]
                    for person, most in zip(persons, letters, strict=True)
                ]
            )
            spots = days.spots(lambda day, p, persons=persons: p.people.get(persons[day]))  # type: ignore[misc]
            y = spots["y"] + TALL * spots["down"] + (1 + 1.05 * line) * days.frame.size
            yield Caption(text, spots["x"], np.round(y), ON_CABIN, "middle", shown=text != "")
