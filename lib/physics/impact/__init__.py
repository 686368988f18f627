"""What does a particle do to a wall, and how likely is it?

``shields`` says what a wall is made of, ``ballistic`` which particle it just stops;
``craters`` and ``holes`` say what is left behind, ``energy`` how
hard the blow was; ``chance`` leads from a flux to a chance, ``faces`` says which side is hit, and
``belief`` weighs what is seen.

Laws are fits to shots, written in cm, g/cm³, km/s and ksi, and kept so inside.  Those at a single
wall end at ``FASTEST_SHOT``, and at other walls shots are rare above it: what is faster is carried
on by scaling, and a page that draws it says so.  HB is
[NASA-TM-2009-214785].
"""

from lib.physics.impact.ballistic import FASTEST_SHOT, critical_diameter
from lib.physics.impact.belief import posterior
from lib.physics.impact.chance import (
    Odds,
    chance_of_any,
    expected_hits,
    rate_behind,
    uncertain_odds,
)
from lib.physics.impact.craters import crater_depth, crater_width
from lib.physics.impact.energy import drop_height, kinetic_energy, tnt_mass
from lib.physics.impact.faces import face_factors
from lib.physics.impact.holes import HOLE_LAWS, hole_diameter, hole_diameters
from lib.physics.impact.shields import (
    ALUMINIUM,
    AMG6,
    KSI,
    NO_FLAKE,
    NO_HOLE,
    NO_LOOSE_FLAKE,
    NO_LOOSE_FLAKE_TITANIUM,
    NODE_AFT,
    NODE_FORWARD,
    SOYUZ_BARE_WALL,
    SOYUZ_ORBITAL_MODULE,
    SOYUZ_TOUGHENED,
    TITANIUM,
    US_LAB,
    BlanketedWall,
    Metal,
    MultiShock,
    Shield,
    SingleWall,
    StuffedWhipple,
    ThinBumper,
    Whipple,
)

__all__ = [
    "ALUMINIUM",
    "AMG6",
    "FASTEST_SHOT",
    "HOLE_LAWS",
    "KSI",
    "NODE_AFT",
    "NODE_FORWARD",
    "NO_FLAKE",
    "NO_HOLE",
    "NO_LOOSE_FLAKE",
    "NO_LOOSE_FLAKE_TITANIUM",
    "SOYUZ_BARE_WALL",
    "SOYUZ_ORBITAL_MODULE",
    "SOYUZ_TOUGHENED",
    "TITANIUM",
    "US_LAB",
    "BlanketedWall",
    "Metal",
    "MultiShock",
    "Odds",
    "Shield",
    "SingleWall",
    "StuffedWhipple",
    "ThinBumper",
    "Whipple",
    "chance_of_any",
    "crater_depth",
    "crater_width",
    "critical_diameter",
    "drop_height",
    "expected_hits",
    "face_factors",
    "hole_diameter",
    "hole_diameters",
    "kinetic_energy",
    "posterior",
    "rate_behind",
    "tnt_mass",
    "uncertain_odds",
]
