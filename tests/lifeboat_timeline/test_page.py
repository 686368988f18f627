"""The page of the lifeboats: it opens once for every address, and its controls forgive each."""

import datetime as dt

import pytest

from lib import facts
from lib.lifeboat_timeline import chairs, race, timeline
from lib.lifeboat_timeline.scenario import DATE, DATES, FINDS, LOSTS, SPANS
from lib.pages import written
from lib.plain_pages import body
from tests.approved.pages import cases_of, handed, shown

PAGE = "lifeboat_timeline"
FIGURES = written(PAGE).figures
TOO_LATE = str(DATE.high + dt.timedelta(days=1))


def test_it_opens_with_its_live_figures():
    assert "<h1>Was there a seat home for everyone?</h1>" in body(PAGE)
    assert shown(PAGE)[0] == "homeward"


def test_the_default_story():
    there = timeline.sweep().values_at(timeline.sweep().default)
    assert there.headline == ("30 August 2018: six people aboard, but only three seats that nobody doubts.")
    assert "Prokopyev" in chairs.sweep().values_at(chairs.sweep().default).sentence


def home(day, lost):
    return chairs.sweep().values_at((DATES.stop([day])[0], LOSTS.stop([lost])[0]))


def test_a_ship_that_is_still_docked_stays_written_off_on_another_day():
    assert home("2018-12-10", "MS-09").headline == (
        "Three people have no seat home: Prokopyev, Gerst and Auñón-Chancellor."
    )


def test_a_ship_that_is_gone_is_forgotten_without_a_fuss():
    assert home("2022-12-20", "MS-09") == home("2022-12-20", "none")
    assert home("2022-12-20", "none").headline.startswith("Seven people have seven seats, but three of")


@pytest.mark.parametrize(
    ("live", "rubbish"),
    [
        *((DATES, text) for text in ("2018-02-31", "1999-01-01", TOO_LATE, "yesterday", "")),
        *((LOSTS, text) for text in ("Crew-99", "<script>", "9" * 3000)),
        (SPANS, "century"),
        (FINDS, "Yeltsin"),
        (FINDS, "<img>"),
    ],
)
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
        return timeline.sweep().values_at((DATES.default, FINDS.stop([word])[0])).sentence

    assert told("Gerst").startswith("Gerst flew up and home in TMA-13M")
    assert told("Alexander Gerst").startswith("Alexander Gerst flew up and home in TMA-13M")
    assert told("S.Williams").startswith("S. Williams flew up in ")
    assert "with three seats, docked on 21 September 2022" in told("Soyuz MS-22")
    assert told("MS-10").startswith("Soyuz MS-10 was launched on 11 October 2018. It did not")


def test_every_case_is_a_link_that_says_what_it_is():
    told = cases_of(PAGE)
    assert list(told) == [case.title for case in facts.cases(PAGE).values()]
    for case in facts.cases(PAGE).values():
        assert told[case.title][0] == f"{case.says} ({case.mark})"
    every = {live.control.name for figure in FIGURES for live in figure.controls}
    times = {race.RACES.control.name, "autumn_day"}  # a clock stays where it stands
    assert handed(PAGE) == every - times
