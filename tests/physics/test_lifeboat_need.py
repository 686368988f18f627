"""The network of steps and its draws: closed moments, brute force, and the pairs of a chance."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr
from scipy.stats import beta, triang

from lib import facts
from lib.physics import cabin, lifeboat
from lib.physics.lifeboat import draws

STEPS = facts.activities()
TIMES = {a.id: np.array([a.min_min, a.mode_min, a.max_min]) * 60 for a in STEPS}
SEALED = ("E01", "E02", "E03", "E08", "E09", "E10")
HUNT = ("E04", "E05", "E07", "E06", "E06", "E06")
MMHG = 133.322


@dataclass(frozen=True)
class Activity:
    """The least that the network needs."""

    id: str
    predecessors: tuple[str, ...] = ()
    min_min: float = 1.0
    mode_min: float = 2.0
    max_min: float = 3.0
    branch: str = "all"


@st.composite
def networks(draw):
    """Steps of fixed length in any order; each waits for some earlier ones, E10 is the last."""
    lengths = draw(st.lists(st.integers(0, 50), min_size=1, max_size=7))
    names = [f"step {n}" for n in range(len(lengths) - 1)] + ["E10"]
    steps = []
    for n, length in enumerate(lengths):
        before = draw(st.sets(st.sampled_from(names[:n]))) if n else ()
        branch = draw(st.sampled_from(["all", "suited"]))
        branch = "all" if n == len(lengths) - 1 else branch
        steps.append(Activity(names[n], tuple(before), length, length, length, branch))
    # A choice needs a step of its own somewhere in the table.
    steps.append(Activity("elsewhere", (), 0, 0, 0, "suited"))
    return draw(st.permutations(steps))


def longest(steps, name, length):
    """Every way through the network to this step, tried one by one."""
    step = next(step for step in steps if step.id == name)
    before = [longest(steps, other, length) for other in step.predecessors]
    return length(step) + max(before, default=0)


@given(networks(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_steps_of_fixed_length_end_with_the_longest_way(steps, suited):
    """A step that is not taken is as good as one that takes no time."""

    def length(step):
        return step.min_min * 60 if suited or step.branch == "all" else 0

    expected = longest(steps, "E10", length)
    for shape in ("pert", "triangular"):
        times = lifeboat.time_to("sealed", steps, suited=suited, shape=shape, draws=3)
        np.testing.assert_allclose(times, expected)
    assert lifeboat.pert_moments("sealed", steps, suited=suited) == pytest.approx((expected, 0))


def pert_exact(ids):
    """Mean and variance of beta-PERT steps in a row: (a+4m+b)/6 and (mean-a)(b-mean)/7."""
    means = {i: (low + 4 * mode + high) / 6 for i, (low, mode, high) in TIMES.items()}
    spread = [(means[i] - TIMES[i][0]) * (TIMES[i][2] - means[i]) / 7 for i in ids]
    return sum(means[i] for i in ids), sum(spread)


def triangular_exact(ids):
    means = [TIMES[i].mean() for i in ids]
    spread = [triang((m - a) / (b - a), a, b - a).var() for a, m, b in (TIMES[i] for i in ids)]
    return sum(means), sum(spread)


@pytest.mark.parametrize(("choice", "ids"), [({}, SEALED), ({"hatches": 3}, SEALED + HUNT)])
@pytest.mark.parametrize(("shape", "exact"), [("pert", pert_exact), ("triangular", triangular_exact)])
def test_steps_in_a_row_have_the_closed_moments(choice, ids, shape, exact):
    times = lifeboat.time_to("sealed", STEPS, shape=shape, **choice)
    mean, variance = exact(ids)
    assert times.mean() == pytest.approx(mean, rel=2e-5)
    assert times.var() == pytest.approx(variance, rel=2e-3)
    low, high = (sum(TIMES[i][end] for i in ids) for end in (0, 2))
    assert low < times.min() and times.max() < high


def test_classic_pert_is_exact_in_a_row_and_too_low_where_paths_join():
    instant = lifeboat.pert_moments("sealed", STEPS, hatches=2, asleep=True)
    times = lifeboat.time_to("sealed", STEPS, hatches=2, asleep=True)
    assert instant.mean == pytest.approx(times.mean(), rel=2e-5)
    # The ship's systems wake while the hatches are closed: the later of the two counts.
    for milestone in ("undocked", "landed"):
        instant = lifeboat.pert_moments(milestone, STEPS)
        join = lifeboat.time_to(milestone, STEPS).mean() - instant.mean
        assert 30 < join < 120


def test_the_whole_network_against_plain_draws_written_out_by_hand():
    """A second method: numpy's own beta draws, the joins spelled out."""
    rng, many = np.random.default_rng(1), 200_000

    def drawn(name):
        low, mode, high = TIMES[name]
        width = high - low
        a, b = 1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width
        return low + width * rng.beta(a, b, many)

    inside = sum(map(drawn, ("E01", "E02s", "E03", "E04", "E05", "E07", "E06", "E06", "E08", "E09")))
    ready = np.maximum(inside + drawn("E11"), inside + sum(map(drawn, ("E10", "E12", "E13"))))
    off = ready + sum(map(drawn, ("E14", "E15", "E16", "E17")))
    down = off + sum(map(drawn, ("E18", "E19", "E20", "E21")))
    choice = {"hatches": 2, "asleep": True, "suited": True}
    for milestone, by_hand in (("undocked", off), ("landed", down)):
        times = lifeboat.time_to(milestone, STEPS, **choice)
        shares = [1, 5, 25, 50, 75, 95, 99]
        np.testing.assert_allclose(np.percentile(times, shares), np.percentile(by_hand, shares), rtol=4e-3)


