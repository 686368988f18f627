"""What stands on a page beside its live figures: who says so, and where to go."""

import re

import pytest

from lib import facts, plain_pages
from lib.debris_primer import evidence
from lib.figures import EXPLORATIONS, FIGURES
from lib.hole_and_patch import real_leaks
from lib.lifeboat_timeline import story as lifeboats
from lib.pages import PAGES, written
from lib.sources_and_checks import misses
from lib.the_night import layout, station, story, timeline
from tests.approved.pages import plain as text
from tests.approved.pages import shown, title
from tests.figures.making import forgotten, looked_up

PATHS = {page.script: page.path for page in PAGES}
SCRIPTS = list(PATHS)


@pytest.fixture(autouse=True)
def nothing_kept():
    """No other test meets a page that was written while it was watched."""
    yield
    forgotten()
    plain_pages.body.cache_clear()


# Everything that is written on a page by hand-made words, and who says so.
WRITTEN = {
    "night": (timeline.FACTS, lambda: [story.after()]),
    "station": (
        station.FACTS,
        lambda: [part(layout.solve()) for part in (station.flattened, station.adds_up)],
    ),
    "leaks": (
        real_leaks.facts_behind(),
        lambda: [
            part() for part in (real_leaks.headline, real_leaks.sentence, real_leaks.table, real_leaks.more)
        ],
    ),
    "lifeboats": (
        lifeboats.FACTS,
        lambda: [
            part()
            for part in (
                lifeboats.straight_line,
                lifeboats.own_ship,
                lifeboats.two_ships,
                lifeboats.elsewhere,
            )
        ],
    ),
    "debris": (
        evidence.FACTS,
        lambda: [
            part()
            for part in (
                evidence.first_guess,
                evidence.trust,
                evidence.contrast,
                evidence.proof,
                evidence.splinters,
            )
        ],
    ),
    "misses": (misses.facts_behind(), lambda: [misses.by_whom()]),
}


# The prose tells of two readings of a gauge, worked out together with the time that is needed.
UNTOLD = {
    "lifeboats": {"bad_day", "step_times", "rate_loop", "rate_night", "reserve_rule_iss", "reserve_rule_mir"},
    # Leaks are worked out whole, and what nobody reported stands on the page of the hole alone.
    "misses": set(real_leaks.facts_behind()),
}


@pytest.mark.parametrize("part", WRITTEN)
def test_every_fact_in_the_words_of_a_page_is_among_its_sources(part, monkeypatch):
    told, write = WRITTEN[part]
    keys = looked_up(monkeypatch)
    forgotten()
    assert all(write())
    assert keys and not keys - set(told) - UNTOLD.get(part, set())


# A picture that tells no sources stands under a live figure that does.
UNDER = {"turning": "globe"}


@pytest.mark.parametrize("file", EXPLORATIONS)
def test_every_fact_in_a_picture_to_explore_is_among_its_sources(file, monkeypatch):
    exploration, values = EXPLORATIONS[file]
    keys = looked_up(monkeypatch)
    forgotten()
    assert exploration.plot(*values).data and exploration.subject(*values)
    figure = FIGURES.get(UNDER.get(exploration.name))
    told = {says for says, *_ in exploration.citations or figure.default.citations}
    missing = {key for key in keys if facts.citations(key)[0].says not in told}
    assert not missing


CARD = r'<a class="tm-card" data-page="([\w#]*)" href="\./([\w#]*)">.*?<strong>(.+?)</strong>'
MADE = ["teach#plan", "teach#worksheet", "talk"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_card_leads_to_the_page_whose_title_it_bears(script):
    """One after the first picture, where the home page has three, and one at the end.

    The teachers' page begins with what can be made there, and each of these places is there.
    """
    titles = {path: title(other) for other, path in PATHS.items()}
    every = re.findall(CARD, plain_pages.body(script))
    made = [card for card in every if card[0] not in titles]
    assert [path for path, *_ in made] == (MADE if script == "teach" else [])
    for path, address, _ in made:
        place = path.partition("#")[2]
        assert path == address and (not place or f'id="{place}"' in plain_pages.body(script))
    cards = [card for card in every if card not in made]
    assert len(cards) == {"the_night": 4, "teach": 1}.get(script, 2)
    for path, address, words in cards:
        assert path == address and path != PATHS[script]
        assert text(words) == titles[path]
    assert cards[-1] == cards[0]
    if script != "teach":  # it stands aside, and has no picture of its own
        pattern = plain_pages.body(script)
        assert pattern.index("tm-live") < pattern.index("tm-card") < pattern.index("tm-question")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_figure_is_passed_on_as_of_the_page_that_holds_it(script):
    """What it shows too, as the hatch shows Spektr, is of the same page and drawn once."""
    figures = written(script).figures
    assert {figure.page for figure in figures} <= {PATHS[script]}
    others = {other.name for figure in figures for other in figure.others}
    assert shown(script) == [one.name for one in figures if one.name not in others]
