"""Holes at true size: one scale for everything, the card that measures it, and no burst picture."""

import numpy as np
import pytest

from lib import facts
from lib.hole_and_patch import true_size
from lib.hole_and_patch.true_size import CARDS
from lib.live.svg.label_fit import check_label_fit
from lib.live.svg.views import drawing_views
from lib.parameters import HOLES

SWEEP = true_size.sweep()


def at(hole_mm=2.0, share=65.0):
    return HOLES.positions.index(hole_mm), CARDS.positions.index(share)


def shapes(position):
    """What is seen at a position, by name; a name that stands twice keeps both."""
    found = {}
    seen = SWEEP.values_at(position).layers
    for shape, values in zip(SWEEP.all_layers, seen, strict=True):
        if values["shown"]:
            found.setdefault(shape.name, []).append(values)
    return found


@pytest.mark.parametrize("share", [20.0, 53.5, 65.0, 98.0])
@pytest.mark.parametrize("hole_mm", [0.5, 1.5, 2.0, 20.0])
def test_everything_is_to_the_scale_of_the_card(hole_mm, share):
    """ISO/IEC 7810: 53.98 mm across, corners of 3.18 mm, 0.76 mm thick."""
    seen = shapes(at(hole_mm, share))
    (card,) = seen["card"]
    across = card["x"].max() - card["x"].min()
    assert across == pytest.approx(share)
    unit = across / 53.98
    assert 2 * seen["your hole"][0]["r"] == pytest.approx(hole_mm * unit)
    assert 2 * seen["coin"][0]["r"] == pytest.approx(19.75 * unit)
    circles = [v["r"] for name in ("hole of NASA", "hole of Roscosmos, ESA") for v in seen[name] if "r" in v]
    assert 2 * np.array(circles) == pytest.approx([2.0 * unit, 1.5 * unit])
    upper, lower = seen["card from the edge"]
    assert lower["y"] == pytest.approx(upper["y"] + upper["height"])
    assert upper["height"] + lower["height"] == pytest.approx(2 * 0.76 * unit)
    # A quarter circle in each lower corner.
    corner = 3.18 * unit
    assert card["y"].max() - np.sort(np.unique(card["y"].round(9)))[1] == pytest.approx(corner)


def test_the_share_means_the_same_in_both_views():
    """The picture is as wide in its view as that allows, and the card is that share of it."""
    for view in drawing_views(SWEEP.drawing).values():
        left, _, right, _ = view.plot
        assert right - left == pytest.approx(min(view.width, view.height))
    # From a small phone, on which the picture is 56 mm wide, to a screen on which it is 265.
    assert CARDS.positions[-1] >= 100 * 53.98 / 56 and CARDS.positions[0] <= 100 * 53.98 / 265


def test_before_a_card_was_laid_down_it_is_called_a_guess():
    for hole in range(len(HOLES)):
        default = (hole, CARDS.default)
        assert "guess" in shapes(default) and "true" not in shapes(default)
        assert "only a guess" in SWEEP.values_at(default).sentence
    moved = shapes(at(share=80.0))
    assert "true" in moved and "guess" not in moved


def test_the_card_stays_in_the_tab_and_the_hole_is_shared():
    assert CARDS.private and not HOLES.private
    assert SWEEP.controls == (HOLES, CARDS)


def test_nothing_bursts_the_picture():
    for hole in range(0, len(HOLES), 7):
        for share in range(0, len(CARDS), 13):
            for values in (v for group in shapes((hole, share)).values() for v in group):
                if "r" in values:
                    for middle in (values["cx"], values["cy"]):
                        assert values["r"] <= middle <= true_size.SIDE - values["r"]


def test_a_wider_hole_is_told_instead_of_drawn():
    """The slider reaches 100 mm, nearly two cards wide."""
    check_label_fit(SWEEP)
    last = shapes(at(100.0))
    assert "your hole" not in last and "too wide" in last
    (words,) = last["your hole's width"]
    assert words["text"] == "your hole: 100\u202fmm"
    assert "your hole" in shapes(SWEEP.default)


@pytest.mark.parametrize(
    ("hole_mm", "told"),
    [(2.0, "2.6 bank cards are thick"), (1.5, "2 bank cards are thick"), (20.0, "2.7 side by"),
     (100.0, "is 1.85 times as wide")],
)  # fmt: skip
def test_the_headline_is_arithmetic(hole_mm, told):
    """2 over 0.76, 1.5 over 0.76, 53.98 over 20, 100 over 53.98."""
    assert told in SWEEP.values_at(at(hole_mm)).headline


def test_the_reports_differ_by_less_than_a_card():
    assert "They differ by less than one card is thick." in SWEEP.values_at(SWEEP.default).sentence


def test_the_working_gives_the_scale():
    line = next(one for one in SWEEP.working.symbols if one.label.startswith("a millimetre"))
    told = float(np.asarray(line.text)[0, CARDS.positions.index(98.0)])
    assert told == pytest.approx(98 / 53.98, rel=5e-3)


def test_what_is_familiar_has_a_source():
    for key in true_size.FACTS:
        assert facts.fact(key).mark == "quoted"
