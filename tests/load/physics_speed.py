"""How long do the heavy parts of the physics take, beside a sort of a million numbers?

    .venv/bin/python -m tests.load.physics_speed

Each is what a figure or a page may ask for at most, so none may be felt.  The sort is there to
compare machines by.  A markdown table on stdout; nothing asserts a time.
"""

import itertools
from collections.abc import Callable

import numpy as np

from lib import facts
from lib.physics import breakup, cabin, lifeboat, orbit
from lib.physics.cabin import (
    Compartment,
    Crew,
    Hatch,
    HatchCloses,
    HatchOpens,
    HoleOpens,
    MachineOff,
    MachineOn,
    PatchFails,
    PatchOn,
    Scrubber,
    Station,
)
from tests.load.stopwatch import milliseconds

HOUR, DAY = 3600.0, 86_400.0


def month(heat) -> Callable[[], object]:
    """Thirty days with ten events in two rooms, by the hour."""
    station = Station(
        [
            Compartment("station", 900.0, 99_992.0, 295.15),
            Compartment("ship", 6.5, 99_992.0, 295.15),
        ],
        [Hatch("hatch", "station", "ship")],
        [Crew("station", 6)],
        [Scrubber("scrubber", "station", 1e-4)],
        heat=heat,
    )
    events = [
        HoleOpens(DAY, "hole", "ship", np.pi * 0.001**2),
        MachineOff(2 * DAY, "scrubber"),
        PatchOn(3 * DAY, "hole", 0.25),
        MachineOn(4 * DAY, "scrubber"),
        PatchFails(5 * DAY, "hole"),
        PatchOn(6 * DAY, "hole", 0.9),
        HatchCloses(8 * DAY, "hatch"),
        HatchOpens(9 * DAY, "hatch"),
        PatchOn(10 * DAY, "hole", 1.0),
        HatchCloses(20 * DAY, "hatch"),
    ]
    hours = np.arange(0, 30 * DAY + 1, HOUR)
    return lambda: cabin.simulate(station, events, hours)


def works() -> dict[str, tuple[Callable[[], object], float | None]]:
    """What is timed, by its name, and how long it may take [ms]."""
    rng = np.random.default_rng(1)
    mass = 1510.0
    smallest = 0.0077
    some = breakup.fragments(smallest, mass, "collision", rng=rng).size.size
    pieces = orbit.Elements.circular(np.full(20_000, 800e3), np.full(20_000, 1.4))
    ships, steps = facts.ships(), facts.activities()
    numbers = rng.random(1_000_000)
    seeds = itertools.count()  # the same draws again would come from memory
    return {
        "a sort of a million numbers, to compare machines by": (lambda: np.sort(numbers), None),
        "30 days of a station with ten events, walls that keep it warm": (month("isothermal"), 20),
        "the same without heat": (month("adiabatic"), 20),
        "the same, walls of 300 W/K": (month(300.0), 20),
        f"a break-up into {some:,} pieces": (
            lambda: breakup.fragments(smallest, mass, "collision", rng=rng),
            150,
        ),
        "20,000 pieces to their places in one frame": (
            lambda: orbit.propagate(pieces, 3 * DAY),
            10,
        ),
        "people and seats over all years": (lambda: lifeboat.history(ships), 5),
        "100,000 draws of the way into the ship": (
            lambda: lifeboat.time_to("sealed", steps, hatches=3, asleep=True, draws=100_000, rng=next(seeds)),
            150,
        ),
    }


def main() -> None:
    timed = {name: (milliseconds(work), most) for name, (work, most) in works().items()}
    sort, _ = next(iter(timed.values()))
    print("| what | ms | at most | of the sort |\n|---|---|---|---|")
    for name, (took, most) in timed.items():
        print(f"| {name} | {took:.1f} | {most or ''} | {took / sort:.2f} |")


if __name__ == "__main__":
    main()
