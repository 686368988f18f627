"""The walk through the night: its people, its ships and its hour are those of the tables."""

import numpy as np
import pytest

from lib import facts
from lib.live.scene import Sprite
from lib.the_night import orbit, walk

MOMENTS = [walk.moment(k + 1) for k in range(len(walk.MOMENTS))]
SWEEP = walk.sweep()


def shown(name, k):
    """Whether a thing is seen at a moment, and how strongly."""
    (sprite,) = (one for one in SWEEP.scene.narrow.layers
                 if isinstance(one, Sprite) and one.name == name)  # fmt: skip
    at = np.broadcast_to(sprite.shown, SWEEP.shape), np.broadcast_to(sprite.opacity, SWEEP.shape)
    return bool(at[0][k]) and float(at[1][k]) > 0


def docked(utc):
    return {ship.name: len(ship.crew_up) for ship in facts.ships()
            if ship.docking and ship.docking <= utc and (not ship.undocking or utc < ship.undocking)
            }  # fmt: skip


@pytest.mark.parametrize("k", range(len(MOMENTS)))
def test_so_many_people_are_aboard_as_the_ships_have_brought(k):
    there = docked(MOMENTS[k][0].utc)
    assert orbit.ABOARD[k] == sum(there.values())
    assert f"{orbit.ABOARD[k]} people are aboard" in SWEEP.tell(SWEEP.scene.seen, (k,))
    for ship in ("Soyuz MS-08", "Soyuz MS-11"):
        assert shown(ship, k) == (ship in there)


def test_the_moments_stand_in_order_and_each_is_an_event_of_the_table():
    hours = [events[0].utc for events in MOMENTS]
    assert hours == sorted(hours)
    assert len(SWEEP.told) == len(walk.FACTS)


def test_what_lies_on_the_hole_is_what_the_events_tell():
    titles = [events[0].title for events in MOMENTS]
    tape, epoxy = (next(k for k, title in enumerate(titles) if word in title.lower())
                   for word in ("tape", "epoxy"))  # fmt: skip
    for k in range(len(titles)):
        assert shown("tape", k) == (tape <= k < epoxy)
        assert shown("epoxy", k) == (k >= epoxy)
        assert shown("the air that leaves", k) == (k < epoxy)
