"""Where a live control can stop: every position for which Python has worked out an answer.

A live figure only picks, so its slider has stops.  They stand where people would put them: 1.5 and
not 1.4873, closer together where a log scale is closer, and always on the default.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lib.live.model.controls import Choice, Control, Day, Number, plain
from lib.look.words import number, quantity, said_day, with_unit

Value = float | str  # a day as its address has it, 2018-08-30
UNREADABLE = "nothing readable"


@dataclass(frozen=True)
class Live:
    """A control of the address with its stops, as plain values and as people read them.

    A ``private`` one stays in the visitor's tab and never goes into a link: it says something
    about this screen and not about the question.

    A sweep's arrays have a row for each position, unless many positions share one: then ``rows``
    says which row each has.  Or the choice changes as the sweep's first control does, as ships come
    and go: then ``offered`` lists, for each row of that control, the positions that stand open, the
    default first, and a row of the arrays is a place in that list.

    ``marks`` are positions that a button of this name leads to.
    """

    control: Control
    positions: tuple[Value, ...]
    texts: tuple[str, ...]
    scale: Literal["linear", "log", "words", "days"]
    private: bool = False
    drawn: bool = False
    rows: tuple[int, ...] = ()
    offered: tuple[tuple[int, ...], ...] = ()
    marks: tuple[tuple[str, Value], ...] = ()

    def __post_init__(self) -> None:
        # Whole numbers are numbers too: an address is read as the nearest of all that are.
        numbers = tuple(float(p) if isinstance(p, int) else p for p in self.positions)
        object.__setattr__(self, "positions", numbers)
        name = self.control.name
        if len(set(self.positions)) != len(self.positions) or len(self.positions) < 2:
            raise ValueError(f"{name} needs two or more different positions")
        if len(self.texts) != len(self.positions) or not all(self.texts):
            raise ValueError(f"{name} needs one text a position")
        if _plain(self.control.default) not in self.positions:
            raise ValueError(f"{name} has no position at its default, {self.control.default}")
        if self.rows and (len(self.rows) != len(self.positions) or {*self.rows} != {*range(self.count)}):
            raise ValueError(f"{name} needs one row a position, and no row without one")
        if any(open_now[0] != self.default for open_now in self.offered):
            raise ValueError(f"{name} must offer its default first")
        if not {value for _, value in self.marks} <= set(self.positions):
            raise ValueError(f"{name} has a button that leads nowhere")

    def __len__(self) -> int:
        return len(self.positions)

    @property
    def numbers(self) -> NDArray[np.float64]:
        """The positions of a control that counts."""
        return np.array(self.positions, float)

    @cached_property
    def count(self) -> int:
        """How many rows a sweep's arrays have along this control."""
        if self.offered:
            return max(map(len, self.offered))
        return max(self.rows) + 1 if self.rows else len(self.positions)

    def row(self, index: int, first: int) -> int:
        """The row of a position, where the sweep's first control stands at row ``first``.

        What is not offered there counts as the default.
        """
        if self.offered:
            open_now = self.offered[first]
            return open_now.index(index) if index in open_now else 0
        return self.rows[index] if self.rows else index

    @cached_property
    def default(self) -> int:
        """The position a visitor meets first, counted from 0."""
        return self.positions.index(_plain(self.control.default))

    @cached_property
    def unit(self) -> str:
        """What follows a text; nothing where the texts are names."""
        if isinstance(self.control, Number) and self.scale != "words":
            return self.control.unit
        return ""

    @cached_property
    def limits(self) -> str:
        """What it can be, as a note says it."""
        if isinstance(self.control, Choice):
            return self.control.called or f"{', '.join(self.texts[:-1])} or {self.texts[-1]}"
        if isinstance(self.control, Number) and not self.unit:
            return f"{number(self.control.low)} to {quantity(self.control.high, self.control.unit)}"
        return f"{self.texts[0]} to {self.text(-1)}"

    def text(self, index: int) -> str:
        """A position as people read it, with its unit."""
        return with_unit(self.texts[index], self.unit)

    def said(self, index: int) -> str:
        """A position as an address has it."""
        value = self.positions[index]
        return f"{value:.12g}" if isinstance(value, float) else value

    def stop(self, said: Sequence[str]) -> tuple[int, str]:
        """Which position an address means by all its values of one name, and a note if it is off.

        The note is empty where the address names a position, by its value or by its text.  The
        browser reads by the same rules and says the same (``scenario.js``).

        >>> hole = linear(Number("hole_mm", "Hole", "mm", 1, 3, 1, 2))
        >>> hole.stop(["3"]), hole.stop([])
        ((2, ''), (1, ''))
        >>> hole.stop(["2.6"])
        (2, '“Hole” stops at 3\u202fmm, the nearest to what the link said, 2.6.')
        >>> hole.stop(["900"])
        (1, '“Hole” can be 1 to 3\u202fmm; the link said 900, so you see 2\u202fmm.')
        """
        if not said:
            return self.default, ""
        name, heard = f"“{self.control.label}”", _short(said)
        try:
            (only,) = said
            index, exact = self._nearest(only)
        except ValueError:
            shown = self.text(self.default)
            return self.default, (f"{name} can be {self.limits}; the link said {heard}, so you see {shown}.")
        stop = f"{name} stops at {self.text(index)}, the nearest to what the link said, {heard}."
        return index, "" if exact else stop

    def _nearest(self, text: str) -> tuple[int, bool]:
        if self.scale == "words" and plain(text) in (texts := [plain(text) for text in self.texts]):
            return texts.index(plain(text)), True
        if isinstance(self.control, Choice):
            return self.positions.index(self.control.read(text)), True
        value = self.control.read(text)
        if not isinstance(value, float):
            return self.positions.index(_plain(value)), True
        far = [abs(float(p) - value) for p in self.positions if isinstance(p, float)]
        return far.index(min(far)), min(far) == 0


