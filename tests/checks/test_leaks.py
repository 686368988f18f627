"""Each check of a leak against the same sum worked by hand; no miss is made to fit."""

import numpy as np
import pytest
from scipy.constants import R, mmHg, psi

from lib.checks import check, leaks, soyuz11
from lib.physics import lifeboat
from tests.checks.finding import find

AIR, OXYGEN = R / 28.9647e-3, R / 31.9988e-3  # gas constants [J/(kg K)]
CHOKED = np.sqrt(1.4) * (2 / 2.4) ** 3
SPEED = CHOKED * np.sqrt(AIR * 295.15)  # what a square metre of clear hole lets out [m³/s]


@pytest.mark.parametrize(("hole_mm", "words"), [(2.0, "clean 2 mm"), (1.5, "clean 1.5 mm")])
def test_ms09_is_the_choked_flow_of_a_clean_hole(hole_mm, words):
    """Worked here by hand: 750 mmHg, 944 m³ (830 to 960), 22 °C, coefficient 0.84."""
    area = np.pi / 4 * (hole_mm / 1000) ** 2
    expected = [750 * 3600 * area * 0.84 * SPEED / volume for volume in (960, 944, 830)]
    for when, rate in (("in the night", 0.8), ("at midday", 0.6)):
        one = find("MS-09", words, when)
        assert one.predicted == pytest.approx(expected, rel=1e-4)
        assert one.reported == pytest.approx((rate - 0.05, rate, rate + 0.05))


def test_the_clean_two_millimetre_hole_is_not_made_to_fit():
    """Leak notes, section 0: 1.9 times the night's report, 2.5 times that of midday."""
    assert find("clean 2 mm", "night").ratio.value == pytest.approx(1.9, abs=0.05)
    assert find("clean 2 mm", "midday").ratio.value == pytest.approx(2.5, abs=0.05)
    assert not find("clean 2 mm", "night").agrees and not find("clean 2 mm", "midday").agrees
    assert find("clean 1.5 mm", "night").agrees and not find("clean 1.5 mm", "midday").agrees


def test_the_two_rates_of_2018_are_one_number_in_two_units():
    """0.8 mbar is 0.600 mmHg: the sentence may say so."""
    assert 0.8 * 100 / mmHg == pytest.approx(0.6, abs=5e-4)
    assert "0.8 millibars an hour, which is 0.6\u202fmmHg" in leaks.leaks()[0].why
    assert "one number in two units" in find("clean 1.5 mm", "night").why


def test_mir_is_the_two_stage_model():
    """Leak notes 3.2: ln(750/675) V + ln(675/480) 62 = C A 198.9 m/s t."""
    for name in ("as NASA stated it", "in other accounts"):
        one = find("Mir 1997", name)
        for area, volume, minutes in zip(one.predicted, (390, 397.5, 405), (14, 12, 10), strict=True):
            swept = np.log(750 / 675) * volume + np.log(675 / 480) * 62
            assert area == pytest.approx(swept / (0.84 * 199.3 * minutes * 60) * 1e6, rel=2e-3)
    assert find("as NASA stated it").reported.value == 645
    assert find("in other accounts").reported == (200, 250, 300)


def test_losses_become_falls_by_the_gas_law():
    """Leak cases V_STN_2020 (0.94) and V_2004 (1.36)."""
    slow, fast = find("Station 2020", "kilograms"), find("Station 2020", "faster")
    assert slow.predicted == fast.predicted
    assert slow.predicted.value == pytest.approx(0.94, abs=0.005)
    assert slow.reported == (1, 1.5, 2) and slow.agrees
    assert fast.reported == (2.5, 3, 3.5) and not fast.agrees
    assert find("Destiny").predicted.value == pytest.approx(1.36, abs=0.005)
    by_hand = 0.907 * AIR * 295.15 / 425 / mmHg
    assert find("Destiny").predicted.value == pytest.approx(by_hand, rel=1e-4)


def test_a_drill_of_a_fifth_of_a_millimetre():
    """A hundredth of the loss of 2 mm, in 950 m³: a hundredth of 1.57 mmHg/h in 916 (case A07)."""
    one = find("Station 2021", "bit of 0.2 mm")
    assert one.predicted.value == pytest.approx(1.571 / 100 * 24 * 916 / 950, rel=1e-3)
    assert one.kind == check.MODEL and one.agrees  # his own arithmetic, most likely


@pytest.mark.parametrize(
    ("law", "by_hand"),
    [
        ("hole", [473 * (273 / 473) ** (17 / apart) for apart in (5, 6, 7)]),
        ("crack", [473 / (1 + 17 / apart * (473 / 273 - 1)) for apart in (5, 6, 7)]),
    ],
)
def test_the_tunnel_in_july(law, by_hand):
    """From 473 and 273 mmHg, six days apart give or take one, to the 17th day: 154 were read."""
    one = find("Tunnel, July", law)
    assert one.predicted == pytest.approx(by_hand, rel=1e-9)
    assert one.reported.value == 154
    assert one.agrees == (law == "crack")


@pytest.mark.parametrize(
    ("law", "by_hand"),
    [
        ("hole", [728 * (620 / 730) ** (hours / 18) for hours in (66, 60, 48)]),
        ("crack", [1 / (1 / 728 + hours / 18 * (1 / 620 - 1 / 730)) for hours in (66, 60, 48)]),
    ],
)
def test_the_tunnel_from_december_to_february(law, by_hand):
    """730 to 620 mmHg in 18 h, then from 728 in about 60 h to 465, no repair between."""
    one = find("Tunnel, February", law)
    assert one.predicted == pytest.approx(by_hand, rel=1e-9)
    assert one.reported.value == 465 and one.agrees
    other = find("Tunnel, February", {"hole": "crack", "crack": "hole"}[law])
    assert (one.miss < other.miss) == (law == "crack")


