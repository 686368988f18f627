"""Real leaks on the page: the checks' own numbers, the misses first, and words for every sign."""

import re
from html.parser import HTMLParser

import pytest

from lib.checks import designs, leaks, published_sums
from lib.checks.wording import fraction
from lib.hole_and_patch import real_leaks
from lib.look.words import number

TABLES = {"real": real_leaks.table(), "more": real_leaks.more()}


class Table(HTMLParser):
    """The rows of a table, each a list of (tag, attributes, text), and what is left open."""

    def __init__(self, text):
        super().__init__()
        self.open, self.rows = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag != "br":
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1][2] += f"{data} "


def compared(text):
    """The rows that hold a comparison: name, predicted, reported, outcome."""
    return [row for row in Table(text).rows if len(row) == 4][1:]


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_the_table_is_whole_and_every_cell_has_a_head(text):
    table = Table(text)
    assert table.open == []
    head, *rows = table.rows
    assert [cell[1]["scope"] for cell in head] == ["col"] * 4 and all(cell[2] for cell in head)
    for row in rows:
        assert sum(int(cell[1].get("colspan", 1)) for cell in row) == 4
        assert row[0][0] == "th" or row[0][1] == {"colspan": "4"}
    assert not re.search(r"nan|inf\b|None|<script", text)


def test_every_comparison_stands_there_with_the_numbers_of_its_check():
    every = [one for leak in leaks.leaks() for one in leak.checks]
    more = [*designs.checks(), *published_sums.checks()]
    for text, checks in ((TABLES["real"], every), (TABLES["more"], more)):
        rows = compared(text)
        assert len(rows) == len(checks)
        told = {(row[1][2].split("  ")[0].strip(), row[2][2].split("  ")[0].strip()) for row in rows}
        for one in checks:
            predicted, reported = number(one.predicted.value), number(one.reported.value)
            assert any(p.startswith(predicted) and r.startswith(reported) for p, r in told)
            assert any(f"{fraction(one.ratio.value)}  {one.outcome}" in row[3][2] for row in rows)


def test_in_each_group_the_misses_come_first():
    for group in TABLES["real"].split("<tbody>")[1:]:
        outcomes = re.findall(r'<tr class="tm-([a-z-]+)"', group)
        assert outcomes == sorted(outcomes, key=lambda word: word != "misses")


def test_no_sign_without_its_word():
    for row in (row for text in TABLES.values() for row in compared(text)):
        (sign,) = [sign for sign in real_leaks.SIGNS.values() if sign in row[3][2]]
        word = next(word for word, own in real_leaks.SIGNS.items() if own == sign)
        assert word in row[3][2]


def test_headline_and_sentence_say_what_the_table_says():
    outcomes = [row[3][2] for row in compared(TABLES["real"])]
    agree, of = map(int, re.findall(r"\d+", real_leaks.headline()))
    # One row is a model's and not a report's; it agrees and is not counted in the headline.
    assert of == len(outcomes) - 1
    assert agree == sum("agrees" in outcome for outcome in outcomes) - 1
    assert "1.9 times as much as was reported that night" in real_leaks.sentence()
    assert "left 99.7\u202fmmHg in it, and a crack 154\u202fmmHg" in real_leaks.sentence()
    assert "The gauge read 154\u202fmmHg" in real_leaks.sentence()


def test_the_dead_of_soyuz_11_are_named_and_nothing_is_counted():
    text = TABLES["real"]
    group = text[text.index("Soyuz 11") :].split("</tbody>")[0]
    for name in ("Georgy Dobrovolsky", "Vladislav Volkov", "Viktor Patsayev"):
        assert name in group
    assert "22 to 28\u202fmm" in group and "21 to 26\u202fmm" in group and "Not counted" in group
    assert "tm-agrees" not in group and "tm-misses" not in group


def test_says_who_covers_all_that_went_in():
    keys = real_leaks.facts_behind()
    assert {
        "hole_nasa",
        "rate_millibar",
        "mir_hole",
        "soyuz11_seconds",
        "leak_natural_2004",
        "zvezda_shut_hours",
    } <= set(keys)
    assert len(set(keys)) == len(keys)
