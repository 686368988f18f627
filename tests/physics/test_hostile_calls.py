"""Whatever a public name of physics is given: a finite or documented answer, or a kind refusal."""

import dataclasses
import itertools
import re
import warnings

import numpy as np
import pytest

from lib.physics import cabin, gas, lifeboat, limits, orbit, orifice, repair, shells
from lib.physics.shells.solve import follow
from tests.physics.calls import (
    ANSWERS,
    CALLS,
    NO_NUMBERS,
    call,
    find,
    numbers_in,
    public,
    spoilable,
)

HOSTILE = {
    "text": "warm",
    "a number as text": "5",
    "bytes": b"5",
    "none": None,
    "huge": 10**400,
    "hugely negative": -(10**400),
    "more digits than Python writes": 10**5000,
    "NaN": np.nan,
    "infinity": np.inf,
    "minus infinity": -np.inf,
    "minus zero": -0.0,
    "nothing": [],
    "a row": np.array([1.0, 2.0]),
    "a table": np.ones((2, 3)),
    "a row with NaN": [1.0, np.nan],
    "a row with a huge one": [10**400],
    "ragged": [[1.0], [1.0, 2.0]],
    "complex": 1j,
    "yes": np.array([True]),
    "dict": {},
    "object": object(),
    "date": np.datetime64("2018-08-30"),
}

# What the docstrings promise: an infinity where nothing falls, leaks or returns, and a gap (NaN)
# where no law holds, a piece is down or nothing rests.
MAY_BE_ENDLESS = {
    "breakup.size_at", "cabin.blow_down", "cabin.blow_down by walls", "cabin.time_constant",
    "cabin.time_to_pressure", "cabin.time_to_pressure by walls", "lifeboat.reserve_time",
    "lifeboat.chance_in_time", "orbit.gabbard", "orbit.lifetime", "orifice.crack_half_time",
    "orifice.crack_time_to_pressure", "orifice.infer_half_time", "repair.close_hatch",
    "repair.time_to_patched_pressure", "shells.equilibria", "uncertainty.band",
}  # fmt: skip
MAY_HAVE_GAPS = {
    "impact.hole_diameters",
    "orbit.decay",
    "orbit.decay_cloud",
    "shells.equilibria",
}


SLOW = {"cabin.time_to_pressure by walls"}  # a third of a second a call: its limits alone


