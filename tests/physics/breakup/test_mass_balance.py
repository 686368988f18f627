"""How the masses of the pieces add up, by a second method, and how the balance is closed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from lib.physics import breakup


def generator(seed=20_090_210):
    return np.random.default_rng(seed)


@pytest.mark.parametrize(
    ("mass", "kind", "body", "printed"),
    [
        (1510, "collision", "spacecraft", (27, 229, 1093, 1350)),
        (100, "collision", "spacecraft", (4, 30, 143, 176)),
        (1510, "collision", "rocket body", (27, 218, 339, 584)),
        (800, "explosion", "rocket body", (3, 36, 71, 111)),
    ],
)
def test_expected_mass(mass, kind, body, printed):
    """The table of MODEL.md, and each of its numbers by adaptive quadrature."""
    ranges = [(1e-3, 1e-2), (1e-2, 0.1), (0.1, 1.0), (1e-3, 1.0)]
    power = {"collision": 1.71, "explosion": 1.6}[kind]

    def of_size(log_size):
        size = np.exp(log_size)
        number = power * breakup.fragment_count(size, mass, kind)
        law = breakup.area_to_mass_law(size, body)
        masses = breakup.area(size) * 10**-law.mean * np.exp((np.log(10) * law.sd) ** 2 / 2)
        return number * (law.weight * masses).sum()

    kinks = np.log([1.67e-3, 10**-1.75, 10**-1.25, 0.08, 0.11, 10**-0.7, 10**-0.5, 10**-0.3])
    for (low, high), shown in zip(ranges, printed, strict=True):
        ours = breakup.expected_mass(low, mass, kind, largest=high, body=body)
        inside = kinks[(kinks > np.log(low)) & (kinks < np.log(high))]
        second, _ = quad(of_size, np.log(low), np.log(high), points=inside, limit=200)
        assert ours == pytest.approx(second, rel=1e-5)
        assert round(ours) == shown


def test_expected_mass_is_the_mean_of_the_draws():
    rng = generator()
    drawn = [breakup.fragments(0.05, 300, "collision", rng=rng).mass_drawn for _ in range(2000)]
    expected = breakup.expected_mass(0.05, 300, "collision")
    assert np.mean(drawn) == pytest.approx(expected, abs=4 * np.std(drawn) / np.sqrt(2000))


def test_below_963_kg_a_collision_gives_out_more_than_there_was():
    at, above = (breakup.expected_mass(1e-3, mass, "collision") / mass for mass in (963, 1100))
    assert at == pytest.approx(1, abs=1e-3)
    assert above < 1
    assert breakup.expected_mass(1e-3, 1510, "collision", largest=5.0) == pytest.approx(2310, 1e-3)


@given(st.integers(0, 1000), st.floats(1, 3).map(lambda power: 10**power))
def test_smallest_first_spends_what_there_is(seed, mass):
    cloud = breakup.fragments(0.05, mass, "collision", rng=generator(seed))
    kept = breakup.smallest_first(cloud)
    assert kept.mass_left >= -1e-9 * mass
    assert kept.direction.shape == (kept.size.size, 3)
    dropped = np.setdiff1d(cloud.size, kept.size)
    if dropped.size == 0:
        np.testing.assert_array_equal(kept.size, cloud.size)
        return
    assert kept.size.size == 0 or kept.size.max() <= dropped.min()
    next_one = cloud.mass[cloud.size == dropped.min()][0]
    assert kept.mass_left < next_one  # there was no mass for one more
    of_size = dict(zip(cloud.size, cloud.mass, strict=True))
    assert [of_size[size] for size in kept.size] == list(kept.mass)
