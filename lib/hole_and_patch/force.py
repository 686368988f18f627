"""Why can a finger hold it?  The force of the air on a patch, against the width of the hole."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy import constants

from lib import facts
from lib.hole_and_patch.pressure_histories import HAND_MM, MMHG
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.figure import Figure
from lib.live.model.grid import everywhere
from lib.live.model.layers import Curve, Label, Layer, Marker
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis
from lib.look.palette import LIMIT, MODEL, OBSERVED, QUIET
from lib.look.steps import steps, with_round
from lib.look.words import article, count, number, quantity
from lib.parameters import HOLES
from lib.physics import orifice
from lib.physics.limits import Floats

QUESTION = "Why can a finger hold it?"
SUBJECT = "Force of the air on a patch against the width of the hole"
# What everyday things hold, in millilitres; a millilitre of water is a gram.
WATER_ML = {"teaspoon": 5, "tablespoon": 15, "glass": 250, "bucket": 10_000, "bathtub": 150_000}
NARROWEST_MM, WIDEST_MM = 0.15, 200.0  # of the picture
DRAWN_MM = 0.5, 150.0
WEAKEST, STRONGEST = 0.001, 3000.0  # [N]


@dataclass(frozen=True, eq=False)
class Forces:
    """What the air of the station pushes, in newtons, hole by hole."""

    pressure: float  # [Pa]
    width_mm: Floats
    force: Floats  # on a patch just as wide
    thrust: Floats  # of the open jet, at least
    hatch: float  # on a hatch, by each mmHg


def solve(width_mm: Floats) -> Forces:
    """All of the station's pressure against nothing outside."""
    pressure = facts.fact("pressure_after_boost").number * MMHG
    area = orifice.round_area(width_mm / 1000)
    coefficient = facts.fact("discharge_coefficient").number
    return Forces(
        pressure=pressure,
        width_mm=width_mm,
        force=orifice.patch_force(area, pressure),
        thrust=orifice.jet_thrust(area, pressure, discharge_coefficient=coefficient),
        hatch=facts.fact("hatch_force").number,
    )


@cache
def sweep() -> Sweep:
    """The live figure, worked out once for all visitors."""
    forces = solve(HOLES.numbers)
    return Sweep(
        name="force",
        title=QUESTION,
        subject=SUBJECT,
        controls=(HOLES,),
        headline=[headline(width, force) for width, force in _pairs(forces)],
        sentence=[sentence(width, force) for width, force in _pairs(forces)],
        x=Axis("Hole [mm]", NARROWEST_MM, WIDEST_MM, (0.5, 1, 2, 5, 10, 20, 50, 100), log=True),
        y=Axis(
            "As heavy as water in a …",
            WEAKEST,
            STRONGEST,
            [_weight(ml / 1000) for ml in WATER_ML.values()],
            list(WATER_ML),
            log=True,
        ),
        x_unit="mm",
        y_unit="N",
        layers=_layers(forces),
        numbers=(
            NumberLine("force on the patch", "N", [number(f, 2) for f in forces.force.tolist()]),
            NumberLine("as heavy as", "", [mass(f) for f in forces.force.tolist()]),
            NumberLine(
                "push of the jet, at least", "N", [number(thrust, 2) for thrust in forces.thrust.tolist()]
            ),
        ),
        table=Table(SUBJECT, COLUMNS, rows()),
        working=working(forces),
        citations=facts.citations(*FACTS),
    )


def _pairs(forces: Forces) -> list[tuple[float, float]]:
    return list(zip(forces.width_mm.tolist(), forces.force.tolist(), strict=True))


def _weight(kilograms: float) -> float:
    """Newtons on the ground."""
    return kilograms * constants.g


