"""Every fact can be found, by topic and by mark, and nothing in it can break the page."""

import re
from collections import Counter
from html import escape, unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import facts
from lib.facts import Fact, records, vocabulary
from lib.frame import MARKS
from lib.sources_and_checks import ledger
from lib.sources_and_checks import scenario as controls
from lib.sources_and_checks.scenario import Scenario

scenarios = st.builds(
    Scenario,
    topic=st.sampled_from(list(controls.TOPIC.options)),
    mark=st.sampled_from(list(controls.MARK.options)),
)


def test_every_fact_stands_in_the_unfiltered_ledger():
    text = ledger.html(Scenario())
    for fact in facts.facts().values():
        assert escape(fact.says) in text, fact.key
        assert all(escape(ledger.cited(key)) in text for key in fact.source)
    for table in facts.tables().values():
        assert escape(table.says) in text, table.key
    assert text.count("<li>") == len(facts.facts()) + len(facts.tables())


def test_sections_hold_each_fact_once_and_in_order():
    told = [fact.key for group in ledger.sections().values() for fact in group]
    assert told == list(facts.facts())
    assert all(ledger.sections())  # no fact stands above the first heading
    topics = {ledger.topic(heading) for heading in ledger.sections()}
    assert topics == set(controls.TOPIC.options) - {controls.EVERYTHING}
    for mark in {fact.mark for fact in facts.facts().values()}:
        assert mark in controls.MARK.options


@given(scenarios)
def test_any_choice_lists_what_it_says(scenario):
    chosen = [fact for group in ledger.chosen(scenario).values() for fact in group]
    if scenario.mark != controls.EVERYTHING:
        assert all(fact.mark == scenario.mark for fact in chosen)
    words = ledger.sentence(scenario)
    if chosen:
        assert f" {len(chosen)} fact" in words
    else:
        assert words.startswith("No fact")
    listed = ledger.html(scenario)
    tables = [t for t in facts.tables().values() if escape(t.says) in listed]
    assert listed.count("<li>") == len(chosen) + len(tables)
    assert bool(tables) <= (scenario.topic == controls.EVERYTHING)
    assert not re.search(r"nan|None", words)


def test_the_parts_of_a_choice_add_up():
    total = 0
    for topic in controls.TOPIC.options[1:]:
        for mark in controls.MARK.options[1:]:
            total += sum(map(len, ledger.chosen(Scenario(topic, mark)).values()))
    assert total == len(facts.facts())


def test_the_tally_counts_every_fact():
    numbers = [int(n) for n in re.findall(r"\d+", ledger.tally())]
    marks = Counter(fact.mark for fact in facts.facts().values())
    assert numbers[0] == sum(numbers[1:]) == len(facts.facts())
    assert numbers[1:] == [marks[mark] for mark in controls.MARK.options[1:]]


def test_short_lists_come_unfolded_and_long_ones_folded():
    assert "<details open" not in ledger.html(Scenario())
    assert "<details>" not in ledger.html(Scenario(mark="judgement", topic="leak"))


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


@given(scenarios)
def test_the_html_is_whole(scenario):
    reader = Balance()
    reader.feed(ledger.html(scenario))
    assert reader.open == []


def test_nothing_in_a_fact_is_markup():
    """A fact is somebody else's words: they are shown, never obeyed."""
    evil = "<script>alert(1)</script>\"'&"
    fact = Fact("k", evil, "mm", ("COMPUTED",), evil, evil, date=evil, note=evil)
    item = ledger._item(fact)
    assert "<script" not in item and "&lt;script&gt;" in item
    assert unescape(item).count(evil) == 5
    assert "<script" not in ledger._section(evil, [fact], True)


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
    assert ledger.told(facts.fact(key)) == told


def test_every_source_is_in_the_table():
    assert [row[0] for row in ledger.source_rows()] == list(facts.sources())
    assert all(len(row) == len(ledger.SOURCE_COLUMNS) for row in ledger.source_rows())


def test_a_value_reads_with_its_unit():
    """Odds begin with theirs, and degrees of an angle stand close."""
    for key, told in {
        "mrm2_energia": "1 in 11\u202f100", "mrm2_nasa": "1 in 1\u202f380",
        "orbit_inclination": "51.6°", "hole_nasa": "2\u202fmm",
    }.items():  # fmt: skip
        assert ledger.told(facts.fact(key)) == told
    assert not [fact.key for fact in facts.facts().values()
                if re.search(r"\d.1 in$", ledger.told(fact))]  # fmt: skip


def test_what_a_mark_means_is_what_the_records_say():
    """Words that both tell it by; the rest of the sentence may differ."""
    shared = {"confirmed": ("read in the", "source"), "quoted": ("second hand",),
              "recalled": ("primary source not opened",), "disputed": ("sources",),
              "judgement": ("our",)}  # fmt: skip
    assert set(shared) == set(MARKS) == vocabulary.MARKS
    told = " ".join(records.__doc__.split())
    for mark, words in shared.items():
        meant = re.search(rf"``{mark}`` \(([^)]+)\)", told)[1]
        for word in words:
            assert word in meant and word in MARKS[mark]
