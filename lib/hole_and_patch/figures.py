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
    force.FIGURE,
    hatch.FIGURE,
    hatch.SPEKTR,
    breath.FIGURE,
    leak_hunt.FIGURE,
    patch.FIGURE,
    true_size.FIGURE,
    crack.FIGURE,
)
