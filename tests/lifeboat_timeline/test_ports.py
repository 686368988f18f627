"""Every ship at its port, in the picture as in the table; and what a search finds."""

import itertools
import re

import pytest

from lib import facts
from lib.facts import vocabulary
from lib.lifeboat_timeline import find, lanes, ports, timeline, years
from lib.lifeboat_timeline import scenario as controls
from lib.lifeboat_timeline.naming import in_full, slug, surname
from lib.live.model.layers import Band
from tests.lifeboat_timeline.conftest import speaks

DAY = 86_400_000
STILL_THERE = next(s for s in reversed(facts.ships()) if s.docking and not s.undocking)


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
    (trace,) = bars(years.draw(), "ships")
    told = " ".join(trace.customdata)
    docked = [ship for ship in facts.ships() if ship.docking]
    assert all(f"<b>{ship.name}" in told for ship in docked)
    assert len(trace.base) == len(ports.stays())


def test_every_bar_to_explore_stands_from_docking_to_undocking():
    """The browser draws a bar from its base on: here the times of the table, in its words."""
    (trace,) = bars(years.draw(), "ships")
    drawn = [*zip(trace.base, trace.x, trace.customdata, strict=True)]
    for ship in facts.ships():
        if ship.docking and ship.undocking:
            own = [
                (begin, begin + length)
                for begin, length, told in drawn
                if re.match(f"<b>{re.escape(ship.name)}[,< ]", told)
            ]
            begin, end = ship.docking.timestamp() * 1000, ship.undocking.timestamp() * 1000
            assert min(begin for begin, _ in own) == pytest.approx(begin, rel=0, abs=1)
            assert max(end for _, end in own) == pytest.approx(end, rel=0, abs=1)


def test_ships_in_doubt_are_hatched_for_as_long_as_the_table_says():
    (trace,) = bars(years.draw(), "in doubt")
    long = {round(length / DAY, 1) for length in trace.x}
    assert {0.9, 73.0, 92.2} == long  # MS-09, MS-22, Starliner


def drawn(position, name):
    """Left, right and height of each bar of a name that is seen, in days and as drawn."""
    sweep = timeline.sweep()
    for layer, at in zip(sweep.layers, sweep.values_at(position).layers, strict=False):
        if isinstance(layer, Band) and layer.name == name and at["shown"]:
            corners = 4 if name == "ships" else len(at["x"])
            x, low, high = (at[part].reshape(-1, corners) for part in ("x", "low", "high"))
            for k in range(len(x)):
                yield x[k].min(), x[k].max(), (low[k].min() + high[k].max()) / 2


def test_every_ship_that_docked_is_a_bar_from_docking_to_undocking():
    expected = sorted((*lanes.ends(ship), lanes.height(ship)) for ship in facts.ships() if ship.docking)
    found = sorted(drawn(timeline.sweep().default, "ships"))
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other)
    ms09 = next(ship for ship in facts.ships() if ship.name == "Soyuz MS-09")
    assert lanes.ends(ms09)[1] - lanes.ends(ms09)[0] == pytest.approx(ms09.days_docked, abs=0.01)


def test_no_two_ships_share_a_lane_at_once():
    for lane in itertools.chain(*lanes.lanes().values()):
        for before, after in itertools.pairwise(lane):
            assert lanes.ends(before)[1] <= lanes.ends(after)[0]
    held = [ship.name for lane in itertools.chain(*lanes.lanes().values()) for ship in lane]
    assert sorted(held) == sorted(ship.name for ship in facts.ships() if ship.docking)


@pytest.mark.parametrize("word", ["", "Gerst", "MS-09", "Yurchikhin", "Soyuz MS-10"])
def test_the_bars_of_a_search_are_those_of_its_ships(word):
    day, name = controls.DATES.default, controls.FINDS.stop([word])[0]
    bars_of_it = sorted(drawn((day, name), "found"))
    expected = sorted((*lanes.ends(ship), lanes.height(ship)) for ship in lanes.docked_of(word))
    assert len(bars_of_it) == len(expected)
    for (start, end, row), (came, left, height) in zip(bars_of_it, expected, strict=True):
        assert start <= came and left <= end and row == pytest.approx(height)


def test_a_search_says_its_words_and_leaves_the_day_alone():
    sweep = timeline.sweep()
    one, other = (
        sweep.values_at((controls.DATES.default, controls.FINDS.stop([word])[0]))
        for word in ("", "Alexander Gerst")
    )
    assert one.headline == other.headline
    assert "at the station: Soyuz MS-08 and Soyuz MS-09 (leaking)." in one.sentence
    assert other.sentence.startswith("Alexander Gerst flew up and home in TMA-13M")


def test_the_windows_of_the_axis_are_years_and_decades():
    _, decades, years = timeline.sweep().windows.axes
    assert (len(decades), len(years)) == (3, 27)
    leak = controls.DATES.default
    (window,) = [axis for axis in years if axis.low <= leak < axis.high]
    assert window.title == "2018" and window.labels[0] == "Jan"
    assert window.high - window.low == 365


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (
            "Gerst",
            "Gerst flew up and home in TMA-13M, from May to November 2014. Then up and home in"
            " MS-09, from June to December 2018.",
        ),
        (
            "Rubio",
            "Rubio flew up in MS-22 and home in MS-23, from September 2022 to September of the next year.",
        ),
        ("S.Williams", "up in CFT and home in Crew-9, from June 2024 to March of the next year."),
        ("MS-10", "did not reach the station: launch abort, Ovchinin and Hague"),
        (slug(STILL_THERE), "still there when this table was made"),
        ("MS-14", "Up and home: nobody."),
        (
            "MS-09",
            "It left on 20 December 2018. Up and home: Prokopyev, Gerst and Auñón-Chancellor.",
        ),
        ("MS-09", "In doubt: leaking"),
    ],
)
def test_what_a_search_says(word, told):
    """Launches and landings as [SPACEFACTS-TIMES] has them."""
    assert told in find.sentence(word)


def test_everybody_and_every_ship_can_be_found():
    assert len(set(controls.FIND.options)) == len(controls.FIND.options) > 400
    for word in controls.FIND.options[1:]:
        assert controls.ships_of(word) and speaks(find.sentence(word))
    assert find.sentence("") == find.sentence("nobody at all") == ""


@pytest.mark.parametrize(
    ("full", "short"),
    [("Soyuz MS-09", "MS-09"), ("Alexander Gerst", "Gerst"), ("SpaceX Crew-5", "Crew-5"),
     ("Serena Auñón-Chancellor", "Aunon-Chancellor"), ("Sergei Krikalev", "Krikalev")],
)  # fmt: skip
def test_a_name_in_full_finds_the_same(full, short):
    assert {full, short} <= set(controls.FIND.options)
    assert controls.ships_of(full) == controls.ships_of(short) != ()
    told = surname(short) if find.sentence(short).startswith(surname(short)) else full
    assert find.sentence(full).removeprefix(full) == find.sentence(short).removeprefix(told)


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
    people = controls.FIND.options[1 + len(facts.ships()) :]
    assert people.index("S.Williams") == people.index("J.Williams") + 1


def test_a_row_is_called_as_its_ports_are():
    """The front is that of the US half, whichever module stands there."""
    for row, held in ports.ROWS.items():
        word = "forward" if row == "front" else row
        assert all(re.search(rf"\b{word}\b", port) for port in held), row
