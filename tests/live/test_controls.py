"""Reading an address never fails, and says quietly what it could not use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.live.controls import Choice, Day, Number, complaints

HOLE = Number("hole_mm", "Hole", "mm", 0.5, 50.0, 0.1, 2.0)
PATCH = Choice("patch", "Patch", ("none", "tape"), "none")
DAY = Day("date", "Day", date(2000, 11, 2), date(2026, 7, 26), date(2018, 8, 30))
FIND = Choice("find", "Find", ("MS-09", "Gerst"), "", called="a ship or a person")
CONTROLS = (HOLE, PATCH, DAY, FIND)


@given(st.dictionaries(st.sampled_from(["hole_mm", "patch", "date", "other"]),
                       st.lists(st.text(), max_size=3)))  # fmt: skip
def test_no_address_breaks_it(query):
    for note in complaints(query, CONTROLS).values():
        assert len(note) < 200
        assert "<" not in note and "\n" not in note and "[" not in note


@given(st.floats(HOLE.low, HOLE.high))
def test_any_number_in_range_is_welcome_off_step_too(value):
    assert HOLE.read(repr(value)) == value
    assert complaints({"hole_mm": [repr(value)]}, CONTROLS) == {}


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"hole_mm": ["900"]}, "” can be 0.5 to 50 mm; the link said 900, so you see 2 mm."),
        ({"hole_mm": ["1", "2"]}, "the link said 1 and 2"),
        ({"patch": ["glue"]}, "” can be none or tape; the link said glue, so you see none."),
        (
            {"date": ["2018-99-99"]},
            "” can be a day from 2000-11-02 to 2026-07-26; the link said 2018-99-99",
        ),
        (
            {"find": ["MS-9"]},
            "“Find” can be a ship or a person; the link said MS-9, so you see none.",
        ),
        ({"patch": ["<b>"]}, "the link said b"),
        ({"patch": ["\u2028"]}, "the link said nothing readable"),
    ],
)
def test_a_note_names_the_value_and_the_limits(query, says):
    (note,) = complaints(query, CONTROLS).values()
    assert says in note


def test_names_that_are_not_ours_pass_in_silence():
    assert complaints({"utm_source": ["x"], "embed": ["true"]}, CONTROLS) == {}
