"""People and seats on known days; picture, headline and sentence say the same for any day."""

import csv
import dataclasses
import datetime as dt
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.lifeboat_timeline import chairs, find, history, homeward, seats
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.naming import called, said_day
from lib.lifeboat_timeline.scenario import Scenario
from lib.physics import lifeboat
from tests.facts.counted import as_of

days = st.dates(controls.DATE.low, controls.DATE.high)


@st.composite
def scenarios(draw):
    day = draw(days)
    return Scenario(
        date=day,
        span=draw(st.sampled_from(controls.SPAN.options)),
        lost=draw(st.sampled_from(controls.lost_on(day).options)),
        find=draw(st.sampled_from(("", *controls.FIND.options))),
    )


@pytest.mark.parametrize(
    ("day", "aboard", "fitted", "sound"),
    [
        ("2001-01-15", 3, 3, 3),  # lifeboat cases C01 to C21, counted from [SPACEFACTS-TIMES]
        ("2009-06-15", 6, 6, 6),
        ("2018-06-05", 3, 3, 3),
        ("2018-08-30", 6, 6, 3),
        ("2018-10-12", 3, 3, 3),
        ("2018-12-10", 6, 6, 6),
        ("2020-05-15", 3, 3, 3),
        ("2022-12-20", 7, 7, 4),
        ("2024-09-08", 9, 7, 7),
        ("2024-09-30", 11, 11, 11),
        ("2026-07-20", 10, 10, 10),
    ],
)
def test_days_counted_by_others(day, aboard, fitted, sound):
    count = seats.solve(Scenario(date=dt.date.fromisoformat(day)))
    assert (count.head.aboard, count.head.seats, count.head.sound_seats) == (aboard, fitted, sound)


def test_the_leak_morning_is_told_as_it_was():
    count = seats.solve(Scenario())
    assert seats.headline(count) == (
        "30 August 2018: 6 people aboard, 6 seats home, 3 of them in sound ships."
    )
    assert "3 people without one" in seats.sentence(count)
    assert "In doubt: Soyuz MS-09" in seats.sentence(count)


def test_without_ms09_three_seats_are_left_and_three_people_short():
    plan = homeward.solve(Scenario(lost="MS-09"))
    assert (plan.head.aboard, plan.head.seats, plan.head.short) == (6, 3, 3)
    assert set(plan.without_place) == {"Prokopyev", "Gerst", "Aunon-Chancellor"}
    assert "6 people, 3 seats. 3 people would have no seat home" in homeward.headline(plan)


def test_who_sat_where_in_2018():
    plan = homeward.solve(Scenario())
    assert [(b.ship.name, set(b.seated), b.state) for b in plan.boats] == [
        ("Soyuz MS-08", {"Artemyev", "Arnold", "Feustel"}, "sound"),
        ("Soyuz MS-09", {"Prokopyev", "Gerst", "Aunon-Chancellor"}, "in doubt"),
    ]


def test_places_rigged_in_crew8_are_no_seats():
    plan = homeward.solve(Scenario(date=dt.date(2024, 9, 8)))
    assert (plan.without_seat, plan.without_place) == (2, ())
    assert [boat.rigged_in for boat in plan.boats] == [("Wilmore", "S.Williams"), ()]
    assert "2 people would have no seat home" in homeward.headline(plan)
    assert "improvised, without a seat, Wilmore and S. Williams" in homeward.sentence(plan)


def test_rubio_had_a_liner_in_crew5():
    """[MS22-PRESS-2023]: his liner moved on 17 and 18 January 2023."""
    plans = [homeward.solve(Scenario(date=dt.date(2023, 1, day))) for day in (10, 20)]
    where = [{p: b.ship.name for b in plan.boats for p in (*b.seated, *b.rigged_in)}
             for plan in plans]  # fmt: skip
    assert (where[0]["Rubio"], where[1]["Rubio"]) == ("Soyuz MS-22", "SpaceX Crew-5")
    assert homeward.headline(plans[1]) == (
        "7 people, 7 seats, 2 of the people in a ship in doubt and 1 in an improvised place."
    )
    assert plans[1].without_seat == 0


