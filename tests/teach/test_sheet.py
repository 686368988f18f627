"""A worksheet and its key: what an address asks for, the page, the PDF, and the ready ones."""

import re
from html import unescape
from io import BytesIO
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from lib.figures import FIGURES
from lib.teach import lessons, paper
from lib.teach.question import LEVELS
from lib.teach.sheet import GOALS, KINDS, MOST, Sheet, read

HOME = "https://two.example/leak"
SHEETS = [Sheet(level, seed=seed) for level, seed in lessons.ready()]


def words(text):
    """What is read, without how it is set."""
    return re.sub(r"\s+", " ", text.replace("\u202f", " ").replace("\u00ad", "")).strip()


def seen(html):
    """The words of a page."""
    return words(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", "", html, flags=re.S))))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.query)
def test_it_asks_as_much_as_a_lesson_holds_and_nothing_twice(sheet):
    asked = [question.text for question in sheet.questions]
    assert 6 <= len(asked) <= MOST and len(set(asked)) == len(asked)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("goal", GOALS)
def test_a_goal_alone_asks_what_belongs_to_it(level, goal):
    kinds = [kind for kind in KINDS if kind.goal == goal and level in kind.levels]
    assert len(Sheet(level, (goal,), 3).questions) == min(len(kinds), MOST)


def test_another_class_is_asked_something_else():
    sheets = {tuple(q.text for q in Sheet("15-18", seed=seed).questions) for seed in range(1, 101)}
    assert len(sheets) == 100


@given(st.sampled_from(LEVELS), st.sets(st.sampled_from(list(GOALS)), min_size=1), st.integers(1, 9999))
def test_a_link_comes_back_as_it_was_made(level, goals, seed):
    sheet = Sheet(level, tuple(goal for goal in GOALS if goal in goals), seed)
    asked = dict(part.split("=") for part in sheet.query.split("&"))
    assert read({name: [value] for name, value in asked.items()}) == sheet


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"level": ["12"]}, "The age is one of"),
        ({"goals": ["dust,glue"]}, "no goal called “glue”"),
        ({"seed": ["0"]}, "1 to 9\u202f999"),
        ({"seed": ["10000"]}, "1 to 9\u202f999"),
        ({"seed": ["٣"]}, "1 to 9\u202f999"),
        ({"seed": ["<b>"]}, "1 to 9\u202f999"),
    ],
)
def test_rubbish_is_the_default_and_a_quiet_note(asked, told):
    sheet = read(asked)
    (note,) = sheet.notes
    assert told in note and sheet.seed == 1 and sheet.level == "11-14"
    html = paper.page(sheet, key=False, home="")
    assert "tm-live-note" in html and "<b>" not in html
    (first, *_) = PdfReader(BytesIO(paper.pdf(sheet, False, HOME))).pages
    assert words(note).replace(" ", "") in words(first.extract_text()).replace(" ", "")


@pytest.mark.parametrize("key", [False, True])
@pytest.mark.parametrize("sheet", SHEETS[::2], ids=lambda sheet: sheet.query)
def test_the_pdf_says_what_the_page_says(sheet, key):
    pdf = PdfReader(BytesIO(paper.pdf(sheet, key, HOME)))
    told = words(" ".join(page.extract_text() for page in pdf.pages))
    shown = seen(paper.page(sheet, key, HOME))
    for question in sheet.questions:
        parts = [question.text, *([question.answer, question.working] if key else [])]
        for part in map(words, parts):
            assert part in shown
            assert part.replace(" ", "") in told.replace(" ", "")
        if not key:
            assert words(question.working) not in shown
    where = paper.address(sheet, key, HOME).removeprefix("https://")
    assert where in told.replace(" ", "") and where in shown


def test_the_pdf_is_tagged_and_brings_its_fonts():
    pdf = PdfReader(BytesIO(paper.pdf(Sheet(), False, HOME)))
    catalogue = pdf.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] and catalogue["/Lang"] == "en"
    assert "Worksheet 1" in pdf.metadata.title
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    for font in fonts:
        (inner,) = font["/DescendantFonts"]
        assert "/FontFile3" in inner["/FontDescriptor"]


def test_each_square_of_a_sheet_leads_to_its_picture():
    sheet = Sheet("15-18", seed=7)
    pdf = PdfReader(BytesIO(paper.pdf(sheet, False, HOME)))
    links = {
        annotation.get_object()["/A"]["/URI"] for page in pdf.pages for annotation in page.get("/Annots", [])
    }
    assert links == {f"{HOME}/{question.picture}" for question in sheet.questions}


def test_where_nobody_knows_the_address_there_is_no_square_and_links_are_relative():
    html = paper.page(SHEETS[0], key=False, home="", suffix=".html")
    assert "tm-code" not in html and 'href="./hole_and_patch.html' in html
    assert "data-squares" in html  # the browser makes them
    assert "data-squares" not in paper.page(SHEETS[0], key=True, home="", suffix=".html")


def test_ages_and_plans_fit_a_lesson():
    assert [lesson.level for lesson in lessons.LESSONS] == list(LEVELS)
    for lesson in lessons.LESSONS:
        assert sum(slot.minutes for slot in lesson.slots) == lessons.MINUTES


def test_a_paper_says_where_it_is_found_again():
    sheet = Sheet("15-18", ("leak", "dust"), 7)
    found = f"{HOME}/worksheet?level=15-18&goals=leak,dust&seed=7"
    assert paper.address(sheet, False, HOME) == found
    assert paper.address(sheet, True, HOME) == f"{found}&key"


LINKS = [slot.link for lesson in lessons.LESSONS for slot in lesson.slots if slot.link != "talk"]
LINKS += [link for *_, link in lessons.BELIEFS]


@pytest.mark.parametrize("link", sorted({*LINKS}))
def test_a_link_of_a_plan_opens_a_state_that_its_figure_has(link):
    path, _, name = link.partition("#")
    page, _, query = path.partition("?")
    assert FIGURES[name].page == page
    controls = {live.control.name: live for live in FIGURES[name].controls}
    for said, (value,) in parse_qs(query).items():
        assert controls[said].stop([value])[1] == ""


# Words that a picture bears out only as it is set here.
BESIDE = {"four times as": "hole_mm=4", "model and the reports": "hole_mm=2",
          "round, with marks of a tool": "moment=left", "what else could": "what_if=as_it_was",
          "through the night together": "beat=1", "known today": "beat=11",
          "who drilled it": "beat=11"}  # fmt: skip


@pytest.mark.parametrize("words", BESIDE)
def test_a_link_opens_what_the_words_beside_it_say(words):
    told = [(slot.what, slot.link) for lesson in lessons.LESSONS for slot in lesson.slots]
    told += [(belief + answer, link) for belief, answer, link in lessons.BELIEFS]
    found = [link for said, link in told if words in said]
    assert found
    for link in found:
        assert BESIDE[words] in re.split("[?&#]", link)
