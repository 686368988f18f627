"""``cabin.simulate_many``: each of its cases is that case alone, and what it cannot do it says."""

import dataclasses

import numpy as np
import pytest

from lib.physics import cabin
from lib.physics.cabin import (
    Compartment,
    CrackOpens,
    Crew,
    Generator,
    Hatch,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    Mixture,
    PatchOn,
    Station,
    Tank,
    TopUpStarts,
    simulate,
    simulate_many,
)

DAY = 86_400.0


def test_many_holes_at_once_are_each_as_alone():
    rooms = [Compartment("station", 934, 1e5, 295, Mixture(nitrogen=0.78, oxygen=0.22)),
             Compartment("ship", 10, 1e5, 295)]  # fmt: skip
    station = Station(rooms, [Hatch("door", "station", "ship", is_open=False)],
                      tanks=[Tank("tank", "station", 40, rooms[0].air)])  # fmt: skip
    areas, fractions = np.array([[0.0], [1e-6], [1e-4]]), np.array([0.0, 0.9, 1.0])
    times = np.linspace(0, 20 * DAY, 15)

    def events(area, fraction):
        return [TopUpStarts(0, "tank", 1e-4), HoleOpens(3 * DAY, "h", "ship", area),
                CrackOpens(DAY, "c", "ship", 1e-5, 0.1, 3e-3), HatchOpens(8 * DAY, "door"),
                PatchOn(10 * DAY, "h", fraction), HatchCloses(12 * DAY, "door")]  # fmt: skip

    many = simulate_many(station, events(areas, fractions), times)
    assert many.pressure.shape == (3, 3, 2, 15)
    for i, area in enumerate(areas[:, 0]):
        for j, fraction in enumerate(fractions):
            alone = simulate(station, events(area, fraction), times)
            np.testing.assert_allclose(many.pressure[i, j], alone.pressure, rtol=1e-12, atol=1e-20)
            np.testing.assert_allclose(
                many.mass[i, j], alone.mass.sum(axis=1), rtol=1e-12, atol=1e-25
            )
            np.testing.assert_allclose(many.lost[i, j], alone.lost.sum(axis=0), atol=1e-11)
            np.testing.assert_allclose(many.added, alone.added.sum(axis=0), atol=1e-12)


def test_coefficients_may_be_arrays_and_one_case_is_a_plain_run():
    station = Station([Compartment("cabin", 916, 1e5, 295)])
    hole = HoleOpens(0, "h", "cabin", 3e-6, np.array([0.55, 0.84, 1.0]))
    many = simulate_many(station, [hole], [0, DAY])
    taus = cabin.time_constant(
        916, 3e-6, 295, discharge_coefficient=hole.discharge_coefficient, gas=cabin.CABIN_AIR.gas
    )
    np.testing.assert_allclose(many.pressure[:, 0, 1], 1e5 * np.exp(-DAY / taus), rtol=1e-12)
    plain = dataclasses.replace(hole, discharge_coefficient=0.84)
    np.testing.assert_allclose(
        simulate_many(station, [plain], [0, DAY]).pressure,
        simulate(station, [plain], [0, DAY]).pressure,
        rtol=1e-14,
    )


def test_mass_balances_in_every_case():
    station = Station([Compartment("cabin", 916, 1e5, 295)], tanks=[Tank("t", "cabin", 30)])
    events = [HoleOpens(0, "h", "cabin", np.logspace(-9, 0, 50)), TopUpStarts(DAY, "t", 1e-3)]
    many = simulate_many(station, events, np.linspace(0, 30 * DAY, 40))
    first = many.mass[..., :1].sum(axis=-2)
    gap = first + many.added - many.lost - many.mass.sum(axis=-2)
    assert np.abs(gap).max() < 1e-12 * float(first.max())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"heat": "adiabatic"}, r'heat must be "isothermal" for many cases; got \'adiabatic\''),
        ({"crew": [Crew("cabin", 3)]}, r"no crew and no machine that runs; got 3 people"),
        ({"generators": [Generator("oxy", "cabin", 1e-5)]}, r"got 0 people and oxy"),
        ({"tanks": [Tank("t", "cabin", 1, Mixture(oxygen=1))]}, r"must hold the same air as the"),
    ],
)
def test_what_changes_the_air_is_refused(change, says):
    station = dataclasses.replace(Station([Compartment("cabin", 916, 1e5, 295)]), **change)
    events = [HoleOpens(0, "h", "cabin", np.array([1e-6, 2e-6]))]
    if station.tanks:
        events.append(TopUpStarts(0, "t", 1e-4))
    with pytest.raises(ValueError, match=says):
        simulate_many(station, events, [0, DAY])
