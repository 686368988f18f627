"""What is listed in order: events, the station of that day, emergency steps, lifeboat troubles.

Each record is the schema of its file, as ``schema.py`` says; marks are explained in ``records.py``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Annotated, Self

from lib.facts import reading, vocabulary
from lib.facts.reading import Row, one_of
from lib.facts.records import Day, Key, Mark, Remark, Sentence, Sources, Title
from lib.facts.schema import Record


@dataclass(frozen=True)
class Event(Record):
    """Something that happened or was said in 2018; ``precision`` tells how well the time is known.

    ``lane`` is the row of the timeline: pressure, crew, ships or said.
    """

    FILE = "events.csv"
    utc: datetime
    precision: Annotated[str, one_of(vocabulary.PRECISIONS)]
    lane: Annotated[str, one_of(vocabulary.LANES)]
    title: Title
    text: Sentence
    source: Sources
    mark: Mark

    def wrong(self) -> Iterator[str]:
        if len(self.title) > 60:
            yield f"title is longer than 60 characters: {self.title!r}"

    @classmethod
    def wrong_together(cls, every: Sequence[Self]) -> Iterator[tuple[Record, str]]:
        for earlier, later in pairwise(every):
            if later.utc < earlier.utc:
                yield later, "utc is out of order: events are sorted by time"


def _sound(row: Row, name: str) -> bool:
    """Yes, or no with a colon and why."""
    said = reading.text(row, name).partition(": ")[0]
    if said not in ("yes", "no"):
        raise row.error(f"{name} must begin with yes or no, got {said!r}")
    return said == "yes"


def _trouble(row: Row, name: str) -> str:
    return reading.text(row, name).partition(": ")[2]


@dataclass(frozen=True)
class Element(Record):
    """A module or a ship of the station on 30 August 2018, and what it hangs on."""

    FILE = "station_2018.csv"
    name: Annotated[str, reading.key, "element"]
    kind: str
    segment: str
    attached_to: Annotated[str, reading.key_of("station_2018.csv", blank=True)]
    port: str
    volume_m3: float
    sound: Annotated[bool, _sound, "sound_on_2018_08_30"]
    trouble: Annotated[str, _trouble, "sound_on_2018_08_30"]
    mark: Mark
    note: Remark


@dataclass(frozen=True)
class Activity(Record):
    """One step on the way from alarm to landing: shortest, most likely, longest, in minutes.

    ``branch`` is "all", or the choice under which the step is taken.  A step waits for all of its
    ``predecessors`` that are taken; one that is not taken hands on its own.
    """

    FILE = "emergency_activities.csv"
    id: Key
    activity: str
    predecessors: Annotated[tuple[str, ...], reading.keys_of("emergency_activities.csv", least=0)]
    min_min: float
    mode_min: float
    max_min: float
    on_reserve_clock: bool
    branch: Annotated[str, one_of(vocabulary.BRANCHES)]
    confidence: Annotated[str, one_of(vocabulary.CONFIDENCE)]
    mark: Mark
    source: Sources
    justification: str

    def wrong(self) -> Iterator[str]:
        if not 0 <= self.min_min <= self.mode_min <= self.max_min:
            yield "min_min, mode_min and max_min are out of order"


@dataclass(frozen=True)
class Trouble(Record):
    """A time when the lifeboats were in trouble; numbers are None where no count applies."""

    FILE = "troubles.csv"
    start: Day
    end: Day
    what: Sentence
    aboard: int | None
    sound_seats: int | None
    way_out: Remark
    source: Sources
    mark: Mark

    def wrong(self) -> Iterator[str]:
        if self.end < self.start:
            yield "end is before start"
