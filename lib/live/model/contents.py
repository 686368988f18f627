"""What a sweep holds, for every position of its controls: a chart, a picture, words beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.typing import ArrayLike

from lib.live.model.beside import Bet, Citation, NumberLine, Table, Working
from lib.live.model.hunt import Hunt
from lib.live.model.layers import Layer, Shape
from lib.live.model.listed import Listed
from lib.live.model.parts import ITSELF, Part
from lib.live.model.positions import Live
from lib.live.model.ranges import Position, Spans, Units, Windows
from lib.live.model.scene import STEPS, Play, Scene
from lib.look.figure import Axis, Scale
from lib.look.words import MODEL_DATE


@dataclass(frozen=True, eq=False)
class Drawing:
    """A picture that is no chart, ``width`` by ``height`` in its own units, y downwards.

    ``high`` is for one that needs more pixels upwards than a chart; of such a one a slide shows
    only what lies below ``slide_from``.  A ``window`` is dark at its sides too, by day and night.

    ``wide`` is the picture composed anew for a desk: as many shapes in the same order, that differ
    in their places alone.
    """

    subject: str
    width: float
    height: float
    shapes: Sequence[Shape]
    high: int = 0
    slide_from: float = 0
    window: bool = False
    wide: "Drawing | None" = None


@dataclass(frozen=True, eq=False)
class Contents(Listed):
    """A chart, a picture or both.  Axis titles carry their unit; ``x_unit`` is for readouts.

    ``steers`` is the place of the control that the x axis shows, if it shows one: by its values, or
    by its positions where these are days.  Then a hand on the chart sets it.  ``high`` is for a
    chart that needs more pixels upwards than others; of such a one a slide shows what lies above
    ``slide_to``, with the x axis under it.  ``play`` makes the last control one of time.

    ``citations`` hold who says so.  ``date`` is the model's, so that an old file can be understood.
    """

    name: str
    title: str
    subject: str
    controls: Sequence[Live]
    headline: ArrayLike
    sentence: ArrayLike
    x: Axis | None = None
    y: Axis | None = None
    x_unit: str = ""
    y_unit: str = ""
    high: int = 0
    slide_to: float | None = None
    steers: int | None = None
    windows: Windows | None = None
    spans: Spans | None = None
    units: Units | None = None
    scene: Scene | None = None
    play: Play | None = None
    layers: Sequence[Layer] = ()
    drawing: Drawing | None = None
    numbers: Sequence[NumberLine] = ()
    bet: Bet | None = None
    hunt: Hunt | None = None
    table: Table | None = None
    working: Working | None = None
    citations: Sequence[Citation] = ()
    date: str = MODEL_DATE

    @property
    def shape(self) -> Position:
        """How many rows each control has in arrays."""
        return tuple(control.count for control in self.controls)

    @property
    def default(self) -> Position:
        """The position a visitor meets first."""
        return tuple(control.default for control in self.controls)

    def row(self, position: Position) -> Position:
        """Where a position is found in arrays."""
        first = self.controls[0].row(position[0], 0)
        rest = zip(self.controls[1:], position[1:], strict=True)
        return first, *(control.row(index, first) for control, index in rest)

    def place(self, position: Position) -> float:
        """Where on the x axis the control stands that it shows."""
        if self.steers is None:
            raise ValueError(f"{self.name}: its x axis shows no control")
        live, index = self.controls[self.steers], position[self.steers]
        value = live.positions[index]
        return value if isinstance(value, float) else float(index)

    def step(self, part: Part) -> int:
        """How finely an array travels; along an axis with windows each step may be seen."""
        return 1 if self.windows and part.along == "x" else part.step

    @property
    def all_layers(self) -> tuple[Layer, ...]:
        """The chart's layers, the drawing's, the scene's: so they are numbered in the browser."""
        views = self.scene.views.values() if self.scene else ()
        placed = (layer for view in views for layer in view.layers)
        return (*self.layers, *(self.drawing.shapes if self.drawing else ()), *placed)

    @property
    def all_numbers(self) -> tuple[NumberLine, ...]:
        """The numbers beside the figure, then those of its working."""
        return (*self.numbers, *(self.working.symbols if self.working else ()))

    def scale_of(self, along: str) -> Scale:
        """Smallest and largest value along something drawn, and whether its scale is log."""
        axis = {"x": self.x, "y": self.y}.get(along)
        if axis:
            return axis.scale
        if self.drawing and along in ("across", "down", "size"):
            width, height = self.drawing.width, self.drawing.height
            size = {"across": width, "down": height, "size": max(width, height)}[along]
            return Scale(0.0, size)
        raise ValueError(f"{self.name}: something is drawn along {along}, which it has not")

    def ends_of(self, part: Part) -> Scale:
        """Between what an array travels: the ends of its scale, or in a scene its own."""
        if part.along != ITSELF:
            return self.scale_of(part.along)
        if self.scene and self.scene.alike:
            return STEPS
        low, high = float(part.values.min()), float(part.values.max())
        return Scale(low, high if high > low else low + 1)
