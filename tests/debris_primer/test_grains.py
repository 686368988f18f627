"""How many grains: the picture, the words and other people's numbers say the same."""

import re
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.debris_primer import grains, shield
from lib.debris_primer.scenario import AREA_M2, SIZES
from lib.live.pack import document, gzipped
from lib.live.section import section
from lib.look.words import YEAR, chance, number
from lib.physics import impact
from tests.debris_primer.conftest import drawn, positions

STAY = 83 * 86_400
STAY_M2_YEARS = 17 * STAY / YEAR


@pytest.fixture(scope="module")
def hits():
    return grains.solve(17.0)


def grain_of(hits, size_mm):
    return hits.grains[SIZES.positions.index(size_mm)]


def named(sweep, name, position):
    return [seen for layer, seen in drawn(sweep, position) if getattr(layer, "name", "") == name]


def test_a_grain_as_wide_as_the_hole_is_rare(hits):
    """Notes, section 1 and 4: meteoroids of 1.9 mm 6.4e-4 in 83 days; Kessler at 2 mm 7.26e-4."""
    grain = grain_of(hits, 1.9)
    assert grain.dust == pytest.approx(6.4e-4, rel=0.01)
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
        counts = [float(impact.expected_hits(voice(size / 1000), area, STAY))
                  for voice in (grains.kessler, grains.handbook, grains.dust)]  # fmt: skip
        seen = sweep.values_at(position)
        line, *marks = named(sweep, "your grain", position)
        assert set(line["x"]) == {size}
        assert [float(mark["y"]) for mark in marks] == pytest.approx(counts)
        assert all(float(mark["x"]) == size for mark in marks)
        low, high = min(counts[:2]) + counts[2], max(counts[:2]) + counts[2]
        told = (f"{number(low, 2)} to {number(high, 2)}\u202fhits" if high >= grains.FEW
                else f"{chance(low)} to {chance(high)}")  # fmt: skip
        assert told in seen.headline
        assert f"{number(size)}\u202fmm or more" in seen.headline
        assert f"a factor {number(max(counts[:2]) / min(counts[:2]), 2)} here" in seen.sentence
        for count, text in zip(counts, seen.numbers, strict=False):
            assert text == ("1 hit" if number(count, 2) == "1" else
                            number(count, 2) + "\u202fhits" if count >= grains.FEW
                            else chance(count))  # fmt: skip
            assert text in seen.sentence
        (curve,) = named(sweep, "debris, Kessler 1991", position)
        expected = impact.expected_hits(grains.kessler(curve["x"] / 1000), area, STAY)
        np.testing.assert_allclose(curve["y"], expected)


@given(st.floats(AREA_M2.low, AREA_M2.high))
@settings(max_examples=30, deadline=None)
def test_any_area_gives_a_picture_and_words(area):
    hits = grains.solve(area)
    for curve in (hits.kessler, hits.handbook):
        assert np.all(hits.least <= curve * (1 + 1e-9))
        assert np.all(curve <= hits.most * (1 + 1e-9))
    for low, high in ((hits.least, hits.most), (hits.dust_least, hits.dust_most)):
        assert np.all(low < high)
    for grain in hits.grains:
        assert grain.apart <= hits.most_apart * 1.1
        for words in (grains.headline(grain), grains.sentence(hits, grain)):
            assert not re.search(r"nan|inf\b|None|\[|\{", words)


def test_twice_the_area_twice_the_hits():
    small, large = (grains.solve(area) for area in (AREA_M2.low, AREA_M2.high))
    np.testing.assert_allclose(large.dust, AREA_M2.high / AREA_M2.low * small.dust)
    np.testing.assert_allclose(large.most, small.most)


def test_the_stops_hold_the_default_and_every_case():
    said = {case.scenario["particle_mm"] for case in facts.cases("debris_primer").values()}
    assert {1.9, *said} <= set(SIZES.positions)
    assert 60 <= len(SIZES) <= 90


def test_it_is_small_quick_and_no_word_is_cut():
    grains.sweep.cache_clear()
    start = time.perf_counter()
    sweep = grains.sweep(17.0)
    text = document(sweep)
    print(f"grains: {1000 * (time.perf_counter() - start):.0f} ms, {gzipped(text)} bytes gzipped")
    assert gzipped(text) < 60_000
    assert section(sweep)


def test_both_figures_of_the_page_move_the_same_grain():
    assert grains.sweep(17.0).controls[0] is shield.sweep("soyuz").controls[0] is SIZES
