"""How the site speaks, on every page and in every figure: for a child of thirteen, read aloud.

The parts of a story are in ``test_pattern``; here are answers, names, hints, events to start from,
and what nobody should meet outside of "Show the working".
"""

import re
from functools import cache
from itertools import islice

import numpy as np
import pytest

from lib import facts
from lib.figures import EXPLORATIONS, FIGURES
from lib.live.delivery.section import default_table
from lib.live.model.controls import Choice
from lib.live.model.parts import texts
from lib.live.svg.views import Ticks
from lib.look.words import in_unit
from lib.plain_pages import body
from tests.approved.pages import FIGURE, PAGES, plain
from tests.approved.reading import frame, grade, numbers, words
from tests.figures.told import crosses, everywhere, made

GRADE, LONGEST, ONE_IN = 8, 20, 10  # of school; words of a sentence; a number in so many words
LABEL = 16  # words of what a number or a control is called
ANSWERS = 400  # of a figure are read; more differ by their numbers alone


def parted(text):
    """A text's sentences: each may have so many words."""
    return re.split(r"(?<=[.?!])[”)]? ", text)


@cache
def answers(name):
    """What a figure answers, at each stop of each control and at places drawn by lot."""
    found = {}
    for _, _, sweep in made(FIGURES[name]):
        for position in (sweep.default, *islice(crosses(sweep), ANSWERS)):
            seen = sweep.values_at(position)
            found[seen.headline, seen.sentence] = position
    return tuple(found)


def told_badly(head, sentence):
    """What is wrong with an answer, if anything is."""
    said = f"{head} {sentence}"
    longest = max(parted(said), key=lambda one: len(words(one)))
    if grade(frame(head)) > GRADE:
        return f"grade {grade(frame(head)):.1f}: {head}"
    if grade(sentence) > GRADE:
        return f"grade {grade(sentence):.1f}: {sentence}"
    if len(words(longest)) > LONGEST:
        return f"{len(words(longest))} words: {longest}"
    if len(numbers(said)) > len(words(said)) / ONE_IN:
        return f"{len(numbers(said))} numbers in {len(words(said))} words: {said}"
    return ""


@pytest.mark.parametrize("name", FIGURES)
def test_an_answer_is_short_plain_and_has_few_numbers(name):
    """The line above the picture with "ten" for each number; the rest as it is spoken."""
    assert not [wrong for answer in answers(name) if (wrong := told_badly(*answer))]


@pytest.mark.parametrize("name", FIGURES)
def test_what_a_number_or_a_control_is_called_is_said_in_one_breath(name):
    sweep = FIGURES[name].default
    called = [line.label for line in sweep.numbers]
    called += [live.control.label for live in FIGURES[name].controls]
    assert not [text for text in called if len(words(text)) > LABEL]


@pytest.mark.parametrize("name", [name for name in FIGURES if FIGURES[name].default.bet])
def test_a_bet_asks_and_tells_in_a_short_sentence(name):
    for _, _, sweep in made(FIGURES[name]):
        said = [sweep.bet.question, *np.unique(sweep.bet.sentence).tolist()]
        said += [f"You said {guess}." for guess in sweep.bet.said]
        for one in said:
            assert grade(frame(one)) <= GRADE and len(words(one)) <= LONGEST, one


CASES = {case.title: case.says for case in facts.cases().values()}


def long_winded(says):
    """Whether an event is told in sentences that are too long, or too hard."""
    return grade(frame(says)) > GRADE or max(len(words(one)) for one in parted(says)) > LONGEST


@pytest.mark.parametrize("title", CASES)
def test_a_real_event_is_told_in_short_sentences(title):
    assert not long_winded(CASES[title]), (grade(frame(CASES[title])), CASES[title])


def test_what_is_known_today_is_told_in_short_sentences():
    """On the walk, beside what was said then."""
    sweep = FIGURES["walk"].default
    (known,) = (line for line in sweep.numbers if line.label == "known today")
    assert not [says for says in everywhere(sweep, known.text) if long_winded(says)]


CLOSER = 25  # words of a sentence for people who check


def paragraphs(page):
    """Of a page between its figures: without sources, lists, and what a model leaves out."""
    html = FIGURE.sub("", body(page))
    for rest in (
        r'<div class="tm-source">.*?</div>',
        r'<div class="tm-cases".*?</div>',
        r'<details class="tm-chapter" id="limits">.*?</details>',
        r'<div class="tm-live tm-list".*?</ul></details></div>',
    ):
        html = re.sub(rest, "", html, flags=re.S)
    return [plain(found).strip() for found in re.findall(r"<p\b[^>]*>(.*?)</p>", html, re.S)]


@pytest.mark.parametrize("page", PAGES)
def test_the_prose_of_a_page_is_in_sentences_of_one_breath(page):
    """Story and "Look closer"; what was not checked is a list."""
    said = [one for text in paragraphs(page) for one in parted(text) if "unchecked" not in one]
    assert not [one for one in said if len(words(one)) > CLOSER]


