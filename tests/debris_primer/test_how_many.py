"""The ladder of sizes: what is drawn is as large as its source says, and climbs as it is told."""

import re

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import counts, everyday, how_many, size_ladder
from lib.debris_primer.scenario import SIZES
from lib.figures import FIGURES
from lib.look.words import DAY, durations
from lib.plain_pages import body
from tests.debris_primer.conftest import drawn, positions

STAY = 83.0
SCALES = {"wide": 6.6, "narrow": 5.6}  # pixels a millimetre
# What other people print, and what a ruler has.
KNOWN = {"sheet of paper": 0.1, "pencil lead": 0.5, "lines of a ruler": 1.0, "hole of 2018": 2.0,
         "LEGO brick": 9.6, "table tennis ball": 40.0}  # fmt: skip


def placed(position, view):
    """The ring, the grain and its words in one composition."""
    layers = how_many.sweep().scene.views[view].layers
    return [seen for layer, seen in drawn(how_many.sweep(), position) if layer in layers]


def between(grain):
    """Days from hit to hit, by the higher and by the lower of the two models."""
    voices = (grain.kessler + grain.dust, grain.handbook + grain.dust)
    return STAY / max(voices), STAY / min(voices)


def test_the_things_are_as_large_as_their_sources_say():
    assert {thing.name: thing.size_mm for thing in everyday.things()} == KNOWN


def test_the_things_are_drawn_to_one_scale():
    """The side or the circle that gives its size to a thing is that long, in millimetres."""
    drawings = {thing.name: thing.svg for thing in everyday.things()}
    for name in ("sheet of paper", "pencil lead"):
        assert f'width="{KNOWN[name]:g}"' in drawings[name]
    for name in ("hole of 2018", "table tennis ball"):
        assert f'r="{KNOWN[name] / 2:g}"' in drawings[name]
    for part in ('width="8" height="9.6"', 'rx="2.4"'):
        assert part in drawings["LEGO brick"]
    lines = [float(x) for x in re.findall(r"M(\S+) -3.4v", drawings["lines of a ruler"])]
    assert set(np.diff(lines)) == {1.0}
    for view, scale in SCALES.items():
        backdrop = how_many.sweep().scene.views[view].backdrop
        assert backdrop.count(f"scale({scale})") == len(KNOWN)


@pytest.mark.parametrize("view", SCALES)
def test_the_grain_climbs_and_grows_with_its_size(view):
    sweep = how_many.sweep()
    shelves = [float(y) for y in re.findall(r"M4 (\S+?)H", sweep.scene.views[view].backdrop)]
    feet = []
    for k, size in enumerate(SIZES.positions):
        ring, grain, words = placed((k,), view)
        assert grain["across"] == grain["down"] == pytest.approx(max(size * SCALES[view] / 2, 0.75))
        assert words["text"] == f"{SIZES.texts[k]}\u202fmm" and ring["x"] == grain["x"]
        feet.append(float(grain["y"] + grain["down"]))
    assert (np.diff(feet) < 0).all()
    # On its own rung a grain stands as high as the thing that is as large.
    for shelf, size in zip(shelves, KNOWN.values(), strict=True):
        if size in SIZES.positions:
            assert feet[SIZES.positions.index(size)] == pytest.approx(shelf, abs=0.06)


@pytest.mark.parametrize("position", positions(how_many.sweep()))
def test_words_and_band_are_the_physics_at_positions_drawn_by_lot(position):
    sweep, size = how_many.sweep(), SIZES.positions[position[0]]
    short, long = between(counts.counted(np.array([size]), 17.0)[0])
    seen = sweep.values_at(position)
    assert f"hits the module once in {durations(short * DAY, long * DAY)}." in seen.headline
    (band,) = [
        at for layer, at in drawn(sweep, position) if getattr(layer, "name", "") == "from one hit to the next"
    ]
    assert list(band["x"]) == pytest.approx([short, long])
    assert short <= seen.answer <= long


def test_each_rung_tells_how_often_the_like_of_it_hits():
    grains = counts.counted(np.array([*KNOWN.values()]), 17.0)
    table = how_many.sweep().table
    for (name, _, told), grain in zip(table.rows, grains, strict=True):
        assert told == durations(*(days * DAY for days in between(grain)))
        for view in how_many.sweep().scene.views.values():
            assert f">{told}</text>" in view.backdrop and name in view.backdrop


def test_red_begins_where_the_wall_is_pierced_and_tracking_where_it_is_possible():
    """The handbook: 1.52 mm at 3 km/s and 1.86 mm at 7, straight on."""
    assert size_ladder.pierces_mm() == 1.52
    low, high = facts.fact("trackable_size").band
    for view in how_many.sweep().scene.views.values():
        assert f"{low:g} to {high:g}\u202fcm up: tracked" in view.backdrop


def test_a_guess_is_about_the_grain_that_the_picture_shows():
    """In the words of time, from a day to a hundred thousand years, whatever the size."""
    bet = how_many.sweep().bet
    assert "this size, or a larger one" in bet.question and not re.search(r"\d", bet.question)
    assert (bet.said[0], bet.said[-1]) == ("once in 24 hours", "once in 100\u202f000 years")
    assert len(set(bet.sentence)) > 40


def test_while_somebody_guesses_the_ladder_tells_no_time():
    """What is drawn in the group that then fades is every time, and no name or size."""
    for view in how_many.sweep().scene.views.values():
        (hidden,) = re.findall(r'<g class="tm-live-answer"><g>(.*?)</g></g>', view.backdrop)
        times = [row[2] for row in how_many.sweep().table.rows]
        assert re.findall(">([^<]+)</text>", hidden) == times
        assert not any(time in view.backdrop.replace(hidden, "") for time in times)


def test_a_gram_of_grains_is_arithmetic():
    """A ball of aluminium 1.9 mm wide: pi/6 x 2.8 x 0.19^3 g."""
    sweep = how_many.sweep()
    (in_a_gram, *_) = sweep.values_at(sweep.default).numbers
    assert float(in_a_gram) == pytest.approx(1 / (np.pi / 6 * 2.8 * 0.19**3), rel=0.01)


def test_a_link_to_the_old_figure_still_opens_the_curve():
    """The curve keeps the name that stands in old links; a guess of it is no more."""
    assert FIGURES["grains"].default.y.title == "Hits in 83\u202fdays"
    page = body("debris_primer")
    chapter = page[page.index('id="flux"') :]
    assert 'data-figure="grains"' in chapter and 'data-figure="how_many"' not in chapter
