"""How crowded orbits feed themselves: objects come, collide, break up and sink through the air.

``box`` one well-stirred shell with closed forms; ``rules`` what flies there and how it behaves;
``growth`` satellites, wrecks and fragments in many shells.
"""

from lib.physics.shells.box import Equilibria, collision_rate, equilibria, growth_rate, pair_rate
from lib.physics.shells.growth import EDGES, Evolution, evolve
from lib.physics.shells.rules import MOCAT3, PYSSEM_SAMPLE, Kind, Rules, fragments_per_collision

__all__ = [
    "EDGES",
    "MOCAT3",
    "PYSSEM_SAMPLE",
    "Equilibria",
    "Evolution",
    "Kind",
    "Rules",
    "collision_rate",
    "equilibria",
    "evolve",
    "fragments_per_collision",
    "growth_rate",
    "pair_rate",
]
