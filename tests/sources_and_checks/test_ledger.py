"""Every fact can be found, by topic and by mark, and nothing in it can break the page."""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from lib import facts, frame
from lib.facts import Fact, records, vocabulary
from lib.live.delivery.listing import Listing, Row, section
from lib.sources_and_checks import ledger
from lib.sources_and_checks import scenario as controls
from lib.sources_and_checks.every_check import EVERYTHING
from lib.sources_and_checks.scenario import MARKS, TOPICS

topics = st.sampled_from(controls.TOPIC.options)
marks = st.sampled_from(controls.MARK.options)
HTML = section(ledger.LISTING)


def test_every_fact_stands_in_the_ledger():
    for fact in facts.facts().values():
        assert escape(fact.says) in HTML, fact.key
        assert all(escape(ledger.cited(key)) in HTML for key in fact.source)
    for table in facts.tables().values():
        assert escape(table.says) in HTML, table.key
    assert len(re.findall("<li[ >]", HTML)) == len(facts.facts()) + len(facts.tables())


def test_sections_hold_each_fact_once_and_in_order():
    """A heading that stands over nothing is a slip, as is a topic that nobody can choose."""
    told = [fact for under in ledger.sections().values() for fact in under]
    assert sorted(fact.key for fact in told) == sorted(facts.facts())
    assert list(ledger.sections()) == list(facts.groups().values())
    order = list(facts.facts())
    for group, under in ledger.sections().items():
        assert {fact.group for fact in under} == {group.key}
        assert [fact.key for fact in under] == sorted((f.key for f in under), key=order.index)
        assert group.title in ledger.LISTING.parts
    assert {group.topic for group in facts.groups().values()} == vocabulary.TOPICS
    assert set(controls.TOPIC.options) - {EVERYTHING} == vocabulary.TOPICS
    for mark in {fact.mark for fact in facts.facts().values()}:
        assert mark in controls.MARK.options


@given(topics, marks)
def test_any_choice_says_how_much_it_lists(topic, mark):
    chosen = ledger.chosen(topic, mark)
    assert mark == EVERYTHING or all(fact.mark == mark for fact in chosen)
    words = ledger.sentence(topic, mark)
    count = 0
    for rows in ledger.LISTING.parts.values():
        count += sum(
            topic in (EVERYTHING, row.said["topic"]) and mark in (EVERYTHING, row.said["mark"])
            for row in rows
            if row.said["topic"]  # tables are not counted as facts
        )
    assert count == len(chosen)
    if chosen:
        assert f" {len(chosen)} fact" in words
    else:
        assert words.startswith("No fact")
    place = (TOPICS.positions.index(topic), MARKS.positions.index(mark))
    assert ledger.LISTING.sentence[place] == words


def test_the_parts_of_a_choice_add_up():
    total = 0
    for topic in controls.TOPIC.options[1:]:
        for mark in controls.MARK.options[1:]:
            total += len(ledger.chosen(topic, mark))
    assert total == len(facts.facts())


def test_the_tally_counts_every_fact():
    numbers = [int(n) for n in re.findall(r"\d+", ledger.tally())]
    marks = Counter(fact.mark for fact in facts.facts().values())
    assert numbers[0] == sum(numbers[1:]) == len(facts.facts())
    assert numbers[1:] == [marks[mark] for mark in controls.MARK.options[1:]]


class Balance(HTMLParser):
    """Counts what is open, to see that all of it is closed."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_html_is_whole():
    reader = Balance()
    reader.feed(HTML)
    assert reader.open == []


def test_nothing_in_a_fact_is_markup():
    """A fact is somebody else's words: they are shown, never obeyed."""
    evil = "<script>alert(1)</script>\"'&"
    fact = Fact("k", "leak_hole", evil, "mm", ("COMPUTED",), evil, evil, date=evil, note=evil)
    item = ledger._item(fact)
    assert "<script" not in item and "&lt;script&gt;" in item
    assert unescape(item).count(evil) == 5
    row = Row(item, {"mark": evil})
    made = section(Listing(evil, evil, (TOPICS,), [evil] * 4, {evil: [row]}))
    assert "<script" not in made


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("hole_nasa", "2\u202fmm"),
        ("cabin_temperature", "295.15\u202fK (293.15 to 297.15)"),
        ("one_ship_days", "1\u202f118\u202fdays"),
        ("population_1mm", "130\u202f000\u202f000\u202fobjects"),
        ("flux_3mm_2018", "0.000119\u202f1/(m² year)"),
        ("volume_leak_day", "944\u202fm³ (830 to 960)"),
        ("orbit_height", "401 to 408\u202fkm"),
        ("hole_place", "orbital module of Soyuz MS-09"),
    ],
)
def test_values_lose_no_digit(key, told):
    assert ledger.reported(facts.fact(key)) == told


def test_every_source_is_in_the_table():
    assert [row[1] for row in ledger.source_rows()] == [
        source.title_or_subject for source in facts.sources().values()
    ]
    assert all(len(row) == len(ledger.SOURCE_COLUMNS) for row in ledger.source_rows())


def test_a_value_reads_with_its_unit():
    """Odds begin with theirs, and degrees of an angle stand close."""
    for key, told in {
        "mrm2_energia": "1 in 11\u202f100",
        "mrm2_nasa": "1 in 1\u202f380",
        "orbit_inclination": "51.6°",
        "hole_nasa": "2\u202fmm",
    }.items():
        assert ledger.reported(facts.fact(key)) == told
    assert not [fact.key for fact in facts.facts().values() if re.search(r"\d.1 in$", ledger.reported(fact))]


def test_what_a_mark_means_is_what_the_records_say():
    """Words that both tell it by; the rest of the sentence may differ."""
    shared = {"confirmed": ("read in the", "source"), "quoted": ("second hand",),
              "recalled": ("primary source not opened",), "disputed": ("sources",),
              "judgement": ("our",)}  # fmt: skip
    assert set(shared) == set(frame.MARKS) == vocabulary.MARKS
    told = " ".join(records.__doc__.split())
    for mark, words in shared.items():
        meant = re.search(rf"``{mark}`` \(([^)]+)\)", told)[1]
        for word in words:
            assert word in meant and word in frame.MARKS[mark]


def test_the_story_says_how_many_facts_stand_in_the_source_itself():
    marks = [fact.mark for fact in facts.facts().values()]
    share = marks.count("confirmed") / len(marks)
    said = ledger.opening()
    assert f"rests on {len(marks)} facts" in said
    assert 0.35 < share < 0.45 and "About four in ten of them" in said
