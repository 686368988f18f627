"""The station in space with the ships and people of any day, as a scene: tap a ship to lose it.

Who sits where comes from ``homeward``, where that is drawn from ``docking``, and how from
``drawn``.
"""

from collections.abc import Sequence

from lib.lifeboat_timeline import people_aboard, ships_aboard
from lib.lifeboat_timeline.docking import Frame
from lib.lifeboat_timeline.drawn import backdrop
from lib.lifeboat_timeline.every_day import Days
from lib.lifeboat_timeline.homeward import Homeward
from lib.lifeboat_timeline.naming import people
from lib.live.model.scene import Composition, Scene, Sprite

SUBJECT = "The space station with its ships, and who has a seat in which of them"
DESK, PHONE = Frame(736, 292, 18, 2), Frame(304, 312, 14, 1)
Plans = Sequence[Sequence[Homeward]]


def scene(plans: Plans) -> Scene:
    """Rows are the days, columns the ships that may be lost then."""
    return Scene(
        SUBJECT,
        [[_seen(plan) for plan in row] for row in plans],
        _composition(Days(plans, "at-w", DESK)),
        _composition(Days(plans, "at-n", PHONE)),
        alike=True,
    )


def _seen(plan: Homeward) -> str:
    """What stands there, in words; the sentence under the scene has the names."""
    lost = [ships_aboard.name_of(boat) for boat in plan.boats if boat.written_off]
    ships = {0: "No ship hangs", 1: "One ship hangs"}.get(len(plan.boats), f"{len(plan.boats)} ships hang")
    text = f"{ships} at the station{f', and {lost[0]} is lost' if lost else ''}."
    if plan.without_place:
        count = len(plan.without_place)
        text += f" {people(count)} {'stands' if count == 1 else 'stand'} there without a seat."
    return text


def _composition(days: Days) -> Composition:
    """From the ground up."""
    layers = (
        *ships_aboard.station(days),
        *ships_aboard.ships(days),
        *people_aboard.free_chairs(days),
        *people_aboard.people(days),
        *people_aboard.names(days),
        *ships_aboard.titles(days),
    )
    used = "".join(layer.svg for layer in layers if isinstance(layer, Sprite))
    width, height, size, _ = days.frame
    return Composition(int(width), int(height), size, backdrop(days.id, width, height, used), layers)
