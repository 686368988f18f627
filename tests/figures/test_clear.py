"""No word of a picture stands on a line, and no line is without a name: everywhere, in both views.

A page shows the narrow view as large as a screen of 320 or 390 pixels lets it, and the wide one on
a desk: type and lines grow together, so two views are all widths.
"""

import numpy as np
import pytest

from lib.figures import FIGURES
from lib.lifeboat_timeline.scenario import NAMES
from lib.live.model.layers import Band, Cursor, Curve, Dots, Event, Label
from lib.live.model.parts import shown
from lib.live.svg.boxes import Words, words
from lib.live.svg.clear import struck, touching
from lib.live.svg.composition import composed
from lib.live.svg.ink import Ink, drawn
from lib.live.svg.views import chart_views
from lib.look.words import in_unit
from tests.figures.told import made

SELDOM = {"wide": 0, "narrow": 0.05}  # a phone has not always room for one name more
CLOSE = 40  # pixels; a name as far from its line would name another
KEYS = "●–"  # words that say what a sign means, not where a line is
FULL = ("age",)  # bars fill it, and the name of the limit stands over them
CHARTS = [name for name in FIGURES if FIGURES[name].default.x]


def composed_of(name):
    """Each sweep of a figure as each view has it, with the view."""
    for _, _, sweep in made(FIGURES[name]):
        for view, size in chart_views(sweep).items():
            yield composed(sweep, view), view, size


def where(sweep, found):
    """How often, and the first position."""
    everywhere = np.broadcast_to(found, sweep.shape)
    return int(everywhere.sum()), tuple(np.argwhere(everywhere)[0].tolist())


def moves(layer):
    """Whether it is a line that a hand moves through the picture, over one word after another."""
    return isinstance(layer, Cursor) and not layer.foot


def lit(word):
    """Whether a search writes it over a ship, one of hundreds, where ``lanes`` says."""
    return word.text.size == len(NAMES) and "" in word.text


@pytest.mark.parametrize("name", CHARTS)
def test_no_word_stands_on_a_line_or_on_another_word(name):
    for sweep, view, size in composed_of(name):
        every = [one for one in words(sweep, size) if not lit(one)]
        lines = [one for one in drawn(sweep, size) if not moves(sweep.layers[one.layer])]
        for k, one in enumerate(every):
            for line in lines if one.layer >= 0 else ():
                found = struck(one, line)
                assert not found.any(), (view, one.text, line.name, where(sweep, found))
            for other in every[k + 1 :]:
                found = touching(one, other) & (max(one.layer, other.layer) >= 0)
                assert not found.any(), (view, one.text, other.text, where(sweep, found))


@pytest.mark.parametrize(("across", "side"), [(True, 10), (True, 30), (False, 10), (False, 20)])
def test_a_line_strikes_a_word_up_to_half_its_width_from_each_side(across, side):
    """What all the rest asks, by hand: a word from 10 to 30 and down to 20, a line 4 wide."""
    seen = np.ones(1, bool)
    word = Words(0, np.array(["word"]), *(np.array([end]) for end in (10.0, 10.0, 30.0, 20.0)), seen)
    for off, meets in ((1.9, True), (2.1, False)):
        place = np.full((1, 2), side + (off if side > 10 else -off))
        x, y = (place, np.array([[14.0, 16.0]])) if across else (np.array([[15.0, 25.0]]), place)
        ends = x.min(-1) - 2, x.max(-1) + 2, y.min(-1) - 2, y.max(-1) + 2
        line = Ink(1, "line", x, y, 2.0, seen, False, *ends)
        assert struck(word, line).tolist() == [meets], off


@pytest.mark.parametrize("name", CHARTS)
def test_a_word_beside_its_point_stands_on_the_side_of_its_anchor(name):
    """One that begins there is to the right of it, one that ends there to the left."""
    straddles = ("reported means", "means by law")  # over the middle of two rings
    for sweep, view, _ in composed_of(name):
        for word in filter(None, map(word_of, sweep.layers)):
            if isinstance(word, Label) and not np.isin(word.text, straddles).all():
                side = np.select([np.asarray(word.anchor) == one for one in ("start", "end")], [1, -1])
                assert np.all(side * word.dx >= 0), (view, word.text)


