"""How fast does gas leave through a hole, and what comes with it?

- ``flow``: the choked and the subsonic law, on which the whole site rests, and their inverse.
- ``coefficients``: how much of a hole the jet fills, by the shape of its edge.
- ``forces``: what the escaping air pushes, and what presses on a patch or a hatch.
- ``rarefied``, ``transmission``: holes so small that molecules no longer push each other through.
- ``passage``: a hole in a thick wall, from single molecules to choked flow.
- ``crack``: a hairline crack, and how a closed volume falls through it.

Pages and other chapters import from here.
"""

from lib.physics.orifice.coefficients import (
    DRILLED,
    DRILLED_HOLE,
    EDGES,
    NOZZLE,
    PERRY,
    ROUNDED,
    SHARP_PLATE,
    SHARP_WEISBACH,
    SHORT_TUBE,
    SMALL_DROP,
    Edge,
    sharp_plate_coefficient,
)
from lib.physics.orifice.crack import (
    crack_half_time,
    crack_pressure,
    crack_time_to_pressure,
    infer_half_time,
    slit_gap,
    slit_mass_flow,
)
from lib.physics.orifice.flow import (
    critical_flow_function,
    critical_pressure_ratio,
    equivalent_diameter,
    mass_flow,
    round_area,
)
from lib.physics.orifice.forces import jet_thrust, patch_force
from lib.physics.orifice.passage import pinhole_mass_flow
from lib.physics.orifice.rarefied import (
    MONATOMIC_CONTINUUM,
    REGIME_LIMITS,
    REGIMES,
    continuum_factor,
    free_molecular_flow,
    knudsen_number,
    rarefaction,
    regime,
    thin_orifice_factor,
)
from lib.physics.orifice.transmission import slit_transmission, tube_transmission

__all__ = [
    "DRILLED",
    "DRILLED_HOLE",
    "EDGES",
    "MONATOMIC_CONTINUUM",
    "NOZZLE",
    "PERRY",
    "REGIMES",
    "REGIME_LIMITS",
    "ROUNDED",
    "SHARP_PLATE",
    "SHARP_WEISBACH",
    "SHORT_TUBE",
    "SMALL_DROP",
    "Edge",
    "continuum_factor",
    "crack_half_time",
    "crack_pressure",
    "crack_time_to_pressure",
    "critical_flow_function",
    "critical_pressure_ratio",
    "equivalent_diameter",
    "free_molecular_flow",
    "infer_half_time",
    "jet_thrust",
    "knudsen_number",
    "mass_flow",
    "patch_force",
    "pinhole_mass_flow",
    "rarefaction",
    "regime",
    "round_area",
    "sharp_plate_coefficient",
    "slit_gap",
    "slit_mass_flow",
    "slit_transmission",
    "thin_orifice_factor",
    "tube_transmission",
]
