"""One cell of a CSV or TOML file as a value, or a kind refusal that names file, row and column.

A ``Row`` knows where it stands, so that every complaint begins "crew_vehicles.csv line 97:" or
"facts.toml [hole_nasa]:".  The functions below read one kind of cell each; a record names the one
for a column in ``Annotated``, and ``schema.py`` knows those of plain types.
"""

import math
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType

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
    """One row of a CSV file or one table of a TOML file, where it stands, and whom it may cite."""

    where: str
    cells: Mapping[str, object]
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)  # by the file they stand in

    def error(self, why: str) -> FactsError:
        return FactsError(f"{self.where}: {why}")

    def blank(self, name: str) -> bool:
        return self.cells.get(name, "") == ""


def text(row: Row, name: str) -> str:
    """A text that is not blank."""
    value = optional_text(row, name)
    if not value:
        raise row.error(f"{name} is missing")
    return value


def optional_text(row: Row, name: str) -> str:
    value = row.cells.get(name, "")
    if not isinstance(value, str):
        raise row.error(f"{name} must be a text, got {value!r}")
    return value.strip()


def key(row: Row, name: str) -> str:
    """A text that no other row of the file has in this column."""
    return text(row, name)


def title(row: Row, name: str) -> str:
    return typeset(text(row, name))


def sentence(row: Row, name: str) -> str:
    """A text that begins and ends like a sentence."""
    value = text(row, name)
    if not re.fullmatch(r"[A-Z0-9“].*[.”]", value):
        raise row.error(f"{name} must be a sentence: {value!r}")
    return typeset(value)


def remark(row: Row, name: str) -> str:
    """Prose that may be short, or missing."""
    return typeset(optional_text(row, name))


def one_of(words: Collection[str]) -> Callable[[Row, str], str]:
    """A word of a vocabulary, else a refusal that lists it; blank where it holds the empty word."""
    return lambda row, name: known_word(row, name, optional_text(row, name), words)


def known_word(row: Row, name: str, word: object, words: Collection[str]) -> str:
    if not isinstance(word, str) or word not in words:
        if word == "":
            raise row.error(f"{name} is missing")
        known = ", ".join(sorted(filter(None, words)))
        raise row.error(f"{name} {word!r} is unknown; known are {known}; a new one goes into vocabulary.py")
    return word


def yes_or_no(row: Row, name: str) -> bool:
    value = text(row, name)
    if value not in ("yes", "no"):
        raise row.error(f"{name} must be yes or no, got {value!r}")
    return value == "yes"


def number(row: Row, name: str) -> float:
    return as_number(row, name, row.cells.get(name, ""))


def as_number(row: Row, name: str, value: object) -> float:
    """A finite number; whole numbers stay ``int``, so that 18 is not shown as 18.0."""
    try:
        if isinstance(value, str):
            value = int(value) if re.fullmatch(r"-?\d+", value.strip()) else float(value)
    except ValueError:
        pass
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise row.error(f"{name} is not a number: {value!r}")
    return value


def whole(row: Row, name: str) -> int:
    value = number(row, name)
    if not isinstance(value, int) or value < 0:
        raise row.error(f"{name} must be a whole number from 0 up, got {value!r}")
    return value


def number_or_text(row: Row, name: str) -> float | str:
    return text(row, name) if isinstance(row.cells.get(name, ""), str) else number(row, name)


def instant(row: Row, name: str) -> datetime:
    return as_instant(row, name, text(row, name))


def as_instant(row: Row, name: str, value: str) -> datetime:
    """A UTC time like 2018-08-29T23:00Z, else a refusal."""
    try:
        if not INSTANT.fullmatch(value):
            raise ValueError("wrong shape")
        return datetime.fromisoformat(value).astimezone(UTC)
    except ValueError as error:
        raise row.error(f"{name} {value!r} is not a UTC time like 2018-08-29T23:00:00Z") from error


def day(row: Row, name: str) -> str:
    """A date as reported: a year, a month or a day."""
    value = text(row, name)
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError as error:
        raise row.error(f"{name} {value!r} is not a date like 2018-08-30") from error
    return value


def items(row: Row, name: str) -> tuple[str, ...]:
    """A list of texts: separated by semicolons in CSV, an array in TOML; may be empty."""
    value = row.cells.get(name, "")
    parts = value.split(";") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise row.error(f"{name} must be a list of texts, got {value!r}")
    return tuple(part.strip() for part in parts if part.strip())


def keys_of(file: str, *, least: int = 1) -> Callable[[Row, str], tuple[str, ...]]:
    """Keys that stand in this file, at least so many."""

    def read(row: Row, name: str) -> tuple[str, ...]:
        found = items(row, name)
        if len(found) < least:
            raise row.error(f"{name} is missing")
        for one in found:
            if one not in row.keys[file]:
                raise row.error(f"{name} {one!r} is not a key of {file}")
        return found

    return read


def key_of(file: str, *, blank: bool = False) -> Callable[[Row, str], str]:
    """One key that stands in this file."""
    read = keys_of(file, least=0 if blank else 1)
    return lambda row, name: ";".join(read(row, name))


def settings(row: Row, name: str) -> Mapping[str, float | str]:
    """A table of numbers and texts by name; not empty, and not to be changed."""
    values = row.cells.get(name)
    if not isinstance(values, dict) or not values:
        raise row.error(f"{name} is missing")
    return MappingProxyType(
        {
            one: value if isinstance(value, str) else as_number(row, f"{name} {one}", value)
            for one, value in values.items()
        }
    )


def lines(row: Row, name: str) -> tuple[tuple[float | str, ...], ...]:
    """The rows of a printed table, each a list of numbers and texts."""
    found = row.cells.get(name)
    if not isinstance(found, list) or not all(isinstance(line, list) for line in found) or not found:
        raise row.error(f"{name} is missing")
    return tuple(
        tuple(c if isinstance(c, str) else as_number(row, f"row {n}", c) for c in line)
        for n, line in enumerate(found, 1)
    )
