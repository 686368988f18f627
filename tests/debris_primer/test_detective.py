"""How likely: the routes of the notes, section 4, a band over both, and sober words."""

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import detective, odds
from lib.debris_primer.scenario import DAYS
from lib.look.words import chance
from lib.physics import debris, impact
from tests.debris_primer.conftest import drawn, positions

STAY = 83.0
YEAR = 365.25


@pytest.fixture(scope="module")
def routes():
    return odds.solve()


def seen_as(name, position):
    return [seen for layer, seen in drawn(detective.sweep(), position)
            if getattr(layer, "name", "") == name]  # fmt: skip


def test_route_a_is_the_handbooks_risk(routes):
    """-ln(0.9) / 15 years x 80 % to all of it x 83 days."""
    low, _, high = routes.risk.chances(np.asarray(STAY))
    expected = -np.log(0.9) / 15 * STAY / YEAR
    assert low == pytest.approx(-np.expm1(-0.8 * expected))
    assert high == pytest.approx(-np.expm1(-expected))
    assert routes.risk.chances(np.asarray(15 * YEAR))[2] == pytest.approx(0.1)


def test_route_b_brackets_the_notes(routes):
    """Section 4: 0.15 and 0.25 % with the slope 2.5, 0.4 and 0.9 % with 4.4, area 17 m²."""
    low, middle, high = routes.debris.chances(np.asarray(STAY))
    assert low < 0.0015 * 1.05 and 0.0025 < middle < 0.004 and 0.004 < high < 0.009
    least, most = routes.debris.end_chances(np.asarray(STAY))
    assert least < low and high < 0.009 < most
    assert [round(size * 1000, 2) for size in routes.debris.sizes] == [1.52, 1.98]


def test_the_flux_lies_midway_between_both_slopes():
    """Either slope alone is the middle times or over the factor, at the smallest size."""
    size = np.array([1.5213e-3, 3e-3])
    gentle, steep = (1.19e-4 / (YEAR * 86_400) * (3e-3 / size) ** slope for slope in (2.5, 4.4))
    middle = odds.debris_flux(size)
    np.testing.assert_allclose(middle, np.sqrt(gentle * steep))
    factor = odds.solve().flux_factor
    np.testing.assert_allclose(steep[0] / middle[0], factor, rtol=1e-3)
    np.testing.assert_allclose(middle[0] / gentle[0], factor, rtol=1e-3)


def test_meteoroids_bracket_the_value_of_the_notes(routes):
    """6.4e-4 for 1.9 mm and more, which lies between our sizes for three meetings."""
    low, _, high = routes.dust.chances(np.asarray(STAY))
    assert low < 6.4e-4 < high
    assert routes.dust.sizes[0] < 1.9e-3 < routes.dust.sizes[1]


@pytest.mark.parametrize("slope", [2.5, 3.45, 4.4])
def test_averaged_over_all_speeds_and_angles_the_size_lies_between_the_cases(routes, slope):
    """What a risk code would do: Kessler's speeds (recalled), a tumbling plate, a power law."""
    speed = np.linspace(500.0, 15_300.0, 400)[:, np.newaxis]
    angle = np.radians(np.linspace(0.1, 79.9, 300))
    weight = debris.speed_density(speed, np.radians(51.6)) * np.sin(2 * angle)
    size = impact.critical_diameter(impact.SOYUZ_ORBITAL_MODULE, speed, angle, 2_800)
    mean = (np.sum(weight * size**-slope) / np.sum(weight)) ** (-1 / slope)
    assert routes.debris.sizes[0] < mean < routes.debris.sizes[1]


def test_the_rates_hold_for_any_time(routes):
    """Odds asked for another stay give the same rates, and more days more chance."""
    days = np.array([1.0, 10.0, 83.0, 1000.0, 6000.0])
    assert all(np.all(np.diff(end) > 0) for end in routes.range(days))
    again = impact.uncertain_odds(
        odds.debris_flux,
        odds.AREA,
        routes.debris.sizes,
        1000 * 86_400,
        flux_factor=(1 / routes.flux_factor, routes.flux_factor),
    )
    at_1000 = [end[3] for end in routes.debris.chances(days)]
    np.testing.assert_allclose(at_1000, again.chance)  # fmt: skip


@pytest.mark.parametrize("position", positions(detective.sweep(), 12))
def test_words_and_picture_give_the_same_range(routes, position):
    sweep, days = detective.sweep(), np.asarray(float(DAYS.positions[position[0]]))
    low, high = (chance(float(end)) for end in routes.range(days))
    assert f"a chance of {low} to {high}." in sweep.values_at(position).headline
    (first,), (last,) = (seen_as(f"the range, {word}", position) for word in ("from", "to"))
    assert [chance(float(mark["y"])) for mark in (first, last)] == [low, high]
    assert first["x"] == last["x"] == days
    least, most = (chance(float(end)) for end in routes.ends(days))
    sentence = sweep.values_at(position).sentence
    assert f"at its kindest it is {least}, at its worst {most}" in sentence
    assert "not one like this" in sentence


def test_what_was_reported_is_in_the_picture():
    (printed,) = seen_as("NASA's handbook, 15 years", (0,))
    assert printed["x"] == pytest.approx(15 * YEAR) and printed["y"] == pytest.approx(0.1)
    (stay,) = seen_as("MS-09", (0,))
    assert stay["at"] == facts.fact("exposure_used").number


def test_the_default_is_the_stay_of_ms_09():
    sweep = detective.sweep()
    assert DAYS.positions[sweep.default[0]] == STAY
    assert "in 83\u202fdays" in sweep.values_at(sweep.default).headline
    assert "in 1\u202fday:" in sweep.values_at((0,)).headline


def test_a_side_meets_more_than_a_tumbling_face():
    """HB Table 2-2: top and bottom get no debris, so four sides share what six would: 6/4."""
    told = {line.label: line.text for line in detective.sweep().working.symbols}
    (factor,) = [text for label, text in told.items() if "looked sideways" in label]
    assert float(factor) == 1.5
