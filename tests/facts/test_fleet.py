"""Does the history of the ships hold together?  Ports, people, heads and times."""

from datetime import UTC, datetime, timedelta
from itertools import combinations
from statistics import median

import pytest

from lib import facts
from tests.facts.counted import as_of

SHIPS = as_of()  # what these tests count was counted to this day; later rows are as welcome
DOCKED = [ship for ship in SHIPS if ship.docking]
NAMED = {ship.name: ship for ship in SHIPS}
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)


def test_no_port_is_used_twice_at_once():
    stays = []
    for ship in DOCKED:
        ends = [berth.since for berth in ship.ports[1:]] + [ship.undocking or FOREVER]
        stays += [(b.port, b.since, end, ship) for b, end in zip(ship.ports, ends, strict=True)]
    for one, other in combinations(stays, 2):
        if one[0] == other[0]:
            assert one[2] <= other[1] or other[2] <= one[1], (one, other)


def test_nobody_boards_twice_or_leaves_without_boarding():
    moves = [(ship.docking, 1, ship.crew_up) for ship in DOCKED]
    moves += [(ship.undocking, 0, ship.crew_down) for ship in DOCKED if ship.undocking]
    aboard = set()
    for _, boarding, names in sorted(moves):
        assert len(set(names)) == len(names)
        if boarding:
            assert aboard.isdisjoint(names)
            aboard |= set(names)
        else:
            assert aboard >= set(names)
            aboard -= set(names)
    newest = {*NAMED["SpaceX Crew-12"].crew_up, *NAMED["Soyuz MS-29"].crew_up}
    assert aboard == newest


def test_the_station_is_never_empty_and_never_overfull():
    moves = [(ship.docking, ship.crew_up_n) for ship in DOCKED]
    moves += [(ship.undocking, -ship.crew_down_n) for ship in DOCKED if ship.undocking]
    heads, seen = 0, set()
    for _, change in sorted(moves):
        heads += change
        seen.add(heads)
    # 13 with a Shuttle in 2009 is the most there ever were (recalled).
    assert (min(seen), max(seen)) == (2, 13)


def test_kinds_of_ships():
    """Lifeboat notes, section 2; one of the 75 Soyuz never docked."""
    kinds = [ship.kind for ship in SHIPS]
    assert [kinds.count(kind) for kind in ("Soyuz", "Space Shuttle", "Crew Dragon", "Starliner")] == [
        75,
        32,
        17,
        1,
    ]
    assert [ship.name for ship in SHIPS if not ship.docking] == ["Soyuz MS-10"]


def test_ships_in_doubt_and_improvised_places():
    assert {ship.name for ship in SHIPS if ship.doubtful} == {
        "Soyuz MS-09",
        "Soyuz MS-22",
        "Boeing CFT",
    }
    places = {ship.name: ship.improvised[0].places for ship in SHIPS if ship.improvised}
    assert places == {"SpaceX Crew-5": 1, "SpaceX Crew-8": 2}
    assert NAMED["SpaceX Crew-5"].improvised[0].people == ("Rubio",)
    assert NAMED["SpaceX Crew-8"].improvised[0].people == ("Wilmore", "S.Williams")
    assert NAMED["SpaceX Crew-8"].improvised[0].why == "improvised places, no suits"
    (doubt,) = NAMED["Soyuz MS-09"].doubtful
    assert doubt.start == datetime(2018, 8, 29, 23, tzinfo=UTC)
    assert doubt.end == datetime(2018, 8, 30, 20, tzinfo=UTC)
    assert doubt.why.startswith("leaking")


def test_ports_of_a_ship_that_moved():
    assert [berth.port for berth in NAMED["Soyuz MS-13"].ports] == ["Zvezda aft", "Poisk zenith"]
    assert NAMED["Soyuz MS-13"].ports[1].since == datetime(2019, 8, 26, 3, 59, tzinfo=UTC)


def test_every_time_carries_its_timezone():
    for ship in SHIPS:
        for time in (ship.launch, ship.docking, ship.undocking, ship.landing):
            assert time is None or time.utcoffset() == timedelta(0)


def minutes_home(kind):
    return [
        (ship.landing - ship.undocking) / timedelta(minutes=1)
        for ship in DOCKED
        if ship.kind == kind and ship.landing
    ]


def test_how_long_a_soyuz_takes_home():
    """Lifeboat case T03: 73 ships, median 202.5 min, 108.5 to 291.4."""
    times, fact = minutes_home("Soyuz"), facts.fact("home_soyuz")
    assert len(times) == 73
    assert median(times) == pytest.approx(fact.value, abs=0.5)
    assert (min(times), max(times)) == pytest.approx(fact.band, abs=0.5)


def test_how_long_a_dragon_takes_home():
    """Lifeboat case T04: 16 ships, 4.8 to 47.2 h, median about 17 h."""
    hours, fact = [time / 60 for time in minutes_home("Crew Dragon")], facts.fact("home_dragon")
    assert len(hours) == 16
    assert median(hours) == pytest.approx(fact.value, abs=0.5)
    assert (min(hours), max(hours)) == pytest.approx(fact.band, abs=0.3)


def test_soyuz_flown_beyond_the_limit():
    """Lifeboat notes, section 1d: ten ships, to the day."""
    flown = {
        ship.name: (ship.landing - ship.launch) / timedelta(days=1)
        for ship in DOCKED
        if ship.kind == "Soyuz" and ship.landing
    }
    printed = dict(facts.table("soyuz_beyond_200_days").rows)
    beyond = {name: days for name, days in flown.items() if days > facts.fact("life_limit").value}
    assert beyond == {name: pytest.approx(days, abs=0.6) for name, days in printed.items()}


def test_docked_years_of_all_soyuz():
    """Lifeboat notes, section 0: 35.0 ship-years; the ship still docked is not counted here."""
    days = sum(ship.days_docked or 0 for ship in DOCKED if ship.kind == "Soyuz")
    assert days / 365.25 == pytest.approx(facts.fact("doubtful_docked_years").value, abs=0.1)


def test_exposure_of_ms09():
    """Debris notes, section 4: docking to the leak being noticed."""
    days = (facts.events()[0].utc - NAMED["Soyuz MS-09"].docking) / timedelta(days=1)
    assert days == pytest.approx(facts.fact("exposure").value, abs=0.05)
