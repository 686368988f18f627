"""A check says honestly what it rests on, and agrees when the two ranges touch."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import facts
from lib.checks import check, leaks
from lib.checks.check import Check
from lib.physics.uncertainty import Estimate
from tests.checks.finding import ALL


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.what)
def test_every_check_is_honest_about_itself(one):
    assert one.source and all(facts.source(key) for key in one.source)
    for low, value, high in (one.predicted, one.reported, one.ratio):
        assert 0 < low <= value <= high
    assert one.why.endswith(".") and len(one.called) <= 40  # as much as a small phone has room for
    shaky = [facts.fact(key).mark for key in one.inputs]
    if {"recalled", "judgement"} & set(shaky):
        assert one.unverified


@pytest.mark.parametrize("leak", leaks.leaks(), ids=lambda leak: leak.name)
def test_every_leak_is_told_and_names_its_checks(leak):
    assert leak.title and leak.story.endswith(".") and (leak.checks or leak.inferred)
    assert all(one.what.startswith(f"{leak.name}") for one in leak.checks)
    for one in leak.inferred:
        low, value, high = one.value
        assert 0 < low <= value <= high
        if "recalled" in [facts.fact(key).mark for key in one.inputs]:
            assert one.unverified


def test_no_check_stands_twice():
    assert len({one.what for one in ALL}) == len({one.called for one in ALL}) == len(ALL)


@given(
    st.tuples(*[st.floats(0.01, 100)] * 3).map(sorted),
    st.tuples(*[st.floats(0.01, 100)] * 3).map(sorted),
)
def test_a_check_agrees_when_its_ranges_touch(predicted, reported):
    values = Estimate(*predicted), Estimate(*reported)
    one = Check("x", "X", check.REPORT, *values, "", "Why.", "hole_nasa")
    touch = predicted[0] <= reported[2] and reported[0] <= predicted[2]
    assert one.agrees == touch or np.isclose(one.ratio, 1).any()
    assert one.miss >= 1
    assert one.ratio.low <= one.ratio.value <= one.ratio.high


@pytest.mark.parametrize(
    ("value", "half"), [(0.8, 0.05), (18, 0.5), (1.52, 0.005), (1.19e-4, 5e-7), (645, 0.5)]
)
def test_half_of_the_last_printed_digit(value, half):
    assert check.printed(value) == pytest.approx((value - half, value, value + half))
