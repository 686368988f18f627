"""A record is the schema of its file: its fields are the columns, their types what may stand there.

``Annotated`` adds what a type does not tell: a function of ``reading.py`` that reads the cell, and
a text where the column has another name than the field.  Two fields may read one column.  A field
with a default may be blank.  So a column is told once, in the record that it fills.
"""

import csv
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from types import MappingProxyType, NoneType
from typing import ClassVar, NamedTuple, Self, TypeVar, get_args, get_type_hints

from lib.facts import reading
from lib.facts.reading import FactsError, Row

BY_TYPE: dict[object, Callable[[Row, str], object]] = {
    str: reading.text,
    float: reading.number,
    int: reading.whole,
    bool: reading.yes_or_no,
    datetime: reading.instant,
    tuple[str, ...]: reading.items,
    float | str: reading.number_or_text,
}


@dataclass(frozen=True)
class Record:
    """One row of ``FILE``.  What no single cell can tell to be wrong is told by two methods."""

    FILE: ClassVar[str]

    def wrong(self) -> Iterator[str]:
        """Why this row contradicts itself."""
        yield from ()

    @classmethod
    def wrong_together(cls, every: Sequence[Self]) -> Iterator[tuple["Record", str]]:
        """Which rows contradict others of the file, and why."""
        yield from ()


One = TypeVar("One", bound=Record)


class Column(NamedTuple):
    """How one field of a record is read; a blank cell gives the default, if there is one."""

    name: str
    field: str
    read: Callable[[Row, str], object]
    default: object

    def value(self, row: Row) -> object:
        if self.default is not MISSING and row.blank(self.name):
            return self.default
        return self.read(row, self.name)


def columns(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of a record's file, in order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_column(hints[one.name], one.name, one.default) for one in fields(kind))


def _column(hint: object, field: str, default: object) -> Column:
    plain, *more = get_args(hint) if hasattr(hint, "__metadata__") else (hint,)
    options = get_args(plain)
    if NoneType in options:
        default = None
        (plain,) = (option for option in options if option is not NoneType)
    name = next((one for one in more if isinstance(one, str)), field)
    read = next((one for one in more if callable(one)), None) or BY_TYPE[plain]
    return Column(name, field, read, default)


def read(
    folder: Path, kind: type[One], keys: Mapping[str, Collection[str]] = MappingProxyType({})
) -> tuple[One, ...]:
    """The whole file of this kind of record, checked; ``keys`` are those of files it may cite."""
    shape = columns(kind)
    names = list(dict.fromkeys(column.name for column in shape))
    path = folder / kind.FILE
    rows = list(_csv_rows(path, names) if path.suffix == ".csv" else _toml_rows(path, names))
    unique = [column.name for column in shape if column.read is reading.key]
    own = {found for name in unique for found in _once(rows, name)}
    rows = [replace(row, keys={**keys, kind.FILE: own}) for row in rows]
    made: Callable[..., One] = kind
    records = [made(**{column.field: column.value(row) for column in shape}) for row in rows]
    stands = {id(record): row for row, record in zip(rows, records, strict=True)}
    alone = ((record, why) for record in records for why in record.wrong())
    for one, why in chain(alone, kind.wrong_together(records)):
        raise stands[id(one)].error(why)
    return tuple(records)


def _once(rows: Sequence[Row], name: str) -> Iterator[str]:
    """What stands in a column where nothing may stand twice."""
    seen = set()
    for row in rows:
        if (found := reading.key(row, name)) in seen:
            raise row.error(f"{name} {found!r} stands twice")
        seen.add(found)
        yield found


def _csv_rows(path: Path, names: Sequence[str]) -> Iterator[Row]:
    """Every line of a CSV file that has exactly these columns."""
    reader = csv.reader(_contents(path).splitlines())
    if next(reader, []) != names:
        raise FactsError(f"{path.name} line 1: columns must be {','.join(names)}")
    for cells in reader:
        where = f"{path.name} line {reader.line_num}"
        if len(cells) != len(names):
            raise FactsError(f"{where}: {len(names)} cells expected, got {len(cells)}")
        yield Row(where, dict(zip(names, cells, strict=True)))


def _toml_rows(path: Path, names: Sequence[str]) -> Iterator[Row]:
    """Every ``[key]`` table of a TOML file, with no field beyond these."""
    known = [name for name in names if name != "key"]
    try:
        tables = tomllib.loads(_contents(path))
    except tomllib.TOMLDecodeError as error:
        raise FactsError(f"{path.name}: {error}") from error
    for key, cells in tables.items():
        if not isinstance(cells, dict):
            raise FactsError(f"{path.name}: {key} stands outside any [key] table")
        where = f"{path.name} [{key}]"
        for name in cells:
            if name not in known:
                raise FactsError(f"{where}: {name} is unknown; known are {', '.join(known)}")
        yield Row(where, {"key": key, **cells})


def _contents(path: Path) -> str:
    """The file's text, with or without the mark that spreadsheets write in front of UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FactsError(f"{path.name}: the file is missing") from error
    except UnicodeDecodeError as error:
        raise FactsError(f"{path.name}: byte {error.start} is no UTF-8") from error
