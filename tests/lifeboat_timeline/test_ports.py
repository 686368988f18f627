"""Every ship at its port, in the picture as in the table; and what a search finds."""

import datetime as dt
import itertools
import re

import plotly.graph_objects as go
import pytest

from lib import facts
from lib.facts import vocabulary
from lib.lifeboat_timeline import find, history, ports, seats
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.naming import in_full, slug
from lib.lifeboat_timeline.scenario import Scenario
from tests.lifeboat_timeline.conftest import speaks

DAY = 86_400_000
STILL_THERE = next(s for s in reversed(facts.ships()) if s.docking and not s.undocking)


def figure(**scenario):
    now = Scenario(**scenario)
    return seats.draw(now.date, now.span, now.find)


def bars(picture, name):
    return [trace for trace in picture.data if trace.type == "bar" and trace.name == name]


def test_every_port_of_the_table_has_one_row():
    """Of the facts' vocabulary each port has its row, and no row has another port."""
    assert set(ports.ROW) == vocabulary.PORTS
    assert {berth.port for ship in facts.ships() for berth in ship.ports} <= vocabulary.PORTS
    assert sorted(set(ports.ROW.values())) == list(range(len(ports.ROWS)))


def test_no_two_ships_share_a_row_at_once():
    for row in set(ports.ROW.values()):
        stays = sorted((s.start, s.end) for s in ports.stays() if ports.ROW[s.port] == row)
        for (_, end), (start, _) in itertools.pairwise(stays):
            assert end <= start


def test_the_stays_of_a_ship_add_up_to_its_days_docked():
    for ship in facts.ships():
        if ship.days_docked:
            length = sum(s.end - s.start for s in ports.stays() if s.ship is ship)
            assert length / DAY == pytest.approx(ship.days_docked, abs=0.01)


def test_every_ship_that_docked_has_a_bar_that_names_it():
    (trace,) = bars(figure(), "ships")
    told = " ".join(trace.customdata)
    docked = [ship for ship in facts.ships() if ship.docking]
    assert all(f"<b>{ship.name}" in told for ship in docked)
    assert len(trace.base) == len(ports.stays())


def test_plotly_finds_nothing_wrong_with_any_span():
    for span in controls.SPAN.options:
        picture = figure(span=span, find="MS-09")
        plain = picture.to_dict()
        # A strip may hold a second axis in the browser; Plotly's Python has not heard of it.
        del plain["layout"]["xaxis"]["rangeslider"]["yaxis2"]
        assert len(go.Figure(plain).data) == len(picture.data)


@pytest.mark.parametrize("span", ["year", "decade"])
def test_bars_stay_within_the_window(span):
    when = Scenario(date=dt.date(2018, 8, 30), span=span)
    begin, end = history.around(when.moment, span)
    (trace,) = bars(figure(date=when.date, span=span), "ships")
    assert min(trace.base) >= begin
    assert max(b + x for b, x in zip(trace.base, trace.x, strict=True)) <= end


def test_in_a_year_long_stays_have_their_names_on_them():
    words = [note.text for note in figure(span="year").layout.annotations]
    assert {"MS-07", "MS-08", "MS-09"} <= set(words)


def test_ships_in_doubt_are_hatched_for_as_long_as_the_table_says():
    (trace,) = bars(figure(), "in doubt")
    long = {round(length / DAY, 1) for length in trace.x}
    assert {0.9, 73.0, 92.2} == long  # MS-09, MS-22, Starliner


def test_the_page_gets_the_same_picture_packed():
    now = Scenario(find="Gerst")
    assert seats.figure(seats.solve(now)).to_json() == figure(find="Gerst").to_json()


def test_what_is_looked_for_is_filled():
    (trace,) = bars(figure(find="Gerst"), "found")
    assert [ship.name for ship in find.ships("Gerst")] == ["Soyuz TMA-13M", "Soyuz MS-09"]
    assert len(trace.base) == 2
    assert not bars(figure(), "found")


def test_a_zoom_outlives_a_search_and_not_another_day():
    kept = [figure(span=span, find=word).layout.uirevision
            for span, word in (("all", ""), ("all", "Gerst"), ("year", ""))]  # fmt: skip
    assert kept[0] == kept[1] != kept[2]
    other = figure(span="year", date=dt.date(2020, 5, 15)).layout.uirevision
    assert other != kept[2]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (
            "Gerst",
            "Gerst went up in TMA-13M on 28 May 2014 and came home in TMA-13M, which left on"
            " 10 November 2014; went up in MS-09 on 6 June 2018 and came home in MS-09, which left"
            " on 20 December 2018.",
        ),
        ("Rubio", "went up in MS-22 on 21 September 2022 and came home in MS-23"),
        ("S.Williams", "went up in CFT on 5 June 2024 and came home in Crew-9"),
        ("MS-10", "did not reach the station: launch abort, Ovchinin and Hague"),
        (slug(STILL_THERE), "still there when this table was made"),
        ("MS-14", "Up: nobody."),
        ("MS-09", "Days in space: 197. In doubt: leaking"),
    ],
)
def test_what_a_search_says(word, told):
    """Launches and landings as [SPACEFACTS-TIMES] has them."""
    assert told in find.sentence(word)


def test_everybody_and_every_ship_can_be_found():
    assert len(set(controls.FIND.options)) == len(controls.FIND.options) > 400
    for word in controls.FIND.options:
        assert find.ships(word) and speaks(find.sentence(word))
    assert find.sentence("") == find.sentence("nobody at all") == ""


@pytest.mark.parametrize(
    ("full", "short"),
    [("Soyuz MS-09", "MS-09"), ("Alexander Gerst", "Gerst"), ("SpaceX Crew-5", "Crew-5"),
     ("Serena Auñón-Chancellor", "Aunon-Chancellor"), ("Sergei Krikalev", "Krikalev")],
)  # fmt: skip
def test_a_name_in_full_finds_the_same(full, short):
    assert {full, short} <= set(controls.FIND.options)
    assert find.ships(full) == find.ships(short) != ()
    assert find.sentence(full).removeprefix(full) == find.sentence(short).removeprefix(
        short if short in find.sentence(short)[: len(short)] else full
    )


def test_every_name_that_the_site_writes_in_full_can_be_found():
    """Given name and surname of somebody in the table of ships; ships as their rows call them."""
    told = [fact.says for fact in facts.facts().values()]
    told += [case.says for case in facts.cases().values()]
    told += [f"{event.title} {event.text}" for event in facts.events()]
    told += [str(cell) for row in facts.table("crew_2018").rows for cell in row]
    people = {person for ship in facts.ships() for person in (*ship.crew_up, *ship.crew_down)}
    surnames = "|".join(re.escape(person.split(".")[-1]) for person in people)
    written = set(re.findall(rf"\b[A-Z][a-zé]+ (?:{surnames})\b", " ".join(told)))
    written -= {"Vladislav Volkov"}  # of Soyuz 11; the table's is another
    assert {"Alexander Gerst", "Sergei Krikalev"} <= written <= set(controls.FIND.options)
    assert {ship.name for ship in facts.ships()} <= set(controls.FIND.options)
    assert {str(row[0]) for row in facts.table("crew_2018").rows} <= set(in_full())


def test_people_are_sorted_by_surname():
    people = controls.FIND.options[len(facts.ships()) :]
    assert people.index("S.Williams") == people.index("J.Williams") + 1


def test_a_row_is_called_as_its_ports_are():
    """The front is that of the US half, whichever module stands there."""
    for row, held in ports.ROWS.items():
        word = "forward" if row == "front" else row
        assert all(re.search(rf"\b{word}\b", port) for port in held), row
