"""Other people's numbers for crowded shells."""

from dataclasses import replace

import numpy as np
import pytest

from lib.physics import shells

YEAR = 365.25 * 86_400.0


def test_pair_rate():
    """BOX-01: 800 to 850 km, radii of 2 m together, 10 km/s."""
    assert shells.pair_rate(800e3, 850e3, 2.0) * YEAR == pytest.approx(1.2164e-7, rel=5e-4)


def test_five_hundred_equal_objects():
    """BOX-02: the same shell, half N (N-1) pairs."""
    rate = shells.collision_rate(500, shells.pair_rate(800e3, 850e3, 2.0))
    assert rate * YEAR == pytest.approx(0.01518, rel=5e-4)


def test_equilibria_of_one_shell():
    """Debris notes, section 6: the algebra, its limit 1/(4 k tau²), and runaway above 1/(k tau)."""
    launches, tau, k = 50 / YEAR, 10 * YEAR, 2e-5 / YEAR
    root = np.sqrt(1 - 4 * k * launches * tau**2)
    rest = shells.equilibria(launches, tau, k)
    assert rest == pytest.approx(((1 - root) / (2 * k * tau), (1 + root) / (2 * k * tau)))
    assert np.isnan(shells.equilibria(1.01 / (4 * k * tau**2), tau, k).stable)
    assert shells.equilibria(0, tau, k).runaway == pytest.approx(1 / (k * tau))


def test_fragments_of_a_catastrophic_collision():
    """NSBM-01: 560 and 950 kg at 11.7 km/s, from 5 cm: 4064, where light pieces can carry it."""
    rules = replace(shells.PYSSEM_SAMPLE, fragment=shells.Kind(0.1, 0.05), speed=11.7e3, smallest=0.05)
    one, other = shells.Kind(560.0, 1.0), shells.Kind(950.0, 1.5)
    assert int(shells.fragments_per_collision(one, other, rules)) == 4064


def test_limit_of_a_catastrophic_collision():
    """NSBM-12: 0.8 kg at 10 km/s just breaks up 1000 kg."""
    target, rules = shells.Kind(1000.0, 1.5), shells.PYSSEM_SAMPLE
    assert shells.fragments_per_collision(target, shells.Kind(0.801, 0.1), rules) > 0
    with pytest.raises(ValueError, match="impact energy"):
        shells.fragments_per_collision(target, shells.Kind(0.799, 0.1), rules)


def test_sample_of_pyssem():
    """Debris notes, section 6: confirmed in the package's sample configuration."""
    sample = shells.PYSSEM_SAMPLE
    assert (sample.intact, sample.fragment) == (shells.Kind(200, 1.25), shells.Kind(0.5, 0.125))
    assert (sample.alpha, sample.alpha_active, sample.disposal_success) == (0.2, 0.1, 0.9)
    assert (sample.active_life / YEAR, sample.speed, sample.smallest) == (8, 10e3, 0.1)
    assert (shells.EDGES[0], shells.EDGES[-1], len(shells.EDGES) - 1) == (200e3, 1400e3, 24)