# What is in a figure for people, outside of its working.


def visible(name):
    """Every text of a figure that somebody may see or hear."""
    figure = FIGURES[name]
    yield from (v.control.label for v in figure.controls)
    yield from (text for v in figure.controls for text in (*v.texts, v.limits))
    for _, _, sweep in made(figure):
        said = [sweep.title, sweep.subject, *everywhere(sweep, sweep.headline)]
        said += everywhere(sweep, sweep.sentence)
        for layer in sweep.all_layers:
            said += [getattr(layer, "name", ""), *np.unique(texts(layer).get("text", "")).tolist()]
        for line in sweep.numbers:
            said += [line.label, line.unit, *np.unique(line.text).tolist()]
        for axis in filter(None, (sweep.x, sweep.y)):
            said += [Ticks(axis).title, *Ticks(axis).labels]
        if sweep.drawing:
            said.append(sweep.drawing.subject)
        if sweep.scene:
            said += [sweep.scene.subject, *np.unique(sweep.scene.seen).tolist()]
        if sweep.bet:
            said += [sweep.bet.question, *sweep.bet.said]
        if sweep.hunt:
            said += [*sweep.hunt.rooms, sweep.hunt.ending]
        table = sweep.table or default_table(sweep)
        said += [table.caption, *table.columns, *(cell for row in table.rows for cell in row)]
        said += [word for one in sweep.citations for word in (one.says, one.note, one.mark)]
        yield from (in_unit(str(text)) for text in dict.fromkeys(said) if text)


def page_text(page):
    """A page's words outside of its figures, without where a document is to be found."""
    html = re.sub(r'<div class="tm-source">.*?</div>', "", FIGURE.sub("", body(page)), flags=re.S)
    html = re.sub(r"<table><caption>Sources</caption>.*?</table>", "", html, flags=re.S)
    return plain(html)


# Some documents bear the name that is their key.
DOCUMENTS = " ".join(
    f"{source.author_or_agency} {source.title_or_subject}" for source in facts.sources().values()
)
KEYS = {key for key in facts.sources() if re.search(r"[A-Z]{4,}|-\d", key) and key not in DOCUMENTS}
# The options of all controls that are written otherwise for people.
RAW = {
    option
    for figure in FIGURES.values()
    for live in figure.controls
    if isinstance(live.control, Choice)
    for option, text in zip(live.control.options, live.texts, strict=True)
    if option != text and re.search(r"_|[a-z]\d", option)
}
NAMES = {"soyuz", "mir", "iridium", "fengyun", "dragon", "progress 70"}  # small, they are raw words
RAW_WORDS = re.compile(
    r"\b[a-z]+_[a-z0-9_]+\b|\blib\.\w|\b\w+\(\)|\b\w+\.(?:py|js|csv|toml|md|json|txt)\b|MODEL\.md"
    rf"|(?<![\w-])(?:{'|'.join(sorted(map(re.escape, KEYS), key=len, reverse=True))})(?![\w-])"
    rf"|\b(?:{'|'.join(sorted(RAW | NAMES))})\b"
)


@pytest.mark.parametrize("name", FIGURES)
def test_no_figure_shows_a_name_from_the_code(name):
    assert not [(found[0], text) for text in visible(name) if (found := RAW_WORDS.search(text))]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_name_from_the_code(page):
    text = page_text(page)
    assert not [text[max(0, at.start() - 30) : at.end() + 20] for at in RAW_WORDS.finditer(text)]


@pytest.mark.parametrize("file", EXPLORATIONS)
def test_no_picture_to_explore_shows_a_name_from_the_code(file):
    exploration, values = EXPLORATIONS[file]
    said = (exploration.label, exploration.text, exploration.subject(*values))
    assert not [text for text in said if RAW_WORDS.search(text)]


def test_a_name_from_the_code_would_be_seen():
    for text in (
        "shuts off the orbital module: soyuz",
        "no_scrubber",
        "lib.physics.cabin",
        "see MODEL.md",
        "events.csv",
        "[RIA-2018-09]",
        "solve()",
        "us_lab",
    ):
        assert RAW_WORDS.search(text), text
    for text in ("the Soyuz of Mir", "read by Sputnik", "1.5\u202fmmHg", "blogs.nasa.gov"):
        assert not RAW_WORDS.search(text), text


def test_a_bad_answer_would_be_seen():
    assert told_badly("The crew has about 9 days.", "They pack, and they all fly home.") == ""
    for head, sentence in (
        ("Considerable depressurisation necessitates evacuation.", "They go."),
        ("They go.", "Considerable depressurisation necessitates evacuation."),
        ("They go.", "one " * 21 + "."),
        ("From 1 to 2, 3 to 4.", "And 5 or 6."),
    ):
        assert told_badly(head, sentence)
