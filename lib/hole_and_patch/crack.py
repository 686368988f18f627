"""How small can a leak be?  Loss of air against the gap of a hairline crack."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import constants

from lib import facts
from lib.hole_and_patch import tunnel
from lib.hole_and_patch.scenario import CRACK_MM, CRACKS, GAP_UM, GAPS
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, at_points, everywhere
from lib.live.model.layers import Band, Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell_at, tell_each
from lib.look.figure import Axis
from lib.look.palette import MODEL, OBSERVED, QUIET
from lib.look.steps import steps, with_round
from lib.look.words import DAY, number, quantity
from lib.physics import gas, orifice
from lib.physics.limits import Floats

QUESTION = "How small can a leak be?"
SUBJECT = "Loss of air against the gap of the crack"
BOTTOM, TOP = 5e-4, 2000.0  # kg a day; the name of the viscous law stands at VISCOUS_ROW
VISCOUS_ROW = 1200.0
POINTS = 40
LEFT_UM, RIGHT_UM = GAP_UM.low * 0.95, GAP_UM.high * 1.05
REPORTED = "reported of Zvezda's tunnel, 2020 to 2024"


@dataclass(frozen=True, eq=False)
class Cracks:
    """Leaks [kg/s] at the station's pressure: gaps first, lengths second."""

    pressure: float
    kelvin: float
    wall: float
    gap: Floats  # [m]; gaps of the controls as a column, lengths as a row
    length: Floats
    leak: Floats
    viscous: Floats  # what each law alone would say
    choked: Floats
    halved: Floats  # the leak at half the pressure, over that at all of it
    hole: Floats  # [m] the clean round hole that leaks as much
    knudsen: Floats  # by gap


def solve() -> Cracks:
    """A smooth straight crack through the wall of a station at its usual pressure."""
    pressure = facts.fact("pressure_normal").number * constants.psi
    kelvin, wall = facts.fact("cabin_temperature").number, facts.fact("crack_wall").number / 1000
    gap = along_control(GAPS.numbers, 0, of=2) * 1e-6
    length = CRACKS.numbers / 1000
    leak, less = (orifice.slit_mass_flow(gap, length, wall, p, kelvin) for p in (pressure, pressure / 2))
    return Cracks(
        pressure=pressure,
        kelvin=kelvin,
        wall=wall,
        gap=gap,
        length=length,
        leak=leak,
        viscous=viscous(gap, length, wall, pressure, kelvin),
        choked=orifice.mass_flow(gap * length, pressure, kelvin),
        halved=less / leak,
        hole=orifice.equivalent_diameter(leak, pressure, kelvin),
        knudsen=orifice.knudsen_number(2 * gap, pressure, kelvin),
    )


def viscous(
    gap: Floats | float, length: Floats | float, wall: float, pressure: float, kelvin: float
) -> Floats:
    """What the viscous law alone would let through [kg/s]: a cubic metre in its half time."""
    mass = gas.density(pressure, kelvin)
    return mass / orifice.crack_half_time(1.0, gap, length, wall, pressure)


@cache
def sweep() -> Sweep:
    """The live figure: every gap of every length, worked out once for all visitors."""
    cracks = solve()
    shape = cracks.leak.shape
    shut = tunnel.sentence()
    return Sweep(
        name="crack",
        title=QUESTION,
        subject=SUBJECT,
        controls=(GAPS, CRACKS),
        headline=tell_at(shape, lambda at: headline(cracks, at)),
        sentence=tell_at(shape, lambda at: sentence(cracks, at, shut)),
        x=Axis("Gap of the crack [µm]", LEFT_UM, RIGHT_UM, (2, 5, 10, 20, 50, 100, 200), log=True),
        y=Axis("Loss of air [kg/day]", BOTTOM, TOP, (0.001, 0.01, 0.1, 1, 10, 100, 1000), log=True),
        x_unit="µm",
        y_unit="kg/day",
        layers=_layers(cracks),
        numbers=(
            NumberLine("loss", "kg/day", _texts(cracks.leak * DAY, 2)),
            NumberLine("as through a round hole of", "mm", _texts(cracks.hole * 1000, 2)),
        ),
        table=_table(cracks),
        working=working(cracks),
        citations=facts.citations(*FACTS),
    )


