"""Read every file of this room and refuse what does not hold together.

One pass builds all records; whoever asks for one table has checked them all, so that a broken
file stops the site at its start and not in front of a class.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lib.facts.fleet import read_ships
from lib.facts.lists import (
    read_activities,
    read_events,
    read_sources,
    read_station,
    read_troubles,
)
from lib.facts.numbers import read_cases, read_facts, read_tables
from lib.facts.records import (
    Activity,
    Case,
    Element,
    Event,
    Fact,
    Ship,
    Source,
    Table,
    Trouble,
)


@dataclass(frozen=True)
class Everything:
    """All records of the room."""

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    tables: Mapping[str, Table]
    events: tuple[Event, ...]
    ships: tuple[Ship, ...]
    station: tuple[Element, ...]
    activities: tuple[Activity, ...]
    troubles: tuple[Trouble, ...]
    cases: Mapping[str, Case]


def read_everything(folder: Path) -> Everything:
    """All files of the folder as records, or ``FactsError`` naming file and row."""
    sources = read_sources(folder)
    return Everything(
        sources=sources,
        facts=read_facts(folder, sources),
        tables=read_tables(folder, sources),
        events=read_events(folder, sources),
        ships=read_ships(folder, sources),
        station=read_station(folder),
        activities=read_activities(folder, sources),
        troubles=read_troubles(folder, sources),
        cases=read_cases(folder, sources),
    )
