"""How a check reads: a ratio as one would say it, a value with its range, what came of it."""

from lib.checks.check import Check, Range
from lib.look.words import number, quantity, span


def fraction(ratio: float) -> str:
    """A ratio in two figures, a small one as a fraction.

    >>> fraction(1.88), fraction(0.811), fraction(0.0658)
    ('1.9', '0.81', '1/15')
    """
    return number(ratio, 2) if ratio >= 0.5 else f"1/{number(1 / ratio, 2)}"


def times(ratio: float) -> str:
    """A ratio as one would say it.

    >>> times(1.88), times(0.0658), times(0.999), times(1.0)
    ('1.9 times', '1/15 of', 'about equal to', 'equal to')
    """
    said = fraction(ratio)
    if said == "1":
        return "equal to" if ratio == 1 else "about equal to"
    return f"{said} {'times' if ratio >= 0.5 else 'of'}"


def verdict(one: Check) -> str:
    """What came of one check: its ratio, and whether the ranges touch."""
    low, value, high = one.ratio
    wide = f", {span(low, high, '')} with the ranges" if high > 1.05 * low else ""
    return f"{times(value)} the other number{wide}; {one.outcome}"


def range_of(values: Range) -> str:
    """The range alone, nothing where there is none; a narrow one does not round to one number.

    >>> range_of((0.75, 0.8, 0.85)), range_of((644.5, 645, 645.5)), range_of((11, 11, 11))
    ('0.75 to 0.85', '644.5 to 645.5', '')
    """
    low, _, high = values
    figures = 3 if high > 1.02 * low else 4
    return span(low, high, "", figures) if high > low else ""


def told(values: Range, unit: str) -> str:
    """A value with its unit, and its range where it has one.

    >>> told((0.75, 0.8, 0.85), "mmHg/h")
    '0.8\u202fmmHg/h (0.75 to 0.85)'
    """
    wide = range_of(values)
    return quantity(values[1], unit) + (f" ({wide})" if wide else "")
