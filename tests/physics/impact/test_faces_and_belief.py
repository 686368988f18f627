"""Hits kept in the books side by side, and Bayes' rule against itself in other forms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import impact

cubes = st.lists(st.floats(1e-9, 1e3), min_size=6, max_size=6)
chances = st.floats(1e-6, 1)
stories = st.lists(chances, min_size=3, max_size=3)


@given(cubes, st.floats(1e-12, 1e-3), st.floats(0.1, 100), st.floats(1, 1e9))
def test_six_like_faces_together_meet_what_a_tumbling_cube_meets(hits, flux, area, duration):
    factors = impact.face_factors(hits)
    faces = factors * impact.expected_hits(flux, area, duration)
    assert faces.sum() == pytest.approx(impact.expected_hits(flux, 6 * area, duration))
    np.testing.assert_allclose(faces / faces.sum(), np.array(hits) / np.sum(hits))


@given(cubes, st.floats(1e-3, 1e3))
def test_factors_know_shares_only(hits, scale):
    factors = impact.face_factors(hits)
    assert factors.mean() == pytest.approx(1.0)
    np.testing.assert_allclose(impact.face_factors(np.multiply(hits, scale)), factors)


def test_faces_broadcast():
    factors = impact.face_factors([[1, 2, 3, 4, 5, 6], [6, 0, 0, 0, 0, 0]])
    assert factors.shape == (2, 6)
    assert factors[1].tolist() == [6, 0, 0, 0, 0, 0]


@given(stories, stories)
def test_belief_adds_up_and_odds_follow_the_ratio(prior, seen):
    after = impact.posterior(prior, seen)
    assert after.sum() == pytest.approx(1.0)
    ratio = prior[0] * seen[0] / (prior[1] * seen[1])
    assert after[0] / after[1] == pytest.approx(ratio)


@given(stories, stories, stories)
def test_the_order_of_what_is_seen_does_not_matter(prior, first, second):
    at_once = impact.posterior(prior, first, second)
    np.testing.assert_allclose(impact.posterior(impact.posterior(prior, first), second), at_once)
    np.testing.assert_allclose(impact.posterior(prior, second, first), at_once)


@given(stories, st.floats(1e-3, 1e3), chances)
def test_what_is_alike_under_every_story_teaches_nothing(prior, scale, alike):
    plain = impact.posterior(prior)
    np.testing.assert_allclose(impact.posterior(np.multiply(prior, scale), [alike] * 3), plain)


def test_what_one_story_forbids_rules_it_out():
    assert impact.posterior([0.5, 0.5], [0.0, 0.2]).tolist() == [0, 1]


def test_bayes_against_counting():
    """Of 1000 cabins 10 are hit, 8 of them looking drilled; of the rest 99 look drilled."""
    hit, _ = impact.posterior([10, 990], [0.8, 0.1])
    assert hit == pytest.approx(8 / 107)


def test_belief_broadcasts():
    prior = np.stack([np.linspace(0.1, 0.9, 5), 1 - np.linspace(0.1, 0.9, 5)], -1)
    after = impact.posterior(prior, np.array([[0.2, 0.4], [0.1, 0.4]])[:, np.newaxis])
    assert after.shape == (2, 5, 2)
    assert np.all(np.diff(after[..., 0]) > 0)  # believed before, believed after


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: impact.face_factors([1, 2, 3]), r"6 faces; got 3"),
        (lambda: impact.face_factors([0] * 6), r"at least one face must be hit"),
        (lambda: impact.face_factors([1, 1, 1, 1, 1, -1]), r"hits .* got -1"),
        (lambda: impact.posterior([-0.1, 1.1]), r"prior .* got -0\.1"),
        (lambda: impact.posterior([0.5, 0.5], [0.5, 1.2]), r"likelihood .* 0 and 1; got 1\.2"),
        (lambda: impact.posterior([0.5, 0.5], [0.0, 0.0]), r"at least one story must be possible"),
        (lambda: impact.posterior([0.0, 0.0]), r"at least one story must be possible"),
    ],
)
def test_refusals_name_value_and_limits(call, says):
    with pytest.raises(ValueError, match=says):
        call()
