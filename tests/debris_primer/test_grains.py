"""How many grains: the picture, the words and other people's numbers say the same."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.debris_primer import counts, fluxes, grains, hole_shape, how_many, shield, speeds
from lib.debris_primer.scenario import AREA_M2, SIZES
from lib.look.words import YEAR, chance, from_to, number, quantity
from lib.physics import impact
from tests.debris_primer.conftest import drawn, positions, speaks

STAY = 83 * 86_400
STAY_M2_YEARS = 17 * STAY / YEAR


@pytest.fixture(scope="module")
def hits():
    return counts.solve(17.0)


def grain_of(hits, size_mm):
    return hits.grains[SIZES.positions.index(size_mm)]


def named(sweep, name, position):
    return [seen for layer, seen in drawn(sweep, position) if getattr(layer, "name", "") == name]


def test_a_grain_as_wide_as_the_hole_is_rare(hits):
    """Notes, section 1 and 4: meteoroids of 1.9 mm 6.4e-4 in 83 days with the handbook's 1.12,
    of which the ship's motion is 1.09; Kessler at 2 mm 7.26e-4."""
    grain = grain_of(hits, 1.9)
    assert grain.dust == pytest.approx(6.4e-4 * 1.09 / 1.12, rel=0.01)
    assert grain.kessler == pytest.approx(7.26e-4 * (2 / 1.9) ** 2.5 * STAY_M2_YEARS, rel=0.01)
    assert grain.handbook == pytest.approx(1.1e-2 * 1.9**-4.385 * STAY_M2_YEARS, rel=0.01)


def test_the_voices_part_away_from_a_few_millimetres(hits):
    """Notes 2.3: Kessler far below ORDEM2000 at 0.1 mm, far above at 1 cm."""
    small, middle, large = (grain_of(hits, size) for size in (0.1, 1.9, 10.0))
    assert small.apart > 3 > middle.apart
    assert large.apart > 10
    assert small.kessler < small.handbook
    assert large.kessler > large.handbook


def test_the_handbooks_points_are_surface_flux_and_never_cross_section():
    """Its table of 3 mm and its drawing, divided by four, fall on one line; else they would not."""
    sweep = grains.sweep(17.0)
    points = named(sweep, "debris, NASA's handbook, 2006", sweep.default)
    printed = {float(point["x"]): float(point["y"]) for point in points}
    assert printed[1.0] == pytest.approx(1.1e-2 * STAY_M2_YEARS)
    assert printed[3.0] == pytest.approx(8.90e-5 * STAY_M2_YEARS)
    slope = np.log(printed[1.0] / printed[3.0]) / np.log(3)
    assert slope == pytest.approx(facts.fact("slope_handbook").number, abs=0.05)
    (newest,) = named(sweep, "debris, NASA's handbook, 2018", sweep.default)
    assert newest["y"] == pytest.approx(1.19e-4 * STAY_M2_YEARS)


@pytest.mark.parametrize("area", [17.0, AREA_M2.low, AREA_M2.high])
def test_words_marks_and_curves_are_the_physics_at_positions_drawn_by_lot(area):
    sweep = grains.sweep(area)
    for position in positions(sweep):
        size = SIZES.positions[position[0]]
        hits = [
            float(impact.expected_hits(voice(size / 1000), area, STAY))
            for voice in (fluxes.kessler, fluxes.handbook, fluxes.dust)
        ]
        seen = sweep.values_at(position)
        line, *marks = named(sweep, "your grain", position)
        assert set(line["x"]) == {size}
        assert [float(mark["y"]) for mark in marks] == pytest.approx(hits)
        assert all(float(mark["x"]) == size for mark in marks)
        low, high = min(hits[:2]) + hits[2], max(hits[:2]) + hits[2]
        # Under one hit nobody counts parts of it: the chance of any is 1 − e^−N.
        rare, likely = -math.expm1(-low), -math.expm1(-high)
        if low >= 1:
            told = f" {number(low, 2)} to {number(high, 2)}\u202ftimes."
        elif likely < 0.1:
            told = f" on one of {from_to(number(1 / likely, 2), number(1 / rare, 2))} such flights."
        else:
            told = f" on {from_to(number(round(100 * rare)), number(round(100 * likely)))}."
            assert seen.headline.startswith("Of 100 such flights, ")
        assert seen.headline.endswith(told)
        assert f"{number(size)}\u202fmm or more" in seen.headline
        apart = number(max(hits[:2]) / min(hits[:2]), 2)
        assert seen.numbers[3] == apart
        for count, words in zip(hits, seen.numbers, strict=False):
            assert words == (
                quantity(count, "hits", 2) if count >= 1 else f"a chance of {chance(-math.expm1(-count))}"
            )
        (curve,) = named(sweep, "debris, Kessler 1991", position)
        expected = impact.expected_hits(fluxes.kessler(curve["x"] / 1000), area, STAY)
        np.testing.assert_allclose(curve["y"], expected)


