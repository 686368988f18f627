"""What a fact, a ship, an event is: the words of this room, as frozen records.

Times are timezone-aware UTC.  ``source`` holds keys of ``sources.csv``.  ``mark`` says how well we
know a thing: ``confirmed`` (read in the named source, or computed from it), ``quoted`` (second
hand), ``recalled`` (primary source not opened, shown as unverified), ``disputed`` (sources
contradict each other) or ``judgement`` (our estimate, shown as an assumption).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True)
class Source:
    """One document or page that may be cited, by its key."""

    key: str
    author_or_agency: str
    title_or_subject: str
    year: str
    document_or_address: str


@dataclass(frozen=True)
class Fact:
    """A number or a date that somebody reported, or a plain statement.

    ``says`` is one sentence for the page.  ``low`` and ``high`` bound the value where the sources
    do.  ``confidence`` (sure / likely / unsure) and ``note`` may be empty.
    """

    key: str
    value: float | str
    unit: str
    source: tuple[str, ...]
    mark: str
    says: str
    low: float | None = None
    high: float | None = None
    date: str = ""
    confidence: str = ""
    note: str = ""

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


@dataclass(frozen=True)
class Table:
    """A small printed table: ``rows`` under ``columns``, each column with its unit."""

    key: str
    columns: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[float | str, ...], ...]
    source: tuple[str, ...]
    mark: str
    says: str
    note: str = ""

    def column(self, name: str) -> tuple[float | str, ...]:
        """All cells of one column, top to bottom; ``KeyError`` for an unknown name."""
        if name not in self.columns:
            raise KeyError(f"the table {self.key!r} has no column {name!r}")
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def numbers(self, name: str) -> tuple[float, ...]:
        """All cells of one column as numbers; ``ValueError`` where one is a text."""
        return tuple(float(cell) for cell in self.column(name))


@dataclass(frozen=True)
class Event:
    """Something that happened or was said in 2018; ``precision`` tells how well the time is known.

    ``lane`` is the row of the timeline: pressure, crew, ships or said.
    """

    utc: datetime
    precision: str
    lane: str
    title: str
    text: str
    source: tuple[str, ...]
    mark: str


class Interval(NamedTuple):
    """A stretch in which a ship was in doubt as a lifeboat, and why."""

    start: datetime
    end: datetime
    why: str


class Told(NamedTuple):
    """A fact as a page tells it: the sentence, how well known, by whom and when, and a remark."""

    says: str
    mark: str
    where: str
    note: str


class Improvised(NamedTuple):
    """A stretch with extra places rigged in a ship.  They are not seats: no liner or no suit.

    ``people`` are those for whom they were rigged, where reports say so.
    """

    start: datetime
    end: datetime
    places: int
    why: str
    people: tuple[str, ...] = ()


class Berth(NamedTuple):
    """A port, and since when the ship hung there."""

    port: str
    since: datetime


@dataclass(frozen=True)
class Ship:
    """One flight to the station that carried, or was built to carry, people.

    ``docking`` is None for a ship that never arrived; ``undocking`` and ``landing`` are None for
    one that is still there.  ``crew_up`` came aboard at docking, ``crew_down`` left at undocking.
    """

    name: str
    kind: str
    launch: datetime
    docking: datetime | None
    undocking: datetime | None
    landing: datetime | None
    crew_up_n: int
    crew_up: tuple[str, ...]
    crew_down_n: int
    crew_down: tuple[str, ...]
    seats: int
    ports: tuple[Berth, ...]
    days_docked: float | None
    confidence: str
    mark: str
    source: tuple[str, ...]
    doubtful: tuple[Interval, ...]
    improvised: tuple[Improvised, ...]
    notes: str


@dataclass(frozen=True)
class Element:
    """A module or a ship of the station on 30 August 2018, and what it hangs on."""

    name: str
    kind: str
    segment: str
    attached_to: str
    port: str
    volume_m3: float
    sound: bool
    trouble: str
    mark: str
    note: str


@dataclass(frozen=True)
class Activity:
    """One step on the way from alarm to landing: shortest, most likely, longest, in minutes.

    ``branch`` is "all", or the choice under which the step is taken.  A step waits for all of its
    ``predecessors`` that are taken; one that is not taken hands on its own.
    """

    id: str
    activity: str
    predecessors: tuple[str, ...]
    min_min: float
    mode_min: float
    max_min: float
    on_reserve_clock: bool
    branch: str
    confidence: str
    mark: str
    source: tuple[str, ...]
    justification: str


@dataclass(frozen=True)
class Trouble:
    """A time when the lifeboats were in trouble; numbers are None where no count applies."""

    start: str
    end: str
    what: str
    aboard: int | None
    sound_seats: int | None
    way_out: str
    source: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class Case:
    """A named real event that sets the scenario of one page, by its URL parameters."""

    key: str
    title: str
    says: str
    source: tuple[str, ...]
    mark: str
    page: str
    scenario: Mapping[str, float | str]
