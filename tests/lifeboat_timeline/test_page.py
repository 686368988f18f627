"""The page of the lifeboats: it opens, answers, and forgives every address."""

import datetime as dt
import html
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import facts
from lib.lifeboat_timeline.scenario import DATE

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"


def visit(**query):
    app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
    for name, value in query.items():
        app.query_params[name] = value
    return app.switch_page("pages/lifeboat_timeline.py").run()


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_the_default_story():
    app = visit()
    assert not app.exception
    assert app.title[0].value == "Was there a seat home for everyone?"
    assert len(app.get("plotly_chart")) == 1
    assert len(app.get("bidi_component")) == 4
    assert not app.slider
    assert "30 August 2018: 6 people aboard, 6 seats home, 3 of them in sound ships." in words(app)
    assert "Prokopyev" in words(app)
    assert not app.toast


def test_a_ship_written_off_changes_the_morning():
    app = visit()
    app.button_group(key="lost").set_value("MS-09").run()
    assert not app.exception
    assert "Without MS-09: 6 people, 3 seats. 3 people would have no seat home." in words(app)


def test_a_link_restores_the_view():
    app = visit(date="2022-12-20", lost="MS-22", span="year", hole_mm="64")
    assert not app.exception
    assert app.date_input(key="date").value == dt.date(2022, 12, 20)
    assert app.button_group(key="lost").value == "MS-22"
    assert app.button_group(key="span").value == "year"
    assert "Without MS-22: 7 people, 4 seats" in words(app)
    assert not app.toast


def test_a_ship_that_is_still_docked_stays_written_off_on_another_day():
    app = visit(lost="MS-09")
    app.date_input(key="date").set_value(dt.date(2018, 12, 10)).run()
    assert not app.exception
    assert app.button_group(key="lost").value == "MS-09"
    assert "Without MS-09: 6 people, 3 seats" in words(app)


def test_a_ship_that_is_gone_is_forgotten_without_a_fuss():
    app = visit(lost="MS-09")
    app.date_input(key="date").set_value(dt.date(2022, 12, 20)).run()
    assert not app.exception
    assert app.button_group(key="lost").value == "none"
    assert "7 people, 7 seats" in words(app)


@pytest.mark.parametrize("day", ["2000-11-02", "2009-07-20", "2024-09-08", str(DATE.high)])
def test_the_ends_and_the_crowded_days_open(day):
    app = visit(date=day)
    assert not app.exception
    assert not app.toast


@pytest.mark.parametrize(
    ("name", "rubbish"),
    [
        ("date", "2018-02-31"), ("date", "1999-01-01"), ("date", "yesterday"), ("date", ""),
        ("lost", "Crew-99"), ("lost", "<script>"), ("lost", "9" * 3000),
        ("hole_mm", "nan"), ("hole_mm", "1000"), ("hole_mm", "0"), ("hole_mm", "-2"),
        ("span", "century"), ("find", "Yeltsin"), ("find", "<img>"), ("hatch_tests", "7"),
        ("what_if", "both"), ("replacement_days", "5"), ("improvised", "3"),
        ("crew_state", "tired"), ("life_limit_days", "400"),
    ],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(name, rubbish):
    app = visit(**{name: rubbish})
    assert not app.exception
    assert len(app.toast) == 1
    assert "so you see" in app.toast[0].value
    assert "<" not in app.toast[0].value
    assert "30 August 2018: 6 people aboard" in words(app)


def test_a_ship_of_another_day_gives_the_default_and_a_note():
    app = visit(date="2022-12-20", lost="MS-09")
    assert not app.exception
    assert app.button_group(key="lost").value == "none"
    assert app.toast[0].value.startswith("“Write off a ship” can be none, MS-22 or Crew-5;")


def test_a_search_marks_and_tells():
    app = visit(find="Gerst")
    assert not app.exception and not app.toast
    assert app.selectbox(key="find").value == "Gerst"
    assert "Gerst went up in TMA-13M" in words(app)
    app.selectbox(key="find").set_value("MS-22").run()
    assert "Soyuz MS-22, with 3 seats, was launched on 21 September 2022" in words(app)


def test_more_hatches_than_there_are_is_said_in_words():
    (toast,) = visit(hatch_tests="9").toast
    assert toast.value == ("“Hatches to test first” can be 0 to 6; the link said 9, so you see 0.")


def test_a_search_for_nobody_is_said_in_words():
    (toast,) = visit(find="Yeltsin").toast
    assert "a ship or a person of the table" in toast.value
    assert toast.value.endswith("so you see none.")


@pytest.mark.parametrize("key", facts.cases("lifeboat_timeline"))
def test_every_case_opens_and_says_what_it_is(key):
    app = visit(find="Gerst", span="year")
    app.button(key=f"case_{key}").click().run()
    assert not app.exception
    case = facts.cases("lifeboat_timeline")[key]
    assert case.says in html.unescape(words(app))
    assert app.selectbox(key="find").value is None
    assert str(app.date_input(key="date").value) == case.scenario["date"]


def test_the_table_of_ships_can_be_taken_along():
    assert 'href="./facts/crew_vehicles.csv"' in words(visit())
