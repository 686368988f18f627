"""Real falls of pressure, as reported, and what hole they speak of; each row names its origin."""

import numpy as np
import pytest

from lib import facts
from lib.physics import cabin, inference
from lib.physics.uncertainty import Range, band, draws

MMHG = 133.322


def number(key):
    return facts.fact(key).number


@pytest.mark.parametrize(
    ("rate", "effective_mm2", "width_mm"), [("rate_night", 1.40, 1.46), ("rate_loop", 1.05, 1.26)]
)
def test_soyuz_ms09(rate, effective_mm2, width_mm):
    """Leak notes 0: the effective area of either rate, and its width for a coefficient of 0.84."""
    start = number("pressure_after_boost") * MMHG
    hole = cabin.infer_area(
        number("volume_leak_day"),
        start,
        start - number(rate) * MMHG,
        3600,
        295.15,
        discharge_coefficient=1.0,
    )
    assert hole * 1e6 == pytest.approx(effective_mm2, abs=0.006)
    assert inference.diameter_of(hole) * 1e3 == pytest.approx(width_mm, abs=0.01)
    # "0.8 mmHg/h and a 1.5 mm hole agree (Cd 0.80); 0.6 with 1.5 mm gives Cd 0.60."
    cd = {"rate_night": 0.80, "rate_loop": 0.60}[rate]
    assert inference.diameter_of(hole, cd) * 1e3 == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize(("minutes", "mm2"), [(10, 626), (14, 447)])
def test_mir_1997(minutes, mm2):
    """Leak case V_MIR_a, worked with psi sqrt(R T) of 198.9 m/s, that of 294 K."""
    area = inference.infer_area_two_stage(
        395,
        number("mir_spektr_volume"),
        number("mir_normal") * MMHG,
        number("mir_lowest") * MMHG,
        number("mir_spektr") * MMHG,
        minutes * 60,
        294,
    )
    assert area * 1e6 == pytest.approx(mm2, abs=1)


def test_mir_1997_as_a_band_against_the_square_inch():
    """Leak case V_MIR_b, one inch square within 30 %: the band of our inputs overlaps it."""
    known = {
        "volume": Range(*facts.fact("mir_volume").band),
        "minutes": Range(*facts.fact("mir_minutes").band),
        "temperature": Range(294.0, 295.0),
    }
    drawn = draws(known, 256)
    low, middle, high = band(
        inference.infer_area_two_stage(
            drawn["volume"],
            number("mir_spektr_volume"),
            *(number(key) * MMHG for key in ("mir_normal", "mir_lowest", "mir_spektr")),
            drawn["minutes"] * 60,
            drawn["temperature"],
        )
    )
    assert 447e-6 < low < middle < high < 640e-6
    assert low < number("mir_hole") * 1e-6 * 1.3 and high > number("mir_hole") * 1e-6 * 0.7


@pytest.mark.parametrize("volume", facts.fact("soyuz11_volume").band)
def test_soyuz_11(volume):
    """Leak case V_S11 gives inputs only; the widths are worked by hand from the closed forms.

    915 to 50 mmHg is 2.9069 e-folds, or 5 (18.3^(1/7) - 1) = 2.5741 without heat; psi sqrt(R T)
    at 293 K is 198.58 m/s: for 4 m³ in 115 s, 4 x 2.9069 / (115 x 198.58 x 0.84) = 606 mm².
    Nobody printed the width: the valve that opened is not described in the sources to hand.
    """
    areas = inference.infer_area_limits(
        volume,
        number("soyuz11_start") * MMHG,
        number("soyuz11_end") * MMHG,
        number("soyuz11_seconds"),
        293,
    )
    # The coefficient is spent: these are areas of holes.
    widths = [inference.diameter_of(area, 1.0) * 1e3 for area in areas]
    by_hand = [
        np.sqrt(4 / np.pi * volume * folds / (115 * 198.58 * 0.84)) * 1e3 for folds in (2.9069, 2.5741)
    ]
    assert widths == pytest.approx(by_hand, rel=2e-4)
    # Run forwards, each hole gives the reported fall again.
    for heat, area in zip(("isothermal", "adiabatic"), areas, strict=True):
        fall = cabin.blow_down(volume, area, 915 * MMHG, 293, 115, heat=heat)
        assert fall.pressure / MMHG == pytest.approx(50, rel=1e-9)


@pytest.mark.parametrize("row", range(3))
def test_zvezda_tunnel(row):
    """Leak notes 3.3: each closed-hatch fall by itself, as one over its time constant."""
    table = facts.table("zvezda_tunnel_shut")
    start, end, hours = (table.numbers(column)[row] for column in ("from", "to", "duration"))
    area = cabin.infer_area(
        number("volume_zvezda_tunnel"),
        start * MMHG,
        end * MMHG,
        hours * 3600,
        295,
        discharge_coefficient=1,
    )
    tau = cabin.time_constant(7, area, 295, discharge_coefficient=1)
    assert tau / 3600 == pytest.approx(hours / np.log(start / end), rel=1e-9)
