"""Zvezda's shut tunnel in July 2021: six readings that tell a hairline crack from a hole.

Pressures as given by the head of Roscosmos (14 to 29 July) and by the crew (31 July), days only
[ROGOZIN-2021-07-31].  Nothing here was fitted but one number a law, to the first two readings.
"""

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

from lib.physics import cabin, gas, orifice

MMHG, DAY, KELVIN = 133.322, 86_400.0, 295.15
DAYS = np.array([0, 6, 11, 14, 15, 17]) * DAY
READ = np.array([473, 273, 200, 167, 160, 154]) * MMHG


def test_the_law_of_a_crack_meets_the_later_readings():
    half = orifice.infer_half_time(READ[0], READ[1], DAYS[1])
    assert orifice.crack_pressure(READ[0], half, DAYS) == pytest.approx(READ, rel=0.05)


def test_the_law_of_a_hole_does_not():
    hole = cabin.infer_area(7, READ[0], READ[1], DAYS[1], KELVIN)
    fallen = cabin.blow_down(7, hole, READ[0], KELVIN, DAYS).pressure
    assert np.all(fallen[2:] < [0.87 * READ[2], *(0.8 * READ[3:])])
    # Not even if the first two readings lay a day further apart than their dates say.
    slower = cabin.infer_area(7, READ[0], READ[1], DAYS[1] + DAY, KELVIN)
    assert cabin.blow_down(7, slower, READ[0], KELVIN, DAYS[-1]).pressure < 0.82 * READ[-1]


def test_the_full_law_of_a_crack_slip_and_all():
    """A crack of 40 mm in a wall of 3 mm, 7 m³: the gap that meets the second reading is 17 um."""
    gas_constant = gas.AIR.specific_constant * KELVIN

    def course(gap):
        def fall(_, pressure):
            lost = orifice.slit_mass_flow(gap, 0.04, 3e-3, pressure, KELVIN)
            return -gas_constant / 7.0 * lost

        run = solve_ivp(fall, (0, DAYS[-1]), [READ[0]], t_eval=DAYS, rtol=1e-6)
        return run.y[0]

    gap = brentq(lambda gap: course(gap)[1] - READ[1], 5e-6, 5e-5, xtol=1e-10)
    assert gap == pytest.approx(17e-6, abs=1e-6)
    assert course(gap)[:5] == pytest.approx(READ[:5], rel=0.02)
    assert course(gap)[5] == pytest.approx(READ[5], rel=0.05)


def test_a_hatch_that_lets_air_in_would_do_as_well():
    """The honest rival: a hole and a steady inflow, two numbers fitted to three readings."""

    def course(inflow_level, tau):
        return inflow_level + (READ[0] - inflow_level) * np.exp(-DAYS / tau)

    def excess(level):
        tau = DAYS[1] / np.log((READ[0] - level) / (READ[1] - level))
        return course(level, tau)[2] - READ[2]

    level = brentq(excess, 0, 190 * MMHG)
    tau = DAYS[1] / np.log((READ[0] - level) / (READ[1] - level))
    assert course(level, tau) == pytest.approx(READ, rel=0.07)
