"""The clock: closed forms worked by hand, and a live figure that says what physics says."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.lifeboat_timeline import reserve
from lib.live.model.layers import Event
from lib.look.words import PRESSURE_UNITS, THIN, duration
from lib.parameters import HOLE_MM, HOLES
from lib.physics import cabin, lifeboat, orifice

HOUR, DAY = 3600, 86_400
MMHG = PRESSURE_UNITS["mmHg"]


def layer(name, kind):
    """Where a layer of the sweep stands."""
    (found,) = [
        k for k, one in enumerate(reserve.sweep().layers) if type(one).__name__ == kind and one.name == name
    ]
    return found


def test_two_millimetres_leave_about_a_week():
    """R06 (916 m³, coefficient 0.8: 175 h from 748 mmHg), here with 944 m³, 0.84 and 750 mmHg."""
    clock = reserve.solve(2.0)
    by_hand = 175 * (944 / 916) * (0.80 / 0.84) * ((750 - 490) / 750) / ((748 - 490) / 748)
    assert clock.own.value / HOUR == pytest.approx(by_hand, rel=0.01)
    assert clock.own_exponential / clock.own.value == pytest.approx(750 / 260 * np.log(750 / 490), rel=1e-6)
    assert "7.2 days" in reserve.headline(clock)
    assert "14 to 18 days" in reserve.sentence(clock)


def test_the_reported_rates_give_the_linear_reserve():
    """260 mmHg at 0.8 and at 0.6 mmHg an hour."""
    clock = reserve.solve(2.0)
    np.testing.assert_allclose(np.array(clock.reported) / HOUR, [260 / 0.8, 260 / 0.6])


def test_a_hole_four_times_as_wide_leaves_a_sixteenth():
    small, large = (reserve.solve(mm).own.value for mm in (2.0, 8.0))
    assert small / large == pytest.approx(16)


def test_the_widest_holes_stand_exactly_at_the_limits():
    clock = reserve.solve(2.0)
    for widest, limit in zip(clock.widest_mm, clock.limits, strict=True):
        assert reserve.solve(widest).own.value == pytest.approx(limit)
    assert clock.limits == (600, 1800)


@pytest.mark.parametrize(
    ("hole_mm", "words"),
    [
        (2, "belong to holes of 37 to 64"),
        (50, "under the 30 minutes"),
        (90, "under the 10 minutes"),
    ],
)
def test_the_sentence_says_on_which_side_of_the_limits_a_hole_is(hole_mm, words):
    assert words in reserve.sentence(reserve.solve(hole_mm))


@given(st.floats(HOLE_MM.low, HOLE_MM.high))
@settings(max_examples=40, deadline=None)
def test_any_hole_gives_times_in_order_and_words(hole_mm):
    clock = reserve.solve(hole_mm)
    assert clock.own.low <= clock.own.value <= clock.own.high
    assert clock.own.value < clock.own_exponential
    for words in (reserve.headline(clock), reserve.sentence(clock)):
        assert not re.search(r"\bnan\b|\binf\b|\bNone\b|\[|\{|  ", words)


@pytest.mark.parametrize("seed", range(10))
def test_ten_random_positions_equal_physics(seed):
    k = int(np.random.default_rng(seed).integers(len(HOLES)))
    hole = float(HOLES.positions[k])
    seen = reserve.sweep().values_at((k,))
    tau = cabin.time_constant(944, orifice.round_area(hole / 1000), 295.15)
    rate = 750 * MMHG / float(tau)
    linear, true = (
        float(lifeboat.reserve_time(750 * MMHG, rate, 490 * MMHG, law)) for law in ("linear", "exponential")
    )

    marker = seen.layers[layer("its reserve time", "Marker")]
    assert (marker["x"], marker["y"]) == (hole, pytest.approx(linear / HOUR))
    for name, time in (("straight-line rule", linear), ("true law", true)):
        curve = seen.layers[layer(name, "Curve")]
        assert curve["x"][k] == hole
        assert curve["y"][k] == pytest.approx(time / HOUR)

    fall, straight, exponential = seen.numbers[:3]
    assert (straight, exponential) == (duration(linear), duration(true))
    value, unit = fall.replace("mmHg/", " ").split()
    per = {"h": HOUR, "min": 60}[unit]
    assert float(value) == pytest.approx(rate * per / MMHG, rel=0.05)
    assert f"{HOLES.texts[k]}\u202fmm" in seen.headline
    assert duration(linear) in seen.headline
    assert duration(true) in seen.sentence
    assert any(one.get("text", "").strip("\u2002").endswith(f"mm: {duration(linear)}") for one in seen.layers)


def test_holes_that_people_spoke_of_are_positions():
    spoken = {facts.fact(key).number for key in ("hole_nasa", "hole_roscosmos_esa")}
    assert spoken | {HOLE_MM.low, 10, 20, 50, HOLE_MM.high} <= set(HOLES.positions)
    assert HOLES.positions[HOLES.default] == 2


def test_it_is_worked_out_once():
    assert reserve.sweep() is reserve.sweep()


def test_the_reported_rates_stand_in_the_picture_between_the_reported_widths():
    for position in (0, HOLES.default, len(HOLES) - 1):
        seen = reserve.sweep().values_at((position,))
        band = seen.layers[layer("reported, 30 August 2018", "Band")]
        assert band["shown"]
        assert band["x"].tolist() == [1.5, 2.0]
        np.testing.assert_allclose(band["low"], 260 / 0.8)
        np.testing.assert_allclose(band["high"], 260 / 0.6)


def test_both_limits_stand_across_the_picture():
    across = {one.name: one.at for one in reserve.sweep().layers if isinstance(one, Event) and one.across}
    assert across == {
        "station: 10 minutes": pytest.approx(1 / 6),
        "Mir: 30 minutes": pytest.approx(0.5),
    }


def test_the_volume_band_holds_the_main_curve():
    station = facts.fact("volume_leak_day")
    band = (
        reserve.sweep()
        .values_at((0,))
        .layers[layer("straight-line rule, as sources differ about the volume", "Band")]
    )
    line = reserve.sweep().values_at((0,)).layers[layer("straight-line rule", "Curve")]
    np.testing.assert_allclose(band["low"] / line["y"], station.band[0] / station.number)
    np.testing.assert_allclose(band["high"] / line["y"], station.band[1] / station.number)


def test_the_table_is_the_same_at_round_widths():
    table = reserve.sweep().table
    assert len(table.rows) == 9
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert [table.rows[0][0], table.rows[-1][0]] == ["0.2", "100"]
    for row in table.rows:
        told = {name: float(cell.replace(THIN, "")) for name, cell in zip(table.columns, row, strict=True)}
        least, own, most = (time / HOUR for time in reserve.solve(told["hole [mm]"]).own)
        assert told["smallest volume [h]"] == pytest.approx(least, rel=0.005)
        assert told["straight-line rule [h]"] == pytest.approx(own, rel=0.005)
        assert told["largest volume [h]"] == pytest.approx(most, rel=0.005)
        assert told["true law [h]"] > told["largest volume [h]"]


def test_the_working_gives_the_numbers_of_this_hole():
    sweep = reserve.sweep()
    worked = {line.label.split(",")[0]: line.text for line in sweep.working.symbols}
    assert (worked["p"], worked["p_leave"], worked["V"]) == ("750", "490", "944")
    assert len(worked["ṗ"]) == len(sweep.controls[0])
    hole = sweep.controls[0].default
    assert worked["ṗ"][hole] == "1.5\u202fmmHg/h"
    assert worked["T_linear"][hole] in sweep.headline[hole]
