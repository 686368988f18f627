"""How many grains: the picture, the words and other people's numbers say the same."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.debris_primer import grains
from lib.debris_primer.scenario import AREA_M2, Scenario
from lib.look.words import YEAR, chance, number

STAY_M2_YEARS = 17 * 83 * 86_400 / YEAR


def traces(hits, name):
    return [trace for trace in grains.figure(hits).data if trace.name == name]


def test_a_grain_as_wide_as_the_hole_is_rare():
    """Notes, section 1 and 4: meteoroids of 1.9 mm 6.4e-4 in 83 days; Kessler at 2 mm 7.26e-4."""
    kessler, handbook, dust = grains.solve(Scenario()).grain
    assert dust == pytest.approx(6.4e-4, rel=0.01)
    assert kessler == pytest.approx(7.26e-4 * (2 / 1.9) ** 2.5 * STAY_M2_YEARS, rel=0.01)
    assert handbook == pytest.approx(1.1e-2 * 1.9**-4.385 * STAY_M2_YEARS, rel=0.01)


def test_the_words_are_the_marks_on_the_visitors_grain():
    hits = grains.solve(Scenario())
    _, marks = traces(hits, "your grain")
    assert set(marks.x) == {1.9}
    assert all(chance(count) in grains.sentence(hits) for count in marks.y)
    low, high = min(marks.y[:2]) + marks.y[2], max(marks.y[:2]) + marks.y[2]
    assert f"{chance(low)} to {chance(high)}" in grains.headline(hits)
    apart = max(marks.y[:2]) / min(marks.y[:2])
    assert f"a factor {number(apart, 2)} here" in grains.sentence(hits)


def test_the_voices_part_away_from_a_few_millimetres():
    """Notes 2.3: Kessler far below ORDEM2000 at 0.1 mm, far above at 1 cm."""
    small, middle, large = (grains.solve(Scenario(particle_mm=d)) for d in (0.1, 1.9, 10.0))
    assert small.apart > 3 > middle.apart
    assert large.apart > 10
    assert small.grain[0] < small.grain[1]
    assert large.grain[0] > large.grain[1]


def test_the_handbooks_points_are_surface_flux_and_never_cross_section():
    """Its table of 3 mm and its drawing, divided by four, fall on one line; else they would not."""
    hits = grains.solve(Scenario())
    (points,) = traces(hits, "debris, NASA's handbook, 2006")
    printed = dict(zip(points.x, points.y, strict=True))
    assert printed[1.0] == pytest.approx(1.1e-2 * STAY_M2_YEARS)
    assert printed[3.0] == pytest.approx(8.90e-5 * STAY_M2_YEARS)
    slope = np.log(printed[1.0] / printed[3.0]) / np.log(3)
    assert slope == pytest.approx(facts.fact("slope_handbook").number, abs=0.05)
    (newest,) = traces(hits, "debris, NASA's handbook, 2018")
    assert newest.y[0] == pytest.approx(1.19e-4 * STAY_M2_YEARS)


def test_many_hits_are_told_as_a_number():
    hits = grains.solve(Scenario(particle_mm=0.1))
    assert re.search(r"\d+ to \d+\u202fhits", grains.headline(hits))


@given(st.from_type(Scenario))
@settings(max_examples=60, deadline=None)
def test_any_scenario_gives_a_picture_and_words(scenario):
    hits = grains.solve(scenario)
    (line,) = traces(hits, "debris, Kessler 1991")
    np.testing.assert_allclose(line.y, hits.kessler)
    for curve in (hits.kessler, hits.handbook):
        assert np.all(hits.least <= curve * (1 + 1e-9))
        assert np.all(curve <= hits.most * (1 + 1e-9))
    for low, high in ((hits.least, hits.most), (hits.dust_least, hits.dust_most)):
        assert np.all(low < high)
    assert hits.apart <= hits.most_apart * 1.1
    for words in (grains.headline(hits), grains.sentence(hits)):
        assert not re.search(r"nan|inf\b|None|\[|\{", words)
    assert grains.rows(hits) and grains.symbols(hits)


def test_twice_the_area_twice_the_hits():
    small, large = (grains.solve(Scenario(area_m2=a)) for a in (AREA_M2.low, AREA_M2.high))
    ratio = AREA_M2.high / AREA_M2.low
    np.testing.assert_allclose(large.dust, ratio * small.dust)
    np.testing.assert_allclose(large.most, small.most)
