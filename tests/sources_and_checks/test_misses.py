"""Picture, words and table tell the same of every check, for every topic."""

import re
from itertools import combinations

import pytest

from lib.checks import check, grains, head_counts, leaks
from lib.checks.check import KINDS
from lib.checks.wording import off, with_range
from lib.live.model.scene import BIG, Caption
from lib.live.svg.views import TYPE, text_width
from lib.look.words import THIN, number
from lib.sources_and_checks import dots, every_check, misses, things
from lib.sources_and_checks.scenario import CHECK, CHECKS, TOPICS

ALL = every_check.checks()
SWEEP = misses.sweep()
TOPIC = list(enumerate(TOPICS.positions))


def test_every_check_of_the_site_is_here_once():
    every = (*leaks.checks(), *grains.checks(), *head_counts.checks())
    assert sorted(one.what for one in ALL) == sorted(one.what for one in every)
    assert [one.kind for one in ALL] == sorted((one.kind for one in ALL), key=list(KINDS).index)


def test_every_check_is_in_one_topic_and_has_an_address_of_its_own():
    parts = [one for topic in TOPICS.positions[1:] for one in every_check.about(topic)]
    assert sorted(one.what for one in parts) == sorted(one.what for one in ALL)
    assert len(set(CHECK.options)) == len(ALL)
    assert CHECK.options == tuple(re.sub("[^a-z0-9]+", "_", one.what.lower()).strip("_") for one in ALL)
    assert CHECKS.texts == tuple(one.called for one in ALL)


PAPERS = {"phone": (dots.PHONE, SWEEP.scene.narrow), "desk": (dots.DESK, SWEEP.scene.wide)}
COUNTED = [one for one in ALL if one.counts]
papers = pytest.mark.parametrize(("paper", "view"), PAPERS.values(), ids=PAPERS)
checks = pytest.mark.parametrize(("k", "one"), list(enumerate(ALL)), ids=lambda one: getattr(one, "what", ""))


def drawn(view, k, choice=0):
    """What a composition places at a topic and a check."""
    seen = SWEEP.values_at((k, choice)).layers
    return [
        (layer, at)
        for layer, at in zip(SWEEP.all_layers, seen, strict=True)
        if any(layer is own for own in view.layers) and at["shown"]
    ]


def words(view, k, choice=0):
    return [str(at["text"]) for layer, at in drawn(view, k, choice) if isinstance(layer, Caption)]


def named(view, name, k=0, choice=0):
    return [at for layer, at in drawn(view, k, choice) if getattr(layer, "name", "") == name]


@papers
@pytest.mark.parametrize(("k", "topic"), TOPIC)
def test_each_check_that_counts_has_one_mark_and_those_of_another_topic_fade(paper, view, k, topic):
    about = every_check.about(topic)
    assert {*paper.places} == {one.what for one in COUNTED} and len(COUNTED) == 28
    for one in COUNTED:
        (at,) = named(view, one.called, k)
        assert (at["x"], at["y"]) == paper.places[one.what]
        assert (at["opacity"] == 1) == (one in about)
    for one in ALL:
        assert one.counts or not named(view, one.called, k)


@papers
def test_a_tap_on_a_mark_chooses_its_check(paper, view):
    """Each has room of its own under a finger, 38 pixels wide at least."""
    sets = {layer.name: layer.sets for layer in view.layers if getattr(layer, "sets", None)}
    assert sets == {one.called: (1, ALL.index(one)) for one in COUNTED}
    for (x, y), (u, v) in combinations(paper.places.values(), 2):
        assert abs(x - u) >= paper.pitch or abs(y - v) >= paper.tall
    assert all(0 < x < paper.width and 0 < y < paper.height for x, y in paper.places.values())
    assert paper.pitch >= 38 and paper.tall >= 33


