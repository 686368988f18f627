"""The prose: it says what the facts say, accuses nobody, and its one sum is right."""

import re

import pytest

from lib import facts
from lib.lifeboat_timeline import need, story
from lib.lifeboat_timeline.scenario import ABOUT, DATE, KNOWN_UNTIL
from lib.look.words import said_day
from lib.parameters import HOLES
from tests.lifeboat_timeline.conftest import speaks

PROSE = (
    story.LEAD,
    story.known(),
    story.straight_line(),
    *story.own_ship(),
    story.two_ships(),
    story.CLOSING,
    story.elsewhere(),
)


def test_the_prose_accuses_nobody_and_speaks():
    text = " ".join(PROSE)
    assert "Who drilled the hole, and where, was never shown in public." in text
    assert not re.search(r"sabot|culprit|guilty|blame|crime|!", text, re.IGNORECASE)
    assert speaks(text)


def test_why_being_sealed_in_is_no_way_out_and_what_crews_train():
    """Notes, section 3a: shut the hatch, let the ship go, three people without a ship."""
    text = " ".join(story.own_ship())
    for key in ("trained_descent_module_leak", "trained_zvezda_leak", "suit_air"):
        assert facts.fact(key).says in text
    assert "liners are made for its own three people" in text


def test_the_straight_line_keeps_its_promise_only_with_an_exact_rate():
    """Leave at 490 of 750 mmHg after 8.8 days; nine times in ten two readings say 4.8 to 14."""
    both, hole = need.solve(), HOLES.positions.index(2.0)
    early, _, late = both.there[:, hole] / 86_400
    assert (early, late) == pytest.approx((4.8, 14), rel=0.02)
    assert late > both.clocks[hole].own_exponential / 86_400 == pytest.approx(8.8, abs=0.05)
    assert facts.fact("linear_errs_safe").says.startswith("With an exact rate ")
    assert (
        "Nine times in ten they give 4.8 to 14 days. The true law has 8.8 days. So they can promise"
        " time that is not there."
    ) in story.straight_line()


def test_the_page_says_how_far_its_table_goes():
    assert story.known().endswith(f"The flights end on {said_day(KNOWN_UNTIL)}.")
    assert ABOUT.endswith(f" to {said_day(KNOWN_UNTIL)}.")
    assert DATE.low <= KNOWN_UNTIL <= DATE.high


def test_two_ships_by_the_closed_form():
    """Both (m/(l+m))², one 2lm/(l+m)², none (l/(l+m))², l = 0.057 a year and m = 1/73 d."""
    fails, mends = 0.057, 365.25 / 73
    both = (mends / (fails + mends)) ** 2
    none = (fails / (fails + mends)) ** 2
    assert f"both are sound for {100 * both:.1f}\u202f%" in story.two_ships()
    assert f"one for {100 * (1 - both - none):.1f}\u202f%" in story.two_ships()
    assert f"That is {100 * none:.3f}\u202f% of the time" in story.two_ships()
    assert f"about {none * 365.25 * 24 * 60:.0f} minutes in a year" in story.two_ships()
    worst = (0.21 / (0.21 + mends)) ** 2
    assert float(re.search(r"to ([\d.]+)\u202f% at", story.two_ships())[1]) == pytest.approx(
        100 * worst, rel=0.05
    )
    assert facts.fact("doubtful_rate").says in story.two_ships()


def test_four_stories_are_told_as_the_facts_tell_them():
    lines = story.elsewhere().splitlines()
    assert len(lines) == 4
    for word in ("MS-22", "Starliner", "Shenzhou-20", "June 2026"):
        assert word in story.elsewhere()


def test_every_trouble_is_a_row_with_its_mark():
    rows = story.troubles()
    assert len(rows) == len(facts.troubles())
    assert {len(row) for row in rows} == {len(story.TROUBLES)}
    assert next(row for row in rows if "Shenzhou-20" in row[2])[3:5] == ("3", "0")
    assert all(row[-1] for row in rows)
