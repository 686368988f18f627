"""Says who?  Every fact of the site with value, mark and sources, to be read by topic and mark.

The groups of ``groups.csv`` are the headings here, so that a new fact finds its place by itself.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache

import htpy as h
from markupsafe import Markup

from lib import facts
from lib.facts import Fact, Group, Table
from lib.live.delivery.listing import Listing, Row
from lib.live.model.positions import Live
from lib.live.model.texts import tell
from lib.look.words import count, number, with_unit
from lib.sources_and_checks.every_check import EVERYTHING
from lib.sources_and_checks.scenario import MARK, MARKS, TOPICS

# Keys that stand for no document.
OURSELVES = {
    "COMPUTED": "worked out by this project",
    "RECALLED": "widely known, primary source not opened",
    "JUDGEMENT": "judgement of this project",
}
TABLES = "Small printed tables"
TENTHS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@cache
def sections() -> dict[Group, tuple[Fact, ...]]:
    """The facts under their headings, both in the order of their file; no heading over nothing."""
    under = {
        group: tuple(fact for fact in facts.facts().values() if fact.group == group.key)
        for group in facts.groups().values()
    }
    return {group: found for group, found in under.items() if found}


def chosen(about: str, mark: str) -> list[Fact]:
    """The facts that these two words of an address ask for."""
    return [
        fact
        for group, under in sections().items()
        for fact in under
        if about in (EVERYTHING, group.topic) and mark in (EVERYTHING, fact.mark)
    ]


def opening() -> str:
    """How many facts there are, and how many of them stand in the source itself."""
    marks = Counter(fact.mark for fact in facts.facts().values())
    every = sum(marks.values())
    tenths = TENTHS[round(10 * marks["confirmed"] / every)]
    return (
        f"This site rests on {number(every, 6)} facts. About {tenths} in ten of them we read in the"
        " source itself. The others are second hand, from memory, or our own judgement. Each fact"
        " says which."
    )


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


def sentence(about: str, mark: str) -> str:
    """How many facts are listed, and of which kind."""
    total = len(chosen(about, mark))
    of = "" if about == EVERYTHING else f" about {_text(TOPICS, about)}"
    marked = "" if mark == EVERYTHING else f" marked “{mark}”"
    if not total:
        return f"No fact{of} is{marked}."
    return f"Listed below: {count(total, 'facts', 6)}{of}{marked}."


def _text(live: Live, value: str) -> str:
    return live.texts[live.positions.index(value)]


def _listing() -> Listing:
    """Every fact under its heading, then the tables, which belong to no one topic."""
    parts = {
        group.title: [Row(_item(fact), {"topic": group.topic, "mark": fact.mark}) for fact in under]
        for group, under in sections().items()
    }
    tables = [Row(_item(one), {"topic": "", "mark": one.mark}) for one in facts.tables().values()]
    return Listing(
        name="ledger",
        title="Every fact with its mark and source",
        controls=(TOPICS, MARKS),
        sentence=tell((TOPICS, MARKS), sentence),
        parts=parts | {TABLES: tables},
    )


def _item(record: Fact | Table) -> Markup:
    """One fact: the sentence, the number alone, how well it is known, and by whom."""
    if isinstance(record, Fact):
        value, date = reported(record), f", {record.date}" if record.date else ""
    else:
        value, date = f"{len(record.rows)} rows: {', '.join(record.columns)}", ""
    who = "; ".join(cited(key) for key in record.source)
    note = record.note and h.p[record.note]
    number_alone = h.p[h.b[value], " ", h.i[record.mark], f" {who}{date}"]
    return Markup(h.fragment[record.says, number_alone, note])


def reported(fact: Fact) -> str:
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


def author(key: str) -> str:
    """Who says so."""
    source = facts.source(key)
    nobody = source.author_or_agency == "-"
    return OURSELVES.get(key, source.title_or_subject if nobody else source.author_or_agency)


def cited(key: str) -> str:
    """Who, and what; where to find it stands in the table of sources under the same title."""
    if key in OURSELVES:
        return OURSELVES[key]
    source = facts.source(key)
    who = "" if source.author_or_agency == "-" else f"{source.author_or_agency}, "
    dated = source.year != "-" and source.year not in source.title_or_subject
    return f"{who}{source.title_or_subject}{f' ({source.year})' if dated else ''}"


def beside() -> str:
    """What the site knows besides single facts, each row with a mark and a source of its own."""
    return (
        f"The site knows more than single facts: {len(facts.events())} events,"
        f" {len(facts.ships())} flights of crew ships and {len(facts.station())} parts of the"
        f" station. There are {len(facts.activities())} emergency steps, {len(facts.troubles())}"
        f" times of trouble and {len(facts.tables())} small tables. Each is marked in the same way."
    )


SOURCE_COLUMNS = ("who", "what", "year", "where")


@cache
def source_rows() -> list[list[str]]:
    """Every source that is cited anywhere on the site."""
    return [
        [s.author_or_agency, s.title_or_subject, s.year, s.document_or_address]
        for s in facts.sources().values()
    ]


LISTING = _listing()