def test_the_tunnel_in_kilograms():
    """Of 7 m³ at 730 mmHg: over 18/ln(730/620) hours as a hole, 18/(730/620 - 1) as a crack."""
    mass = 7 * 730 * mmHg / (AIR * 295.15)
    as_hole = mass * np.log(730 / 620) / 18 * 24
    as_crack = mass * (730 / 620 - 1) / 18 * 24
    one, station = find("Tunnel, December", "kilograms"), find("Tunnel, December", "station")
    assert one.predicted == pytest.approx((as_hole, as_crack, as_crack), rel=1e-6)
    in_mmhg = AIR * 295.15 / mmHg
    assert station.predicted == pytest.approx(
        (as_hole * in_mmhg / 960, as_crack * in_mmhg / 950, as_crack * in_mmhg / 830), rel=1e-6
    )
    assert not one.agrees and not station.agrees


def test_soyuz_11_is_shown_and_nothing_is_counted():
    """Leak case V_S11, by hand as in tests/authorities: 22 to 28 mm warm, 21 to 26 mm cooling."""
    warm, cooling = soyuz11.widths_mm()
    for (least, value, most), folds in ((warm, 2.9069), (cooling, 2.5741)):
        for width, volume in ((least, 2.5), (value, 3.25), (most, 4)):
            area = volume * folds / (115 * 0.84 * SPEED)
            assert width == pytest.approx(np.sqrt(4 / np.pi * area) * 1000, rel=1e-3)
    (told,) = [leak for leak in leaks.leaks() if leak.name == "Soyuz 11"]
    assert not told.checks
    for name in ("Georgy Dobrovolsky", "Vladislav Volkov", "Viktor Patsayev"):
        assert name in told.story


@pytest.mark.parametrize(
    ("leak", "width"), [("Natural", 0.0686), ("Station", 0.321), ("Destiny 2004", 0.2583)]
)
def test_slow_losses_as_clean_holes(leak, width):
    """2 mm lose 54.35 kg a day at 1 atm (case A03); a width goes with the root of its loss."""
    (told,) = [one for one in leaks.leaks() if one.name == leak]
    assert told.inferred[0].value.value == pytest.approx(width, rel=2e-3)
    loss = {"Natural": 0.064, "Station": 1.4, "Destiny 2004": 0.907}[leak]
    assert width == pytest.approx(2 * np.sqrt(loss / 54.35), rel=2e-3)


@pytest.mark.parametrize(
    ("name", "low", "value", "high", "pound"),
    [
        ("Shuttle", 177, 301, 359, 0.45359237),
        ("Suit", 1.7, 2.39, 2.9, 0.45359237),
        ("Apollo", 0.61, 0.84, 1.00, 0.45359237),
    ],
)
def test_designs(name, low, value, high, pound):
    """Leak cases V_SHUTTLE, V_EMU, V_APOLLO with their tolerances, printed in pounds."""
    one = find(name)
    digits = 0.5 if name == "Shuttle" else 0.05 if name == "Suit" else 0.005
    for ours, printed in zip(one.predicted, (low, value, high), strict=True):
        assert ours / pound == pytest.approx(printed, abs=1.3 * digits)
    assert one.kind == check.DESIGN and "recalled" in one.unverified


def test_designs_use_the_gas_that_leaks():
    """Oxygen is heavier than air and leaks a twentieth more of its mass."""
    rate = 0.84 * np.pi / 4 * 0.004**2 * 3.35 * psi * CHOKED / np.sqrt(OXYGEN * 295.15)
    assert find("Suit").predicted.value == pytest.approx(rate * 1800, rel=1e-6)


def test_published_sums_are_shown_and_never_counted():
    """UPC: 628.32 m³, 1 cm, 1 to 0.3 atm; 6 mm from 916 m³; a game's 14 m³ through 100 cm²."""
    for words, volume, hole, cd, kelvin, ratio, unit in (
        (("Contest", "one"), 628.32, 10, 1, 293.15, 0.3, 3600),
        (("Contest", "another"), 942.48, 10, 0.62, 293.15, 0.3, 3600),
        (("6 mm",), 916, 6, 1, 295, 490 / 760, 3600),
        (("game",), 14, 112.84, 1, 293, 0.5, 1),
    ):
        one = find(*words)
        tau = volume / (cd * np.pi / 4e6 * hole**2 * CHOKED * np.sqrt(AIR * kelvin)) / unit
        alone, warm = tau * 5 * (ratio ** (-1 / 7) - 1), tau * np.log(1 / ratio)
        assert one.predicted == pytest.approx((alone, warm, warm), rel=1e-5)
        assert not one.counts and one.outcome == "not counted"
    assert find("Contest", "another").miss > 20
    assert find("game").agrees


def test_eighteen_days_is_shown_and_never_counted():
    """R02: 430.0 h from 748 mmHg; the true course takes longer."""
    one = find("days of air")
    assert one.predicted.low * 24 == pytest.approx(430.0, abs=0.1)
    longest = lifeboat.reserve_time(752 * mmHg, 0.6 * mmHg / 3600, 490 * mmHg, "exponential")
    assert one.predicted.high == pytest.approx(float(longest) / 86_400)
    assert not one.counts and one.outcome == "not counted"
    assert "prove" in one.why
