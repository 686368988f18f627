"""What must hold for any crater and hole: direction, limits, ranges, kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import impact

densities = st.floats(300, 15e3)
sizes = st.floats(1e-5, 0.02)


@given(sizes, st.floats(200, 30e3), st.floats(0, 1.4), densities, st.floats(1.01, 1.5))
def test_larger_faster_and_straighter_digs_deeper(size, speed, angle, density, factor):
    depth = impact.crater_depth(size, speed, angle, density)
    assert impact.crater_depth(size * factor, speed, angle, density) > depth * factor
    assert impact.crater_depth(size, speed * factor, angle, density) == pytest.approx(
        depth * factor ** (2 / 3)
    )
    assert impact.crater_depth(size, speed, angle / factor, density) >= depth


def test_no_particle_leaves_no_crater():
    assert impact.crater_depth(0.0, 7_000, 0, 2_800) == 0
    assert impact.crater_width(0.0) == 0


def test_a_half_ball_is_twice_as_wide_as_deep():
    assert impact.crater_width(1e-3, 0.5) == pytest.approx(2e-3)


@given(st.floats(1e-5, 0.02), st.floats(2e3, 70e3), st.floats(0, 0.02), densities)
def test_a_hole_is_never_narrower_than_the_particle(grain, speed, thickness, density):
    assert impact.hole_diameter(grain, speed, thickness, density) >= grain


@given(st.floats(1e-4, 1e-2), st.floats(2e3, 20e3), st.floats(1e-4, 1e-2), st.floats(1.05, 2))
def test_a_larger_particle_leaves_a_larger_hole(grain, speed, thickness, factor):
    small, large = impact.hole_diameter([grain, grain * factor], speed, thickness)
    assert large > small


@given(st.sampled_from(impact.HOLE_LAWS), st.floats(1e-4, 1e-2), st.floats(0.1, 1), st.floats(3, 9.9))
def test_hole_laws_know_only_ratios_and_agree_in_kind(law, grain, ratio, km_s):
    wide = impact.hole_diameter(grain, km_s * 1e3, ratio * grain, law=law)
    assert impact.hole_diameter(2 * grain, km_s * 1e3, 2 * ratio * grain, law=law) == pytest.approx(2 * wide)
    assert grain / 2 < wide < 12 * grain


@given(sizes, st.floats(2e3, 72e3), st.floats(0, 0.02), densities)
def test_side_by_side_each_law_speaks_only_where_it_holds(grain, speed, thickness, density):
    for law, hole in impact.hole_diameters(grain, speed, thickness, density).items():
        if np.isnan(hole):
            with pytest.raises(ValueError, match="must lie between"):
                impact.hole_diameter(grain, speed, thickness, density, law=law)
        else:
            assert hole == impact.hole_diameter(grain, speed, thickness, density, law=law)


def test_arguments_broadcast():
    grain, speed, density = np.full((5, 1), 1e-3), np.linspace(2e3, 9e3, 4), np.full((2, 1, 1), 3e3)
    assert impact.hole_diameter(grain, speed, 1e-3).shape == (5, 4)
    assert impact.crater_depth(grain, speed, 0, density).shape == (2, 5, 4)
    for hole in impact.hole_diameters(grain, speed, 1e-3, density).values():
        assert hole.shape == (2, 5, 4)
    assert isinstance(impact.crater_depth(1e-3, 7e3, 0, 2_800), float)
    assert isinstance(impact.hole_diameters(1e-3, 7e3, 1e-3)["maiden"], float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (
            lambda: impact.hole_diameter(0, 9e3, 2e-3),
            r"particle diameter .* 1e-06 and 1 m; got 0 m",
        ),
        (lambda: impact.hole_diameter(1e-3, 9, 2e-3), r"speed .* 2000 and 72000 m/s; got 9 m/s"),
        (
            lambda: impact.hole_diameter(0.5e-3, 9e3, 1.9e-3, law="maiden"),
            r"wall thickness over particle diameter .* 0 and 1; got 3\.8",
        ),
        (
            lambda: impact.hole_diameter(2e-3, 15e3, 1.9e-3, law="sawle"),
            r"speed for sawle .* 2000 and 10000 m/s; got 15000 m/s",
        ),
        (
            lambda: impact.hole_diameter(2e-3, 7e3, 1.9e-3, 7_900, law="maiden"),
            r"particle's density for maiden .* 2500 and 2900 kg/m³; got 7900",
        ),
        (
            lambda: impact.hole_diameter(2e-3, 7e3, 1.9e-3, 2_800, impact.TITANIUM, law="maiden"),
            r"wall's density for maiden .* got 4730",
        ),
        (
            lambda: impact.hole_diameter(1e-3, 9e3, 1e-3, law="guess"),
            r"law .* maiden.* got 'guess'",
        ),
        (lambda: impact.crater_depth(-1e-3, 9e3, 0, 2_800), r"particle diameter .* got -0\.001 m"),
        (lambda: impact.crater_depth(1e-3, 9e3, 1.5, 2_800), r"angle .* 1\.48353 rad; got 1\.5"),
        (lambda: impact.crater_width(1e-3, 0), r"depth over width .* 0\.4 and 0\.7; got 0"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
