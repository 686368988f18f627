"""The clock: closed forms worked by hand, and a picture that says what the sentence says."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.lifeboat_timeline import reserve, story
from lib.lifeboat_timeline.scenario import HOLE_MM, Scenario

HOUR, DAY = 3600, 86_400


def test_two_millimetres_leave_about_a_week():
    """R06 (916 m³, coefficient 0.8: 175 h from 748 mmHg), here with 944 m³, 0.84 and 750 mmHg."""
    clock = reserve.solve(Scenario())
    by_hand = 175 * (944 / 916) * (0.80 / 0.84) * ((750 - 490) / 750) / ((748 - 490) / 748)
    assert clock.own[1] / HOUR == pytest.approx(by_hand, rel=0.01)
    assert clock.own_exponential / clock.own[1] == pytest.approx(
        750 / 260 * np.log(750 / 490), rel=1e-6
    )
    assert "7.2 days" in reserve.headline(clock)
    assert "14 to 18 days" in reserve.sentence(clock)


def test_the_reported_rates_give_the_linear_reserve():
    """260 mmHg at 0.8 and at 0.6 mmHg an hour."""
    clock = reserve.solve(Scenario())
    np.testing.assert_allclose(np.array(clock.reported) / HOUR, [260 / 0.8, 260 / 0.6])


def test_a_hole_four_times_as_wide_leaves_a_sixteenth():
    small, large = (reserve.solve(Scenario(hole_mm=mm)).own[1] for mm in (2.0, 8.0))
    assert small / large == pytest.approx(16)


def test_the_widest_holes_stand_exactly_at_the_limits():
    clock = reserve.solve(Scenario())
    for widest, limit in zip(clock.widest_mm, clock.limits, strict=True):
        assert reserve.solve(Scenario(hole_mm=widest)).own[1] == pytest.approx(limit)
    assert clock.limits == (600, 1800)


@pytest.mark.parametrize(
    ("hole_mm", "words"),
    [
        (2, "belong to holes of 37 to 64"),
        (50, "under the 30 minutes"),
        (90, "under the 10 minutes"),
    ],
)
def test_the_sentence_says_on_which_side_of_the_limits_a_hole_is(hole_mm, words):
    assert words in reserve.sentence(reserve.solve(Scenario(hole_mm=hole_mm)))


@given(st.floats(HOLE_MM.low, HOLE_MM.high))
@settings(max_examples=40, deadline=None)
def test_any_hole_gives_a_picture_and_words(hole_mm):
    clock = reserve.solve(Scenario(hole_mm=hole_mm))
    picture = reserve.figure(clock)
    (point,) = [trace for trace in picture.data if trace.mode == "markers"]
    assert point.x[0] == hole_mm
    assert point.y[0] == pytest.approx(clock.own[1])
    (line,) = [trace for trace in picture.data if trace.name == "straight-line rule"]
    assert np.interp(np.log(hole_mm), np.log(line.x), np.log(line.y)) == pytest.approx(
        np.log(clock.own[1]), abs=1e-6
    )
    assert clock.own[0] <= clock.own[1] <= clock.own[2]
    assert clock.own[1] < clock.own_exponential
    for words in (reserve.headline(clock), reserve.sentence(clock)):
        assert not re.search(r"nan|inf|None|\[|\{|  ", words)
    assert reserve.rows(clock) and reserve.symbols(clock)


def test_both_limits_and_the_reported_rates_are_in_the_picture_from_the_start():
    picture = reserve.figure(reserve.solve(Scenario()))
    names = [trace.name for trace in picture.data]
    assert {"station", "Mir", "reported, 30 August 2018"} <= set(names)


def test_the_prose_accuses_nobody():
    text = " ".join(story.paragraphs())
    assert "never established" in text
    assert "60.4 days" in text and "3 December 2018" in text
