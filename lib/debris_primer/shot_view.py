"""What stands in a grain's way and what becomes of it, and where a view has room for that.

Millimetres here, pixels there; every array is by sizes, speeds and moments.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.holes import MAIN
from lib.debris_primer.impacts import AT_THE_LIMIT, THROUGH, Shots
from lib.debris_primer.scenario import MOMENT, MOMENTS, SIZES, SPEEDS
from lib.debris_primer.shot_things import Plate
from lib.live.model.grid import along_control
from lib.physics.limits import Floats

COVER_MM = 2.0  # drawn: of the blanket no source gives the thickness; it is that of the bumper
RAGGED_MM = 5.0  # drawn: "several millimetres", and no narrower than the grain
COVERS = {"soyuz": "blanket", "toughened": "blanket", "bare": "", "us_lab": "bumper"}
Where = NDArray[np.bool_]


@dataclass(frozen=True)
class Shot:
    """What stands in the way, and what becomes of every grain: sizes, speeds, moments."""

    shots: Shots

    @property
    def cover(self) -> str:
        """What stands before the wall."""
        return COVERS[self.shots.wall]

    @property
    def wall_mm(self) -> float:
        """The wall's thickness."""
        key = "lab_wall" if self.shots.wall == "us_lab" else "om_wall"
        return facts.fact(key).number

    @property
    def gap_mm(self) -> float:
        """From what stands first to the wall."""
        return facts.fact("lab_gap" if self.shots.wall == "us_lab" else "om_gap").number * 10

    @property
    def size(self) -> Floats:
        """Of the grain [mm]."""
        return along_control(SIZES.numbers, 0, of=3)

    @property
    def speed(self) -> Floats:
        """Of the grain [km/s]."""
        return along_control(SPEEDS.numbers, 1, of=3)

    @property
    def fate(self) -> NDArray[np.int_]:
        """Straight on."""
        return self.shots.fate[..., :1]

    @property
    def whole(self) -> Where:
        """Where the grain comes to the wall in one piece."""
        return self.speed <= self.shots.law.unbroken_km_s if self.cover else self.speed > 0

    @property
    def spread(self) -> Floats:
        """How far pieces and pits are drawn apart, in parts of what a grain of 2 mm gets."""
        return np.clip(self.size / 2, 0.2, 1.4)

    @property
    def through(self) -> Where:
        """Where the grain comes through."""
        return np.equal(self.fate, THROUGH)

    @property
    def limit(self) -> Where:
        """Where no law can tell whether it does."""
        return np.equal(self.fate, AT_THE_LIMIT)

    @property
    def width(self) -> Floats:
        """Of the hole in a bare wall [mm], by the law that holds for every grain; else NaN."""
        if not self.shots.hole:
            return np.full(self.fate.shape, np.nan)
        return along_control(self.shots.hole[MAIN] * 1000, 0, 1, of=3)

    @property
    def drawn(self) -> Floats:
        """How wide a hole is drawn [mm]."""
        return np.where(np.isnan(self.width), np.maximum(RAGGED_MM, self.size), self.width)


@dataclass(frozen=True)
class View:
    """One composition: pixels a millimetre, the flight's height, where the cover begins, how far
    down the cut reaches, and the two plates."""

    name: str
    width: int
    height: int
    size: float
    scale: float
    level: float
    cover: float
    foot: float
    plates: tuple[Plate, Plate]
    titles: tuple[str, str]

    @property
    def gap(self) -> float:
        """Where what stands first ends."""
        return self.cover + self.scale * COVER_MM

    @property
    def face(self) -> float:
        """Of the wall."""
        return self.gap + self.scale * facts.fact("om_gap").number * 10

    def inner(self, shot: Shot) -> float:
        """The wall's back."""
        return self.face + self.scale * shot.wall_mm


WIDE = View(
    "wide",
    736,
    258,
    18,
    scale=14,
    level=128,
    cover=105,
    foot=258,
    plates=(Plate(438, 38, 140, 156), Plate(586, 38, 140, 156)),
    titles=("your grain", "hole of 2018"),
)
NARROW = View(
    "narrow",
    304,
    260,
    14,
    scale=9,
    level=66,
    cover=72,
    foot=130,
    plates=(Plate(8, 152, 140, 66), Plate(156, 152, 140, 66)),
    titles=("your grain", "the hole of 2018"),
)


# Where each moment stands among the stops of its control.
ORDER = [MOMENT.options.index(str(stop)) for stop in MOMENTS.positions]


def at(*values: float) -> Floats:
    """One number for each moment, from the flight to what is left."""
    return along_control(np.array(values, float)[ORDER], 2, of=3)
