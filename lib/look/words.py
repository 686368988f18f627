"""How numbers and units read on the site: three figures at most, the unit in the same breath."""

import math
import re
from functools import lru_cache

from scipy import constants

# A narrow space that does not break: the unit never slips to the next line alone.
THIN = "\u202f"
MINUS = "\u2212"

# Changes when any published number changes, so that an old talk can be understood.
MODEL_DATE = "2026-11-27"

# One switch for pressure: the unit's name and its size in pascals; SI first.
PRESSURE_UNITS = {"kPa": 1000.0, "mmHg": constants.mmHg, "psi": constants.psi}

_PRESSURE = re.compile("⟨([^|]*)[|]([0-9])[|]([^⟩]*)⟩")

MINUTE, HOUR, DAY, YEAR = 60.0, 3600.0, 86_400.0, 365.25 * 86_400.0
TIME_UNITS = ((YEAR, "year"), (DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"))


@lru_cache(maxsize=8192)  # a sweep writes some thousand numbers, many of them again and again
def number(value: float, figures: int = 3) -> str:
    """A number for people: at most ``figures`` significant ones, thousands set apart.

    >>> number(8.8521), number(1234.6), number(-0.0004321), number(2.0)
    ('8.85', '1\u202f230', '\u22120.000432', '2')
    """
    if math.isinf(value):
        return "without end"
    if value == 0:
        return "0"
    digits = figures - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, digits)
    text = f"{abs(rounded):,.{max(digits, 0)}f}".replace(",", THIN)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return (MINUS if rounded < 0 else "") + text


def quantity(value: float, unit: str, figures: int = 3) -> str:
    """A number and its unit, bound together.

    >>> quantity(2.0, "mm"), quantity(53.61, "kg", 2)
    ('2\u202fmm', '54\u202fkg')
    """
    return f"{number(value, figures)}{THIN}{unit}"


def duration(seconds: float) -> str:
    """A stretch of time in the unit a person would choose, two significant figures.

    >>> duration(56), duration(6_300), duration(30_600), duration(765_000), duration(5e8)
    ('56 seconds', '1.8 hours', '8.5 hours', '8.9 days', '16 years')
    """
    if math.isinf(seconds):
        return "for ever"
    size, unit = _time_unit(seconds)
    count = number(seconds / size, 2)
    return f"{count} {unit}" if count == "1" else f"{count} {unit}s"


def durations(shortest: float, longest: float) -> str:
    """A range of times in one unit.

    >>> durations(673_920, 781_000)
    '7.8 to 9 days'
    """
    size, _ = _time_unit(longest)
    return f"{number(shortest / size, 2)} to {duration(longest)}"


def _time_unit(seconds: float) -> tuple[float, str]:
    for size, unit in TIME_UNITS:
        if seconds >= 1.5 * size:
            return size, unit
    return 1.0, "second"


def chance(probability: float) -> str:
    """A chance as people bet: one in so many.

    >>> chance(0.0025), chance(0.2), chance(0.87), chance(0.0)
    ('1 in 400', '1 in 5', '87 in 100', 'none')
    """
    if probability <= 0:
        return "none"
    if probability > 0.5:
        return f"{number(100 * probability, 2)} in 100"
    return f"1 in {number(1 / probability, 2)}"


def span(low: float, high: float, unit: str, figures: int = 2) -> str:
    """A range in one breath.

    >>> span(0.6, 0.8, "mmHg/h")
    '0.6 to 0.8\u202fmmHg/h'
    """
    return f"{number(low, figures)} to {quantity(high, unit, figures)}"


def pressure(pascals: float, figures: int = 3, per: str = "") -> str:
    """A pressure that each visitor reads in a unit of their own; ``per`` follows the unit.

    Where such a text is shown, ``in_unit`` or the browser writes it out; with "=" for ``per`` the
    number stands alone.

    >>> pressure(101_325), in_unit(pressure(101_325)), in_unit(pressure(113.3, 2, "/h"), "kPa")
    ('⟨101325|3|⟩', '760\u202fmmHg', '0.11\u202fkPa/h')
    """
    return f"⟨{float(pascals):.6g}|{figures}|{per}⟩"


def in_unit(text: str, unit: str = "") -> str:
    """A text with its pressures in this unit, or in the one that a visitor meets first."""
    unit = unit or "mmHg"

    def told(found: re.Match[str]) -> str:
        count = number(float(found[1]) / PRESSURE_UNITS[unit], int(found[2]))
        return count if found[3] == "=" else f"{count}{THIN}{unit}{found[3]}"

    return _PRESSURE.sub(told, text)
