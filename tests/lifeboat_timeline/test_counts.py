"""People and seats on known days; picture, headline and sentence say the same for any day."""

import csv
import datetime as dt
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.lifeboat_timeline import chairs, history, homeward, lanes, seats, timeline, years
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.naming import called, slug, surname
from lib.lifeboat_timeline.scenario import Scenario
from lib.live.model.layers import Band, Cursor
from lib.look.words import said_day, spelled
from lib.physics import lifeboat
from tests.facts.counted import as_of

days = st.dates(controls.DATE.low, controls.DATE.high)


def losses(day):
    """What the table of ships says can be written off on a day."""
    head = lifeboat.aboard_and_seats(facts.ships(), controls.moment(day))
    ships = sorted((ship for ship in head.docked if ship.seats), key=lambda it: it.kind != "Soyuz")
    return [controls.NO_SHIP, *map(slug, ships)]


def said(scenario):
    return said_day(scenario.date)


def at(day, lost="none"):
    """What both live figures tell of a day, as a link would ask for it."""
    date, _ = controls.DATES.stop([str(day)])
    ship, _ = controls.LOSTS.stop([lost])
    return timeline.sweep().values_at((date, 0)), chairs.sweep().values_at((date, ship))


@st.composite
def scenarios(draw):
    day = draw(days)
    return Scenario(
        date=day,
        lost=draw(st.sampled_from(losses(day))),
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
    count, day = seats.solve(Scenario()), "30 August 2018"
    assert seats.headline(count, day) == (
        "30 August 2018: six people aboard, but only three seats that nobody doubts."
    )
    told = homeward.aboard(homeward.solve(Scenario()))
    assert "Soyuz MS-09 at Rassvet nadir, in doubt (leaking): Prokopyev, Gerst" in told


def test_without_ms09_three_seats_are_left_and_three_people_short():
    plan = homeward.solve(Scenario(lost="MS-09"))
    assert (plan.head.aboard, plan.head.seats, plan.head.short) == (6, 3, 3)
    assert set(plan.without_place) == {"Prokopyev", "Gerst", "Aunon-Chancellor"}
    assert homeward.headline(plan) == (
        "Three people have no seat home: Prokopyev, Gerst and Auñón-Chancellor."
    )


def test_who_sat_where_in_2018():
    plan = homeward.solve(Scenario())
    assert [(b.ship.name, set(b.seated), b.state) for b in plan.boats] == [
        ("Soyuz MS-08", {"Artemyev", "Arnold", "Feustel"}, "sound"),
        ("Soyuz MS-09", {"Prokopyev", "Gerst", "Aunon-Chancellor"}, "in doubt"),
    ]


def test_places_rigged_in_crew8_are_no_seats():
    plan = homeward.solve(Scenario(date=dt.date(2024, 9, 8)))
    assert (plan.without_seat, plan.without_place) == (2, ())
    assert [boat.rigged_in for boat in plan.boats] == [(), ("Wilmore", "S.Williams")]
    told = homeward.sentence(plan, said(plan.scenario))
    assert homeward.headline(plan) == "Two people have no seat home: Wilmore and S. Williams."
    assert "Wilmore and S. Williams would lie there without a seat." in told


def test_rubio_had_a_liner_in_crew5():
    """[MS22-PRESS-2023]: his liner moved on 17 and 18 January 2023."""
    plans = [homeward.solve(Scenario(date=dt.date(2023, 1, day))) for day in (10, 20)]
    where = [{p: b.ship.name for b in plan.boats for p in (*b.seated, *b.rigged_in)} for plan in plans]
    assert (where[0]["Rubio"], where[1]["Rubio"]) == ("Soyuz MS-22", "SpaceX Crew-5")
    assert homeward.headline(plans[1]) == (
        "Seven people, seven seats. But two sit in a ship in doubt, and one in a makeshift place."
    )
    assert plans[1].without_seat == 0


def test_the_shortages_of_all_years():
    """Notes on the lifeboats, section 0: the leak, 73.0 days of MS-22, Starliner's summer."""
    found = [(s.called, s.short, (s.end - s.start) / 86_400_000) for s in history.shortages()]
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
    day = said(scenario)
    headline, sentence = seats.headline(count, day), homeward.aboard(plan)
    home = homeward.sentence(plan, day)
    for words in (headline, sentence, homeward.headline(plan), home):
        assert not re.search(r"\bnan\b|\binf\b|\bNone\b|\[|\{|  ", words)
    if head.aboard:
        assert headline.split(": ")[1].startswith(f"{spelled(head.aboard)} ")
    assert (f", but only {spelled(head.sound_seats)} seat" in headline) == (head.short > 0)
    people = [*plan.without_place, *(p for b in plan.boats for p in (*b.seated, *b.moved_in, *b.rigged_in))]
    assert sorted(people) == sorted(set(people))
    assert len(people) == plan.head.aboard
    assert plan.without_seat == max(0, plan.head.aboard - plan.head.seats)
    assert all(boat.free >= 0 and (not boat.seated or not boat.written_off) for boat in plan.boats)
    for person in plan.without_place:
        assert surname(person) in home


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_seats_taken_and_free_are_all_seats(scenario):
    """In the words and in the rows, of every ship and of all together."""
    plan, day = homeward.solve(scenario), said(scenario)
    names = [called(boat.ship) for boat in plan.boats]
    _, *told = re.split("|".join(map(re.escape, names)) or "$^", homeward.sentence(plan, day))
    for boat, sentence in zip(plan.boats, told, strict=True):
        free = re.search(r"(\w+) seats? (?:is|are) free", sentence)
        of_this = [row for row in homeward.rows(plan) if row[0] == called(boat.ship)]
        taken = sum(row[-1] in ("seat", "seat, liner moved") for row in of_this)
        if boat.written_off:
            assert taken == 0 and not free
            assert f"{spelled(boat.ship.seats)} seat" in sentence
        else:
            assert taken == len(boat.seated) + len(boat.moved_in)
            spare = boat.ship.seats - taken
            assert (free[1].lower() if free else "") == (spelled(spare) if spare else "")
            assert taken + sum(row[-1] == "free seat" for row in of_this) == boat.ship.seats


def test_makeshift_places_and_moved_liners_are_told_as_the_rows_have_them():
    """On every day that differs, and with each ship given up: few days have any.

    Room for one more to lie there was only in a ship that is given up, where nobody lies.
    """
    met = set()
    for day in controls.STATES:
        for lost in losses(day):
            plan = homeward.solve(Scenario(date=day, lost=lost))
            home, rows = homeward.sentence(plan, ""), homeward.rows(plan)
            spare = sum(row[-2:] == ("", "improvised place") for row in rows)
            rooms = re.findall(r"There is room for (\w+) more to lie", home)
            assert rooms == ([spelled(spare)] if spare else []), home
            moved = any(row[-1] == "seat, liner moved" for row in rows)
            assert ("a seat there too, with a liner moved over." in home) == moved
            left = re.findall(r"That leaves (\w+) p", home)
            short = lost != controls.NO_SHIP and plan.head.short
            assert left == ([spelled(short)] if short else []), home
            sitting = sum(len(b.seated) + len(b.moved_in) for b in plan.boats if b.doubt)
            told = re.findall(r"but (\w+) of them are in a ship", homeward.headline(plan), re.I)
            assert told in ([], [spelled(sitting)])
            met |= {(moved, bool(short), bool(told))}
    assert [any(one) for one in zip(*met, strict=True)] == [True] * 3


def test_a_gap_is_drawn_as_a_box_from_sound_seats_to_people():
    """Of MS-09, MS-22 and Starliner: three, three and two without a sound seat at the worst."""
    gaps = [
        layer
        for layer in timeline.sweep().layers
        if isinstance(layer, Band) and layer.name == history.LACKING
    ]
    assert [float((gap.high - gap.low).max()) for gap in gaps] == [3, 3, 2]
    assert [float(gap.low.min()) for gap in gaps] == [3, 4, 7]
    assert all(gap.solid and np.all(gap.high > gap.low) for gap in gaps)


def people(sweep):
    """The skyline: days, and how high it stands there."""
    (band,) = [
        layer
        for layer in sweep.layers
        if isinstance(layer, Band) and layer.name == "people with a sound seat"
    ]
    return np.ravel(band.x), np.ravel(band.high)


def test_nothing_is_drawn_after_the_last_known_change():
    days, _ = people(timeline.sweep())
    assert days.max() == lanes.day_of(history.all_years().time[-1])


@given(scenarios())
@settings(max_examples=80, deadline=None)
def test_any_day_of_the_live_figures_is_counted_by_the_shared_physics(scenario):
    """As a link asks for the day and the ship, whichever row of their arrays that is."""
    there, home = at(scenario.date, scenario.lost)
    when, ships = controls.moment(scenario.date), facts.ships()
    lost = [ship.name for ship in ships if slug(ship) == scenario.lost]
    all_there = lifeboat.aboard_and_seats(ships, when)
    head = lifeboat.aboard_and_seats(ships, when, lost=lost)
    assert there.numbers[2:] == tuple(
        map(str, (all_there.aboard, all_there.seats, all_there.sound_seats, all_there.short))
    )
    assert home.numbers[:3] == tuple(map(str, (head.aboard, head.seats, max(0, head.aboard - head.seats))))
    count, plan, day = seats.solve(scenario), homeward.solve(scenario), said(scenario)
    whole = homeward.solve(Scenario(date=scenario.date))
    assert there.headline == seats.headline(count, day)
    assert there.numbers[:2] == (timeline.ships(whole), homeward.aboard(whole))
    assert there.sentence.startswith(f"Ships with seats at the station: {timeline.ships(whole)}.")
    assert (home.headline, home.sentence) == (
        homeward.headline(plan),
        homeward.sentence(plan, day),
    )


@pytest.mark.parametrize("state", range(len(controls.STATES)))
def test_nothing_changes_within_a_state_and_something_where_the_next_begins(state):
    """The first and the last day of each row of the arrays count alike, ports and doubts too."""
    first = controls.STATES[state]
    days_of_it = controls.DATES.rows.count(state)
    last = first + dt.timedelta(days=days_of_it - 1)
    assert controls.DATES.rows[(first - controls.DATE.low).days] == state
    for lost in losses(first):
        one, other = (homeward.solve(Scenario(date=day, lost=lost)) for day in (first, last))
        assert homeward.sentence(one, "") == homeward.sentence(other, "")
        assert [b.port for b in one.boats] == [b.port for b in other.boats]
    one, other = (homeward.solve(Scenario(date=day)) for day in (first, last))
    assert homeward.aboard(one) == homeward.aboard(other)
    assert losses(first) == [controls.LOST.options[k] for k in controls.LOSTS.offered[state]]


@given(days)
@settings(max_examples=40, deadline=None)
def test_the_cursor_stands_on_the_people_of_that_day(day):
    """And, where each has a sound seat, on the skyline."""
    sweep = timeline.sweep()
    seen = sweep.values_at((controls.DATES.stop([str(day)])[0], 0))
    (dot,) = [
        drawn for layer, drawn in zip(sweep.layers, seen.layers, strict=False) if isinstance(layer, Cursor)
    ]
    head = seats.solve(Scenario(date=day)).head
    assert (dot["x"], dot["y"]) == ((day - controls.DATE.low).days, head.aboard)
    x, high = people(sweep)
    before = np.searchsorted(x, dot["x"], side="right") - 1
    assert (high[before] if before >= 0 else 0) == head.aboard - head.short


def test_every_ship_has_a_name_of_its_own_in_the_address():
    slugs = [controls.slug(ship) for ship in facts.ships()]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", slug) for slug in slugs)


def test_every_case_of_the_page_reads_with_its_controls():
    by_name = {control.name: control for control in controls.CONTROLS}
    for case in facts.cases("lifeboat_timeline").values():
        for name, value in case.scenario.items():
            by_name[name].read(str(value))
        lost = case.scenario.get("lost", controls.NO_SHIP)
        assert lost in losses(dt.date.fromisoformat(str(case.scenario["date"])))


def test_the_names_of_the_address_stay():
    assert [control.name for control in controls.CONTROLS] == [
        "date",
        "span",
        "find",
        "lost",
        "what_if",
        "replacement_days",
        "autumn_day",
        "improvised",
        "hole_mm",
        "hatch_tests",
        "crew_state",
        "clock_percent",
        "life_limit_days",
    ]


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
    assert seats.headline(count, "27 July 2026") == (
        "27 July 2026: seven people aboard, and a seat for each."
    )


def test_the_doubt_about_ms09_is_as_the_fact_says():
    (ms09,) = [ship for ship in facts.ships() if ship.name == "Soyuz MS-09"]
    (doubt,) = ms09.doubtful
    says = facts.fact("ms09_doubt").says
    assert f"{doubt.start:%H:%M} UTC on {doubt.start.day} August" in says
    assert f"{doubt.end:%H:%M} UTC on {doubt.end.day} August" in says


@pytest.mark.parametrize("picture", [timeline.sweep(), years.EXPLORATION], ids=lambda it: it.name)
def test_who_says_so_is_told_of_every_gap_that_is_drawn(picture):
    """The ships' table draws the gaps: no fact is read for them, and yet somebody said it."""
    told = " ".join(says for says, *_ in picture.citations)
    for gap in history.shortages():
        year = dt.datetime.fromtimestamp(gap.start / 1000, dt.UTC).year
        assert any(slug(ship) in told for ship in gap.ships) or f"{year}" in told, gap.called
    for key, fact in facts.facts().items():
        if key.startswith("short_"):
            assert fact.says in told, key


def test_rows_make_a_clean_csv(tmp_path):
    file = tmp_path / "seats.csv"
    with file.open("w", newline="") as out:
        csv.writer(out).writerows([timeline.COLUMNS, *history.table()])
    rows = list(csv.DictReader(file.open(newline="")))
    assert len(rows) > 200
    assert {row["short"] for row in rows} == {"0", "2", "3"}


@pytest.mark.parametrize("date", [dt.date(2018, 8, 30), dt.date(2018, 10, 12)])
def test_table_and_working_give_a_ship_one_age(date):
    """MS-09 went up on 6 June 2018 at 11:12: 127.8 days later it is day 128, not 127."""
    _, home = at(date)
    launches = dict(re.findall(r"(Soyuz [^ ]+) (\d+ \w+ \d{4})", home.numbers[4]))
    plan = homeward.solve(Scenario(date=date))
    assert launches == {called(b.ship): said_day(b.ship.launch) for b in plan.boats}
    if date.month == 10:
        assert {row[2] for row in homeward.rows(plan) if row[0] == "Soyuz MS-09"} == {"128"}
