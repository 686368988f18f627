"""The live figures of this page, in the order in which it shows them."""

from lib.debris_primer import (
    all_fluxes,
    belief,
    crowd,
    detective,
    gabbard,
    globe,
    grains,
    hole_shape,
    shield,
    speeds,
    turning,
)

FIGURES = (
    grains.FIGURE,
    speeds.FIGURE,
    shield.FIGURE,
    detective.FIGURE,
    hole_shape.FIGURE,
    belief.FIGURE,
    gabbard.FIGURE,
    globe.FIGURE,
    crowd.FIGURE,
)

# What a hand may turn and zoom, loaded when somebody opens it.
EXPLORATIONS = (all_fluxes.EXPLORATION, turning.EXPLORATION)
