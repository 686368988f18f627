"""How likely: the routes of the notes, section 4, a band over both, and sober words."""

import numpy as np
import pytest

from lib.debris_primer import detective, flights, odds
from lib.debris_primer.scenario import DAYS
from lib.look.words import chance, count, number
from lib.physics import debris, impact
from tests.debris_primer.conftest import drawn, positions
from tests.facts.counted import as_of

STAY = 83.0
YEAR = 365.25


@pytest.fixture(scope="module")
def routes():
    return odds.solve()


def test_route_a_is_the_handbooks_risk(routes):
    """-ln(0.9) / 15 years x 80 % to all of it x 83 days."""
    low, _, high = routes.risk.chances(np.asarray(STAY))
    expected = -np.log(0.9) / 15 * STAY / YEAR
    assert low == pytest.approx(-np.expm1(-0.8 * expected))
    assert high == pytest.approx(-np.expm1(-expected))
    assert routes.risk.chances(np.asarray(15 * YEAR)).high == pytest.approx(0.1)


def test_route_b_brackets_the_notes(routes):
    """Section 4: 0.15 and 0.25 % with the slope 2.5, 0.4 and 0.9 % with 4.4, area 17 m²."""
    low, middle, high = routes.debris.chances(np.asarray(STAY))
    assert low < 0.0015 * 1.05 and 0.0025 < middle < 0.004 and 0.004 < high < 0.009
    least, most = routes.debris.end_chances(np.asarray(STAY))
    assert least < low and high < 0.009 < most
    assert [round(size * 1000, 2) for size in routes.debris.sizes] == [1.52, 1.98]


def test_the_flux_lies_midway_between_both_slopes():
    """Either slope alone is the middle times or over the factor, at the smallest size."""
    size = np.array([1.5213e-3, 3e-3])
    gentle, steep = (1.19e-4 / (YEAR * 86_400) * (3e-3 / size) ** slope for slope in (2.5, 4.4))
    middle = odds.debris_flux(size)
    np.testing.assert_allclose(middle, np.sqrt(gentle * steep))
    factor = odds.solve().flux_factor
    np.testing.assert_allclose(steep[0] / middle[0], factor, rtol=1e-3)
    np.testing.assert_allclose(middle[0] / gentle[0], factor, rtol=1e-3)


def test_meteoroids_bracket_the_value_of_the_notes(routes):
    """6.4e-4 for 1.9 mm and more, which lies between our sizes for three meetings."""
    low, _, high = routes.dust.chances(np.asarray(STAY))
    assert low < 6.4e-4 < high
    assert routes.dust.sizes[0] < 1.9e-3 < routes.dust.sizes[1]


@pytest.mark.parametrize("slope", [2.5, 3.45, 4.4])
def test_averaged_over_all_speeds_and_angles_the_size_lies_between_the_cases(routes, slope):
    """What a risk code would do: Kessler's speeds (recalled), a tumbling plate, a power law."""
    speed = np.linspace(500.0, 15_300.0, 400)[:, np.newaxis]
    angle = np.radians(np.linspace(0.1, 79.9, 300))
    weight = debris.speed_density(speed, np.radians(51.6)) * np.sin(2 * angle)
    size = impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, speed, angle, 2_800)
    mean = (np.sum(weight * size**-slope) / np.sum(weight)) ** (-1 / slope)
    assert routes.debris.sizes[0] < mean < routes.debris.sizes[1]


def test_the_rates_hold_for_any_time(routes):
    """Odds asked for another stay give the same rates, and more days more chance."""
    days = np.array([1.0, 10.0, 83.0, 1000.0, 6000.0])
    assert all(np.all(np.diff(end) > 0) for end in routes.range(days))
    again = impact.uncertain_odds(
        odds.debris_flux,
        odds.AREA,
        routes.debris.sizes,
        1000 * 86_400,
        flux_factor=(1 / routes.flux_factor, routes.flux_factor),
    )
    at_1000 = [end[3] for end in routes.debris.chances(days)]
    np.testing.assert_allclose(at_1000, again.chance)


