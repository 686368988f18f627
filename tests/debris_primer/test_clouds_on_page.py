"""Clouds and crowds on the page: where they stand, what a link says, and what is only on demand."""

import pytest

from lib.debris_primer import crowd, gabbard, globe, turning
from lib.debris_primer import scenario as settings
from lib.live.exploration import fold
from tests.debris_primer.test_page import headings, packed

ORDER = ["gabbard", "globe", "crowd"]


def test_they_close_the_page_and_share_their_break_up(visit):
    app = visit()
    assert not app.exception
    found = packed(app)
    assert list(found)[-len(ORDER) :] == ORDER
    assert found["gabbard"]["controls"][0] == found["globe"]["controls"][0]
    assert headings(app)[-3:] == [gabbard.QUESTION, globe.QUESTION, crowd.QUESTION]
    limits = " ".join(element.value for element in app.markdown)
    for chapter in ("Break-up", "Orbit", "Crowded shells"):
        assert f"**{chapter}**" in limits


def test_a_link_restores_the_view_without_a_note(visit):
    app = visit(breakup="cosmos1408", cloud_years="5", cloud_days="365", launch_factor="2.5",
                disposal_percent="99")  # fmt: skip
    assert not app.exception and not app.toast


@pytest.mark.parametrize(
    ("name", "rubbish"),
    [("breakup", "fengyun-1c"), ("breakup", "<script>"), ("cloud_years", "26"),
     ("cloud_days", "0"), ("launch_factor", "-1"), ("disposal_percent", "nan")],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(visit, name, rubbish):
    app = visit(**{name: rubbish})
    assert not app.exception
    assert len(app.toast) == 1
    assert "” can be " in app.toast[0].value and "<" not in app.toast[0].value


def test_the_globe_to_turn_costs_only_those_who_open_it(visit):
    app = visit(breakup="iridium")
    assert not app.get("plotly_chart")
    assert fold(turning.EXPLORATION) in [element.proto.body for element in app.get("html")]


def test_no_name_is_used_twice():
    names = [control.name for control in (*settings.CONTROLS, *settings.CLOUD_CONTROLS)]
    assert len(set(names)) == len(names)