def test_the_shortages_of_all_years():
    """Notes on the lifeboats, section 0: the leak, 73.0 days of MS-22, Starliner's summer."""
    found = [(seats.ships(s), s.short, s.seconds / 86_400) for s in history.shortages()]
    assert found == [
        ("MS-09", 3, pytest.approx(0.875)),
        ("MS-22", 3, pytest.approx(73.0, abs=0.1)),
        ("Starliner", 2, pytest.approx(115.2, abs=0.1)),
    ]


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_any_day_gives_words_that_agree(scenario):
    count, plan = seats.solve(scenario), homeward.solve(scenario)
    head = count.head
    for words in (seats.headline(count), seats.sentence(count), homeward.headline(plan),
                  homeward.sentence(plan)):  # fmt: skip
        assert not re.search(r"\bnan\b|\binf\b|\bNone\b|\[|\{|  ", words)
    if head.aboard:
        assert seats.headline(count).split(": ")[1].startswith(f"{head.aboard} ")
        assert f"{head.aboard} people were aboard" in seats.sentence(count)
    if head.short:
        assert f"{head.short} people without one" in seats.sentence(count)
    assert find.sentence(scenario.find) in seats.sentence(count)
    assert dict(homeward.symbols(plan))["without a seat"] == str(plan.without_seat)
    people = [*plan.without_place,
              *(p for b in plan.boats for p in (*b.seated, *b.moved_in, *b.rigged_in))]  # fmt: skip
    assert sorted(people) == sorted(set(people))
    assert len(people) == plan.head.aboard
    assert plan.without_seat == max(0, plan.head.aboard - plan.head.seats)
    assert all(boat.free >= 0 and (not boat.seated or not boat.written_off) for boat in plan.boats)
    for person in plan.without_place:
        assert person.replace(".", ". ") in homeward.sentence(plan)


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_seats_taken_and_free_are_all_seats(scenario):
    """In the words, in the rows, and as chairs, of every ship and of all together."""
    count, plan = seats.solve(scenario), homeward.solve(scenario)
    spare = re.search(r"one for everyone and (\d+|none) to spare", seats.sentence(count))
    if spare:
        assert int(spare[1].replace("none", "0")) == count.head.sound_seats - count.head.aboard
    names = [called(boat.ship) for boat in plan.boats]
    _, *told = re.split("|".join(map(re.escape, names)) or "$^", homeward.sentence(plan))
    for boat, sentence in zip(plan.boats, told, strict=bool(names)):
        free = re.search(r"; (\d+) seats? free", sentence)
        of_this = [row for row in homeward.rows(plan) if row[0] == called(boat.ship)]
        taken = sum(row[-1] in ("seat", "seat, liner moved") for row in of_this)
        chairs_drawn = re.findall(r'class="tl-seat ([^"]*)"', chairs._boat(boat))
        if boat.written_off:
            assert taken == 0 and not free and not chairs_drawn
            assert f"{boat.ship.seats} seat" in sentence
        else:
            assert taken == len(boat.seated) + len(boat.moved_in)
            assert taken + (int(free[1]) if free else 0) == boat.ship.seats
            assert taken + sum(row[-1] == "free seat" for row in of_this) == boat.ship.seats
            assert sum("tl-rigged" not in kind for kind in chairs_drawn) == boat.ship.seats
            assert sum(kind == "tl-taken" for kind in chairs_drawn) == taken


@given(days, st.sampled_from(controls.SPAN.options))
@settings(max_examples=25, deadline=None)
def test_the_picture_shows_the_count_of_the_day(day, span):
    count = seats.solve(Scenario(date=day, span=span))
    picture = seats.draw(day, span, "")
    (point,) = [t for t in picture.data if t.type == "scatter" and t.mode == "markers"]
    assert list(point.y) == [count.head.aboard]
    (line,) = [t for t in picture.data if t.name == "people aboard" and t is not point]
    at = np.searchsorted(line.x, point.x[0], side="right") - 1
    if at >= 0:
        assert line.y[at] == count.head.aboard


def test_a_gap_is_drawn_as_a_box_from_sound_seats_to_people():
    picture = seats.draw(dt.date(2023, 1, 20), "year", "")
    low = next(t for t in picture.data if t.name == seats.LACKING and t.fill == "tonexty")
    assert list(low.y) == [4, 4]


def test_nothing_is_drawn_after_the_last_known_change():
    count = seats.solve(Scenario(date=controls.DATE.high, span="year"))
    assert count.steps.time[-1] <= history.all_years().time[-1] < count.window[1]


