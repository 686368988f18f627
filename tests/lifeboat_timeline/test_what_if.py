"""The autumn that was not: the notes' cases, physics at every position, and words that agree."""

from datetime import datetime, timedelta

import numpy as np
import pytest

from lib import facts
from lib.lifeboat_timeline import autumn_chart, what_if
from lib.lifeboat_timeline.autumn import DAWN, HORIZON, course
from lib.lifeboat_timeline.scenario import AUTUMN, PLACES, REPLACEMENTS, WHAT_IFS
from lib.live.model.layers import Band, Cursor, Curve
from lib.live.model.scene import Caption, Sprite
from lib.physics import lifeboat
from tests.lifeboat_timeline.conftest import layers, positions, speaks

SWEEPS = {str(places): what_if.sweep(str(places)) for places in PLACES.positions}
SWEEP = SWEEPS["0"]


def at(what="written_off", days=73, day=0):
    when = (DAWN + timedelta(days=day)).date().isoformat()
    values = zip((WHAT_IFS, REPLACEMENTS, AUTUMN), (what, days, when), strict=True)
    return tuple(live.positions.index(value) for live, value in values)


def values(position):
    what, days, day = position
    return WHAT_IFS.positions[what], REPLACEMENTS.positions[days], day


def seen(position, places="0"):
    """What the film shows: each thing on a phone by its name, and every word."""
    sweep = SWEEPS[places]
    narrow = {*map(id, sweep.scene.narrow.layers)}
    shown = [
        (layer, drawn)
        for kind in (Sprite, Caption)
        for layer, drawn in layers(sweep, position, kind)
        if id(layer) in narrow
    ]
    things = {layer.name: drawn for layer, drawn in shown if isinstance(layer, Sprite)}
    return things, {drawn["text"] for layer, drawn in shown if isinstance(layer, Caption)}


def test_as_it_was_is_the_history_of_the_table():
    """Six, three from 4 October, six from 3 December, three from the 20th [SPACEFACTS-TIMES]."""
    real = course("as_it_was", 73)
    steps = [(int(day), int(a), int(s)) for day, a, s in zip(real.day, real.aboard, real.seats, strict=True)]
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
    told = SWEEP.values_at(at(days=73)).sentence
    assert "An empty ship docks on 11 November. For 73\u202fdays" in told or "For 73 days" in told


@pytest.mark.parametrize("days", REPLACEMENTS.positions)
def test_lacks_by_hand(days):
    """Nobody but the three of MS-09 lacks a seat; without MS-08 nobody has one."""
    ms08 = (datetime.fromisoformat("2018-10-04T07:57+00:00") - DAWN) / timedelta(days=1)
    off, home, fails = (course(what, days) for what in ("written_off", "three_home", "launch_fails"))
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
    seen = SWEEP.values_at(at())
    assert "its time is nearly up" in seen.sentence
    assert {"200\u202fdays", "7 October 2018"} <= {*seen.numbers}


def test_nobody_is_lost_in_any_course():
    for what in WHAT_IFS.positions:
        for one in (course(what, days) for days in (20, 73, 120)):
            came = sum(ship.crew_up_n for ship in one.ships)
            left = sum(ship.crew_down_n for ship in one.ships if ship.undocking)
            assert lifeboat.aboard_and_seats(one.ships, DAWN).aboard == 6
            assert came - left in (0, 3)


@pytest.mark.parametrize("position", positions(SWEEP, 25))
@pytest.mark.parametrize("places", PLACES.positions)
def test_picture_numbers_and_words_say_the_same(position, places):
    what, days, day = values(position)
    sweep = SWEEPS[places]
    one, told = course(what, days), sweep.values_at(position)
    ((_, people),) = layers(sweep, position, Curve, "people")
    ((_, fitted),) = layers(sweep, position, Curve, "seats")
    for curve, counts in ((people, one.aboard), (fitted, one.seats)):
        for since, count in zip(one.day, counts, strict=True):
            k = np.searchsorted(curve["x"], since + 1e-6, side="right") - 1
            assert curve["y"][k] == count
    ((_, dot),) = layers(sweep, position, Cursor)
    assert (dot["x"], dot["y"]) == (day, one.at(day)[0])
    ((_, gap),) = layers(sweep, position, Band, "people without a sound seat")
    lacking = np.sum((gap["high"] - gap["low"])[:-1] * np.diff(gap["x"]))
    edges = np.append(one.day, HORIZON)
    assert lacking == pytest.approx(np.maximum(0, one.aboard - one.sound_seats) @ np.diff(edges), abs=1e-6)
    assert told.numbers[:3] == (
        str(one.short),
        autumn_chart.time_of(one.short_days),
        autumn_chart.time_of(one.bare_days),
    )
    for length in (one.short_days, one.bare_days):
        if length >= 2:
            assert f"{length:.0f} days" in told.sentence
    assert ("improvised place" in told.sentence) == (places != "0" and what != "as_it_was")
    assert speaks(told.headline, told.sentence, *told.numbers)


@pytest.mark.parametrize("position", positions(SWEEP, 25))
def test_the_film_shows_who_has_a_seat_on_the_day(position):
    """Counted by the shared physics over the flights of that course."""
    what, days, day = values(position)
    things, words = seen(position)
    head = lifeboat.aboard_and_seats(course(what, days).ships, DAWN + timedelta(days=day))
    lacking = head.aboard - head.seats
    assert ("three people without a seat" in things) == (lacking > 0) == ("no seat" in words)
    assert lacking in (0, 3)
    told = SWEEP.values_at(position).headline
    if lacking:
        assert "no seat home" in told or "no ship is left" in told
    docked = {ship.name for ship in head.docked if ship.seats}
    for name in ("Soyuz MS-08", "Soyuz MS-09"):
        there = name in things and abs(things[name]["y"] - 146) < 40
        assert there == (name in docked), name


def test_who_leaves_fails_and_comes_is_told_on_its_day():
    """4 October, 11 October, 3 and 20 December 2018 [SPACEFACTS-TIMES]."""
    told = {day: seen(at("as_it_was", day=day))[1] for day in (0, 3, 36, 45, 96, 114)}
    for day, words in zip(
        told,
        (
            "MS-09 has a hole",
            "the hole is sealed",
            "MS-08 goes home",
            "MS-10 fails",
            "MS-11 docks",
            "MS-09 goes home",
        ),
        strict=True,
    ):
        assert words in told[day]
    things, _ = seen(at("as_it_was", day=45))
    assert "the launch that failed" in things
    assert "the launch that failed" not in seen(at("as_it_was", day=96))[0]
    assert "and its two people land safely" in SWEEP.values_at(at("as_it_was", day=45)).headline


def test_three_wait_until_a_ship_is_there_and_then_sit_in_it():
    for day, waits in ((0, True), (72, True), (75, False)):
        things, _ = seen(at(day=day))
        assert ("three people without a seat" in things) == waits
        assert ("the ship that came" in things) == (not waits)


def test_improvised_places_are_told_where_they_are():
    for places in PLACES.positions:
        for what, day in (("written_off", 0), ("written_off", 39), ("as_it_was", 0)):
            _, words = seen(at(what, day=day), places)
            told = any("improvised" in word for word in words)
            assert told == (places != "0" and what == "written_off" and day == 0)
