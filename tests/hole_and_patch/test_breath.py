"""What is breathed behind a hole: each gas worked out again by hand, limits and words beside it."""

import re

import numpy as np
import pytest
from scipy.optimize import brentq

from lib import facts
from lib.hole_and_patch import aboard, breath
from lib.hole_and_patch.scenario import AIRS
from lib.live.model.layers import Band, Curve, Event, Marker
from lib.look.words import DAY, PRESSURE_UNITS, duration, in_unit
from lib.parameters import HOLES
from lib.physics import breathing, cabin, orifice
from tests.figures.told import everywhere

MMHG, KELVIN, VOLUME = PRESSURE_UNITS["mmHg"], 295.15, 944.0
USED, MADE = (
    6 * kilograms / molar_mass * 8.31446 * KELVIN / VOLUME / MMHG
    for kilograms, molar_mass in ((0.835, 0.0319988), (0.998, 0.0440095))
)
LET_IN = 50 / 0.0289647 * 8.31446 * KELVIN / VOLUME / MMHG  # of Progress, in a day


def gases(hole_mm, air, days):
    """Nitrogen, oxygen and carbon dioxide in mmHg, by hand."""
    tau = float(cabin.time_constant(VOLUME, orifice.round_area(hole_mm / 1000), KELVIN)) / DAY
    left = np.exp(-days / tau)
    more = LET_IN * tau * (np.exp(-np.maximum(days - 1, 0) / tau) - left) * (air == "progress")
    air_left = 750 * left + more
    grown = tau * (1 - left)
    oxygen = 0.21 * air_left - USED * grown * (air == "no_oxygen")
    return 0.79 * air_left, np.maximum(oxygen, 0), MADE * grown * (air == "no_scrubber")


def inspired(hole_mm, air, days):
    found = gases(hole_mm, air, days)
    return found[1] / sum(found) * (sum(found) - 47)


def at(hole_mm, air):
    return HOLES.positions.index(hole_mm), AIRS.positions.index(air)


def drawn(sweep, position, kind, name):
    seen = sweep.values_at(position).layers
    return [
        values
        for layer, values in zip(sweep.layers, seen, strict=True)
        if isinstance(layer, kind) and layer.name == name and values["shown"]
    ]


@pytest.fixture(scope="module")
def sweep():
    return breath.FIGURE.default


@pytest.mark.parametrize("seed", range(16))
def test_curves_moments_and_words_by_hand_at_positions_drawn_by_lot(sweep, seed):
    lot = np.random.default_rng(seed)
    position = tuple(int(lot.integers(n)) for n in sweep.shape)
    hole, air = HOLES.positions[position[0]], AIRS.positions[position[1]]
    (curve,) = drawn(sweep, position, Curve, "oxygen breathed in")
    np.testing.assert_allclose(curve["y"], inspired(hole, air, curve["x"]), rtol=1e-4)

    def moment(level, what, last):
        """The first root, if it lies before the last day."""
        found = what(np.array([0.0, last]))
        if (found[0] - level) * (found[1] - level) > 0:
            return np.inf
        return brentq(lambda days: float(what(np.float64(days))) - level, 0.0, last)

    solved = aboard.solve()
    leave = moment(490, lambda days: sum(gases(hole, air, days)), 10.0)
    assert solved.leave[position] / DAY == pytest.approx(leave, rel=1e-4)
    last = min(leave, 10.0)
    for told, level, what in (
        (solved.thin, 127, lambda days: inspired(hole, air, days)),
        (solved.flagged, 125, lambda days: gases(hole, air, days)[1]),
        (solved.stale, 3, lambda days: gases(hole, air, days)[2]),
    ):
        assert told[position] / DAY == pytest.approx(moment(level, what, last), rel=1e-4)
    assert curve["x"][-1] == pytest.approx(last, rel=1e-4)
    total = sum(gases(hole, air, np.float64(last)))
    share = inspired(hole, air, np.float64(last)) / (total - 47)
    height = float(breathing.equal_altitude(total * MMHG, share))
    seen = sweep.values_at(position)
    assert float(seen.numbers[1].replace("\u202f", "")) == pytest.approx(max(height, 0), abs=26)
    first = float(solved.first[position])
    assert (duration(first) in seen.headline) or np.isinf(first)
    assert seen.numbers[0] in (duration(first), "more than 10 days")


