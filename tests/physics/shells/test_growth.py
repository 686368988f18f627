"""Many shells: nothing is lost or made from nothing, and one shell has closed forms."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import cumulative_trapezoid, solve_ivp

from lib.physics import orbit, shells
from lib.physics.shells import PYSSEM_SAMPLE, Kind

YEAR = 365.25 * 86_400.0
TIMES = np.linspace(0, 100, 51) * YEAR
ONE = np.array([800e3, 850e3])
MIDDLE = (shells.EDGES[1:] + shells.EDGES[:-1]) / 2
CROWD = 100 * np.exp(-(((MIDDLE - 900e3) / 200e3) ** 2))
INTACT, FRAGMENT = PYSSEM_SAMPLE.intact, PYSSEM_SAMPLE.fragment
# Too heavy for the little air up here, and every kilogram of a break-up comes out as fragments.
HIGH = np.linspace(1400e3, 2000e3, 7)
ROCKS = replace(PYSSEM_SAMPLE, intact=Kind(1e6, 1.25), fragment=Kind(1e4, 0.125), disposal_success=0.0)


def everything(run):
    """All objects in all shells at each time."""
    return (run.active + run.derelict + run.fragments).sum(axis=1)


def test_nothing_stays_nothing():
    run = shells.evolve(TIMES)
    assert everything(run).max() == run.collisions.max() == np.abs(run.growth_rate).max() == 0


def test_without_air_or_meetings_nothing_is_lost():
    few = 0.01  # so few that they never meet
    run = shells.evolve(TIMES, active=few, derelict=few, fragments=few, rules=ROCKS, edges=HIGH)
    assert everything(run) == pytest.approx(6 * 3 * few, rel=1e-4)
    satellites = run.active.sum(1) / (6 * few)
    assert satellites == pytest.approx(np.exp(-TIMES / ROCKS.active_life), abs=1e-4)


def test_mass_is_conserved_where_all_of_it_comes_out_as_fragments():
    run = shells.evolve(TIMES, active=5000.0, derelict=5000.0, rules=ROCKS, edges=HIGH)
    assert run.collisions[-1].sum() > 500
    mass = 1e6 * (run.active + run.derelict) + 1e4 * run.fragments
    assert mass.sum(1) == pytest.approx(6 * 1e4 * 1e6, rel=2e-5)  # the air takes 1e-5


def test_every_collision_is_counted():
    """Wrecks alone: two go into each, until their fragments hit some of the rest."""
    run = shells.evolve([0.0, 1e-3 * YEAR], derelict=1e5, rules=ROCKS, edges=HIGH)
    collisions = run.collisions[1].sum()
    phi = shells.pair_rate(HIGH[:-1], HIGH[1:], 2.5) * YEAR
    assert collisions == pytest.approx(np.sum(0.5 * phi * 1e5**2) * 1e-3, rel=1e-3)
    assert 6e5 - run.derelict[1].sum() == pytest.approx(2 * collisions, rel=1e-3)


def test_mass_never_grows():
    """Break-ups count only pieces from 10 cm, so mass can only go: out of the air or into dust."""
    run = shells.evolve(TIMES, active=20 * CROWD, derelict=20 * CROWD, fragments=99 * CROWD)
    mass = INTACT.mass * (run.active + run.derelict) + FRAGMENT.mass * run.fragments
    assert np.all(np.diff(mass.sum(1)) < 0)


def test_one_shell_of_wrecks_against_its_closed_form():
    """``dD/dt = l - D/tau - phi D²`` where fragments vanish at once: a Riccati equation."""
    launches, start = 2000.0, 5e4
    dust = Kind(mass=0.5, radius=8.0)  # the air takes it within hours
    rules = replace(PYSSEM_SAMPLE, fragment=dust, alpha=0.0, alpha_active=0.0, smallest=10.0)
    phi = shells.pair_rate(*ONE, 2 * INTACT.radius) * YEAR
    tau = np.diff(orbit.lifetime(ONE, INTACT.area_to_mass))[0] / YEAR
    years = np.linspace(0, 300, 31)
    # Satellites in their own steady state, so that wrecks come evenly.
    run = shells.evolve(
        years * YEAR,
        active=launches * 8,
        derelict=start,
        launch_rate=launches / YEAR,
        rules=rules,
        edges=ONE,
    )
    source = 0.1 * launches
    root = np.sqrt(1 / tau**2 + 4 * phi * source)
    rest, other = (-1 / tau + root) / (2 * phi), (-1 / tau - root) / (2 * phi)
    ratio = (start - rest) / (start - other) * np.exp(-root * years)
    assert run.derelict[:, 0] == pytest.approx((rest - other * ratio) / (1 - ratio), rel=1e-4)


@pytest.mark.parametrize("crowding", [0.5, 1.0, 2.0])
def test_one_shell_of_fragments_around_the_critical_density(crowding):
    """Kessler's criterion: fragments hold where each meets a wreck just often enough.

    ``dn/dt = (f-1) phi D n - n/tau`` makes D = 1/((f-1) phi tau) critical.  Wrecks slowly use
    each other up, so the exponent is summed along the way; what they make is the same without
    the few fragments that are followed here.
    """
    rules, edges = replace(PYSSEM_SAMPLE, intact=Kind(600.0, 1.25)), ONE + 500e3
    gain = shells.fragments_per_collision(rules.intact, FRAGMENT, rules) - 1
    phi = shells.pair_rate(*edges, 1.25 + 0.125) * YEAR
    tau = np.diff(orbit.lifetime(edges, FRAGMENT.area_to_mass))[0] / YEAR
    years = np.linspace(0, 1.0, 101) * tau
    without, with_few = (
        shells.evolve(
            years * YEAR,
            derelict=crowding / (gain * phi * tau),
            fragments=few,
            rules=rules,
            edges=edges,
        )
        for few in (0.0, 1.0)
    )
    few = (with_few.fragments - without.fragments)[:, 0]
    exponent = cumulative_trapezoid(gain * phi * without.derelict[:, 0] - 1 / tau, years, initial=0)
    # 3 %: a fragment also uses up a wreck that one of the others would have met.
    assert few == pytest.approx(np.exp(exponent), rel=0.03)
    assert few[-1] == pytest.approx(np.exp(crowding - 1), rel=0.15)


@settings(max_examples=15, deadline=None)
@given(st.floats(0, 300), st.floats(1, 300))
def test_more_launches_make_more_of_everything(launches, more):
    few, many = (
        shells.evolve(TIMES[::10], derelict=CROWD, launch_rate=rate / YEAR)
        for rate in (launches, launches + more)
    )
    assert np.all(many.active[1:] > few.active[1:])
    assert np.all(many.collisions[-1] >= few.collisions[-1])
    assert many.fragments[-1].sum() > few.fragments[-1].sum()


def test_growth_has_no_cliff():
    """Stopping launches slows the growth of a crowded region without ending it, as
    [LIOU-JOHNSON-2008] and [DRMOLA-HUBIK-2018] find; and a few more never tip it over."""
    crowd = {"derelict": 2000.0, "fragments": 2000.0, "edges": np.linspace(800e3, 1000e3, 5)}
    runs = [
        shells.evolve(TIMES, launch_rate=launches / YEAR, **crowd) for launches in np.linspace(0, 200, 41)
    ]
    assert np.all(runs[0].growth_rate > 0)
    in_the_end = np.array([run.fragments[-1].sum() for run in runs])
    step = np.diff(np.log(in_the_end))
    assert np.all(step > 0) and step.max() < 1.5 * step.min()


def test_better_disposal_and_removal_help():
    good, bad = (
        shells.evolve(
            TIMES,
            derelict=CROWD,
            launch_rate=20 / YEAR,
            rules=replace(PYSSEM_SAMPLE, disposal_success=share),
        )
        for share in (0.99, 0.5)
    )
    assert good.derelict[-1].sum() < bad.derelict[-1].sum()
    assert good.collisions[-1].sum() < bad.collisions[-1].sum()
    fetched = shells.evolve(TIMES, derelict=CROWD, removal_rate=0.5 / YEAR)
    left = shells.evolve(TIMES, derelict=CROWD)
    assert fetched.derelict[-1].sum() < left.derelict[-1].sum()
    assert fetched.collisions[-1].sum() < left.collisions[-1].sum()


@settings(max_examples=25, deadline=None)
@given(
    st.floats(0, 1e5),
    st.floats(0, 1e5),
    st.floats(0, 1e6),
    st.floats(0, 1e4),
    st.floats(0, 1e3),
    st.sampled_from(("low", "mean", "high", "vallado")),
    st.sampled_from((PYSSEM_SAMPLE, shells.MOCAT3)),
)
def test_no_number_is_negative(active, derelict, fragments, launch, removal, activity, rules):
    run = shells.evolve(
        TIMES[::10],
        active=active,
        derelict=derelict,
        fragments=fragments,
        launch_rate=launch / YEAR,
        removal_rate=removal / YEAR,
        activity=activity,
        rules=rules,
    )
    for number in (run.active, run.derelict, run.fragments):
        assert np.all(number >= 0) and np.all(np.isfinite(number))
    assert np.all(np.diff(run.collisions, axis=0) >= -1e-6)  # the solver counts to that


@pytest.mark.parametrize("rules", [PYSSEM_SAMPLE, shells.MOCAT3])
def test_against_the_same_law_written_out(rules):
    """Two shells, plain Python and another solver at 1e-10."""
    edges = np.array([700e3, 800e3, 900e3])
    phi = {
        pair: shells.pair_rate(edges[:-1], edges[1:], width, rules.speed) * YEAR
        for pair, width in {"ii": 2.5, "if": 1.375, "ff": 0.25}.items()
    }
    made = 0.1 * 400**0.75 * 0.1**-1.71
    hit = 0.1 * 200.5**0.75 * 0.1**-1.71
    years = [np.diff(orbit.lifetime(edges, x.area_to_mass)) / YEAR for x in (INTACT, FRAGMENT)]
    life = rules.active_life / YEAR
    start = np.array([[900.0, 500], [700, 2000], [2500, 4000]])
    launch, removal = np.array([100.0, 40]), np.array([3.0, 1])

    def change(_, state):
        s, d, n = state.reshape(3, 2)
        ss = rules.alpha_active**2 * phi["ii"] * s * s / 2
        sd, sn = (rules.alpha * x * s for x in (phi["ii"] * d, phi["if"] * n))
        dd, dn = phi["ii"] * d * d / 2, phi["if"] * d * n
        nn = phi["ff"] * n * n / 2
        killed = rules.delta * (phi["ii"] * s * d + phi["if"] * s * n)
        wrecks, pieces = d / years[0], n / years[1]
        above = [np.append(x[1:], 0) for x in (wrecks, pieces)]
        return np.concatenate(
            [
                launch - s / life - killed - 2 * ss - sd - sn,
                (1 - rules.disposal_success) * s / life
                + killed
                - sd
                - 2 * dd
                - dn
                - removal * (1 - np.exp(-d))
                - wrecks
                + above[0],
                made * (ss + sd + dd) + (hit - 1) * (sn + dn) + (2 - 2) * nn - pieces + above[1],
            ]
        )

    at = np.linspace(0, 80, 9)
    ours = shells.evolve(
        at * YEAR,
        active=start[0],
        derelict=start[1],
        fragments=start[2],
        launch_rate=launch / YEAR,
        removal_rate=removal / YEAR,
        rules=rules,
        edges=edges,
    )
    theirs = solve_ivp(change, (0, 80), start.ravel(), t_eval=at, rtol=1e-10, atol=1e-8).y
    together = np.hstack([ours.active, ours.derelict, ours.fragments]).T
    assert together == pytest.approx(theirs, rel=2e-5)
    rates = [change(0, state).sum() for state in theirs.T]
    assert ours.growth_rate * YEAR == pytest.approx(rates, rel=1e-3, abs=1e-2)


def test_a_wreck_sinks_as_orbit_says():
    """From the top shell down: after the whole way's lifetime 1 in e, or so, are left above."""
    edges = np.linspace(400e3, 450e3, 2)
    tau = np.diff(orbit.lifetime(edges, INTACT.area_to_mass))[0]
    run = shells.evolve(tau * np.array([0, 1.0, 2.0]), derelict=1.0, edges=edges)
    assert run.derelict[:, 0] == pytest.approx(np.exp([0, -1, -2]), rel=1e-5)


