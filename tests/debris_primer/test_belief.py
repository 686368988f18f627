"""What one should believe: Bayes in whole holes, and words that accuse nobody."""

import re

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import belief, evidence
from lib.debris_primer.scenario import DRILL_LOOKS, GRAIN_LOOKS, PRIORS
from lib.live.model.layers import Shape
from lib.look.words import number
from tests.debris_primer.conftest import drawn, positions

LIVE = (PRIORS, GRAIN_LOOKS, DRILL_LOOKS)


def values(position):
    return [float(live.positions[k]) for live, k in zip(LIVE, position, strict=True)]


@pytest.mark.parametrize("position", positions(belief.sweep(), 25))
def test_counting_holes_gives_the_share(position):
    """By hand: of 10 000 holes, those that look drilled, and the part of them that are grains'."""
    sweep, (prior, looks, drilled_looks) = belief.sweep(), values(position)
    grains, drills = 100 * prior * looks / 100, 100 * (100 - prior) * drilled_looks / 100
    share = 100 * grains / (grains + drills)
    assert grains == pytest.approx(round(grains)) and drills == pytest.approx(round(drills))
    assert float(belief.grain_share(prior, looks, drilled_looks)) == pytest.approx(share)
    seen = sweep.values_at(position)
    for count in (100 * prior, grains, 100 * (100 - prior), drills):
        assert number(round(count), 6) in seen.sentence
    assert seen.numbers[0] == f"{number(round(grains + drills), 6)} of 10\u202f000"
    bars = {}
    for layer, at in drawn(sweep, position):
        if isinstance(layer, Shape) and layer.form == "rect":
            bars.setdefault((round(float(at["y"]), 1), layer.name, layer.fill), at)
    whole = belief.RIGHT - belief.LEFT
    last = bars[(belief.ROWS[2], "by grains", "solid")]
    assert last["width"] / whole * 100 == pytest.approx(share)
    middle = bars[(belief.ROWS[1], "by grains", "solid")]
    assert middle["width"] / whole == pytest.approx(prior * looks / 1e4)


@pytest.mark.parametrize("position", positions(belief.sweep(), 25))
def test_each_bar_is_labelled_with_its_own_counts(position):
    """Before the look, of those that look drilled, and of a hundred of those."""
    sweep, (prior, looks, drilled_looks) = belief.sweep(), values(position)
    grains, drills = 100 * prior * looks / 100, 100 * (100 - prior) * drilled_looks / 100
    told = {}
    for layer, at in drawn(sweep, position):
        if isinstance(layer, Shape) and layer.form == "text" and layer.name != "title":
            told.setdefault(layer.name, []).append(at["text"])
    for name, before, after in (("by grains", prior, grains), ("drilled", 100 - prior, drills)):
        first, second, third = told[name]
        assert first == f"{number(round(100 * before), 6)} {name}"
        assert second == f"{number(round(after), 6)} {name}"
        share = 100 * after / (grains + drills)
        few = "fewer than one" if share < 0.95 else "more than 99" if share > 99.05 else ""
        assert third == f"{few or number(round(share))} {name}"


def test_even_odds_are_even():
    """Where the number line says so, half of the holes that look drilled are a grain's."""
    for prior, drilled_looks in ((50.0, 90.0), (80.0, 40.0), (99.0, 100.0)):
        needed = drilled_looks * (100 - prior) / prior
        assert float(belief.grain_share(prior, needed, drilled_looks)) == pytest.approx(50)
    told = np.unique(belief.sweep().numbers[1].text)
    assert "more often than always, so no grain could make it one" in told


def test_limiting_cases():
    """Looks that tell nothing leave the belief as it was; a surer look moves it one way only."""
    assert float(belief.grain_share(30.0, 70.0, 70.0)) == pytest.approx(30)
    shares = belief.grain_share(50.0, np.array(GRAIN_LOOKS.positions), 90.0)
    assert np.all(np.diff(shares) > 0)


def test_nobody_is_accused_and_nothing_is_proved():
    told = " ".join(
        [
            evidence.first_guess(),
            evidence.trust(),
            evidence.contrast(),
            evidence.proof(),
            *np.unique(belief.sweep().sentence),
        ]
    )
    for key in ("hole_maker", "hole_drilled_inside", "hole_look_impact", "guess_micrometeorite"):
        assert facts.fact(key).says in told
    assert "was never shown in public" in evidence.proof()
    assert not re.search(r"sabot|culprit|guilty|blame|crime|suspect", told, re.IGNORECASE)
    for words in np.unique(belief.sweep().sentence):
        assert "It proves nothing about the hole" in words and "no source measures" in words


def test_the_start_is_even_handed_and_marked_as_ours():
    assert PRIORS.control.default == 50
    assert facts.fact("looks_unmeasured").mark == "judgement"
    assert "looks_unmeasured" in belief.FACTS
