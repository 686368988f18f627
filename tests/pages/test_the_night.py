"""The home page: it opens with its figures and every event, and it leads to the three demos."""

from lib import facts
from lib.plain_pages import body
from tests.approved.pages import shown, title, words

PAGE = "the_night"


def test_it_opens_with_its_walk():
    assert title(PAGE) == "A hole this wide ● let air out of the space station"
    assert shown(PAGE) == ["walk", "station", "night"]


def test_every_event_stands_there_without_any_script():
    for event in facts.events()[:17]:
        assert event.title in words(PAGE) and event.text in words(PAGE)
    assert facts.fact("inquiry_handed_over").says in words(PAGE)
    assert facts.fact("hole_maker").says in words(PAGE)


def test_it_leads_to_the_three_demos():
    for page in ("hole_and_patch", "debris_primer", "lifeboat_timeline"):
        assert f'data-page="{page}" href="./{page}">' in body(PAGE)
