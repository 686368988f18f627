"""What flies apart when something in orbit bursts or is hit, and how fast?

The NASA standard break-up model of 2001 in the order in which it is worked: how many pieces of
which size (``counts``), how light each is for its area (``area_to_mass``), and the cloud drawn
from both, with speeds and a balance of mass (``cloud``).

Sources: [JOHNSON-2001] for every law, [HORSTMAN-2020] for one correction, [KRISKO-2011] for the
balance of mass; keys as in the site's source table.
"""

from lib.physics.breakup.area_to_mass import Mixture, area, area_to_mass_law
from lib.physics.breakup.cloud import (
    Fragments,
    expected_mass,
    fragments,
    median_speed_change,
    smallest_first,
)
from lib.physics.breakup.counts import (
    CATASTROPHIC,
    collision_mass,
    fragment_count,
    size_at,
    specific_energy,
)

__all__ = [
    "CATASTROPHIC",
    "Fragments",
    "Mixture",
    "area",
    "area_to_mass_law",
    "collision_mass",
    "expected_mass",
    "fragment_count",
    "fragments",
    "median_speed_change",
    "size_at",
    "smallest_first",
    "specific_energy",
]