@given(st.floats(AREA_M2.low, AREA_M2.high))
@settings(max_examples=30, deadline=None)
def test_any_area_gives_a_picture_and_words(area):
    hits = counts.solve(area)
    for curve in (hits.kessler, hits.handbook):
        assert np.all(hits.least <= curve * (1 + 1e-9))
        assert np.all(curve <= hits.most * (1 + 1e-9))
    for low, high in ((hits.least, hits.most), (hits.dust_least, hits.dust_most)):
        assert np.all(low < high)
    for grain in hits.grains:
        assert grain.apart <= hits.most_apart * 1.1
        speaks([grains.headline(grain), grains.sentence(hits)])


def test_the_handbook_is_read_between_its_rows_and_nowhere_else():
    """The printed sizes come back exactly; half-way between two, in both logarithms, their mean."""
    sizes, flux = np.array(fluxes.printed()).T
    np.testing.assert_allclose(fluxes.handbook(sizes / 1000) * YEAR, flux)
    between = fluxes.handbook(np.sqrt(1.0 * 3.0) / 1000) * YEAR
    assert between == pytest.approx(np.sqrt(1.1e-2 * 8.90e-5))
    for outside in (0.009, 1001.0):
        with pytest.raises(ValueError, match="row of the table"):
            fluxes.handbook(outside / 1000)
    (curve,) = named(grains.sweep(17.0), "debris, NASA's handbook", (0,))
    assert sizes[0] <= curve["x"][0] and curve["x"][-1] <= sizes[-1]


def test_what_was_measured_is_a_level_and_no_point():
    """34 000 marks on 130 m² in 68 months, of every size: 46 a square metre and year."""
    expected = 34_000 / 130 / (68 / 12) * STAY_M2_YEARS
    for position in ((0,), grains.sweep(17.0).default):
        (line,) = named(grains.sweep(17.0), "LDEF, marks of any size", position)
        np.testing.assert_allclose(line["y"], expected)
    assert f"would get {number(expected, 2)} of them" in grains.sweep(17.0).values_at((0,)).sentence


def test_nothing_of_these_sizes_can_be_tracked():
    (tracked,) = named(grains.sweep(17.0), "can be tracked", (0,))
    assert list(tracked["x"]) == [50.0, 100.0] and max(SIZES.positions) < 50


def test_where_the_meteoroids_leave_the_picture_their_line_ends():
    for area in (AREA_M2.low, AREA_M2.high):
        (line,) = named(grains.sweep(area), "meteoroids", (0,))
        assert line["y"][-1] >= grains.FEWEST and line["x"][-1] < counts.DUST_TO_MM


def test_twice_the_area_twice_the_hits():
    small, large = (counts.solve(area) for area in (AREA_M2.low, AREA_M2.high))
    np.testing.assert_allclose(large.dust, AREA_M2.high / AREA_M2.low * small.dust)
    np.testing.assert_allclose(large.most, small.most)


def test_the_stops_hold_the_default_and_every_case():
    said = {case.scenario["particle_mm"] for case in facts.cases("debris_primer").values()}
    assert {1.9, *said} <= set(SIZES.positions)
    assert 60 <= len(SIZES) <= 90


def test_the_figures_of_the_page_move_the_same_grain():
    assert how_many.sweep().controls[0] is SIZES
    assert grains.sweep(17.0).controls[0] is shield.sweep("soyuz").controls[0] is SIZES
    assert speeds.sweep().controls[0] is hole_shape.sweep().controls[0] is SIZES
