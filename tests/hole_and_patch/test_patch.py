"""What a patch buys: the picture, the numbers and the words are those of physics, and of 2018."""

import re

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from lib import facts
from lib.hole_and_patch import patch, patched_histories
from lib.hole_and_patch.scenario import HOURS, SHARES
from lib.live.delivery import pack
from lib.look.words import DAY, HOUR, PRESSURE_UNITS
from lib.physics import orifice
from lib.physics.gas import AIR
from tests.figures.told import everywhere

MMHG = PRESSURE_UNITS["mmHg"]
WIDTHS = {"2\u202fmm": 0.002, "1.5\u202fmm": 0.0015}


def at(hours, percent):
    return HOURS.positions.index(hours), SHARES.positions.index(percent)


def layer(sweep, name, kind):
    return next(k for k, one in enumerate(sweep.layers) if type(one).__name__ == kind and one.name == name)


@pytest.fixture(scope="module")
def sweep():
    return patch.FIGURE.default


def integrated(diameter, hours, percent, days):
    """A second method: the flow law integrated step by step, and the hole smaller from then on."""

    def fall(time, pressure):
        open_share = 1 - percent / 100 if time > hours * HOUR else 1.0
        area = open_share * orifice.round_area(diameter)
        return -orifice.mass_flow(area, pressure, 295.15) * AIR.specific_constant * 295.15 / 944

    # The law has a step at the patch, so no integration runs across it.
    left, found = 750 * MMHG, []
    for begin, end in ((0, hours * HOUR), (hours * HOUR, 20 * DAY)):
        here = days[(days * DAY >= begin) & (days * DAY <= end)] * DAY
        if end > begin:
            inside = np.nextafter(begin, np.inf)
            run = solve_ivp(fall, (inside, end), [left], rtol=1e-10, atol=1e-6, dense_output=True)
            found += list(zip(here, run.sol(np.maximum(here, inside))[0], strict=True))
            left = run.y[0, -1]
    known = dict(found)
    return np.array([known[time] for time in days * DAY]) / MMHG


@pytest.mark.parametrize("position", [(10, 25), (0, 50), (48, 95), (204, 5), (240, 100)])
def test_the_curves_are_the_flow_law_integrated(sweep, position):
    seen = sweep.values_at(at(*position))
    for name, diameter in WIDTHS.items():
        curve = seen.layers[layer(sweep, name, "Curve")]
        expected = integrated(diameter, *position, curve["x"])
        np.testing.assert_allclose(curve["y"], np.maximum(expected, 400), rtol=1e-6)


def test_a_curve_has_a_point_where_it_bends(sweep):
    for k, hours in enumerate(HOURS.positions):
        for name in WIDTHS:
            x = sweep.values_at((k, 5)).layers[layer(sweep, name, "Curve")]["x"]
            assert np.any(np.isclose(x, hours / 24, atol=1e-12))


def test_the_rates_just_before_and_just_after(sweep):
    """A quarter of the hole closed is a quarter less, at the pressure of that hour."""
    before, after, *_ = sweep.values_at(at(0, 25)).numbers
    assert before == "54\u202fkg/day, 1.5\u202fmmHg/h"  # the notes: 53.6 and 1.50
    assert after == "40\u202fkg/day, 1.1\u202fmmHg/h"
    *_, narrow, patched = sweep.values_at(at(0, 100)).numbers[:4]
    assert narrow == "30\u202fkg/day, 0.85\u202fmmHg/h"  # the notes: 30.2 and 0.85
    assert patched == "0\u202fkg/day, 0\u202fmmHg/h"


def test_the_default_is_what_was_done_in_2018(sweep):
    assert sweep.default == at(facts.fact("tape_after").number, facts.fact("tape_closes").number)
    seen = sweep.values_at(sweep.default)
    assert seen.headline == (
        "On a 2\u202fmm hole this patch buys 2.8 days. On one of 1.5\u202fmm it buys 5.1 days."
    )
    for said in (
        "8.8 days",
        "16 days",
        "in the morning",
        "in the evening",
        "Nobody measured",
        "We take a quarter",
    ):
        assert said in seen.sentence
    band = sweep.layers[layer(sweep, "reported, 30 August 2018", "Band")]
    assert band.hatched and np.all(band.low <= band.high)


def test_tape_that_closes_a_quarter_takes_one_report_to_the_other():
    night, midday = facts.fact("rate_night").number, facts.fact("rate_loop").number
    closes = facts.fact("tape_closes").number / 100
    assert night * (1 - closes) == pytest.approx(midday)


def test_the_hours_are_those_of_the_events():
    events = {event.title: event.utc for event in facts.events()}
    seen = events["Controllers see the pressure fall"]
    for title, key in (
        ("A finger, then tape", "tape_after"),
        ("Epoxy on gauze seals the hole", "epoxy_after"),
    ):
        assert (events[title] - seen).total_seconds() / HOUR == facts.fact(key).number


@pytest.mark.parametrize(
    ("position", "words"),
    [
        ((10, 0), "A patch that closes nothing buys nothing"),
        ((0, 50), "On a 2\u202fmm hole this patch buys 8.8 days."),
        (
            (10, 100),
            "holds the air at 735\u202fmmHg. On one of 1.5\u202fmm it holds the air at 742",
        ),
        ((216, 25), "comes too late. On one of 1.5\u202fmm it buys 2.2 days."),
        ((240, 100), "comes too late. On one of 1.5\u202fmm it holds the air at 572\u202fmmHg."),
    ],
)
def test_what_a_patch_buys_in_words(sweep, position, words):
    assert words in sweep.values_at(at(*position)).headline


def test_more_and_sooner_never_buys_less():
    until = patched_histories.solve().patched_until
    assert np.all(until[..., 1:] >= until[..., :-1])
    with np.errstate(invalid="ignore"):
        later = until[:, 1:] - until[:, :-1]
    assert np.all((later <= 1e-6) | np.isnan(later))  # endless less endless is no number
    assert np.all(until >= patched_histories.solve().open_until[:, np.newaxis, np.newaxis] - 1e-6)


@pytest.mark.parametrize("unit", PRESSURE_UNITS)
def test_it_fits_and_speaks_in_every_unit(sweep, unit):
    assert pack.gzipped(pack.document(sweep)) < 60_000
    words = everywhere(sweep, sweep.headline, unit) | everywhere(sweep, sweep.sentence, unit)
    assert not any(re.search(r"\bnan\b|\binf\b|for ever|\bNone\b|[\[{⟨]", said) for said in words)
    assert not any(other in said for said in words for other in {*PRESSURE_UNITS} - {unit})
