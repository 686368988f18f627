"""The live figures of this page, in the order in which it shows them."""

from lib.hole_and_patch import (
    breath,
    crack,
    force,
    hatch,
    leak_hunt,
    patch,
    pressure,
    true_size,
)

FIGURES = (
    pressure.FIGURE,
    patch.FIGURE,
    force.FIGURE,
    hatch.FIGURE,
    hatch.SPEKTR,
    leak_hunt.FIGURE,
    breath.FIGURE,
    crack.FIGURE,
    true_size.FIGURE,
)