def _plain(value: float | str | date) -> Value:
    return value.isoformat() if isinstance(value, date) else value


def _short(said: Sequence[str]) -> str:
    """At most thirty plain characters of what somebody else wrote, markup left out."""
    kept = ("".join(c for c in text if c.isalnum() or c in " .,:+-_%").strip(" ") for text in said)
    each = [text or UNREADABLE for text in kept]
    readable = " and ".join(each) if set(each) != {UNREADABLE} else UNREADABLE
    return readable[:30] + "…" if len(readable) > 30 else readable


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


def named(control: Number, texts: Mapping[float, str]) -> Live:
    """A few numbers that have a name: people choose among the names, and the address holds numbers.

    >>> from lib.live.model.controls import Number
    >>> named(Number("volume_m3", "Volume", "m³", 4, 916, 1, 916), {4: "a capsule", 916: "NASA"}
    ...       ).stop(["100"])
    (0, '“Volume” stops at a capsule, the nearest to what the link said, 100.')
    """
    return Live(control, tuple(map(float, texts)), tuple(texts.values()), "words")


def days(control: Day, rows: Sequence[int] = ()) -> Live:
    """Every day; ``rows`` where the answers change on some days only.

    >>> live = days(Day("date", "Day", date(2018, 8, 30), date(2018, 9, 1), date(2018, 8, 30)))
    >>> live.texts, live.stop(["2018-08-31"])
    (('30 August 2018', '31 August 2018', '1 September 2018'), (1, ''))
    """
    every = [control.low + timedelta(k) for k in range((control.high - control.low).days + 1)]
    return Live(
        control,
        tuple(day.isoformat() for day in every),
        tuple(map(said_day, every)),
        "days",
        rows=tuple(rows),
    )


def _live(control: Number, stops: Sequence[float], scale: Literal["linear", "log"]) -> Live:
    inside = {float(round(stop, 9)) for stop in stops if stop < control.high}
    positions = tuple(sorted(inside | {float(control.high), float(control.default)}))
    return Live(control, positions, tuple(number(p, 6) for p in positions), scale)


def _round_step(wanted: float) -> float:
    decade = 10.0 ** math.floor(math.log10(wanted))
    return min((k * decade for k in (1, 2, 5, 10)), key=lambda s: abs(math.log(s / wanted)))
