"""Other people's numbers for the life of ships, days without one, and how often two are sound."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from lib import facts
from lib.physics import lifeboat
from tests.facts.counted import as_of

SHIPS = as_of()  # printed for the flights that were over then
NAMED = {ship.name: ship for ship in SHIPS}
DAY = timedelta(days=1)


def of_kind(kind):
    return [ship for ship in SHIPS if ship.kind == kind]


def test_life_limit_of_ms09():
    """D05: launch plus 200 days is 23 December 2018, 11:12; landed on day 196.7."""
    ms09 = NAMED["Soyuz MS-09"]
    end = lifeboat.life_end(ms09)
    assert end.replace(second=0) == datetime(2018, 12, 23, 11, 12, tzinfo=UTC)
    assert lifeboat.flown(ms09) / DAY == pytest.approx(196.7, abs=0.05)


def test_the_ten_soyuz_that_beat_the_rule():
    """Lifeboat notes, section 1d, to the day."""
    printed = dict(facts.table("soyuz_beyond_200_days").rows)
    found = lifeboat.outlived(of_kind("Soyuz"))
    assert {ship.name: lifeboat.flown(ship) / DAY for ship in found} == {
        name: pytest.approx(days, abs=0.6) for name, days in printed.items()
    }
    assert lifeboat.outlived(of_kind("Soyuz"), 250 * DAY) == ()


def test_the_dragon_that_beat_210_days():
    """Section 1d: 210 days, later about eight months; Crew-8 flew 235 (its times in the table)."""
    limit = facts.fact("life_limit_dragon").number * DAY
    (only,) = lifeboat.outlived(of_kind("Crew Dragon"), limit)
    assert only.name == "SpaceX Crew-8"
    assert lifeboat.flown(only) / DAY == pytest.approx(235, abs=0.6)


def test_no_ship_was_beyond_the_rule_in_december_2018():
    when = datetime(2018, 12, 19, tzinfo=UTC)
    assert lifeboat.outlived(of_kind("Soyuz"), when=when) == ()
    assert lifeboat.outlived(of_kind("Soyuz"), 190 * DAY, when) == (NAMED["Soyuz MS-09"],)


def test_a_replacement_as_fast_as_after_ms22():
    """D07: the 73 days of MS-22 after the leak day end on 11 November 2018."""
    gap = NAMED["Soyuz MS-23"].docking - NAMED["Soyuz MS-22"].doubtful[0].start
    assert gap / DAY == pytest.approx(73.0, abs=0.1)
    assert (datetime(2018, 8, 30, tzinfo=UTC) + gap).date().isoformat() == "2018-11-11"


@dataclass(frozen=True)
class Doubt:
    """A stretch in doubt."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Shenzhou:
    """A ship of another station, with crews of three."""

    name: str
    docking: datetime
    undocking: datetime | None
    crew_up_n: int
    crew_down_n: int
    doubtful: tuple[Doubt, ...] = ()
    seats: int = 3


def test_the_days_without_a_safe_ship_at_tiangong():
    """D04: 14 November 2025, 03:14, to about 07:50 on the 25th: 11.2 days, no safe ship for three.

    Shenzhou-20's window had cracked; its crew took Shenzhou-21 home, whose crew stayed with it.
    Docking days of 20 and 21 do not matter here, and only their order is used.
    """
    left = datetime(2025, 11, 14, 3, 14, tzinfo=UTC)
    came = datetime(2025, 11, 25, 7, 50, tzinfo=UTC)
    doubt = Doubt(datetime(2025, 11, 5, tzinfo=UTC), came + 60 * DAY)
    ships = [
        Shenzhou("Shenzhou-20", left - 180 * DAY, None, 3, 0, (doubt,)),
        Shenzhou("Shenzhou-21", left - 14 * DAY, left, 3, 3),
        Shenzhou("Shenzhou-22", came, None, 0, 0),
    ]
    past = lifeboat.history(ships)
    stuck = (past.aboard == 3) & (past.sound_seats == 0)
    (at,) = np.flatnonzero(stuck)
    assert past.time[at] == np.datetime64("2025-11-14T03:14")
    assert (past.time[at + 1] - past.time[at]) / np.timedelta64(1, "D") == pytest.approx(11.2, abs=0.3)
    assert past.short.max() == 3 and past.short[at + 1] == 0


def test_two_lifeboats_of_which_one_is_replaced_in_73_days():
    """Lifeboat notes, section 4a: 0.057 failures a year, replacement 1/73 d, worked by hand.

    l/m = 0.057 × 73/365.25 = 0.011392; both (1/1.011392)² = 0.97760.
    """
    both, one, none = lifeboat.availability(0.057 / 365.25, 1 / 73)
    assert both == pytest.approx(0.97760, abs=1e-5)
    assert one == pytest.approx(2 * 0.011392 / 1.011392**2, rel=1e-4)
    assert none == pytest.approx((0.011392 / 1.011392) ** 2, rel=1e-4)
