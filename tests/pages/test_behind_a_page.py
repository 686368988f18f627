"""What stands on a page beside its live figures: who says so, what worked it out, where to go."""

import re
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest

from lib import frame
from lib.debris_primer import evidence
from lib.figures import FIGURES
from lib.lifeboat_timeline import homeward, seats, story
from lib.lifeboat_timeline import scenario as lifeboats
from lib.the_night import layout, station, timeline
from tests.figures.making import forgotten, functions, looked_up

PAGES = Path(__file__).parents[2] / "pages"
SCRIPTS = sorted(file.stem for file in PAGES.glob("*.py"))


def by_day(part):
    """A part of the page of lifeboats, as it stands on a day with a leak and on one without."""
    for day in (date(2018, 8, 30), date(2023, 1, 10), date(2024, 8, 1)):
        solved = part.solve(lifeboats.Scenario(date=day))
        yield from (part.headline(solved), part.sentence(solved), part.rows(solved))


# Everything that is written on a page by hand-made words, and who says so.
WRITTEN = {
    "night": (timeline.AFTER_FACTS, lambda: timeline.after()),
    "station": (station.FACTS, lambda: [part(layout.solve()) for part in (
        station.headline, station.sentence, station.unfolded, station.rows, station.figure)]),
    "seats": (seats.FACTS, lambda: list(by_day(seats))),
    "homeward": (homeward.FACTS, lambda: list(by_day(homeward))),
    "lifeboats": (story.FACTS, lambda: [part() for part in (
        story.straight_line, story.own_ship, story.two_ships, story.elsewhere)]),
    "debris": (evidence.FACTS, lambda: [part() for part in (
        evidence.first_guess, evidence.trust, evidence.contrast, evidence.proof,
        evidence.splinters)]),
}  # fmt: skip


# The prose tells of two readings of a gauge, worked out together with the time that is needed.
UNTOLD = {
    "lifeboats": {"bad_day", "step_times", "rate_loop", "rate_night", "reserve_rule_iss",
                  "reserve_rule_mir"},
}  # fmt: skip


@pytest.mark.parametrize("part", WRITTEN)
def test_every_fact_in_the_words_of_a_page_is_among_its_sources(part, monkeypatch):
    told, write = WRITTEN[part]
    keys = looked_up(monkeypatch)
    forgotten()
    assert write()
    forgotten()
    assert keys and not keys - set(told) - UNTOLD.get(part, set())


def question(script):
    """What a page asks, as its own script has it."""
    text = (PAGES / f"{script}.py").read_text(encoding="utf-8")
    return re.search(r'^QUESTION = "(.+)"$', text, re.MULTILINE)[1]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_link_leads_to_the_page_whose_question_it_asks(visit, script):
    links = visit(script).get("page_link")
    assert links
    for link in links:
        asked = link.proto.label.removeprefix("Next: ")
        assert asked == question(link.proto.page or "the_night")


@pytest.mark.parametrize("path", {figure.path for figure in FIGURES.values()})
def test_a_figure_is_passed_on_as_of_the_page_that_holds_it(visit, path, monkeypatch):
    held = []
    monkeypatch.setattr(frame, "live", lambda sweep, where: held.append((sweep.name, where)))
    assert not visit(path).exception
    assert {where for _, where in held} == {path}
    assert all(FIGURES[name].path == path for name, _ in held)


def test_the_functions_that_the_page_of_lifeboats_names_are_called(visit, monkeypatch):
    rows = []
    monkeypatch.setattr(frame, "take_row", lambda **row: rows.append(row))
    assert not visit("lifeboat_timeline").exception
    named = {row["table"][-1]: row["working"][-1] for row in rows}
    parts = {"seats": seats, "homeward": homeward}
    assert set(named) == set(parts)
    for part, function in named.items():
        ((chapter, name),) = functions(function)
        with monkeypatch.context() as watched:
            works = Mock(side_effect=getattr(chapter, name))
            watched.setattr(chapter, name, works)
            forgotten()
            assert list(by_day(parts[part]))
        assert works.called, function
    forgotten()
