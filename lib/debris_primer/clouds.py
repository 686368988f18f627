"""Three real break-ups, drawn once: where each piece flies, and how long the air lets it.

The same pieces stand behind two figures, by height and round the globe.  They are drawn from
NASA's standard model with a fixed seed, so every visitor sees the same ones.
"""

from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer import precomputed
from lib.debris_primer.scenario import BREAKUPS, DAYS_ON, YEARS_ON
from lib.look.words import DAY, YEAR
from lib.physics import breakup, orbit
from lib.physics.limits import Floats

PIECES = 350  # of each break-up: enough for a picture, and for a share good to some percent
SMALLEST = 0.1  # [m]; what catalogues hold, more or less
SUNS: tuple[orbit.Activity, ...] = ("low", "mean", "high")


@dataclass(frozen=True)
class Event:
    """One break-up as the facts have it: its row of the model's counts, and who broke up."""

    title: str
    row: str
    parents: tuple[str, ...]
    year: int
    what: str


EVENTS = {
    "fengyun": Event("Fengyun-1C", "Fengyun-1C", ("Fengyun-1C",), 2007, "an old weather satellite"),
    "iridium": Event(
        "Cosmos 2251 and Iridium 33",
        "Cosmos 2251 and Iridium 33",
        ("Cosmos 2251", "Iridium 33"),
        2009,
        "two satellites",
    ),
    "cosmos1408": Event("Cosmos 1408", "Cosmos 1408", ("Cosmos 1408",), 2021, "a dead satellite"),
}


@dataclass(frozen=True, eq=False)
class Cloud:
    """The pieces of one break-up that outlast its first day; SI units, and counts.

    ``parents`` flew before it happened, ``elements`` right after, ``parent`` is which body each
    piece came from.  ``perigee`` and ``apogee`` are ``(ages, pieces)``, NaN once a piece is down,
    and ``here`` is which are up, ``(days, pieces)``, both under a middling Sun; ``up`` is the
    share still up, ``(suns, ages)``.
    """

    event: Event
    height: float
    reach: tuple[float, float]
    catalogued: int
    mass: tuple[float, float]
    count: tuple[float, float]
    lost: float  # share of all pieces drawn that fall at once
    parents: orbit.Elements
    elements: orbit.Elements
    area_to_mass: Floats
    parent: NDArray[np.int_]
    perigee: Floats
    apogee: Floats
    up: Floats
    here: NDArray[np.bool_]

    @property
    def missed(self) -> float:
        """How many times as many pieces were catalogued as the model counts at most."""
        return self.catalogued / self.count[1]


@cache
def clouds() -> tuple[Cloud, ...]:
    """The three, in the order of their control."""
    return tuple(
        _cloud(event, precomputed.read(f"cloud_{key}", partial(falls, event)))
        for key, event in ((key, EVENTS[str(key)]) for key in BREAKUPS.positions)
    )


def falls(event: Event) -> precomputed.Arrays:
    """How the pieces come down: ``perigee``, ``apogee``, ``up`` and ``here`` of a ``Cloud``."""
    pieces = _pieces(event)
    under = [_fall(pieces.elements, pieces.area_to_mass, sun) for sun in SUNS]
    perigee, apogee, here = under[SUNS.index("mean")]
    up = np.array([np.isfinite(fall[0]).mean(axis=1) for fall in under])
    return {"perigee": perigee, "apogee": apogee, "up": up, "here": here}


class Pieces(NamedTuple):
    """The share of all that fall at once, who broke up, and of the rest orbit, A/m and whose."""

    lost: float
    parents: orbit.Elements
    elements: orbit.Elements
    area_to_mass: Floats
    parent: NDArray[np.int_]


def _cloud(event: Event, solved: precomputed.Arrays) -> Cloud:
    catalogue, orbits = _rows("clouds"), _rows("cloud_orbits")
    counts = breakup.fragment_count(SMALLEST, _mass(event), "collision")
    height, _, *reach = (float(cell) * 1e3 for cell in orbits[event.parents[0]][1:])
    return Cloud(
        event=event,
        height=height,
        reach=(reach[0], reach[1]),
        catalogued=int(sum(float(catalogue[parent][2]) for parent in event.parents)),
        mass=_mass(event),
        count=(float(counts[0]), float(counts[1])),
        **_pieces(event)._asdict(),
        **solved,
    )


def _mass(event: Event) -> tuple[float, float]:
    """Of all that broke up, at least and at most [kg]."""
    row = _rows("clouds_modelled")[event.row]
    return float(row[2]), float(row[3])


def _pieces(event: Event) -> Pieces:
    """Drawn from the model with a seed of the event's own, and pushed off its parents' orbits."""
    catalogue, orbits = _rows("clouds"), _rows("cloud_orbits")
    catalogued = np.array([catalogue[parent][2] for parent in event.parents], float)
    rng = np.random.default_rng(event.year)
    drawn = breakup.fragments(SMALLEST, _mass(event)[1], "collision", rng=rng)
    push = drawn.velocity_change[:PIECES]
    # Which piece is whose the model does not say; they are shared out as the catalogue has them.
    whose = rng.choice(len(catalogued), len(push), p=catalogued / catalogued.sum())
    parents = _parents(event, orbits)
    born = orbit.after_push(parents.select(whose), push)
    falls_at_once = born.perigee_altitude <= orbit.FLOOR
    # One in hundreds flies off on an orbit too long for this page's physics: it is left out.
    stays = ~falls_at_once & (born.eccentricity < 0.9)
    return Pieces(
        lost=float(falls_at_once.mean()),
        parents=parents,
        elements=born.select(stays),
        area_to_mass=drawn.area_to_mass[:PIECES][stays],
        parent=whose[stays],
    )


def _rows(key: str) -> dict[str, tuple[float | str, ...]]:
    """A table of the facts by its first column."""
    return {str(row[0]): row for row in facts.table(key).rows}


def _parents(event: Event, orbits: dict[str, tuple[float | str, ...]]) -> orbit.Elements:
    """The round orbits of who broke up, at the moment and over the place of it.

    Two that met did so where both fly over the same place, one northbound, one southbound; else
    the place is ours, over the equator.
    """
    rows = [orbits[parent] for parent in event.parents]
    height, tilt = np.array([row[1:3] for row in rows], float).T
    latitude = np.radians(facts.fact("cloud_meeting_latitude").number)
    return orbit.Elements.over(
        height * 1e3,
        np.radians(tilt),
        latitude if len(rows) > 1 else 0.0,
        climbing=np.arange(len(rows)) == 0,
    )


def _fall(
    elements: orbit.Elements, area_to_mass: Floats, sun: orbit.Activity
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Perigee and apogee at each age of the heights' figure; who is up on each day of the globe."""
    ages = YEARS_ON.numbers * YEAR
    days = DAYS_ON.numbers * DAY
    fall = orbit.decay_cloud(
        elements.semi_major_axis - orbit.EARTH_RADIUS,
        area_to_mass,
        np.concatenate([ages, days]),
        sun,
        eccentricity=elements.eccentricity,
    )
    return (
        fall.perigee[: len(ages)],
        fall.apogee[: len(ages)],
        np.isfinite(fall.perigee[len(ages) :]),
    )
