"""Every page has one pattern, and its story reads as easily as it should."""

import re
from html import unescape
from itertools import pairwise

import pytest

from lib.pages import PAGES as LISTED
from lib.plain_pages import body, menu
from tests.approved.pages import PAGES, plain, title
from tests.approved.reading import grade, numbers, words

# What stands aside from the story has no picture of its own.
STORY = [page.script for page in LISTED if not page.aside]
BEFORE, AFTER = 60, 40  # words of a question around its picture
GRADE = 8
LISTING = r'<div class="tm-live tm-list".*?</ul></details></div>'  # read by whom it is for
FIGURE = r'(?:<div class="tm-beside">)?<section class="tm-live".*?</section>(?:</div>)?'
QUESTION = r'<section class="tm-question" id="(\w+)".*?(?=<section class="tm-(?:question|closer)")'


def text(html):
    """Paragraphs alone: lists and tables are no story."""
    return re.sub(r"\s+", " ", plain(" ".join(re.findall(r"<p>.*?</p>", html, re.S)))).strip()


def lead(page):
    return text(re.findall(r'<div class="tm-lead">(.*?)</div>', body(page), re.S)[0])


def questions(page):
    """The parts of the story by their anchors, as HTML."""
    html = re.sub(LISTING, "", body(page), flags=re.S)
    return {found[1]: found[0] for found in re.finditer(QUESTION, html, re.S)}


def story(page):
    """Every block of words of a page with what it may take: before a picture, after it."""
    for at, html in questions(page).items():
        parts = [text(part) for part in re.split(FIGURE, html, flags=re.S)]
        if len(parts) == 1:
            yield at, parts[0], BEFORE + AFTER
        else:
            yield at, parts[0], BEFORE
            yield at, " ".join(parts[1:]).strip(), AFTER


BLOCKS = [
    pytest.param(said, most, id=f"{page} {at} {most}")
    for page in PAGES
    for at, said, most in story(page)
    if said
]


@pytest.mark.parametrize("page", STORY)
def test_a_page_is_title_lead_picture_card_chapters_story_and_the_rest(page):
    """Each once, in this order; nothing is told outside of it."""
    order = ["<h1>", 'class="tm-lead"', 'class="tm-live"', 'class="tm-card"', 'class="tm-chapters"',
             'class="tm-question"', 'class="tm-closer"', '<div class="tm-next">',
             "<footer"]  # fmt: skip
    places = [body(page).find(part) for part in order[:-2]]
    places += [body(page).rfind(part) for part in order[-2:]]
    assert -1 not in places and places == sorted(places)
    assert (2 if page == "the_night" else 3) <= len(questions(page)) <= 5
    assert len(words(lead(page))) <= 40
    for html in questions(page).values():
        assert len(re.findall(r'<section class="tm-live"', html)) <= 1


@pytest.mark.parametrize("page", PAGES)
def test_the_list_of_chapters_leads_to_every_question_by_its_own_words(page):
    (listed,) = re.findall(r'<nav class="tm-chapters".*?</nav>', body(page), re.S)
    links = [(at, unescape(words)) for at, words in re.findall(r'href="#(\w+)">(.*?)</a>', listed)]
    asked = {at: plain(re.findall(r"<h2.*?</h2>", html)[0]).strip() for at, html in questions(page).items()}
    assert links == [*asked.items(), ("closer", "Look closer")]


@pytest.mark.parametrize("page", PAGES)
def test_every_anchor_of_a_page_is_there_once(page):
    ids = re.findall(r' id="([\w-]+)"', body(page))
    assert len(ids) == len(set(ids))
    assert len(re.findall(r'<details class="tm-chapter" id="\w+">', body(page))) >= 2


@pytest.mark.parametrize("page", PAGES)
def test_headings_go_down_by_one_step_at_a_time(page):
    levels = [int(level) for level in re.findall(r"<h(\d)", body(page))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    # What is folded is found by its heading too.
    chapters = body(page).count('<details class="tm-chapter"')
    assert len(re.findall(r"<summary><h3>[^<]+</h3></summary>", body(page))) == chapters


@pytest.mark.parametrize(("said", "most"), BLOCKS)
def test_a_question_says_no_more_than_one_hears_out(said, most):
    assert len(words(said)) <= most, said


@pytest.mark.parametrize("page", PAGES)
def test_a_story_is_read_by_a_child_of_thirteen(page):
    """Title and lead, then every block of its own; numbers as they are spoken."""
    for said in (title(page), lead(page), *(said for _, said, _ in story(page) if said)):
        assert grade(said) <= GRADE, (grade(said), said)


@pytest.mark.parametrize("page", PAGES)
def test_a_story_has_one_number_in_twenty_words_at_most(page):
    said = " ".join([lead(page), *(said for _, said, _ in story(page))])
    assert len(numbers(said)) <= len(words(said)) / 20, numbers(said)


@pytest.mark.parametrize("page", ["the_night", "hole_and_patch"])
def test_a_lead_says_who_where_and_when(page):
    for part in ("2018", "International Space Station", "ix people", "hole"):
        assert part in lead(page)


def test_hard_words_and_many_numbers_would_be_seen():
    stiff = (
        "Considerable uncertainties concerning the discharge coefficient necessitate careful"
        " interpretation of the calculated depressurisation."
    )
    assert grade(stiff) > GRADE > grade("The crew slept through the first hours of the leak.")
    assert len(numbers("8 to 9.1 days, 830 to 960\u202fm³, on 29 August 2018")) == 5


@pytest.mark.parametrize("page", LISTED, ids=lambda page: page.script)
def test_the_bar_names_the_site_and_its_five_pages_in_a_word_each(page):
    html = str(menu(page, LISTED))
    names = re.findall(r"<li><a[^>]*>(.*?)</a></li>", html)
    assert "<strong>Two Millimetres</strong>" in html
    assert names == [listed.name for listed in LISTED if not listed.aside]
    assert len(names) == 5, "is another page worth a longer menu? Then count it here"
    assert all(re.fullmatch(r"\w{1,7}", name) for name in names)
    assert html.count('aria-current="page"') == 1
