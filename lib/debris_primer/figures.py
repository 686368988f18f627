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
    how_many,
    race,
    shield,
    shot,
    speeds,
    turning,
)

FIGURES = (
    shot.FIGURE,
    how_many.FIGURE,
    race.FIGURE,
    detective.FIGURE,
    belief.FIGURE,
    globe.FIGURE,
    shield.FIGURE,
    hole_shape.FIGURE,
    speeds.FIGURE,
    grains.FIGURE,
    gabbard.FIGURE,
    crowd.FIGURE,
)

# What a hand may turn and zoom, loaded when somebody opens it.
EXPLORATIONS = (all_fluxes.EXPLORATION, turning.EXPLORATION)
