"""Who would leave in which ship: what must hold on every day, and the days that people remember."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lib import facts
from lib.facts import Improvised, Interval
from lib.physics import lifeboat

SHIPS = facts.ships()
START = datetime(2018, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Ship:
    """The least that the way home needs."""

    name: str
    docking: datetime | None
    undocking: datetime | None
    seats: int = 3
    crew_up: tuple[str, ...] = ()
    crew_down: tuple[str, ...] = ()
    doubtful: tuple[Interval, ...] = ()
    improvised: tuple[Improvised, ...] = ()
    crew_up_n = property(lambda self: len(self.crew_up))
    crew_down_n = property(lambda self: len(self.crew_down))


def day(number):
    return START + timedelta(days=number)


def on(when):
    """Everybody aboard: ship, standing, and the ship that took them home."""
    places = lifeboat.way_home(SHIPS, datetime.fromisoformat(when))
    return {
        place.person: (
            place.ship and place.ship.name.split()[-1],
            place.standing,
            place.home and place.home.name.split()[-1],
        )
        for place in places
    }


def every_moment():
    return [t.astype(datetime).replace(tzinfo=UTC) for t in lifeboat.history(SHIPS).time]


def test_on_every_day_of_the_table_everybody_stands_once_and_no_ship_is_overfull():
    for when in every_moment():
        count = lifeboat.aboard_and_seats(SHIPS, when)
        places = lifeboat.way_home(SHIPS, when)
        assert tuple(p.person for p in places) == lifeboat.people_aboard(SHIPS, when)
        assert len(places) == count.aboard
        taken = Counter(p.ship.name for p in places if p.standing in ("sound", "in doubt"))
        assert all(taken[ship.name] <= ship.seats for ship in count.docked)
        assert {p.ship.name for p in places if p.ship} <= {ship.name for ship in count.docked}
        seated = sum(taken.values())
        rigged = sum(p.standing == "improvised" for p in places)
        # A place rigged by name is taken even if a seat in doubt stays empty for it.
        assert seated + rigged == len(places)
        assert seated == min(count.aboard - rigged, count.seats)


def test_on_every_day_everybody_goes_home_once():
    """Conservation of people: each stay aboard ends in exactly one ship, or is not over yet."""
    homes = {}
    for when in every_moment():
        for place in lifeboat.way_home(SHIPS, when):
            homes.setdefault((place.person, place.home and place.home.name), when)
    came = Counter(person for ship in SHIPS if ship.docking for person in ship.crew_up)
    assert Counter(person for person, _ in homes) == came
    last = max(when for ship in SHIPS for when in (ship.docking, ship.undocking) if when)
    still = lifeboat.people_aboard(SHIPS, last)
    assert {person for person, home in homes if home is None} == set(still)


CREW_OF_MS08 = ("Artemyev", "Arnold", "Feustel")
CREW_OF_MS09 = ("Prokopyev", "Gerst", "Aunon-Chancellor")


def test_the_leak_morning_and_the_autumn_with_one_ship():
    assert on("2018-08-30T06:00Z") == {
        **dict.fromkeys(CREW_OF_MS08, ("MS-08", "sound", "MS-08")),
        **dict.fromkeys(CREW_OF_MS09, ("MS-09", "in doubt", "MS-09")),
    }
    assert on("2018-10-12T12:00Z") == dict.fromkeys(CREW_OF_MS09, ("MS-09", "sound", "MS-09"))


def test_the_leak_morning_without_ms09():
    when = datetime.fromisoformat("2018-08-30T06:00Z")
    places = lifeboat.way_home(SHIPS, when, lost=["Soyuz MS-09"])
    without = {place.person for place in places if place.standing == "none"}
    assert without == set(CREW_OF_MS09)
    assert all(place.ship is None for place in places if place.person in without)


@pytest.mark.parametrize(
    ("when", "rubio", "his_crew"),
    [
        ("2022-12-10T12:00Z", ("MS-22", "sound"), ("MS-22", "sound")),
        ("2022-12-20T12:00Z", ("MS-22", "in doubt"), ("MS-22", "in doubt")),
        ("2023-01-20T12:00Z", ("Crew-5", "improvised"), ("MS-22", "in doubt")),
        ("2023-03-05T12:00Z", ("MS-23", "sound"), ("MS-23", "sound")),
    ],
)
def test_rubio_and_the_ship_that_lost_its_coolant(when, rubio, his_crew):
    """[MS22-PRESS-2023]: his liner went into Crew-5 on 17 and 18 January; all left in MS-23."""
    home = on(when)
    assert home["Rubio"] == (*rubio, "MS-23")
    assert home["Prokopyev"] == home["Petelin"] == (*his_crew, "MS-23")
    assert home["Kikina"] == ("Crew-5", "sound", "Crew-5")


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ("2024-07-01T12:00Z", ("CFT", "in doubt")),
        ("2024-09-08T12:00Z", ("Crew-8", "improvised")),
        ("2024-09-15T12:00Z", ("Crew-8", "improvised")),
        ("2024-09-30T12:00Z", ("Crew-9", "sound")),
    ],
)
def test_the_crew_of_starliner_went_home_in_crew_9(when, place):
    """[CFT-PRESS-2024]: two improvised places in Crew-8 until Crew-9 brought two free seats."""
    home = on(when)
    assert home["Wilmore"] == home["S.Williams"] == (*place, "Crew-9")
    assert home["Dominick"] == ("Crew-8", "sound", "Crew-8")


def test_long_crews_leave_in_another_ship_than_they_came_in():
    """Kononenko and Chub came in MS-24 and left in MS-25; O'Hara came and left in MS-24."""
    assert on("2024-01-15T12:00Z")["Kononenko"] == ("MS-24", "sound", "MS-25")
    assert on("2024-04-01T12:00Z")["Kononenko"] == ("MS-25", "sound", "MS-25")
    assert on("2024-04-01T12:00Z")["O'Hara"] == ("MS-24", "sound", "MS-24")