def _texts(values: Floats, figures: int = 3) -> NDArray[np.str_]:
    return tell_each(values, lambda value: number(value, figures))


def reported() -> tuple[float, float]:
    """The smallest and the largest loss reported of Zvezda's tunnel.  [kg/day]"""
    keys = ("leak_zvezda_least", "leak_zvezda_2020", "leak_zvezda_2024_02", "leak_zvezda_2024_04")
    ends = [facts.fact(key).band for key in keys]
    return min(low for low, _ in ends), max(high for _, high in ends)


def _layers(cracks: Cracks) -> tuple[Layer, ...]:
    """From the ground up: what was reported, each law alone, both together, the visitor's crack."""
    where = cracks.pressure, cracks.kelvin
    length = at_points(cracks.length)
    gap = with_round(np.geomspace(LEFT_UM, RIGHT_UM, POINTS), log=True) * 1e-6
    both = orifice.slit_mass_flow(gap, length, cracks.wall, *where) * DAY
    choked = orifice.mass_flow(gap * length, *where) * DAY

    def reaches(row: float) -> Floats:
        """The gap [m] at which the viscous law, a cube, is at so many kilograms a day."""
        widest = RIGHT_UM * 1e-6
        most = viscous(widest, length, cracks.wall, *where) * DAY
        return np.minimum(widest, widest * (row / most) ** (1 / 3))

    steep = np.geomspace(np.full_like(length, LEFT_UM * 1e-6), reaches(TOP), POINTS)[..., 0].T
    alone = viscous(steep, length, cracks.wall, *where) * DAY
    low, high = reported()
    gaps = along_control(GAPS.numbers, 0, of=2)
    leak = cracks.leak * DAY
    loss = tell_each(leak, loss_a_day)
    x = everywhere(gap, of=2) * 1e6
    return (
        Band(
            REPORTED,
            np.array([[[LEFT_UM, RIGHT_UM]]]),
            np.full((1, 1, 2), low),
            np.full((1, 1, 2), high),
            token=OBSERVED,
            hatched=True,
        ),
        Curve("choked limit", x, along_control(choked, 1, of=2), token=QUIET, stroke="dot"),
        Curve(
            "viscous law",
            along_control(steep, 1, of=2) * 1e6,
            along_control(alone, 1, of=2),
            token=QUIET,
            stroke="dash",
        ),
        Curve("calculated", x, along_control(both, 1, of=2), main=True),
        Label("reported", GAP_UM.high, 1.2 * low, token=OBSERVED, anchor="end", dy=0, of=REPORTED),
        Label(
            "choked limit",
            GAP_UM.low,
            along_control(choked[:, 0], 1, of=2),
            token=QUIET,
            dy=-10,
            of="choked limit",
        ),
        Label(
            "viscous law",
            reaches(VISCOUS_ROW).T * 0.95e6,
            VISCOUS_ROW,
            token=QUIET,
            anchor="end",
            dy=5,
            of="viscous law",
        ),
        Label("calculated", GAP_UM.high, 100.0, MODEL, "end", of="calculated"),
        Marker("this crack", gaps, leak, token=MODEL),
        Label(loss, gaps, leak, token=MODEL, dx=9, dy=9),
    )


def loss_a_day(kg_a_day: float) -> str:
    """A loss as people would weigh it.

    >>> loss_a_day(1.34), loss_a_day(0.0031)
    ('1.3\u202fkg', '3.1\u202fg')
    """
    small = kg_a_day < 0.1
    return quantity(kg_a_day * 1000, "g", 2) if small else quantity(kg_a_day, "kg", 2)


