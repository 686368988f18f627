"""Days, rows that many positions share, choices that come and go, and what follows a control."""

import json
from dataclasses import replace

import pytest

from lib.live.delivery.disclosures import disclosures
from lib.live.delivery.pack import document
from lib.live.delivery.section import section
from lib.live.model.sweep import own
from lib.live.svg.chart_svg import pictures
from tests.live.days import ABOARD, DAYS, EACH, LAST, LENGTHS, LOST, flights

SWEEP = flights()
DATA = json.loads(document(SWEEP))


def at(day, lost="none"):
    return DAYS.stop([day])[0], LOST.stop([lost])[0]


def test_a_day_is_read_and_told_as_people_say_it():
    assert DAYS.stop(["2018-08-30"]) == (606, "")
    assert DAYS.texts[606] == "30 August 2018"
    index, note = DAYS.stop(["2018-02-30"])
    assert index == DAYS.default
    assert note == (
        "“The day” can be 1 January 2017 to 1 January 2019; the link said 2018-02-30,"
        " so you see 30 August 2018."
    )


def test_arrays_have_a_row_for_each_state_and_not_for_each_day():
    assert tuple(map(len, SWEEP.controls)) == (sum(LENGTHS), 3)
    assert SWEEP.shape == (3, 3)
    for k, aboard in ((0, 3), (299, 3), (300, 6), (699, 6), (700, 0), (LAST, 0)):
        seen = SWEEP.values_at((k, 0))
        assert seen.numbers == (str(aboard),)
        assert seen.headline == f"{DAYS.texts[k]}: {aboard} aboard, {aboard} seats."


def test_only_what_is_offered_counts():
    """MS-09 comes on the 301st day, and nobody is there in the end."""
    assert SWEEP.row(at("2018-08-30", "MS-09")) == (1, 2)
    assert SWEEP.row(at("2017-08-30", "MS-09")) == (0, 0)
    assert SWEEP.row(at("2017-08-30", "MS-04")) == (0, 1)
    assert SWEEP.row(at("2018-12-31", "MS-04")) == (2, 0)
    assert "3 seats" in SWEEP.values_at(at("2018-08-30", "MS-09")).headline


def test_a_text_may_hold_what_its_control_says():
    assert own(1) == "⟨@1⟩"
    told = SWEEP.values_at(at("2018-08-30", "MS-09")).sentence
    assert told == "You chose 30 August 2018, and MS-09 is written off."
    assert SWEEP.longest(SWEEP.sentence) == "You chose 10 September 2017, and MS-04 is written off."


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"rows": (0, 0, 1)}, "one row a position"),
        ({"rows": (0,) * 730 + (2,)}, "no row without one"),
        ({"offered": ((1, 0),)}, "must offer its default first"),
        ({"marks": (("a day", "1999-01-01"),)}, "has a button that leads nowhere"),
    ],
)
def test_rows_that_do_not_fit_are_refused(change, wrong):
    live = LOST if "offered" in change else DAYS
    with pytest.raises(ValueError, match=wrong):
        replace(live, **change)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"steers": None}, "needs one that the x axis shows"),
        ({"windows": replace(SWEEP.windows, axes=((EACH[0],), EACH))}, "must tile the x axis"),
        ({"windows": replace(SWEEP.windows, axes=(EACH,))}, "one list of windows a stop"),
        ({"x": replace(SWEEP.x, high=400.0, ticks=(0, 365), labels=("a", "b"))}, "leaves the x"),
    ],
)
def test_what_follows_a_control_must_fit_it(change, wrong):
    with pytest.raises(ValueError, match=f"^flights: .*{wrong}"):
        replace(SWEEP, **change)


def test_days_travel_as_the_first_and_how_many():
    days, lost = DATA["controls"]
    assert (days["first"], days["days"], days["kind"]) == ("2017-01-01", 731, "day")
    assert days["rows"] == [[0, 300], [1, 400], [2, 31]]
    assert "positions" not in days and "texts" not in days
    assert lost["offered"] == [[0, 1], [0, 1, 2], [0]]
    assert DATA["steers"] == 0
    assert [window["title"] for window in DATA["windows"]["each"][1]] == ["2017", "2018"]


def test_each_step_of_an_axis_with_windows_travels():
    """In a window of a year a day is two pixels wide; over 26 years it would be a tenth."""
    assert [layer["x"]["step"] for layer in DATA["layers"][:2]] == [1, 1]
    assert DATA["layers"][1]["y"]["step"] == 16


def test_the_cursor_stands_where_its_control_stands():
    for k in (0, 300, 606, LAST):
        seen = SWEEP.values_at((k, 0)).layers
        assert seen[2]["x"] == seen[3]["x"] == k
        assert float(seen[2]["y"]) == ABOARD[DAYS.rows[k]]
    early, late = (pictures(SWEEP, (k, 0))[0] for k in (10, 700))
    assert 'text-anchor="start">3 aboard' in early
    assert 'text-anchor="end">0 aboard' in late


def test_what_holds_at_every_position_stays_as_a_table():
    assert "All changes" in disclosures(SWEEP)
    assert "tm-live-whole" in disclosures(SWEEP)
    assert "tm-live-table" not in section_of(SWEEP)


def section_of(sweep):
    from lib.live.model.figure import Figure

    return section(Figure("flights", "page", lambda: sweep))