@pytest.mark.parametrize("rise", [0.0, 0.02, 0.25, 0.5, 0.9, 1.0])
def test_the_tabulated_beta_is_scipys(rise):
    law = beta(1 + 4 * rise, 5 - 4 * rise)
    share = np.linspace(1e-3, 1 - 1e-3, 50_001)
    np.testing.assert_allclose(law.cdf(draws.pert(share, rise)), share, rtol=0, atol=1e-5)
    ends = np.concatenate([np.geomspace(1e-9, 1e-3, 500), 1 - np.geomspace(1e-9, 1e-3, 500)])
    np.testing.assert_allclose(law.cdf(draws.pert(ends, rise)), ends, rtol=0, atol=4e-5)


@pytest.mark.parametrize("rise", [0.0, 0.3, 1.0])
def test_the_triangular_inverse_is_scipys(rise):
    share = np.linspace(0.001, 0.999, 999)
    np.testing.assert_allclose(draws.triangular(share, rise), triang(rise).ppf(share), atol=1e-12)


def later_everywhere(later, sooner):
    """Every percentile is later: one spread lies wholly behind the other."""
    shares = np.arange(1, 100)
    return np.all(np.percentile(later, shares) > np.percentile(sooner, shares))


@pytest.mark.parametrize("shape", ["pert", "triangular"])
def test_more_to_do_takes_longer_at_every_percentile(shape):
    def need(milestone="sealed", **choice):
        return lifeboat.time_to(milestone, STEPS, shape=shape, draws=16_384, **choice)

    tests = [need(hatches=k) for k in range(lifeboat.MOST_HATCHES + 1)]
    assert all(later_everywhere(more, less) for less, more in pairwise(tests))
    assert later_everywhere(need(asleep=True), need())
    assert later_everywhere(need("undocked", suited=True), need("undocked"))
    assert later_everywhere(need("undocked"), need("sealed"))
    assert later_everywhere(need("landed"), need("undocked"))


def test_suits_do_not_change_the_only_clock_that_counts():
    bare, suited = (lifeboat.time_to("sealed", STEPS, suited=suited) for suited in (False, True))
    np.testing.assert_array_equal(bare, suited)


