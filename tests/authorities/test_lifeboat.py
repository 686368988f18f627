"""Other people's numbers for seats, people and reserve time; each row names where it stands."""

from datetime import datetime

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from lib import facts
from lib.physics import lifeboat, orifice
from tests.facts.counted import as_of

MMHG = 133.322


def at(text):
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "aboard", "seats", "sound_seats"),
    [
        ("2001-01-15T12:00Z", 3, 3, 3),  # C01: one Soyuz
        ("2009-06-15T12:00Z", 6, 6, 6),  # C03: first two-Soyuz lifeboat
        ("2018-06-05T12:00Z", 3, 3, 3),  # C06: between MS-07 and MS-09
        ("2018-08-30T06:00Z", 6, 6, 3),  # C07: the leak morning, MS-09 in doubt
        ("2018-10-12T12:00Z", 3, 3, 3),  # C09: day after the MS-10 abort
        ("2018-12-10T12:00Z", 6, 6, 6),  # C10: MS-09 and MS-11
        ("2020-05-15T12:00Z", 3, 3, 3),  # C12: last month before Dragon
        ("2022-12-20T12:00Z", 7, 7, 4),  # C15: MS-22 for an emergency only
        ("2024-09-08T12:00Z", 9, 7, 7),  # C17: Starliner left empty; improvised places do not count
        ("2024-09-30T12:00Z", 11, 11, 11),  # C19: Crew-9 brought two free seats
        ("2026-07-20T12:00Z", 10, 10, 10),  # C21: handover MS-28 to MS-29
    ],
)
def test_head_counts(when, aboard, seats, sound_seats):
    """Lifeboat cases C01 to C21, counted from [SPACEFACTS-TIMES] and the press of the day."""
    count = lifeboat.aboard_and_seats(facts.ships(), at(when))
    assert (count.aboard, count.seats, count.sound_seats) == (aboard, seats, sound_seats)
    assert len(lifeboat.people_aboard(facts.ships(), at(when))) == aboard


def test_the_leak_morning_without_ms09():
    """C07: six people, three seats, short three."""
    count = lifeboat.aboard_and_seats(facts.ships(), at("2018-08-30T06:00Z"), lost=["Soyuz MS-09"])
    assert (count.aboard, count.seats, count.short) == (6, 3, 3)
    assert [ship.name for ship in count.docked] == ["Soyuz MS-08", "Soyuz MS-09"]


def test_who_was_aboard_on_the_leak_morning():
    """Seating list in the notes of a listener and [SPACEFACTS-TIMES]."""
    people = lifeboat.people_aboard(facts.ships(), at("2018-08-30T06:00Z"))
    assert set(people) == {
        *("Artemyev", "Arnold", "Feustel"),
        *("Prokopyev", "Gerst", "Aunon-Chancellor"),
    }


def stretches(chosen):
    """Beginnings and lengths in days of the unbroken stretches where ``chosen`` holds."""
    time = lifeboat.history(facts.ships()).time
    edges = np.diff(np.concatenate([[False], chosen, [False]]).astype(int))
    first, last = time[np.flatnonzero(edges == 1)], time[np.flatnonzero(edges == -1)]
    return list(zip(first.astype(str), (last - first) / np.timedelta64(1, "D"), strict=True))


def test_the_only_time_with_more_people_than_seats():
    """D02: 22.98 days from Starliner's undocking to Crew-9's docking, two seats short."""
    past = lifeboat.history(facts.ships())
    (only,) = stretches(past.aboard > past.seats)
    assert only == ("2024-09-06T22:04:00", pytest.approx(22.98, abs=0.05))
    assert set((past.aboard - past.seats)[past.aboard > past.seats]) == {2}


def test_the_winter_without_ms22():
    """D01: 73.0 days with four sound seats for seven people."""
    past = lifeboat.history(facts.ships())
    found = dict(stretches((past.aboard == 7) & (past.sound_seats == 4)))
    assert found == {"2022-12-15T00:45:00": pytest.approx(73.0, abs=0.1)}


