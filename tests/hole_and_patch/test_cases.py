"""The named events of the page: set as well as its controls can, and their sentences are sums."""

import re

import numpy as np
import pytest

from lib import facts
from lib.checks import mir, slow_leaks, soyuz11
from lib.pages import written
from lib.parameters import HOLES

CASES = facts.cases("hole_and_patch")
CONTROLS = {live.control.name for figure in written("hole_and_patch").figures for live in figure.controls}


def said(key):
    """The numbers in a case's sentence."""
    return [float(n) for n in re.findall(r"\d+(?:\.\d+)?", CASES[key].says)]


def test_the_events_that_a_visitor_may_start_from():
    assert set(CASES) >= {
        "ms09_nasa",
        "ms09_roscosmos_esa",
        "ms09_least_air",
        "ms09_most_air",
        "mir_spektr",
        "zvezda_tunnel",
        "destiny_hose",
        "soyuz_11",
        "coin",
    }
    least, most = facts.fact("volume_leak_day").band
    assert CASES["ms09_least_air"].scenario["volume_m3"] == least
    assert CASES["ms09_most_air"].scenario["volume_m3"] == most
    for case in CASES.values():
        assert set(case.scenario) <= CONTROLS


@pytest.mark.parametrize("key", ["mir_spektr", "soyuz_11"])
def test_a_wide_hole_is_as_wide_as_the_fall_asks_for(key):
    if key == "mir_spektr":
        areas = mir.leak().checks[0].predicted
        low, high = np.sqrt(4 / np.pi * np.array([areas[0], areas[2]]))
    else:
        warm, cooling = soyuz11.widths_mm()
        low, high = cooling[0], warm[2]
    assert f"a hole {round(low)} to {round(high)}\u202fmm wide" in CASES[key].says
    hole = CASES[key].scenario["hole_mm"]
    assert low <= hole <= round(high) and f"Here it is {hole:g}\u202fmm" in CASES[key].says
    least, most = facts.fact({"mir_spektr": "mir_volume", "soyuz_11": "soyuz11_volume"}[key]).band
    assert least <= CASES[key].scenario["volume_m3"] <= most


@pytest.mark.parametrize("key", ["zvezda_tunnel", "destiny_hose"])
def test_the_narrowest_holes_are_those_of_the_slowest_leaks(key):
    told = slow_leaks.station() if key == "zvezda_tunnel" else slow_leaks.destiny()
    widths = [one.value.value for one in told.inferred]
    width = CASES[key].scenario["hole_mm"]
    assert HOLES.stop([f"{width}"])[1] == "" and said(key)[-1] == width
    assert all(abs(one - width) < 0.06 for one in widths)
    if key == "zvezda_tunnel":
        losses = [facts.fact(f"leak_zvezda_{when}").number for when in ("2020", "2024_02", "2024_04")]
        assert said(key)[:2] == [round(min(losses), 1), round(max(losses), 1)]
    else:
        assert round(widths[0], 2) == width
        assert said(key)[0] == facts.fact("leak_destiny_hose_mass").number


def test_the_dead_are_named():
    for name in ("Georgy Dobrovolsky", "Vladislav Volkov", "Viktor Patsayev"):
        assert name in CASES["soyuz_11"].says
