"""How likely: the routes of the notes, section 4, a band over all of them, and sober words."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import facts
from lib.debris_primer import detective, evidence
from lib.debris_primer.scenario import AREA_M2, Scenario
from lib.look.words import chance
from lib.physics import impact


@pytest.fixture(scope="module")
def odds():
    return detective.solve(Scenario())


def test_route_a_is_the_handbooks_risk(odds):
    """-ln(0.9) / 15 years x 80 % x 83 days."""
    assert odds.routes[0].holes[0] == pytest.approx(-np.log(0.9) / 15 * 0.8 * 83 / 365.25)


def test_route_b_by_both_slopes(odds):
    """Notes, section 4: 0.15 and 0.25 % with the slope 2.5, 0.4 and 0.9 % with 4.4."""
    gentle, steep = odds.routes[1].holes, odds.routes[2].holes
    np.testing.assert_allclose(gentle[:2], (0.0025, 0.0015), atol=5e-5)
    np.testing.assert_allclose(steep[:2], (0.009, 0.004), atol=5e-4)


def test_meteoroids_bracket_the_value_of_the_notes(odds):
    """6.4e-4 for 1.9 mm and more, which lies between our sizes for three meetings."""
    assert odds.routes[3].holes.min() < 6.4e-4 < odds.routes[3].holes.max()


def test_words_and_picture_give_the_same_range(odds):
    *_, ends = [trace for trace in detective.figure(odds).data if trace.name == detective.TOGETHER]
    low, high = map(chance, ends.x)
    assert f"between about {low} and {high}" in detective.headline(odds)
    assert f"between about {low} and {high}" in detective.sentence(odds)
    band = next(t for t in detective.figure(odds).data if t.name == "all routes, any area")
    least, most = map(chance, band.x)
    assert f"between {least} and {most}" in detective.sentence(odds)


def test_debris_and_meteoroids_are_added(odds):
    """The most that any route gives: slow debris by the steep slope, and fast meteoroids."""
    most = odds.routes[2].holes.max() + odds.routes[3].holes.max()
    assert odds.range[1] == pytest.approx(float(impact.chance_of_any(most)))
    assert 1 / 100_000 < odds.range[0] < odds.range[1] < 1 / 50


def test_nobody_is_accused(odds):
    words = detective.sentence(odds) + " ".join(evidence.paragraphs())
    assert "never established" in detective.sentence(odds)
    assert facts.fact("hole_maker").says in words
    assert not re.search(r"sabot|culprit|guilty|blame|crime|suspect", words, re.IGNORECASE)


@given(st.from_type(Scenario))
@settings(max_examples=60, deadline=None)
def test_any_scenario_gives_a_picture_and_words(scenario):
    odds = detective.solve(scenario)
    points = [t for t in detective.figure(odds).data if t.mode == "markers"]
    for route, trace in zip(odds.routes, points[:-1], strict=True):
        np.testing.assert_allclose(trace.x, impact.chance_of_any(route.holes))
        assert len(route.cases) == len(trace.x)
        assert route.least <= route.holes.min() <= route.holes.max() <= route.most
    low, high = odds.range_any_area
    assert low <= odds.range[0] <= odds.range[1] <= high
    for words in (detective.headline(odds), detective.sentence(odds)):
        assert not re.search(r"nan|inf\b|None|\[|\{", words)
    assert detective.rows(odds) and detective.symbols(odds)


def test_only_the_area_moves_the_chance():
    base = detective.solve(Scenario()).range
    assert detective.solve(Scenario(shield="bare")).range == base
    assert detective.solve(Scenario(area_m2=AREA_M2.high)).range[1] > base[1]