def test_crews_that_came_by_shuttle_have_the_seats_of_the_soyuz():
    """August 2001: Culbertson's crew came with STS-105 and left with STS-108."""
    assert on("2001-08-25T12:00Z") == dict.fromkeys(
        ("Culbertson", "Tyurin", "Dezhurov"), ("TM-32", "sound", "STS-108")
    )


def test_somebody_who_flies_twice_goes_home_twice():
    ships = [
        Ship("a", day(0), day(10), crew_up=("x",), crew_down=("x",)),
        Ship("b", day(20), day(30), crew_up=("x",), crew_down=("x",)),
    ]
    assert [p.home.name for p in lifeboat.way_home(ships, day(5))] == ["a"]
    assert [p.home.name for p in lifeboat.way_home(ships, day(25))] == ["b"]


def test_free_seats_of_sound_ships_come_before_those_in_doubt():
    doubt = (Interval(day(0), day(9), "worn"),)
    ships = [
        Ship("bringer", day(0), day(1), crew_up=("x", "y"), seats=2),
        Ship("in doubt", day(0), None, seats=1, doubtful=doubt),
        Ship("sound", day(0), None, seats=1),
    ]
    places = lifeboat.way_home(ships, day(2))
    assert [(p.ship.name, p.standing) for p in places] == [
        ("sound", "sound"),
        ("in doubt", "in doubt"),
    ]
    assert all(place.home is None for place in places)
    without = lifeboat.way_home(ships, day(2), lost=["sound"])
    assert [p.standing for p in without] == ["in doubt", "none"]


def test_a_place_that_names_nobody_goes_to_whoever_has_no_seat():
    rig = (Improvised(day(0), day(9), 1, "foam"),)
    ships = [
        Ship("bringer", day(0), day(1), crew_up=("x", "y"), seats=2),
        Ship("boat", day(0), None, seats=1, improvised=rig),
    ]
    assert [p.standing for p in lifeboat.way_home(ships, day(2))] == ["sound", "improvised"]
    assert [p.standing for p in lifeboat.way_home(ships, day(9))] == ["sound", "none"]


@st.composite
def fleets(draw):
    """Ships that bring people who leave in any later ship with seats left, or stay."""
    ships = []
    for number in range(draw(st.integers(1, 5))):
        arrive, stay = draw(st.integers(0, 40)), draw(st.integers(1, 60))
        crew = tuple(f"{number}-{seat}" for seat in range(draw(st.integers(0, 3))))
        doubt = (Interval(day(0), day(30), "worn"),) if draw(st.booleans()) else ()
        ships.append(Ship(f"ship {number}", day(arrive), day(arrive + stay), 3, crew, (), doubt))
    for giver in tuple(ships):
        for person in giver.crew_up:
            after = [
                n
                for n, ship in enumerate(ships)
                if ship.undocking > giver.docking and len(ship.crew_down) < ship.seats
            ]
            if after and draw(st.booleans()):
                n = draw(st.sampled_from(after))
                ships[n] = replace(ships[n], crew_down=(*ships[n].crew_down, person))
    return ships


@given(fleets(), st.integers(0, 100))
@settings(deadline=None)
def test_in_any_fleet_a_seat_is_left_empty_only_if_everybody_has_one(ships, when):
    assume(min(ship.docking for ship in ships) <= day(when))
    count = lifeboat.aboard_and_seats(ships, day(when))
    places = lifeboat.way_home(ships, day(when))
    assert len(places) == count.aboard
    standing = Counter(place.standing for place in places)
    assert standing["none"] == max(0, count.aboard - count.seats)
    assert standing["sound"] <= count.sound_seats
    taken = Counter(place.ship.name for place in places if place.ship)
    assert all(number <= 3 for number in taken.values())
    for place in places:
        if place.home in count.docked:
            assert place.ship is place.home


def test_short_says_the_same_as_the_history():
    past = lifeboat.history(SHIPS)
    for at in np.linspace(0, past.time.size - 1, 12).astype(int):
        when = past.time[at].astype(datetime).replace(tzinfo=UTC)
        count = lifeboat.aboard_and_seats(SHIPS, when)
        assert count.short == past.short[at] == max(0, count.aboard - count.sound_seats)