@papers
@pytest.mark.parametrize("one", COUNTED, ids=lambda one: one.what)
def test_a_mark_stands_in_the_group_of_its_miss_with_an_arrow_to_its_side(paper, view, one):
    low, value, high = one.ratio
    away = max(value, 1 / value)
    meant = 0 if low <= 1 <= high else 1 if away < 2 else 2
    _, y = paper.places[one.what]
    assert sum(y > foot for foot in paper.rows.values()) - 1 == meant
    (mark,) = (layer.svg for layer in view.layers if getattr(layer, "name", "") == one.called)
    assert ("<circle" in mark) == (meant == 0) and ("rotate(45)" in mark) == (meant == 2)
    if meant:
        start, tip = map(float, re.search(r"M0 (-?[\d.]+)V(-?[\d.]+)", mark).groups())
        assert (tip < start) == (value > 1)  # up where we are too high


@papers
@checks
def test_the_bars_are_as_long_as_what_we_and_they_say(paper, view, k, one):
    left, long, *_ = paper.bars
    most = max(one.predicted.high, one.reported.high)
    bars, ranges = named(view, "a bar", 0, k), named(view, "its range", 0, k)
    for bar, pale, (low, value, high) in zip(bars, ranges, (one.predicted, one.reported), strict=True):
        assert bar["x"] == left
        assert bar["across"] == pytest.approx(max(2, long * value / most))
        assert pale["x"] == pytest.approx(left + long * low / most)
        assert pale["across"] == pytest.approx(max(0.1, long * (high - low) / most))
        assert left + long <= paper.width - 5
    with_range = words(view, 0, k)
    assert one.called in with_range
    for one_says, x in (("We say", one.predicted.value), (dots.THEY[one.kind], one.reported.value)):
        assert [text for text in with_range if re.match(rf"{one_says} {number(x)}(?!\d)", text)]


@papers
@checks
def test_one_thing_is_drawn_a_ring_is_round_the_mark_and_no_word_is_cut(paper, view, k, one):
    shown = [name for name in things.DRAWN for _ in named(view, name, 0, k)]
    assert shown == [things.of(one)]
    rings = [(at["x"], at["y"]) for at in named(view, "the chosen check", 0, k)]
    assert rings == ([paper.places[one.what]] if one.counts else [])
    for layer, at in drawn(view, 0, k):
        if isinstance(layer, Caption):
            wide = text_width(str(at["text"])) * paper.size / TYPE * (BIG if layer.big else 1)
            assert at["x"] + wide <= paper.width - 4, at["text"]


@checks
def test_the_card_says_what_is_measured_who_says_it_and_on_a_desk_what_comes_of_it(k, one):
    words_there = words(SWEEP.scene.wide, 0, k)
    measured, short = dots.MEASURES[one.unit]
    assert measured in words_there and short == re.sub(r"/(h|day|min)$|^hits.*", "", one.unit)
    for per, said in PER.items():
        assert (said in measured) == (per in one.unit)
    for one_says in ("We say", WHO[one.kind]):
        assert [text for text in words_there if re.match(rf"{one_says} [\d.]", text)]
    assert " ".join(words_there).rstrip().endswith(f" {off(one)}")


PER = {"/h": "an hour", "/day": "a day", "/min": "a minute", " a year": "a year"}
# Who gave the other number, by what its kind says of it.
WHO = {"report": "They reported", "design": "They planned", "model": "Their model",
       "own source": "The source", "quotation": "They said",
       "published sum": "Their sum"}  # fmt: skip


def test_a_drawing_is_of_the_thing_that_the_name_says():
    said = {"spacesuit": "suit", "hose": "hose", "Shuttle": "bottle", "Apollo": "bottle",
            "Mir": "tear", "hole, at": "hole", "Tunnel": "crack", "Station in": "station",
            "debris": "splinter", "meteoroids": "stone", "wall": "wall",
            "seats": "seats"}  # fmt: skip
    for word, thing in said.items():
        assert {things.of(one) for one in ALL if word in one.called} == {thing}, word


