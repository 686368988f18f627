"""The force on a patch: area times pressure, told in weights, beside what was reported."""

import re

import numpy as np
import pytest

from lib import facts
from lib.hole_and_patch import force
from lib.live.delivery import pack
from lib.live.delivery.section import section
from lib.parameters import HOLES
from lib.physics import orifice


@pytest.fixture(scope="module")
def sweep():
    return force.sweep()


def test_a_finger_carries_thirty_grams(sweep):
    """750 mmHg on 3.14 mm² is 0.31 N; the jet pushes a little harder than the patch would."""
    seen = sweep.values_at(sweep.default)
    assert seen.numbers[:3] == ("0.31", "32\u202fg", "0.33")
    assert seen.headline.endswith("presses like a weight of 32\u202fg.")
    assert "as much as 2.1 tablespoons of water" in seen.sentence
    wide = sweep.values_at((HOLES.positions.index(50.0),))
    assert "a weight of 20\u202fkg" in wide.headline and "2 buckets" in wide.sentence
    assert "No hand can hold that." in wide.sentence


@pytest.mark.parametrize("width_mm", [0.5, 1.5, 2.0, 5.0, 20.0])
def test_the_marker_is_pressure_times_area(sweep, width_mm):
    seen = sweep.values_at((HOLES.positions.index(width_mm),))
    k = next(k for k, one in enumerate(sweep.layers) if getattr(one, "name", "") == "this hole")
    newtons = 750 * 133.322387415 * np.pi * (width_mm / 2000) ** 2
    assert seen.layers[k]["y"] == pytest.approx(newtons, rel=1e-6)
    assert float(seen.numbers[0]) == pytest.approx(newtons, rel=0.06)


def test_the_curve_goes_with_the_square(sweep):
    curve = sweep.values_at(sweep.default).layers[0]
    slope = np.diff(np.log(curve["y"])) / np.diff(np.log(curve["x"]))
    np.testing.assert_allclose(slope, 2.0, rtol=1e-9)


def test_the_hatch_of_the_facts_is_that_of_physics(sweep):
    """67 N for each mmHg on 0.8 m; in the picture it stands where the curve is as strong."""
    newtons = orifice.patch_force(orifice.round_area(0.8), 133.322)
    assert newtons == pytest.approx(facts.fact("hatch_force").number, rel=1e-3)
    hatch = next(one for one in sweep.layers if getattr(one, "name", "").startswith("a hatch"))
    here = force.solve(np.array([hatch.x])).force
    assert here == pytest.approx(hatch.y, rel=0.005)


@pytest.mark.parametrize(
    ("grams", "words"),
    [
        (2, "0.4 of a teaspoon of water"),
        (32, "2.1 tablespoons of water"),
        (500, "2 glasses of water"),
        (20_000, "2 buckets of water"),
        (150_000, "1 bathtub of water"),
    ],
)
def test_a_weight_in_everyday_things(grams, words):
    assert force.water(grams / 1000 * 9.80665) == words


def test_it_fits_and_speaks_at_every_width(sweep):
    section(force.FIGURE)
    assert pack.gzipped(pack.document(sweep)) < 20_000
    words = [*sweep.headline, *sweep.sentence]
    assert not any(re.search(r"\bnan\b|\binf\b|\bNone\b|\[|\{", said) for said in words)
    assert all("made light of that" in said for said in sweep.sentence)
