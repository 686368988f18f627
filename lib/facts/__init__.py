"""The sourced numbers, events, ships, station and cases of the site: the one place for them.

Everything a page shows that somebody reported comes from here, with unit, source and mark.
``facts.fact("hole_nasa").says`` is a sentence for the page, ``.number`` its number, ``.band`` its
range.  The first call reads and checks every file of the room; nothing can be changed afterwards.

Every file has one record, which says what its columns are: sources, groups, facts, tables and cases
in ``records.py``, events, station, emergency steps and troubles in ``lists.py``, crew ships in
``fleet.py``.  A new row is one line, or one ``[key]``, in one file.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from lib.facts.everything import Everything, read_everything
from lib.facts.fleet import Ship as Ship
from lib.facts.lists import Activity as Activity
from lib.facts.lists import Element as Element
from lib.facts.lists import Event as Event
from lib.facts.lists import Trouble as Trouble
from lib.facts.reading import FactsError as FactsError
from lib.facts.records import Case as Case
from lib.facts.records import Citation as Citation
from lib.facts.records import Fact as Fact
from lib.facts.records import Group as Group
from lib.facts.records import Source as Source
from lib.facts.records import Table as Table
from lib.facts.ship_cells import Berth as Berth
from lib.facts.ship_cells import Improvised as Improvised
from lib.facts.ship_cells import Interval as Interval

HERE = Path(__file__).parent
Record = TypeVar("Record")


def check(folder: Path = HERE) -> None:
    """Read every file of the folder; ``FactsError`` names the file and row that is wrong.

    Refused are: an unknown unit, mark, lane, port or page; a source key that is not in
    ``sources.csv``; a malformed or misordered time; a number that is none; low above high; a
    missing cell.
    """
    read_everything(folder)


@cache
def _everything() -> Everything:
    return read_everything(HERE)


def fact(key: str) -> Fact:
    """The fact of this key; ``KeyError`` if there is none."""
    return _found(_everything().facts, key, "fact")


def says(*keys: str) -> str:
    """These facts as sentences, one after the other."""
    return " ".join(fact(key).says for key in keys)


@cache
def citations(*keys: str) -> tuple[Citation, ...]:
    """These facts and tables as a page tells them, each with its sources written out."""
    known: Mapping[str, Fact | Table] = {**_everything().facts, **_everything().tables}
    return tuple(_citation(_found(known, key, "fact or table")) for key in keys)


def _citation(one: Fact | Table) -> Citation:
    date = f", {one.date}" if isinstance(one, Fact) and one.date else ""
    return Citation(one.says, one.mark, "; ".join(map(_cited, one.source)) + date, one.note)


def _cited(key: str) -> str:
    by = source(key)
    parts = (by.author_or_agency, by.title_or_subject, by.document_or_address)
    return ", ".join(part for part in parts if part != "-")


def facts() -> Mapping[str, Fact]:
    """Every fact by its key, in the order of the file."""
    return _everything().facts


def groups() -> Mapping[str, Group]:
    """The headings of facts by key, in the order in which they are listed."""
    return _everything().groups


def table(key: str) -> Table:
    """The printed table of this key; ``KeyError`` if there is none."""
    return _found(_everything().tables, key, "table")


def tables() -> Mapping[str, Table]:
    """Every printed table by its key."""
    return _everything().tables


def source(key: str) -> Source:
    """The document behind a source key; ``KeyError`` if there is none."""
    return _found(_everything().sources, key, "source")


def sources() -> Mapping[str, Source]:
    """Every source by its key."""
    return _everything().sources


def events() -> tuple[Event, ...]:
    """What happened and what was said, 29 August to 20 December 2018, sorted by time."""
    return _everything().events


def ships() -> tuple[Ship, ...]:
    """Every crew ship since 2000, in the order of launch."""
    return _everything().ships


def station() -> tuple[Element, ...]:
    """The modules and ships of the station on 30 August 2018."""
    return _everything().station


def activities() -> tuple[Activity, ...]:
    """The steps from alarm to landing, with their times."""
    return _everything().activities


def troubles() -> tuple[Trouble, ...]:
    """The times when lifeboats were in trouble, sorted by start."""
    return _everything().troubles


def cases(page: str | None = None) -> Mapping[str, Case]:
    """The named cases, all or those of one page, by key and in the order of the file."""
    chosen = {k: c for k, c in _everything().cases.items() if page in (None, c.page)}
    return MappingProxyType(chosen)


def _found(records: Mapping[str, Record], key: str, what: str) -> Record:
    try:
        return records[key]
    except KeyError:
        raise KeyError(f"there is no {what} called {key!r}") from None
