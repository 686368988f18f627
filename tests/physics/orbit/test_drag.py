"""How the air brings pieces down: exact layers against integration, averages against the motion."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp

from lib.physics import orbit

MU, RE = orbit.EARTH_MU, orbit.EARTH_RADIUS
SUNS = ("low", "mean", "high", "vallado")
DAY = 86_400.0
YEAR = 365.25 * DAY
PER_DOSE = orbit.DRAG_COEFFICIENT * 0.01

heights = st.floats(201e3, 1990e3)


@pytest.mark.parametrize("activity", SUNS)
@pytest.mark.parametrize("altitude", [230e3, 408e3, 1234e3])
def test_circular_lifetime_against_integration(altitude, activity):
    """``da/dt = -rho (Cd A/m) sqrt(mu a)``, upside down: time against height, row by row."""
    floor = 150e3 if activity == "vallado" else 200e3

    def slowness(h, _):
        return 1 / (orbit.density(h, activity) * PER_DOSE * np.sqrt(MU * (RE + h)))

    way = np.clip(np.arange(150e3, 2001e3, 10e3), floor, altitude)  # stops at every row
    time = sum(
        solve_ivp(slowness, (a, np.nextafter(b, a)), [0.0], rtol=1e-10).y[0, -1]
        for a, b in pairwise(way)
        if b > a
    )
    assert orbit.lifetime(altitude, 0.01, activity) == pytest.approx(time, rel=1e-8)


@given(heights, st.floats(1, 1e5), st.sampled_from(SUNS))
def test_higher_lives_longer(altitude, step, activity):
    above = min(altitude + step, 2000e3)
    assert 0 < orbit.lifetime(altitude, 0.01, activity) < orbit.lifetime(above, 0.01, activity)


@given(heights)
def test_a_quiet_sun_is_kind_to_satellites(altitude):
    quiet, mean, active = (orbit.lifetime(altitude, 0.01, sun) for sun in SUNS[:3])
    assert quiet > mean > active


@given(heights, st.floats(1e-4, 100), st.floats(0.1, 4))
def test_only_the_product_of_drag_and_time_counts(altitude, area_to_mass, factor):
    one = orbit.lifetime(altitude, area_to_mass)
    assert orbit.lifetime(altitude, area_to_mass * factor) == pytest.approx(one / factor)
    assert orbit.lifetime(
        altitude, area_to_mass, drag_coefficient=orbit.DRAG_COEFFICIENT * factor
    ) == pytest.approx(one / factor)


def test_no_drag_is_for_ever_and_the_floor_is_the_end():
    assert np.isposinf(orbit.lifetime(400e3, 0))
    assert np.isposinf(orbit.lifetime(400e3, 0, eccentricity=0.001))
    assert orbit.lifetime(200e3, 0.01) == orbit.lifetime(200e3, 0) == 0
    assert orbit.lifetime(150e3, 0.01, "vallado") == 0


def test_stretched_rates_against_gausss_equations():
    """Time averages over true anomaly, from ``2 a² v/mu`` and ``2 (e + cos nu)/v`` times drag."""
    for e, low in [(0.001, 350e3), (0.05, 420e3), (0.3, 230e3), (0.7, 260e3)]:
        a = (RE + low) / (1 - e)
        p = a * (1 - e * e)

        def drag(nu, which, a=a, e=e, p=p):
            r = p / (1 + e * np.cos(nu))
            v = np.sqrt(MU * (2 / r - 1 / a))
            altitude = r - RE
            rho = orbit.density(altitude) if altitude < 2000e3 else 0.0
            loss = -0.5 * rho * PER_DOSE * v * v
            change = 2 * a * a * v / MU if which == "a" else 2 * (e + np.cos(nu)) / v
            return change * loss * r * r / np.sqrt(MU * p)  # dt for each radian

        # Twice: half a round.  Points where the table's rows are crossed.
        rows = (p / (RE + np.arange(250e3, 2001e3, 50e3)) - 1) / e
        kinks = np.arccos(rows[np.abs(rows) < 1])
        edges = np.unique(np.concatenate([[0, np.pi], kinks]))
        lasting = orbit.period(a - RE)
        expected = [
            2
            / lasting
            * sum(quad(drag, x, y, args=(which,), epsabs=0, epsrel=1e-9)[0] for x, y in pairwise(edges))
            for which in "ae"
        ]
        ours = orbit.decay_rates(a - RE, 0.01, eccentricity=e)
        assert ours == pytest.approx(expected, rel=1e-3)


def test_stretched_rates_against_the_motion_itself():
    """One round with drag in the law of motion, heavy enough to see and light enough to average."""
    low, e, area_to_mass = 300e3, 0.04, 0.5
    a = (RE + low) / (1 - e)

    def push(_, state):
        r, v = state[:2], state[2:]
        distance, speed = np.hypot(*r), np.hypot(*v)
        rho = orbit.density(distance - RE)
        drag = 0.5 * rho * orbit.DRAG_COEFFICIENT * area_to_mass * speed
        return np.concatenate([v, -MU / distance**3 * r - drag * v])

    far = [-a * (1 + e), 0, 0, -np.sqrt(MU / a * (1 - e) / (1 + e))]  # from apogee to apogee
    lasting = orbit.period(a - RE)
    end = solve_ivp(push, (0, lasting), far, method="DOP853", rtol=1e-12, atol=1e-6).y[:, -1]
    r, v = end[:2], end[2:]
    axis = 1 / (2 / np.hypot(*r) - v @ v / MU)
    spin = r[0] * v[1] - r[1] * v[0]
    shape = np.hypot(*(np.array([v[1], -v[0]]) * spin / MU - r / np.hypot(*r)))
    fall, rounding = orbit.decay_rates(a - RE, area_to_mass, eccentricity=e)
    assert axis - a == pytest.approx(fall * lasting, rel=0.005)
    assert shape - e == pytest.approx(rounding * lasting, rel=0.005)


def test_rates_of_a_circle():
    a = RE + 500e3
    fall, rounding = orbit.decay_rates(500e3, 0.01)
    assert fall == pytest.approx(-orbit.density(500e3) * PER_DOSE * np.sqrt(MU * a), rel=1e-12)
    assert rounding == pytest.approx(0, abs=1e-12 * abs(fall) / a)


@given(st.floats(210e3, 900e3), st.floats(1e-3, 0.5))
def test_drag_lowers_the_far_side_first(perigee, e):
    a = (RE + perigee) / (1 - e)
    fall, rounding = orbit.decay_rates(a - RE, 0.01, eccentricity=e)
    apogee, low = fall * (1 + e) + a * rounding, fall * (1 - e) - a * rounding
    assert rounding < 0
    assert apogee < low < 0


def test_a_slightly_stretched_orbit_lives_as_long_as_the_circle():
    """Two methods: integrated averages, and the closed form."""
    for activity in SUNS:
        stretched = orbit.lifetime(420e3, 0.01, activity, eccentricity=1e-6)
        assert stretched == pytest.approx(orbit.lifetime(420e3, 0.01, activity), rel=1e-3)


def test_stretched_lifetimes_lie_between_those_of_their_ends():
    perigee = np.array([300e3, 400e3, 600e3])
    for e in (0.01, 0.05):
        mean = (RE + perigee) / (1 - e) - RE
        life = orbit.lifetime(mean, 0.01, eccentricity=e)
        assert np.all(life > orbit.lifetime(perigee, 0.01))
        assert np.all(life < orbit.lifetime(mean, 0.01))
        assert np.all(np.diff(life) > 0)


@pytest.mark.parametrize("e", [0.0, 0.03])
def test_decay_follows_the_rates_until_lifetime(e):
    altitude = 400e3 + RE * e
    life = orbit.lifetime(altitude, 0.01, eccentricity=e)
    shares = np.array([0.0, 0.3, 0.7, 0.95, 0.99999, 1.00001, 2.0])
    fall = orbit.decay(altitude, 0.01, shares * life, eccentricity=e)

    def change(_, state):
        return orbit.decay_rates(state[0] - RE, 0.01, eccentricity=abs(state[1]))

    at = shares[:4] * life
    a, shape = solve_ivp(change, (0, at[-1]), [RE + altitude, e], t_eval=at, rtol=1e-10, atol=[1e-4, 1e-12]).y
    assert np.abs(fall.perigee[:4] - (a * (1 - shape) - RE)).max() < 30  # of 200 km
    assert np.abs(fall.apogee[:4] - (a * (1 + shape) - RE)).max() < 30
    assert np.isfinite(fall.perigee).tolist() == 5 * [True] + 2 * [False]
    assert np.all(np.diff(fall.perigee[:5]) < 0) and np.all(np.diff(fall.apogee[:5]) < 0)
    assert fall.perigee[4] == pytest.approx(200e3, abs=500)


def test_circular_decay_against_the_closed_form():
    """Two heights, and the time between them by lifetimes."""
    fall = orbit.decay(600e3, 0.02, np.linspace(0, 15, 6) * YEAR)
    left = orbit.lifetime(fall.perigee, 0.02)
    assert fall.time + left == pytest.approx(orbit.lifetime(600e3, 0.02), rel=1e-5)
    assert fall.apogee == pytest.approx(fall.perigee, abs=1e-3)


@given(st.floats(200e3, 1999e3), st.floats(1, 1e4), st.sampled_from(SUNS[:3]))
def test_air_thins_upward_without_a_step(altitude, step, activity):
    """Nowhere faster than 1/e in 28 km: the lowest row of the quiet Sun is the steepest."""
    above = min(altitude + step, 2000e3)
    here, there = orbit.density([altitude, above], activity)
    assert 0 <= np.log(here / there) <= step / 28e3


def test_shapes():
    assert orbit.lifetime(np.full((3, 1), 4e5), [0.01, 0.1]).shape == (3, 2)
    assert orbit.lifetime([], 0.01).shape == (0,)
    assert isinstance(orbit.lifetime(4e5, 0.01), float)
    assert isinstance(orbit.lifetime(4e5, 0.01, eccentricity=0.01), float)
    assert orbit.lifetime(4e5, 0.01, eccentricity=[0, 0.01]).shape == (2,)
    assert orbit.density([[3e5], [4e5]]).shape == (2, 1)
    rates = orbit.decay_rates(np.full((3, 1), 8e5), 0.01, eccentricity=[0, 0.01])
    assert [rate.shape for rate in rates] == [(3, 2), (3, 2)]
    assert orbit.decay(4e5, 0.01, np.zeros((2, 3))).perigee.shape == (2, 3)
    assert orbit.decay(4e5, 0, [0, 1e15]).perigee == pytest.approx(4e5)
    assert isinstance(orbit.decay(4e5, 0.01, DAY).perigee, float)
    assert orbit.decay(4e5, 0.01, []).apogee.shape == (0,)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: orbit.lifetime(199e3, 0.01), r"altitude .* 200000 and .* got 199000 m"),
        (lambda: orbit.lifetime(2001e3, 0.01), r"altitude .* and 2e\+06 m; got 2\.001e\+06 m"),
        (lambda: orbit.lifetime(3e5, 0.01, eccentricity=0.1), r"perigee .* 200000 .* got -3678"),
        (lambda: orbit.lifetime(4e5, -0.01), r"area-to-mass .* m²/kg; got -0\.01 m²/kg"),
        (lambda: orbit.lifetime(4e5, 0.01, "max"), r"low, mean, high, .*; got 'max'"),
        (lambda: orbit.decay(4e5, 0.01, -1), r"time .* got -1 s"),
        (lambda: orbit.density(149e3, "vallado"), r"altitude .* 150000 .* got 149000 m"),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()