@pytest.mark.parametrize("position", positions(detective.sweep(), 12))
@pytest.mark.parametrize("view", ["wide", "narrow"])
def test_words_and_squares_are_the_physics_at_positions_drawn_by_lot(routes, view, position):
    """As many filled and struck squares as the two ends of the range say, each in a cell."""
    days = float(DAYS.positions[position[0]])
    low, high = (float(end) for end in routes.range(np.asarray(days)))
    seen = detective.sweep().values_at(position)
    assert seen.numbers[0] == f"{chance(low)} to {chance(high)}"
    (squares,) = (n for n in flights.COUNTS if placed(position, view, count(n, "squares")))
    ends = [round(squares * end) for end in (low, high)]
    told = "most likely none" if ends[1] == 0 else f"{ends[0]} to {ends[1]}"
    assert f"Of {number(squares)} such flights, {told} would be pierced." == seen.headline
    marks = [placed(position, view, name) for name in ("pierced", "perhaps")]
    assert [len(kind) for kind in marks] == [ends[0], ends[1] - ends[0]]
    (field,) = placed(position, view, count(squares, "squares"))
    columns = flights.COLUMNS[view][squares]
    box = {"wide": (436, 218), "narrow": (288, 225)}[view]
    pitch = min(box[0] / columns, box[1] / np.ceil(squares / columns))
    cells = {
        (
            round(float(mark["x"] - field["x"]) / pitch - 0.5, 3),
            round(float(mark["y"] - field["y"]) / pitch - 0.5, 3),
        )
        for kind in marks
        for mark in kind
    }
    assert len(cells) == ends[1]
    assert all(x % 1 == y % 1 == 0 and y * columns + x < squares and x < columns for x, y in cells)


def placed(position, view, name):
    """What is seen of one kind in one composition."""
    layers = detective.sweep().scene.views[view].layers
    return [
        seen
        for layer, seen in drawn(detective.sweep(), position)
        if layer in layers and getattr(layer, "name", "") == name
    ]


def test_squares_stay_few_enough_to_count_and_never_hide_a_chance():
    """From a dozen to some thousands; where the low end is a hole, it is drawn."""
    routes, days = odds.solve(), DAYS.numbers
    told = flights.flights(days, *routes.range(days))
    assert told.high.max() <= 14 and set(told.squares.tolist()) == set(flights.COUNTS)
    assert all(np.diff(told.squares) <= 0)
    few = told.squares < flights.COUNTS[-1]
    assert (told.low[few] >= 1).all()


def test_all_soyuz_are_added_up():
    """Every ship that had left by then, by the table; the line lies under as many squares."""
    days = sum(ship.days_docked or 0 for ship in as_of() if ship.kind == "Soyuz")
    assert flights.soyuz_years() == pytest.approx(days / YEAR, abs=0.1)
    days = 35.0 * YEAR
    default = detective.sweep().default
    assert detective.sweep().values_at(default).numbers[1] == number(days / STAY, 2)
    for view, (left, top, pitch) in {"wide": (20, 40, 10.9), "narrow": (8, 32, 9)}.items():
        first, _, last = placed(default, view, "all Soyuz")
        rows, part = divmod(round(days / STAY), flights.COLUMNS[view][800])
        assert first["y"] == pytest.approx(top + (rows + 1) * pitch)
        assert first["across"] == pytest.approx(part * pitch)
        assert (last["x"], last["y"]) == pytest.approx((left + part * pitch, top + rows * pitch))


def test_the_table_holds_both_ways_and_the_handbooks_ten_percent():
    """1 - 0.9 in 15 years is the handbook's own number, for the whole ship."""
    table = detective.sweep().table
    assert table.whole and [row[0] for row in table.rows] == [
        "1 day",
        "83\u202fdays, as MS-09",
        "1 year",
        "5 years",
        "15 years",
    ]
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["15 years"][0].endswith("1 in 10")
    assert rows["83\u202fdays, as MS-09"][4] == "1 in 780 to 1 in 110"


def test_the_default_is_the_stay_of_ms_09():
    sweep = detective.sweep()
    assert DAYS.positions[sweep.default[0]] == STAY
    assert "each one flight of 83\u202fdays." in sweep.tell(sweep.scene.seen, sweep.default)
    assert "each one flight of 1\u202fday." in sweep.tell(sweep.scene.seen, (0,))


def test_a_side_meets_more_than_a_tumbling_face():
    """HB Table 2-2: top and bottom get no debris, so four sides share what six would: 6/4."""
    told = {line.label: line.text for line in detective.sweep().working.symbols}
    (factor,) = [text for label, text in told.items() if "looked sideways" in label]
    assert float(factor) == 1.5