def word_of(layer):
    return layer.word if isinstance(layer, Event) else layer


def is_line(layer):
    return isinstance(layer, Curve | Event | Dots) or (isinstance(layer, Band) and layer.hatched)


def called(layer, line):
    """Whether the word is the name of this line."""
    word = word_of(layer)
    return isinstance(word, Label) and (
        layer is line
        or line.name in word.named
        or any(in_unit(line.name) in in_unit(text) for text in np.unique(word.text).tolist())
    )


@pytest.mark.parametrize("name", CHARTS)
def test_every_line_has_a_name(name):
    for sweep, view, _ in composed_of(name):
        for line in filter(is_line, sweep.layers):
            named = np.full(sweep.shape, line.name in f"{sweep.x.title} {sweep.y.title}")
            for layer in sweep.layers:
                if called(layer, line):
                    named = named | (shown(layer) & (np.asarray(word_of(layer).text, str) != ""))
            found = np.broadcast_to(shown(line) & ~named, sweep.shape)
            assert found.mean() <= SELDOM[view], (
                f"the line “{line.name}” has no word beside it in the {view} view; give the layers"
                f" a Label that says its name: {where(sweep, found)}"
            )


@pytest.mark.parametrize("name", CHARTS)
def test_names_stand_close_to_what_they_name(name):
    for sweep, view, size in composed_of(name):
        lines = list(drawn(sweep, size))
        for word in words(sweep, size):
            layer = sweep.layers[word.layer]
            if word.layer < 0 or str(word.text.flat[0])[:1] in KEYS or name in FULL:
                continue
            own = [one for one in lines if is_line(line := sweep.layers[one.layer]) and called(layer, line)]
            grown = word._replace(
                left=word.left - CLOSE, right=word.right + CLOSE, top=word.top - CLOSE, foot=word.foot + CLOSE
            )
            if own:
                found = word.seen & ~np.logical_or.reduce(
                    np.broadcast_arrays(*(struck(grown, one) for one in own))
                )
                assert not found.any(), (view, word.text, where(sweep, found))


# Where physics bends a line within a moment: patches, hatches, the first years of a cloud, a shield
# that breaks a grain from one speed on, laws that begin or end at a speed, straight lines between
# printed sizes; and a hump is a spike where the axis shows years.
BENT = {"pressure": ("calculated",), "patch": ("2\u202fmm", "1.5\u202fmm"),
        "crowd": ("calculated",),
        "hatch": ("orbital module", "Spektr"), "spektr": ("Spektr",),
        "shield": ("the ",),
        "chance": ("time needed", "time there is"),
        "speeds": ("meteoroids",),
        "grains": ("debris, NASA's handbook",)}  # fmt: skip
STRAIGHT = 12.5  # degrees that a line may turn at one of its points
SHORT = 3.0  # pixels; at the end of a shorter piece nobody sees a corner


@pytest.mark.parametrize("name", CHARTS)
def test_curves_are_smooth(name):
    for sweep, _, size in composed_of(name):
        for ink in drawn(sweep, size):
            layer = sweep.layers[ink.layer]
            if not isinstance(layer, Curve) or ink.name.startswith(BENT.get(name, ("-",))):
                continue
            across, down = np.diff(ink.x), np.diff(ink.y)
            turn = np.abs(np.diff(np.unwrap(np.arctan2(down, across))))
            # What is counted goes up and down in steps.
            long = (np.hypot(across, down) > SHORT) & (np.abs(across) > 0.01)
            seen = long[..., 1:] & long[..., :-1] & ink.seen[..., np.newaxis]
            assert np.max(np.where(seen, np.degrees(turn), 0), initial=0) < STRAIGHT, ink.name
