"""Holes in the bare wall, straight on, for every grain and speed: four laws, each where it holds.

Everything in metres.  Below the slowest speed of the laws nothing is known; there the arrays hold
what stands at that speed, and ``known`` tells words and picture to say so.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.debris_primer.scenario import SIZES, SPEEDS
from lib.live.model.grid import along_control, at_points
from lib.look.steps import with_round
from lib.physics import impact
from lib.physics.impact.holes import SLOWEST, THIN_SHEETS_END
from lib.physics.limits import Floats

MAIN = "carey-mcdonnell-dixon"  # the one law that holds for every grain
THIN_PLATE = tuple(law for law in impact.HOLE_LAWS if law != MAIN)
CRATER, BARE_ONLY, THROUGH, NO_LAW = range(4)


@dataclass(frozen=True, eq=False)
class Holes:
    """Critical diameters by speed, and holes: along curves by speed, and at every position."""

    known: NDArray[np.bool_]  # by speed: a law holds
    tested: NDArray[np.bool_]  # by speed: all four laws hold
    bare: Floats
    blanketed: Floats
    narrowest: Floats  # the hole of the grain that just goes through the bare wall
    grain: Floats  # along the main law, from that grain on
    main: Floats
    thick_grain: Floats  # along the others, from a grain as wide as the wall is thick
    others: dict[str, Floats]  # NaN above the speed at which they end
    hole: dict[str, Floats]  # by law, at every position: sizes first, NaN where it is silent
    fate: NDArray[np.int_]  # at every position: one of the four words above

    def widths(self, size: int, speed: int) -> Floats:
        """By the laws that hold there."""
        found = np.array([law[size, speed] for law in self.hole.values()])
        known: Floats = found[~np.isnan(found)]
        return known


def solve() -> Holes:
    """Aluminium; the critical diameters are those of the shield's figure."""
    wall, density = impact.SOYUZ_BARE_WALL, facts.fact("debris_density").number * 1000
    speed = SPEEDS.numbers * 1000
    size = along_control(SIZES.numbers, 0, of=2) / 1000
    known = speed >= SLOWEST
    speed = np.maximum(speed, SLOWEST)
    bare, blanketed = (
        impact.critical_diameter(shield, speed, 0.0, density)
        for shield in (wall, impact.SOYUZ_ORBITAL_MODULE)
    )

    def holes(grain: Floats, speed: Floats = speed) -> dict[str, Floats]:
        return impact.hole_diameters(grain, speed, wall.thickness, density)

    each = at_points(speed)
    grain = at_points(bare) * (size[-1] / at_points(bare)) ** np.linspace(0, 1, 49)
    grain = with_round(grain * 1000, log=True) / 1000
    thick_grain = np.geomspace(wall.thickness, size[-1, 0], 25)
    fate = np.select([size < bare, size < blanketed], [CRATER, BARE_ONLY], THROUGH)
    return Holes(
        known=known,
        tested=speed <= THIN_SHEETS_END,
        bare=bare,
        blanketed=blanketed,
        narrowest=holes(bare)[MAIN],
        grain=grain,
        main=holes(grain, each)[MAIN],
        thick_grain=thick_grain,
        others={law: holes(thick_grain, each)[law] for law in THIN_PLATE},
        hole=holes(size),
        fate=np.where(known, fate, NO_LAW),
    )
