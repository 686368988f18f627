"""How hard is the blow?  A ruler of heights, and the one from which a bag falls as hard."""

import numpy as np
from numpy.typing import ArrayLike

from lib.debris_primer.arrivals import BAG, Arrivals
from lib.live.model.contents import Drawing
from lib.live.model.layers import Shape
from lib.look.palette import INK, MODEL, QUIET
from lib.look.words import quantity
from lib.physics.limits import Floats

WIDTH, HEIGHT, LINE = 68.0, 17.0, 6.0
LEFT, RIGHT = 3.0, 65.0  # of the ruler
LOWEST, HIGHEST = 1e-5, 1e5  # metres at its ends
NAMED = {1e-3: "1\u202fmm", 1.0: "1\u202fm", 1e3: "1\u202fkm"}
LENGTHS = (("km", 1e3), ("m", 1.0), ("cm", 1e-2), ("mm", 1e-3))
ENERGIES = (("kJ", 1e3), ("J", 1.0), ("mJ", 1e-3))
MASSES = (("g", 1e-3), ("mg", 1e-6), ("µg", 1e-9))  # of kilograms


def in_unit(value: float, units: tuple[tuple[str, float], ...]) -> str:
    """A quantity in the unit a person would choose, two figures.

    >>> in_unit(41.5, LENGTHS), in_unit(0.0007, LENGTHS), in_unit(9.7e-5, MASSES)
    ('42\u202fm', '0.7\u202fmm', '97\u202fmg')
    """
    unit, size = next(((u, s) for u, s in units if value >= s), units[-1])
    return quantity(value / size, unit, 2)


def drawing(arrivals: Arrivals) -> Drawing:
    """The ruler is still; what moves along it is the bag."""
    at = _across(arrivals.height)
    blows = np.stack([arrivals.energy, arrivals.height], -1).tolist()
    words = [
        [
            f"{in_unit(energy, ENERGIES)}: {quantity(BAG, 'kg')} from {in_unit(height, LENGTHS)}"
            for energy, height in row
        ]
        for row in blows
    ]
    anchor = np.select([at < WIDTH / 3, at > WIDTH * 2 / 3], ["start", "end"], "middle")
    text_at = np.clip(at, LEFT, RIGHT)
    return Drawing(
        f"A ruler of heights from which {quantity(BAG, 'kg')} falls as hard as the grain hits",
        WIDTH,
        HEIGHT,
        [
            Shape("ruler", "line", {"x1": LEFT, "y1": LINE, "x2": RIGHT, "y2": LINE}, QUIET),
            *(
                Shape("tick", "line", {"x1": x, "y1": LINE, "x2": x, "y2": LINE + 1.2}, QUIET)
                for x in _across(10.0 ** np.arange(-5, 6)).tolist()
            ),
            *(
                Shape(
                    "height",
                    "text",
                    {"x": float(_across(height)), "y": LINE},
                    QUIET,
                    text=name,
                    anchor="middle",
                    dy=24,
                )
                for height, name in NAMED.items()
            ),
            Shape(
                "what it is",
                "text",
                {"x": LEFT, "y": LINE},
                QUIET,
                dy=46,
                text=f"height from which {quantity(BAG, 'kg')} lands as hard",
            ),
            Shape("the blow", "line", {"x1": LEFT, "y1": LINE, "x2": at, "y2": LINE}, MODEL),
            Shape("the bag", "circle", {"cx": at, "cy": LINE, "r": 1.1}, MODEL, "solid"),
            Shape("how hard", "text", {"x": text_at, "y": LINE}, INK, text=words, anchor=anchor, dy=-16),
        ],
    )


def _across(height: ArrayLike) -> Floats:
    part: Floats = np.log(np.asarray(height, float) / LOWEST) / np.log(HIGHEST / LOWEST)
    return LEFT + part * (RIGHT - LEFT)
