"""Too many: the count that it starts from, the physics behind it, and what larger models say."""

from dataclasses import replace

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import crowd, growth
from lib.debris_primer.scenario import DISPOSALS, LAUNCHES
from lib.live.model.layers import Curve, Marker, Shape
from lib.look.words import MINUS
from lib.physics import shells
from tests.debris_primer.conftest import drawn, positions

YEAR = 365.25 * 86_400.0


def at(factor, percent):
    return LAUNCHES.positions.index(factor), DISPOSALS.positions.index(percent)


def test_it_starts_from_the_published_count():
    """[PYSSEM-CENSUS]: 40 shells of 30 km; Starlink at 530, OneWeb at 1190, Iridium at 770 km."""
    edges, active, derelict, fragments = growth.census()
    assert edges.tolist() == [1e3 * h for h in range(200, 1401, 30)]
    assert (active.sum(), derelict.sum(), fragments.sum()) == (3605, 2144, 8234)
    by_height = dict(zip((edges[:-1] / 1e3).tolist(), active.tolist(), strict=True))
    assert by_height[530] == max(active) == 1717
    assert by_height[1190] > 250 and by_height[770] > 75
    for each in growth.growths():
        assert each.total[..., 0] == pytest.approx(13_983)


@pytest.mark.parametrize(("factor", "percent"), [(0, 90), (1, 90), (2, 60), (3, 99)])
@pytest.mark.parametrize("which", [0, 1])
def test_a_world_among_many_is_the_world_alone(which, factor, percent):
    rules = replace(tuple(growth.RULES.values())[which], disposal_success=percent / 100)
    edges, active, derelict, fragments = growth.census()
    alone = shells.evolve(
        growth.YEARS * YEAR,
        active=active,
        derelict=derelict,
        fragments=fragments,
        launch_rate=factor * active / rules.active_life,
        rules=rules,
        edges=edges,
    )
    total = (alone.active + alone.derelict + alone.fragments).sum(axis=1)
    ours = growth.growths()[which]
    np.testing.assert_allclose(ours.total[at(factor, percent)], total, rtol=1e-3)
    np.testing.assert_allclose(ours.rate[at(factor, percent)], alone.growth_rate * YEAR / total, atol=1e-5)
    hits = alone.collisions.sum(axis=1)
    np.testing.assert_allclose(ours.collisions[at(factor, percent)], hits, rtol=1e-3, atol=1e-3)


def test_more_launches_and_less_tidying_never_make_fewer():
    for each in growth.growths():
        assert np.all(np.diff(each.total[..., 1:], axis=0) > 0)
        assert np.all(np.diff(each.total[..., 1:], axis=1) < 0)


def test_the_rate_is_the_slope_of_the_curve():
    ours = growth.growths()[0]
    slope = np.gradient(np.log(ours.total), growth.YEARS, axis=-1)[..., 5:-1]
    np.testing.assert_allclose(slope, ours.rate[..., 5:-1], atol=4e-3)


def test_there_is_no_cliff():
    """[LEWIS-2021]: the rate itself changes by less than two percent a year in five years."""
    for each in growth.growths():
        step = np.abs(np.diff(each.rate[..., 5:], axis=-1))
        assert step.max() < 0.02  # in five years


def test_the_picture_shows_the_count_the_curve_and_each_height():
    sweep, ours = crowd.sweep(), growth.growths()[0]
    for position in positions(sweep, 10):
        seen = drawn(sweep, position)
        (mark,) = [s for layer, s in seen if isinstance(layer, Marker)]
        assert (mark["x"], mark["y"]) == (0, 13_983)
        (curve,) = [s for layer, s in seen if isinstance(layer, Curve)]
        np.testing.assert_array_equal(curve["y"], ours.total[position])
        bars = [s for layer, s in seen if isinstance(layer, Shape) and layer.form == "rect"]
        lengths = [bar["width"] / crowd.PERCENT for bar in bars][::-1]
        np.testing.assert_allclose(lengths, np.abs(100 * ours.by_band[position]), atol=1e-9)


def test_bands_add_up_to_the_whole():
    edges, *kinds = growth.census()
    ours = growth.growths()[0]
    for band, (low, high) in enumerate(growth.BANDS):
        inside = (edges[:-1] >= low * 1e3) & (edges[:-1] < high * 1e3)
        expected = sum(kind[inside].sum() for kind in kinds)
        assert ours.number[0, 0, 0, band] == pytest.approx(expected)


def test_without_launches_the_miss_is_said():
    """[LIOU-JOHNSON-2008] has debris growing without launches; this model has it shrink."""
    seen = crowd.sweep().values_at(at(0, 90))
    assert "shrinking" in seen.headline
    assert facts.fact("growth_without_launches").says in seen.sentence
    assert "does not show that" in seen.sentence
    assert "does not show that" not in crowd.sweep().values_at(at(1, 90)).sentence


def test_words_tell_both_sets_of_rules():
    sweep = crowd.sweep()
    seen = sweep.values_at(at(1, 90))
    ends = [each.total[(*at(1, 90), -1)] for each in growth.growths()]
    assert ends[0] == pytest.approx(14_720, rel=0.01) and ends[1] == pytest.approx(28_700, rel=0.01)
    assert seen.headline.startswith("In 200 years 15\u202f000 to 29\u202f000 objects")
    assert "unverified" in seen.sentence


@pytest.mark.parametrize(("disposal", "collisions"), [(90, 20), (99, 5)])
def test_collisions_where_both_satellites_may_dodge(disposal, collisions):
    """By the rule of the published code: 25 and 10 if only one of the two could dodge."""
    *_, told = crowd.sweep().values_at(at(1, disposal)).numbers[: len(crowd.sweep().numbers)]
    assert float(told) == pytest.approx(collisions, rel=0.05)


def test_a_rate_that_rounds_to_nothing_neither_grows_nor_shrinks():
    """By either set of rules, as its number line tells it."""
    sweep = crowd.sweep()
    for position in np.ndindex(sweep.shape):
        seen = sweep.values_at(position)
        signs = {str(rate)[0] for rate in seen.numbers[1:3]}
        assert ("growing" in seen.headline) == ("+" in signs), seen.headline
        assert ("shrinking" in seen.headline) == (MINUS in signs), seen.headline
