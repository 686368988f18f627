"""Two hundred years of low orbits, from a published count, for every launch rate and disposal."""

from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

import numpy as np

from lib import facts
from lib.debris_primer import precomputed
from lib.debris_primer.scenario import DISPOSALS, LAUNCHES
from lib.live.model.grid import along_control, at_points
from lib.look.words import YEAR
from lib.physics import shells
from lib.physics.limits import Floats

YEARS = np.linspace(0, 200, 41)
# The count has 40 shells of 30 km; we tell four bands of 300 km.
BANDS = ((200, 500), (500, 800), (800, 1100), (1100, 1400))  # [km]
RULES = {"pyssem_sample": shells.PYSSEM_SAMPLE, "mocat3": shells.MOCAT3}  # ours, and the other


@dataclass(frozen=True, eq=False)
class Growth:
    """Objects in low orbits under one set of rules, for each launch rate, disposal and year.

    ``number`` has the bands along its last axis; ``rate`` is the growth of all bands together as a
    share a year, ``collisions`` how many so far.  ``launched`` is a year's launches at factor 1.
    """

    number: Floats
    rate: Floats
    collisions: Floats
    launched: float

    @property
    def total(self) -> Floats:
        """Objects in all bands."""
        total: Floats = self.number.sum(axis=-1)
        return total

    @property
    def by_band(self) -> Floats:
        """Mean growth of each band in the second century, as a share a year."""
        middle = len(YEARS) // 2
        century: Floats = self.number[..., -1, :] / self.number[..., middle, :]
        mean: Floats = century ** (1.0 / (YEARS[-1] - YEARS[middle])) - 1.0
        return mean


@cache
def growths() -> tuple[Growth, ...]:
    """One for each set of rules."""
    return tuple(
        Growth(
            **precomputed.read(f"growth_{name}", partial(solve, rules)),
            launched=float(replaced(rules).sum()) * YEAR,
        )
        for name, rules in RULES.items()
    )


class Census(NamedTuple):
    """Edges of the shells [m], and what was counted in each."""

    edges: Floats
    active: Floats  # satellites at work
    derelict: Floats
    fragments: Floats


def census() -> Census:
    """What flies in low orbits today."""
    table = facts.table("leo_census")
    bottom = np.array(table.numbers("from"))
    edges = np.append(bottom, 2 * bottom[-1] - bottom[-2]) * 1e3
    active, derelict, fragments = (
        np.array(table.numbers(kind)) for kind in ("active", "derelict", "fragments")
    )
    return Census(edges, active, derelict, fragments)


def replaced(rules: shells.Rules) -> Floats:
    """Launches [1/s] into each shell that keep as many at work as there are."""
    return census().active / rules.active_life


def solve(rules: shells.Rules) -> precomputed.Arrays:
    """All positions of both controls as worlds side by side: what a ``Growth`` holds."""
    edges, active, derelict, fragments = census()
    factor = at_points(along_control(LAUNCHES.numbers, 0, of=2))
    success = at_points(DISPOSALS.numbers) / 100
    run = shells.evolve(
        YEARS * YEAR,
        active=active,
        derelict=derelict,
        fragments=fragments,
        launch_rate=factor * replaced(rules),
        disposal_success=success,
        rules=rules,
        edges=edges,
    )
    kinds = run.active + run.derelict + run.fragments
    number = np.add.reduceat(kinds, np.searchsorted(edges, [low * 1e3 for low, _ in BANDS]), -1)
    years_last = np.moveaxis(number, 0, -2)
    return {
        "number": years_last,
        "rate": np.moveaxis(run.growth_rate, 0, -1) * YEAR / years_last.sum(axis=-1),
        "collisions": np.moveaxis(run.collisions.sum(axis=-1), 0, -1),
    }
