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
from lib.live.model.contents import Contents
from lib.live.model.layers import Cursor, Curve, Tag
from lib.live.model.parts import MAIN, parts, texts
from lib.live.model.quantise import dequantise, quantise
from lib.live.model.ranges import Position, pick
from lib.look.words import PRESSURE_UNITS, in_unit, pressure, quantity

REPEATED, OWN = re.compile("⟨#([0-9]+)⟩"), re.compile("⟨@([0-9])⟩")
CLEAR = 0.001  # of the middle between two readings, where two ways to round would part
NOW, READING = "⟨now⟩", "⟨reading⟩"  # where the last control stands on the x axis, and the curve


@dataclass(frozen=True)
class Seen:
    """Everything at one position; ``layers`` holds the chart's, then the drawing's."""

    headline: str
    sentence: str
    numbers: tuple[str, ...]
    answer: float | None
    layers: tuple[dict[str, Any], ...]


@dataclass(frozen=True, eq=False)
class Sweep(Contents):
    """The contents of a figure, found right, and what they say at any position."""

    def __post_init__(self) -> None:
        super().__post_init__()
        validate.check(self)

    @cached_property
    def compositions(self) -> "dict[str, Sweep | None]":
        """By the view, how it was once composed, none for as it is; see ``svg.composition``.

        What held itself would stay with its 15 MB until all that lives is looked through.
        """
        return {}

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
        return float(dequantise(quantise(pick(main.y, self.row(position))[position[-1]], along, MAIN), along))

    def longest(self, words: ArrayLike) -> str:
        """The longest text among all positions, in the unit that a visitor meets first.

        Of those equally long the first, so that a page is the same in every process.
        """
        own = [max(live.texts, key=len) for live in self.controls]
        every = dict.fromkeys(self._written(words, row, own) for row in np.ndindex(np.shape(words)))
        now = max((quantity(88.8, unit) for unit in self.spans.units), key=len) if self.spans else ""
        reading = pressure(888 * PRESSURE_UNITS.get(self.y_unit, 1.0))
        return max((in_unit(text.replace(NOW, now).replace(READING, reading)) for text in every), key=len)

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