@checks
def test_words_and_working_are_of_the_chosen_check(k, one):
    seen = SWEEP.values_at((0, k))
    assert one.called in SWEEP.tell(SWEEP.scene.seen, (0, k))
    guessed = "assumed" in one.unverified or "recalled" in one.unverified
    assert ("For this we" in seen.sentence) == guessed
    assert ("do not count" in seen.sentence) == (not one.counts)
    own = with_range(one.predicted, one.unit), with_range(one.reported, one.unit)
    assert seen.numbers[:2] == own
    worked = seen.numbers[len(SWEEP.numbers) :]
    assert worked[:3] == (*own, number(one.ratio.value))
    assert (one.unverified or "nothing") in worked
    assert misses.table()[k][:3] == [one.called, *own]


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.what)
def test_a_headline_says_by_how_much_and_to_which_side(one):
    said, value = misses.headline(one), one.ratio.value
    side = "right" if one.agrees else "too high" if value > 1 else "too low"
    assert re.match(rf"([\d.]+(\u202f%| times) )?{side}\. ", said[:1].lower() + said[1:])
    both = said + misses.sentence(one)
    assert all(both.count(reason) == 1 for reason in re.split(r"(?<=\.) ", one.why))
    if not one.agrees:
        much, unit = re.search(r"([\d.]+)(\u202f%| times) too", said).groups()
        off = float(much) if unit == " times" else 1 + float(much) / 100
        meant = max(value, 1 / value) if unit == " times" or value > 1 else 2 - value
        assert off == pytest.approx(meant, rel=0.04)
    assert ("biggest miss" in misses.sentence(one)) == (one == every_check.worst())


def test_the_table_divides_what_we_say_by_what_they_say():
    """Its columns are in the order of their names: the second over the third is the fourth."""
    for row in misses.table():
        cells = dict(zip(misses.COLUMNS, row, strict=True))
        ours, theirs = (
            float(re.match(r"[\d.\u202f]+", cells[name])[0].replace(THIN, ""))
            for name in ("we say", "they say")
        )
        assert ours / theirs == pytest.approx(float(cells["ours over theirs"]), rel=0.02), cells
        assert cells["against"] in KINDS.values()


def test_the_words_count_as_the_picture_does():
    counted = [one for one in ALL if one.kind not in (check.QUOTATION, check.SUM)]
    touching = [one for one in counted if one.ratio.low <= 1 <= one.ratio.high]
    assert abs(len(touching) / len(counted) - 0.5) < 0.1 and "About half of our numbers fit" in misses.lead()
    kinds = (check.REPORT, check.DESIGN, check.MODEL, check.OWN)
    tallies = [
        (str(sum(one.kind == kind for one in touching)), str(sum(one.kind == kind for one in counted)))
        for kind in kinds
    ]
    assert re.findall(r"(\d+) of (\d+)", misses.by_whom())[:4] == tallies
    assert [row[4] for row in misses.table()].count("agrees") == len(touching)


@papers
@pytest.mark.parametrize(("k", "topic"), TOPIC)
def test_each_topic_adds_up(paper, view, k, topic):
    """Three groups, each with its number and how far off its worst is."""
    counted = every_check.counted(topic)
    right, bit, far = (
        next(text for text in words(view, k) if text.startswith(name))
        for name in ("Right: ", "A bit off: ", "Far off: ")
    )
    agree, of = map(int, re.findall(r"\d+", right))
    assert of == len(counted) and agree == sum(one.agrees for one in counted)
    off = [max(one.ratio.value, 1 / one.ratio.value) for one in counted if not one.agrees]
    for text, group in ((bit, [x for x in off if x < 2]), (far, [x for x in off if x >= 2])):
        assert re.search(r": (\w+)", text)[1] == (str(len(group)) if group else "none")
    if "times" in far:
        assert float(re.search(r"up to ([\d.]+)", far)[1]) == pytest.approx(max(off), rel=0.05)
    assert SWEEP.values_at((k, 0)).numbers[2] == f"{agree} of {of}"


def test_the_worst_is_another_model_of_grains():
    """Debris notes 2.3: 15 times too low at 0.1 mm; sums of others do not count."""
    assert every_check.worst().what == "Kessler's debris of 0.1\u202fmm, 2002"


def test_the_first_check_that_a_visitor_meets_is_far_off_and_about_the_hole_of_2018():
    first = ALL[CHECKS.default]
    assert first.what.startswith("MS-09, clean 2\u202fmm") and first.kind == check.REPORT
    assert first.miss > 2 and off(first) in misses.lead()


def test_each_check_in_words():
    text = misses.in_words()
    assert text.count("<li>") == len(ALL)
    assert "<script" not in text and "nan" not in text
