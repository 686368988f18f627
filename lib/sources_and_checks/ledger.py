"""Says who?  Every fact of the site with value, mark and sources, to be read by topic and mark.

The headings of ``facts.toml`` are the headings here, so that a new fact finds its place by itself.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape

from lib import facts
from lib.facts import Fact, Table
from lib.look.words import number, with_unit
from lib.sources_and_checks.scenario import EVERYTHING, MARK, Scenario

HEADING = re.compile(r"^# -+ (?P<heading>.+?) -+$|^\[(?P<key>\w+)\]$", re.MULTILINE)
# How a topic's headings begin; the rest, holes, air and breathing, belongs to the leak.
BEGINS = {"Debris": "debris", "Lifeboat": "lifeboat"}
# Keys that stand for no document.
OURSELVES = {
    "COMPUTED": "worked out by this project",
    "RECALLED": "widely known, primary source not opened",
    "JUDGEMENT": "judgement of this project",
}
TABLES = "Small printed tables"
GLANCE = 20  # facts


@cache
def sections() -> dict[str, tuple[Fact, ...]]:
    """The facts under their headings, both in the order of the file."""
    found: dict[str, list[Fact]] = {}
    heading = ""
    for line in HEADING.finditer((facts.HERE / "facts.toml").read_text(encoding="utf-8")):
        if line["heading"]:
            heading = line["heading"]
        else:
            found.setdefault(heading, []).append(facts.fact(line["key"]))
    return {heading: tuple(group) for heading, group in found.items()}


def topic(heading: str) -> str:
    """The topic of a heading: leak, debris or lifeboat."""
    return BEGINS.get(heading.partition(":")[0], "leak")


def chosen(scenario: Scenario) -> dict[str, tuple[Fact, ...]]:
    """What the visitor asked for; a heading under which nothing is left goes."""
    wanted = {
        heading: tuple(fact for fact in group if scenario.mark in (EVERYTHING, fact.mark))
        for heading, group in sections().items()
        if scenario.topic in (EVERYTHING, topic(heading))
    }
    return {heading: group for heading, group in wanted.items() if group}


def tally() -> str:
    """How many facts carry each mark."""
    marks = Counter(fact.mark for fact in facts.facts().values())
    first, *others = (mark for mark in MARK.options if mark != EVERYTHING)
    rest = [f"{number(marks[mark])} {_as_adjective(mark)}" for mark in others]
    return (
        f"Of {number(sum(marks.values()), 6)} facts, {number(marks[first])} are {first},"
        f" {', '.join(rest[:-1])} and {rest[-1]}."
    )


def meanings(marks: Mapping[str, str]) -> str:
    """What each mark means, as a list in Markdown, in the frame's own words."""
    lines = []
    for mark, meaning in marks.items():
        word, _, rest = meaning.partition(": ")
        lines.append(f"- **{mark}**: {rest if word == mark else f'{word}, {rest}'}")
    return "\n".join(lines)


def _as_adjective(mark: str) -> str:
    return "our own judgement" if mark == "judgement" else mark


def sentence(scenario: Scenario) -> str:
    """How many facts are listed, and of which kind."""
    count = sum(map(len, chosen(scenario).values()))
    about = "" if scenario.topic == EVERYTHING else f" about the {scenario.topic}"
    marked = "" if scenario.mark == EVERYTHING else f" marked “{scenario.mark}”"
    if not count:
        return f"No fact{about} is{marked}."
    facts_ = "fact" if count == 1 else "facts"
    return f"Listed below: {number(count, 6)} {facts_}{about}{marked}."


@cache
def html(scenario: Scenario) -> str:
    """What is listed, then the list, one fold a heading; all tables close the list of all topics.

    What is short enough to be read at a glance comes unfolded.
    """
    groups: dict[str, Sequence[Fact | Table]] = dict(chosen(scenario))
    if scenario.topic == EVERYTHING:
        groups[TABLES] = [
            table for table in facts.tables().values() if scenario.mark in (EVERYTHING, table.mark)
        ]
    unfolded = sum(map(len, groups.values())) <= GLANCE
    opening = f'<p role="status" aria-live="polite">{escape(sentence(scenario))}</p>'
    return opening + "".join(
        _section(title, group, unfolded) for title, group in groups.items() if group
    )


def _section(heading: str, records: Sequence[Fact | Table], unfolded: bool) -> str:
    items = "".join(_item(record) for record in records)
    return (
        f"<details{' open' if unfolded else ''}>"
        f'<summary style="padding:8px 0"><strong>{escape(heading)}</strong>'
        f' ({len(records)})</summary><ul class="tm-story">{items}</ul></details>'
    )


def _item(record: Fact | Table) -> str:
    """One fact: the sentence, the number alone, how well it is known, and by whom."""
    if isinstance(record, Fact):
        value, date = told(record), f", {record.date}" if record.date else ""
    else:
        value, date = f"{len(record.rows)} rows: {', '.join(record.columns)}", ""
    who = "; ".join(cited(key) for key in record.source)
    note = f'<br><span class="tm-quiet">{escape(record.note)}</span>' if record.note else ""
    return (
        f"<li>{escape(record.says)}<br>"
        f'<span class="tm-quiet"><strong>{escape(value)}</strong>'
        f' <span class="tm-mark">{escape(record.mark)}</span>'
        f" {escape(who + date)}</span>{note}</li>"
    )


def told(fact: Fact) -> str:
    """The value as it was reported, no digit lost, with its unit and range."""
    value = fact.value if isinstance(fact.value, str) else _digits(fact.value)
    if fact.unit == "1 in":
        return f"1 in {value}"
    alone = with_unit(value, fact.unit)
    if isinstance(fact.value, str) or fact.low is None or fact.high is None:
        return alone
    return f"{alone} ({_digits(fact.low)} to {_digits(fact.high)})"


def _digits(value: float) -> str:
    return number(value, 10)


def cited(key: str) -> str:
    """Who, and what; where to find it stands in the table of sources under the same key."""
    if key in OURSELVES:
        return OURSELVES[key]
    source = facts.source(key)
    who = "" if source.author_or_agency == "-" else f"{source.author_or_agency}, "
    dated = source.year != "-" and source.year not in source.title_or_subject
    return f"{who}{source.title_or_subject}{f' ({source.year})' if dated else ''} [{key}]"


def beside() -> str:
    """What the site knows besides single facts, each row with a mark and a source of its own."""
    return (
        f"Besides single facts the site knows {len(facts.events())} events,"
        f" {len(facts.ships())} flights of crew ships, {len(facts.station())} parts of the station,"
        f" {len(facts.activities())} emergency steps, {len(facts.troubles())} times of trouble and"
        f" {len(facts.tables())} small tables, each marked in the same way."
    )


SOURCE_COLUMNS = ("key", "who", "what", "year", "where")


@cache
def source_rows() -> list[list[str]]:
    """Every source that is cited anywhere on the site."""
    return [
        [s.key, s.author_or_agency, s.title_or_subject, s.year, s.document_or_address]
        for s in facts.sources().values()
    ]