def test_a_bad_day_moves_all_steps_at_once():
    plain = lifeboat.time_to("sealed", STEPS)
    np.testing.assert_allclose(lifeboat.time_to("sealed", STEPS, common_factor=1.2), 1.2 * plain)
    low, high = lifeboat.BAD_DAY
    bad = lifeboat.time_to("sealed", STEPS, common_factor=lifeboat.BAD_DAY)
    assert np.all((low * plain < bad) & (bad < high * plain))
    # Moments of a product of independent numbers.
    factor, spread = (low + high) / 2, (high - low) ** 2 / 12
    assert bad.mean() == pytest.approx(factor * plain.mean(), rel=1e-4)
    variance = (factor**2 + spread) * (plain**2).mean() - (factor * plain.mean()) ** 2
    assert bad.var() == pytest.approx(variance, rel=5e-3)


def test_the_same_seed_gives_the_same_draws_and_another_the_same_spread():
    first, again = (lifeboat.time_to("landed", STEPS, draws=5000) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    np.testing.assert_array_equal(first[:1000], lifeboat.time_to("landed", STEPS, draws=1000))
    other = lifeboat.time_to("landed", STEPS, draws=5000, rng=np.random.default_rng(7))
    assert not np.array_equal(first, other)
    assert other.mean() == pytest.approx(first.mean(), rel=1e-3)
    assert lifeboat.time_to("sealed", STEPS, draws=1).shape == (1,)


samples = st.lists(st.integers(0, 20).map(float), min_size=1, max_size=12)


@given(samples, samples)
def test_the_chance_compares_every_need_with_every_reserve(need, reserve):
    pairs = [n < r for n in need for r in reserve]
    chance = lifeboat.chance_in_time(need, reserve)
    assert chance == pytest.approx(sum(pairs) / len(pairs))
    assert chance == pytest.approx(lifeboat.chance_in_time(need[::-1], sorted(reserve)))


def test_the_chance_at_its_ends_and_for_several_cases_at_once():
    need = [10.0, 20.0]
    assert lifeboat.chance_in_time(need, np.inf) == 1
    assert lifeboat.chance_in_time(need, 0.0) == 0
    assert lifeboat.chance_in_time(need, 20.0) == 0.5
    cases = lifeboat.chance_in_time(need, [[5.0, 15.0], [15.0, 25.0]])
    assert cases.tolist() == [0.25, 0.75]


@given(st.floats(1e-3, 1e3), st.floats(0.01, 3), st.floats(0.2, 5))
@settings(max_examples=40, deadline=None)
def test_an_uncertain_rate_gives_the_closed_chance(rate, share, longer):
    """P(T > t) = P(rate < fall/t) for a normal rate cut at 0; against the normal's own integral."""
    error, pressure, floor = share * rate, 1e5, 65e3
    times = lifeboat.uncertain_reserve(pressure, rate, floor, error)
    t = longer * (pressure - floor) / rate
    below = ndtr(-rate / error)
    expected = (ndtr(((pressure - floor) / t - rate) / error) - below) / (1 - below)
    assert (times > t).mean() == pytest.approx(expected, abs=1e-4)
    assert lifeboat.chance_in_time(t, times) == pytest.approx(expected, abs=1e-4)


def test_a_rate_without_error_gives_one_reserve_and_a_second_reading_narrows_it():
    times = lifeboat.uncertain_reserve([1e5, 9e4], 1.0, 65e3, 0.0, draws=5)
    np.testing.assert_allclose(times, [[35e3] * 5, [25e3] * 5])
    for law in ("linear", "exponential"):
        once, twice = (
            np.subtract(*np.percentile(lifeboat.uncertain_reserve(1e5, 1.0, 65e3, error, law=law), [95, 5]))
            for error in (0.05, 0.05 / np.sqrt(2))
        )
        assert once / twice == pytest.approx(np.sqrt(2), rel=0.02)


def test_a_wider_hole_leaves_a_smaller_chance_down_to_none():
    need = lifeboat.time_to("sealed", STEPS)
    chances = []
    for width in np.array([20, 40, 50, 60, 80, 100]) / 1000:
        rate = 748 * MMHG / cabin.time_constant(916, np.pi / 4 * width**2, 295)
        reserve = lifeboat.uncertain_reserve(748 * MMHG, rate, 490 * MMHG, rate / 5)
        chances.append(float(lifeboat.chance_in_time(need, reserve)))
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > 0.999 and chances[-1] < 0.001 and 0.01 < chances[2] < 0.99


LOOP = [Activity("E10", ("a",)), Activity("a", ("b",)), Activity("b", ("E10",))]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: lifeboat.time_to("saved", STEPS), r"one of sealed, undocked, landed; got 'saved'"),
        (lambda: lifeboat.time_to("sealed", STEPS, hatches=7), r"tests .* 0 to 6; got 7"),
        (lambda: lifeboat.time_to("sealed", STEPS, hatches=-1), r"tests .* 0 to 6; got -1"),
        (lambda: lifeboat.time_to("sealed", STEPS, hatches=1.5), r"whole number .*; got 1.5"),
        (lambda: lifeboat.pert_moments("sealed", STEPS, hatches=7), r"hatch tests .*; got 7"),
        (lambda: lifeboat.time_to("sealed", STEPS, shape="normal"), r"pert, triangular; got 'nor"),
        (lambda: lifeboat.time_to("sealed", STEPS, draws=0), r"draws .* 1 to 1000000; got 0"),
        (lambda: lifeboat.time_to("sealed", STEPS, draws=10**7), r"1 to 1000000; got 10000000"),
        (lambda: lifeboat.time_to("sealed", STEPS, common_factor=0), r"0.01 and 100; got 0"),
        (lambda: lifeboat.time_to("sealed", STEPS, common_factor=(2, 1)), r"low and high; got"),
        (lambda: lifeboat.time_to("sealed", STEPS, common_factor=(1, 2, 3)), r"low and high; got"),
        (lambda: lifeboat.time_to("sealed", []), r"no step 'E10' among"),
        (lambda: lifeboat.time_to("sealed", [Activity("E10", ("E9",))]), r"no step 'E9' among"),
        (lambda: lifeboat.time_to("sealed", LOOP), r"waits for itself: E10 after a after b after"),
        (lambda: lifeboat.time_to("sealed", [Activity("E10")], asleep=True), r"belongs to 'asleep"),
        (
            lambda: lifeboat.time_to("sealed", [Activity("E10", min_min=5)]),
            r"times? of E10 are out of order: 5, 2, 3 min",
        ),
        (
            lambda: lifeboat.time_to("sealed", [Activity("E10", min_min=-1)]),
            r"shortest time of E10 must lie between 0 and 1e\+06 min; got -1 min",
        ),
        (lambda: lifeboat.chance_in_time([], 1.0), r"at least one; got 0"),
        (lambda: lifeboat.chance_in_time([1.0], []), r"at least one; got 0"),
        (lambda: lifeboat.chance_in_time([1.0], np.nan), r"reserve time .*; got nan s"),
        (lambda: lifeboat.chance_in_time([-1.0], 1.0), r"need must lie .*; got -1 s"),
        (lambda: lifeboat.uncertain_reserve(1e5, 0.0, 6e4, 0.1), r"rate of fall .*; got 0 Pa/s"),
        (lambda: lifeboat.uncertain_reserve(1e5, -1.0, 6e4, 0.1), r"rate of fall .*; got -1 Pa/s"),
        (lambda: lifeboat.uncertain_reserve(1e5, 1.0, 6e4, -0.1), r"error of the rate .*-0.1 Pa/s"),
    ],
)
def test_refusals_name_what_is_wrong(call, says):
    with pytest.raises(ValueError, match=says):
        call()