def headline(cracks: Cracks, at: tuple[int, ...]) -> str:
    """The answer in one line, at one position."""
    return (
        f"A crack {CRACKS.texts[at[1]]}\u202fmm long with a gap of {GAPS.texts[at[0]]}\u202fµm"
        f" loses {loss_a_day(float(cracks.leak[at]) * DAY)} of air a day."
    )


def sentence(cracks: Cracks, at: tuple[int, ...], shut: str) -> str:
    """The same in full, what makes a crack another thing than a hole, and what was reported."""
    low, high = reported()
    leak = float(cracks.leak[at]) * DAY
    against = (
        "That is more than was ever"
        if leak > high
        else "That is less than was ever"
        if leak < low
        else "Such losses were"
    )
    return (
        f"A round hole of {quantity(float(cracks.hole[at]) * 1000, 'mm', 2)} would lose as much."
        f" {against} reported of Zvezda's tunnel. At half the pressure a hole would lose half as"
        f" much. This crack would lose {number(100 * float(cracks.halved[at]), 2)}\u202f%. {shut}"
    )


FACTS = (
    "leak_zvezda_first", "leak_zvezda_2020", "leak_zvezda_2020_fall", "leak_zvezda_least",
    "leak_zvezda_2024_02", "leak_zvezda_2024_04", "leak_zvezda_2024_09", "leak_zvezda_2025",
    "zvezda_tunnel_july", "zvezda_tunnel_shut", "crack_length", "crack_wall",
    "volume_zvezda_tunnel", "leak_natural_2011", "pressure_normal",
    "cabin_temperature", "discharge_coefficient",
)  # fmt: skip


def working(cracks: Cracks) -> Working:
    """Three laws and their numbers for the visitor's crack; then the tunnel, shut three times."""
    return Working(
        (
            "narrow:  ṁ = w h^{3} p^{2} / (24 μ R T L)",
            "wide:  ṁ = C w h p ψ / √(R T)",
            "between:  x W y = √π (δ/12) (1 − y^{2} − k y^{2} ln(1/y)) + ℓ K/(1 − K) (1 − y)",
        ),
        (
            NumberLine("h, the gap", "µm", [[text] for text in GAPS.texts]),
            NumberLine("w, the length of the crack", "mm", [list(CRACKS.texts)]),
            NumberLine("L, the wall, assumed", "mm", number(cracks.wall * 1000)),
            NumberLine("p, the pressure of the station", "kPa", number(cracks.pressure / 1000)),
            NumberLine("T, an assumed cabin temperature", "K", number(cracks.kelvin)),
            NumberLine("μ, the viscosity of air", "µPa s", number(gas.AIR.viscosity * 1e6)),
            NumberLine("narrow", "kg/day", _texts(cracks.viscous * DAY)),
            NumberLine("wide", "kg/day", _texts(cracks.choked * DAY)),
            NumberLine("between", "kg/day", _texts(cracks.leak * DAY)),
            NumberLine(
                "flow, Knudsen number",
                "",
                [[f"{orifice.regime(kn)}, {number(kn, 2)}"] for kn in cracks.knudsen[:, 0].tolist()],
            ),
            *tunnel.lines(),
        ),
        "lib.physics.orifice.slit_mass_flow",
    )


def _table(cracks: Cracks) -> Table:
    """Round gaps of the default's length, by each law."""
    gap, length = np.array(steps(GAP_UM.low, GAP_UM.high, log=True)) * 1e-6, CRACK_MM.default / 1000
    where = cracks.pressure, cracks.kelvin
    laws = (
        orifice.slit_mass_flow(gap, length, cracks.wall, *where),
        viscous(gap, length, cracks.wall, *where),
        orifice.mass_flow(gap * length, *where),
    )
    columns = np.stack([gap * 1e6, *(law * DAY for law in laws)], axis=-1)
    rows = [[number(value) for value in row] for row in columns.tolist()]
    return Table(SUBJECT, ("gap [µm]", "loss [kg/day]", "viscous law", "choked limit"), rows)


FIGURE = Figure("crack", "hole_and_patch", sweep)