def test_the_autumn_with_ms09_alone():
    """Lifeboat notes, section 0: 60.4 days, 4 October to 3 December 2018."""
    past = lifeboat.history(facts.ships())
    found = dict(stretches(past.docked == 1))
    assert found["2018-10-04T07:57:32"] == pytest.approx(60.4, abs=0.05)


def test_share_of_time_with_one_ship():
    """Lifeboat notes, section 0: 17.8 % since 29 May 2009; they cut the days to 1,117."""
    past = lifeboat.history(as_of())
    since = past.time >= np.datetime64("2009-05-29T12:34")
    days = np.diff(past.time)[since[:-1]] / np.timedelta64(1, "D")
    alone = days[(past.docked == 1)[since][:-1]].sum()
    assert int(alone) == 1117
    assert facts.fact("one_ship_days").number == round(alone) == 1118
    assert facts.fact("one_ship_share").number == round(100 * alone / days.sum(), 1) == 17.8


@pytest.mark.parametrize(
    ("start_mmhg", "linear_h", "exponential_h"),
    [(735, 408.3, 496.7), (748, 430.0, 527.3)],  # R01, R02
)
def test_reserve_at_the_rate_heard_in_2018(start_mmhg, linear_h, exponential_h):
    """0.6 mmHg/h, floor 490 mmHg: closed forms worked by hand."""
    inputs = (start_mmhg * MMHG, 0.6 * MMHG / 3600, 490 * MMHG)
    assert lifeboat.reserve_time(*inputs) / 3600 == pytest.approx(linear_h, abs=0.1)
    by_law = lifeboat.reserve_time(*inputs, law="exponential")
    assert by_law / 3600 == pytest.approx(exponential_h, abs=0.1)


def test_the_linear_rule_is_short_by_a_fifth():
    """R05: exponential over linear is 1.235 at 760 mmHg."""
    linear = lifeboat.reserve_time(760 * MMHG, 1.0, 490 * MMHG)
    by_law = lifeboat.reserve_time(760 * MMHG, 1.0, 490 * MMHG, "exponential")
    assert by_law / linear == pytest.approx(1.235, abs=0.001)


@pytest.mark.parametrize(
    ("hole_mm", "mmhg_per_h", "linear_h", "exponential_h"),
    [
        (2, 1.47, 175, None),  # R06
        (20, 147, 105 / 60, 129 / 60),  # R07: the size of a coin
        (5, None, 28, None),  # lifeboat notes, section 3b
        (10, None, 7.0, None),
    ],
)
def test_hole_to_reserve_time(hole_mm, mmhg_per_h, linear_h, exponential_h):
    """916 m³, coefficient 0.8, 295 K, 748 mmHg."""
    flow = orifice.mass_flow(np.pi / 4 * (hole_mm / 1000) ** 2, 748 * MMHG, 295, discharge_coefficient=0.8)
    fall = flow * 287.055 * 295 / 916
    if mmhg_per_h:
        assert fall * 3600 / MMHG == pytest.approx(mmhg_per_h, rel=0.02)
    linear = lifeboat.reserve_time(748 * MMHG, fall, 490 * MMHG)
    assert linear / 3600 == pytest.approx(linear_h, rel=0.02)
    if exponential_h:
        by_law = lifeboat.reserve_time(748 * MMHG, fall, 490 * MMHG, "exponential")
        assert by_law / 3600 == pytest.approx(exponential_h, rel=0.02)


def test_exponential_law_against_integration():
    """A second method: follow dp/dt = -p/tau with scipy until the floor."""
    start, rate, floor = 760 * MMHG, 0.5, 490 * MMHG

    def at_floor(_, p):
        return p[0] - floor

    at_floor.terminal = True
    path = solve_ivp(lambda _, p: -p * rate / start, (0, 1e6), [start], events=at_floor, rtol=1e-9)
    by_law = lifeboat.reserve_time(start, rate, floor, "exponential")
    assert by_law == pytest.approx(path.t_events[0][0], rel=1e-6)
