"""Words that are explained: once a page, where they first stand, in one plain sentence."""

import re

import pytest

from lib.frame.glossary import WORDS
from lib.plain_pages import body
from tests.approved.pages import PAGES
from tests.approved.reading import grade


@pytest.mark.parametrize("page", PAGES)
def test_each_button_has_its_meaning_and_no_word_two(page):
    asked = re.findall(r'popovertarget="([\w-]+)"', body(page))
    given = re.findall(r'popover id="([\w-]+)"', body(page))
    assert len(set(asked)) == len(asked) and sorted(asked) == sorted(given)


@pytest.mark.parametrize("page", PAGES)
def test_a_word_of_the_story_is_explained_where_it_first_stands(page):
    told = body(page).partition('class="tm-closer"')[0]
    told = told[told.find('class="tm-question"') :]
    told = re.sub(r'<section class="tm-live".*?</section>', "", told, flags=re.S)
    for found in re.finditer(r'popovertarget="word-[\w-]+">([^<]*)<', told):
        before = " ".join(re.findall(r"<p>(.*?)</p>", told[: found.start()], re.S))
        before = re.sub(r"<(a|strong|em)\b.*?</\1>|<[^>]+>", "", before)
        assert not re.search(rf"\b{re.escape(found[1])}\b", before), found[1]


def test_a_dozen_words_are_told_in_one_sentence_of_a_child():
    assert len(WORDS) >= 12
    for word, meaning in WORDS.items():
        assert len(re.findall(r"[.!?](?:\s|$)", meaning)) == 1, word
        assert len(meaning.split()) <= 20 and grade(meaning) <= 9, (word, grade(meaning))
