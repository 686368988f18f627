"""How old a ship is, and which ships outlived a limit."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from lib.physics import lifeboat

START = datetime(2018, 6, 6, tzinfo=UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Flight:
    """The least that a life limit needs."""

    name: str
    launch: datetime
    landing: datetime | None


SHORT = Flight("short", START, START + 199 * DAY)
EXACT = Flight("exact", START, START + 200 * DAY)
LONG = Flight("long", START, START + 201 * DAY)
UP = Flight("up", START, None)


def test_age_grows_day_by_day_until_the_landing():
    assert [lifeboat.flown(SHORT, START + d * DAY) / DAY for d in (0, 1, 199, 300)] == [
        0,
        1,
        199,
        199,
    ]
    assert lifeboat.flown(UP, START + 300 * DAY) == 300 * DAY


def test_the_limit_itself_is_kept():
    assert lifeboat.outlived([SHORT, EXACT, LONG, UP]) == (LONG,)
    assert lifeboat.outlived([SHORT, EXACT, LONG, UP], 180 * DAY) == (SHORT, EXACT, LONG)


def test_at_a_moment_only_ships_in_space_count():
    fleet = [SHORT, EXACT, LONG, UP]
    assert lifeboat.outlived(fleet, when=START + 200.5 * DAY) == (LONG, UP)
    assert lifeboat.outlived(fleet, when=START + 200 * DAY) == ()
    assert lifeboat.outlived(fleet, when=START - DAY) == ()
    assert lifeboat.outlived(fleet, when=START + 250 * DAY) == (UP,)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: lifeboat.flown(UP), "up is still up: say at which moment"),
        (lambda: lifeboat.flown(UP, START - DAY), "up was launched on 2018-06-06 .*2018-06-05"),
        (lambda: lifeboat.flown(UP, datetime(2019, 1, 1)), "must carry its timezone"),
        (lambda: lifeboat.outlived([], timedelta(0)), "longer than 0 days; got 0:00:00"),
        (lambda: lifeboat.life_end(UP, -DAY), "longer than 0 days; got -1 day"),
    ],
)
def test_refusals_name_what_is_wrong(call, says):
    with pytest.raises(ValueError, match=says):
        call()