def test_the_order_of_shells_and_their_number():
    coarse, fine = (
        shells.evolve(
            TIMES, derelict=2400 / n, launch_rate=240 / n / YEAR, edges=np.linspace(700e3, 1300e3, n + 1)
        )
        for n in (12, 24)
    )
    assert coarse.active[-1].sum() == pytest.approx(fine.active[-1].sum(), rel=0.01)
    assert coarse.derelict[-1].sum() == pytest.approx(fine.derelict[-1].sum(), rel=0.03)
    assert coarse.collisions[-1].sum() == pytest.approx(fine.collisions[-1].sum(), rel=0.1)


def test_shapes_and_beginnings():
    run = shells.evolve([5 * YEAR], active=CROWD)
    assert run.active.shape == run.collisions.shape == (1, 24)
    assert run.growth_rate.shape == (1,)
    assert run.active[0] == pytest.approx(CROWD)
    later = shells.evolve(TIMES + 1e9, derelict=CROWD)
    assert later.derelict == pytest.approx(shells.evolve(TIMES, derelict=CROWD).derelict, rel=1e-4)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: shells.evolve([0, 0]), r"time must be a row of 1 or more that rises"),
        (lambda: shells.evolve(TIMES, edges=[8e5]), r"edge must be a row of 2 or more"),
        (lambda: shells.evolve(TIMES, edges=[1e5, 3e5]), r"altitude .* 200000 .* got 100000 m"),
        (lambda: shells.evolve(TIMES, active=-1), r"number of active .* got -1"),
        (lambda: shells.evolve(TIMES, launch_rate=-1), r"launch rate .* got -1 1/s"),
        (lambda: shells.evolve(TIMES, launch_rate=np.ones(3)), r"broadcast"),
        (lambda: replace(PYSSEM_SAMPLE, disposal_success=1.1), r"disposal success .* got 1\.1"),
        (lambda: Kind(0, 1), r"mass .* got 0 kg"),
        (
            lambda: shells.evolve(TIMES, rules=replace(PYSSEM_SAMPLE, fragment=Kind(0.01, 0.1))),
            r"impact energy .* 40000 J/kg.* got 2500 J/kg",
        ),
    ],
)
def test_refusals_name_value_limits_and_unit(call, says):
    with pytest.raises(ValueError, match=says):
        call()


