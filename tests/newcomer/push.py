"""How hard does the leak push the ship?  A figure as small as one can be: a pattern for others.

``tests/test_add_a_figure.py`` adds it to a copy of the site.
"""

from functools import cache

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.live.delivery.exploration import Exploration
from lib.live.model.beside import NumberLine, Working
from lib.live.model.controls import Number
from lib.live.model.figure import Figure
from lib.live.model.grid import everywhere
from lib.live.model.layers import Curve, Label, Marker
from lib.live.model.positions import linear
from lib.live.model.sweep import Sweep
from lib.look.figure import Axis, Picture
from lib.look.steps import with_round
from lib.look.words import PRESSURE_UNITS, article, number, quantity
from lib.physics import orifice

QUESTION = "How hard does the leak push the ship?"
SUBJECT = "Push of the jet against the width of the hole"
WIDTHS = linear(Number("push_mm", "Width of the hole", "mm", 1, 5, 1, 2))
HEIGHT = 400  # pixels of the picture to zoom into
FACTS = ("pressure_after_boost", "discharge_coefficient")


def push(width_mm: np.ndarray) -> np.ndarray:
    """Newtons at least, all of the station's pressure against nothing outside."""
    pressure, share = (facts.fact(key).number for key in FACTS)
    return orifice.jet_thrust(
        orifice.round_area(width_mm / 1000), pressure * PRESSURE_UNITS["mmHg"], discharge_coefficient=share
    )


@cache
def sweep() -> Sweep:
    """The live figure, worked out once for all visitors."""
    widths, law = WIDTHS.numbers, with_round(np.linspace(0, 5, 48))
    pushes = push(widths).tolist()
    texts = [quantity(newtons, "N", 2) for newtons in pushes]
    return Sweep(
        name="push",
        title=QUESTION,
        subject=SUBJECT,
        controls=(WIDTHS,),
        headline=[
            f"Through {article(quantity(width, 'mm'))} hole it pushes with {newtons}."
            for width, newtons in zip(widths.tolist(), texts, strict=True)
        ],
        sentence=["A hole twice as wide pushes four times as hard."] * len(texts),
        x=Axis("Hole [mm]", 0, 5, range(6)),
        y=Axis("Push [N]", 0, 3, range(4)),
        x_unit="mm",
        y_unit="N",
        layers=(
            Curve("push of the jet", everywhere(law, of=1), everywhere(push(law), of=1), main=True),
            Label("push of the jet", law[-9], push(law[-9]), anchor="end", dx=-9),
            Marker("this hole", widths, np.array(pushes)),
        ),
        numbers=(NumberLine("push of the jet, at least", "N", [number(newtons, 2) for newtons in pushes]),),
        working=Working(
            ("F = C A p (1 + γ) (2 / (γ + 1))^{γ/(γ − 1)}",), (), "lib.physics.orifice.jet_thrust"
        ),
        citations=facts.citations(*FACTS),
    )


def plot() -> go.Figure:
    """The same for holes up to a hand's width, to zoom into."""
    widths = np.linspace(1, 80, 80)
    picture = Picture(
        Axis("Hole [mm]", 0, 80, range(0, 81, 20)),
        Axis("Push [N]", 0, 700, range(0, 701, 100)),
        height=HEIGHT,
    )
    picture.line(widths, push(widths), name="push of the jet")
    return picture.figure()


FIGURE = Figure("push", "hole_and_patch", sweep)
EXPLORATION = Exploration(
    "push_zoomed",
    "Zoom into it",
    "Wider holes push harder.",
    HEIGHT,
    plot,
    lambda: SUBJECT,
    citations=facts.citations(*FACTS),
)
