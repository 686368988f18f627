"""Rows out of CSV and TOML files, and a kind refusal that names file and row.

A ``Row`` knows where it stands, so that every complaint begins "crew_vehicles.csv line 97:" or
"facts.toml [hole_nasa]:".
"""

import csv
import math
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z")


# Between a number and a symbol of a unit; words such as "days" may go to the next line.
_SYMBOL = r"(?:[µmck]?m[²³]?|ft³?|[µmk]?g|mmHg|mbar|[kM]?Pa|psia?|atm|min|[hsKNJWt]|kJ|°C?|%)(?!\w)"
_GAPS = re.compile(rf"(?<=\d),(?=\d{{3}}(?!\d))|(?<=\d)(?: |\n *)(?={_SYMBOL})")
_POWERS = re.compile(r"(?<=\d )(c?m|ft)([23])(?!\w)")


def typeset(text: str) -> str:
    """Prose as a keyboard writes it, as the site sets it: thin spaces that do not break.

    Also powers of a unit, quotation marks, and one glyph for micro.  Indents of Markdown stay.

    >>> typeset('About 34,000 marks, and 2 mm in 2018, 15 of them, "in 14 m3".')
    'About 34\u202f000 marks, and 2\u202fmm in 2018, 15 of them, “in 14\u202fm³”.'
    """
    text = re.sub(r"(?<=\S) {2,}", " ", text).replace("μm", "µm")
    text = re.sub(r'"([^"\n]+)"', r"“\1”", text)
    text = _POWERS.sub(lambda found: found[1] + "²³"[int(found[2]) - 2], text)
    return _GAPS.sub("\u202f", text)


class FactsError(ValueError):
    """A facts file says something it should not; the message names file and row."""


@dataclass(frozen=True)
class Row:
    """One row of a CSV file or one table of a TOML file, and where it stands."""

    where: str
    cells: Mapping[str, object]

    def error(self, why: str) -> FactsError:
        return FactsError(f"{self.where}: {why}")

    def text(self, name: str, *, empty: bool = False) -> str:
        """A text; may be missing or blank only if ``empty``."""
        value = self.cells.get(name, "")
        if not isinstance(value, str):
            raise self.error(f"{name} must be a text, got {value!r}")
        if not value.strip() and not empty:
            raise self.error(f"{name} is missing")
        return value.strip()

    def sentence(self, name: str) -> str:
        """A text that begins and ends like a sentence."""
        text = self.text(name)
        if not re.fullmatch(r"[A-Z0-9“].*[.”]", text):
            raise self.error(f"{name} must be a sentence: {text!r}")
        return typeset(text)

    def remark(self, name: str) -> str:
        """Prose that may be short, or missing."""
        return typeset(self.text(name, empty=True))

    def one_of(self, name: str, allowed: Collection[str], *, empty: bool = False) -> str:
        value = self.text(name, empty=empty)
        return known_word(self, name, value, allowed) if value else value

    def number(self, name: str) -> float:
        """A finite number; whole numbers stay ``int``, so that 18 is not shown as 18.0."""
        return as_number(self, name, self.cells.get(name, ""))

    def optional_number(self, name: str) -> float | None:
        return None if self.cells.get(name, "") == "" else self.number(name)

    def whole(self, name: str) -> int:
        value = self.number(name)
        if not isinstance(value, int) or value < 0:
            raise self.error(f"{name} must be a whole number from 0 up, got {value!r}")
        return value

    def optional_whole(self, name: str) -> int | None:
        return None if self.cells.get(name, "") == "" else self.whole(name)

    def instant(self, name: str) -> datetime:
        return as_instant(self, name, self.text(name))

    def optional_instant(self, name: str) -> datetime | None:
        return self.instant(name) if self.text(name, empty=True) else None

    def day(self, name: str) -> str:
        """A date as reported: a year, a month or a day; may be blank."""
        value = self.text(name, empty=True)
        try:
            if value:
                date.fromisoformat(value + "-01-01"[len(value) - 4 :])
        except ValueError as error:
            raise self.error(f"{name} {value!r} is not a date like 2018-08-30") from error
        return value

    def items(self, name: str) -> tuple[str, ...]:
        """A list of texts: separated by semicolons in CSV, an array in TOML; may be empty."""
        value = self.cells.get(name, "")
        parts = value.split(";") if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise self.error(f"{name} must be a list of texts, got {value!r}")
        return tuple(part.strip() for part in parts if part.strip())

    def keys(self, name: str, sources: Collection[str]) -> tuple[str, ...]:
        """Source keys: at least one, every one of them in ``sources.csv``."""
        found = self.items(name)
        if not found:
            raise self.error(f"{name} is missing")
        for key in found:
            if key not in sources:
                raise self.error(f"{name} {key!r} is not a key of sources.csv")
        return found


def known_word(row: Row, name: str, word: str, allowed: Collection[str]) -> str:
    """The word, if it is one of a vocabulary, else a refusal that lists the vocabulary."""
    if word not in allowed:
        raise row.error(f"{name} {word!r} is unknown; known are {', '.join(sorted(allowed))}")
    return word


def as_number(row: Row, name: str, value: object) -> float:
    """A finite number from a TOML number or a CSV text, else a refusal."""
    try:
        if isinstance(value, str):
            value = int(value) if re.fullmatch(r"-?\d+", value.strip()) else float(value)
    except ValueError:
        pass
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise row.error(f"{name} is not a number: {value!r}")
    return value


def as_instant(row: Row, name: str, text: str) -> datetime:
    """A UTC time like 2018-08-29T23:00Z, else a refusal."""
    try:
        if not INSTANT.fullmatch(text):
            raise ValueError("wrong shape")
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError as error:
        raise row.error(f"{name} {text!r} is not a UTC time like 2018-08-29T23:00:00Z") from error


def csv_rows(path: Path, columns: str) -> list[Row]:
    """All rows of a CSV file that has exactly these columns, written with commas between."""
    names = columns.split(",")
    reader = csv.reader(_contents(path).splitlines())
    if next(reader, []) != names:
        raise FactsError(f"{path.name} line 1: columns must be {columns}")
    rows = []
    for cells in reader:
        where = f"{path.name} line {reader.line_num}"
        if len(cells) != len(names):
            raise FactsError(f"{where}: {len(names)} cells expected, got {len(cells)}")
        rows.append(Row(where, dict(zip(names, cells, strict=True))))
    return rows


def toml_rows(path: Path, fields: str) -> dict[str, Row]:
    """All ``[key]`` tables of a TOML file, with no field beyond ``fields`` (spaces between)."""
    known = fields.split()
    try:
        tables = tomllib.loads(_contents(path))
    except tomllib.TOMLDecodeError as error:
        raise FactsError(f"{path.name}: {error}") from error
    rows = {}
    for key, cells in tables.items():
        if not isinstance(cells, dict):
            raise FactsError(f"{path.name}: {key} stands outside any [key] table")
        rows[key] = row = Row(f"{path.name} [{key}]", cells)
        for name in cells:
            if name not in known:
                raise row.error(f"{name} is unknown; known are {', '.join(known)}")
    return rows


def _contents(path: Path) -> str:
    """The file's text, with or without the mark that spreadsheets write in front of UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FactsError(f"{path.name}: the file is missing") from error
    except UnicodeDecodeError as error:
        raise FactsError(f"{path.name}: byte {error.start} is no UTF-8") from error