def test_worlds_side_by_side_are_worlds_alone():
    launches = np.array([0.0, 20.0, 90.0]) / YEAR
    disposal = np.array([0.5, 0.95])
    many = shells.evolve(
        TIMES,
        active=CROWD,
        derelict=CROWD,
        fragments=5 * CROWD,
        launch_rate=launches[:, np.newaxis, np.newaxis],
        disposal_success=disposal[:, np.newaxis],
    )
    assert many.active.shape == (len(TIMES), 3, 2, len(CROWD))
    assert many.growth_rate.shape == (len(TIMES), 3, 2)
    for i, launch in enumerate(launches):
        for k, success in enumerate(disposal):
            alone = shells.evolve(
                TIMES,
                active=CROWD,
                derelict=CROWD,
                fragments=5 * CROWD,
                launch_rate=launch,
                rules=replace(PYSSEM_SAMPLE, disposal_success=success),
            )
            for name in ("active", "derelict", "fragments", "collisions"):
                np.testing.assert_allclose(
                    getattr(many, name)[:, i, k], getattr(alone, name), rtol=1e-3, atol=1e-3
                )
            np.testing.assert_allclose(
                many.growth_rate[:, i, k], alone.growth_rate, rtol=1e-2, atol=1e-2 / YEAR
            )


def test_worlds_that_do_not_fit_the_shells_are_refused():
    for wrong in ({"active": np.ones(7)}, {"launch_rate": np.ones((3, 7))}):
        with pytest.raises(ValueError, match=r"shape mismatch|one for each shell"):
            shells.evolve(TIMES, **wrong)
    with pytest.raises(ValueError, match="one for each shell"):
        shells.evolve(TIMES, active=np.ones(3), edges=ONE)
    with pytest.raises(ValueError, match="disposal success"):
        shells.evolve(TIMES, disposal_success=1.2)
