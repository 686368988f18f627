"""What a check is: one number of our models beside one that somebody else gave.

A check agrees when the two ranges touch, and nothing else counts.  A source that gives no range is
allowed half of its last printed digit: "0.8" is anything from 0.75 to 0.85.
"""

from dataclasses import dataclass
from decimal import Decimal

from lib import facts

Range = tuple[float, float, float]  # lowest, the value itself, highest

# Whom a check asks, in the order of the picture; the last two are shown, never counted.
REPORT, DESIGN, MODEL = "report", "design", "model"
OWN, QUOTATION, SUM = "own source", "quotation", "published sum"
KINDS = {
    REPORT: "Against what people reported",
    DESIGN: "Against what designers allowed for",
    MODEL: "Against another model",
    OWN: "Against its own source",
    QUOTATION: "A quotation: shown, not counted",
    SUM: "Published sums: shown, not counted",
}
UNCOUNTED = (QUOTATION, SUM)


@dataclass(frozen=True)
class Check:
    """One check; ``reported_by`` is the key of the fact or table that holds the other number.

    ``what`` is its name in addresses and ``called`` the one that people read; ``why`` says in a
    plain sentence or two what is behind a miss; ``inputs`` are the keys of the facts from which we
    predicted, and ``unverified`` names what went in unchecked.
    """

    what: str
    called: str
    kind: str
    predicted: Range
    reported: Range
    unit: str
    why: str
    reported_by: str
    inputs: tuple[str, ...] = ()
    unverified: str = ""

    @property
    def ratio(self) -> Range:
        """Predicted over reported."""
        return over(self.predicted, self.reported)

    @property
    def counts(self) -> bool:
        """Whether anything follows from it."""
        return self.kind not in UNCOUNTED

    @property
    def agrees(self) -> bool:
        """Whether the two ranges touch."""
        return self.ratio[0] <= 1.0 <= self.ratio[2]

    @property
    def outcome(self) -> str:
        """What came of it, in a word or two."""
        if not self.counts:
            return "not counted"
        return "agrees" if self.agrees else "misses"

    @property
    def miss(self) -> float:
        """By which factor the value is off, up or down: 2 for twice and for half."""
        ratio = self.ratio[1]
        return max(ratio, 1.0 / ratio)

    @property
    def source(self) -> tuple[str, ...]:
        """The keys of the documents that give the other number."""
        table = facts.tables().get(self.reported_by)
        return table.source if table else facts.fact(self.reported_by).source


@dataclass(frozen=True)
class Inferred:
    """How wide a clean hole would be, where nobody reported a width: shown, never counted."""

    what: str
    value: Range
    unit: str
    inputs: tuple[str, ...]
    unverified: str = ""


@dataclass(frozen=True)
class Leak:
    """One real leak, told in a sentence, with all that can be checked or inferred.

    The name of each of its checks begins with ``name``; ``why`` says in short what they come to.
    """

    name: str
    title: str
    story: str
    why: str = ""
    checks: tuple[Check, ...] = ()
    inferred: tuple[Inferred, ...] = ()


def over(predicted: Range, reported: Range) -> Range:
    """One range over another: the least that the two allow, the values, the most.

    >>> over((1, 2, 3), (2, 4, 4))
    (0.25, 0.5, 1.5)
    """
    (least, value, most), (low, middle, high) = predicted, reported
    return least / high, value / middle, most / low


def printed(value: float) -> Range:
    """A number as somebody printed it, give or take half of its last digit.

    >>> [round(x, 4) for x in printed(0.8)], printed(18)
    ([0.75, 0.8, 0.85], (17.5, 18, 18.5))
    """
    digits = int(Decimal(f"{value:.10g}").as_tuple().exponent)
    half = 0.5 * 10.0**digits
    return value - half, value, value + half


def reported(key: str) -> Range:
    """A fact with its range: the source's own where it gives one, else that of its last digit.

    A fact that is a range and nothing else is placed at its middle.
    """
    fact = facts.fact(key)
    if fact.low is None or fact.high is None:
        return printed(fact.number)
    middle = (fact.low + fact.high) / 2 if isinstance(fact.value, str) else fact.number
    return fact.low, middle, fact.high


def exactly(value: float) -> Range:
    """A number that brings no range of its own."""
    return value, value, value
