"""``facts.toml``, ``tables.toml`` and ``cases.toml``: what was reported, as records."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from lib.facts.reading import Row, as_number, toml_rows, typeset
from lib.facts.records import Case, Fact, Table
from lib.facts.vocabulary import CONFIDENCE, MARKS, PAGES, UNITS


def read_facts(folder: Path, sources: Collection[str]) -> Mapping[str, Fact]:
    fields = "value low high unit source date mark confidence says note"
    facts = {}
    for key, row in toml_rows(folder / "facts.toml", fields).items():
        value = row.cells.get("value", "")
        facts[key] = fact = Fact(
            key=key,
            value=row.text("value") if isinstance(value, str) else row.number("value"),
            unit=row.one_of("unit", UNITS, empty=True),
            source=row.keys("source", sources),
            mark=row.one_of("mark", MARKS),
            says=row.sentence("says"),
            low=row.optional_number("low"),
            high=row.optional_number("high"),
            date=row.day("date"),
            confidence=row.one_of("confidence", CONFIDENCE, empty=True),
            note=row.remark("note"),
        )
        _check_range(row, fact)
    return MappingProxyType(facts)


def _check_range(row: Row, fact: Fact) -> None:
    if (fact.low is None) != (fact.high is None):
        raise row.error("low and high come together")
    if fact.low is None or fact.high is None:
        return
    if fact.low > fact.high:
        raise row.error(f"low {fact.low:g} is above high {fact.high:g}")
    if not isinstance(fact.value, str) and not fact.low <= fact.value <= fact.high:
        raise row.error(f"value {fact.value:g} is outside {fact.low:g} to {fact.high:g}")


def read_tables(folder: Path, sources: Collection[str]) -> Mapping[str, Table]:
    fields = "columns units rows source mark says note"
    tables = {}
    for key, row in toml_rows(folder / "tables.toml", fields).items():
        columns = row.items("columns")
        units = row.cells.get("units")
        if not isinstance(units, list) or len(units) != len(columns):
            raise row.error(f"units must be a list of {len(columns)}, one for each column")
        for unit in units:
            if unit not in UNITS:
                raise row.error(f"unit {unit!r} is unknown; known are {', '.join(sorted(UNITS))}")
        tables[key] = Table(
            key=key,
            columns=columns,
            units=tuple(units),
            rows=_table_rows(row, len(columns)),
            source=row.keys("source", sources),
            mark=row.one_of("mark", MARKS),
            says=row.sentence("says"),
            note=row.remark("note"),
        )
    return MappingProxyType(tables)


def _table_rows(row: Row, width: int) -> tuple[tuple[float | str, ...], ...]:
    lines = row.cells.get("rows")
    if not isinstance(lines, list) or not lines:
        raise row.error("rows is missing")
    for number, line in enumerate(lines, 1):
        if not isinstance(line, list) or len(line) != width:
            raise row.error(f"row {number} must have {width} cells")
    return tuple(
        tuple(c if isinstance(c, str) else as_number(row, f"row {n}", c) for c in line)
        for n, line in enumerate(lines, 1)
    )


def read_cases(folder: Path, sources: Collection[str]) -> Mapping[str, Case]:
    fields = "title says source mark page scenario"
    cases = {}
    for key, row in toml_rows(folder / "cases.toml", fields).items():
        scenario = row.cells.get("scenario")
        if not isinstance(scenario, dict) or not scenario:
            raise row.error("scenario is missing")
        settings: dict[str, float | str] = {
            name: value if isinstance(value, str) else as_number(row, f"scenario {name}", value)
            for name, value in scenario.items()
        }
        cases[key] = Case(
            key=key,
            title=typeset(row.text("title")),
            says=row.sentence("says"),
            source=row.keys("source", sources),
            mark=row.one_of("mark", MARKS),
            page=row.one_of("page", PAGES),
            scenario=MappingProxyType(settings),
        )
    return MappingProxyType(cases)
