"""The prose: it says what the facts say, accuses nobody, and its one sum is right."""

import re

import pytest

from lib import facts
from lib.lifeboat_timeline import story
from tests.lifeboat_timeline.conftest import speaks

PROSE = (story.LEAD, story.straight_line(), *story.own_ship(), story.two_ships(), story.CLOSING,
         story.elsewhere())  # fmt: skip


def test_the_prose_accuses_nobody_and_speaks():
    text = " ".join(PROSE)
    assert "never established" in text
    assert not re.search(r"sabot|culprit|guilty|blame|crime|!", text, re.IGNORECASE)
    assert speaks(text)


def test_why_being_sealed_in_is_no_way_out_and_what_crews_train():
    """Notes, section 3a: shut the hatch, let the ship go, three people without a ship."""
    text = " ".join(story.own_ship())
    for key in ("trained_descent_module_leak", "trained_zvezda_leak", "suit_air"):
        assert facts.fact(key).says in text
    assert "liners are made for its own three people" in text


def test_two_ships_by_the_closed_form():
    """Both (m/(l+m))², one 2lm/(l+m)², none (l/(l+m))², l = 0.057 a year and m = 1/73 d."""
    fails, mends = 0.057, 365.25 / 73
    both = (mends / (fails + mends)) ** 2
    none = (fails / (fails + mends)) ** 2
    assert f"both would be sound for {100 * both:.1f} %" in story.two_ships()
    assert f"one for {100 * (1 - both - none):.1f} %" in story.two_ships()
    assert f"none for {100 * none:.3f} %" in story.two_ships()
    worst = (0.21 / (0.21 + mends)) ** 2
    assert float(re.search(r"to ([\d.]+) %\.", story.two_ships())[1]) == pytest.approx(
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