def _layers(forces: Forces) -> tuple[Layer, ...]:
    """The law, what stands on it, and the visitor's hole: its words lie below it, theirs above."""
    widths = with_round(np.geomspace(*DRAWN_MM, 41), log=True)
    reported_mm = [facts.fact(key).number for key in ("hole_roscosmos_esa", "hole_nasa")]
    reported = solve(np.array(reported_mm)).force.tolist()
    (too_wide,) = solve(np.array([HAND_MM], dtype=float)).force.tolist()
    # The hole that the air presses on as hard as one mmHg presses on a hatch.
    straight = np.log(solve(widths).force), np.log(widths)
    hatch_mm = float(np.exp(np.interp(np.log(forces.hatch), *straight)))
    return (
        Curve(
            "force on the patch", everywhere(widths, of=1), everywhere(solve(widths).force, of=1), main=True
        ),
        *(
            Marker("reported, 2018", *point, token=OBSERVED)
            for point in zip(reported_mm, reported, strict=True)
        ),
        Label("finger", reported_mm[1], reported[1], token=OBSERVED, anchor="end", dx=-9, dy=-4),
        Marker("a hatch, by each mmHg", hatch_mm, forces.hatch, symbol="square", token=QUIET),
        Label("hatch, 1\u202fmmHg", hatch_mm, forces.hatch, QUIET, "end", dx=-9, dy=-2),
        Marker("too wide for a hand", HAND_MM, too_wide, symbol="diamond", token=LIMIT),
        Label(
            f"{quantity(HAND_MM, 'mm')}: {mass(too_wide)}",
            HAND_MM,
            too_wide,
            token=LIMIT,
            anchor="end",
            dx=-9,
            dy=-4,
        ),
        Label(
            "force on the patch",
            widths[-6],
            solve(widths).force[-6],
            MODEL,
            "end",
            dx=-6,
            of="force on the patch",
        ),
        Marker("this hole", forces.width_mm, forces.force, symbol="triangle", token=MODEL),
        Label(
            [quantity(force, "N", 2) for force in forces.force.tolist()],
            forces.width_mm,
            forces.force,
            token=MODEL,
            dx=9,
            dy=16,
        ),
    )


def mass(force: float) -> str:
    """What weighs as much on the ground."""
    kilograms = force / constants.g
    return quantity(kilograms, "kg", 2) if kilograms >= 1 else quantity(kilograms * 1000, "g", 2)


def water(force: float) -> str:
    """The same in the largest everyday thing that it fills, or in parts of the smallest."""
    millilitres = 1000 * force / constants.g
    name, size = [(name, ml) for name, ml in WATER_ML.items() if ml <= millilitres or name == "teaspoon"][-1]
    if millilitres < size:
        return f"{number(millilitres / size, 2)} of {article(name)} of water"
    things = f"{name}es" if name.endswith("s") else f"{name}s"
    return f"{count(millilitres / size, things, 2)} of water"


def headline(width_mm: float, force: float) -> str:
    """The answer in one line."""
    hole = article(quantity(width_mm, "mm"))
    return f"On {hole} hole the air presses like a weight of {mass(force)}."


def sentence(width_mm: float, force: float) -> str:
    """The same in everyday things, and why no hand holds a wide hole."""
    able = (
        "No hand can hold that."
        if width_mm >= HAND_MM
        else "A hole twice as wide takes four times the strength, so no hand holds a wide one."
    )
    return (
        f"That is as much as {water(force)}. {able} That day a finger covered the hole at first, as"
        " was told over the radio. The commander later made light of that."
    )


FACTS = (
    "finger",
    "hole_nasa",
    "hole_roscosmos_esa",
    "pressure_after_boost",
    "hatch_force",
    "discharge_coefficient",
)
COLUMNS = ("hole [mm]", "force [N]", "as heavy as")


def rows() -> list[list[str]]:
    """The law at round widths."""
    forces = solve(np.array(steps(*DRAWN_MM, log=True)))
    return [[number(width), number(force), mass(force)] for width, force in _pairs(forces)]


def working(forces: Forces) -> Working:
    """Pressure times area, and each symbol for the visitor's hole."""
    area = orifice.round_area(forces.width_mm / 1000) * 1e6
    sizes = ", ".join(f"{name} {number(ml)}" for name, ml in WATER_ML.items())
    return Working(
        ("F = p A", "A = π d^{2} / 4", "F_{jet} = C A p (1 + γ) (2 / (γ + 1))^{γ/(γ − 1)}"),
        (
            NumberLine("p, the pressure on 30 August", "mmHg", number(forces.pressure / MMHG)),
            NumberLine("d, the width of the hole", "mm", list(HOLES.texts)),
            NumberLine("A, its area", "mm²", [number(value) for value in area.tolist()]),
            NumberLine(
                "C, the discharge coefficient", "", number(facts.fact("discharge_coefficient").number)
            ),
            NumberLine("g, by which a force is told as a weight", "m/s²", number(constants.g)),
            NumberLine("what we take everyday things to hold", "ml", sizes),
        ),
        "lib.physics.orifice.patch_force",
    )


FIGURE = Figure("force", "hole_and_patch", sweep)
