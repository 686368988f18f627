"""The race: one answer with the page of the hole, bars as long as physics says, and how it ends."""

import numpy as np
import pytest

from lib.hole_and_patch import pressure_histories
from lib.hole_and_patch.scenario import PATCHES
from lib.hole_and_patch.scenario import Scenario as Hole
from lib.lifeboat_timeline import clock_track, need, race, racing
from lib.lifeboat_timeline.scenario import CREWS, RACES, TESTS
from lib.live.model.scene import Caption, Sprite
from lib.look.words import duration
from lib.parameters import HOLES
from lib.physics import lifeboat
from tests.lifeboat_timeline.conftest import positions, speaks

SWEEP, RACE = race.sweep(), racing.solve()


def at(hole=2, state="asleep", percent=100):
    values = zip((HOLES, CREWS, RACES), (hole, state, percent), strict=True)
    return tuple(live.positions.index(value) for live, value in values)


def placed(position, view="wide"):
    """What stands in one composition there, by name or by its words."""
    scene = SWEEP.scene.views[view]
    every = list(zip(SWEEP.all_layers, SWEEP.values_at(position).layers, strict=True))
    first = 0 if view == "wide" else len(SWEEP.scene.wide.layers)
    return [(layer, here) for layer, here in every[first : first + len(scene.layers)] if here["shown"]]


def words(position, view="wide"):
    return [
        SWEEP.tell(here["text"], position)
        for layer, here in placed(position, view)
        if isinstance(layer, Caption)
    ]


def test_the_hole_page_gives_the_same_time_with_the_same_range():
    """One question, one answer: every hole, the early end, the likely time and the late end."""
    bare = PATCHES.positions.index("none")
    there = pressure_histories.solve(Hole()).leave_after[:, bare].T
    np.testing.assert_allclose(RACE.there, there, rtol=1e-9)
    hole, *_ = at()
    assert duration(RACE.there[1, hole]) == "8.8 days" and duration(RACE.quick[hole]) == "7.2 days"


def test_the_quick_sum_is_short_by_the_law_of_the_notes():
    """R05: from 750 to 490 mmHg the true law gives 750/260 ln(750/490) times as long."""
    np.testing.assert_allclose(RACE.there[1] / RACE.quick, 750 / 260 * np.log(750 / 490))


def test_the_time_needed_is_that_of_the_distributions():
    untested = TESTS.positions.index(0.0)
    np.testing.assert_array_equal(RACE.need, need.solve().needed[:, untested])


@pytest.mark.parametrize("position", positions(SWEEP, 10))
@pytest.mark.parametrize("view", ["wide", "narrow"])
def test_bars_are_as_long_as_their_times(position, view):
    hole, state, percent = position
    scene = SWEEP.scene.views[view]
    edge = 24 if view == "wide" else 16
    room = scene.width - 2 * edge
    bars = {layer.name: here for layer, here in placed(position, view) if isinstance(layer, Sprite)}
    for name, time in (("time needed", RACE.need[1, state]), ("the air", RACE.there[1, hole])):
        expected = max(room * time / RACE.length[hole], clock_track.LEAST)
        assert bars[name]["across"] == pytest.approx(expected, abs=0.01)
    clock = edge + room * RACES.positions[percent] / 100
    assert bars["the clock"]["x"] == pytest.approx(clock, abs=0.01)
    assert speaks(*words(position, view))


@pytest.mark.parametrize(
    ("hole", "percent", "told"),
    [
        (2, 100, {"✓ all sealed in", "air too thin to stay"}),
        (2, 50, {"✓ all sealed in", "there is air enough"}),
        (2, 0, {"on their way", "there is air enough"}),
        (80, 100, {"✗ too late", "air too thin to stay"}),
        (80, 4, {"on their way", "there is air enough"}),
    ],
)
def test_the_clock_tells_what_has_happened_by_then(hole, percent, told):
    states = {"✓ all sealed in", "✗ too late", "on their way", "air too thin to stay", "there is air enough"}
    assert set(words(at(hole, percent=percent))) & states == told


def test_the_axis_holds_both_bars_and_their_ranges():
    assert np.all(RACE.there[2] < RACE.length)
    assert np.all(RACE.need.max() < RACE.length)
    # And is not much longer than the longer of the two.
    assert np.all(RACE.length < 3 * np.maximum(RACE.there[2], RACE.need.max()))


def test_it_is_lost_in_the_end_and_close_in_between():
    ends = [race.verdict(chance) for chance in RACE.chance[:, at()[1]].tolist()]
    assert ends[0] == "They make it." and ends[-1] == "They come too late."
    assert any(end.startswith("It is close") for end in ends)
    assert np.all(np.diff(RACE.chance, axis=0) <= 1e-9)


def test_the_chance_is_that_of_both_samples():
    for hole, state in ((44, "asleep"), (50, "awake")):
        k, crew, _ = at(hole, state)
        needs = need.solve().need[0, crew]
        _, sample = racing.there()
        share = float(lifeboat.chance_in_time(needs, sample[k]))
        assert RACE.chance[k, crew] == pytest.approx(share)
        assert 0.02 < share < 0.98


def test_running_the_clock_changes_the_picture():
    """The first touch does something, and the hole does too."""
    assert words(at(percent=0)) != words(at(percent=100))
    assert SWEEP.values_at(at(2)).headline != SWEEP.values_at(at(20)).headline
