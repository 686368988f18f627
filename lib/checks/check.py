"""What a check is: one number of our models beside one that somebody else gave.

A check agrees when the two ranges touch, and nothing else counts.  A source that gives no range is
allowed half of its last printed digit: "0.8" is anything from 0.75 to 0.85.
"""

from dataclasses import dataclass
from decimal import Decimal

from lib import facts
from lib.physics.uncertainty import Estimate

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
    predicted: Estimate[float]
    reported: Estimate[float]
    unit: str
    why: str
    reported_by: str
    inputs: tuple[str, ...] = ()
    unverified: str = ""

    @property
    def ratio(self) -> Estimate[float]:
        """Predicted over reported."""
        return over(self.predicted, self.reported)

    @property
    def counts(self) -> bool:
        """Whether anything follows from it."""
        return self.kind not in UNCOUNTED

    @property
    def agrees(self) -> bool:
        """Whether the two ranges touch."""
        return self.ratio.low <= 1.0 <= self.ratio.high

    @property
    def outcome(self) -> str:
        """What came of it, in a word or two."""
        if not self.counts:
            return "not counted"
        return "agrees" if self.agrees else "misses"

    @property
    def miss(self) -> float:
        """By which factor the value is off, up or down: 2 for twice and for half."""
        ratio = self.ratio.value
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
    value: Estimate[float]
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


def over(predicted: Estimate[float], reported: Estimate[float]) -> Estimate[float]:
    """One range over another: the least that the two allow, the values, the most.

    >>> over(Estimate(1, 2, 3), Estimate(2, 4, 4))
    Estimate(low=0.25, value=0.5, high=1.5)
    """
    return Estimate(
        predicted.low / reported.high,
        predicted.value / reported.value,
        predicted.high / reported.low,
    )


def printed(value: float) -> Estimate[float]:
    """A number as somebody printed it, give or take half of its last digit.

    >>> printed(18)
    Estimate(low=17.5, value=18, high=18.5)
    """
    digits = int(Decimal(f"{value:.10g}").as_tuple().exponent)
    half = 0.5 * 10.0**digits
    return Estimate(value - half, value, value + half)


def reported(key: str) -> Estimate[float]:
    """A fact with its range: the source's own where it gives one, else that of its last digit.

    A fact that is a range and nothing else is placed at its middle.
    """
    fact = facts.fact(key)
    if fact.low is None or fact.high is None:
        return printed(fact.number)
    middle = (fact.low + fact.high) / 2 if isinstance(fact.value, str) else fact.number
    return Estimate(fact.low, middle, fact.high)


def exactly(value: float) -> Estimate[float]:
    """A number that brings no range of its own."""
    return Estimate(value, value, value)
