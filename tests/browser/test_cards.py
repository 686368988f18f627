"""Cards are legible: no word is cut, and the making stops where one would be."""

import pytest

from lib.cards import card
from lib.page_shell import Page
from lib.pages import PAGES
from tests.browser.make_cards import SIZE, shot

pytestmark = pytest.mark.browser


@pytest.fixture
def paper(page):
    page.set_viewport_size(SIZE)
    return page


@pytest.mark.parametrize("of", PAGES, ids=lambda page: page.script)
def test_a_card_has_the_size_that_chats_crop_and_cuts_no_word(paper, of):
    picture = shot(paper, card(of))
    assert picture[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
    assert len(picture) < 300_000  # above which some chats show none


@pytest.mark.parametrize("question", ["Unpronounceablynarrow" * 2, "How fast does it leave? " * 12])
def test_a_question_without_room_stops_the_making(paper, question):
    with pytest.raises(ValueError, match="find no room"):
        shot(paper, card(Page("hole_and_patch", "", "", question, "")))
