"""The shield cut open: to one scale, and what is left behind agrees with the words."""

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import impacts, shield, stacks
from lib.debris_primer.scenario import SHIELD, SPEEDS
from lib.live.layers import Shape
from lib.look.words import quantity
from lib.physics import impact
from tests.debris_primer.conftest import positions
from tests.debris_primer.test_shield import DENSITY, at, layers, values


def shapes(wall, position, name=None):
    return layers(shield.sweep(wall), position, Shape, name)


def named(wall, position):
    return {layer.name: seen for layer, seen in shapes(wall, position)}


@pytest.mark.parametrize("wall", SHIELD.options)
def test_picture_and_words_tell_one_fate(wall):
    sweep = shield.sweep(wall)
    for position in positions(sweep, 25):
        fate = impacts.FATES[int(impacts.solve(wall).fate[position])]
        ((layer, seen),) = shapes(wall, position, "fate")
        assert layer.token is fate.token and str(seen["text"])[2:] == fate.word
        ((_, grain),) = shapes(wall, position, "grain")
        assert grain["r"] == pytest.approx(values(position)[0] / 2)


@pytest.mark.parametrize(("size", "fate"), [(1.2, "stopped"), (1.52, "limit"), (1.9, "through")])
def test_behind_a_blanket(size, fate):
    position = at(size, 3)
    assert len(shapes("soyuz", position, "wall")) == (2 if fate == "through" else 1)
    assert bool(shapes("soyuz", position, "bulge")) == (fate == "limit")
    assert bool(shapes("soyuz", position, "what comes through")) == (fate == "through")


@pytest.mark.parametrize(
    ("size", "left"),
    [(0.2, "crater"), (0.3, "bulge"), (0.4, "flake"), (0.45, "hole"), (1.0, "hole")],
)
def test_in_the_bare_wall(size, left):
    """Crater, bulge, flake, hole: each where the words say so, and only there."""
    found = set(named("bare", at(size)))
    assert left in found
    assert ("crater" in found) == (left != "hole")
    assert ("bulge" in found) == (left == "bulge") and ("flake" in found) == (left == "flake")
    assert ("what comes through" in found) == (size == 1.0)


def test_crater_and_hole_in_the_bare_wall_are_to_scale():
    """A half ball as deep as the law says, the hole by its law, to a twentieth of a millimetre."""
    for size, angle in ((0.2, 0), (0.3, 45), (0.4, 0)):
        depth = impact.crater_depth(size / 1000, 9_000, np.radians(angle), DENSITY)
        crater = named("bare", at(size, 9, angle))["crater"]
        assert crater["r"] == pytest.approx(float(depth) * 1000, abs=0.026)
        assert crater["cy"] == stacks.stack("bare").above
    expected = float(impact.hole_diameter(0.45e-3, 9_000, 1.9e-3, DENSITY)) * 1000
    seen = named("bare", at(0.45))
    assert seen["hole"]["width"] == pytest.approx(round(expected * 20) / 20)
    assert seen["hole's width"]["text"] == f"hole, {quantity(expected, 'mm', 2)}"
    assert "hole's width" not in named("bare", at(5.0, 1))


@pytest.mark.parametrize(("wall", "unbroken"), [("soyuz", 3), ("toughened", 3), ("us_lab", 2)])
def test_slow_grains_pass_what_stands_first_in_one_piece(wall, unbroken):
    for speed in SPEEDS.positions:
        names = named(wall, at(speed=speed))
        assert ("in one piece" in names) == (speed <= unbroken)
        assert ("cloud of fragments" in names) == (speed > unbroken)


def test_the_picture_is_to_one_scale():
    own = stacks.stack("soyuz")
    for position in [at(1.2), at(10.0, 20, 80), at(0.1, 14, 45)]:
        seen = named("soyuz", position)
        gap = seen["crater"]["cy"] - seen["hole in the blanket"]["y"] - 0.4 - own.thick
        assert gap == pytest.approx(facts.fact("om_gap").number * 10)
        grain = seen["grain"]
        assert grain["cx"] - grain["r"] >= 0 and grain["cy"] - grain["r"] >= 0
        assert grain["cy"] + grain["r"] <= seen["hole in the blanket"]["y"] + 0.4 + 1e-9
        way = seen["where it will go"]
        slant = np.degrees(np.arctan2(way["x2"] - way["x1"], way["y2"] - way["y1"]))
        assert slant == pytest.approx(values(position)[2])
    for wall, key in (("soyuz", "om_wall"), ("bare", "om_wall"), ("us_lab", "lab_wall")):
        assert named(wall, at(0.2))["wall"]["height"] == pytest.approx(facts.fact(key).number)
    assert named("us_lab", at())["bumper"]["height"] == facts.fact("lab_bumper").number


def test_the_gap_that_is_cut_short_says_so():
    words = [str(seen["text"]) for _, seen in shapes("us_lab", at(), "gap's name")]
    assert words == ["gap, 107\u202fmm, drawn short"] and shapes("us_lab", at(), "cut")
    assert stacks.stack("us_lab").cut and not stacks.stack("soyuz").cut
    assert not shapes("soyuz", at(), "cut")


def test_no_hole_is_narrower_than_its_grain():
    """Behind a bumper no law gives the width; but a grain of 10 mm leaves no hole of 5."""
    for wall in ("soyuz", "us_lab"):
        parts = [seen for _, seen in shapes(wall, at(10.0, 1), "wall")]
        left, right = (np.asarray(part["x"]) for part in parts)
        assert left.max() <= stacks.AT - 4 and right.min() >= stacks.AT + 4
