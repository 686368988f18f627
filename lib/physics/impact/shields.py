"""What is the wall made of?  Six kinds of shield, and those of Soyuz and the station.

Each kind has its own fitted law in ``ballistic``; here stand only the materials and measures that
the law asks for, in SI units; each refuses what cannot be.  HB is [NASA-TM-2009-214785].
"""

from dataclasses import dataclass

from scipy.constants import psi as pounds_per_square_inch

from lib.physics.limits import one

KSI = 1e3 * pounds_per_square_inch  # [Pa]
# How much thicker than the crater's depth a single wall must be (HB 4-1 to 4-6): to have no hole,
# no flake thrown off its back, and no bulge of one.  Titanium needs 2.4 for the second.
NO_HOLE, NO_LOOSE_FLAKE, NO_FLAKE, NO_LOOSE_FLAKE_TITANIUM = 1.8, 2.2, 3.0, 2.4


DENSITIES = 100.0, 20_000.0  # from aerogel to the heaviest metals [kg/m³]


@dataclass(frozen=True)
class Metal:
    """A wall's metal: density [kg/m³], Brinell hardness [1], speed of sound [m/s], and the power
    with which the critical diameter grows with thickness.  ``ValueError`` outside 100 to
    20 000 kg/m³, 1 to 2000, 100 m/s to 20 km/s, or a power of 0.5 to 1.5.
    """

    name: str
    density: float
    brinell: float
    sound_speed: float
    diameter_exponent: float = 18 / 19

    def __post_init__(self) -> None:
        one(f"density of {self.name}", self.density, *DENSITIES, "kg/m³")
        one(f"Brinell hardness of {self.name}", self.brinell, 1.0, 2_000.0)
        one(f"speed of sound in {self.name}", self.sound_speed, 100.0, 20e3, "m/s")
        one(f"power of {self.name}", self.diameter_exponent, 0.5, 1.5)


ALUMINIUM = Metal("aluminium", 2_713.0, 73.0, 5_069.0)  # of the [PYBLOSSUM] check values
TITANIUM = Metal("titanium", 4_730.0, 257.0, 4_260.0, 1.0)  # of the [PYBLOSSUM] check values
AMG6 = Metal("AMg6 aluminium", 2_640.0, 65.0, 5_100.0)  # Soyuz; hardness assumed, rest recalled


@dataclass(frozen=True)
class SingleWall:
    """A bare wall (Cour-Palais, HB 4-1 to 4-6): ``thickness`` [m], and what counts as stopped."""

    thickness: float
    metal: Metal = ALUMINIUM
    stopped: float = NO_HOLE

    def __post_init__(self) -> None:
        _length("wall thickness", self.thickness)
        one("wall over crater", self.stopped, 1.0, 10.0)


@dataclass(frozen=True)
class Whipple:
    """A bumper before a wall (NNO, HB 4-23 to 4-26): lengths [m], density [kg/m³], yield [Pa].
    Up to ``low_speed`` [m/s], along the normal, the bumper does not break the particle.  A shield
    with its own fit in HB brings ``high_speed_factor`` [m (kg/m³)^1/3 (m/s)^2/3].
    """

    bumper_thickness: float
    bumper_density: float
    spacing: float
    wall_thickness: float
    wall_yield: float
    low_speed: float = 3_000.0
    high_speed_factor: float | None = None

    def __post_init__(self) -> None:
        _length("bumper thickness", self.bumper_thickness)
        one("bumper density", self.bumper_density, *DENSITIES, "kg/m³")
        _length("spacing", self.spacing)
        _length("wall thickness", self.wall_thickness)
        _yield(self.wall_yield)
        one("low speed", self.low_speed, 100.0, 6_900.0, "m/s")
        if self.high_speed_factor is not None:
            one("high-speed factor", self.high_speed_factor, 0.0, 1e4)


