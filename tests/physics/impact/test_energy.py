"""Energy kept in the books: pieces, falls and the TNT of the convention."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.constants import g
from scipy.integrate import solve_ivp

from lib.physics import impact, meteoroids

sizes, speeds, densities = st.floats(1e-6, 0.5), st.floats(0, 72e3), st.floats(100, 20e3)
energies, masses = st.floats(1e-9, 1e12), st.floats(1e-9, 1e6)


@given(sizes, speeds, densities)
def test_half_the_mass_times_the_square_of_the_speed(size, speed, density):
    mass = meteoroids.mass_of(size, density)
    energy = impact.kinetic_energy(size, speed, density)
    assert energy == pytest.approx(0.5 * mass * speed**2)


@given(sizes, speeds, densities, st.integers(2, 1000))
def test_broken_into_pieces_it_brings_the_same(size, speed, density, pieces):
    piece = size / pieces ** (1 / 3)  # the mass is kept
    whole = impact.kinetic_energy(size, speed, density)
    assert pieces * impact.kinetic_energy(piece, speed, density) == pytest.approx(whole)


@given(energies, masses)
def test_what_is_compared_carries_the_same_energy(energy, mass):
    assert mass * g * impact.drop_height(energy, mass) == pytest.approx(energy)


def test_a_fall_from_that_height_by_a_second_method():
    """Fallen without air, integrated, it arrives with the speed that has this energy."""
    height = float(impact.drop_height(475.0, 5.0))

    def ground(_, state):
        return state[0]

    ground.terminal = True
    fall = solve_ivp(lambda _, s: [s[1], -g], (0, 10), [height, 0], events=ground, rtol=1e-10)
    assert -fall.y[1, -1] == pytest.approx(np.sqrt(2 * 475.0 / 5.0), rel=1e-8)


def test_a_gram_of_tnt_is_4184_joules_by_convention():
    assert impact.tnt_mass(4_184.0) == pytest.approx(1e-3)


def test_arguments_broadcast():
    energy = impact.kinetic_energy(np.full((3, 1), 1e-3), [1e3, 2e3], 2_800)
    assert energy.shape == (3, 2)
    assert energy[0, 1] == pytest.approx(4 * energy[0, 0])
    assert isinstance(impact.kinetic_energy(1e-3, 7e3, 2_800), float)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: impact.kinetic_energy(-1, 7e3, 2_800), r"diameter .* 0 and 10 m; got -1 m"),
        (lambda: impact.kinetic_energy(1, 7e6, 2_800), r"speed .* 100000 m/s; got 7e\+06 m/s"),
        (lambda: impact.drop_height(1.0, 0.0), r"mass .* got 0 kg"),
        (lambda: impact.drop_height(-1.0, 1.0), r"energy .* got -1 J"),
        (lambda: impact.tnt_mass(float("nan")), r"energy .* got nan J"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
