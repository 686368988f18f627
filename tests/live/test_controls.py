"""Reading an address never fails, and says quietly what it could not use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.live.model.controls import Day
from tests.live.addresses import BESIDE, CONTROLS, HOLE, PATCH, RUBBISH, UNDERSTOOD

DAY = Day("date", "Day", date(2000, 11, 2), date(2026, 7, 26), date(2018, 8, 30))


@given(st.sampled_from(CONTROLS), st.lists(st.text(), max_size=3))
def test_no_address_breaks_it(live, said):
    index, note = live.stop(said)
    assert 0 <= index < len(live)
    assert len(note) < 250 and "<" not in note and "\n" not in note and "[" not in note
    assert bool(note) <= bool(said)


@pytest.mark.parametrize(("live", "text", "value"), UNDERSTOOD)
def test_what_people_write_is_understood(live, text, value):
    assert live.stop([text]) == (live.positions.index(value), "")


@pytest.mark.parametrize(("live", "text"), RUBBISH)
def test_rubbish_is_not_and_the_note_says_what_is_shown(live, text):
    index, note = live.stop([text])
    assert index == live.default
    assert note.endswith(f"so you see {live.text(live.default)}.") and live.limits in note


@pytest.mark.parametrize(("live", "text", "value"), BESIDE)
def test_a_value_between_two_stops_goes_to_the_nearer_and_says_so(live, text, value):
    index, note = live.stop([text])
    assert live.positions[index] == value
    assert f"stops at {live.text(index)}, the nearest to what the link said, {text}." in note


@pytest.mark.parametrize(
    ("live", "said", "says"),
    [
        (HOLE, ["900"], "“Width of the hole” can be 0.5 to 100\u202fmm; the link said 900, so you"
                        " see 2\u202fmm."),
        (HOLE, ["1", "2"], "the link said 1 and 2"),
        (PATCH, ["glue"], "can be no patch, Tape at 10 h or tape, then epoxy; the link said glue"),
        (PATCH, ["<b>"], "the link said b,"),
        (PATCH, ["\u2028"], "the link said nothing readable"),
        (HOLE, [" "], "the link said nothing readable,"),
        (HOLE, ["\u221e", ""], "the link said nothing readable,"),
        (HOLE, ["\u221e", "5"], "the link said nothing readable and 5,"),
        (PATCH, ["x" * 99], "x" * 30 + "…"),
    ],
)  # fmt: skip
def test_a_note_names_the_control_the_limits_and_what_is_seen(live, said, says):
    assert says in live.stop(said)[1]


@given(st.sampled_from(CONTROLS), st.integers(0, 10_000))
def test_an_address_of_ours_comes_back(live, k):
    index = k % len(live)
    if live.said(index):
        assert live.stop([live.said(index)]) == (index, "")
        assert live.stop([live.texts[index]])[0] == index


@pytest.mark.parametrize("text", ["2018-99-99", "20180830", "2018-W35-4", "1999-01-01", "today"])
def test_only_a_day_of_the_calendar_is_one(text):
    assert DAY.read(" 2018-12-20") == date(2018, 12, 20)
    with pytest.raises(ValueError):
        DAY.read(text)
