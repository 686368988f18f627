"""Ranges: moments in closed form, evenness against dice, same draws every time, and refusals."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.physics import cabin, orifice, uncertainty
from lib.physics.uncertainty import Range, band, draws

LEAK = {
    "diameter": Range(1.5e-3, 2.0e-3),
    "coefficient": Range(0.55, 1.0),
    "volume": Range(830.0, 960.0),
    "temperature": Range(292.0, 300.0),
}
limits = st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)).map(sorted)


def time_constant(drawn):
    return cabin.time_constant(
        drawn["volume"],
        orifice.round_area(drawn["diameter"]),
        drawn["temperature"],
        discharge_coefficient=drawn["coefficient"],
    )


@pytest.mark.parametrize(
    ("known", "mean", "variance"),
    [
        (Range(2.0, 5.0), 3.5, 9 / 12),
        (Range(-1.0, 1.0), 0.0, 1 / 3),
    ],
)
def test_moments_in_closed_form(known, mean, variance):
    drawn = draws({"x": known}, 4096)["x"]
    assert drawn.mean() == pytest.approx(mean, abs=1e-4)
    assert drawn.var() == pytest.approx(variance, rel=1e-3)


def test_inputs_are_drawn_independently():
    drawn = draws(LEAK, 4096)
    together = np.corrcoef(list(drawn.values()))
    np.testing.assert_allclose(together, np.eye(len(LEAK)), atol=5e-3)


def test_quasi_random_beats_dice():
    """Mean of a time constant, whose factors have means in closed form; root mean square miss."""
    low, high = (np.array([getattr(r, end) for r in LEAK.values()]) for end in ("low", "high"))
    width = high - low
    d, cd, v, t = range(4)
    expected = (
        (1 / low[d] - 1 / high[d])
        / width[d]  # of d^-2
        * np.log(high[cd] / low[cd])
        / width[cd]  # of 1/Cd
        * (low[v] + high[v])
        / 2
        * 2
        * (np.sqrt(high[t]) - np.sqrt(low[t]))
        / width[t]  # of T^-1/2
        * cabin.time_constant(1.0, np.pi / 4, 1.0, discharge_coefficient=1.0)
    )
    dice = np.random.default_rng(3)
    misses = np.empty((2, 16))
    for seed in range(16):
        even = draws(LEAK, 256, seed)
        thrown = {name: r.quantile(dice.random(256)) for name, r in LEAK.items()}
        misses[:, seed] = [time_constant(x).mean() / expected - 1 for x in (even, thrown)]
    even, thrown = np.sqrt((misses**2).mean(axis=1))
    assert even < thrown / 20
    assert even < 1e-3


def test_the_error_falls_nearly_as_one_over_the_count():
    """Dice would gain a factor 8 from 64 times as many draws."""
    known = {"x": Range(0.0, 1.0), "y": Range(0.0, 1.0)}

    def miss(count):
        sets = (draws(known, count, seed) for seed in range(8))
        return np.sqrt(np.mean([(np.mean(np.exp(s["x"] * s["y"])) - 1.317902151) ** 2 for s in sets]))

    assert miss(64) / miss(4096) > 40


def test_the_same_draws_every_time():
    first, again = draws(LEAK, 64), draws(dict(reversed(LEAK.items())), 64)
    assert list(again) == list(reversed(first))
    for name in LEAK:
        np.testing.assert_array_equal(first[name], again[name])
    assert not np.array_equal(first["volume"], draws(LEAK, 64, seed=1)["volume"])


def test_fixing_one_input_leaves_the_others_alone():
    fixed = draws(LEAK | {"volume": Range(944.0, 944.0)}, 64)
    assert set(fixed["volume"]) == {944.0}
    np.testing.assert_array_equal(fixed["diameter"], draws(LEAK, 64)["diameter"])


@given(limits, st.floats(0, 1))
def test_draws_stay_within_their_range(ends, share):
    low, high = ends
    value = Range(low, high).quantile(share)
    assert low <= value <= high


def test_no_width_is_a_plain_number():
    assert band(draws({"x": Range(3.0, 3.0)}, 16)["x"]) == (3.0, 3.0, 3.0)


@given(st.floats(0.0, 25.0), st.floats(0.1, 25.0), st.sampled_from(sorted(LEAK)))
def test_a_wider_range_gives_a_wider_band(less, more, name):
    """One input spread over some per cent of its mean, the others held."""

    middle = {key: (r.low + r.high) / 2 for key, r in LEAK.items()}

    def width(percent):
        mean = middle[name]
        known = Range(mean * (1 - percent / 200), mean * (1 + percent / 200))
        low, _, high = band(time_constant(middle | draws({name: known}, 64)))
        return high - low

    assert width(less + more) > width(less)


@pytest.mark.parametrize("count", [1, 2, 19, 20, 21, 100, 256])
def test_the_band_is_the_inverted_distribution_of_numpy(count):
    values = np.random.default_rng(4).normal(size=(count, 3, 2))
    expected = np.percentile(values, [5, 50, 95], axis=0, method="inverted_cdf")
    np.testing.assert_array_equal(np.array(band(values)), expected)
    np.testing.assert_array_equal(np.array(band(np.moveaxis(values, 0, -1), axis=-1)), expected)


def test_the_band_of_a_range_is_its_quantiles():
    known = Range(1.0, 4.0)
    ours = band(draws({"x": known}, 4096)["x"])
    np.testing.assert_allclose(ours, known.quantile([0.05, 0.5, 0.95]), rtol=1e-3)


def test_the_band_of_whole_curves():
    """A pressure falls with its time constant: the band of curves is the curves of the band."""
    times, start = np.linspace(0, 20 * 86_400, 60), 750 * 133.322
    drawn = draws(LEAK, 256)
    fall = cabin.blow_down(
        drawn["volume"],
        orifice.round_area(drawn["diameter"]),
        start,
        drawn["temperature"],
        times,
        discharge_coefficient=drawn["coefficient"],
    ).pressure
    low, middle, high = band(fall)
    assert low.shape == (60,)
    assert np.all(low <= middle) and np.all(middle <= high)
    assert low[0] == middle[0] == high[0] == pytest.approx(start)
    for curve, tau in zip((low, middle, high), band(time_constant(drawn)), strict=True):
        np.testing.assert_allclose(curve, start * np.exp(-times / tau), rtol=1e-12)


def test_endless_times_keep_their_place():
    assert band([1.0, 2.0, np.inf, np.inf]) == (1.0, 2.0, np.inf)


def test_nothing_known_is_nothing_drawn():
    assert draws({}) == {}


def test_an_odd_count_is_drawn_and_warned_of():
    with pytest.warns(UserWarning, match="power of 2"):
        assert draws(LEAK, 100)["volume"].shape == (100,)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draws(LEAK, 128)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: Range(2, 1), "high end .* 2 and .*; got 1"),
        (lambda: Range(0, np.inf), "high end .* got inf"),
        (lambda: Range(np.nan, 1), "low end .* got nan"),
        (lambda: Range(0, 1).quantile(1.1), r"share must lie between 0 and 1; got 1\.1"),
        (lambda: draws(LEAK, 0), "count must be a whole number from 1 to 1048576; got 0"),
        (lambda: draws(LEAK, 12.5), r"whole number .* got 12\.5"),
        (lambda: band([]), r"needs an axis with draws; got values of shape \(0,\)"),
        (lambda: band(1.0), r"needs an axis with draws; got values of shape \(\)"),
        (lambda: band([1.0, np.nan]), "draw must lie .*; got nan"),
    ],
)
def test_refusals_say_what_is_wrong(call, says):
    with pytest.raises(ValueError, match=says):
        call()


def test_the_seed_of_the_pages_is_fixed():
    assert uncertainty.SEED == 20180830