def test_the_picture_of_chairs_escapes_every_word():
    plan = homeward.solve(Scenario(lost="MS-09"))
    evil = "<script>alert(1)</script>"
    html = chairs.picture(dataclasses.replace(plan, without_place=(evil,)))
    assert "<script" not in html
    assert html.count("tl-none") == chairs.picture(plan).count("tl-none") - 2


def test_the_picture_of_chairs_says_in_words_what_its_shapes_say():
    html = chairs.picture(homeward.solve(Scenario(lost="MS-09")))
    for word in ("written off", "No seat home", "Prokopyev", "no seat"):
        assert word in html


def test_every_ship_has_a_name_of_its_own_in_the_address():
    slugs = [controls.slug(ship) for ship in facts.ships()]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", slug) for slug in slugs)


def test_every_case_of_the_page_reads_with_its_controls():
    for case in facts.cases("lifeboat_timeline").values():
        given_day = [str(case.scenario["date"])]
        by_name = {control.name: control for control in controls.controls(given_day)}
        for name, value in case.scenario.items():
            by_name[name].read(str(value))


@given(st.text(max_size=12) | days.map(str))
def test_any_date_in_an_address_gives_controls(text):
    assert [control.name for control in controls.controls([text])] == [
        "date", "span", "find", "lost", "what_if", "replacement_days", "improvised", "hole_mm",
        "hatch_tests", "crew_state", "life_limit_days",
    ]  # fmt: skip


def test_the_table_of_flights_is_as_long_as_the_fact_says():
    """The sentence counts to a day, and later rows do not make it wrong."""
    counted = facts.fact("crew_flights")
    assert counted.number == len(as_of())
    assert f"to {said_day(dt.date.fromisoformat(counted.date))}." in counted.says
    read_whole = sum(ship.confidence == "A" for ship in as_of())
    assert f"{read_whole} flights" in facts.fact("crew_flights").note


def test_the_last_change_of_the_table_can_be_seen():
    """Days count at 06:00: the last day to choose is the first that counts every change."""
    last = max(t for ship in facts.ships() for t in (ship.docking, ship.undocking) if t)
    assert controls.moment(controls.DATE.high - dt.timedelta(days=1)) < last
    assert last <= controls.moment(controls.DATE.high)
    head = seats.solve(Scenario(date=controls.DATE.high)).head
    assert head.aboard == lifeboat.history(facts.ships()).aboard[-1]


def test_after_the_last_change_of_july_2026_seven_are_aboard():
    """MS-28 left on 26 July 2026 at 07:02 UTC."""
    count = seats.solve(Scenario(date=dt.date(2026, 7, 27)))
    assert seats.headline(count) == "27 July 2026: 7 people aboard, 7 seats home."


def test_the_doubt_about_ms09_is_as_the_fact_says():
    (ms09,) = [ship for ship in facts.ships() if ship.name == "Soyuz MS-09"]
    (doubt,) = ms09.doubtful
    says = facts.fact("ms09_doubt").says
    assert f"{doubt.start:%H:%M} UTC on {doubt.start.day} August" in says
    assert f"{doubt.end:%H:%M} UTC on {doubt.end.day} August" in says


def test_rows_make_a_clean_csv(tmp_path):
    file = tmp_path / "seats.csv"
    with file.open("w", newline="") as out:
        csv.writer(out).writerows([seats.COLUMNS, *seats.rows(seats.solve(Scenario()))])
    rows = list(csv.DictReader(file.open(newline="")))
    assert len(rows) > 200
    assert {row["short"] for row in rows} == {"0", "2", "3"}


@pytest.mark.parametrize("date", [dt.date(2018, 8, 30), dt.date(2018, 10, 12)])
def test_picture_and_table_give_a_ship_one_age(date):
    """MS-09 went up on 6 June 2018 at 11:12: 127.8 days later it is day 128, not 127."""
    plan = homeward.solve(Scenario(date=date))
    for boat, row in zip(
        plan.boats, dict.fromkeys(r[:3] for r in homeward.rows(plan)), strict=True
    ):
        assert f", day {row[2]}<" in chairs._boat(boat)
    if date.month == 10:
        assert "day 128<" in chairs.picture(plan)
