"""Where was this ship, this person?  Told in words, where its ships are lit in the timeline."""

from collections.abc import Sequence
from datetime import datetime

from lib.facts import Ship
from lib.lifeboat_timeline.naming import called, in_full, in_letters, listed, slug, surname
from lib.lifeboat_timeline.scenario import ships_of
from lib.look.words import MONTHS, said_day


def sentence(word: str, name: str = "") -> str:
    """When that ship came and went and with whom, or when that person did and in which ships.

    A person is called by ``name``, or else by the word.  Nothing for no name.
    """
    found = ships_of(word)
    if not found:
        return ""
    short = in_full().get(word, word)
    if short == slug(found[0]):
        return _ship(found[0])
    first, *others = _stays(short, found)
    sentences = [f"{name or surname(word)} flew {first}.", *(f"Then {one}." for one in others)]
    return " ".join([*sentences, "In the picture these ships light up."])


def _ship(ship: Ship) -> str:
    name, launch = called(ship), said_day(ship.launch)
    if not ship.docking:
        return f"{name} was launched on {launch}. It did not reach the station: {ship.notes}."
    port = listed([berth.port for berth in ship.ports])
    places, docking = in_letters(ship.seats, "seats"), said_day(ship.docking)
    text = f"{name}, with {places}, docked on {docking} at {port}."
    if not ship.undocking:
        return f"{text} Up: {_crew(ship.crew_up)}. It was still there when this table was made."
    text += f" It left on {said_day(ship.undocking)}."
    if set(ship.crew_up) == set(ship.crew_down):
        text += f" Up and home: {_crew(ship.crew_up)}."
    else:
        text += f" Up: {_crew(ship.crew_up)}. Home: {_crew(ship.crew_down)}."
    return text + "".join(f" In doubt: {doubt.why}." for doubt in ship.doubtful)


def _crew(names: Sequence[str]) -> str:
    return listed([surname(name) for name in names]) if names else "nobody"


def _stays(person: str, found: Sequence[Ship]) -> list[str]:
    """Each stay: up in which ship and when, and home in which; who is aboard has no way home."""
    ups = sorted((ship.launch, ship) for ship in found if person in ship.crew_up)
    downs = sorted((ship.undocking, ship) for ship in found if person in ship.crew_down and ship.undocking)
    stays = []
    for k, (up, ship) in enumerate(ups):
        home = downs[k] if k < len(downs) else None
        if home is None:
            stays.append(f"up in {slug(ship)} in {_month(up)}")
        elif home[1] is ship:
            stays.append(f"up and home in {slug(ship)}, {_between(up, home[0])}")
        else:
            stays.append(f"up in {slug(ship)} and home in {slug(home[1])}, {_between(up, home[0])}")
    return stays


def _between(start: datetime, end: datetime) -> str:
    """From month to month; the year is told once, if they are in one year or two that follow.

    >>> _between(datetime(2018, 6, 6), datetime(2018, 12, 20))
    'from June to December 2018'
    >>> _between(datetime(2018, 12, 3), datetime(2019, 6, 25))
    'from December 2018 to June of the next year'
    """
    if (start.year, start.month) == (end.year, end.month):
        return f"in {_month(start)}"
    if start.year == end.year:
        return f"from {MONTHS[start.month - 1]} to {_month(end)}"
    if start.year + 1 == end.year:
        return f"from {_month(start)} to {MONTHS[end.month - 1]} of the next year"
    return f"from {_month(start)} to {_month(end)}"


def _month(when: datetime) -> str:
    return f"{MONTHS[when.month - 1]} {when.year}"
