"""The scene of any day draws what physics counts: ships, seats and people, each once and apart."""

import itertools

import numpy as np
import pytest

from lib import facts
from lib.lifeboat_timeline import chairs, homeward
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.aboard import DESK, PHONE
from lib.lifeboat_timeline.docking import pictures
from lib.lifeboat_timeline.drawn import TALL
from lib.lifeboat_timeline.naming import slug, surname
from lib.lifeboat_timeline.scenario import DATES, LOST, LOSTS, STATES, Scenario
from lib.live.model.scene import Caption, Sprite
from lib.physics import lifeboat

SWEEP = chairs.sweep()
VIEWS = {"wide": DESK, "narrow": PHONE}
LOT = np.random.default_rng(2018)
DRAWN = [
    *LOT.choice(len(STATES), 12, replace=False).tolist(),
    0,
    *(STATES.index(day) for day in STATES if day.isoformat() in ("2018-08-30", "2024-09-07")),
]


def losses(state):
    return [LOST.options[k] for k in LOSTS.offered[state]]


def plans(state):
    return [homeward.solve(Scenario(date=STATES[state], lost=lost)) for lost in losses(state)]


def seen(state, lost, view):
    """What is drawn in one view, with its numbers."""
    where = DATES.stop([STATES[state].isoformat()])[0], LOSTS.stop([lost])[0]
    layers = SWEEP.scene.views[view].layers
    first = len(SWEEP.scene.wide.layers) if view == "narrow" else 0
    values = SWEEP.values_at(where).layers[first : first + len(layers)]
    return [(layer, at) for layer, at in zip(layers, values, strict=True) if at["shown"]]


def count(found, name):
    return sum(isinstance(layer, Sprite) and layer.name == name for layer, _ in found)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", DRAWN)
def test_everybody_is_drawn_once_as_physics_seats_them(state, view):
    when = controls.moment(STATES[state])
    for lost in losses(state):
        gone = [ship.name for ship in facts.ships() if slug(ship) == lost]
        head = lifeboat.aboard_and_seats(facts.ships(), when, lost=gone)
        places = lifeboat.way_home(facts.ships(), when, lost=gone)
        found = seen(state, lost, view)
        standing = sum(place.ship is None for place in places)
        rigged = sum(place.standing == "improvised" for place in places)
        assert count(found, "somebody without a seat") == standing
        assert count(found, "somebody in an improvised place") == rigged
        assert count(found, "somebody in a seat") == head.aboard - standing - rigged
        assert count(found, "a free chair") == head.seats - (head.aboard - standing - rigged)
        assert count(found, "a ship that is lost") == (lost != "none")
        words = [at["text"] for layer, at in found if isinstance(layer, Caption)]
        assert ("no seat" in words) == (standing > 0)
        told = "".join(words)
        for part in (
            part for place in places for part in surname(place.person).replace("-", "- ").split(" ")
        ):
            assert part in told


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", range(len(STATES)))
def test_nothing_leaves_the_picture_and_nobody_stands_on_another(state, view):
    frame = VIEWS[view]
    for picture in pictures(plans(state), frame):
        top, high = picture.station
        boxes = [(box.x, box.y, box.width, box.height) for box in picture.boats.values()]
        boxes.append((0.0, top, frame.width, high))
        for x, y, wide, tall in boxes:
            assert x >= 0 and x + wide <= frame.width
            assert y >= 0 and y + tall <= frame.height
        for one, other in itertools.combinations(boxes, 2):
            apart = (
                one[0] + one[2] <= other[0],
                other[0] + other[2] <= one[0],
                one[1] + one[3] <= other[1],
                other[1] + other[3] <= one[1],
            )
            assert any(apart), (picture.boats, picture.station)
        assert picture.size >= 0.15
        spots = [*picture.people.values()]
        for (x, y, size), (left, upper, _) in itertools.combinations(spots, 2):
            assert abs(x - left) >= 60 or abs(y - upper) >= TALL * size + frame.size
        homes = [
            box
            for box in boxes
            for x, y, _ in spots
            if box[0] < x < box[0] + box[2] and box[1] < y < box[1] + box[3]
        ]
        assert len(homes) == len(spots)


@pytest.mark.parametrize("state", DRAWN)
def test_a_ship_is_a_target_for_a_finger_and_sets_the_control_as_it_is_called(state):
    names = losses(state)
    for view, lost in itertools.product(VIEWS, names):
        targets = [
            (layer, at) for layer, at in seen(state, lost, view) if isinstance(layer, Sprite) and layer.sets
        ]
        assert [layer.sets for layer, _ in targets] == [(1, k + 1) for k in range(len(names) - 1)]
        for _, at in targets:
            assert at["across"] >= 44 and abs(at["down"]) >= 44


def test_a_ship_that_is_lost_moves_no_other_ship_on_the_morning_of_the_leak():
    state = STATES.index(controls.LEAK_DAY)
    whole, *without = pictures(plans(state), PHONE)
    for k, picture in enumerate(without):
        assert picture.boats[1 - k] == whole.boats[1 - k]


def test_the_hole_is_marked_until_it_is_sealed_and_the_patch_from_then_on():
    for day, mark in (("2018-08-30", "the hole"), ("2018-08-31", "the patch")):
        state = max(k for k, first in enumerate(STATES) if first.isoformat() <= day)
        names = {layer.name for layer, _ in seen(state, "none", "narrow") if isinstance(layer, Sprite)}
        assert names & {"the hole", "the patch"} == {mark}