def answer_or_refusal(name, **spoilt):
    """The numbers of the answer, or None if it was refused in kind words."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            answer = call(name, **spoilt)
        except ValueError as error:
            # numpy's own words name the shapes that do not fit each other
            assert re.search(r"\bgot\b|both 0|broadcast", str(error)), str(error)
            assert "Traceback" not in str(error) and len(str(error)) < 400
            return None
    found = numbers_in(answer)
    if name not in MAY_HAVE_GAPS:
        assert not np.isnan(found).any()
    if name not in MAY_BE_ENDLESS:
        assert np.isfinite(found[~np.isnan(found)]).all()
    return found


def test_every_public_name_is_called():
    called = {name.split()[0] for name in CALLS if name.count(".") == 1}
    assert set(public()) == called | NO_NUMBERS | ANSWERS
    assert not called & (NO_NUMBERS | ANSWERS)


@pytest.mark.parametrize("name", CALLS)
def test_a_good_call_is_answered(name):
    assert answer_or_refusal(name) is not None


@pytest.mark.parametrize("name", CALLS)
def test_hostile_values(name):
    for argument, what in itertools.product(spoilable(name), HOSTILE.values()):
        answer_or_refusal(name, **{argument: what})


@pytest.mark.parametrize("name", CALLS)
def test_no_text_and_nothing_endless_passes_for_a_number(name):
    for argument in spoilable(name):
        if isinstance(CALLS[name][argument], int | float):
            for what in ("text", "a number as text", "NaN", "huge", "complex", "date"):
                with pytest.raises(ValueError, match="got"):
                    call(name, **{argument: HOSTILE[what]})


@pytest.mark.parametrize("name", CALLS)
def test_zero_has_no_sign(name):
    for argument in spoilable(name):
        plain, signed = (answer_or_refusal(name, **{argument: zero}) for zero in (0.0, -0.0))
        np.testing.assert_array_equal(plain, signed)
        if plain is not None:
            assert not np.any(np.isneginf(signed))


def bounds(name, argument):
    """The limits that a refusal names; None for a whole number or a name."""
    with pytest.raises(ValueError, match="got") as refusal:
        call(name, **{argument: np.nan})
    printed = re.search(r"between (\S+) and ([^\s;]+)", str(refusal.value))
    # Printed with six digits: a hair inside, so that a rounded limit is not outside.
    return printed and [
        float(end) * (1 - 1e-5 * np.sign(float(end)) * side)
        for end, side in zip(printed.groups(), (-1, 1), strict=True)
    ]


@pytest.mark.parametrize("name", CALLS)
def test_the_limits_themselves_are_answered(name):
    """Each number at its own limits, alone and in pairs: no NaN, no warning, no other error."""
    numbers = [a for a in spoilable(name) if isinstance(CALLS[name][a], int | float)]
    ends = {a: found for a in numbers if (found := bounds(name, a))}
    for argument, found in ends.items():
        for end in found:
            answer_or_refusal(name, **{argument: end})
    if name in SLOW:
        return
    for one, other in itertools.combinations(ends, 2):
        for pair in itertools.product(ends[one], ends[other]):
            answer_or_refusal(name, **dict(zip((one, other), pair, strict=True)))


RECORDS = [name for name in CALLS if dataclasses.is_dataclass(find(name))]


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_holds_one_number_where_it_says_so(name):
    """A field of type float takes no array."""
    for field in dataclasses.fields(find(name)):
        if field.type in (float, float | None) and field.name in CALLS[name]:
            with pytest.raises(ValueError, match="one number"):
                call(name, **{field.name: [CALLS[name][field.name]] * 2})


def test_a_refusal_tells_a_huge_number_in_short():
    with pytest.raises(ValueError, match=r"between 0 and 1 m; got 1000\d*\.\.\.$"):
        limits.within("gap", 10**400, 0.0, 1.0, "m")
    with pytest.raises(ValueError, match="got a number of thousands of digits"):
        limits.within("gap", 10**5000, 0.0, 1.0, "m")


def test_times_without_end():
    """Issue by issue: what a gauge at rest and an endless time ask for."""
    patch = {"patch_time": 3600, "closed_fraction": 1}
    assert repair.patched_pressure(1e5, 1e6, np.inf, **patch) == pytest.approx(99_641, abs=0.5)
    for heat in ("isothermal", "adiabatic", 20.0):
        tight, open_to_space = cabin.blow_down(944, [0.0, 1e-6], 1e5, 295, np.inf, heat=heat).pressure
        assert (tight, open_to_space) == (1e5, 0.0)
    assert lifeboat.reserve_time(1e5, -0.0, 6.5e4) == np.inf
    assert cabin.time_constant(944, -0.0, 295) == np.inf
    assert cabin.time_to_pressure(944, 0.0, 1e5, 1e5, 295) == 0.0
    assert repair.time_to_patched_pressure(1e5, np.inf, 1e5, **patch) == 0.0
    assert orifice.crack_half_time(7, 0.0, 0.04, 0.0, 1e5) == np.inf


@pytest.mark.filterwarnings("ignore::scipy.integrate.ODEintWarning", "ignore:overflow")
def test_numbers_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match=r"molar mass of foam .* got 0 kg/mol"):
        gas.Gas("foam", 0.0, 1.4, 1e-5)
    with pytest.raises(ValueError, match=r"angle .* got inf rad"):
        orbit.arc([0.1, np.inf])
    with pytest.raises(ValueError, match=r"removal rate .* 0 and 1 1/s; got 1e\+06 1/s"):
        shells.evolve([0.0, 1e9], derelict=10, removal_rate=1e6)
    with pytest.raises(ValueError, match="run away"):
        follow(lambda _, number: number**2, np.ones(1), np.array([0.0, 2.0]))