@dataclass(frozen=True)
class ThinBumper:
    """A Whipple shield whose bumper may be too thin to break the particle well: HB 4-27 to 4-32 as
    revised in [PYBLOSSUM].  Lengths [m], density [kg/m³], yield [Pa]."""

    bumper_thickness: float
    bumper_density: float
    spacing: float
    wall_thickness: float
    wall_yield: float

    def __post_init__(self) -> None:
        _length("bumper thickness", self.bumper_thickness)
        one("bumper density", self.bumper_density, *DENSITIES, "kg/m³")
        # The law divides by these three: without them there is no shield to speak of.
        _length("wall thickness", self.wall_thickness, 1e-5)
        _length("spacing", self.spacing, 1e-4)
        _yield(self.wall_yield, 1e6)


@dataclass(frozen=True)
class StuffedWhipple:
    """Bumper and fabric [kg/m²], then a wall (HB 4-48 to 4-50).  ``fabric_factor``: 0.6 with 25 to
    35 % of the shield's mass in the fabric, 0.45 with 10 to 15 %."""

    bumper_mass: float
    spacing: float
    wall_thickness: float
    wall_density: float
    wall_yield: float
    fabric_factor: float = 0.6

    def __post_init__(self) -> None:
        _fabric_and_wall(self)
        one("fabric factor", self.fabric_factor, 0.0, 1.0)


@dataclass(frozen=True)
class MultiShock:
    """Several fabric bumpers [kg/m², all together], then an aluminium wall [CHRISTIANSEN-1993].
    ``spacing`` is from the first bumper to the wall."""

    bumper_mass: float
    spacing: float
    wall_thickness: float
    wall_density: float
    wall_yield: float

    def __post_init__(self) -> None:
        _fabric_and_wall(self)


@dataclass(frozen=True)
class BlanketedWall:
    """A Soyuz wall [m] 15 mm behind a blanket [kg/m²] (HB 6-2 to 6-4; the law fixes the gap).
    ``toughened`` takes the fast end of the toughened blanket: more mass alone does not make one.
    """

    wall_thickness: float
    blanket_mass: float
    toughened: bool = False

    def __post_init__(self) -> None:
        _length("wall thickness", self.wall_thickness)
        _areal("blanket mass", self.blanket_mass)


def _length(name: str, length: float, least: float = 0.0) -> None:
    one(name, length, least, 10.0, "m")


def _areal(name: str, mass: float) -> None:
    one(name, mass, 0.0, 1e3, "kg/m²")


def _yield(strength: float, least: float = 0.0) -> None:
    one("wall yield", strength, least, 1e10, "Pa")


def _fabric_and_wall(shield: StuffedWhipple | MultiShock) -> None:
    _areal("bumper mass", shield.bumper_mass)
    _length("spacing", shield.spacing)
    _length("wall thickness", shield.wall_thickness)
    one("wall density", shield.wall_density, *DENSITIES, "kg/m³")
    _yield(shield.wall_yield)


Shield = SingleWall | Whipple | ThinBumper | StuffedWhipple | MultiShock | BlanketedWall

SOYUZ_ORBITAL_MODULE = BlanketedWall(wall_thickness=1.9e-3, blanket_mass=1.88)  # HB 6.2, baseline
SOYUZ_TOUGHENED = BlanketedWall(1.9e-3, 3.07, toughened=True)
SOYUZ_BARE_WALL = SingleWall(1.9e-3, AMG6)

# The station's cylinders with a fit of their own (HB Table 4-5: 4.643, 4.085 and 3.643 in cm); so
# the bumper's density is not used.  The laboratory has a blanket inside, which lowers the slow end
# to 2 km/s; of the nodes that is not known, so they keep 3 km/s, the cautious reading, and for them
# the laboratory's alloy is assumed.
AL_2219_YIELD = 52 * KSI
US_LAB = Whipple(2.0e-3, 2_700.0, 0.107, 4.8e-3, AL_2219_YIELD, 2_000.0, 46.43)
NODE_FORWARD = Whipple(1.3e-3, 2_700.0, 0.107, 6.4e-3, AL_2219_YIELD, 3_000.0, 40.85)
NODE_AFT = Whipple(1.3e-3, 2_700.0, 0.109, 4.1e-3, AL_2219_YIELD, 3_000.0, 36.43)
