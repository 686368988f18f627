"""Picture, words and table tell the same of every check, for every topic."""

import re
from itertools import combinations
from math import dist

import pytest

from lib.checks import boats, check, grains, leaks
from lib.checks.check import KINDS
from lib.checks.telling import told
from lib.look.words import THIN, number
from lib.sources_and_checks import dots, every_check, misses
from lib.sources_and_checks.scenario import CHECK, CHECKS, TOPICS

ALL = every_check.checks()
SWEEP = misses.sweep()
TOPIC = list(enumerate(TOPICS.positions))


def test_every_check_of_the_site_is_here_once():
    every = (*leaks.checks(), *grains.checks(), *boats.checks())
    assert sorted(one.what for one in ALL) == sorted(one.what for one in every)
    assert [one.kind for one in ALL] == sorted((one.kind for one in ALL), key=list(KINDS).index)


def test_every_check_is_in_one_topic_and_has_an_address_of_its_own():
    parts = [one for topic in TOPICS.positions[1:] for one in every_check.about(topic)]
    assert sorted(one.what for one in parts) == sorted(one.what for one in ALL)
    assert len(set(CHECK.options)) == len(ALL)
    assert CHECK.options == tuple(re.sub("[^a-z0-9]+", "_", one.what.lower()).strip("_")
                                  for one in ALL)  # fmt: skip
    assert CHECKS.texts == tuple(one.called for one in ALL)


PAPERS = {"phone": dots.PHONE, "desk": dots.DESK}


def drawn(k, choice=0):
    """The shapes of the picture with their words and whether they are seen, on a phone."""
    seen = SWEEP.values_at((k, choice))
    return list(zip(SWEEP.drawing.shapes, seen.layers, strict=True))


@pytest.mark.parametrize(("k", "topic"), TOPIC)
def test_the_picture_shows_each_check_once_and_those_of_the_topic_in_colour(k, topic):
    about = {one.called for one in every_check.about(topic)}
    names = [shape.name for shape, at in drawn(k) if at["shown"]]
    own = {one.called for one in ALL}
    assert sorted(name for name in names if name in own) == sorted(about)
    assert names.count("of another topic") == len(ALL) - len(about)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("one", ALL, ids=lambda one: one.what)
def test_a_dot_stands_where_its_number_is_off(paper, one):
    """Left of the lane of what is right where it is too low, further away where it is more off."""
    low, value, high = one.ratio
    x, y = paper.places[one.what]
    left, right = paper.edges[3:5]
    if low <= 1 <= high:
        assert left < x < right
    else:
        assert x > right if value > 1 else x < left
    step = sum(x > edge for edge in paper.edges[1:-1])
    miss = max(value, 1 / value) * (1 if value > 1 else -1)
    expected = (
        3
        if low <= 1 <= high
        else (4 + (miss >= 2) + (miss >= 10) if miss > 0 else 2 - (miss <= -2) - (miss <= -10))
    )
    assert step == expected
    assert 0 < x < paper.width and 0 < y < paper.foot


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_no_dot_covers_another_and_a_finger_tells_them_apart(paper):
    for one, other in combinations(paper.places.values(), 2):
        assert dist(one, other) >= 2.5 * paper.radius
    assert SWEEP.picks.narrow == [dots.PHONE.places[one.what] for one in ALL]
    assert SWEEP.picks.wide == [dots.DESK.places[one.what] for one in ALL]


@pytest.mark.parametrize(("k", "one"), list(enumerate(ALL)), ids=lambda x: getattr(x, "what", ""))
def test_the_ring_the_words_and_the_working_are_of_the_chosen_check(k, one):
    seen = SWEEP.values_at((0, k))
    assert one.called.lower() in seen.headline.lower() and one.why in seen.sentence
    assert one.unverified in seen.sentence
    assert ("not counted" in seen.sentence) == (not one.counts)
    rings = [(at["cx"], at["cy"]) for shape, at in drawn(0, k) if shape.name == "the chosen check"]
    assert rings == [pytest.approx(dots.PHONE.places[one.what])] * 2
    own = told(one.predicted, one.unit), told(one.reported, one.unit)
    assert seen.numbers[:2] == own
    worked = seen.numbers[len(SWEEP.numbers) :]
    assert worked[:3] == (*own, number(one.ratio[1]))
    assert misses.table()[k][:3] == [one.called, *own]


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.what)
def test_a_headline_says_by_how_much_and_to_which_side(one):
    said, value = misses.headline(one), one.ratio[1]
    side = "right" if one.agrees else "too high" if value > 1 else "too low"
    assert said.endswith(f"{side}.")
    if not one.agrees:
        much, unit = re.search(r"([\d.]+)(\u202f%| times) too", said).groups()
        off = float(much) if unit == " times" else 1 + float(much) / 100
        meant = max(value, 1 / value) if unit == " times" or value > 1 else 2 - value
        assert off == pytest.approx(meant, rel=0.04)
    assert ("biggest miss" in said) == (one == every_check.worst())


def test_the_table_divides_what_we_say_by_what_they_say():
    """Its columns are in the order of their names: the second over the third is the fourth."""
    for row in misses.table():
        cells = dict(zip(misses.COLUMNS, row, strict=True))
        ours, theirs = (float(re.match(r"[\d.\u202f]+", cells[name])[0].replace(THIN, ""))
                        for name in ("we say", "they say"))  # fmt: skip
        assert ours / theirs == pytest.approx(float(cells["ours over theirs"]), rel=0.02), cells
        assert cells["against"] in KINDS.values()


def test_the_words_count_as_the_picture_does():
    counted = [one for one in ALL if one.kind not in (check.QUOTATION, check.SUM)]
    touching = [one for one in counted if one.ratio[0] <= 1 <= one.ratio[2]]
    assert f"against {len(counted)} others" in misses.lead()
    assert abs(len(touching) / len(counted) - 0.5) < 0.1 and "About half agree" in misses.lead()
    kinds = (check.REPORT, check.DESIGN, check.MODEL, check.OWN)
    tallies = [(str(sum(one.kind == kind for one in touching)),
                str(sum(one.kind == kind for one in counted))) for kind in kinds]  # fmt: skip
    assert re.findall(r"(\d+) of (\d+)", misses.by_whom())[:4] == tallies
    rows = [str(at["text"]) for _, at in drawn(0) if " of " in str(at.get("text"))]
    assert [re.search(r"(\d+) of (\d+) right", row).groups() for row in rows] == tallies
    assert [row[4] for row in misses.table()].count("agrees") == len(touching)


@pytest.mark.parametrize(("k", "topic"), TOPIC)
def test_each_topic_adds_up(k, topic):
    rows = [str(at["text"]) for _, at in drawn(k) if re.search(r"\d of \d", str(at.get("text")))]
    pairs = [(int(a), int(b)) for row in rows for a, b in re.findall(r"(\d+) of (\d+)", row)]
    agree, of = map(sum, zip(*pairs, strict=True))
    assert of == len(every_check.counted(topic))
    assert SWEEP.values_at((k, 0)).numbers[2] == f"{agree} of {of}"


def test_the_worst_is_another_model_of_grains():
    """Debris notes 2.3: 15 times too low at 0.1 mm; sums of others do not count."""
    assert every_check.worst().what == "Kessler's debris of 0.1\u202fmm, 2002"
    assert CHECKS.texts[CHECKS.default] == every_check.worst().called


def test_each_check_in_words():
    text = misses.in_words()
    assert text.count("<li>") == len(ALL)
    assert "<script" not in text and "nan" not in text
