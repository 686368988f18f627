"""The walk through the night: its people, its ships and its hour are those of the tables."""

import numpy as np
import pytest

from lib import facts
from lib.live.model.scene import Sprite
from lib.the_night import orbit, walk

MOMENTS = [walk.moment(k + 1) for k in range(len(walk.MOMENTS))]
SWEEP = walk.sweep()


def shown(name, k):
    """Whether a thing is seen at a moment, and how strongly."""
    (sprite,) = (one for one in SWEEP.scene.narrow.layers if isinstance(one, Sprite) and one.name == name)
    at = np.broadcast_to(sprite.shown, SWEEP.shape), np.broadcast_to(sprite.opacity, SWEEP.shape)
    return bool(at[0][k]) and float(at[1][k]) > 0


def docked(utc):
    return {
        ship.name: len(ship.crew_up)
        for ship in facts.ships()
        if ship.docking and ship.docking <= utc and (not ship.undocking or utc < ship.undocking)
    }


@pytest.mark.parametrize("k", range(len(MOMENTS)))
def test_so_many_people_are_aboard_as_the_ships_have_brought(k):
    there = docked(MOMENTS[k][0].utc)
    assert orbit.ABOARD[k] == sum(there.values())
    assert f"{orbit.ABOARD[k]} people are aboard" in SWEEP.tell(SWEEP.scene.seen, (k,))
    for ship in ("Soyuz MS-08", "Soyuz MS-11"):
        assert shown(ship, k) == (ship in there)


@pytest.mark.parametrize(
    ("thing", "title"),
    [
        ("hatches shut", "Hatch by hatch to the hole"),
        ("oxygen", "Back at 750\u202fmmHg"),
        ("Soyuz MS-10", "Soyuz MS-10 aborts on the way up"),
        ("the hole burns up", "Soyuz MS-09 leaves the station"),
    ],
)
def test_what_happens_once_is_drawn_at_its_moment_and_at_no_other(thing, title):
    seen = [MOMENTS[k][0].title for k in range(len(MOMENTS)) if shown(thing, k)]
    assert seen == [title]


def test_the_pressure_is_told_as_it_was():
    """What the arrow points at: down while air leaks, level under epoxy, up when oxygen comes."""
    arrows = next(
        one.turn
        for one in SWEEP.scene.narrow.layers
        if isinstance(one, Sprite) and one.name == "what the pressure does"
    )
    titles = [events[0].title for events in MOMENTS]
    back = titles.index("Back at 750\u202fmmHg")
    for k, turn in enumerate(arrows):
        words = {one.get("text", "") for one in SWEEP.values_at((k,), "mmHg").layers}
        if k == back:
            assert turn < 0 and "750\u202fmmHg" in words
        elif shown("the air that leaves", k):
            assert turn > 0 and words & {"falls", "falls more slowly"}
        else:
            assert turn == 0 and "holds" in words


def test_each_bar_of_a_shut_hatch_stands_where_two_rooms_meet():
    rooms = [(x, y, x + w, y + h) for _, x, y, w, h, _ in orbit.MODULES]
    met = set()  # between Unity and Zarya lies an adapter of 22
    for x, y, across, down in orbit.HATCHES:
        touched = {
            k
            for k, (left, top, right, bottom) in enumerate(rooms)
            if left - 22 <= x + across / 2 <= right + 22 and top - 3 <= y + down / 2 <= bottom + 3
        }
        assert len(touched) == 2
        met.add(frozenset(touched))
    assert len(met) == len(orbit.HATCHES) == len(rooms) - 1  # all that are joined


def test_as_many_people_are_drawn_as_are_aboard():
    for k in range(len(MOMENTS)):
        drawn = sum(
            bool(at["shown"])
            for one, at in zip(
                SWEEP.scene.narrow.layers,
                SWEEP.values_at((k,)).layers[-len(SWEEP.scene.narrow.layers) :],
                strict=True,
            )
            if getattr(one, "name", "") == "a person aboard"
        )
        assert drawn == orbit.ABOARD[k]


def test_the_moments_stand_in_order_and_each_is_an_event_of_the_table():
    hours = [events[0].utc for events in MOMENTS]
    assert hours == sorted(hours)
    assert len(SWEEP.citations) == len(walk.FACTS)


def test_what_lies_on_the_hole_is_what_the_events_tell():
    titles = [events[0].title for events in MOMENTS]
    tape, epoxy = (
        next(k for k, title in enumerate(titles) if word in title.lower()) for word in ("tape", "epoxy")
    )
    for k in range(len(titles)):
        assert shown("tape", k) == (tape <= k < epoxy)
        assert shown("epoxy", k) == (k >= epoxy)
        assert shown("the air that leaves", k) == (k < epoxy)
