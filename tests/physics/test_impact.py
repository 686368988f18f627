"""What must hold for any wall, hole and chance: direction, joints, limits, kind refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import impact

STUFFED = impact.StuffedWhipple(13.8, 0.1143, 4.8e-3, 2_851, 52 * impact.KSI)
WHIPPLE = impact.Whipple(1.27e-3, 2_700, 0.102, 3.2e-3, 52 * impact.KSI)
WALLS = [impact.SOYUZ_BARE_WALL, WHIPPLE, impact.US_LAB, STUFFED, impact.SOYUZ_ORBITAL_MODULE]
walls = st.sampled_from(WALLS)
speeds = st.floats(200, 70e3)
angles = st.floats(0, np.radians(79))
densities = st.floats(300, 15e3)


@given(walls, speeds, angles, densities, st.floats(1.01, 1.3))
def test_denser_particles_are_stopped_at_smaller_sizes(wall, speed, angle, density, factor):
    light, heavy = impact.critical_diameter(wall, speed, angle, [density, density * factor])
    assert 0 < heavy < light


@given(walls, st.floats(10e3, 70e3), st.floats(0, np.radians(30)), st.floats(1.01, 1.02))
def test_once_all_is_broken_faster_is_worse(wall, speed, angle, factor):
    slow, fast = impact.critical_diameter(wall, [speed, speed * factor], angle, 2_800)
    assert fast < slow


@given(st.sampled_from(WALLS[1:]))
def test_a_shield_is_better_at_seven_than_at_three_kilometres_per_second(shield):
    slow, fast = impact.critical_diameter(shield, [3_000, 7_000], 0, 2_800)
    assert fast > slow


@given(walls, angles, densities)
def test_the_limit_has_no_step(wall, angle, density):
    speed = np.geomspace(500, 50e3, 5_000)
    limit = impact.critical_diameter(wall, speed, angle, density)
    assert np.abs(np.diff(np.log(limit))).max() < 0.01


@given(st.sampled_from([WHIPPLE, impact.US_LAB]), speeds, st.floats(65, 85))
def test_a_whipple_shield_past_65_degrees_counts_as_at_65(shield, speed, degrees):
    steep, cap = impact.critical_diameter(shield, speed, np.radians([degrees, 65]), 2_800)
    assert steep == cap


@given(speeds, angles, densities)
def test_of_a_single_wall_only_the_normal_speed_counts(speed, angle, density):
    slanted = impact.critical_diameter(impact.SOYUZ_BARE_WALL, speed, angle, density)
    normal = max(speed * np.cos(angle), 100.0)
    straight = impact.critical_diameter(impact.SOYUZ_BARE_WALL, normal, 0, density)
    assert slanted >= straight * (1 - 1e-12)
    if normal > 100:
        assert slanted == pytest.approx(straight)


@given(st.floats(8e3, 20e3), st.floats(0, np.radians(25)), densities)
def test_when_all_is_broken_a_whipple_shield_feels_the_normal_speed_only(speed, angle, density):
    slanted = impact.critical_diameter(WHIPPLE, speed, angle, density)
    straight = impact.critical_diameter(WHIPPLE, speed * np.cos(angle), 0, density)
    assert slanted == pytest.approx(straight)


@given(speeds, angles, densities)
def test_stricter_meanings_of_stopped_need_smaller_particles(speed, angle, density):
    hole, flake, bulge = (
        impact.critical_diameter(impact.SingleWall(2e-3, stopped=k), speed, angle, density)
        for k in (impact.NO_HOLE, impact.NO_LOOSE_FLAKE, impact.NO_FLAKE)
    )
    assert hole > flake > bulge


def test_a_dense_particle_digs_with_the_power_of_the_handbook():
    """HB: two thirds from 1.5 times the wall's density, not the 3/2 that one code has."""
    wall = impact.SingleWall(1e-2, impact.TITANIUM)
    twice, four_times = impact.critical_diameter(wall, 5e3, 0, np.array([2, 4]) * 4_730)
    assert twice / four_times == pytest.approx(2 ** (2 / 3))
    equal, half = impact.critical_diameter(wall, 5e3, 0, np.array([1, 0.5]) * 4_730)
    assert half / equal == pytest.approx(2**0.5)


def test_no_wall_stops_nothing():
    assert impact.critical_diameter(impact.SingleWall(0.0), 7_000, 0, 2_800) == 0
    assert impact.critical_diameter(impact.BlanketedWall(0.0, 0.0), 7_000, 0, 2_800) == 0
    assert impact.critical_diameter(impact.BlanketedWall(0.0, 0.0), 1_000, 0, 2_800) == 0


