"""The home page: it opens with its figures and every event, and it leads to the three demos."""

import re

from lib import facts
from lib.plain import body
from tests.approved.pages import shown, words

HTML = body("the_night")


def test_it_opens_with_its_question_and_two_live_figures():
    assert "<h1>What happened on the night of 29 August 2018?</h1>" in HTML
    assert shown("the_night") == ["night", "station"]


def test_every_event_stands_there_without_any_script():
    told = words("the_night")
    for event in facts.events()[:17]:
        assert event.title in told and event.text in told
    assert "Who drilled the hole was never shown in public." in told
    assert facts.fact("inquiry_handed_over").says in told
    assert facts.fact("hole_maker").says in told


def test_it_leads_to_the_three_demos():
    ways = re.findall(r'<a data-page="(\w*)" href="\./\1">', HTML)
    assert ways == ["hole_and_patch", "debris_primer", "lifeboat_timeline"]


def test_its_lists_are_files():
    for name in ("events", "station_2018"):
        assert f'href="./facts/{name}.csv"' in HTML
