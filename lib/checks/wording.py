"""How a check reads: a ratio as one would say it, a value with its range, what came of it."""

from lib.checks.check import Check
from lib.look.words import number, quantity, span
from lib.physics.uncertainty import Estimate


def fraction(ratio: float) -> str:
    """A ratio in two figures, a small one as a fraction.

    >>> fraction(1.88), fraction(0.811), fraction(0.0658)
    ('1.9', '0.81', '1/15')
    """
    return number(ratio, 2) if ratio >= 0.5 else f"1/{number(1 / ratio, 2)}"


def off(one: Check) -> str:
    """What came of one check, as one would say it: right, or how far our number is off."""
    low, value, high = one.ratio
    if low <= 1.0 <= high:
        return "right"
    much = f"{number(one.miss, 2)} times" if one.miss >= 1.5 else f"{_percent(value)}\u202f%"
    return f"{much} too {'high' if value > 1 else 'low'}"


def _percent(ratio: float) -> str:
    """How far a ratio is from 1.

    >>> _percent(1.36), _percent(0.967)
    ('36', '3.3')
    """
    return number(100 * abs(ratio - 1), 2)


def range_of(values: Estimate[float]) -> str:
    """The range alone, nothing where there is none; a narrow one does not round to one number.

    >>> range_of(Estimate(0.75, 0.8, 0.85)), range_of(Estimate(644.5, 645, 645.5))
    ('0.75 to 0.85', '644.5 to 645.5')
    >>> range_of(Estimate(11, 11, 11))
    ''
    """
    low, _, high = values
    figures = 3 if high > 1.02 * low else 4
    return span(low, high, "", figures) if high > low else ""


def with_range(values: Estimate[float], unit: str) -> str:
    """A value with its unit, and its range where it has one.

    >>> with_range(Estimate(0.75, 0.8, 0.85), "mmHg/h")
    '0.8\u202fmmHg/h (0.75 to 0.85)'
    """
    wide = range_of(values)
    return quantity(values.value, unit) + (f" ({wide})" if wide else "")
