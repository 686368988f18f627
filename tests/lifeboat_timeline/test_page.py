"""The page of the lifeboats: it opens once for every address, and its controls forgive each."""

from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import facts
from lib.lifeboat_timeline import chairs, find, timeline
from lib.lifeboat_timeline.figures import FIGURES
from lib.lifeboat_timeline.scenario import DATES, FINDS, LOSTS, SPANS

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"


def visit(**query):
    app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
    for name, value in query.items():
        app.query_params[name] = value
    return app.switch_page("pages/lifeboat_timeline.py").run()


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_live_figures_and_nothing_that_costs_the_server_a_run():
    app = visit()
    assert not app.exception and not app.toast
    assert app.title[0].value == "Was there a seat home for everyone?"
    assert len(app.get("bidi_component")) == len(FIGURES) == 7
    for kind in ("plotly_chart", "slider", "date_input", "selectbox", "button_group", "button"):
        assert not app.get(kind)


def test_the_default_story():
    there = timeline.sweep().values_at(timeline.sweep().default)
    assert there.headline == (
        "30 August 2018: 6 people aboard, 6 seats home, 3 of them in sound ships."
    )
    assert "Prokopyev" in chairs.sweep().values_at(chairs.sweep().default).sentence


def test_an_address_never_changes_what_the_server_says():
    query = {"date": "2022-12-20", "lost": "MS-22", "span": "year", "find": "<img>"}
    assert words(visit(**query)) == words(visit())


def home(day, lost):
    return chairs.sweep().values_at((DATES.stop([day])[0], LOSTS.stop([lost])[0]))


def test_a_ship_that_is_still_docked_stays_written_off_on_another_day():
    assert home("2018-12-10", "MS-09").headline.startswith(
        "10 December 2018, without MS-09: 6 people, 3 seats"
    )


def test_a_ship_that_is_gone_is_forgotten_without_a_fuss():
    assert home("2022-12-20", "MS-09") == home("2022-12-20", "none")
    assert home("2022-12-20", "none").headline.startswith("20 December 2022: 7 people, 7 seats")


@pytest.mark.parametrize(
    ("live", "rubbish"),
    [
        *((DATES, text) for text in ("2018-02-31", "1999-01-01", "2026-07-28", "yesterday", "")),
        *((LOSTS, text) for text in ("Crew-99", "<script>", "9" * 3000)),
        (SPANS, "century"), (FINDS, "Yeltsin"), (FINDS, "<img>"),
    ],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(live, rubbish):
    index, note = live.stop([rubbish])
    assert index == live.default
    assert "so you see" in note
    assert "<" not in note


@pytest.mark.parametrize(
    ("live", "said", "meant"),
    [
        (DATES, " 2018-12-20 ", "2018-12-20"), (SPANS, "Year", "year"), (SPANS, "one year", "year"),
        (LOSTS, "ms-09", "MS-09"), (FINDS, "S. Williams", "S.Williams"), (FINDS, "", ""),
        (FINDS, "alexander gerst", "Alexander Gerst"),
    ],
)  # fmt: skip
def test_what_people_write_is_understood(live, said, meant):
    index, note = live.stop([said])
    assert (live.positions[index], note) == (meant, "")


def test_a_search_for_nobody_is_said_in_words():
    _, note = FINDS.stop(["Yeltsin"])
    assert "a ship or a person of the table" in note
    assert note.endswith("so you see none.")


def test_a_search_tells_and_calls_people_as_they_were_asked_for():
    def told(word):
        return find.sweep().values_at((FINDS.stop([word])[0],))

    assert told("Gerst").headline == "Gerst came in TMA-13M and MS-09."
    assert told("Alexander Gerst").headline == "Alexander Gerst came in TMA-13M and MS-09."
    assert told("S.Williams").sentence.startswith("S. Williams went up in ")
    assert "with 3 seats, was launched on 21 September 2022" in told("Soyuz MS-22").sentence
    assert told("MS-10").headline == "Soyuz MS-10 did not reach the station."


@pytest.mark.parametrize("key", facts.cases("lifeboat_timeline"))
def test_every_case_is_a_link_that_says_what_it_is(key):
    told = words(visit())
    assert facts.cases("lifeboat_timeline")[key].title in unescape(told)


def test_the_table_of_ships_can_be_taken_along():
    assert 'href="./facts/crew_vehicles.csv"' in words(visit())
