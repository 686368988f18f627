"""What a visitor can set: the public names of the address, with label, unit, range and default.

These names are a stable public interface (the README lists them): a teacher's link from today
must open the same view in ten years.  ``read`` takes what people write, and the browser reads by
the same rules (``scenario.js``): spaces and the unit may stand there, a comma may be the decimal
point, capitals do not matter.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_SPACE = re.compile("[ \t\r\n\u00a0\u2009\u202f]+")
_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]{1,3})?")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Number:
    """A slider: ``low`` to ``high`` in steps of ``step``."""

    name: str
    label: str
    unit: str
    low: float
    high: float
    step: float
    default: float

    def read(self, text: str) -> float:
        """The number that somebody wrote; ``ValueError`` if it is none, or out of range.

        A comma before just three digits parts thousands where the range holds thousands; a point
        does so where the control counts in whole numbers.

        >>> Number("hole_mm", "Hole", "mm", 0.5, 100, 0.1, 2).read(" 1,5 mm")
        1.5
        >>> Number("exposure_days", "Days", "days", 1, 6000, 1, 83).read("1.000")
        1000.0
        """
        bare = plain(text, "").replace("\u2212", "-").removesuffix(plain(self.unit, ""))
        parted = _THOUSANDS.fullmatch(bare)
        if parted and self.high >= 1000 and (parted[1] == "," or self.step % 1 == 0):
            bare = bare.replace(parted[1], "")
        bare = bare.replace(",", ".")
        value = float(bare) if _NUMBER.fullmatch(bare) else math.nan
        if not self.low <= value <= self.high:
            raise ValueError(text)
        return value


@dataclass(frozen=True)
class Choice:
    """One of a few words; an empty default means that none is chosen.

    The address holds the ``options``, and people read a text of their own for each (``positions``).
    ``called`` says what the options are where they are too many to list.
    """

    name: str
    label: str
    options: Sequence[str]
    default: str
    called: str = ""

    def read(self, text: str) -> str:
        """The option that somebody wrote; ``ValueError`` if it is none of ours.

        >>> Choice("patch", "Patch", ("none", "tape"), "none").read(" Tape")
        'tape'
        """
        for option in self.options:
            if plain(option) == plain(text):
                return option
        raise ValueError(text)


@dataclass(frozen=True)
class Day:
    """A day between two others."""

    name: str
    label: str
    low: date
    high: date
    default: date

    def read(self, text: str) -> date:
        """The day that somebody wrote, as 2018-08-30; ``ValueError`` if it is none of ours.

        >>> Day("date", "Day", date(2000, 11, 2), date(2026, 7, 26), date(2018, 8, 30)).read(
        ...     " 2018-12-20")
        datetime.date(2018, 12, 20)
        """
        if not _DAY.fullmatch(plain(text)):
            raise ValueError(text)
        value = date.fromisoformat(plain(text))
        if not self.low <= value <= self.high:
            raise ValueError(text)
        return value


Control = Number | Choice | Day


def plain(text: str, gap: str = " ") -> str:
    """A text without capitals, outer spaces and kinds of spaces.

    >>> plain(" Soyuz\u202fMS-09 ")
    'soyuz ms-09'
    """
    return _SPACE.sub(gap, text).strip(" ").lower()
