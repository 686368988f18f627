"""How many pieces, of which size: the power laws, what counts as mass, and the way back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import breakup

KINDS = ["collision", "explosion"]
sizes = st.floats(-4, 0.5).map(lambda power: 10**power)
masses = st.floats(-3, 5).map(lambda power: 10**power)
speeds = st.floats(1, 16e3)


@given(sizes, st.floats(1.001, 9), masses, st.sampled_from(KINDS))
def test_larger_pieces_are_rarer(size, factor, mass, kind):
    small, large = breakup.fragment_count([size, size * factor], mass, kind)
    assert large < small
    slope = np.log(large / small) / np.log(factor)
    assert slope == pytest.approx({"collision": -1.71, "explosion": -1.6}[kind], rel=1e-6)


@given(sizes, masses, st.floats(1.001, 9))
def test_more_mass_more_pieces_but_not_when_a_stage_bursts(size, mass, factor):
    light, heavy = breakup.fragment_count(size, [mass, mass * factor], "collision")
    assert heavy / light == pytest.approx(factor**0.75)
    light, heavy = breakup.fragment_count(size, [mass, mass * factor], "explosion")
    assert heavy == light


def test_s_multiplies_an_explosion():
    one, third = breakup.fragment_count(0.1, 800, "explosion", s_factor=[1.0, 0.3])
    assert third == pytest.approx(0.3 * one)


@given(masses, st.floats(0, 1), speeds, st.floats(1, 3))
def test_a_harder_blow_never_counts_with_less_mass(target, share, speed, factor):
    soft = breakup.collision_mass(target, share * target, speed)
    assert breakup.collision_mass(target, share * target, speed * factor) >= soft
    if share * factor <= 1:
        assert breakup.collision_mass(target, share * target * factor, speed) >= soft


@given(masses, masses, speeds)
def test_neither_body_is_the_target_in_orbit(one, other, speed):
    assert breakup.collision_mass(one, other, speed) == breakup.collision_mass(other, one, speed)


@given(masses, st.floats(1e-4, 1))
def test_what_counts_leaps_at_the_limit(target, share):
    limit = np.sqrt(2 * breakup.CATASTROPHIC / share)  # m/s
    below, above = breakup.collision_mass(target, share * target, limit * np.array([0.9999, 1.0001]))
    assert below == pytest.approx(0.08 * target, rel=1e-3)
    assert above == pytest.approx((1 + share) * target)


@given(st.floats(0, 1), sizes, st.floats(1, 100), st.sampled_from(KINDS))
def test_size_at_is_the_law_turned_round(share, smallest, factor, kind):
    largest = smallest * min(factor, 10 / smallest)
    size = breakup.size_at(share, smallest, largest, kind)
    assert smallest <= size <= largest
    beyond, more, less = breakup.fragment_count([size, smallest, largest], 100, kind)
    assert more - beyond == pytest.approx(share * (more - less), abs=1e-9 * more)


def test_ends_of_size_at():
    assert breakup.size_at([0, 1], 0.05, 1.0, "collision") == pytest.approx([0.05, 1], rel=1e-15)
    assert breakup.size_at(1.0, 0.05, np.inf, "explosion") == np.inf
