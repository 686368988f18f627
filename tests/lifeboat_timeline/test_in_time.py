"""Would there be time: the notes' percentiles, physics at positions drawn by lot, and the words."""

import numpy as np
import pytest
from scipy.stats import norm

from lib import facts
from lib.lifeboat_timeline import in_time, need
from lib.lifeboat_timeline.scenario import CREWS, TESTS
from lib.live.model.layers import Band, Curve, Label
from lib.look.words import PRESSURE_UNITS, duration
from lib.parameters import HOLES
from lib.physics import cabin, lifeboat, orifice
from tests.lifeboat_timeline.conftest import layers, positions, speaks

SWEEP, BOTH = in_time.sweep(), need.solve()
MINUTE, MMHG = 60.0, PRESSURE_UNITS["mmHg"]


def at(hole=2, tests=0, state="asleep"):
    values = zip((HOLES, TESTS, CREWS), (hole, tests, state), strict=True)
    return tuple(live.positions.index(value) for live, value in values)


@pytest.mark.parametrize(
    ("tests", "state", "printed"),
    [
        (0, "awake", (14.7, 19.0, 23.9)),  # N02 of the notes, 400,000 draws
        (0, "asleep", (18.0, 23.2, 29.0)),
        (3, "awake", (35.0, 40.9, 47.3)),  # N04
    ],
)
def test_the_printed_percentiles(tests, state, printed):
    _, k, crew = at(tests=tests, state=state)
    assert BOTH.needed[:, k, crew] / MINUTE == pytest.approx(printed, abs=0.2)


def test_a_bad_day_has_the_mean_of_its_factor():
    """Uniform from 0.8 to 1.5 has the mean 1.15, and is independent of the steps."""
    _, tests, asleep = at()
    bad = at(state="bad_day")[2]
    means = BOTH.need[tests].mean(axis=-1)
    assert means[bad] / means[asleep] == pytest.approx(1.15, rel=5e-3)


@pytest.mark.parametrize("position", positions(SWEEP, 12))
def test_positions_drawn_by_lot_equal_physics(position):
    hole, tests, crew = (live.positions[k] for live, k in zip((HOLES, TESTS, CREWS), position, strict=True))
    needs = lifeboat.time_to(
        "sealed",
        facts.activities(),
        hatches=int(tests),
        asleep=crew != "awake",
        common_factor=lifeboat.BAD_DAY if crew == "bad_day" else None,
        draws=16_384,
        rng=7,
    )
    tau = float(cabin.time_constant(944, orifice.round_area(hole / 1000), 295.15))
    rate = 750 * MMHG / tau
    # P(need < (p - floor)/rate) over the cut normal of the rate, exactly for each need.
    fast = (750 - 490) * MMHG / needs
    low = norm.cdf(-1 / 0.3)
    chance = float(np.mean((norm.cdf((fast / rate - 1) / 0.3) - low) / (1 - low)))
    assert BOTH.chance[position] == pytest.approx(chance, abs=4e-3)
    seen = SWEEP.values_at(position)
    assert duration(float(np.median(needs))).split()[1] in seen.numbers[0]
    assert seen.numbers[1] == duration((750 - 490) / 750 * tau)
    assert seen.numbers[1] in seen.headline
    assert seen.headline.endswith(f"They make it {seen.numbers[2]}.")
    ((_, words),) = [x for x in layers(SWEEP, position, Label) if x[1]["text"] == "time needed"]
    assert words["x"] == pytest.approx(float(np.median(needs)) / MINUTE, rel=0.01)
    assert speaks(seen.headline, seen.sentence, *seen.numbers)


def test_more_air_or_fewer_tests_or_a_crew_awake_never_hurt():
    slack = 2e-3
    assert np.all(np.diff(BOTH.chance, axis=0) <= slack)
    assert np.all(np.diff(BOTH.chance, axis=1) <= slack)
    assert np.all(BOTH.chance[..., 0] >= BOTH.chance[..., 1] - slack)
    assert np.all(BOTH.true_chance >= BOTH.chance)


def test_the_straight_line_errs_to_the_safe_side_by_the_law_of_the_notes():
    """R05: from 750 to 490 mmHg the true law gives 750/260 ln(750/490) times as long."""
    ratio = 750 / 260 * np.log(750 / 490)
    hole, *_ = at(40)
    wider = int(np.argmin(abs(np.array(HOLES.positions) - 40 * ratio**0.5)))
    assert BOTH.true_chance[wider, 0, 1] == pytest.approx(BOTH.chance[hole, 0, 1], abs=0.06)


def test_the_humps_stand_over_their_samples():
    for position in (at(), at(50, 3, "bad_day")):
        ((_, curve),) = layers(SWEEP, position, Curve, "time needed")
        top = curve["x"][int(np.argmax(curve["y"]))]
        middle = float(BOTH.needed[1, position[1], position[2]]) / MINUTE
        assert top == pytest.approx(middle, rel=0.15)
        assert curve["y"].max() == pytest.approx(1)
        assert curve["y"][[0, -1]] == pytest.approx([0, 0], abs=1e-3)
        ((_, there),) = layers(SWEEP, position, Curve, "time there is")
        assert there["x"][0] < BOTH.there[0, position[0]] / MINUTE
        assert there["x"][-1] > BOTH.there[2, position[0]] / MINUTE


def test_what_was_reported_stands_in_the_picture():
    ((_, band),) = layers(SWEEP, at(), Band, "as in 2018")
    np.testing.assert_allclose(np.sort(band["x"]), [260 / 0.8 * 60, 260 / 0.6 * 60])


def test_the_quoted_rules_stand_where_they_are_quoted():
    for name, minutes in (("station: 10 minutes", 10), ("Mir: 30 minutes", 30)):
        ((_, line),) = layers(SWEEP, at(), Curve, name)
        assert line["x"].tolist() == [minutes, minutes]


@pytest.mark.parametrize(
    ("hole", "words"),
    [
        (2, "Neither rule in the picture applies yet"),
        (40, "Mir the rule was to leave with so little time"),
        (80, "the hunt for the hole is given"),
    ],
)
def test_the_rules_are_told(hole, words):
    assert words in SWEEP.values_at(at(hole)).sentence


def test_judgement_is_called_judgement():
    assert "judgement" in SWEEP.values_at(at()).sentence
    marks = {told.says: told.mark for told in SWEEP.citations}
    for key in ("step_times", "bad_day", "gauge_error"):
        assert marks[facts.fact(key).says] == "judgement"


def test_the_bad_day_of_the_facts_is_that_of_physics():
    assert facts.fact("bad_day").band == lifeboat.BAD_DAY


def test_both_figures_of_the_hole_stop_where_people_spoke_of_it():
    spoken = {facts.fact(key).number for key in ("hole_nasa",)} | {0.5, 20, 50, 100}
    assert spoken <= set(HOLES.positions) and spoken <= set(HOLES.positions)
