"""The autumn that was not: the notes' cases, physics at every position, and words that agree."""

from datetime import datetime, timedelta

import numpy as np
import pytest

from lib import facts
from lib.lifeboat_timeline import autumn, autumn_chart, what_if
from lib.lifeboat_timeline.autumn import DAWN, HORIZON, course
from lib.lifeboat_timeline.scenario import PLACES, REPLACEMENTS, WHAT_IFS
from lib.live.layers import Band, Curve, Label, Marker, Shape
from lib.physics import lifeboat
from tests.lifeboat_timeline.conftest import layers, positions, speaks

SWEEP = what_if.sweep()


def at(what="written_off", days=73, places="0"):
    values = zip((WHAT_IFS, REPLACEMENTS, PLACES), (what, days, places), strict=True)
    return tuple(live.positions.index(value) for live, value in values)


def values(position):
    lives = zip((WHAT_IFS, REPLACEMENTS, PLACES), position, strict=True)
    return [live.positions[k] for live, k in lives]


def test_as_it_was_is_the_history_of_the_table():
    """Six, three from 4 October, six from 3 December, three from the 20th [SPACEFACTS-TIMES]."""
    real = course("as_it_was", 73)
    steps = [
        (int(day), int(a), int(s))
        for day, a, s in zip(real.day, real.aboard, real.seats, strict=True)
    ]
    assert steps == [(0, 6, 6), (0, 6, 6), (35, 3, 3), (95, 6, 6), (111, 3, 3)]
    table = facts.ships()
    for day in np.arange(0.1, HORIZON - 1, 7.3):
        head = lifeboat.aboard_and_seats(table, DAWN + timedelta(days=float(day)))
        k = int(np.searchsorted(real.day, day, side="right")) - 1
        got = (real.aboard[k], real.seats[k], real.sound_seats[k])
        assert got == (head.aboard, head.seats, head.sound_seats)


def test_the_only_ship_for_sixty_days():
    """Notes, section 0: 4 October to 3 December 2018, 60.4 days with MS-09 alone."""
    real = course("as_it_was", 73)
    assert real.arrives - real.leaves == pytest.approx(facts.fact("one_ship_2018").number, abs=0.05)
    assert real.bare_days == 0
    assert real.short_days * 24 == pytest.approx(14)  # in doubt from 06:00 to 20:00


def test_a_replacement_as_slow_as_ms23_docks_on_11_november():
    """Case D07 of the notes."""
    seen = SWEEP.values_at(at(days=73))
    assert "An empty ship docks on 11 November, day 73." in seen.sentence


@pytest.mark.parametrize("days", REPLACEMENTS.positions)
def test_lacks_by_hand(days):
    """Nobody but the three of MS-09 lacks a seat; without MS-08 nobody has one."""
    ms08 = (datetime.fromisoformat("2018-10-04T07:57+00:00") - DAWN) / timedelta(days=1)
    off, home, fails = (
        course(what, days) for what in ("written_off", "three_home", "launch_fails")
    )
    again = 53 + 8.88 / 24  # MS-10, 11 October 08:40, to MS-11, 3 December 17:33
    assert (off.short, home.short, fails.short) == (3, 3, 3)
    assert off.short_days == home.short_days == pytest.approx(days)
    assert fails.short_days == pytest.approx(days + again, abs=0.01)
    assert off.bare_days == pytest.approx(max(0, days - ms08), abs=0.01)
    assert fails.bare_days == pytest.approx(days + again - ms08, abs=0.01)
    assert home.bare_days == pytest.approx(days - 1)
    for one in (off, home, fails):
        assert (one.aboard[-1], one.seats[-1], one.sound_seats[-1]) == (3, 3, 3)


def test_ms08_had_three_days_left():
    assert "its 200 days end on 7 October" in SWEEP.values_at(at()).sentence


def test_nobody_is_lost_in_any_course():
    for what in WHAT_IFS.positions:
        for one in (course(what, days) for days in (20, 73, 120)):
            came = sum(ship.crew_up_n for ship in one.ships)
            left = sum(ship.crew_down_n for ship in one.ships if ship.undocking)
            assert lifeboat.aboard_and_seats(one.ships, DAWN).aboard == 6
            assert came - left in (0, 3)


@pytest.mark.parametrize("position", positions(SWEEP, 25))
def test_picture_numbers_and_words_say_the_same(position):
    what, days, places = values(position)
    one, seen = course(what, days), SWEEP.values_at(position)
    ((_, people),) = layers(SWEEP, position, Curve, "people")
    ((_, fitted),) = layers(SWEEP, position, Curve, "seats")
    for curve, counts in ((people, one.aboard), (fitted, one.seats)):
        for day, count in zip(one.day, counts, strict=True):
            k = np.searchsorted(curve["x"], day + 1e-6, side="right") - 1
            assert curve["y"][k] == count
    ((_, gap),) = layers(SWEEP, position, Band, "people without a sound seat")
    lacking = np.sum((gap["high"] - gap["low"])[:-1] * np.diff(gap["x"]))
    edges = np.append(one.day, HORIZON)
    assert lacking == pytest.approx(
        np.maximum(0, one.aboard - one.sound_seats) @ np.diff(edges), abs=1e-6
    )
    assert seen.numbers[:3] == (
        str(one.short), autumn_chart.time_of(one.short_days), autumn_chart.time_of(one.bare_days),
    )  # fmt: skip
    for length in (one.short_days, one.bare_days):
        if length >= 2:
            assert f"{length:.0f} days" in seen.sentence
    assert ("improvised place" in seen.sentence) == (places != "0" and what != "as_it_was")
    assert speaks(seen.headline, seen.sentence, *seen.numbers)


def test_who_stands_and_who_sits():
    def count(position, name):
        return len(layers(SWEEP, position, Shape, name))

    assert (count(at("as_it_was"), "head"), count(at("as_it_was"), "chair")) == (6, 6)
    assert (count(at(), "head"), count(at(), "chair")) == (6, 3)
    assert (count(at("three_home"), "head"), count(at("three_home"), "chair")) == (3, 0)
    for places in PLACES.positions:
        chairs = count(at(places=places), "improvised") - (places != "0")
        assert chairs == int(places)
    names = {values["text"] for _, values in layers(SWEEP, at(), Shape, "name")}
    crew = [p for name in ("MS-08", "MS-09") for p in autumn.soyuz(name).crew_down]
    assert {part for person in crew for part in person.replace("-", "- ").split()} <= names


def test_the_state_of_a_ship_is_told_by_word_and_stroke():
    strokes = {}
    for what, state in (("as_it_was", "in doubt"), ("written_off", "written off")):
        ((hull, _),) = layers(SWEEP, at(what), Shape, f"MS-09, {state}")
        words = [values["text"] for _, values in layers(SWEEP, at(what), Shape, "ship's name")]
        assert any(word.endswith(state) for word in words)
        strokes[state] = hull.stroke
    assert len(set(strokes.values())) == 2


def test_how_long_others_took_stands_in_the_picture():
    """MS-22 to MS-23, 73 days (case D01); Shenzhou-20 to 22, 5 to 25 November 2025."""
    for name, days in (("MS-23", 73), ("empty Shenzhou-22", 20)):
        ((_, mark),) = layers(SWEEP, at("as_it_was"), Marker, name)
        assert mark["x"] == days


def test_names_of_moments_stand_on_the_side_with_room():
    for days in REPLACEMENTS.positions:
        for _, word in layers(SWEEP, at(days=days), Label):
            if word["text"] == "empty ship docks":
                assert word["anchor"] == ("end" if days > 90 else "start")
