"""What a visitor can set: the public names of the address, with label, unit, range and default.

These names are a stable public interface (the README lists them): a teacher's link from today
must open the same view in ten years.  Reading an address never fails: what cannot be used gives
the default and one quiet sentence that says so.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Number:
    """A slider: ``low`` to ``high`` in steps of ``step``, off-step values welcome."""

    name: str
    label: str
    unit: str
    low: float
    high: float
    step: float
    default: float

    @property
    def limits(self) -> str:
        """The range as a note says it."""
        return f"{self.low:g} to {self.high:g} {self.unit}".rstrip()

    @property
    def shown(self) -> str:
        """The default as a note says it."""
        return f"{self.default:g} {self.unit}".rstrip()

    def read(self, text: str) -> float:
        """The value in an address; ``ValueError`` if it is none of ours."""
        value = float(text)
        if not (math.isfinite(value) and self.low <= value <= self.high):
            raise ValueError(text)
        return value


@dataclass(frozen=True)
class Choice:
    """One of a few words.

    Address and screen show the same word, since Streamlit writes what it shows into the address:
    an option's word is as public and as lasting as the name of the control.  ``called`` says what
    the options are where they are too many to list; an empty default means that none is chosen.
    """

    name: str
    label: str
    options: Sequence[str]
    default: str
    called: str = ""

    @property
    def limits(self) -> str:
        """The words as a note says them."""
        if self.called or len(self.options) == 1:
            return self.called or self.options[0]
        return f"{', '.join(self.options[:-1])} or {self.options[-1]}"

    @property
    def shown(self) -> str:
        """The default as a note says it."""
        return self.default or "none"

    def read(self, text: str) -> str:
        """The value in an address; ``ValueError`` if it is none of ours."""
        if text not in self.options:
            raise ValueError(text)
        return text


@dataclass(frozen=True)
class Day:
    """A day between two others."""

    name: str
    label: str
    low: date
    high: date
    default: date

    @property
    def limits(self) -> str:
        """The range as a note says it."""
        return f"a day from {self.low} to {self.high}"

    @property
    def shown(self) -> str:
        """The default as a note says it."""
        return str(self.default)

    def read(self, text: str) -> date:
        """The value in an address; ``ValueError`` if it is none of ours."""
        value = date.fromisoformat(text)
        if not self.low <= value <= self.high:
            raise ValueError(text)
        return value


Control = Number | Choice | Day


def complaints(query: Mapping[str, Sequence[str]], controls: Sequence[Control]) -> dict[str, str]:
    """One sentence for each name in an address whose value cannot be used; its default stands.

    ``query`` gives all values of each name, as a browser sends them.  Names that are not ours are
    nobody's business and pass in silence.

    >>> hole = Number("hole_mm", "Hole", "mm", 0.5, 50.0, 0.1, 2.0)
    >>> complaints({"hole_mm": ["1.5"], "utm": ["x"]}, [hole])
    {}
    >>> complaints({"hole_mm": ["900"]}, [hole])["hole_mm"]
    '“Hole” can be 0.5 to 50 mm; the link said 900, so you see 2 mm.'
    """
    notes = {}
    for control in controls:
        values = query.get(control.name, [])
        if not values:
            continue
        said = _short(" and ".join(values))
        try:
            if len(values) > 1:
                raise ValueError("said twice")
            control.read(values[0])
        except ValueError:
            notes[control.name] = (
                f"“{control.label}” can be {control.limits}; the link said {said},"
                f" so you see {control.shown}."
            )
    return notes


def _short(text: str) -> str:
    """At most thirty plain characters of what somebody else wrote, markup left out."""
    plain = "".join(c for c in text if c.isalnum() or c in " .,:+-_%")
    return (plain[:30] + "…" if len(plain) > 30 else plain) or "nothing readable"
