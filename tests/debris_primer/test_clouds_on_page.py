"""Clouds and crowds on the page: where they stand, what a link says, and what is only on demand."""

from lib.debris_primer import crowd, gabbard, globe, globe_to_turn
from lib.live.delivery.exploration import fold
from lib.plain_pages import body
from tests.approved.pages import shown, words
from tests.debris_primer.test_page import LIVES, PAGE

ORDER = ["gabbard", "globe", "crowd"]


def test_they_close_the_page_and_share_their_break_up():
    assert [name for name in shown(PAGE) if name in ORDER] == ["globe", "gabbard", "crowd"]
    assert gabbard.FIGURE.default.controls[0] is globe.FIGURE.default.controls[0]
    for question in (gabbard.QUESTION, crowd.QUESTION):
        assert question in words(PAGE)
    for chapter in ("Break-up", "Orbit", "Crowded shells"):
        assert f"<strong>{chapter}</strong>" in body(PAGE)
    assert "What this model leaves out" in words(PAGE)


def test_a_link_restores_the_view_without_a_note():
    said = {"breakup": "cosmos1408", "cloud_years": "5", "cloud_days": "365",
            "launch_factor": "2.5", "disposal_percent": "99"}  # fmt: skip
    for name, value in said.items():
        k, note = LIVES[name].stop([value])
        assert LIVES[name].said(k) == value and not note


def test_the_globe_to_turn_costs_only_those_who_open_it():
    assert fold(globe_to_turn.EXPLORATION) in body(PAGE)
    assert "<script" not in body(PAGE) and "<canvas" not in body(PAGE)
