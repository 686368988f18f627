"""How old ships grew: the notes' list of flights that beat the rule, and the picture of all."""

from collections import Counter
from datetime import timedelta

import numpy as np
import pytest

from lib import facts
from lib.lifeboat_timeline import age
from lib.lifeboat_timeline.naming import slug
from lib.lifeboat_timeline.scenario import LIMITS
from lib.live.model.layers import Band, Curve, Marker
from lib.physics import lifeboat
from tests.facts.counted import as_of
from tests.lifeboat_timeline.conftest import layers, speaks

SWEEP = age.sweep()


def at(days):
    return (LIMITS.positions.index(days),)


def test_the_ten_flights_that_beat_the_rule_of_2018():
    """Notes, section 1d; their days are rounded up or down by one at the most."""
    printed = {"TMA-9": 215, "MS-11": 204, "MS-12": 203, "MS-13": 201, "MS-15": 205, "MS-23": 216,
               "MS-24": 204, "MS-26": 220, "MS-27": 245, "MS-28": 241}  # fmt: skip
    beyond = {slug(ship): lifeboat.flown(ship) / timedelta(days=1) for ship in age.outlived("Soyuz", 200)}
    for name, days in printed.items():
        assert beyond[name] == pytest.approx(days, abs=1)
    known = {slug(ship) for ship in as_of() if ship.landing}
    assert {name for name in beyond if name in known} == printed.keys()
    told = SWEEP.values_at(at(200))
    assert told.headline == f"{len(beyond)} Soyuz flew longer than 200\u202fdays."
    named = dict(zip([line.label for line in SWEEP.all_numbers], told.numbers, strict=True))
    for name in [*beyond][-age.MANY :]:
        assert name in named["Soyuz beyond it, with the days of each"]


def test_ms09_landed_on_day_196_7_and_had_until_23_december():
    """Case D05 of the notes."""
    ((_, mark),) = layers(SWEEP, at(200), Marker, "MS-09")
    assert mark["y"] == pytest.approx(facts.fact("ms09_landed_day").number, abs=0.05)
    seen = SWEEP.values_at(at(200))
    assert "landed 3.3\u202fdays before its time was up." in seen.sentence
    assert seen.numbers[2] == "23 December 2018"
    assert "after its time was up" in SWEEP.values_at(at(196)).sentence


def test_the_longest_flight_is_the_one_that_is_named():
    flown = dict(zip(map(slug, age.flights("Soyuz")), age.days("Soyuz"), strict=True))
    assert max(flown, key=flown.get) == age.longest()
    assert layers(SWEEP, at(200), Marker, age.longest())
    known = {slug(ship): flown[slug(ship)] for ship in as_of() if slug(ship) in flown and ship.landing}
    longest = max(known, key=known.get)
    assert f" {longest} flew longest" in facts.fact("longest_soyuz").says
    assert known[longest] == pytest.approx(facts.fact("longest_soyuz").number, abs=0.6)


def test_every_flight_that_is_over_has_a_bar():
    over = Counter(ship.kind for ship in facts.ships() if ship.docking and ship.landing)
    assert {kind: len(age.flights(kind)) for kind in age.KINDS} == {k: over[k] for k in age.KINDS}
    for kind in age.KINDS:
        ((_, band),) = layers(SWEEP, at(200), Band, kind)
        tops = band["high"].reshape(-1, 4)[:, 1]
        np.testing.assert_allclose(tops, age.days(kind))
        assert np.all(np.diff(band["x"]) > -1e-9)


@pytest.mark.parametrize("days", LIMITS.positions[::7])
def test_what_is_beyond_a_limit_is_drawn_beyond_it(days):
    seen, over = SWEEP.values_at(at(days)), 0
    for kind in age.KINDS:
        ((_, band),) = layers(SWEEP, at(days), Band, f"{kind}, beyond the limit")
        assert np.all(band["low"] == days)
        over = int(np.sum((band["high"] > days).reshape(-1, 4)[:, 1]))
        assert over == np.sum(age.days(kind) > days)
        assert seen.numbers[age.KINDS.index(kind)] == str(over)
    ((_, line),) = layers(SWEEP, at(days), Curve, "limit")
    assert line["y"].tolist() == [days, days]
    assert f"{days:g}\u202fdays" in seen.headline
    assert speaks(seen.headline, seen.sentence, *seen.numbers)


def test_fewer_outlive_a_longer_limit():
    counts = [int(SWEEP.values_at((k,)).numbers[0]) for k in range(len(LIMITS))]
    assert counts == sorted(counts, reverse=True) and counts[-1] == 0


def test_the_table_holds_every_flight_with_its_mark():
    assert len(SWEEP.table.rows) == sum(len(age.flights(kind)) for kind in age.KINDS)
    assert {row[-1] for row in SWEEP.table.rows} <= {"confirmed", "quoted", "recalled"}
    assert ["Soyuz MS-09", "Soyuz", "2018-06-06", "2018-12-20", "196.7", "A", "quoted"] in (SWEEP.table.rows)
