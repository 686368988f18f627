"""What stands beside a picture: numbers, a guess, a table, and how all of it was worked out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import ArrayLike

from lib.live.model.listed import Listed
from lib.look.figure import Axis


@dataclass(frozen=True, eq=False)
class NumberLine(Listed):
    """One number beside the figure: what it is, its unit, and how it reads at each position."""

    label: str
    unit: str
    text: ArrayLike


@dataclass(frozen=True, eq=False)
class Bet(Listed):
    """What a visitor may guess on an axis, and then sees drawn and told.

    ``sentence`` is the answer in words at each position, and ``said`` what a guess says at each
    of its stops along the axis (``guesses``); along an axis of spans it says what that says there.
    """

    axis: Literal["x", "y"]
    question: str
    answer: ArrayLike
    sentence: ArrayLike
    said: Sequence[str] = ()


def guesses(axis: Axis, say: Callable[[float], str], stops: int = 101) -> tuple[str, ...]:
    """What a guess says at each stop along an axis, from its low end to its high one.

    >>> guesses(Axis("Days", 0, 20, (0, 20)), "{:g} days".format, 3)
    ('0 days', '10 days', '20 days')
    >>> guesses(Axis("Hits", 0.01, 100, (1, 10), log=True), "{:g} hits".format, 3)
    ('0.01 hits', '1 hits', '100 hits')
    """
    places = (np.geomspace if axis.log else np.linspace)(axis.low, axis.high, stops)
    return tuple(map(say, places.tolist()))


@dataclass(frozen=True)
class Table:
    """The default position as people read it in rows; or, if ``whole``, what holds at every one."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    whole: bool = False


class Citation(Protocol):
    """Who says so: the sentence, how well that is known, by whom and when, and a remark."""

    @property
    def says(self) -> str: ...
    @property
    def mark(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def note(self) -> str: ...


@dataclass(frozen=True, eq=False)
class Working:
    """How it was worked out: formulas, each symbol's value here, the one function that did it.

    Formulas are plain text with ``_{…}`` for what stands lower and ``^{…}`` for what stands higher.
    """

    formulas: Sequence[str]
    symbols: Sequence[NumberLine]
    function: str
