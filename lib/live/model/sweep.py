"""The sweep: the answers at every position of one to three live controls, worked out once.

A sweep is all that a live figure knows.  The browser picks from it while the finger moves; the
still picture and the table show its default.  What does not fit is refused when
it is made, under the figure's name, and never in front of a visitor.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from lib.live.model import validate
from lib.live.model.beside import Bet, Citation, NumberLine, Table, Working
from lib.live.model.hunt import Hunt
from lib.live.model.layers import Cursor, Curve, Layer, Shape, Tag
from lib.live.model.listed import Listed
from lib.live.model.parts import ITSELF, MAIN, Part, parts, texts
from lib.live.model.positions import Live
from lib.live.model.quantise import dequantise, quantise
from lib.live.model.ranges import Position, Spans, Units, Windows, pick
from lib.live.model.scene import STEPS, Play, Scene
from lib.look.figure import Axis, Scale
from lib.look.words import MODEL_DATE, PRESSURE_UNITS, in_unit, pressure, quantity

REPEATED, OWN = re.compile("⟨#([0-9]+)⟩"), re.compile("⟨@([0-9])⟩")
CLEAR = 0.001  # of the middle between two readings, where two ways to round would part
NOW, READING = "⟨now⟩", "⟨reading⟩"  # where the last control stands on the x axis, and the curve


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


@dataclass(frozen=True)
class Seen:
    """Everything at one position; ``layers`` holds the chart's, then the drawing's."""

    headline: str
    sentence: str
    numbers: tuple[str, ...]
    answer: float | None
    layers: tuple[dict[str, Any], ...]


@dataclass(frozen=True, eq=False)
class Sweep(Listed):
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

    def __post_init__(self) -> None:
        super().__post_init__()
        validate.check(self)

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

    @cached_property
    def compositions(self) -> "dict[str, Sweep | None]":
        """By the view, how it was once composed, none for as it is; see ``svg.composition``.

        What held itself would stay with its 15 MB until all that lives is looked through.
        """
        return {}

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

    def tell(self, words: ArrayLike, position: Position, unit: str = "") -> str:
        """A text at one position: numbers that it repeats put in, pressures in this unit."""
        own = [live.texts[k] for live, k in zip(self.controls, position, strict=True)]
        text = self._written(words, self.row(position), own)
        if NOW in text:
            text = text.replace(NOW, self.now(position))
        if READING in text:
            text = text.replace(READING, self.reading(position))
        return in_unit(text, unit)

    def factor(self, position: Position) -> float:
        """What turns a number along the x axis into one that people read there."""
        return self.spans.factors[self.spans.at(self.row(position))] if self.spans else 1.0

    def now(self, position: Position) -> str:
        """Where the control stands that the x axis shows, as people read it."""
        if self.spans is None:
            raise ValueError(f"{self.name}: only an axis of spans tells where it stands")
        unit = self.spans.units[self.spans.at(self.row(position))]
        return quantity(self.place(position) * self.factor(position), unit)

    def reading(self, position: Position) -> str:
        """The height of the main curve there, which is a pressure."""
        height = round(self.height(position), 2) + CLEAR
        return pressure(height * PRESSURE_UNITS[self.y_unit])

    def height(self, position: Position) -> float:
        """Of the main curve at the point that time has come to, as the browser has it."""
        (main,) = (layer for layer in self.layers if isinstance(layer, Curve) and layer.main)
        along = self.scale_of("y")
        return float(
            dequantise(quantise(pick(main.y, self.row(position))[position[-1]], along, MAIN), along)
        )

    def longest(self, words: ArrayLike) -> str:
        """The longest text among all positions, in the unit that a visitor meets first.

        Of those equally long the first, so that a page is the same in every process.
        """
        own = [max(live.texts, key=len) for live in self.controls]
        every = dict.fromkeys(self._written(words, row, own) for row in np.ndindex(np.shape(words)))
        now = (
            max((quantity(88.8, unit) for unit in self.spans.units), key=len) if self.spans else ""
        )
        reading = pressure(888 * PRESSURE_UNITS.get(self.y_unit, 1.0))
        return max(
            (in_unit(text.replace(NOW, now).replace(READING, reading)) for text in every), key=len
        )

    def _written(self, words: ArrayLike, row: Position, own: Sequence[str]) -> str:
        text = REPEATED.sub(
            lambda found: str(pick(self.all_numbers[int(found[1])].text, row)),
            str(pick(words, row)),
        )
        return OWN.sub(lambda found: own[int(found[1])], text)

    def values_at(self, position: Position, unit: str = "") -> Seen:
        """Everything at one position: curves as arrays of points, the rest as numbers and words.

        Words are in this unit of pressure, or in the one that a visitor meets first.
        """

        row = self.row(position)

        def say(words: ArrayLike) -> str:
            return self.tell(words, position, unit)

        return Seen(
            headline=say(self.headline),
            sentence=say(self.sentence),
            numbers=tuple(say(line.text) for line in self.all_numbers),
            answer=float(pick(self.bet.answer, row)) if self.bet else None,
            layers=tuple(
                {name: pick(part.values, row) for name, part in parts(layer).items()}
                | ({"x": self.place(position)} if isinstance(layer, Cursor | Tag) else {})
                | {name: say(words) for name, words in texts(layer).items()}
                | {"shown": bool(pick(layer.shown, row))}
                for layer in self.all_layers
            ),
        )


def repeated(number: int) -> str:
    """In a text, what the figure's number of this place says there: it travels but once.

    >>> repeated(0)
    '⟨#0⟩'
    """
    return f"⟨#{number}⟩"


def own(control: int) -> str:
    """In a text, what the control of this place says there: 9,400 days need no text each.

    >>> own(0)
    '⟨@0⟩'
    """
    return f"⟨@{control}⟩"