@given(st.floats(1e-5, 0.02), st.floats(2e3, 70e3), st.floats(0, 0.02), densities)
def test_a_hole_is_never_narrower_than_the_particle(grain, speed, thickness, density):
    assert impact.hole_diameter(grain, speed, thickness, density) >= grain


@given(st.floats(1e-4, 1e-2), st.floats(2e3, 20e3), st.floats(1e-4, 1e-2), st.floats(1.05, 2))
def test_a_larger_particle_leaves_a_larger_hole(grain, speed, thickness, factor):
    small, large = impact.hole_diameter([grain, grain * factor], speed, thickness)
    assert large > small


@given(
    st.sampled_from(impact.HOLE_LAWS), st.floats(1e-4, 1e-2), st.floats(0.1, 1), st.floats(3, 19)
)
def test_hole_laws_know_only_ratios_and_agree_in_kind(law, grain, ratio, km_s):
    wide = impact.hole_diameter(grain, km_s * 1e3, ratio * grain, law=law)
    assert impact.hole_diameter(2 * grain, km_s * 1e3, 2 * ratio * grain, law=law) == pytest.approx(
        2 * wide
    )
    assert grain / 2 < wide < 12 * grain


@given(st.floats(0, 1e-8))
def test_a_rare_hit_is_as_likely_as_it_is_expected(expected):
    assert impact.chance_of_any(expected) == pytest.approx(expected, rel=1e-8)


@given(st.floats(0, 700), st.floats(0, 700))
def test_staying_whole_twice_multiplies(one, other):
    whole = (1 - impact.chance_of_any(one)) * (1 - impact.chance_of_any(other))
    assert 1 - impact.chance_of_any(one + other) == pytest.approx(whole, abs=1e-15)


def test_chance_runs_from_nothing_to_certainty():
    assert impact.chance_of_any(0.0) == 0
    assert impact.chance_of_any(1e300) == 1
    assert impact.chance_of_any(np.log(2)) == pytest.approx(0.5)
    assert np.all(np.diff(impact.chance_of_any(np.linspace(0, 30, 400))) > 0)


@given(st.floats(0, 1e-3), st.floats(0, 1e3), st.floats(0, 1e9))
def test_expected_hits_multiply(flux, area, duration):
    hits = impact.expected_hits(flux, area, duration)
    assert hits == pytest.approx(flux * area * duration)
    assert impact.expected_hits(4 * flux, area / 4, duration) == pytest.approx(hits)


def test_arguments_broadcast():
    speed, angle = np.linspace(2e3, 15e3, 4)[:, np.newaxis], np.linspace(0, 1, 3)
    for wall in WALLS:
        limit = impact.critical_diameter(wall, speed, angle, np.full((2, 1, 1), 2_800))
        assert limit.shape == (2, 4, 3)
        alone = impact.critical_diameter(wall, speed[2, 0], angle[1], 2_800)
        assert limit[1, 2, 1] == pytest.approx(alone)
        assert isinstance(alone, float)
    assert impact.hole_diameter(np.full((5, 1), 1e-3), speed[:, 0], 1e-3).shape == (5, 4)
    assert impact.expected_hits(np.full((5, 1), 1e-9), 17, [1e6, 1e7]).shape == (5, 2)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (
            lambda: impact.critical_diameter(WHIPPLE, 7, 0, 2_800),
            r"speed .* 100 and 72000 m/s; got 7",
        ),
        (
            lambda: impact.critical_diameter(WHIPPLE, 7e3, 45, 2_800),
            r"angle .* 1\.48353 rad; got 45",
        ),
        (
            lambda: impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, 7e3, 1.45, 2_800),
            r"angle .* 1\.39626 rad; got 1\.45 rad",
        ),
        (lambda: impact.critical_diameter(WHIPPLE, 7e3, 0, 2.8), r"density .* kg/m³; got 2\.8"),
        (
            lambda: impact.critical_diameter(impact.SingleWall(-1e-3), 7e3, 0, 2_800),
            r"length .* 0 and 10 m; got -0\.001 m",
        ),
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
            lambda: impact.hole_diameter(1e-3, 9e3, 1e-3, law="guess"),
            r"law .* maiden.* got 'guess'",
        ),
        (lambda: impact.expected_hits(1e-9, -1, 1), r"area .* got -1 m²"),
        (lambda: impact.chance_of_any(-1e-9), r"expected hits .* got -1e-09"),
        (lambda: impact.chance_of_any(float("nan")), r"expected hits .* got nan"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
