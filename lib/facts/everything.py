"""Read every file of this room and refuse what does not hold together.

One pass builds all records; whoever asks for one table has checked them all, so that a broken
file stops the site at its start and not in front of a class.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from lib.facts.fleet import Ship
from lib.facts.lists import Activity, Element, Event, Trouble
from lib.facts.records import Case, Fact, Group, Source, Table
from lib.facts.schema import read


@dataclass(frozen=True)
class Everything:
    """All records of the room, read in this order: what is cited stands before what cites it."""

    sources: Mapping[str, Source]
    groups: Mapping[str, Group]
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
    keys: dict[str, Collection[str]] = {}
    found: dict[str, Any] = {}
    for name, hint in get_type_hints(Everything).items():
        if get_origin(hint) is tuple:
            found[name] = read(folder, get_args(hint)[0], keys)
        else:
            kind = get_args(hint)[1]
            found[name] = MappingProxyType({one.key: one for one in read(folder, kind, keys)})
            keys[kind.FILE] = found[name].keys()
    return Everything(**found)