def test_at_the_line_ordinary_air_is_a_mountain_of_3550_metres(sweep):
    """Leak notes 4: 93 mmHg of inspired oxygen at 490; 3,550 m by the standard atmosphere."""
    seen = sweep.values_at(at(2.0, "works"))
    assert seen.sentence.startswith(
        "When crews leave, a breath is as thin as on a mountain 3\u202f550\u202fm high."
    )
    assert "93\u202fmmHg" in seen.numbers
    assert facts.fact("oxygen_inspired_leave").number == 93


def test_the_crew_alone_needs_a_scrubber_within_about_a_day(sweep):
    """Six people give off some 2.65 mmHg a day into 944 m³, and 3 is the limit."""
    seen = sweep.values_at(at(0.5, "no_scrubber"))
    assert "After 27 hours carbon dioxide is at its limit" in seen.headline
    assert "unverified" in seen.sentence and "clean air" in seen.sentence
    after_27_hours = 27 / 24 * MADE
    assert after_27_hours == pytest.approx(3, rel=0.02)


def test_a_wide_hole_takes_the_carbon_dioxide_with_it(sweep):
    seen = sweep.values_at(at(20.0, "no_scrubber"))
    assert "takes carbon dioxide out too" in seen.sentence
    assert not drawn(sweep, at(20.0, "no_scrubber"), Curve, "carbon dioxide")


def test_mountain_sickness_begins_before_the_crew_leaves_where_that_is_said():
    solved = aboard.solve()
    begins = np.isfinite(solved.flagged)
    assert begins.any() and np.all(solved.flagged[begins] <= solved.time[begins, -1] * (1 + 1e-9))


def test_machines_taken_away_never_help():
    """But that carbon dioxide, too, holds the pressure up, and a breath of thin air is fuller."""
    works, scrubber, oxygen, progress = np.moveaxis(aboard.solve().first, 1, 0)
    assert np.all(scrubber <= works * 1.005) and np.all(oxygen <= works)
    assert np.all(progress >= works * (1 - 1e-9))


def test_limits_are_those_told_and_stand_in_the_picture(sweep):
    lines = {in_unit(layer.name): layer.at for layer in sweep.layers if isinstance(layer, Event)}
    assert lines == {"borne well: 127": pytest.approx(127), "carbon dioxide limit: 3": pytest.approx(3)}
    kept = next(layer for layer in sweep.layers if isinstance(layer, Band) and layer.hatched)
    # 145 and 178 mmHg in a cabin of 750, as the lungs get them.
    assert np.min(kept.low) == pytest.approx(145 / 750 * 703)
    assert np.max(kept.high) == pytest.approx(178 / 750 * 703)
    assert np.min(kept.low) < inspired(2.0, "works", np.float64(0)) < np.max(kept.high)


def test_nobody_is_drawn_breathing_after_the_crew_has_left(sweep):
    for air in AIRS.positions:
        position = at(2.0, air)
        (mark,) = drawn(sweep, position, Marker, "crews leave")
        (curve,) = drawn(sweep, position, Curve, "oxygen breathed in")
        assert (curve["x"][-1], curve["y"][-1]) == pytest.approx((mark["x"], mark["y"]))
    assert not drawn(sweep, at(0.5, "works"), Marker, "crews leave")


@pytest.mark.parametrize("unit", PRESSURE_UNITS)
def test_it_speaks_in_every_unit_and_times_end(sweep, unit):
    words = everywhere(sweep, sweep.headline, unit) | everywhere(sweep, sweep.sentence, unit)
    for said in words:
        assert not re.search(r"\bnan\b|\binf\b|None|[\[{⟨]|without end|for ever", said)
        assert not any(other in said for other in {*PRESSURE_UNITS} - {unit})
