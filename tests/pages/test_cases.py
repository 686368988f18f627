"""Every named event opens just what it says: its stops, its link, and all else at its default."""

from urllib.parse import parse_qsl

import pytest

from lib import facts
from lib.figures import FIGURES
from lib.live.model.controls import Number
from tests.approved.pages import cases_of, shown

CASES = facts.cases()


def controls(page):
    """The controls of a page's figures by name."""
    return {
        live.control.name: live
        for figure in FIGURES.values()
        if figure.page == page
        for live in figure.controls
    }


def meant(live, value):
    """A value of a case as the control has it."""
    return float(value) if isinstance(live.control, Number) else str(value)


def test_the_pages_of_all_cases_are_there():
    assert {case.page for case in CASES.values()} == {
        page for page in ("hole_and_patch", "debris_primer", "lifeboat_timeline") if shown(page)
    }


@pytest.mark.parametrize("key", CASES)
def test_a_case_names_stops_of_the_figures_of_its_page(key):
    """None is only near: what is told of an event is what is shown."""
    lives = controls(CASES[key].page)
    for name, value in CASES[key].scenario.items():
        assert name in lives, f"{name} is no control of this page; known are {', '.join(lives)}"
        k, note = lives[name].stop([f"{value}"])
        assert not note, f"{name} of the case {key}: {note}"
        assert lives[name].positions[k] == meant(lives[name], value)


@pytest.mark.parametrize("key", CASES)
def test_its_link_opens_just_that(key):
    case = CASES[key]
    lives = controls(case.page)
    _, query = cases_of(case.page)[case.title]
    assert set(query) <= set(case.scenario)
    for name, live in lives.items():
        k, note = live.stop([query[name]] if name in query else [])
        expected = case.scenario.get(name, live.positions[live.default])
        assert not note
        assert live.positions[k] == meant(live, expected)


def test_no_two_cases_of_a_page_are_one():
    """A visitor is told which event the page shows, by what is set."""
    for page in {case.page for case in CASES.values()}:
        links = [tuple(sorted(query.items())) for _, query in cases_of(page).values()]
        assert len(set(links)) == len(links), page


def test_a_query_of_ours_is_read_as_it_was_written():
    for page in ("hole_and_patch", "debris_primer"):
        for live in controls(page).values():
            for k in range(len(live)):
                said = live.said(k)
                assert live.stop([said]) == (k, "") and parse_qsl(f"a={said}") == [("a", said)]
