"""Where a live control can stop: every position for which Python has worked out an answer.

A live figure only picks, so its slider has stops.  They stand where people would put them: 1.5 and
not 1.4873, closer together where a log scale is closer, and always on the default.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.live.controls import Choice, Number
from lib.look.words import number


@dataclass(frozen=True)
class Live:
    """A control of the address with its stops, as plain values and as people read them.

    A ``private`` one stays in the visitor's tab and never goes into a link: it says something
    about this screen and not about the question.
    """

    control: Number | Choice
    positions: tuple[float | str, ...]
    texts: tuple[str, ...]
    scale: Literal["linear", "log", "words"]
    private: bool = False

    def __post_init__(self) -> None:
        name = self.control.name
        if len(set(self.positions)) != len(self.positions) or len(self.positions) < 2:
            raise ValueError(f"{name} needs two or more different positions")
        if len(self.texts) != len(self.positions) or not all(self.texts):
            raise ValueError(f"{name} needs one text a position")
        if self.control.default not in self.positions:
            raise ValueError(f"{name} has no position at its default, {self.control.default}")

    def __len__(self) -> int:
        return len(self.positions)

    @property
    def default(self) -> int:
        """The position a visitor meets first, counted from 0."""
        return self.positions.index(self.control.default)


def linear(control: Number, step: float = 0.0) -> Live:
    """Equal steps, the control's own unless told otherwise.

    >>> linear(Number("angle_deg", "Angle", "°", 0, 60, 15, 45)).texts
    ('0', '15', '30', '45', '60')
    """
    step = step or control.step
    count = math.floor((control.high - control.low) / step + 1e-9)
    return _live(control, [control.low + step * k for k in range(count + 1)], "linear")


def logarithmic(control: Number, about: int = 120) -> Live:
    """Steps of nearly equal ratio, each on a round number; ``about`` so many of them.

    Each step is the 1, 2 or 5 of its decade that comes nearest to the ratio wanted.

    >>> logarithmic(Number("hole_mm", "Hole", "mm", 0.5, 20, 0.1, 2), about=10).texts
    ('0.5', '0.6', '0.8', '1', '1.5', '2', '3', '4', '6', '8', '10', '15', '20')
    """
    if control.low <= 0:
        raise ValueError(f"{control.name} starts at {control.low:g}; a log scale starts above 0")
    ratio = (control.high / control.low) ** (1 / max(about - 1, 1))
    stops = [control.low]
    while stops[-1] < control.high:
        step = _round_step(stops[-1] * (ratio - 1))
        stops.append((math.floor(stops[-1] / step + 1e-6) + 1) * step)
    return _live(control, stops, "log")


def words(control: Choice, texts: Sequence[str] = ()) -> Live:
    """A choice: every option is a position; ``texts`` are what people read, if not the words."""
    return Live(control, tuple(control.options), tuple(texts or control.options), "words")


def _live(control: Number, stops: Sequence[float], scale: Literal["linear", "log"]) -> Live:
    inside = {round(stop, 9) for stop in stops if stop < control.high}
    positions = tuple(sorted(inside | {float(control.high), float(control.default)}))
    return Live(control, positions, tuple(number(p, 6) for p in positions), scale)


def _round_step(wanted: float) -> float:
    decade = 10.0 ** math.floor(math.log10(wanted))
    return min((k * decade for k in (1, 2, 5, 10)), key=lambda s: abs(math.log(s / wanted)))
