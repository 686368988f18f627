"""What must hold for any reserve time and any fleet: direction, balance, and kind refusals."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.physics import lifeboat

pressures = st.floats(1.0, 2e5)
rates = st.floats(1e-6, 1e4)
START = datetime(2018, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Doubt:
    start: datetime
    end: datetime


@dataclass(frozen=True)
class Ship:
    """The least that the count needs."""

    name: str
    docking: datetime | None
    undocking: datetime | None
    seats: int = 3
    doubtful: tuple[Doubt, ...] = ()
    crew_up: tuple[str, ...] = ()
    crew_down: tuple[str, ...] = ()

    @property
    def crew_up_n(self):
        return len(self.crew_up)

    @property
    def crew_down_n(self):
        return len(self.crew_down)


def day(number):
    return START + timedelta(days=number)


def spoken_of(ships, when):
    """Whether the table of ships speaks of this day: first docking to a year after the last."""
    changes = [time for ship in ships for time in (ship.docking, ship.undocking) if time]
    return not changes or min(changes) <= when <= max(changes) + timedelta(days=365)


@st.composite
def fleets(draw):
    """Ships that take home whom they brought; some in doubt for a while, some still there."""
    ships = []
    for number in range(draw(st.integers(0, 6))):
        seats = draw(st.integers(0, 7))
        crew = tuple(f"{number}-{seat}" for seat in range(draw(st.integers(0, seats))))
        arrive = draw(st.none() | st.integers(0, 300))
        stay = draw(st.none() | st.integers(1, 200))
        doubt = draw(st.none() | st.tuples(st.integers(0, 300), st.integers(1, 200)))
        ships.append(
            Ship(
                name=f"ship {number}",
                docking=None if arrive is None else day(arrive),
                undocking=None if arrive is None or stay is None else day(arrive + stay),
                seats=seats,
                doubtful=(Doubt(day(doubt[0]), day(sum(doubt))),) if doubt else (),
                crew_up=crew,
                crew_down=crew,
            )
        )
    return ships


@given(pressures, rates, pressures)
def test_linear_never_promises_more_than_the_true_law(pressure, rate, floor):
    linear = lifeboat.reserve_time(pressure, rate, floor)
    by_law = lifeboat.reserve_time(pressure, rate, floor, "exponential")
    assert 0 <= linear <= by_law * (1 + 1e-12)
    assert (linear == 0) == (pressure <= floor)


@given(pressures, rates, st.floats(1.001, 10), st.sampled_from(["linear", "exponential"]))
def test_a_faster_fall_leaves_less_time(pressure, rate, factor, law):
    slow = lifeboat.reserve_time(pressure + 2e5, rate, pressure, law)
    fast = lifeboat.reserve_time(pressure + 2e5, rate * factor, pressure, law)
    assert fast == pytest.approx(slow / factor)


def test_without_a_fall_the_time_is_endless_and_at_the_floor_it_is_up():
    for law in ("linear", "exponential"):
        assert lifeboat.reserve_time(1e5, 0.0, 5e4, law) == np.inf
        assert lifeboat.reserve_time(1e5, 5e-324, 5e4, law) == np.inf
        assert lifeboat.reserve_time(5e4, 0.0, 5e4, law) == 0
        assert lifeboat.reserve_time(4e4, 1.0, 5e4, law) == 0


def test_arguments_broadcast():
    left = lifeboat.reserve_time(np.full((3, 1), 1e5), np.linspace(0, 1, 4), 5e4)
    assert left.shape == (3, 4)


@given(fleets(), st.integers(-10, 600))
def test_history_agrees_with_the_count_at_any_moment(ships, when):
    moment = day(when)
    assume(spoken_of(ships, moment))
    past = lifeboat.history(ships)
    count = lifeboat.aboard_and_seats(ships, moment)
    before = np.flatnonzero(past.time <= np.datetime64(moment.replace(tzinfo=None)))
    if before.size:
        last = before[-1]
        assert count.aboard == past.aboard[last]
        assert (count.seats, count.sound_seats) == (past.seats[last], past.sound_seats[last])
    else:
        assert (count.aboard, count.seats, count.sound_seats) == (0, 0, 0)


@given(fleets(), st.integers(-10, 600))
def test_names_heads_and_seats_balance(ships, when):
    assume(spoken_of(ships, day(when)))
    count = lifeboat.aboard_and_seats(ships, day(when))
    assert count.aboard == len(lifeboat.people_aboard(ships, day(when)))
    assert count.aboard == sum(len(ship.crew_up) for ship in count.docked)
    assert 0 <= count.sound_seats <= count.seats == sum(ship.seats for ship in count.docked)


@given(fleets(), st.integers(-10, 600))
def test_a_lost_ship_takes_its_seats_but_nobody_with_it(ships, when):
    assume(spoken_of(ships, day(when)))
    whole = lifeboat.aboard_and_seats(ships, day(when))
    for ship in whole.docked:
        without = lifeboat.aboard_and_seats(ships, day(when), lost=[ship.name])
        assert without.aboard == whole.aboard
        assert without.docked == whole.docked
        assert without.seats == whole.seats - ship.seats
        assert without.sound_seats <= whole.sound_seats


def test_time_zones_are_understood():
    ships = [Ship("a", day(0), day(1), crew_up=("one",), crew_down=("one",))]
    moscow = datetime.fromisoformat("2018-01-02T02:59+03:00")
    assert lifeboat.aboard_and_seats(ships, moscow).aboard == 1
    assert lifeboat.aboard_and_seats(ships, moscow + timedelta(minutes=1)).aboard == 0


def test_someone_may_go_home_in_another_ship():
    ships = [
        Ship("up", day(0), day(10), crew_up=("traveller",)),
        Ship("down", day(5), day(20), crew_down=("traveller",)),
    ]
    assert lifeboat.people_aboard(ships, day(15)) == ("traveller",)
    assert lifeboat.aboard_and_seats(ships, day(15)).aboard == 1
    assert lifeboat.people_aboard(ships, day(20)) == ()


def test_count_is_exact_at_docking_and_undocking():
    ships = [Ship("a", day(0), day(1), crew_up=("one", "two"), crew_down=("one", "two"))]
    assert lifeboat.aboard_and_seats(ships, day(0)).aboard == 2
    assert lifeboat.aboard_and_seats(ships, day(1)).aboard == 0
    assert lifeboat.aboard_and_seats(ships, day(1)).docked == ()


FLEET = [Ship("Soyuz MS-08", day(0), None), Ship("Soyuz MS-09", day(1), None)]
EMPTIED = [Ship("Soyuz MS-08", day(0), day(1))]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: lifeboat.reserve_time(-1, 1, 5e4), r"pressure .* 0 and 1e\+07 Pa; got -1 Pa"),
        (lambda: lifeboat.reserve_time(1e5, -2, 5e4), r"rate of fall .* Pa/s; got -2 Pa/s"),
        (lambda: lifeboat.reserve_time(1e5, 1, 0), r"floor .* 1 and 1e\+07 Pa; got 0 Pa"),
        (lambda: lifeboat.reserve_time(1e5, 1, 5e4, "cubic"), r"linear, exponential; got"),
        (
            lambda: lifeboat.aboard_and_seats(FLEET, datetime(2018, 8, 30)),
            r"must carry its timezone; got 2018-08-30T00:00:00",
        ),
        (lambda: lifeboat.people_aboard(FLEET, datetime(2018, 8, 30)), r"carry its timezone"),
        (
            lambda: lifeboat.aboard_and_seats(FLEET, day(2), lost=["Soyuz MS-10"]),
            r"'Soyuz MS-10' was not docked on 2018-01-03 at 00:00; "
            r"docked were: Soyuz MS-08, Soyuz MS-09",
        ),
        (
            lambda: lifeboat.aboard_and_seats(EMPTIED, day(3), lost=["Soyuz MS-08"]),
            r"docked were: none",
        ),
        (
            lambda: lifeboat.aboard_and_seats(FLEET, day(-1)),
            r"speaks of 2018-01-01 to 2019-01-02, a year after its last change; got 2017-12-31",
        ),
        (lambda: lifeboat.people_aboard(FLEET, day(-1)), r"got 2017-12-31"),
        (lambda: lifeboat.people_aboard(FLEET, day(367)), r"got 2019-01-03"),
    ],
)
def test_refusals_name_what_is_wrong(call, says):
    with pytest.raises(ValueError, match=says):
        call()


def test_a_seat_in_a_ship_in_doubt_is_not_free():
    """Six people and six seats on 30 August 2018, three of them in the ship that leaked."""
    doubtful = lifeboat.Headcount(aboard=6, seats=6, sound_seats=3, docked=())
    assert doubtful.short == 3
    fewer = lifeboat.Headcount(aboard=2, seats=6, sound_seats=3, docked=())
    assert fewer.short == 0
