"""Who hangs there on a day: every name in its ship, nobody twice, no warning missing."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.lifeboat_timeline import hanging, homeward, timeline
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.naming import surname
from lib.lifeboat_timeline.scenario import STATES, Scenario
from lib.live.model.layers import Shape
from lib.physics import lifeboat
from tests.lifeboat_timeline.conftest import layers

SWEEP = timeline.sweep()


def seen(day, name):
    """The words of the window on a day, of shapes of one name."""
    position = (controls.DATES.stop([str(day)])[0], 0)
    return [at["text"] for _, at in layers(SWEEP, position, Shape, name) if "text" in at]


@given(st.dates(controls.DATE.low, controls.DATE.high))
@settings(max_examples=40, deadline=None)
def test_everybody_aboard_is_named_once(day):
    aboard = lifeboat.people_aboard(facts.ships(), controls.moment(day))
    named = "".join(text for text in seen(day, "person") if not text.endswith("free"))
    assert sorted(named) == sorted("".join(map(surname, aboard)))
    position = (controls.DATES.stop([str(day)])[0], 0)
    assert len(layers(SWEEP, position, Shape, "somebody")) == len(aboard)


@pytest.mark.parametrize(
    ("day", "calm", "warned", "unsure"),
    [
        ("2018-08-30", ["Soyuz MS-08"], ["MS-09: in doubt"], 3),
        ("2024-09-08", ["Soyuz MS-25"], ["Crew-8: too full"], 2),
        ("2018-10-12", ["Soyuz MS-09"], [], 0),
        ("2000-11-02", [], [], 0),
    ],
)
def test_each_ship_is_named_and_warned_of(day, calm, warned, unsure):
    assert seen(day, "ship's name") == calm and seen(day, "ship's warning") == warned
    position = (controls.DATES.stop([day])[0], 0)
    assert len(layers(SWEEP, position, Shape, "no sound seat")) == unsure


def test_every_state_of_the_station_fits_its_places():
    for day in STATES:
        plan = homeward.solve(Scenario(date=day))
        hung = hanging._hung(plan)
        assert len(hung) == len(hanging.NARROW.places)
        for boat, place in zip(hung, hanging.NARROW.places, strict=True):
            assert len(hanging.lines(boat)) <= place.lines, day
        # Of two ships one below the other, the upper one leaves room.
        for upper, lower in ((0, 3), (1, 2)):
            if hung[lower] is not None:
                assert len(hanging.lines(hung[upper])) <= 4, day


def test_a_button_leads_to_the_day_that_it_names():
    marks = dict(controls.FAMOUS.marks)
    full = dt.date.fromisoformat(marks["13 aboard"])
    assert controls.headcount(full).aboard == 13
    assert max(controls.headcount(day).aboard for day in STATES) == 13
    assert marks["the leak"] == "2018-08-30" and marks["one ship"] == "2018-10-12"
    first = dt.date.fromisoformat(marks["the first crew"])
    assert controls.headcount(first).aboard == 3


def test_both_compositions_hold_the_same_words_in_other_places():
    narrow, wide = SWEEP.drawing.shapes, SWEEP.drawing.wide.shapes
    assert len(narrow) == len(wide)
    moved = [
        one.name
        for one, other in zip(narrow, wide, strict=True)
        if any(not np.array_equal(one.at[key], other.at[key]) for key in one.at)
    ]
    assert "person" in moved and "ship" in moved
