"""What a fact, a source, a case is: what the site cites by its key, as frozen records.

Each record is also the schema of its file, as ``schema.py`` says.  What is listed in order stands
in ``lists.py``, ships in ``fleet.py``.
Times are timezone-aware UTC.  ``source`` holds keys of ``sources.csv``.  ``mark`` says how well we
know a thing: ``confirmed`` (read in the named source, or computed from it), ``quoted`` (second
hand), ``recalled`` (primary source not opened, shown as unverified), ``disputed`` (sources
contradict each other) or ``judgement`` (our estimate, shown as an assumption).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from lib.facts import reading, vocabulary
from lib.facts.reading import Row, one_of
from lib.facts.schema import Record

Key = Annotated[str, reading.key]
Title = Annotated[str, reading.title]
Sentence = Annotated[str, reading.sentence]
Remark = Annotated[str, reading.remark]
Day = Annotated[str, reading.day]
Mark = Annotated[str, one_of(vocabulary.MARKS)]
Sources = Annotated[tuple[str, ...], reading.keys_of("sources.csv")]


@dataclass(frozen=True)
class Source(Record):
    """One document or page that may be cited, by its key."""

    FILE = "sources.csv"
    key: Key
    author_or_agency: str
    title_or_subject: Title
    year: str
    document_or_address: str


@dataclass(frozen=True)
class Group(Record):
    """A heading under which facts are listed, and the topic it belongs to; in order."""

    FILE = "groups.csv"
    key: Key
    topic: Annotated[str, one_of(vocabulary.TOPICS)]
    title: Title


@dataclass(frozen=True)
class Fact(Record):
    """A number or a date that somebody reported, or a plain statement.

    ``says`` is one sentence for the page.  ``low`` and ``high`` bound the value where the sources
    do.  ``group`` is a key of ``groups.csv``.  ``date``, ``confidence`` and ``note`` may be empty.
    """

    FILE = "facts.toml"
    key: Key
    group: Annotated[str, reading.key_of("groups.csv")]
    value: float | str
    unit: Annotated[str, one_of(vocabulary.UNITS)]
    source: Sources
    mark: Mark
    says: Sentence
    low: float | None = None
    high: float | None = None
    date: Day = ""
    confidence: Annotated[str, one_of(vocabulary.CONFIDENCE)] = ""
    note: Remark = ""

    def wrong(self) -> Iterator[str]:
        if (self.low is None) != (self.high is None):
            yield "low and high come together"
        if self.low is None or self.high is None:
            return
        if self.low > self.high:
            yield f"low {self.low:g} is above high {self.high:g}"
        if not isinstance(self.value, str) and not self.low <= self.value <= self.high:
            yield f"value {self.value:g} is outside {self.low:g} to {self.high:g}"

    @property
    def number(self) -> float:
        """The value as a number; ``TypeError`` where the fact is a text."""
        if isinstance(self.value, str):
            raise TypeError(f"the fact {self.key!r} is a text, not a number: {self.value!r}")
        return self.value

    @property
    def band(self) -> tuple[float, float]:
        """The lowest and highest value; both the value itself where no range is known."""
        if self.low is None or self.high is None:
            return self.number, self.number
        return self.low, self.high


def _units(row: Row, name: str) -> tuple[str, ...]:
    """Not by ``items``, since a unit may be empty."""
    found = row.cells.get(name)
    if not isinstance(found, list):
        return ()
    return tuple(reading.known_word(row, "unit", unit, vocabulary.UNITS) for unit in found)


@dataclass(frozen=True)
class Table(Record):
    """A small printed table: ``rows`` under ``columns``, each column with its unit."""

    FILE = "tables.toml"
    key: Key
    columns: tuple[str, ...]
    units: Annotated[tuple[str, ...], _units]
    rows: Annotated[tuple[tuple[float | str, ...], ...], reading.lines]
    source: Sources
    mark: Mark
    says: Sentence
    note: Remark = ""

    def wrong(self) -> Iterator[str]:
        width = len(self.columns)
        if len(self.units) != width:
            yield f"units must be a list of {width}, one for each column"
        for number, line in enumerate(self.rows, 1):
            if len(line) != width:
                yield f"row {number} must have {width} cells"

    def column(self, name: str) -> tuple[float | str, ...]:
        """All cells of one column, top to bottom; ``KeyError`` for an unknown name."""
        if name not in self.columns:
            raise KeyError(f"the table {self.key!r} has no column {name!r}")
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def numbers(self, name: str) -> tuple[float, ...]:
        """All cells of one column as numbers; ``ValueError`` where one is a text."""
        return tuple(float(cell) for cell in self.column(name))


class Citation(NamedTuple):
    """A fact as a page tells it: the sentence, how well known, by whom and when, and a remark."""

    says: str
    mark: str
    where: str
    note: str


@dataclass(frozen=True)
class Case(Record):
    """A named real event that sets the scenario of one page, by its URL parameters."""

    FILE = "cases.toml"
    key: Key
    title: Title
    says: Sentence
    source: Sources
    mark: Mark
    page: Annotated[str, one_of(vocabulary.PAGES)]
    scenario: Annotated[Mapping[str, float | str], reading.settings]
