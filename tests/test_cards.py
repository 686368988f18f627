"""The pictures that shared links show are of today's figures."""

import pytest

from lib import cards
from lib.page_shell import Page
from lib.pages import PAGES
from lib.site_routes import CARDS

PAGE = Page("hole_and_patch", "hole_and_patch", "Hole", "How fast?", "Change it.")
BY_NAME = cards.every(PAGES)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_card_is_drawn_from_the_figure_of_today(name):
    kept = (CARDS / f"{name}.png").read_bytes()
    assert cards.drawn_from(kept) == cards.fingerprint(BY_NAME[name]), "run make cards"


def test_no_card_is_left_over():
    assert {file.stem for file in CARDS.iterdir()} == set(BY_NAME)


@pytest.mark.parametrize(
    ("what", "otherwise"),
    [
        ("figures", lambda patch: patch.setitem(cards.FIGURES, "pressure", cards.FIGURES["walk"])),
        ("style", lambda patch: patch.setattr(cards, "CSS", f"{cards.CSS} h1 {{ margin: 1px; }}")),
        ("colours", lambda patch: patch.setattr(cards, "variables_css", lambda: "")),
        ("lines", lambda patch: patch.setattr(cards, "files", lambda: {"live.css": ""})),
    ],
)
def test_whatever_is_drawn_otherwise_makes_another_card(monkeypatch, what, otherwise):
    before = cards.fingerprint(cards.card(PAGE))
    assert cards.fingerprint(cards.card(PAGE)) == before
    otherwise(monkeypatch)
    assert cards.fingerprint(cards.card(PAGE)) != before, what


def test_a_page_that_begins_with_no_scene_is_refused_by_name(monkeypatch):
    monkeypatch.setattr(cards, "SHOWN", {})
    with pytest.raises(ValueError, match="teach begins with no scene: SHOWN of lib/cards"):
        cards.card(Page("teach", "teach", "Teach", "What?", "A lesson."))
